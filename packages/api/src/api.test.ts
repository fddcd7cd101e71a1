import { catalogue } from "@taizhang/domain";
import { expect, it } from "vitest";
import { appRouter } from "./root";

it("mounts every use case once under its own name, and nothing besides", () => {
  const mounted = Object.keys(appRouter._def.procedures).sort();
  expect(mounted).toEqual([...catalogue.keys()].sort());
});
