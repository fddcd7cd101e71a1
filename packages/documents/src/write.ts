import ExcelJS from "@protobi/exceljs";

export type ColumnKind = "text" | "number" | "date" | "percent";
export type WorkbookColumn = { readonly header: string; readonly width?: number; readonly kind?: ColumnKind };

export type WorkbookContent = {
  readonly sheetName: string;
  readonly title?: string;
  readonly subtitle?: string;
  readonly columns: readonly WorkbookColumn[];
  /** Cells in column order. Dates as `YYYY-MM-DD`; percentages in whole points (41 is 41%). */
  readonly rows: readonly (readonly (string | number | null)[])[];
  readonly footer?: string;
};

/** Longest text one Excel cell holds. */
const longestCell = 32_767;
const line = { style: "thin", color: { argb: "FFB8C0CC" } } as const;
const border = { top: line, left: line, bottom: line, right: line } as const;
const defaultWidth: Readonly<Record<ColumnKind, number>> = { text: 24, number: 12, date: 12, percent: 9 };

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
  if (content.footer) banner(sheet, content.footer, count, { size: 10 }, "left");
  sheet.views = [{ state: "frozen", ySplit: headerRow }];
  sheet.autoFilter = { from: { row: headerRow, column: 1 }, to: { row: lastRow, column: count } };
  sheet.pageSetup = {
    paperSize: 9,
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
  if (kind === "date") {
    const instant = new Date(`${value}T00:00:00Z`);
    if (/^\d{4}-\d{2}-\d{2}$/.test(value) && instant.toJSON()?.slice(0, 10) === value) return instant;
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
