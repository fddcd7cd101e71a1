import { sql } from "drizzle-orm";
import { query } from "../kernel/use-case";
import { FindLinked } from "./model";
import { queueOf } from "./rows";

/** What a link to the desk names, with its item; it waits no longer, or waits outside what the queue is narrowed to. */
export type DeskLinked = { taskId: string; number: string; title: string; unit: string; waits: boolean };

/** What a link names that its queue does not show; null where it is not there for this reader, or of another queue. */
export const findLinked = query({
  name: "desk.linked", permission: "desk.read", input: FindLinked,
  async run({ tx }, { queue, id }) {
    const { table, ofQueue, waits } = queueOf(queue);
    const { rows } = await tx.execute<DeskLinked>(sql`
      select p.task_id as "taskId", t.number, t.title, u.short_name as unit, ${waits} as waits
      from ${table} p join app.tasks t on t.id = p.task_id join app.units u on u.id = p.unit_id where p.id = ${id}::uuid and ${ofQueue}`);
    return rows[0] ?? null;
  },
});
