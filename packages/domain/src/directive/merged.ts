import { readItem } from "@taizhang/decomposition";
import { markBlanks } from "./blank";
import { numbersWithheld, type Reading } from "./candidate";
import { targetOf } from "./propose";
import type { CandidateRow } from "./rows";
import { trimmedSpan } from "./span";

type Span = { start: number; end: number };
/** What the text holds beside the candidates that become one. */
export type Surroundings = { body: string; heldOn: string; sentences: readonly Span[]; others: readonly Span[] };
type Member = CandidateRow & { reading: Reading };
type Words = Pick<CandidateRow, "content"> & Pick<Reading, "quantities" | "blanks" | "deadline">;

/** Those that go on where the one before ends: in the same sentence, or with nothing but marks between. */
function continuing([first, ...rest]: readonly Member[], { body, sentences }: Surroundings): Member[] {
  if (!first) return [];
  let end = first.end;
  return [first, ...rest.filter((row) => {
    const goesOn = row.start <= end || trimmedSpan(body, end, row.start) === undefined
      || sentences.some((sentence) => sentence.start < end && end <= sentence.end && row.start < sentence.end);
    if (goesOn) end = Math.max(end, row.end);
    return goesOn;
  })];
}

/** Whether a candidate says what stands in the text from its place on, and nothing a person or a table wrote. */
function isVerbatim({ start, end, content }: Member, body: string): boolean {
  const own = body.slice(start, end).trim();
  return content.length >= own.length && body.slice(start, start + content.length + own.length).trimStart().startsWith(content);
}

/**
 * The words of several that continue one another. The text itself from the first to the last, unless a person wrote
 * other words or an item of its own stands between: then what each of them says.
 */
function wordsOf(rows: readonly Member[], first: Member, { body, heldOn, others }: Surroundings): Words {
  const end = Math.max(...rows.map((row) => row.end));
  if (rows.length > 1 && rows.every((row) => isVerbatim(row, body)) && !others.some((other) => other.start < end && other.end > first.start)) {
    const { text, quantities, blanks, deadline } = readItem(body, first.start, end, { date: heldOn });
    return { content: text.trim().slice(0, 4000), quantities, blanks: markBlanks(body, blanks), deadline };
  }
  return {
    content: rows.reduce((said, { content }) => (said.includes(content) ? said : `${said}；${content}`), first.content).slice(0, 4000),
    quantities: rows.flatMap(({ reading }) => reading.quantities), blanks: rows.flatMap(({ reading }) => reading.blanks), deadline: first.reading.deadline,
  };
}

type Target = Pick<CandidateRow, "targetValue" | "targetUnit">;
/** A target that a person set, else what the words of the whole give. */
function joinedTarget(rows: readonly Member[], words: Words, body: string): Target {
  const own = rows.find(({ targetValue, reading }) => targetValue !== null && targetValue !== targetOf(reading.quantities, numbersWithheld(reading).length, body).targetValue);
  return own ?? (rows.length > 1 ? targetOf(words.quantities, numbersWithheld(words).length, body) : { targetValue: null, targetUnit: null });
}

type Due = Pick<CandidateRow, "dueOn" | "deadlineText" | "deadlineQuality">;
/** The day that a person set, else the earlier of those in the words. */
function joinedDue(group: readonly Member[], first: Member, { deadline }: Words): Due {
  const earliest = (of: readonly Due[]) => of.filter(({ dueOn }) => dueOn !== null).toSorted((a, b) => (a.dueOn ?? "").localeCompare(b.dueOn ?? ""))[0];
  const read = { dueOn: deadline.date, deadlineText: deadline.text?.slice(0, 200) ?? null, deadlineQuality: deadline.quality };
  // A day that a person took away is not read in again.
  const anew = group.some(({ reading }) => reading.deadline.date !== null) ? [] : [read];
  return earliest(group.filter(({ dueOn, reading }) => dueOn !== reading.deadline.date)) ?? earliest([...group, ...anew]) ?? first;
}

const byPlace = (one: Span, other: Span) => one.start - other.start || one.end - other.end;

/**
 * What becomes of the first of several that are one demand (S 0.10). What continues its words is added to them and read
 * anew; what says the same elsewhere leaves them as they are. Fields that it lacks come from the others.
 * @param earlier what was merged into any of them before
 */
export function mergedOf([first, ...others]: readonly [Member, ...Member[]], earlier: readonly Member[], around: Surroundings): CandidateRow {
  const group = [first, ...others];
  const value = <K extends "leadUnitId" | "leaderPostId" | "fieldId" | "groupId" | "closingStandard">(key: K) =>
    group.map((row) => row[key]).find((found) => found !== null) ?? null;
  const rows = continuing([...group, ...earlier].toSorted(byPlace), around);
  const words = wordsOf(rows, first, around);
  const counted = group.find(({ targetValue }) => targetValue !== null) ?? first;
  const target = rows.length > 1 ? joinedTarget(rows, words, around.body) : { targetValue: counted.targetValue, targetUnit: counted.targetUnit };
  const { dueOn, deadlineText, deadlineQuality } = joinedDue(group, first, words);
  const leadUnitId = value("leadUnitId");
  const helpers = new Map(group.toReversed().flatMap(({ cooperating }) => cooperating).map((draft) => [draft.unitId, draft]));
  const filled = rows.flatMap(({ reading }) => reading.filled);
  return {
    ...first, content: words.content, leadUnitId, leaderPostId: value("leaderPostId"), fieldId: value("fieldId"), groupId: value("groupId"),
    closingStandard: value("closingStandard"), dueOn, deadlineText, deadlineQuality, targetValue: target.targetValue, targetUnit: target.targetUnit,
    cooperating: [...helpers.values()].filter(({ unitId }) => unitId !== leadUnitId), state: "proposed",
    reading: {
      ...first.reading, quantities: words.quantities, deadline: words.deadline, filled,
      blanks: words.blanks.filter(({ start }) => !filled.some((one) => one.start === start)),
    },
  };
}
