"use client";
import type { DueQuota, Workload } from "@taizhang/domain/plan";
import { Card } from "@taizhang/ui/card";
import { Empty } from "@taizhang/ui/empty";
import { useTranslations } from "next-intl";
import Link from "@/components/link";
import { usePeriodText } from "@/components/use-period-text";
import { CatchUpLine } from "./catch-up-line";
import { QuotaTable } from "./quota-table";
import type { WorkSpan } from "./work-span";

type Props = { readonly load: Workload; readonly span: WorkSpan; readonly mayEnter: boolean };

/** Periods of a quota within the span: days of a week, weeks of a month, at the grain it is entered in or finer than the span. */
function rowsOf({ quota, standing }: DueQuota, span: WorkSpan) {
  const grain = span.kind === "day" ? "day" : quota.grain === "month" && span.kind === "week" ? "week" : span.kind === "week" ? "day" : quota.grain === "month" ? "month" : "week";
  const list = grain === "month" ? standing.months : grain === "week" ? standing.weeks : standing.days;
  return { grain, rows: list.filter(({ firstOn, lastOn, workingDays, done }) => lastOn >= span.firstOn && firstOn <= span.lastOn && (workingDays > 0 || done > 0)) } as const;
}

/** The quotas of a span with what is asked of it now, entered in place where the quota is entered at this grain. */
export function DueQuotas({ load, span, mayEnter }: Props) {
  const t = useTranslations("plan.workload");
  const periodText = usePeriodText();
  if (load.quotas.length === 0) return <Card title={t("quotas", { n: 0 })}><Empty title={t("no_quotas")} /></Card>;
  return load.quotas.map((due) => {
    const { grain, rows } = rowsOf(due, span);
    const asked = rows.reduce((sum, row) => sum + row.asked, 0);
    return (
      <Card key={due.taskId} title={t("quota", { title: due.title, asked: Number(asked.toFixed(due.quota.decimals)), unit: due.quota.unit, span: periodText(span.name) })} actions={<Link className="text-link" href={`/tasks/${due.taskId}/plan`}>{due.number}</Link>}>
        <CatchUpLine quota={due} />
        <QuotaTable taskId={due.taskId} quota={due} rows={rows} grain={grain} today={load.today} mayEnter={mayEnter && due.quota.grain === grain} />
      </Card>
    );
  });
}
