import { afterDate, isCompletion } from "./date-lead";
import { carriesOn, namesWork, saysForEach } from "./detail-clause";
import { isTarget, onlyMeasures, readClause, standsAlone, withoutDate, type ReadClause } from "./clause-role";
import type { Demand } from "./demand";
import { demandAt } from "./demand-words";
import { givesStock, isDeficit } from "./deficit";
import { Gathering, isUnits, LONGEST_ITEM, SHORT_REST } from "./gathering";
import { enumerated } from "./listed-matters";
import type { NamedOwner } from "./responsibility";
import { splitClauses } from "./sentences";
import type { Stance } from "./stance";
import type { Span } from "./types";
import type { Lexicon } from "./vocabulary";

/** Fewer characters ask for nothing; a sentence as short is not read further. */
const SHORTEST_ITEM = 5;
/** Advice for a single case is no longer than this. */
const CASE_ADVICE = 12;

// In a part on conduct only what can be shown is registered: an artefact or a procedure, not an attitude.
const CAN_BE_SHOWN = /台账|清单|机制|制度|梳理|督促|督导|督办|督查|调研|调查研究|考核|通报|专班|方案|问责|检查|培训|预案|例会|包联|预警|约谈|方可|不予|必须(?:先|经|报)/;

/** What gathering the clauses of a sentence carries along. */
interface Pass {
  text: string;
  spoken: boolean;
  gathering: Gathering;
  /** An owner has been named in this sentence, so that a short clause after it is what it is to do. */
  owned: () => boolean;
  /** Whether words fall to another of the units named than the demand under way: each unit's matter is its own. */
  otherDuty: (words: string, current: string) => boolean;
  /** Where the object or topic of the next demand begins. */
  objectStart: number | null;
  /** After an appeal to everybody the rest of the sentence belongs to it; after one for an attitude only its echoes do. */
  appeal: "all" | "echoes" | null;
  /** Inside advice for single cases (已达到的，…；落后的，要 …), which details the demand before it. */
  inCase: boolean;
}

/** 在完成12处整改的基础上 asks for what it builds on: the span of that inner demand, if there is one. */
function innerDeliverable(text: string, clause: ReadClause): Span | null {
  const m = /^在((?:限期|按期|按时|如期|全面|高质量)*完成[^，。]{3,}?)的?基础上$/.exec(text.slice(clause.wordsStart, clause.end));
  if (!m) return null;
  return { start: clause.wordsStart + 1, end: clause.wordsStart + 1 + (m[1] ?? "").length };
}

// 通过建立…、开展…: the means are demanded with the end.
const DEMANDED_MEANS = /^通过(?:建立|开展|组织|召开|实行|推行|制定)[^，。]*、/;
// 结合…, 通过… in the course of a demand only colour what follows.
const MANNER = /^(?:结合|通过)/;

function takeObject(pass: Pass, clause: ReadClause, start: number): void {
  const words = pass.text.slice(clause.wordsStart, clause.end);
  if (DEMANDED_MEANS.test(words)) return pass.gathering.begin(start, clause.end);
  if (!MANNER.test(words)) pass.gathering.close();
  const inner = innerDeliverable(pass.text, clause);
  if (inner) {
    pass.gathering.begin(inner.start, inner.end);
    pass.gathering.close();
  } else pass.objectStart = start;
}

/** 发现隐患5日内整改: the term is the manner of a standing duty, no figure to reach. */
function withoutTerm(words: string): string {
  return /^发现/.test(words) ? words.replace(/\d{1,3}(?:个?工作日|个?小时|天|日)(?:之内|以内|内)/, "") : words;
}

function takeResult(pass: Pass, clause: ReadClause, start: number): void {
  const words = pass.text.slice(clause.wordsStart, clause.end);
  // A day of its own behind a demand with another is a matter of its own (11月1日零时起供水), unless it only ends that demand.
  const dated = afterDate(pass.text, clause.wordsStart);
  if (dated > clause.wordsStart && pass.gathering.isDated(pass.text) && !isCompletion(pass.text.slice(dated, clause.end))) return pass.gathering.begin(start, clause.end);
  const ownMatter = (standsAlone(withoutTerm(words)) && !/^(?:切实)?做到/.test(words)) || (!pass.spoken && (/\d/.test(withoutDate(withoutTerm(words))) || namesWork(words)));
  if (ownMatter && !pass.gathering.isBare()) pass.gathering.begin(start, clause.end);
  else if (!pass.gathering.extend(clause.end) && (ownMatter || !pass.spoken || start < clause.wordsStart)) pass.gathering.begin(start, clause.end);
}

/** A clause without a verb of demand: a figure (in a report), a topic for the next clause, a single case, or an echo. */
function takeRest(pass: Pass, clause: ReadClause, start: number): void {
  const words = pass.text.slice(clause.wordsStart, clause.end);
  const current = pass.gathering.words(pass.text);
  if (!pass.spoken && (/\d/.test(words) || isTarget(words))) pass.gathering.begin(start, clause.end);
  else if (isTarget(words) && (pass.owned() || current === "" || isTarget(current))) pass.gathering.begin(start, clause.end);
  else if (/的$/.test(words)) {
    pass.gathering.close();
    pass.inCase = true;
  } else if (words.length <= SHORT_REST) {
    if (!pass.gathering.extend(clause.end)) pass.gathering.close();
  } else {
    pass.gathering.close();
    // 主要目标是： announces; it is not the topic of what follows.
    if (!/[是为]$/.test(words)) pass.objectStart = start;
  }
}

function belongsToAppeal(pass: Pass, clause: ReadClause): boolean {
  if (clause.role === "appeal") pass.appeal = "all";
  else if (clause.role === "attitude") pass.appeal = "echoes";
  else if (clause.owner || standsAlone(pass.text.slice(clause.wordsStart, clause.end))) pass.appeal = null;
  else if (clause.role === "demand" && pass.appeal === "echoes") pass.appeal = null;
  return pass.appeal !== null;
}

function takeClause(pass: Pass, clause: ReadClause): void {
  const object = pass.objectStart !== null && clause.end - pass.objectStart <= LONGEST_ITEM ? pass.objectStart : null;
  const start: number = object ?? clause.wordsStart;
  const words = clause.end - clause.wordsStart;
  if (pass.inCase && (clause.role === "light" || clause.role === "result" || (clause.role === "demand" && words <= CASE_ADVICE))) return;
  pass.inCase = false;
  if (belongsToAppeal(pass, clause)) {
    pass.objectStart = null;
    return pass.gathering.close();
  }
  if (clause.role !== "frame") pass.objectStart = null;
  const said = pass.text.slice(clause.wordsStart, clause.end);
  if (object === null && clause.owner === null && (pass.spoken ? saysForEach(said) : carriesOn(said, pass.gathering.demands.length >= 2 && /[。；;]/.test(pass.text.charAt(clause.end)))) && pass.gathering.extend(clause.end)) return;
  if (object === null && clause.owner === null && onlyMeasures(said) && !pass.gathering.hasDate(pass.text) && pass.gathering.extend(clause.end)) return;
  switch (clause.role) {
    case "demand": return pass.gathering.begin(start, clause.end);
    case "result": return takeResult(pass, clause, start);
    case "object": return takeObject(pass, clause, start);
    case "rest": return takeRest(pass, clause, start);
    case "light":
      if (pass.otherDuty(pass.text.slice(clause.wordsStart, clause.end), pass.gathering.words(pass.text))) return pass.gathering.begin(start, clause.end);
      if (!pass.gathering.extend(clause.end) && (start < clause.wordsStart || pass.owned() || demandAt(pass.text, clause.wordsStart, clause.end))) {
        pass.gathering.begin(start, clause.end);
      }
      return;
    default: return pass.gathering.close();
  }
}

/**
 * How many clauses at the head of a sentence stand before the first owner, where that owner is a unit: in speech they
 * are the ground of what it is to do.
 */
function groundBefore(clauses: readonly ReadClause[]): number {
  const first = clauses.findIndex((c) => c.owner !== null);
  return clauses.some((c) => c.owner !== null && isUnits(c.owner)) ? first : 0;
}

/** Ground may still hold a demand: a figure, a title to win, a modal, or the object of what follows. */
function holdsDemand(words: string): boolean {
  return /\d|争创|创成|^要|^必须|^对/.test(words) || /^(?:成立|组建|设立|制定|编制|出台)/.test(words);
}

/** The demands of one sentence that deploys work. */
function demandsOfSentence(text: string, clauses: readonly ReadClause[], { lexicon, spoken }: { lexicon: Lexicon; spoken: boolean }): Demand[] {
  const members = enumerated(text, clauses);
  if (members) return members;
  let owner: NamedOwner | null = null;
  const otherDuty = (words: string, current: string) => {
    const units = owner?.responsibility.joint ?? [];
    const duty = units.length > 1 ? lexicon.ownerByDuty(words) : null;
    return duty !== null && units.includes(duty) && current !== "" && lexicon.ownerByDuty(current) !== duty;
  };
  const pass: Pass = { text, spoken, otherDuty, gathering: new Gathering(() => owner), owned: () => owner !== null, objectStart: null, appeal: null, inCase: false };
  const ground = spoken ? groundBefore(clauses) : 0;
  clauses.forEach((clause, i) => {
    // Clauses that the list of owners runs over (…，A、B，要会同C) only name who.
    const covered = owner !== null && clause.start > owner.span.start && clause.end <= owner.span.end + 1;
    const helped = covered ? null : pass.gathering.takeHelpers(clause, owner);
    if (helped) {
      owner = helped;
      return;
    }
    // A clause inside the list of owners (张宁同志牵总，A、B要…) names fewer of them than the whole list.
    const inside = owner !== null && clause.start > owner.span.start && clause.start < owner.span.end;
    if (clause.owner && !covered && !inside) owner = clause.owner;
    if (!covered && !inside && pass.gathering.takeAgent(text, clause)) return;
    if (covered) pass.gathering.close();
    else if (i >= ground || holdsDemand(text.slice(clause.wordsStart, clause.end))) takeClause(pass, clause);
  });
  pass.gathering.close();
  return pass.gathering.demands;
}

/** The deficits of a sentence that tells problems. */
function deficitsOfSentence(text: string, clauses: readonly ReadClause[]): Demand[] {
  const found: Demand[] = [];
  let stock: number | null = null;
  for (const clause of clauses) {
    const words = text.slice(clause.start, clause.end);
    const last = found.at(-1);
    const goesOn = last !== undefined && last.end >= clause.start - 2 && /^(?:同比|环比)?(?:下降|减少|增长|回落|负增长)/.test(words);
    if (isDeficit(words) || goesOn) {
      if (last && last.end >= clause.start - 2) last.end = clause.end;
      else found.push({ start: stock ?? clause.wordsStart, end: clause.end, owner: null });
      stock = null;
    } else if (stock === null && givesStock(words)) stock = clause.wordsStart;
    else if (!givesStock(words)) stock = null;
  }
  return found;
}

const OPENS_TARGETS = /(?:目标|任务|指标)(?:建议)?(?:是|为)$/;

/** The clauses of a sentence that lists targets (主要预期目标是：…): each is one, grounds and tails aside. */
function targetsOfSentence(text: string, clauses: readonly ReadClause[]): Demand[] {
  return clauses
    .filter((c) => !OPENS_TARGETS.test(text.slice(c.start, c.end)))
    .filter((c) => /\d/.test(text.slice(c.start, c.end)) || (c.role !== "frame" && c.role !== "tail" && c.role !== "appeal" && text.charAt(c.start) !== "在"))
    .map((c) => ({ start: c.wordsStart, end: c.end, owner: null }));
}

/** The demands of a sentence, by the stance of the part that it stands in, in order and disjoint. */
export function demandsIn(text: string, sentence: Span & { stance: Stance; targets: boolean }, lexicon: Lexicon, spoken: boolean): Demand[] {
  const { stance } = sentence;
  if (stance !== "deploy" && stance !== "conduct" && stance !== "problem") return [];
  if (sentence.end - sentence.start < SHORTEST_ITEM) return [];
  const clauses = splitClauses(text, sentence).map((c) => readClause(text, c, lexicon, spoken));
  if (stance === "problem") return deficitsOfSentence(text, clauses);
  const demands = (sentence.targets ? targetsOfSentence(text, clauses) : demandsOfSentence(text, clauses, { lexicon, spoken })).filter((d) => d.end - d.start >= SHORTEST_ITEM);
  return stance === "deploy" ? demands : demands.filter((d) => CAN_BE_SHOWN.test(text.slice(d.start, d.end)));
}
