import { proposalStates } from "@taizhang/policy";
import { z } from "zod";

/** Reasons of refusal in this domain; the texts stand in the area `errors` under the same keys. */
export const learningReasons = [
  "learning.not_found", "learning.changed", "learning.two_units", "learning.word_taken", "learning.unit_ended", "learning.reason_required",
] as const;

/** A duty is proposed from so many sentences on: one sentence shows a task, two a field of work. */
export const leastDutyEvidence = 2;
/** From so many sentences on a word is ticked with all others that nobody disputes; a single sentence may be an accident. */
const leastTickedEvidence = 2;
/** Waits, went to one unit alone, and rests on more than one sentence. */
export const isUndisputed = ({ state, others, evidence }: { state: string; others: readonly unknown[]; evidence: number }) =>
  state === "open" && others.length === 0 && evidence >= leastTickedEvidence;

export const ListProposals = z.object({ state: z.enum(proposalStates).default("open") });
export const OfProposal = z.object({ proposalId: z.uuid() });

/** Accepted words are read from the next text on; refusing an accepted one takes it out again. */
export const DecideProposals = z.object({
  proposals: z.array(z.object({ id: z.uuid(), version: z.int().min(1) })).min(1).max(200),
  accept: z.boolean(), reason: z.string().trim().max(200).default(""),
}).refine(({ accept, reason }) => accept || reason !== "", { error: "learning.reason_required", path: ["reason"] });
