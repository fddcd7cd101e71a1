import { sql } from "drizzle-orm";
import { query } from "../kernel/use-case";
import { OfIndicatorForm, type IndicatorForm } from "./model";
import { indicatorById } from "./rows";

/**
 * What the form of a definition offers: units, leaders' posts, fields, other indicators; and of an indicator that exists
 * its definition, its reporting units, the tasks that feed it, and who may know it. Two statements.
 */
export const getIndicatorForm = query({
  name: "indicator.form", permission: "indicator.read", input: OfIndicatorForm,
  async run({ tx }, { indicatorId }): Promise<IndicatorForm> {
    const row = indicatorId === undefined ? null : await indicatorById(tx, indicatorId);
    const own = sql`${indicatorId ?? null}::uuid`;
    const { rows: [found] } = await tx.execute<{ value: Omit<IndicatorForm, "definition"> }>(sql`
      select json_build_object(
        'units', (select coalesce(json_agg(json_build_object('id', u.id, 'parentId', u.parent_id, 'label', u.short_name, 'keywords', u.name || ' ' || u.keywords) order by u.sort_order, u.short_name), '[]') from app.units u where u.ended_on is null),
        'leaders', (select coalesce(json_agg(json_build_object('value', p.id, 'label', p.title) order by p.sort_order, p.title), '[]') from app.posts p where p.role in ('magistrate', 'county_leader')),
        'fields', (select coalesce(json_agg(json_build_object('value', f.id, 'label', f.name) order by f.sort_order, f.name), '[]') from app.fields f),
        'indicators', (select coalesce(json_agg(json_build_object('value', i.id, 'label', i.number || ' ' || i.name) order by i.number), '[]') from app.indicators i where i.id is distinct from ${own}),
        'reportingUnitIds', (select coalesce(json_agg(m.unit_id), '[]') from app.indicator_units m where m.indicator_id = ${own}),
        'people', (select coalesce(json_agg(json_build_object('id', u.id, 'name', u.name) order by u.name), '[]') from app.indicator_listed l join app.users u on u.id = l.user_id where l.indicator_id = ${own}),
        'tasks', (select coalesce(json_agg(t.number order by t.number), '[]') from app.indicator_tasks m join app.tasks t on t.id = m.task_id where m.indicator_id = ${own})) as value`);
    if (!found) throw new Error("a form without its options");
    if (row === null) return { definition: null, ...found.value };
    const { reportingUnitIds: _units, listedUserIds: _people, ...definition } = row;
    return { definition, ...found.value };
  },
});
