import { halfWidth, readNumber, tidy } from "./numerals";
import { subjectOf } from "./quantity-subject";
import { UNIT_PATTERN } from "./quantity-units";
import type { Comparator, Quantity } from "./types";

const ARABIC = "\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?";
const CHINESE = "[一二三四五六七八九十百千万亿两零]{1,16}(?:点[零一二三四五六七八九]{1,4})?";
const SCALE = "(万亿|千万|百万|十万|亿|万|千|百)?";
/** A second counter beside the first: 300台（件）, 12座(间). */
const BESIDE = `(?:[（(](?:${UNIT_PATTERN})[）)])?`;
const VALUE = new RegExp(`(?<![\\d.A-Za-z])(?:(百分之)(${CHINESE}|${ARABIC})|(${ARABIC})\\s?(多|余|几)?${SCALE}(多|余)?((?:${UNIT_PATTERN})${BESIDE}|大(?=[\\u4e00-\\u9fff]{2}))?|(${CHINESE})(多|余|几)?(万|亿)?(多|余)?((?:${UNIT_PATTERN})${BESIDE}))`, "g");
const SCALES: Record<string, number> = { 百: 1e2, 千: 1e3, 万: 1e4, 十万: 1e5, 百万: 1e6, 千万: 1e7, 亿: 1e8, 万亿: 1e12 };

// Ordinals, dates and numbers of documents are no quantities.
const BEFORE_NOT = /(?:第|〔|\[|星期|周|礼拜|公元|之|其|这|那|每|另|某|同|统|专|唯|任|划)$/;
// 四个方面 announces what the text goes on to list; it counts nothing to be done.
const ANNOUNCES = /^(?:大?方面|大?环节|关键词)/;
/** 聚焦7大领域, 围绕6大产业: the ground of what is asked. */
const GROUND_BEFORE = /(?:聚焦|围绕|瞄准|紧扣|锚定|面向|立足|对标)$/;
/** 社区食堂（个）3: the counter stands before its number. */
const UNIT_BEFORE = new RegExp(`[（(](${UNIT_PATTERN})[）)][：:]?$`);
/** 几十家, 上百户, 数千人 set no number. */
const VAGUE_BEFORE = /(?:几|(?<![总个人户件家指参系倍次])数|(?<![以之])上|成)$/;
/** A numeral of scale alone names a class (千万吨级, 百亿产业) unless it is to be reached (产值突破千亿元), and 零 only begins a word (零部件). */
const SCALE_ALONE = /^(?:[百千万亿]+|零)[^\d一二三四五六七八九十]*$/;
const MEASURED = /[元亩吨斤]$/;
const AT_SCALE = /(?:突破|超过?|达到?|跨越|迈[上过]|冲刺)$/;
/** 前10名, 前3位: a rank. */
const RANK = /^[名位强]$/;
// Ages, spans of a day or a way that describe who or what is meant, instead of what is to be reached: 65岁以上老人, 24小时值守, 15分钟生活圈.
const DESCRIBES = /^(?:岁(?!左右)|周岁|小时|分钟|天)/;
const REACHES = /(?:寿命|年龄|达到?|提高到|增加到|缩短(?:至|到)?|压缩(?:至|到)?|控制在|减少到?|降(?:低|至|到)+|超过?|不少于|不低于|不超过|天数)[^，。；]{0,4}$/;
/** 10千伏线路, 10万吨级码头 are kinds of things; 千伏 would read as a thousand of nothing. */
const AFTER_NOT = /^(?:伏|级(?!别)|年(?![内多])|月(?![内])|日(?!内)|号|：\d|:\d|[〕\]]|时\d|点\d|世纪|中全会|届)/;
/** A bare number before 、 numbers a line; in a list (4.5、5.5个百分点) it takes the unit of the last. */
const LISTED = /^(?:[、/和与]|至|到|[-—–~～]{1,2})\s?\d/;
// Idioms whose numeral counts nothing that a ledger follows; 一 before a counter (一项, 一幅) never does.
const IDIOM = /^(?:二级|三级|四级|两级|三农|千家万户|千名万|两岸|百家|万家|百姓|千人|百人|两个|几个|三位|百千|千百|两手|两类|八项规定|十分|四方|三方|两者)/;

// After a Chinese numeral these counters give an order (六期工程, 二轮延包, 五级书记), unless a verb of holding or dividing stands before.
const ORDER_UNIT = /^[期轮届级类次村镇乡位段站]$/;
const HOLDS = /(?:分|共|开展|组织|举办|召开|不少于|至少)$/;

const AT_LEAST_BEFORE = /(?:不(?:低|少)于[^，。；\d]{1,20}的|不低于|不少于|至少|(?<!不)超过?|突破|达到?[^，。；]{0,2}以上|(?<!不)高于|(?<!不)大于|不小于)$/;
const AT_MOST_BEFORE = /(?:不(?:超过|高于)[^，。；\d]{1,20}的|不超过|不高于|(?<!不)低于|(?<!不)小于|(?<!不)少于|控制在|压减到|压降到|降(?:低|至|到)+|不大于|至多|最多)$/;
const ABOUT_BEFORE = /(?:(?<![签预条契合节制公违履续相])约|(?<![附最新])近|接近|左右|稳定在|保持在|力争达到)$/;
const RISE_BEFORE = /(?:年均增长|增长|增加|提高|提升|上升|上涨|增速|涨幅|增幅|扩大|同比增)(?:了|约|超|超过)?$/;
const FALL_BEFORE = /(?:下降|降低|减少|压减|下滑|回落|缩减|压缩|削减|负增长|降幅|同比降|累计下降)(?:了|约|超|超过)?$/;

function comparatorOf(before: string, after: string, { around, unit }: { around: string; unit: string }): Comparator {
  const counted = !/[%％‰]|百分点|元|倍|天|度/.test(unit);
  if (/^(?:以上|及以上|以外)/.test(after)) return ">=";
  if (/^(?:以下|以内|及以下|之内)/.test(after)) return "<=";
  if (/^左右/.test(after)) return "~";
  if (AT_MOST_BEFORE.test(before)) return "<=";
  if (AT_LEAST_BEFORE.test(before)) return ">=";
  if (FALL_BEFORE.test(before)) return "-";
  // 提升24个服务区 improves them; 提升2个百分点 raises by them.
  if (RISE_BEFORE.test(before) && !(counted && /(?:提升|提高|扩大)$/.test(before))) return "+";
  if (ABOUT_BEFORE.test(before)) return "~";
  return /[多余几]/.test(around) ? "~" : "=";
}

function valueOf(m: RegExpExecArray, before: string, after: string): { value: number; unit: string; around: string } | null {
  const [, percent, percentNumber, arabic, more1, scale, more2, unit, chinese, more3, chineseScale, more4, chineseUnit] = m;
  const around = `${more1 ?? ""}${more2 ?? ""}${more3 ?? ""}${more4 ?? ""}`;
  if (percent !== undefined) {
    const value = readNumber(percentNumber ?? "");
    return value === null ? null : { value, unit: "%", around };
  }
  const base = readNumber(arabic ?? chinese ?? "");
  if (base === null) return null;
  const by = SCALES[scale ?? chineseScale ?? ""] ?? 1;
  const written = unit ?? chineseUnit ?? UNIT_BEFORE.exec(before)?.[1] ?? "";
  if (arabic !== undefined && written === "" && scale === undefined && !LISTED.test(after)) return null;
  return { value: tidy(base * by), unit: written === "％" ? "%" : written, around };
}

/** 5个工作日内 is a term, not a count. */
function isTerm(unit: string, after: string): boolean {
  return /^(?:个工作日|个月|个小时|小时|天)$/.test(unit) && /^(?:之内|以内|内)(?!的)/.test(after);
}

/**
 * The quantities of a piece of text, in order; offsets into it. Dates, ordinals and numbers of documents are left out,
 * so are idioms (一批, 一系列). A range (5%—6%) gives its two ends as >= and <=.
 */
export function readQuantities(source: string): Quantity[] {
  const text = halfWidth(source);
  const found: Quantity[] = [];
  for (const m of text.matchAll(VALUE)) {
    const start = m.index;
    const end = start + m[0].length;
    const before = text.slice(Math.max(0, start - 40), start);
    const after = text.slice(end, end + 24);
    if (BEFORE_NOT.test(before) || AFTER_NOT.test(after) || ANNOUNCES.test(after) || inName(before, after)) continue;
    if (m[8] !== undefined && (m[8] === "一" || IDIOM.test(text.slice(start, start + 5)) || (SCALE_ALONE.test(m[0]) && !(MEASURED.test(m[0]) && AT_SCALE.test(before))) || (/^[十百千万亿]/.test(m[8]) && VAGUE_BEFORE.test(before)))) continue;
    const read = valueOf(m, before, after);
    // 30亿级项目, 千万级平台: a scale in the name of a class.
    if (read?.unit === "级" && m[5] !== undefined) continue;
    if (read && RANK.test(read.unit) && before.endsWith("前")) continue;
    if (read?.unit === "大" && GROUND_BEFORE.test(before)) continue;
    if (!read || isTerm(read.unit, after) || (DESCRIBES.test(read.unit) && describes(before, after)) || (m[8] !== undefined && ORDER_UNIT.test(read.unit) && !HOLDS.test(before))) continue;
    found.push({ start, end, value: read.value, unit: read.unit, comparator: comparatorOf(before, after, read), subject: subjectOf(read.unit, before.replace(UNIT_BEFORE, ""), after) });
  }
  return joinRanges(text, found);
}

/** A name in quotation marks is no longer than this; a number in it counts nothing (“四改四提”, “1+9”行动). */
const NAME_LENGTH = 16;

function inName(before: string, after: string): boolean {
  const open = before.lastIndexOf("“");
  const close = after.indexOf("”");
  return open > before.lastIndexOf("”") && close >= 0 && before.length - open + close <= NAME_LENGTH;
}

/** An age or time that says who or what is meant, and is not itself to be reached. */
function describes(before: string, after: string): boolean {
  return !REACHES.test(before) && /^(?:以上|以下|及以上|及以下|以内)?(?:的|[\u4e00-\u9fff—-])/.test(after);
}

const RANGE = /^(?:[-—–~～至到]|——)$/;
const LIST = /^(?:、|和|与|及|以及|／|\/)$/;

/** What a number leaves to the next of its range or list: 5—6%, 1.3万亿、8200亿元, 分别增长4.5%、5.5%左右. */
function joinRanges(text: string, found: Quantity[]): Quantity[] {
  for (let i = found.length - 1; i > 0; i--) {
    const [lower, upper] = [found[i - 1], found[i]];
    if (!lower || !upper) continue;
    const between = text.slice(lower.end, upper.start);
    if (lower.unit !== upper.unit && lower.unit !== "") continue;
    if (RANGE.test(between)) {
      lower.unit = upper.unit;
      lower.subject = upper.subject = lower.subject || upper.subject;
      if (lower.value <= upper.value) {
        lower.comparator = ">=";
        upper.comparator = "<=";
      }
    } else if (LIST.test(between)) {
      lower.unit = upper.unit;
      // 左右, 以上 stand after the last of a list, 增长 before its first.
      if (lower.comparator === "=" || upper.comparator === "~" || upper.comparator === ">=" || upper.comparator === "<=") lower.comparator = upper.comparator === "=" ? lower.comparator : upper.comparator;
      else if (upper.comparator === "=") upper.comparator = lower.comparator;
    }
  }
  // A bare number that no range or list gave a unit counts nothing.
  return found.filter((q) => q.unit !== "" || !/^\d+$/.test(text.slice(q.start, q.end)));
}

/** An amount without the scale that its unit begins with: 70 亿元 → 7e9 (元), 3 千瓦 → 3000 (瓦); what is no scale stays. */
export function inBaseUnit(value: number, unit: string): number {
  const scale = /^[百千万亿]+(?=.)/.exec(unit)?.[0] ?? "";
  return [...scale].reduce((amount, sign) => amount * (SCALES[sign] ?? 1), value);
}
