"use client";
import { progressBefore } from "@taizhang/domain/desk";
import type { PeriodReport, ReportMeasure } from "@taizhang/domain/report";
import { Notice } from "@taizhang/ui/notice";
import { useTranslations } from "next-intl";
import { PeriodCard, unusualOf } from "./period-card";

type Props = { readonly task: ReportMeasure; readonly report: PeriodReport; readonly previous: PeriodReport | null };

/** Last period beside this one; what a unit says it did, against what the plan expects and what its quantity comes to. */
export function PeriodCompare({ task, report, previous }: Props) {
  const t = useTranslations("desk");
  const odd = unusualOf(report, task, previous);
  const recorded = progressBefore(report, null);
  return (
    <div className="grid gap-3">
      {odd.length > 0 && <Notice tone="warning">{odd.map((one) => <span key={one} className="block">{t(`unusual.${one}`)}</span>)}</Notice>}
      <div className="grid min-w-0 grid-cols-1 gap-3 md:grid-cols-2">
        {previous === null
          ? <section className="rounded-control border border-line p-3 text-ink-3"><h3 className="m-0 text-body font-medium text-ink">{t("period.previous")}</h3>{recorded === null ? t("period.none") : t("period.noneButRecord", { n: recorded.progress })}</section>
          : <PeriodCard heading={t("period.previous")} report={previous} task={task} />}
        <PeriodCard heading={t("period.current")} report={report} task={task} against={{ previous }} />
      </div>
    </div>
  );
}
