import { purge as purgeUseCase } from "@taizhang/domain/draft/server";
import { dropFiles, purgeFiles } from "@taizhang/domain/file/server";
import { execute } from "@taizhang/domain/server";
import { systemActor } from "@taizhang/policy";
import type { Job } from "./job";

const actor = systemActor("purge");

/** Each night: drafts left lying, old results of commands and files that nothing carries go. */
export const purge: Job = {
  name: "purge",
  async run(db) {
    await execute(db, actor, purgeUseCase, {});
    const { hashes } = await execute(db, actor, purgeFiles, {});
    if (hashes.length > 0) await execute(db, actor, dropFiles, { hashes });
  },
};
