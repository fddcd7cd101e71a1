import { readDeadline } from "./deadline";
import { parseDay } from "./days";
import type { Block } from "./outline";
import { lastStated } from "./stated-dates";
import type { Deadline, DecomposedItem, Span } from "./types";

/** A stage of a plan, over all that stands under it. */
interface Stage extends Span {
  /** Where its name and time end. */
  titleEnd: number;
  deadline: Deadline;
  /** The end of the stage before it, null for the first of its series. */
  after: string | null;
}

// Nothing but a time: 2026年3—4月, 5月1日—8月31日, 10月底前.
const TIME = "(?:时间[：:])?[\\d年月日号底初末旬上中下前内至到起—–~～\\-、\\s一二三四五六七八九十今明本季度半]{2,30}";
/** 第二阶段（5—8月）, anywhere; 集中整治（5—8月） as the heading of a numbered block. */
const NAMED = new RegExp(`[^，。；：:\\n（）()]{0,16}阶段[^，。；\\n（）()]{0,16}[（(](${TIME})[）)][。：:，,]?`, "g");
const HEADED = new RegExp(`^[^，。；：:\\n（）()]{2,20}[（(](${TIME})[）)][。：:\\n]?`);

interface Title { at: number; end: number; time: string; block: number }

function titlesIn(text: string, blocks: readonly Block[]): Title[] {
  return blocks.flatMap((block, index) => {
    const words = text.slice(block.bodyStart, block.end);
    const named = words.includes("阶段") ? [...words.matchAll(NAMED)] : [];
    const headed = named.length === 0 && block.level !== null ? HEADED.exec(words) : null;
    return [...named, ...(headed ? [headed] : [])].map((m) => ({ at: block.bodyStart + m.index, end: block.bodyStart + m.index + m[0].length, time: m[1] ?? "", block: index }));
  });
}

/** Where what stands under a title ends: at the next heading that is not below its own, or with its line inside a paragraph; at the next title at the latest. */
function reachOf(blocks: readonly Block[], title: Title, next: number): number {
  const block = blocks[title.block];
  if (!block || title.at > block.bodyStart) return Math.min(block?.end ?? next, next);
  const above = block.level ?? blocks[block.aboveBlocks.at(-1) ?? -1]?.level ?? 0;
  for (let i = title.block + 1; (blocks[i]?.start ?? next) < next; i++) {
    const level = blocks[i]?.level ?? null;
    if (level !== null && level <= above) return blocks[i]?.start ?? next;
  }
  return next;
}

/** The stages of a plan with their ends; each goes on from the one before it under the same headings. */
function readStages(text: string, blocks: readonly Block[], date: string | null): Stage[] {
  const titles = titlesIn(text, blocks);
  const lastOf = new Map<string, Stage>();
  return titles.flatMap((title, i) => {
    const series = blocks[title.block]?.above.join("|") ?? "";
    const after = lastOf.get(series)?.deadline.date ?? null;
    const deadline = lastStated(title.time, parseDay(date), { after, planned: true });
    if (!deadline) return [];
    const stage = { start: title.at, titleEnd: title.end, end: reachOf(blocks, title, titles[i + 1]?.at ?? text.length), deadline, after };
    lastOf.set(series, stage);
    return [stage];
  });
}

const isStageTitle = (words: string): boolean => words.includes("阶段");

/**
 * What stands under a stage of a plan is due by the end of the stage where it has no date of its own; the year that one
 * stage names holds for those after it. The title of a stage asks for nothing by itself.
 */
export function datedByStages(text: string, blocks: readonly Block[], date: string | null, items: readonly DecomposedItem[]): DecomposedItem[] {
  const stages = readStages(text, blocks, date);
  let at = 0;
  return items.flatMap((item) => {
    while (at < stages.length && (stages[at]?.end ?? 0) <= item.start) at++;
    const stage = stages[at];
    if (!stage || item.start < stage.start) return [item];
    if (item.end <= stage.titleEnd && isStageTitle(item.text)) return [];
    return [{ ...item, deadline: deadlineIn(stage, item, text.slice(Math.max(item.start, stage.titleEnd), item.end), date) }];
  });
}

function deadlineIn(stage: Stage, { deadline }: DecomposedItem, words: string, date: string | null): Deadline {
  const own = readDeadline(words, date, { after: stage.after });
  if (own.quality === "stated" || own.nextYear) return own;
  const beside = deadline.text !== null && !stage.deadline.text?.includes(deadline.text);
  return beside && deadline.quality !== "vague" ? deadline : stage.deadline;
}
