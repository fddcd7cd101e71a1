import type { ReadClause } from "./clause-role";
import { afterDate, hasRhythm } from "./date-lead";
import type { Demand } from "./demand";
import type { NamedOwner } from "./owner";
import { isUnits, together } from "./sentence-owner";

/** No item runs longer than this many characters, nor over more clauses than the next figure. */
export const LONGEST_ITEM = 140;
const MOST_CLAUSES = 6;
/** Words this short after an owner, or in a clause, say nothing by themselves. */
export const SHORT_REST = 6;
/** What an agent is to do is no longer than this where it is the demand before it. */
const AGENT_REST = 8;

/** Who answers is said in so many words, not only named. */
const SAYS_SO = /(?:负责|牵头|抓总|负总责|总负责|挂帅)/;

/** 要加强农资监管，从严查处…: in speech 要 with a general verb heads what the next clause says in full. */
const HEAD = /要(?:进一步|持续|不断|切实|全面|深入|着力)*(?:加强|强化|深化)[^，。\d]*$/;
/** 要压实责任，…: four characters behind 要 are the theme of what follows them, and nothing without it. */
const THEME = /^要[\u4e00-\u9fff]{4}$/;

/** Gathers clauses into demands. */
export class Gathering {
  readonly demands: Demand[] = [];
  private current: (Demand & { clauses: number }) | null = null;
  constructor(private readonly text: string, private readonly owner: () => NamedOwner | null) {}
  begin(start: number, end: number): void {
    this.close();
    this.current = { start, end, owner: this.owner(), clauses: 1 };
  }
  /** Adds a clause to the demand under way; false where there is none or it is full. */
  extend(end: number): boolean {
    if (!this.current || this.current.clauses >= MOST_CLAUSES || end - this.current.start > LONGEST_ITEM) return false;
    this.current.end = end;
    this.current.clauses++;
    return true;
  }
  /** Nothing has been asked for yet. */
  isEmpty(): boolean {
    return this.current === null && this.demands.length === 0;
  }
  /**
   * …，各社区配合 after a demand: its owner with those who help, who may be told in what (各村配合做好征收) as long as that has
   * no figure of its own; null where the clause names no helpers or nothing is under way.
   */
  takeHelpers(clause: ReadClause, owner: NamedOwner | null): NamedOwner | null {
    const named = clause.owner;
    if (!this.current || !owner || !named) return null;
    const { lead, joint, leaders } = named.responsibility;
    const onlyNames = clause.role === "owner" && lead.length + joint.length + leaders.length === 0;
    const onlyHelps = named.helps && !owner.helps && !/\d/.test(this.text.slice(clause.start, clause.end));
    if (!onlyNames && !onlyHelps) return null;
    const both = { ...together(owner, named), span: owner.span };
    this.current.owner = both;
    this.current.end = clause.end;
    return both;
  }
  /**
   * …，由财政局按程序拨付: a clause that says by whom the demand before it is done. It answers for that demand where
   * nobody does yet; true where it holds no matter of its own.
   */
  takeAgent(clause: ReadClause): boolean {
    const { text } = this;
    const agent = clause.owner;
    if (!this.current || this.current.owner || !agent) return false;
    // …，请A负责。 …，B负总责。 at the end of a sentence says nothing of anything to come.
    const end = Math.max(clause.end, agent.span.end);
    if (clause.role === "owner" && SAYS_SO.test(text.slice(agent.span.start, end)) && !/[，,：:]/.test(text.charAt(end))) {
      this.current.owner = agent;
      this.current.end = end;
      return true;
    }
    if (!isUnits(agent) || text.charAt(agent.span.start - 1) !== "由" || agent.span.start > clause.wordsStart + 2) return false;
    this.current.owner = agent;
    const rest = text.slice(agent.span.end, clause.end);
    if (rest.length > AGENT_REST || /\d/.test(rest) || hasRhythm(rest, 0)) return false;
    this.current.end = clause.end;
    return true;
  }
  /** The demand under way begins with a date. */
  isDated(): boolean {
    return this.current !== null && afterDate(this.text, this.current.start) > this.current.start;
  }
  /** A date stands at the head of a clause of the demand under way. */
  hasDate(): boolean {
    return this.words().split(/[，,]/).some((clause) => afterDate(clause, 0) > 0);
  }
  /** The demand under way names its owner and hardly more (XX同志要盯紧), so that the result that follows is its matter. */
  isBare(): boolean {
    const owner = this.current?.owner?.span.end ?? -1;
    return this.current !== null && owner > this.current.start && this.current.end - owner <= SHORT_REST;
  }
  /** The words of the demand under way. */
  words(): string {
    return this.current ? this.text.slice(this.current.start, this.current.end) : "";
  }
  /** The demand under way is a single clause so far that waits for the next to say in full what is to be done. */
  isHead(): boolean {
    return this.current?.clauses === 1 && (HEAD.test(this.words()) || THEME.test(this.words()));
  }
  /** The last clause of it. */
  lastClause(): string {
    const words = this.words();
    return words.slice(Math.max(...["，", ",", "：", ":"].map((mark) => words.lastIndexOf(mark))) + 1);
  }
  close(): void {
    if (this.current) this.demands.push({ start: this.current.start, end: this.current.end, owner: this.current.owner });
    this.current = null;
  }
  /** All that was gathered; a theme beside what it was the theme of is none. */
  finish(): Demand[] {
    this.close();
    return this.demands.length < 2 ? this.demands : this.demands.filter((d) => !THEME.test(this.text.slice(d.start, d.end)));
  }
}
