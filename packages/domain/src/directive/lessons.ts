import { isClass, lineOfWorkIn, matterOf } from "@taizhang/decomposition";
import type { LessonKind } from "@taizhang/policy";
import type { Candidate } from "./candidate";
import type { Organization } from "./organization";

/** A word of a sentence and the unit that a person gave it. */
export type Lesson = { kind: LessonKind; word: string; unitId: string };
export type Taught = Pick<Candidate, "reading" | "leadUnitId" | "groupId" | "cooperating" | "title">;

const present = (id: string | null): id is string => id !== null;
/** 年初安排: words of time name no field of work. */
const namesTime = (matter: string) => /[今明去前本当全每上下半]年|年[初中底末内]|[本当每上下][月周旬季]|季度|月[初底末]|[\d一二三四五六七八九十]+[月日]|近期|当前|目前|下一?步|今后|明天|今天/.test(matter);
const isName = (word: string) => word.length >= 2 && word.length <= 40;

/**
 * Names that the organization does not know, each with the unit that stands in its place. A pair counts where a person
 * chose the unit for the name itself, where both are the lead, or where one name and one unit are left over; of several
 * left over none is guessed. A class is nobody's name.
 */
function aliases({ reading, leadUnitId, cooperating }: Taught, { unitNamed, groupNamed }: Organization): Map<string, string> {
  const names = [...new Set([...reading.lead, ...reading.joint, ...reading.cooperating])];
  const unknown = names.filter((name) => isName(name) && unitNamed(name) === null && groupNamed(name) === null && !isClass(name));
  const units = [leadUnitId, ...cooperating.map(({ unitId }) => unitId)].filter(present);
  const pairs = new Map((reading.recognised ?? []).filter(({ name, unitId }) => unknown.includes(name) && units.includes(unitId)).map(({ name, unitId }) => [name, unitId]));
  const explained = () => new Set([...names.map(unitNamed).filter(present), ...pairs.values()]);
  const [lead = ""] = reading.lead;
  if (reading.leadInBulk) return pairs;
  if (leadUnitId !== null && unknown.includes(lead) && !pairs.has(lead) && !explained().has(leadUnitId)) pairs.set(lead, leadUnitId);
  const [name, ...otherNames] = unknown.filter((word) => !pairs.has(word));
  const known = explained();
  const [unitId, ...otherUnits] = units.filter((id) => !known.has(id));
  if (name !== undefined && unitId !== undefined && otherNames.length + otherUnits.length === 0) pairs.set(name, unitId);
  return pairs;
}

/**
 * What a confirmed candidate teaches (issue 3): unknown names → units; where the sentence names nobody, the line of work
 * it calls on (文旅口) → unit as a name, else its matter (老旧小区) → unit as a duty. Nothing where the organization
 * resolved the words by itself, where a class of units answers, or where the unit was given to several items at once.
 * @param clause the words from the beginning of the clause in which the candidate stands to its end
 */
export function lessonsOf(candidate: Taught, clause: string, organization: Organization): Lesson[] {
  const { reading, leadUnitId, groupId, title } = candidate;
  const named = [...aliases(candidate, organization)].map(([word, unitId]): Lesson => ({ kind: "alias", word, unitId }));
  const isNamed = reading.lead.length + reading.joint.length + reading.cooperating.length + reading.groups.length > 0;
  if (isNamed || leadUnitId === null || groupId !== null || reading.leadInBulk) return named;
  const line = lineOfWorkIn(clause);
  if (line !== null) return [{ kind: "alias", word: line, unitId: leadUnitId }];
  const matter = matterOf(title);
  return matter === null || namesTime(matter) ? [] : [{ kind: "duty", word: matter, unitId: leadUnitId }];
}

/** The words from the beginning of the clause in which a span begins to the end of the span. */
export function clauseAround(body: string, start: number, end: number): string {
  const from = Math.max(...["。", "；", "！", "？", "\n", "，"].map((mark) => body.lastIndexOf(mark, start - 1)));
  return body.slice(from + 1, end);
}
