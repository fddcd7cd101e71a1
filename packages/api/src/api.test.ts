import { catalogue } from "@taizhang/domain";
import { reachOf, roles } from "@taizhang/policy";
import { expect, it } from "vitest";
import { appRouter } from "./root";

it("mounts every use case that a person may use once under its own name, and nothing besides", () => {
  const forPeople = [...catalogue.values()].filter(({ permission }) => roles.some((role) => role !== "system" && reachOf(permission, role)));
  const mounted = Object.keys(appRouter._def.procedures).sort();
  expect(mounted).toEqual(forPeople.map(({ name }) => name).sort());
});
