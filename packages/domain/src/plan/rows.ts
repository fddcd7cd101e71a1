import { planBaselines, planNodes } from "@taizhang/db";
import type { BaselineKind } from "@taizhang/policy";
import { sql } from "drizzle-orm";
import type { Context } from "../kernel/use-case";

/**
 * Keeps the plans of some tasks as they stand now, with their deadlines: one statement, however many tasks. Called
 * after whatever was decided about them, so that a later plan can be compared with what was agreed.
 */
export async function takeBaselines({ tx, actor, now }: Pick<Context, "tx" | "actor" | "now">, taskIds: readonly string[], { kind, reason }: { kind: BaselineKind; reason: string | null }): Promise<void> {
  if (taskIds.length === 0) return;
  await tx.execute(sql`
    insert into ${planBaselines} (task_id, kind, due_on, nodes, reason, author_id, author_name, at)
    select t.id, ${kind}, t.due_on, coalesce((select jsonb_agg(jsonb_build_object('title', n.title, 'startOn', n.start_on, 'dueOn', n.due_on, 'targetPercent', n.target_percent, 'output', n.output)
        order by n.position) from ${planNodes} n where n.task_id = t.id), '[]'), ${reason}, ${actor.userId}, ${actor.name}, ${now.toISOString()}::timestamptz
    from app.tasks t where t.id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(taskIds)}::jsonb))`);
}

