/** How days, times and numbers are written; the same on server and client, in the county's time zone. */
const timeZone = "Asia/Shanghai";
export const missing = "—";

const parts = (value: Date | string) => {
  const formatter = new Intl.DateTimeFormat("en-CA", {
    timeZone, year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit", second: "2-digit", hourCycle: "h23",
  });
  return Object.fromEntries(formatter.formatToParts(new Date(value)).map(({ type, value: text }) => [type, text]));
};

/** `2026-11-23`; a dash where there is none. */
export function formatDay(day: string | Date | null | undefined): string {
  if (day === null || day === undefined) return missing;
  if (typeof day === "string" && /^\d{4}-\d{2}-\d{2}$/.test(day)) return day;
  const { year, month, day: date } = parts(day);
  return `${year}-${month}-${date}`;
}

/** `11月23日`, `23 Nov`. Takes a day `YYYY-MM-DD`. */
export function formatShortDay(day: string | null | undefined, locale: string): string {
  if (!day) return missing;
  const format = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : "zh-CN", { timeZone: "UTC", month: locale === "en" ? "short" : "long", day: "numeric" });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** `2026年11月`, `November 2026`. Takes a month `YYYY-MM`. */
export function formatMonth(month: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale === "en" ? "en-GB" : "zh-CN", { timeZone: "UTC", month: "long", year: "numeric" });
  return format.format(new Date(`${month}-01T00:00:00Z`));
}

/** `2026-11-23 14:05`, the county's time. */
export function formatTime(at: Date | string | null | undefined, { seconds = false } = {}): string {
  if (at === null || at === undefined) return missing;
  const { year, month, day, hour, minute, second } = parts(at);
  return `${year}-${month}-${day} ${hour}:${minute}${seconds ? `:${second}` : ""}`;
}

/** `14:05`, the county's time. */
export const formatClock = (at: Date | string): string => {
  const { hour, minute } = parts(at);
  return `${hour}:${minute}`;
};

/** `12,345.6`; a dash where there is none. */
export function formatNumber(value: number | null | undefined, digits = 2): string {
  if (value === null || value === undefined) return missing;
  return new Intl.NumberFormat("en-US", { maximumFractionDigits: digits }).format(value);
}

/** `79.4%`; takes percent, not a fraction. One decimal only where few things are counted (ui.md 4.1). */
export function formatPercent(value: number | null | undefined, digits = 0): string {
  if (value === null || value === undefined) return missing;
  return `${value.toFixed(digits)}%`;
}
