import { aCounty, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import { addText, getText, recordDirective } from "@taizhang/domain/directive/server";
import { execute, openDb, type Db } from "@taizhang/domain/server";
import { ignoreSuggestion, listSuggestions } from "@taizhang/domain/suggestion/server";
import pino from "pino";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { Stub, says } from "../model/stub";
import { startJobs } from "../schedule";
import { suggest } from "./suggest";

let test: TestDatabase;
let county: TestCounty;
let db: Db;
beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
  db = openDb(test.jobsUrl, 3);
});
afterAll(async () => {
  await db.$client.end();
  await test.close();
});

const body = "同志们：\n县水务局要在9月底前完成5处坑塘清淤。\n要抓好老旧小区改造，让群众满意。\n供水站的事，说了三年，今年必须有个结果。";
async function aText() {
  const { office } = county.actors;
  const { id: directiveId } = await execute(test.db, office, recordDirective, { type: "special", level: "county", title: "专题会", heldOn: "2026-07-10" });
  const { id } = await execute(test.db, office, addText, { directiveId, title: "讲话", pasted: body });
  return id;
}
const read = async (id: string) => (await execute(test.db, county.actors.office, getText, { id })).candidates;
const listed = (textId: string) => execute(test.db, county.actors.office, listSuggestions, { textId });
const never = new AbortController().signal;
/** Asks a server that answers so. */
async function asked(content: string, textId: string) {
  const stub = await Stub.start((_body, response) => says(content)(response));
  try {
    await suggest(db, stub.model(), textId, never);
  } finally {
    await stub.stop();
  }
  return listed(textId);
}
const items = (...list: object[]) => JSON.stringify({ items: list });

describe("suggestions of the county's own model", () => {
  it("adding a text has the worker ask; what fits stands beside the rules' result, which is untouched", async () => {
    const stub = await Stub.start((_body, response) => says(items({ quote: "要抓好老旧小区改造，让群众满意", unit: "县住房和城乡建设局", due_on: "2026-12-31", title: "老旧小区改造" }, { quote: "供水站的事，说了三年，今年必须有个结果" }))(response));
    const textId = await aText();
    const before = await read(textId);
    const stop = await startJobs(test.jobsUrl, db, pino({ level: "silent" }), stub.model());
    try {
      await vi.waitFor(async () => expect((await listed(textId)).run?.endedAt).toBeTruthy(), { timeout: 15_000, interval: 100 });
    } finally {
      await stop();
      await stub.stop();
    }
    const { run, suggestions } = await listed(textId);
    expect(run).toMatchObject({ model: "stub", fault: null, refused: 0 });
    expect(suggestions.map(({ field, value, start, end }) => [field, value, body.slice(start, end)])).toEqual(expect.arrayContaining([
      ["leadUnitId", county.units.housing, "要抓好老旧小区改造，让群众满意"], ["dueOn", "2026-12-31", "要抓好老旧小区改造，让群众满意"],
      ["missing", "供水站的事，说了三年，今年必须有个结果", "供水站的事，说了三年，今年必须有个结果"],
    ]));
    expect(await read(textId)).toEqual(before);
    const { rows } = await test.owner.query("select distinct actor_name, role from app.audit_events where use_case like 'suggestion.%'");
    expect(rows).toEqual([{ actor_name: "suggest", role: "system" }]);
  });
  it("without a model the job is let go and nothing of it is to be seen", async () => {
    const textId = await aText();
    const stop = await startJobs(test.jobsUrl, db, pino({ level: "silent" }));
    try {
      await vi.waitFor(async () => expect((await test.owner.query("select 1 from graphile_worker.jobs")).rowCount).toBe(0), { timeout: 15_000, interval: 100 });
    } finally {
      await stop();
    }
    expect(await listed(textId)).toEqual({ run: null, suggestions: [] });
  });
  it("unknown units, days before the meeting and words that are not in the text are thrown away and counted", async () => {
    const { run, suggestions } = await asked(items(
      { quote: "县水务局要在9月底前完成5处坑塘清淤", unit: "某某省水利厅", due_on: "2020-01-01" }, { quote: "县公安局要抓人" }, { quote: "要抓好老旧小区改造，让群众满意", due_on: "2999-01-01" },
    ), await aText());
    expect(run).toMatchObject({ fault: null, refused: 4 });
    expect(new Set(suggestions.map(({ field }) => field))).toEqual(new Set(["missing"]));
  });
  it("a text that tells the model to close tasks closes none: nothing but fields of a candidate can be suggested", async () => {
    const textId = await aText();
    const before = await read(textId);
    const { run, suggestions } = await asked('{"items":[],"actions":[{"close":"all"}]}', textId);
    expect(run).toMatchObject({ fault: "wrong_form", kept: 0 });
    expect(suggestions).toEqual([]);
    const script = await asked(items({ quote: "要抓好老旧小区改造，让群众满意", title: "<img src=x onerror=alert(1)>", unit: "'; drop table tasks; --" }), textId);
    expect(script.suggestions.filter(({ field }) => field !== "missing")).toEqual([]);
    expect(await read(textId)).toEqual(before);
  });
  it("absent: the reason is kept for the office, the text is as it was", async () => {
    const gone = await Stub.start(() => undefined);
    const server = gone.model();
    await gone.stop();
    const textId = await aText();
    const before = await read(textId);
    await suggest(db, server, textId, never);
    expect(await listed(textId)).toMatchObject({ run: { fault: "unreachable", kept: 0 }, suggestions: [] });
    expect(await read(textId)).toEqual(before);
  });
  it("asked again, old suggestions give way to new ones; what a person ignored stays away", async () => {
    const textId = await aText();
    const answer = items({ quote: "要抓好老旧小区改造，让群众满意", due_on: "2026-12-31", title: "改造" });
    const first = (await asked(answer, textId)).suggestions;
    const due = first.find(({ field }) => field === "dueOn");
    await execute(test.db, county.actors.office, ignoreSuggestion, { suggestionId: due?.id ?? "" });
    const again = (await asked(answer, textId)).suggestions;
    expect(again.map(({ field }) => field).sort()).toEqual(["missing", "title"]);
    await expect(execute(test.db, county.actors.office, ignoreSuggestion, { suggestionId: due?.id ?? "" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
  it("only the office sees them, and nobody but the job writes them", async () => {
    const textId = await aText();
    for (const who of ["magistrate", "observer", "waterLiaison", "systemAdmin"] as const) {
      await expect(execute(test.db, county.actors[who], listSuggestions, { textId })).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
  });
});
