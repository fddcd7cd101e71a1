import type { Span } from "./types";

export interface Pairing {
  pairs: { found: number; reference: number; overlap: number }[];
  precision: number;
  recall: number;
  f1: number;
}

/** Intersection over union of two spans, 0 to 1. */
export function overlapOf(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}

/**
 * Pairs found spans one to one with reference spans, best overlap first; overlaps under `least` do not count.
 * This is the measure of the decomposition: precision over what was found, recall over the reference.
 */
export function pairSpans(found: readonly Span[], reference: readonly Span[], least = 0.3): Pairing {
  const candidates: Pairing["pairs"] = [];
  found.forEach((span, f) => reference.forEach((other, r) => {
    const overlap = overlapOf(span, other);
    if (overlap >= least) candidates.push({ found: f, reference: r, overlap });
  }));
  candidates.sort((a, b) => b.overlap - a.overlap || a.found - b.found || a.reference - b.reference);
  const usedFound = new Set<number>();
  const usedReference = new Set<number>();
  const pairs = candidates.filter((pair) => {
    if (usedFound.has(pair.found) || usedReference.has(pair.reference)) return false;
    usedFound.add(pair.found);
    usedReference.add(pair.reference);
    return true;
  });
  const precision = found.length === 0 ? 0 : pairs.length / found.length;
  const recall = reference.length === 0 ? 0 : pairs.length / reference.length;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { pairs, precision, recall, f1 };
}
