import type { BenchCandidate } from "./workbench-state";

/** What a person found for the blanks of an item, in the order of the text; empty where nothing was. */
export const filledIn = ({ reading }: BenchCandidate, amount: (value: number, unit: string | null) => string): string =>
  reading.filled.toSorted((a, b) => a.start - b.start).flatMap(({ value, unit, words }) => (value === null ? (words ?? []) : amount(value, unit))).join("、");
