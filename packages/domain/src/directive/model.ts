import { directiveTypes, sentenceClasses, resolutions, sourceLevels, taskClasses, type SentenceClass } from "@taizhang/policy";
import { z } from "zod";
import { CandidateRef, CandidateRefs, CandidateValues, dropCodes, Snapshot } from "./candidate";
import { SentFile } from "./table-model";

export { amountWords, filledWords } from "./amount";
export { CandidateValues, dropCodes, faultsOf, gapKinds, gapsOf, namesWithheld, numbersWithheld, Reading, Snapshot } from "./candidate";
export type { Candidate, CandidateRef, DropCode, Gap } from "./candidate";
export { doubtKinds, ImportTable, maxFileBytes, maxTableRows, PreviewTable, publishColumns, publishColumnsOf, publishFormats, publishPapers, taskColumns } from "./table-model";
export type { Doubt, DoubtKind, PublishColumn, RowChoice, TaskColumn } from "./table-model";
export { disposedPositions, effectiveState, holdsCandidate, sentencesToDecide } from "./coverage";
export type { Sentence } from "./coverage";
export { proposedDay } from "./proposed-day";
export type { ProposedDay } from "./proposed-day";
export type { LikenessReason } from "./shared-facts";
export { stricter } from "./stricter";
export type { Stricter } from "./stricter";
export { goalForClass } from "./per-unit";
export { readTypedDay } from "./typed-day";

export const directiveReasons = [
  "directive.not_found", "directive.text_not_found", "directive.candidate_not_found", "directive.sentence_not_found",
  "directive.changed", "directive.candidate_changed", "directive.candidate_registered", "directive.candidate_dropped",
  "directive.text_exists", "directive.text_required", "directive.one_of_text_or_file",
  "directive.unreadable_empty", "directive.unreadable_too_large", "directive.unreadable_binary",
  "directive.unreadable_encrypted", "directive.unreadable_unsupported", "directive.unreadable_damaged", "directive.unreadable_scanned",
  "directive.lead_required", "directive.due_before_meeting", "directive.unit_twice", "directive.lead_cooperates",
  "directive.share_after_due", "directive.unknown_unit", "directive.unknown_group", "directive.unknown_field",
  "directive.unknown_leader", "directive.not_a_member", "directive.reason_required", "directive.merge_needs_two",
  "directive.split_outside", "directive.span_outside", "directive.span_too_long", "directive.sentence_holds_candidate",
  "directive.not_confirmed", "directive.group_empty", "directive.no_table", "directive.table_unsupported", "directive.table_empty", "directive.table_too_long", "directive.row_without_content", "directive.nothing_to_publish", "directive.held_after_due", "directive.already_dispatched", "directive.has_registered",
  "directive.number_changed", "directive.answer_required", "directive.blank_not_found",
] as const;

const text = (max: number) => z.string().trim().max(max);
const optionalText = (max: number) => text(max).nullish().transform((value) => value || null);

/** A meeting or document, as the supervision office records it. */
export const RecordDirective = z.object({
  type: z.enum(directiveTypes), level: z.enum(sourceLevels), title: text(120).min(1), heldOn: z.iso.date(),
  documentNumber: optionalText(60), host: optionalText(60), place: optionalText(120),
});
export const OfDirective = z.object({ id: z.uuid() });
export const OfText = z.object({ id: z.uuid() });
export const RemoveDirective = OfDirective.extend({ version: z.int().min(1) });
export const EditDirective = RecordDirective.extend({ id: z.uuid(), version: z.int().min(1) });

const source = {
  pasted: z.string().max(1_000_000).nullish(),
  file: SentFile.nullish(),
};
const oneSource = { error: "directive.one_of_text_or_file", path: ["pasted"] };
const hasOne = (input: { pasted?: string | null; file?: unknown }) => Boolean(input.pasted) !== Boolean(input.file);

/** A speech or document text: pasted, or a file with its bytes in base64; exactly one of both. */
export const AddText = z.object({ directiveId: z.uuid(), title: text(120).min(1), speaker: optionalText(60), ...source })
  .refine(hasOne, oneSource);
export const PreviewText = z.object({ heldOn: z.iso.date().nullish(), ...source }).refine(hasOne, oneSource);

export const EditCandidate = CandidateRef.extend({
  /** Only what was touched: what another officer changed beside it stays. */
  set: CandidateValues.partial(),
  /** A name of the text for which a person chose the unit; it is no longer listed as unknown. */
  recognised: z.string().max(120).optional(),
});
/** One value for many candidates, and where their days differ the day of each; a field that is not named stays as it is. */
export const SetCandidates = z.object({
  candidates: z.array(CandidateRef.extend({ dueOn: z.iso.date().optional() })).min(1).max(500),
  set: z.object({
    leadUnitId: z.uuid().nullable(), leaderPostId: z.uuid().nullable(), taskClass: z.enum(taskClasses), dueOn: z.iso.date().nullable(), fieldId: z.uuid().nullable(),
  }).partial(),
});
export const SplitCandidate = CandidateRef.extend({ at: z.int().min(1) });
export const MergeCandidates = z.object({ candidates: CandidateRefs });
export const DropCandidates = z.object({ candidates: CandidateRefs, code: z.enum(dropCodes), text: text(500).default("") })
  .refine(({ code, text: why }) => code !== "other" || why !== "", { error: "directive.reason_required", path: ["text"] });
export const RestoreCandidates = z.object({ candidates: CandidateRefs });
export const ConfirmCandidates = z.object({ candidates: CandidateRefs });
/** A span that a person marked in the text, in UTF-16 units. */
export const AddCandidate = z.object({ textId: z.uuid(), start: z.int().min(0), end: z.int().min(1) });

/** Why a sentence becomes no item. */
export const notRegisteredCodes = ["background", "review", "slogan", "principle", "repeats", "other"] as const;
export type NotRegisteredCode = (typeof notRegisteredCodes)[number];
/** The reason that is proposed for a class of sentences left out together. */
export const usualCodes: Readonly<Record<SentenceClass, NotRegisteredCode>> = {
  review: "review", problem: "background", situation: "background", appeal: "slogan", item: "principle", heading: "background", other: "background",
};

type Reasoned = { classes: readonly SentenceClass[]; codes: Partial<Record<SentenceClass, NotRegisteredCode>>; code?: NotRegisteredCode | null | undefined };
/** Every reason that a decision gives: those of classes, and in their place the one of all. */
const codesOf = ({ classes, codes, code }: Reasoned) => {
  const own = Object.values(codes);
  return [...own, ...classes.map((one) => codes[one] ?? code), ...(own.length === 0 && classes.length === 0 ? [code] : [])];
};

/** Some sentences by id, or all undecided ones of some classes; `codes` names the reason of a class in place of `code`. `resolution` null takes the decision back. */
export const ResolveSentences = z.object({
  textId: z.uuid(), sentenceIds: z.array(z.uuid()).max(10_000).default([]), classes: z.array(z.enum(sentenceClasses)).max(7).default([]),
  resolution: z.enum(resolutions).nullable(), code: z.enum(notRegisteredCodes).nullish(), codes: z.partialRecord(z.enum(sentenceClasses), z.enum(notRegisteredCodes)).default({}), text: text(500).default(""),
}).refine((input) => input.resolution !== "not_registered" || codesOf(input).every((code) => code != null && (code !== "other" || input.text !== "")), {
  error: "directive.reason_required", path: ["code"],
});

/** The last step taken back: candidates and sentences as they were before it. */
export const UndoStep = z.object({
  textId: z.uuid(),
  candidates: z.array(CandidateRef.extend({ to: Snapshot })).max(500),
  sentences: z.array(z.object({ id: z.uuid(), resolution: z.enum(resolutions).nullable(), reason: text(600).nullable() })).max(10_000),
  /** What was taken back is done again. */
  redo: z.boolean().default(false),
});

/** Confirmed candidates become numbered tasks; with `dispatch` they go to their units in the same step. */
export const RegisterCandidates = z.object({ candidates: CandidateRefs, dispatch: z.boolean().default(false) });
export const DispatchTasks = z.object({ taskIds: z.array(z.uuid()).min(1).max(2_000) });
/** A candidate that says what a task says already becomes a further source of it; what it asks more can be taken over. */
export const AttachSource = z.object({
  candidate: CandidateRef, taskId: z.uuid(),
  /** The fields that become stricter, and the version of the task that the person saw. */
  tighten: z.object({ fields: z.array(z.enum(["dueOn", "targetValue"])).min(1).max(2), version: z.int().min(1) }).optional(),
});
/** Candidates of one text that carry the number of an item, each with that item. */
export const AttachKnown = z.object({ known: z.array(z.object({ candidate: CandidateRef, taskId: z.uuid() })).min(1).max(1_000) });

/** Where one is in a text (UTF-16 offset), and the number of the last answer. */
export const FollowText = z.object({ textId: z.uuid(), at: z.int().min(0).max(2_000_000), since: z.int().min(0).nullable() });
export const Distinguish = z.object({ candidateId: z.uuid(), otherId: z.uuid(), different: z.boolean().default(true) });
/** What answers a stated number: items or words, at least one of both, unless the answer is taken back. `version` 0 where nobody has answered yet. */
export const ReconcileNumber = z.object({
  textId: z.uuid(), start: z.int().min(0), end: z.int().min(1), candidateIds: z.array(z.uuid()).max(300), words: optionalText(500), version: z.int().min(0), takeBack: z.boolean().default(false),
}).refine(({ candidateIds, words, takeBack }) => takeBack !== (candidateIds.length > 0 || words !== null), { error: "directive.answer_required", path: ["words"] });
/** The value that a person found for a blank (XX) of a candidate's words. */
export const FillBlank = CandidateRef.extend({ start: z.int().min(0), value: z.number().min(-1e12).max(1e12).nullable(), unit: optionalText(20), words: optionalText(60) });

/** Reason of a coded decision as it is stored: the code, and the words after it where there are some. */
export const reasonOf = (code: string, words: string) => (words === "" ? code : `${code}:${words}`);
/** Code and words of a stored reason. */
export function readReason(reason: string): { code: string; words: string } {
  const at = reason.indexOf(":");
  return at < 0 ? { code: reason, words: "" } : { code: reason.slice(0, at), words: reason.slice(at + 1) };
}
