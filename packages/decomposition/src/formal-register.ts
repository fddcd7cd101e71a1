import { paragraphsOf, seriesOf, titleOf, type FormalDuty, type Paragraph } from "./formal-items";
import { buildItem, type ItemParts } from "./item";
import type { Reading, ReadSentence } from "./reading";
import { responsibilityIn } from "./responsibility";
import { trim } from "./sentences";
import { demandsIn } from "./speech-items";
import type { DecomposedItem, Span } from "./types";

/** Where the words behind the heading of a numbered paragraph begin, by where its words begin. */
function headingEnds({ text, blocks, sentences }: Reading): Map<number, number> {
  const ends = new Map<number, number>();
  for (const { heading, block, end } of sentences) {
    const at = blocks[block]?.bodyStart;
    if (heading && at !== undefined) ends.set(at, end + (/^\s*/.exec(text.slice(end, end + 8))?.[0].length ?? 0));
  }
  return ends;
}

/** The item of one closing bracket: what stands before it behind its heading, or the heading where that is all, with the bracket. */
function assigned({ text }: Reading, duty: FormalDuty, headings: ReadonlyMap<number, number>): ItemParts {
  const behind = headings.get(duty.start) ?? duty.start;
  const start = behind < duty.statementStart ? behind : duty.start;
  return {
    start, end: duty.end, outline: duty.outline, ordinal: duty.ordinal, title: duty.title, responsibility: duty.responsibility,
    surroundings: text.slice(duty.start, start), ownerStart: start, wordsStart: start,
  };
}

/** From the first to the last of the deploying sentences that ask for something; null where none does. */
function askedIn({ text, lexicon, manner }: Reading, sentences: readonly ReadSentence[]): Span | null {
  const asking = sentences.filter((s) => s.stance === "deploy" && !s.heading && demandsIn(text, s, lexicon, manner).length > 0);
  const [first, last] = [asking[0], asking.at(-1)];
  return first && last ? trim(text, { start: first.start, end: last.end }) : null;
}

/** Where what follows the last bracket of a paragraph ends: with its line. */
function lineEnd(text: string, from: number, end: number): number {
  const at = text.slice(from, end).indexOf("\n");
  return at < 0 ? end : from + at;
}

/**
 * What a document asks for beside its brackets: a paragraph without one in a series of which others have theirs, and
 * what follows the last bracket of a paragraph. Nobody answers for it but whom its own words name.
 */
function unassigned(reading: Reading, headings: ReadonlyMap<number, number>): ItemParts[] {
  const { text, blocks, duties, sentences, lexicon } = reading;
  const paragraphs = paragraphsOf(blocks).filter(({ head }) => head.level !== null);
  const closed = new Map<Paragraph, number>();
  let duty = 0;
  for (const paragraph of paragraphs) {
    for (; (duties[duty]?.start ?? Infinity) < paragraph.end; duty++) closed.set(paragraph, duties[duty]?.end ?? 0);
  }
  const series = seriesOf(paragraphs);
  const closedSeries = new Set([...closed.keys()].map((paragraph) => series.get(paragraph)));
  let sentence = 0;
  return paragraphs.flatMap((paragraph, i) => {
    const { head } = paragraph;
    const bracket = closed.get(paragraph);
    const next = paragraphs[i + 1]?.head.level ?? null;
    const opens = next !== null && head.level !== null && next > head.level;
    if (opens || !closedSeries.has(series.get(paragraph))) return [];
    const from = bracket ?? headings.get(head.bodyStart) ?? head.bodyStart;
    const end = bracket === undefined ? paragraph.end : lineEnd(text, bracket, paragraph.end);
    while ((sentences[sentence]?.end ?? Infinity) <= from) sentence++;
    const first = sentence;
    while ((sentences[sentence]?.start ?? Infinity) < end) sentence++;
    // A bracket behind a full stop is read as the beginning of the next sentence, a number as that of its first.
    const span = askedIn(reading, sentences.slice(first, sentence).map((s) => ({ ...s, start: Math.max(s.start, from) })));
    if (!span) return [];
    return [{
      ...span, outline: head.above, ordinal: head.ordinal, title: bracket === undefined ? titleOf(text, head, span.end) : null,
      responsibility: responsibilityIn(text.slice(span.start, span.end), lexicon), surroundings: "", ownerStart: span.start, wordsStart: span.start,
    }];
  });
}

/** Items of what a document assigns in closing brackets throughout, in order; the rest of the document is left alone. */
export function formalItems(reading: Reading): DecomposedItem[] {
  const headings = headingEnds(reading);
  return [...reading.duties.map((duty) => assigned(reading, duty, headings)), ...unassigned(reading, headings)]
    .sort((a, b) => a.start - b.start)
    .map((parts) => buildItem(reading.text, parts, reading.date));
}

/** A reading with no more than the sentences and duties that begin inside of spans, or outside of them; both are in order. */
export function within(reading: Reading, spans: readonly Span[], inside: boolean): Reading {
  const keep = (list: readonly Span[]) => {
    let at = 0;
    return list.map(({ start }) => {
      while (at < spans.length && (spans[at]?.end ?? 0) <= start) at++;
      return ((spans[at]?.start ?? Infinity) <= start) === inside;
    });
  };
  const [sentences, duties] = [keep(reading.sentences), keep(reading.duties)];
  return { ...reading, sentences: reading.sentences.filter((_, i) => sentences[i]), duties: reading.duties.filter((_, i) => duties[i]) };
}
