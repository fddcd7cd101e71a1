import { amount, figure, signed, type IndicatorTexts } from "@/components/indicator-text";
import type { IndicatorPage } from "./types";

/** How the figure so far came about. */
export function whyDone({ figures, detail, definition }: IndicatorPage, t: IndicatorTexts): string {
  if (figures.published) return t("why.done_published");
  if (definition.aggregation === "average" || definition.aggregation === "weighted") return t("why.done_mean", { past: amount(detail.position.weight, { decimals: 0 }) });
  return t(definition.aggregation === "stock" || definition.aggregation === "rank" ? "why.done_stock" : "why.done_sum");
}

export function whyExpected({ targets, year, figures }: IndicatorPage, t: IndicatorTexts): string {
  const kind = targets.find((target) => target.year === year)?.trajectory ?? "even";
  return t(`why.expected_${kind}`, { last: figures.last ?? "" });
}

/** The formula of what is still required, with its numbers; empty where nothing is. */
export function whyRequired({ detail: { required }, definition }: IndicatorPage, t: IndicatorTexts): string {
  const { terms, value, perPeriod } = required;
  if (!terms || value === null) return "";
  const plain = (number: number, more = 1) => amount(number, definition, more);
  const given = { target: plain(terms.target), done: plain(terms.done), past: amount(terms.past, { decimals: 0 }), left: amount(terms.left, { decimals: 0 }), value: plain(value) };
  switch (definition.aggregation) {
    case "average":
    case "weighted":
      return t("why.mean", { ...given, all: amount(terms.past + terms.left, { decimals: 0 }) });
    case "days":
      return t("why.days", given);
    case "stock":
      return t("why.stock", { ...given, value: signed(terms.target - terms.done, "").replace(/[\d.]+$/, plain(Math.abs(terms.target - terms.done))), each: plain(perPeriod ?? 0) });
    default:
      return t("why.sum", { ...given, each: plain(perPeriod ?? 0) });
  }
}

/** What the same rest of every past year gave. */
export function whyFeasible({ detail: { past }, definition, figures }: IndicatorPage, t: IndicatorTexts): string {
  const list = past.map(({ year, rest }) => `${year} ${figure(rest, { ...definition, decimals: Math.min(4, definition.decimals + 1) })}`).join("、");
  return figures.feasibility && list !== "" ? t("why.feasibility", { list }) : "";
}

export function whyForecast({ figures: { forecast }, definition }: IndicatorPage, t: IndicatorTexts): string {
  return forecast ? t("why.forecast", { years: forecast.years, middle: figure(forecast.middle, definition), error: (forecast.error ?? 0).toFixed(1) }) : "";
}
