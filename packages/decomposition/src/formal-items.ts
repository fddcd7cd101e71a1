import type { Block } from "./outline";
import { readDutyStatement, saysFirstLeads } from "./responsibility";
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

// Brackets (one level of brackets inside them) that close a sentence, before or after its full stop; at most as long as
// a list of ministries gets.
const CONTENT = "((?:[^（）()\\n]|[（(][^（）()\\n]{0,40}[）)]){2,400})";
const SQUARE = "(?:【([^【】\\n]{2,400})】|［([^［］\\n]{2,400})］|\\[([^\\[\\]\\n]{2,400})\\])";
const BRACKETS = new RegExp(`(?<=[。；;！])[（(]${CONTENT}[）)]|[（(]${CONTENT}[）)](?=[。；;\\s]|$)|${SQUARE}`, "g");
const DUTY_WORDS = /负责|牵头|配合|参与|落实|会同|协助|分工|(?:责任|主办|承办|协办)(?:单位|部门)|部[、）)]|局[、）)]|委[、）)]/;

// Duties in labelled words without brackets, on one line or on several: 责任单位：A、B；完成时限：10月底前.
const LABEL = "(?:(?:牵头|责任|主责|主办|承办|配合|协办|参与|协同|落实|实施|包联|分管|负责)(?:县级?|市级?)?(?:单位|部门|科室|领导|责任人|人)|(?:完成|办结|办理|整改)?时限|完成(?:时间|日期))";
// Names may hold brackets (各街道（园区）), and the list may say in brackets who of it leads.
const LISTED = "(?:[^\\n（）()]|[（(][^（）()\\n]{1,40}[）)]){1,200}";
const LABELLED = new RegExp(`(?<=[。；;！\\n])[ \\t　]*${LABEL}[：:]${LISTED}(?:\\n[ \\t　]*${LABEL}[：:]${LISTED})*`, "g");
const IN_BRACKETS = /[（(][^（）()]*[）)]/g;

/** Labelled words as the statement of duties that brackets would hold. */
function labelledStatement(words: string, lexicon: Lexicon, firstLeads: boolean): Responsibility | null {
  if (!/(?:单位|部门|科室|领导|人)[：:]/.test(words)) return null;
  const names = words.trim().replace(IN_BRACKETS, (said) => (saysFirstLeads(said) ? "" : said)).replace(/[；;。]?\s*\n\s*|。/g, "；");
  return readDutyStatement(names, lexicon, firstLeads || saysFirstLeads(words));
}

interface Statement extends Span { responsibility: Responsibility }

function statementsIn(text: string, span: Span, lexicon: Lexicon, firstLeads: () => boolean): Statement[] {
  const found: Statement[] = [];
  for (const m of text.slice(span.start, span.end).matchAll(BRACKETS)) {
    const content = m.slice(1).find((words) => words !== undefined) ?? "";
    if (!DUTY_WORDS.test(m[0])) continue;
    const responsibility = readDutyStatement(content, lexicon, firstLeads() || saysFirstLeads(content));
    if (responsibility) found.push({ start: span.start + m.index, end: span.start + m.index + m[0].length, responsibility });
  }
  for (const m of text.slice(span.start, span.end).matchAll(LABELLED)) {
    const responsibility = labelledStatement(m[0], lexicon, firstLeads());
    const start = span.start + m.index;
    const bracketed = found.some((s) => s.start < start + m[0].length && start < s.end);
    if (responsibility && !bracketed) found.push({ start, end: start + m[0].length, responsibility });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** A numbered block with the unnumbered lines that belong to it. */
function paragraphs(blocks: readonly Block[]): { head: Block; end: number }[] {
  const found: { head: Block; end: number }[] = [];
  for (const block of blocks) {
    const last = found.at(-1);
    // Inline numbers (一是) inside a numbered paragraph do not open a paragraph of their own.
    if (last && (block.level === null || (block.level === 5 && last.head.level !== null && last.head.level < 5))) last.end = block.end;
    else found.push({ head: block, end: block.end });
  }
  return found;
}

function titleOf(text: string, head: Block, end: number): string | null {
  if (head.level === null) return null;
  const line = text.slice(head.bodyStart, Math.min(end, head.bodyStart + 80));
  const title = /^[^。：:；\n\r]+/.exec(line)?.[0].trim() ?? "";
  return title.length > 0 && title.length <= 50 ? title.replace(/[（(][^）)]*(?:负责|牵头)[^）)]*[）)]?$/, "") : null;
}

/** What has more words than this under its number, or more than one sentence, is no heading. */
const HEADING_LENGTH = 50;

/**
 * True for a document that assigns by closing brackets throughout: most of its numbered paragraphs (headings aside) end
 * in one. Elsewhere a bracket only says who answers for its own sentence or paragraph.
 */
export function assignsThroughout(text: string, blocks: readonly Block[], duties: readonly FormalDuty[]): boolean {
  if (duties.length < 2) return false;
  const closes = new Set(duties.map((duty) => duty.end));
  let numbered = 0;
  let closed = 0;
  for (const { head, end } of paragraphs(blocks)) {
    if (head.level === null) continue;
    const words = text.slice(head.bodyStart, end).trimEnd();
    if (closes.has(head.bodyStart + words.length)) closed++;
    else if (words.length <= HEADING_LENGTH && !/[。；;]./s.test(words)) continue;
    numbered++;
  }
  return closed * 2 > numbered;
}

/**
 * The duties of a document that names the responsible bodies in closing brackets, in order. Where a paragraph holds
 * several such brackets, each one answers for what stands before it. A statement like 列第一位者为牵头单位，下同 rules
 * from its own place on.
 */
export function formalDuties(text: string, blocks: readonly Block[], lexicon: Lexicon): FormalDuty[] {
  const duties: FormalDuty[] = [];
  let firstLeads = false;
  for (const { head, end } of paragraphs(blocks)) {
    const isTitle = head.level === null && duties.length === 0 && saysFirstLeads(text.slice(head.start, end));
    if (isTitle) firstLeads = true;
    let from = head.start;
    for (const statement of statementsIn(text, { start: head.start, end }, lexicon, () => firstLeads)) {
      if (saysFirstLeads(text.slice(statement.start, statement.end))) firstLeads = true;
      const first = from === head.start;
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
