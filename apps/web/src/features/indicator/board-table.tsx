"use client";
import { boardHref, type BoardAddress, type BoardRow, type BoardSort } from "@taizhang/domain/indicator";
import { Tag } from "@taizhang/ui/tag";
import { cx } from "@taizhang/ui/cx";
import { useTranslations } from "next-intl";
import { Fragment, memo, type ReactNode } from "react";
import { missing } from "@/components/format";
import { IndicatorLamp } from "@/components/indicator-lamp";
import { amount, figure, leftOutText, plainTexts, requiredText, signed, targetText, type IndicatorTexts } from "@/components/indicator-text";
import Link from "@/components/link";
import { withAsOf } from "@/components/with-as-of";

type Props = {
  readonly rows: readonly BoardRow[]; readonly address: BoardAddress; readonly asOf: string | null;
  /** How many lines each field has, shown or not. */
  readonly ofField: Readonly<Record<string, number>>;
};
type Column = { readonly id: string; readonly sort?: BoardSort; readonly numeric?: boolean };
const columns: readonly Column[] = [
  { id: "name", sort: "name" }, { id: "lamp", sort: "lamp" }, { id: "target", numeric: true }, { id: "done", numeric: true }, { id: "change", sort: "change", numeric: true }, { id: "expected", numeric: true },
  { id: "gap", sort: "gap", numeric: true }, { id: "required" }, { id: "feasibility" }, { id: "forecast" }, { id: "rank", sort: "rank", numeric: true },
];

/** One line per indicator; on a phone each is a card of the same cells. Rows come as data, which is a tenth of their picture. */
export function BoardTable({ rows, address, asOf, ofField }: Props) {
  const t = plainTexts(useTranslations("indicator"));
  const grouped = address.sort === "field";
  return (
    <div className="min-w-0 overflow-x-auto rounded-card border border-line bg-surface print:overflow-visible print:border-0" role="region" aria-label={t("title")} tabIndex={0}>
      <style>{"@page { size: A4 landscape; margin: 10mm; }"}</style>
      <table className="card-rows w-full border-collapse">
        <caption className="sr-only">{t("title")}</caption>
        <thead>
          <tr>{columns.map((column) => <Head key={column.id} column={column} address={address} t={t} />)}</tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Fragment key={row.id}>
              {grouped && row.fieldId !== rows[index - 1]?.fieldId && (
                <tr>
                  <th scope="rowgroup" colSpan={columns.length} className="border-b border-line bg-surface-2 px-3 py-1 text-left font-semibold max-md:block">
                    {row.field ?? t("noField")} <span className="ml-2 font-normal text-ink-3">{t("groupCount", { n: ofField[row.fieldId ?? ""] ?? 0 })}</span>
                  </th>
                </tr>
              )}
              <Line row={row} asOf={asOf} t={t} />
            </Fragment>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Head({ column, address, t }: { readonly column: Column; readonly address: BoardAddress; readonly t: IndicatorTexts }) {
  const { sort, numeric, id } = column;
  const current = sort !== undefined && address.sort === sort;
  const dir = current && address.dir === "asc" ? "desc" : "asc";
  const text = t(`column.${id}`);
  return (
    <th scope="col" aria-sort={current ? (address.dir === "asc" ? "ascending" : "descending") : undefined} className={cx("border-b border-line bg-surface-2 px-2 py-1.5 align-bottom font-semibold break-keep", numeric ? "text-right" : "text-left")}>
      {sort === undefined ? text : <Link href={boardHref({ ...address, sort, dir })} title={t("sortBy", { column: text })} className="text-ink no-underline hover:text-brand-strong">{text}{current ? (address.dir === "asc" ? " ↑" : " ↓") : ""}</Link>}
    </th>
  );
}

const number = "text-right whitespace-nowrap tabular-nums";
const small = "block text-small whitespace-normal text-ink-3";

const Line = memo(function Line({ row, asOf, t }: { readonly row: BoardRow; readonly asOf: string | null; readonly t: IndicatorTexts }) {
  const { figures } = row;
  const leftOut = figures ? leftOutText(figures, t) : "";
  const cell = (id: string, content: ReactNode, look?: string) => <td data-label={t(`column.${id}`)} className={look}><span>{content}</span></td>;
  return (
    <tr className="hover:bg-page print:break-inside-avoid">
      <td className="md:min-w-36">
        <Link href={withAsOf(`/indicators/${row.id}`, asOf)} className="font-medium text-link no-underline wrap-anywhere hover:underline max-md:inline-flex max-md:min-h-11 max-md:items-center">{row.name}</Link>
        <span className={small}>{row.number} · {row.unit === "" ? row.dataUnit : `${row.unit} · ${row.dataUnit}`}{row.restricted && <> <Tag>{t("restricted")}</Tag></>}</span>
      </td>
      {cell("lamp", <IndicatorLamp row={row} />)}
      {cell("target", targetText(row, t), number)}
      {cell("done", <>{figure(figures?.done, row)}{figures?.original != null && <span className={small}>{t("original", { value: figure(figures.original, row) })}</span>}{leftOut !== "" && <span className={small}>{leftOut}</span>}</>, number)}
      {cell("change", signed(figures?.change), number)}
      {cell("expected", figure(figures?.expected, row), number)}
      {cell("gap", figures?.gap == null ? missing : `${figures.gap >= 0 ? "+" : "−"}${figure(Math.abs(figures.gap), row)}`, number)}
      {cell("required", figures ? requiredText(row, figures, t) : missing, "md:min-w-34")}
      {cell("feasibility", feasible(row, t), "md:min-w-40")}
      {cell("forecast", figures?.forecast ? <>{t("forecast.range", { low: figure(figures.forecast.low, row), high: figure(figures.forecast.high, row) })}{figures.likely && <span className={small}>{t(`likely.${figures.likely}`)}</span>}</> : missing, "md:min-w-28")}
      {cell("rank", figures?.rank == null ? missing : figures.rankOf === null ? String(figures.rank) : `${figures.rank}/${figures.rankOf}`, number)}
    </tr>
  );
});

function feasible(row: BoardRow, t: IndicatorTexts) {
  const found = row.figures?.feasibility;
  if (!found) return missing;
  return <>{t("feasibility.reached", { years: found.years, reached: found.reached })}<span className={small}>{found.change === null ? t("feasibility.best", { value: amount(found.best, row, 1), year: String(found.bestYear) }) : t("feasibility.change", { change: signed(found.change) })}</span></>;
}
