-- What the schema files cannot say: extension, collation, search index, a constraint between two files.
create extension if not exists pg_trgm;
create collation if not exists app.zh_pinyin (provider = icu, locale = 'zh-u-co-pinyin');
create index if not exists task_words_trigrams on app.task_words using gin (words gin_trgm_ops);
-- Numbers and user names as the audit tells them (authz.search_record).
create index if not exists audit_events_key on app.audit_events using gin ((case
  when subject_type in ('task', 'indicator') then after ->> 'number' when subject_type = 'account' then after ->> 'username' end) gin_trgm_ops)
  where case when subject_type in ('task', 'indicator') then after ->> 'number' when subject_type = 'account' then after ->> 'username' end is not null;
do $$ begin
  alter table app.portfolio_entries add constraint portfolio_entries_task_fk foreign key (task_id) references app.tasks (id) on delete cascade;
exception when duplicate_object then null; end $$;
do $$ begin
  alter table app.candidates add constraint candidates_task_fk foreign key (task_id) references app.tasks (id) on delete set null;
exception when duplicate_object then null; end $$;
-- Dashboards count from the index alone; the migration tool knows no `include`.
drop index if exists app.tasks_figures;
create index if not exists tasks_lamps on app.tasks (state, lamp, due_on, id)
  include (parent_id, lead_unit_id, field_id, leader_post_id, progress, expected, start_on, closed_on, author_id, dispatched_at, restricted) where child_count = 0;
-- The tasks a unit helps with, from the index alone: every policy that reaches "involved" asks for them.
create index if not exists responsibilities_helped on app.responsibilities (unit_id, task_id) where slot = 'cooperating';
-- The county's open ledger by date, without walking through what was closed years ago.
drop index if exists app.tasks_due_open;
create index if not exists tasks_open_due on app.tasks (due_on, number)
  where state in ('dispatched', 'signed_in', 'in_progress', 'closing') and child_count = 0;
-- The few tasks that the sums of the overview leave to a look: not begun yet.
create index if not exists tasks_upcoming on app.tasks (start_on) where child_count = 0 and dispatched_at is not null;
drop index if exists app.tasks_month_ago;
