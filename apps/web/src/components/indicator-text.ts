import type { BoardRow, StandingFigures } from "@taizhang/domain/indicator";
import { indicatorPeriod, indicatorPeriods } from "@taizhang/planning";
import { formatMonth, formatNumber, missing } from "./format";

type Shown = Pick<BoardRow, "decimals" | "unit" | "aggregation" | "frequency">;
/** Texts of the area `indicator`, as the translator of either side gives them. */
export type IndicatorTexts = (key: string, values?: Record<string, string | number>) => string;

/** The translator of the area with plain string keys. */
export const plainTexts = (t: unknown): IndicatorTexts => t as IndicatorTexts;

/** `1,234.5`: rounded once, here, to the decimals of the indicator; one more for what is computed. */
export function amount(value: number | null | undefined, { decimals }: Pick<Shown, "decimals">, more = 0): string {
  return formatNumber(value, Math.min(4, decimals + more), { exact: true });
}

/** `+2.6%`, `−3.0%`; a sign always, so that colour is never needed. */
export const signed = (value: number | null | undefined, unit = "%"): string => (value === null || value === undefined ? missing : `${value >= 0 ? "+" : "−"}${Math.abs(value).toFixed(1)}${unit}`);

/** Means are shown with one more decimal: 95.7 where the values are whole. */
const extra = ({ aggregation, decimals }: Shown) => ((aggregation === "average" || aggregation === "weighted") && decimals === 0 ? 1 : 0);
export const figure = (value: number | null | undefined, row: Shown) => amount(value, row, extra(row));

/** How many periods the figure leaves out; nothing where it is the published one, which covers them. */
export const leftOutText = ({ missing: n, published }: Pick<StandingFigures, "missing" | "published">, t: IndicatorTexts): string => (n > 0 && !published ? t("provisional", { n }) : "");

/** What is still required, as one phrase. */
export function requiredText(row: Shown, figures: StandingFigures, t: IndicatorTexts): string {
  const { state, value, perPeriod } = figures.required;
  if (state !== "open" || value === null) return t(`required.${state}`);
  const sense = t(`sense.${figures.sense ?? "floor"}`);
  switch (row.aggregation) {
    case "average":
    case "weighted":
      return t("required.mean", { sense, value: figure(value, row) });
    case "days":
      return t("required.days", { sense, value: Math.max(0, figures.sense === "floor" ? Math.ceil(value - 1e-9) : Math.floor(value + 1e-9)), left: daysLeft(row, figures) });
    case "stock":
      return t("required.stock", { sense, value: amount(value, row), each: signed(perPeriod, "").replace(/[\d.]+$/, amount(Math.abs(perPeriod ?? 0), row)) });
    default:
      return t("required.sum", { sense, value: amount(value, row), each: amount(perPeriod, row, row.aggregation === "count" ? 1 : 0) });
  }
}

function daysLeft(row: Shown, figures: StandingFigures): number {
  if (row.frequency === "day") return figures.remaining;
  const year = Number((figures.last ?? "2000").slice(0, 4));
  return indicatorPeriods(year, row.frequency).slice(-figures.remaining).reduce((sum, { days }) => sum + days, 0);
}

export function targetText(row: Shown & Pick<BoardRow, "targetKind" | "targetValue">, t: IndicatorTexts): string {
  if (row.targetKind === null || row.targetValue === null) return t("target.none");
  return t(`target.${row.targetKind}`, { value: row.targetKind === "growth" ? signed(row.targetValue, "") : row.targetKind === "rank" ? row.targetValue : amount(row.targetValue, row) });
}

/** The sentence behind the lamp, with its figures. */
export function reasonText(row: Shown, figures: StandingFigures | null, t: IndicatorTexts): string {
  if (figures === null) return t("reason.no_value");
  const whole = ["rank", "year"];
  const ranked = figures.reason.key.startsWith("rank");
  const values = Object.fromEntries(Object.entries(figures.reason.values).map(([key, value]) => [key, ranked || whole.includes(key) ? String(value) : figure(value, row)]));
  return t(`reason.${figures.reason.key}`, values);
}

/** `2026年10月`, `10月中旬`, `11月23日` in the reader's language. */
export function periodText(period: string, locale: string): string {
  const month = formatMonth(period.slice(0, 7), locale);
  if (period.length === 7) return month;
  if (period.includes("D")) {
    const third = Number(period.slice(-1));
    return locale === "en" ? `${indicatorPeriod(period, "ten_day")?.startOn ?? period}, ten days` : `${month}${["上", "中", "下"][third - 1] ?? ""}旬`;
  }
  return period;
}
