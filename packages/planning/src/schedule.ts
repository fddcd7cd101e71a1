import type { Calendar } from "./calendar";
import { nationalCalendar, workingDaysBetween } from "./calendar";
import type { Day } from "./day";

/** One node of a plan: by the end of `dueOn` the whole task stands at `targetPercent` (cumulative, 0–100). */
export type PlanNode = { readonly dueOn: Day; readonly targetPercent: number; readonly doneOn?: Day | null };

export type ScheduleInput = {
  /** First day of the work; progress 0 is expected at the end of it. */
  readonly startOn: Day;
  /** Deadline; 100 is expected at the end of it. Null where the task has none. */
  readonly dueOn: Day | null;
  readonly nodes?: readonly PlanNode[];
  readonly today: Day;
  readonly calendar?: Calendar;
};

type Point = { readonly day: Day; readonly percent: number };

/**
 * The progress in percent (0–100, not rounded) that the schedule asks for at the end of `today` (序时进度): a straight
 * line by working day from 0 at the start over each node to 100 at the deadline; without nodes from start to deadline.
 * Never falls as days pass: a node with a target below an earlier one counts as that earlier one, and nodes from the
 * deadline on are covered by its 100. Without a deadline the last node's target holds from then on. Null where there is
 * neither deadline nor node: nothing can be compared.
 */
export function expectedProgress(input: ScheduleInput): number | null {
  const points = pointsOf(input);
  if (points.length === 1) return null;
  const on = input.calendar ?? nationalCalendar;
  let before = points[0];
  for (const point of points) {
    if (point.day > input.today) return before ? between(before, point, input.today, on) : 0;
    before = point;
  }
  return before?.percent ?? null;
}

function pointsOf({ startOn, dueOn, nodes = [] }: ScheduleInput): Point[] {
  const points: Point[] = [{ day: startOn, percent: 0 }];
  let reached = 0;
  for (const node of [...nodes].sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0))) {
    if (dueOn !== null && node.dueOn >= dueOn) break;
    reached = Math.max(reached, Math.min(100, Math.max(0, node.targetPercent)));
    // A node on or before the first day is already expected when the work begins.
    points.push({ day: node.dueOn < startOn ? startOn : node.dueOn, percent: reached });
  }
  if (dueOn !== null) points.push({ day: dueOn < startOn ? startOn : dueOn, percent: 100 });
  return points;
}

function between(from: Point, to: Point, day: Day, on: Calendar): number {
  if (day <= from.day) return day < from.day ? 0 : from.percent;
  const total = workingDaysBetween(from.day, to.day, on);
  if (total <= 0) return from.percent;
  return from.percent + ((to.percent - from.percent) * workingDaysBetween(from.day, day, on)) / total;
}

/** The first node not yet done, with the working days left to it (negative: late); undefined when all are done. */
export function nextNode(
  nodes: readonly PlanNode[],
  today: Day,
  on: Calendar = nationalCalendar,
): { node: PlanNode; workingDaysLeft: number } | undefined {
  let next: PlanNode | undefined;
  for (const node of nodes) {
    if (!node.doneOn && (next === undefined || node.dueOn < next.dueOn)) next = node;
  }
  return next && { node: next, workingDaysLeft: workingDaysBetween(today, next.dueOn, on) };
}
