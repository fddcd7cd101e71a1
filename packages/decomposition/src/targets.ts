import type { ReadClause } from "./clause-role";
import type { Demand } from "./demand";

const ANNOUNCED = "(?:目标|任务|指标)(?:建议)?(?:是|为)";
const ANNOUNCES = new RegExp(`${ANNOUNCED}[：:]`);
const ENDS_ANNOUNCING = new RegExp(`${ANNOUNCED}$`);

/** True where a sentence opens a list of targets (主要预期目标是：…), every clause of which is one. */
export function announcesTargets(sentence: string): boolean {
  return ANNOUNCES.test(sentence);
}

/** 力争主要指标好于上年: all of them at once, without a figure of its own. */
const ALL_AT_ONCE = /^(?:力争|争取|努力)[^\d]*指标/;

/** The clauses of a sentence that lists targets: each is one, what announces them and stands before, grounds and tails aside. */
export function targetsIn(text: string, clauses: readonly ReadClause[]): Demand[] {
  const announcing = clauses.findIndex((c) => ENDS_ANNOUNCING.test(text.slice(c.start, c.end)));
  return clauses
    .slice(announcing + 1)
    .filter((c) => !ALL_AT_ONCE.test(text.slice(c.wordsStart, c.end)))
    .filter((c) => /\d/.test(text.slice(c.start, c.end)) || (c.role !== "frame" && c.role !== "tail" && c.role !== "appeal" && text.charAt(c.start) !== "在"))
    .map((c) => ({ start: c.wordsStart, end: c.end, owner: null }));
}
