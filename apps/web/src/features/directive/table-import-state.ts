import type { RouterOutputs } from "@taizhang/api";
import type { Doubt, RowChoice } from "@taizhang/domain/directive";

export type TablePreview = RouterOutputs["directive"]["previewTable"];
export type Table = NonNullable<TablePreview["table"]>;
export type Row = Table["rows"][number];
export type Source = { readonly kind: "file"; readonly file: File } | { readonly kind: "paste"; readonly html: string | null; readonly plain: string };
/** What a person settled, by the line of the row. */
export type Choices = ReadonlyMap<number, RowChoice>;
/** What a person chose once for a doubtful value, for all rows that hold it: a unit or `noUnit`, a post, a day or `noDay`. By `keyOf`. */
export type Common = ReadonlyMap<string, string>;
export const noDay = "";
/** A helper that nobody knows is left out of the item; it stays in the original words. */
export const noUnit = "";
/** One doubtful value and how many rows hold it. */
export type RepeatedDoubt = { readonly key: string; readonly field: Doubt["field"]; readonly reason: Doubt["reason"]; readonly value: string; readonly count: number };

const choosable: readonly Doubt["reason"][] = ["unknown_unit", "no_lead", "unknown_leader", "several_leaders", "unreadable_date", "vague_date"];
/** 飞天局, 县飞天局 and 本县飞天局 are one unit. */
const keyOf = (field: Doubt["field"], value: string) => `${field} ${field === "lead" || field === "cooperating" ? value.replace(/^本?县(?=.{2})/, "") : value}`;
/** Unknown helpers stand in one doubt, and are chosen one by one. */
const partsOf = ({ field, value }: Doubt): string[] => (field === "cooperating" ? value.split("、") : [value]);

/** What the common choices give a row. */
export function commonSet(row: Row, common: Common): RowChoice {
  const set: RowChoice = {};
  for (const doubt of row.doubts) {
    const chosen = partsOf(doubt).flatMap((part) => { const one = common.get(keyOf(doubt.field, part)); return one === undefined || !choosable.includes(doubt.reason) ? [] : [one]; });
    const [first] = chosen;
    if (first === undefined) continue;
    if (doubt.field === "lead") set.leadUnitId = first;
    else if (doubt.field === "leader") set.leaderPostId = first;
    else if (doubt.field === "due") set.dueOn = first === noDay ? null : first;
    else if (doubt.field === "cooperating") {
      const known = row.values.cooperating.map(({ unitId }) => unitId);
      set.cooperating = [...row.values.cooperating, ...[...new Set(chosen)].filter((unitId) => unitId !== noUnit && !known.includes(unitId)).map((unitId) => ({ unitId, share: "", dueOn: null }))];
    }
  }
  return set;
}

/** The doubtful values that more than one row holds, the most frequent first, so that each is mended once. */
export function repeatedDoubts(doubts: readonly Doubt[]): RepeatedDoubt[] {
  const found = new Map<string, RepeatedDoubt>();
  for (const doubt of doubts) {
    if (!choosable.includes(doubt.reason) || doubt.value === "—") continue;
    for (const [key, value] of new Map(partsOf(doubt).map((part) => [keyOf(doubt.field, part), part]))) {
      found.set(key, { key, field: doubt.field, reason: doubt.reason, value: found.get(key)?.value ?? value, count: (found.get(key)?.count ?? 0) + 1 });
    }
  }
  return [...found.values()].filter(({ count }) => count > 1).toSorted((a, b) => b.count - a.count);
}

/** Whether a row says what is to be done, itself or by what a person wrote: without it it cannot be taken. */
export const saysWhat = (row: Row, set: RowChoice = {}): boolean => (set.content ?? row.cells.content ?? "").trim() !== "";

/** The values of a row with what a person settled. */
export const valuesOf = (row: Row, set: RowChoice = {}): Row["values"] => {
  const values = { ...row.values, ...set };
  return { ...values, cooperating: values.cooperating.filter(({ unitId }) => unitId !== values.leadUnitId) };
};

/** A doubt is settled where a person gave the field a value; what a value does not answer stays. */
export function openDoubts(row: Row, heldOn: string, own: RowChoice = {}, common: Common = new Map()): Doubt[] {
  const set = { ...commonSet(row, common), ...own };
  const { leadUnitId, groupId, dueOn } = valuesOf(row, set);
  return row.doubts.flatMap((doubt) => {
    if (doubt.field !== "cooperating" || own.cooperating !== undefined) return [doubt];
    const value = partsOf(doubt).filter((part) => !common.has(keyOf("cooperating", part))).join("、");
    return value === "" ? [] : [{ ...doubt, value }];
  }).filter(({ field, reason }) => {
    // A class among the helpers does not say who leads in the place of an unknown name.
    if (field === "lead") return leadUnitId === null && (groupId === null || (reason === "unknown_unit" && set.groupId === undefined));
    if (field === "cooperating") return own.cooperating === undefined;
    if (field === "leader") return set.leaderPostId === undefined;
    // A day taken away is a decision, too: the item has no fixed day.
    if (field === "due") return dueOn === null ? set.dueOn === undefined : reason === "before_meeting" && dueOn < heldOn;
    return reason === "repeats" || set.content === undefined;
  });
}
