"use client";
import { ChevronDown, ChevronsUpDown, ChevronUp } from "lucide-react";
import { cx } from "./cx";
import type { TableSort } from "./data-table-types";
import type { PlacedColumn } from "./use-data-table";
import { useUiTexts } from "./ui-texts";

export interface DataTableHeadProps<R> {
  readonly columns: readonly PlacedColumn<R>[];
  readonly sort: TableSort | null;
  readonly sortable: boolean;
  readonly onSort: (id: string) => void;
  readonly resizeHandler: (id: string) => ((event: unknown) => void) | undefined;
  readonly allSelected: boolean;
  readonly someSelected: boolean;
  readonly onSelectAll: () => void;
}

/** Sticky head: sort buttons, room for filters, handles for the widths. */
export function DataTableHead<R>(props: DataTableHeadProps<R>) {
  const { columns, sort, sortable, onSort, resizeHandler } = props;
  return (
    <thead>
      <tr aria-rowindex={1}>
        {columns.map((placed) => (
          <th
            key={placed.id}
            scope="col"
            aria-sort={sortOf(placed.id, sort, placed.column?.sortable === true && sortable)}
            style={placed.left === undefined ? undefined : { left: placed.left }}
            className={cx(
              "sticky top-0 h-9 border-b border-line bg-surface-2 px-3 py-0 text-left font-semibold whitespace-nowrap print:static",
              placed.left === undefined ? "z-10" : "z-20",
              placed.column === null && "px-0 print:hidden",
            )}
          >
            {placed.column === null ? <SelectAll {...props} /> : (
              <HeadCell
                header={placed.column.header}
                numeric={placed.column.numeric === true}
                sort={placed.column.sortable === true && sortable ? (sort?.id === placed.id ? sort : null) : undefined}
                onSort={() => onSort(placed.id)}
                extra={placed.column.headExtra}
                onResize={resizeHandler(placed.id)}
              />
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}

function SelectAll<R>({ allSelected, someSelected, onSelectAll }: DataTableHeadProps<R>) {
  const texts = useUiTexts();
  return (
    <label className="flex h-full cursor-pointer items-center justify-center">
      <input
        type="checkbox"
        aria-label={texts.selectAll}
        checked={allSelected}
        ref={(box) => {
          if (box !== null) box.indeterminate = someSelected && !allSelected;
        }}
        onChange={onSelectAll}
        className="m-0 size-4 cursor-pointer"
      />
    </label>
  );
}

interface HeadCellProps {
  readonly header: string;
  readonly numeric: boolean;
  /** `undefined`: not sortable. */
  readonly sort: TableSort | null | undefined;
  readonly onSort: () => void;
  readonly extra: React.ReactNode;
  readonly onResize: ((event: unknown) => void) | undefined;
}

function HeadCell({ header, numeric, sort, onSort, extra, onResize }: HeadCellProps) {
  const Mark = sort === null || sort === undefined ? ChevronsUpDown : sort.desc ? ChevronDown : ChevronUp;
  return (
    <span className={cx("flex min-w-0 items-center gap-1", numeric && "justify-end")}>
      {sort === undefined ? (
        <span className="truncate">{header}</span>
      ) : (
        <button
          type="button"
          onClick={onSort}
          className="flex min-w-0 items-center gap-1 border-0 bg-transparent p-0 font-semibold text-ink hover:text-brand-strong print:contents"
        >
          <span className="truncate">{header}</span>
          <Mark size={14} aria-hidden="true" className={cx("shrink-0 print:hidden", sort === null ? "text-ink-3" : "text-brand")} />
        </button>
      )}
      {extra}
      {onResize !== undefined && (
        <span
          aria-hidden="true"
          onMouseDown={onResize}
          onTouchStart={onResize}
          className="absolute inset-y-0 right-0 w-2 cursor-col-resize touch-none select-none after:absolute after:inset-y-2 after:right-0 after:w-px after:bg-line hover:after:w-0.5 hover:after:bg-brand print:hidden"
        />
      )}
    </span>
  );
}

function sortOf(id: string, sort: TableSort | null, sortable: boolean): "ascending" | "descending" | "none" | undefined {
  if (!sortable) return undefined;
  if (sort?.id !== id) return "none";
  return sort.desc ? "descending" : "ascending";
}
