import { likenesses, pairsOf, runsOf, type Comparable } from "./similarity";
import type { OrganizationVocabulary, Quantity } from "./types";
import { hasOrgan, lexiconOf } from "./vocabulary";

/** Something to compare: an item of a text or an entry of the ledger. What is left out is not compared. */
export interface Entry extends Comparable {
  /** The field it stands under (工业, 招商), as the county calls it; else its field is told by the duties of units. */
  field?: string | null;
  quantities?: readonly Pick<Quantity, "value" | "unit" | "subject">[];
}

/** Why two entries are taken to speak of the same thing; shown to the person who decides. */
export type OverlapReason =
  /** They share these runs of words. */
  | { what: "words"; words: string[] }
  /** Both name this object: a title in marks, or the noun that the work is done to. */
  | { what: "object"; words: string[] }
  /** Both state this number of this unit. */
  | { what: "number"; value: number; unit: string }
  /** Both belong to this field. */
  | { what: "field"; field: string };

export interface Overlap {
  id: string;
  otherId: string;
  /** 0 to 1; 1 for the same words. */
  score: number;
  reasons: OverlapReason[];
}

/** A number of so many, or of money, tells things apart; a small count (3个) does not. */
const TELLING = 20;
const MONEY = /元$/;
/** Weights of the reasons beside the share of common words. */
const WEIGHT = { number: 0.3, object: 0.3, field: 0.1 };
/** From this sum on two entries are shown as overlapping. */
const LEAST = 0.5;
/** An object has at least this many characters. */
const OBJECT_LENGTH = 4;
const MOST_PER_ENTRY = 3;

// What work is done to: the noun at the end of a run of words that two entries share.
const OBJECT = /(?:项目|工程|实事|企业|园区|基地|中心|平台|示范[县区市]|乡村|农田|管网|小区|道路|公路|学校|医院|水库|坑塘|河道?|图斑|行动|攻坚|创建|改革|试点|专班|台账|机制|活动|转移|引进|治理|整治|产业链?|物流|枢纽|县|区)/;
// Nouns that many entries share without speaking of the same thing.
const GENERAL_OBJECT = /^(?:重点|重大|各类|建设|在建|续建|新建|加快|推进|全力|扎实|全面|深入|开展|进一步|工作|项目|工程|企业|产业|机制|台账|创建|活动|治理|整治|行动|全县|各项|等|的|和|对|年初|安排的?)*$/;

/** Words in “” or 《》: the name of an action, a plan or a project. */
function titlesIn(words: string): string[] {
  return Array.from(words.matchAll(/[“《]([^”》]{3,30})[”》]/g), (m) => m[1] ?? "");
}

function objectsOf(a: Entry, b: Entry, runs: readonly string[]): string[] {
  const isBody = (run: string) => hasOrgan(run) && (lexiconOf().nameAt(run, 0)?.written.length === run.length || /[局办委]$/.test(run));
  const theirs = new Set(titlesIn(b.words));
  const titles = titlesIn(a.words).filter((title) => theirs.has(title));
  const nouns = runs.map((run) => run.replace(/[上中下的和及]$/, "")).filter((run) => !isBody(run) && run.length >= OBJECT_LENGTH && OBJECT.test(run) && !GENERAL_OBJECT.test(run));
  return [...new Set([...titles, ...nouns])].slice(0, 3);
}

function numbersOf(a: Entry, b: Entry): { value: number; unit: string }[] {
  const shared: { value: number; unit: string }[] = [];
  for (const { value, unit, subject } of a.quantities ?? []) {
    const same = (b.quantities ?? []).some((q) => q.value === value && q.unit === unit && (MONEY.test(unit) || value >= TELLING || (subject.length > 2 && q.subject.includes(subject.slice(-2)))));
    if (same && !shared.some((one) => one.value === value && one.unit === unit)) shared.push({ value, unit });
  }
  return shared;
}

/** Everything that speaks for it that two entries are about the same thing, and the sum of it. */
function compare(a: Entry, b: Entry, fields: (entry: Entry) => string | null): Omit<Overlap, "id" | "otherId"> {
  const [mine, theirs] = [pairsOf(a.words), pairsOf(b.words)];
  const shared = new Set([...mine].filter((pair) => theirs.has(pair)));
  const share = shared.size / Math.max(1, Math.min(mine.size, theirs.size));
  const runs = runsOf(a.words, shared, b.words);
  const reasons: OverlapReason[] = [];
  if (share >= LEAST && runs.length > 0) reasons.push({ what: "words", words: runs });
  const objects = objectsOf(a, b, runs);
  if (objects.length > 0) reasons.push({ what: "object", words: objects });
  const numbers = numbersOf(a, b);
  for (const { value, unit } of numbers) reasons.push({ what: "number", value, unit });
  const field = fields(a);
  const sameField = field !== null && field === fields(b);
  if (sameField) reasons.push({ what: "field", field });
  const sum = share + (objects.length > 0 ? WEIGHT.object : 0) + (numbers.length > 0 ? WEIGHT.number : 0) + (sameField ? WEIGHT.field : 0);
  return { score: Math.min(1, Math.round(sum * 100) / 100), reasons };
}

/** Which entries share enough to be compared: an index of pairs and of numbers instead of every one against every other. */
function candidatesFor(mine: readonly Entry[], others: readonly Entry[]): Map<string, Set<number>> {
  const found = new Map<string, Set<number>>();
  const byId = new Map(others.map(({ id }, at) => [id, at]));
  const add = (id: string, at: number) => {
    const list = found.get(id);
    if (list) list.add(at);
    else found.set(id, new Set([at]));
  };
  for (const { id, otherId } of likenesses(mine, others, { share: 0.2, pairs: 2, each: 20 })) {
    const at = byId.get(otherId);
    if (at !== undefined) add(id, at);
  }
  const byNumber = new Map<string, number[]>();
  others.forEach(({ quantities = [] }, at) => {
    for (const { value, unit } of quantities) if (value >= TELLING || MONEY.test(unit)) byNumber.set(`${value}${unit}`, [...(byNumber.get(`${value}${unit}`) ?? []), at]);
  });
  for (const { id, quantities = [] } of mine) for (const { value, unit } of quantities) for (const at of (byNumber.get(`${value}${unit}`) ?? []).slice(0, 20)) add(id, at);
  return found;
}

/**
 * What of `items` overlaps with what of `existing` (the same list finds the repetitions inside a text), best first, at
 * most three each, with the reasons to show: common words, the same object, number or field (S 0.10, S 0.12).
 * A pair of the same id is never compared; inside one list each pair comes from both sides.
 */
export function overlaps(items: readonly Entry[], existing: readonly Entry[], organization?: OrganizationVocabulary): Overlap[] {
  const lexicon = lexiconOf(organization);
  const known = new Map<string, string | null>();
  const fields = (entry: Entry): string | null => {
    if (entry.field !== undefined) return entry.field;
    const read = known.get(entry.words);
    if (read !== undefined) return read;
    const field = lexicon.ownerByDuty(entry.words);
    known.set(entry.words, field);
    return field;
  };
  const candidates = candidatesFor(items, existing);
  return items.flatMap((item) => [...(candidates.get(item.id) ?? [])]
    .flatMap((at) => {
      const other = existing[at];
      return other && other.id !== item.id ? [{ id: item.id, otherId: other.id, ...compare(item, other, fields) }] : [];
    })
    .filter(({ score, reasons }) => score >= LEAST && reasons.some(({ what }) => what !== "field"))
    .sort((a, b) => b.score - a.score).slice(0, MOST_PER_ENTRY));
}
