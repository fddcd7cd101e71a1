import type { PdfLine } from "./pdf-lines";

/** Lines of one page and its height in points. */
export type PdfPage = { readonly lines: readonly PdfLine[]; readonly height: number };

const pageNumber = /^[\s\-–—―－─·~]*(?:第?\s*(?:\d{1,4}|[一二三四五六七八九十百]{1,5})\s*页?(?:\s*[/／，,]?\s*共?\s*\d{1,4}\s*页?)?|Page\s*\d{1,4}(?:\s*of\s*\d{1,4})?)[\s\-–—―－─·~]*$/i;
/** Share of the page's height at its top and foot where heads and numbers stand. */
const edge = 0.12;
/** A running head stands on at least so many pages. */
const leastPages = 3;

const numbered = /^\s*(?:第[一二三四五六七八九十百]+[章节条部]|[一二三四五六七八九十百]{1,4}、|[（(][一二三四五六七八九十百\d]{1,4}[）)]|\d{1,3}\s*[.．、](?!\d)|[①-⑳])/;
/** What ends a sentence or announces a list: with a new indent or number a paragraph ends there. */
const sentenceEnd = /[。！？；：!?;:…”）)]$/;

/**
 * Pages as text: page numbers and running heads left out, printed lines joined to paragraphs, also over the turn of a
 * page. A line goes on in the next where it fills the page's width and the next begins at the left margin; lines of
 * columns, tables and titles fill none and stay lines of their own.
 */
export function paragraphsOf(pages: readonly PdfPage[]): string {
  const lines = withoutEdges(pages);
  const area: Area = {
    left: marginOf(lines.map((line) => line.left)), right: -marginOf(lines.map((line) => -line.right)),
    size: lines.map(({ size }) => size).sort((a, b) => a - b)[Math.floor(lines.length / 2)] ?? 0,
  };
  const paragraphs: string[] = [];
  let before: PdfLine | undefined;
  for (const line of lines) {
    const last = paragraphs.length - 1;
    if (before && (goesOn(before, line, area) || isTitle(before, line, area))) paragraphs[last] = glued(paragraphs[last] ?? "", line.text);
    else paragraphs.push(line.text);
    before = line;
  }
  return paragraphs.join("\n");
}

/** Where the body of the text stands, and its usual size, in points. */
type Area = { readonly left: number; readonly right: number; readonly size: number };

/** Margins nearer to each other than this are one, in points. */
const grain = 4;

/** The outermost margin that a tenth of the lines share, in points; the smallest where none does. */
function marginOf(values: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const value of values) {
    const at = Math.round(value / grain);
    counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  const shared = [...counts].filter(([, count]) => count >= Math.max(2, values.length * 0.1)).map(([at]) => at);
  const all = shared.length > 0 ? shared : [...counts.keys()];
  return all.length === 0 ? 0 : Math.min(...all) * grain;
}

/** Lines of a title in large letters, each in the middle of the page. */
function isTitle(before: PdfLine, line: PdfLine, { left, right, size }: Area): boolean {
  const isCentred = (one: PdfLine) => Math.abs(one.left + one.right - left - right) < one.size * 2 && one.size > size * 1.2;
  return isCentred(before) && isCentred(line) && Math.abs(before.size - line.size) < 1 && before.y - line.y < line.size * 3 && before.y > line.y;
}

function goesOn(before: PdfLine, line: PdfLine, { left, right }: Area): boolean {
  const size = Math.max(before.size, line.size);
  const fills = before.right >= right - size * 2.2;
  const begins = line.left <= left + size * 0.6;
  const alike = Math.abs(before.size - line.size) <= size * 0.15;
  if (!fills || !begins || !alike || before.text.includes("\t") || line.text.includes("\t")) return false;
  return !(numbered.test(line.text) && sentenceEnd.test(before.text));
}

function glued(text: string, more: string): string {
  const latin = /[A-Za-z0-9,.]$/.test(text) && /^[A-Za-z]/.test(more);
  return latin ? `${text} ${more}` : text + more;
}

type Placed = { readonly line: PdfLine; readonly page: number; readonly atEdge: boolean };

/** Without page numbers and without what stands at the same place of the edge on page after page. */
function withoutEdges(pages: readonly PdfPage[]): PdfLine[] {
  const placed: Placed[] = pages.flatMap(({ lines, height }, page) =>
    lines.map((line) => ({ line, page, atEdge: line.y > height * (1 - edge) || line.y < height * edge })));
  const repeated = new Map<string, Set<number>>();
  for (const one of placed) {
    if (!one.atEdge) continue;
    const key = headKey(one.line);
    repeated.set(key, (repeated.get(key) ?? new Set()).add(one.page));
  }
  const isHead = (line: PdfLine) => (repeated.get(headKey(line))?.size ?? 0) >= Math.max(leastPages, pages.length * 0.4);
  return placed.filter(({ line, atEdge }) => !atEdge || !(pageNumber.test(line.text) || isHead(line))).map(({ line }) => line);
}

/** Words without their figures, and the height on the page: left and right pages differ in their margins. */
const headKey = (line: PdfLine): string => `${Math.round(line.y / 6)} ${line.text.replace(/\d+/g, "#").replace(/\s+/g, "")}`;
