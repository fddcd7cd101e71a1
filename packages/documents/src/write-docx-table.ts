import { strToU8, zipSync } from "fflate";
import { equalRuns, type WorkbookContent } from "./write";

const word = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const packages = "http://schemas.openxmlformats.org/package/2006";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const typeOf = (part: string) => `application/vnd.openxmlformats-officedocument.wordprocessingml.${part}+xml`;

/** Twentieths of a point in a millimetre. */
const perMillimetre = 1440 / 25.4;
const twips = (millimetres: number): number => Math.round(millimetres * perMillimetre);
const paper = { A4: [297, 210], A3: [420, 297] } as const;
/** Margins of GB/T 9704 on a page turned on its side, the table's head at the binding: 28 mm above, 37 mm at the right. */
const margins = { top: 28, right: 37, bottom: 26, left: 35 } as const;

/** Fonts of official documents, each with what stands in for it where it is not installed. */
const fonts = [["方正小标宋简体", "宋体"], ["仿宋_GB2312", "仿宋"], ["黑体", "SimHei"]] as const;

/**
 * A Word document of one table on landscape pages: title, head repeated on each page, categories in merged cells, page
 * numbers. The parts are written here, because a library for the rest of Word would be needed for nothing else.
 */
export function writeDocxTable(content: WorkbookContent): Uint8Array {
  return zipSync({
    "[Content_Types].xml": strToU8(`${head}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${["document.main", "styles", "fontTable", "footer"].map((part) => `<Override PartName="/word/${part === "document.main" ? "document" : part}.xml" ContentType="${typeOf(part)}"/>`).join("")}</Types>`),
    "_rels/.rels": strToU8(`${head}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="word/document.xml"/></Relationships>`),
    "word/_rels/document.xml.rels": strToU8(`${head}<Relationships xmlns="${packages}/relationships">${["styles", "fontTable", "footer"].map((part, at) => `<Relationship Id="rId${at + 1}" Type="${relations}/${part}" Target="${part}.xml"/>`).join("")}</Relationships>`),
    "word/styles.xml": strToU8(`${head}<w:styles ${word}><w:docDefaults><w:rPrDefault><w:rPr>${fontOf("仿宋_GB2312", 10.5)}<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style></w:styles>`),
    "word/fontTable.xml": strToU8(`${head}<w:fonts ${word}>${fonts.map(([name, instead]) => `<w:font w:name="${name}"><w:altName w:val="${instead}"/><w:charset w:val="86"/></w:font>`).join("")}</w:fonts>`),
    "word/footer.xml": strToU8(`${head}<w:ftr ${word}><w:p><w:pPr><w:jc w:val="center"/></w:pPr>${run("— ", "宋体", 14)}<w:fldSimple w:instr=" PAGE ">${run("1", "宋体", 14)}</w:fldSimple>${run(" —", "宋体", 14)}</w:p></w:ftr>`),
    "word/document.xml": strToU8(`${head}<w:document ${word}><w:body>${bodyOf(content)}</w:body></w:document>`),
  });
}

function bodyOf(content: WorkbookContent): string {
  const [width, height] = paper[content.paper ?? "A4"];
  const room = twips(width - margins.left - margins.right);
  const lines = [
    content.title === undefined ? "" : paragraph(run(content.title, "方正小标宋简体", 22), "center"),
    content.subtitle === undefined ? "" : paragraph(run(content.subtitle, "仿宋_GB2312", 12), "right"),
    tableOf(content, room),
    content.footer === undefined ? "" : paragraph(run(content.footer, "仿宋_GB2312", 10.5), "left"),
  ];
  const edges = Object.entries(margins).map(([side, millimetres]) => `w:${side}="${twips(millimetres)}"`).join(" ");
  return `${lines.join("")}<w:sectPr><w:footerReference w:type="default" r:id="rId3"/><w:pgSz w:w="${twips(width)}" w:h="${twips(height)}" w:orient="landscape"/><w:pgMar ${edges} w:header="${twips(15)}" w:footer="${twips(15)}" w:gutter="0"/></w:sectPr>`;
}

function tableOf(content: WorkbookContent, room: number): string {
  const weights = content.columns.map(({ width = 16 }) => width);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const widths = weights.map((weight) => Math.floor((room * weight) / Math.max(sum, 1)));
  const edges = ["top", "left", "bottom", "right", "insideH", "insideV"].map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`).join("");
  const joined = new Map(equalRuns(content).flatMap(({ column, first, last }) =>
    Array.from({ length: last - first + 1 }, (_, at) => [`${first + at} ${column}`, at === 0 ? "restart" : "continue"] as const)));
  const cell = (index: number, text: string, { merge, isHead }: { merge?: string | undefined; isHead: boolean }) => {
    const centred = isHead || merge !== undefined || (widths[index] ?? 0) < twips(18);
    const properties = `<w:tcW w:w="${widths[index] ?? 0}" w:type="dxa"/>${merge === undefined ? "" : `<w:vMerge w:val="${merge}"/>`}<w:vAlign w:val="${isHead || merge ? "center" : "top"}"/>`;
    const font = isHead ? "黑体" : "仿宋_GB2312";
    const lines = merge === "continue" ? [""] : text.split("\n");
    return `<w:tc><w:tcPr>${properties}</w:tcPr>${lines.map((line) => paragraph(run(line, font, 10.5), centred ? "center" : "left")).join("")}</w:tc>`;
  };
  const header = `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${content.columns.map(({ header: name }, index) => cell(index, name, { isHead: true })).join("")}</w:tr>`;
  const rows = content.rows.map((row, at) => `<w:tr><w:trPr><w:cantSplit/></w:trPr>${content.columns.map((_, index) => cell(index, textOf(row[index]), { merge: joined.get(`${at} ${index}`), isHead: false })).join("")}</w:tr>`);
  return `<w:tbl><w:tblPr><w:tblW w:w="${room}" w:type="dxa"/><w:tblBorders>${edges}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join("")}</w:tblGrid>${header}${rows.join("")}</w:tbl>`;
}

const textOf = (value: string | number | null | undefined): string => (value === null || value === undefined ? "" : String(value));

const fontOf = (name: string, points: number): string =>
  `<w:rFonts w:ascii="${name}" w:hAnsi="${name}" w:eastAsia="${name}" w:cs="${name}"/><w:sz w:val="${Math.round(points * 2)}"/><w:szCs w:val="${Math.round(points * 2)}"/>`;

const run = (text: string, font: string, points: number): string =>
  `<w:r><w:rPr>${fontOf(font, points)}</w:rPr><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;

const paragraph = (content: string, align: "left" | "center" | "right"): string => `<w:p><w:pPr><w:jc w:val="${align}"/></w:pPr>${content}</w:p>`;

/** Text for XML; what XML cannot hold is dropped. */
const escaped = (text: string): string =>
  text.replace(/(?!\t)\p{Cc}|\p{Cs}|[\ufffe\uffff]/gu, "").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
