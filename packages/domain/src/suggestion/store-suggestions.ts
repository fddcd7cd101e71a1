import { modelRuns, sentences, suggestions, type Tx } from "@taizhang/db";
import type { SuggestionField } from "@taizhang/policy";
import { and, eq, isNull, ne } from "drizzle-orm";
import { readOrganization, textById } from "../directive/rows";
import { insertAll } from "../kernel/bulk";
import { command } from "../kernel/use-case";
import { BeginRun, StoreSuggestions, type PlacedItem } from "./model";

/** The model is being asked about a text; the workbench says so. */
export const beginRun = command({
  name: "suggestion.begin", permission: "suggestion.store", input: BeginRun,
  async run({ tx, now, audit }, { textId, model }) {
    await textById(tx, textId);
    const asked = { model, startedAt: now, endedAt: null, fault: null, kept: 0, refused: 0 };
    await tx.insert(modelRuns).values({ textId, ...asked }).onConflictDoUpdate({ target: modelRuns.textId, set: asked });
    audit({ subject: { type: "directive_text", id: textId }, after: { model } });
    return {};
  },
});

type Row = { start: number; end: number; field: SuggestionField; value: string };

/** Fields of an item as far as they can be: a unit that the county knows, a day not before the meeting and within ten years. */
function rowsOf(item: PlacedItem, heldOn: string, unitNamed: (name: string) => string | null): { rows: Row[]; refused: number } {
  const { start, end, title, unit, due_on: dueOn } = item;
  const unitId = unit ? unitNamed(unit) : null;
  const day = dueOn && dueOn >= heldOn && Number(dueOn.slice(0, 4)) <= Number(heldOn.slice(0, 4)) + 10 ? dueOn : null;
  const values: [SuggestionField, string | null][] = [["leadUnitId", unitId], ["dueOn", day], ["title", title ?? null]];
  const rows = values.flatMap(([field, value]): Row[] => (value === null ? [] : [{ start, end, field, value }]));
  return { rows, refused: (unit && !unitId ? 1 : 0) + (dueOn && !day ? 1 : 0) };
}

/** Sentences of the text, as spans; an item that touches none (a heading, a margin) is no suggestion. */
const sentencesOf = (tx: Tx, textId: string) => tx.select({ start: sentences.start, end: sentences.end }).from(sentences).where(and(eq(sentences.textId, textId), ne(sentences.class, "heading")));

const keyOf = ({ start, end, field }: Pick<Row, "start" | "end" | "field">) => `${start} ${end} ${field}`;

/**
 * Keeps what the model suggested for a text in place of what it suggested before, except what a person ignored. Whatever
 * the worker says is checked again: spans inside the text, units of the county, days in reach.
 */
export const storeSuggestions = command({
  name: "suggestion.store", permission: "suggestion.store", input: StoreSuggestions,
  async run({ tx, now, audit }, { textId, model, items, fault, refused: before }) {
    const { text, directive } = await textById(tx, textId);
    const { unitNamed } = await readOrganization(tx);
    const spans = await sentencesOf(tx, textId);
    const inText = items.filter((item) => item.end <= text.body.length && spans.some(({ start, end }) => item.start < end && item.end > start));
    const read = inText.map((item) => rowsOf(item, directive.heldOn, unitNamed));
    await tx.delete(suggestions).where(and(eq(suggestions.textId, textId), isNull(suggestions.ignoredAt)));
    const ignored = await tx.select({ start: suggestions.start, end: suggestions.end, field: suggestions.field }).from(suggestions).where(eq(suggestions.textId, textId));
    const declined = new Set(ignored.map(keyOf));
    const rows = [...read.flatMap((one) => one.rows), ...inText.map(({ start, end }): Row => ({ start, end, field: "missing", value: text.body.slice(start, end) }))];
    const fresh = [...new Map(rows.map((row) => [keyOf(row), row])).values()].filter((row) => !declined.has(keyOf(row)));
    await insertAll(tx, suggestions, ["id", "textId", "start", "end", "field", "value", "model", "createdAt"], fresh.map((row) => ({ ...row, id: crypto.randomUUID(), textId, model, createdAt: now })));
    const refused = before + (items.length - inText.length) + read.reduce((sum, one) => sum + one.refused, 0);
    const ended = { model, endedAt: now, fault, kept: fresh.length, refused };
    await tx.insert(modelRuns).values({ textId, startedAt: now, ...ended }).onConflictDoUpdate({ target: modelRuns.textId, set: ended });
    audit({ subject: { type: "directive_text", id: textId }, after: { model, fault, kept: fresh.length, refused } });
    return { kept: fresh.length, refused };
  },
});
