import type { Workload } from "@taizhang/domain/plan";
import { Card } from "@taizhang/ui/card";
import { Empty } from "@taizhang/ui/empty";
import { Lamp } from "@taizhang/ui/lamp";
import { Notice } from "@taizhang/ui/notice";
import { PageHeader } from "@taizhang/ui/page-header";
import { Table, Td, Th } from "@taizhang/ui/table";
import { buttonStyle } from "@taizhang/ui/button-style";
import { useTranslations } from "next-intl";
import { formatDay } from "@/components/format";
import Link from "@/components/link";
import { DueQuotas } from "./due-quotas";
import { spans, type SpanKind, type WorkSpan } from "./work-span";

type Props = { readonly load: Workload; readonly span: WorkSpan; readonly mayEnter: boolean };

/** What the own unit has to do this month, week or day (以天保周、以周保月): nodes due and quotas, each to be entered in place. */
export function WorkloadView({ load, span, mayEnter }: Props) {
  const t = useTranslations("plan.workload");
  const open = load.nodes.filter(({ doneOn }) => doneOn === null);
  const late = open.filter(({ dueOn }) => dueOn < load.today).length;
  const link = (kind: SpanKind, day: string) => `/today/plan?span=${kind}&day=${day}`;
  return (
    <>
      <PageHeader
        title={t("title")} lead="conclusion" conclusion={t("conclusion", { span: t(`this.${span.kind}`, { name: span.name }), open: open.length, late, quotas: load.quotas.length })} linkAs={Link}
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
        <Card title={t("nodes", { n: load.nodes.length })}>
          {load.nodes.length === 0 ? <Empty title={t("no_nodes")} /> : (
            <Table caption={t("nodes_caption")} cards>
              <thead><tr><Th>{t("due")}</Th><Th>{t("node")}</Th><Th>{t("task")}</Th><Th>{t("output")}</Th><Th numeric>{t("progress")}</Th><Th>{t("state")}</Th></tr></thead>
              <tbody>
                {load.nodes.map((node) => {
                  const isLate = node.doneOn === null && node.dueOn < load.today;
                  return (
                    <tr key={`${node.taskId} ${node.node} ${node.dueOn}`}>
                      <Td label={t("due")} className="whitespace-nowrap">{formatDay(node.dueOn)}</Td><Td label={t("node")} className="font-semibold md:min-w-36">{node.node}</Td>
                      <Td label={t("task")} className="md:min-w-48"><Link href={`/tasks/${node.taskId}/plan`} className="text-link">{node.number} {node.title}</Link></Td>
                      <Td label={t("output")} className="md:min-w-32">{node.output ?? t("no_output")}</Td><Td label={t("progress")} numeric>{node.progress}% / {node.targetPercent}%</Td>
                      <Td label={t("state")} className="whitespace-nowrap"><Lamp lamp={node.doneOn ? "blue" : isLate ? "red" : "grey"} word={node.doneOn ? t("done") : isLate ? t("late") : t("ahead")} /></Td>
                    </tr>
                  );
                })}
              </tbody>
            </Table>
          )}
        </Card>
        <DueQuotas load={load} span={span} mayEnter={mayEnter} />
      </div>
    </>
  );
}
