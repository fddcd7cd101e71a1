import { seal } from "@taizhang/domain/audit/server";
import { execute } from "@taizhang/domain/server";
import { systemActor } from "@taizhang/policy";
import { rename, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import pino from "pino";
import type { Job } from "./job";

const actor = systemActor("seal-audit");
const log = pino({ name: "taizhang worker", level: process.env["TAIZHANG_LOG"] ?? "info" });

/** Beside the store of files, so that a copy of the data directory has it: whoever cuts the chain in the database alone is found out. */
async function keepHead(position: number, head: string): Promise<void> {
  const files = process.env["TAIZHANG_FILES"];
  if (!files) return;
  const place = join(dirname(files), "audit-head.json");
  await writeFile(`${place}.new`, `${JSON.stringify({ position, head, at: new Date().toISOString() })}\n`, { mode: 0o600 });
  await rename(`${place}.new`, place);
}

/** Chains what was written since the last time, and keeps the end of the chain outside the database. */
export const sealAudit: Job = {
  name: "seal-audit",
  async run(db) {
    const { sealed, position, head } = await execute(db, actor, seal, {});
    if (sealed === 0) return;
    log.info({ position, head }, "audit sealed");
    await keepHead(position, head);
  },
};
