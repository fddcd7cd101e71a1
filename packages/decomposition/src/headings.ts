import { demandAt, withoutManner } from "./demand-words";
import { isTitleLine } from "./document-head";
import { hasModal } from "./modal";
import type { Block } from "./outline";
import { announcedPart } from "./parts";
import { readQuantities } from "./quantity";
import type { ReadSentence } from "./reading";
import type { Span } from "./types";

const HEADING_LENGTH: Record<number, number> = { 0: 60, 1: 60, 2: 40, 3: 30, 4: 30, 5: 28 };
/** From this level on a number may be that of a single matter. */
const MATTER_LEVEL = 3;

/** A member of a series whose members are parted by ； is what is said, the last one too, though it ends in a full stop. */
function endsSeries(text: string, blocks: readonly Block[], index: number): boolean {
  const [before, block] = [blocks[index - 1], blocks[index]];
  return block?.level === 5 && before?.level === 5 && before.line === block.line && /[；;]\s*$/.test(text.slice(before.start, before.end));
}

/** 3.建设5个产业园。…: a full sentence with a verb and a figure is a matter of its own, whatever follows it. */
function statesTarget(words: string): boolean {
  return /。$/.test(words) && demandAt(words, 0, words.length) && readQuantities(words).length > 0;
}

/**
 * A numbered block opens with a heading when its first sentence is short and something stands under it: more of the
 * block, lines without number, or deeper numbers. A number with nothing under it is itself what is said.
 */
export function isHeading(text: string, blocks: readonly Block[], index: number, sentence: Span, more: boolean): boolean {
  const block = blocks[index];
  if (!block || block.level === null || sentence.end - block.bodyStart > (HEADING_LENGTH[block.level] ?? 30)) return false;
  const words = text.slice(sentence.start, sentence.end);
  if (/[；;]$/.test(words) || endsSeries(text, blocks, index)) return false;
  if (block.level >= MATTER_LEVEL && statesTarget(text.slice(block.bodyStart, sentence.end))) return false;
  if (more) return true;
  const next = blocks[index + 1];
  return next !== undefined && !/[。]$/.test(words) && (next.level === null ? block.level <= 3 : next.level > block.level);
}

/**
 * A line without number and without full stop that asks for nothing: the title of a text or annex, the name of a part
 * (2025年工作回顾), or a note in brackets about the text (（此件公开发布）).
 */
export function isUnnumberedHeading(text: string, block: Block, year: number | null): boolean {
  if (block.level !== null) return false;
  const words = text.slice(block.start, block.end);
  if (/^[（(][^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*[）)]$/.test(words)) return !/负责|牵头|责任/.test(words);
  return !demandAt(words, 0, words.length) && (isTitleLine(words) || announcedPart(text, block, year) !== null);
}

/** A row of a table, as files give it: cells parted by tabs. */
const isRow = (text: string, block: Block | undefined): boolean => block !== undefined && text.slice(block.start, block.end).includes("\t");
/** Cells of a header row are words no longer than this. */
const HEADER_CELL = 8;
const TABLE_NAME = 30;

/** The name that stands right above a table, and the names of its columns: neither asks for anything. */
export function opensTable(text: string, blocks: readonly Block[], index: number): boolean {
  const block = blocks[index];
  if (!block || block.level !== null || !isRow(text, blocks[index + 1])) return false;
  const words = text.slice(block.start, block.end);
  if (isRow(text, block)) return !isRow(text, blocks[index - 1]) && words.split("\t").every((cell) => cell.length <= HEADER_CELL && !/[\d。，；]/.test(cell));
  return words.length <= TABLE_NAME && !/[。，；！]/.test(words) && !hasModal(words) && readQuantities(words).length === 0;
}

/** Sentences of a paragraph that opens with its theme have at least this many; the theme at most so many characters. */
const THEME_SENTENCES = 3;
const THEME_LENGTH = 20;
/** A theme inside a paragraph is shorter, and one of at least so many that open alike. */
const INNER_THEME_LENGTH = 14;
const INNER_THEMES = 3;

const isTheme = (words: string, longest: number): boolean => words.length <= longest && !/[，,；\d]/.test(words);

const isLonger = (a: ReadSentence | undefined, b: ReadSentence): boolean => a !== undefined && a.end - a.start > b.end - b.start;

/** A theme that opens a paragraph names an aim (优化营商环境。), not a work to be carried out (启动水厂扩建。). */
const OPENING_THEME_LENGTH = 14;
const NAMES_WORK = /^(?:新建|改建|扩建|修建|续建|建成|建好|启动|实施|完成|开工|开建|改造|举办|承办|开展|编制|制定|出台|建立|成立|组建|设立|引进|办好|办成|发放|推出|开通|修缮|修复|更新|召开|申报|创建|争创|争取|启用|落实|确保|力争|全面?完成)|[“”《》]|(?:工程|行动|计划|项目|试点|改革|规划|方案)(?:建设|实施)?[。]?$/;

/** 狠抓服务提升，打造便民园区。 */
const DOUBLE_THEME = /^[^，。；、\d“《]{4,9}，[^，。；\d“《]{4,9}。$/;

/** The sentence that opens a paragraph, where it only names the aim of the longer ones behind it. */
function markOpeningTheme(text: string, block: Block, list: readonly ReadSentence[]): void {
  const [first, next] = list;
  if (!first || !next || first.start > block.bodyStart + 1) return;
  const words = text.slice(first.start, first.end);
  if ((isTheme(words, OPENING_THEME_LENGTH) || DOUBLE_THEME.test(words)) && !NAMES_WORK.test(withoutManner(words)) && isLonger(next, first)) first.heading = true;
}

/** 推进种植良种化。… 推进加工集群化。…: short sentences of one paragraph that open with the same words part it. */
function markInnerThemes(text: string, list: readonly ReadSentence[]): void {
  const opening = (s: ReadSentence) => text.slice(s.start, s.start + 2);
  const short = list.filter((s, i) => isTheme(text.slice(s.start, s.end), INNER_THEME_LENGTH) && isLonger(list[i + 1], s));
  for (const theme of short) if (short.filter((other) => opening(other) === opening(theme)).length >= INNER_THEMES) theme.heading = true;
}

/** 要加大投入。财政局要…。要强化督查。…: several short sentences with 要 in one paragraph, each before longer ones. */
const SPOKEN_THEME = /^要[^，。；、\d“《]{2,8}。$/;
const SPOKEN_THEMES = 2;

/** Marks such themes of a speech. */
export function markSpokenThemes(text: string, sentences: readonly ReadSentence[]): void {
  const themes = sentences.filter((s, i) => {
    const next = sentences[i + 1];
    return s.stance === "deploy" && next?.block === s.block && isLonger(next, s) && SPOKEN_THEME.test(text.slice(s.start, s.end));
  });
  const inBlock = new Map<number, number>();
  for (const { block } of themes) inBlock.set(block, (inBlock.get(block) ?? 0) + 1);
  for (const theme of themes) if ((inBlock.get(theme.block) ?? 0) >= SPOKEN_THEMES) theme.heading = true;
}

/**
 * Reports open their unnumbered paragraphs with a short theme (壮大主导产业。). Where most paragraphs of a text do,
 * these sentences are headings. A long paragraph may be parted by themes that open alike.
 */
export function markThemes(text: string, blocks: readonly Block[], sentences: readonly ReadSentence[]): void {
  const byBlock = new Map<number, ReadSentence[]>();
  for (const s of sentences) {
    if (s.stance !== "deploy") continue;
    const list = byBlock.get(s.block);
    if (list) list.push(s);
    else byBlock.set(s.block, [s]);
  }
  for (const [block, list] of byBlock) {
    markInnerThemes(text, list);
    const at = blocks[block];
    if (at) markOpeningTheme(text, at, list);
  }
  const long = [...byBlock].filter(([block, list]) => blocks[block]?.level === null && list.length >= THEME_SENTENCES).map(([, list]) => list[0]).filter((s) => s !== undefined);
  const themes = long.filter((s) => isTheme(text.slice(s.start, s.end), THEME_LENGTH));
  const most = themes.length >= 3 ? themes.length >= long.length * 0.6 : themes.length === 2 && long.length === 2;
  if (most) for (const theme of themes) theme.heading = true;
}
