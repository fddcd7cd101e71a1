import { expect, it } from "vitest";
import { amountIn } from "./use-amount";

it.each([
  ["zh-CN", 3e9, "元", "30亿元"], ["zh-CN", 42, "个", "42个"], ["zh-CN", 8, null, "8"],
  ["en", 3e8, "元", "¥300 million"], ["en", -3e9, "元", "-¥3 billion"], ["en", 900, "元", "¥900"], ["en", 30, "亿元", "¥3 billion"], ["en", 20_000, "亩", "20,000亩"], ["en", 2e6, "人", "2 million 人"], ["en", 6.5, "%", "6.5%"],
] as const)("%s: %d %s is %s", (locale, value, unit, words) => expect(amountIn(locale)(value, unit)).toBe(words));
