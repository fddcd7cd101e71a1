import { sql } from "drizzle-orm";
import { query } from "../kernel/use-case";
import { CountUnits } from "./model";
import { queueOf } from "./rows";

/** A unit and how many of its reports or requests wait. */
export type DeskWaiting = { id: string; unit: string; n: number };

/** Units that have something waiting in a queue, all of it and not what one window shows, most first: one statement. */
export const countUnits = query({
  name: "desk.units", permission: "desk.read", input: CountUnits,
  async run({ tx }, { queue }) {
    const { table, ofQueue, waits } = queueOf(queue);
    const { rows } = await tx.execute<DeskWaiting>(sql`
      select u.id, u.short_name as unit, w.n from (select p.unit_id, count(*)::int as n from ${table} p where ${ofQueue} and ${waits} group by p.unit_id) w
      join app.units u on u.id = w.unit_id order by w.n desc, u.sort_order, u.short_name`);
    return rows;
  },
});
