import type { Block } from "./outline";
import { announcesNext, stanceOfHeading, stanceOfOpening, type Stance } from "./stance";
import { tellsWhatWas } from "./told";

/** A heading in words alone is no longer than this. */
const UNNUMBERED_HEADING = 30;

function headingOf(text: string, block: Block): string {
  return /^[^。；\n]*/.exec(text.slice(block.bodyStart, Math.min(block.end, block.bodyStart + 60)))?.[0] ?? "";
}

/** The level of the outermost numbering of the text; null where nothing is numbered. */
function topLevel(blocks: readonly Block[]): number | null {
  let top: number | null = null;
  for (const { level } of blocks) if (level !== null && level <= 2 && (top === null || level < top)) top = level;
  return top;
}

/** A list of notes on words, or of links, at the end of a text as it is published: nothing after it is deployed. */
const NOTES = /^(?:.{0,16}名词(?:解释|注释|说明)|相关(?:报道|链接|新闻)[：:]?)$/;

/** [12]“双碳”：是指…: a note on a word of the text. */
const NOTE = /^[[［【〔]\d{1,3}[\]］】〕]/;

/** A line without number and without full stop whose words name a part (2025年工作回顾) begins that part; null for any other line. */
export function announcedPart(text: string, block: Block, year: number | null): Stance | null {
  if (block.level !== null || block.end - block.start > UNNUMBERED_HEADING) return null;
  const words = text.slice(block.start, block.end);
  return /[。；，：:！]/.test(words) || /(?:讲话|报告)(?:[（(].*)?$/.test(words) ? null : stanceOfHeading(words, year);
}

/** 全力实现2024年的目标: a part of the whole text, also after numbers. */
const NAMES_YEAR = /20\d\d年/;

/** The paragraph under the first heading tells of the year that is over. */
const LOOKS_BACK = /^(?:刚刚过去|过去(?:的)?[一三五]年|[一三五]年来|去年|回顾|(20\d\d)年)/;

/** A first part whose heading says nothing looks back where its opening does (刚刚过去的一年…, an earlier year by name). */
function looksBack(opening: string, year: number | null): boolean {
  const m = LOOKS_BACK.exec(opening);
  return m !== null && (m[1] === undefined || (year !== null && Number(m[1]) < year));
}

/**
 * How each block speaks. A heading decides for what stands under it, an opening (今年以来，…) for its paragraph. Before
 * the first heading of a text that has headings nothing is deployed. `year`: the year of the text, if known.
 */
export function stancesOf(text: string, blocks: readonly Block[], year: number | null): Stance[] {
  const top = topLevel(blocks);
  // A text that begins with 三、 or （二） is a piece of a longer one: what stands before that number goes on with the part before.
  const piece = blocks.find((b) => b.level === top && b.level !== null)?.ordinal;
  const isPiece = piece !== undefined && /^[（(]?[二三四五六七八九十]/.test(piece ?? "");
  const stances: Stance[] = [];
  let part: Stance | null = null;
  let partAt = -1;
  // Line of the last paragraph that announced problems; -1 for none.
  let problemsOnLine = -1;
  let notes = false;
  for (const block of blocks) {
    notes ||= block.end - block.start <= UNNUMBERED_HEADING && block.level === null && stances.length > 0 && NOTES.test(text.slice(block.start, block.end));
    // A line that names a part ends the numbers before it, though their last heading still stands above.
    const above = block.aboveBlocks.at(-1);
    const parent = above !== undefined && above > partAt ? above : undefined;
    const inherited: Stance | null = parent === undefined ? part : (stances[parent] ?? null);
    let stance: Stance = inherited ?? (top === null || block.level !== null || isPiece ? "deploy" : "situation");
    if (block.level !== null && block.level <= 2 && (parent === undefined || inherited === "deploy")) {
      // A line without number (2025年工作回顾) holds for the numbers under it that say nothing else.
      stance = stanceOfHeading(headingOf(text, block), year) ?? part ?? "deploy";
    } else if (block.level === null) {
      const announced = announcedPart(text, block, year);
      if (announced !== null && (parent === undefined || NAMES_YEAR.test(text.slice(block.start, block.end)))) {
        part = announced;
        partAt = stances.length;
      }
      const heading = parent === undefined ? undefined : blocks[parent];
      if (heading?.ordinal === "一" && stances.length - 1 === parent && inherited === "deploy" && stanceOfHeading(headingOf(text, heading), year) === null && looksBack(text.slice(block.start, block.start + 12), year)) {
        stance = stances[parent ?? 0] = "review";
      }
      const opening = stanceOfOpening(text.slice(block.bodyStart, Math.min(block.end, block.bodyStart + 120)), year);
      if (opening !== null && !(inherited === "review" && opening === "problem")) stance = opening;
    }
    // 一是 … 五是 after 存在不少问题 tell those problems.
    if (block.level === 5 && problemsOnLine === block.line) stance = "problem";
    if (block.level !== 5) problemsOnLine = stance === "problem" ? block.line : -1;
    stances.push(notes || NOTE.test(text.slice(block.start, block.start + 6)) ? "situation" : stance);
  }
  markDone(text, blocks, stances, year);
  markTold(text, blocks, stances, year);
  return stances;
}

/** The stance that the words of the outermost numbered headings above a block announce; undefined where none says anything. */
function announcedAbove(text: string, blocks: readonly Block[], index: number, year: number | null): Stance | undefined {
  const block = blocks[index];
  for (const at of block ? [...block.aboveBlocks, index] : []) {
    const heading = blocks[at];
    const stance = heading?.level != null && heading.level <= 2 ? stanceOfHeading(headingOf(text, heading), year) : null;
    if (stance !== null) return stance;
  }
  return undefined;
}

/** What was done, what lacks, what comes next: parts that say nothing of themselves before the lacks or 下一步 were done. */
function markDone(text: string, blocks: readonly Block[], stances: Stance[], year: number | null): void {
  const top = topLevel(blocks);
  const headings = blocks.flatMap((b, i) => (b.level === top && b.level !== null ? [{ i, words: headingOf(text, b) }] : []));
  const next = headings.findIndex((h) => announcesNext(h.words));
  if (next < 0) return;
  const lacks = headings.findIndex((h) => stanceOfHeading(h.words, year) === "problem");
  const until = headings[lacks < 0 ? next : Math.min(lacks, next)]?.i ?? 0;
  for (let i = headings[0]?.i ?? 0; i < until; i++) if (stances[i] === "deploy" && announcedAbove(text, blocks, i, year) === undefined) stances[i] = "review";
}

/** Parts that deploy only because nothing says otherwise look back where their sentences tell what has become of things. */
function markTold(text: string, blocks: readonly Block[], stances: Stance[], year: number | null): void {
  const parts = new Map<number, number[]>();
  blocks.forEach((block, i) => {
    if (stances[i] !== "deploy" || announcedAbove(text, blocks, i, year) !== undefined) return;
    const root = block.aboveBlocks[0] ?? (block.level === null ? -1 : i);
    const part = parts.get(root);
    if (part) part.push(i);
    else parts.set(root, [i]);
  });
  for (const part of parts.values()) {
    if (tellsWhatWas(part.map((i) => text.slice(blocks[i]?.bodyStart, blocks[i]?.end)).join("\n"))) for (const i of part) stances[i] = "review";
  }
}
