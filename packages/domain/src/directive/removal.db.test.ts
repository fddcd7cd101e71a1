import { aCounty, testDatabase, type TestCounty, type TestDatabase } from "@taizhang/db/testing";
import type { Actor } from "@taizhang/policy";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { z } from "zod";
import { execute } from "../kernel/execute";
import type { UseCase } from "../kernel/use-case";
import { registerCandidates } from "../task/server";
import * as use from "./server";

let test: TestDatabase;
let county: TestCounty;
const now = new Date("2026-07-12T02:00:00Z");
const words = "同志们：\n县水务局要在8月底前完成渠首清淤。\n水口办要在9月底前修好两处闸门。";

beforeAll(async () => {
  test = await testDatabase();
  county = await aCounty(test.owner);
});
afterAll(() => test.close());

const as = <I extends z.ZodType, O>(actor: Actor, useCase: UseCase<"query" | "command", string, I, O>, input: z.input<I>, at = now) => execute(test.db, actor, useCase, input, { now: at });
const office = <I extends z.ZodType, O>(useCase: UseCase<"query" | "command", string, I, O>, input: z.input<I>) => as(county.actors.office, useCase, input);
async function aMeeting(title = "专题会议") {
  const { id } = await office(use.recordDirective, { type: "plenary", level: "county", title, heldOn: "2026-07-10" });
  const { id: textId } = await office(use.addText, { directiveId: id, title: "讲话", pasted: words });
  return { id, textId };
}
const listed = async (actor = county.actors.office) => (await as(actor, use.listDirectives, { page: 1 })).directives.map(({ id }) => id);
const confirmed = async (textId: string) => {
  const [first] = (await office(use.getText, { id: textId })).candidates;
  if (!first) throw new Error("nothing was read");
  const { candidates: [set] } = await office(use.setCandidates, { candidates: [{ id: first.id, version: first.version }], set: { leadUnitId: county.units.water, dueOn: "2026-08-31" } });
  if (!set) throw new Error("nothing was set");
  const { candidates: [done] } = await office(use.confirmCandidates, { candidates: [{ id: set.id, version: set.version }] });
  if (!done) throw new Error("nothing was confirmed");
  return { id: done.id, version: done.version };
};

describe("a meeting recorded by mistake", () => {
  it("is out of sight for everybody with its texts, is listed as removed, and comes back whole", async () => {
    const { id, textId } = await aMeeting();
    const before = await office(use.getText, { id: textId });
    await as(county.actors.governmentOffice, use.removeDirective, { id, version: 1 });
    for (const actor of [county.actors.office, county.actors.magistrate, county.actors.observer]) {
      expect(await listed(actor)).not.toContain(id);
      await expect(as(actor, use.getDirective, { id })).rejects.toMatchObject({ code: "NOT_FOUND", reason: "directive.not_found" });
      await expect(as(actor, use.getText, { id: textId })).rejects.toMatchObject({ reason: "directive.text_not_found" });
    }
    await expect(office(use.addText, { directiveId: id, title: "补", pasted: "另一篇。" })).rejects.toMatchObject({ reason: "directive.not_found" });
    await expect(office(use.editDirective, { id, version: 2, type: "plenary", level: "county", title: "改名", heldOn: "2026-07-10" })).rejects.toMatchObject({ reason: "directive.not_found" });
    const removed = await office(use.listRemoved, {});
    expect(removed.meetings).toMatchObject([{ id, removedBy: "governmentOffice" }]);
    expect(removed.texts).toEqual([]);
    await office(use.restoreDirective, { id });
    expect(await listed()).toContain(id);
    expect((await office(use.getText, { id: textId })).candidates).toEqual(before.candidates);
    expect((await office(use.listRemoved, {})).meetings).toEqual([]);
    const { rows } = await test.owner.query("select use_case, after from app.audit_events where subject_id = $1 order by id", [id]);
    expect(rows.map((row) => row.use_case)).toEqual(["directive.record", "directive.remove", "directive.restore"]);
    expect(rows[1].after).toMatchObject({ removed: true, texts: 1, candidates: before.candidates.length, confirmed: 0 });
  });
  it("is listed for thirty days; a text removed before it stays away when it comes back", async () => {
    const { id, textId } = await aMeeting();
    const { id: second } = await office(use.addText, { directiveId: id, title: "补充讲话", pasted: "县水务局要在10月底前完成堤防巡查。" });
    await as(county.actors.office, use.removeText, { id: second }, new Date("2026-07-12T01:00:00Z"));
    await office(use.removeDirective, { id, version: 1 });
    await office(use.restoreDirective, { id });
    expect((await office(use.getDirective, { id })).texts.map((text) => text.id)).toEqual([textId]);
    expect((await office(use.listRemoved, {})).texts.map((text) => text.id)).toEqual([second]);
    expect((await as(county.actors.office, use.listRemoved, {}, new Date("2026-08-12T02:00:00Z"))).texts).toEqual([]);
  });
  it("is refused for another version, for whoever may not, and twice", async () => {
    const { id } = await aMeeting();
    await expect(office(use.removeDirective, { id, version: 2 })).rejects.toMatchObject({ code: "CONFLICT", reason: "directive.changed" });
    for (const actor of [county.actors.magistrate, county.actors.observer, county.actors.waterHead, county.actors.systemAdmin]) {
      await expect(as(actor, use.removeDirective, { id, version: 1 })).rejects.toMatchObject({ code: "FORBIDDEN" });
      await expect(as(actor, use.restoreDirective, { id })).rejects.toMatchObject({ code: "FORBIDDEN" });
      await expect(as(actor, use.listRemoved, {})).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
    await office(use.removeDirective, { id, version: 1 });
    await expect(office(use.removeDirective, { id, version: 2 })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("a text added by mistake", () => {
  it("goes alone and its words may be added again; then the removed one does not come back beside them", async () => {
    const { id, textId } = await aMeeting();
    expect(await office(use.removeText, { id: textId })).toEqual({ id: textId, directiveId: id });
    expect((await office(use.getDirective, { id })).texts).toEqual([]);
    await expect(office(use.followText, { textId, at: 0, since: null })).rejects.toMatchObject({ reason: "directive.text_not_found" });
    const again = await office(use.addText, { directiveId: id, title: "讲话", pasted: words });
    await expect(office(use.restoreText, { id: textId })).rejects.toMatchObject({ code: "CONFLICT", reason: "directive.text_exists" });
    await office(use.removeText, { id: again.id });
    await office(use.restoreText, { id: textId });
    expect((await office(use.getDirective, { id })).texts.map((text) => text.id)).toEqual([textId]);
  });
  it("its words stay as they were delivered, whatever else may change", async () => {
    const { textId } = await aMeeting();
    await expect(test.owner.query("update app.directive_texts set body = '别的话' where id = $1", [textId])).rejects.toThrow(/append-only/);
    await expect(test.owner.query("delete from app.directive_texts where id = $1", [textId])).rejects.toThrow(/append-only/);
  });
  it("teaches nothing any more", async () => {
    const { textId } = await aMeeting();
    await confirmed(textId);
    await test.owner.query("insert into app.lessons (kind, word, unit_id, text_id, candidate_id) select 'alias', '水口办', $2, $1, c.id from app.candidates c where c.text_id = $1 limit 1", [textId, county.units.water]);
    await test.owner.query("insert into app.word_proposals (kind, word, unit_id, evidence) values ('alias', '水口办', $1, 1) on conflict do nothing", [county.units.water]);
    await office(use.removeText, { id: textId });
    const { rows } = await test.owner.query("select evidence::int from app.word_proposals where word = '水口办'");
    expect(rows).toEqual([{ evidence: 0 }]);
    expect((await test.owner.query("select from app.lessons where text_id = $1", [textId])).rowCount).toBe(0);
  });
});

describe("what is registered holds its text", () => {
  it("neither text nor meeting goes, and the number of items is named", async () => {
    const { id, textId } = await aMeeting();
    await office(registerCandidates, { candidates: [await confirmed(textId)] });
    const refusal = { code: "CONFLICT", reason: "directive.has_registered", details: { n: 1 } };
    await expect(office(use.removeText, { id: textId })).rejects.toMatchObject(refusal);
    await expect(office(use.removeDirective, { id, version: 1 })).rejects.toMatchObject(refusal);
    expect(await listed()).toContain(id);
  });
  it("of removal and registration at once only one goes through", async () => {
    const { textId } = await aMeeting();
    const candidate = await confirmed(textId);
    const answers = await Promise.allSettled([office(use.removeText, { id: textId }), office(registerCandidates, { candidates: [candidate] })]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
  });
});
