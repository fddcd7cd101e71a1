"use client";
import { Lamp } from "@taizhang/ui/lamp";
import { useTranslations } from "next-intl";
import { lampWord } from "@/components/lamp-word";
import { ItemTags, ProgressBar } from "./cells";
import { ItemLink } from "./item-link";
import type { LedgerItem } from "./types";

/** A row on a phone; its name leads to the page of the item, for a phone has no room beside the list. */
export function LedgerCard({ row }: { readonly row: LedgerItem }) {
  const t = useTranslations("ledger");
  const values = useTranslations("values");
  return (
    <div className="grid min-w-0 gap-1.5">
      <ItemLink row={row} className="flex min-h-11 items-center font-medium text-ink no-underline wrap-anywhere" />
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-ink-2">
        <Lamp lamp={row.lamp} word={lampWord(values, row)} />
        <span>{row.leadUnit}</span>
        <span>{row.dueOn ?? row.deadlineText ?? t("cell.noDue")}</span>
        <ItemTags row={row} t={t} />
      </div>
      <ProgressBar row={row} t={t} />
      {row.reportText && <p className="m-0 line-clamp-2 text-ink-2">{row.reportText}</p>}
    </div>
  );
}
