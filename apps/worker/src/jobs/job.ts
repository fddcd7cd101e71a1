import type { Db } from "@taizhang/domain/server";

/** Work nobody presses a button for. It acts through use cases, as the system actor of its name. */
export type Job = {
  name: string;
  run(db: Db): Promise<void>;
};
