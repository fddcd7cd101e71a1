import { bodyNameAt } from "./body-name";
import { readNumber } from "./numerals";
import { hasOrgan, type Lexicon } from "./vocabulary";

/** A list of responsible parties as it stands in a text: "XX同志、发改、开发区等单位和各乡镇". */
export interface UnitList {
  leaders: string[];
  units: string[];
  groups: string[];
  open: boolean;
  /** Offset after the list. */
  end: number;
}

// Classes joined under one 各: 各镇、街道, 各区、县级市, 各市（州）、县（市、区）人民政府. A body in the list (各乡镇、开发区) is none.
const PLACE = "(?:县级市|地级市|市级|县级|县|区|市|州|盟|旗|乡镇|乡|镇|街道|街办|村|社区)(?:[（(][^（）()]{1,12}[）)])?";
const GOVERNS = "(?:党委|党工委|人民政府|政府|行政公署|办事处|管委会)";
const JOINED = `各(?:有关|相关)?(?:${PLACE}${GOVERNS}?、){1,3}${PLACE}${GOVERNS}?`;
// Persons by their form of address; 总书记 is never the owner of a county's task.
const LEADER = /(?:[A-ZＸ×]{1,4}|[\u4e00-\u9fff]{1,4}?)(?:同志|常务副县长|副县长|副市长|县长|市长|部长|书记|常委|主席|秘书长)(?!会)/y;
// A class of units: 各 + what they are, or 有关部门 and its kin, with up to ten characters that say which.
const CLASSES = /(?:各省、自治区、直辖市(?:和新疆生产建设兵团)?|各[\u4e00-\u9fff]{1,4}[（(][^（）()]{1,12}[）)])(?:党委、?)?(?:人民政府|政府|有关部门)|(?:(?:国务院|全省|全市|全县|省直|市直|县直|县级|地方|所有|其他)?各(?:位|级|有关|相关|职能)?[\u4e00-\u9fff]{0,10}?(?:乡镇街道|乡镇|镇街|街道|部门|单位|站所|科室|股室|村居|工作队|包[村联片]干部|专班|人民政府|政府|县领导|市领导|领导|委办局|地区|市县|园区|社区|企业|学校|医院|办公室|镇|乡|村|地)(?:党委)?(?:人民政府|政府)?(?:[（(][^（）()]{1,12}[）)])?|(?:国务院|省|市|县|县直|市直|省直|地方|其他)?(?:有关|相关)(?:职能|主管)?(?:部门|单位|乡镇|地区|方面)|属地(?:乡镇|政府)|县级领导|县领导|(?:沿[河线江湖海路山岸][\u4e00-\u9fff]{0,2}|涉[\u4e00-\u9fff]{1,3}|山区|平原|库区|城区|城郊|产粮|重点|试点|其他|其余|所有|相邻|上下游)(?:乡镇街道|乡镇|镇街|村居|村|社区|街道)|(?:[\u4e00-\u9fff]{2,4})?(?:责任|牵头|成员|配合|包联|包保|帮扶|项目|业主|施工|建设)单位(?![\u4e00-\u9fff]?(?:[：:]|为|是)))/;
const GROUP = new RegExp(`${JOINED}(?![\\u4e00-\\u9fff]{0,3}[局委办])|${CLASSES.source}`, "y");
const WHOLE_GROUP = new RegExp(`^(?:${GROUP.source})$`);
/** A whole name that is a class by its first word: 各县（市、区）人民政府, 有关省（区、市）人民政府, 市级各部门, 地方各级党委和政府. */
const CLASS_NAME = /^(?:国务院|中央和国家机关|中央|地方|全[国省市县区]|[省市县区](?:委|政府|内|[直级属])?)?(?:各(?![类种项自])|有关|相关|其他)[\u4e00-\u9fff（）()、]{1,24}$/;
/** A class by whose it is, or by what it takes part in: 市属国企, 县直单位, 驻县部门, 试点城市政府. */
const BELONGS = /^试点[\u4e00-\u9fff]{0,6}(?:政府|单位|地区|城市)$|^(?:[省市县区](?:属|直|内|级|直属)|驻[省市县区])[\u4e00-\u9fff]{0,4}(?:企业|国企|高校|院校|学校|医院|部门|单位|机构|媒体)$/;
/** Those who belong to a body or share a work, by whatever name it has: 防汛抗旱指挥部成员单位. */
const MEMBERS = /^[\u4e00-\u9fff“”]{2,40}(?:成员|牵头|责任|参建)单位$/;
/** Nobody in particular: 有关部门, 相关部门和单位. It only opens the circle. */
const ANYBODY = /^(?:有关|相关|其他|其他有关)(?:职能|主管)?(?:部门|单位|方面|机构)(?:[和及](?:部门|单位|地区|地方|企业))?$/;
const WHOLE_LEADER = new RegExp(`^(?:${LEADER.source})$`);
const SEPARATOR = /(?:、|，|,|以及|和|与|及|\s)/y;
// 等 with what it sums up: 等单位, 等5个…牵头单位, 等承担…的责任单位.
const ET_CETERA = /等(?:(\d{1,3}|[一二三四五六七八九十]{1,3})[个家])?(?:[\u4e00-\u9fff]{0,22}?(?:单位|部门|乡镇|地区))?/y;

function sticky(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** A、B、C三家单位, 教体、卫健部门: what they are, with or without their number, and without 等. */
const IN_ALL = /(\d{1,3}|[二两三四五六七八九十]{1,3})[个家]?(?:单位|部门|乡镇)|(?:单位|部门)/y;
/** 教育部门: the body of a county for a field. */
const DEPARTMENT = /部门/y;
/** 发改局王局长: the person who stands for a unit. */
const OFFICER = /(?:[\u4e00-\u9fff]{1,2})?(?:局长|主任|镇长|乡长|院长|校长|经理|同志)(?!会)/y;

type Token = { kind: "leader" | "unit" | "group"; name: string; written: string; bare: boolean };

function tokenAt(text: string, at: number, lexicon: Lexicon): Token | null {
  const group = lexicon.groupAt(text, at);
  const classOf = sticky(GROUP, text, at);
  if (classOf) return { kind: "group", name: group && group.length > classOf[0].length ? group : classOf[0], written: classOf[0], bare: false };
  if (group) return { kind: "group", name: group, written: group, bare: false };
  const known = lexicon.nameAt(text, at);
  const bodyName = bodyNameAt(text, at);
  if (known && known.written.length >= (known.bare ? 0 : (bodyName?.length ?? 0))) {
    // 农业农村 before 局 of a longer unknown name (农业农村服务中心) is not the known body.
    if (!(known.bare && bodyName && bodyName.length > known.written.length)) {
      return { kind: "unit", name: known.name, written: known.written, bare: known.bare };
    }
  }
  const leader = sticky(LEADER, text, at);
  if (leader && !leader[0].includes("总书记")) return { kind: "leader", name: leader[0], written: leader[0], bare: false };
  if (bodyName) return { kind: "unit", name: bodyName, written: bodyName, bare: false };
  return known ? { kind: "unit", name: known.name, written: known.written, bare: known.bare } : null;
}

/**
 * Reads a list of responsible parties that begins at `at`; null where none begins. A list of bare field names alone
 * (交通、教育) counts only with two members or with 等…单位 after it, since the same words are also plain nouns.
 */
export function unitListAt(text: string, at: number, lexicon: Lexicon): UnitList | null {
  const list: UnitList = { leaders: [], units: [], groups: [], open: false, end: at };
  let bareOnly = true;
  let summed = false;
  let cursor = at;
  for (let guard = 0; guard < 60; guard++) {
    const token = tokenAt(text, cursor, lexicon);
    if (!token) break;
    const target = token.kind === "leader" ? list.leaders : token.kind === "unit" ? list.units : list.groups;
    if (!target.includes(token.name)) target.push(token.name);
    if (!token.bare) bareOnly = false;
    cursor += token.written.length;
    const officer = token.kind === "unit" && !token.bare ? sticky(OFFICER, text, cursor)?.[0] : undefined;
    if (officer !== undefined) {
      cursor += officer.length;
      if (officer.length > 2) list.leaders.push(officer);
    }
    const sum = sticky(ET_CETERA, text, cursor) ?? (list.units.length > 1 ? sticky(IN_ALL, text, cursor) : token.bare ? sticky(DEPARTMENT, text, cursor) : null);
    if (sum) {
      cursor += sum[0].length;
      summed = summed || sum[0].length > 1;
      const stated = sum[1] === undefined ? null : readNumber(sum[1]);
      if (stated === null ? sum[0].startsWith("等") : stated !== list.units.length) list.open = true;
    }
    list.end = cursor;
    let next = cursor;
    for (let s = sticky(SEPARATOR, text, next); s; s = sticky(SEPARATOR, text, next)) next += s[0].length;
    if (next === cursor) break;
    cursor = next;
  }
  const members = list.leaders.length + list.units.length + list.groups.length;
  if (members === 0 || (bareOnly && members < 2 && !summed)) return null;
  if (list.groups.length > 0) list.open = true;
  return list;
}

// Names that hold a separator themselves: 各省（区、市）人民政府, 各省、自治区、直辖市人民政府, 各区、县级市, 各县、区人民政府.
const SEPARATORS_INSIDE = new RegExp(`${JOINED}(?![\\u4e00-\\u9fff])|[（(][^（）()]{1,20}[）)]|各省、自治区、直辖市|(?:党委|党工委|(?<=[）)县市区镇])委)、(?:人民)?政府`, "g");
const SHIELDS: Record<string, string> = { "、": "\u0001", "，": "\u0002", ",": "\u0003" };

/** The members of a list of names; separators inside a name do not cut it. */
export function splitNames(list: string): string[] {
  const shielded = list.replace(SEPARATORS_INSIDE, (name) => name.replace(/[、，,]/g, (c) => SHIELDS[c] ?? c));
  return shielded.split(/[、，,；;]|以及|(?<=[\u4e00-\u9fff）)]{2})[\s　]+(?=[\u4e00-\u9fff]{2})/)
    .map((part) => part.replaceAll("\u0001", "、").replaceAll("\u0002", "，").replaceAll("\u0003", ",").trim())
    .filter((part) => part !== "");
}

// What sums a list up without naming anybody more: 等, 等有关部门和单位, 等国务院相关部门, 等5个单位.
const SUM = /等(?:(?:国务院|中央|[省市县区][直级属]?|地方)?(?:有关|相关|其他|各)?(?:职能|主管|成员|责任|行业主管)?(?:单位|部门|地区|方面|机构|[省市县区]?(?:人民)?政府|[省市县区](?![\u4e00-\u9fff])|乡镇|街道|企业)(?:[和及、]?(?:有关|相关)?(?:单位|部门|地区|机构|企业)(?![\u4e00-\u9fff]))?|\d+个?[^和及与]*|(?=[和及与]|$))/;

/** Reads a list of names in the place of responsible units (after 责任单位：, in closing brackets): any name counts there. */
export function namedList(text: string, lexicon: Lexicon): UnitList {
  const list: UnitList = { leaders: [], units: [], groups: [], open: false, end: text.length };
  for (const part of splitNames(text)) {
    const open = SUM.exec(part);
    if (open) list.open = true;
    const named = (open ? part.slice(0, open.index) : part).replace(/^(?:由|和|与|及|分别由)/, "").trim();
    const beside = open ? part.slice(open.index + open[0].length).replace(/^(?:和|与|及|以及)/, "") : "";
    for (const name of [named, beside]) for (const single of splitJoined(name, lexicon)) addName(single, list, lexicon);
  }
  return list;
}

/** 财政局和审计局 are two; 工业和信息化局 is one: a joint splits only where both sides are bodies of their own. */
function splitJoined(name: string, lexicon: Lexicon): string[] {
  const whole = lexicon.nameAt(name, 0);
  if (whole && whole.written.length === name.length) return [name];
  for (const m of name.matchAll(/[和与及]/g)) {
    const left = name.slice(0, m.index);
    const right = name.slice(m.index + 1);
    if (isBody(left, lexicon) && isBody(right, lexicon)) return [left, ...splitJoined(right, lexicon)];
  }
  return [name];
}

/** Whether words are the name of a class of bodies. */
export function isClass(name: string): boolean {
  return WHOLE_GROUP.test(name) || CLASS_NAME.test(name) || BELONGS.test(name) || MEMBERS.test(name);
}

/** Whether words are the name of a body or of a class of bodies. */
export function isBody(name: string, lexicon: Lexicon): boolean {
  return hasOrgan(name) || lexicon.nameAt(name, 0)?.written.length === name.length || isClass(name);
}

/** Whether words list nothing but bodies and classes (A、B及各县区, A等有关单位), one of them of a government or its like. */
export function listsBodies(text: string, lexicon: Lexicon): boolean {
  const names = splitNames(text).flatMap((part) => splitJoined(part.replace(SUM, ""), lexicon)).filter((name) => name !== "");
  return names.length > 0 && names.every((name) => name.length > 1 && mayBeName(name, lexicon) && isBody(name, lexicon)) && names.some((name) => governs(name, lexicon));
}

/** A body that duties are given to, not one that may be meant as a place or an object (县医院, 第二小学). */
function governs(name: string, lexicon: Lexicon): boolean {
  const known = lexicon.nameAt(name, 0);
  return /[部局委厅署办]$|(?:政府|管委会|海关|总队|支队|办公室|党委|法院|检察院|联|科协)$/.test(name) || isClass(name) || (known !== null && !known.bare && known.written.length === name.length && !/(?:院|校|中心|公司|集团|站|队|区)$/.test(name));
}

/** Words longer than this are a name only where they end as names of bodies do. */
const LONG_NAME = 24;
const LONGEST_NAME = 50;

/** Whether words in the place of a name are short enough for one, or built like one. */
export function mayBeName(words: string, lexicon: Lexicon): boolean {
  return words.length <= LONG_NAME || (words.length <= LONGEST_NAME && isBody(words, lexicon));
}

function addName(name: string, list: UnitList, lexicon: Lexicon): void {
  if (name.length < 2 || !mayBeName(name, lexicon)) return;
  if (ANYBODY.test(name)) {
    list.open = true;
    return;
  }
  const known = lexicon.nameAt(name, 0);
  if (isClass(name)) {
    list.groups.push(name);
    list.open = true;
  } else if (WHOLE_LEADER.test(name)) list.leaders.push(name);
  else {
    const unit = known && known.written.length === name.length ? known.name : name;
    if (!list.units.includes(unit)) list.units.push(unit);
  }
}
