import type { ReportForm } from "@taizhang/domain/report";
import { Bar } from "@taizhang/ui/bar";
import { Notice } from "@taizhang/ui/notice";
import { useTranslations } from "next-intl";
import { usePeriodText } from "@/components/use-period-text";

/** What a reporter needs to know first: why it came back, the last report, what the plan expects, the next node. */
export function ReportContext({ start }: { readonly start: ReportForm }) {
  const t = useTranslations("report");
  const periodText = usePeriodText();
  const codes = useTranslations("values.returnCode");
  const { current, last, expected, progress, node } = start;
  const label = expected === null ? t("before", { progress }) : t("before_expected", { progress, expected });
  return (
    <div className="grid gap-3">
      {current?.state === "returned" && current.returnReason && <Notice tone="warning" title={t("returned", { code: current.returnCode ? codes(current.returnCode) : "" })}>{current.returnReason}</Notice>}
      {current && current.state !== "returned" && <Notice>{t("correcting")}</Notice>}
      {start.late && !current && <Notice tone="warning">{t("late", { day: start.periodDueOn })}</Notice>}
      <div>
        <Bar thick value={progress} lamp={start.lamp} label={label} text={label} {...(expected === null ? {} : { expected })} />
        {start.slot === "cooperating" && start.share && <p className="mt-2 mb-0 text-ink-2">{t("share", { share: start.share })}</p>}
        {node && <p className="mt-2 mb-0 text-ink-2">{t("node", { title: node.title, day: node.dueOn, percent: node.targetPercent })}{node.output ? ` · ${node.output}` : ""}</p>}
      </div>
      {last && (
        <details className="rounded-control bg-surface-2 px-3 py-2">
          <summary className="cursor-pointer text-ink-2 max-md:min-h-11 max-md:content-center">{t("last", { period: periodText(last.period), progress: last.progress })}</summary>
          <p className="mt-1 mb-0 whitespace-pre-line">{last.done}</p>
          {last.next && <p className="mt-1 mb-0 whitespace-pre-line"><span className="text-ink-3">{t("field.next")}</span> {last.next}</p>}
        </details>
      )}
    </div>
  );
}
