import { aCounty, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import { afterAll, beforeAll, expect, it } from "vitest";
import { aTask } from "../../testing/a-task";
import { execute } from "../kernel/execute";
import { frame } from "../organization/frame";
import { mostViews } from "./model";
import { findTasks, listLedgerViews, removeLedgerView, saveLedgerView } from "./server";

let test: TestDatabase;
let county: TestCounty;
beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
});
afterAll(() => test.close());

it("a view keeps what its address says, without a past day and without what no ledger understands; the same name replaces it", async () => {
  const { office } = county.actors;
  await execute(test.db, office, saveLedgerView, { name: "滞后", query: "lamp=red,yellow&asOf=2026-06-30&drop=1&sort=gap&dir=desc" });
  expect(await execute(test.db, office, listLedgerViews, {})).toMatchObject([{ name: "滞后", query: "lamp=red%2Cyellow&sort=gap&dir=desc", isDefault: false }]);
  await execute(test.db, office, saveLedgerView, { name: "滞后", query: "lamp=red", isDefault: true });
  await execute(test.db, office, saveLedgerView, { name: "民生", query: "class=A", isDefault: true });
  expect((await execute(test.db, office, listLedgerViews, {})).map(({ name, query, isDefault }) => [name, query, isDefault])).toEqual([["滞后", "lamp=red", false], ["民生", "class=A", true]]);
  expect((await execute(test.db, office, frame, {})).ledgerView).toBe("class=A");
});

it("a view is its owner's alone: nobody else sees, overwrites or removes it", async () => {
  const { office, waterHead } = county.actors;
  const [view] = await execute(test.db, office, listLedgerViews, {});
  expect(await execute(test.db, waterHead, listLedgerViews, {})).toEqual([]);
  await expect(execute(test.db, waterHead, removeLedgerView, { viewId: view?.id ?? "" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  await execute(test.db, waterHead, saveLedgerView, { name: view?.name ?? "", query: "state=all" });
  expect((await execute(test.db, office, listLedgerViews, {}))[0]).toEqual(view);
  await execute(test.db, office, removeLedgerView, { viewId: view?.id ?? "" });
  expect((await execute(test.db, office, listLedgerViews, {})).map(({ name }) => name)).toEqual(["民生"]);
});

it("one keeps as many views as fit on the screen", async () => {
  const { magistrate } = county.actors;
  await Promise.all(Array.from({ length: mostViews }, (_, index) => execute(test.db, magistrate, saveLedgerView, { name: `视图 ${index}`, query: "" })));
  await expect(execute(test.db, magistrate, saveLedgerView, { name: "再一个", query: "" })).rejects.toMatchObject({ reason: "ledger.too_many_views" });
  await execute(test.db, magistrate, saveLedgerView, { name: "视图 3", query: "lamp=red" });
});

it("finding while one types: the number first, what is under way before what is closed, and only what one may see", async () => {
  const closed = await aTask(test.owner, county, { title: "云湖栈道甲", state: "closed", closedOn: "2026-10-01", dueOn: "2026-09-01" });
  const open = await aTask(test.owner, county, { title: "云湖栈道乙", dueOn: "2026-12-31" });
  const restricted = await aTask(test.owner, county, { title: "云湖栈道丙", restrictedTo: [county.actors.waterHead.userId ?? ""] });
  const find = async (actor: (typeof county.actors)[keyof typeof county.actors], q: string) => (await execute(test.db, actor, findTasks, { q })).map(({ id }) => id);
  expect(await find(county.actors.office, "云湖栈道")).toEqual([open, closed]);
  const { rows: [{ number }] } = await test.owner.query("select number from app.tasks where id = $1", [closed]);
  expect(await find(county.actors.office, number)).toEqual([closed]);
  expect(await find(county.actors.waterHead, "云湖 栈道")).toContain(restricted);
  expect(await find(county.actors.housingLiaison, "云湖栈道")).toEqual([]);
});
