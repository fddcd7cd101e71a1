import { expect, it } from "vitest";
import { typedAmount } from "./typed-amount";

it.each([["120", "亿元", 120, "亿元"], ["１，２００.5", "个", 1200.5, "个"], ["1.2亿", "亿元", 1.2e8, "元"], ["12万", "元", 120_000, "元"], ["-3", "%", -3, "%"]] as const)(
  "%s beside %s", (typed, unit, value, left) => expect(typedAmount(typed, unit)).toEqual({ value, unit: left }));
it.each(["", "约三", "12个", "1..2"])("%s is no number", (typed) => expect(typedAmount(typed, "元")).toBeNull());
