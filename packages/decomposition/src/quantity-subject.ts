import { startsWithVerb, withoutManner } from "./demand-words";
import { COUNTED } from "./quantity-units";

const NOUN_AFTER = /^([\u4e00-\u9fffA-Za-z0-9“”]{1,12}?)(?=[，。；、！（）(),]|$|必须|全部|力争|争取|确保|不少于|不低于|不超过|实行|逐|建设|开工|完成|整改|投产|落地|要|的|引进|(?:集中|同步|陆续|相继|如期|按期|全面|尽快|早日)(?:开工|建设|完成|整改|投产|落地|签约|竣工)|第?[一二三四]季度|[上下]半年|年[底内]|上实现|上取得|和|及|与|进行|达|增)/;
const NOUN_BEFORE = /([\u4e00-\u9fffA-Za-z0-9.&“”·]{2,24}?)(?:的)?(?:年均|同比|累计|预计|全年)?(?:不低于|不少于|不超过|不高于|增长|增加|提高|提升|上升|下降|降低|减少|达到?|超过?|突破|控制|稳定|保持|完成|为|在|到|至|(?<![签预条契合节制公违履续相])约|力争|必须|以上)*$/;

/** Words that measure (元, %) have their subject before the number, counters (个, 家) after it. */
export function subjectOf(unit: string, before: string, after: string): string {
  if (COUNTED.includes(unit)) return unit;
  after = after.replace(/^(?:至|到|[-—–~～])\s?\d.*$/, "").replace(/^(?:及?以[上下内外]|左右|之内)/, "").replace(/^的/, "");
  const waiting = /^(?:正在|正|已经?|尚?未|没有|仍在)[^，。；]{1,10}的([\u4e00-\u9fff]{2,8}?)(?=[，。；、]|要|$)/.exec(after);
  if (waiting) return waiting[1] ?? "";
  const noun = NOUN_AFTER.exec(after)?.[1] ?? "";
  const counted = /^(?:没有|正在|未|尚|仍|还)/.test(noun) ? "" : noun;
  const measured = withoutVerb(NOUN_BEFORE.exec(before.split(/[，。；：、！？\n（）]/).at(-1) ?? "")?.[1] ?? "");
  const measures = unit === "" || /[%％‰]|百分点|元|吨|亩|公里|米|千瓦|公斤|斤|倍|人次|度/.test(unit);
  // 下达的2.4亿元补偿资金: what stands before only tells which.
  return measures && !(before.endsWith("的") && counted !== "") ? measured || counted : counted || measured;
}

const PERIOD = "(?:(?:今年|明年)?(?:第?[一二三四]季度|[上下]半年|年[底内])[末底内]?前?)";
const LEAD = new RegExp(`^(?:(?:力争|确保|争取|努力)(?=${PERIOD}|[全今本明]年)|(?:${PERIOD}|全年|今年|明年|本年度)(?=[^，]{2}))+`);
const INNER_PERIOD = new RegExp(`(?<=[\\u4e00-\\u9fff]{2})${PERIOD}`);
/** Verbs of one character before what they make; not where both are a noun (建材, 办公). */
const MAKES = /^(?:建(?![材筑制国议言档卡行立])|修(?![理养车身辞])|办(?![公事法])|种(?![子植类养业苗]))(?=[\u4e00-\u9fff]{2})/;

/** What stands in a clause before its demand: a subject with 要 or 负责, a date (局要淘汰锅炉, 局负责新建学校, 年底前新增企业, 力争全年签约). */
function withoutLead(words: string): string {
  return words.replace(/^[^，]*?[^需首主重必]要(?!求|素)/, "").replace(/^[^，]{0,12}?(?:负责|牵头)(?![人制单部])(?=[^，]{2})/, "")
    .replace(/^[^，]{0,8}?(?:之前|以前|[底末日月旬节期季]前|年[内底末]前?)/, "").replace(LEAD, "");
}

/** What projects reach is counted itself: 全年签约30个. */
const COUNTS_ITSELF = /^(?:签约|开工|竣工|投产|达产|落地)$/;

/** 建成快递站 as 快递站, 项目一季度集中开工 as 项目. */
function withoutVerb(words: string): string {
  const after = withoutManner(withoutLead(words).replace(/^[一二三四五两\d]年/, "")).replace(INNER_PERIOD, "").replace(/(?<=[\u4e00-\u9fff]{2})(?:集中|同步|陆续)(?:开工|竣工|投产|签约)$/, "");
  if (/^(?:(?:还|仍|尚|至今)*有|不[少低]于|不超过|达到?|超过)$/.test(after)) return "";
  if (!startsWithVerb(after) || COUNTS_ITSELF.test(after)) return after.replace(MAKES, "");
  return after.length >= 4 ? after.slice(2) : after.length === 2 ? "" : after;
}
