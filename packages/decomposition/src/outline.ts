import { readNumber } from "./numerals";
import { trim } from "./sentences";
import type { Span } from "./types";

/** A numbered or unnumbered stretch of text: a line, or the part of a line from one inline number (一是) to the next. */
export interface Block extends Span {
  /** The number as the outline quotes it ("二", "（一）", "3.", "一是"); null for an unnumbered block. */
  ordinal: string | null;
  /** 1 for 一、, 2 for （一）, 3 for 1., 4 for （1）, 5 for 一是; 0 for parts and chapters; null without number. */
  level: number | null;
  /** Where the words after the number, or after a salutation, begin. */
  bodyStart: number;
  /** Numbers of the headings above, outermost first. */
  above: string[];
  /** Indexes into the list of blocks of those headings. */
  aboveBlocks: number[];
  /** Index of the line, counted from 0 over lines that are not empty. */
  line: number;
}

const MARKERS: { level: number; pattern: RegExp; ordinal: (m: RegExpExecArray) => string }[] = [
  { level: 0, pattern: /第[一二三四五六七八九十百]{1,4}[编章部节](?:分)?[\s　、：:]*/y, ordinal: (m) => m[0].replace(/[\s　、：:]+$/, "") },
  { level: 3, pattern: /第[一二三四五六七八九十百]{1,5}条[\s　、：:]*/y, ordinal: (m) => m[0].replace(/[\s　、：:]+$/, "") },
  { level: 1, pattern: /([一二三四五六七八九十百]{1,4})[、．.]\s*/y, ordinal: (m) => m[1] ?? "" },
  { level: 2, pattern: /[（(]([一二三四五六七八九十百]{1,4})[）)][、，]?\s*/y, ordinal: (m) => `（${m[1] ?? ""}）` },
  { level: 3, pattern: /([\d０-９]{1,3})[.．﹒、](?![\d０-９](?!\d{3}年))\s*/y, ordinal: (m) => `${m[1] ?? ""}.` },
  { level: 4, pattern: /[（(](\d{1,3})[）)]\s*/y, ordinal: (m) => `（${m[1] ?? ""}）` },
  { level: 4, pattern: /[①-⑳]\s*/y, ordinal: (m) => m[0].trim() },
];
// Numbers that speech gives inside a paragraph: 一是 …, 二要 …, 第三，…; only after a full stop or at the start of a line.
const INLINE = /(?<=^|[。；;！？：:\s])(?:[一二三四五六七八九十]{1,2}[是要](?=[^否])|第[一二三四五六七八九十]{1,2}[，,、])/g;

const HOLDS_INLINE = /[是要第]/;
/** A line of so few characters holds no number of speech with words after it. */
const SHORT_LINE = 2;

/** Whom a speech addresses, before it goes on in the same line (同志们：县水务局要…); with another mark only where it opens the text, else it calls. */
const WHOM = "(?:(?:尊敬的)?(?:同志们|朋友们|同事们|各位(?:领导|代表|委员|同志|来宾|同事|朋友)?)[、，,]?)+(?<![、，,])";
const SALUTATION = new RegExp(`^${WHOM}[：:]\\s*(?=[^\\s])`);
const LONGEST_SALUTATION = 40;
const OPENING_SALUTATION = new RegExp(`^${WHOM}[：:，,！!]\\s*(?=[^\\s])`);

interface Marker {
  level: number;
  ordinal: string;
  length: number;
}

/** Every number of the outline begins with one of these; most lines do not. */
const OPENS_MARKER = /[第一二三四五六七八九十百（(\d０-９①-⑳]/;

function markerAt(text: string, at: number): Marker | null {
  if (!OPENS_MARKER.test(text.charAt(at))) return null;
  for (const { level, pattern, ordinal } of MARKERS) {
    pattern.lastIndex = at;
    const m = pattern.exec(text);
    if (m) return { level, ordinal: ordinal(m), length: m[0].length };
  }
  return null;
}

/** The lines of a text without surrounding white space; empty lines are left out. */
export function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  const breaks = /[\r\n\v\f\u0085\u2028\u2029]/g;
  for (let from = 0; from < text.length; from = breaks.lastIndex) {
    breaks.lastIndex = from;
    const at = breaks.exec(text)?.index ?? text.length;
    const { start, end } = trim(text, { start: from, end: at });
    if (end > start) lines.push({ start, end });
    if (at >= text.length) break;
  }
  return lines;
}

// Numbers of any other level inside a line, after the end of a sentence or what announces a series: …。（一）…；2.…
const WITHIN = /(?<=[。；;！：:）)])[\s　]*(?=[一二三四五六七八九十]{1,3}、|[（(](?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]|\d{1,2}[.．、](?!\d(?!\d{3}年))|[①-⑳])/g;

/** The value of a number of the outline, to tell whether it goes on with the series. */
function valueOf(ordinal: string): number | null {
  const circled = ordinal.codePointAt(0) ?? 0;
  if (circled >= 0x2460 && circled <= 0x2473) return circled - 0x245f;
  return readNumber(ordinal.replace(/[（）.]/g, ""));
}

/**
 * Numbers inside a line that begin a series or go on with one. The first of a series may be the one at the head of the
 * line; a single number that nothing follows is part of the words.
 */
function seriesWithin(content: string, first: Marker | null): { at: number; marker: Marker }[] {
  const found = Array.from(content.matchAll(WITHIN)).flatMap((m) => {
    const at = m.index + m[0].length;
    const marker = markerAt(content, at);
    return marker ? [{ at, marker }] : [];
  });
  const reached = new Map<number, number>();
  if (first) reached.set(first.level, valueOf(first.ordinal) ?? 0);
  return found.filter(({ marker }, i) => {
    const value = valueOf(marker.ordinal);
    const before = reached.get(marker.level);
    const begins = value === 1 && found.slice(i + 1).some((next) => next.marker.level === marker.level && valueOf(next.marker.ordinal) === 2);
    if (value === null || !(begins || (before !== undefined && value === before + 1))) return false;
    for (const level of reached.keys()) if (level > marker.level) reached.delete(level);
    reached.set(marker.level, value);
    return true;
  });
}

/** Cuts a line at its inline numbers. */
function pieces(text: string, line: Span): { span: Span; marker: Marker | null }[] {
  const content = text.slice(line.start, line.end);
  const first = markerAt(content, 0);
  if (content.length <= SHORT_LINE) return [{ span: line, marker: first }];
  const cuts: { at: number; marker: Marker | null }[] = [{ at: 0, marker: first }];
  if (HOLDS_INLINE.test(content)) for (const m of content.matchAll(INLINE)) {
    const marker = { level: 5, ordinal: m[0].replace(/[，,、]$/, ""), length: m[0].endsWith("要") ? m[0].length - 1 : m[0].length };
    if (m.index === 0) cuts[0] = { at: 0, marker };
    else cuts.push({ at: m.index, marker });
  }
  cuts.push(...seriesWithin(content, first));
  cuts.sort((a, b) => a.at - b.at);
  return cuts.map((cut, i) => ({
    span: { start: line.start + cut.at, end: line.start + (cuts[i + 1]?.at ?? content.length) },
    marker: cut.marker,
  }));
}

/**
 * Reads the outline: 第一章, 一、, （一）, 1., （1）, and 一是 / 一要 / 第一， also inside a paragraph.
 * Blocks are disjoint, ordered, and cover every line; the text after an inline series stays with its last member.
 */
export function readOutline(text: string): Block[] {
  const blocks: Block[] = [];
  let open: { level: number; index: number; ordinal: string }[] = [];
  // Blocks under the same headings share their lists.
  let above: string[] = [];
  let aboveBlocks: number[] = [];
  const under = (headings: typeof open) => {
    if (headings.length === open.length) return;
    open = headings;
    above = open.map((h) => h.ordinal);
    aboveBlocks = open.map((h) => h.index);
  };
  linesOf(text).forEach((line, number) => {
    // An inline series ends with its paragraph, unless the next line goes on with it.
    const parts = pieces(text, line);
    if (parts[0]?.marker?.level !== 5 && open.length > 0) under(open.filter((h) => h.level < 5));
    for (const { span, marker } of parts) {
      if (marker && open.length > 0) under(open.filter((h) => h.level < marker.level));
      const salutation = marker ? null : (blocks.length === 0 ? OPENING_SALUTATION : SALUTATION).exec(text.slice(span.start, Math.min(span.end, span.start + LONGEST_SALUTATION)));
      blocks.push({
        start: span.start, end: span.end, line: number,
        ordinal: marker?.ordinal ?? null, level: marker?.level ?? null,
        bodyStart: span.start + (marker?.length ?? salutation?.[0].length ?? 0),
        above, aboveBlocks,
      });
      if (marker) under([...open, { level: marker.level, index: blocks.length - 1, ordinal: marker.ordinal }]);
    }
  });
  return blocks;
}
