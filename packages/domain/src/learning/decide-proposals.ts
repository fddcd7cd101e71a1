import { duties, unitAliases, units, wordProposals, type Tx } from "@taizhang/db";
import { and, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import { updateAll } from "../kernel/bulk";
import { conflict, notFound } from "../kernel/model";
import { command } from "../kernel/use-case";
import { lockWords } from "../organization/rows";
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

/** A word belongs to one unit; a unit that has ended gets nothing new. */
async function refuseTaken(tx: Tx, rows: readonly Row[]): Promise<void> {
  if (new Set(rows.map(({ kind, word }) => `${kind} ${word}`)).size !== rows.length) throw conflict("learning.two_units");
  const ended = await tx.select({ name: units.name }).from(units).where(and(inArray(units.id, rows.map(({ unitId }) => unitId)), isNotNull(units.endedOn)));
  if (ended.length > 0) throw conflict("learning.unit_ended", { words: ended.map(({ name }) => name) });
  const words = rows.map(({ word }) => word);
  const named = await tx.select({ name: units.name, shortName: units.shortName, unitId: units.id }).from(units)
    .where(and(isNull(units.endedOn), or(inArray(units.name, words), inArray(units.shortName, words))));
  const aliases = await tx.select({ word: unitAliases.alias, unitId: unitAliases.unitId, unit: units.shortName }).from(unitAliases).innerJoin(units, eq(units.id, unitAliases.unitId)).where(and(isNull(units.endedOn), inArray(unitAliases.alias, words)));
  const taken = await tx.select({ word: duties.keyword, unitId: duties.unitId, unit: units.shortName }).from(duties).innerJoin(units, eq(units.id, duties.unitId)).where(and(isNull(units.endedOn), inArray(duties.keyword, words)));
  const owners = {
    alias: [...aliases, ...named.flatMap(({ name, shortName, unitId }) => [{ word: name, unitId, unit: shortName }, { word: shortName, unitId, unit: shortName }])],
    duty: taken,
  };
  const lost = rows.flatMap(({ kind, word, unitId }) => owners[kind].find((owner) => owner.word === word && owner.unitId !== unitId) ?? []);
  if (lost[0]) throw conflict("learning.word_taken", { word: lost[0].word, unit: lost[0].unit, words: lost.map(({ word }) => word) });
}

async function takeIn(tx: Tx, rows: readonly Row[]): Promise<void> {
  await lockWords(tx);
  await refuseTaken(tx, rows);
  const ofKind = (kind: Row["kind"]) => JSON.stringify(rows.filter((row) => row.kind === kind).map(({ word, unitId }) => ({ word, unit_id: unitId })));
  const set = (kind: Row["kind"]) => sql`jsonb_to_recordset(${ofKind(kind)}::jsonb) as r(word text, unit_id uuid)`;
  // Words of dissolved units are free to be taken over.
  const ended = sql`(select id from app.units where ended_on is not null)`;
  await tx.execute(sql`delete from app.unit_aliases where unit_id in ${ended} and alias in (select word from ${set("alias")})`);
  await tx.execute(sql`delete from app.duties where unit_id in ${ended} and keyword in (select word from ${set("duty")})`);
  await tx.execute(sql`insert into app.unit_aliases (alias, unit_id, origin) select word, unit_id, 'learned' from ${set("alias")} on conflict do nothing`);
  await tx.execute(sql`insert into app.duties (keyword, unit_id, origin) select word, unit_id, 'learned' from ${set("duty")} on conflict do nothing`);
}

/** Takes out what had been learned; a word that somebody typed or imported besides stays. */
async function takeOut(tx: Tx, rows: readonly Row[]): Promise<void> {
  const accepted = rows.filter(({ state }) => state === "accepted");
  const pairs = (kind: Row["kind"]) => accepted.filter((row) => row.kind === kind);
  const names = pairs("alias");
  const words = pairs("duty");
  if (names.length > 0) await tx.delete(unitAliases).where(or(...names.map(({ word, unitId }) => and(eq(unitAliases.alias, word), eq(unitAliases.unitId, unitId), eq(unitAliases.origin, "learned")))));
  if (words.length > 0) await tx.delete(duties).where(or(...words.map(({ word, unitId }) => and(eq(duties.keyword, word), eq(duties.unitId, unitId), eq(duties.origin, "learned")))));
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
