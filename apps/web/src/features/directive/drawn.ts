import type { BenchCandidate } from "./workbench-state";

/** Candidates as the text shows them: the words of one that was merged belong to the one that it was merged into. */
export function drawnOf(candidates: readonly BenchCandidate[]): BenchCandidate[] {
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  return candidates.flatMap((candidate) => {
    const { start, end, reading: { mergedInto } } = candidate;
    const kept = mergedInto === null ? candidate : byId.get(mergedInto);
    return kept ? { ...kept, start, end } : [];
  });
}
