import { expect, it, test } from "vitest";
import { emptyLine, isEntryDraft, neighbourText, pasteBlock, readNeighbours, readNumber, readRank, type EntryFrame } from "./entry-line";

test.each([["1,234.5", 1234.5], ["１２.５", 12.5], [" -3 ", -3], ["4.2%", 4.2], ["", undefined], ["约12", null], ["1.2.3", null]])("reads %j as %j", (text, number) => {
  expect(readNumber(text)).toBe(number);
});
const frame: EntryFrame = { ids: ["a", "b"], columns: ["value", "cumulative", "rank"] };
it("a block from Excel fills cells to the right and down, and nothing outside the grid", () => {
  const pasted = pasteBlock("1.5\t10\r\n2.5\t20\t7\t9\r\n3\r\n", frame, { id: "a", column: "value" }, {});
  expect(pasted).toEqual({ a: { ...emptyLine, value: "1.5", cumulative: "10" }, b: { ...emptyLine, value: "2.5", cumulative: "20", rank: "7" } });
  expect(pasteBlock("8", frame, { id: "b", column: "rank" }, pasted)).toMatchObject({ b: { value: "2.5", rank: "8" } });
});
it("a draft of another shape is not taken", () => {
  expect([isEntryDraft({ a: emptyLine }), isEntryDraft({ a: { value: 1 } }), isEntryDraft(null), isEntryDraft([])]).toEqual([true, false, false, false]);
});

test.each([["7", { rank: 7, rankOf: null }], ["７ / 18", { rank: 7, rankOf: 18 }], ["", undefined], ["19/18", null], ["第七", null]])("reads the place %j", (text, place) => {
  expect(readRank(text)).toEqual(place);
});
it("reads counties to compare with as they are written, and writes them back", () => {
  const rows = [{ name: "临川县", rank: 6, value: 12.3 }, { name: "东 河县", rank: 8, value: null }];
  expect(readNeighbours("临川县 6 12.3；东 河县　8")).toEqual(rows);
  expect(readNeighbours(neighbourText(rows))).toEqual(rows);
  expect([readNeighbours(" "), readNeighbours("临川县"), readNeighbours("临川县 6 多"), readNeighbours("a 1;b 2;c 3;d 4;e 5")]).toEqual([undefined, null, null, null]);
});
