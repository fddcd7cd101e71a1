"use client";
import { type ChangeEvent, memo, type ReactNode } from "react";
import { cx } from "./cx";
import type { PlacedColumn } from "./use-data-table";

export interface DataTableRowProps<R> {
  readonly id: string;
  readonly row: R;
  readonly index: number;
  readonly name: string;
  readonly columns: readonly PlacedColumn<R>[];
  readonly height: number;
  readonly selected: boolean | undefined;
  readonly focusable: boolean;
  readonly selectLabel: string;
  readonly onToggle: (id: string, event: ChangeEvent<HTMLInputElement>) => void;
}

function RowView<R>(props: DataTableRowProps<R>) {
  const { id, row, index, name, columns, height, selected, focusable, selectLabel, onToggle } = props;
  return (
    <tr
      data-row-id={id}
      aria-rowindex={index + 2}
      aria-selected={selected}
      tabIndex={focusable ? 0 : -1}
      style={{ height }}
      className={cx(
        "group focus-visible:-outline-offset-2 print:h-auto!",
        selected === true ? "bg-brand-soft" : "bg-surface hover:bg-page",
      )}
    >
      {columns.map(({ id: columnId, column, left }) => {
        const pinned = left !== undefined;
        const className = cx(
          column?.numeric === true && "text-right",
          column?.unbroken === true && "print:whitespace-nowrap",
          pinned && "sticky z-1 print:static",
          pinned && (selected === true ? "bg-brand-soft" : "bg-surface group-hover:bg-page"),
          column === null && "px-0 text-center print:hidden",
        ) || undefined;
        const style = pinned ? { left } : undefined;
        if (column === null) {
          return (
            <td key={columnId} className={className} style={style}>
              <label className="flex h-full cursor-pointer items-center justify-center">
                <input
                  type="checkbox"
                  tabIndex={-1}
                  aria-label={selectLabel}
                  title={name}
                  checked={selected ?? false}
                  onChange={(event) => onToggle(id, event)}
                  className="m-0 size-4 cursor-pointer"
                />
              </label>
            </td>
          );
        }
        return <Cell key={columnId} header={column.rowHeader === true} className={className} style={style}>{column.cell(row)}</Cell>;
      })}
    </tr>
  );
}

interface CellProps {
  readonly header: boolean;
  readonly className: string | undefined;
  readonly style: { readonly left: number | undefined } | undefined;
  readonly children: ReactNode;
}

function Cell({ header, className, style, children }: CellProps) {
  return header ? (
    <th scope="row" className={cx(className, "font-normal")} style={style}>{children}</th>
  ) : (
    <td className={className} style={style}>{children}</td>
  );
}

/** One row of a `DataTable`; drawn anew only when its own data, place or choice changes. */
export const DataTableRow = memo(RowView) as typeof RowView;
