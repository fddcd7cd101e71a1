"use client";
import type { TaskMoney } from "@taizhang/domain/plan";
import type { TaskItem } from "@taizhang/domain/task";
import { expectedProgress, type Calendar } from "@taizhang/planning";
import { Button } from "@taizhang/ui/button";
import { Card } from "@taizhang/ui/card";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { formatDay, formatNumber } from "@/components/format";
import { MoneyDialog } from "./money-dialog";

type Props = { readonly item: TaskItem; readonly money: TaskMoney | null; readonly calendar: Calendar; readonly mayPlan: boolean };

/** Money against the share of time gone, and entry into statistics: what two kinds of lamp rules look at. */
export function MoneyCard({ item, money, calendar, mayPlan }: Props) {
  const t = useTranslations("plan.money");
  const [editing, setEditing] = useState(false);
  const { head, today } = item;
  if (!money && !mayPlan) return null;
  const expected = expectedProgress({ startOn: head.startOn, dueOn: head.dueOn, today, calendar });
  const spent = money?.planned && money.spent !== null && expected !== null
    ? t("title", { expected: Math.round(expected), actual: Math.round((100 * money.spent) / money.planned), spent: formatNumber(money.spent), planned: formatNumber(money.planned), day: formatDay(money.spentOn) })
    : money?.planned ? t("planned_only", { planned: formatNumber(money.planned) }) : t("title_open");
  const entry = money?.enteredOn ? t("entered", { day: money.enteredOn }) : money?.enterBy ? t(money.enterBy < today ? "enter_late" : "enter_due", { by: money.enterBy }) : null;
  return (
    <Card title={spent} actions={mayPlan && <span className="print:hidden"><Button size="compact" onClick={() => setEditing(true)}>{t(money ? "change" : "set")}</Button></span>}>
      {entry && <p className={`m-0 ${money?.enteredOn || (money?.enterBy ?? "") >= today ? "" : "text-lamp-red-text"}`}>{entry}</p>}
      <p className="m-0 text-small text-ink-3">{money ? t("by", { by: money.by, day: formatDay(money.at) }) : t("none")}</p>
      {editing && <MoneyDialog taskId={head.id} title={head.title} money={money} today={today} onClose={() => setEditing(false)} />}
    </Card>
  );
}
