import { catalogue } from "@taizhang/domain";
import { reachOf, roles } from "@taizhang/policy";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { expect, it } from "vitest";
import type { ApiContext } from "./procedure";
import { appRouter } from "./root";

/** These answer with bytes or a whole page; a route handler or a page of the web application calls them. */
const outsideTrpc = ["file.add", "file.download", "indicator.export", "ledger.export", "ledger.print", "organization.exportWords"];

it("mounts every use case that a person may use once under its own name, and nothing besides", () => {
  const forPeople = [...catalogue.values()].filter(({ permission }) => roles.some((role) => role !== "system" && reachOf(permission, role)));
  const mounted = Object.keys(appRouter._def.procedures).sort();
  expect(mounted).toEqual(forPeople.map(({ name }) => name).filter((name) => !outsideTrpc.includes(name)).sort());
});

it("of what nobody signed in sends, nothing is read", async () => {
  let read = false;
  const body = new ReadableStream({ pull: (controller) => { read = true; controller.close(); } }, { highWaterMark: 0 });
  const init: RequestInit & { duplex: "half" } = { method: "POST", headers: { "content-type": "application/json" }, body, duplex: "half" };
  const req = new Request("http://county.example/api/trpc/ledger.count", init);
  const response = await fetchRequestHandler({
    endpoint: "/api/trpc", req, router: appRouter, allowMethodOverride: true, createContext: () => ({ db: undefined as unknown as ApiContext["db"], session: null }),
  });
  expect(response.status).toBe(401);
  expect(read).toBe(false);
});
