import type { BenchCandidate, Choices } from "./workbench-state";

/** A unit that is offered before all others, because the sentence names it or because its heading is that unit's. */
export type Offered = { readonly id: string; readonly why: "sentence" | "heading" };

const isUnder = (one: BenchCandidate, other: BenchCandidate) =>
  one.outline.length > 0 && one.outline.length === other.outline.length && one.outline.every((number, at) => number === other.outline[at]);

/** Units that the sentence names, then those that lead the items under the same heading, the nearest item first. */
export function offeredUnits(candidate: BenchCandidate, candidates: Iterable<BenchCandidate>, { units }: Choices): Offered[] {
  const { lead, joint, cooperating } = candidate.reading;
  const byName = new Map(units.flatMap(({ id, name, shortName }) => [[shortName, id], [name, id]] as const));
  const named = [...lead, ...joint, ...cooperating].map((name) => byName.get(name));
  const known = new Set(units.map(({ id }) => id));
  const nearest = [...candidates].filter((other) => other.id !== candidate.id && other.state !== "dropped" && isUnder(candidate, other))
    .toSorted((one, other) => Math.abs(one.start - candidate.start) - Math.abs(other.start - candidate.start));
  const sentence = [...new Set([...named, ...candidate.cooperating.map(({ unitId }) => unitId)])];
  const heading = [...new Set(nearest.map(({ leadUnitId }) => leadUnitId))].filter((id) => id !== null && !sentence.includes(id));
  const offers = (ids: readonly (string | null | undefined)[], why: Offered["why"]) => ids.flatMap((id) => (id && known.has(id) && id !== candidate.leadUnitId ? [{ id, why }] : []));
  return [...offers(sentence, "sentence"), ...offers(heading, "heading")];
}
