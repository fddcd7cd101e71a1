import { planBackward, shareByDuration, templates, usualSeasons, workKinds, type DoneStage, type TemplateId } from "@taizhang/planning";
import type { NodeRow } from "./item";
import { idOf } from "./random";
import type { PlanKind } from "./task-topics";

/** Templates that suit a kind of plan, the longest first. */
const suitable: Readonly<Record<PlanKind, readonly TemplateId[]>> = { works: ["city_works", "livelihood"], campaign: ["campaign", "rectification"], service: [], money: [] };

/** What units make of the typical durations, the longest first. */
const scales = [1.25, 1.15, 1.05, 0.95, 0.85];

/** A plan with more working days to spare than this was not made for this time. */
const mostSlack = 20;

/** Nodes planned backward by the longest template that fills the time from start to deadline; undefined where none does. */
export function templatePlan(taskId: string, kind: PlanKind, startOn: string, dueOn: string): NodeRow[] | undefined {
  for (const templateId of suitable[kind]) {
    for (const scale of scales) {
      const nodes = planned(taskId, templateId, { scale, startOn, dueOn });
      if (nodes) return nodes;
    }
  }
  return undefined;
}

type Frame = { scale: number; startOn: string; dueOn: string };

function planned(taskId: string, templateId: TemplateId, { scale, startOn, dueOn }: Frame): NodeRow[] | undefined {
  const stages = templates[templateId].map((stage) => ({ ...stage, duration: Math.max(2, Math.round(stage.duration * scale)) }));
  const { plan } = planBackward({ stages, startOn, deadline: dueOn, seasons: usualSeasons });
  if (!plan || plan.shortage || Math.min(...plan.nodes.map(({ float }) => float)) > mostSlack) return undefined;
  const dated = plan.nodes.flatMap((node) => stages.filter(({ id }) => id === node.id).map((stage) => ({ stage, node })))
    .toSorted((a, b) => (a.node.finishOn < b.node.finishOn ? -1 : a.node.finishOn > b.node.finishOn ? 1 : 0));
  const shares = shareByDuration(dated.map(({ stage }) => stage));
  return dated.map(({ stage, node }, position) => ({
    id: idOf("node", taskId, position), taskId, position, title: stage.title, output: stage.output, doneOn: null, dueOn: node.finishOn, targetPercent: shares[position] ?? 100,
    startOn: node.startOn, duration: stage.duration, workKind: stage.kind ?? "office", templateId, stageId: stage.id,
    predecessors: stage.predecessors.map(({ id, lag = 0 }) => ({ position: dated.findIndex((one) => one.stage.id === id), lag })),
  }));
}

/** Stored nodes as stages with the days on which they were done. */
export const stagesOf = (nodes: readonly NodeRow[]): DoneStage[] => nodes.map(({ position, startOn = null, doneOn = null, workKind, predecessors = [] }) => ({
  id: String(position), startOn, doneOn, kind: workKinds.find((kind) => kind === workKind) ?? "office", predecessors: predecessors.map((link) => ({ id: String(link.position), lag: link.lag })),
}));
