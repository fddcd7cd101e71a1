import { addDays, endOfMonth, endOfQuarter, endOfYear, format, isValid, parse, startOfMonth, startOfQuarter, startOfYear } from "date-fns";

/** A day as 2026-11-23, without time and zone. */
export type IsoDate = string;

/** A day of the calendar as 2026-11-23. */
export function toIso(date: Date): IsoDate {
  return format(date, "yyyy-MM-dd");
}

/** Midnight of that day in the reader's zone; undefined where the text is no date. */
export function fromIso(iso: IsoDate | null | undefined): Date | undefined {
  if (iso === null || iso === undefined || iso === "") return undefined;
  const date = parse(iso, "yyyy-MM-dd", new Date(2000, 0, 1));
  return isValid(date) ? date : undefined;
}

/** Reads what people type: 2026-11-23, 2026/11/23, 2026.11.23, 20261123, 2026年11月23日, 11-23 (this year); null where it is no day. */
export function readDate(text: string, today: Date): IsoDate | null {
  const digits = text.normalize("NFKC").trim();
  const whole = /^(\d{4})(\d{2})(\d{2})$/.exec(digits) ?? /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(digits);
  const short = /^(\d{1,2})[-/.月](\d{1,2})日?$/.exec(digits);
  const parts = whole?.slice(1) ?? (short === null ? undefined : [String(today.getFullYear()), ...short.slice(1)]);
  if (parts === undefined) return null;
  const [year = "", month = "", day = ""] = parts;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return fromIso(iso) === undefined ? null : iso;
}

export interface IsoRange {
  readonly from: IsoDate | null;
  readonly to: IsoDate | null;
}

export type RangePreset = "month" | "quarter" | "year" | "thirty";

/** First and last day of 本月, 本季, 本年 or 近30天 (today included). */
export function presetRange(preset: RangePreset, today: Date): IsoRange {
  switch (preset) {
    case "month":
      return { from: toIso(startOfMonth(today)), to: toIso(endOfMonth(today)) };
    case "quarter":
      return { from: toIso(startOfQuarter(today)), to: toIso(endOfQuarter(today)) };
    case "year":
      return { from: toIso(startOfYear(today)), to: toIso(endOfYear(today)) };
    case "thirty":
      return { from: toIso(addDays(today, -29)), to: toIso(today) };
  }
}
