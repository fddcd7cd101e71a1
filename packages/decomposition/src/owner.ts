import { afterDate } from "./date-lead";
import { demandAt } from "./demand-words";
import { partiesFrom, underHelp } from "./named-parties";
import { noResponsibility } from "./parties";
import type { Responsibility, Span } from "./types";
import { isClass, unitListAt } from "./unit-list";
import type { Lexicon } from "./vocabulary";

// What stands before the owner of a clause without being part of it.
const LEAD_IN = /(?:(?:对此|同时|另外|此外|其次|首先|最后|下一步|接下来|下来|下步|特别是|尤其是|其中|今后|当前|目前|为此|再次强调一下|具体工作中|会议(?:要求|强调|指出|明确|决定|议定))[，,：:]?|[现并]?请|并?由)*/y;
// After the owner: a modal, a word of duty, an adverb that only a demand takes, or the date or rhythm of what it is to do.
const OWNER_FOLLOWED = /(?:[，,]?\s*)(?:都|也|均|还|更|一定|同样|同志)*(?:要|必须|务必|应当?|须|需|牵总|牵头|总牵头|负总责|总负责|抓总|挂帅|负责|会同|联合|配合|协助|协同|参加|参与|抓紧|继续|加快|尽快|具体|按照?职责|分工|分别|主动|积极|重点|全力|切实|每(?:天|日|周|旬|半?月|季|半?年)|(?:于|在)?\d{1,2}月(?:\d{1,2}[日号]|底|[上中下]旬)?(?:之前|以前|前)|(?:年|月)底前|\d{1,2}[日号]前|在[^，。；]{2,24}(?:配合|协助|支持|参与)下)/y;
const CALLED_ON = /(?:安排|责成|指定|委托|指派|明确)由?/g;
export interface NamedOwner {
  responsibility: Responsibility;
  span: Span;
  /** Said of a whole part of the text (牵总), not of one sentence. */
  overall: boolean;
  /** Named as helpers alone (…，各乡镇配合): they help whoever else is named in the sentence, and act where nobody is. */
  helps: boolean;
}

/** Verbs that after a body's name are as often nouns with it (中心建设, 公安局审批), or say what becomes of it (服务中心建成投用). */
const NOUN_WITH_NAME = /^(?:建设|管理|发展|改造|改革|运行|搬迁|迁建|扩建|工作|服务|审批|综合|规范|监管|协作|合作|培训|检查|调度|研究|安排|部署|组织|建成|投用|投入|竣工|完工|落成|启用|开工|封顶|挂牌|运营)/;

/** A body by its full name with the verb of a demand right after it: 县政府督查室跟踪督办. */
function actsItself(text: string, at: number, end: number): boolean {
  return /[局委办室中心队站所部会]$/.test(text.slice(at, end)) && !NOUN_WITH_NAME.test(text.slice(end, end + 2)) && demandAt(text, end, end + 8);
}

/** Each of a class by itself: 各乡镇每镇…, 各乡镇各…, 各部门至少…. */
const EACH = /(?:每个?(?:乡镇|镇|乡|村|街道|社区|县区|区|单位|部门|园区)|各自?|(?:至少|分别)(?=[^\d]))+/y;
/** What is said of a class instead of asked of it: 各乡镇完成情况, 各部门落实不力. */
const SAID_OF_IT = /^..(?:情况|进展|进度|质量|成效|不|率|的)/;

/** A class with the verb of a demand right after it: 各乡镇新建公园2个, 各乡镇每镇建成1处. */
function eachActs(text: string, at: number, end: number): boolean {
  if (!isClass(text.slice(at, end))) return false;
  EACH.lastIndex = end;
  const each = EACH.exec(text)?.[0].length ?? 0;
  const verb = end + each;
  return (each > 0 || !NOUN_WITH_NAME.test(text.slice(verb, verb + 2))) && !SAID_OF_IT.test(text.slice(verb, verb + 5)) && demandAt(text, verb, verb + 8);
}

/** 水利局三个月内完成整改: the term of what is to be done comes between the body and its verb. */
function actsWithin(text: string, end: number): boolean {
  const dated = afterDate(text, end);
  return dated > end && demandAt(text, dated, dated + 8);
}

/** 应急局：10月底前… opens a sentence; a colon that ends its line addresses a letter. */
function isAddressed(text: string, at: number, end: number): boolean {
  return /^[：:][^\n]/.test(text.slice(end, end + 2)) && !/[，,：:]$|(?<![一二三四五六七八九十\d])、$/.test(text.slice(Math.max(0, at - 2), at));
}

/** Whether a list stands in the place of an owner: a modal, a word of duty or the demand itself follows. */
function standsAsOwner(text: string, at: number, end: number): boolean {
  OWNER_FOLLOWED.lastIndex = end;
  if (OWNER_FOLLOWED.test(text)) return true;
  // A list that is a clause by itself: 住建局、各乡镇，都要….
  const wholeClause = /^[，,][^，。；]{0,12}(?:(?<![重主需首])要|必须|会同|务必)/.test(text.slice(end, end + 16));
  return wholeClause || actsItself(text, at, end) || eachActs(text, at, end) || actsWithin(text, end) || isAddressed(text, at, end);
}

function ownerAt(text: string, at: number, lexicon: Lexicon, called: boolean): NamedOwner | null {
  const first = unitListAt(text, at, lexicon);
  if (!first || !(called || standsAsOwner(text, at, first.end))) return null;
  const overall = first.leaders.length > 0 && /^(?:总?牵头|牵总|负总责|总负责|抓总|挂帅)/.test(text.slice(first.end, first.end + 3));
  const { responsibility, helps, end } = partiesFrom(text, first, lexicon);
  return { responsibility, span: { start: at, end }, overall, helps };
}

/** 在各乡镇配合下，…: helpers before anybody else is named, who do not act by themselves. */
function helpersAt(text: string, at: number, lexicon: Lexicon): NamedOwner | null {
  const list = underHelp(text, at, lexicon);
  if (!list || list.units.length + list.groups.length === 0) return null;
  const responsibility = { ...noResponsibility(), cooperating: [...list.units, ...list.groups], open: list.open };
  return { responsibility, span: { start: at, end: list.end }, overall: false, helps: true };
}

/** What stands before 要 and is called by an organ (对外联络局要…), though it is not built like a name that is known. */
const UNREAD = /[\p{L}\p{N}“”·]{2,17}?(?:局|办|委|中心)(?=(?:都|也|均|还|更|一定)*(?:要(?![求素闻件么点])|必须|务必))/uy;
/** Words that open a ground, an object or a demand, not a name. */
const NOT_A_NAME = /^(?:对(?!外)|把|将|在|由|从|按|让|为|以|当|凡|向|各|每|全[县市区]|我|你|他|这|那|本|该|其|要|不|和|与|及|等)|[，。；、]|[的各]/;

/** A body whose name cannot be read in any other way: it is kept as written, so that a person says which it is. */
function unreadAt(text: string, at: number, end: number): NamedOwner | null {
  const symbols = /^[^\p{L}\p{N}“”]*/u.exec(text.slice(at, end))?.[0].length ?? 0;
  UNREAD.lastIndex = at + symbols;
  const name = UNREAD.exec(text)?.[0];
  if (name === undefined || at + symbols + name.length > end || NOT_A_NAME.test(name) || demandAt(name, 0, name.length)) return null;
  return { responsibility: { ...noResponsibility(), lead: [name] }, span: { start: at, end: at + symbols + name.length }, overall: false, helps: false };
}

/**
 * The owner named at the head of a clause (各乡镇要 …, XX同志牵总，A、B会同C …) or called on in it (责成A …, 由A负责);
 * null where the clause names none. Offsets are those of `text`.
 */
export function ownerInClause(text: string, start: number, end: number, lexicon: Lexicon): NamedOwner | null {
  LEAD_IN.lastIndex = start;
  const lead = LEAD_IN.exec(text);
  const at = start + (lead?.[0].length ?? 0);
  // 由 names the unit that acts, whatever is to be done (由财政局按程序拨付); with a person it may give him an office (由…任组长).
  const byUnit = at < end && /由$/.test(lead?.[0] ?? "") && unitListAt(text, at, lexicon)?.leaders.length === 0;
  const head = at < end ? (ownerAt(text, at, lexicon, byUnit) ?? helpersAt(text, at, lexicon)) : null;
  if (head) return head;
  const clause = text.slice(start, end);
  for (const m of clause.matchAll(CALLED_ON)) {
    const owner = ownerAt(text, start + m.index + m[0].length, lexicon, true);
    if (owner && owner.span.end <= end) return owner;
  }
  for (const m of clause.matchAll(/由/g)) {
    const list = unitListAt(text, start + m.index + 1, lexicon);
    if (list && list.end < end && /^(?:总?牵头|牵总|负责|具体负责)/.test(text.slice(list.end, list.end + 4))) {
      return ownerAt(text, start + m.index + 1, lexicon, true);
    }
  }
  return unreadAt(text, at, end);
}
