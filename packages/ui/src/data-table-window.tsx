"use client";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ChangeEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { cx } from "./cx";
import { DataTableHead } from "./data-table-head";
import { DataTableRow } from "./data-table-row";
import { type DataTableProps, rowHeights } from "./data-table-types";
import { fill } from "./fill";
import type { useDataTable } from "./use-data-table";
import { usePrinting } from "./use-printing";
import { useRowKeys } from "./use-row-keys";
import { useUiTexts } from "./ui-texts";

const fetchAhead = 10;
/** Height of the window that the server draws: what a small office screen shows; the browser adds its rest at once. */
const firstWindow = 576;
const headHeight = 36;

type Held<R extends object> = ReturnType<typeof useDataTable<R>>;
export interface DataTableWindowProps<R extends object> extends DataTableProps<R> {
  readonly table: Held<R>["table"];
  readonly placed: Held<R>["placed"];
  readonly density: Held<R>["view"]["density"];
}

/** The scrolling part of a `DataTable`: of its rows only those in sight are drawn, all of them on paper. */
export function DataTableWindow<R extends object>(props: DataTableWindowProps<R>) {
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
  // Another order is read from its first row; sideways the table stays where the pressed head is.
  useEffect(() => { scroller.current?.scrollTo({ top: 0 }); }, [props.sort?.id, props.sort?.desc]);

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
  const choose = useCallback((chosen: readonly string[], on: boolean) => table.setRowSelection((before) => Object.fromEntries(
    [...Object.keys(before).filter((id) => !chosen.includes(id)), ...(on ? chosen : [])].map((id) => [id, true as const]),
  )), [table]);
  const allLoaded = table.getIsAllRowsSelected();
  const complete = props.every === true || rows.length >= (props.total ?? rows.length);
  const rowOf = (id: string) => rows[ids.indexOf(id)];
  const call = (act: ((row: R) => void) | undefined) =>
    act && ((id: string) => { const row = rowOf(id); if (row !== undefined) act(row); });
  const scrollTo = useCallback((index: number) => virtualizer.scrollToIndex(index), [virtualizer]);
  const keys = useRowKeys({
    ids,
    container: scroller,
    scrollTo,
    onToggle: onSelect && toggle,
    onChoose: onSelect && choose,
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
      className={cx("@container min-w-0 overflow-auto overscroll-contain rounded-control border border-line bg-surface print:@container-normal print:max-h-none! print:overflow-visible print:border-0", loading && "opacity-60")}
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
          {placed.map(({ id, width: drawn }) => <col key={id} style={drawn === undefined ? undefined : { width: drawn }} />)}
        </colgroup>
        <DataTableHead
          columns={placed}
          sort={props.sort ?? null}
          sortable={props.onSort !== undefined}
          onSort={(id) => table.getColumn(id)?.toggleSorting()}
          resizeHandler={(id) => (table.getColumn(id)?.getCanResize() === true ? table.getFlatHeaders().find((header) => header.column.id === id)?.getResizeHandler() : undefined)}
          allSelected={allLoaded && complete}
          someSelected={allLoaded || table.getIsSomeRowsSelected()}
          onSelectAll={() => table.toggleAllRowsSelected(!allLoaded)}
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
                selected={onSelect === undefined ? undefined : props.every === true || (props.selected?.has(id) ?? false)}
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
