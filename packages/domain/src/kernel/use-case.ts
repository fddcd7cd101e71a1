import type { Tx } from "@taizhang/db";
import type { Actor, PermissionOf, Permission, Placed } from "@taizhang/policy";
import type { z } from "zod";

export type AuditEntry = { subject: { type: string; id: string }; before?: unknown; after?: unknown };
export type JobRequest = { job: string; payload: Record<string, unknown> };

/** What a running use case may use; nothing else (no request, no session, no environment, no other clock). */
export type Context = {
  actor: Actor;
  tx: Tx;
  now: Date;
  /** Records what happened; a command without an entry does not commit, unless it is `quiet`. */
  audit: (entry: AuditEntry) => void;
  /** Queues a job in the same transaction. */
  emit: (job: string, payload: Record<string, unknown>) => void;
  /** Refuses unless the permission of this use case reaches the row. */
  require: (row: Placed) => void;
};

type Definition<N extends string, P extends Permission, I extends z.ZodType, O> = {
  /** `domain.verb`: the tRPC path, the name in the audit and on the command line. */
  name: N;
  permission: P;
  input: I;
  /** Its input or result holds a password: nothing of it is kept for a repeat, which therefore runs again. */
  secret?: true;
  /** Nothing of the county's happens (where a person looks, a draft typed on): it may end without an audit entry, and keeps no result for a repeat. */
  quiet?: true;
  run(context: Context, input: z.output<I>): Promise<O>;
};

export type UseCase<K extends "query" | "command" = "query" | "command", N extends string = string, I extends z.ZodType = z.ZodType, O = unknown> =
  { kind: K } & Definition<N, Permission, I, O>;

/** A use case that only reads; its transaction is read-only. */
export function query<const N extends string, I extends z.ZodType, O>(definition: Definition<N, PermissionOf<"read">, I, O>): UseCase<"query", N, I, O> {
  return { kind: "query", ...definition };
}

/** A use case that changes data. Its result is plain JSON (a repeated command returns it from the table of results). */
export function command<const N extends string, I extends z.ZodType, O>(definition: Definition<N, PermissionOf<"write">, I, O>): UseCase<"command", N, I, O> {
  return { kind: "command", ...definition };
}
