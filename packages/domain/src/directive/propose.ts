import type { DecomposedItem, Quantity } from "@taizhang/decomposition";
import type { CandidateValues, Reading } from "./candidate";
import type { Organization } from "./organization";

export type Proposal = CandidateValues & { start: number; end: number; outline: string[]; reading: Reading };

const present = (id: string | null): id is string => id !== null;
const unique = (ids: readonly string[]) => [...new Set(ids)];

/** The one quantity that can serve as a target; several are left to a person (P0.7: nothing is invented). */
function targetOf(quantities: readonly Quantity[], blanks: number): { targetValue: number | null; targetUnit: string | null } {
  const [only, ...others] = quantities;
  return only && others.length === 0 && blanks === 0
    ? { targetValue: only.value, targetUnit: only.unit || null }
    : { targetValue: null, targetUnit: null };
}

function ownersOf({ responsibility: { lead, joint, cooperating, groups } }: DecomposedItem, organization: Organization) {
  const ids = (names: readonly string[]) => unique(names.map((name) => organization.unitNamed(name)).filter(present));
  const [leadUnitId = null] = ids(lead);
  const groupId = groups.map((name) => organization.groupNamed(name)).find(present) ?? null;
  return {
    leadUnitId, groupId,
    cooperating: ids([...joint, ...cooperating]).filter((id) => id !== leadUnitId).map((unitId) => ({ unitId, share: "", dueOn: null })),
    unmatched: unique([
      ...[...lead, ...joint, ...cooperating].filter((name) => organization.unitNamed(name) === null),
      ...groups.filter((name) => organization.groupNamed(name) === null),
    ]),
  };
}

/**
 * A read item as the candidate that is shown to a person, with names replaced by units where the organization knows
 * them (S 0.8). What was not named in the sentence itself is marked as inferred.
 * @param heading words of the headings above the item
 */
export function propose(item: DecomposedItem, heading: string, organization: Organization, origin: Reading["origin"]): Proposal {
  const { leadUnitId, groupId, cooperating, unmatched } = ownersOf(item, organization);
  const byHeading = organization.fieldOf(heading, null);
  const leaderPostId = organization.leaderOf(leadUnitId, byHeading);
  const fieldId = byHeading ?? organization.fieldOf("", leaderPostId);
  const { responsibility, deadline } = item;
  const inferred: Reading["inferred"] = [];
  if (responsibility.inferred && (leadUnitId !== null || cooperating.length > 0 || groupId !== null)) inferred.push("lead");
  if (leaderPostId !== null) inferred.push("leader");
  if (fieldId !== null) inferred.push("field");
  if (deadline.date !== null && deadline.quality !== "stated") inferred.push("dueOn");
  return {
    start: item.start, end: item.end, outline: item.outline,
    title: item.title.slice(0, 120) || item.text.slice(0, 40), content: item.text.trim().slice(0, 4000), kind: item.kind, taskClass: "B",
    fieldId, leadUnitId, leaderPostId, cooperating, groupId, fanOut: [],
    dueOn: deadline.date, deadlineText: deadline.text?.slice(0, 200) ?? null, deadlineQuality: deadline.quality,
    closingStandard: null, ...targetOf(item.quantities, item.blanks.length),
    reading: {
      lead: responsibility.lead, joint: responsibility.joint, cooperating: responsibility.cooperating, groups: responsibility.groups,
      leaders: responsibility.leaders, open: responsibility.open, deadline, strength: item.strength, quantities: item.quantities,
      blanks: item.blanks, filled: [], unmatched, inferred, origin, mergedInto: null,
    },
  };
}

type Heading = { start: number; end: number; outline: readonly string[] };

/**
 * Gives for a place in the text the words of the headings above it. Headings come in document order; one of the same
 * or a higher level ends those before it.
 */
export function headingsAbove(text: string, headings: readonly Heading[]): (at: number) => string {
  const stacks: { start: number; words: string }[] = [];
  const stack: { depth: number; words: string }[] = [];
  for (const { start, end, outline } of headings) {
    while (stack.length > 0 && (stack.at(-1)?.depth ?? 0) >= outline.length) stack.pop();
    stack.push({ depth: outline.length, words: text.slice(start, end) });
    stacks.push({ start, words: stack.map(({ words }) => words).join(" ") });
  }
  return (at) => stacks.findLast(({ start }) => start <= at)?.words ?? "";
}
