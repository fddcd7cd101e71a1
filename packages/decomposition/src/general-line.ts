import { isAim, isPicture } from "./aims-and-effects";
import type { ReadClause } from "./clause-role";
import type { Demand } from "./demand";

/** With so many works behind it the aim of a sentence is only what they are for. */
const WORKS_BEHIND_AIM = 2;

/**
 * The demands of a sentence of a report without what it says in general: 聚焦…，做大做强…，打造…高地。 holds nothing but
 * pictures, and is the line of what follows; 大力发展数字经济，建设园区，… opens with the aim of its works.
 */
export function withoutGeneralLine(text: string, clauses: readonly ReadClause[], demands: Demand[]): Demand[] {
  const words = (demand: Demand) => text.slice(demand.start, demand.end);
  if (clauses.length > 1 && demands.every((d) => isPicture(/^[^，,：:]*/.exec(words(d))?.[0] ?? ""))) return [];
  const [first] = demands;
  const heads = first !== undefined && demands.length > WORKS_BEHIND_AIM && first.start === clauses[0]?.wordsStart && isAim(words(first));
  return heads ? demands.slice(1) : demands;
}
