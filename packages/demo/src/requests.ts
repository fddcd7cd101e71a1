import type { requests } from "@taizhang/db";
import { decideDueOn } from "@taizhang/domain/task";
import { addDays, addWorkingDays, daysBetween, nationalCalendar } from "@taizhang/planning";
import type { RequestKind } from "@taizhang/policy";
import { instant, type Item } from "./item";
import type { World } from "./make-item";
import { unitId } from "./organization";
import { idOf, randomOf } from "./random";

type RequestRow = typeof requests.$inferInsert;
type Asked = Pick<RequestRow, "reason"> & Partial<Pick<RequestRow, "basis" | "proposedUnitId" | "proposedDueOn">>;
type Decided = { state: "granted" | "refused"; on: string; opinion: string | null };

const extensionReasons = ["受汛期强降雨影响，室外施工累计停工十七天，现有工期无法完成剩余工程量。", "上级评审意见尚未批复，后续招标无法启动，需顺延工期。", "涉及两处管线迁改，产权单位停电计划已排至下月。", "征收范围内仍有少数农户未签约，依法履行程序需要时间。", "设备采购周期延长，厂家交付时间推迟一个月。"];
const disputes = [
  { reason: "该事项涉及多个部门，我单位“三定”规定中只承担业务指导，建议由{to}牵头、我单位配合。", basis: "部门“三定”规定" },
  { reason: "项目立项主体和资金拨付均为{to}，建议由其牵头，我单位做好配合。", basis: "项目立项批复和资金下达文件" },
  { reason: "按照行业监管责任分工，该事项应由{to}牵头组织，我单位负责提供数据。", basis: "县政府部门责任清单" },
] as const;
const closingSummary = "任务已全部完成，验收资料、现场照片和签字材料齐全，申请办结。";

function requestRow(item: Item, kind: RequestKind, on: string, asked: Asked, world: World, decided?: Decided): RequestRow {
  const lead = item.lead ?? "";
  return {
    id: idOf("request", item.row.id, kind, on), taskId: item.row.id, unitId: unitId(lead), kind, reason: asked.reason, basis: asked.basis ?? null,
    proposedUnitId: asked.proposedUnitId ?? null, proposedDueOn: asked.proposedDueOn ?? null, state: decided?.state ?? "pending",
    requestedBy: world.org.liaison(lead).userId, requestedAt: instant(on, 10, 20), decideDueOn: decideDueOn(kind, on, nationalCalendar),
    decidedBy: decided ? world.org.supervisor(0).userId : null, decidedAt: decided ? instant(decided.on, 16, 40) : null, opinion: decided?.opinion ?? null, version: decided ? 2 : 1,
  };
}

const ledBy = (items: readonly Item[]) => items.filter(({ lead, row }) => lead !== null && row.dispatchedAt !== null);

function closings(items: readonly Item[], world: World): RequestRow[] {
  const { today } = world;
  return items.flatMap((item) => {
    const { row } = item;
    const asked = { reason: closingSummary };
    if (row.state === "closing") return [requestRow(item, "closing", addWorkingDays(today, -1 - (row.title.length % 2)), asked, world)];
    if (row.state !== "closed" || !row.closedOn) return [];
    const on = addDays(row.closedOn, -1);
    return [requestRow(item, "closing", on, asked, world, { state: "granted", on: row.closedOn, opinion: "经核验，符合办结标准，同意销号。" })];
  });
}

/** Five wait; about one in thirty-five of the open tasks got a new date before, and its first date is kept. */
function extensions(items: readonly Item[], world: World): RequestRow[] {
  const { today } = world;
  const random = randomOf("extensions");
  const soon = items.filter(({ row }) => row.state === "in_progress" && row.lamp === "yellow" && row.dueOn && row.dueOn > addDays(today, 3) && row.dueOn < addDays(today, 100));
  const pending = soon.slice(0, 5).map((item) =>
    requestRow(item, "extension", addWorkingDays(today, -1), { reason: random.pick(extensionReasons), proposedDueOn: addDays(item.row.dueOn ?? today, random.int(3, 8) * 10) }, world));
  const old = items.filter(({ row }) => row.state === "in_progress" && row.lamp !== "red" && row.dueOn && daysBetween(row.startOn, row.dueOn) > 90 && daysBetween(row.startOn, today) > 60);
  const granted = old.filter((item) => !soon.includes(item) && random.chance(1 / 35)).map((item) => {
    const due = item.row.dueOn ?? today;
    const asked = addDays(today, -random.int(4, 30));
    const first = addDays(due, -random.int(20, 45));
    const before = first > addDays(asked, 3) ? first : addDays(asked, 4);
    item.row.originalDueOn = before < due ? before : due;
    const on = addWorkingDays(asked, 2);
    return requestRow(item, "extension", asked, { reason: random.pick(extensionReasons), proposedDueOn: due }, world, { state: "granted", on: on > today ? today : on, opinion: "情况属实，同意延期，原时限继续作为考核依据。" });
  });
  const late = items.filter(({ row }) => row.state === "in_progress" && row.lampReason?.key === "overdue").slice(0, 4).map((item) => {
    const asked = addWorkingDays(item.row.dueOn ?? today, -4);
    return requestRow(item, "extension", asked, { reason: random.pick(extensionReasons), proposedDueOn: addDays(item.row.dueOn ?? today, 30) }, world, { state: "refused", on: addWorkingDays(asked, 2), opinion: "理由不充分，请按原时限倒排工期。" });
  });
  return [...pending, ...granted, ...late];
}

/** Three disputes wait on tasks that nobody has signed in yet. */
function pendingDisputes(items: readonly Item[], world: World): RequestRow[] {
  const { today } = world;
  return items.filter(({ row }) => row.state === "dispatched").slice(0, disputes.length).map((item, index) => {
    const dispute = disputes[index % disputes.length] ?? disputes[0];
    const to = item.cooperating[0]?.unit ?? (item.lead === "fagai" ? "zhongdian" : "fagai");
    const reason = dispute.reason.replace("{to}", world.org.unit(to).short);
    const dispatched = (item.row.dispatchedAt ?? instant(today, 9)).toISOString().slice(0, 10);
    const yesterday = addWorkingDays(today, -1);
    return requestRow(item, "dispute", yesterday > dispatched ? yesterday : dispatched, { reason, basis: dispute.basis, proposedUnitId: unitId(to) }, world);
  });
}

/** What units ask for, waiting and decided. Sets the first date of tasks that were extended. */
export function requestRows(items: readonly Item[], world: World): RequestRow[] {
  const led = ledBy(items);
  return [...closings(led, world), ...extensions(led, world), ...pendingDisputes(led, world)];
}
