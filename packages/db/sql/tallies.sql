-- Read model of the overview (schema/tally.ts). Statement by statement, so that a job over all tasks adds a few rows.
create or replace function authz.is_tallied(state text, child_count int, dispatched_at timestamptz, restricted boolean) returns boolean
  language sql immutable as $$
  select child_count = 0 and dispatched_at is not null and not restricted and state in ('dispatched', 'signed_in', 'in_progress', 'closing', 'closed')
$$;
create or replace function authz.is_on_time(lamp text, state text, due_on date, closed_on date) returns int
  language sql immutable as $$
  select case when lamp = 'green' or (state = 'closed' and (due_on is null or closed_on <= due_on)) then 1 else 0 end
$$;

-- Sums of the rows into one row per key; rows that come in meanwhile stay beside. One at a time, the others do not wait.
create or replace function authz.fold_tallies() returns void language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  if not pg_try_advisory_xact_lock(7204003) then return; end if;
  with gone as (delete from app.task_tallies returning *)
  insert into app.task_tallies (lead_unit_id, field_id, leader_post_id, lamp, is_open, tasks, on_time, comparable, progress, expected)
    select lead_unit_id, field_id, leader_post_id, lamp, is_open, sum(tasks), sum(on_time), sum(comparable), sum(progress), sum(expected)
    from gone group by 1, 2, 3, 4, 5 having sum(tasks) <> 0;
end $$;

create or replace function authz.recount_tallies() returns void language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  lock table app.tasks in share row exclusive mode;
  delete from app.task_tallies;
  insert into app.task_tallies (lead_unit_id, field_id, leader_post_id, lamp, is_open, tasks, on_time, comparable, progress, expected)
    select lead_unit_id, field_id, leader_post_id, lamp, state <> 'closed', count(*), sum(authz.is_on_time(lamp, state, due_on, closed_on)),
      count(expected), coalesce(sum(progress) filter (where expected is not null), 0), coalesce(sum(expected), 0)
    from app.tasks where authz.is_tallied(state, child_count, dispatched_at, restricted) group by 1, 2, 3, 4, 5;
end $$;

-- The difference that one statement makes; every five hundredth row folds. One function per kind of statement, because each
-- sees other rows: those before, those after, or both.
do $make$
declare
  body constant text := $body$
    create or replace function authz.tally_%1$s() returns trigger language plpgsql security definer set search_path = pg_catalog, pg_temp as $tally$
    declare
      folds boolean;
    begin
      with changes as (%2$s), added as (
        insert into app.task_tallies (lead_unit_id, field_id, leader_post_id, lamp, is_open, tasks, on_time, comparable, progress, expected)
        select lead_unit_id, field_id, leader_post_id, lamp, state <> 'closed', sum(sign), sum(sign * authz.is_on_time(lamp, state, due_on, closed_on)),
          sum(sign * (expected is not null)::int), sum(case when expected is null then 0 else sign * progress end), sum(sign * coalesce(expected, 0))
        from changes where authz.is_tallied(state, child_count, dispatched_at, restricted)
        group by 1, 2, 3, 4, 5
        having sum(sign) <> 0 or sum(sign * authz.is_on_time(lamp, state, due_on, closed_on)) <> 0 or sum(sign * (expected is not null)::int) <> 0
          or sum(case when expected is null then 0 else sign * progress end) <> 0 or sum(sign * coalesce(expected, 0)) <> 0
        returning id)
      select bool_or(id %% 500 = 0) into folds from added;
      if folds then perform authz.fold_tallies(); end if;
      return null;
    end $tally$;
    drop trigger if exists tallied_%1$s on app.tasks;
    create trigger tallied_%1$s after %1$s on app.tasks %3$s for each statement execute function authz.tally_%1$s();
  $body$;
begin
  execute format(body, 'insert', 'select 1 as sign, n.* from new_tasks n', 'referencing new table as new_tasks');
  execute format(body, 'update', 'select 1 as sign, n.* from new_tasks n union all select -1, o.* from old_tasks o', 'referencing old table as old_tasks new table as new_tasks');
  execute format(body, 'delete', 'select -1 as sign, o.* from old_tasks o', 'referencing old table as old_tasks');
end $make$;
select authz.recount_tallies();

-- What `tasks.month_ago_*` say, summed; called by the nightly roll-up when it has filled them.
create or replace function authz.recount_month_ago() returns void language plpgsql volatile security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  delete from app.month_ago_tallies;
  insert into app.month_ago_tallies (lead_unit_id, field_id, leader_post_id, lamp, tasks, on_time, owed)
    select lead_unit_id, field_id, leader_post_id, month_ago_lamp, count(*), count(*) filter (where month_ago_on), count(*) filter (where month_ago_owed)
    from app.tasks where month_ago_lamp is not null and not restricted group by 1, 2, 3, 4;
end $$;
create or replace function authz.restrict_month_ago() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
declare
  sign int := case when new.restricted then -1 else 1 end;
begin
  insert into app.month_ago_tallies (lead_unit_id, field_id, leader_post_id, lamp, tasks, on_time, owed)
    values (new.lead_unit_id, new.field_id, new.leader_post_id, new.month_ago_lamp, sign, sign * new.month_ago_on::int, sign * new.month_ago_owed::int);
  return null;
end $$;
drop trigger if exists month_ago_restricted on app.tasks;
create trigger month_ago_restricted after update of restricted on app.tasks for each row
  when (new.month_ago_lamp is not null and old.restricted is distinct from new.restricted) execute function authz.restrict_month_ago();
select authz.recount_month_ago();
