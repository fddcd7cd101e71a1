import { z } from "zod";
import { AsOf } from "../history/model";

export const GetOverview = AsOf;
/** Open: still without an answer. */
export const instructionStates = ["open", "answered", "all"] as const;
export const ListInstructions = AsOf.extend({ state: z.enum(instructionStates).default("all") });
/** Most rows of the list of instructions; older ones are found on their items. */
export const instructionLimit = 200;
/** Items a leader is asked to look at; more than a handful is none. */
export const attentionLimit = 5;

/** Percent with one decimal, null without a base: a rate of nothing is not a rate. */
export const rateOf = (part: number, whole: number): number | null => (whole === 0 ? null : Math.round((part / whole) * 1000) / 10);

type UnitCount = { id: string; name: string; red: number };

/**
 * The units where what is behind concentrates: the fewest, at most three, that hold half of it. None where even three
 * hold less than a third: then it is spread, and naming units would mislead.
 */
export function concentration(units: readonly UnitCount[]): UnitCount[] {
  const behind = units.filter(({ red }) => red > 0).sort((a, b) => b.red - a.red);
  const all = behind.reduce((sum, { red }) => sum + red, 0);
  const chosen: UnitCount[] = [];
  let held = 0;
  for (const unit of behind.slice(0, 3)) {
    if (held * 2 >= all) break;
    chosen.push(unit);
    held += unit.red;
  }
  return held * 3 >= all ? chosen : [];
}
