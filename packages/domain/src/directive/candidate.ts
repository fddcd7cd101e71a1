import { deadlineQualities, taskClasses, taskKinds, type CandidateState } from "@taizhang/policy";
import { z } from "zod";

const day = z.iso.date();
const span = z.object({ start: z.int().min(0), end: z.int().min(1) });

/** `name`: a name is withheld and no number; `written`: the unit that follows a number, as the text has it. */
const blank = span.extend({ name: z.boolean().optional(), written: z.string().optional() });

/** What the rules read in the words of a candidate, as they read it. Offsets are UTF-16 units of the text. */
export const Reading = z.object({
  lead: z.array(z.string()), joint: z.array(z.string()), cooperating: z.array(z.string()),
  groups: z.array(z.string()), leaders: z.array(z.string()),
  /** The text says 等 or 有关部门 beside the named units. */
  open: z.boolean(),
  /** `nextYear`: the words name no year and their day was over at the meeting. */
  deadline: z.object({ text: z.string().nullable(), date: z.string().nullable(), quality: z.enum(deadlineQualities), nextYear: z.literal(true).optional() }),
  strength: z.enum(["firm", "soft", "none"]),
  quantities: z.array(span.extend({ value: z.number(), unit: z.string(), comparator: z.string(), subject: z.string() })),
  /** What the text withholds (XX): listed, never invented (S 0.1). */
  blanks: z.array(blank),
  /** What a person found for blanks: a number, words for a name, or neither where nothing is to be entered. */
  filled: z.array(blank.extend({ value: z.number().nullable(), unit: z.string().nullable(), words: z.string().nullable().default(null) })).default([]),
  /** Names of bodies that the organization does not know. */
  unmatched: z.array(z.string()),
  /** Units that a person chose for a name of the text. */
  recognised: z.array(z.object({ name: z.string(), unitId: z.uuid() })).optional(),
  /** Fields whose value was not named in the sentence itself. */
  inferred: z.array(z.enum(["lead", "leader", "field", "dueOn"])),
  /** The lead unit was given to several items at once: a decision about the items, not about the words of each. */
  leadInBulk: z.boolean().optional(),
  origin: z.enum(["rules", "person"]),
  /** The candidate into which this one was merged. */
  mergedInto: z.uuid().nullable(),
});
export type Reading = z.infer<typeof Reading>;

const text = (max: number) => z.string().trim().max(max);
const optionalText = (max: number) => text(max).nullable().transform((value) => value || null);

/** Most helpers of one item. */
export const maxHelpers = 60;

/** What a person may change of a candidate. */
export const CandidateValues = z.object({
  title: text(120).min(1), content: text(4000).min(1),
  kind: z.enum(taskKinds), taskClass: z.enum(taskClasses),
  fieldId: z.uuid().nullable(), leadUnitId: z.uuid().nullable(), leaderPostId: z.uuid().nullable(),
  cooperating: z.array(z.object({ unitId: z.uuid(), share: text(500), dueOn: day.nullable() })).max(maxHelpers),
  groupId: z.uuid().nullable(),
  fanOut: z.array(z.object({ unitId: z.uuid(), targetValue: z.number().min(0).max(1e12).nullable() })).max(300),
  dueOn: day.nullable(), deadlineText: optionalText(200), deadlineQuality: z.enum(deadlineQualities),
  closingStandard: optionalText(1000),
  targetValue: z.number().min(-1e12).max(1e12).nullable(), targetUnit: optionalText(20),
});
export type CandidateValues = z.infer<typeof CandidateValues>;

/** A candidate as the workbench shows it. */
export type Candidate = CandidateValues & {
  id: string; start: number; end: number; outline: string[]; reading: Reading;
  state: CandidateState; dropReason: string | null; taskId: string | null; version: number;
};

/** A candidate and the version that its editor saw. */
export const CandidateRef = z.object({ id: z.uuid(), version: z.int().min(1) });
export type CandidateRef = z.infer<typeof CandidateRef>;
export const CandidateRefs = z.array(CandidateRef).min(1).max(500);

/** Why a candidate is not taken into the ledger; `merged` and `undone` are set by the program. */
export const dropCodes = ["no_demand", "slogan", "duplicate", "already_done", "outside", "other"] as const;
export type DropCode = (typeof dropCodes)[number];

/** State to which a step back returns a candidate. */
export const Snapshot = CandidateValues.extend({
  start: z.int().min(0), end: z.int().min(1), reading: Reading, state: z.enum(["proposed", "confirmed", "dropped"]), dropReason: z.string().max(600).nullable(),
});
export type Snapshot = z.infer<typeof Snapshot>;

type Faults = Record<string, { key: string }>;

const repeated = (ids: readonly string[]) => new Set(ids).size !== ids.length;

/**
 * What stands in the way of confirming, by field; empty when nothing does. The same rule marks the fields on the
 * screen and guards the use case.
 * @param heldOn day of the meeting, YYYY-MM-DD
 */
export function faultsOf(values: CandidateValues, heldOn: string): Faults {
  const faults: Faults = {};
  if (values.leadUnitId === null && values.groupId === null) faults.leadUnitId = { key: "directive.lead_required" };
  if (values.dueOn !== null && values.dueOn < heldOn) faults.dueOn = { key: "directive.due_before_meeting" };
  const units = values.cooperating.map(({ unitId }) => unitId);
  if (repeated(units)) faults.cooperating = { key: "directive.unit_twice" };
  else if (values.leadUnitId !== null && units.includes(values.leadUnitId)) faults.cooperating = { key: "directive.lead_cooperates" };
  values.cooperating.forEach(({ dueOn }, index) => {
    if (dueOn === null) return;
    if (dueOn < heldOn) faults[`cooperating.${index}.dueOn`] = { key: "directive.due_before_meeting" };
    else if (values.dueOn !== null && dueOn > values.dueOn) faults[`cooperating.${index}.dueOn`] = { key: "directive.share_after_due" };
  });
  return faults;
}

const settledBy: Record<Reading["inferred"][number], keyof CandidateValues> = { lead: "leadUnitId", leader: "leaderPostId", field: "fieldId", dueOn: "dueOn" };

/** What of a reading is still a guess after a person set these values. */
export const stillInferred = ({ inferred }: Reading, before: CandidateValues, after: Partial<CandidateValues>): Reading["inferred"] =>
  inferred.filter((what) => { const next = after[settledBy[what]]; return next === undefined || next === before[settledBy[what]]; });

/** Numbers that are still withheld; names (XX同志) are not among them. */
export const numbersWithheld = ({ blanks }: Pick<Reading, "blanks">) => blanks.filter(({ name }) => !name);
/** Names that are still withheld. */
export const namesWithheld = ({ blanks }: Pick<Reading, "blanks">) => blanks.filter(({ name }) => name);

/** What is missing but does not stand in the way: shown beside the candidate. */
export const gapKinds = ["lead", "dueOn", "vague", "blanks", "unmatched", "standard"] as const;
export type Gap = (typeof gapKinds)[number];

/** The gaps of a candidate, most important first. A closing standard is asked of class A alone. */
export function gapsOf(candidate: Pick<Candidate, "leadUnitId" | "groupId" | "dueOn" | "deadlineQuality" | "reading" | "taskClass" | "closingStandard">): Gap[] {
  const { reading } = candidate;
  const found: [Gap, boolean][] = [
    ["lead", candidate.leadUnitId === null && candidate.groupId === null],
    ["dueOn", candidate.dueOn === null],
    ["vague", candidate.dueOn === null && candidate.deadlineQuality === "vague"],
    ["blanks", numbersWithheld(reading).length > 0],
    ["unmatched", reading.unmatched.length > 0],
    ["standard", candidate.taskClass === "A" && candidate.closingStandard === null],
  ];
  return found.filter(([, missing]) => missing).map(([gap]) => gap);
}
