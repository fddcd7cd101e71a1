import { readQuantities, type Quantity } from "@taizhang/decomposition";
import type { Candidate } from "./candidate";
import type { Sentence } from "./coverage";

type Holder = Pick<Candidate, "id" | "start" | "end" | "title" | "content" | "targetValue" | "state">;
/** A number that a text states, in its sentence, and the candidates that may answer it. Offsets are UTF-16 units. */
export type StatedNumber = Omit<Quantity, "comparator"> & {
  comparator: string; sentence: Pick<Sentence, "start" | "end" | "class">;
  /** It is the target of the item whose words hold it: nothing is left to reconcile. */
  targetOf: string | null;
  /** Candidates that name what the number counts. */
  answers: string[];
};

/** Units that measure rather than count rows of a ledger. */
const measures = /[%％‰元米亩吨里斤度]|百分点|千瓦|人次|公顷|天|小时|分钟|个月|倍/;
/** Whether a number counts things that could each be a row: 25 个项目, 5 处坑塘. */
export const countsThings = ({ unit, value }: Pick<Quantity, "unit" | "value">) => unit !== "" && !measures.test(unit) && Number.isInteger(value) && value > 1 && value <= 300;

const within = (inner: { start: number; end: number }, outer: { start: number; end: number }) => inner.start >= outer.start && inner.end <= outer.end;
const namesIt = (subject: string, { title, content }: Holder) => subject.length >= 2 && (title.includes(subject) || content.includes(subject));

/** Every number of the sentences that are no headings, in the order of the text (domain 1.7). */
export function statedNumbersOf(text: string, sentences: readonly Sentence[], candidates: readonly Holder[]): StatedNumber[] {
  const live = candidates.filter(({ state }) => state !== "dropped");
  return sentences.filter((sentence) => sentence.class !== "heading").flatMap((sentence) =>
    readQuantities(text.slice(sentence.start, sentence.end)).map((quantity): StatedNumber => {
      const span = { start: quantity.start + sentence.start, end: quantity.end + sentence.start };
      const holder = live.find((candidate) => within(span, candidate));
      return {
        ...quantity, ...span, sentence: { start: sentence.start, end: sentence.end, class: sentence.class },
        targetOf: holder && holder.targetValue === quantity.value ? holder.id : null,
        answers: live.filter((candidate) => candidate.id === holder?.id || namesIt(quantity.subject, candidate)).map(({ id }) => id),
      };
    }));
}
