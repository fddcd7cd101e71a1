"use client";
import { anomaliesOf, type ReportForm } from "@taizhang/domain/report";
import { Notice } from "@taizhang/ui/notice";
import { useTranslations } from "next-intl";
import { useWatch, type UseFormReturn } from "react-hook-form";
import type { ReportValues } from "./report-values";

/** What looks odd about the numbers while they are typed; said, never in the way. */
export function ReportAnomalies({ start, form }: { readonly start: ReportForm; readonly form: UseFormReturn<ReportValues, unknown, ReportValues> }) {
  const t = useTranslations("report");
  const [progress, value, problem] = useWatch({ control: form.control, name: ["progress", "value", "problem"] });
  const found = anomaliesOf({
    progress: progress ?? start.progress, previousProgress: start.progress, value, previousValue: start.last?.value ?? null, targetValue: start.targetValue, problem: problem || null, expected: start.expected,
  });
  if (found.length === 0) return null;
  return <Notice tone="info" title={t("anomalies")}><ul className="m-0 list-disc pl-5">{found.map((anomaly) => <li key={anomaly}>{t(`anomaly.${anomaly}`)}</li>)}</ul></Notice>;
}
