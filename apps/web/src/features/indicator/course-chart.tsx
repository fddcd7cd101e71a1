"use client";
import type { CoursePoint } from "@taizhang/planning";
import { Button } from "@taizhang/ui/button";
import { Card } from "@taizhang/ui/card";
import { Table, Td, Th } from "@taizhang/ui/table";
import { useUiTexts } from "@taizhang/ui/ui-texts";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { formatNumber } from "@/components/format";
import { figure, plainTexts } from "@/components/indicator-text";
import type { IndicatorPage } from "./types";

const wide = { width: 720, height: 280, right: 96, className: "hidden @min-[560px]:block" } as const;
const narrow = { width: 360, height: 240, right: 62, className: "@min-[560px]:hidden" } as const;
const edge = { left: 48, top: 14, bottom: 26 };

/** The year's course: this year, last year, where it should be, what is still required, where it will probably end; or the same as a table. */
export function CourseChart({ page }: { readonly page: IndicatorPage }) {
  const t = plainTexts(useTranslations("indicator"));
  const texts = useUiTexts();
  const [asTable, setAsTable] = useState(false);
  const { definition, figures, detail, year } = page;
  const last = figures.last?.slice(0, 7) ?? "";
  const summary = figures.last === null ? t("chart.none") : t("chart.summary", { year: String(year), month: last, done: figure(figures.done, definition), last: figure(figures.lastYear, definition), target: figure(figures.target, definition) });
  return (
    <Card title={t("chart.title", { name: definition.name })} actions={<Button variant="text" size="compact" aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>{asTable ? texts.showChart : texts.showTable}</Button>}>
      {asTable ? <CourseTable page={page} caption={summary} /> : (
        <figure className="@container m-0 min-w-0">
          <Lines page={page} summary={summary} box={wide} />
          <Lines page={page} summary={summary} box={narrow} />
        </figure>
      )}
      {detail.course.length === 0 && <p className="m-0 text-ink-3">{t("chart.none")}</p>}
    </Card>
  );
}

function CourseTable({ page, caption }: { readonly page: IndicatorPage; readonly caption: string }) {
  const t = plainTexts(useTranslations("indicator"));
  return (
    <Table caption={caption}>
      <thead><tr><Th>{t("chart.month")}</Th><Th numeric>{t("chart.value")}</Th><Th numeric>{t("chart.figure")}</Th><Th numeric>{t("chart.lastFigure")}</Th><Th numeric>{t("chart.course")}</Th></tr></thead>
      <tbody>
        {page.detail.course.map((point) => (
          <tr key={point.month}>
            <Td>{point.month}</Td>
            {[point.value, point.figure, point.lastFigure, point.expected].map((value, index) => <Td key={["value", "figure", "last", "expected"][index]} numeric>{figure(value, page.definition)}</Td>)}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

type Place = { readonly x: number; readonly y: number };
const path = (points: readonly Place[]) => points.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x.toFixed(1)} ${y.toFixed(1)}`).join("");

/** Labels at the lines' ends, pushed apart so that none covers another. */
function apart<T extends Place>(labels: readonly T[]): T[] {
  let below = -Infinity;
  return [...labels].sort((a, b) => a.y - b.y).map((label) => {
    const y = Math.max(label.y, below + 14);
    below = y;
    return { ...label, y };
  });
}

function scaleOf(values: readonly number[]): { low: number; high: number; ticks: number[] } {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const low = least > 0 && least > most * 0.5 ? least - (most - least) * 0.2 : Math.min(0, least);
  const raw = (most - low || 1) / 4;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = ([1, 2, 2.5, 5, 10].find((one) => one * power >= raw) ?? 10) * power;
  const from = Math.floor(low / step) * step;
  const ticks = Array.from({ length: 7 }, (_, index) => from + index * step).filter((tick) => tick <= most + step);
  return { low: from, high: ticks.at(-1) ?? most, ticks };
}

function Lines({ page, summary, box }: { readonly page: IndicatorPage; readonly summary: string; readonly box: typeof wide | typeof narrow }) {
  const t = plainTexts(useTranslations("indicator"));
  const { detail: { course }, figures, definition } = page;
  const forecast = figures.forecast;
  const all = [...course.flatMap(({ figure: one, lastFigure, expected }) => [one, lastFigure, expected]), figures.target, forecast?.low, forecast?.high].filter((value) => value !== null && value !== undefined);
  const { low, high, ticks } = scaleOf(all.length > 0 ? all : [0, 1]);
  const x = (index: number) => edge.left + (index * (box.width - edge.left - box.right)) / 11;
  const y = (value: number) => box.height - edge.bottom - ((value - low) * (box.height - edge.top - edge.bottom)) / (high - low || 1);
  const line = (pick: (point: CoursePoint) => number | null) => course.flatMap((point, index) => {
    const value = pick(point);
    return value === null ? [] : [{ x: x(index), y: y(value) }];
  });
  const [own, last, plan] = [line((point) => point.figure), line((point) => point.lastFigure), line((point) => point.expected)];
  const now = own.at(-1);
  const end = x(11);
  const required = now && figures.required.state === "open" && figures.target !== null ? [now, { x: end, y: y(figures.target) }] : [];
  const labels = apart([
    ...(last.length > 0 ? [{ text: t("chart.last"), colour: "var(--ink-2)", x: end, y: last.at(-1)?.y ?? 0 }] : []),
    ...(plan.length > 0 ? [{ text: t("chart.course"), colour: "var(--plan)", x: end, y: plan.at(-1)?.y ?? 0 }] : []),
    ...(forecast && now ? [{ text: t("chart.forecast"), colour: "var(--brand-strong)", x: end, y: y(forecast.middle) }] : []),
    ...(now && (!forecast || now.x >= end) ? [{ text: t("chart.this"), colour: "var(--brand-strong)", x: now.x, y: now.y }] : []),
  ]);
  return (
    <svg role="img" aria-label={summary} viewBox={`0 0 ${box.width} ${box.height}`} className={`h-auto w-full max-w-[900px] text-small ${box.className}`}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={edge.left} x2={end} y1={y(tick)} y2={y(tick)} stroke="var(--line)" />
          <text x={edge.left - 6} y={y(tick) + 4} textAnchor="end" fill="var(--ink-2)">{formatNumber(tick)}</text>
        </g>
      ))}
      {course.map(({ month }, index) => (box === wide || index % 3 === 0 || index === 11) && <text key={month} x={x(index)} y={box.height - 8} textAnchor="middle" fill="var(--ink-2)">{Number(month.slice(5))}</text>)}
      {forecast && now && <path d={`${path([now, { x: end, y: y(forecast.high) }, { x: end, y: y(forecast.low) }])}Z`} fill="var(--brand)" opacity="0.16" />}
      <path d={path(last)} fill="none" stroke="var(--lamp-grey)" strokeWidth="1.5" />
      <path d={path(plan)} fill="none" stroke="var(--plan)" strokeWidth="1.5" strokeDasharray="5 4" />
      {required.length > 0 && <path d={path(required)} fill="none" stroke="var(--lamp-red)" strokeWidth="1.5" strokeDasharray="2 3" />}
      <path d={path(own)} fill="none" stroke="var(--brand)" strokeWidth="2.5" strokeLinejoin="round" />
      {own.map((point) => <circle key={point.x} cx={point.x} cy={point.y} r="3" fill="var(--brand)" />)}
      {now && forecast && now.x < end && <text x={now.x} y={now.y - 10} textAnchor="middle" fill="var(--brand-strong)" fontWeight="600">{`${t("chart.this")} ${figure(figures.done, definition)}`}</text>}
      {labels.map(({ text, colour, x: at, y: height }) => <text key={text} x={at + 6} y={height + 4} fill={colour}>{text}</text>)}
    </svg>
  );
}
