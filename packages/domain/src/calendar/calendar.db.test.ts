import { aCounty, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import { isWorkingDay } from "@taizhang/planning";
import { afterAll, beforeAll, expect, it } from "vitest";
import { aTask } from "../../testing/a-task";
import { execute } from "../kernel/execute";
import { dispatchTasks } from "../task/server";
import { calendarOf } from "./model";
import { getCalendar, importYear, previewYear, removeDay, removeSeason, saveDay, saveSeason } from "./server";

let test: TestDatabase;
let county: TestCounty;
const now = new Date("2026-11-20T02:00:00Z");
const notice = "元旦：1月1日至3日放假，9日上班。春节：2月5日至12日放假调休。2月14日上班。劳动节：5月1日至5日放假。国庆节：10月1日至8日放假调休。10月10日上班。";

beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
});
afterAll(() => test.close());
const admin = () => county.actors.systemAdmin;
const read = () => execute(test.db, county.actors.waterOfficer, getCalendar, {});

it("a year's notice is read, refused with its faults, taken over and replaced (S41)", async () => {
  const input = { year: 2027, text: notice, source: "国办发明电〔2026〕9号, 2026-11-05" };
  expect(await execute(test.db, admin(), previewYear, { year: 2027, text: notice })).toMatchObject({ replaces: null, faults: [], workdays: ["2027-01-09", "2027-02-14", "2027-10-10"] });
  await expect(execute(test.db, admin(), importYear, { ...input, text: "2027-05-01 休" })).rejects.toMatchObject({ reason: "calendar.notice_faulty" });
  await execute(test.db, admin(), importYear, input, { now });
  await execute(test.db, admin(), importYear, { ...input, source: "更正" }, { now });
  const data = await read();
  expect(data.years).toMatchObject([{ year: 2027, source: "更正", off: [["2027-01-01", "2027-01-03"], ["2027-02-05", "2027-02-12"], ["2027-05-01", "2027-05-05"], ["2027-10-01", "2027-10-08"]] }]);
  const on = calendarOf(data);
  expect([on.published.has(2027), isWorkingDay("2027-02-08", on), isWorkingDay("2027-02-14", on)]).toEqual([true, false, true]);
  const { rows } = await test.owner.query("select before->>'source' as before, after->>'source' as after from app.audit_events where use_case = 'calendar.importYear' order by at, id");
  expect(rows.at(-1)).toEqual({ before: input.source, after: "更正" });
});

it("a county's day off moves the clock of signing in", async () => {
  await execute(test.db, admin(), saveDay, { day: "2026-11-23", kind: "off", title: "县庆日", source: "县政府通知" });
  const id = await aTask(test.owner, county, { state: "registered" });
  await test.owner.query("update app.tasks set dispatched_at = null where id = $1", [id]);
  await execute(test.db, county.actors.office, dispatchTasks, { taskIds: [id] }, { now });
  const { rows: [task] } = await test.owner.query("select sign_in_due_on::text as due from app.tasks where id = $1", [id]);
  expect(task).toEqual({ due: "2026-11-24" });
  await execute(test.db, admin(), removeDay, { day: "2026-11-23" });
  await expect(execute(test.db, admin(), removeDay, { day: "2026-11-23" })).rejects.toMatchObject({ reason: "calendar.day_unknown" });
});

it("seasons are kept with the work they stop, one change at a time (S82)", async () => {
  const season = { seasonId: null, title: "汛期", firstDay: "06-01", lastDay: "09-30", kinds: ["water" as const] };
  const { seasonId } = await execute(test.db, admin(), saveSeason, season);
  await expect(execute(test.db, admin(), saveSeason, season)).rejects.toMatchObject({ details: { fields: { title: { key: "calendar.season_exists" } } } });
  await expect(execute(test.db, admin(), saveSeason, { ...season, title: "x", firstDay: "06-31" })).rejects.toMatchObject({ details: { fields: { firstDay: { key: "calendar.month_day" } } } });
  await execute(test.db, admin(), saveSeason, { ...season, seasonId, version: 1, kinds: ["water", "earthwork"] });
  await expect(execute(test.db, admin(), saveSeason, { ...season, seasonId, version: 1 })).rejects.toMatchObject({ reason: "calendar.season_changed" });
  expect((await read()).seasons).toMatchObject([{ title: "汛期", first: "06-01", last: "09-30", kinds: ["water", "earthwork"], version: 2 }]);
  await execute(test.db, admin(), removeSeason, { seasonId });
  expect((await read()).seasons).toEqual([]);
});

it("only the system administrator changes the calendar", async () => {
  for (const actor of [county.actors.office, county.actors.waterOfficer, county.actors.magistrate]) {
    await expect(execute(test.db, actor, saveDay, { day: "2026-12-01", kind: "off", title: "x", source: "x" })).rejects.toMatchObject({ code: "FORBIDDEN" });
  }
});
