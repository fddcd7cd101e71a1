import { execute } from "@taizhang/domain/server";
import { refreshLamps as refreshLampsUseCase, rollUpHistory } from "@taizhang/domain/task/server";
import { systemActor } from "@taizhang/policy";
import type { Job } from "./job";

const actor = systemActor("refresh-lamps");

/** A date passes at midnight without anybody writing: open tasks get the lamp of the new day, and the overview what it compares with. */
export const refreshLamps: Job = {
  name: "refresh-lamps",
  async run(db) {
    while ((await execute(db, actor, refreshLampsUseCase, {})).more);
    await execute(db, actor, rollUpHistory, {});
  },
};
