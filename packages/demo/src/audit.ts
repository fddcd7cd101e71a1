import type { auditEvents } from "@taizhang/db";
import { instant, type Item } from "./item";
import type { World } from "./make-item";
import { unitId } from "./organization";
import type { Person } from "./personnel";

type AuditRow = typeof auditEvents.$inferInsert;

type Step = { at: Date; useCase: string; permission: string; before: object | null; after: object };

const event = (item: Item, person: Person, step: Step): AuditRow => ({
  at: step.at, actorId: person.userId, actorName: person.name, postId: person.postId, role: person.role, unitId: unitId(person.unit), deputyFor: null,
  permission: step.permission, useCase: step.useCase, subjectType: "task", subjectId: item.row.id, before: step.before, after: step.after,
});

/** The main steps of one task, as `execute` would have written them: dispatch, signing in, the last report, closing. */
function eventsOf(item: Item, { org }: World): AuditRow[] {
  const { row, lead } = item;
  const office = org.supervisor(0);
  const events: AuditRow[] = [];
  if (row.dispatchedAt) {
    const after = { state: "dispatched", number: row.number, signInDueOn: row.signInDueOn };
    events.push(event(item, office, { at: row.dispatchedAt, useCase: "task.dispatch", permission: "task.dispatch", before: { state: "registered" }, after }));
  }
  if (lead !== null && row.signedInAt) {
    const late = item.signedInLate;
    events.push(event(item, org.liaison(lead), { at: row.signedInAt, useCase: "task.signIn", permission: "task.signIn", before: { state: "dispatched" }, after: { slot: "lead", unitId: unitId(lead), late } }));
  }
  if (lead !== null && row.lastReportAt) {
    const after = { report: row.lastPeriod, state: "submitted", progress: row.progress, done: row.lastReportText };
    events.push(event(item, org.liaison(lead), { at: row.lastReportAt, useCase: "report.submit", permission: "report.write", before: null, after }));
  }
  if (row.closedOn) {
    const after = { state: "closed", closedOn: row.closedOn };
    events.push(event(item, office, { at: instant(row.closedOn, 16, 40), useCase: "task.close", permission: "task.close", before: { state: "closing", progress: row.progress }, after }));
  }
  return events;
}

/** The trail of the county in the order of time; the sealing job chains it like any other. */
export function auditRows(items: readonly Item[], world: World): AuditRow[] {
  return items.flatMap((item) => eventsOf(item, world)).sort((a, b) => Number(a.at) - Number(b.at));
}
