import type { planBaselines, quotaEntries, quotas, seasons, stageDurations, taskChanges } from "@taizhang/db";
import { planLines } from "@taizhang/domain/plan";
import { actualDurations, addDays, apportion, learnedDurations, spreadQuota, usualSeasons } from "@taizhang/planning";
import { openTaskStates } from "@taizhang/policy";
import { instant, type Item } from "./item";
import type { World } from "./make-item";
import { moneyRows } from "./money";
import { stagesOf } from "./template-plan";
import { idOf, randomOf } from "./random";

type Baseline = typeof planBaselines.$inferInsert;
type QuotaRow = typeof quotas.$inferInsert;
type EntryRow = typeof quotaEntries.$inferInsert;

const open = new Set<string>(openTaskStates);
const visited = new Set(["zhujian", "cgz"]);

type Kept = { baselines: Baseline[]; changes: (typeof taskChanges.$inferInsert)[] };

/** The plan as it was first agreed: in one of four a node stood a little earlier than it stands now, and the unit said why it moved. */
function keptPlan(item: Item, world: World): Kept {
  const { row, nodes, responsibleUserId } = item;
  if (nodes.length === 0 || !row.plannedAt || !open.has(row.state)) return { baselines: [], changes: [] };
  const random = randomOf(`baseline ${row.id}`);
  const moved = random.chance(0.25) ? random.int(0, Math.max(0, nodes.length - 2)) : -1;
  const author = world.org.person(responsibleUserId ?? "") ?? world.org.supervisor(0);
  const was = nodes.map(({ title, dueOn, targetPercent, output }, index) => ({ title, startOn: null, dueOn: index === moved ? addDays(dueOn, -random.int(6, 20)) : dueOn, targetPercent, output: output ?? null }));
  const monthEnd = addDays(`${world.today.slice(0, 7)}-01`, -1);
  // A node that moved was moved by the unit itself: the end of last month has it already.
  const later: Baseline[] = moved < 0 || row.plannedAt >= instant(monthEnd, 23) ? [] : [{
    id: idOf("baseline", row.id, monthEnd), taskId: row.id, kind: "month_end", dueOn: row.dueOn ?? null, reason: null, authorId: null, authorName: "keep-plans", at: instant(monthEnd, 23, 59),
    nodes: nodes.map(({ title, dueOn, targetPercent, output }) => ({ title, startOn: null, dueOn, targetPercent, output: output ?? null })),
  }];
  const until = Math.max(instant(later.length > 0 ? monthEnd : world.today, 12).getTime(), row.plannedAt.getTime() + 60_000);
  const changes = moved < 0 ? [] : [{
    id: idOf("change", row.id, "plan"), taskId: row.id, field: "plan", before: planLines(was), after: planLines(nodes), reason: random.pick(["前置手续办理较慢", "连续降雨停工", "材料进场推迟"]),
    authorId: author.userId, authorName: author.name, at: new Date((row.plannedAt.getTime() + until) / 2),
  }];
  const first: Baseline = {
    id: idOf("baseline", row.id), taskId: row.id, kind: "first_plan", dueOn: row.originalDueOn ?? row.dueOn ?? null, reason: null, authorId: author.userId, authorName: author.name, at: row.plannedAt,
    nodes: was,
  };
  return { baselines: [first, ...later], changes };
}

const isSpread = ({ row, lead }: Item, today: string): boolean =>
  lead !== null && open.has(row.state) && Boolean(row.signedInAt) && (row.targetValue ?? 0) >= 12 && Number.isInteger(row.targetValue) && (row.dueOn ?? "") > addDays(today, 20) && row.startOn < addDays(today, -45);

/** A target over its months with what was done until now: as much as the unit reported, one month missed. */
function quotaOf({ row }: Item, today: string): { quota: QuotaRow; entries: EntryRow[] } {
  const random = randomOf(`quota ${row.id}`);
  const frame = { startOn: row.startOn, dueOn: row.dueOn ?? today, target: row.targetValue ?? 0, decimals: 0 };
  const { months } = spreadQuota(frame, { by: "even" });
  const past = months.filter(({ firstOn }) => firstOn <= today);
  const missed = random.int(0, Math.max(0, past.length - 1));
  const amounts = apportion(Math.round(row.doneValue ?? 0), past.map(({ amount }, index) => amount * (index === missed ? 0.3 : random.int(85, 112) / 100)));
  const entries = past.map(({ firstOn, lastOn }, index): EntryRow => ({
    taskId: row.id, firstOn, amount: amounts[index] ?? 0, note: index === missed ? "汛期停工" : null, authorId: null, authorName: "承办人", at: instant(lastOn < today ? addDays(lastOn, 1) : today, 9), version: 1,
  }));
  return { quota: { taskId: row.id, ...frame, unit: row.targetUnit ?? "", spread: "even", grain: "month", months: months.map(({ firstOn, amount }) => ({ firstOn, amount })), version: 1 }, entries };
}

/** What the weekly job learns from the closed items that were planned by a template. */
function learned(items: readonly Item[], today: string): (typeof stageDurations.$inferInsert)[] {
  const done = items.filter(({ row }) => row.state === "closed").flatMap(({ row, nodes }) => {
    const took = actualDurations(stagesOf(nodes), { startOn: row.startOn, seasons: usualSeasons });
    return nodes.flatMap(({ templateId, stageId }, at) => (templateId && stageId && took[at] ? [{ templateId, stageId, workingDays: took[at] }] : []));
  });
  return learnedDurations(done).map((one) => ({ ...one, computedOn: today }));
}

/** Seasons, baselines, quotas, money and learned durations. */
export function planTables(items: readonly Item[], world: World): (readonly [string, readonly object[]])[] {
  const { today } = world;
  const spread = items.filter((item) => isSpread(item, today)).filter(({ lead }, index) => visited.has(lead ?? "") || index % 6 === 0).slice(0, 60).map((item) => quotaOf(item, today));
  const plans = items.map((item) => keptPlan(item, world));
  const kept: (typeof seasons.$inferInsert)[] = usualSeasons.map(({ id, title, first, last, kinds }, index) => ({ id: idOf("season", id), title, firstDay: first, lastDay: last, kinds: [...kinds], sortOrder: index, version: 1 }));
  return [
    ["seasons", kept], ["plan_baselines", plans.flatMap(({ baselines }) => baselines)], ["task_changes", plans.flatMap(({ changes }) => changes)],
    ["quotas", spread.map(({ quota }) => quota)], ["quota_entries", spread.flatMap(({ entries }) => entries)], ["stage_durations", learned(items, today)], ["task_money", moneyRows(items, today)],
  ];
}
