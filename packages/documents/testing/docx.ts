import type { Zippable } from "fflate";
import { strToU8, zipSync } from "fflate";

const namespaces =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ' +
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A .docx with this body, as Word lays it out; further parts by path. */
export function docx(body: string, parts: Record<string, string> = {}): Uint8Array {
  const files: Zippable = {
    "[Content_Types].xml": strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    "_rels/.rels": strToU8(
      `<Relationships><Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    "word/document.xml": strToU8(`<?xml version="1.0"?><w:document ${namespaces}><w:body>${body}</w:body></w:document>`),
  };
  for (const [path, content] of Object.entries(parts)) files[path] = strToU8(content);
  return zipSync(files);
}

/** A paragraph of one run; `properties` is the content of its `w:pPr`. */
export function paragraph(text: string, properties = ""): string {
  const pPr = properties && `<w:pPr>${properties}</w:pPr>`;
  return `<w:p>${pPr}<w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

/** A numbered paragraph. */
export function numbered(text: string, list: number, level: number): string {
  return paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
}

/** A table of plain cells; each cell is the XML of its paragraphs. */
export function table(rows: readonly (readonly string[])[]): string {
  const cells = (row: readonly string[]) => row.map((cell) => `<w:tc><w:tcPr/>${cell}</w:tc>`).join("");
  return `<w:tbl><w:tblPr/>${rows.map((row) => `<w:tr>${cells(row)}</w:tr>`).join("")}</w:tbl>`;
}

/** word/numbering.xml from the levels (format, text) of each list; list n has the number n + 1. */
export function numberingPart(lists: readonly (readonly (readonly [string, string, string?])[])[], more = ""): string {
  const abstracts = lists.map((levels, id) => {
    const xml = levels.map(
      ([format, text, extra = ""], level) =>
        `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${extra}</w:lvl>`,
    );
    return `<w:abstractNum w:abstractNumId="${id}">${xml.join("")}</w:abstractNum>`;
  });
  const nums = lists.map((_, id) => `<w:num w:numId="${id + 1}"><w:abstractNumId w:val="${id}"/></w:num>`);
  return `<w:numbering ${namespaces}>${abstracts.join("")}${nums.join("")}${more}</w:numbering>`;
}
