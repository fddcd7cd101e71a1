"use client";
import { type LedgerColumn, ledgerColumns, ledgerSorts } from "@taizhang/domain/ledger";
import type { DataColumn } from "@taizhang/ui/data-table";
import { ItemTags, ledgerCell, type LedgerTexts, unbrokenColumns } from "./cells";
import { ItemLink } from "./item-link";
import type { LedgerItem } from "./types";

const widths: Record<LedgerColumn, number> = {
  number: 128, title: 300, level: 92, content: 260, requirement: 220, lead: 112, cooperating: 160, leader: 84, field: 104, class: 60, due: 112, lamp: 128,
  progress: 160, gap: 104, state: 88, current: 200, problem: 220, plan: 220, measures: 220, person: 164, report: 108, supervision: 88, source: 200,
};
const growing: readonly LedgerColumn[] = ["title", "current"];
const sortable: readonly string[] = ledgerSorts;

/** Columns of the ledger's table; number and name stay at the left edge and cannot be hidden. */
export function ledgerTableColumns(texts: LedgerTexts, onOpen: (row: LedgerItem) => void): DataColumn<LedgerItem>[] {
  return ledgerColumns.map((id): DataColumn<LedgerItem> => {
    const common = { id, header: texts.t(`column.${id}`), width: widths[id], sortable: sortable.includes(id), numeric: id === "gap", grow: growing.includes(id), unbroken: unbrokenColumns.includes(id) };
    if (id === "number") return { ...common, pinned: true, fixed: true, cell: (row) => row.number };
    if (id === "title") {
      return {
        ...common, pinned: true, fixed: true, rowHeader: true,
        cell: (row) => (
          <span className="flex min-w-0 items-center gap-1.5">
            <ItemLink row={row} onOpen={onOpen} />
            <ItemTags row={row} t={texts.t} />
          </span>
        ),
      };
    }
    return { ...common, cell: (row) => ledgerCell(id, row, texts) };
  });
}
