import type { Db } from "@taizhang/domain/server";
import { run, type Runner, type TaskList } from "graphile-worker";
import type { Logger } from "pino";
import { z } from "zod";
import { keepPlans } from "./jobs/keep-plans";
import { learnDurations } from "./jobs/learn-durations";
import { purge } from "./jobs/purge";
import { refreshIndicators } from "./jobs/refresh-indicators";
import { refreshLamps } from "./jobs/refresh-lamps";
import { sealAudit } from "./jobs/seal-audit";
import { suggest } from "./jobs/suggest";
import type { Job } from "./jobs/job";
import type { ModelServer } from "./model/keys";

const jobs: readonly Job[] = [sealAudit, refreshLamps, refreshIndicators, keepPlans, learnDurations, purge];
/** Seconds between two looks at the unsealed audit. */
const sealEvery = 5;
/**
 * graphile-worker counts in UTC: 16:05 is 00:05 in Asia/Shanghai, 17:30 on Sunday 01:30 on Monday, 18:35 is 02:35.
 * A worker that was down makes up for what it missed. What is kept of a month's end comes from history: the job may run
 * on any day after it, and on the last days of the next one it finds nothing to do.
 */
const crontab = [
  "5 16 * * * refresh-lamps ?fill=1d", "7 16 * * * refresh-indicators ?fill=1d", "12 16 28-31 * * keep-plans ?fill=1w",
  "35 18 * * * purge ?fill=1d", "30 17 * * 0 learn-durations ?fill=1w",
].join("\n");

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

const TextJob = z.object({ textId: z.uuid() });

/**
 * Takes what waits to be asked of a model: with one, in a queue of its own, so that a slow answer keeps no other job
 * waiting; without one it is let go.
 */
async function startModel(connectionString: string, db: Db, model: ModelServer): Promise<() => Promise<void>> {
  const ending = new AbortController();
  const task = async (payload: unknown) => suggest(db, model, TextJob.parse(payload).textId, ending.signal);
  const runner = await run({ connectionString, taskList: { suggest: task }, crontab: "", concurrency: 1, noHandleSignals: true });
  return () => {
    ending.abort();
    return runner.stop();
  };
}

/**
 * Starts the queue, the clock and the sealing; brings lamps and indicators to today at once.
 * @returns a function that lets running work end and stops the rest
 */
export async function startJobs(connectionString: string, db: Db, log: Logger, model: ModelServer | null = null): Promise<() => Promise<void>> {
  const taskList: TaskList = Object.fromEntries(jobs.map((job) => [job.name, async () => job.run(db)]));
  if (model === null) taskList["suggest"] = () => Promise.resolve();
  const stopModel = model === null ? null : await startModel(connectionString, db, model);
  const runner: Runner = await run({ connectionString, taskList, crontab, concurrency: 2, noHandleSignals: true });
  const stopSealing = repeat(sealAudit, sealEvery, db, log);
  for (const job of [refreshLamps, refreshIndicators]) await job.run(db).catch((error: unknown) => log.error({ job: job.name, error }, "failed"));
  return async () => {
    await Promise.all([runner.stop(), stopSealing(), stopModel?.()]);
  };
}
