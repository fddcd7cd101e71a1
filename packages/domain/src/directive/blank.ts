import { readBlanks, readQuantities } from "@taizhang/decomposition";
import { amountWords } from "./amount";
import type { Reading } from "./candidate";

type Span = { start: number; end: number };
type Blank = Reading["blanks"][number];

/** Words that begin with what could count: XX村, XX道路, XX大道 are names. */
const NAMED = /^(?:[村镇乡站段部门口组大]|道路|家园)/;
const AMOUNT_AFTER = /^(?:及?以上|及?以下|以内|左右|个百分点)/;
/** 收入增长XX, 位居全市第XX: a number without a unit. */
const AMOUNT_BEFORE = /(?:增长|增速|下降|降低|降至|降到|提高到?|提升到?|达到?|突破|不?超过|不[低少高]于|控制在|完成|占比?|第|约)$/;
const AT_END = /^(?:$|[，。；、！？）)\s]|位)/;

/** The unit that follows a blank as the text has it (亿元, %, 余家), found by the reader of amounts with a number put in. */
function unitAfter(after: string): string {
  const [read] = readQuantities(`12${after}`);
  return read?.start === 0 ? after.slice(0, read.end - 2) : "";
}

/** Blanks with what is withheld in each: a number, with its unit as written, or a name (XX同志, XX河). */
export function markBlanks(body: string, blanks: readonly Span[]): Blank[] {
  return blanks.map(({ start, end }) => {
    const after = body.slice(end, end + 12);
    if (NAMED.test(after)) return { start, end, name: true };
    const written = unitAfter(after);
    const isNumber = written !== "" || AMOUNT_AFTER.test(after) || (AMOUNT_BEFORE.test(body.slice(Math.max(0, start - 6), start)) && AT_END.test(after));
    return isNumber ? { start, end, ...(written ? { written } : {}) } : { start, end, name: true };
  });
}

/** An amount as the reader of amounts has it: 120 亿元 is 12000000000 元. A unit that it does not know stays. */
export function baseAmount(value: number, unit: string | null): { value: number; unit: string | null } {
  const words = `${Math.abs(value)}${unit ?? ""}`;
  const [read] = readQuantities(words);
  return read && read.start === 0 && read.end === words.length ? { value: Math.sign(value) * read.value, unit: read.unit || null } : { value, unit };
}

/**
 * The words of a candidate with what a person found in place of its blanks. Where a person changed the words so that
 * their blanks are no longer those of the text, they stay as they are.
 */
export function withFilled(content: string, { blanks, filled }: Pick<Reading, "blanks" | "filled">): string {
  const places = readBlanks(content);
  const known = blanks.length + filled.length;
  if (filled.length === 0 || places.length !== known) return content;
  const found = new Map(filled.map((one) => [one.start, one]));
  const inOrder = [...blanks, ...filled].toSorted((a, b) => a.start - b.start);
  return places.toReversed().reduce((words, place, index) => {
    const one = found.get(inOrder[known - 1 - index]?.start ?? -1);
    if (!one || (one.value === null && one.words === null)) return words;
    const taken = one.value !== null && one.written && words.startsWith(one.written, place.end) ? one.written.length : 0;
    return words.slice(0, place.start) + (one.value === null ? (one.words ?? "") : amountWords(one.value, one.unit)) + words.slice(place.end + taken);
  }, content);
}
