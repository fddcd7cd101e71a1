import type { instructions, requests, taskChanges, taskListed } from "@taizhang/db";
import { answerDays } from "@taizhang/domain/task";
import { addDays, addWorkingDays } from "@taizhang/planning";
import { instant, type Item } from "./item";
import type { World } from "./make-item";
import { unitId } from "./organization";
import { idOf, randomOf } from "./random";

type InstructionRow = typeof instructions.$inferInsert;
type ChangeRow = typeof taskChanges.$inferInsert;

const lines = ["请抓紧办理，本周内拿出具体推进措施。", "问题要见底，下周三前报结果。", "请主要负责同志亲自协调，不得再拖。", "逾期原因要说清楚，完成时限要再明确。", "请会同有关单位现场办公，一次性解决。", "要保质量、保安全，也要保工期。", "群众关心的事，务必说到做到。", "差距在哪里、怎么补，请列出清单。"];
const answers = ["已召开专题会，明确每周完成量，确保月底前赶上进度。", "已现场协调解决征收问题，施工单位已进场。", "已增派两支施工队伍，下周恢复到计划进度。", "问题已整改到位，佐证材料已报督查室。", "已与相关单位达成一致，配套资金三日内到位。"];

const troubledItems = (items: readonly Item[]) =>
  items.filter(({ row, lead }) => lead !== null && (row.lamp === "red" || row.lamp === "yellow") && (row.state === "in_progress" || row.state === "signed_in"));

/** One line of a leader on what stands badly: a third waits for its answer, some at the two units that everybody visits. */
export function instructionRows(items: readonly Item[], { org, today }: World): InstructionRow[] {
  const random = randomOf("instructions");
  const troubled = troubledItems(items);
  const visited = troubled.filter(({ lead }) => lead === "zhujian" || lead === "cgz").slice(0, 4);
  const others = troubled.filter((item) => !visited.includes(item) && random.chance(0.3)).slice(0, 34);
  return [...visited, ...others].map((item, index) => {
    const lead = item.lead ?? "";
    const leader = org.leader(index % 3 === 0 ? "mayor" : org.unit(lead).leader);
    const isOpen = index < visited.length || index % 4 === 0;
    const day = isOpen ? addWorkingDays(today, -random.int(0, 3)) : addDays(today, -random.int(9, 40));
    const at = instant(day, random.int(8, 10), random.int(0, 59));
    const first = item.row.signedInAt ?? at;
    const given = first > at ? first : at;
    return {
      id: idOf("instruction", item.row.id), taskId: item.row.id, unitId: unitId(lead), postId: leader.postId, authorId: leader.userId, authorName: leader.name,
      text: random.pick(lines), at: given, answerDueOn: addWorkingDays(day, answerDays), answer: isOpen ? null : random.pick(answers),
      answeredBy: isOpen ? null : org.liaison(lead).userId, answeredAt: isOpen ? null : new Date(given.getTime() + random.int(20, 60) * 3_600_000),
    };
  });
}

/** Five items that only a named list may know; marks them. */
export function restrict(items: readonly Item[], { org }: World): (typeof taskListed.$inferInsert)[] {
  const sensitive = items.filter(({ row, lead }) => lead !== null && row.state === "in_progress" && !row.parentId && /信访积案|欠薪线索|巡察反馈|矛盾纠纷|闲置资产|经济责任审计/.test(row.title));
  return sensitive.slice(0, 5).flatMap((item) => {
    item.row.restricted = true;
    const lead = item.lead ?? "";
    const people = [org.supervisor(0), org.supervisor(1), org.leader("mayor"), org.leader(org.unit(lead).leader), org.head(lead), org.liaison(lead)];
    return [...new Set(people.map(({ userId }) => userId))].map((userId) => ({ taskId: item.row.id, userId }));
  });
}

/** History: how each task went from state to state, and every new date. */
export function changeRows(items: readonly Item[], asked: readonly (typeof requests.$inferInsert)[], { org }: World): ChangeRow[] {
  const office = org.supervisor(0);
  const change = (item: Item, field: string, before: string | null, after: string, at: Date, reason: string | null = null): ChangeRow =>
    ({ id: idOf("change", item.row.id, field, after), taskId: item.row.id, field, before, after, reason, authorId: office.userId, authorName: office.name, at });
  const states = items.flatMap((item) => {
    const { row } = item;
    return [
      change(item, "state", null, "registered", row.createdAt ?? instant(row.startOn, 8)),
      ...(row.dispatchedAt ? [change(item, "state", "registered", "dispatched", row.dispatchedAt)] : []),
      ...(row.closedOn ? [change(item, "state", "closing", "closed", instant(row.closedOn, 16, 40))] : []),
      ...(row.state === "cancelled" && row.lastReportAt ? [change(item, "state", "in_progress", "cancelled", new Date(row.lastReportAt.getTime() + 86_400_000), "上级任务调整，不再实施")] : []),
    ];
  });
  const byId = new Map(items.map((item) => [item.row.id, item]));
  const dates = asked.filter(({ kind, state }) => kind === "extension" && state === "granted").flatMap((request) => {
    const item = byId.get(request.taskId);
    return item?.row.dueOn ? [change(item, "dueOn", item.row.originalDueOn ?? null, item.row.dueOn, request.decidedAt ?? request.requestedAt, request.reason)] : [];
  });
  return [...states, ...dates];
}
