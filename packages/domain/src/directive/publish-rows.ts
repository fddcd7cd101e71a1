import { directives, type Tx } from "@taizhang/db";
import { eq, sql } from "drizzle-orm";
import { notFound } from "../kernel/model";
import type { LedgerColumn } from "../ledger/model";
import { ledgerFields, type LedgerRow } from "../ledger/rows";

const columns: LedgerColumn[] = ["content", "requirement", "cooperating", "leader", "field", "current", "problem", "plan", "measures", "person"];
/** Most items of one table. */
const most = 5_000;

/** An item of a meeting as its table shows it. `group`: the class of units that it went to. */
export type PublishedRow = Required<LedgerRow> & { outline: string[]; group: string | null };

/** Numbers of headings (一、 （一）) say nothing without their text; a heading of a table stands in words. */
const wordsOf = (heading: string) => heading.replace(/^(?:[一二三四五六七八九十百]+[、.．]?|[（(][一二三四五六七八九十]+[）)])\s*/, "");
/** The category of a row: its field, else the nearest heading in words. */
export const categoryOf = ({ field, outline }: Pick<PublishedRow, "field" | "outline">): string =>
  field ?? outline.map(wordsOf).findLast((words) => words.length >= 2) ?? "";

/**
 * The registered items of a meeting in the order of its texts, a class of units as one row. Items that the reader may not
 * see are not among them. Two statements.
 * @throws NOT_FOUND `directive.not_found`
 */
export async function publishedRows(tx: Tx, directiveId: string) {
  const [directive] = await tx.select({ id: directives.id, title: directives.title, heldOn: directives.heldOn, documentNumber: directives.documentNumber }).from(directives).where(eq(directives.id, directiveId));
  if (!directive) throw notFound("directive.not_found");
  const { fields, joins } = ledgerFields(columns);
  const { rows } = await tx.execute<PublishedRow>(sql`
    with source as (select distinct on (s.task_id) s.task_id, x.created_at, x.id as text_id, s.start from app.task_sources s join app.directive_texts x on x.id = s.text_id
      where x.directive_id = ${directiveId}::uuid order by s.task_id, x.created_at, s.start)
    select ${fields}, coalesce(c.outline, '{}') as outline, g.name as "group" from source join app.tasks t on t.id = source.task_id ${joins}
      left join lateral (select k.outline, k.group_id from app.candidates k where k.task_id = t.id and k.state = 'registered' order by k.start limit 1) c on true
      left join app.unit_groups g on g.id = c.group_id
    where t.parent_id is null and t.state <> 'cancelled' order by source.created_at, source.text_id, source.start, t.number limit ${most}`);
  return { directive, rows: rows.map((row) => ({ ...row, category: categoryOf(row) })) };
}
