import { expect, it } from "vitest";
import { wellFormed } from "./well-formed";

it("texts come out storable, at any depth; everything else is as it was", () => {
  const day = new Date(0);
  const bytes = new Uint8Array([0, 1]);
  expect(wellFormed({ title: "台\0账", list: ["\ud800", { deep: "好𠮷" }], n: 3, none: null, day, bytes })).toEqual({ title: "台账", list: ["\ufffd", { deep: "好𠮷" }], n: 3, none: null, day, bytes });
  expect(wellFormed("\0")).toBe("");
  expect(wellFormed(undefined)).toBeUndefined();
});
