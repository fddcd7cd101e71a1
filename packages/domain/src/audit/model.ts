import { isDay } from "@taizhang/planning";
import { z } from "zod";

/** Reasons of refusal in this domain; the texts stand in the area `errors` under the same keys. */
export const auditReasons = [] as const;

const day = z.string().refine(isDay, "kernel.invalid").nullable().default(null);

/**
 * Which events: by words of the person's name, by use case, by number, name or id of the subject, by day (Asia/Shanghai, both
 * inclusive). The system's sealings are left out unless they are asked for.
 */
export const AuditFilter = z.object({
  person: z.string().trim().max(30).default(""),
  useCase: z.string().trim().max(60).default(""),
  subject: z.string().trim().max(100).default(""),
  sealings: z.boolean().default(false),
  from: day,
  to: day,
});
export const ListAudit = AuditFilter.extend({
  /** Id of the last event seen; events run from the newest to the oldest by their own time. */
  before: z.number().int().positive().nullable().default(null),
});

/** Rows of one export. */
export const longestExport = 20_000;

/** Events read and sealed at once. */
export const sealBatch = 2000;
/** How many links back from the end of the chain the sealer looks for events that committed late. */
export const sealReach = 5000;
/** Minutes after which an event ought to have its seal; sealing looks every few seconds. */
export const sealMinutes = 10;
/** Minutes by which an event may be older than the seal before it: a long transaction, a clock that differs. */
export const backdatedMinutes = 60;
/** What the first link of the chain refers to. */
export const firstHash = "0".repeat(64);

/** An end of the chain that somebody wrote down: where it stood, and its hash. */
export const WrittenDown = z.object({ position: z.number().int().positive(), head: z.string().trim().toLowerCase().regex(/^[0-9a-f]{64}$/) });
export const Verify = z.object({ expected: WrittenDown.nullable().default(null) });

/**
 * `missing`, `changed`: a link or its event. `unsealed`: an event that ought to have its seal. `cut`: the chain ends before
 * what was written down; `other_head`: it is another one there.
 */
export type Fault = "missing" | "changed" | "unsealed" | "cut" | "other_head";

export type Verdict = {
  /** Sound links, which is the position of the last of them. */
  sealed: number;
  /** Events without a seal. */
  tail: number;
  /** Hash of the last sound link; written down elsewhere with its position, it proves that nothing was cut off. */
  head: string;
  broken: { position: number; eventId: number | null; why: Fault } | null;
  /** Events that say they are older than what was sealed before them: written in later, or a clock was set back. */
  backdated: { count: number; position: number } | null;
};
