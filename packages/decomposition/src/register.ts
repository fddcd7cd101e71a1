import type { Demand } from "./demand";
import type { FormalDuty } from "./formal-items";
import { buildItem, type ItemParts } from "./item";
import type { Reading, ReadSentence } from "./reading";
import { ownerInClause, type NamedOwner } from "./owner";
import { isNamed, noResponsibility } from "./parties";
import { together } from "./sentence-owner";
import { splitClauses, trim } from "./sentences";
import { sharesByDuty } from "./shared-duty";
import { demandsIn } from "./speech-items";
import type { DecomposedItem, Responsibility, Span } from "./types";

/** Who answers while a text is read on: the owner of the sentence, and the leader of the whole part (牵总). */
class Context {
  private owner: { named: NamedOwner; sentence: ReadSentence } | null = null;
  private overall: { leaders: string[]; block: number } | null = null;
  enter(sentence: ReadSentence): void {
    if (this.owner && !(sentence.continues && this.owner.sentence.block === sentence.block)) this.owner = null;
    if (this.overall && this.overall.block !== sentence.block) this.overall = null;
  }
  name(owner: NamedOwner, sentence: ReadSentence): void {
    this.owner = { named: owner, sentence };
    if (owner.overall) this.overall = { leaders: owner.responsibility.leaders, block: sentence.block };
  }
  /** What was named before in this sentence holds as named, what an earlier sentence or the duties say as inferred. */
  responsibility(demand: Demand, duty: string | null): Responsibility {
    if (demand.owner) return copy(demand.owner.responsibility, false);
    if (this.owner) return copy(this.owner.named.responsibility, true);
    const inferred = { ...noResponsibility(), lead: duty === null ? [] : [duty], leaders: [...(this.overall?.leaders ?? [])] };
    return { ...inferred, inferred: isNamed(inferred) };
  }
}

function copy(r: Responsibility, inferred: boolean): Responsibility {
  return { leaders: [...r.leaders], lead: [...r.lead], joint: [...r.joint], cooperating: [...r.cooperating], groups: [...r.groups], open: r.open, inferred };
}

/** Purposes (为完成全年任务打下基础) say nothing about when. */
const PURPOSE = /(?:^|[，,。])(?:为|以(?![下上前内]))[^，。；]*/g;

/** Words of the sentence that no other item of it claims; members of one list share what stands around the list. */
function surroundings(text: string, sentence: Span, demands: readonly Demand[], i: number): string {
  let first = i;
  let last = i;
  while (isListed(text, demands[first - 1], demands[first])) first--;
  while (isListed(text, demands[last], demands[last + 1])) last++;
  const before = text.slice(demands[first - 1]?.end ?? sentence.start, demands[first]?.start);
  const after = text.slice(demands[last]?.end, demands[last + 1]?.start ?? sentence.end);
  return `${before}。${after}`.replace(PURPOSE, "");
}

function isListed(text: string, a: Demand | undefined, b: Demand | undefined): boolean {
  return a !== undefined && b !== undefined && text.slice(a.end, b.start) === "、";
}

/** …，由财政局按程序拨付; …，请财政局负责: named behind the demand, so that the words before the name are what is to be done. */
function isAgent(text: string, demand: Demand, owner: NamedOwner): boolean {
  return /[由请]/.test(text.charAt(owner.span.start - 1)) && /[，,]/.test(text.slice(demand.start, owner.span.start));
}

/**
 * Items of a speech or report: the demands of its deploying sentences. What stands in the reach of a bracket has the
 * owners of that bracket where it names nobody; a bracket that reaches no demand makes what it closes an item.
 */
export function spokenItems(reading: Reading): DecomposedItem[] {
  const { text, lexicon } = reading;
  const items: DecomposedItem[] = [];
  const context = new Context();
  const cut = bracketCutter(reading);
  const unanswered = new Map<FormalDuty, ItemParts>();
  const answered = new Set<FormalDuty>();
  for (const sentence of reading.sentences) {
    context.enter(sentence);
    const block = reading.blocks[sentence.block];
    const outline = block ? [...block.above, ...(block.ordinal === null ? [] : [block.ordinal])] : [];
    for (const words of cut({ start: Math.max(sentence.start, Math.min(sentence.end, block?.bodyStart ?? 0)), end: sentence.end })) {
      const { duty } = words;
      const common = { ordinal: null, title: null, outline };
      if (duty && sentence.stance !== "review" && (!unanswered.has(duty) || !sentence.heading)) {
        const start = (sentence.heading ? undefined : unanswered.get(duty)?.start) ?? words.start;
        unanswered.set(duty, { ...common, start, end: duty.statementStart, responsibility: copy(duty.responsibility, false), surroundings: said(text, duty), ownerStart: start, wordsStart: start });
      }
      if (sentence.heading && !words.closed) continue;
      const demands = demandsIn(text, { ...sentence, start: words.start, end: words.end }, lexicon, reading.manner);
      if (duty && demands.length > 0) answered.add(duty);
      const shares = sharesByDuty(text, demands, lexicon);
      demands.forEach((demand, i) => {
        const owned = demand.owner && demand.owner.span.end > demand.start && demand.owner.span.end < demand.end && !isAgent(text, demand, demand.owner);
        const own = text.slice(demand.start, demand.end);
        const named = shares.get(demand) ?? context.responsibility(demand, demand.owner ? null : lexicon.ownerByDuty(own));
        if (demand.owner) context.name(demand.owner, sentence);
        items.push(buildItem(text, {
          ...common, start: demand.start, end: demand.end,
          responsibility: duty && (named.inferred || !isNamed(named)) ? copy(duty.responsibility, false) : named,
          surroundings: surroundings(text, words, demands, i) + (duty ? said(text, duty) : ""),
          ownerStart: owned && demand.owner ? Math.max(demand.start, demand.owner.span.start) : demand.start,
          wordsStart: owned && demand.owner ? demand.owner.span.end : demand.start,
        }, reading.date));
      });
    }
  }
  for (const [duty, parts] of unanswered) if (!answered.has(duty)) items.push(buildItem(text, { ...parts, ...trim(text, parts) }, reading.date));
  return items.sort((a, b) => a.start - b.start);
}

/** The words of a bracket, which may date what it closes. */
function said(text: string, duty: FormalDuty): string {
  return `。${text.slice(duty.statementStart, duty.end)}`;
}

/** A stretch of a sentence outside of brackets of duty, with the duty that reaches it; `closed`: the bracket follows at once. */
interface Piece extends Span { duty: FormalDuty | null; closed: boolean }

/** Cuts brackets of duty out of sentences that are asked for in order. */
function bracketCutter({ text, duties }: Reading): (sentence: Span) => Piece[] {
  let next = 0;
  // A bracket may reach over many sentences: its reach is found once.
  let reach: { duty: FormalDuty; from: number } | null = null;
  const reaches = (duty: FormalDuty, at: number) => {
    if (reach?.duty !== duty) reach = { duty, from: reachOf(text, duty) };
    return reach.from <= at;
  };
  return (sentence) => {
    const pieces: Piece[] = [];
    let from = sentence.start;
    while (from < sentence.end) {
      while (next < duties.length && (duties[next]?.end ?? 0) <= from) next++;
      const duty = duties[next];
      if (duty === undefined || duty.statementStart >= sentence.end) {
        pieces.push({ start: from, end: sentence.end, duty: duty && reaches(duty, from) ? duty : null, closed: false });
        break;
      }
      if (duty.statementStart > from) pieces.push({ start: from, end: duty.statementStart, duty, closed: true });
      from = Math.max(from, duty.end);
    }
    return pieces.map((piece) => ({ ...piece, ...trim(text, piece) })).filter((piece) => piece.end > piece.start);
  };
}

/**
 * From where on a bracket answers: behind a full stop or on a line of its own for the paragraph before it, from the
 * bracket before; inside a sentence only for that.
 */
function reachOf(text: string, duty: FormalDuty): number {
  const before = text.slice(duty.start, duty.statementStart).trimEnd();
  const behind = duty.start + before.length < duty.statementStart || /[。；;！!]$/.test(before);
  return behind ? duty.start + before.lastIndexOf("\n") + 1 : duty.statementStart;
}

/** The item for a span chosen by hand: its owner is the last one named in its sentence up to its end. */
export function itemForSpan(reading: Reading, start: number, end: number): DecomposedItem {
  const { text, lexicon } = reading;
  const sentence = reading.sentences.find((s) => s.end > start) ?? null;
  const block = sentence ? reading.blocks[sentence.block] : undefined;
  let owner: NamedOwner | null = null;
  if (sentence) {
    for (const clause of splitClauses(text, { start: sentence.start, end: Math.max(sentence.end, end) })) {
      if (clause.start >= end) break;
      const named = ownerInClause(text, clause.start, clause.end, lexicon);
      owner = owner && named?.helps ? { ...together(owner, named), span: owner.span } : (named ?? owner);
    }
  }
  const context = new Context();
  const own = text.slice(start, end);
  return buildItem(text, {
    start, end, ordinal: null, title: null,
    responsibility: context.responsibility({ start, end, owner }, lexicon.ownerByDuty(own)),
    outline: block ? [...block.above, ...(block.ordinal === null ? [] : [block.ordinal])] : [],
    surroundings: sentence ? `${text.slice(sentence.start, Math.max(sentence.start, start))}。${text.slice(end, Math.max(end, sentence.end))}` : "",
    ownerStart: owner && owner.span.start >= start && owner.span.end < end ? owner.span.start : start,
    wordsStart: owner && owner.span.start >= start && owner.span.end < end ? owner.span.end : start,
  }, reading.date);
}
