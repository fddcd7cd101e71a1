import { seal, unsealed } from "@taizhang/domain/audit/server";
import { execute } from "@taizhang/domain/server";
import { systemActor } from "@taizhang/policy";
import type { Job } from "./job";

const actor = systemActor("seal-audit");

/** Chains what was written since the last time; with nothing new it leaves no trace. */
export const sealAudit: Job = {
  name: "seal-audit",
  async run(db) {
    const { waiting } = await execute(db, actor, unsealed, {});
    if (waiting === 0) return;
    while ((await execute(db, actor, seal, {})).more);
  },
};
