import { boardHref, type BoardAddress, type BoardRow, type BoardSort } from "@taizhang/domain/indicator";
import { Tag } from "@taizhang/ui/tag";
import { cx } from "@taizhang/ui/cx";
import { getTranslations } from "next-intl/server";
import { Fragment } from "react";
import { IndicatorLamp } from "@/components/indicator-lamp";
import { amount, figure, plainTexts, reasonText, requiredText, signed, targetText, type IndicatorTexts } from "@/components/indicator-text";
import Link from "@/components/link";
import { withAsOf } from "@/components/with-as-of";

type Props = { readonly rows: readonly BoardRow[]; readonly address: BoardAddress; readonly asOf: string | null };
type Column = { readonly id: string; readonly sort?: BoardSort; readonly numeric?: boolean };
const columns: readonly Column[] = [
  { id: "name", sort: "name" }, { id: "lamp", sort: "lamp" }, { id: "target", numeric: true }, { id: "done", numeric: true }, { id: "change", sort: "change", numeric: true }, { id: "expected", numeric: true },
  { id: "gap", sort: "gap", numeric: true }, { id: "required" }, { id: "feasibility" }, { id: "forecast" }, { id: "rank", sort: "rank", numeric: true },
];

/** One line per indicator; on a phone each is a card of the same cells. */
export async function BoardTable({ rows, address, asOf }: Props) {
  const t = plainTexts(await getTranslations("indicator"));
  const grouped = address.sort === "field";
  return (
    <div className="min-w-0 overflow-x-auto rounded-card border border-line bg-surface print:overflow-visible print:border-0" role="region" aria-label={t("title")} tabIndex={0}>
      <style>{"@page { size: A4 landscape; margin: 10mm; }"}</style>
      <table className="w-full border-collapse">
        <caption className="sr-only">{t("title")}</caption>
        <thead className="max-md:sr-only">
          <tr>{columns.map((column) => <Head key={column.id} column={column} address={address} t={t} />)}</tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <Fragment key={row.id}>
              {grouped && row.fieldId !== rows[index - 1]?.fieldId && (
                <tr className="max-md:block">
                  <th scope="rowgroup" colSpan={columns.length} className="border-b border-line bg-surface-2 px-3 py-1 text-left font-semibold max-md:block">
                    {row.field ?? t("noField")} <span className="ml-2 font-normal text-ink-3">{t("groupCount", { n: rows.filter(({ fieldId }) => fieldId === row.fieldId).length })}</span>
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
    <th scope="col" aria-sort={current ? (address.dir === "asc" ? "ascending" : "descending") : undefined} className={cx("border-b border-line bg-surface-2 px-2 py-1.5 font-semibold whitespace-nowrap", numeric ? "text-right" : "text-left")}>
      {sort === undefined ? text : <Link href={boardHref({ ...address, sort, dir })} title={t("sortBy", { column: text })} className="text-ink no-underline hover:text-brand-strong">{text}{current ? (address.dir === "asc" ? " ↑" : " ↓") : ""}</Link>}
    </th>
  );
}

const cell = "border-b border-line px-2 py-1.5 align-top max-md:flex max-md:justify-between max-md:gap-3 max-md:border-0 max-md:px-3 max-md:py-0.5";
const small = "block text-small text-ink-3";

function Line({ row, asOf, t }: { readonly row: BoardRow; readonly asOf: string | null; readonly t: IndicatorTexts }) {
  const { figures } = row;
  const label = (id: string) => <span className="shrink-0 text-ink-3 md:hidden">{t(`column.${id}`)}</span>;
  const value = (id: string, text: string) => <td className={cx(cell, "text-right whitespace-nowrap tabular-nums")}>{label(id)}<span>{text}</span></td>;
  return (
    <tr className="hover:bg-page max-md:block max-md:border-b max-md:border-line max-md:py-2 print:break-inside-avoid">
      <td className={cx(cell, "md:min-w-40 max-md:block")}>
        <Link href={withAsOf(`/indicators/${row.id}`, asOf)} className="font-medium text-link no-underline wrap-anywhere hover:underline max-md:inline-flex max-md:min-h-11 max-md:items-center">{row.name}</Link>
        <span className={small}>{row.number} · {row.unit === "" ? row.dataUnit : `${row.unit} · ${row.dataUnit}`}{row.restricted && <> <Tag>{t("restricted")}</Tag></>}</span>
      </td>
      <td className={cell}>{label("lamp")}<span title={reasonText(row, figures, t)}><IndicatorLamp row={row} /></span></td>
      {value("target", targetText(row, t))}
      <td className={cx(cell, "text-right whitespace-nowrap tabular-nums")}>{label("done")}<span>{figure(figures?.done, row)}{figures?.original != null && <span className={small}>{t("original", { value: figure(figures.original, row) })}</span>}{(figures?.missing ?? 0) > 0 && <span className={small}>{t("provisional", { n: figures?.missing ?? 0 })}</span>}</span></td>
      {value("change", signed(figures?.change))}
      {value("expected", figure(figures?.expected, row))}
      {value("gap", figures?.gap == null ? "—" : `${figures.gap >= 0 ? "+" : "−"}${figure(Math.abs(figures.gap), row)}`)}
      <td className={cx(cell, "md:min-w-32")}>{label("required")}<span className="max-md:text-right">{figures ? requiredText(row, figures, t) : "—"}</span></td>
      <td className={cx(cell, "md:min-w-32")}>{label("feasibility")}<span className="max-md:text-right">{feasible(row, t)}</span></td>
      <td className={cx(cell, "md:min-w-28")}>{label("forecast")}<span className="max-md:text-right">{figures?.forecast ? <>{t("forecast.range", { low: figure(figures.forecast.low, row), high: figure(figures.forecast.high, row) })}{figures.likely && <span className={small}>{t(`likely.${figures.likely}`)}</span>}</> : "—"}</span></td>
      {value("rank", figures?.rank == null ? "—" : figures.rankOf === null ? String(figures.rank) : `${figures.rank}/${figures.rankOf}`)}
    </tr>
  );
}

function feasible(row: BoardRow, t: IndicatorTexts) {
  const found = row.figures?.feasibility;
  if (!found) return "—";
  return <>{t("feasibility.reached", { years: found.years, reached: found.reached })}<span className={small}>{found.change === null ? t("feasibility.best", { value: amount(found.best, row, 1), year: String(found.bestYear) }) : t("feasibility.change", { change: signed(found.change) })}</span></>;
}
