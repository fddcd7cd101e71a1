import { readAddress } from "@taizhang/domain/ledger";
import { createTranslator } from "next-intl";
import { expect, it } from "vitest";
import messages from "../../messages/zh-CN/index";
import type { LedgerTexts } from "./cells";
import { filterLine, noOptions } from "./filter-words";
import { sheetOf, totalCells } from "./sheet";
import type { LedgerItem } from "./types";

const of = (namespace: "ledger" | "values" | "lamp.reason") => createTranslator({ locale: "zh-CN", messages, namespace }) as never;
const texts: LedgerTexts = { t: of("ledger"), values: of("values"), reason: of("lamp.reason") };
const row = (progress: number, lamp: string, expected: number | null = 50) => ({ number: "2026-0001", title: "修渠", progress, expected, lamp }) as LedgerItem;
const rows = [row(20, "red"), row(70, "green"), row(45, "red", null)];

it("the last row says how many, their mean and how many behind, each in its column, else at the name", () => {
  expect(totalCells(["number", "title", "lamp", "progress"], rows, texts.t)).toEqual({ title: "合计 3 项", lamp: "滞后 2", progress: "平均 45.0%" });
  expect(totalCells(["number", "title", "due"], rows, texts.t).title).toBe("合计 3 项，平均 45.0%，滞后 2");
  expect(totalCells(["number", "title"], [], texts.t).title).toBe("合计 0 项，滞后 0");
});

it("in Excel a positive gap stands under a head that says behind, and every row, the totals too, fills all columns", () => {
  const sheet = sheetOf(["number", "title", "lamp", "progress", "gap"], rows, texts);
  expect(sheet.columns.map(({ header }) => header)).toEqual(["序号", "编号", "事项名称", "亮灯", "进度", "应达（%）", "落后（点）"]);
  expect(sheet.rows.map((cells) => cells.at(-1))).toEqual([30, -20, null]);
  for (const cells of [...sheet.rows, sheet.totals ?? []]) expect(cells).toHaveLength(sheet.columns.length);
});

it("a sheet says what it was filtered by, also the usual state and that only some rows were chosen", () => {
  const line = (words: Record<string, string>, chosen?: number) => filterLine(readAddress(words), noOptions, texts, chosen);
  expect(line({ lamp: "red,yellow", q: "镇" })).toEqual({ line: "筛选：办理状态 在办；关键字 镇；亮灯 滞后、预警", first: "关键字 镇" });
  expect(line({ state: "closed" })).toEqual({ line: "筛选：办理状态 已销号", first: "办理状态 已销号" });
  expect(line({}, 3)).toEqual({ line: "筛选：办理状态 在办；所选 3 项", first: null });
});
