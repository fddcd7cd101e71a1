import { today } from "@taizhang/planning";
import { sql } from "drizzle-orm";
import { pastDay } from "../history/model";
import { query } from "../kernel/use-case";
import { cursorOf, orderOf, windowOf } from "./keyset";
import { ledgerWindow, ListLedger, columnsOf } from "./model";
import { pastLedger } from "./past";
import { ledgerFields, ledgerSource, ledgerWhole, type LedgerRow } from "./rows";

/** Of everything the filter matches: how many, their mean progress in percent, how many red. */
export type LedgerTotals = { count: number; progress: number | null; red: number };
type Keyed = LedgerRow & { key: string | null };

/**
 * One window of the ledger after its filter and order: one statement for the rows; with the first
 * window a second one for the totals.
 * @throws INVALID at `after` for a cursor of another order
 */
export const listLedger = query({
  name: "ledger.list", permission: "task.read", input: ListLedger,
  async run({ tx, actor, now }, input) {
    const day = today(now);
    const past = pastDay(input.asOf, day);
    if (past !== null) return pastWindow(past);
    const reader = { actor, filter: input, day };
    const { fields, joins } = ledgerFields(columnsOf(input.columns));
    const asked = tx.execute<Keyed>(sql`
      with page as materialized (${windowOf(ledgerSource(reader), input, input.after, ledgerWindow + 1)})
      select ${fields}, page.key from page cross join lateral (select * from app.tasks k where k.id = page.id offset 0) t ${joins} order by ${orderOf(input)}`);
    const [{ rows }, totals] = await Promise.all([asked, input.after === undefined ? totalsOf() : null]);
    const shown = rows.slice(0, ledgerWindow);
    const last = shown.at(-1);
    const next = rows.length > ledgerWindow && last ? cursorOf(input, last.key, last.number) : null;
    return { day, asOf: null, rows: shown.map(({ key: _, ...row }): LedgerRow => row), next, totals };

    async function pastWindow(then: string) {
      const found = await pastLedger(tx, { actor, day: then, filter: input, order: input, after: input.after, limit: ledgerWindow + 1 });
      const page = found.rows.slice(0, ledgerWindow);
      const end = page.at(-1);
      return {
        day: then, asOf: then, rows: page.map(({ key: _, ...row }): LedgerRow => row), totals: input.after === undefined ? found.totals : null,
        next: found.rows.length > ledgerWindow && end ? cursorOf(input, end.key, end.number) : null,
      };
    }

    async function totalsOf(): Promise<LedgerTotals> {
      const found = await tx.execute<LedgerTotals>(sql`
        select count(*)::int as count, round(avg(t.progress), 1)::float8 as progress, (count(*) filter (where t.lamp = 'red'))::int as red
        from ${ledgerWhole(reader)}`);
      return found.rows[0] ?? { count: 0, progress: null, red: 0 };
    }
  },
});
