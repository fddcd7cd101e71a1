import { readBlanks, readQuantities } from "@taizhang/decomposition";
import type { CandidateValues, Reading } from "./candidate";

export type Goals = Pick<CandidateValues, "closingStandard" | "targetValue" | "targetUnit"> & { quantities: Reading["quantities"] };

/** A cell of targets in one line, as the text of the table has it. */
export const goalWords = (cell: string | undefined): string => (cell ?? "").replace(/\s+/g, " ").trim();

/** Largest amount that is kept as a number. */
const most = 1e12;
const signs: readonly (readonly [RegExp, string])[] = [[/(?:[≥≧]|[>＞]=?)\s*$/, ">="], [/(?:[≤≦]|[<＜]=?)\s*$/, "<="]];
/** A figure alone, or with a unit that no reader knows (3标段). */
const plain = /^(-?\d{1,3}(?:,\d{3})+(?:\.\d{1,6})?|-?\d{1,12}(?:\.\d{1,6})?)\s*([^\d\s.,，、；;：:~～—–-]{0,8})$/;

/** The quantities of a cell; ≥ and ≤ before a number say how it compares. */
function quantitiesOf(words: string): Reading["quantities"] {
  const read = readQuantities(words).map((quantity) => ({ ...quantity, comparator: signs.find(([sign]) => sign.test(words.slice(0, quantity.start)))?.[1] ?? quantity.comparator }));
  const [, figure, unit = ""] = plain.exec(words) ?? [];
  if (figure === undefined || (read.length > 0 && !figure.startsWith("-"))) return read;
  const [known] = read;
  const value = known ? -known.value : Number(figure.replaceAll(",", ""));
  return [{ start: 0, end: words.length, value, unit: known?.unit ?? unit, comparator: "=", subject: known?.subject ?? "" }];
}

/**
 * The target of a row as a number: the one quantity of its cell, with how it is to compare (≥95%, 不少于20个, 3.5亿元). What
 * the cell says beside the number and its unit stays as words of the closing standard, before the schedule.
 */
export function goalsOf({ target, schedule = "" }: { target?: string | undefined; schedule?: string | undefined }): Goals {
  const words = goalWords(target);
  const quantities = quantitiesOf(words);
  const [only, ...others] = quantities;
  const counted = only && others.length === 0 && readBlanks(words).length === 0 && Math.abs(only.value) <= most ? only : null;
  const isAll = counted !== null && counted.start === 0 && counted.end === words.length && counted.comparator === "=";
  const standard = [isAll ? "" : (target ?? ""), schedule].map((part) => part.trim()).filter(Boolean).join("\n").slice(0, 1000);
  return { closingStandard: standard || null, targetValue: counted?.value ?? null, targetUnit: counted?.unit.slice(0, 20) || null, quantities };
}
