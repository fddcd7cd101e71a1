import type { Block } from "./outline";
import { stanceOfHeading, stanceOfOpening, type Stance } from "./stance";

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

/** A line without number and without full stop whose words name a part (2025年工作回顾) begins that part; null for any other line. */
export function announcedPart(text: string, block: Block, year: number | null): Stance | null {
  if (block.level !== null || block.end - block.start > UNNUMBERED_HEADING) return null;
  const words = text.slice(block.start, block.end);
  return /[。；，：:！]/.test(words) || /(?:讲话|报告)(?:[（(].*)?$/.test(words) ? null : stanceOfHeading(words, year);
}

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
  // Line of the last paragraph that announced problems; -1 for none.
  let problemsOnLine = -1;
  let notes = false;
  for (const block of blocks) {
    notes ||= block.end - block.start <= UNNUMBERED_HEADING && block.level === null && stances.length > 0 && NOTES.test(text.slice(block.start, block.end));
    const parent = block.aboveBlocks.at(-1);
    const inherited: Stance | null = parent === undefined ? part : (stances[parent] ?? null);
    let stance: Stance = inherited ?? (top === null || block.level !== null || isPiece ? "deploy" : "situation");
    if (block.level !== null && block.level <= 2 && (inherited === null || inherited === "deploy")) {
      stance = stanceOfHeading(headingOf(text, block), year) ?? "deploy";
    } else if (block.level === null) {
      const announced = announcedPart(text, block, year);
      if (announced !== null && parent === undefined) part = announced;
      const above = parent === undefined ? undefined : blocks[parent];
      if (above?.ordinal === "一" && stances.length - 1 === parent && inherited === "deploy" && stanceOfHeading(headingOf(text, above), year) === null && looksBack(text.slice(block.start, block.start + 12), year)) {
        stance = stances[parent ?? 0] = "review";
      }
      const opening = stanceOfOpening(text.slice(block.start, Math.min(block.end, block.start + 120)), year);
      if (opening !== null && !(inherited === "review" && opening === "problem")) stance = opening;
    }
    // 一是 … 五是 after 存在不少问题 tell those problems.
    if (block.level === 5 && problemsOnLine === block.line) stance = "problem";
    if (block.level !== 5) problemsOnLine = stance === "problem" ? block.line : -1;
    stances.push(notes ? "situation" : stance);
  }
  return stances;
}
