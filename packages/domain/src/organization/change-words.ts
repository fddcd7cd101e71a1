import { duties, unitAliases, type Tx } from "@taizhang/db";
import { and, eq } from "drizzle-orm";
import { conflict, invalid, notFound, type Reason } from "../kernel/model";
import { command } from "../kernel/use-case";
import { refuseAccepted } from "../learning/rows";
import { AddWords, ChangeWord, RemoveWord } from "./model";
import { openCatalogue, storeWords, type KeptWord, type Word, type WordCatalogue } from "./word-catalogue";

function refuse(field: string, fault: Reason | null): void {
  if (fault) throw invalid(field, fault.key, fault.values);
}

function keptBy(catalogue: WordCatalogue, { kind, word, unitId }: Word): KeptWord {
  const kept = catalogue.keptAs(kind, word);
  if (kept?.unitId !== unitId) throw notFound("organization.word_not_found");
  return kept;
}

const drop = (tx: Tx, { kind, word, unitId }: Word) => kind === "alias"
  ? tx.delete(unitAliases).where(and(eq(unitAliases.alias, word), eq(unitAliases.unitId, unitId)))
  : tx.delete(duties).where(and(eq(duties.keyword, word), eq(duties.unitId, unitId)));

/**
 * Gives a unit names or duty words by hand, all or none; the next text is read with them.
 * @throws INVALID at `words` with the word, and where somebody has it already, whose it is
 */
export const addWords = command({
  name: "organization.addWords",
  permission: "organization.manage",
  input: AddWords,
  async run({ tx, audit }, { unitId, kind, words }) {
    const catalogue = await openCatalogue(tx);
    const unit = catalogue.unit(unitId);
    const added = [...new Set(words)].map((word): KeptWord => ({ kind, word, unitId, origin: "hand" }));
    for (const word of added) refuse("words", catalogue.faultOf(word));
    await storeWords(tx, added);
    audit({ subject: { type: "unit", id: unitId }, after: { name: unit.name, kind, words: added.map(({ word }) => word) } });
    return { unitId, added: added.length };
  },
});

/**
 * Writes a word otherwise, or gives it to another unit. A learned word only goes out (`organization.removeWord`), since its
 * proposal says which word and whose.
 * @throws NOT_FOUND `organization.word_not_found`; CONFLICT `organization.word_learned`; INVALID at `to.word`
 */
export const changeWord = command({
  name: "organization.changeWord",
  permission: "organization.manage",
  input: ChangeWord,
  async run({ tx, audit }, { to, ...from }) {
    const catalogue = await openCatalogue(tx);
    const kept = keptBy(catalogue, from);
    if (kept.origin === "learned") throw conflict("organization.word_learned");
    const changed: KeptWord = { kind: from.kind, ...to, origin: "hand" };
    const unit = catalogue.unit(to.unitId);
    if (to.word !== from.word || to.unitId !== from.unitId) catalogue.release(kept);
    refuse("to.word", catalogue.faultOf(changed));
    await drop(tx, kept);
    await storeWords(tx, [changed]);
    audit({ subject: { type: "unit", id: to.unitId }, before: kept, after: { ...changed, name: unit.name } });
    return changed;
  },
});

/**
 * Takes a word from a unit. Where it was learned, its proposal is refused with the reason, and comes back only when more
 * sentences say so.
 * @throws NOT_FOUND `organization.word_not_found`; INVALID at `reason` for a learned word without one
 */
export const removeWord = command({
  name: "organization.removeWord",
  permission: "organization.manage",
  input: RemoveWord,
  async run({ tx, actor, now, audit }, { reason, ...word }) {
    const kept = keptBy(await openCatalogue(tx), word);
    const isLearned = kept.origin === "learned";
    if (isLearned && reason === "") throw invalid("reason", "learning.reason_required");
    await drop(tx, kept);
    if (isLearned) await refuseAccepted(tx, kept, { by: actor.userId, at: now, reason });
    audit({ subject: { type: "unit", id: kept.unitId }, before: kept, after: { removed: true, ...(isLearned && { reason }) } });
    return word;
  },
});
