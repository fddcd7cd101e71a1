import { purge as purgeUseCase } from "@taizhang/domain/draft/server";
import { execute } from "@taizhang/domain/server";
import { systemActor } from "@taizhang/policy";
import type { Job } from "./job";

const actor = systemActor("purge");

/** Each night: drafts left lying and old results of commands go. */
export const purge: Job = {
  name: "purge",
  async run(db) {
    await execute(db, actor, purgeUseCase, {});
  },
};
