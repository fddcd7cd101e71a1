import { readNeighbours, readNumber, readRank, type EntryColumn, type EntryLine } from "./entry-line";
import type { EntryRow } from "./types";

/** The first cell of a line that cannot be read. */
export function faultOf({ value, weight, cumulative, rank, neighbours }: EntryLine): EntryColumn | null {
  if (readNumber(value) === null) return "value";
  if ((readNumber(weight) ?? 1) <= 0 || readNumber(weight) === null) return "weight";
  if (readNumber(cumulative) === null) return "cumulative";
  if (readRank(rank) === null) return "rank";
  return readNeighbours(neighbours) === null ? "neighbours" : null;
}

/** A line as it is sent; what is left empty is not known. Of how many counties is last time's, unless it was typed. */
export function entered(row: EntryRow, line: EntryLine, period: string) {
  const [weight, cumulative, place, near] = [readNumber(line.weight), readNumber(line.cumulative), readRank(line.rank), readNeighbours(line.neighbours)];
  return {
    indicatorId: row.id, period, value: readNumber(line.value) ?? Number.NaN, ...(weight != null && { weight }), ...(cumulative != null && { cumulative }),
    ...(place && { rank: place.rank, rankOf: place.rankOf ?? row.rankOf }), ...(near && { neighbours: near }),
  };
}
