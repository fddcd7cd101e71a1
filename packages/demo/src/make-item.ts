import type { DeadlineQuality, TaskClass } from "@taizhang/policy";
import { addDays, addWorkingDays, daysBetween, signInDueOn } from "@taizhang/planning";
import type { DirectiveSeed } from "./directives";
import { instant, type Item, type Share, type TaskRow } from "./item";
import { markDone, planFor, progressFor } from "./item-plan";
import { templatePlan } from "./template-plan";
import { counts, doneValueOf, reportsFor, type ReportFacts, type Waiting } from "./item-reports";
import { fieldId, unitId, type Organization } from "./organization";
import { idOf, type Random } from "./random";
import type { PlanKind } from "./task-topics";
import { datesFor, wishFor, type Dates, type Wish } from "./wish";

/** What is fixed before the dice are thrown: the words of the task and who leads it. */
export type Order = {
  key: string; directive: DirectiveSeed; title: string; content: string; field: string; lead: string; cooperating: readonly { unit: string; share: string }[];
  kind: TaskRow["kind"]; plan: PlanKind; taskClass: TaskClass; targetValue: number | null; targetUnit: string; closingStandard: string | null;
  /** The date that the words fix; without it one that suits the wish is made. */
  dueOn?: string | null; deadlineText?: string | null; deadlineQuality?: DeadlineQuality; parentId?: string; wish?: Wish;
};
export type World = { org: Organization; today: string; waiting: Waiting };

type Course = Dates & { wish: Wish; dispatchedAt: Date | null; dispatchedOn: string; startOn: string; signInDue: string | null; signedInAt: Date | null; signedInOn: string };

function signIn(random: Random, dispatchedAt: Date, today: string): { due: string; at: Date; on: string } {
  const due = signInDueOn(dispatchedAt);
  const dispatchedOn = addDays(due, -daysBetween(dispatchedAt.toISOString().slice(0, 10), due));
  const day = random.chance(0.7) ? due : random.chance(0.75) ? dispatchedOn : addWorkingDays(due, random.int(1, 3));
  const on = day > today ? dispatchedOn : day;
  const at = on === dispatchedOn ? new Date(dispatchedAt.getTime() + random.int(20, 180) * 60_000) : instant(on, random.int(8, 16), random.int(0, 59));
  return { due, at, on };
}

/** With a fixed date the wish must suit it: what is past its date is closed or red. */
function wishWithin(random: Random, order: Order, age: number, today: string): Wish {
  const wish = order.wish ?? wishFor(random, order.lead, age);
  if (order.dueOn === undefined || age < 0) return wish;
  if (order.dueOn === null) return wish === "blue" ? "blue" : age < 10 ? wish : "no_date";
  if (age < 20) return order.dueOn < today ? "red" : wish;
  if (order.dueOn < today) return random.chance(order.lead === "zhujian" || order.lead === "zigui" ? 0.45 : 0.82) ? "blue" : "red";
  return wish === "blue" && (order.kind === "indicator" || random.chance(0.6)) ? "green" : wish;
}

function fixedDates(random: Random, order: Order, wish: Wish, startOn: string, today: string): Dates {
  const due = order.dueOn ?? null;
  if (wish !== "blue") return { dueOn: due, closedOn: null };
  const latest = due !== null && due < today ? addDays(due, random.chance(0.85) ? 0 : random.int(2, 12)) : addDays(today, -2);
  const end = latest >= today ? addDays(today, -1) : latest;
  const closedOn = addDays(end, -random.int(0, Math.max(0, Math.min(18, daysBetween(startOn, end) - 8))));
  const earliest = addDays(startOn, 9);
  return { dueOn: due, closedOn: closedOn < earliest ? earliest : closedOn };
}

/** What is on somebody's desk this week, so that the first page of two units is alive. */
const busy = new Set(["zhujian", "cgz"]);

/** Handed out within three working days; what was decided yesterday still waits in the office. */
function dispatchDay(random: Random, heldOn: string, today: string): string {
  const day = addWorkingDays(heldOn, random.int(1, 3));
  const latest = addWorkingDays(today, -1);
  return day > latest && heldOn < latest ? latest : day;
}

function courseOf(random: Random, order: Order, { today }: World): Course {
  const dispatchedOn = dispatchDay(random, order.directive.heldOn, today);
  const age = daysBetween(dispatchedOn, today);
  const wish = wishWithin(random, order, age - (dispatchedOn >= today ? 1 : 0), today);
  const startOn = dispatchedOn > today ? today : dispatchedOn;
  const dates = order.dueOn === undefined ? datesFor(random, wish, order.taskClass, startOn, today) : fixedDates(random, order, wish, startOn, today);
  if (order.dueOn === undefined && wish === "green" && busy.has(order.lead) && age > 40 && random.chance(0.3)) dates.dueOn = addDays(today, random.int(0, 6));
  if (wish === "registered") return { ...dates, wish, dispatchedAt: null, dispatchedOn, startOn, signInDue: null, signedInAt: null, signedInOn: today };
  const dispatchedAt = instant(dispatchedOn, random.int(9, 11), random.int(0, 59));
  const signed = signIn(random, dispatchedAt, today);
  const isSigned = wish !== "dispatched";
  return { ...dates, wish, dispatchedAt, dispatchedOn, startOn, signInDue: signed.due, signedInAt: isSigned ? signed.at : null, signedInOn: isSigned ? signed.on : today };
}

const stateOf = (wish: Wish, progress: number): TaskRow["state"] =>
  wish === "blue" ? "closed" : wish === "cancelled" || wish === "registered" || wish === "dispatched" || wish === "closing" ? wish : progress > 0 ? "in_progress" : "signed_in";

function qualityOf(order: Order, dueOn: string | null): Pick<TaskRow, "deadlineText" | "deadlineQuality"> {
  if (order.deadlineQuality !== undefined) return { deadlineText: order.deadlineText ?? null, deadlineQuality: order.deadlineQuality };
  if (dueOn === null) return { deadlineText: "尽快", deadlineQuality: "vague" };
  const [year = "", month = "", date = ""] = dueOn.split("-");
  const words = month === "12" && date === "31" ? `${year}年底前` : addDays(dueOn, 1).endsWith("-01") ? `${Number(month)}月底前` : `${Number(month)}月${Number(date)}日前`;
  return { deadlineText: words, deadlineQuality: "stated" };
}

function taskRow(order: Order, course: Course, progress: number, planned: boolean, supervisorId: string, { org }: World): TaskRow {
  const unit = org.unit(order.lead);
  const createdAt = instant(order.directive.heldOn, 16);
  return {
    id: idOf("task", order.key), number: "", title: order.title, content: order.content, kind: order.kind, taskClass: order.taskClass, level: order.directive.level,
    sourceTitle: `${order.directive.title} ${order.directive.heldOn}`, fieldId: fieldId(order.field), parentId: order.parentId ?? null, childCount: 0,
    state: stateOf(course.wish, progress), leadUnitId: unitId(order.lead), leaderPostId: org.leader(unit.leader).postId, supervisorId,
    authorId: org.supervisor(0).userId, startOn: course.startOn, dueOn: course.dueOn, originalDueOn: course.dueOn, ...qualityOf(order, course.dueOn),
    closingStandard: order.closingStandard, targetValue: order.targetValue, targetUnit: order.targetValue === null ? null : order.targetUnit,
    doneValue: doneValueOf(order.targetValue, order.targetUnit, progress), progress, plannedAt: planned ? course.signedInAt : null, lamp: "grey", lampRule: "", lampReason: null, lampOn: null,
    expected: null, supervisionLevel: "none", lastReportAt: null, lastReportText: null, lastProblem: null, lastPeriod: null, restricted: false,
    dispatchedAt: course.dispatchedAt, signInDueOn: course.signInDue, signedInAt: course.signedInAt, closedOn: course.closedOn, version: 1, createdAt,
  };
}

function sharesOf(random: Random, order: Order, course: Course, world: World): Share[] {
  return order.cooperating.map(({ unit, share }) => {
    const signed = course.dispatchedAt !== null && course.signedInAt !== null && (random.chance(0.94) || course.dispatchedOn < addDays(world.today, -8)) ? signIn(random, course.dispatchedAt, world.today) : null;
    return { unit, share, dueOn: course.dueOn, signedInAt: signed?.at ?? null, signedInBy: signed ? world.org.liaison(unit).userId : null };
  });
}

/** Makes one task with its plan, its reports and its signatures; the same order gives the same task. */
export function makeItem(random: Random, order: Order, world: World): Item {
  const { org, today } = world;
  const course = courseOf(random, order, world);
  const id = idOf("task", order.key);
  const planned = course.dueOn !== null && course.signedInAt !== null && daysBetween(course.startOn, course.dueOn) > 24 && random.chance(course.signedInOn < addDays(today, -9) ? 0.99 : 0.35);
  const byHand = planned && course.dueOn !== null ? planFor(random, id, order.plan, course.startOn, course.dueOn) : [];
  const plan = planned && course.closedOn !== null && course.dueOn !== null ? templatePlan(id, order.plan, course.startOn, course.closedOn < course.dueOn ? course.closedOn : course.dueOn) ?? byHand : byHand;
  const wished = progressFor(random, course.wish, course.startOn, course.dueOn, plan, today);
  const base: Omit<ReportFacts, "unit" | "lead"> = {
    taskId: id, taskClass: order.taskClass, kind: order.plan, dispatchedOn: course.dispatchedOn, signedInOn: course.signedInOn, closedOn: course.closedOn, today,
    progress: wished, target: order.targetValue, targetUnit: order.targetUnit, troubled: course.wish === "red" || course.wish === "yellow", skipLast: course.wish === "unreported",
  };
  const own = course.signedInAt === null ? [] : reportsFor(random, org, { ...base, unit: order.lead, lead: true }, world.waiting);
  const last = own.filter(counts).at(-1);
  // Nobody has reported yet: then nothing is known of any progress.
  const progress = last?.progress ?? 0;
  const cooperating = sharesOf(random, order, course, world);
  const theirs = cooperating.flatMap(({ unit, signedInAt }) => {
    if (signedInAt === null) return [];
    const part = { ...base, unit, target: null, lead: false, troubled: false, progress: Math.max(0, Math.min(100, progress + random.int(-6, 8))) };
    return reportsFor(random, org, part, world.waiting).filter(() => random.chance(0.85));
  });
  const row = taskRow(order, course, progress, planned, org.supervisor(random.int(1, 6)).userId, world);
  if (last) Object.assign(row, { lastReportAt: last.submittedAt, lastReportText: last.done, lastProblem: last.problem ?? null, lastPeriod: last.period });
  return {
    row, directive: order.directive, field: order.field, lead: order.lead, cooperating, children: [], reports: [...own, ...theirs],
    nodes: markDone(plan, own.filter(counts)),
    signedInLate: course.signInDue !== null && course.signedInOn > course.signInDue,
    signedInBy: course.signedInAt === null ? null : org.liaison(order.lead).userId,
    responsibleUserId: course.signedInAt !== null && random.chance(0.85) ? random.pick(org.officers(order.lead)).userId : null,
  };
}
