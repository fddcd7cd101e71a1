import type { LedgerColumn } from "@taizhang/domain/ledger";
import { Bar } from "@taizhang/ui/bar";
import { Lamp } from "@taizhang/ui/lamp";
import { LevelBadge } from "@taizhang/ui/level-badge";
import { Tag } from "@taizhang/ui/tag";
import type { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatNumber, missing } from "../../components/format";
import { lampWord } from "../../components/lamp-word";
import type { LedgerItem } from "./types";

export type LedgerTexts = {
  t: ReturnType<typeof useTranslations<"ledger">>;
  values: ReturnType<typeof useTranslations<"values">>;
  reason: ReturnType<typeof useTranslations<"lamp.reason">>;
};

/** Cells that stay on one line on paper. */
export const unbrokenColumns: readonly LedgerColumn[] = ["number", "due", "report", "lamp", "progress", "gap"];

/** Points between the plan and the work; positive: behind. Null where nothing can be compared. */
export const gapOf = (row: LedgerItem): number | null => (row.expected === null ? null : row.expected - row.progress);

/** What a cell says in words: for the title of a narrow cell, for paper and for Excel alike. */
export function cellText(column: LedgerColumn, row: LedgerItem, { t, values }: LedgerTexts): string {
  switch (column) {
    case "number": return row.number;
    case "title": return row.title;
    case "level": return values(`sourceLevel.${row.level}`);
    case "content": return row.content ?? "";
    case "requirement": return requirement(row, t);
    case "lead": return row.leadUnit ?? "";
    case "cooperating": return row.cooperating ?? "";
    case "leader": return row.leader ?? "";
    case "field": return row.field ?? "";
    case "class": return row.taskClass;
    case "due": return row.dueOn ?? row.deadlineText ?? "";
    case "progress": return row.expected === null ? `${row.progress}` : `${row.progress} / ${row.expected}`;
    case "gap": return gapText(gapOf(row), t);
    case "lamp": return lampWord(values, row);
    case "state": return values(`taskState.${row.state}`);
    case "current": return row.reportText ?? "";
    case "problem": return row.problem ?? "";
    case "plan": return row.nextNode ? t("cell.node", { day: row.nextNode.dueOn, title: row.nextNode.title, percent: row.nextNode.percent }) : "";
    case "measures": return row.measures ?? "";
    case "person": return [row.person, row.phone].filter(Boolean).join(" ");
    case "report": return row.reportedOn ?? "";
    case "supervision": return row.supervisionLevel === "none" ? "" : values(`supervisionLevel.${row.supervisionLevel}`);
    case "source": return row.sourceTitle;
  }
}

function requirement(row: LedgerItem, t: LedgerTexts["t"]): string {
  const parts = [
    row.targetValue === null || row.targetValue === undefined ? "" : t("cell.target", { value: formatNumber(row.targetValue), unit: row.targetUnit ?? "" }),
    row.closingStandard ?? "",
    row.expected === null ? "" : t("cell.expected", { value: row.expected }),
  ];
  return parts.filter((part) => part !== "").join("；");
}

function gapText(gap: number | null, t: LedgerTexts["t"]): string {
  if (gap === null) return "";
  if (gap === 0) return t("cell.level");
  return gap > 0 ? t("cell.behind", { n: gap }) : t("cell.ahead", { n: -gap });
}

/** The sentence that explains a lamp. */
export function lampSentence(row: Pick<LedgerItem, "lampReason">, reason: LedgerTexts["reason"]): string | undefined {
  const key = row.lampReason?.key;
  return key !== undefined && reason.has(key as "closed") ? reason(key as "closed", row.lampReason?.values as never) : undefined;
}

export function ProgressBar({ row, t }: { readonly row: LedgerItem; readonly t: LedgerTexts["t"] }) {
  const label = row.expected === null ? t("cell.progressOnly", { value: row.progress }) : t("cell.progress", { value: row.progress, expected: row.expected });
  const text = row.expected === null ? `${row.progress}` : `${row.progress} / ${row.expected}`;
  return <Bar value={row.progress} {...(row.expected === null ? {} : { expected: row.expected })} lamp={row.lamp} label={label} text={text} />;
}

/** A cell on the screen; every column but the ones with a shape of their own is its text, whole in the title. */
export function ledgerCell(column: LedgerColumn, row: LedgerItem, texts: LedgerTexts): ReactNode {
  const { t, values, reason } = texts;
  if (column === "progress") return <ProgressBar row={row} t={t} />;
  if (column === "lamp") {
    const sentence = lampSentence(row, reason);
    return <Lamp lamp={row.lamp} word={lampWord(values, row)} {...(sentence === undefined ? {} : { reason: sentence })} />;
  }
  if (column === "supervision") return row.supervisionLevel === "none" ? missing : <LevelBadge word={values(`supervisionLevel.${row.supervisionLevel}`)} listed={row.supervisionLevel === "listed"} />;
  const text = cellText(column, row, texts);
  if (column === "due" && row.originalDueOn !== null && row.dueOn !== row.originalDueOn) {
    return <span title={t("cell.moved", { day: row.originalDueOn })} className="underline decoration-dotted underline-offset-4">{text}</span>;
  }
  return text === "" ? <span className="text-ink-3">{missing}</span> : <span title={text}>{text}</span>;
}

/** Small things that stand beside an item's name. */
export function ItemTags({ row, t }: { readonly row: LedgerItem; readonly t: LedgerTexts["t"] }) {
  return (
    <>
      {row.deployments > 1 && <Tag tone="outline">{t("cell.deployments", { n: row.deployments })}</Tag>}
      {row.childCount > 0 && <Tag>{t("cell.children", { n: row.childCount })}</Tag>}
      {row.restricted && <Tag tone="outline">{t("cell.restricted")}</Tag>}
    </>
  );
}
