import type { Db } from "@taizhang/domain/server";
import { run, type Runner } from "graphile-worker";
import type { Logger } from "pino";
import { refreshLamps } from "./jobs/refresh-lamps";
import { sealAudit } from "./jobs/seal-audit";
import type { Job } from "./jobs/job";

const jobs: readonly Job[] = [sealAudit, refreshLamps];
/** Seconds between two looks at the unsealed audit. */
const sealEvery = 5;
/** graphile-worker counts in UTC: 16:05 is 00:05 in Asia/Shanghai. A worker that was down makes up for one day. */
const crontab = "5 16 * * * refresh-lamps ?fill=1d";

/** Repeats a job until it is stopped; a failure is logged and tried again at the next turn. */
function repeat(job: Job, seconds: number, db: Db, log: Logger): () => Promise<void> {
  const ending = new AbortController();
  let wake: () => void = () => undefined;
  const turns = (async () => {
    while (!ending.signal.aborted) {
      await job.run(db).catch((error: unknown) => log.error({ job: job.name, error }, "failed"));
      if (!ending.signal.aborted) await new Promise<void>((resolve) => { wake = resolve; setTimeout(resolve, seconds * 1000).unref(); });
    }
  })();
  return () => {
    ending.abort();
    wake();
    return turns;
  };
}

/**
 * Starts the queue, the clock and the sealing; brings the lamps to today at once.
 * @returns a function that lets running work end and stops the rest
 */
export async function startJobs(connectionString: string, db: Db, log: Logger): Promise<() => Promise<void>> {
  const taskList = Object.fromEntries(jobs.map((job) => [job.name, async () => job.run(db)]));
  const runner: Runner = await run({ connectionString, taskList, crontab, concurrency: 2, noHandleSignals: true });
  await refreshLamps.run(db).catch((error: unknown) => log.error({ job: refreshLamps.name, error }, "failed"));
  const stopSealing = repeat(sealAudit, sealEvery, db, log);
  return async () => {
    await Promise.all([runner.stop(), stopSealing()]);
  };
}
