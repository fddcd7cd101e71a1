import { describe, expect, it } from "vitest";
import { actualDurations, type DoneStage } from "./actual-durations";
import { planBackward } from "./backward";
import { calendar } from "./calendar";
import type { Day } from "./day";
import { usualSeasons } from "./season";
import { learnedDurations, templateIds, templates, type TemplateId } from "./templates";

const frame = { calendar: calendar(), seasons: usualSeasons };
const starts = ["2025-01-06", "2025-04-21", "2025-07-14", "2025-10-25", "2026-02-28"];

/** A template done to the day as planned: as late as the deadline allows, or as early as can be. */
function executed(id: TemplateId, startOn: Day, when: "early" | "late"): DoneStage[] {
  const { plan } = planBackward({ ...frame, stages: templates[id], startOn, deadline: "2028-06-30" });
  return templates[id].map((stage) => {
    const node = plan?.nodes.find((one) => one.id === stage.id);
    return when === "early" ? { ...stage, doneOn: node?.earlyFinishOn ?? null } : { ...stage, startOn: node?.startOn ?? null, doneOn: node?.finishOn ?? null };
  });
}

describe.each(templateIds)("a plan by the template %s", (id) => {
  it.each(["early", "late"] as const)("that was executed exactly as planned (%s) teaches the template's own durations", (when) => {
    const done = starts.flatMap((startOn) => {
      const stages = executed(id, startOn, when);
      const took = actualDurations(stages, { ...frame, startOn });
      expect(took).toEqual(templates[id].map(({ duration }) => duration));
      return stages.map((stage, at) => ({ templateId: id, stageId: stage.id, workingDays: took[at] ?? 0 }));
    });
    expect(learnedDurations(done).map(({ stageId, workingDays }) => [stageId, workingDays])).toEqual(templates[id].map((stage) => [stage.id, stage.duration]));
  });
});

const took = (stages: readonly DoneStage[]) => actualDurations(stages, { ...frame, startOn: "2026-09-07" });

it("a late predecessor takes no days from its successor, and a stage done ahead of its day counts from what was left to it", () => {
  const first = { id: "a", startOn: "2026-09-07", doneOn: "2026-09-18" };
  expect(took([first, { id: "b", startOn: "2026-09-14", doneOn: "2026-09-24", predecessors: [{ id: "a" }] }])).toEqual([10, 5]);
  expect(took([first, { id: "b", startOn: "2026-10-20", doneOn: "2026-09-24", predecessors: [{ id: "a", lag: 2 }] }])).toEqual([10, 3]);
});

it("says nothing of a stage that is not done, lies behind one that is not, or was ticked off on the day of its predecessor", () => {
  expect(took([
    { id: "a", doneOn: "2026-09-18" }, { id: "b", doneOn: "2026-09-18", predecessors: [{ id: "a" }] }, { id: "c", doneOn: null, predecessors: [{ id: "b" }] },
    { id: "d", doneOn: "2026-11-18", predecessors: [{ id: "c" }, { id: "a" }] },
  ])).toEqual([10, null, null, null]);
  expect(took([{ id: "a", doneOn: "2026-09-18", predecessors: [{ id: "a" }] }])).toEqual([null]);
});
