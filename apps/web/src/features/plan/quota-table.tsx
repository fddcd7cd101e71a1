"use client";
import type { QuotaView } from "@taizhang/domain/plan";
import type { StandingQuota } from "@taizhang/planning";
import { Lamp } from "@taizhang/ui/lamp";
import { Table, Td, Th } from "@taizhang/ui/table";
import { useTranslations } from "next-intl";
import { EnterAmount } from "./enter-amount";

type Props = {
  readonly taskId: string; readonly quota: QuotaView; readonly rows: readonly StandingQuota[]; readonly grain: "month" | "week" | "day"; readonly today: string; readonly mayEnter: boolean;
};
const lampOf = { met: "green", missed: "yellow", running: "grey", ahead: "grey", apportioned: "grey" } as const;

/** Name of a period: 2026-11, 11-23–11-29, 11-23. */
const nameOf = ({ firstOn, lastOn }: StandingQuota, grain: Props["grain"]) => (grain === "month" ? firstOn.slice(0, 7) : grain === "week" ? `${firstOn.slice(5)}–${lastOn.slice(5)}` : firstOn.slice(5));

/**
 * Periods with first quota, what was done, and what is asked now; a missed one stays yellow though the rest takes it over.
 * Below the grain of the entries the state only says how they are entered.
 */
export function QuotaTable({ taskId, quota, rows, grain, today, mayEnter }: Props) {
  const t = useTranslations("plan.quota");
  return (
    <Table caption={t("caption")}>
      <thead><tr><Th>{t("period")}</Th><Th numeric>{t("working_days")}</Th><Th numeric>{t("first", { unit: quota.quota.unit })}</Th><Th numeric>{t("done")}</Th><Th numeric>{t("asked")}</Th><Th>{t("state")}</Th></tr></thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.firstOn} className={row.state === "running" ? "bg-brand-soft" : undefined}>
            <Td className="whitespace-nowrap">{nameOf(row, grain)}</Td><Td numeric>{row.workingDays}</Td><Td numeric>{row.amount}</Td>
            <Td numeric>{mayEnter && row.firstOn <= today ? <EnterAmount taskId={taskId} quota={quota} period={row} name={nameOf(row, grain)} /> : row.entered ? row.done : row.firstOn <= today ? t("not_entered") : "—"}</Td>
            <Td numeric className={row.state === "running" || row.state === "ahead" ? "font-semibold" : "text-ink-3"}>{row.asked}</Td>
            <Td><Lamp lamp={lampOf[row.state]} word={row.state === "apportioned" ? t(`entered_by.${quota.quota.grain}`) : t(`states.${row.state}`)} /></Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
