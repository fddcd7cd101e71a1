import type { Tx } from "@taizhang/db";
import type { Actor } from "@taizhang/policy";
import { today } from "@taizhang/planning";
import { sql } from "drizzle-orm";
import type { z } from "zod";
import { pastDay } from "../history/model";
import { orderOf, windowOf } from "./keyset";
import { columnsOf, type ExportLedger } from "./model";
import { pastLedger } from "./past";
import { ledgerFields, ledgerSource, type LedgerRow } from "./rows";

type Wanted = { actor: Actor; now: Date; input: z.output<typeof ExportLedger>; limit: number };

/** All rows of a ledger in one statement, for paper and Excel; one more than `limit` tells that it was cut. */
export async function ledgerSheet(tx: Tx, { actor, now, input, limit }: Wanted): Promise<{ rows: LedgerRow[]; cut: boolean }> {
  const past = pastDay(input.asOf, today(now));
  if (past !== null) {
    const found = await pastLedger(tx, { actor, day: past, filter: input, order: input, limit: limit + 1, ids: input.ids });
    return { rows: found.rows.slice(0, limit), cut: found.rows.length > limit };
  }
  const source = ledgerSource({ actor, filter: input, day: today(now) });
  const chosen = input.ids ? sql`${source.where} and t.id in (select value::uuid from jsonb_array_elements_text(${JSON.stringify(input.ids)}::jsonb))` : source.where;
  const { fields, joins } = ledgerFields(columnsOf(input.columns));
  const { rows } = await tx.execute<LedgerRow>(sql`
    with page as materialized (${windowOf({ ...source, where: chosen }, input, undefined, limit + 1)})
    select ${fields} from page join app.tasks t on t.id = page.id ${joins} order by ${orderOf(input)}`);
  return { rows: rows.slice(0, limit), cut: rows.length > limit };
}
