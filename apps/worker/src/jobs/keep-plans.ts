import { keepMonthEnd } from "@taizhang/domain/plan/server";
import { execute } from "@taizhang/domain/server";
import { systemActor } from "@taizhang/policy";
import type { Job } from "./job";

const actor = systemActor("keep-plans");

/** At the end of each month: plans that changed since they were kept last. */
export const keepPlans: Job = {
  name: "keep-plans",
  async run(db) {
    await execute(db, actor, keepMonthEnd, {});
  },
};
