import { today } from "@taizhang/planning";
import { sql } from "drizzle-orm";
import { pastDay } from "../history/model";
import { query } from "../kernel/use-case";
import { CountLedger, LedgerFilter } from "./model";
import { pastOf } from "./past";
import { ledgerWhole } from "./rows";

/** How many items each quick view of the ledger holds. */
export type LedgerCounts = { open: number; red: number; yellow: number; dueThisMonth: number; unsigned: number; closed: number; all: number };

/** Counts of the quick views (在办, 滞后, 预警, 本月到期, 待签收, 已销号, 全部): one statement. */
export const countLedger = query({
  name: "ledger.count", permission: "task.read", input: CountLedger,
  async run({ tx, actor, now }, { asOf }) {
    const past = pastDay(asOf, today(now));
    const day = past ?? today(now);
    const whole = (filter: Partial<LedgerFilter>) => ledgerWhole({ actor, day, filter: LedgerFilter.parse(filter) });
    const month = day.slice(0, 7);
    const open = sql`t.state in ('dispatched', 'signed_in', 'in_progress', 'closing')`;
    // A unit counts what it has not signed itself; the county what the lead unit has not.
    const { with: before, from, unsigned } = past === null
      ? { with: sql``, from: whole({ state: "all" }), unsigned: sql`(select count(*) from ${whole({ state: "open", unsigned: true })})` }
      : { with: sql`with ${pastOf({ actor, day, filter: LedgerFilter.parse({ state: "all" }) })}`, from: sql`past t`, unsigned: sql`count(*) filter (where t.state = 'dispatched')` };
    const { rows } = await tx.execute<LedgerCounts>(sql`${before}
      select (count(*) filter (where ${open}))::int as open, (count(*) filter (where ${open} and t.lamp = 'red'))::int as red, (count(*) filter (where ${open} and t.lamp = 'yellow'))::int as yellow,
        (count(*) filter (where ${open} and t.due_on between ${`${month}-01`}::date and (${`${month}-01`}::date + interval '1 month - 1 day')::date))::int as "dueThisMonth",
        (count(*) filter (where t.state = 'closed'))::int as closed, count(*)::int as all,
        (${unsigned})::int as unsigned
      from ${from}`);
    return rows[0] ?? { open: 0, red: 0, yellow: 0, dueThisMonth: 0, unsigned: 0, closed: 0, all: 0 };
  },
});
