import { expect, it } from "vitest";
import { offeredUnits } from "./offered-units";
import type { BenchCandidate, Choices } from "./workbench-state";

const choices = { units: [["w", "县水务局", "水务局"], ["h", "县住建局", "住建局"], ["f", "县财政局", "财政局"], ["a", "县农业农村局", "农业农村局"]].map(([id, name, shortName]) => ({ id, name, shortName })) } as unknown as Choices;
const item = (id: string, start: number, part: { outline?: string[]; lead?: string[]; helpers?: string[]; leadUnitId?: string | null; state?: string } = {}) => ({
  id, start, state: part.state ?? "proposed", outline: part.outline ?? ["一、"], leadUnitId: part.leadUnitId ?? null, cooperating: (part.helpers ?? []).map((unitId) => ({ unitId })),
  reading: { lead: part.lead ?? [], joint: [], cooperating: [] },
}) as unknown as BenchCandidate;

it("units of the sentence come first, then those of the items under the same heading, the nearest first", () => {
  const own = item("x", 50, { lead: ["水务局"], helpers: ["h"] });
  const all = [own, item("far", 0, { leadUnitId: "a" }), item("near", 60, { leadUnitId: "f" }), item("again", 70, { leadUnitId: "w" }), item("other", 51, { leadUnitId: "a", outline: ["二、"] })];
  expect(offeredUnits(own, all, choices)).toEqual([{ id: "w", why: "sentence" }, { id: "h", why: "sentence" }, { id: "f", why: "heading" }, { id: "a", why: "heading" }]);
});
it("what is left out, has ended or leads already is not offered", () => {
  const own = item("x", 5, { leadUnitId: "w", lead: ["县水务局", "旧机构"] });
  expect(offeredUnits(own, [own, item("dropped", 6, { leadUnitId: "f", state: "dropped" }), item("ended", 7, { leadUnitId: "gone" })], choices)).toEqual([]);
});
