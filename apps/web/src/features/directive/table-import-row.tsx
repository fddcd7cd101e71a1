"use client";
import type { Doubt, RowChoice } from "@taizhang/domain/directive";
import { Button } from "@taizhang/ui/button";
import { Checkbox } from "@taizhang/ui/checkbox";
import { cx } from "@taizhang/ui/cx";
import { TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { formatDay } from "@/components/format";
import type { Names } from "./names";
import { valuesOf, type Row } from "./table-import-state";
import { useAmount } from "./use-amount";

type Props = {
  readonly row: Row; readonly set: RowChoice | undefined; readonly isOut: boolean; readonly mayTake: boolean; readonly doubts: readonly Doubt[]; readonly names: Names;
  readonly refused: string | null; readonly onToggle: () => void; readonly onEdit: () => void;
};

/** One task of the table: a row on a screen, a card on a phone; what is doubtful stands at its cell and opens the editor. */
export function TableImportRow({ row, set, isOut, mayTake, doubts, names, refused, onToggle, onEdit }: Props) {
  const t = useTranslations("table.import");
  const bench = useTranslations("directive.bench");
  const amount = useAmount();
  const values = valuesOf(row, set);
  const marks = (field: Doubt["field"]) => doubts.filter((doubt) => doubt.field === field).map((doubt) => <DoubtMark key={doubt.reason} doubt={doubt} onEdit={onEdit} />);
  const inferred = (what: Row["inferred"][number]) => row.inferred.includes(what) && <span title={bench("inferredHint")} className="text-small text-ink-3">（{bench("inferred")}）</span>;
  const goal = [values.targetValue === null ? "" : amount(values.targetValue, values.targetUnit), values.closingStandard ?? ""].filter(Boolean).join("；");
  const owner = [names.unit(values.leadUnitId), names.group(values.groupId)].filter(Boolean).join("、");
  return (
    <tr className={cx("max-md:grid max-md:gap-1 max-md:border-b max-md:border-line max-md:py-2", isOut && "text-ink-3")}>
      <Cell><Checkbox checked={!isOut} disabled={!mayTake} onChange={onToggle}><span className="sr-only md:sr-only">{t("take", { line: row.line })}</span></Checkbox></Cell>
      <Cell label={t("line")} className="text-right max-md:text-left">{row.line}</Cell>
      <Cell label={t("content")} className="min-w-64 max-md:min-w-0">
        {row.outline.length > 0 && <span className="block text-small text-ink-3">{row.outline.join(" / ")}</span>}
        <span className={cx("wrap-anywhere", isOut && "line-through")}>{values.content}</span>
        {row.item && <span className="block text-small text-ink-2">{t("inLedger", { number: row.item.number })}</span>}
        {marks("content")}
        {refused && <span role="alert" className="block text-small text-lamp-red-text">{refused}</span>}
      </Cell>
      <Cell label={t("lead")} className="min-w-28">{owner}{marks("lead")}</Cell>
      <Cell label={t("cooperating")} className="min-w-28">{values.cooperating.map(({ unitId }) => names.unit(unitId)).join("、")}{marks("cooperating")}</Cell>
      <Cell label={t("due")} className="min-w-28">{values.dueOn && formatDay(values.dueOn)}{values.dueOn && set?.dueOn === undefined && inferred("dueOn")}{set?.dueOn === null && t("noFixedDay")}{marks("due")}</Cell>
      <Cell label={t("leader")} className="min-w-28">{names.leader(values.leaderPostId)}{values.leaderPostId && set?.leaderPostId === undefined && inferred("leader")}{marks("leader")}</Cell>
      <Cell label={t("goal")} className="min-w-32 wrap-anywhere">{goal}</Cell>
      <Cell><Button size="compact" aria-label={t("editRow", { line: row.line })} onClick={onEdit}>{t("edit")}</Button></Cell>
    </tr>
  );
}

function Cell({ label, className, children }: { readonly label?: string; readonly className?: string; readonly children: ReactNode }) {
  return (
    <td className={cx("border-b border-line px-3 py-1.5 align-top max-md:flex max-md:gap-2 max-md:border-0 max-md:px-1 max-md:py-0.5", className)}>
      {label && <span className="w-16 shrink-0 text-ink-3 md:hidden">{label}</span>}
      <div className="min-w-0">{children}</div>
    </td>
  );
}

function DoubtMark({ doubt, onEdit }: { readonly doubt: Doubt; readonly onEdit: () => void }) {
  const t = useTranslations("table.doubt");
  return (
    <button type="button" onClick={onEdit} className="mt-0.5 flex max-w-full items-start gap-1 rounded-control border border-lamp-yellow bg-transparent px-1.5 py-0.5 text-left text-small text-ink wrap-anywhere hover:bg-surface-2">
      <TriangleAlert size={14} aria-hidden="true" className="mt-0.5 shrink-0 text-lamp-yellow-text" />{t(doubt.reason, { value: doubt.value })}
    </button>
  );
}
