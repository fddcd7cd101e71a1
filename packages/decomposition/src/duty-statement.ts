import { isNamed, Parties, type Role } from "./parties";
import type { Responsibility } from "./types";
import { listsBodies, mayBeName, namedList, splitNames } from "./unit-list";
import type { Lexicon } from "./vocabulary";

const FIRST_LEADS = /(?:(?:列|排|居|位|署)(?:[名序列于])?(?:在)?(?:第一|首|最前)[位名]?|首位|首个|第一[个家](?:责任)?(?:单位|部门)|第一责任(?:单位|部门))[^，。；]{0,12}?(?:牵头|总责)/;
const PERSON_LABEL = /^(?:牵头|包联|分管|责任|负责)?(?:县|市)?(?:领导|责任人|负责人|人)[：:]/;
const LABEL = /^(?:第[一二三]|主要|共同)?(?:(总?牵头|主办|承办|责任|负责|落实|实施)|(配合|协办|参与|参加|协同|协作|协助|支持))(?:责任|负责|考核|实施|落实|组织|管理)?(?:单位|部门|地区|科室|处室|股室|主体)?[：:]/;
const BY_DUTY = "(?:(?:按照?|根据|依照?|依据)(?:各自)?职(?:责|能)(?:分工)?|分工|分别|共同|具体|联合|积极|予以)*";
const COOPERATES = new RegExp(`${BY_DUTY}(?:负责)?(?:配合|协助|参与|参加|协办|支持)(?:落实|实施|推进|做好)?$|为(?:配合|协办|参与|参加)(?:单位|部门)$`);
const LEADS = new RegExp(`${BY_DUTY}(?:负责)?(?:总?牵头|牵总|主办)(?:负责|组织实施|组织|落实|推进|实施)*$|为(?:牵头|主办)(?:单位|部门)$`);
const ANSWERS = new RegExp(`${BY_DUTY}(?:(?:研究)?(?:制定|出台|建立)并(?:组织)?实施|负责|落实|组织实施|实施|推进|指导)(?:落实|实施|指导|推进)?$|(?:按照?|依照?)(?:各自)?职责(?:分工)?$|为责任(?:单位|部门)$`);

/** What may stand before the names: 由…, 以上任务均由…, 责任分工：…. */
const OPENS = /^(?:(?:以上[^由]{0,12})?均?由|(?:责任|职责|任务)?分工[：:])/;
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

/** 适用范围：…, 资金来源：…: what else a statement may say. */
const ASIDE = /^[\u4e00-\u9fff]{2,6}[：:]/;
/** A date or rhythm among the names (2026年底前完成, 持续推进). */
const NO_NAMES = /\d{1,2}月|\d{4}年|年底|月底|^并?(?:持续|长期|每年|适时|按(?:季|月|年|进度|计划|时序|节点|程序|要求))|^以下均|不再列|完成$|时限|时间[：:]/;

/** Cuts a statement where one role ends: after 牵头， 负责， 配合，. Commas that only separate names do not cut. */
function roleParts(statement: string): { names: string; role: Role }[] {
  const parts: { names: string; role: Role }[] = [];
  let pending = "";
  let labelled: Role | null = null;
  let aside = false;
  for (const raw of statement.split(/[，,]/)) {
    if (NO_NAMES.test(raw)) continue;
    const person = PERSON_LABEL.exec(raw);
    const label = person ?? LABEL.exec(raw);
    aside = label === null && (aside || ASIDE.test(raw));
    if (aside) continue;
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
  const says = /负责|牵头|牵总|配合|会同|参与|参加|协助|落实|分工|(?:责任|主办|承办|协办)(?:单位|部门|主体)/.test(content);
  const parties = new Parties();
  for (const statement of content.replace(LABEL_WITHIN, "；").split(/[。；;]/)) {
    const duties = statement.split(/[，,]/).filter((part) => !FIRST_LEADS.test(part) && part.trim() !== "下同").join("，");
    for (const { names, role } of roleParts(duties.trim().replace(OPENS, ""))) {
      if (!looksLikeNames(names, says, lexicon)) continue;
      addPart(names, role, parties, lexicon);
    }
  }
  const read = parties.settle(firstLeads || FIRST_LEADS.test(content));
  return isNamed(read) || (says && read.open) ? read : null;
}

/** With a word of duty (负责 …) a name of ordinary length will do. */
const ORDINARY_LENGTH = 30;

function looksLikeNames(names: string, says: boolean, lexicon: Lexicon): boolean {
  if (!says) return listsBodies(names, lexicon);
  const parts = splitNames(names);
  return parts.length > 0 && parts.every((p) => p.length <= ORDINARY_LENGTH || mayBeName(p, lexicon));
}
