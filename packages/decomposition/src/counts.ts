import type { Decomposition, StatedCount } from "./types";

/** A row that may answer a stated number: an item of the text, or an entry of the ledger. */
export interface CountRow {
  words: string;
  /** Where it stands in the text, if it does. */
  start?: number;
  end?: number;
}

/** A stated number with what answers it. */
export interface CountLine<Row extends CountRow = CountRow> extends StatedCount {
  /** Whether what is listed is as many as stated; null where nothing is listed. */
  agrees: boolean | null;
  /** Rows that speak of what is counted. */
  rows: Row[];
  /** Indexes of the other lines that state the same number of the same thing. */
  repeated: number[];
}

/** Nouns of every directive: two rows that share only such a noun need not speak of the same thing. */
const GENERAL = /^(?:重点|各类|全县|全市|新的?|正在.*的)*(?:项目|工程|工作|任务|单位|部门|企业|方面|问题|措施|人|户|家|个|次)?$/;

/** The words by which a subject is known again: its last four characters, if it has more than a general noun. */
function keyOf(subject: string): string | null {
  const bare = subject.replace(/[“”]/g, "");
  return bare.length < 3 || GENERAL.test(bare) ? null : bare.slice(-4);
}

function sameThing(a: StatedCount, b: StatedCount): boolean {
  if (a.value !== b.value || a.unit !== b.unit || a.against === "headings" || b.against === "headings") return false;
  const [left, right] = [keyOf(a.subject), keyOf(b.subject)];
  // A sum of money or a length is known by itself; a small count is not.
  if (left === null || right === null) return a.value >= 1000;
  return left.includes(right) || right.includes(left) || (a.value >= 1000 && left.slice(-2) === right.slice(-2));
}

/**
 * Holds stated numbers against rows: an item answers where the number stands in it, or where it speaks of the same thing.
 * @param rows in the order in which they are to be shown; those with a place must give it in the text of the counts
 */
export function answersOf<Row extends CountRow>(counts: readonly StatedCount[], rows: readonly Row[]): CountLine<Row>[] {
  return counts.map((count, index) => {
    const key = keyOf(count.subject);
    const inside = (row: Row) => row.start !== undefined && row.end !== undefined && row.start < count.end && count.start < row.end;
    return {
      ...count,
      agrees: count.counted === null ? null : count.counted === count.value,
      rows: count.against === "headings" ? [] : rows.filter((row) => inside(row) || (key !== null && row.words.includes(key))),
      repeated: counts.flatMap((other, at) => (at !== index && sameThing(count, other) ? [at] : [])),
    };
  });
}

/** The numbers that a text states, each with the items of the text that answer it and with what is listed (S 1.7). */
export function countsOf({ counts, items }: Decomposition): CountLine<{ words: string; start: number; end: number; item: number }>[] {
  return answersOf(counts, items.map(({ text, start, end }, item) => ({ words: text, start, end, item })));
}
