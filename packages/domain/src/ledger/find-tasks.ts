import { openTaskStates, type Lamp } from "@taizhang/policy";
import { sql } from "drizzle-orm";
import { query } from "../kernel/use-case";
import { FindTasks } from "./model";

/** Items shown while one types. */
const shown = 8;
export type FoundTask = { id: string; number: string; title: string; lamp: Lamp; leadUnit: string | null; restricted: boolean };

/** Items whose number, title, content or unit hold the words: the named number first, then what is under way, by date. One statement. */
export const findTasks = query({
  name: "ledger.find", permission: "task.read", input: FindTasks,
  async run({ tx }, { q }): Promise<FoundTask[]> {
    const { rows } = await tx.execute<FoundTask>(sql`
      select t.id, t.number, t.title, t.lamp, u.short_name as "leadUnit", t.restricted
      from app.tasks t left join app.units u on u.id = t.lead_unit_id
      where t.id = any (array(select authz.search_tasks(${q}))) and t.dispatched_at is not null and t.state <> 'cancelled'
      order by lower(t.number) = lower(${q}) desc, t.state in ${openTaskStates} desc, t.due_on nulls last, t.number limit ${shown}`);
    return rows;
  },
});
