import { expect, it, test } from "vitest";
import { emptyLine, isEntryDraft, pasteBlock, readNumber } from "./entry-line";

test.each([["1,234.5", 1234.5], ["１２.５", 12.5], [" -3 ", -3], ["4.2%", 4.2], ["", undefined], ["约12", null], ["1.2.3", null]])("reads %j as %j", (text, number) => {
  expect(readNumber(text)).toBe(number);
});
it("a block from Excel fills cells to the right and down, and nothing outside the grid", () => {
  const pasted = pasteBlock("1.5\t10\r\n2.5\t20\t7\t9\r\n3\r\n", ["a", "b"], { id: "a", column: "value" }, {});
  expect(pasted).toEqual({ a: { value: "1.5", cumulative: "10", rank: "" }, b: { value: "2.5", cumulative: "20", rank: "7" } });
  expect(pasteBlock("8", ["a", "b"], { id: "b", column: "rank" }, pasted)).toMatchObject({ b: { value: "2.5", rank: "8" } });
});
it("a draft of another shape is not taken", () => {
  expect([isEntryDraft({ a: emptyLine }), isEntryDraft({ a: { value: 1 } }), isEntryDraft(null), isEntryDraft([])]).toEqual([true, false, false, false]);
});
