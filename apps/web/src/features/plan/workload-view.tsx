import type { Workload } from "@taizhang/domain/plan";
import { Card } from "@taizhang/ui/card";
import { Empty } from "@taizhang/ui/empty";
import { Notice } from "@taizhang/ui/notice";
import { PageHeader } from "@taizhang/ui/page-header";
import { buttonStyle } from "@taizhang/ui/button-style";
import { useTranslations } from "next-intl";
import Link from "@/components/link";
import { usePeriodText } from "@/components/use-period-text";
import { DueQuotas } from "./due-quotas";
import { WorkloadNodes } from "./workload-nodes";
import { spans, type SpanKind, type WorkSpan } from "./work-span";

type Props = { readonly load: Workload; readonly span: WorkSpan; readonly mayEnter: boolean };

/** What the own unit has to do this month, week or day (以天保周、以周保月): nodes due and quotas, each to be entered in place. */
export function WorkloadView({ load, span, mayEnter }: Props) {
  const t = useTranslations("plan.workload");
  const periodText = usePeriodText();
  const open = load.nodes.filter(({ doneOn }) => doneOn === null);
  const late = open.filter(({ dueOn }) => dueOn < load.today).length;
  const link = (kind: SpanKind, day: string) => `/today/plan?span=${kind}&day=${day}`;
  return (
    <>
      <PageHeader
        title={t("title")} lead="conclusion" conclusion={t("conclusion", { span: periodText(span.name), open: open.length, late, quotas: load.quotas.length })} linkAs={Link}
        asOf={`${span.firstOn} – ${span.lastOn}`}
      />
      <nav aria-label={t("spans")} className="mb-4 flex flex-wrap items-center gap-2 print:hidden">
        {spans.map((kind) => <Link key={kind} href={link(kind, span.day)} aria-current={kind === span.kind ? "page" : undefined} className={buttonStyle({ variant: kind === span.kind ? "primary" : "outline" })}>{t(`kind.${kind}`)}</Link>)}
        <span className="w-2" />
        <Link href={link(span.kind, span.before)} className={buttonStyle()}>{t("before")}</Link>
        <Link href={link(span.kind, load.today)} className={buttonStyle()}>{t("now")}</Link>
        <Link href={link(span.kind, span.after)} className={buttonStyle()}>{t("after")}</Link>
      </nav>
      <div className="grid gap-4 *:min-w-0">
        {load.unpublishedYears.length > 0 && <Notice tone="info">{t("unpublished", { years: load.unpublishedYears.join("、") })}</Notice>}
        <Card title={t("nodes", { n: load.nodes.length, done: load.nodes.length - open.length })}>
          {load.nodes.length === 0 ? <Empty title={t("no_nodes")} /> : <WorkloadNodes nodes={load.nodes} today={load.today} />}
        </Card>
        <DueQuotas load={load} span={span} mayEnter={mayEnter} />
      </div>
    </>
  );
}
