import type { BenchCandidate, Likeness } from "./workbench-state";

/** Two that read alike: an item of the text, and another one of it or (where `other` is missing) one of the ledger. */
export type Alike = { readonly pair: Likeness; readonly one: BenchCandidate; readonly other: BenchCandidate | undefined };
export type Group = { readonly items: readonly BenchCandidate[]; readonly pairs: readonly Alike[] };

const isOpen = (candidate: BenchCandidate | undefined): candidate is BenchCandidate => candidate?.state === "proposed" || candidate?.state === "confirmed";

/** A pair inside the text is found from both sides; it is shown once, the earlier words first. */
export function alikeOf(pairs: readonly Likeness[], candidates: readonly BenchCandidate[]): Alike[] {
  const byId = new Map(candidates.map((candidate) => [candidate.id, candidate]));
  return pairs.flatMap((pair) => {
    const one = byId.get(pair.candidateId);
    const other = byId.get(pair.otherId);
    return isOpen(one) && (!other || (one.start <= other.start && isOpen(other))) ? [{ pair, one, other }] : [];
  });
}

/**
 * Items of the text that hang together, however many pairs they make, with their pairs; in the order of the text.
 * Likeness to an item of the ledger connects nothing: two items may belong to one task without saying the same.
 */
export function groupsOf(alike: readonly Alike[]): Group[] {
  const groupOf = new Map<string, Set<BenchCandidate>>();
  for (const { one, other } of alike) {
    const joined = new Set([one, ...(other ? [other] : [])].flatMap((item) => [item, ...(groupOf.get(item.id) ?? [])]));
    for (const { id } of joined) groupOf.set(id, joined);
  }
  return [...new Set(groupOf.values())]
    .map((items) => ({ items: [...items].sort((a, b) => a.start - b.start), pairs: alike.filter(({ one }) => items.has(one)) }))
    .sort((a, b) => (a.items[0]?.start ?? 0) - (b.items[0]?.start ?? 0));
}
