import { duties, unitAliases, unitGroups, units, type Tx } from "@taizhang/db";
import { isGeneralWord } from "@taizhang/decomposition";
import type { LessonKind, WordOrigin } from "@taizhang/policy";
import { asc, isNull, sql } from "drizzle-orm";
import { notFound, type Reason } from "../kernel/model";
import { longestWord } from "./model";
import { lockWords, unitFinder } from "./rows";

/** A name or duty word and the unit it belongs to. */
export type Word = { kind: LessonKind; word: string; unitId: string };
export type KeptWord = Word & { origin: WordOrigin };

/** What is wrong with a word whoever it belongs to; null: nothing. */
export function faultOfForm(kind: LessonKind, word: string): Reason | null {
  if (word.length < 2) return { key: "organization.word_too_short", values: { word } };
  if (word.length > longestWord[kind]) return { key: "organization.word_too_long", values: { word, maximum: longestWord[kind] } };
  return isGeneralWord(word) ? { key: "organization.word_too_general", values: { word } } : null;
}

async function readRows(tx: Tx) {
  const [unitRows, aliases, dutyRows, groups] = await Promise.all([
    tx.select({ id: units.id, code: units.code, name: units.name, shortName: units.shortName }).from(units).where(isNull(units.endedOn)).orderBy(asc(units.sortOrder), asc(units.id)),
    tx.select().from(unitAliases), tx.select().from(duties), tx.select({ name: unitGroups.name, aliases: unitGroups.aliases }).from(unitGroups),
  ]);
  const kept: KeptWord[] = [
    ...aliases.map(({ alias, ...row }) => ({ kind: "alias" as const, word: alias, ...row })),
    ...dutyRows.map(({ keyword, unitId, origin }) => ({ kind: "duty" as const, word: keyword, unitId, origin })),
  ];
  return { units: unitRows, kept, groups };
}
type Rows = Awaited<ReturnType<typeof readRows>>;

/**
 * All names and duty words of the county's units: four statements, whatever is asked of it. A word belongs to one unit;
 * words of dissolved units are free to be taken over.
 */
export class WordCatalogue {
  readonly units: Rows["units"];
  /** A unit as a table names it. */
  readonly find: ReturnType<typeof unitFinder>;
  private readonly byId: Map<string, Rows["units"][number]>;
  private readonly kept: Map<string, KeptWord>;
  private readonly names: Map<string, string>;
  private readonly groups: Map<string, string>;

  constructor({ units: unitRows, kept, groups }: Rows) {
    this.units = unitRows;
    this.byId = new Map(unitRows.map((unit) => [unit.id, unit]));
    const living = kept.filter(({ unitId }) => this.byId.has(unitId));
    this.kept = new Map(living.map((one) => [`${one.kind} ${one.word}`, one]));
    this.names = new Map(unitRows.flatMap(({ id, name, shortName }) => [[shortName, id], [name, id]] as const));
    this.groups = new Map(groups.flatMap(({ name, aliases }) => [...aliases, name].map((word) => [word, name] as const)));
    this.find = unitFinder(unitRows, living.filter(({ kind }) => kind === "alias").map(({ word, unitId }) => ({ alias: word, unitId })));
  }
  /** @throws NOT_FOUND `organization.unit_not_found` */
  unit(unitId: string): Rows["units"][number] {
    const unit = this.byId.get(unitId);
    if (!unit) throw notFound("organization.unit_not_found");
    return unit;
  }
  get words(): KeptWord[] {
    return [...this.kept.values()];
  }
  /** The word as it is kept now, whoever has it. */
  keptAs(kind: LessonKind, word: string): KeptWord | null {
    return this.kept.get(`${kind} ${word}`) ?? null;
  }
  /** From now on the word is the unit's, for what is asked next. */
  take(word: KeptWord): void {
    this.kept.set(`${word.kind} ${word.word}`, word);
  }
  /** From now on nobody has the word, for what is asked next. */
  release({ kind, word }: Word): void {
    this.kept.delete(`${kind} ${word}`);
  }
  /** Why the unit cannot have the word; null: it can. */
  faultOf({ kind, word, unitId }: Word): Reason | null {
    const fault = faultOfForm(kind, word);
    if (fault) return fault;
    const group = this.groups.get(word);
    if (group !== undefined) return { key: "organization.word_is_group", values: { word, group } };
    const named = this.names.get(word);
    if (named !== undefined) return { key: "organization.word_is_name", values: { word, unit: this.unit(named).shortName } };
    const owner = this.keptAs(kind, word)?.unitId;
    if (owner === undefined) return null;
    return { key: owner === unitId ? "organization.word_present" : "organization.word_taken", values: { word, unit: this.unit(owner).shortName } };
  }
}

/** The catalogue as it stands, to look things up in. */
export const readCatalogue = async (tx: Tx): Promise<WordCatalogue> => new WordCatalogue(await readRows(tx));

/** The catalogue for a change: it stays as it is read until the change is done. */
export async function openCatalogue(tx: Tx): Promise<WordCatalogue> {
  await lockWords(tx);
  return readCatalogue(tx);
}

/** Stores words that the open catalogue found no fault with; those of dissolved units pass to their new unit. */
export async function storeWords(tx: Tx, words: readonly KeptWord[]): Promise<void> {
  const rows = (kind: LessonKind) => sql`jsonb_to_recordset(${JSON.stringify(words.filter((one) => one.kind === kind))}::jsonb) as r(word text, "unitId" uuid, origin text)`;
  await Promise.all([
    tx.execute(sql`insert into app.unit_aliases (alias, unit_id, origin) select word, "unitId", origin from ${rows("alias")}
      on conflict (alias) do update set unit_id = excluded.unit_id, origin = excluded.origin`),
    tx.execute(sql`insert into app.duties (keyword, unit_id, origin) select word, "unitId", origin from ${rows("duty")}
      on conflict (keyword) do update set unit_id = excluded.unit_id, origin = excluded.origin`),
  ]);
}
