import { isClass, respectiveDays, type DecomposedItem, type Quantity } from "@taizhang/decomposition";
import { markBlanks } from "./blank";
import { maxHelpers, numbersWithheld, type CandidateValues, type Reading } from "./candidate";
import type { Organization } from "./organization";
import { isPerUnit, perUnitGoal } from "./per-unit";

export type Proposal = CandidateValues & { start: number; end: number; outline: string[]; reading: Reading };

const present = (id: string | null): id is string => id !== null;
const unique = (ids: readonly string[]) => [...new Set(ids)];

/** Counted bodies (等5个部门, 12个乡镇) say who acts; 3个乡镇卫生院 and 文明单位 are things to be made. */
const BODY_SUBJECT = /(?:部门|(?<!文明|示范|先进|节水)单位|工作专班)$/;
const BODY_AFTER = /^[^，。；、！？\n和与及建设成]{0,4}?(?:部门|(?<!文明|示范|先进|节水)单位|专班|工作组|(?:乡镇|镇街|街道)(?!卫|敬|养老|服务|便民|综合|文化|消防|中心|污水|学校|站))/;
const COUNTER = /^(?:个|家|大|)$/;
const MEASURE = /(?:元|吨|亩|公顷|平方米|千瓦|兆瓦)$/;
/** 30亿元以上大项目, 5000万元的企业: the amount says which things are meant. */
const DESCRIBED = /^(?:及?以上|及?以下|以内|左右)?的?[^，。；、！？\n完确推保]{0,6}?(?:项目|企业|工程)/;
const DESCRIBES = /^(?:及?以上|及?以下|以内|左右|的)/;

type Counted = Pick<Quantity, "end" | "value" | "unit" | "subject">;
/** Whether a quantity can be what is to be reached. */
function isTarget({ end, unit, subject }: Counted, body: string): boolean {
  const after = body.slice(end, end + 16);
  if (COUNTER.test(unit) && (BODY_SUBJECT.test(subject) || BODY_AFTER.test(after))) return false;
  return !(MEASURE.test(unit) && DESCRIBES.test(after) && DESCRIBED.test(after));
}

/** The one quantity that can serve as a target; several are left to a person (P0.7: nothing is invented). */
export function targetOf(quantities: readonly Counted[], blanks: number, body: string): { targetValue: number | null; targetUnit: string | null } {
  const [only, ...others] = quantities.filter((quantity) => isTarget(quantity, body));
  return only && others.length === 0 && blanks === 0
    ? { targetValue: only.value, targetUnit: only.unit || null }
    : { targetValue: null, targetUnit: null };
}

/** The target of an item; where a class is named and each of its members is asked for it, the members' too. */
function goalOf({ quantities }: DecomposedItem, groupId: string | null, withheld: number, body: string, organization: Organization): Pick<CandidateValues, "targetValue" | "targetUnit" | "fanOut"> {
  const goal = targetOf(quantities, withheld, body);
  const members = groupId === null ? [] : organization.membersOf(groupId);
  const counted = quantities.find((quantity) => isTarget(quantity, body));
  return goal.targetValue !== null && counted && members.length > 0 && isPerUnit(counted, body)
    ? perUnitGoal(goal.targetValue, goal.targetUnit, members)
    : { ...goal, fanOut: [] };
}

/** Helpers with the days that the words give to each of the units in turn (分别于…). */
function datedHelpers({ text, responsibility: { lead, joint } }: DecomposedItem, cooperating: CandidateValues["cooperating"], heldOn: string, organization: Organization): CandidateValues["cooperating"] {
  const named = [...lead, ...joint].filter((name) => !isClass(name)).map((name) => organization.unitNamed(name));
  const days = respectiveDays(text, named.length, heldOn);
  return days === null ? cooperating : cooperating.map((helper) => ({ ...helper, dueOn: days[named.indexOf(helper.unitId)] ?? null }));
}

/** Who leads, which class the item is dispatched to, and who helps: a class that helps stands for its units, as long as they are not too many. */
function ownersOf({ responsibility: { lead, joint, cooperating, groups } }: DecomposedItem, { unitNamed, groupNamed, membersOf }: Organization) {
  const ids = (names: readonly string[]) => unique(names.map(unitNamed).filter(present));
  const classOf = (name: string) => (unitNamed(name) === null ? groupNamed(name) : null);
  const [leadUnitId = null] = ids(lead);
  const others = (all: readonly string[]) => unique(all).filter((id) => id !== leadUnitId);
  const helping = [...joint, ...cooperating];
  const units = others(ids(helping));
  const all = others([...units, ...helping.map(classOf).filter(present).flatMap(membersOf)]);
  return {
    leadUnitId, groupId: groups.map(groupNamed).find(present) ?? null,
    cooperating: (all.length > maxHelpers ? units : all).map((unitId) => ({ unitId, share: "", dueOn: null })),
    unmatched: unique([
      ...[...lead, ...helping].filter((name) => unitNamed(name) === null && groupNamed(name) === null),
      ...groups.filter((name) => groupNamed(name) === null),
    ]),
  };
}

type Place = { body: string; heading: string; heldOn: string; organization: Organization; origin: Reading["origin"] };

/**
 * A read item as the candidate that is shown to a person, with names replaced by units where the organization knows
 * them (S 0.8). What was not named in the sentence itself is marked as inferred.
 * @param body the whole text
 * @param heading words of the headings above the item
 * @param heldOn day of the meeting, YYYY-MM-DD
 */
export function propose(item: DecomposedItem, { body, heading, heldOn, organization, origin }: Place): Proposal {
  const { leadUnitId, groupId, cooperating, unmatched } = ownersOf(item, organization);
  const byHeading = organization.fieldOf(heading, null);
  const leaderPostId = organization.leaderOf(leadUnitId, byHeading);
  const fieldId = byHeading ?? organization.fieldOf("", leaderPostId);
  const { responsibility, deadline } = item;
  const blanks = markBlanks(body, item.blanks);
  const inferred: Reading["inferred"] = [];
  if (responsibility.inferred && (leadUnitId !== null || cooperating.length > 0 || groupId !== null)) inferred.push("lead");
  if (leaderPostId !== null) inferred.push("leader");
  if (fieldId !== null) inferred.push("field");
  if (deadline.date !== null && deadline.quality !== "stated") inferred.push("dueOn");
  return {
    start: item.start, end: item.end, outline: item.outline,
    title: item.title.slice(0, 120) || item.text.slice(0, 40), content: item.text.trim().slice(0, 4000), kind: item.kind, taskClass: "B",
    fieldId, leadUnitId, leaderPostId, cooperating: datedHelpers(item, cooperating, heldOn, organization), groupId,
    dueOn: deadline.date, deadlineText: deadline.text?.slice(0, 200) ?? null, deadlineQuality: deadline.quality,
    closingStandard: null, ...goalOf(item, groupId, numbersWithheld({ blanks }).length, body, organization),
    reading: {
      lead: responsibility.lead, joint: responsibility.joint, cooperating: responsibility.cooperating, groups: responsibility.groups,
      leaders: responsibility.leaders, open: responsibility.open, deadline, strength: item.strength, quantities: item.quantities,
      blanks, filled: [], unmatched, inferred, origin, mergedInto: null,
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
