import { iso, type Day } from "./days";
import type { DeadlineQuality } from "./types";

/** Words that ask for an end without stating its day. */
export interface LooseRule {
  pattern: RegExp;
  quality: DeadlineQuality;
  /** The day that follows from what the text says else; left out where none does. */
  date?: (day: Day) => string | null;
}

const endOfYear = (day: Day) => iso(day.year, 12, 31);

/** In order of preference. */
export const LOOSE_RULES: LooseRule[] = [
  { // Seasons and feasts that a calendar of the county dates
    quality: "seasonal",
    pattern: /(?:抢抓|赶在|力争|确保)?(?:主汛期|汛期|采暖季|供暖季|取暖季|入冬|冬季|春耕|春节|元旦|清明|五一|国庆(?:节)?|中秋(?:节)?|秋收|秋种|三夏|麦收|(?<![季环细关情章小调枝音])节(?=前(?!沿))|伏季|雨季|封冻期?|开学|高考|两会|旅发大会)(?:来临|到来|召开|开幕)?(?:之前|以前|前|期间|前后)|(?:汛期|采暖季|冬季|夏季)(?=[^，。；]{0,6}(?:保障|治理|防控|攻坚|安全))/,
  },
  { // What is prepared for an event is due by the event: 旅发大会筹备, 运动会的筹办
    quality: "seasonal",
    pattern: /[\u4e00-\u9fffXＸ×]{1,8}(?:大会|博览会|运动会|文化节|艺术节|赛事|展会|论坛|庆典|节会)(?:的)?(?:各项)?筹[备办]|(?:大会|博览会|运动会|文化节|赛事|展会|论坛|庆典)(?:召开|开幕|举办)?前/,
  },
  { // 百日攻坚, 百日行动: runs a hundred days from a start that the text does not date
    quality: "derived",
    pattern: /(?:百日|\d{2,3}天|[一二三四五六]十天|百天)(?=[^，。；]{0,4}(?:攻坚|行动|整治|会战|提升|冲刺))/,
  },
  { // 全年目标, 年度计划, 下半年, 后几个月: the year's end by what they are
    quality: "derived", date: endOfYear,
    pattern: /(?:完成|实现|确保|保|早日)?(?:全年|年度|下半年|后几个月|本年度|今年)(?=[^，。；]{0,14}(?:目标|任务|计划|控制|完成|实现|必须|指标|增长|新增|达到|不低于|不少于|稳定|保持|时期|上级))|后几个月(?=[^，。；]{0,12}(?:控制|完成|达到))/,
  },
  { // 年初安排的12项工程: a year's plan, due by its end
    quality: "derived", date: endOfYear,
    pattern: /年初(?:确定|安排|下达|部署|计划|明确|谋划)的?[^，。；]{0,8}?(?:\d+|[XＸ×]+|[一二三四五六七八九十百]+)[个项件处家条]/,
  },
  { quality: "derived", pattern: /(?:明年|下一年度)(?!.{0,4}(?:谋划|储备))/, date: (day) => iso(day.year + 1, 12, 31) },
  { // The text itself puts the date off, or sets none
    quality: "vague", pattern: /(?:时间|日期)[^，。；]{0,4}(?:另行(?:通知|确定|安排)|待定|另定)|长期(?:坚持|推进|开展)/,
  },
  { // Words that ask for haste or rhythm without a day
    quality: "vague",
    pattern: /尽快|早日|及早|尽早|抓紧|立即|马上|即刻|迅速|第一时间|限期|限时|按期|按时|如期|及时|适时|近期|定期|不定期|常态化(?=开展|推进|实施|化解|排查|巡查)|每(?:天|日|周|旬|半?个?月|季度?|半年|年)|按照?既定(?:安排|计划|部署|时限)|按照?(?:时间)?(?:节点|进度)|今后|当前(?=[，,。]|要|必须|$)|眼下|即将/,
  },
];
