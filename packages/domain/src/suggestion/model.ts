import { isDay } from "@taizhang/planning";
import { modelFaults, type SuggestionField } from "@taizhang/policy";
import { z } from "zod";

export const suggestionReasons = ["suggestion.not_found"] as const;

/** Suggestions kept of one text at most. */
export const mostSuggestions = 2_000;

/** One item as the model names it: words of the text, verbatim, and what it would put into the fields. Nothing else. */
const Item = z.strictObject({
  quote: z.string().min(4).max(1_000),
  title: z.string().trim().max(120).nullish(),
  unit: z.string().trim().max(60).nullish(),
  due_on: z.string().trim().max(20).nullish(),
});
/** The whole answer of the model to one piece of a text; anything more or else is refused. */
export const ModelAnswer = z.strictObject({ items: z.array(Item).max(200) });
export type ModelItem = z.infer<typeof Item>;

/** An item of the model with its place in the text, in UTF-16 units. */
export const PlacedItem = Item.omit({ quote: true }).extend({ start: z.int().min(0), end: z.int().min(1) });
export type PlacedItem = z.infer<typeof PlacedItem>;

export const OfText = z.object({ textId: z.uuid() });
export const BeginRun = OfText.extend({ model: z.string().min(1).max(120) });
export const StoreSuggestions = BeginRun.extend({
  items: z.array(PlacedItem).max(mostSuggestions), refused: z.int().min(0).default(0), fault: z.enum(modelFaults).nullable(),
});
export const IgnoreSuggestion = z.object({ suggestionId: z.uuid() });

export type Piece = { start: number; text: string };

/** Characters of one question at most; a longer sentence goes alone and cut. */
export const pieceLength = 2_400;

/** Cuts a text into pieces of whole sentences, each short enough for one question. Spans are in document order. */
export function piecesOf(body: string, sentences: readonly { start: number; end: number }[]): Piece[] {
  const pieces: { start: number; end: number }[] = [];
  for (const { start, end } of sentences) {
    const last = pieces.at(-1);
    if (last && end - last.start <= pieceLength) last.end = end;
    else pieces.push({ start, end: Math.min(end, start + pieceLength) });
  }
  return pieces.map(({ start, end }) => ({ start, text: body.slice(start, end) }));
}

const plain = (words: string | null | undefined): string | null => {
  const given = words?.trim() ?? "";
  // A name or a title is a line of words: no markup, no control characters.
  return given === "" || /[<>\p{Cc}]/u.test(given) ? null : given;
};

/**
 * Finds the items of an answer in the piece that was asked about. An item whose words do not stand there exactly once is
 * refused, like a date that is none and words that are no plain line.
 */
export function placeItems(piece: Piece, items: readonly ModelItem[]): { placed: PlacedItem[]; refused: number } {
  let refused = 0;
  const placed = items.flatMap(({ quote, title, unit, due_on: dueOn }): PlacedItem[] => {
    const at = piece.text.indexOf(quote);
    if (at < 0 || piece.text.indexOf(quote, at + 1) >= 0) {
      refused += 1;
      return [];
    }
    const [cleanTitle, cleanUnit, day] = [plain(title), plain(unit), dueOn && isDay(dueOn) ? dueOn : null];
    refused += [[title, cleanTitle], [unit, cleanUnit], [dueOn, day]].filter(([given, kept]) => given && !kept).length;
    return [{ start: piece.start + at, end: piece.start + at + quote.length, title: cleanTitle, unit: cleanUnit, due_on: day }];
  });
  return { placed, refused };
}

/** A stored suggestion as the workbench gets it. */
export type Suggestion = { id: string; start: number; end: number; field: SuggestionField; value: string; model: string };
type Beside = { id: string; start: number; end: number; state: string; title: string; leadUnitId: string | null; groupId: string | null; dueOn: string | null };

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** The candidate that a span belongs to: the one that shares most of it, at least half of the shorter of both. */
function candidateAt<C extends Beside>(span: { start: number; end: number }, candidates: readonly C[]): C | null {
  let best: C | null = null;
  for (const one of candidates) {
    const shared = overlap(span, one);
    if (shared * 2 >= Math.min(span.end - span.start, one.end - one.start) && shared > (best ? overlap(span, best) : 0)) best = one;
  }
  return best;
}

const says = ({ field, value }: Suggestion, candidate: Beside): boolean =>
  field === "leadUnitId" ? candidate.leadUnitId === value || candidate.groupId !== null : field === "dueOn" ? candidate.dueOn === value : candidate.title === value;

/**
 * The suggestions that still say something: those that differ from their open candidate, and missing items where no
 * candidate stands. What has been taken over or done by hand disappears by itself.
 */
export function openSuggestions<C extends Beside>(suggestions: readonly Suggestion[], candidates: readonly C[]): { beside: Map<string, Suggestion[]>; missing: Suggestion[] } {
  const beside = new Map<string, Suggestion[]>();
  const missing: Suggestion[] = [];
  for (const suggestion of suggestions) {
    const candidate = candidateAt(suggestion, candidates);
    if (suggestion.field === "missing") {
      if (candidate === null) missing.push(suggestion);
    } else if (candidate?.state === "proposed" && !says(suggestion, candidate)) beside.set(candidate.id, [...(beside.get(candidate.id) ?? []), suggestion]);
  }
  return { beside, missing };
}
