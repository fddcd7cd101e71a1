import { openTaskStates } from "@taizhang/policy";
import { instant, type Item } from "./item";
import { unitId } from "./organization";
import { idOf } from "./random";

const open = new Set<string>(openTaskStates);

/** Who answers for a task, with the copies that the triggers would make. */
function responsibilityRows(item: Item): object[] {
  const { row } = item;
  const doneAt = row.closedOn ? instant(row.closedOn, 16, 40) : null;
  const copies = { isOpen: open.has(row.state), taskDueOn: row.dueOn ?? null, taskLamp: row.lamp };
  const lead = item.lead === null ? [] : [{
    id: idOf("share", row.id, item.lead), taskId: row.id, unitId: unitId(item.lead), slot: "lead", share: null, dueOn: row.dueOn ?? null, signInDueOn: row.signInDueOn ?? null,
    signedInAt: row.signedInAt ?? null, signedInBy: item.signedInBy, responsibleUserId: item.responsibleUserId, doneAt, ...copies,
  }];
  return [...lead, ...item.cooperating.map((it) => ({
    id: idOf("share", row.id, it.unit), taskId: row.id, unitId: unitId(it.unit), slot: "cooperating", share: it.share, dueOn: it.dueOn, signInDueOn: row.signInDueOn ?? null,
    signedInAt: it.signedInAt, signedInBy: it.signedInBy, responsibleUserId: null, doneAt, ...copies,
  }))];
}

/** Rows of the ledger's tables from the items. */
export function taskTables(items: readonly Item[]): (readonly [string, readonly object[]])[] {
  return [
    ["tasks", items.map(({ row }) => row)],
    ["responsibilities", items.flatMap(responsibilityRows)],
    ["plan_nodes", items.flatMap(({ nodes }) => nodes)],
    ["reports", items.flatMap(({ reports }) => reports)],
  ];
}
