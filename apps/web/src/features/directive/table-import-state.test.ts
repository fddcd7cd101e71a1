import { describe, expect, it } from "vitest";
import { commonSet, noDay, noUnit, openDoubts, repeatedDoubts, saysWhat, valuesOf, type Row } from "./table-import-state";

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
  it("join a unit with and without the county before its name, and leave it out where a person says so", () => {
    const of = (value: string) => ({ field: "cooperating", reason: "unknown_unit", value }) as const;
    expect(repeatedDoubts([of("飞天局"), of("县飞天局"), of("本县飞天局")])).toMatchObject([{ key: "cooperating 飞天局", value: "飞天局", count: 3 }]);
    const chosen = new Map([["cooperating 某所", noUnit]]);
    expect(openDoubts(row, "2026-07-10", {}, chosen).map(({ field }) => field)).not.toContain("cooperating");
    expect(valuesOf(row, commonSet(row, chosen)).cooperating).toEqual([{ unitId: "b", share: "", dueOn: null }]);
  });
  it("a row that does not say what is to be done cannot be taken until a person writes it", () => {
    const empty = { ...row, cells: { content: " " } } as unknown as Row;
    expect([saysWhat(row), saysWhat(empty), saysWhat(empty, { content: "清淤" })]).toEqual([true, false, true]);
  });
  it("whoever leads does not also help", () => {
    expect(valuesOf(row, { leadUnitId: "b" }).cooperating).toEqual([]);
  });
});
