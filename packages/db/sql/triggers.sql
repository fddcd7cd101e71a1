create or replace function authz.refuse_change() returns trigger language plpgsql
  set search_path = pg_catalog, pg_temp as $$
begin
  raise exception '% is append-only', tg_table_name using errcode = 'integrity_constraint_violation';
end $$;

drop trigger if exists text_is_immutable on app.directive_texts;
create trigger text_is_immutable before update of id, directive_id, title, speaker, body, sha256, file_name, author_id, created_at or delete on app.directive_texts
  for each row execute function authz.refuse_change();

-- What a text taught goes with it; brought back, it teaches again when its items are confirmed again.
create or replace function authz.forget_removed_text() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  with gone as (delete from app.lessons where text_id = new.id returning kind, word)
  update app.word_proposals p
    set evidence = (select count(*) from app.lessons l where l.kind = p.kind and l.word = p.word and l.unit_id = p.unit_id and l.text_id <> new.id)
    where (p.kind, p.word) in (select kind, word from gone);
  return null;
end $$;
drop trigger if exists removed_text_teaches_nothing on app.directive_texts;
create trigger removed_text_teaches_nothing after update of removed_at on app.directive_texts for each row
  when (new.removed_at is not null) execute function authz.forget_removed_text();
drop trigger if exists audit_is_immutable on app.audit_events;
create trigger audit_is_immutable before update or delete on app.audit_events for each row execute function authz.refuse_change();
drop trigger if exists seal_is_immutable on app.audit_seals;
create trigger seal_is_immutable before update or delete on app.audit_seals for each row execute function authz.refuse_change();
drop trigger if exists audit_is_not_truncated on app.audit_events;
create trigger audit_is_not_truncated before truncate on app.audit_events for each statement execute function authz.refuse_change();

-- Read model: a responsibility carries what its unit's ledger sorts and filters by.
create or replace function authz.copy_task_to_responsibility() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  select t.state in ('dispatched', 'signed_in', 'in_progress', 'closing'), t.due_on, t.lamp, t.number
    into new.is_open, new.task_due_on, new.task_lamp, new.task_number from app.tasks t where t.id = new.task_id;
  return new;
end $$;
drop trigger if exists responsibility_follows_task on app.responsibilities;
create trigger responsibility_follows_task before insert on app.responsibilities
  for each row execute function authz.copy_task_to_responsibility();

create or replace function authz.spread_task() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  update app.responsibilities r
    set is_open = new.state in ('dispatched', 'signed_in', 'in_progress', 'closing'), task_due_on = new.due_on, task_lamp = new.lamp, task_number = new.number
    where r.task_id = new.id;
  return null;
end $$;
drop trigger if exists task_spreads on app.tasks;
create trigger task_spreads after update of number, state, due_on, lamp on app.tasks for each row
  when (old.number <> new.number or old.state is distinct from new.state or old.due_on is distinct from new.due_on or old.lamp is distinct from new.lamp)
  execute function authz.spread_task();

-- A parent's progress is the mean of its children; where no unit leads it, it is as far as they are.
create or replace function authz.roll_up_children() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  update app.tasks p set progress = c.progress, done_value = c.done_value, child_count = c.children,
      state = case when p.lead_unit_id is not null or p.state not in ('dispatched', 'signed_in') then p.state
        when c.working then 'in_progress' when c.signed then 'signed_in' else p.state end
    from (select round(avg(progress))::int as progress, sum(done_value) as done_value, count(*)::int as children,
            bool_or(state in ('in_progress', 'closing', 'closed')) as working, bool_and(state not in ('registered', 'dispatched')) as signed
          from app.tasks where parent_id = new.parent_id and state <> 'cancelled') c
    where p.id = new.parent_id;
  return null;
end $$;
drop trigger if exists child_rolls_up on app.tasks;
create trigger child_rolls_up after insert or update of progress, done_value, state, parent_id on app.tasks for each row
  when (new.parent_id is not null) execute function authz.roll_up_children();

create or replace function authz.index_words() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  insert into app.task_words (task_id, words)
    select new.id, lower(concat_ws(' ', new.number, new.title, new.content, u.name, u.short_name))
    from (select 1) one left join app.units u on u.id = new.lead_unit_id
    on conflict (task_id) do update set words = excluded.words;
  return null;
end $$;
drop trigger if exists task_is_searchable on app.tasks;
create trigger task_is_searchable after insert or update of number, title, content, lead_unit_id on app.tasks
  for each row execute function authz.index_words();

-- Who follows a text asks for what transactions wrote that were not finished at the last look.
create or replace function authz.mark_change() returns trigger language plpgsql
  set search_path = pg_catalog, pg_temp as $$
begin
  new.changed_in := pg_current_xact_id()::text::bigint;
  return new;
end $$;
drop trigger if exists candidate_is_marked on app.candidates;
create trigger candidate_is_marked before insert or update on app.candidates for each row execute function authz.mark_change();
drop trigger if exists sentence_is_marked on app.sentences;
create trigger sentence_is_marked before update on app.sentences for each row execute function authz.mark_change();

-- What stood there before a change at the workbench, for whoever made it to take it back.
create or replace function authz.keep_candidate_step() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  if authz.permission() = 'directive.decompose' and authz.user_id() is not null then
    insert into app.bench_steps (text_id, user_id, tx, candidate_id, former)
    values (new.text_id, authz.user_id(), pg_current_xact_id()::text::bigint, new.id, case when tg_op = 'INSERT' then null else jsonb_build_object(
      'title', old.title, 'content', old.content, 'kind', old.kind, 'taskClass', old.task_class, 'fieldId', old.field_id, 'leadUnitId', old.lead_unit_id,
      'leaderPostId', old.leader_post_id, 'cooperating', old.cooperating, 'groupId', old.group_id, 'fanOut', old.fan_out, 'dueOn', old.due_on,
      'deadlineText', old.deadline_text, 'deadlineQuality', old.deadline_quality, 'closingStandard', old.closing_standard, 'targetValue', old.target_value,
      'targetUnit', old.target_unit, 'start', old.start, 'end', old."end", 'reading', old.reading, 'state', old.state, 'dropReason', old.drop_reason) end);
  end if;
  return null;
end $$;
drop trigger if exists candidate_step_is_kept on app.candidates;
create trigger candidate_step_is_kept after update on app.candidates for each row when (old.version <> new.version) execute function authz.keep_candidate_step();
drop trigger if exists candidate_begin_is_kept on app.candidates;
create trigger candidate_begin_is_kept after insert on app.candidates for each row execute function authz.keep_candidate_step();

create or replace function authz.keep_sentence_step() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  if authz.permission() = 'directive.decompose' and authz.user_id() is not null then
    insert into app.bench_steps (text_id, user_id, tx, sentence_id, former)
    values (new.text_id, authz.user_id(), pg_current_xact_id()::text::bigint, new.id, jsonb_build_object('resolution', old.resolution, 'reason', old.reason));
  end if;
  return null;
end $$;
drop trigger if exists sentence_step_is_kept on app.sentences;
create trigger sentence_step_is_kept after update on app.sentences for each row
  when (old.resolution is distinct from new.resolution or old.reason is distinct from new.reason) execute function authz.keep_sentence_step();

-- Read model: how many meetings and documents deployed a task.
create or replace function authz.count_deployments() returns trigger language plpgsql security definer
  set search_path = pg_catalog, pg_temp as $$
begin
  update app.tasks t set deployments = c.n
    from (select s.task_id, count(distinct x.directive_id)::int as n from app.task_sources s join app.directive_texts x on x.id = s.text_id
          where s.task_id in (select task_id from added) group by s.task_id) c
    where t.id = c.task_id and t.deployments <> c.n;
  return null;
end $$;
drop trigger if exists source_is_counted on app.task_sources;
create trigger source_is_counted after insert on app.task_sources referencing new table as added for each statement execute function authz.count_deployments();
update app.tasks t set deployments = c.n
  from (select s.task_id, count(distinct x.directive_id)::int as n from app.task_sources s join app.directive_texts x on x.id = s.text_id group by s.task_id) c
  where t.id = c.task_id and t.deployments = 0;
