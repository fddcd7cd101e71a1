import type { printLedger } from "@taizhang/domain/ledger/server";
import { type LedgerColumn, ledgerHref, ledgerLimits, speechColumns } from "@taizhang/domain/ledger";
import { cx } from "@taizhang/ui/cx";
import { buttonStyle } from "@taizhang/ui/button-style";
import { LampShape } from "@taizhang/ui/lamp-shape";
import { Notice } from "@taizhang/ui/notice";
import { getTranslations } from "next-intl/server";
import { PrintButton } from "@/components/print-button";
import { cellText, unbrokenColumns } from "./cells";
import { filterLine } from "./filter-words";
import { totalCells } from "./sheet";
import type { LedgerAddress, LedgerOptions } from "./types";

/** Cells that break between words only. */
const short: readonly LedgerColumn[] = ["level", "person", "lead", "leader", "state", "field"];

type Sheet = Awaited<ReturnType<typeof printLedger.run>>;
type Props = { readonly sheet: Sheet; readonly address: LedgerAddress; readonly options: LedgerOptions; readonly paper: "A4" | "A3"; readonly by: string };

/** The ledger on paper: landscape, head repeated on each page, lamps as shape and word, no tinted grounds. */
export async function PrintSheet({ sheet, address, options, paper, by }: Props) {
  const t = await getTranslations("ledger");
  const texts = { t, values: await getTranslations("values"), reason: await getTranslations("lamp.reason") };
  const past = await getTranslations("history");
  const other = paper === "A4" ? "A3" : "A4";
  const totals = totalCells(sheet.columns, sheet.rows, t);
  const withPaper = (href: string, size: string) => `${href}${href.includes("?") ? "&" : "?"}paper=${size}`;
  return (
    <div className="bg-white p-6 text-black print:p-0">
      <style>{`@page { size: ${paper} landscape; margin: 12mm 10mm 14mm; @bottom-center { content: "— " counter(page) " —"; font-size: 9pt; } }`}</style>
      <div className="mb-4 flex flex-wrap items-center gap-2 print:hidden">
        <PrintButton label={t("action.print")} />
        <a href={withPaper(ledgerHref(address, "/print/ledger"), other)} className={buttonStyle()}>{t("sheet.paper")} {other}</a>
        <a href={withPaper(ledgerHref({ ...address, columns: [...speechColumns] }, "/print/ledger"), paper)} className={buttonStyle()}>{t("sheet.speech")}</a>
      </div>
      {sheet.cut && <Notice tone="warning">{t("sheet.cut", { n: ledgerLimits.print })}</Notice>}
      <h1 className="m-0 text-center font-official-title text-[22pt]/10 font-normal">{t("sheet.title", { county: sheet.county })}</h1>
      {sheet.asOf !== null && <p className="m-0 text-center font-semibold">{past("band", { day: sheet.asOf })}</p>}
      <p className="mt-1 mb-0 text-center">{t("sheet.sub", { day: sheet.day, n: sheet.rows.length })}</p>
      <p className="mt-0 mb-3 text-center wrap-anywhere">{filterLine(address, options, texts).line}</p>
      <div className="min-w-0 overflow-x-auto print:overflow-visible" role="region" aria-label={t("title")} tabIndex={0}>
        <table className="w-full border-collapse text-[10.5pt]/[14pt]">
          <thead>
            <tr>
              <th scope="col" className="border border-black px-1.5 py-1 font-semibold">{t("sheet.serial")}</th>
              {sheet.columns.map((column) => <th key={column} scope="col" className="border border-black px-1.5 py-1 font-semibold">{t(`column.${column}`)}</th>)}
            </tr>
          </thead>
          <tbody>
            {sheet.rows.map((row, index) => (
              <tr key={row.id} className="break-inside-avoid">
                <td className="border border-black px-1.5 py-1 text-center">{index + 1}</td>
                {sheet.columns.map((column) => (
                  <td key={column} className={cx("border border-black px-1.5 py-1 align-top", unbrokenColumns.includes(column) ? "whitespace-nowrap" : short.includes(column) ? "break-keep" : "wrap-anywhere")}>
                    {column === "lamp" && <span className="mr-1 inline-block align-middle"><LampShape lamp={row.lamp} /></span>}
                    {cellText(column, row, texts)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr className="break-inside-avoid font-semibold">
              <td className="border border-black px-1.5 py-1" />
              {sheet.columns.map((column) => <td key={column} className={cx("border border-black px-1.5 py-1", column !== "title" && "whitespace-nowrap")}>{totals[column]}</td>)}
            </tr>
          </tfoot>
        </table>
      </div>
      <p className="mt-2 text-right text-[9pt]">{by}</p>
    </div>
  );
}
