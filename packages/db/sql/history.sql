-- What a task was on each day (截至某日). The last state of a day wins; a row of an earlier day never changes, whatever comes later.

-- The day of the running use case; outside of one the day in Shanghai.
create or replace function authz.day() returns date language sql stable set search_path = pg_catalog, pg_temp as
  $$ select coalesce(nullif(current_setting('app.day', true), '')::date, (now() at time zone 'Asia/Shanghai')::date) $$;

create or replace function authz.texts_of(ids uuid[], day date) returns table (task_id uuid, texts jsonb)
  language sql stable set search_path = pg_catalog, pg_temp as $$
  select t.id, jsonb_build_object(
    'content', t.content, 'closingStandard', t.closing_standard, 'deadlineText', t.deadline_text, 'targetUnit', t.target_unit,
    'reportText', t.last_report_text, 'problem', t.last_problem, 'leadUnit', u.short_name, 'leaderPost', l.title, 'field', f.name, 'supervisor', s.name,
    'measures', (select p.next from app.reports p where p.task_id = t.id and p.unit_id = t.lead_unit_id order by p.submitted_at desc limit 1),
    'leader', (select w.name from app.post_holders h join app.users w on w.id = h.user_id
      where h.post_id = t.leader_post_id and h.starts_on <= day and (h.ends_on is null or h.ends_on >= day) order by h.starts_on desc limit 1),
    'shares', (select coalesce(jsonb_agg(jsonb_build_object('unitId', r.unit_id, 'unit', n.short_name, 'slot', r.slot, 'share', r.share, 'dueOn', r.due_on, 'signedInAt', r.signed_in_at,
        'signedInBy', y.name, 'responsible', w.name, 'phone', w.phone, 'doneAt', r.done_at) order by r.slot desc, n.sort_order, n.short_name), '[]')
      from app.responsibilities r join app.units n on n.id = r.unit_id left join app.users w on w.id = r.responsible_user_id left join app.users y on y.id = r.signed_in_by
      where r.task_id = t.id),
    'nodes', (select coalesce(jsonb_agg(jsonb_build_object('title', p.title, 'dueOn', p.due_on, 'targetPercent', p.target_percent, 'output', p.output, 'doneOn', p.done_on)
        order by p.due_on, p.position), '[]') from app.plan_nodes p where p.task_id = t.id))
  from app.tasks t left join app.units u on u.id = t.lead_unit_id left join app.posts l on l.id = t.leader_post_id
    left join app.fields f on f.id = t.field_id left join app.users s on s.id = t.supervisor_id
  where t.id = any (ids)
$$;

create or replace function authz.keep_task_days(ids uuid[]) returns void language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
declare
  today date := authz.day();
begin
  if cardinality(ids) = 0 then return; end if;
  insert into app.task_day_texts (task_id, from_day, texts)
    select x.task_id, today, x.texts from authz.texts_of(ids, today) x
      left join lateral (select d.texts from app.task_day_texts d where d.task_id = x.task_id and d.from_day <= today order by d.from_day desc limit 1) before on true
    where before.texts is distinct from x.texts
    on conflict (task_id, from_day) do update set texts = excluded.texts;
  insert into app.task_days as kept (task_id, from_day, texts_day, state, title, kind, task_class, level, field_id, parent_id, child_count, lead_unit_id, unit_ids, leader_post_id,
      supervisor_id, responsible_user_id, start_on, due_on, original_due_on, target_value, done_value, progress, expected, lamp, lamp_rule, lamp_reason, lamp_on, supervision_level,
      last_report_at, dispatched_at, signed_in_at, closed_on)
    select t.id, today, words.from_day, t.state, t.title, t.kind, t.task_class, t.level, t.field_id, t.parent_id, t.child_count, t.lead_unit_id, coalesce(shares.units, '{}'), t.leader_post_id,
      t.supervisor_id, shares.person, t.start_on, t.due_on, t.original_due_on, t.target_value, t.done_value, t.progress, t.expected, t.lamp, t.lamp_rule, t.lamp_reason, t.lamp_on,
      t.supervision_level, t.last_report_at, t.dispatched_at, t.signed_in_at, t.closed_on
    from app.tasks t
      cross join lateral (select d.from_day from app.task_day_texts d where d.task_id = t.id and d.from_day <= today order by d.from_day desc limit 1) words
      cross join lateral (select array_agg(r.unit_id order by r.slot desc, r.unit_id) as units, (array_agg(r.responsible_user_id) filter (where r.slot = 'lead'))[1] as person
        from app.responsibilities r where r.task_id = t.id) shares
      left join lateral (select d.* from app.task_days d where d.task_id = t.id and d.from_day <= today order by d.from_day desc limit 1) before on true
    where t.id = any (ids) and (before.task_id is null or
      (before.texts_day, before.state, before.title, before.kind, before.task_class, before.level, before.field_id, before.parent_id, before.child_count, before.lead_unit_id, before.unit_ids,
        before.leader_post_id, before.supervisor_id, before.responsible_user_id, before.start_on, before.due_on, before.original_due_on, before.target_value, before.done_value, before.progress,
        before.expected, before.lamp, before.lamp_rule, before.lamp_reason, before.supervision_level, before.last_report_at, before.dispatched_at, before.signed_in_at, before.closed_on)
      is distinct from
      (words.from_day, t.state, t.title, t.kind, t.task_class, t.level, t.field_id, t.parent_id, t.child_count, t.lead_unit_id, coalesce(shares.units, '{}'),
        t.leader_post_id, t.supervisor_id, shares.person, t.start_on, t.due_on, t.original_due_on, t.target_value, t.done_value, t.progress,
        t.expected, t.lamp, t.lamp_rule, t.lamp_reason, t.supervision_level, t.last_report_at, t.dispatched_at, t.signed_in_at, t.closed_on))
    on conflict (task_id, from_day) do update set
      texts_day = excluded.texts_day, state = excluded.state, title = excluded.title, kind = excluded.kind, task_class = excluded.task_class, level = excluded.level, field_id = excluded.field_id,
      parent_id = excluded.parent_id, child_count = excluded.child_count, lead_unit_id = excluded.lead_unit_id, unit_ids = excluded.unit_ids, leader_post_id = excluded.leader_post_id,
      supervisor_id = excluded.supervisor_id, responsible_user_id = excluded.responsible_user_id, start_on = excluded.start_on, due_on = excluded.due_on, original_due_on = excluded.original_due_on,
      target_value = excluded.target_value, done_value = excluded.done_value, progress = excluded.progress, expected = excluded.expected, lamp = excluded.lamp, lamp_rule = excluded.lamp_rule,
      lamp_reason = excluded.lamp_reason, lamp_on = excluded.lamp_on, supervision_level = excluded.supervision_level, last_report_at = excluded.last_report_at,
      dispatched_at = excluded.dispatched_at, signed_in_at = excluded.signed_in_at, closed_on = excluded.closed_on;
end $$;

-- Whoever changes many tasks in one statement keeps their day in one statement.
create or replace function authz.keep_changed_tasks() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform authz.keep_task_days(array(select id from changed));
  return null;
end $$;
create or replace function authz.keep_tasks_of_changed() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform authz.keep_task_days(array(select distinct task_id from changed));
  return null;
end $$;
create or replace function authz.keep_task_of_row() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform authz.keep_task_days(array[new.task_id]);
  return null;
end $$;

drop trigger if exists task_day_begins on app.tasks;
create trigger task_day_begins after insert on app.tasks referencing new table as changed for each statement execute function authz.keep_changed_tasks();
drop trigger if exists task_day_changes on app.tasks;
create trigger task_day_changes after update on app.tasks referencing new table as changed for each statement execute function authz.keep_changed_tasks();
drop trigger if exists share_day_begins on app.responsibilities;
create trigger share_day_begins after insert on app.responsibilities referencing new table as changed for each statement execute function authz.keep_tasks_of_changed();
drop trigger if exists share_day_ends on app.responsibilities;
create trigger share_day_ends after delete on app.responsibilities referencing old table as changed for each statement execute function authz.keep_tasks_of_changed();
-- Named columns only: the copies of lamp and date that a share carries are not news.
drop trigger if exists share_day_changes on app.responsibilities;
create trigger share_day_changes after update of unit_id, slot, share, due_on, signed_in_at, responsible_user_id, done_at on app.responsibilities
  for each row execute function authz.keep_task_of_row();
drop trigger if exists node_day_begins on app.plan_nodes;
create trigger node_day_begins after insert on app.plan_nodes referencing new table as changed for each statement execute function authz.keep_tasks_of_changed();
drop trigger if exists node_day_changes on app.plan_nodes;
create trigger node_day_changes after update on app.plan_nodes referencing new table as changed for each statement execute function authz.keep_tasks_of_changed();
drop trigger if exists node_day_ends on app.plan_nodes;
create trigger node_day_ends after delete on app.plan_nodes referencing old table as changed for each statement execute function authz.keep_tasks_of_changed();

create or replace function authz.refuse_past() returns trigger language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if old.from_day < authz.day() then
    raise exception '% of a past day does not change', tg_table_name using errcode = 'integrity_constraint_violation';
  end if;
  return new;
end $$;
drop trigger if exists past_day_is_kept on app.task_days;
create trigger past_day_is_kept before update on app.task_days for each row execute function authz.refuse_past();
drop trigger if exists past_texts_are_kept on app.task_day_texts;
create trigger past_texts_are_kept before update on app.task_day_texts for each row execute function authz.refuse_past();

-- A county that was here before its history: the present is its first day.
do $$ begin
  if not exists (select from app.task_days) then perform authz.keep_task_days(array(select id from app.tasks)); end if;
end $$;
