-- Repeatable: applied at every start, in one transaction with triggers, policies and grants.
create schema if not exists authz;

create table if not exists authz.grants (
  permission text not null, role text not null, reach text not null, primary key (permission, role)
);

-- Claims of the running use case. Set by execute() alone, for one transaction.
create or replace function authz.user_id() returns uuid language sql stable as
  $$ select nullif(current_setting('app.user_id', true), '')::uuid $$;
create or replace function authz.post_id() returns uuid language sql stable as
  $$ select nullif(current_setting('app.post_id', true), '')::uuid $$;
create or replace function authz.unit_id() returns uuid language sql stable as
  $$ select nullif(current_setting('app.unit_id', true), '')::uuid $$;
create or replace function authz.role() returns text language sql stable as
  $$ select nullif(current_setting('app.role', true), '') $$;
create or replace function authz.permission() returns text language sql stable as
  $$ select nullif(current_setting('app.permission', true), '') $$;

create or replace function authz.may(wanted text, how_far text) returns boolean
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select exists (select from authz.grants g where g.permission = wanted and g.reach = how_far and g.role = authz.role())
$$;

-- Sets of ids, evaluated once per statement (never per row). Small by declaration: the planner adds their cost to each look-up
-- of a row, and would read whole tables to save it.
create or replace function authz.helped_tasks() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp rows 20 cost 1 as $$
  select task_id from app.responsibilities where unit_id = authz.unit_id() and slot = 'cooperating'
$$;
create or replace function authz.listed_tasks() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp rows 20 cost 1 as $$
  select task_id from app.task_listed where user_id = authz.user_id()
$$;
-- Restricted tasks whose list does not name the reader: what even who reaches the whole county does not see.
create or replace function authz.hidden_tasks() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp rows 50 as $$
  select t.id from app.tasks t where t.restricted and authz.role() is distinct from 'system'
    and not exists (select from app.task_listed l where l.task_id = t.id and l.user_id = authz.user_id())
$$;
-- The last report of the reader's unit for each task, in one look at the unit's reports instead of one per task with its rights:
-- a unit knows its own reports. Joined with rows whose policies ask who may know the task.
create or replace function authz.own_last_reports() returns table (task_id uuid, period text, state text)
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select distinct on (p.task_id) p.task_id, p.period, p.state from app.reports p where p.unit_id = authz.unit_id() order by p.task_id, p.due_on desc
$$;
create or replace function authz.reporting_indicators() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select indicator_id from app.indicator_units where unit_id = authz.unit_id()
$$;
create or replace function authz.listed_indicators() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp as $$
  select indicator_id from app.indicator_listed where user_id = authz.user_id()
$$;
create or replace function authz.portfolio_units() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp rows 20 cost 1 as $$
  select unit_id from app.portfolio_entries where post_id = authz.post_id() and unit_id is not null
$$;
create or replace function authz.portfolio_fields() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp rows 20 cost 1 as $$
  select field_id from app.portfolio_entries where post_id = authz.post_id() and field_id is not null
$$;
create or replace function authz.portfolio_tasks() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, pg_temp rows 20 cost 1 as $$
  select task_id from app.portfolio_entries where post_id = authz.post_id() and task_id is not null
$$;

-- Candidates of a search. Terms are separated by blanks and must all occur. The guarded table decides what is seen:
-- LIKE is not leakproof, so under row level security the trigram index would never be used.
create or replace function authz.search_tasks(query text) returns setof uuid
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  condition text := '';
  term text;
begin
  foreach term in array regexp_split_to_array(lower(btrim(query)), '\s+') loop
    condition := condition || format(' and words like %L', '%' || replace(replace(replace(term, '\', '\\'), '%', '\%'), '_', '\_') || '%');
  end loop;
  return query execute 'select task_id from app.task_words where true' || condition;
end $$;

-- Subjects whose number or user name, as the audit tells it, is like a pattern. As above: LIKE finds no index under row level
-- security, and what the events say is seen through the guarded table alone. Words too short for trigrams read the index in
-- full, which is still what carries a key and not the whole record.
create or replace function authz.search_record(pattern text) returns table (subject_type text, subject_id text)
  language plpgsql stable security definer set search_path = pg_catalog, public, pg_temp set enable_seqscan = off as $$
begin
  return query execute format($query$select distinct e.subject_type, e.subject_id from app.audit_events e where case
    when e.subject_type in ('task', 'indicator') then e.after ->> 'number' when e.subject_type = 'account' then e.after ->> 'username' end ilike %L$query$, pattern);
end $$;

-- One session token to the claims of its request; the only thing the web process may read before an actor exists.
create or replace function authz.session(hash text) returns table (
  session_id uuid, user_id uuid, user_name text, post_id uuid, post_title text, role text, unit_id uuid, unit_name text,
  deputy_for uuid, must_change_password boolean, unit_ids uuid[], field_ids uuid[], task_ids uuid[]
) language plpgsql volatile security definer set search_path = pg_catalog, pg_temp as $$
declare
  today date := (now() at time zone 'Asia/Shanghai')::date;
begin
  update app.sessions s set last_seen_at = now()
    where s.token_hash = hash and s.revoked_at is null and s.last_seen_at < now() - interval '1 minute'
      and s.expires_at > now() and s.last_seen_at > now() - interval '2 hours';
  return query
    select s.id, u.id, u.name, p.id, p.title, p.role, p.unit_id, n.short_name, s.delegation_id, a.must_change_password,
      coalesce((select array_agg(e.unit_id) from app.portfolio_entries e where e.post_id = p.id and e.unit_id is not null), '{}'),
      coalesce((select array_agg(e.field_id) from app.portfolio_entries e where e.post_id = p.id and e.field_id is not null), '{}'),
      coalesce((select array_agg(e.task_id) from app.portfolio_entries e where e.post_id = p.id and e.task_id is not null), '{}')
    from app.sessions s
    join app.users u on u.id = s.user_id
    join app.accounts a on a.user_id = u.id and a.disabled_at is null
    join app.posts p on p.id = s.post_id
    join app.units n on n.id = p.unit_id
    where s.token_hash = hash and s.revoked_at is null and s.expires_at > now() and s.last_seen_at > now() - interval '2 hours'
      and (
        exists (select from app.post_holders h where h.post_id = p.id and h.user_id = u.id
                  and h.starts_on <= today and (h.ends_on is null or h.ends_on >= today))
        or exists (select from app.delegations d where d.id = s.delegation_id and d.post_id = p.id and d.deputy_id = u.id
                  and d.revoked_at is null and today between d.starts_on and d.ends_on)
      );
end $$;

-- The only door from a use case to the job queue; the row is written in the transaction of the change.
create or replace function authz.enqueue(job text, payload json) returns void
  language sql volatile security definer set search_path = pg_catalog, pg_temp as $$
  select graphile_worker.add_job(identifier => job, payload => payload)
$$;
