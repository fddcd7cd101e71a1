"use client";
import { gapsOf, readReason } from "@taizhang/domain/directive";
import { cx } from "@taizhang/ui/cx";
import { Tag } from "@taizhang/ui/tag";
import { useTranslations } from "next-intl";
import { memo, useEffect, useRef, type ReactNode } from "react";
import { formatDay } from "@/components/format";
import { filledIn } from "./filled-in";
import { useAmount } from "./use-amount";
import type { Names } from "./names";
import { isOverdue } from "./overdue";
import { scrollWithin } from "./scroll-within";
import type { BenchCandidate } from "./workbench-state";

type Props = {
  readonly candidate: BenchCandidate; readonly today: string; readonly names: Names; readonly isSelected: boolean; readonly isChecked: boolean; readonly isDirty: boolean;
  readonly mergedTitle: string | undefined; readonly selectable: boolean;
  /** The id, or null where the selected one is closed. Stable, so that only rows that changed are drawn again. */
  readonly onSelect: (id: string | null) => void; readonly onToggle: (id: string) => void;
  /** What opens below the selected one. */
  readonly children?: ReactNode;
};

/** One candidate in the list: what, who, when, and what is missing. */
export const CandidateRow = memo(function CandidateRow({ candidate, today, names, isSelected, isChecked, isDirty, mergedTitle, selectable, onSelect, onToggle, children }: Props) {
  const t = useTranslations("directive.bench");
  const item = useRef<HTMLLIElement>(null);
  useEffect(() => { if (isSelected) scrollWithin(item.current?.parentElement, item.current); }, [isSelected]);
  return (
    <li ref={item} data-candidate-row={candidate.id} className={cx("border-b border-line last:border-b-0", isSelected && "border-l-3 border-l-brand bg-surface")}>
      <div className={cx("flex min-w-0 items-start gap-2 px-3 py-2", isSelected && "bg-brand-soft")}>
        {selectable && (
          <label className="flex min-h-6 items-center max-md:min-h-11 max-md:min-w-8">
            <input type="checkbox" checked={isChecked} onChange={() => onToggle(candidate.id)} aria-label={t("select", { title: candidate.title })} className="size-4 accent-brand-fill" />
          </label>
        )}
        <button type="button" aria-expanded={isSelected} onClick={() => onSelect(isSelected ? null : candidate.id)} className="min-w-0 flex-1 border-0 bg-transparent p-0 text-left text-body text-ink">
          <span className="flex min-w-0 flex-wrap items-center gap-x-2 gap-y-1">
            <span className="shrink-0 text-small text-ink-3 tabular-nums">{candidate.outline.join(" › ")}</span>
            <span className={cx("min-w-0 font-medium wrap-anywhere", candidate.state === "dropped" && "text-ink-3 line-through")}>{candidate.title}</span>
            {isDirty && <Tag tone="outline">{t("unsaved")}</Tag>}
          </span>
          <span className="mt-1 flex flex-wrap gap-1.5"><RowTags candidate={candidate} today={today} names={names} mergedTitle={mergedTitle} /></span>
        </button>
      </div>
      {isSelected && children}
    </li>
  );
});

function RowTags({ candidate, today, names, mergedTitle }: Pick<Props, "candidate" | "today" | "names" | "mergedTitle">) {
  const t = useTranslations("directive.bench");
  const value = useTranslations("values");
  const amount = useAmount();
  const { state, reading } = candidate;
  if (state === "dropped") {
    if (mergedTitle !== undefined) return <Tag>{t("mergedInto", { title: mergedTitle })}</Tag>;
    const { code, words } = readReason(candidate.dropReason ?? "other");
    return <Tag>{t.has(`dropCode.${code as "other"}`) ? t(`dropCode.${code as "other"}`) : code}{words && `：${words}`}</Tag>;
  }
  const owner = names.unit(candidate.leadUnitId) ?? names.group(candidate.groupId);
  const inferred = (what: "lead" | "dueOn") => reading.inferred.includes(what) && <span className="text-ink-3">（{t("inferred")}）</span>;
  return (
    <>
      {state !== "proposed" && <Tag tone={state === "confirmed" ? "brand" : "neutral"}>{value(`candidateState.${state}`)}</Tag>}
      {candidate.taskNumber && <Tag>{candidate.taskNumber}</Tag>}
      {owner && <Tag>{owner}{inferred("lead")}</Tag>}
      {candidate.dueOn && <Tag>{formatDay(candidate.dueOn)}{inferred("dueOn")}</Tag>}
      {state !== "registered" && isOverdue(candidate, today) && <Warning>{t("overdueDay")}</Warning>}
      {candidate.targetValue !== null && <Tag>{amount(candidate.targetValue, candidate.targetUnit)}</Tag>}
      {filledIn(candidate, amount) !== "" && <Tag>{t("filledIn", { words: filledIn(candidate, amount) })}</Tag>}
      {state !== "registered" && gapsOf(candidate).filter((gap) => gap !== "vague" || candidate.deadlineText === null).map((gap) => <Warning key={gap}>{t(`gap.${gap}`)}</Warning>)}
    </>
  );
}

const Warning = ({ children }: { readonly children: ReactNode }) => <span className="inline-flex h-6 items-center rounded-tag bg-lamp-yellow-soft px-2 text-small text-lamp-yellow-text">{children}</span>;
