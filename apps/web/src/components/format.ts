/** How days, times and numbers are written; the same on server and client, in the county's time zone. */
export const missing = "—";

/** A formatter costs a thousand times what it formats: one for each way of writing. */
function kept<Key, Formatter>(make: (key: Key) => Formatter): (key: Key) => Formatter {
  const made = new Map<Key, Formatter>();
  return (key) => {
    const formatter = made.get(key) ?? make(key);
    made.set(key, formatter);
    return formatter;
  };
}
const language = (locale: string) => (locale === "en" ? "en-GB" : "zh-CN");
const shortDay = kept((locale: string) => new Intl.DateTimeFormat(language(locale), { timeZone: "UTC", month: locale === "en" ? "short" : "long", day: "numeric" }));
const longMonth = kept((locale: string) => new Intl.DateTimeFormat(language(locale), { timeZone: "UTC", month: "long", year: "numeric" }));
const upTo = kept((digits: number) => new Intl.NumberFormat("en-US", { maximumFractionDigits: digits }));
const exactly = kept((digits: number) => new Intl.NumberFormat("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits }));

/** `2026-11-23T14:05:09…`: the county's clock. China has had no summer time since 1991, so the offset is fixed. */
const onTheClock = (at: Date | string) => new Date(new Date(at).getTime() + 8 * 3_600_000).toISOString();

/** `2026-11-23`; a dash where there is none. */
export function formatDay(day: string | Date | null | undefined): string {
  if (day === null || day === undefined) return missing;
  if (typeof day === "string" && /^\d{4}-\d{2}-\d{2}$/.test(day)) return day;
  return onTheClock(day).slice(0, 10);
}

/** `11月23日`, `23 Nov`. Takes a day `YYYY-MM-DD`. */
export function formatShortDay(day: string | null | undefined, locale: string): string {
  if (!day) return missing;
  return shortDay(locale).format(new Date(`${day}T00:00:00Z`));
}

/** `2026年11月`, `November 2026`. Takes a month `YYYY-MM`. */
export function formatMonth(month: string, locale: string): string {
  return longMonth(locale).format(new Date(`${month}-01T00:00:00Z`));
}

/** `2026-11-23 14:05`, the county's time. */
export function formatTime(at: Date | string | null | undefined, { seconds = false } = {}): string {
  if (at === null || at === undefined) return missing;
  return onTheClock(at).slice(0, seconds ? 19 : 16).replace("T", " ");
}

/** `14:05`, the county's time. */
export const formatClock = (at: Date | string): string => onTheClock(at).slice(11, 16);

/** `12,345.6`; a dash where there is none. `exact` keeps the zeros at the end. */
export function formatNumber(value: number | null | undefined, digits = 2, { exact = false } = {}): string {
  if (value === null || value === undefined) return missing;
  return (exact ? exactly : upTo)(digits).format(value);
}

/** `79.4%`; takes percent, not a fraction. One decimal only where few things are counted (ui.md 4.1). */
export function formatPercent(value: number | null | undefined, digits = 0): string {
  if (value === null || value === undefined) return missing;
  return `${value.toFixed(digits)}%`;
}
