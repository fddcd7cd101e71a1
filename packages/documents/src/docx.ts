import type { Archive } from "./archive";
import { openArchive } from "./archive";
import { noNotes, notesOf, type Notes } from "./docx-notes";
import { titleAmong } from "./docx-title";
import { gridOf, type Grid, type GridCell, type Merge } from "./grid";
import { maxMainPartBytes } from "./limits";
import type { Numbering } from "./numbering";
import { numberingOf } from "./numbering";
import { checked } from "./text";
import { UnreadableDocument } from "./unreadable";
import type { XmlElement } from "./xml";
import { childOf, childrenOf, isOn, parseXml, valueOf } from "./xml";

/** Elements whose content a reader of the page does not see, or that only describe: properties, deletions, field codes. */
const unseen = new Set([
  "pPr",
  "rPr",
  "sectPr",
  "tblPr",
  "tblGrid",
  "trPr",
  "tcPr",
  "sdtPr",
  "sdtEndPr",
  "del",
  "moveFrom",
  "delText",
  "instrText",
  "delInstrText",
  "rt",
]);

const signs: Readonly<Record<string, string>> = {
  tab: "\t",
  ptab: "\t",
  br: "\n",
  cr: "\n",
  noBreakHyphen: "-",
};

/**
 * Text of a .docx: a line per paragraph with the number Word prints before it, a line per table row with its cells
 * separated by tabs (paragraphs within a cell by a space), text boxes after the paragraph they hang on. Footnotes and
 * endnotes stand as lines of their own after the line that they belong to, marked ［脚注1］, so that no sentence is cut
 * by them. As in the final view of a document under revision: insertions in, deletions out. Left out: headers, footers,
 * comments, hidden text, pictures.
 * Throws UnreadableDocument: damaged, encrypted, unsupported (a zip archive of another kind), too_large, empty.
 */
export function readDocx(bytes: Uint8Array): string {
  const { body, writer } = opened(openArchive(bytes));
  writeBlocks(body, writer);
  return checked(writer.lines.join("\n").replace(/\r\n?/g, "\n").replaceAll("\0", "").trimEnd());
}

/**
 * The tables of a .docx, those within others left out, named and titled by the paragraphs before them. Merged cells are resolved.
 * Throws as `readDocx` does; `empty` where there is none.
 */
export function readDocxTables(archive: Archive): Grid[] {
  const { body, writer } = opened(archive);
  let name = "";
  let before: string[] = [];
  const grids = childrenOf(body).flatMap((child) => {
    if (child.name === "tbl") {
      const title = titleAmong(before);
      before = [];
      return [{ ...tableGrid(name, child, writer), ...(title === "" ? {} : { title }) }];
    }
    const words = child.name === "p" ? inlineText(child, { boxes: [], notes: [] }).replace(/\s+/g, " ").trim() : "";
    if (words !== "") { name = words; before.push(words); }
    return [];
  }).filter(({ rows }) => rows.length > 0);
  if (grids.length === 0) throw new UnreadableDocument("empty", "The document holds no table.");
  return grids;
}

function opened(archive: Archive): { body: XmlElement; writer: Writer } {
  const path = mainPart(archive);
  const main = path === undefined ? undefined : archive.read(path, maxMainPartBytes);
  if (path === undefined || !main) {
    throw new UnreadableDocument("unsupported", "The archive is no Word document.");
  }
  const body = childOf(parseXml(main), "body");
  if (!body) throw new UnreadableDocument("damaged", "The document has no body.");
  const numbering = numberingOf(related(archive, path, "/numbering"), related(archive, path, "/styles"));
  return { body, writer: { numbering, lines: [""], notes: notesOf(related(archive, path, "/footnotes"), related(archive, path, "/endnotes")) } };
}

/** The main part named by the package's relations; Word calls it word/document.xml, others may not. */
function mainPart(archive: Archive): string | undefined {
  const named = targetOf(archive, "_rels/.rels", "", "/officeDocument");
  const candidates = [named, "word/document.xml"].filter((path) => path?.startsWith("word/") && archive.has(path));
  return candidates[0];
}

function related(archive: Archive, part: string, type: string): XmlElement | undefined {
  const slash = part.lastIndexOf("/") + 1;
  const folder = part.slice(0, slash);
  const target = targetOf(archive, `${folder}_rels/${part.slice(slash)}.rels`, folder, type);
  const bytes = archive.read(target ?? `${folder}${type.slice(1)}.xml`);
  return bytes && parseXml(bytes);
}

function targetOf(archive: Archive, relations: string, folder: string, type: string): string | undefined {
  const bytes = archive.read(relations);
  if (!bytes) return undefined;
  const found = childrenOf(parseXml(bytes), "Relationship").find((entry) => entry.attributes["Type"]?.endsWith(type));
  const target = found?.attributes["Target"];
  if (target === undefined) return undefined;
  return target.startsWith("/") ? target.slice(1) : folder + target;
}

/** `lines` always has an open last line, which the next paragraph writes on. */
type Writer = { readonly numbering: Numbering; readonly lines: string[]; readonly notes: Notes };

function writeBlocks(parent: XmlElement, writer: Writer): void {
  for (const child of childrenOf(parent)) {
    if (unseen.has(child.name)) continue;
    if (child.name === "p") writeParagraph(child, writer);
    else if (child.name === "tbl") writeTable(child, writer);
    else writeBlocks(chosen(child), writer);
  }
}

function writeParagraph(paragraph: XmlElement, writer: Writer): void {
  const hanging: Hanging = { boxes: [], notes: [] };
  const text = inlineText(paragraph, hanging);
  const properties = childOf(paragraph, "pPr");
  const mark = childOf(properties, "rPr");
  endLine(labelled(text, properties, writer), writer);
  // A deleted paragraph mark joins the paragraph with the next one.
  if (childOf(mark, "del") || childOf(mark, "moveFrom")) writer.lines.pop();
  for (const note of hanging.notes) writer.notes.refer(note);
  if (!writer.notes.held) writeNotes(writer);
  for (const box of hanging.boxes) writeBlocks(box, writer);
}

/** The notes referred to since, each as a line of its own. */
function writeNotes(writer: Writer): void {
  for (const { label, body } of writer.notes.take()) {
    const text = body === undefined ? "" : cellText(body, { ...writer, notes: noNotes });
    if (text !== "") endLine(`${label}${text}`, writer);
  }
}

function endLine(text: string, { lines }: Writer): void {
  lines.push((lines.pop() ?? "") + text, "");
}

/** Word numbers blank paragraphs too, and counts them; a number without text says nothing, but counts. */
function labelled(text: string, properties: XmlElement | undefined, writer: Writer): string {
  const label = writer.numbering.labelFor(properties);
  return text.trim() === "" ? text : label + text;
}

function writeTable(table: XmlElement, writer: Writer): void {
  for (const row of rowsOf(table, "tr")) {
    if (childOf(childOf(row, "trPr"), "del")) continue;
    const cells = rowsOf(row, "tc").map((cell) => cellText(cell, { ...writer, notes: { ...writer.notes, held: true } }));
    if (cells.every((text) => text === "")) continue;
    endLine(cells.join("\t"), writer);
    if (!writer.notes.held) writeNotes(writer);
  }
}

function tableGrid(name: string, table: XmlElement, writer: Writer): Grid {
  const cells: GridCell[] = [];
  const merges: Merge[] = [];
  /** The cell above that still goes on, by column. */
  const going = new Map<number, { top: number; left: number; bottom: number; right: number }>();
  rowsOf(table, "tr").forEach((row, at) => {
    let column = Number(valueOf(childOf(row, "trPr"), "gridBefore") ?? 0);
    for (const cell of rowsOf(row, "tc")) {
      const properties = childOf(cell, "tcPr");
      const right = column + Math.max(1, Math.min(60, Number(valueOf(properties, "gridSpan") ?? 1))) - 1;
      const above = going.get(column);
      if (childOf(properties, "vMerge") && valueOf(properties, "vMerge") !== "restart" && above) above.bottom = at;
      else {
        const merge = { top: at, left: column, bottom: at, right };
        cells.push({ row: at, column, text: cellText(cell, { ...writer, notes: noNotes }, "\n") });
        merges.push(merge);
        going.set(column, merge);
      }
      column = right + 1;
    }
  });
  return gridOf(name, cells, merges);
}

/** Rows of a table or cells of a row, also where a content control or a revision wraps them. */
function rowsOf(parent: XmlElement, name: "tr" | "tc"): XmlElement[] {
  return childrenOf(parent).flatMap((child) => {
    if (child.name === name) return [child];
    return unseen.has(child.name) ? [] : rowsOf(chosen(child), name);
  });
}

function cellText(cell: XmlElement, around: Writer, between = " "): string {
  const writer: Writer = { ...around, lines: [""] };
  writeBlocks(cell, writer);
  return writer.lines
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "")
    .join(between);
}

/** What hangs on a paragraph: text boxes and references to notes. */
type Hanging = { readonly boxes: XmlElement[]; readonly notes: XmlElement[] };

function inlineText(parent: XmlElement, hanging: Hanging): string {
  let text = "";
  for (const child of childrenOf(parent)) {
    if (unseen.has(child.name)) continue;
    const sign = signs[child.name];
    if (child.name === "txbxContent") hanging.boxes.push(child);
    else if (child.name === "footnoteReference" || child.name === "endnoteReference") hanging.notes.push(child);
    else if (child.name === "t") text += child.children.filter((piece) => typeof piece === "string").join("");
    else if (sign !== undefined) text += sign;
    else if (child.name !== "r" || !isOn(childOf(child, "rPr"), "vanish")) text += inlineText(chosen(child), hanging);
  }
  return text;
}

/** Of alternatives for old and new programs the first one, which is what Word itself shows. */
function chosen(element: XmlElement): XmlElement {
  if (element.name !== "AlternateContent") return element;
  return childOf(element, "Choice") ?? childOf(element, "Fallback") ?? element;
}
