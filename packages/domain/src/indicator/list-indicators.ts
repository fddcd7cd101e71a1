import { today, yearOf } from "@taizhang/planning";
import { sql } from "drizzle-orm";
import { pastDay } from "../history/model";
import { query } from "../kernel/use-case";
import { boardRows } from "./board";
import { ListIndicators, NoInput } from "./model";

/** The board of indicators (issue 4, S23): one line per indicator with its lamp and the day it was computed for, today or on a past day. */
export const listIndicators = query({
  name: "indicator.list", permission: "indicator.read", input: ListIndicators,
  async run({ tx, now }, address) {
    const past = pastDay(address.asOf, today(now));
    const day = past ?? today(now);
    return { day, asOf: past, year: address.year ?? yearOf(day), rows: await boardRows(tx, address, { day, past }) };
  },
});

type Options = { years: number[]; fields: { id: string; name: string }[]; units: { id: string; name: string; keywords: string }[]; leaders: { postId: string; name: string; title: string }[] };

/** What the board can be narrowed to: only what occurs among the indicators a reader may know. One statement. */
export const indicatorOptions = query({
  name: "indicator.options", permission: "indicator.read", input: NoInput,
  async run({ tx, now }): Promise<Options> {
    const day = today(now);
    const { rows } = await tx.execute<{ value: Options }>(sql`
      with seen as materialized (select i.lead_unit_id, i.data_unit_id, i.field_id, i.leader_post_id, i.id from app.indicators i)
      select json_build_object(
        'years', (select coalesce(json_agg(distinct t.year), '[]') from app.indicator_targets t),
        'fields', (select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name) order by f.sort_order, f.name), '[]') from app.fields f where f.id in (select field_id from seen)),
        'units', (select coalesce(json_agg(json_build_object('id', u.id, 'name', u.short_name, 'keywords', u.name || ' ' || u.keywords) order by u.sort_order, u.short_name), '[]')
          from app.units u where u.id in (select lead_unit_id from seen union select data_unit_id from seen)),
        'leaders', (select coalesce(json_agg(json_build_object('postId', p.id, 'title', p.title, 'name', coalesce(w.name, p.title)) order by p.sort_order, p.title), '[]')
          from app.posts p left join app.post_holders h on h.post_id = p.id and h.starts_on <= ${day}::date and (h.ends_on is null or h.ends_on >= ${day}::date) left join app.users w on w.id = h.user_id
          where p.id in (select leader_post_id from seen))) as value`);
    const found = rows[0]?.value;
    return { years: [...new Set([...(found?.years ?? []), yearOf(day)])].sort((a, b) => b - a), fields: found?.fields ?? [], units: found?.units ?? [], leaders: found?.leaders ?? [] };
  },
});
