import { purge as purgeUseCase } from "@taizhang/domain/draft/server";
import { dropFiles, purgeFiles, sweepFiles } from "@taizhang/domain/file/server";
import { execute } from "@taizhang/domain/server";
import { systemActor } from "@taizhang/policy";
import pino from "pino";
import type { Job } from "./job";

const actor = systemActor("purge");
const log = pino({ name: "taizhang worker", level: process.env["TAIZHANG_LOG"] ?? "info" });

/** Each night: drafts left lying, old results of commands, files that nothing carries and content that no row names go. */
export const purge: Job = {
  name: "purge",
  async run(db) {
    await execute(db, actor, purgeUseCase, {});
    const { hashes } = await execute(db, actor, purgeFiles, {});
    if (hashes.length > 0) await execute(db, actor, dropFiles, { hashes });
    const { dropped, shared } = await execute(db, actor, sweepFiles, {});
    if (dropped > 0) log.info({ dropped }, "content without a row removed");
    if (shared) log.warn("another database keeps files in the same directory: content without a row stays");
  },
};
