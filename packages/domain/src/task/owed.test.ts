import { expect, it } from "vitest";
import { byConsequence, owed } from "./owed";
import type { OpenShare, OwedVerb } from "./owed-model";

const share = (number: string): OpenShare => ({
  taskId: number, number, title: number, slot: "lead", state: "in_progress", taskClass: "B", lamp: "green", progress: 0, expected: null,
  targetValue: null, targetUnit: null, doneValue: null, childCount: 0, version: 1, dueOn: null, shareDueOn: null, dispatchedAt: null, signInDueOn: null,
  signedInAt: null, doneAt: null, plannedAt: null, responsible: null, disputed: false, lastReportText: null, last: null,
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
