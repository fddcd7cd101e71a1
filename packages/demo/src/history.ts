import type { taskDays, taskDayTexts } from "@taizhang/db";
import { taskLamp } from "@taizhang/domain/task/lamp";
import { addDays, addMonths, nationalCalendar, weekStart, today as dayOfInstant, type PlanNode } from "@taizhang/planning";
import { instant, type Item, type ReportRow } from "./item";
import { counts } from "./item-reports";
import { demoLampRules } from "./lamp-rules";
import { lampFactsOf } from "./ledger";
import { unitId, type Organization } from "./organization";

type DayRow = Pick<typeof taskDays.$inferInsert, "taskId" | "fromDay" | "textsDay" | "state" | "unitIds" | "responsibleUserId" | "doneValue" | "progress" | "expected" | "lamp" | "lampRule"
  | "lampReason" | "lampOn" | "supervisionLevel" | "lastReportAt" | "dispatchedAt" | "signedInAt" | "closedOn">;
type TextRow = typeof taskDayTexts.$inferInsert;
type Texts = TextRow["texts"];
export type History = { days: DayRow[]; texts: TextRow[] };
type Course = { item: Item; org: Organization; today: string; lead: readonly { report: ReportRow; day: string }[]; parts: readonly Course[]; signed: string | null; dispatched: string | null; planned: string | null };

const dayOf = (at: Date | null | undefined): string | null => (at ? dayOfInstant(at) : null);
const by = (then: string | null, day: string): boolean => then !== null && then <= day;

/** The last report that counted on a day. */
const lastReport = ({ lead }: Course, day: string): ReportRow | undefined => lead.findLast((it) => it.day <= day)?.report;

const sumOf = (parts: readonly Item["row"][]) =>
  (parts.every(({ targetValue }) => targetValue === null) ? null : Math.round(parts.reduce((sum, part) => sum + (part.doneValue ?? 0), 0) * 10) / 10);

/** The row of the task as it was on a day: what came later is not known yet. */
function rowOn(course: Course, day: string): Item["row"] {
  const { row } = course.item;
  const report = lastReport(course, day);
  const signedInAt = by(course.signed, day) ? row.signedInAt : null;
  const closedOn = row.closedOn && row.closedOn <= day ? row.closedOn : null;
  const parts = course.parts.map((part) => rowOn(part, day)).filter((part) => part.state !== "cancelled");
  const progress = parts.length > 0 ? Math.round(parts.reduce((sum, part) => sum + part.progress, 0) / parts.length) : (report?.progress ?? 0);
  const late = row.state === "cancelled" || row.state === "closing" || row.state === "registered" ? day >= course.today : false;
  const state = closedOn ? "closed" : late ? row.state : !by(course.dispatched, day) ? "registered" : !signedInAt ? "dispatched" : progress > 0 ? "in_progress" : "signed_in";
  return {
    ...row, state, progress, signedInAt, closedOn, dispatchedAt: by(course.dispatched, day) ? row.dispatchedAt : null, doneValue: parts.length > 0 ? sumOf(parts) : (report?.value ?? (row.targetValue === null ? null : 0)),
    lastReportAt: report?.submittedAt ?? null, lastReportText: report?.done ?? null, lastProblem: report?.problem ?? null, lastPeriod: report?.period ?? null,
    supervisionLevel: day >= course.today ? row.supervisionLevel ?? "none" : "none",
  };
}

function textsOn({ item, org, planned }: Course, row: Item["row"], report: ReportRow | undefined, day: string): Texts {
  const unit = item.lead === null ? null : org.unit(item.lead);
  const leader = org.holder(row.leaderPostId ?? "");
  const share = (key: string, slot: "lead" | "cooperating", words: string | null, signedInAt: Date | null): Texts["shares"][number] => {
    const person = slot === "lead" && signedInAt && item.responsibleUserId ? org.person(item.responsibleUserId) : null;
    return {
      unitId: unitId(key), unit: org.unit(key).short, slot, share: words, dueOn: row.dueOn ?? null, signedInAt: signedInAt?.toISOString() ?? null,
      signedInBy: signedInAt ? org.liaison(key).name : null, responsible: person?.name ?? null, phone: person?.phone ?? null, doneAt: row.closedOn ? instant(row.closedOn, 16, 40).toISOString() : null,
    };
  };
  const nodes = by(planned, day) ? item.nodes : [];
  return {
    content: row.content, closingStandard: row.closingStandard ?? null, deadlineText: row.deadlineText ?? null, targetUnit: row.targetUnit ?? null, reportText: row.lastReportText ?? null,
    problem: row.lastProblem ?? null, measures: report?.next ?? null, leadUnit: unit?.short ?? null, leader: leader?.name ?? null, leaderPost: leader?.title ?? null, field: org.fieldName(item.field),
    supervisor: org.person(row.supervisorId ?? "")?.name ?? null,
    shares: [
      ...(item.lead === null ? [] : [share(item.lead, "lead", null, row.signedInAt ?? null)]),
      ...item.cooperating.map((it) => share(it.unit, "cooperating", it.share, by(dayOf(it.signedInAt), day) ? it.signedInAt : null)),
    ],
    nodes: nodes.map(({ title, dueOn, targetPercent, output, doneOn }) => ({ title, dueOn, targetPercent, output: output ?? null, doneOn: doneOn && doneOn <= day ? doneOn : null })),
  };
}

/** Only what changes from day to day; the seed takes the rest from the task itself. */
function dayRow({ item }: Course, row: Item["row"], textsDay: string, day: string): DayRow {
  return {
    taskId: row.id, fromDay: day, textsDay, state: row.state, unitIds: [...(item.lead === null ? [] : [unitId(item.lead)]), ...item.cooperating.map(({ unit }) => unitId(unit))],
    responsibleUserId: row.signedInAt ? item.responsibleUserId : null, doneValue: row.doneValue ?? null, progress: row.progress, expected: row.expected ?? null, lamp: row.lamp ?? "grey",
    lampRule: row.lampRule ?? "", lampReason: row.lampReason ?? null, lampOn: day, supervisionLevel: row.supervisionLevel ?? "none", lastReportAt: row.lastReportAt ?? null,
    dispatchedAt: row.dispatchedAt ?? null, signedInAt: row.signedInAt ?? null, closedOn: row.closedOn ?? null,
  };
}

const planOf = ({ item, planned }: Course, day: string): PlanNode[] => (by(planned, day) ? item.nodes.map(({ dueOn, targetPercent }) => ({ dueOn, targetPercent })) : []);
/** Every day of the last ten, Fridays of the last ten weeks; before them the days on which something happened, ends of months and the day a month ago. */
function daysOf({ item, today, lead, dispatched, signed }: Course): string[] {
  const { row } = item;
  const first = dayOf(row.createdAt) ?? row.startOn;
  const end = row.closedOn ?? today;
  const happened = [first, dispatched, signed, row.dueOn ? addDays(row.dueOn, 1) : null, row.closedOn, addMonths(today, -1), end, ...lead.map(({ day }) => day)];
  const days = new Set(happened.filter((day) => day !== null && day !== undefined && day >= first && day <= end));
  const exact = addDays(today, -10);
  const fridays = addDays(today, -70);
  for (let day = addDays(weekStart(first > fridays ? first : fridays), 4); day < exact && day <= end; day = addDays(day, 7)) if (day >= first) days.add(day);
  for (let day = monthEnd(first); day < exact && day <= end; day = monthEnd(addDays(day, 1))) days.add(day);
  for (let day = exact > first ? exact : first; day <= end; day = addDays(day, 1)) days.add(day);
  return [...days].sort() as string[];
}
const monthEnd = (day: string): string => addDays(addMonths(`${day.slice(0, 7)}-01`, 1), -1);
const isMonthEnd = (day: string) => addDays(day, 1).endsWith("-01");

/** Walks one task from its meeting to today (or its closing) as the nightly refresh would have, and keeps what changed. */
function historyOf(course: Course): History {
  const { item, today } = course;
  const days: DayRow[] = [];
  const texts: TextRow[] = [];
  const missedMonths: string[] = [];
  let words = "";
  let last = "";
  const first = dayOf(item.row.createdAt) ?? item.row.startOn;
  for (const day of daysOf(course)) {
    // Its last day is what the task is now.
    const row = day === (item.row.closedOn ?? today) ? item.row : rowOn(course, day);
    const shown = row === item.row ? row : { ...row, ...light(course, row, day, missedMonths) };
    const newWords = `${row.signedInAt ? 1 : 0}/${by(course.planned, day) ? 1 : 0}/${row.lastPeriod}/${row.closedOn}/${day === first}`;
    if (newWords !== words) texts.push({ taskId: row.id, fromDay: day, texts: textsOn(course, row, lastReport(course, day), day) });
    words = newWords;
    const key = `${newWords}/${shown.state}/${shown.lamp}/${shown.expected}/${shown.progress}/${JSON.stringify(shown.lampReason?.values)}`;
    if (key !== last) days.push(dayRow(course, shown, texts.at(-1)?.fromDay ?? day, day));
    last = key;
    if (isMonthEnd(day) && shown.lamp === "red") missedMonths.push(day.slice(0, 7));
  }
  return { days, texts };
}

function light(course: Course, row: Item["row"], day: string, missedMonths: readonly string[]) {
  const { lamp, rule, reason, expected } = taskLamp(lampFactsOf({ ...course.item, row }), planOf(course, day), day, { missedMonths, rules: demoLampRules, calendar: nationalCalendar });
  return { lamp, lampRule: rule, lampReason: reason, expected };
}

const courseOf = (item: Item, org: Organization, today: string): Course => ({
  item, org, today, parts: item.children.map((child) => courseOf(child, org, today)),
  lead: item.reports.filter((report) => counts(report) && report.unitId === item.row.leadUnitId).map((report) => ({ report, day: dayOfInstant(report.submittedAt) }))
    .sort((a, b) => Number(a.report.submittedAt) - Number(b.report.submittedAt)),
  signed: dayOf(item.row.signedInAt), dispatched: dayOf(item.row.dispatchedAt), planned: dayOf(item.row.plannedAt),
});

/** Months at whose end a task was red, as its history will have them. */
export function missedMonthsOf(item: Item, org: Organization, today: string): string[] {
  const course = courseOf(item, org, today);
  const missed: string[] = [];
  for (let day = monthEnd(dayOf(item.row.createdAt) ?? item.row.startOn); day < today && (!item.row.closedOn || day < item.row.closedOn); day = monthEnd(addDays(day, 1))) {
    if (light(course, rowOn(course, day), day, missed).lamp === "red") missed.push(day.slice(0, 7));
  }
  return missed;
}

/** A year and more of day versions, so that any day can be shown and last month compared. */
export function historyRows(items: readonly Item[], org: Organization, today: string): History {
  const all = items.map((item) => historyOf(courseOf(item, org, today)));
  return { days: all.flatMap(({ days }) => days), texts: all.flatMap(({ texts }) => texts) };
}
