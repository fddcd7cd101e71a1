import { openDb } from "@taizhang/domain/server";
import pino from "pino";
import { modelServer } from "./model/keys";
import { startJobs } from "./schedule";

const log = pino({ name: "taizhang worker", level: process.env["TAIZHANG_LOG"] ?? "info" });

const url = process.env["TAIZHANG_JOBS_URL"];
if (!url) {
  console.error("TAIZHANG_JOBS_URL is not set; the start command sets it.");
  process.exit(1);
}

const db = openDb(url, 4);
const stop = await startJobs(url, db, log, modelServer());
log.info("started");

let ending = false;
for (const signal of ["SIGINT", "SIGTERM"] as const) {
  process.on(signal, () => {
    if (ending) return;
    ending = true;
    void stop().then(() => db.$client.end()).then(() => process.exit(0), (error: unknown) => {
      log.error({ error }, "did not stop cleanly");
      process.exit(1);
    });
  });
}
