import { expect, it } from "vitest";
import { publishCell, publishedTable } from "./publish-sheet";

type Row = Parameters<typeof publishCell>[1];
const row = { targetValue: 3e9, targetUnit: "元", content: "完成投资", level: "county", category: "" } as Row;

it("an amount is written as offices write it, on paper and in the files", () => {
  expect(publishCell("target", row, 1)).toBe("30亿元");
  expect(publishCell("target", { ...row, targetValue: 42, targetUnit: "个" }, 1)).toBe("42个");
  const { rows, columns } = publishedTable({ county: "某县", day: "2026-07-10", directive: { id: "d", title: "会议", heldOn: "2026-07-10", documentNumber: null }, rows: [row] }, "A3", "");
  expect(rows[0]?.[columns.findIndex(({ header }) => header === "目标任务" || header.includes("目标"))]).toBe("30亿元");
});
