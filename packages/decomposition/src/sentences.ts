import type { Span } from "./types";

const ENDS = new Set(["。", "！", "？", "!", "?", "；", ";"]);
const CLOSERS = new Set(["”", "’", "」", "』", "）", ")", "\"", "》"]);
const OPEN_BRACKETS = new Set(["（", "("]);
const CLOSE_BRACKETS = new Set(["）", ")"]);
const CLOSE_QUOTES = new Set(["”"]);
/** A bracket or quote that does not close within this many characters is taken for a stray one. */
const REACH = 300;

/** A stretch of so few characters is one sentence. */
const SHORT = 2;

/** Where the next of the given marks stands before `end`; asking in rising order costs one pass over the stretch in all. */
function nextMark(text: string, marks: ReadonlySet<string>, end: number): (from: number) => number {
  let known = -1;
  return (from) => {
    if (known < from) {
      known = from;
      while (known < end && !marks.has(text.charAt(known))) known++;
    }
    return known;
  };
}

/** Cuts a stretch at marks of the given set that stand outside brackets (and outside “quotes” if asked). */
function cut(text: string, span: Span, marks: ReadonlySet<string>, outsideQuotes: boolean): Span[] {
  // A single mark at most, at the end, cuts nothing.
  if (span.end - span.start <= SHORT) return [trim(text, span)].filter((s) => s.end > s.start);
  const spans: Span[] = [];
  let from = span.start;
  let shieldEnd = -1;
  const nextBracket = nextMark(text, CLOSE_BRACKETS, span.end);
  const nextQuote = nextMark(text, CLOSE_QUOTES, span.end);
  for (let i = span.start; i < span.end; i++) {
    const c = text.charAt(i);
    if (i > shieldEnd && (OPEN_BRACKETS.has(c) || (outsideQuotes && c === "“"))) {
      const close = c === "“" ? nextQuote(i + 1) : nextBracket(i + 1);
      if (close < Math.min(span.end, i + REACH)) shieldEnd = close;
    }
    if (!marks.has(c) || i < shieldEnd) continue;
    let end = i + 1;
    while (end < span.end && (marks.has(text.charAt(end)) || CLOSERS.has(text.charAt(end)))) end++;
    spans.push({ start: from, end });
    from = end;
    i = end - 1;
  }
  if (from < span.end) spans.push({ start: from, end: span.end });
  return spans.map((s) => trim(text, s)).filter((s) => s.end > s.start);
}

/** A span without surrounding white space. */
export function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}

/** Sentences end at 。！？； outside brackets, with the closing marks that follow. */
export function splitSentences(text: string, span: Span): Span[] {
  return cut(text, span, ENDS, false);
}

const CLAUSE_ENDS = new Set(["，", ",", "：", ":", ...ENDS]);

/** Clauses end at ，： and at the end of the sentence, outside brackets and quotes; the mark is left out of the span. */
export function splitClauses(text: string, sentence: Span): Span[] {
  return cut(text, sentence, CLAUSE_ENDS, true)
    .map((s) => {
      let end = s.end;
      while (end > s.start && CLAUSE_ENDS.has(text.charAt(end - 1))) end--;
      return { start: s.start, end };
    })
    .filter((s) => s.end > s.start);
}
