import { BEFORE, YEAR_WORD } from "./date-words";

/** A date, season, feast, term or rhythm at the head of a clause: 9月底前…, 于5月底前…, 国庆节前…, 会后5个工作日内…, 每季度…. */
const STRENGTH = "(?:力争|确保|争取|务必|必须|保证)?(?:到|于|在|至|赶在)?";
const FEAST = "(?:主汛期|汛期|汛|雨季|采暖季|供暖季|取暖季|入冬|上冻|封冻期?|春耕|春播|三夏|麦收|秋收|秋种|秋播|元旦|春节|清明节?|五一|国庆节?|中秋节?|[春秋]季开学|开学|高考|中考|暑期|寒假|年关)(?:来临|到来|开始)?(?:之前|以前|前)";
const TERM = "(?:会后|自?即日起)?(?:\\d{1,3}|[一二两三四五六七八九十半]{1,3})(?:个工作日|个月|个星期|个?小时|天|日|周|年)(?:之内|以内|内)";
/** The time of a day: 上午, 9时30分, 零时. */
const TIME = "(?:[上下中]午|凌晨|晚上?)?(?:(?:\\d{1,2}|[零一二三四五六七八九十]{1,3})[时点](?:整|半|\\d{1,2}分)?)?";
const DATED = new RegExp(
  `${STRENGTH}(?:${YEAR_WORD})?(?:年?[底末内]${BEFORE}|(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月份?(?:\\d{1,2}[日号]${TIME}(?:[\\u4e00-\\u9fff]{2,10}(?:会|会议|大会|活动|节)(?:召开|举办|开幕)?(?:之前|以前|前))?|[底末初]|[上中下]旬)?${BEFORE}|[本当下]?个?月底${BEFORE}|第?[一二三四]季度末?${BEFORE}|[上下]半年|全年|${FEAST}|${TERM})[，,]?`, "y");
const RHYTHM = /(?:每(?:天|日|周[一二三四五六日]?|旬|半?月|季度?|半年|年)(?:末|底|初)?(?!度)|按[日周旬月季](?:度)?|逐[日周旬月季])/y;

/** Offset after a date at `at`; `at` itself where none stands there. */
export function afterDate(text: string, at: number): number {
  DATED.lastIndex = at;
  return at + (DATED.exec(text)?.[0].length ?? 0);
}

/** True where a rhythm stands at `at`. */
export function hasRhythm(text: string, at: number): boolean {
  RHYTHM.lastIndex = at;
  return RHYTHM.test(text);
}

/** 全部清运完毕, 主体封顶, 投入使用: the end of what was asked before, without a matter of its own. */
const COMPLETION = /^(?:全部|全面(?=[完启])|基本(?=[完建])|如期|一律)(?![^，。]{0,20}\d)|^[^，。\d]{0,8}(?:完成|到位|完毕|结束|竣工|完工|投用|投入使用|投入运[行营]|通车|封顶|见效|销号|清零|办结|落地|收尾|交付|投产|运行|启用|建成|达标|验收|解决)$/;

/** True for words that only say that something has to be finished. */
export function isCompletion(words: string): boolean {
  return COMPLETION.test(words);
}
