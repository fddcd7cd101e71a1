import { parsePeriod, type Day } from "@taizhang/planning";
import type { OpenShare } from "../task/model";
import { reportOwed } from "../task/rows";
import type { BatchRow } from "./model";

const rank = ({ version, late }: BatchRow) => (version !== null ? 0 : late ? 1 : 2);

/** The lines of the batch grid, one for each report that the unit may send now: what was sent back first, then what is late. */
export function batchOf(shares: readonly OpenShare[], on: Day): BatchRow[] {
  return shares.filter(({ signedInAt }) => signedInAt !== null).flatMap((share) => linesOf(share, on)).toSorted((one, other) => rank(one) - rank(other));
}

function linesOf(share: OpenShare, on: Day): BatchRow[] {
  const { taskId, number, title, slot, lamp, progress, expected, targetValue, targetUnit, returned } = share;
  return reportOwed(share, on, false).map(({ verb, period, dueOn }): BatchRow => {
    const last = verb === "correct" ? returned : share.last;
    const common = { taskId, number, title, slot, lamp, progress: last?.progress ?? (slot === "lead" ? progress : 0), expected, targetValue, targetUnit, last, period, dueOn };
    if (verb === "correct") return { ...common, dueOn: parsePeriod(period).dueOn, late: true, noChange: "nothing_before", version: returned?.version ?? null };
    return { ...common, late: dueOn < on, noChange: last ? (last.noChange ? "needs_reason" : "free") : "nothing_before", version: null };
  });
}
