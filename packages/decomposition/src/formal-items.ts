import { closingStatements } from "./closing-statements";
import { saysFirstLeads } from "./duty-statement";
import type { Block } from "./outline";
import { shortTitle } from "./title";
import type { Responsibility, Span } from "./types";
import type { Lexicon } from "./vocabulary";

/** A numbered paragraph of a document that ends in brackets with those who answer for it. */
export interface FormalDuty extends Span {
  ordinal: string | null;
  title: string | null;
  outline: string[];
  responsibility: Responsibility;
  /** Where its brackets open. */
  statementStart: number;
}

/** A numbered block with the unnumbered lines that belong to it. */
export interface Paragraph { head: Block; end: number }

/** The paragraphs of a document, in order. */
export function paragraphsOf(blocks: readonly Block[]): Paragraph[] {
  const found: Paragraph[] = [];
  for (const block of blocks) {
    const last = found.at(-1);
    // Inline numbers (一是) inside a numbered paragraph do not open a paragraph of their own.
    if (last && (block.level === null || (block.level === 5 && last.head.level !== null && last.head.level < 5))) last.end = block.end;
    else found.push({ head: block, end: block.end });
  }
  return found;
}

/** What is longer than this is what is asked for, and takes a title of its own. */
const LONGEST_HEADING = 30;

/** The heading of a numbered paragraph, as its title; null where it opens with more than a heading. */
export function titleOf(text: string, head: Block, end: number): string | null {
  if (head.level === null) return null;
  const line = text.slice(head.bodyStart, Math.min(end, head.bodyStart + 80));
  const title = /^[^。：:；\n\r]+/.exec(line)?.[0].trim() ?? "";
  return title.length > 0 && title.length <= LONGEST_HEADING ? title.replace(/[（(][^）)]*(?:负责|牵头)[^）)]*[）)]?$/, "") : null;
}

const OPENS_SERIES = /^第?[（(]?(?:[一1１①])[）)条.]?$/;

/** The series that each numbered paragraph belongs to: numbers of one depth under the same headings, from a first on. */
export function seriesOf(paragraphs: readonly Paragraph[]): Map<Paragraph, string> {
  const runs = new Map<string, number>();
  return new Map(paragraphs.map((paragraph) => {
    const key = [paragraph.head.level, ...paragraph.head.aboveBlocks].join("|");
    const run = (runs.get(key) ?? 0) + (OPENS_SERIES.test(paragraph.head.ordinal ?? "") ? 1 : 0);
    runs.set(key, run);
    return [paragraph, `${key}#${run}`];
  }));
}

/**
 * The duties of a document that names the responsible bodies in closing brackets, in order. Where a paragraph holds
 * several such brackets, each one answers for what stands before it. A statement like 列第一位者为牵头单位，下同 rules
 * from its own place on.
 */
export function formalDuties(text: string, blocks: readonly Block[], lexicon: Lexicon): FormalDuty[] {
  const duties: FormalDuty[] = [];
  let firstLeads = false;
  for (const { head, end } of paragraphsOf(blocks)) {
    const isTitle = head.level === null && duties.length === 0 && saysFirstLeads(text.slice(head.start, end));
    if (isTitle) firstLeads = true;
    let from = head.bodyStart;
    for (const statement of closingStatements(text, { start: head.bodyStart, end }, lexicon, () => firstLeads)) {
      if (saysFirstLeads(text.slice(statement.start, statement.end))) firstLeads = true;
      const first = from === head.bodyStart;
      const stop = /[。；;]/.test(text.charAt(statement.end)) && statement.end < end ? statement.end + 1 : statement.end;
      duties.push({
        start: from, end: stop, statementStart: statement.start, ordinal: head.ordinal, outline: head.above,
        title: first ? titleOf(text, head, statement.start) : shortTitle(text.slice(from, statement.start)), responsibility: statement.responsibility,
      });
      from = stop;
      while (from < end && /\s/.test(text.charAt(from))) from++;
    }
  }
  return duties;
}
