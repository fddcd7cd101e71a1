import { demandAt } from "./demand-words";
import { hasModal } from "./modal";
import { announcesTargets } from "./targets";

/** How a part of a text speaks: only `deploy` and (for things that can be shown) `conduct` ask for anything. */
export type Stance = "review" | "situation" | "problem" | "deploy" | "conduct" | "appeal";

// Words of a heading, in the order in which they decide.
const OF_HEADING: [Stance, RegExp][] = [
  ["review", /回顾|总结(?!推广)|成绩|历程|(?:完成|进展|工作|开展|落实|推进|运行|基本|主要)(?:的)?情况$|完成情况|进展情况|工作情况|取得的|主要做法|过去[一二三五几]?年/],
  ["deploy", /下一步|下步|(?:主要|重点|下半年|全年|今后|当前|20\d\d年)[^，。]{0,12}(?:工作|任务|安排|举措|措施)|20\d\d年[^，。]{0,12}目标|工作安排|任务分工|(?:工作|下步|初步)(?:打算|计划|思路|谋划)|打算$/],
  ["problem", /(?:存在|主要)[^，。]{0,6}(?:问题|不足|困难)|差距|短板弱项|困难和挑战/],
  ["situation", /形势|认清|认识|机遇|背景|意义|指导思想|基本原则|总体要求|总体思路|基本思路|遵循/],
  ["conduct", /(?:强化|转变|改进|锤炼|务实)[^，。]{0,6}作风|(?:担当|作风)(?:拼搏|作为|尽责|实干|有为|奋进|建设)|(?:勇于|敢于|强化)担当|组织领导|组织保障|保障措施|纪律|廉洁|自身建设|狠抓落实|强化落实|抓落实|责任感|政治站位|有关要求/],
];

/** 2025年工作总结和2026年工作打算: what was and what is to come in one. */
const BOTH = /(?:总结|回顾|情况|成效)[^，。]*(?:打算|计划|安排|思路|要点)/;

/** The stance that the words of a heading announce; null where they say nothing. `year` is the year of the text: a year before it is past. */
export function stanceOfHeading(heading: string, year: number | null): Stance | null {
  if (BOTH.test(heading)) return null;
  const named = /(20\d\d)年/.exec(heading);
  if (named && year !== null && Number(named[1]) < year && !/[—－-]20\d\d|五年规划/.test(heading)) return "review";
  // 肯定成绩，正视差距: what has been reached and what lacks in one part, so that its paragraphs decide.
  if (/成绩|成效/.test(heading) && /差距|问题|不足|短板/.test(heading)) return "situation";
  return OF_HEADING.find(([, words]) => words.test(heading))?.[0] ?? null;
}

/** True for a heading that says what comes after what was done (下一步工作打算). */
export function announcesNext(heading: string): boolean {
  return /下一?步|打算/.test(heading) && !BOTH.test(heading);
}

// How a paragraph opens, where that decides over its heading.
const OF_OPENING: [Stance, RegExp][] = [
  ["review", /^(?:今年以来|今年[1-9一二三四五六七八九十][^，]{0,6}[，]|(?:今年)?上半年[，,]|去年|过去(?:的)?[一二三五几]年|过去五年|[这近][一二三四五几]年|刚刚过去|一年来|五年来|回顾|近年来|20\d\d年，(?:我们(?![将要])|全[县市区省镇乡旗年](?!要))|截至)/],
  ["appeal", /^(?:同志们[，,！!：:]|各位(?:代表|委员|同志)[，,！!：:]|让我们)/],
  ["situation", /^从[^，。]{2,10}(?:看|来讲|来说)|(?:指导思想|总体要求|总体思路|主要目标|基本思路)是[：:]/],
];
const PROBLEMS_ANNOUNCED = /(?:存在|面临)[^。；]{0,16}(?:问题|不足|短板|困难|挑战)[^。；]{0,16}(?:主要(?:是|有)|一是|[：:。])|从[^。]{2,12}实际看/;

/** The stance that the opening of a paragraph gives it; null where it says nothing. `year`: the year of the text, if known. */
export function stanceOfOpening(paragraph: string, year: number | null): Stance | null {
  const head = paragraph.slice(0, 80);
  const named = /^(20\d\d)年(?:以来|来)?，/.exec(head);
  if (named && year !== null && Number(named[1]) < year) return "review";
  if (PROBLEMS_ANNOUNCED.test(head)) return "problem";
  return OF_OPENING.find(([, words]) => words.test(head))?.[0] ?? null;
}

// The general line of a year or term, which the chapters after it work out: 总体要求是…, 做好今年工作，必须坚持….
const GENERAL_LINE = /(?:总体要求|总体思路|指导思想|工作思路|基本思路)(?:是|为)|(?:今年|今后[一三五]年|20\d\d年|未来五年)(?:的)?(?:政府)?(?:各项)?工作[，,](?:我们)?(?:要|必须)|^(?:今年|明年|20\d\d年)是[^。；，]{0,60}[，,](?:我们)?(?:要|必须)[^。；]{0,200}(?:精神|总基调|总要求|总体部署|决策部署|指导)|是[^，。；]{0,20}(?:职责所在|使命所在|应尽之责|应有之义)/;
/** What a verb with 了 has brought about: 编制了规划, 出台了政策. */
const PAST = /(?:(?:编制|制定|起草|出台|形成|印发|完成|建成|开展|实施|召开|建立|取得|实现|组织|启动|通报|汇报|介绍|传达)了|荣获|圆满完成|已经?(?!确定|明确|达到|开工|签约|列入)|先后|连续[一二三四五六七八九十两\d]|一直|多次|刚才|之前，|年初因|同比(?:增长|下降)|居全[国省市]|位居|走在[^，。]{0,6}前列|以来[，,]|成功(?!率)|得到(?:有效|明显|进一步)|不断(?:增强|提升)。$)/;
/** What a meeting hears and has before it; what it asks for comes after 会议强调, 会议要求. */
const AGENDA = /^会议(?:传达|听取|学习|(?:审议|还?研究|讨论)(?![^，。]{0,6}(?:决定|同意|通过|[确议]定|明确)))/;
/** How news opens: it tells what somebody did. */
const NEWS = /^(?:近日|日前|[^，。]{0,4}讯)[，,\s]/;
const LACK = /(?:问题|不足|短板|薄弱|滞后|差距|倒数|压力(?:很|较|大)|困难|不够|不[强高](?!于)|没有[^，。]{0,12}(?:突破|进展|方向)|(?:^|，)有的|缺失|缺乏)/;
const IS_STATED = /(?:既是|就是|才是|(?<![凡但])是[^，。；]{2,30}(?:的|期|年|任务|关键|重要|基础|要求|举措|内容|机遇|重中之重|所在|职责|使命))|形势[^，。]{0,4}(?:严峻|复杂)|不容(?:乐观|忽视|懈怠)|容不得|正值|恰逢|只有[^。]{2,40}才能|难免|没有最[^，。]{1,3}，只有更/;
const CALLS = /同志们|让我们|牢记嘱托|大家一定|务必[^。]{0,12}(?:认识|清醒)|有(?:清醒|深入|深刻)地?的?(?:思想)?认[识知]/;

const FIRM = /确保|力争/;
const GROUND = /^(?:围绕|针对|聚焦|对照|坚持|立足)/;

function lastClause(sentence: string): string {
  return sentence.slice(Math.max(sentence.lastIndexOf("，"), sentence.lastIndexOf(",")) + 1);
}

/** 加快已出让地块建设: behind a verb of demand 已 may only say which thing is meant. */
const ATTRIBUTE = /已经?(?=[\u4e00-\u9fff]{1,5}(?:的|地块|项目|企业|政策|设施|房屋|资金|土地|工程|小区|学校|村))/g;

/** 今年，我们将… announces what follows. */
const WILL = /^(?:今年|全年)?，?(?:我们|[县市区镇乡]政府)?将(?![来军])/;
/** 推广节能灯具，单位能耗同比下降3%: a figure with its own subject behind demands is a target; after what was done (完成投资9亿元，同比增长…) it is past. */
const TARGET_RATE = /(?<=，[^，。]{2,30})同比(?=增长|下降)/g;

/** 推进造林，成功创建森林城市: behind a demand a title is still to be won. */
const TO_WIN = /(?<=，)成功(?=创建|创成|申报|申创|获批|举办)/g;

function withoutAttributes(sentence: string): string {
  const opening = sentence.replace(WILL, "");
  const asked = demandAt(opening, 0, opening.length) && !/^(?:累计)?(?:完成|实现)/.test(opening);
  const words = opening.split("，").map((clause) => (demandAt(clause, 0, clause.length) || /^[对把将]/.test(clause) ? clause.replace(ATTRIBUTE, "") : clause)).join("，");
  return asked ? words.replace(TARGET_RATE, "").replace(TO_WIN, "") : words;
}

/** True where a sentence says of the past or of the state of things, without asking for anything. */
export function sentenceStance(sentence: string): Stance | null {
  if (announcesTargets(sentence)) return "deploy";
  if (GENERAL_LINE.test(sentence)) return "situation";
  if (/^会议认为/.test(sentence)) return "situation";
  if (CALLS.test(sentence)) return "appeal";
  if (hasModal(sentence)) return "deploy";
  if (AGENDA.test(sentence)) return "situation";
  // 做强山楂产业，确保产量稳定，…居全省前列: what is asked for firmly is still to come.
  if (demandAt(sentence, 0, sentence.length) && FIRM.test(sentence)) return null;
  if (NEWS.test(sentence) || PAST.test(withoutAttributes(sentence))) return "review";
  // 实施…，补短板: a sentence that opens with a verb of demand lists work, whatever lack it means to mend.
  if (demandAt(sentence, 0, sentence.length)) return null;
  if (IS_STATED.test(sentence)) return "situation";
  // 围绕补短板，推进…: a ground names the lack that its demand is to mend.
  if (GROUND.test(sentence) && demandAt(lastClause(sentence), 0, sentence.length)) return null;
  if (LACK.test(sentence) && !/解决|补齐|整改|治理|化解|破解|防范/.test(sentence)) return "problem";
  return null;
}
