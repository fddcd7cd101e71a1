import type { ElementType } from "react";
import type { LampColour } from "./lamp-shape";
import { LampShape } from "./lamp-shape";

export interface HeatColumn {
  readonly id: string;
  readonly label: string;
  readonly lamp?: LampColour;
}

export interface HeatRow {
  readonly id: string;
  readonly label: string;
  readonly href?: string;
  /** Number by column; a missing one counts as none. */
  readonly values: Readonly<Record<string, number>>;
}

export interface HeatTableProps {
  readonly caption: string;
  readonly rowHeading: string;
  readonly columns: readonly HeatColumn[];
  readonly rows: readonly HeatRow[];
  /** The list behind one cell. */
  readonly cellHref?: (row: HeatRow, column: HeatColumn) => string;
  readonly linkAs?: ElementType;
}

const steps = [
  { ground: "var(--heat-1)", ink: "var(--heat-ink-low)" },
  { ground: "var(--heat-2)", ink: "var(--heat-ink-low)" },
  { ground: "var(--heat-3)", ink: "var(--heat-ink-low)" },
  { ground: "var(--heat-4)", ink: "var(--heat-ink-high)" },
  { ground: "var(--heat-5)", ink: "var(--heat-ink-high)" },
] as const;

/** Units by state: the number in every cell, one hue in five steps, the same shade for the same number. */
export function HeatTable({ caption, rowHeading, columns, rows, cellHref, linkAs }: HeatTableProps) {
  const most = Math.max(0, ...rows.flatMap((row) => columns.map(({ id }) => row.values[id] ?? 0)));
  return (
    <div className="min-w-0 overflow-x-auto" role="region" aria-label={caption} tabIndex={0}>
      <table className="w-full table-fixed border-separate border-spacing-0.5 text-body">
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="w-16 bg-surface pr-2 text-left align-bottom font-normal text-ink-2 md:w-28">{rowHeading}</th>
            {columns.map((column) => (
              <th key={column.id} scope="col" className="pb-1 text-center align-bottom text-small font-normal text-ink-2">
                <span className="inline-flex break-keep flex-col items-center gap-x-1 gap-y-0.5 md:flex-row">
                  {column.lamp !== undefined && <LampShape lamp={column.lamp} />}
                  {column.label}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row" className="pr-1.5 text-left text-body/5 font-normal">
                {row.href === undefined ? row.label : <RowLink row={row} href={row.href} linkAs={linkAs} />}
              </th>
              {columns.map((column) => (
                <HeatCell
                  key={column.id}
                  value={row.values[column.id] ?? 0}
                  most={most}
                  name={`${row.label} ${column.label}`}
                  href={cellHref?.(row, column)}
                  linkAs={linkAs}
                />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function RowLink({ row, href, linkAs }: { readonly row: HeatRow; readonly href: string; readonly linkAs: ElementType | undefined }) {
  const Link: ElementType = linkAs ?? "a";
  return <Link href={href} className="text-ink no-underline hover:text-link hover:underline">{row.label}</Link>;
}

interface HeatCellProps {
  readonly value: number;
  readonly most: number;
  readonly name: string;
  readonly href: string | undefined;
  readonly linkAs: ElementType | undefined;
}

function HeatCell({ value, most, name, href, linkAs }: HeatCellProps) {
  const step = steps[stepOf(value, most)] ?? steps[0];
  const Link: ElementType = linkAs ?? "a";
  const box = "flex h-7 min-w-0 items-center justify-center rounded-tag no-underline max-md:h-11 print:border print:border-line print:text-ink";
  const colours = { background: step.ground, color: step.ink };
  return (
    <td className="p-0">
      {value === 0 || href === undefined ? (
        <span className={box} style={colours}>{value === 0 ? "–" : value}</span>
      ) : (
        <Link href={href} aria-label={`${name} ${value}`} className={`${box} hover:outline-2 hover:outline-brand`} style={colours}>
          {value}
        </Link>
      )}
    </td>
  );
}

function stepOf(value: number, most: number): number {
  if (value <= 0 || most <= 0) return 0;
  return Math.min(4, Math.max(1, Math.ceil((value / most) * 4)));
}
