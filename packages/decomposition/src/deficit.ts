import type { ReadClause } from "./clause-role";
import type { Demand } from "./demand";

/**
 * In a part that tells problems, what is registered all the same: a deficit that names a piece of work or a figure and
 * what it still owes. Complaints about conduct and general lacks (能力不够强) are not.
 */
const DEFICITS = [
  // A figure against its ceiling or forecast: 控制在 … 以内, 预计完成 … 同比下降.
  /控制在|要求(?:不少于|不低于|不超过|不高于)|(?:预计|目前)(?:仅|只)?完成[^，。]{0,10}(?:\d|XX|××|[＿_○□]{2,})/,
  // A count still open: 还有7个没有开工.
  /(?:还|仍|尚|至今)[^，。]{0,4}有\s*(?:\d+|X{2,}|×{2,}|[＿_○]{2,}|□+|[一二三四五六七八九十]+)[个处件项家户起宗]/,
  // A piece of work with what it lacks: 至今没有明确方向, 停留在谋划阶段, 落后进度要求.
  /(?:停留在[^，。]{1,8}(?:阶段|层面)|(?:至今|还|尚|仍)[^，。]{0,3}(?:没有|未)[^，。]{0,8}(?:方向|进展|开工|启动|完成|到位|动工)|(?:落后|滞后)(?:于)?[^，。]{0,6}(?:进度|要求|计划|序时)|亟[须需待][^，。]{0,6}(?:推进|解决|完成)|时间紧、任务重)/,
];
/** 同比下降5%: what a figure told as a deficit does besides. */
const GOES_ON = /^(?:同比|环比)?(?:下降|减少|增长|回落|负增长)/;
const OPENS_COUNT = /\d|XX|××|[＿_○]{2,}/;

/** True where a clause states a deficit that the ledger follows. */
function isDeficit(clause: string): boolean {
  return DEFICITS.some((pattern) => pattern.test(clause));
}

/** True where a clause gives the stock of which a following clause counts the rest: 年初安排的12项工程中. */
function givesStock(clause: string): boolean {
  return OPENS_COUNT.test(clause) && /(?:中|里|以内|以下|图斑|项目|工程|任务)$|完成|控制/.test(clause);
}

/** The deficits of a sentence that tells problems, each with the stock of which it counts the rest. */
export function deficitsIn(text: string, clauses: readonly ReadClause[]): Demand[] {
  const found: Demand[] = [];
  let stock: number | null = null;
  for (const clause of clauses) {
    const words = text.slice(clause.start, clause.end);
    const last = found.at(-1);
    const goesOn = last !== undefined && last.end >= clause.start - 2 && GOES_ON.test(words);
    if (isDeficit(words) || goesOn) {
      if (last && last.end >= clause.start - 2) last.end = clause.end;
      else found.push({ start: stock ?? clause.wordsStart, end: clause.end, owner: null });
      stock = null;
    } else if (!givesStock(words)) stock = null;
    else stock ??= clause.wordsStart;
  }
  return found;
}
