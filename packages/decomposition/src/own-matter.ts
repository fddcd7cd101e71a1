import { afterDate, isCompletion } from "./date-lead";

/** Phrases that are counted or titled make a demand of their own, however short. */
const COUNTED_OR_TITLED = /(?:建立|制定|组建|成立|设立|编制|出台)[^，。]{0,20}(?:台账|清单|专班|工作组|领导小组|指挥部|方案|机制|制度|预案)|\d|XX[项个处件家]|[“《]|(?:示范|文明|卫生|先进)[县市区]|示范区|(?:强|大)县(?!局)/;
const STRENGTH_AT = /^(?:力争|确保|争取|务必|保证)*/;
/** A number, in figures or in words. */
export const NUMBER = "(?:百分之|约)?(?:\\d|[一二两三四五六七八九十百千]{1,9}(?:[万亿点]|[\\u4e00-\\u9fff]))";
const TARGET = new RegExp(`(?:不少于|不低于|不高于|不超过|超过|达到?|突破|控制在|稳定在|保持在|新增|增长|下降)[^，]{0,6}${NUMBER}|\\d[^，]{0,8}(?:以上|以下|以内)$|(?:居|进入|位列)[^，]{0,8}(?:前列|前${NUMBER})`);
/** A figure that has been reached. */
const REACHED = /以来|同比|环比|已/;
/** 发现隐患5日内整改: the term is the manner of a standing duty, no figure to reach. */
const TERM = /\d{1,3}(?:个?工作日|个?小时|天|日)(?:之内|以内|内)/;

/** How a result begins, and the words that only say when or how well. */
const RESULTS_IN = /^(?:确保|力争|力促|争取)(?:于|在)?/;
const IN_TIME = /^(?:按期|如期|全线|全面|基本|早日|尽快|全部|顺利)+/;
const COMES_TO = /建成|竣工|完工|通车|投用|投产|投运|开工|开园|开业|运营|投入|通过|启用/;
/** 项目, 工程 … by themselves name no work, nor does a word as short as this. */
const GENERAL_WORK = /^(?:各?类?|一批|更多|所有|全部|这些)?(?:重点|重大|在建|新建|续建|签约)*(?:项目|工程|任务|目标任务)/;
const SHORTEST_WORK = 4;
/** 实现村卫生室全覆盖, 实现积案清零: to be checked by itself, whatever was done for it. */
const COMPLETE_COVER = /^(?:努力|力争|确保|基本|全面)*实现[^，。]{4,}(?:全覆盖|清零)$/;
/** A clause longer than this says more than that. */
const LONGEST = 60;

/** The words of a clause without the strength and the date at its head. */
export function withoutDate(words: string): string {
  const strength = STRENGTH_AT.exec(words)?.[0].length ?? 0;
  return words.slice(Math.max(strength, afterDate(words, 0), afterDate(words, strength)));
}

/** True for words with a number or a title, be they only part of a clause. */
export function isCountedOrTitled(words: string): boolean {
  return COUNTED_OR_TITLED.test(words);
}

/** 形象进度达到75%, 每村不少于10张: a figure to reach, in words without a verb of demand. */
export function isTarget(words: string): boolean {
  return TARGET.test(words) && !REACHED.test(words);
}

/** True for a clause that has a number or a title of its own beside its date, so that it is checked by itself. */
export function standsAlone(words: string): boolean {
  const own = withoutDate(words);
  return !isCompletion(own) && isCountedOrTitled(own);
}

/** 确保城东水厂建成投用: a result with a work of its own by name; 确保6月底前建成 has none. */
export function namesWork(words: string): boolean {
  if (words.length > LONGEST) return false;
  const strong = words.replace(RESULTS_IN, "");
  const work = strong.slice(afterDate(strong, 0)).replace(IN_TIME, "");
  return strong !== words && work.search(COMES_TO) >= SHORTEST_WORK && !GENERAL_WORK.test(work);
}

/** True for a result that is checked by itself, not with the demand before it; in a report any figure or named work is. */
export function isOwnResult(words: string, spoken: boolean): boolean {
  const result = /^发现/.test(words) ? words.replace(TERM, "") : words;
  if (standsAlone(result) && !/^(?:切实)?做到/.test(words)) return true;
  return !spoken && (/\d/.test(withoutDate(result)) || namesWork(words) || COMPLETE_COVER.test(words));
}
