import { planBackward, remediesOf, usualSeasons, type Stage } from "@taizhang/planning";
import { measure, type Line } from "./measure";

const count = 500;

/** Backward plan of 500 stages with links (1,489 of them), lags and seasons, and its remedies where it is short; computed in the process, no database. */
export async function planLines(): Promise<Line[]> {
  const stages = Array.from({ length: count }, (_, index): Stage => ({
    id: `s${index}`, duration: 1 + (index % 9), kind: index % 5 === 0 ? "concrete" : "office",
    predecessors: [1, 4, 9].filter((back) => back <= index).map((back) => ({ id: `s${index - back}`, lag: (index % 3) - 1 })),
  }));
  const input = { stages, startOn: "2026-01-05", deadline: "2027-12-31", seasons: usualSeasons };
  const common = { scale: `${count}`, question: "backward plan" };
  return [
    { ...common, way: "both passes, float", figures: await measure(async () => planBackward(input), 40) },
    { ...common, way: "four remedies", figures: await measure(async () => remediesOf(input), 10) },
  ];
}
