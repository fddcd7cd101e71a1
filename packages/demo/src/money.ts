import type { taskMoney } from "@taizhang/db";
import type { MoneyFacts } from "@taizhang/domain/task/lamp";
import { addDays, expectedProgress, nationalCalendar } from "@taizhang/planning";
import { openTaskStates } from "@taizhang/policy";
import { instant, type Item } from "./item";
import { randomOf } from "./random";

const open = new Set<string>(openTaskStates);

/**
 * Investment of a project that has begun: said for the first time this morning, so that lamps of the past know nothing of
 * it. Most spend as the calendar asks, one in nine is behind; some should be entered into statistics, one in seven of them is late.
 */
export function moneyFacts({ row, signedInBy }: Item, today: string): MoneyFacts | null {
  if (row.kind !== "project" || row.targetUnit !== "万元" || !row.targetValue || !signedInBy || !row.dueOn || !open.has(row.state) || row.startOn > today) return null;
  const random = randomOf(`money ${row.id}`);
  const expected = expectedProgress({ startOn: row.startOn, dueOn: row.dueOn, today, calendar: nationalCalendar }) ?? 0;
  const percent = random.chance(1 / 9) ? expected - random.int(4, 18) : expected + random.int(1, 9);
  const enters = random.chance(0.5);
  const late = random.chance(1 / 7);
  return {
    planned: row.targetValue, spent: Math.max(0, Math.round((row.targetValue * Math.min(100, percent)) / 100)),
    enterBy: enters ? addDays(today, -random.int(31, 50)) : null, enteredOn: enters && !late ? addDays(today, -random.int(52, 70)) : null,
  };
}

/** Rows of the table, in the name of who answers for the item. */
export function moneyRows(items: readonly Item[], today: string): (typeof taskMoney.$inferInsert)[] {
  return items.flatMap((item) => {
    const facts = moneyFacts(item, today);
    return facts ? [{ taskId: item.row.id, ...facts, spentOn: addDays(today, -1), authorId: item.responsibleUserId, authorName: "承办人", at: instant(today, 8), version: 1 }] : [];
  });
}
