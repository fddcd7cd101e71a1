import ExcelJS from "@protobi/exceljs";

export type ColumnKind = "text" | "number" | "date" | "time" | "percent";
export type WorkbookColumn = {
  readonly header: string; readonly width?: number; readonly kind?: ColumnKind;
  /** Equal cells below each other become one, as categories in an office's table are. */
  readonly merged?: boolean;
};

export type WorkbookContent = {
  readonly sheetName: string;
  readonly title?: string;
  readonly subtitle?: string;
  readonly columns: readonly WorkbookColumn[];
  /** Cells in column order. Dates as `YYYY-MM-DD`, times as `YYYY-MM-DD hh:mm:ss`; percentages in whole points (41 is 41%). */
  readonly rows: readonly (readonly (string | number | null)[])[];
  /** A last row in bold, which Excel neither sorts nor filters with the others. */
  readonly totals?: readonly (string | number | null)[];
  readonly footer?: string;
  readonly paper?: "A4" | "A3";
  /** Fonts of official documents: 小标宋 above, 仿宋 below. Without them the program's own are used. */
  readonly official?: boolean;
};

/** Longest text one Excel cell holds. */
const longestCell = 32_767;
/** Numbers of Excel; the library names A4 alone. */
const paperSizes: Readonly<Record<"A4" | "A3", number>> = { A4: 9, A3: 8 };
const line = { style: "thin", color: { argb: "FFB8C0CC" } } as const;
const border = { top: line, left: line, bottom: line, right: line } as const;
const defaultWidth: Readonly<Record<ColumnKind, number>> = { text: 24, number: 12, date: 12, time: 20, percent: 9 };

/**
 * An Excel workbook of one ledger, ready for A4 landscape print: title, header row (frozen, filtered, repeated on each
 * page), wrapped text, thin borders. Numbers, dates and percentages are real values; text is always text, so a cell
 * beginning with = + - @ is never calculated. Values that do not fit their column's kind stay text as they are.
 */
export async function writeWorkbook(content: WorkbookContent): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet(sheetNameOf(content.sheetName));
  const count = Math.max(1, content.columns.length);
  content.columns.forEach((column, index) => {
    sheet.getColumn(index + 1).width = column.width ?? defaultWidth[column.kind ?? "text"];
  });
  if (content.title) banner(sheet, content.title, count, { size: 16, bold: true });
  if (content.subtitle) banner(sheet, content.subtitle, count, { size: 10 });
  const headerRow = writeHeader(sheet, content.columns);
  for (const row of content.rows) writeRow(sheet, row, content.columns);
  const lastRow = headerRow + content.rows.length;
  if (content.totals) {
    writeRow(sheet, content.totals, content.columns);
    sheet.lastRow?.eachCell((cell) => { cell.style = { ...cell.style, font: { bold: true } }; });
  }
  if (content.footer) banner(sheet, content.footer, count, { size: 10 }, "left");
  sheet.views = [{ state: "frozen", ySplit: headerRow }];
  mergeEqual(sheet, content, headerRow);
  if (content.official) setOfficialFonts(sheet, { title: content.title ? 1 : 0, header: headerRow });
  // Excel cannot sort or filter rows that share a cell.
  if (!content.columns.some(({ merged }) => merged)) sheet.autoFilter = { from: { row: headerRow, column: 1 }, to: { row: lastRow, column: count } };
  sheet.pageSetup = {
    paperSize: paperSizes[content.paper ?? "A4"],
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    printTitlesRow: `${headerRow}:${headerRow}`,
    margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 },
  };
  sheet.headerFooter = { oddFooter: "&C&P / &N" };
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Runs of equal cells in the merged columns; a run ends where one to its left ends. Pairs of first and last row, from 0. */
export function equalRuns(content: Pick<WorkbookContent, "columns" | "rows">): { column: number; first: number; last: number }[] {
  const runs: { column: number; first: number; last: number }[] = [];
  const columns = content.columns.flatMap(({ merged }, index) => (merged ? [index] : []));
  columns.forEach((column, depth) => {
    const key = (row: readonly (string | number | null)[]) => JSON.stringify(columns.slice(0, depth + 1).map((index) => row[index] ?? null));
    let first = 0;
    content.rows.forEach((row, at) => {
      const next = content.rows[at + 1];
      if (next && key(next) === key(row) && row[column] !== null && row[column] !== "") return;
      if (at > first) runs.push({ column, first, last: at });
      first = at + 1;
    });
  });
  return runs;
}

function mergeEqual(sheet: ExcelJS.Worksheet, content: WorkbookContent, headerRow: number): void {
  for (const { column, first, last } of equalRuns(content)) {
    sheet.mergeCells(headerRow + 1 + first, column + 1, headerRow + 1 + last, column + 1);
    sheet.getCell(headerRow + 1 + first, column + 1).alignment = { vertical: "middle", horizontal: "center", wrapText: true };
  }
}

function setOfficialFonts(sheet: ExcelJS.Worksheet, { title, header }: { title: number; header: number }): void {
  sheet.eachRow((row, number) => {
    row.font = number === title ? { name: "方正小标宋简体", size: 20 } : number === header ? { name: "黑体", size: 11 } : { name: "仿宋", size: 11 };
  });
}

type Font = { readonly size: number; readonly bold?: boolean };

function banner(
  sheet: ExcelJS.Worksheet,
  text: string,
  columns: number,
  font: Font,
  horizontal: "center" | "left" = "center",
): void {
  const row = sheet.addRow([cellText(text)]);
  sheet.mergeCells(row.number, 1, row.number, columns);
  const cell = row.getCell(1);
  cell.font = font;
  cell.alignment = { horizontal, vertical: "middle", wrapText: true };
  row.height = Math.max(1, text.split("\n").length) * (font.size * 1.6);
}

function writeHeader(sheet: ExcelJS.Worksheet, columns: readonly WorkbookColumn[]): number {
  const row = sheet.addRow(columns.map((column) => cellText(column.header)));
  for (let index = 1; index <= columns.length; index++) {
    row.getCell(index).style = {
      font: { bold: true },
      fill: { type: "pattern", pattern: "solid", fgColor: { argb: "FFE8ECF2" } },
      border,
      alignment: { horizontal: "center", vertical: "middle", wrapText: true },
    };
  }
  return row.number;
}

// One object per kind: the library then finds each style once instead of comparing it cell by cell.
const styles: Readonly<Record<ColumnKind, Partial<ExcelJS.Style>>> = {
  text: { border, alignment: { vertical: "top", wrapText: true } },
  number: { border, alignment: { vertical: "top", horizontal: "right" } },
  date: { border, numFmt: "yyyy-mm-dd", alignment: { vertical: "top", horizontal: "center" } },
  time: { border, numFmt: "yyyy-mm-dd hh:mm:ss", alignment: { vertical: "top", horizontal: "center" } },
  percent: { border, numFmt: "0%", alignment: { vertical: "top", horizontal: "right" } },
};

function writeRow(
  sheet: ExcelJS.Worksheet,
  values: readonly (string | number | null)[],
  columns: readonly WorkbookColumn[],
): void {
  const row = sheet.addRow(columns.map((column, index) => cellValue(values[index] ?? null, column.kind ?? "text")));
  for (const [index, column] of columns.entries()) {
    row.getCell(index + 1).style = styles[column.kind ?? "text"];
  }
}

function cellValue(value: string | number | null, kind: ColumnKind): string | number | Date | null {
  if (value === null || value === "") return null;
  if (typeof value === "number") {
    if (!Number.isFinite(value)) return null;
    if (kind === "text") return String(value);
    return kind === "percent" ? value / 100 : value;
  }
  if (kind === "date" || kind === "time") {
    const written = kind === "date" ? `${value}T00:00:00Z` : `${value.replace(" ", "T")}Z`;
    const instant = new Date(written);
    if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(written) && instant.toJSON()?.slice(0, 19) === written.slice(0, 19)) return instant;
  }
  return cellText(value);
}

/** What XML cannot hold is dropped; what Excel cannot hold is cut, because it would refuse the whole file. */
function cellText(text: string): string {
  const clean = text.replace(/\r\n?/g, "\n").replace(/(?![\t\n])\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, "");
  return clean.length > longestCell ? `${clean.slice(0, longestCell - 1)}…` : clean;
}

/** Excel's rules: at most 31 characters, none of : \ / ? * [ ], no apostrophe at the ends, not empty, not "History". */
function sheetNameOf(name: string): string {
  const clean = cellText(name)
    .replace(/[:\\/?*[\]\s]+/g, " ")
    .replace(/^[\s']+|[\s']+$/g, "")
    .slice(0, 31)
    .replace(/\p{Cs}|[\s']+$/gu, "");
  if (clean === "") return "Sheet1";
  return clean.toLowerCase() === "history" ? `${clean}_` : clean;
}
