import { auditEvents, type Claims, type Db, type Tx } from "@taizhang/db";
import { today } from "@taizhang/planning";
import type { Actor } from "@taizhang/policy";
import { log } from "./log";
import type { AppError } from "./model";
import type { AuditEntry, UseCase } from "./use-case";

type Named = Pick<UseCase, "name" | "permission">;

/** Only with these does a transaction become the application's user. */
export const claimsOf = (actor: Actor, permission: string, now: Date): Claims =>
  ({ userId: actor.userId ?? "", postId: actor.postId ?? "", unitId: actor.unitId ?? "", role: actor.role, permission, day: today(now) });

/** Writes what happened into the audit, in the transaction in which it happened. */
export async function writeTrail(tx: Tx, actor: Actor, useCase: Named, trail: AuditEntry[], now: Date): Promise<void> {
  await tx.insert(auditEvents).values(trail.map(({ subject, before, after }) => ({
    at: now, actorId: actor.userId, actorName: actor.name, postId: actor.postId, role: actor.role, unitId: actor.unitId,
    deputyFor: actor.deputyFor, permission: useCase.permission, useCase: useCase.name,
    subjectType: subject.type, subjectId: subject.id, before, after,
  })));
}

const isId = (value: unknown): value is string => typeof value === "string" && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);

/** The ids an input names, by field: what somebody tried to get at, and nothing else of what was sent. */
const idsIn = (raw: unknown): Record<string, string> =>
  Object.fromEntries(Object.entries(typeof raw === "object" && raw !== null ? raw : {}).filter((entry): entry is [string, string] => isId(entry[1])).slice(0, 5));

/**
 * Leaves the trace of a refusal: a line in the log, and in the audit where a person asked for what is not theirs. The
 * transaction of the use case is gone by then, so the entry has one of its own; should it fail, the refusal stands.
 */
export async function noteRefusal(db: Db, actor: Actor, useCase: Named, { code, reason }: AppError, raw: unknown, now: Date): Promise<void> {
  if (code === "UNEXPECTED") return;
  log.info({ useCase: useCase.name, actor: actor.userId ?? actor.name, code, reason }, "refused");
  if (code !== "FORBIDDEN" || actor.userId === null) return;
  const entry = { subject: { type: "refusal", id: useCase.name }, after: { outcome: "refused", reason, ...idsIn(raw) } };
  await db.asUser(claimsOf(actor, useCase.permission, now), "write", (tx) => writeTrail(tx, actor, useCase, [entry], now))
    .catch((error: unknown) => log.error({ useCase: useCase.name, error }, "refusal not written"));
}
