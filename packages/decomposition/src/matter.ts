import { skipAdverbs, startsWithVerb, withoutManner } from "./demand-words";

/** Digits, or numerals with a counting word, and 万: 5处, 十二座, 3万亩; not the 一 of 一般性支出. */
const UNIT = "(?:个|处|座|条|所|户|家|项|亩|公里|千米|平方米|套|批|件|名|人|台|辆|块|宗|起|间|栋|吨|场|次|类)";
const COUNT = new RegExp(`^第?(?:\\d[\\d.,]*[万亿]?${UNIT}?|[一二三四五六七八九十百千两]+[万亿]?${UNIT})(?:以上|左右)?`);
const BRINGS_FORWARD = /^(?:对于|针对|围绕|[把将对])/;
/** What follows a verb as its complement, or joins it to the next. */
const COMPLEMENT = /^(?:好|实|细|牢|完|了|、)/;
/** Where the noun phrase ends: a joint, a mark, a number. */
const END = /[^\p{Script=Han}]|[和与及等在于到要按应须需]|以及/u;
/** General words behind the matter itself; every office has them. */
const GENERAL_TAIL = /(?:专项)?(?:工作|任务|建设|项目|工程|行动|改造|整治|治理|清理|排查|摸排|管理|提升|监管|保障|进度|力度|机制|方案|情况|事项|问题|服务)$/;
/** Bounds (亿元以上) and what every office has to do with. */
const GENERAL = /以[上下]|^[万亿]?元|^(?:上争|外出|[各本该其这那每]|有关|相关|所有|全部|全[县市区年]|重点|主要|一批|今年|今后|下一步|年度|各项|目标|责任|措施|群众|企业$|干部|领导)/;
const SHORTEST = 3;
const LONGEST = 10;

/** The words without manner, verbs, complement and count in front; a second verb goes where an object is left behind it. */
function afterVerbs(clause: string): string {
  let words = withoutManner(clause.trim()).replace(BRINGS_FORWARD, "");
  for (let verbs = 0; verbs < 3; verbs++) {
    const from = skipAdverbs(words, 0);
    const at = startsWithVerb(words.slice(from)) ? from : startsWithVerb(words) ? 0 : -1;
    if (at < 0 || (verbs > 0 && words.length - at - 2 <= SHORTEST)) break;
    words = words.slice(at + 2).replace(COMPLEMENT, "");
  }
  return words.replace(COUNT, "");
}

/** The words up to a verb inside (建筑工地 落实…), and without general words and verbs at the end, as long as enough is left. */
function withoutTail(words: string): string {
  let left = words;
  for (let at = SHORTEST; at < left.length; at++) if (startsWithVerb(left.slice(at))) left = left.slice(0, at);
  for (;;) {
    const cut = left.replace(GENERAL_TAIL, "");
    if (cut === left || cut.length < SHORTEST) return left;
    left = cut;
  }
}

/**
 * What an item is about, as the one noun phrase that stands behind its verb: 加快老旧小区改造 → 老旧小区, 建成高标准农田2万亩 →
 * 高标准农田. Manner, verb and count in front, and general words behind (工作, 建设, 整治), are taken off; of a phrase with
 * 的 the part behind it counts. Null where no phrase of three to ten characters is left, or only a general one: a word of
 * a duty catalogue is worth having only where it is narrow.
 * @param title short name of an item, or its first clause
 */
export function matterOf(title: string): string | null {
  const clause = title.split(/[，,；;。：:！!？?（(]/)[0] ?? "";
  const words = afterVerbs(clause);
  const end = words.search(END);
  const phrase = end < 0 ? words : words.slice(0, end);
  const behind = phrase.slice(phrase.lastIndexOf("的") + 1);
  const matter = withoutTail(behind.length >= SHORTEST ? behind : (phrase.split("的")[0] ?? ""));
  return matter.length < SHORTEST || matter.length > LONGEST || GENERAL.test(matter) || GENERAL_TAIL.test(matter.slice(-2)) && matter.length <= SHORTEST ? null : matter;
}

/** Number of a series, and words that only join a sentence to the one before. */
const OPENING = /^(?:[（(]?[一二三四五六七八九十\d]+[）)]?(?:是要?|要|、|[.．]|，)|同时|另外|此外|其次|首先|下一步|今后|当前)*[，,：:]?/;
const LINE_OF_WORK = /^([\u4e00-\u9fff]{1,6}?(?:口|条线|战线|系统|部门|方面))(?:的同志)?(?:都|也|均|还|更|一定|，)*(?:要(?!求)|必须|务必|牵头|负责|会同)/;
const ANYBODY = /^(?:[各有相其每所这那本]|全[县市区]|我们|大家|县[级直]|市[级直])/;

/**
 * The line of work that a clause calls on where no unit is named, as offices say it: 文旅口要…, 政法系统要…, 农业战线必须….
 * Which unit that is only the county knows. Null where the clause opens in another way or calls on everybody (各部门).
 */
export function lineOfWorkIn(clause: string): string | null {
  const name = LINE_OF_WORK.exec(clause.trim().replace(OPENING, ""))?.[1] ?? null;
  return name === null || name.length < 2 || ANYBODY.test(name) ? null : name;
}
