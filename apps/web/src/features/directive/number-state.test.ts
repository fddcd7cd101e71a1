import { expect, it } from "vitest";
import { stateOf } from "./number-state";

const stated = { decision: null, counts: true, value: 3, subject: "幼儿园", targetOf: null, agrees: null };

it.each([
  ["an item's own target is answered by that item", { targetOf: "a" }, "target"],
  ["25个项目 is not answered by one item with that target: each is a row of its own", { value: 25, subject: "重点项目", targetOf: "a" }, "open"],
  ["an amount is answered by the item that carries it, whatever it is of", { counts: false, value: 7e9, subject: "项目", targetOf: "a" }, "target"],
  ["what is listed beside it is counted", { agrees: false }, "differs"],
  ["a number nobody looked at is open", {}, "open"],
] as const)("%s", (_, more, state) => {
  expect(stateOf({ ...stated, ...more })).toBe(state);
});
