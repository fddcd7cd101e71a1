import type { Archive } from "./archive";
import { gridOf, type Grid, type GridCell, type Merge } from "./grid";
import { maxMainPartBytes } from "./limits";
import { UnreadableDocument } from "./unreadable";
import { cellValueReader } from "./xlsx-values";
import type { XmlElement } from "./xml";
import { childOf, childrenOf, parseXml } from "./xml";

/** The main part of a workbook. */
export const workbookPart = "xl/workbook.xml";
/** Most sheets that are looked at. */
const mostSheets = 20;

/**
 * The visible sheets of an Excel workbook that hold anything, in their order: dates as ISO days, numbers as shown, texts
 * as they are, merged cells resolved. Read from the parts themselves, because the library that writes unpacks a whole
 * file before it looks at any size. Formulas are not computed: their last result is what the file says.
 * Throws UnreadableDocument: damaged, too_large, empty.
 */
export function readWorkbook(archive: Archive): Grid[] {
  const workbook = parsedPart(archive, workbookPart);
  if (!workbook) throw new UnreadableDocument("damaged", "The workbook has no list of sheets.");
  const targets = targetsOf(parsedPart(archive, "xl/_rels/workbook.xml.rels"));
  const isFrom1904 = ["1", "true"].includes(childOf(workbook, "workbookPr")?.attributes["date1904"] ?? "");
  const valueOf = cellValueReader({ strings: parsedPart(archive, "xl/sharedStrings.xml"), styles: parsedPart(archive, "xl/styles.xml"), isFrom1904 });
  const sheets = childrenOf(childOf(workbook, "sheets"), "sheet").filter(({ attributes }) => (attributes["state"] ?? "visible") === "visible").slice(0, mostSheets);
  const grids = sheets.flatMap(({ attributes }) => {
    const sheet = parsedPart(archive, targets.get(attributes["id"] ?? "") ?? "");
    return sheet ? [sheetOf(attributes["name"] ?? "", sheet, valueOf)] : [];
  }).filter(({ rows }) => rows.length > 0);
  if (grids.length === 0) throw new UnreadableDocument("empty", "The workbook holds no table.");
  return grids;
}

function parsedPart(archive: Archive, path: string): XmlElement | undefined {
  const bytes = archive.read(path, maxMainPartBytes);
  return bytes && parseXml(bytes);
}

function targetsOf(relations: XmlElement | undefined): Map<string, string> {
  return new Map(childrenOf(relations, "Relationship").map(({ attributes: { Id = "", Target = "" } }) =>
    [Id, Target.startsWith("/") ? Target.slice(1) : `xl/${Target}`] as const));
}

function sheetOf(name: string, sheet: XmlElement, valueOf: (cell: XmlElement) => string): Grid {
  const cells: GridCell[] = [];
  let row = -1;
  for (const line of childrenOf(childOf(sheet, "sheetData"), "row")) {
    row = line.attributes["r"] === undefined ? row + 1 : Number(line.attributes["r"]) - 1;
    let column = -1;
    for (const cell of childrenOf(line, "c")) {
      column = placeOf(cell.attributes["r"] ?? "")?.column ?? column + 1;
      cells.push({ row, column, text: valueOf(cell) });
    }
  }
  const merges = childrenOf(childOf(sheet, "mergeCells"), "mergeCell").flatMap(({ attributes }) => mergeOf(attributes["ref"] ?? ""));
  return gridOf(name, cells, merges);
}

/** B12 is row 11, column 1. */
function placeOf(reference: string): { row: number; column: number } | undefined {
  const [, letters = "", digits = ""] = /^([A-Z]{1,3})(\d{1,7})$/.exec(reference) ?? [];
  if (letters === "") return undefined;
  return { row: Number(digits) - 1, column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1 };
}

function mergeOf(reference: string): Merge[] {
  const [from, to] = reference.split(":").map(placeOf);
  return from && to ? [{ top: from.row, left: from.column, bottom: to.row, right: to.column }] : [];
}
