"use client";
import { unusual } from "@taizhang/domain/desk";
import { Bar } from "@taizhang/ui/bar";
import { FileChip } from "@taizhang/ui/file-chip";
import { Notice } from "@taizhang/ui/notice";
import { Tag } from "@taizhang/ui/tag";
import { useTranslations } from "next-intl";
import { formatNumber, formatTime, missing } from "@/components/format";
import type { DeskItem } from "./types";

type Report = NonNullable<DeskItem["report"]>;
type Task = DeskItem["task"];

/** Last period beside this one; what a unit says it did, against what the plan expects. */
export function PeriodCompare({ task, report, previous }: { readonly task: Task; readonly report: Report | null; readonly previous: Report | null }) {
  const t = useTranslations("desk");
  const odd = report === null ? null : unusual({ progress: report.progress, previousProgress: previous?.progress ?? report.previousProgress, expected: task.expected });
  return (
    <div className="grid gap-3">
      {odd !== null && <Notice tone="warning">{t(`unusual.${odd}`)}</Notice>}
      <div className="grid min-w-0 grid-cols-1 gap-3 md:grid-cols-2">
        <Period heading={t("period.previous")} report={previous} task={task} />
        {report !== null && <Period heading={t("period.current")} report={report} task={task} since={previous?.progress ?? report.previousProgress} before={previous} />}
      </div>
    </div>
  );
}

type PeriodProps = { readonly heading: string; readonly report: Report | null; readonly task: Task; readonly since?: number | null; readonly before?: Report | null };

function Period({ heading, report, task, since, before = null }: PeriodProps) {
  const t = useTranslations("desk.period");
  if (report === null) return <section className="rounded-control border border-line p-3 text-ink-3"><h3 className="m-0 text-body font-medium text-ink">{heading}</h3>{t("none")}</section>;
  const current = since !== undefined;
  const change = current && since !== null ? report.progress - (since ?? 0) : null;
  const expected = current ? task.expected : null;
  return (
    <section className="min-w-0 rounded-control border border-line p-3">
      <h3 className="m-0 mb-2 flex flex-wrap items-baseline justify-between gap-x-3 text-body font-medium">
        {heading} {report.period}
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
        {change !== null && <span>{t("change")} {t("points", { n: change > 0 ? `+${change}` : change })}</span>}
        {expected !== null && <span>{t("expected")} {expected}%</span>}
        {report.value !== null && <span>{t("value")} {formatNumber(report.value)}{task.targetValue !== null && ` / ${t("target", { value: formatNumber(task.targetValue), unit: task.targetUnit ?? "" })}`}</span>}
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
