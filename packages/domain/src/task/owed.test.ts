import { nationalCalendar } from "@taizhang/planning";
import { expect, it } from "vitest";
import { byConsequence, countNow, dutiesOf, monthOf, owed, owedOf } from "./owed";
import type { OpenShare, OwedVerb, OwnReport } from "./owed-model";

const share = (number: string): OpenShare => ({
  taskId: number, number, title: number, slot: "lead", state: "in_progress", taskClass: "B", lamp: "green", progress: 0, expected: null,
  targetValue: null, targetUnit: null, doneValue: null, childCount: 0, version: 1, dueOn: null, shareDueOn: null, dispatchedAt: null, signInDueOn: null,
  signedInAt: null, doneAt: null, plannedAt: null, responsible: null, disputed: false, lastReportText: null, startOn: "2026-09-01", dateAsked: false, last: null, returned: null,
});
const row = (verb: OwedVerb, number: string, dueOn: string) => owed(verb, share(number), dueOn, "2026-11-25");
const order = (rows: Parameters<typeof byConsequence>[0]) => byConsequence(rows).map(({ verb, number }) => `${verb} ${number}`);

it("on the day of the monthly reports, a leader's word and a sign-in stand above the sixty reports", () => {
  const reports = Array.from({ length: 60 }, (_, n) => row("report", `A-${n}`, "2026-11-25"));
  expect(order([...reports, row("plan", "P", "2026-11-25"), row("signIn", "Z", "2026-11-25"), row("answer", "Y", "2026-11-25")]).slice(0, 4)).toEqual(["answer Y", "signIn Z", "plan P", "report A-0"]);
});

it("what is overdue longest stands first, whatever it asks for", () => {
  expect(order([row("answer", "Y", "2026-11-25"), row("signIn", "Z", "2026-11-24"), row("report", "A", "2026-10-25")])).toEqual(["report A", "signIn Z", "answer Y"]);
});

const signed = (more: Partial<OpenShare>): OpenShare => ({ ...share("S"), signedInAt: "2026-11-20T02:00:00Z", dispatchedAt: "2026-11-20T01:00:00Z", plannedAt: "2026-11-20T03:00:00Z", dueOn: "2026-12-31", ...more });
const verbs = (one: OpenShare) => owedOf(one, "2026-11-23", { isHead: false, calendar: nationalCalendar }).map(({ verb, dueOn }) => [verb, dueOn]);

it("a lead unit without a deadline proposes one in the time of the plan, which waits for it; asked for, nothing is owed", () => {
  expect(verbs(signed({ dueOn: null, plannedAt: null }))).toEqual([["firstDate", "2026-11-27"], ["report", "2026-11-25"]]);
  expect(verbs(signed({ dueOn: null, plannedAt: null, dateAsked: true }))).toEqual([["report", "2026-11-25"]]);
  expect(verbs(signed({ plannedAt: null }))).toEqual([["plan", "2026-11-27"], ["report", "2026-11-25"]]);
  for (const none of [{ slot: "cooperating" }, { childCount: 2 }] as const) expect(verbs(signed({ dueOn: null, ...none })).filter(([verb]) => verb === "firstDate")).toEqual([]);
});

it("the deadline proposed is neither in the past nor before the start", () => {
  const earliest = (startOn: string) => owedOf(signed({ dueOn: null, startOn }), "2026-11-23", { isHead: false, calendar: nationalCalendar })[0]?.earliest;
  expect([earliest("2026-09-01"), earliest("2027-01-04")]).toEqual(["2026-11-23", "2027-01-04"]);
});

it("now are the overdue, today's and what came back, not what is due later this week", () => {
  const duties = dutiesOf(signed({ plannedAt: null }), "2026-11-23", { isHead: false, calendar: nationalCalendar });
  expect([countNow(duties, "2026-11-23"), countNow(duties, "2026-11-25"), countNow(duties, "2026-11-30")]).toEqual([0, 1, 2]);
  expect(countNow([{ verb: "correct", dueOn: "2026-11-23" }, { verb: "firstDate", dueOn: null }], "2026-11-23")).toBe(1);
});

const report = (period: string, state: OwnReport["state"]): OwnReport => ({
  id: period, period, state, progress: 30, value: null, done: "完成一半", problem: null, noChange: false, returnCode: null, returnReason: null, checkedBy: null, author: null, version: 1,
});

it("an earlier report that came back is corrected beside what the later ones ask for; the last one that came back stands alone", () => {
  const asked = (more: Partial<OpenShare>, isHead = false) => dutiesOf(signed({ dispatchedAt: "2026-09-01T01:00:00Z", ...more }), "2026-11-23", { isHead, calendar: nationalCalendar }).map(({ verb, period }) => `${verb} ${period}`);
  const returned = report("2026-09", "returned");
  expect(asked({ last: report("2026-10", "submitted"), returned })).toEqual(["correct 2026-09", "report 2026-11"]);
  expect(asked({ last: report("2026-10", "awaiting_head"), returned }, true)).toEqual(["correct 2026-09", "confirm 2026-10"]);
  expect(asked({ last: report("2026-10", "returned"), returned })).toEqual(["correct 2026-09"]);
  expect(owedOf(signed({ last: report("2026-11", "submitted"), returned }), "2026-11-23", { isHead: false, calendar: nationalCalendar })).toMatchObject([{ verb: "correct", group: "returned", report: { id: "2026-09" } }]);
});

it("of the month's reports, those that wait for the head are not reported yet, and those that came back are neither", () => {
  const shares = (["submitted", "accepted", "awaiting_head", "returned"] as const).map((state) => signed({ last: report("2026-11", state) }));
  expect(monthOf([...shares, signed({}), signed({ last: report("2026-10", "accepted") })], "2026-11-23")).toEqual({ due: 6, reported: 2, awaitingHead: 1 });
});
