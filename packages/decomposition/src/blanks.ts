import type { Span } from "./types";

// What a publisher or drafter puts where a value is withheld or still to be filled:
// XX, ××, ＸＸ, ○○, □, ____, **, 某某. Capital letters only, and not inside a longer Latin word.
const BLANK = /(?<![A-Za-z])[XＸ]{2,}(?![A-Za-z])|[×✕╳]{2,}|[○〇◯]{2,}|□+|[_＿]{2,}|\*{2,}|某某+/g;

/** The places of a text that withhold a value, in order; offsets into the given text. */
export function readBlanks(text: string): Span[] {
  return Array.from(text.matchAll(BLANK), (m) => ({ start: m.index, end: m.index + m[0].length }));
}
