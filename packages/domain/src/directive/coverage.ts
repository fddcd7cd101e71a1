import type { Resolution, SentenceClass } from "@taizhang/policy";
import type { Candidate } from "./candidate";

/** A sentence as the workbench shows it. */
export type Sentence = {
  id: string; position: number; start: number; end: number; class: SentenceClass; outline: string[];
  resolution: Resolution | null; reason: string | null;
};
type Span = { start: number; end: number };
const touch = (a: Span, b: Span) => a.start < b.end && a.end > b.start;

/** State that counts for a candidate: a merged one stands where the one it was merged into stands. */
export function effectiveState(candidate: Candidate, byId: ReadonlyMap<string, Candidate>): Candidate["state"] {
  const into = candidate.reading.mergedInto;
  return candidate.state === "dropped" && into !== null ? (byId.get(into)?.state ?? "dropped") : candidate.state;
}

/** Sentences that want a decision; a heading says what follows and is never one of them. Twin: `sentenceCounts`. */
export const sentencesToDecide = <S extends Pick<Sentence, "class">>(sentences: readonly S[]): S[] => sentences.filter((sentence) => sentence.class !== "heading");

/**
 * Positions of the sentences about which a person has decided: by a decision of its own, or because every candidate in
 * it is confirmed, registered or dropped. Headings are none. Twin of `sentenceCounts`.
 */
export function disposedPositions(sentences: readonly Sentence[], candidates: readonly Candidate[]): Set<number> {
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  const shown = candidates.filter((candidate) => candidate.dropReason !== "undone");
  const disposed = sentencesToDecide(sentences).filter((sentence) => {
    if (sentence.resolution !== null) return true;
    const inside = shown.filter((candidate) => touch(candidate, sentence));
    return inside.length > 0 && inside.every((candidate) => effectiveState(candidate, byId) !== "proposed");
  });
  return new Set(disposed.map(({ position }) => position));
}

/** Whether any candidate stands in the sentence, so that "not registered" needs it dropped first. */
export const holdsCandidate = (sentence: Span, candidates: readonly Candidate[]) =>
  candidates.some((candidate) => candidate.state !== "dropped" && touch(candidate, sentence));
