import { existsSync, readdirSync } from "node:fs";
import { describe, expect, it } from "vitest";
import en from "./en/errors.json";
import zh from "./zh-CN/errors.json";

const domain = new URL("../../../../packages/domain/src/", import.meta.url);
const folders = readdirSync(domain, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name)
  .filter((name) => name !== "kernel" && existsSync(new URL(`${name}/model.ts`, domain)));

/** Texts of an area under dotted keys. */
function keysOf(area: object, path = ""): string[] {
  return Object.entries(area).flatMap(([key, value]: [string, unknown]) =>
    typeof value === "object" && value !== null ? keysOf(value, `${path}${key}.`) : [`${path}${key}`]);
}

describe("every reason a domain declares has a text in both languages", () => {
  it.each(folders)("%s", async (folder) => {
    const model: Record<string, unknown> = await import(new URL(`${folder}/model.ts`, domain).href);
    const reasons = Object.entries(model).filter(([name]) => name.endsWith("Reasons")).flatMap(([, list]) => list as string[]);
    expect(reasons.filter((reason) => !keysOf(zh).includes(reason))).toEqual([]);
    expect(reasons.filter((reason) => !keysOf(en).includes(reason))).toEqual([]);
  });
});
it("both languages have the same texts for errors", () => {
  expect(keysOf(en).sort()).toEqual(keysOf(zh).sort());
});
