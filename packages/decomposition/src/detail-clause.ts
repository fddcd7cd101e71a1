import { addsNothing } from "./aims-and-effects";
import { afterDate } from "./date-lead";
import { demandAt, startsWithVerb } from "./demand-words";
import { NUMBER, withoutDate } from "./own-matter";

/** Counted or measured at its end: 床位不少于90个, 全长约2.3公里. */
const ENDS_IN_FIGURE = /(?:约|共|为|不少于|不低于|不超过|至少)?\d[\d.,]*[多余]?[万亿]?(?:平方|立方)?[\u4e00-\u9fff㎡]{1,3}(?:以上|以下|以内|左右)?$/;
/** What makes a figure an aim of its own: it is to rise, to be reached or kept, or it is a rate or an income. */
const AIM = /增长|下降|超|提高|提升|降低|减少|达|突破|超过|稳定|保持|控制|完成|实现|新增|压减|增速|率|占|比重|指数|产量|收入|产值|就业|[要应须]/;
/** What a work measures, though its first word may be a verb elsewhere: 建设规模, 服务人口. */
const MEASURE = /^(?:项目|工程)?(?:建设|改造|规划|设计|建筑|占地|服务|整治|修复|总)*(?:规模(?!化)|面积|长度|里程|人口|库容|容量|工期|投资)/;
/** How many for each: 每个部门不少于3个. */
const FOR_EACH = /^每个?[\u4e00-\u9fff]{1,3}(?:不少于|不低于|至少)\d+[\u4e00-\u9fff]{1,2}$/;
/** A clause longer than this says more than that. */
const LONGEST = 60;
/** A verb that begins this far into a clause is its predicate; later ones belong to names (污水处理站). */
const PREDICATE_WITHIN = 3;
/** The name of a measure is no longer than this (床位, 全长, 建筑面积). */
const SHORT_NAME = 4;
/** Whom a work reaches, and what it holds: both belong to the work. */
const REACHES = /^(?:可|预计|直接|共)?(?:惠及|受益)/;
const HOLDS = /^(?:主要|重点|具体)?(?:包括|涵盖)/;
/** What a work is good for: an effect (有效缓解拥堵), a growing good (不断改善出行), a turn (推动…向…转变), a picture (彰显水乡韵味). */
const GOOD_FOR = [
  /^(?:有效|切实|全面)?(?:改善|方便)[^，。]*(?:群众|居民|村民|师生|学生|农户|市民)[^，。]*(?:条件|出行|用水|饮水|就医|入学|办事)$/,
  /^可?有效[\u4e00-\u9fff]{4}/,
  /^不断[^，。\d“《]{4,}$/,
  /^(?:进一步|切实)(?:提升|提高|增强|改善|激发|补齐|满足)[^，。\d“《]*(?:质效|水平|能力|质量|效率|效益|短板|安全|[证障]率|活力|动力|[争响引]力|形象|品质|满意度|[得福全]感|条件|问题|优势)$/,
  /^促进[^，。\d“《]{2,16}(?:提升|提高|增产|增收|增效|改善|集聚)$/,
  /^(?:推动|促进)[^，。\d]{2,}[向由从往][^，。\d]{2,}(?:转变|转化|集聚|集中|迈进|跨越)$/,
  /^(?:逐步|加快)?形成[^，。\d“《]{2,}$/,
  /^(?:擦亮|彰显|重塑|绘就|书写)[^，。\d]{2,}$/,
];
/** The last clause of a sentence of at least three works, said of all of them: …，进一步打通断头路. */
const SUMS_UP = /^进一步(?:提升|优化|打通|完善|改善|增强|夯实|拓展)[^，。\d“《]{2,}$/;
/** A share that goes on with a list of shares: 90%的村通公交. */
const SHARE = /^\d[\d.]*%(?:以上)?的/;

/** 完成32公里: a figure without saying of what. */
const BARE_FIGURE = new RegExp(`^(?:累计|全部)?(?:完成|建成|实现|达到|开工)(?:不少于|不低于|约)?${NUMBER}[\\d.万亿点百千十]*[\\u4e00-\\u9fff%㎡]{0,3}(?:以上)?$`);

/** True where a date and a figure only say how much of the demand before is to be done by then: 汛期前完成32公里. */
export function onlyMeasures(words: string): boolean {
  return BARE_FIGURE.test(withoutDate(words));
}

/** How many of it for each, in speech as in a report; asks for nothing by itself. */
export function saysForEach(words: string): boolean {
  return FOR_EACH.test(words);
}

/** 主要铺设…, 主要包括…: what the demand before it consists of. */
function holds(words: string): boolean {
  return HOLDS.test(words) || (words.startsWith("主要") && demandAt(words, 2, words.length));
}

/** A figure that measures the demand before it, in words without a predicate (农村公厕60座, 总投资3亿元). */
function measures(words: string, before: string): boolean {
  if (!ENDS_IN_FIGURE.test(words) || AIM.test(words) || afterDate(words, 0) > 0) return false;
  if (MEASURE.test(words)) return true;
  // A list goes on (改造公厕60座，健身点30处); behind words without a figure or a verb only a short name measures (床位90个).
  const goesOn = /\d/.test(before) && demandAt(before, 0, before.length);
  if (!goesOn && words.search(/[约共为不至]|\d/) > SHORT_NAME) return false;
  for (let at = 0; at < PREDICATE_WITHIN; at++) if (startsWithVerb(words.slice(at))) return false;
  return !demandAt(words, 0, words.length);
}

/**
 * A clause of a report that only carries on the demand before it: what that measures, what it holds, whom it reaches,
 * what it is good for. Each of them may open a sentence as a matter of its own; behind a demand (`before`) it is none.
 * `ends`: nothing but such clauses stands behind it in its sentence; `others`: so many demands besides the one before it.
 */
export function carriesOn(words: string, before: string, ends: boolean, others = 0): boolean {
  if (words.length > LONGEST) return false;
  return saysForEach(words) || measures(words, before) || SHARE.test(words) || REACHES.test(words) || holds(words)
    || GOOD_FOR.some((good) => good.test(words)) || (ends && (addsNothing(words) || (others >= 2 && SUMS_UP.test(words))));
}
