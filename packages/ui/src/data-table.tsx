"use client";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ChangeEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { cx } from "./cx";
import { DataTableCards } from "./data-table-cards";
import { DataTableHead } from "./data-table-head";
import { DataTableRow } from "./data-table-row";
import { DataTableToolbar } from "./data-table-toolbar";
import { type DataTableProps, rowHeights } from "./data-table-types";
import { fill } from "./fill";
import { Skeleton } from "./skeleton";
import { Spinner } from "./spinner";
import { useDataTable } from "./use-data-table";
import { usePhone } from "./use-phone";
import { usePrinting } from "./use-printing";
import { useRowKeys } from "./use-row-keys";
import { useUiTexts } from "./ui-texts";

export type { DataColumn, DataTableProps, TableDensity, TableSort, TableView } from "./data-table-types";

const fetchAhead = 10;
/** Height of the window that the server draws: what a small office screen shows; the browser adds its rest at once. */
const firstWindow = 576;
const headHeight = 36;
const grouped = new Intl.NumberFormat("en-US");

/** The ledger's table: order, columns, widths, choice of rows, keys, window of rows, totals; cards on a phone. */
export function DataTable<R extends object>(props: DataTableProps<R>) {
  const { caption, rows, rowId, onSelect, loading = false, loadingMore = false, error, empty, total, totalText } = props;
  const texts = useUiTexts();
  const phone = usePhone(props.phoneGuess);
  const { table, placed, view, setView } = useDataTable(props, !phone);
  const words = totalText ?? (total === undefined ? undefined : fill(texts.total, { n: grouped.format(total) }));
  const blocked = error !== undefined ? error : !loading && rows.length === 0 ? empty : null;
  const first = loading && rows.length === 0;
  return (
    <div className="flex min-w-0 flex-col gap-2" aria-busy={loading}>
      <DataTableToolbar
        columns={props.columns}
        view={view}
        onView={setView}
        selectedCount={props.selected?.size ?? 0}
        onClearSelection={() => onSelect?.(new Set())}
        bulkActions={props.bulkActions}
        toolbar={props.toolbar}
        totalText={words}
        phone={phone}
      />
      {blocked !== null ? (
        <div className="rounded-control border border-line bg-surface">{blocked}</div>
      ) : first ? (
        <Skeleton label={texts.loading} lines={8} className="rounded-control border border-line bg-surface p-4" />
      ) : phone && props.renderCard !== undefined ? (
        <DataTableCards label={caption} rows={rows} rowId={rowId} renderCard={props.renderCard} onEndReached={props.onEndReached} />
      ) : (
        <TableWindow {...props} table={table} placed={placed} density={view.density} />
      )}
      {loadingMore && (
        <p role="status" className="m-0 flex items-center justify-center gap-2 text-ink-2 print:hidden">
          <Spinner /> {texts.loading}
        </p>
      )}
    </div>
  );
}

type Held<R extends object> = ReturnType<typeof useDataTable<R>>;
interface TableWindowProps<R extends object> extends DataTableProps<R> {
  readonly table: Held<R>["table"];
  readonly placed: Held<R>["placed"];
  readonly density: Held<R>["view"]["density"];
}

function TableWindow<R extends object>(props: TableWindowProps<R>) {
  const { table, placed, density, rows, rowId, rowName, onSelect, onOpen, onEdit, onEndReached, loadingMore = false, loading = false } = props;
  const texts = useUiTexts();
  const scroller = useRef<HTMLDivElement>(null);
  const printing = usePrinting();
  const height = rowHeights[density];
  const ids = useMemo(() => rows.map(rowId), [rows, rowId]);
  const [alive, setAlive] = useState(false);
  useEffect(() => setAlive(true), []);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => height,
    overscan: alive ? 8 : 1,
    initialRect: { width: 0, height: firstWindow },
    scrollPaddingStart: headHeight,
    scrollPaddingEnd: props.totals === undefined ? 0 : height,
  });
  useEffect(() => virtualizer.measure(), [virtualizer, height]);

  const items = printing ? [] : virtualizer.getVirtualItems();
  const lastIndex = items.at(-1)?.index ?? -1;
  useEffect(() => {
    if (!loading && !loadingMore && lastIndex >= rows.length - fetchAhead) onEndReached?.();
  }, [lastIndex, rows.length, loading, loadingMore, onEndReached]);

  const toggle = useCallback((id: string, event?: ChangeEvent<HTMLInputElement>) => {
    const row = table.getRow(id);
    if (event === undefined) row.toggleSelected();
    else row.getToggleSelectedHandler()(event);
  }, [table]);
  const rowOf = (id: string) => rows[ids.indexOf(id)];
  const call = (act: ((row: R) => void) | undefined) =>
    act && ((id: string) => { const row = rowOf(id); if (row !== undefined) act(row); });
  const scrollTo = useCallback((index: number) => virtualizer.scrollToIndex(index), [virtualizer]);
  const keys = useRowKeys({
    ids,
    container: scroller,
    scrollTo,
    onToggle: onSelect && toggle,
    onOpen: call(onOpen),
    onEdit: call(onEdit),
  });

  const shown = printing ? rows.map((_, index) => index) : items.map(({ index }) => index);
  const focusId = shown.some((index) => ids[index] === keys.activeId) ? keys.activeId : ids[shown[0] ?? 0];
  const before = printing ? 0 : (items[0]?.start ?? 0);
  const after = printing ? 0 : virtualizer.getTotalSize() - (items.at(-1)?.end ?? 0);
  const width = placed.reduce((sum, { size }) => sum + size, 0);
  return (
    <div
      ref={scroller}
      onKeyDown={keys.onKeyDown}
      onFocus={(event) => keys.setActiveId(event.target.closest<HTMLElement>("[data-row-id]")?.dataset["rowId"] ?? keys.activeId)}
      style={{ maxHeight: props.maxHeight ?? "70dvh" }}
      className={cx("min-w-0 overflow-auto overscroll-contain rounded-control border border-line bg-surface print:max-h-none! print:overflow-visible print:border-0", loading && "opacity-60")}
    >
      <table
        role="grid"
        aria-label={props.caption}
        aria-rowcount={(props.total ?? rows.length) + 1}
        aria-multiselectable={onSelect === undefined ? undefined : true}
        style={{ minWidth: width }}
        className="w-full table-fixed border-separate border-spacing-0 text-body print:min-w-0! print:table-auto"
      >
        <colgroup className="print:hidden">
          {placed.map(({ id, size, auto }) => <col key={id} style={auto ? undefined : { width: size }} />)}
        </colgroup>
        <DataTableHead
          columns={placed}
          sort={props.sort ?? null}
          sortable={props.onSort !== undefined}
          onSort={(id) => table.getColumn(id)?.toggleSorting()}
          resizeHandler={(id) => (table.getColumn(id)?.getCanResize() === true ? table.getFlatHeaders().find((header) => header.column.id === id)?.getResizeHandler() : undefined)}
          allSelected={table.getIsAllRowsSelected()}
          someSelected={table.getIsSomeRowsSelected()}
          onSelectAll={(event) => table.toggleAllRowsSelected(event.target.checked)}
        />
        <tbody>
          <Spacer height={before} span={placed.length} />
          {shown.map((index) => {
            const row = rows[index];
            const id = ids[index];
            if (row === undefined || id === undefined) return null;
            const name = rowName(row);
            return (
              <DataTableRow
                key={id}
                id={id}
                row={row}
                index={index}
                name={name}
                columns={placed}
                height={height}
                selected={onSelect === undefined ? undefined : (props.selected?.has(id) ?? false)}
                focusable={id === focusId}
                selectLabel={fill(texts.selectRow, { name })}
                onToggle={toggle}
              />
            );
          })}
          <Spacer height={after} span={placed.length} />
        </tbody>
        {props.totals !== undefined && (
          <tfoot>
            <tr style={{ height }}>
              {placed.map(({ id, column, left }) => (
                <td
                  key={id}
                  style={left === undefined ? undefined : { left }}
                  className={cx("sticky bottom-0 border-t border-line bg-surface-2 px-3 py-0 font-medium whitespace-nowrap print:static", left === undefined ? "z-10" : "z-20", column?.numeric === true ? "text-right" : "text-left", column === null && "print:hidden")}
                >
                  {props.totals?.[id]}
                </td>
              ))}
            </tr>
          </tfoot>
        )}
      </table>
    </div>
  );
}

function Spacer({ height, span }: { readonly height: number; readonly span: number }) {
  return height <= 0 ? null : <tr aria-hidden="true" style={{ height }} className="print:hidden"><td colSpan={span} className="p-0" /></tr>;
}
