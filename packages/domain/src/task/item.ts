import { addDays, nationalCalendar, today } from "@taizhang/planning";
import { canOn, type Placed } from "@taizhang/policy";
import { countyCalendar } from "../calendar/rows";
import { notFound } from "../kernel/model";
import type { Context } from "../kernel/use-case";
import type { TaskItem, TaskReport } from "./item-model";
import { eventsOf, factsOf, reportsOf, talkOf, workOf } from "./item-rows";
import { actionsOn, isOpen, type TaskFacts } from "./model";

const dayOf = (instant: string | null): string | null => instant && today(new Date(instant));

const placed = ({ head, shares, listed }: Pick<TaskItem, "head" | "shares" | "listed">): Placed => ({
  id: head.id, leadUnitId: head.leadUnitId, fieldId: head.fieldId, leaderPostId: head.leaderPostId, authorId: head.authorId, restricted: head.restricted,
  dispatched: head.dispatchedAt !== null, cooperatingUnitIds: shares.filter(({ slot }) => slot === "cooperating").map(({ unitId }) => unitId), listedUserIds: listed.map(({ id }) => id),
});

/** Accepted reports on which their unit has not built another one since. */
const undoable = (reports: readonly TaskReport[]): string[] => reports.filter(({ state, unitId, period, checkedAt }) =>
  state === "accepted" && checkedAt !== null && !reports.some((later) => later.unitId === unitId && later.period !== period && later.submittedAt > checkedAt)).map(({ id }) => id);

/** Days after a sign-in from which on it is too late for a dispute by any calendar. */
const longPast = 40;

/** What the item page shows, in five statements; six shortly after the own unit has signed in, when working days count. @throws NOT_FOUND `task.not_found`, also where row level security hides it */
export async function itemOf({ tx, actor, now }: Pick<Context, "tx" | "actor" | "now">, taskId: string): Promise<TaskItem> {
  const day = today(now);
  const [facts, work = { nodes: [], children: [] }, reports = [], talk = { requests: [], instructions: [], changes: [] }, events = []] =
    await Promise.all([factsOf(tx, taskId, day), workOf(tx, taskId), reportsOf(tx, taskId), talkOf(tx, taskId), eventsOf(tx, taskId)]);
  if (!facts) throw notFound("task.not_found");
  const { head } = facts;
  const signedInOn = dayOf(facts.shares.find(({ unitId }) => unitId === actor.unitId)?.signedInAt ?? null);
  const fresh = signedInOn !== null && signedInOn > addDays(day, -longPast);
  const state: TaskFacts = {
    state: head.state, dueOn: head.dueOn, childCount: head.childCount, today: day, calendar: fresh ? await countyCalendar(tx) : nationalCalendar,
    openChildren: work.children.filter((child) => isOpen(child.state)).length,
    shares: facts.shares.map(({ unitId, slot, signedInAt }) => ({ unitId, slot, signedInOn: dayOf(signedInAt) })),
    pending: talk.requests.filter((request) => request.state === "pending"),
    openInstructions: talk.instructions.filter(({ answeredAt }) => answeredAt === null),
  };
  const row = placed(facts);
  return {
    today: day, asOf: null, ...facts, ...work, reports, ...talk, events, myUnitId: actor.unitId, actions: actionsOn(actor, row, state), canWithdraw: canOn(actor, "task.request", row),
    undoable: canOn(actor, "report.check", row) && isOpen(head.state) ? undoable(reports) : [],
  };
}
