import { addsNothing, buries } from "./aims-and-effects";
import type { ReadClause } from "./clause-role";
import { afterDate, hasRhythm, isCompletion } from "./date-lead";
import type { Demand } from "./demand";
import { demandAt } from "./demand-words";
import { carriesOn, onlyMeasures, saysForEach } from "./detail-clause";
import { Gathering, LONGEST_ITEM, SHORT_REST } from "./gathering";
import { withoutGeneralLine } from "./general-line";
import { pairsOn } from "./listed-matters";
import { hasModal } from "./modal";
import { isOwnResult, isTarget, standsAlone } from "./own-matter";
import { recalledMatter } from "./recalled-matter";
import { groundBefore, SentenceOwner } from "./sentence-owner";
import type { Lexicon } from "./vocabulary";

/** Fewer characters ask for nothing by themselves. */
export const SHORTEST_ITEM = 5;
/** Advice for a single case is no longer than this. */
const CASE_ADVICE = 12;

/** Ground may still hold a demand: a figure, a title to win, a modal, or the object of what follows. */
const GROUND_DEMANDS = /\d|争创|创成|^要|^必须|^对|^(?:成立|组建|设立|制定|编制|出台)/;
/** 在完成12处整改的基础上 asks for what it builds on. */
const BUILDS_ON = /^在((?:限期|按期|按时|如期|全面|高质量)*完成[^，。]{3,}?)的?基础上$/;
// 通过建立…、开展…: the means are demanded with the end.
const DEMANDED_MEANS = /^通过(?:建立|开展|组织|召开|实行|推行|制定)[^，。]*、/;
// 结合…, 通过… in the course of a demand only colour what follows.
const MANNER = /^(?:结合|通过)/;

/**
 * Reads a sentence that deploys work, clause by clause: what each does (its role) begins a demand, goes on with the one
 * under way, or closes it.
 */
export class DeployingSentence {
  private readonly text: string;
  private readonly spoken: boolean;
  private readonly owner: SentenceOwner;
  private readonly gathering: Gathering;
  /** Where the object or topic of the next demand begins. */
  private objectStart: number | null = null;
  /** After an appeal to everybody the rest of the sentence belongs to it; after one for an attitude only its echoes do. */
  private appeal: "all" | "echoes" | null = null;
  /** From here on the sentence holds nothing but tails, effects and pictures. */
  private endsFrom = 0;
  /** Inside advice for single cases (已达到的，…；落后的，要 …), which details the demand before it. */
  private inCase = false;

  constructor({ text, lexicon, spoken }: { text: string; lexicon: Lexicon; spoken: boolean }) {
    this.text = text;
    this.spoken = spoken;
    this.owner = new SentenceOwner(lexicon);
    this.gathering = new Gathering(text, () => this.owner.current);
  }

  read(clauses: readonly ReadClause[]): Demand[] {
    const ground = this.spoken ? groundBefore(clauses) : 0;
    this.endsFrom = clauses.findLast((c) => c.role !== "tail" && !addsNothing(this.wordsOf(c)))?.end ?? 0;
    clauses.forEach((clause, i) => {
      const recalled = recalledMatter(this.text, clauses, i);
      if (recalled) return this.gathering.begin(recalled.start, recalled.end);
      if (this.takeOwner(clause)) return;
      if (i >= ground || GROUND_DEMANDS.test(this.wordsOf(clause))) this.takeClause(clause);
    });
    const demands = this.gathering.finish();
    return this.spoken ? demands : withoutGeneralLine(this.text, clauses, demands);
  }

  private wordsOf(clause: ReadClause): string {
    return this.text.slice(clause.wordsStart, clause.end);
  }

  /** Takes note of who answers; true where the clause says nothing else. */
  private takeOwner(clause: ReadClause): boolean {
    const { owner, gathering } = this;
    if (owner.covers(clause)) {
      gathering.close();
      return true;
    }
    const helped = gathering.takeHelpers(clause, owner.current);
    if (helped) {
      owner.current = helped;
      return true;
    }
    if (owner.reachesInto(clause)) return false;
    owner.name(clause, gathering.isEmpty());
    return gathering.takeAgent(clause);
  }

  private takeClause(clause: ReadClause): void {
    const object = this.objectStart !== null && clause.end - this.objectStart <= LONGEST_ITEM ? this.objectStart : null;
    if (this.inCase && this.isAdvice(clause)) return;
    this.inCase = false;
    if (this.belongsToAppeal(clause)) {
      this.objectStart = null;
      return this.gathering.close();
    }
    if (clause.role !== "frame") this.objectStart = null;
    if (object === null && clause.owner === null && this.isDetail(clause)) {
      const demand = this.gathering.words();
      const tooLong = demand === "" ? this.gathering.demands.length > 0 && addsNothing(this.wordsOf(clause)) : buries(this.wordsOf(clause), demand);
      if (tooLong) return this.gathering.close();
      if (this.gathering.extend(clause.end)) return;
    }
    this.takeByRole(clause, object ?? clause.wordsStart);
  }

  private isAdvice({ role, wordsStart, end }: ReadClause): boolean {
    return role === "light" || role === "result" || (role === "demand" && end - wordsStart <= CASE_ADVICE);
  }

  private belongsToAppeal(clause: ReadClause): boolean {
    if (clause.role === "appeal") this.appeal = "all";
    else if (clause.role === "attitude") this.appeal = "echoes";
    else if (clause.owner || standsAlone(this.wordsOf(clause))) this.appeal = null;
    else if (this.appeal === "echoes" && (clause.role === "demand" || hasRhythm(this.text, clause.wordsStart))) this.appeal = null;
    return this.appeal !== null;
  }

  /** Whether a clause only details the demand under way. */
  private isDetail(clause: ReadClause): boolean {
    const words = this.wordsOf(clause);
    const ends = clause.start >= this.endsFrom || /[。；;]/.test(this.text.charAt(clause.end));
    if (this.spoken ? saysForEach(words) : carriesOn(words, this.gathering.words(), ends, this.gathering.demands.length)) return true;
    if (pairsOn(words, this.gathering.lastClause())) return true;
    return onlyMeasures(words) && !this.gathering.hasDate();
  }

  /** `start`: where the clause begins, with the object or topic before it. */
  private takeByRole(clause: ReadClause, start: number): void {
    switch (clause.role) {
      case "demand": return this.takeDemand(clause, start);
      case "result": return this.takeResult(clause, start);
      case "object": return this.takeObject(clause, start);
      case "rest": return this.takeRest(clause, start);
      case "light": return this.takeLight(clause, start);
      case "owner": return this.takeTopic(clause, start);
      default: return this.gathering.close();
    }
  }

  /** 清淤由水利局牵头，…，年底前完成: what an owner is named for is the object of what follows. */
  private takeTopic({ owner, wordsStart }: ReadClause, start: number): void {
    this.gathering.close();
    if (start < wordsStart || (owner && owner.span.start > wordsStart + 2)) this.objectStart = start;
  }

  private takeDemand(clause: ReadClause, start: number): void {
    const { gathering } = this;
    const own = start < clause.wordsStart || clause.owner !== null || hasModal(this.wordsOf(clause));
    const goesOn = this.spoken ? gathering.isHead() : clause.end - start < SHORTEST_ITEM;
    if (goesOn && !own && gathering.extend(clause.end)) return;
    gathering.begin(start, clause.end);
  }

  private takeObject(clause: ReadClause, start: number): void {
    const words = this.wordsOf(clause);
    if (DEMANDED_MEANS.test(words)) return this.gathering.begin(start, clause.end);
    if (!MANNER.test(words)) this.gathering.close();
    const inner = BUILDS_ON.exec(words)?.[1];
    if (inner !== undefined) {
      this.gathering.begin(clause.wordsStart + 1, clause.wordsStart + 1 + inner.length);
      this.gathering.close();
    } else this.objectStart = start;
  }

  private takeResult(clause: ReadClause, start: number): void {
    const { text, gathering } = this;
    // A day of its own behind a demand with another is a matter of its own (11月1日零时起供水), unless it only ends that demand.
    const dated = afterDate(text, clause.wordsStart);
    if (dated > clause.wordsStart && gathering.isDated() && !isCompletion(text.slice(dated, clause.end))) return gathering.begin(start, clause.end);
    const own = isOwnResult(this.wordsOf(clause), this.spoken);
    if (own && !gathering.isBare()) return gathering.begin(start, clause.end);
    if (!gathering.extend(clause.end) && (own || !this.spoken || start < clause.wordsStart)) gathering.begin(start, clause.end);
  }

  private takeLight(clause: ReadClause, start: number): void {
    const { text, gathering, owner } = this;
    if (owner.givesToAnother(this.wordsOf(clause), gathering.words())) return gathering.begin(start, clause.end);
    if (gathering.extend(clause.end)) return;
    const asks = owner.current !== null || hasRhythm(text, clause.wordsStart) || demandAt(text, clause.wordsStart, clause.end);
    if (start < clause.wordsStart || asks) gathering.begin(start, clause.end);
  }

  /** A clause without a verb of demand: a figure (in a report), a topic for the next clause, a single case, or an echo. */
  private takeRest(clause: ReadClause, start: number): void {
    const { gathering } = this;
    const words = this.wordsOf(clause);
    if (this.isFigure(words)) return gathering.begin(start, clause.end);
    if (!/的$/.test(words) && words.length <= SHORT_REST && gathering.extend(clause.end)) return;
    gathering.close();
    if (/的$/.test(words)) this.inCase = true;
    // 主要目标是： announces; it is not the topic of what follows.
    else if (words.length > SHORT_REST && !/[是为]$/.test(words)) this.objectStart = start;
  }

  /** In a report every figure is asked for; in speech one to reach, where an owner or nothing else stands before it. */
  private isFigure(words: string): boolean {
    if (!this.spoken && /\d/.test(words)) return true;
    if (!isTarget(words)) return false;
    const before = this.gathering.words();
    return !this.spoken || this.owner.current !== null || before === "" || isTarget(before);
  }
}
