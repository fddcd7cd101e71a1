import { readCrossReferences } from "./cross-references";
import { formalItems, within } from "./formal-register";
import { datedByStages } from "./plan-stages";
import { readStatedCounts } from "./stated-counts";
import { readText, type Reading, type ReadSentence } from "./reading";
import { itemForSpan, spokenItems } from "./register";
import { isNamed } from "./parties";
import type { DecomposedItem, DecomposedSentence, DecomposeOptions, Decomposition, SentenceClass } from "./types";

function classOf(sentence: ReadSentence, touched: boolean): SentenceClass {
  if (touched) return "item";
  if (sentence.heading) return "heading";
  if (sentence.stance === "deploy") return "other";
  return sentence.stance === "conduct" ? "appeal" : sentence.stance;
}

/** Gives every sentence its class and the items that it holds; both lists are in order, so one pass does. */
function sentencesOf(reading: Reading, items: readonly DecomposedItem[]): DecomposedSentence[] {
  let next = 0;
  return reading.sentences.map((sentence) => {
    while (next < items.length && (items[next]?.end ?? 0) <= sentence.start) next++;
    const touched: number[] = [];
    for (let i = next; i < items.length && (items[i]?.start ?? 0) < sentence.end; i++) touched.push(i);
    const block = reading.blocks[sentence.block];
    return { start: sentence.start, end: sentence.end, class: classOf(sentence, touched.length > 0), items: touched, outline: block?.above ?? [] };
  });
}

/** The items of a text: what it assigns in brackets throughout by its brackets, all else by its demands. */
function itemsOf(reading: Reading): DecomposedItem[] {
  const { assigned } = reading;
  if (assigned.length === 0) return spokenItems(reading);
  return [...formalItems(within(reading, assigned, true)), ...spokenItems(within(reading, assigned, false))].sort((a, b) => a.start - b.start);
}

/**
 * Takes a directive apart: its head, its items (ordered, disjoint, each exactly a slice of the text) and its sentences.
 * Pure and linear in the length of the text. What a document assigns by closing brackets throughout yields one item for
 * each bracket, and what it asks for beside them; any other text the demands of its deploying parts (S 0.3–0.9), with
 * what its brackets assign.
 */
export function decompose(text: string, options: DecomposeOptions = {}): Decomposition {
  const reading = readText(text, options);
  const items = datedByStages(text, reading.blocks, reading.date, itemsOf(reading));
  const sentences = sentencesOf(reading, items);
  return {
    document: { ...reading.head, length: text.length },
    items, sentences,
    counts: readStatedCounts(text, sentences, items, reading.blocks),
    references: readCrossReferences(text, sentences, reading.date),
    coverage: {
      sentences: sentences.length, items: items.length,
      withoutLead: items.filter((item) => !isNamed(item.responsibility)).length,
      withoutDate: items.filter((item) => item.deadline.date === null).length,
    },
  };
}

/**
 * The item for a span that a person marked, read in its context (outline, deadline beside it, owner of its sentence).
 * Offsets are clamped to the text.
 */
export function readItem(text: string, start: number, end: number, options: DecomposeOptions = {}): DecomposedItem {
  const from = Math.max(0, Math.min(start, text.length));
  const to = Math.max(from, Math.min(end, text.length));
  return itemForSpan(readText(text, options), from, to);
}
