import { dayNumber } from "./day";
import type { Graph, Stage } from "./plan-graph";
import type { Span, WorkDays } from "./work-days";
import { afterFinish, beforeStart, spanFrom, spanUntil } from "./work-days";

/** What a remedy may change of a graph: durations by stage, lags by stage and link, in the graph's order. */
export type Work = { readonly durations: readonly number[]; readonly lags: readonly (readonly number[])[] };

export const workOf = ({ stages, before }: Graph): Work => ({
  durations: stages.map(({ duration }) => duration),
  lags: before.map((edges) => edges.map(({ lag }) => lag)),
});

/** A pass: the span of every stage, the bound that its links alone would give, and the stage that set the bound. */
export type Pass = { readonly spans: readonly Span[]; readonly bounds: readonly number[]; readonly by: readonly number[] };

export const none = -1;
const unbound = Number.NEGATIVE_INFINITY;
const nowhere: Span = { start: 0, finish: 0 };

const settled = (stage: Stage | undefined): stage is Stage & { doneOn: string } => typeof stage?.doneOn === "string";

/** Where a stage stands whatever its links say: on its day of completion or on its fixed day; undefined where it moves. */
export function anchored(within: WorkDays, stage: Stage, duration: number): Span | undefined {
  if (settled(stage)) return { start: dayNumber(stage.doneOn), finish: dayNumber(stage.doneOn) };
  if (!stage.fixed) return undefined;
  const kind = stage.kind ?? "office";
  if ("startOn" in stage.fixed) return spanFrom(within, kind, dayNumber(stage.fixed.startOn), duration);
  return spanUntil(within, kind, dayNumber(stage.fixed.finishOn), duration);
}

/** As early as possible from `start` (a day number) on. */
export function forwardPass(graph: Graph, within: WorkDays, { durations, lags }: Work, start: number): Pass {
  const spans: Span[] = graph.stages.map(() => nowhere);
  const bounds = graph.stages.map(() => start);
  const by = graph.stages.map(() => none);
  for (const at of graph.order) {
    graph.before[at]?.forEach((edge, link) => {
      const bound = afterFinish(within, spans[edge.at]?.finish ?? start, lags[at]?.[link] ?? 0);
      if (bound <= (bounds[at] ?? start)) return;
      bounds[at] = bound;
      by[at] = edge.at;
    });
    spans[at] = placed(graph, within, at, durations[at] ?? 1, (kind, duration) => spanFrom(within, kind, bounds[at] ?? start, duration));
  }
  return { spans, bounds, by };
}

/** As late as possible up to `deadline` (a day number). */
export function backwardPass(graph: Graph, within: WorkDays, { durations, lags }: Work, deadline: number): Pass {
  const spans: Span[] = graph.stages.map(() => nowhere);
  const bounds = graph.stages.map(() => deadline);
  const by = graph.stages.map(() => none);
  for (const at of [...graph.order].reverse()) {
    spans[at] = placed(graph, within, at, durations[at] ?? 1, (kind, duration) => spanUntil(within, kind, bounds[at] ?? deadline, duration));
    if (settled(graph.stages[at])) continue;
    graph.before[at]?.forEach((edge, link) => {
      const bound = beforeStart(within, spans[at]?.start ?? deadline, lags[at]?.[link] ?? 0);
      if (bound >= (bounds[edge.at] ?? deadline)) return;
      bounds[edge.at] = bound;
      by[edge.at] = at;
    });
  }
  return { spans, bounds, by };
}

type Lay = (kind: NonNullable<Stage["kind"]>, duration: number) => Span;

function placed(graph: Graph, within: WorkDays, at: number, duration: number, lay: Lay): Span {
  const stage = graph.stages[at];
  if (!stage) return nowhere;
  return anchored(within, stage, duration) ?? lay(stage.kind ?? "office", duration);
}

/**
 * First days that fixed stages and finished stages leave to those behind them, whatever today and the deadline are:
 * a fixed stage that cannot keep its day for their sake contradicts them.
 * @returns for each fixed stage in contradiction the first day possible and the fixed stage that causes it
 */
export function contradictions(graph: Graph, within: WorkDays, { durations, lags }: Work): { at: number; by: number; earliest: number }[] {
  const finishes = graph.stages.map(() => unbound);
  const causes = graph.stages.map(() => none);
  const found: { at: number; by: number; earliest: number }[] = [];
  for (const at of graph.order) {
    const stage = graph.stages[at];
    if (!stage) continue;
    const { bound, cause } = boundOf(graph, within, at, { finishes, causes, lags });
    const own = anchored(within, stage, durations[at] ?? 1);
    if (own && bound > own.start && !settled(stage)) found.push({ at, by: cause, earliest: spanFrom(within, stage.kind ?? "office", bound, durations[at] ?? 1)[fixedEnd(stage)] });
    const span = own ?? (bound === unbound ? undefined : spanFrom(within, stage.kind ?? "office", bound, durations[at] ?? 1));
    finishes[at] = span?.finish ?? unbound;
    causes[at] = own ? at : cause;
  }
  return found;
}

const fixedEnd = ({ fixed }: Stage): keyof Span => (fixed && "finishOn" in fixed ? "finish" : "start");

type Reached = { readonly finishes: readonly number[]; readonly causes: readonly number[]; readonly lags: Work["lags"] };

function boundOf(graph: Graph, within: WorkDays, at: number, { finishes, causes, lags }: Reached): { bound: number; cause: number } {
  let bound = unbound;
  let cause = none;
  graph.before[at]?.forEach((edge, link) => {
    const finish = finishes[edge.at] ?? unbound;
    if (finish === unbound) return;
    const after = afterFinish(within, finish, lags[at]?.[link] ?? 0);
    if (after <= bound) return;
    bound = after;
    cause = causes[edge.at] ?? none;
  });
  return { bound, cause };
}
