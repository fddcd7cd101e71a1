import { readClause, standsAlone, type ReadClause } from "./clause-role";
import { givesStock, isDeficit } from "./deficit";
import type { NamedOwner } from "./responsibility";
import { splitClauses } from "./sentences";
import type { Stance } from "./stance";
import type { Span } from "./types";
import type { Lexicon } from "./vocabulary";

/** A stretch that asks for something, with the owner named for it in its sentence. */
export interface Demand extends Span {
  owner: NamedOwner | null;
}

/** No item runs longer than this many characters, nor over more clauses than the second figure. */
const LONGEST_ITEM = 140;
const MOST_CLAUSES = 6;
const SHORT_REST = 6;

// In a part on conduct only what can be shown is registered: an artefact or a procedure, not an attitude.
const CAN_BE_SHOWN = /台账|清单|机制|制度|梳理|督促|督导|督办|督查|调研|调查研究|考核|通报|专班|方案|问责|检查|培训|预案|例会|包联/;

/** Gathers clauses into demands. */
class Gathering {
  readonly demands: Demand[] = [];
  private current: (Demand & { clauses: number }) | null = null;
  constructor(private readonly owner: () => NamedOwner | null) {}
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
  close(): void {
    if (this.current) this.demands.push({ start: this.current.start, end: this.current.end, owner: this.current.owner });
    this.current = null;
  }
}

/** The demands of one sentence that deploys work. */
function demandsOfSentence(text: string, clauses: readonly ReadClause[], spoken: boolean): Demand[] {
  let owner: NamedOwner | null = null;
  let objectStart: number | null = null;
  const gathering = new Gathering(() => owner);
  for (const clause of clauses) {
    if (clause.owner) owner = clause.owner;
    const words = text.slice(clause.wordsStart, clause.end);
    const start: number = objectStart ?? clause.wordsStart;
    const counted = !spoken && /\d/.test(words);
    objectStart = null;
    switch (clause.role) {
      case "demand":
        gathering.begin(start, clause.end);
        break;
      case "result":
        if (standsAlone(words) || counted || !gathering.extend(clause.end)) gathering.begin(start, clause.end);
        break;
      case "light":
        if (!gathering.extend(clause.end) && words.length > SHORT_REST) gathering.begin(start, clause.end);
        break;
      case "object":
        gathering.close();
        objectStart = start;
        break;
      case "rest":
        if (counted) gathering.begin(start, clause.end);
        else if (words.length > SHORT_REST || !gathering.extend(clause.end)) gathering.close();
        break;
      default:
        gathering.close();
    }
  }
  gathering.close();
  return gathering.demands;
}

/** The deficits of a sentence that tells problems. */
function deficitsOfSentence(text: string, clauses: readonly ReadClause[]): Demand[] {
  const found: Demand[] = [];
  let stock: number | null = null;
  for (const clause of clauses) {
    const words = text.slice(clause.wordsStart, clause.end);
    const last = found.at(-1);
    if (isDeficit(words)) {
      if (last && last.end >= clause.start - 2) last.end = clause.end;
      else found.push({ start: stock ?? clause.wordsStart, end: clause.end, owner: null });
      stock = null;
    } else if (stock === null && givesStock(words)) stock = clause.wordsStart;
    else if (!givesStock(words)) stock = null;
  }
  return found;
}

/** The demands of a sentence that stands in a part of the given stance, in order and disjoint. */
export function demandsIn(text: string, sentence: Span, stance: Stance, lexicon: Lexicon, spoken: boolean): Demand[] {
  if (stance !== "deploy" && stance !== "conduct" && stance !== "problem") return [];
  const clauses = splitClauses(text, sentence).map((c) => readClause(text, c, lexicon, spoken));
  if (stance === "problem") return deficitsOfSentence(text, clauses);
  const demands = demandsOfSentence(text, clauses, spoken).filter((d) => d.end - d.start >= 5);
  return stance === "deploy" ? demands : demands.filter((d) => CAN_BE_SHOWN.test(text.slice(d.start, d.end)));
}
