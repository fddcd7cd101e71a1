import { directiveTexts, sentences } from "@taizhang/db";
import { createHash, randomUUID } from "node:crypto";
import type { z } from "zod";
import { insertAll } from "../kernel/bulk";
import { command } from "../kernel/use-case";
import { ImportTable, type TableRow } from "./table-model";
import { readOrganization } from "./organization";
import { checkAllReferences } from "./references";
import { directiveById, refuseRepeat } from "./rows";
import { addCandidates } from "./store-candidates";
import { knownItems } from "./table-items";
import { readLeaders } from "./table-leaders";
import { goalWords } from "./table-goals";
import { readTableRow, type ReadRow, type TableContext } from "./table-row";
import { textOfTable } from "./table-text";

/** A row as read, with what a person settled in the preview; a name for which a unit was chosen is no longer unknown. */
function settled({ cells, outline, set }: z.output<typeof TableRow>, context: TableContext): Omit<ReadRow, "doubts"> {
  const { values, reading } = readTableRow(cells.content?.trim() ? cells : { ...cells, content: set.content }, outline, context);
  const chosen = [...(set.leadUnitId ? reading.lead : []), ...(set.cooperating ? reading.cooperating : [])];
  const leadUnitId = set.leadUnitId === undefined ? values.leadUnitId : set.leadUnitId;
  // Whoever leads does not also help.
  const cooperating = (set.cooperating ?? values.cooperating).filter(({ unitId }) => unitId !== leadUnitId);
  return {
    values: { ...values, ...set, leadUnitId, cooperating, ...(set.dueOn === undefined ? {} : { deadlineQuality: set.dueOn === null ? "none" as const : "stated" as const }) },
    reading: { ...reading, unmatched: reading.unmatched.filter((name) => !chosen.includes(name)), inferred: reading.inferred.filter((field) => !(field === "leader" && set.leaderPostId) && !(field === "dueOn" && set.dueOn)) },
  };
}

/**
 * Takes a confirmed breakdown of tasks in: the table as a text of one line per row, and a candidate for each, in one
 * transaction. They go on in the workbench like those of a speech.
 * @returns among others `known`: the candidates that carry the number of an item of the ledger, and that item
 * @throws INVALID at `rows.N.…` for what does not exist; CONFLICT `directive.text_exists` for the same table twice
 */
export const importTable = command({
  name: "directive.importTable", permission: "directive.record", input: ImportTable,
  async run({ tx, actor, audit, now }, { directiveId, title, fileName, header, rows }) {
    const { heldOn } = await directiveById(tx, directiveId);
    const { body, lines } = textOfTable({ title, header, rows });
    const sha256 = createHash("sha256").update(body).digest("hex");
    await refuseRepeat(tx, directiveId, sha256);
    await checkAllReferences(tx, rows.map(({ set }) => set), "rows");
    const context = { organization: await readOrganization(tx), leaderNamed: await readLeaders(tx, now), heldOn };
    const textId = randomUUID();
    await tx.insert(directiveTexts).values({ id: textId, directiveId, title, body, sha256, fileName: fileName ?? null, authorId: actor.userId });
    await insertAll(tx, sentences, ["id", "textId", "position", "start", "end", "class", "outline"], lines.map(({ start, end, kind, outline }, position) => ({
      id: randomUUID(), textId, position, start, end, class: kind === "heading" ? "heading" as const : "item" as const, outline,
    })));
    const spans = lines.filter(({ kind }) => kind === "row");
    const items = await knownItems(tx, rows.map(({ cells }) => cells.number));
    const added = await addCandidates({ tx, audit: () => undefined }, rows.map((row, at) => {
      const { start = 0, end = 0 } = spans[at] ?? {};
      const { values, reading } = settled(row, context);
      const from = start + Math.max(0, body.slice(start, end).indexOf(values.content));
      const blanks = reading.blanks.map((blank) => ({ ...blank, start: blank.start + from, end: blank.end + from })).filter((blank) => blank.end <= end);
      const goal = goalWords(row.cells.target);
      const goalAt = start + Math.max(0, body.slice(start, end).indexOf(goal));
      const quantities = reading.quantities.map((quantity) => ({ ...quantity, start: quantity.start + goalAt, end: quantity.end + goalAt })).filter((quantity) => quantity.end <= end);
      return { ...values, reading: { ...reading, blanks, quantities }, start, end, outline: row.outline, id: randomUUID(), textId, authorId: actor.userId, state: "proposed" as const, dropReason: null, taskId: null, version: 1, createdAt: now };
    }));
    audit({ subject: { type: "directive_text", id: textId }, after: { directiveId, title, fileName, sha256, characters: body.length, table: rows.length, sentences: lines.length, candidates: rows.length } });
    const known = added.flatMap(({ id, version }, at) => {
      const item = items.get(rows[at]?.cells.number?.trim() ?? "");
      return item ? [{ candidate: { id, version }, taskId: item.id }] : [];
    });
    return { id: textId, characters: body.length, sentences: lines.length, candidates: rows.length, known };
  },
});
