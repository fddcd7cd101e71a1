import type { Day } from "./day";
import { isDay } from "./day";
import type { WorkKind } from "./season";

/** The successor begins when this predecessor is finished, `lag` working days later; a negative lag lets them overlap. */
export type Link = { readonly id: string; readonly lag?: number };

/** A day that cannot be moved: the stage begins on it or finishes on it. */
export type FixedDay = { readonly startOn: Day } | { readonly finishOn: Day };

/** One stage of a plan, to be done in `duration` whole working days of its kind of work. */
export type Stage = {
  readonly id: string;
  readonly duration: number;
  /** Shortest duration that compression may ask for, in working days; without it the plan's share decides. */
  readonly minimum?: number;
  readonly kind?: WorkKind;
  readonly predecessors?: readonly Link[];
  readonly fixed?: FixedDay | null;
  /** Day on which it was really finished; such a stage is history and moves no more. */
  readonly doneOn?: Day | null;
};

/** Why a plan cannot be computed; `id` is the stage that has to be changed. */
export type PlanFault =
  | { readonly key: "duplicate_id"; readonly id: string }
  | { readonly key: "bad_duration"; readonly id: string; readonly duration: number }
  | { readonly key: "bad_lag"; readonly id: string; readonly predecessor: string }
  | { readonly key: "bad_day"; readonly id: string; readonly day: string }
  | { readonly key: "unknown_predecessor"; readonly id: string; readonly predecessor: string }
  | { readonly key: "cycle"; readonly id: string; readonly ids: readonly string[] }
  | { readonly key: "fixed_after_deadline"; readonly id: string; readonly day: Day; readonly deadline: Day }
  | { readonly key: "fixed_before_start"; readonly id: string; readonly day: Day; readonly startOn: Day }
  | { readonly key: "fixed_contradiction"; readonly id: string; readonly day: Day; readonly by: string; readonly earliest: Day }
  | { readonly key: "never_workable"; readonly id: string; readonly kind: WorkKind };

export type Edge = { readonly at: number; readonly lag: number };

/** Stages by index, with their links both ways and an order in which every stage follows its predecessors. */
export type Graph = {
  readonly stages: readonly Stage[];
  readonly before: readonly (readonly Edge[])[];
  readonly after: readonly (readonly Edge[])[];
  readonly order: readonly number[];
};

const longestDuration = 2000;

/** The stages as a graph, or every fault that the table itself shows. */
export function graphOf(stages: readonly Stage[]): { graph: Graph; faults: PlanFault[] } {
  const indexOf = new Map<string, number>();
  const faults: PlanFault[] = [];
  stages.forEach((stage, index) => {
    if (indexOf.has(stage.id)) faults.push({ key: "duplicate_id", id: stage.id });
    else indexOf.set(stage.id, index);
    faults.push(...ownFaults(stage));
  });
  const before = stages.map(({ id, predecessors = [] }) => predecessors.flatMap((link): Edge[] => {
    const at = indexOf.get(link.id);
    if (at === undefined) faults.push({ key: "unknown_predecessor", id, predecessor: link.id });
    if (!Number.isInteger(link.lag ?? 0)) faults.push({ key: "bad_lag", id, predecessor: link.id });
    return at === undefined ? [] : [{ at, lag: link.lag ?? 0 }];
  }));
  const after = stages.map((): Edge[] => []);
  before.forEach((edges, index) => { for (const { at, lag } of edges) after[at]?.push({ at: index, lag }); });
  const order = sorted(before, after);
  if (order.length < stages.length) faults.push(cycleOf(stages, before, new Set(order)));
  return { graph: { stages, before, after, order }, faults };
}

function ownFaults({ id, duration, fixed, doneOn }: Stage): PlanFault[] {
  const faults: PlanFault[] = [];
  if (!Number.isInteger(duration) || duration < 1 || duration > longestDuration) faults.push({ key: "bad_duration", id, duration });
  const days = [doneOn, fixed && ("startOn" in fixed ? fixed.startOn : fixed.finishOn)];
  for (const day of days) if (typeof day === "string" && !isDay(day)) faults.push({ key: "bad_day", id, day });
  return faults;
}

/** Stages in an order of their links (Kahn); those in or behind a cycle are missing. */
function sorted(before: Graph["before"], after: Graph["after"]): number[] {
  const open = before.map((edges) => edges.length);
  const order = open.flatMap((count, index) => (count === 0 ? [index] : []));
  for (let next = 0; next < order.length; next++) {
    for (const { at } of after[order[next] ?? -1] ?? []) {
      const left = (open[at] ?? 0) - 1;
      open[at] = left;
      if (left === 0) order.push(at);
    }
  }
  return order;
}

/** One cycle among the stages that could not be sorted: from any of them backward until a stage comes again. */
function cycleOf(stages: readonly Stage[], before: Graph["before"], free: ReadonlySet<number>): PlanFault {
  const path: number[] = [];
  let at = stages.findIndex((_, index) => !free.has(index));
  while (!path.includes(at)) {
    path.push(at);
    at = before[at]?.find((edge) => !free.has(edge.at))?.at ?? at;
  }
  const ids = path.slice(path.indexOf(at)).map((index) => stages[index]?.id ?? "").reverse();
  return { key: "cycle", id: ids[0] ?? "", ids };
}
