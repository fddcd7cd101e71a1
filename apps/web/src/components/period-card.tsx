"use client";
import { measuredProgress, progressBefore, unusual } from "@taizhang/domain/desk";
import type { PeriodReport, ReportMeasure } from "@taizhang/domain/report";
import { Bar } from "@taizhang/ui/bar";
import { FileChip } from "@taizhang/ui/file-chip";
import { Tag } from "@taizhang/ui/tag";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatNumber, formatTime, missing } from "./format";
import { usePeriodText } from "./use-period-text";

/** What the desk looks at in a report twice; a cooperating unit does not answer for the whole target. */
export const unusualOf = (report: PeriodReport, task: ReportMeasure, previous: PeriodReport | null) => unusual({
  ...report, previousProgress: progressBefore(report, previous)?.progress ?? null, expected: task.expected, targetUnit: task.targetUnit, targetValue: report.ofLead ? task.targetValue : null,
});

const signed = (points: number) => (points > 0 ? `+${points}` : `${points}`);

type Props = {
  readonly heading: string; readonly report: PeriodReport; readonly task: ReportMeasure;
  /** The report it is compared with, and the plan beside both; left out where there is nothing to compare. */
  readonly against?: { readonly previous: PeriodReport | null };
  /** Beside the heading: what has become of the report. */
  readonly note?: ReactNode;
};

/** One report: progress, quantity, what was done, the files. */
export function PeriodCard({ heading, report, task, against, note }: Props) {
  const t = useTranslations("desk.period");
  const periodText = usePeriodText();
  const before = against?.previous ?? null;
  const start = against === undefined ? null : progressBefore(report, before);
  const expected = against === undefined ? null : task.expected;
  const target = report.ofLead ? task.targetValue : null;
  const measured = measuredProgress({ value: report.value, targetValue: target, targetUnit: task.targetUnit });
  return (
    <section className="min-w-0 rounded-control border border-line p-3">
      <h3 className="m-0 mb-2 flex flex-wrap items-baseline justify-between gap-x-3 text-body font-medium">
        <span className="flex flex-wrap items-baseline gap-x-2">{heading} · {periodText(report.period)}{note}</span>
        {report.author !== null && <span className="text-small font-normal text-ink-3">{t("by", { name: report.author, time: formatTime(report.submittedAt) })}{report.confirmedBy !== null && ` · ${t("confirmed", { name: report.confirmedBy })}`}</span>}
      </h3>
      <Bar
        thick
        value={report.progress}
        {...(expected === null ? {} : { expected })}
        label={`${t("progress")} ${report.progress}%`}
        text={`${report.progress}%`}
      />
      <p className="m-0 mt-1 flex flex-wrap gap-x-4 text-ink-2">
        {start !== null && <span>{t(start.since === "period" ? "change" : "changeOfRecord")} {t("points", { n: signed(report.progress - start.progress) })}</span>}
        {expected !== null && <span>{t("expected")} {expected}%</span>}
        {report.value !== null && <span>{t("value")} {formatNumber(report.value)}{target !== null && ` ${t("target", { value: formatNumber(target), unit: task.targetUnit ?? "" })}`}</span>}
        {measured !== null && <span>{t("measured", { n: measured })}</span>}
      </p>
      <dl className="m-0 mt-2 grid gap-2">
        {(["done", "next", "problem"] as const).map((key) => (
          <div key={key}>
            <dt className="flex items-center gap-2 text-small text-ink-3">{t(key)}{before !== null && report[key] !== null && report[key] === before[key] && <Tag tone="outline">{t("same")}</Tag>}</dt>
            <dd className="m-0 whitespace-pre-line wrap-anywhere">{report[key] ?? missing}</dd>
          </div>
        ))}
        {report.helpNeeded !== null && <div><dt className="text-small text-ink-3">{t("help")}</dt><dd className="m-0 whitespace-pre-line wrap-anywhere">{report.helpNeeded}</dd></div>}
        <div>
          <dt className="text-small text-ink-3">{t("files")}</dt>
          <dd className="m-0 flex flex-wrap gap-2">
            {report.files.length === 0 ? <span className="text-ink-3">{t("noFiles")}</span> : report.files.map((file) => <FileChip key={file.id} name={file.name} size={file.size} href={`/api/files/${file.id}`} />)}
          </dd>
        </div>
      </dl>
    </section>
  );
}
