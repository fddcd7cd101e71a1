import { describe, expect, it } from "vitest";
import { commonSet, noDay, openDoubts, repeatedDoubts, valuesOf, type Row } from "./table-import-state";

const row = {
  line: 4, outline: [], cells: { content: "清淤" }, source: ["清淤"],
  values: { title: "清淤", content: "清淤", leadUnitId: null, groupId: "g", leaderPostId: null, cooperating: [{ unitId: "b", share: "", dueOn: null }], dueOn: null, closingStandard: null },
  doubts: [
    { field: "lead", reason: "unknown_unit", value: "园林办" }, { field: "cooperating", reason: "unknown_unit", value: "某所" },
    { field: "leader", reason: "unknown_leader", value: "王某" }, { field: "due", reason: "unreadable_date", value: "待定" }, { field: "content", reason: "repeats", value: "3" },
  ],
} as unknown as Row;
const fields = (set: Parameters<typeof openDoubts>[2]) => openDoubts(row, "2026-07-10", set).map(({ field }) => field);

describe("doubts of a row", () => {
  it("stay until a person gives the field a value; a class of helpers answers no unknown lead", () => {
    expect(fields({})).toEqual(["lead", "cooperating", "leader", "due", "content"]);
    expect(fields({ leadUnitId: "a", cooperating: [], leaderPostId: null, dueOn: "2026-12-31" })).toEqual(["content"]);
    expect(fields({ groupId: "h" })).not.toContain("lead");
  });
  it("that many rows hold are mended once for all, and come back when the choice is taken back", () => {
    const chosen = new Map([["leader 王某", "post"], ["cooperating 某所", "c"], ["due 待定", noDay]]);
    expect(openDoubts(row, "2026-07-10", {}, chosen).map(({ field }) => field)).toEqual(["lead", "content"]);
    expect(valuesOf(row, commonSet(row, chosen))).toMatchObject({ leaderPostId: "post", dueOn: null, cooperating: [{ unitId: "b" }, { unitId: "c" }] });
    expect(openDoubts(row, "2026-07-10", {}, new Map())).toHaveLength(5);
  });
  it("are offered once where several rows hold them, helpers one by one, the most frequent first", () => {
    const helpers = { field: "cooperating", reason: "unknown_unit", value: "某所、某站" } as const;
    const leader = { field: "leader", reason: "unknown_leader", value: "王某" } as const;
    const found = repeatedDoubts([helpers, leader, { ...helpers, value: "某站" }, leader, leader, { field: "due", reason: "no_deadline", value: "—" }, { field: "due", reason: "no_deadline", value: "—" }]);
    expect(found.map(({ key, count }) => [key, count])).toEqual([["leader 王某", 3], ["cooperating 某站", 2]]);
  });
  it("whoever leads does not also help", () => {
    expect(valuesOf(row, { leadUnitId: "b" }).cooperating).toEqual([]);
  });
});
