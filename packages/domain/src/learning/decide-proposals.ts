import { duties, unitAliases, units, wordProposals, type Tx } from "@taizhang/db";
import { and, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import { updateAll } from "../kernel/bulk";
import { conflict, notFound } from "../kernel/model";
import { command } from "../kernel/use-case";
import { DecideProposals } from "./model";

type Row = typeof wordProposals.$inferSelect;

async function lockProposals(tx: Tx, refs: readonly { id: string; version: number }[]): Promise<Row[]> {
  const wanted = new Map(refs.map(({ id, version }) => [id, version]));
  const rows = await tx.select().from(wordProposals).where(inArray(wordProposals.id, [...wanted.keys()])).orderBy(wordProposals.id).for("update");
  if (rows.length !== wanted.size) throw notFound("learning.not_found");
  const moved = rows.filter(({ id, version }) => wanted.get(id) !== version);
  if (moved.length > 0) throw conflict("learning.changed", { words: moved.map(({ word }) => word), current: moved });
  return rows;
}

/** A word names one unit; a unit that has ended gets nothing new. */
async function refuseTaken(tx: Tx, rows: readonly Row[]): Promise<void> {
  const names = rows.filter(({ kind }) => kind === "alias");
  if (new Set(names.map(({ word }) => word)).size !== names.length) throw conflict("learning.two_units");
  const ended = await tx.select({ name: units.name }).from(units).where(and(inArray(units.id, rows.map(({ unitId }) => unitId)), isNotNull(units.endedOn)));
  if (ended.length > 0) throw conflict("learning.unit_ended", { words: ended.map(({ name }) => name) });
  const words = names.map(({ word }) => word);
  if (words.length === 0) return;
  const aliases = await tx.select({ word: unitAliases.alias, unitId: unitAliases.unitId }).from(unitAliases).where(inArray(unitAliases.alias, words));
  const named = await tx.select({ name: units.name, shortName: units.shortName, unitId: units.id }).from(units)
    .where(and(isNull(units.endedOn), or(inArray(units.name, words), inArray(units.shortName, words))));
  const taken = [...aliases, ...named.flatMap(({ name, shortName, unitId }) => [{ word: name, unitId }, { word: shortName, unitId }])];
  const lost = names.filter(({ word, unitId }) => taken.some((one) => one.word === word && one.unitId !== unitId));
  if (lost.length > 0) throw conflict("learning.word_taken", { words: lost.map(({ word }) => word) });
}

async function takeIn(tx: Tx, rows: readonly Row[]): Promise<void> {
  await refuseTaken(tx, rows);
  const ofKind = (kind: Row["kind"]) => JSON.stringify(rows.filter((row) => row.kind === kind).map(({ word, unitId }) => ({ word, unit_id: unitId })));
  const set = (kind: Row["kind"]) => sql`jsonb_to_recordset(${ofKind(kind)}::jsonb) as r(word text, unit_id uuid)`;
  await tx.execute(sql`insert into app.unit_aliases (alias, unit_id) select word, unit_id from ${set("alias")} on conflict do nothing`);
  await tx.execute(sql`insert into app.duties (keyword, unit_id) select word, unit_id from ${set("duty")} on conflict do nothing`);
}

/** Takes out what had been accepted. */
async function takeOut(tx: Tx, rows: readonly Row[]): Promise<void> {
  const accepted = rows.filter(({ state }) => state === "accepted");
  const pairs = (kind: Row["kind"]) => accepted.filter((row) => row.kind === kind);
  const names = pairs("alias");
  const words = pairs("duty");
  if (names.length > 0) await tx.delete(unitAliases).where(or(...names.map(({ word, unitId }) => and(eq(unitAliases.alias, word), eq(unitAliases.unitId, unitId)))));
  if (words.length > 0) await tx.delete(duties).where(or(...words.map(({ word, unitId }) => and(eq(duties.keyword, word), eq(duties.unitId, unitId)))));
}

/**
 * Accepts proposals, so that the next text is read with them, or refuses them with a reason; all or none. A refused one
 * comes back only when more sentences say so. Refusing an accepted one takes its word out again.
 * @throws CONFLICT `learning.changed`, `learning.two_units`, `learning.word_taken`, `learning.unit_ended` with the words concerned
 */
export const decideProposals = command({
  name: "learning.decide", permission: "learning.decide", input: DecideProposals,
  async run({ tx, actor, now, audit }, { proposals, accept, reason }) {
    const rows = await lockProposals(tx, proposals);
    await (accept ? takeIn(tx, rows) : takeOut(tx, rows));
    const decided = rows.map((row) => ({
      ...row, state: accept ? "accepted" as const : "refused" as const, reason: reason || null, decidedBy: actor.userId, decidedAt: now, decidedEvidence: row.evidence, version: row.version + 1,
    }));
    await updateAll(tx, wordProposals, ["id", "state", "reason", "decidedBy", "decidedAt", "decidedEvidence", "version"], decided);
    decided.forEach(({ id, kind, word, unitId, state }, index) => audit({
      subject: { type: "word_proposal", id }, before: { state: rows[index]?.state }, after: { kind, word, unitId, state, reason: reason || null },
    }));
    return { decided: decided.length };
  },
});
