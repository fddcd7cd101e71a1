"use client";
import {
  columnPinningFeature,
  columnResizingFeature,
  columnSizingFeature,
  columnVisibilityFeature,
  type Row,
  rowSelectionFeature,
  rowSortingFeature,
  tableFeatures,
  useTable,
} from "@tanstack/react-table";
import { useCallback, useMemo, useState } from "react";
import { type DataColumn, type DataTableProps, defaultView, type TableView } from "./data-table-types";

const features = tableFeatures({
  columnSizingFeature,
  columnResizingFeature,
  columnVisibilityFeature,
  columnPinningFeature,
  rowSelectionFeature,
  rowSortingFeature,
});

/** Id of the column of checkboxes. */
export const selectColumn = "__select";
const selectWidth = 40;

export type DataRow<R extends object> = Row<typeof features, R>;

interface Place {
  readonly id: string;
  readonly size: number;
  /** Width as CSS; absent where the browser gives what is left. */
  readonly width?: string | undefined;
  /** Distance from the left edge where it is pinned. */
  readonly left?: number | undefined;
}

/** A visible column with its place. */
export interface PlacedColumn<R> extends Place {
  /** `null`: the column of checkboxes. */
  readonly column: DataColumn<R> | null;
}

/** State of the table (TanStack Table): visibility, widths, pinning, selection and order, all owned by the app if it likes. */
export function useDataTable<R extends object>(props: DataTableProps<R>, pin: boolean) {
  const { columns, rows, rowId, sort, onSort, selected, every, onSelect } = props;
  const [ownView, setOwnView] = useState<TableView>(defaultView);
  const view = props.view ?? ownView;
  const { onView } = props;
  const setView = useCallback((next: TableView) => (onView ?? setOwnView)(next), [onView]);
  const selectable = onSelect !== undefined;

  const definitions = useMemo(
    () => [
      ...(selectable ? [{ id: selectColumn, size: selectWidth, enableResizing: false, enableHiding: false }] : []),
      ...columns.map((column) => ({
        id: column.id,
        size: column.width,
        minSize: column.minWidth ?? 60,
        enableHiding: column.fixed !== true,
        enableSorting: column.sortable === true,
        sortDescFirst: false,
      })),
    ],
    [columns, selectable],
  );
  const sorting = useMemo(() => (sort ? [{ id: sort.id, desc: sort.desc }] : []), [sort]);
  const rowSelection = useMemo(
    () => Object.fromEntries((every === true ? rows.map(rowId) : [...(selected ?? [])]).map((id) => [id, true as const])),
    [every, rows, rowId, selected],
  );
  const columnVisibility = useMemo(() => Object.fromEntries(view.hidden.map((id) => [id, false])), [view.hidden]);
  const columnPinning = useMemo(
    () => ({ start: pin ? [selectColumn, ...columns.filter((column) => column.pinned === true).map(({ id }) => id)] : [], end: [] }),
    [columns, pin],
  );

  const table = useTable({
    features,
    columns: definitions,
    data: rows,
    getRowId: rowId,
    manualSorting: true,
    enableSubRowSelection: false,
    columnResizeMode: "onChange",
    state: { sorting, rowSelection, columnVisibility, columnPinning, columnSizing: view.widths },
    onSortingChange: (updater) => {
      const next = (typeof updater === "function" ? updater(sorting) : updater)[0];
      onSort?.(next === undefined ? null : { id: next.id, desc: next.desc });
    },
    onRowSelectionChange: (updater) => {
      const next = typeof updater === "function" ? updater(rowSelection) : updater;
      onSelect?.(new Set(Object.keys(next).filter((id) => next[id])));
    },
    onColumnSizingChange: (updater) => {
      const widths = { ...view.widths };
      setView({ ...view, widths: typeof updater === "function" ? updater(widths) : updater });
    },
  });

  const byId = useMemo(() => new Map(columns.map((column) => [column.id, column])), [columns]);
  const leaves = table.getVisibleLeafColumns();
  const widthOf = widthsOf(leaves.map((leaf) => ({ id: leaf.id, size: leaf.getSize(), column: byId.get(leaf.id) })), view);
  const places = leaves.map((leaf): Place => ({
    id: leaf.id,
    size: leaf.getSize(),
    left: leaf.getIsPinned() === "start" ? leaf.getStart("start") : undefined,
    width: widthOf(leaf.id, leaf.getSize()),
  }));
  // Rows are memoised on this list: made from text, it only changes when a place or a column does.
  const signature = JSON.stringify(places);
  const placed = useMemo(
    () => (JSON.parse(signature) as Place[]).map((place): PlacedColumn<R> => ({ ...place, column: byId.get(place.id) ?? null })),
    [signature, byId],
  );
  return { table, placed, view, setView };
}

interface Sized<R> {
  readonly id: string;
  readonly size: number;
  readonly column: DataColumn<R> | undefined;
}

/**
 * How wide each visible column is drawn. The growing ones whose width nobody has set share what the window leaves (`cqw`: of
 * the scrolling part); where there is none, the last one that is not pinned takes it all.
 */
function widthsOf<R>(visible: readonly Sized<R>[], view: TableView): (id: string, size: number) => string | undefined {
  const sum = (columns: readonly Sized<R>[]) => columns.reduce((total, { size }) => total + size, 0);
  const growing = visible.filter(({ id, column }) => column?.grow === true && view.widths[id] === undefined);
  const growth = sum(growing);
  const rest = sum(visible) - growth;
  const last = growing.length > 0 ? undefined : visible.filter(({ column }) => column !== undefined && column.pinned !== true).at(-1)?.id;
  return (id, size) => {
    if (id === last) return undefined;
    return growing.some((one) => one.id === id) ? `max(${size}px, (100cqw - ${rest}px) * ${size / growth})` : `${size}px`;
  };
}
