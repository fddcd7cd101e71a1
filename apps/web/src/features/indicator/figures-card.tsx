import { Card } from "@taizhang/ui/card";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { amount, figure, leftOutText, plainTexts, requiredText, signed, targetText } from "@/components/indicator-text";
import type { IndicatorPage } from "./types";
import { whyDone, whyExpected, whyFeasible, whyForecast, whyRequired } from "./why";

type Props = { readonly label: string; readonly value: ReactNode; readonly note?: ReactNode; readonly why?: string; readonly open: string };

/** One figure; what stands behind it opens below it. */
function Figure({ label, value, note, why, open }: Props) {
  return (
    <div className="min-w-0 border-l-2 border-line pl-3">
      <dt className="text-ink-2">{label}</dt>
      <dd className="m-0">
        <span className="block text-h2 font-semibold wrap-anywhere">{value}</span>
        {note !== undefined && <span className="block text-small text-ink-2">{note}</span>}
        {why !== undefined && why !== "" && (
          <details className="text-small text-ink-2 print:[&:not([open])]:hidden">
            <summary className="inline-flex min-h-6 cursor-pointer items-center text-link max-md:min-h-11">{open}<span className="sr-only">：{label}</span></summary>
            <p className="m-0 wrap-anywhere">{why}</p>
          </details>
        )}
      </dd>
    </div>
  );
}

/** Every figure of the indicator, each saying how it was computed. */
export async function FiguresCard({ page }: { readonly page: IndicatorPage }) {
  const t = plainTexts(await getTranslations("indicator"));
  const { figures, definition, targets, year } = page;
  const target = targets.find((one) => one.year === year);
  const open = t("why.open");
  const feasible = figures.feasibility;
  const forecast = figures.forecast;
  const unit = definition.unit === "" ? "" : ` ${definition.unit}`;
  const doneNote = [figures.change === null ? "" : `${t("column.change")} ${signed(figures.change)}`, figures.original === null ? "" : `${t("adjusted")}；${t("original", { value: figure(figures.original, definition) })}`, leftOutText(figures, t)].filter(Boolean).join(" · ");
  return (
    <Card>
      <dl className="m-0 grid gap-x-6 gap-y-4 sm:grid-cols-2 xl:grid-cols-3">
        <Figure label={t("figure.done")} value={`${figure(figures.done, definition)}${figures.done === null ? "" : unit}`} note={doneNote || undefined} why={figures.done === null ? "" : whyDone(page, t)} open={open} />
        <Figure label={t("figure.target")} value={targetText({ ...definition, targetKind: target?.kind ?? null, targetValue: target?.value ?? null }, t)} note={target?.kind === "growth" && figures.target !== null ? `= ${figure(figures.target, definition)}${unit}` : undefined} why={target?.source ?? ""} open={t("facts.source")} />
        <Figure label={t("figure.expected")} value={figure(figures.expected, definition)} note={figures.gap === null ? undefined : `${t("column.gap")} ${figures.gap >= 0 ? "+" : "−"}${figure(Math.abs(figures.gap), definition)}`} why={figures.expected === null ? "" : whyExpected(page, t)} open={open} />
        <Figure label={t("figure.required")} value={requiredText(definition, figures, t)} note={feasible?.change == null ? undefined : t("feasibility.change", { change: signed(feasible.change) })} why={whyRequired(page, t)} open={open} />
        <Figure label={t("figure.feasibility")} value={feasible ? t("feasibility.reached", { years: feasible.years, reached: feasible.reached }) : "—"} note={feasible ? t("feasibility.best", { value: amount(feasible.best, definition, 1), year: String(feasible.bestYear) }) : undefined} why={whyFeasible(page, t)} open={open} />
        <Figure label={t("figure.forecast")} value={forecast ? t("forecast.range", { low: figure(forecast.low, definition), high: figure(forecast.high, definition) }) : t("forecast.none")} note={figures.likely ? `${t(`likely.${figures.likely}`)}${forecast?.error == null ? "" : ` · ${t("forecast.error", { error: forecast.error.toFixed(1) })}`}` : undefined} why={whyForecast(page, t)} open={open} />
        {figures.rank !== null && <Figure label={t("figure.rank")} value={figures.rankOf === null ? t("rank.only", { rank: figures.rank }) : t("rank.of", { rank: figures.rank, of: figures.rankOf })} note={neighboursOf(page, t)} open={open} />}
      </dl>
    </Card>
  );
}

function neighboursOf({ values, definition }: IndicatorPage, t: ReturnType<typeof plainTexts>): string | undefined {
  const near = values.find(({ isCurrent, neighbours }) => isCurrent && neighbours.length > 0)?.neighbours ?? [];
  const list = near.map(({ rank, name, value }) => t("values.neighbour", { rank, name, value: figure(value, definition) })).join("；");
  return list === "" ? undefined : t("values.neighbours", { list });
}
