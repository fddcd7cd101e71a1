import { tasks, type Tx } from "@taizhang/db";
import { openTaskStates } from "@taizhang/policy";
import { and, count, eq, inArray } from "drizzle-orm";
import { conflict } from "../kernel/model";

/** A parent is done when its children are. @throws CONFLICT `task.children_open` with their number */
export async function refuseOpenChildren(tx: Tx, task: { id: string; childCount: number }): Promise<void> {
  if (task.childCount === 0) return;
  const [row] = await tx.select({ open: count() }).from(tasks).where(and(eq(tasks.parentId, task.id), inArray(tasks.state, [...openTaskStates])));
  if (row && row.open > 0) throw conflict("task.children_open", { open: row.open });
}
