import type { Laid, PlanInput } from "./backward";
import { floatsOf, shortestOf, withStretch } from "./backward";
import type { Day } from "./day";
import { dayOf } from "./day";
import type { Stage } from "./plan-graph";
import { graphOf } from "./plan-graph";
import type { Work } from "./plan-passes";
import { workOf } from "./plan-passes";
import { workedBetween } from "./work-days";

export const remedyKinds = ["compress_all", "compress_longest", "overlap", "extension"] as const;
export type RemedyKind = (typeof remedyKinds)[number];

/** One way out of a shortage, with its effect. `short` is what is left of the shortage in working days (0: it fits). */
export type Remedy = {
  readonly kind: RemedyKind;
  readonly short: number;
  readonly durations: readonly { readonly id: string; readonly from: number; readonly to: number }[];
  readonly lags: readonly { readonly id: string; readonly predecessor: string; readonly from: number; readonly to: number }[];
  /** The new deadline of an extension, and how many working days it lies behind the old one. */
  readonly deadline: { readonly day: Day; readonly workingDays: number } | null;
};

/** Where a stage names no minimum, compression stops at this share of its duration. */
export const leastShare = 0.6;

const minimumOf = ({ duration, minimum }: Stage): number => Math.min(duration, Math.max(1, minimum ?? Math.ceil(duration * leastShare)));

/**
 * What can be done about a plan that is short (短 n 个工作日), each with its effect: all stages that are short compressed
 * alike, the longest of them compressed first, their links overlapped by at most half of the shorter stage, or the
 * first deadline that can be reached. Each takes no more than it needs. Nothing where the plan fits or has faults.
 */
export function remediesOf(input: PlanInput): readonly Remedy[] {
  const { graph, faults } = graphOf(input.stages);
  if (faults.length > 0) return [];
  const found = withStretch(graph, input, (laid) => {
    const work = workOf(graph);
    const all = floatsOf(laid, work);
    if (!shortestOf(laid, all)) return [];
    const short = all.floats.map((float) => float < 0);
    return [compressAll(laid, work, short), compressLongest(laid, work, short), overlap(laid, work, short), extension(laid, work)];
  });
  return "faults" in found ? [] : found;
}

const shortOf = (laid: Laid, work: Work): number => shortestOf(laid, floatsOf(laid, work))?.short ?? 0;

/** The least of 0 … `most` with which the plan fits; `most` where it never does. More must never fit worse than less. */
function least(laid: Laid, most: number, workAt: (amount: number) => Work): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (shortOf(laid, workAt(middle)) === 0) high = middle;
    else low = middle + 1;
  }
  return low;
}

function remedy(laid: Laid, kind: RemedyKind, before: Work, after: Work): Remedy {
  const { stages, before: links } = laid.graph;
  const durations = stages.flatMap(({ id }, at) => {
    const [from, to] = [before.durations[at] ?? 1, after.durations[at] ?? 1];
    return from === to ? [] : [{ id, from, to }];
  });
  const lags = stages.flatMap(({ id }, at) => (links[at] ?? []).flatMap((edge, link) => {
    const [from, to] = [before.lags[at]?.[link] ?? 0, after.lags[at]?.[link] ?? 0];
    return from === to ? [] : [{ id, predecessor: stages[edge.at]?.id ?? "", from, to }];
  }));
  return { kind, short: shortOf(laid, after), durations, lags, deadline: null };
}

/** Every stage that is short gives the same share of what it can give. */
function compressAll(laid: Laid, work: Work, short: readonly boolean[]): Remedy {
  const steps = 1000;
  const workAt = (amount: number): Work => ({
    ...work,
    durations: laid.graph.stages.map((stage, at) => {
      const room = short[at] ? stage.duration - minimumOf(stage) : 0;
      return stage.duration - Math.floor((room * amount) / steps);
    }),
  });
  return remedy(laid, "compress_all", work, workAt(least(laid, steps, workAt)));
}

/** Day by day from the stage that is the longest at that moment, until it fits. */
function compressLongest(laid: Laid, work: Work, short: readonly boolean[]): Remedy {
  const { stages } = laid.graph;
  const room = stages.map((stage, at) => (short[at] ? stage.duration - minimumOf(stage) : 0));
  const cuts: number[] = [];
  for (let length = Math.max(...work.durations); length > 1; length--) {
    stages.forEach(({ duration }, at) => { if (duration >= length && duration - (room[at] ?? 0) < length) cuts.push(at); });
  }
  const workAt = (amount: number): Work => {
    const durations = [...work.durations];
    for (const at of cuts.slice(0, amount)) durations[at] = (durations[at] ?? 1) - 1;
    return { ...work, durations };
  };
  return remedy(laid, "compress_longest", work, workAt(least(laid, cuts.length, workAt)));
}

/** Links between stages that are short give way in turn, one working day each, by at most half of the shorter stage. */
function overlap(laid: Laid, work: Work, short: readonly boolean[]): Remedy {
  const { stages, before } = laid.graph;
  const links = before.flatMap((edges, at) => edges.flatMap((edge, link) => {
    const most = Math.floor(Math.min(stages[at]?.duration ?? 0, stages[edge.at]?.duration ?? 0) / 2);
    const lag = work.lags[at]?.[link] ?? 0;
    return short[at] && short[edge.at] && !stages[edge.at]?.doneOn && most + lag > 0 ? [{ at, link, room: most + lag }] : [];
  }));
  const cuts: { at: number; link: number }[] = [];
  for (let day = 1; day <= Math.max(0, ...links.map(({ room }) => room)); day++) cuts.push(...links.filter(({ room }) => room >= day));
  const workAt = (amount: number): Work => {
    const lags = work.lags.map((list) => [...list]);
    for (const { at, link } of cuts.slice(0, amount)) {
      const list = lags[at];
      if (list) list[link] = (list[link] ?? 0) - 1;
    }
    return { ...work, lags };
  };
  return remedy(laid, "overlap", work, workAt(least(laid, cuts.length, workAt)));
}

/** The first deadline that can be reached with everything as it is. */
function extension(laid: Laid, work: Work): Remedy {
  const { early } = floatsOf(laid, work);
  const reachable = Math.max(laid.deadline, ...early.spans.map(({ finish }) => finish));
  const workingDays = workedBetween(laid.within, laid.deadline, reachable);
  const short = shortOf({ ...laid, deadline: reachable }, work);
  return { kind: "extension", short, durations: [], lags: [], deadline: { day: dayOf(reachable), workingDays } };
}

/** The stages with a remedy applied: what one click on it puts into the plan. An extension changes none of them. */
export function applyRemedy(stages: readonly Stage[], { durations, lags }: Remedy): Stage[] {
  const newDuration = new Map(durations.map(({ id, to }) => [id, to]));
  const newLag = new Map(lags.map(({ id, predecessor, to }) => [`${id} ${predecessor}`, to]));
  return stages.map((stage) => ({
    ...stage,
    duration: newDuration.get(stage.id) ?? stage.duration,
    ...(stage.predecessors && { predecessors: stage.predecessors.map((link) => ({ id: link.id, lag: newLag.get(`${stage.id} ${link.id}`) ?? link.lag ?? 0 })) }),
  }));
}
