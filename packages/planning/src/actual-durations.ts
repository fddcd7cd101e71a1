import { withStretch } from "./backward";
import type { Calendar } from "./calendar";
import type { Day } from "./day";
import { dayNumber } from "./day";
import type { Stage } from "./plan-graph";
import { graphOf } from "./plan-graph";
import type { Season } from "./season";
import { afterFinish, countUntil } from "./work-days";

/** A stage as it was planned and done; `startOn` is the first day planned for it. */
export type DoneStage = Pick<Stage, "id" | "kind" | "predecessors" | "doneOn"> & { readonly startOn?: Day | null };
export type DoneFrame = {
  /** First day of the whole: the start of a stage without predecessors, where none was planned. */
  readonly startOn: Day;
  readonly calendar?: Calendar;
  readonly seasons?: readonly Season[];
};

/**
 * How many working days of its own kind of work each stage really took, both ends included. A stage began on the day
 * planned for it, or on the day that its predecessors and lags left to it where that came later or where it was done
 * before the day planned.
 * @returns null for a stage of which nothing can be known: it or a predecessor is not done, or it was ticked off with them
 */
export function actualDurations(stages: readonly DoneStage[], { startOn, ...on }: DoneFrame): (number | null)[] {
  const unknown = stages.map(() => null);
  // The graph takes no day planned: what was planned must not decide what was done.
  const { graph, faults } = graphOf(stages.map(({ id, kind = "office", predecessors = [], doneOn = null }) => ({ id, kind, predecessors, doneOn, duration: 1 })));
  const days = [startOn, ...stages.flatMap(({ doneOn, startOn: planned }) => [doneOn, planned].filter((day) => typeof day === "string"))].sort();
  const [first = startOn] = days;
  if (faults.length > 0) return unknown;
  const found = withStretch(graph, { ...on, stages: graph.stages, startOn: first, deadline: days.at(-1) ?? startOn }, ({ within, start }) => graph.stages.map(({ kind, doneOn }, at) => {
    const before = graph.before[at]?.map((edge) => ({ lag: edge.lag, doneOn: graph.stages[edge.at]?.doneOn })) ?? [];
    if (!doneOn || before.some((one) => !one.doneOn)) return null;
    const end = dayNumber(doneOn);
    const bound = before.length === 0 ? dayNumber(startOn) : Math.max(start, ...before.map((one) => afterFinish(within, dayNumber(one.doneOn ?? startOn), one.lag)));
    const planned = dayNumber(stages[at]?.startOn ?? startOn);
    const steps = within.of(kind ?? "office");
    const took = countUntil(within, steps, end) - countUntil(within, steps, (planned > bound && planned <= end ? planned : bound) - 1);
    return took > 0 ? took : null;
  }));
  return Array.isArray(found) ? found : unknown;
}
