"use client";
import { Minus, Plus, Rows3, Settings2, X } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "./button";
import { Checkbox } from "./checkbox";
import type { ColumnPreset, DataColumn, TableDensity, TableView } from "./data-table-types";
import { fill } from "./fill";
import { IconButton } from "./icon-button";
import { Menu } from "./menu";
import { Popover } from "./popover";
import { useUiTexts } from "./ui-texts";

/** The rows that match, loaded or not, and whether all of them are chosen. */
export interface EveryRow {
  readonly chosen: boolean;
  readonly total: number;
}

const grouped = new Intl.NumberFormat("en-US");

export interface DataTableToolbarProps<R> {
  readonly columns: readonly DataColumn<R>[];
  readonly presets: readonly ColumnPreset[];
  readonly view: TableView;
  readonly onView: (view: TableView) => void;
  readonly selectedCount: number;
  readonly onClearSelection: () => void;
  readonly every: EveryRow | null;
  readonly onEvery: (() => void) | undefined;
  readonly bulkActions: ReactNode;
  readonly toolbar: ReactNode;
  readonly totalText: string | undefined;
  readonly phone: boolean;
}

/** Row above the table; the actions for chosen rows take its place, so that nothing jumps. */
export function DataTableToolbar<R>(props: DataTableToolbarProps<R>) {
  const { columns, presets, view, onView, selectedCount, onClearSelection, every, onEvery, bulkActions, toolbar, totalText, phone } = props;
  const texts = useUiTexts();
  const densities: readonly { readonly id: TableDensity; readonly label: string }[] = [
    { id: "compact", label: texts.densityCompact },
    { id: "normal", label: texts.densityNormal },
    { id: "loose", label: texts.densityLoose },
  ];
  return (
    <div className="flex min-h-control min-w-0 flex-wrap items-center gap-2 print:hidden">
      <div className="flex min-w-0 flex-1 flex-wrap items-center gap-2">
        {selectedCount > 0 ? (
          <>
            <span role="status" className="font-medium text-brand-strong">{fill(every === null ? texts.selectedCount : every.chosen ? texts.selectedEvery : texts.selectedLoaded, { n: grouped.format(selectedCount) })}</span>
            {every?.chosen === false && <Button variant="text" onClick={onEvery}>{fill(texts.selectEvery, { n: grouped.format(every.total) })}</Button>}
            {bulkActions}
            <Button variant="text" icon={<X size={16} aria-hidden="true" />} onClick={onClearSelection}>{texts.clearSelection}</Button>
          </>
        ) : toolbar}
      </div>
      {totalText !== undefined && <span className="text-ink-2">{totalText}</span>}
      {!phone && (
        <>
          <Menu
            align="end"
            trigger={<IconButton bordered label={texts.density} icon={<Rows3 size={16} aria-hidden="true" />} />}
            groups={[{ id: "density", label: texts.density, entries: densities.map(({ id, label }) => ({ id, label, checked: view.density === id, onSelect: () => onView({ ...view, density: id }) })) }]}
          />
          <Popover
            align="end"
            title={texts.columns}
            trigger={<IconButton bordered label={texts.columns} icon={<Settings2 size={16} aria-hidden="true" />} />}
          >
            {presets.length > 0 && (
              <div className="mb-2 flex flex-wrap gap-2">
                {presets.map(({ id, label, columns: shown }) => (
                  <Button key={id} size="compact" onClick={() => onView({ ...view, hidden: columns.filter((column) => column.fixed !== true && !shown.includes(column.id)).map((column) => column.id) })}>{label}</Button>
                ))}
              </div>
            )}
            <ul className="m-0 max-h-[calc(var(--available-height)-7.5rem)] list-none gap-6 overflow-y-auto p-0 lg:columns-2">
              {columns.map((column) => (
                <ColumnLine key={column.id} column={column} view={view} onView={onView} />
              ))}
            </ul>
          </Popover>
        </>
      )}
    </div>
  );
}

interface ColumnLineProps<R> {
  readonly column: DataColumn<R>;
  readonly view: TableView;
  readonly onView: (view: TableView) => void;
}

function ColumnLine<R>({ column, view, onView }: ColumnLineProps<R>) {
  const texts = useUiTexts();
  const shown = !view.hidden.includes(column.id);
  const width = view.widths[column.id] ?? column.width;
  const toggle = (visible: boolean) =>
    onView({ ...view, hidden: visible ? view.hidden.filter((id) => id !== column.id) : [...view.hidden, column.id] });
  const resize = (by: number) =>
    onView({ ...view, widths: { ...view.widths, [column.id]: Math.max(column.minWidth ?? 60, width + by) } });
  const name = fill(texts.resizeColumn, { name: column.header });
  return (
    <li className="flex break-inside-avoid items-center gap-1">
      <Checkbox checked={shown} onChange={toggle} disabled={column.fixed === true} className="flex-1 pr-4">{column.header}</Checkbox>
      <IconButton label={`${name} −`} icon={<Minus size={14} aria-hidden="true" />} onClick={() => resize(-16)} disabled={!shown} />
      <IconButton label={`${name} +`} icon={<Plus size={14} aria-hidden="true" />} onClick={() => resize(16)} disabled={!shown} />
    </li>
  );
}
