import { paragraphsOf, seriesOf, type FormalDuty, type Paragraph } from "./formal-items";
import type { Block } from "./outline";
import type { Span } from "./types";

/** What has more words than this under its number, or more than one sentence, is no heading. */
const HEADING_LENGTH = 50;

/** How much of a series of paragraphs, headings aside, brackets close. `single`: sentences without one that stand alone under their number, as headings may. */
interface Closed { paragraphs: number; words: number; closedParagraphs: number; closedWords: number; single: number; spans: Span[] }

function closedOf(text: string, paragraphs: readonly Paragraph[], duties: readonly FormalDuty[]): Map<string, Closed> {
  const bySeries = new Map<string, Closed>();
  const series = seriesOf(paragraphs);
  let duty = 0;
  for (const [i, paragraph] of paragraphs.entries()) {
    const { head, end } = paragraph;
    let before = head.bodyStart;
    for (; (duties[duty]?.start ?? Infinity) < end; duty++) before = duties[duty]?.end ?? before;
    if (head.level === null) continue;
    const words = text.slice(head.bodyStart, end).trimEnd();
    const isClosed = before === head.bodyStart + words.length;
    const short = !isClosed && words.length <= HEADING_LENGTH && !/[。；;]./s.test(words);
    const opens = (paragraphs[i + 1]?.head.level ?? 0) > head.level;
    if (short && (opens || !/[。；;]$/.test(words))) continue;
    const key = series.get(paragraph) ?? "";
    const sum = bySeries.get(key) ?? { paragraphs: 0, words: 0, closedParagraphs: 0, closedWords: 0, single: 0, spans: [] };
    bySeries.set(key, sum);
    if (short) sum.single++;
    else {
      sum.paragraphs++;
      sum.words += words.length;
      sum.closedWords += before - head.bodyStart;
      if (isClosed) sum.closedParagraphs++;
    }
    sum.spans.push({ start: head.start, end: head.bodyStart + words.length });
  }
  return bySeries;
}

/** So many paragraphs of a series, and this share of them, make a list that assigns throughout. */
const LIST = 3;
const THROUGHOUT = 0.8;

/**
 * Where a document assigns by closing brackets throughout: everywhere, if most of its numbered paragraphs (headings
 * aside), and most of their words, end in one; else in those series of numbers of which nearly all do, as in the annex
 * of a report. Elsewhere a bracket only says who answers for its own sentence or paragraph.
 */
export function assignedThroughout(text: string, blocks: readonly Block[], duties: readonly FormalDuty[]): Span[] {
  if (duties.length < 2) return [];
  const series = [...closedOf(text, paragraphsOf(blocks), duties).values()];
  const sum = (of: keyof Omit<Closed, "spans">) => series.reduce((total, one) => total + one[of], 0);
  if (sum("closedParagraphs") * 2 > sum("paragraphs") && sum("closedWords") * 2 > sum("words")) return [{ start: 0, end: text.length }];
  return series
    .filter((one) => one.closedParagraphs >= LIST && one.closedParagraphs >= THROUGHOUT * (one.paragraphs + one.single))
    .flatMap((one) => one.spans)
    .sort((a, b) => a.start - b.start);
}
