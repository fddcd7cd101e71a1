import { skipAdverbs } from "./demand-words";

// What a report says between its works, without anything that could be checked: aims before them, effects and pictures behind.

/** Neither a figure nor a name in quotes, and at the end no work. */
const NO_FIGURE = "(?![^，。]*[\\d“《])";
const NO_WORK_AT_END = "(?<!工程|项目|行动|试点|制度|机制|建设)$";
/** The last clauses of a sentence, where they only say what the works before them are good for: 提升山洪预警能力, 推动果业升级. */
const EFFECTS = [
  new RegExp(`^${NO_FIGURE}(?:提升|提高|改善|增强|激发|激活|降低|增加|拓宽|保障|守护|助推|增进|释放)[^，。]{2,}${NO_WORK_AT_END}`),
  // Several that are named are a work: 推动A、B、C加快发展.
  new RegExp(`^${NO_FIGURE}(?!(?:[^，。、]*、){2}[^，。]*发展$)(?:促进|推动|带动)[^，。]{2,}(?:发展|升级|提升|回暖|转化|增收|增效|突破|攀升|振兴|增长|复苏|繁荣)$`),
  // 切实, 努力 … before what is to come of it all: 切实把纠纷化解在村口, 努力为农户减负.
  /^(?:切实|努力|倾力|真正|有力)+(?:把|将|为|解决|维护|帮助)[^，。\d]*$|^(?:推动|促进)[^，。\d]*(?:开创|跑出|迈[上向出]|再上|再提升)[^，。\d]*$|^更好[^，。\d“]{2,8}$/,
  /^以[^，。\d]{1,6}(?:推动|促进|带动|助推)[^，。\d]*$|^(?:真正|努力)让[^，。]*$|^(?:努力|奋力|竭尽全力)[^，。\d]*(?:取得|实现)[^，。]*突破$/,
];
/** A picture of what all is to come to (打造生态宜居新标杆, 做优做靓城区): nothing to be checked; at the end of a series it belongs to that. */
const PICTURES = [
  /^(?:全力|着力|奋力|努力|加快|倾力)*(?:打造|形成|引导|开创|塑造|构建|营造)[^，。\d“《]*新(?:模式|风尚|局面|格局|路径|优势|动能|亮点|城区)$|^(?:全力|着力|努力)*打造[^，。\d“《]*城市$|^(?:努力|奋力)*建设更[高加][^，。\d“《]*$/,
  /^(?:全力|着力|奋力|努力|加快|倾力|聚力|致力)*(?:打造|塑造|争当|争做|建设|构筑|筑牢|铸就|建成|形成)[^，。\d“《]*(?:高地|标杆|样板|名片|引擎|增长极|福地|胜地|典范|窗口|家园|示范|先行[者区]|格局|局面|秩序|屏障|底色|气象|风貌|生态圈?|宜[居业游商养学][^，。\d“《]{0,8}|加速度|“[^”]{1,6}”)$/,
  /^(?:坚定不移|全面|持续|不断|全力|着力)*(?:做[强大优精细活靓美实特亮]){2,}[^，。\d“《]{2,}$/,
  /^(?:坚定不移|全面|持续|不断|全力|着力)*[把将][^，。\d“《]{2,}(?:建设|打造|培育|发展)成为?[^，。\d“《]{2,}$/,
  /^(?:更好|更加|充分|持续)(?:地)?(?:发挥|突出|彰显|释放)[^，。\d]*(?:作用|导向|优势|效应|魅力|特色)$/,
  /^(?:全力|着力|加快|尽快|全面|努力)*补[齐足][^，。\d“《]*短板$/,
  /^保持[^，。\d“《]*(?:统一|协调|一致|稳定)$/,
  /^(?:真正|切实)?以[^，。]{1,4}[带促][^，。]{1,4}(?:带动|推动|促进)[^，。\d“《]{2,}$/,
];
/** The head of a sentence that names the aim of the works behind it: 大力发展数字经济, 持续改善出行环境, 深化农村改革. */
const AIMS = new RegExp(`^${NO_FIGURE}(?:发展|培育|壮大|开发利用|开发|做[强大优精][做强大优精]*|改善|优化|提升|提高|增强|补齐|深化|推进|融入|做好|办好|突出|狠抓)[^，。、和与及的]{2,10}(?:企业|产业|加工业|农业|经济|资源|环境|结构|产能|短板|改革|水平|能力|[\u4e00-\u9fff]化|培育|战略|教育|供给|质量|功能|服务|消费)$`);

/** A clause longer than this says more than that. */
const LONGEST = 60;
/** An effect so many times as long as the demand before it would bury that. */
const LONGEST_EFFECT = 2;

/** True for words that say what works are good for, without anything to be checked of their own. */
function isEffect(words: string): boolean {
  if (words.length > LONGEST) return false;
  const bare = words.slice(skipAdverbs(words, 0));
  return EFFECTS.some((effect) => effect.test(words) || effect.test(bare));
}

/** True for a clause that adds nothing to be checked to the works before it: an effect or a picture. */
export function addsNothing(words: string): boolean {
  return isEffect(words) || isPicture(words);
}

/** True for an effect too long to stand with so short a demand. */
export function buries(words: string, demand: string): boolean {
  return words.length > LONGEST_EFFECT * demand.length && addsNothing(words);
}

/** True for a clause of a report that paints what all is to come to, without a work, a figure or a title of its own. */
export function isPicture(words: string): boolean {
  return words.length <= LONGEST && PICTURES.some((picture) => picture.test(words));
}

/** True for words that name an aim in general, without a work, a figure or several things side by side; 因地制宜… says how it is to be done. */
export function isAim(words: string): boolean {
  if (words.length > LONGEST) return false;
  return AIMS.test(words) || (!words.startsWith("因") && AIMS.test(words.slice(skipAdverbs(words, 0))));
}
