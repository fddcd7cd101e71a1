import { afterDate } from "./date-lead";
import { demandAt } from "./demand-words";
import type { OrganizationVocabulary, Responsibility, Span } from "./types";
import { isBody, namedList, splitNames, unitListAt, type UnitList } from "./unit-list";
import { lexiconOf, type Lexicon } from "./vocabulary";

/** Nobody named. */
export function noResponsibility(): Responsibility {
  return { leaders: [], lead: [], joint: [], cooperating: [], groups: [], open: false, inferred: false };
}

/** True where a person, a unit or a class answers. */
export function isNamed(r: Responsibility): boolean {
  return r.leaders.length + r.lead.length + r.joint.length + r.cooperating.length + r.groups.length > 0;
}

type Role = "lead" | "main" | "joint" | "cooperating" | "person";

/** Collects parties by role and settles who leads. */
class Parties {
  private readonly by: Record<Role, string[]> = { lead: [], main: [], joint: [], cooperating: [], person: [] };
  private readonly result = noResponsibility();
  add(role: Role, list: UnitList): void {
    this.by[role].push(...list.units);
    this.result.leaders.push(...list.leaders, ...(role === "person" ? list.units : []));
    this.result.groups.push(...list.groups);
    this.result.open ||= list.open;
  }
  settle(firstLeads: boolean): Responsibility {
    const { lead, main, joint, cooperating } = this.by;
    const leaders = lead.length > 0 ? lead : main.length === 1 || firstLeads ? main : [];
    const head = leaders[0];
    const others = [...lead, ...main, ...joint].filter((name) => name !== head);
    this.result.lead = head === undefined ? [] : [head];
    this.result.joint = unique(others);
    this.result.cooperating = unique(cooperating).filter((name) => name !== head && !others.includes(name));
    this.result.groups = unique(this.result.groups);
    this.result.leaders = unique(this.result.leaders);
    return this.result;
  }
}

function unique(names: readonly string[]): string[] {
  return [...new Set(names)];
}

const FIRST_LEADS = /(?:(?:列|排|居)(?:名)?(?:在)?(?:第一|首)位?|首位|第一个(?:单位|部门))[^，。；]{0,12}?(?:牵头|总责)/;
const PERSON_LABEL = /^(?:牵头|包联|分管|责任|负责)?(?:县|市)?(?:领导|责任人|负责人|人)[：:]/;
const LABEL = /^(?:第[一二三]|主要|共同)?(?:(总?牵头|主办|承办|责任|负责|落实|实施)|(配合|协办|参与|参加|协同|协作))(?:责任)?(?:单位|部门|地区|科室)?[：:]/;
const BY_DUTY = "(?:(?:按照?|根据|依照?|依据)(?:各自)?职(?:责|能)(?:分工)?|分工|分别|共同|具体|联合|积极|予以)*";
const COOPERATES = new RegExp(`${BY_DUTY}(?:负责)?(?:配合|协助|参与|参加|协办|支持)(?:落实|实施|推进|做好)?$|为(?:配合|协办|参与|参加)(?:单位|部门)$`);
const LEADS = new RegExp(`${BY_DUTY}(?:负责)?(?:总?牵头|牵总|主办)(?:负责|组织实施|组织|落实|推进|实施)*$|为(?:牵头|主办)(?:单位|部门)$`);
const ANSWERS = new RegExp(`${BY_DUTY}(?:负责|落实|组织实施|实施|推进)(?:落实|实施|指导|推进)?$|(?:按照?|依照?)(?:各自)?职责(?:分工)?$|为责任(?:单位|部门)$`);

/** Labels that only a space parts from the names before: 牵头单位：A 配合单位：B. */
const LABEL_WITHIN = /[，,]?[\s　]+(?=[\u4e00-\u9fff]{2,6}(?:单位|部门|领导|人|时限)[：:])/g;

/** True where a text says that of units listed the first leads (列第一位者为牵头单位). */
export function saysFirstLeads(text: string): boolean {
  return FIRST_LEADS.test(text);
}

function addPart(part: string, role: Role, parties: Parties, lexicon: Lexicon): void {
  const joined = /会同|(?<=[局委部办会署府厅])(?:商(?!务)|联合(?!会))/.exec(part);
  const main = joined ? part.slice(0, joined.index) : part;
  parties.add(role, namedList(main, lexicon));
  if (joined) parties.add("joint", namedList(part.slice(joined.index + joined[0].length), lexicon));
}

/** A date or rhythm among the names (2026年底前完成, 持续推进). */
const NO_NAMES = /\d{1,2}月|\d{4}年|年底|月底|^(?:持续|长期|每年|按季|适时)|完成$|时限|时间[：:]/;

/** Cuts a statement where one role ends: after 牵头， 负责， 配合，. Commas that only separate names do not cut. */
function roleParts(statement: string): { names: string; role: Role }[] {
  const parts: { names: string; role: Role }[] = [];
  let pending = "";
  let labelled: Role | null = null;
  for (const raw of statement.split(/[，,]/)) {
    if (NO_NAMES.test(raw)) continue;
    const person = PERSON_LABEL.exec(raw);
    const label = person ?? LABEL.exec(raw);
    if (person) labelled = "person";
    else if (label) labelled = label[1] === undefined ? "cooperating" : /牵头|主办/.test(label[1]) || /^(?:第一|主要)/.test(label[0]) ? "lead" : "main";
    const text = label ? raw.slice(label[0].length) : raw;
    const role = LEADS.test(text) ? "lead" : COOPERATES.test(text) ? "cooperating" : ANSWERS.test(text) ? "main" : labelled;
    const names = text.replace(COOPERATES, "").replace(LEADS, "").replace(ANSWERS, "");
    pending = pending === "" ? names : `${pending}、${names}`;
    if (role !== null) {
      parts.push({ names: pending, role });
      pending = "";
    }
  }
  if (pending !== "") parts.push({ names: pending, role: "main" });
  return parts;
}

/**
 * Reads a statement of duties as documents put it in closing brackets: （A牵头，B、C按职责分工负责）, （责任单位：A、B）.
 * `firstLeads` tells that the document has said that of units listed the first leads. Null where the words are no such statement.
 */
export function readDutyStatement(content: string, lexicon: Lexicon, firstLeads: boolean): Responsibility | null {
  const says = /负责|牵头|牵总|配合|会同|参与|参加|协助|落实|分工|(?:责任|主办|承办|协办)(?:单位|部门)/.test(content);
  const parties = new Parties();
  for (const statement of content.replace(LABEL_WITHIN, "；").split(/[。；;]/)) {
    const duties = statement.split(/[，,]/).filter((part) => !FIRST_LEADS.test(part) && part.trim() !== "下同").join("，");
    for (const { names, role } of roleParts(duties.trim().replace(/^(?:以上[^由]{0,12})?(?:均?由)/, ""))) {
      if (!looksLikeNames(names, says, lexicon)) continue;
      addPart(names, role, parties, lexicon);
    }
  }
  const read = parties.settle(firstLeads || FIRST_LEADS.test(content));
  return isNamed(read) || (says && read.open) ? read : null;
}

/** Without a word of duty (负责 …) every name must be a body, known or by its organ; with one, a name of ordinary length will do. */
function looksLikeNames(names: string, says: boolean, lexicon: Lexicon): boolean {
  const parts = splitNames(names);
  if (parts.length === 0) return false;
  if (says) return parts.every((p) => p.length <= 30);
  return parts.every((p) => {
    const bare = p.replace(/等(?:单位|部门)?$/, "");
    const list = unitListAt(bare, 0, lexicon);
    return (list !== null && list.end >= bare.length) || (parts.length > 1 && bare.length <= 16 && isBody(bare, lexicon));
  });
}

// What stands before the owner of a clause without being part of it.
const LEAD_IN = /(?:(?:对此|同时|另外|此外|其次|首先|最后|下一步|接下来|下来|下步|特别是|尤其是|其中|今后|当前|目前|为此|再次强调一下|具体工作中|会议(?:要求|强调|指出|明确|决定|议定))[，,：:]?|[现并]?请|并?由)*/y;
// After the owner: a modal, a word of duty, an adverb that only a demand takes, or the date or rhythm of what it is to do.
const OWNER_FOLLOWED = /(?:[，,]?\s*)(?:都|也|均|还|更|一定|同样|同志)*(?:要|必须|务必|应当?|须|需|牵总|牵头|总牵头|负总责|总负责|抓总|挂帅|负责|会同|联合|配合|参加|参与|抓紧|继续|加快|尽快|具体|按照?职责|分工|分别|主动|积极|重点|全力|切实|每(?:天|日|周|旬|半?月|季|半?年)|(?:于|在)?\d{1,2}月(?:\d{1,2}[日号]|底|[上中下]旬)?(?:之前|以前|前)|(?:年|月)底前|\d{1,2}[日号]前)/y;
const CALLED_ON = /(?:安排|责成|指定|委托|指派|明确)由?/g;
// 牵头组织，水利局参加: what ends the clause with 牵头 belongs to it.
const ROLE_AFTER = /[，,]?(?:总?(牵头|牵总|负总责|总负责|抓总|挂帅)(?:(?:组织|负责|协调|统筹|实施|落实|推进)+(?=[，,、]))?|要?(会同|联合)|(?:要|予以|积极|全力|抓好|做好)*(配合|协助|协同|参加|参与))/y;
/** 由A牵头，会同B: with whom the one before is to act. */
const WITH = /[，,]?(?:会同|联合)/y;

export interface NamedOwner {
  responsibility: Responsibility;
  span: Span;
  /** Said of a whole part of the text (牵总), not of one sentence. */
  overall: boolean;
}

/** Verbs that after a body's name are as often nouns with it (中心建设, 公安局审批). */
const NOUN_WITH_NAME = /^(?:建设|管理|发展|改造|改革|运行|搬迁|迁建|扩建|工作|服务|审批|综合|规范|监管|协作|合作|培训|检查|调度|研究|安排|部署|组织)/;

/** A body by its full name with the verb of a demand right after it: 县政府督查室跟踪督办. */
function actsItself(text: string, at: number, end: number): boolean {
  return /[局委办室中心队站所部会]$/.test(text.slice(at, end)) && !NOUN_WITH_NAME.test(text.slice(end, end + 2)) && demandAt(text, end, end + 8);
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

function ownerAt(text: string, at: number, lexicon: Lexicon, called: boolean): NamedOwner | null {
  const first = unitListAt(text, at, lexicon);
  if (!first) return null;
  OWNER_FOLLOWED.lastIndex = first.end;
  const wholeClause = /^[，,]$/.test(text.charAt(first.end)) && /^[，,][^，。；]{0,12}(?:(?<![重主需首])要|必须|会同|务必)/.test(text.slice(first.end, first.end + 16));
  const overallLeader = first.leaders.length > 0 && /^(?:总?牵头|牵总|负总责|总负责|抓总|挂帅)/.test(text.slice(first.end, first.end + 3));
  if (!called && !wholeClause && !OWNER_FOLLOWED.test(text) && !actsItself(text, at, first.end) && !actsWithin(text, first.end) && !isAddressed(text, at, first.end)) return null;
  const parties = new Parties();
  let role: Role = "main";
  let list: UnitList | null = first;
  let end = first.end;
  while (list) {
    end = list.end;
    ROLE_AFTER.lastIndex = end;
    const after = ROLE_AFTER.exec(text);
    // 配合 after its list (A牵头，B、C配合，…) says what those are to do; before one (要配合B) it says whom they help.
    const helping = after?.[3] !== undefined && /^(?:[，,。；;]|$)/.test(text.slice(end + after[0].length, end + after[0].length + 1));
    parties.add(helping ? "cooperating" : after?.[1] && list.units.length > 0 && role === "main" ? "lead" : role, list);
    if (helping) end += after?.[0].length ?? 0;
    if (!after || helping) break;
    role = after[2] ? "joint" : after[3] ? "cooperating" : "main";
    let next = end + after[0].length;
    WITH.lastIndex = next;
    const joined = after[1] ? WITH.exec(text) : null;
    if (joined && unitListAt(text, next + joined[0].length, lexicon)) {
      role = "joint";
      next += joined[0].length;
    }
    const from = /[，,、]/.test(text.charAt(next)) ? next + 1 : next;
    list = unitListAt(text, from, lexicon);
    end = next;
  }
  return { responsibility: parties.settle(false), span: { start: at, end }, overall: overallLeader };
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
  const head = at < end ? ownerAt(text, at, lexicon, byUnit) : null;
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
  return null;
}

/** Adds what a second reading names to a first. */
export function mergeResponsibility(a: Responsibility, b: Responsibility): Responsibility {
  const lead = a.lead.length > 0 ? a.lead : b.lead;
  const spare = a.lead.length > 0 ? b.lead.filter((n) => !a.lead.includes(n)) : [];
  return {
    leaders: unique([...a.leaders, ...b.leaders]),
    lead: [...lead],
    joint: unique([...a.joint, ...spare, ...b.joint]).filter((n) => !lead.includes(n)),
    cooperating: unique([...a.cooperating, ...b.cooperating]),
    groups: unique([...a.groups, ...b.groups]),
    open: a.open || b.open,
    inferred: a.inferred || b.inferred,
  };
}

const CLAUSE = /[^，,。；;！!？?\n]+/g;
const BRACKETED = /[（(]([^（）()]*(?:[（(][^（）()]*[）)][^（）()]*)*)[）)]/g;

/**
 * Who answers, as a piece of text names it itself; nothing is inferred here.
 * Reads subjects (各乡镇要 …), calls (责成 …, 由 … 牵头) and statements in brackets (… 负责).
 */
export function readResponsibility(text: string, vocabulary?: OrganizationVocabulary): Responsibility {
  const lexicon = lexiconOf(vocabulary);
  let read = noResponsibility();
  for (const m of text.slice(0, 20_000).matchAll(BRACKETED)) {
    const statement = readDutyStatement(m[1] ?? "", lexicon, false);
    if (statement && /负责|牵头|配合|责任|参与|落实/.test(m[0])) read = mergeResponsibility(read, statement);
  }
  let readTo = 0;
  for (const m of text.matchAll(CLAUSE)) {
    if (m.index < readTo) continue;
    const owner = ownerInClause(text, m.index, m.index + m[0].length, lexicon);
    if (!owner) continue;
    read = mergeResponsibility(read, owner.responsibility);
    readTo = owner.span.end;
  }
  return read;
}
