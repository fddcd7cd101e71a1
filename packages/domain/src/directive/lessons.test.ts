import { describe, expect, it } from "vitest";
import { Reading } from "./candidate";
import { lessonsOf } from "./lessons";
import type { Organization } from "./organization";

const organization: Organization = {
  vocabulary: { units: [], groups: [] }, unitNamed: (name) => (name === "城管局" ? "city" : null), groupNamed: (name) => (name === "河岸单位" ? "riverside" : null),
  membersOf: () => [], leaderOf: () => null, fieldOf: () => null,
};
const helpedBy = (name: string) => lessonsOf({
  title: "拆除旧围挡", leadUnitId: "city", groupId: null, cooperating: [{ unitId: "hill", share: "", dueOn: null }],
  reading: Reading.parse({
    lead: ["城管局"], joint: [], cooperating: [name], groups: [], leaders: [], open: false, deadline: { text: null, date: null, quality: "none" }, strength: "none",
    quantities: [], blanks: [], unmatched: [name], inferred: [], origin: "rules", mergedInto: null,
  }),
}, "", organization);

describe("what a confirmed item with a helper teaches", () => {
  it("an unknown name is the unit that was put in its place", () => expect(helpedBy("山口办")).toEqual([{ kind: "alias", word: "山口办", unitId: "hill" }]));
  it.each(["河岸单位", "各包村干部"])("a class (%s) is no name of the one unit that was chosen for it", (name) => expect(helpedBy(name)).toEqual([]));
});
