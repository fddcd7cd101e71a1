"use client";
import type { QuotaView } from "@taizhang/domain/plan";
import type { TaskItem } from "@taizhang/domain/task";
import { Button } from "@taizhang/ui/button";
import { Card } from "@taizhang/ui/card";
import { Tabs } from "@taizhang/ui/tabs";
import { useTranslations } from "next-intl";
import { formatNumber } from "@/components/format";
import { useState } from "react";
import { CatchUpLine } from "./catch-up-line";
import { QuotaDialog } from "./quota-dialog";
import { QuotaTable } from "./quota-table";

type Props = { readonly item: TaskItem; readonly quota: QuotaView | null; readonly mayPlan: boolean; readonly mayEnter: boolean };

/** The monthly, weekly and daily plan of a target (以天保周、以周保月、以月保全年): first quota, done, and what is asked now. */
export function QuotaCard({ item, quota, mayPlan, mayEnter }: Props) {
  const t = useTranslations("plan.quota");
  const [editing, setEditing] = useState(false);
  if (!quota && !mayPlan) return null;
  const { today } = item;
  const near = (list: QuotaView["standing"]["days"], before: number, after: number) => {
    const at = list.findIndex(({ lastOn }) => lastOn >= today);
    const now = at === -1 ? list.length - 1 : at;
    return list.slice(Math.max(0, now - before), now + after);
  };
  const table = (list: QuotaView["standing"]["days"], grain: "month" | "week" | "day") => quota && <QuotaTable taskId={item.head.id} quota={quota} rows={list} grain={grain} today={today} mayEnter={mayEnter && quota.quota.grain === grain} />;
  return (
    <Card
      title={quota ? t("title", { target: quota.quota.target, unit: quota.quota.unit, done: quota.standing.done, remaining: quota.standing.remaining }) : t("none")}
      actions={mayPlan && <span className="print:hidden"><Button size="compact" onClick={() => setEditing(true)}>{t(quota ? "change" : "set")}</Button></span>}
    >
      {quota && (
        <>
          <CatchUpLine quota={quota} />
          {item.head.doneValue !== null && item.head.doneValue !== quota.standing.done && (
            <p className="-mt-2 mb-3 text-lamp-yellow-text">{t("differs", { reported: formatNumber(item.head.doneValue), done: formatNumber(quota.standing.done), unit: quota.quota.unit })}</p>
          )}
          <Tabs label={t("levels")} items={[
            { id: "month", label: t("months"), content: table(quota.standing.months, "month") },
            { id: "week", label: t("weeks"), content: table(near(quota.standing.weeks, 6, 8), "week") },
            { id: "day", label: t("days"), content: table(near(quota.standing.days.filter(({ workingDays, done }) => workingDays > 0 || done > 0), 8, 12), "day") },
          ]} {...(quota.quota.grain === "month" ? {} : { defaultValue: quota.quota.grain })} />
        </>
      )}
      {editing && <QuotaDialog item={item} quota={quota?.quota ?? null} onClose={() => setEditing(false)} />}
    </Card>
  );
}
