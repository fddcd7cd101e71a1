import { calendarOf } from "@taizhang/domain/calendar";
import { agreedBaseline, catchesUp, type PlanView, type QuotaView } from "@taizhang/domain/plan";
import type { TaskItem } from "@taizhang/domain/task";
import { daysBetween } from "@taizhang/planning";
import { Card } from "@taizhang/ui/card";
import { Empty } from "@taizhang/ui/empty";
import { Notice } from "@taizhang/ui/notice";
import { PageHeader } from "@taizhang/ui/page-header";
import { useTranslations } from "next-intl";
import Link from "@/components/link";
import { PrintButton } from "@/components/print-button";
import { EditPlanButton } from "./edit-plan-button";
import { ganttRows } from "./gantt-rows";
import { MoneyCard } from "./money-card";
import { PlanGantt } from "./plan-gantt";
import { PlanMoves } from "./plan-moves";
import { QuotaCard } from "./quota-card";
import { unpublishedAhead } from "./unpublished-ahead";

type Props = { readonly item: TaskItem; readonly view: PlanView; readonly quota: QuotaView | null; readonly baseline: string; readonly mayPlan: boolean; readonly mayEnter: boolean };

/** The plan of an item on a page of its own, for reading and paper: Gantt, what moved since it was agreed, quotas. */
export function PlanPage({ item, view, quota, baseline, mayPlan, mayEnter }: Props) {
  const t = useTranslations("plan");
  const { head } = item;
  const compared = view.baselines.find(({ id, nodes }) => id === baseline && nodes.length > 0) ?? agreedBaseline(view.baselines);
  const rows = ganttRows(item, view, compared);
  const unpublished = unpublishedAhead(item.today, [head.dueOn, quota?.quota.dueOn, ...view.nodes.map(({ dueOn }) => dueOn)], view.calendar);
  const { dueOn } = head;
  const catchUp = dueOn !== null && catchesUp(dueOn, item.today) && view.nodes.some((node) => node.dueOn > dueOn);
  const open = view.nodes.filter(({ doneOn }) => doneOn === null);
  const late = open.filter((node) => node.dueOn < item.today);
  const next = open.find((node) => node.dueOn >= item.today);
  const said = [
    ...(late[0] ? [t("page.late", { n: late.length, node: late[0].title, days: daysBetween(late[0].dueOn, item.today) })] : []),
    ...(next ? [t("page.next", { node: next.title, day: next.dueOn })] : []),
  ];
  return (
    <>
      <style>{"@page { size: A4 landscape; margin: 12mm 10mm; }"}</style>
      <PageHeader
        title={t("page.title", { title: head.title })} meta={<span>{head.number}</span>} back={{ href: `/tasks/${head.id}`, label: t("page.back") }} linkAs={Link}
        conclusion={open.length > 0 ? said.join(t("page.and")) : t("page.all_done", { n: view.nodes.length })}
        actions={<><PrintButton plain label={t("page.print")} />{mayPlan && <EditPlanButton item={item} label={t(view.nodes.length > 0 ? "page.edit" : "page.make")} />}</>}
      />
      <div className="grid gap-4 *:min-w-0">
        {catchUp && <Notice tone="warning">{t("catch_up.page", { dueOn })}</Notice>}
        {unpublished.length > 0 && <Notice tone="info">{t("workload.unpublished", { years: unpublished.join("、") })}</Notice>}
        <Card title={t("title")}>{rows.length > 0 ? <PlanGantt rows={rows} today={item.today} deadline={head.dueOn} /> : <Empty title={t("page.none")} />}</Card>
        <PlanMoves view={view} compared={compared} taskId={head.id} dueOn={head.dueOn} />
        <QuotaCard item={item} quota={quota} mayPlan={mayPlan} mayEnter={mayEnter} />
        <MoneyCard item={item} money={view.money} calendar={calendarOf(view.calendar)} mayPlan={mayPlan} />
      </div>
    </>
  );
}
