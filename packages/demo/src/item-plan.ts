import { addDays, daysBetween, expectedProgress, today as dayOfInstant } from "@taizhang/planning";
import type { NodeRow, ReportRow } from "./item";
import { idOf, type Random } from "./random";
import { planTexts } from "./report-texts";
import type { PlanKind } from "./task-topics";
import type { Wish } from "./wish";

/** What only a node planned by a template says; rows of one table name the same columns. */
const byHand = { startOn: null, duration: null, workKind: null, predecessors: [], templateId: null, stageId: null };

/** Nodes of a plan with dates set by hand between start and deadline, the last one the whole on the deadline itself. */
export function planFor(random: Random, taskId: string, kind: PlanKind, startOn: string, dueOn: string): NodeRow[] {
  const length = daysBetween(startOn, dueOn);
  const texts = planTexts[kind];
  return texts.map(([title, output], index) => {
    const last = index === texts.length - 1;
    const part = (index + 1) / texts.length;
    return {
      id: idOf("node", taskId, index), taskId, position: index + 1, title, output, doneOn: null, ...byHand,
      dueOn: last ? dueOn : addDays(startOn, Math.round(length * part) + random.int(-2, 2)),
      targetPercent: last ? 100 : Math.round(part * 20) * 5 + random.pick([-5, 0, 0, 5]),
    };
  });
}

/** Marks each node done on the day of the first report that reached its percent, as the running system does. */
export function markDone(nodes: readonly NodeRow[], reports: readonly ReportRow[]): NodeRow[] {
  return nodes.map((node) => {
    const reached = reports.find(({ progress }) => progress >= node.targetPercent);
    return { ...node, doneOn: reached ? dayOfInstant(reached.submittedAt) : null };
  });
}

/** Progress that fits the wish on the day `today`, compared with the plan as the lamp will compare it. */
export function progressFor(random: Random, wish: Wish, startOn: string, dueOn: string | null, nodes: readonly NodeRow[], today: string): number {
  if (wish === "blue" || wish === "closing") return 100;
  if (wish === "registered" || wish === "dispatched" || wish === "signed_in") return 0;
  if (dueOn !== null && dueOn < today) return random.int(38, 96);
  const exact = expectedProgress({ startOn, dueOn, nodes: nodes.map(({ dueOn: day, targetPercent }) => ({ dueOn: day, targetPercent })), today });
  if (exact === null) return random.int(5, 70);
  const expected = Math.round(exact);
  const behind = wish === "yellow" ? random.int(10, 30) : wish === "red" ? random.int(31, 58) : random.int(-7, 8);
  return Math.max(0, Math.min(99, expected - behind));
}
