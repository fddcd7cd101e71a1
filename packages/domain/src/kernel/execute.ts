import type { Db, Tx } from "@taizhang/db";
import { can, canOn, type Actor } from "@taizhang/policy";
import { sql } from "drizzle-orm";
import { ZodError, type z } from "zod";
import { log } from "./log";
import { AppError, fieldErrors } from "./model";
import { earlierResult, repeatOf, storeResult, type Repeat } from "./repeat";
import { claimsOf, noteRefusal, writeTrail } from "./trail";
import type { AuditEntry, Context, JobRequest, UseCase } from "./use-case";
import { wellFormed } from "./well-formed";

export type ExecuteOptions = {
  /** Idempotency key of a command, chosen by the caller (a UUID per press of a button). */
  key?: string;
  /** The clock; tests and scheduled jobs may give their own. */
  now?: Date;
};

const forbidden = (permission: string) => new AppError("FORBIDDEN", "kernel.forbidden", { permission });

type Named = Pick<UseCase, "name" | "permission" | "quiet">;

async function runCommand<O>(tx: Tx, actor: Actor, useCase: Named, now: Date, repeat: Repeat | undefined, run: (context: Context) => Promise<O>): Promise<O> {
  const earlier = repeat && (await earlierResult(tx, repeat));
  if (earlier) return earlier.result as O;
  const trail: AuditEntry[] = [];
  const jobs: JobRequest[] = [];
  const result = await run(contextOf(tx, actor, useCase, now, trail, jobs));
  if (trail.length === 0 && !useCase.quiet) throw new Error(`${useCase.name} ran without an audit entry`);
  if (trail.length > 0) await writeTrail(tx, actor, useCase, trail, now);
  for (const { job, payload } of jobs) await tx.execute(sql`select authz.enqueue(${job}, ${JSON.stringify(payload)}::json)`);
  if (repeat) await storeResult(tx, repeat, result);
  return result;
}

function contextOf(tx: Tx, actor: Actor, useCase: Named, now: Date, trail: AuditEntry[], jobs: JobRequest[]): Context {
  return {
    actor, tx, now,
    audit: (entry) => { trail.push(entry); },
    emit: (job, payload) => { jobs.push({ job, payload }); },
    require: (row) => { if (!canOn(actor, useCase.permission, row)) throw forbidden(useCase.permission); },
  };
}

/** Whatever went wrong, as an AppError; the text of an unknown error stays in the log. */
function outward(error: unknown, name: string): AppError {
  if (error instanceof AppError) return error;
  if (error instanceof ZodError) return new AppError("INVALID", "kernel.invalid_input", { fields: fieldErrors(error) });
  log.error({ useCase: name, error }, "use case failed");
  const wrapped = new AppError("UNEXPECTED", "kernel.unexpected");
  wrapped.cause = error;
  return wrapped;
}

const isDuplicateResult = (error: unknown): boolean => {
  const cause = error instanceof Error ? error.cause : undefined;
  return typeof cause === "object" && cause !== null && "constraint" in cause && String(cause.constraint).startsWith("command_results");
};

/**
 * The one door to the data. Every adapter (page, procedure, job, command line) comes through here.
 * Checks the permission, parses the input, opens the transaction (read-only for a query), sets the claims, runs,
 * writes audit and jobs, commits. A refusal is logged, and audited where a person asked for what is not theirs.
 * @throws AppError and nothing else
 */
export async function execute<I extends z.ZodType, O>(
  db: Db, actor: Actor, useCase: UseCase<"query" | "command", string, I, O>, raw: z.input<I>, options: ExecuteOptions = {},
): Promise<O> {
  const started = performance.now();
  const now = options.now ?? new Date();
  const attempt = (input: z.output<I>): Promise<O> => db.asUser(claimsOf(actor, useCase.permission, now), useCase.kind === "query" ? "read" : "write", async (tx) => {
    if (useCase.kind === "query") return useCase.run(contextOf(tx, actor, useCase, now, [], []), input);
    const repeat = options.key && !useCase.secret && !useCase.quiet ? repeatOf(actor, options.key, useCase.name, input) : undefined;
    return runCommand(tx, actor, useCase, now, repeat, (context) => useCase.run(context, input));
  });
  try {
    if (!can(actor, useCase.permission)) throw forbidden(useCase.permission);
    const input = useCase.input.parse(wellFormed(raw), { reportInput: true });
    // Two presses at once: the second finds the key taken when it stores its result, and then reads the first's.
    const result = await attempt(input).catch((error: unknown) => (isDuplicateResult(error) ? attempt(input) : Promise.reject(error)));
    log.info({ useCase: useCase.name, actor: actor.userId ?? actor.name, ms: Math.round(performance.now() - started) }, "done");
    return result;
  } catch (error) {
    const refusal = outward(error, useCase.name);
    await noteRefusal(db, actor, useCase, refusal, raw, now);
    throw refusal;
  }
}
