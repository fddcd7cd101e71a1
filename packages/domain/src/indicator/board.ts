import type { Tx } from "@taizhang/db";
import { yearOf } from "@taizhang/planning";
import { sql, type SQL } from "drizzle-orm";
import { factsOf, historyYears, indicatorStanding } from "./lamp";
import { sortBoard, type BoardAddress, type BoardRow } from "./model";
import { targetsOn } from "./past";

/** The day a board is for; `past` where it is not today. */
type BoardDay = { day: string; past: string | null };

function conditions(address: BoardAddress, { past }: BoardDay): SQL {
  const found: SQL[] = [sql`(i.retired_on is null or extract(year from i.retired_on) >= ${address.year ?? 0})`];
  if (address.q) found.push(sql`(position(lower(${address.q}) in lower(i.name)) > 0 or position(lower(${address.q}) in lower(i.number)) > 0)`);
  if (address.field) found.push(sql`i.field_id = ${address.field}::uuid`);
  if (address.unit) found.push(sql`(i.lead_unit_id = ${address.unit}::uuid or i.data_unit_id = ${address.unit}::uuid)`);
  if (address.leader) found.push(sql`i.leader_post_id = ${address.leader}::uuid`);
  if (address.level) found.push(sql`i.level = ${address.level}`);
  if (address.lamp.length > 0 && past === null) found.push(sql`coalesce(s.lamp, 'grey') in ${address.lamp}`);
  return sql.join(found, sql` and `);
}

/** Lamp and figures of a past day, computed from what was known then by the rule of today; the read model keeps only today's. */
async function pastFigures(tx: Tx, rows: readonly BoardRow[], address: BoardAddress, day: string): Promise<BoardRow[]> {
  const year = address.year ?? yearOf(day);
  const facts = new Map((await factsOf(tx, rows.map(({ id }) => id), year - historyYears, day)).map((one) => [one.id, one]));
  const then = rows.map((row): BoardRow => {
    const own = facts.get(row.id);
    return own ? { ...row, ...indicatorStanding(own, year, day), computedOn: day } : row;
  });
  return address.lamp.length === 0 ? then : then.filter(({ lamp }) => address.lamp.includes(lamp));
}

/**
 * The lines of a board in the order asked for: one statement on the read model, whatever history lies behind; of a past
 * day two, and the figures are computed. Row level security decides what is among them.
 */
export async function boardRows(tx: Tx, address: BoardAddress, on: BoardDay): Promise<BoardRow[]> {
  const { day, past } = on;
  const year = address.year ?? yearOf(day);
  const { rows } = await tx.execute<BoardRow>(sql`
    select i.id, i.number, i.name, i.unit, i.decimals, i.direction, i.aggregation, i.frequency, i.composite, i.level, i.restricted,
      i.field_id as "fieldId", f.name as field, l.short_name as "leadUnit", d.short_name as "dataUnit", w.name as leader,
      g.kind as "targetKind", g.value::float8 as "targetValue", coalesce(s.lamp, 'grey') as lamp, s.computed_on::text as "computedOn", s.figures
    from app.indicators i join app.units d on d.id = i.data_unit_id left join app.units l on l.id = i.lead_unit_id left join app.fields f on f.id = i.field_id
      left join (select distinct on (h.post_id) h.post_id, u.name from app.post_holders h join app.users u on u.id = h.user_id
        where h.starts_on <= ${day}::date and (h.ends_on is null or h.ends_on >= ${day}::date) order by h.post_id, h.starts_on desc) w on w.post_id = i.leader_post_id
      left join ${targetsOn(past)} on g.indicator_id = i.id and g.year = ${year}
      left join app.indicator_standings s on s.indicator_id = i.id and s.year = ${year} and ${past === null}
    where ${conditions({ ...address, year }, on)}
    order by f.sort_order nulls last, f.name, i.number`);
  return sortBoard(past === null ? rows : await pastFigures(tx, rows, address, past), address);
}
