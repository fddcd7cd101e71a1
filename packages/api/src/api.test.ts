import { catalogue } from "@taizhang/domain";
import { reachOf, roles } from "@taizhang/policy";
import { expect, it } from "vitest";
import { appRouter } from "./root";

/** These answer with bytes or a whole page; a route handler or a page of the web application calls them. */
const outsideTrpc = ["file.add", "file.download", "indicator.export", "ledger.export", "ledger.print", "organization.exportWords"];

it("mounts every use case that a person may use once under its own name, and nothing besides", () => {
  const forPeople = [...catalogue.values()].filter(({ permission }) => roles.some((role) => role !== "system" && reachOf(permission, role)));
  const mounted = Object.keys(appRouter._def.procedures).sort();
  expect(mounted).toEqual(forPeople.map(({ name }) => name).filter((name) => !outsideTrpc.includes(name)).sort());
});
