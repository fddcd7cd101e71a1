"use client";
import { DataTableCards } from "./data-table-cards";
import { DataTableToolbar, type EveryRow } from "./data-table-toolbar";
import type { DataTableProps } from "./data-table-types";
import { DataTableWindow } from "./data-table-window";
import { fill } from "./fill";
import { Skeleton } from "./skeleton";
import { Spinner } from "./spinner";
import { useDataTable } from "./use-data-table";
import { usePhone } from "./use-phone";
import { useUiTexts } from "./ui-texts";

export type { DataColumn, DataTableProps, TableDensity, TableSort, TableView } from "./data-table-types";

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
        presets={props.presets ?? []}
        view={view}
        onView={setView}
        selectedCount={props.every === true ? (total ?? rows.length) : (props.selected?.size ?? 0)}
        onClearSelection={() => onSelect?.(new Set())}
        every={everyOf(props, props.selected?.size === rows.length && rows.every((row) => props.selected?.has(rowId(row)) === true))}
        onEvery={props.onEvery}
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
        <DataTableWindow {...props} table={table} placed={placed} density={view.density} />
      )}
      {loadingMore && (
        <p role="status" className="m-0 flex items-center justify-center gap-2 text-ink-2 print:hidden">
          <Spinner /> {texts.loading}
        </p>
      )}
    </div>
  );
}

/** What the bar says of rows beyond the loaded ones: nothing, that all are chosen, or how many can be. */
function everyOf<R>({ rows, total, every, onEvery }: DataTableProps<R>, allLoaded: boolean): EveryRow | null {
  if (onEvery === undefined || total === undefined) return null;
  if (every === true) return { chosen: true, total };
  return allLoaded && rows.length < total ? { chosen: false, total } : null;
}
