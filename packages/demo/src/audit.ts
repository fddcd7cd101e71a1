import type { auditEvents } from "@taizhang/db";
import { instant, type Item } from "./item";
import type { World } from "./make-item";
import { unitId } from "./organization";
import type { Person } from "./personnel";

type AuditRow = typeof auditEvents.$inferInsert;

function event(item: Item, person: Person, at: Date, useCase: string, permission: string, before: object | null, after: object): AuditRow {
  return {
    at, actorId: person.userId, actorName: person.name, postId: person.postId, role: person.role, unitId: unitId(person.unit), deputyFor: null,
    permission, useCase, subjectType: "task", subjectId: item.row.id, before, after,
  };
}

/** The main steps of one task, as `execute` would have written them: dispatch, signing in, the last report, closing. */
function eventsOf(item: Item, { org }: World): AuditRow[] {
  const { row, lead } = item;
  const office = org.supervisor(0);
  const events: AuditRow[] = [];
  if (row.dispatchedAt) events.push(event(item, office, row.dispatchedAt, "task.dispatch", "task.dispatch", { state: "registered" }, { state: "dispatched", number: row.number, signInDueOn: row.signInDueOn }));
  if (lead !== null && row.signedInAt) events.push(event(item, org.liaison(lead), row.signedInAt, "task.signIn", "task.signIn", { state: "dispatched" }, { slot: "lead", unitId: unitId(lead), late: false }));
  if (lead !== null && row.lastReportAt) {
    const last = { report: row.lastPeriod, progress: row.progress, done: row.lastReportText };
    events.push(event(item, org.liaison(lead), row.lastReportAt, "report.submit", "report.write", null, last));
  }
  if (row.closedOn) events.push(event(item, office, instant(row.closedOn, 16, 40), "task.close", "task.close", { state: "closing", progress: row.progress }, { state: "closed", closedOn: row.closedOn }));
  return events;
}

/** The trail of the county in the order of time; the sealing job chains it like any other. */
export function auditRows(items: readonly Item[], world: World): AuditRow[] {
  return items.flatMap((item) => eventsOf(item, world)).sort((a, b) => Number(a.at) - Number(b.at));
}
