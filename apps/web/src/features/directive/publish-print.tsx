import type { printTable } from "@taizhang/domain/directive/server";
import { type PublishColumn, publishColumnsOf } from "@taizhang/domain/directive";
import { buttonStyle } from "@taizhang/ui/button-style";
import { cx } from "@taizhang/ui/cx";
import { getTranslations } from "next-intl/server";
import { PrintButton } from "@/components/print-button";
import { publishCell, publishTexts } from "./publish-sheet";

type Props = { readonly sheet: Awaited<ReturnType<typeof printTable.run>>; readonly paper: "A4" | "A3"; readonly by: string };

/** How many rows from here on share their category; 0 where an earlier row covers this one. */
function coverOf(rows: Props["sheet"]["rows"], at: number): number {
  const category = rows[at]?.category ?? "";
  if (category === "") return 1;
  if (rows[at - 1]?.category === category) return 0;
  const end = rows.findIndex((row, index) => index > at && row.category !== category);
  return (end < 0 ? rows.length : end) - at;
}

/** Cells that never break: serial, number of the ledger, and a day; a deadline in words may be long. */
const isShort = (column: PublishColumn, row: Props["sheet"]["rows"][number]) => column === "serial" || column === "remark" || (column === "due" && row.dueOn !== null);

/** The breakdown of tasks on paper: landscape, head repeated on each page, categories in one cell. */
export async function PublishPrint({ sheet, paper, by }: Props) {
  const t = await getTranslations("table.publish");
  const columns = publishColumnsOf(paper);
  const other = paper === "A4" ? "A3" : "A4";
  const cell = "border border-black px-1.5 py-1 align-top";
  return (
    <div className="bg-white p-6 text-black print:p-0">
      <style>{`@page { size: ${paper} landscape; margin: 28mm 37mm 26mm 35mm; }`}</style>
      <div className="mb-4 flex flex-wrap items-center gap-2 print:hidden">
        <PrintButton label={t("print")} />
        <a href={`/print/directives/${sheet.directive.id}?paper=${other}`} className={buttonStyle()}>{t("paper")} {other}</a>
        <a href={`/directives/${sheet.directive.id}`} className={buttonStyle()}>{t("back")}</a>
      </div>
      <h1 className="m-0 text-center font-official-title text-[22pt]/10 font-normal">{publishTexts.title({ title: sheet.directive.title })}</h1>
      <p className="mt-1 mb-3 text-center">{publishTexts.subtitle({ county: sheet.county, heldOn: sheet.directive.heldOn, n: sheet.rows.length })}</p>
      <div className="min-w-0 overflow-x-auto print:overflow-visible" role="region" aria-label={t("title")} tabIndex={0}>
        <table className="w-full border-collapse text-[10.5pt]/[14pt]">
          <thead><tr>{columns.map((column) => <th key={column} scope="col" className={cx("border border-black px-1.5 py-1 font-semibold break-keep", column === "due" && "w-[26mm]")}>{publishTexts.column(column)}</th>)}</tr></thead>
          <tbody>
            {sheet.rows.map((row, index) => (
              <tr key={row.id} className="break-inside-avoid">
                {columns.map((column) => {
                  if (column !== "category") return <td key={column} className={cx(cell, isShort(column, row) ? "text-center whitespace-nowrap" : "wrap-anywhere whitespace-pre-line")}>{publishCell(column, row, index + 1)}</td>;
                  const rows = coverOf(sheet.rows, index);
                  return rows > 0 && <td key={column} rowSpan={rows} className={cx(cell, "text-center align-middle wrap-anywhere")}>{row.category}</td>;
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="mt-2 text-right text-[9pt]">{by}</p>
    </div>
  );
}
