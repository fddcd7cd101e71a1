import type { Demand } from "./demand";
import type { FormalDuty } from "./formal-items";
import { buildItem } from "./item";
import type { Reading, ReadSentence } from "./reading";
import { isNamed, noResponsibility, ownerInClause, type NamedOwner } from "./responsibility";
import { splitClauses } from "./sentences";
import { demandsIn } from "./speech-items";
import type { DecomposedItem, Responsibility, Span } from "./types";

/** Items of a document whose duties end in brackets. */
export function formalItems(reading: Reading): DecomposedItem[] {
  return reading.duties.map((duty) => buildItem(reading.text, {
    start: duty.start, end: duty.end, outline: duty.outline, ordinal: duty.ordinal, title: duty.title,
    responsibility: duty.responsibility, surroundings: "", ownerStart: duty.start, wordsStart: duty.start,
  }, reading.date));
}

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

/** Items of a speech or report: the demands of its deploying sentences. */
export function spokenItems(reading: Reading): DecomposedItem[] {
  const { text, lexicon } = reading;
  const items: DecomposedItem[] = [];
  const context = new Context();
  for (const sentence of reading.sentences) {
    context.enter(sentence);
    if (sentence.heading) continue;
    const block = reading.blocks[sentence.block];
    const words = { start: Math.max(sentence.start, Math.min(sentence.end, block?.bodyStart ?? 0)), end: sentence.end };
    const demands = demandsIn(text, { ...sentence, ...words }, lexicon, reading.spoken);
    demands.forEach((demand, i) => {
      const owned = demand.owner && demand.owner.span.start >= demand.start && demand.owner.span.end < demand.end;
      const own = text.slice(demand.start, demand.end);
      const named = context.responsibility(demand, demand.owner ? null : lexicon.ownerByDuty(own));
      if (demand.owner) context.name(demand.owner, sentence);
      items.push(buildItem(text, {
        start: demand.start, end: demand.end, ordinal: null, title: null, responsibility: named,
        outline: block ? [...block.above, ...(block.ordinal === null ? [] : [block.ordinal])] : [],
        surroundings: surroundings(text, words, demands, i),
        ownerStart: owned && demand.owner ? demand.owner.span.start : demand.start,
        wordsStart: owned && demand.owner ? demand.owner.span.end : demand.start,
      }, reading.date));
    });
  }
  return reading.duties.reduce((list, duty) => withDuty(text, list, duty), items);
}

/** A single duty in brackets inside a speech: it answers for the items of its paragraph that name nobody themselves. */
function withDuty(text: string, items: readonly DecomposedItem[], duty: FormalDuty): DecomposedItem[] {
  const line = Math.max(duty.start, text.lastIndexOf("\n", duty.statementStart - 1) + 1);
  return items
    .filter((item) => item.end <= duty.statementStart || item.start >= duty.end)
    .map((item) => {
      const covered = item.start >= line && item.end <= duty.statementStart;
      const named = isNamed(item.responsibility) && !item.responsibility.inferred;
      return covered && !named ? { ...item, responsibility: copy(duty.responsibility, false) } : item;
    });
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
      owner = ownerInClause(text, clause.start, clause.end, lexicon) ?? owner;
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
