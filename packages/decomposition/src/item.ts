import { readBlanks } from "./blanks";
import { readDeadline } from "./deadline";
import { readKind } from "./kind";
import { readQuantities } from "./quantity";
import { readRhythm } from "./rhythm";
import { readStrength } from "./strength";
import { shortTitle } from "./title";
import type { Deadline, DecomposedItem, Responsibility, Span } from "./types";

export interface ItemParts extends Span {
  outline: string[];
  ordinal: string | null;
  title: string | null;
  responsibility: Responsibility;
  /** The words around the item in its own sentence, which may date it. */
  surroundings: string;
  /** Where its owner begins inside it, and where the words of the demand begin after the owner; the start for both without one. */
  ownerStart: number;
  wordsStart: number;
}

const BETTER: Record<Deadline["quality"], number> = { stated: 4, seasonal: 3, derived: 3, vague: 1, none: 0 };

/** The item's own date, or a better one from beside it in its sentence (a dropped 力争年底前见效 still dates it). */
function deadlineOf(own: string, surroundings: string, date: string | null): Deadline {
  const inside = readDeadline(own, date);
  if (BETTER[inside.quality] >= 3) return inside;
  const beside = readDeadline(surroundings, date);
  return BETTER[beside.quality] > BETTER[inside.quality] ? beside : inside;
}

/** Puts an item together from its span and what is known of it. */
export function buildItem(text: string, parts: ItemParts, date: string | null): DecomposedItem {
  const own = text.slice(parts.start, parts.end);
  const shift = <T extends Span>(span: T): T => ({ ...span, start: span.start + parts.start, end: span.end + parts.start });
  return {
    start: parts.start, end: parts.end, text: own, outline: parts.outline, ordinal: parts.ordinal,
    title: parts.title ?? shortTitle(own, Math.max(0, parts.wordsStart - parts.start), text.slice(parts.start, parts.ownerStart)),
    kind: readKind(own), responsibility: parts.responsibility,
    deadline: deadlineOf(own, parts.surroundings, date), rhythm: readRhythm(own), strength: readStrength(own),
    quantities: readQuantities(own).map(shift), blanks: readBlanks(own).map(shift),
  };
}
