import { learnDurations as learnDurationsUseCase } from "@taizhang/domain/plan/server";
import { execute } from "@taizhang/domain/server";
import { systemActor } from "@taizhang/policy";
import type { Job } from "./job";

const actor = systemActor("learn-durations");

/** Once a week: how long the stages of closed items really took, for the templates of new plans. */
export const learnDurations: Job = {
  name: "learn-durations",
  async run(db) {
    await execute(db, actor, learnDurationsUseCase, {});
  },
};
