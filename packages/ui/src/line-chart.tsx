"use client";
import { useState } from "react";
import { Button } from "./button";
import { Table, Td, Th } from "./table";
import { useUiTexts } from "./ui-texts";

export interface LinePoint {
  readonly label: string;
  /** 0–100; absent where there is none yet. */
  readonly plan?: number;
  readonly actual?: number;
}

export interface LineChartProps {
  /** One sentence for readers: what the lines say. */
  readonly summary: string;
  readonly points: readonly LinePoint[];
  /** Heading of the first column of the table. */
  readonly pointHeading: string;
  readonly planLabel: string;
  readonly actualLabel: string;
  readonly unit?: string;
}

/** Two drawings, chosen by the room there is: labels keep their size on a phone. */
const wide = { width: 720, height: 260, className: "hidden max-w-[900px] @min-[560px]:block" } as const;
const narrow = { width: 360, height: 220, className: "max-w-[420px] @min-[560px]:hidden" } as const;
const edge = { left: 40, top: 12, bottom: 26 };
/** Room for a label at 12 px, on the safe side: a Chinese character is as wide as high. */
const roomFor = (label: string) => 12 + [...label].reduce((sum, char) => sum + (char > "\u2e7f" ? 12.5 : 7.5), 0);

/** Plan against actual as two labelled lines; the same numbers as a table by one click. */
export function LineChart(props: LineChartProps) {
  const texts = useUiTexts();
  const [asTable, setAsTable] = useState(false);
  return (
    <figure className="@container m-0 min-w-0">
      <div className="flex justify-end">
        <Button variant="text" size="compact" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
          {asTable ? texts.showChart : texts.showTable}
        </Button>
      </div>
      {asTable ? <ChartTable {...props} /> : (
        <>
          <Lines {...props} box={wide} />
          <Lines {...props} box={narrow} />
        </>
      )}
    </figure>
  );
}

function ChartTable({ summary, points, pointHeading, planLabel, actualLabel, unit = "%" }: LineChartProps) {
  return (
    <Table caption={summary}>
      <thead>
        <tr>
          <Th>{pointHeading}</Th>
          <Th numeric>{`${planLabel}（${unit}）`}</Th>
          <Th numeric>{`${actualLabel}（${unit}）`}</Th>
        </tr>
      </thead>
      <tbody>
        {points.map((point) => (
          <tr key={point.label}>
            <Td>{point.label}</Td>
            <Td numeric>{point.plan ?? "–"}</Td>
            <Td numeric>{point.actual ?? "–"}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function Lines({ summary, points, planLabel, actualLabel, unit = "%", box }: LineChartProps & { readonly box: typeof wide | typeof narrow }) {
  const right = Math.max(roomFor(`${planLabel} 100.0`), roomFor(`${actualLabel} 100.0`));
  const x = (index: number) => edge.left + (index * (box.width - edge.left - right)) / Math.max(1, points.length - 1);
  const y = (value: number) => box.height - edge.bottom - (value * (box.height - edge.top - edge.bottom)) / 100;
  const series = (pick: (point: LinePoint) => number | undefined) =>
    points.flatMap((point, index) => {
      const value = pick(point);
      return value === undefined ? [] : [{ x: x(index), y: y(value), value }];
    });
  const plan = series((point) => point.plan);
  const actual = series((point) => point.actual);
  // Counted from the end: the newest point always has its label.
  const every = Math.ceil(points.length / (box.width / 50));
  const planEnd = plan.at(-1);
  const actualEnd = actual.at(-1);
  const path = (line: typeof plan) => line.map((point, index) => `${index === 0 ? "M" : "L"}${point.x} ${point.y}`).join("");
  return (
      <svg role="img" aria-label={summary} viewBox={`0 0 ${box.width} ${box.height}`} className={`h-auto w-full text-small ${box.className}`}>
        {[0, 25, 50, 75, 100].map((value) => (
          <g key={value}>
            <line x1={edge.left} x2={box.width - right} y1={y(value)} y2={y(value)} stroke="var(--line)" />
            <text x={edge.left - 8} y={y(value) + 4} textAnchor="end" fill="var(--ink-2)">{`${value}${unit}`}</text>
          </g>
        ))}
        {points.map((point, index) => (points.length - 1 - index) % every === 0 && (
          <text key={point.label} x={x(index)} y={box.height - 8} textAnchor="middle" fill="var(--ink-2)">{point.label}</text>
        ))}
        <path d={path(plan)} fill="none" stroke="var(--plan)" strokeWidth="1.5" strokeDasharray="5 4" />
        <path d={path(actual)} fill="none" stroke="var(--brand)" strokeWidth="2.5" strokeLinejoin="round" />
        {actual.map((point) => <circle key={point.x} cx={point.x} cy={point.y} r="3.5" fill="var(--brand)" />)}
        {planEnd !== undefined && <text x={planEnd.x + 8} y={planEnd.y + 4} fill="var(--plan)">{`${planLabel} ${planEnd.value}`}</text>}
        {actualEnd !== undefined && (
          <text x={actualEnd.x + 8} y={actualEnd.y + labelShift(actualEnd, planEnd)} fill="var(--brand-strong)" fontWeight="600">{`${actualLabel} ${actualEnd.value}`}</text>
        )}
      </svg>
  );
}

/** Keeps the label of the actual line clear of the plan's where both end together. */
function labelShift(actual: { readonly x: number; readonly y: number }, plan: { readonly x: number; readonly y: number } | undefined): number {
  if (plan === undefined || Math.abs(plan.x - actual.x) > 90 || Math.abs(plan.y - actual.y) > 16) return actual.x === plan?.x ? 4 : 18;
  return 20;
}
