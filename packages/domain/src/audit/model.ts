import { isDay } from "@taizhang/planning";
import { z } from "zod";

/** Reasons of refusal in this domain; the texts stand in the area `errors` under the same keys. */
export const auditReasons = [] as const;

const day = z.string().refine(isDay, "kernel.invalid").nullable().default(null);

/** Which events: by words of the person's name, by use case, by subject, by day (Asia/Shanghai, both inclusive). */
export const AuditFilter = z.object({
  person: z.string().trim().max(30).default(""),
  useCase: z.string().trim().max(60).default(""),
  subjectId: z.string().trim().max(100).default(""),
  from: day,
  to: day,
});
export const ListAudit = AuditFilter.extend({
  /** Id of the last event seen; events run from the newest to the oldest. */
  before: z.number().int().positive().nullable().default(null),
});

/** Events sealed in one go. */
export const sealBatch = 2000;
/** What the first link of the chain refers to. */
export const firstHash = "0".repeat(64);

export type Verdict = {
  sealed: number;
  /** Events not sealed yet. */
  tail: number;
  /** Hash of the last link; written down elsewhere, it proves that nothing was cut off. */
  head: string;
  broken: { position: number; eventId: number | null; why: "missing" | "changed" | "out_of_order" } | null;
};
