import { answersOf, inBaseUnit, readStatedCounts, type StatedCount } from "@taizhang/decomposition";
import type { Candidate } from "./candidate";
import type { Sentence } from "./coverage";

type Holder = Pick<Candidate, "id" | "start" | "end" | "title" | "content" | "targetValue" | "targetUnit" | "fanOut" | "state">;
/** A number that a text states, and what it can be held against. Offsets are UTF-16 units. */
export type StatedNumber = Omit<StatedCount, "sentence" | "item"> & {
  sentence: Pick<Sentence, "start" | "end" | "class">;
  /** Whether what is listed beside it is as many as stated; null where nothing is listed. */
  agrees: boolean | null;
  /** How many other places of the text state the same number of the same thing. */
  repeated: number;
  /** It is the target of the item whose words hold it: nothing is left to reconcile. */
  targetOf: string | null;
  /** Candidates that hold it or name what it counts. */
  answers: string[];
};

/** Whether a number counts things that could each be a row of the ledger: 25 个项目, 5 处坑塘. */
export const countsThings = ({ against, value }: Pick<StatedCount, "against" | "value">) => against === "rows" && Number.isInteger(value) && value > 1 && value <= 300;

const touch = (one: { start: number; end: number }, other: { start: number; end: number }) => one.start < other.end && other.start < one.end;

/**
 * Whether a number is the target of an item, or of each unit of its class. 70 亿元 and 7000000000 元 are one amount; a unit
 * that one of them lacks is not held against the other.
 */
function isTarget({ targetValue, targetUnit, fanOut }: Holder, { value, unit }: Pick<StatedCount, "value" | "unit">): boolean {
  const stated = inBaseUnit(value, unit);
  return [targetValue, ...fanOut.map((child) => child.targetValue)].some((target) => target !== null && Math.abs(inBaseUnit(target, targetUnit ?? "") - stated) <= 1e-9 * Math.abs(stated));
}

/** Every number outside of the review, in the order of the text (domain 1.7), held against the candidates as they stand now. */
export function statedNumbersOf(text: string, sentences: readonly Sentence[], candidates: readonly Holder[]): StatedNumber[] {
  const live = candidates.filter(({ state }) => state !== "dropped");
  const places = sentences.map((sentence) => ({ ...sentence, items: live.flatMap((candidate, index) => (touch(sentence, candidate) ? [index] : [])) }));
  const rows = live.map(({ id, start, end, title, content }) => ({ id, start, end, words: `${title}。${content}` }));
  return answersOf(readStatedCounts(text, places, live), rows).flatMap(({ sentence: at, item, rows: answering, repeated, ...stated }): StatedNumber[] => {
    const sentence = sentences[at];
    if (!sentence) return [];
    const holder = item === null ? undefined : live[item];
    return [{
      ...stated, sentence: { start: sentence.start, end: sentence.end, class: sentence.class }, repeated: repeated.length,
      targetOf: holder && isTarget(holder, stated) ? holder.id : null, answers: answering.map(({ id }) => id),
    }];
  });
}
