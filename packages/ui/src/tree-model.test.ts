import { describe, expect, it } from "vitest";
import { foundIn, pathLabel, treeOf, treeRoot } from "./tree-model";

const model = treeOf([
  { id: "departments", parentId: null, label: "政府部门", selectable: false },
  { id: "housing", parentId: "departments", label: "住建局", keywords: "zjj zfhcxjsj" },
  { id: "finance", parentId: "departments", label: "财政局", keywords: "czj" },
  { id: "towns", parentId: null, label: "乡镇" },
  { id: "east", parentId: "towns", label: "东河镇", keywords: "dhz" },
  { id: "stray", parentId: "gone", label: "园区管委会" },
]);

describe("tree-model", () => {
  it("keeps the list's order and puts strays at the top", () => {
    expect(model.children.get(treeRoot)).toEqual(["departments", "towns", "stray"]);
    expect(model.children.get("departments")).toEqual(["housing", "finance"]);
  });

  it("names a node by its whole path", () => expect(pathLabel(model, "housing")).toBe("政府部门 / 住建局"));

  it("finds by pinyin initials and opens the way there", () => {
    const found = foundIn(model, "CZJ");
    expect([...(found?.visible ?? [])]).toEqual(["departments", "finance"]);
    expect(found?.open).toEqual(["departments"]);
  });

  it("shows what lies below a match", () => expect(foundIn(model, "乡镇")?.visible.has("east")).toBe(true));

  it("filters nothing without a query", () => expect(foundIn(model, "  ")).toBeNull());
});
