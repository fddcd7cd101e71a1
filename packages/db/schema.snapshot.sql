-- columns
accounts.user_id uuid not null
accounts.username text not null
accounts.password_hash text not null
accounts.must_change_password boolean not null default true
accounts.password_changed_at timestamp with time zone
accounts.former_hashes text[] not null default '{}'::text[]
accounts.failed_count integer not null default 0
accounts.locked_until timestamp with time zone
accounts.disabled_at timestamp with time zone
accounts.last_post_id uuid
accounts.created_at timestamp with time zone not null default now()
audit_events.id bigint not null default nextval('app.audit_events_id_seq'::regclass)
audit_events.at timestamp with time zone not null default now()
audit_events.transaction_id xid8 not null default pg_current_xact_id()
audit_events.actor_id uuid
audit_events.actor_name text not null
audit_events.post_id uuid
audit_events.role text not null
audit_events.unit_id uuid
audit_events.deputy_for uuid
audit_events.permission text not null
audit_events.use_case text not null
audit_events.subject_type text not null
audit_events.subject_id text not null
audit_events.before jsonb
audit_events.after jsonb
audit_seals.position bigint not null
audit_seals.event_id bigint not null
audit_seals.algorithm text not null
audit_seals.hash text not null
audit_seals.sealed_at timestamp with time zone not null default now()
bench_steps.id bigint not null default nextval('app.bench_steps_id_seq'::regclass)
bench_steps.text_id uuid not null
bench_steps.user_id uuid not null
bench_steps.tx bigint not null
bench_steps.candidate_id uuid
bench_steps.sentence_id uuid
bench_steps.former jsonb
bench_steps.created_at timestamp with time zone not null default now()
calendar_days.day date not null
calendar_days.origin text not null
calendar_days.kind text not null
calendar_days.title text not null default ''::text
calendar_days.source text not null default ''::text
calendar_years.year integer not null
calendar_years.source text not null
calendar_years.author_id uuid
calendar_years.author_name text not null
calendar_years.imported_at timestamp with time zone not null
candidates.id uuid not null default gen_random_uuid()
candidates.text_id uuid not null
candidates.start integer not null
candidates.end integer not null
candidates.outline text[] not null default '{}'::text[]
candidates.title text not null
candidates.content text not null
candidates.kind text not null
candidates.task_class text not null default 'B'::text
candidates.field_id uuid
candidates.lead_unit_id uuid
candidates.cooperating jsonb not null default '[]'::jsonb
candidates.group_id uuid
candidates.fan_out jsonb not null default '[]'::jsonb
candidates.leader_post_id uuid
candidates.due_on date
candidates.deadline_text text
candidates.deadline_quality text not null default 'none'::text
candidates.closing_standard text
candidates.target_value numeric
candidates.target_unit text
candidates.reading jsonb not null
candidates.state text not null default 'proposed'::text
candidates.drop_reason text
candidates.task_id uuid
candidates.author_id uuid
candidates.version integer not null default 1
candidates.created_at timestamp with time zone not null default now()
candidates.changed_in bigint not null default 0
command_results.actor_key text not null
command_results.key text not null
command_results.use_case text not null
command_results.input_hash text not null
command_results.result jsonb
command_results.created_at timestamp with time zone not null default now()
county.id integer not null default 1
county.name text not null
county.task_number_format text not null default '{year}-{serial:4}'::text
county.on_schedule_target numeric(5,1)
county.on_schedule_target_name text
county.created_at timestamp with time zone not null default now()
delegations.id uuid not null default gen_random_uuid()
delegations.post_id uuid not null
delegations.deputy_id uuid not null
delegations.starts_on date not null
delegations.ends_on date not null
delegations.reason text not null
delegations.author_id uuid not null
delegations.revoked_at timestamp with time zone
delegations.created_at timestamp with time zone not null default now()
directive_texts.id uuid not null default gen_random_uuid()
directive_texts.directive_id uuid not null
directive_texts.title text not null
directive_texts.speaker text
directive_texts.body text not null
directive_texts.sha256 text not null
directive_texts.file_name text
directive_texts.author_id uuid
directive_texts.created_at timestamp with time zone not null default now()
directive_texts.removed_at timestamp with time zone
directive_texts.removed_by uuid
directives.id uuid not null default gen_random_uuid()
directives.type text not null
directives.level text not null
directives.title text not null
directives.document_number text
directives.held_on date not null
directives.host text
directives.place text
directives.author_id uuid
directives.version integer not null default 1
directives.created_at timestamp with time zone not null default now()
directives.removed_at timestamp with time zone
directives.removed_by uuid
distinct_pairs.candidate_id uuid not null
distinct_pairs.other_id uuid not null
distinct_pairs.author_id uuid
distinct_pairs.created_at timestamp with time zone not null default now()
drafts.user_id uuid not null
drafts.key text not null
drafts.data jsonb not null
drafts.updated_at timestamp with time zone not null default now()
duties.id uuid not null default gen_random_uuid()
duties.keyword text not null
duties.unit_id uuid not null
duties.origin text not null default 'hand'::text
fields.id uuid not null default gen_random_uuid()
fields.name text not null
fields.sort_order integer not null default 0
files.id uuid not null default gen_random_uuid()
files.sha256 text not null
files.name text not null
files.media_type text not null
files.size integer not null
files.author_id uuid not null
files.created_at timestamp with time zone not null default now()
indicator_causes.id uuid not null default gen_random_uuid()
indicator_causes.indicator_id uuid not null
indicator_causes.period text not null
indicator_causes.kind text not null
indicator_causes.text text not null
indicator_causes.unit_id uuid not null
indicator_causes.author_id uuid
indicator_causes.author_name text not null
indicator_causes.at timestamp with time zone not null
indicator_exclusions.id uuid not null default gen_random_uuid()
indicator_exclusions.indicator_id uuid not null
indicator_exclusions.period text not null
indicator_exclusions.original numeric not null
indicator_exclusions.adjusted numeric
indicator_exclusions.basis text not null
indicator_exclusions.document text
indicator_exclusions.state text not null default 'applied'::text
indicator_exclusions.unit_id uuid not null
indicator_exclusions.author_id uuid
indicator_exclusions.applied_at timestamp with time zone not null
indicator_exclusions.decided_by uuid
indicator_exclusions.decided_at timestamp with time zone
indicator_exclusions.decision text
indicator_exclusions.decision_document text
indicator_exclusions.version integer not null default 1
indicator_listed.indicator_id uuid not null
indicator_listed.user_id uuid not null
indicator_questions.id uuid not null default gen_random_uuid()
indicator_questions.indicator_id uuid not null
indicator_questions.value_id uuid not null
indicator_questions.period text not null
indicator_questions.kind text not null
indicator_questions.figures jsonb not null
indicator_questions.asked_at timestamp with time zone not null
indicator_questions.answer text
indicator_questions.answered_by uuid
indicator_questions.answered_at timestamp with time zone
indicator_returns.id uuid not null default gen_random_uuid()
indicator_returns.indicator_id uuid not null
indicator_returns.period text not null
indicator_returns.unit_id uuid not null
indicator_returns.vouchers text[] not null default '{}'::text[]
indicator_returns.note text
indicator_returns.author_id uuid
indicator_returns.at timestamp with time zone not null
indicator_standings.indicator_id uuid not null
indicator_standings.year integer not null
indicator_standings.lamp text not null
indicator_standings.rule text not null
indicator_standings.computed_on date not null
indicator_standings.figures jsonb not null
indicator_targets.id uuid not null default gen_random_uuid()
indicator_targets.indicator_id uuid not null
indicator_targets.year integer not null
indicator_targets.kind text not null
indicator_targets.value numeric not null
indicator_targets.source text not null
indicator_targets.trajectory text not null default 'even'::text
indicator_targets.points jsonb not null default '[]'::jsonb
indicator_targets.author_id uuid
indicator_targets.version integer not null default 1
indicator_targets.created_at timestamp with time zone not null default now()
indicator_targets.former jsonb not null default '[]'::jsonb
indicator_tasks.indicator_id uuid not null
indicator_tasks.task_id uuid not null
indicator_units.indicator_id uuid not null
indicator_units.unit_id uuid not null
indicator_values.id uuid not null default gen_random_uuid()
indicator_values.indicator_id uuid not null
indicator_values.period text not null
indicator_values.value numeric not null
indicator_values.weight numeric
indicator_values.cumulative numeric
indicator_values.yoy numeric
indicator_values.rank integer
indicator_values.rank_of integer
indicator_values.neighbours jsonb not null default '[]'::jsonb
indicator_values.state text not null default 'entered'::text
indicator_values.source text not null
indicator_values.document text
indicator_values.corrects_id uuid
indicator_values.reason text
indicator_values.is_current boolean not null default true
indicator_values.author_id uuid
indicator_values.entered_at timestamp with time zone not null
indicator_values.confirmed_by uuid
indicator_values.confirmed_at timestamp with time zone
indicator_values.version integer not null default 1
indicators.id uuid not null default gen_random_uuid()
indicators.number text not null
indicators.name text not null
indicators.unit text not null
indicators.decimals integer not null default 1
indicators.direction text not null
indicators.aggregation text not null
indicators.frequency text not null default 'month'::text
indicators.lowest numeric
indicators.highest numeric
indicators.data_unit_id uuid not null
indicators.lead_unit_id uuid
indicators.leader_post_id uuid
indicators.field_id uuid
indicators.level text not null default 'city'::text
indicators.evaluation text not null default 'statistics'::text
indicators.composite boolean not null default false
indicators.pair_id uuid
indicators.vouchers text[] not null default '{}'::text[]
indicators.restricted boolean not null default false
indicators.retired_on date
indicators.author_id uuid
indicators.version integer not null default 1
indicators.created_at timestamp with time zone not null default now()
instructions.id uuid not null default gen_random_uuid()
instructions.task_id uuid not null
instructions.unit_id uuid not null
instructions.post_id uuid not null
instructions.author_id uuid not null
instructions.author_name text not null
instructions.text text not null
instructions.at timestamp with time zone not null
instructions.answer_due_on date not null
instructions.answer text
instructions.answered_by uuid
instructions.answered_at timestamp with time zone
lamp_rule_sets.id uuid not null default gen_random_uuid()
lamp_rule_sets.name text not null
lamp_rule_sets.task_class text
lamp_rule_sets.kind text
lamp_rule_sets.version integer not null default 1
lamp_rule_sets.created_at timestamp with time zone not null default now()
lamp_rule_versions.id uuid not null default gen_random_uuid()
lamp_rule_versions.set_id uuid not null
lamp_rule_versions.number integer not null
lamp_rule_versions.rules jsonb not null
lamp_rule_versions.effective_on date not null
lamp_rule_versions.reason text not null
lamp_rule_versions.author_id uuid
lamp_rule_versions.author_name text not null
lamp_rule_versions.created_at timestamp with time zone not null default now()
ledger_views.id uuid not null default gen_random_uuid()
ledger_views.user_id uuid not null
ledger_views.name text not null
ledger_views.query text not null
ledger_views.is_default boolean not null default false
ledger_views.created_at timestamp with time zone not null default now()
lessons.id uuid not null default gen_random_uuid()
lessons.kind text not null
lessons.word text not null
lessons.unit_id uuid not null
lessons.text_id uuid not null
lessons.candidate_id uuid not null
lessons.author_id uuid
lessons.created_at timestamp with time zone not null default now()
model_runs.text_id uuid not null
model_runs.model text not null
model_runs.started_at timestamp with time zone not null
model_runs.ended_at timestamp with time zone
model_runs.fault text
model_runs.kept integer not null default 0
model_runs.refused integer not null default 0
month_ago_tallies.id bigint not null
month_ago_tallies.lead_unit_id uuid
month_ago_tallies.field_id uuid
month_ago_tallies.leader_post_id uuid
month_ago_tallies.lamp text not null
month_ago_tallies.tasks integer not null
month_ago_tallies.on_time integer not null
month_ago_tallies.owed integer not null
plan_baselines.id uuid not null default gen_random_uuid()
plan_baselines.task_id uuid not null
plan_baselines.kind text not null
plan_baselines.due_on date
plan_baselines.nodes jsonb not null
plan_baselines.reason text
plan_baselines.author_id uuid
plan_baselines.author_name text not null
plan_baselines.at timestamp with time zone not null
plan_nodes.id uuid not null default gen_random_uuid()
plan_nodes.task_id uuid not null
plan_nodes.position integer not null
plan_nodes.title text not null
plan_nodes.due_on date not null
plan_nodes.target_percent integer not null
plan_nodes.output text
plan_nodes.done_on date
plan_nodes.start_on date
plan_nodes.duration integer
plan_nodes.work_kind text
plan_nodes.predecessors jsonb not null default '[]'::jsonb
plan_nodes.fixed text
plan_nodes.template_id text
plan_nodes.stage_id text
portfolio_entries.id uuid not null default gen_random_uuid()
portfolio_entries.post_id uuid not null
portfolio_entries.unit_id uuid
portfolio_entries.field_id uuid
portfolio_entries.task_id uuid
post_holders.id uuid not null default gen_random_uuid()
post_holders.post_id uuid not null
post_holders.user_id uuid not null
post_holders.starts_on date not null
post_holders.ends_on date
posts.id uuid not null default gen_random_uuid()
posts.unit_id uuid not null
posts.role text not null
posts.title text not null
posts.sort_order integer not null default 0
progress_days.day date not null
progress_days.items integer not null
progress_days.progress integer not null
progress_days.expected integer not null
progress_days.lead_unit_id uuid
progress_days.field_id uuid
progress_days.leader_post_id uuid
progress_days.whole_county boolean not null default false
quota_entries.task_id uuid not null
quota_entries.first_on date not null
quota_entries.amount numeric not null
quota_entries.note text
quota_entries.author_id uuid
quota_entries.author_name text not null
quota_entries.at timestamp with time zone not null
quota_entries.version integer not null default 1
quotas.task_id uuid not null
quotas.target numeric not null
quotas.unit text not null
quotas.decimals integer not null default 0
quotas.start_on date not null
quotas.due_on date not null
quotas.spread text not null
quotas.grain text not null
quotas.months jsonb not null
quotas.version integer not null default 1
report_files.report_id uuid not null
report_files.file_id uuid not null
reports.id uuid not null default gen_random_uuid()
reports.task_id uuid not null
reports.unit_id uuid not null
reports.period text not null
reports.due_on date not null
reports.progress integer not null
reports.previous_progress integer
reports.value numeric
reports.done text not null
reports.next text
reports.problem text
reports.help_needed text
reports.no_change boolean not null default false
reports.state text not null
reports.author_id uuid
reports.submitted_at timestamp with time zone not null
reports.confirmed_by uuid
reports.confirmed_at timestamp with time zone
reports.checked_by uuid
reports.checked_at timestamp with time zone
reports.return_code text
reports.return_reason text
reports.version integer not null default 1
reports.created_at timestamp with time zone not null default now()
requests.id uuid not null default gen_random_uuid()
requests.task_id uuid not null
requests.unit_id uuid not null
requests.kind text not null
requests.reason text not null
requests.basis text
requests.proposed_unit_id uuid
requests.proposed_due_on date
requests.state text not null default 'pending'::text
requests.requested_by uuid not null
requests.requested_at timestamp with time zone not null
requests.decide_due_on date not null
requests.decided_by uuid
requests.decided_at timestamp with time zone
requests.opinion text
requests.version integer not null default 1
responsibilities.id uuid not null default gen_random_uuid()
responsibilities.task_id uuid not null
responsibilities.unit_id uuid not null
responsibilities.slot text not null
responsibilities.share text
responsibilities.due_on date
responsibilities.sign_in_due_on date
responsibilities.signed_in_at timestamp with time zone
responsibilities.signed_in_by uuid
responsibilities.responsible_user_id uuid
responsibilities.done_at timestamp with time zone
responsibilities.is_open boolean not null default false
responsibilities.task_due_on date
responsibilities.task_lamp text not null default 'grey'::text
responsibilities.task_number text not null default ''::text
seasons.id uuid not null default gen_random_uuid()
seasons.title text not null
seasons.first_day text not null
seasons.last_day text not null
seasons.kinds text[] not null default '{}'::text[]
seasons.sort_order integer not null default 0
seasons.version integer not null default 1
sentences.id uuid not null default gen_random_uuid()
sentences.text_id uuid not null
sentences.position integer not null
sentences.start integer not null
sentences.end integer not null
sentences.class text not null
sentences.outline text[] not null default '{}'::text[]
sentences.resolution text
sentences.reason text
sentences.resolved_by uuid
sentences.resolved_at timestamp with time zone
sentences.changed_in bigint not null default 0
sessions.id uuid not null default gen_random_uuid()
sessions.token_hash text not null
sessions.user_id uuid not null
sessions.post_id uuid
sessions.delegation_id uuid
sessions.created_at timestamp with time zone not null default now()
sessions.last_seen_at timestamp with time zone not null default now()
sessions.expires_at timestamp with time zone not null
sessions.revoked_at timestamp with time zone
sessions.address text
sessions.user_agent text
stage_durations.template_id text not null
stage_durations.stage_id text not null
stage_durations.working_days integer not null
stage_durations.count integer not null
stage_durations.computed_on date not null
stated_numbers.id uuid not null default gen_random_uuid()
stated_numbers.text_id uuid not null
stated_numbers.start integer not null
stated_numbers.end integer not null
stated_numbers.candidate_ids uuid[] not null default '{}'::uuid[]
stated_numbers.words text
stated_numbers.author_id uuid
stated_numbers.version integer not null default 1
stated_numbers.created_at timestamp with time zone not null default now()
suggestions.id uuid not null default gen_random_uuid()
suggestions.text_id uuid not null
suggestions.start integer not null
suggestions.end integer not null
suggestions.field text not null
suggestions.value text not null
suggestions.model text not null
suggestions.created_at timestamp with time zone not null default now()
suggestions.ignored_by uuid
suggestions.ignored_at timestamp with time zone
task_changes.id uuid not null default gen_random_uuid()
task_changes.task_id uuid not null
task_changes.field text not null
task_changes.before text
task_changes.after text
task_changes.reason text
task_changes.author_id uuid
task_changes.author_name text not null
task_changes.at timestamp with time zone not null
task_day_texts.task_id uuid not null
task_day_texts.from_day date not null
task_day_texts.texts jsonb not null
task_days.task_id uuid not null
task_days.from_day date not null
task_days.texts_day date not null
task_days.state text not null
task_days.title text not null
task_days.kind text not null
task_days.task_class text not null
task_days.level text not null
task_days.field_id uuid
task_days.parent_id uuid
task_days.child_count integer not null
task_days.lead_unit_id uuid
task_days.unit_ids uuid[] not null
task_days.leader_post_id uuid
task_days.supervisor_id uuid
task_days.responsible_user_id uuid
task_days.start_on date not null
task_days.due_on date
task_days.original_due_on date
task_days.target_value numeric
task_days.done_value numeric
task_days.progress integer not null
task_days.expected integer
task_days.lamp text not null
task_days.lamp_rule text not null
task_days.lamp_reason jsonb
task_days.lamp_on date
task_days.supervision_level text not null
task_days.last_report_at timestamp with time zone
task_days.dispatched_at timestamp with time zone
task_days.signed_in_at timestamp with time zone
task_days.closed_on date
task_listed.task_id uuid not null
task_listed.user_id uuid not null
task_money.task_id uuid not null
task_money.planned numeric
task_money.spent numeric
task_money.spent_on date
task_money.enter_by date
task_money.entered_on date
task_money.author_id uuid
task_money.author_name text not null
task_money.at timestamp with time zone not null
task_money.version integer not null default 1
task_numbers.year integer not null
task_numbers.serial integer not null
task_sources.id uuid not null default gen_random_uuid()
task_sources.task_id uuid not null
task_sources.text_id uuid not null
task_sources.start integer not null
task_sources.end integer not null
task_sources.quote text not null
task_sources.context_before text not null
task_sources.context_after text not null
task_sources.directive_title text not null
task_sources.held_on date not null
task_tallies.id bigint not null
task_tallies.lead_unit_id uuid
task_tallies.field_id uuid
task_tallies.leader_post_id uuid
task_tallies.lamp text not null
task_tallies.is_open boolean not null
task_tallies.tasks integer not null
task_tallies.on_time integer not null
task_tallies.comparable integer not null
task_tallies.progress integer not null
task_tallies.expected integer not null
task_words.task_id uuid not null
task_words.words text not null
tasks.id uuid not null default gen_random_uuid()
tasks.number text not null
tasks.title text not null
tasks.content text not null
tasks.kind text not null
tasks.task_class text not null
tasks.level text not null
tasks.source_title text not null
tasks.field_id uuid
tasks.parent_id uuid
tasks.child_count integer not null default 0
tasks.state text not null default 'registered'::text
tasks.lead_unit_id uuid
tasks.leader_post_id uuid
tasks.supervisor_id uuid
tasks.author_id uuid
tasks.start_on date not null
tasks.due_on date
tasks.original_due_on date
tasks.deadline_text text
tasks.deadline_quality text not null default 'none'::text
tasks.closing_standard text
tasks.target_value numeric
tasks.target_unit text
tasks.done_value numeric
tasks.progress integer not null default 0
tasks.planned_at timestamp with time zone
tasks.lamp text not null default 'grey'::text
tasks.lamp_rule text not null default ''::text
tasks.lamp_reason jsonb
tasks.lamp_on date
tasks.expected integer
tasks.supervision_level text not null default 'none'::text
tasks.last_report_at timestamp with time zone
tasks.last_report_text text
tasks.last_problem text
tasks.last_period text
tasks.restricted boolean not null default false
tasks.dispatched_at timestamp with time zone
tasks.sign_in_due_on date
tasks.signed_in_at timestamp with time zone
tasks.closed_on date
tasks.version integer not null default 1
tasks.created_at timestamp with time zone not null default now()
tasks.deployments integer not null default 0
tasks.month_ago_lamp text
tasks.month_ago_on boolean
tasks.month_ago_owed boolean
text_places.text_id uuid not null
text_places.user_id uuid not null
text_places.at integer not null
text_places.seen_at timestamp with time zone not null
unit_aliases.alias text not null
unit_aliases.unit_id uuid not null
unit_aliases.origin text not null default 'hand'::text
unit_group_members.group_id uuid not null
unit_group_members.unit_id uuid not null
unit_groups.id uuid not null default gen_random_uuid()
unit_groups.name text not null
unit_groups.aliases text[] not null default '{}'::text[]
units.id uuid not null default gen_random_uuid()
units.code text not null
units.name text not null
units.short_name text not null
units.kind text not null
units.parent_id uuid
units.sort_order integer not null default 0
units.keywords text not null default ''::text
units.confirms_reports boolean not null default false
units.ended_on date
users.id uuid not null default gen_random_uuid()
users.name text not null
users.keywords text not null default ''::text
users.phone text
users.created_at timestamp with time zone not null default now()
word_proposals.id uuid not null default gen_random_uuid()
word_proposals.kind text not null
word_proposals.word text not null
word_proposals.unit_id uuid not null
word_proposals.evidence integer not null
word_proposals.state text not null default 'open'::text
word_proposals.reason text
word_proposals.decided_by uuid
word_proposals.decided_at timestamp with time zone
word_proposals.decided_evidence integer not null default 0
word_proposals.version integer not null default 1
word_proposals.created_at timestamp with time zone not null default now()

-- constraints
app.accounts accounts_last_post_id_posts_id_fk FOREIGN KEY (last_post_id) REFERENCES app.posts(id) ON DELETE SET NULL
app.accounts accounts_pkey PRIMARY KEY (user_id)
app.accounts accounts_user_id_users_id_fk FOREIGN KEY (user_id) REFERENCES app.users(id) ON DELETE RESTRICT
app.accounts accounts_username_unique UNIQUE (username)
app.audit_events audit_events_pkey PRIMARY KEY (id)
app.audit_seals audit_seals_event_id_audit_events_id_fk FOREIGN KEY (event_id) REFERENCES app.audit_events(id) ON DELETE RESTRICT
app.audit_seals audit_seals_pkey PRIMARY KEY ("position")
app.bench_steps bench_steps_candidate_id_candidates_id_fk FOREIGN KEY (candidate_id) REFERENCES app.candidates(id) ON DELETE CASCADE
app.bench_steps bench_steps_pkey PRIMARY KEY (id)
app.bench_steps bench_steps_sentence_id_sentences_id_fk FOREIGN KEY (sentence_id) REFERENCES app.sentences(id) ON DELETE CASCADE
app.bench_steps bench_steps_text_id_directive_texts_id_fk FOREIGN KEY (text_id) REFERENCES app.directive_texts(id) ON DELETE CASCADE
app.bench_steps bench_steps_user_id_users_id_fk FOREIGN KEY (user_id) REFERENCES app.users(id) ON DELETE CASCADE
app.calendar_days calendar_days_day_origin_pk PRIMARY KEY (day, origin)
app.calendar_days calendar_days_kind CHECK ((kind = ANY (ARRAY['off'::text, 'work'::text])))
app.calendar_days calendar_days_origin CHECK ((origin = ANY (ARRAY['notice'::text, 'county'::text])))
app.calendar_years calendar_years_author_id_users_id_fk FOREIGN KEY (author_id) REFERENCES app.users(id) ON DELETE SET NULL
app.calendar_years calendar_years_pkey PRIMARY KEY (year)
app.calendar_years calendar_years_year CHECK (((year >= 2000) AND (year <= 2099)))
app.candidates candidates_author_id_users_id_fk FOREIGN KEY (author_id) REFERENCES app.users(id) ON DELETE RESTRICT
app.candidates candidates_class CHECK ((task_class = ANY (ARRAY['A'::text, 'B'::text, 'C'::text])))
app.candidates candidates_field_id_fields_id_fk FOREIGN KEY (field_id) REFERENCES app.fields(id) ON DELETE SET NULL
app.candidates candidates_group_id_unit_groups_id_fk FOREIGN KEY (group_id) REFERENCES app.unit_groups(id) ON DELETE SET NULL
app.candidates candidates_kind CHECK ((kind = ANY (ARRAY['task'::text, 'indicator'::text, 'project'::text, 'register'::text, 'rule'::text, 'creation'::text, 'campaign'::text, 'evaluation'::text, 'livelihood'::text])))
app.candidates candidates_lead_unit_id_units_id_fk FOREIGN KEY (lead_unit_id) REFERENCES app.units(id) ON DELETE RESTRICT
app.candidates candidates_leader_post_id_posts_id_fk FOREIGN KEY (leader_post_id) REFERENCES app.posts(id) ON DELETE SET NULL
app.candidates candidates_pkey PRIMARY KEY (id)
app.candidates candidates_quality CHECK ((deadline_quality = ANY (ARRAY['stated'::text, 'seasonal'::text, 'derived'::text, 'vague'::text, 'none'::text])))
app.candidates candidates_span CHECK (((start >= 0) AND ("end" > start)))
app.candidates candidates_state CHECK ((state = ANY (ARRAY['proposed'::text, 'confirmed'::text, 'dropped'::text, 'registered'::text])))
app.candidates candidates_task_fk FOREIGN KEY (task_id) REFERENCES app.tasks(id) ON DELETE SET NULL
app.candidates candidates_text_id_directive_texts_id_fk FOREIGN KEY (text_id) REFERENCES app.directive_texts(id) ON DELETE CASCADE
app.command_results command_results_actor_key_key_pk PRIMARY KEY (actor_key, key)
app.county county_is_one CHECK ((id = 1))
app.county county_pkey PRIMARY KEY (id)
app.delegations delegations_author_id_users_id_fk FOREIGN KEY (author_id) REFERENCES app.users(id) ON DELETE RESTRICT
app.delegations delegations_deputy_id_users_id_fk FOREIGN KEY (deputy_id) REFERENCES app.users(id) ON DELETE CASCADE
app.delegations delegations_order CHECK ((ends_on >= starts_on))
app.delegations delegations_pkey PRIMARY KEY (id)
app.delegations delegations_post_id_posts_id_fk FOREIGN KEY (post_id) REFERENCES app.posts(id) ON DELETE CASCADE
app.directive_texts directive_texts_author_id_users_id_fk FOREIGN KEY (author_id) REFERENCES app.users(id) ON DELETE RESTRICT
app.directive_texts directive_texts_directive_id_directives_id_fk FOREIGN KEY (directive_id) REFERENCES app.directives(id) ON DELETE RESTRICT
app.directive_texts directive_texts_pkey PRIMARY KEY (id)
app.directive_texts directive_texts_removed_by_users_id_fk FOREIGN KEY (removed_by) REFERENCES app.users(id) ON DELETE RESTRICT
app.directives directives_author_id_users_id_fk FOREIGN KEY (author_id) REFERENCES app.users(id) ON DELETE RESTRICT
app.directives directives_level CHECK ((level = ANY (ARRAY['central'::text, 'province'::text, 'city'::text, 'county_party'::text, 'county'::text])))
app.directives directives_pkey PRIMARY KEY (id)
app.directives directives_removed_by_users_id_fk FOREIGN KEY (removed_by) REFERENCES app.users(id) ON DELETE RESTRICT
app.directives directives_type CHECK ((type = ANY (ARRAY['plenary'::text, 'plenary_extended'::text, 'executive'::text, 'magistrate_office'::text, 'special'::text, 'dispatch'::text, 'document'::text])))
app.distinct_pairs distinct_pairs_author_id_users_id_fk FOREIGN KEY (author_id) REFERENCES app.users(id) ON DELETE RESTRICT
app.distinct_pairs distinct_pairs_candidate_id_candidates_id_fk FOREIGN KEY (candidate_id) REFERENCES app.candidates(id) ON DELETE CASCADE
app.distinct_pairs distinct_pairs_candidate_id_other_id_pk PRIMARY KEY (candidate_id, other_id)
app.drafts drafts_user_id_key_pk PRIMARY KEY (user_id, key)
app.drafts drafts_user_id_users_id_fk FOREIGN KEY (user_id) REFERENCES app.users(id) ON DELETE CASCADE
app.duties duties_origin CHECK ((origin = ANY (ARRAY['hand'::text, 'imported'::text, 'learned'::text, 'usual'::text, 'renamed'::text])))
app.duties duties_pkey PRIMARY KEY (id)
app.duties duties_unit_id_units_id_fk FOREIGN KEY (unit_id) REFERENCES app.units(id) ON DELETE CASCADE
app.fields fields_name_unique UNIQUE (name)
app.fields fields_pkey PRIMARY KEY (id)
app.files files_author_id_users_id_fk FOREIGN KEY (author_id) REFERENCES app.users(id) ON DELETE RESTRICT
app.files files_pkey PRIMARY KEY (id)
app.indicator_causes indicator_causes_author_id_users_id_fk FOREIGN KEY (author_id) REFERENCES app.users(id) ON DELETE RESTRICT
app.indicator_causes indicator_causes_indicator_id_indicators_id_fk FOREIGN KEY (indicator_id) REFERENCES app.indicators(id) ON DELETE CASCADE
app.indicator_causes indicator_causes_kind CHECK ((kind = ANY (ARRAY['objective'::text, 'subjective'::text])))
app.indicator_causes indicator_causes_pkey PRIMARY KEY (id)
app.indicator_causes indicator_causes_unit_id_units_id_fk FOREIGN KEY (unit_id) REFERENCES app.units(id) ON DELETE RESTRICT
app.indicator_exclusions indicator_exclusions_author_id_users_id_fk FOREIGN KEY (author_id) REFERENCES app.users(id) ON DELETE RESTRICT
app.indicator_exclusions indicator_exclusions_decided_by_users_id_fk FOREIGN KEY (decided_by) REFERENCES app.users(id) ON DELETE RESTRICT
app.indicator_exclusions indicator_exclusions_indicator_id_indicators_id_fk FOREIGN KEY (indicator_id) REFERENCES app.indicators(id) ON DELETE CASCADE
app.indicator_exclusions indicator_exclusions_pkey PRIMARY KEY (id)
app.indicator_exclusions indicator_exclusions_state CHECK ((state = ANY (ARRAY['applied'::text, 'approved'::text, 'refused'::text])))
app.indicator_exclusions indicator_exclusions_unit_id_units_id_fk FOREIGN KEY (unit_id) REFERENCES app.units(id) ON DELETE RESTRICT
app.indicator_listed indicator_listed_indicator_id_indicators_id_fk FOREIGN KEY (indicator_id) REFERENCES app.indicators(id) ON DELETE CASCADE
app.indicator_listed indicator_listed_indicator_id_user_id_pk PRIMARY KEY (indicator_id, user_id)
app.indicator_listed indicator_listed_user_id_users_id_fk FOREIGN KEY (user_id) REFERENCES app.users(id) ON DELETE CASCADE
app.indicator_questions indicator_questions_answered_by_users_id_fk FOREIGN KEY (answered_by) REFERENCES app.users(id) ON DELETE RESTRICT
app.indicator_questions indicator_questions_indicator_id_indicators_id_fk FOREIGN KEY (indicator_id) REFERENCES app.indicators(id) ON DELETE CASCADE
app.indicator_questions indicator_questions_pkey PRIMARY KEY (id)
app.indicator_questions indicator_questions_value_id_indicator_values_id_fk FOREIGN KEY (value_id) REFERENCES app.indicator_values(id) ON DELETE CASCADE
app.indicator_returns indicator_returns_author_id_users_id_fk FOREIGN KEY (author_id) REFERENCES app.users(id) ON DELETE RESTRICT
app.indicator_returns indicator_returns_indicator_id_indicators_id_fk FOREIGN KEY (indicator_id) REFERENCES app.indicators(id) ON DELETE CASCADE
app.indicator_returns indicator_returns_pkey PRIMARY KEY (id)
app.indicator_returns indicator_returns_unit_id_units_id_fk FOREIGN KEY (unit_id) REFERENCES app.units(id) ON DELETE RESTRICT
app.indicator_standings indicator_standings_indicator_id_indicators_id_fk FOREIGN KEY (indicator_id) REFERENCES app.indicators(id) ON DELETE CASCADE
app.indicator_standings indicator_standings_indicator_id_year_pk PRIMARY KEY (indicator_id, year)
app.indicator_standings indicator_standings_lamp CHECK ((lamp = ANY (ARRAY['green'::text, 'yellow'::text, 'red'::text, 'blue'::text, 'grey'::text, 'unreported'::text])))
app.indicator_targets indicator_targets_author_id_users_id_fk FOREIGN KEY (author_id) REFERENCES app.users(id) ON DELETE RESTRICT
app.indicator_targets indicator_targets_indicator_id_indicators_id_fk FOREIGN KEY (indicator_id) REFERENCES app.indicators(id) ON DELETE CASCADE
app.indicator_targets indicator_targets_kind CHECK ((kind = ANY (ARRAY['floor'::text, 'ceiling'::text, 'growth'::text, 'rank'::text])))
app.indicator_targets indicator_targets_pkey PRIMARY KEY (id)
app.indicator_targets indicator_targets_trajectory CHECK ((trajectory = ANY (ARRAY['even'::text, 'seasonal'::text, 'manual'::text])))
app.indicator_tasks indicator_tasks_indicator_id_indicators_id_fk FOREIGN KEY (indicator_id) REFERENCES app.indicators(id) ON DELETE CASCADE
app.indicator_tasks indicator_tasks_indicator_id_task_id_pk PRIMARY KEY (indicator_id, task_id)
app.indicator_tasks indicator_tasks_task_id_tasks_id_fk FOREIGN KEY (task_id) REFERENCES app.tasks(id) ON DELETE CASCADE
app.indicator_units indicator_units_indicator_id_indicators_id_fk FOREIGN KEY (indicator_id) REFERENCES app.indicators(id) ON DELETE CASCADE
app.indicator_units indicator_units_indicator_id_unit_id_pk PRIMARY KEY (indicator_id, unit_id)
app.indicator_units indicator_units_unit_id_units_id_fk FOREIGN KEY (unit_id) REFERENCES app.units(id) ON DELETE CASCADE
app.indicator_values indicator_values_author_id_users_id_fk FOREIGN KEY (author_id) REFERENCES app.users(id) ON DELETE RESTRICT
app.indicator_values indicator_values_confirmed_by_users_id_fk FOREIGN KEY (confirmed_by) REFERENCES app.users(id) ON DELETE RESTRICT
app.indicator_values indicator_values_corrects_id_indicator_values_id_fk FOREIGN KEY (corrects_id) REFERENCES app.indicator_values(id) ON DELETE RESTRICT
app.indicator_values indicator_values_indicator_id_indicators_id_fk FOREIGN KEY (indicator_id) REFERENCES app.indicators(id) ON DELETE CASCADE
app.indicator_values indicator_values_pkey PRIMARY KEY (id)
app.indicator_values indicator_values_reason CHECK (((corrects_id IS NULL) OR (reason IS NOT NULL)))
app.indicator_values indicator_values_state CHECK ((state = ANY (ARRAY['entered'::text, 'confirmed'::text])))
app.indicators indicators_aggregation CHECK ((aggregation = ANY (ARRAY['sum'::text, 'average'::text, 'weighted'::text, 'stock'::text, 'count'::text, 'days'::text, 'rank'::text])))
app.indicators indicators_author_id_users_id_fk FOREIGN KEY (author_id) REFERENCES app.users(id) ON DELETE RESTRICT
app.indicators indicators_data_unit_id_units_id_fk FOREIGN KEY (data_unit_id) REFERENCES app.units(id) ON DELETE RESTRICT
app.indicators indicators_decimals CHECK (((decimals >= 0) AND (decimals <= 4)))
app.indicators indicators_direction CHECK ((direction = ANY (ARRAY['higher'::text, 'lower'::text])))
app.indicators indicators_evaluation CHECK ((evaluation = ANY (ARRAY['statistics'::text, 'monitoring'::text, 'documents'::text, 'third_party'::text, 'survey'::text, 'covert'::text])))
app.indicators indicators_field_id_fields_id_fk FOREIGN KEY (field_id) REFERENCES app.fields(id) ON DELETE SET NULL
app.indicators indicators_frequency CHECK ((frequency = ANY (ARRAY['month'::text, 'ten_day'::text, 'day'::text])))
app.indicators indicators_lead_unit_id_units_id_fk FOREIGN KEY (lead_unit_id) REFERENCES app.units(id) ON DELETE RESTRICT
app.indicators indicators_leader_post_id_posts_id_fk FOREIGN KEY (leader_post_id) REFERENCES app.posts(id) ON DELETE SET NULL
app.indicators indicators_level CHECK ((level = ANY (ARRAY['central'::text, 'province'::text, 'city'::text, 'county_party'::text, 'county'::text])))
app.indicators indicators_number_unique UNIQUE (number)
app.indicators indicators_pair_id_indicators_id_fk FOREIGN KEY (pair_id) REFERENCES app.indicators(id) ON DELETE SET NULL
app.indicators indicators_pkey PRIMARY KEY (id)
app.instructions instructions_answered_by_users_id_fk FOREIGN KEY (answered_by) REFERENCES app.users(id) ON DELETE RESTRICT
app.instructions instructions_author_id_users_id_fk FOREIGN KEY (author_id) REFERENCES app.users(id) ON DELETE RESTRICT
app.instructions instructions_pkey PRIMARY KEY (id)
app.instructions instructions_post_id_posts_id_fk FOREIGN KEY (post_id) REFERENCES app.posts(id) ON DELETE RESTRICT
app.instructions instructions_task_id_tasks_id_fk FOREIGN KEY (task_id) REFERENCES app.tasks(id) ON DELETE CASCADE
app.instructions instructions_unit_id_units_id_fk FOREIGN KEY (unit_id) REFERENCES app.units(id) ON DELETE RESTRICT
app.lamp_rule_sets lamp_rule_sets_class CHECK ((task_class = ANY (ARRAY['A'::text, 'B'::text, 'C'::text])))
app.lamp_rule_sets lamp_rule_sets_kind CHECK ((kind = ANY (ARRAY['task'::text, 'indicator'::text, 'project'::text, 'register'::text, 'rule'::text, 'creation'::text, 'campaign'::text, 'evaluation'::text, 'livelihood'::text])))
app.lamp_rule_sets lamp_rule_sets_name_unique UNIQUE (name)
app.lamp_rule_sets lamp_rule_sets_pkey PRIMARY KEY (id)
app.lamp_rule_sets lamp_rule_sets_scope UNIQUE NULLS NOT DISTINCT (task_class, kind)
app.lamp_rule_versions lamp_rule_versions_author_id_users_id_fk FOREIGN KEY (author_id) REFERENCES app.users(id) ON DELETE RESTRICT
app.lamp_rule_versions lamp_rule_versions_number UNIQUE (set_id, number)
app.lamp_rule_versions lamp_rule_versions_pkey PRIMARY KEY (id)
app.lamp_rule_versions lamp_rule_versions_set_id_lamp_rule_sets_id_fk FOREIGN KEY (set_id) REFERENCES app.lamp_rule_sets(id) ON DELETE CASCADE
app.ledger_views ledger_views_name UNIQUE (user_id, name)
app.ledger_views ledger_views_pkey PRIMARY KEY (id)
app.ledger_views ledger_views_user_id_users_id_fk FOREIGN KEY (user_id) REFERENCES app.users(id) ON DELETE CASCADE
app.lessons lessons_author_id_users_id_fk FOREIGN KEY (author_id) REFERENCES app.users(id) ON DELETE RESTRICT
app.lessons lessons_candidate_id_candidates_id_fk FOREIGN KEY (candidate_id) REFERENCES app.candidates(id) ON DELETE CASCADE
app.lessons lessons_kind CHECK ((kind = ANY (ARRAY['alias'::text, 'duty'::text])))
app.lessons lessons_pkey PRIMARY KEY (id)
app.lessons lessons_text_id_directive_texts_id_fk FOREIGN KEY (text_id) REFERENCES app.directive_texts(id) ON DELETE CASCADE
app.lessons lessons_unit_id_units_id_fk FOREIGN KEY (unit_id) REFERENCES app.units(id) ON DELETE CASCADE
app.model_runs model_runs_fault CHECK (((fault IS NULL) OR (fault = ANY (ARRAY['unreachable'::text, 'timeout'::text, 'refused'::text, 'redirected'::text, 'too_large'::text, 'not_json'::text, 'wrong_form'::text, 'too_long'::text]))))
app.model_runs model_runs_pkey PRIMARY KEY (text_id)
app.model_runs model_runs_text_id_directive_texts_id_fk FOREIGN KEY (text_id) REFERENCES app.directive_texts(id) ON DELETE CASCADE
app.month_ago_tallies month_ago_tallies_lamp CHECK ((lamp = ANY (ARRAY['green'::text, 'yellow'::text, 'red'::text, 'blue'::text, 'grey'::text, 'unreported'::text])))
app.month_ago_tallies month_ago_tallies_pkey PRIMARY KEY (id)
app.plan_baselines plan_baselines_author_id_users_id_fk FOREIGN KEY (author_id) REFERENCES app.users(id) ON DELETE RESTRICT
app.plan_baselines plan_baselines_kind CHECK ((kind = ANY (ARRAY['dispatch'::text, 'first_plan'::text, 'extension'::text, 'adjustment'::text, 'month_end'::text])))
app.plan_baselines plan_baselines_pkey PRIMARY KEY (id)
app.plan_baselines plan_baselines_task_id_tasks_id_fk FOREIGN KEY (task_id) REFERENCES app.tasks(id) ON DELETE CASCADE
app.plan_nodes plan_nodes_fixed CHECK ((fixed = ANY (ARRAY['start'::text, 'finish'::text])))
app.plan_nodes plan_nodes_percent CHECK (((target_percent >= 0) AND (target_percent <= 100)))
app.plan_nodes plan_nodes_pkey PRIMARY KEY (id)
app.plan_nodes plan_nodes_task_id_tasks_id_fk FOREIGN KEY (task_id) REFERENCES app.tasks(id) ON DELETE CASCADE
app.portfolio_entries portfolio_entries_field_id_fields_id_fk FOREIGN KEY (field_id) REFERENCES app.fields(id) ON DELETE CASCADE
app.portfolio_entries portfolio_entries_one CHECK ((num_nonnulls(unit_id, field_id, task_id) = 1))
app.portfolio_entries portfolio_entries_pkey PRIMARY KEY (id)
app.portfolio_entries portfolio_entries_post_id_posts_id_fk FOREIGN KEY (post_id) REFERENCES app.posts(id) ON DELETE CASCADE
app.portfolio_entries portfolio_entries_task_fk FOREIGN KEY (task_id) REFERENCES app.tasks(id) ON DELETE CASCADE
app.portfolio_entries portfolio_entries_unit_id_units_id_fk FOREIGN KEY (unit_id) REFERENCES app.units(id) ON DELETE CASCADE
app.post_holders post_holders_order CHECK (((ends_on IS NULL) OR (ends_on >= starts_on)))
app.post_holders post_holders_pkey PRIMARY KEY (id)
app.post_holders post_holders_post_id_posts_id_fk FOREIGN KEY (post_id) REFERENCES app.posts(id) ON DELETE RESTRICT
app.post_holders post_holders_user_id_users_id_fk FOREIGN KEY (user_id) REFERENCES app.users(id) ON DELETE RESTRICT
app.posts posts_pkey PRIMARY KEY (id)
app.posts posts_role CHECK ((role = ANY (ARRAY['magistrate'::text, 'county_leader'::text, 'supervision_office'::text, 'government_office'::text, 'unit_head'::text, 'liaison'::text, 'officer'::text, 'data_unit'::text, 'observer'::text, 'system_admin'::text, 'security_admin'::text, 'audit_admin'::text])))
app.posts posts_unit_id_units_id_fk FOREIGN KEY (unit_id) REFERENCES app.units(id) ON DELETE RESTRICT
app.progress_days progress_days_whose UNIQUE NULLS NOT DISTINCT (day, whole_county, lead_unit_id, field_id, leader_post_id)
app.quota_entries quota_entries_author_id_users_id_fk FOREIGN KEY (author_id) REFERENCES app.users(id) ON DELETE RESTRICT
app.quota_entries quota_entries_task_id_first_on_pk PRIMARY KEY (task_id, first_on)
app.quota_entries quota_entries_task_id_quotas_task_id_fk FOREIGN KEY (task_id) REFERENCES app.quotas(task_id) ON DELETE CASCADE
app.quotas quotas_dates CHECK ((start_on <= due_on))
app.quotas quotas_decimals CHECK (((decimals >= 0) AND (decimals <= 4)))
app.quotas quotas_grain CHECK ((grain = ANY (ARRAY['day'::text, 'week'::text, 'month'::text])))
app.quotas quotas_pkey PRIMARY KEY (task_id)
app.quotas quotas_spread CHECK ((spread = ANY (ARRAY['even'::text, 'seasonal'::text, 'hand'::text])))
app.quotas quotas_task_id_tasks_id_fk FOREIGN KEY (task_id) REFERENCES app.tasks(id) ON DELETE CASCADE
app.report_files report_files_file_id_files_id_fk FOREIGN KEY (file_id) REFERENCES app.files(id) ON DELETE RESTRICT
app.report_files report_files_report_id_file_id_pk PRIMARY KEY (report_id, file_id)
app.report_files report_files_report_id_reports_id_fk FOREIGN KEY (report_id) REFERENCES app.reports(id) ON DELETE CASCADE
app.reports reports_author_id_users_id_fk FOREIGN KEY (author_id) REFERENCES app.users(id) ON DELETE RESTRICT
app.reports reports_checked_by_users_id_fk FOREIGN KEY (checked_by) REFERENCES app.users(id) ON DELETE RESTRICT
app.reports reports_confirmed_by_users_id_fk FOREIGN KEY (confirmed_by) REFERENCES app.users(id) ON DELETE RESTRICT
app.reports reports_pkey PRIMARY KEY (id)
app.reports reports_progress CHECK (((progress >= 0) AND (progress <= 100)))
app.reports reports_return_code CHECK (((return_code IS NULL) OR (return_code = ANY (ARRAY['unclear'::text, 'no_evidence'::text, 'number_mismatch'::text, 'not_done'::text, 'other'::text]))))
app.reports reports_state CHECK ((state = ANY (ARRAY['awaiting_head'::text, 'submitted'::text, 'accepted'::text, 'returned'::text])))
app.reports reports_task_id_tasks_id_fk FOREIGN KEY (task_id) REFERENCES app.tasks(id) ON DELETE CASCADE
app.reports reports_unit_id_units_id_fk FOREIGN KEY (unit_id) REFERENCES app.units(id) ON DELETE RESTRICT
app.requests requests_decided_by_users_id_fk FOREIGN KEY (decided_by) REFERENCES app.users(id) ON DELETE RESTRICT
app.requests requests_kind CHECK ((kind = ANY (ARRAY['dispute'::text, 'extension'::text, 'closing'::text])))
app.requests requests_pkey PRIMARY KEY (id)
app.requests requests_proposed_unit_id_units_id_fk FOREIGN KEY (proposed_unit_id) REFERENCES app.units(id) ON DELETE RESTRICT
app.requests requests_requested_by_users_id_fk FOREIGN KEY (requested_by) REFERENCES app.users(id) ON DELETE RESTRICT
app.requests requests_state CHECK ((state = ANY (ARRAY['pending'::text, 'granted'::text, 'refused'::text, 'withdrawn'::text])))
app.requests requests_task_id_tasks_id_fk FOREIGN KEY (task_id) REFERENCES app.tasks(id) ON DELETE CASCADE
app.requests requests_unit_id_units_id_fk FOREIGN KEY (unit_id) REFERENCES app.units(id) ON DELETE RESTRICT
app.responsibilities responsibilities_pkey PRIMARY KEY (id)
app.responsibilities responsibilities_responsible_user_id_users_id_fk FOREIGN KEY (responsible_user_id) REFERENCES app.users(id) ON DELETE SET NULL
app.responsibilities responsibilities_signed_in_by_users_id_fk FOREIGN KEY (signed_in_by) REFERENCES app.users(id) ON DELETE RESTRICT
app.responsibilities responsibilities_slot CHECK ((slot = ANY (ARRAY['lead'::text, 'cooperating'::text])))
app.responsibilities responsibilities_task_id_tasks_id_fk FOREIGN KEY (task_id) REFERENCES app.tasks(id) ON DELETE CASCADE
app.responsibilities responsibilities_unit_id_units_id_fk FOREIGN KEY (unit_id) REFERENCES app.units(id) ON DELETE RESTRICT
app.seasons seasons_days CHECK (((first_day ~ '^[01][0-9]-[0-3][0-9]$'::text) AND (last_day ~ '^[01][0-9]-[0-3][0-9]$'::text)))
app.seasons seasons_pkey PRIMARY KEY (id)
app.seasons seasons_title_unique UNIQUE (title)
app.sentences sentences_class CHECK ((class = ANY (ARRAY['item'::text, 'review'::text, 'problem'::text, 'situation'::text, 'appeal'::text, 'heading'::text, 'other'::text])))
app.sentences sentences_pkey PRIMARY KEY (id)
app.sentences sentences_reason CHECK (((resolution IS DISTINCT FROM 'not_registered'::text) OR (reason IS NOT NULL)))
app.sentences sentences_resolution CHECK (((resolution IS NULL) OR (resolution = ANY (ARRAY['task'::text, 'indicator'::text, 'project_list'::text, 'register'::text, 'rule'::text, 'not_registered'::text]))))
app.sentences sentences_resolved_by_users_id_fk FOREIGN KEY (resolved_by) REFERENCES app.users(id) ON DELETE RESTRICT
app.sentences sentences_text_id_directive_texts_id_fk FOREIGN KEY (text_id) REFERENCES app.directive_texts(id) ON DELETE CASCADE
app.sessions sessions_delegation_id_delegations_id_fk FOREIGN KEY (delegation_id) REFERENCES app.delegations(id) ON DELETE SET NULL
app.sessions sessions_pkey PRIMARY KEY (id)
app.sessions sessions_post_id_posts_id_fk FOREIGN KEY (post_id) REFERENCES app.posts(id) ON DELETE CASCADE
app.sessions sessions_token_hash_unique UNIQUE (token_hash)
app.sessions sessions_user_id_users_id_fk FOREIGN KEY (user_id) REFERENCES app.users(id) ON DELETE CASCADE
app.stage_durations stage_durations_template_id_stage_id_pk PRIMARY KEY (template_id, stage_id)
app.stated_numbers stated_numbers_author_id_users_id_fk FOREIGN KEY (author_id) REFERENCES app.users(id) ON DELETE RESTRICT
app.stated_numbers stated_numbers_pkey PRIMARY KEY (id)
app.stated_numbers stated_numbers_span CHECK (((start >= 0) AND ("end" > start)))
app.stated_numbers stated_numbers_text_id_directive_texts_id_fk FOREIGN KEY (text_id) REFERENCES app.directive_texts(id) ON DELETE CASCADE
app.suggestions suggestions_field CHECK ((field = ANY (ARRAY['leadUnitId'::text, 'dueOn'::text, 'title'::text, 'missing'::text])))
app.suggestions suggestions_ignored_by_users_id_fk FOREIGN KEY (ignored_by) REFERENCES app.users(id) ON DELETE RESTRICT
app.suggestions suggestions_pkey PRIMARY KEY (id)
app.suggestions suggestions_span CHECK (((start >= 0) AND ("end" > start)))
app.suggestions suggestions_text_id_directive_texts_id_fk FOREIGN KEY (text_id) REFERENCES app.directive_texts(id) ON DELETE CASCADE
app.task_changes task_changes_author_id_users_id_fk FOREIGN KEY (author_id) REFERENCES app.users(id) ON DELETE RESTRICT
app.task_changes task_changes_pkey PRIMARY KEY (id)
app.task_changes task_changes_task_id_tasks_id_fk FOREIGN KEY (task_id) REFERENCES app.tasks(id) ON DELETE CASCADE
app.task_day_texts task_day_texts_task_id_from_day_pk PRIMARY KEY (task_id, from_day)
app.task_day_texts task_day_texts_task_id_tasks_id_fk FOREIGN KEY (task_id) REFERENCES app.tasks(id) ON DELETE CASCADE
app.task_days task_days_task_id_from_day_pk PRIMARY KEY (task_id, from_day)
app.task_days task_days_task_id_tasks_id_fk FOREIGN KEY (task_id) REFERENCES app.tasks(id) ON DELETE CASCADE
app.task_listed task_listed_task_id_tasks_id_fk FOREIGN KEY (task_id) REFERENCES app.tasks(id) ON DELETE CASCADE
app.task_listed task_listed_task_id_user_id_pk PRIMARY KEY (task_id, user_id)
app.task_listed task_listed_user_id_users_id_fk FOREIGN KEY (user_id) REFERENCES app.users(id) ON DELETE CASCADE
app.task_money task_money_amounts CHECK (((planned > (0)::numeric) AND (spent >= (0)::numeric) AND ((spent IS NULL) = (spent_on IS NULL))))
app.task_money task_money_author_id_users_id_fk FOREIGN KEY (author_id) REFERENCES app.users(id) ON DELETE RESTRICT
app.task_money task_money_pkey PRIMARY KEY (task_id)
app.task_money task_money_task_id_tasks_id_fk FOREIGN KEY (task_id) REFERENCES app.tasks(id) ON DELETE CASCADE
app.task_numbers task_numbers_pkey PRIMARY KEY (year)
app.task_sources task_sources_pkey PRIMARY KEY (id)
app.task_sources task_sources_task_id_tasks_id_fk FOREIGN KEY (task_id) REFERENCES app.tasks(id) ON DELETE CASCADE
app.task_sources task_sources_text_id_directive_texts_id_fk FOREIGN KEY (text_id) REFERENCES app.directive_texts(id) ON DELETE RESTRICT
app.task_tallies task_tallies_lamp CHECK ((lamp = ANY (ARRAY['green'::text, 'yellow'::text, 'red'::text, 'blue'::text, 'grey'::text, 'unreported'::text])))
app.task_tallies task_tallies_pkey PRIMARY KEY (id)
app.task_words task_words_pkey PRIMARY KEY (task_id)
app.task_words task_words_task_id_tasks_id_fk FOREIGN KEY (task_id) REFERENCES app.tasks(id) ON DELETE CASCADE
app.tasks tasks_author_id_users_id_fk FOREIGN KEY (author_id) REFERENCES app.users(id) ON DELETE RESTRICT
app.tasks tasks_class CHECK ((task_class = ANY (ARRAY['A'::text, 'B'::text, 'C'::text])))
app.tasks tasks_field_id_fields_id_fk FOREIGN KEY (field_id) REFERENCES app.fields(id) ON DELETE SET NULL
app.tasks tasks_kind CHECK ((kind = ANY (ARRAY['task'::text, 'indicator'::text, 'project'::text, 'register'::text, 'rule'::text, 'creation'::text, 'campaign'::text, 'evaluation'::text, 'livelihood'::text])))
app.tasks tasks_lamp CHECK ((lamp = ANY (ARRAY['green'::text, 'yellow'::text, 'red'::text, 'blue'::text, 'grey'::text, 'unreported'::text])))
app.tasks tasks_lead_unit_id_units_id_fk FOREIGN KEY (lead_unit_id) REFERENCES app.units(id) ON DELETE RESTRICT
app.tasks tasks_leader_post_id_posts_id_fk FOREIGN KEY (leader_post_id) REFERENCES app.posts(id) ON DELETE SET NULL
app.tasks tasks_level CHECK ((level = ANY (ARRAY['central'::text, 'province'::text, 'city'::text, 'county_party'::text, 'county'::text])))
app.tasks tasks_number_unique UNIQUE (number)
app.tasks tasks_parent_id_tasks_id_fk FOREIGN KEY (parent_id) REFERENCES app.tasks(id) ON DELETE RESTRICT
app.tasks tasks_pkey PRIMARY KEY (id)
app.tasks tasks_progress CHECK (((progress >= 0) AND (progress <= 100)))
app.tasks tasks_quality CHECK ((deadline_quality = ANY (ARRAY['stated'::text, 'seasonal'::text, 'derived'::text, 'vague'::text, 'none'::text])))
app.tasks tasks_state CHECK ((state = ANY (ARRAY['registered'::text, 'dispatched'::text, 'signed_in'::text, 'in_progress'::text, 'closing'::text, 'closed'::text, 'cancelled'::text])))
app.tasks tasks_supervision CHECK ((supervision_level = ANY (ARRAY['none'::text, 'remind'::text, 'warn'::text, 'supervise'::text, 'listed'::text])))
app.tasks tasks_supervisor_id_users_id_fk FOREIGN KEY (supervisor_id) REFERENCES app.users(id) ON DELETE SET NULL
app.text_places text_places_text_id_directive_texts_id_fk FOREIGN KEY (text_id) REFERENCES app.directive_texts(id) ON DELETE CASCADE
app.text_places text_places_text_id_user_id_pk PRIMARY KEY (text_id, user_id)
app.text_places text_places_user_id_users_id_fk FOREIGN KEY (user_id) REFERENCES app.users(id) ON DELETE CASCADE
app.unit_aliases unit_aliases_origin CHECK ((origin = ANY (ARRAY['hand'::text, 'imported'::text, 'learned'::text, 'usual'::text, 'renamed'::text])))
app.unit_aliases unit_aliases_pkey PRIMARY KEY (alias)
app.unit_aliases unit_aliases_unit_id_units_id_fk FOREIGN KEY (unit_id) REFERENCES app.units(id) ON DELETE CASCADE
app.unit_group_members unit_group_members_group_id_unit_groups_id_fk FOREIGN KEY (group_id) REFERENCES app.unit_groups(id) ON DELETE CASCADE
app.unit_group_members unit_group_members_group_id_unit_id_pk PRIMARY KEY (group_id, unit_id)
app.unit_group_members unit_group_members_unit_id_units_id_fk FOREIGN KEY (unit_id) REFERENCES app.units(id) ON DELETE CASCADE
app.unit_groups unit_groups_name_unique UNIQUE (name)
app.unit_groups unit_groups_pkey PRIMARY KEY (id)
app.units units_code_unique UNIQUE (code)
app.units units_kind CHECK ((kind = ANY (ARRAY['leadership'::text, 'office'::text, 'department'::text, 'township'::text, 'service_station'::text, 'external'::text])))
app.units units_parent_id_units_id_fk FOREIGN KEY (parent_id) REFERENCES app.units(id) ON DELETE RESTRICT
app.units units_pkey PRIMARY KEY (id)
app.users users_pkey PRIMARY KEY (id)
app.word_proposals word_proposals_decided_by_users_id_fk FOREIGN KEY (decided_by) REFERENCES app.users(id) ON DELETE RESTRICT
app.word_proposals word_proposals_kind CHECK ((kind = ANY (ARRAY['alias'::text, 'duty'::text])))
app.word_proposals word_proposals_pkey PRIMARY KEY (id)
app.word_proposals word_proposals_reason CHECK (((state <> 'refused'::text) OR (reason IS NOT NULL)))
app.word_proposals word_proposals_state_known CHECK ((state = ANY (ARRAY['open'::text, 'accepted'::text, 'refused'::text])))
app.word_proposals word_proposals_unit_id_units_id_fk FOREIGN KEY (unit_id) REFERENCES app.units(id) ON DELETE CASCADE

-- indexes
CREATE UNIQUE INDEX accounts_pkey ON app.accounts USING btree (user_id)
CREATE UNIQUE INDEX accounts_username_unique ON app.accounts USING btree (username)
CREATE INDEX audit_events_actor ON app.audit_events USING btree (actor_id, at, id)
CREATE INDEX audit_events_actor_name ON app.audit_events USING btree (actor_name, at, id)
CREATE INDEX audit_events_address ON app.audit_events USING btree (((after ->> 'address'::text)), at) WHERE (use_case = 'access.signIn'::text)
CREATE INDEX audit_events_key ON app.audit_events USING gin (( CASE WHEN (subject_type = ANY (ARRAY['task'::text, 'indicator'::text])) THEN (after ->> 'number'::text) WHEN (subject_type = 'account'::text) THEN (after ->> 'username'::text) ELSE NULL::text END) gin_trgm_ops) WHERE ( CASE WHEN (subject_type = ANY (ARRAY['task'::text, 'indicator'::text])) THEN (after ->> 'number'::text) WHEN (subject_type = 'account'::text) THEN (after ->> 'username'::text) ELSE NULL::text END IS NOT NULL)
CREATE UNIQUE INDEX audit_events_pkey ON app.audit_events USING btree (id)
CREATE INDEX audit_events_subject ON app.audit_events USING btree (subject_id, id)
CREATE INDEX audit_events_time ON app.audit_events USING btree (at, id)
CREATE INDEX audit_events_use_case ON app.audit_events USING btree (use_case, at, id)
CREATE UNIQUE INDEX audit_seals_event ON app.audit_seals USING btree (event_id)
CREATE UNIQUE INDEX audit_seals_pkey ON app.audit_seals USING btree ("position")
CREATE INDEX bench_steps_age ON app.bench_steps USING btree (created_at)
CREATE INDEX bench_steps_candidate ON app.bench_steps USING btree (candidate_id)
CREATE UNIQUE INDEX bench_steps_pkey ON app.bench_steps USING btree (id)
CREATE INDEX bench_steps_sentence ON app.bench_steps USING btree (sentence_id)
CREATE INDEX bench_steps_text ON app.bench_steps USING btree (text_id, user_id, id)
CREATE INDEX bench_steps_user ON app.bench_steps USING btree (user_id)
CREATE UNIQUE INDEX calendar_days_day_origin_pk ON app.calendar_days USING btree (day, origin)
CREATE UNIQUE INDEX calendar_years_pkey ON app.calendar_years USING btree (year)
CREATE UNIQUE INDEX candidates_pkey ON app.candidates USING btree (id)
CREATE INDEX candidates_task ON app.candidates USING btree (task_id)
CREATE INDEX candidates_text ON app.candidates USING btree (text_id, start)
CREATE UNIQUE INDEX command_results_actor_key_key_pk ON app.command_results USING btree (actor_key, key)
CREATE INDEX command_results_age ON app.command_results USING btree (created_at)
CREATE UNIQUE INDEX county_pkey ON app.county USING btree (id)
CREATE INDEX delegations_deputy ON app.delegations USING btree (deputy_id)
CREATE UNIQUE INDEX delegations_pkey ON app.delegations USING btree (id)
CREATE INDEX delegations_post ON app.delegations USING btree (post_id)
CREATE INDEX directive_texts_directive ON app.directive_texts USING btree (directive_id)
CREATE UNIQUE INDEX directive_texts_once ON app.directive_texts USING btree (directive_id, sha256) WHERE (removed_at IS NULL)
CREATE UNIQUE INDEX directive_texts_pkey ON app.directive_texts USING btree (id)
CREATE INDEX directives_author ON app.directives USING btree (author_id)
CREATE INDEX directives_held ON app.directives USING btree (held_on)
CREATE UNIQUE INDEX directives_pkey ON app.directives USING btree (id)
CREATE UNIQUE INDEX distinct_pairs_candidate_id_other_id_pk ON app.distinct_pairs USING btree (candidate_id, other_id)
CREATE UNIQUE INDEX drafts_user_id_key_pk ON app.drafts USING btree (user_id, key)
CREATE UNIQUE INDEX duties_keyword ON app.duties USING btree (keyword)
CREATE UNIQUE INDEX duties_pkey ON app.duties USING btree (id)
CREATE INDEX duties_unit ON app.duties USING btree (unit_id)
CREATE UNIQUE INDEX fields_name_unique ON app.fields USING btree (name)
CREATE UNIQUE INDEX fields_pkey ON app.fields USING btree (id)
CREATE INDEX files_author ON app.files USING btree (author_id)
CREATE INDEX files_content ON app.files USING btree (sha256)
CREATE UNIQUE INDEX files_pkey ON app.files USING btree (id)
CREATE INDEX indicator_causes_indicator ON app.indicator_causes USING btree (indicator_id, at)
CREATE UNIQUE INDEX indicator_causes_pkey ON app.indicator_causes USING btree (id)
CREATE INDEX indicator_exclusions_indicator ON app.indicator_exclusions USING btree (indicator_id, period)
CREATE UNIQUE INDEX indicator_exclusions_once ON app.indicator_exclusions USING btree (indicator_id, period) WHERE (state <> 'refused'::text)
CREATE UNIQUE INDEX indicator_exclusions_pkey ON app.indicator_exclusions USING btree (id)
CREATE UNIQUE INDEX indicator_listed_indicator_id_user_id_pk ON app.indicator_listed USING btree (indicator_id, user_id)
CREATE INDEX indicator_listed_user ON app.indicator_listed USING btree (user_id)
CREATE INDEX indicator_questions_indicator ON app.indicator_questions USING btree (indicator_id, period)
CREATE UNIQUE INDEX indicator_questions_pkey ON app.indicator_questions USING btree (id)
CREATE INDEX indicator_questions_value ON app.indicator_questions USING btree (value_id)
CREATE UNIQUE INDEX indicator_returns_once ON app.indicator_returns USING btree (indicator_id, period, unit_id)
CREATE UNIQUE INDEX indicator_returns_pkey ON app.indicator_returns USING btree (id)
CREATE INDEX indicator_standings_day ON app.indicator_standings USING btree (computed_on)
CREATE UNIQUE INDEX indicator_standings_indicator_id_year_pk ON app.indicator_standings USING btree (indicator_id, year)
CREATE UNIQUE INDEX indicator_targets_once ON app.indicator_targets USING btree (indicator_id, year)
CREATE UNIQUE INDEX indicator_targets_pkey ON app.indicator_targets USING btree (id)
CREATE UNIQUE INDEX indicator_tasks_indicator_id_task_id_pk ON app.indicator_tasks USING btree (indicator_id, task_id)
CREATE INDEX indicator_tasks_task ON app.indicator_tasks USING btree (task_id)
CREATE UNIQUE INDEX indicator_units_indicator_id_unit_id_pk ON app.indicator_units USING btree (indicator_id, unit_id)
CREATE INDEX indicator_units_unit ON app.indicator_units USING btree (unit_id)
CREATE INDEX indicator_values_corrects ON app.indicator_values USING btree (corrects_id)
CREATE UNIQUE INDEX indicator_values_current ON app.indicator_values USING btree (indicator_id, period) WHERE is_current
CREATE INDEX indicator_values_period ON app.indicator_values USING btree (indicator_id, period)
CREATE UNIQUE INDEX indicator_values_pkey ON app.indicator_values USING btree (id)
CREATE INDEX indicators_data_unit ON app.indicators USING btree (data_unit_id)
CREATE INDEX indicators_field ON app.indicators USING btree (field_id)
CREATE INDEX indicators_lead ON app.indicators USING btree (lead_unit_id)
CREATE UNIQUE INDEX indicators_number_unique ON app.indicators USING btree (number)
CREATE INDEX indicators_pair ON app.indicators USING btree (pair_id)
CREATE UNIQUE INDEX indicators_pkey ON app.indicators USING btree (id)
CREATE INDEX instructions_open ON app.instructions USING btree (unit_id) WHERE (answered_at IS NULL)
CREATE UNIQUE INDEX instructions_pkey ON app.instructions USING btree (id)
CREATE INDEX instructions_post ON app.instructions USING btree (post_id, at)
CREATE INDEX instructions_task ON app.instructions USING btree (task_id, at)
CREATE UNIQUE INDEX lamp_rule_sets_name_unique ON app.lamp_rule_sets USING btree (name)
CREATE UNIQUE INDEX lamp_rule_sets_pkey ON app.lamp_rule_sets USING btree (id)
CREATE UNIQUE INDEX lamp_rule_sets_scope ON app.lamp_rule_sets USING btree (task_class, kind) NULLS NOT DISTINCT
CREATE UNIQUE INDEX lamp_rule_versions_number ON app.lamp_rule_versions USING btree (set_id, number)
CREATE UNIQUE INDEX lamp_rule_versions_pkey ON app.lamp_rule_versions USING btree (id)
CREATE UNIQUE INDEX ledger_views_default ON app.ledger_views USING btree (user_id) WHERE is_default
CREATE UNIQUE INDEX ledger_views_name ON app.ledger_views USING btree (user_id, name)
CREATE UNIQUE INDEX ledger_views_pkey ON app.ledger_views USING btree (id)
CREATE UNIQUE INDEX lessons_once ON app.lessons USING btree (candidate_id, kind, word)
CREATE UNIQUE INDEX lessons_pkey ON app.lessons USING btree (id)
CREATE INDEX lessons_text ON app.lessons USING btree (text_id)
CREATE INDEX lessons_word ON app.lessons USING btree (kind, word)
CREATE UNIQUE INDEX model_runs_pkey ON app.model_runs USING btree (text_id)
CREATE INDEX month_ago_tallies_leader ON app.month_ago_tallies USING btree (leader_post_id)
CREATE UNIQUE INDEX month_ago_tallies_pkey ON app.month_ago_tallies USING btree (id)
CREATE UNIQUE INDEX plan_baselines_pkey ON app.plan_baselines USING btree (id)
CREATE INDEX plan_baselines_task ON app.plan_baselines USING btree (task_id, at)
CREATE INDEX plan_nodes_due ON app.plan_nodes USING btree (due_on, task_id)
CREATE UNIQUE INDEX plan_nodes_pkey ON app.plan_nodes USING btree (id)
CREATE UNIQUE INDEX plan_nodes_position ON app.plan_nodes USING btree (task_id, "position")
CREATE UNIQUE INDEX portfolio_entries_pkey ON app.portfolio_entries USING btree (id)
CREATE INDEX portfolio_entries_post ON app.portfolio_entries USING btree (post_id)
CREATE INDEX portfolio_entries_task ON app.portfolio_entries USING btree (task_id)
CREATE UNIQUE INDEX post_holders_pkey ON app.post_holders USING btree (id)
CREATE INDEX post_holders_post ON app.post_holders USING btree (post_id)
CREATE INDEX post_holders_user ON app.post_holders USING btree (user_id)
CREATE UNIQUE INDEX posts_pkey ON app.posts USING btree (id)
CREATE INDEX posts_unit ON app.posts USING btree (unit_id)
CREATE UNIQUE INDEX progress_days_whose ON app.progress_days USING btree (day, whole_county, lead_unit_id, field_id, leader_post_id) NULLS NOT DISTINCT
CREATE UNIQUE INDEX quota_entries_task_id_first_on_pk ON app.quota_entries USING btree (task_id, first_on)
CREATE UNIQUE INDEX quotas_pkey ON app.quotas USING btree (task_id)
CREATE INDEX report_files_file ON app.report_files USING btree (file_id)
CREATE UNIQUE INDEX report_files_report_id_file_id_pk ON app.report_files USING btree (report_id, file_id)
CREATE INDEX reports_inbox ON app.reports USING btree (submitted_at, id) WHERE (state = 'submitted'::text)
CREATE UNIQUE INDEX reports_once ON app.reports USING btree (task_id, unit_id, period)
CREATE UNIQUE INDEX reports_pkey ON app.reports USING btree (id)
CREATE INDEX reports_task ON app.reports USING btree (task_id, submitted_at)
CREATE INDEX reports_unit ON app.reports USING btree (unit_id, state)
CREATE UNIQUE INDEX requests_one_pending ON app.requests USING btree (task_id, unit_id, kind) WHERE (state = 'pending'::text)
CREATE INDEX requests_pending ON app.requests USING btree (kind, requested_at) WHERE (state = 'pending'::text)
CREATE UNIQUE INDEX requests_pkey ON app.requests USING btree (id)
CREATE INDEX requests_task ON app.requests USING btree (task_id)
CREATE INDEX requests_unit ON app.requests USING btree (unit_id)
CREATE INDEX responsibilities_helped ON app.responsibilities USING btree (unit_id, task_id) WHERE (slot = 'cooperating'::text)
CREATE UNIQUE INDEX responsibilities_one_lead ON app.responsibilities USING btree (task_id) WHERE (slot = 'lead'::text)
CREATE INDEX responsibilities_open ON app.responsibilities USING btree (unit_id, is_open, task_due_on, task_number)
CREATE INDEX responsibilities_person ON app.responsibilities USING btree (responsible_user_id)
CREATE UNIQUE INDEX responsibilities_pkey ON app.responsibilities USING btree (id)
CREATE UNIQUE INDEX responsibilities_unit_once ON app.responsibilities USING btree (task_id, unit_id)
CREATE INDEX responsibilities_unsigned ON app.responsibilities USING btree (unit_id, sign_in_due_on, task_id) WHERE ((signed_in_at IS NULL) AND is_open)
CREATE INDEX seasons_order ON app.seasons USING btree (sort_order)
CREATE UNIQUE INDEX seasons_pkey ON app.seasons USING btree (id)
CREATE UNIQUE INDEX seasons_title_unique ON app.seasons USING btree (title)
CREATE UNIQUE INDEX sentences_pkey ON app.sentences USING btree (id)
CREATE UNIQUE INDEX sentences_position ON app.sentences USING btree (text_id, "position")
CREATE UNIQUE INDEX sessions_pkey ON app.sessions USING btree (id)
CREATE UNIQUE INDEX sessions_token_hash_unique ON app.sessions USING btree (token_hash)
CREATE INDEX sessions_user ON app.sessions USING btree (user_id)
CREATE UNIQUE INDEX stage_durations_template_id_stage_id_pk ON app.stage_durations USING btree (template_id, stage_id)
CREATE UNIQUE INDEX stated_numbers_pkey ON app.stated_numbers USING btree (id)
CREATE UNIQUE INDEX stated_numbers_place ON app.stated_numbers USING btree (text_id, start, "end")
CREATE INDEX suggestions_ignorer ON app.suggestions USING btree (ignored_by)
CREATE UNIQUE INDEX suggestions_once ON app.suggestions USING btree (text_id, start, "end", field)
CREATE UNIQUE INDEX suggestions_pkey ON app.suggestions USING btree (id)
CREATE INDEX suggestions_text ON app.suggestions USING btree (text_id, start)
CREATE UNIQUE INDEX task_changes_pkey ON app.task_changes USING btree (id)
CREATE INDEX task_changes_task ON app.task_changes USING btree (task_id, at)
CREATE UNIQUE INDEX task_day_texts_task_id_from_day_pk ON app.task_day_texts USING btree (task_id, from_day)
CREATE UNIQUE INDEX task_days_task_id_from_day_pk ON app.task_days USING btree (task_id, from_day)
CREATE UNIQUE INDEX task_listed_task_id_user_id_pk ON app.task_listed USING btree (task_id, user_id)
CREATE INDEX task_listed_user ON app.task_listed USING btree (user_id)
CREATE UNIQUE INDEX task_money_pkey ON app.task_money USING btree (task_id)
CREATE UNIQUE INDEX task_numbers_pkey ON app.task_numbers USING btree (year)
CREATE UNIQUE INDEX task_sources_pkey ON app.task_sources USING btree (id)
CREATE INDEX task_sources_task ON app.task_sources USING btree (task_id)
CREATE INDEX task_sources_text ON app.task_sources USING btree (text_id, start)
CREATE INDEX task_tallies_leader ON app.task_tallies USING btree (leader_post_id)
CREATE UNIQUE INDEX task_tallies_pkey ON app.task_tallies USING btree (id)
CREATE UNIQUE INDEX task_words_pkey ON app.task_words USING btree (task_id)
CREATE INDEX task_words_trigrams ON app.task_words USING gin (words gin_trgm_ops)
CREATE INDEX tasks_author ON app.tasks USING btree (author_id)
CREATE INDEX tasks_due ON app.tasks USING btree (due_on, number)
CREATE INDEX tasks_field ON app.tasks USING btree (field_id)
CREATE INDEX tasks_lamp_due ON app.tasks USING btree (lamp, due_on, number)
CREATE INDEX tasks_lamps ON app.tasks USING btree (state, lamp, due_on, id) INCLUDE (parent_id, lead_unit_id, field_id, leader_post_id, progress, expected, start_on, closed_on, author_id, dispatched_at, restricted) WHERE (child_count = 0)
CREATE INDEX tasks_lead ON app.tasks USING btree (lead_unit_id, due_on, number)
CREATE INDEX tasks_leader ON app.tasks USING btree (leader_post_id)
CREATE UNIQUE INDEX tasks_number_unique ON app.tasks USING btree (number)
CREATE INDEX tasks_open_due ON app.tasks USING btree (due_on, number) WHERE ((state = ANY (ARRAY['dispatched'::text, 'signed_in'::text, 'in_progress'::text, 'closing'::text])) AND (child_count = 0))
CREATE INDEX tasks_parent ON app.tasks USING btree (parent_id)
CREATE UNIQUE INDEX tasks_pkey ON app.tasks USING btree (id)
CREATE INDEX tasks_restricted ON app.tasks USING btree (id) WHERE restricted
CREATE INDEX tasks_supervisor ON app.tasks USING btree (supervisor_id)
CREATE INDEX tasks_upcoming ON app.tasks USING btree (start_on) WHERE ((child_count = 0) AND (dispatched_at IS NOT NULL))
CREATE UNIQUE INDEX text_places_text_id_user_id_pk ON app.text_places USING btree (text_id, user_id)
CREATE INDEX text_places_user ON app.text_places USING btree (user_id)
CREATE UNIQUE INDEX unit_aliases_pkey ON app.unit_aliases USING btree (alias)
CREATE INDEX unit_aliases_unit ON app.unit_aliases USING btree (unit_id)
CREATE UNIQUE INDEX unit_group_members_group_id_unit_id_pk ON app.unit_group_members USING btree (group_id, unit_id)
CREATE INDEX unit_group_members_unit ON app.unit_group_members USING btree (unit_id)
CREATE UNIQUE INDEX unit_groups_name_unique ON app.unit_groups USING btree (name)
CREATE UNIQUE INDEX unit_groups_pkey ON app.unit_groups USING btree (id)
CREATE UNIQUE INDEX units_code_unique ON app.units USING btree (code)
CREATE INDEX units_parent ON app.units USING btree (parent_id)
CREATE UNIQUE INDEX units_pkey ON app.units USING btree (id)
CREATE UNIQUE INDEX users_pkey ON app.users USING btree (id)
CREATE UNIQUE INDEX word_proposals_once ON app.word_proposals USING btree (kind, word, unit_id)
CREATE UNIQUE INDEX word_proposals_pkey ON app.word_proposals USING btree (id)
CREATE INDEX word_proposals_state ON app.word_proposals USING btree (state)

-- triggers
CREATE TRIGGER audit_is_immutable BEFORE DELETE OR UPDATE ON app.audit_events FOR EACH ROW EXECUTE FUNCTION authz.refuse_change()
CREATE TRIGGER audit_is_not_truncated BEFORE TRUNCATE ON app.audit_events FOR EACH STATEMENT EXECUTE FUNCTION authz.refuse_change()
CREATE TRIGGER candidate_begin_is_kept AFTER INSERT ON app.candidates FOR EACH ROW EXECUTE FUNCTION authz.keep_candidate_step()
CREATE TRIGGER candidate_is_marked BEFORE INSERT OR UPDATE ON app.candidates FOR EACH ROW EXECUTE FUNCTION authz.mark_change()
CREATE TRIGGER candidate_step_is_kept AFTER UPDATE ON app.candidates FOR EACH ROW WHEN ((old.version <> new.version)) EXECUTE FUNCTION authz.keep_candidate_step()
CREATE TRIGGER child_rolls_up AFTER INSERT OR UPDATE OF progress, done_value, state, parent_id ON app.tasks FOR EACH ROW WHEN ((new.parent_id IS NOT NULL)) EXECUTE FUNCTION authz.roll_up_children()
CREATE TRIGGER month_ago_restricted AFTER UPDATE OF restricted ON app.tasks FOR EACH ROW WHEN (((new.month_ago_lamp IS NOT NULL) AND (old.restricted IS DISTINCT FROM new.restricted))) EXECUTE FUNCTION authz.restrict_month_ago()
CREATE TRIGGER node_day_begins AFTER INSERT ON app.plan_nodes REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION authz.keep_tasks_of_changed()
CREATE TRIGGER node_day_changes AFTER UPDATE ON app.plan_nodes REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION authz.keep_tasks_of_changed()
CREATE TRIGGER node_day_ends AFTER DELETE ON app.plan_nodes REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION authz.keep_tasks_of_changed()
CREATE TRIGGER past_day_is_kept BEFORE UPDATE ON app.task_days FOR EACH ROW EXECUTE FUNCTION authz.refuse_past()
CREATE TRIGGER past_texts_are_kept BEFORE UPDATE ON app.task_day_texts FOR EACH ROW EXECUTE FUNCTION authz.refuse_past()
CREATE TRIGGER removed_text_teaches_nothing AFTER UPDATE OF removed_at ON app.directive_texts FOR EACH ROW WHEN ((new.removed_at IS NOT NULL)) EXECUTE FUNCTION authz.forget_removed_text()
CREATE TRIGGER responsibility_follows_task BEFORE INSERT ON app.responsibilities FOR EACH ROW EXECUTE FUNCTION authz.copy_task_to_responsibility()
CREATE TRIGGER seal_is_immutable BEFORE DELETE OR UPDATE ON app.audit_seals FOR EACH ROW EXECUTE FUNCTION authz.refuse_change()
CREATE TRIGGER sentence_is_marked BEFORE UPDATE ON app.sentences FOR EACH ROW EXECUTE FUNCTION authz.mark_change()
CREATE TRIGGER sentence_step_is_kept AFTER UPDATE ON app.sentences FOR EACH ROW WHEN (((old.resolution IS DISTINCT FROM new.resolution) OR (old.reason IS DISTINCT FROM new.reason))) EXECUTE FUNCTION authz.keep_sentence_step()
CREATE TRIGGER share_day_begins AFTER INSERT ON app.responsibilities REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION authz.keep_tasks_of_changed()
CREATE TRIGGER share_day_changes AFTER UPDATE OF unit_id, slot, share, due_on, signed_in_at, responsible_user_id, done_at ON app.responsibilities FOR EACH ROW EXECUTE FUNCTION authz.keep_task_of_row()
CREATE TRIGGER share_day_ends AFTER DELETE ON app.responsibilities REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION authz.keep_tasks_of_changed()
CREATE TRIGGER source_is_counted AFTER INSERT ON app.task_sources REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION authz.count_deployments()
CREATE TRIGGER tallied_delete AFTER DELETE ON app.tasks REFERENCING OLD TABLE AS old_tasks FOR EACH STATEMENT EXECUTE FUNCTION authz.tally_delete()
CREATE TRIGGER tallied_insert AFTER INSERT ON app.tasks REFERENCING NEW TABLE AS new_tasks FOR EACH STATEMENT EXECUTE FUNCTION authz.tally_insert()
CREATE TRIGGER tallied_update AFTER UPDATE ON app.tasks REFERENCING OLD TABLE AS old_tasks NEW TABLE AS new_tasks FOR EACH STATEMENT EXECUTE FUNCTION authz.tally_update()
CREATE TRIGGER task_day_begins AFTER INSERT ON app.tasks REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION authz.keep_changed_tasks()
CREATE TRIGGER task_day_changes AFTER UPDATE ON app.tasks REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION authz.keep_changed_tasks()
CREATE TRIGGER task_is_searchable AFTER INSERT OR UPDATE OF number, title, content, lead_unit_id ON app.tasks FOR EACH ROW EXECUTE FUNCTION authz.index_words()
CREATE TRIGGER task_spreads AFTER UPDATE OF number, state, due_on, lamp ON app.tasks FOR EACH ROW WHEN (((old.number <> new.number) OR (old.state IS DISTINCT FROM new.state) OR (old.due_on IS DISTINCT FROM new.due_on) OR (old.lamp IS DISTINCT FROM new.lamp))) EXECUTE FUNCTION authz.spread_task()
CREATE TRIGGER text_is_immutable BEFORE DELETE OR UPDATE OF id, directive_id, title, speaker, body, sha256, file_name, author_id, created_at ON app.directive_texts FOR EACH ROW EXECUTE FUNCTION authz.refuse_change()

-- policies
accounts add_1 INSERT
accounts add_2 INSERT
accounts change_1 UPDATE
accounts change_3 UPDATE
accounts change_4 UPDATE
accounts read SELECT
audit_events add_1 INSERT
audit_events read SELECT
audit_seals add_1 INSERT
audit_seals read SELECT
bench_steps read SELECT
bench_steps remove_1 DELETE
bench_steps remove_2 DELETE
calendar_days add_1 INSERT
calendar_days change_1 UPDATE
calendar_days read SELECT
calendar_days remove_1 DELETE
calendar_years add_1 INSERT
calendar_years change_1 UPDATE
calendar_years read SELECT
calendar_years remove_1 DELETE
candidates add_1 INSERT
candidates change_1 UPDATE
candidates read SELECT
command_results add_1 INSERT
command_results read SELECT
command_results remove_2 DELETE
county add_1 INSERT
county add_2 INSERT
county change_1 UPDATE
county read SELECT
county remove_1 DELETE
delegations add_1 INSERT
delegations change_1 UPDATE
delegations read SELECT
directive_texts add_1 INSERT
directive_texts change_2 UPDATE
directive_texts read SELECT
directives add_1 INSERT
directives change_1 UPDATE
directives change_2 UPDATE
directives read SELECT
distinct_pairs add_1 INSERT
distinct_pairs read SELECT
distinct_pairs remove_1 DELETE
drafts add_1 INSERT
drafts change_1 UPDATE
drafts read SELECT
drafts remove_1 DELETE
drafts remove_2 DELETE
duties add_1 INSERT
duties add_2 INSERT
duties add_3 INSERT
duties change_1 UPDATE
duties read SELECT
duties remove_1 DELETE
duties remove_3 DELETE
fields add_1 INSERT
fields add_2 INSERT
fields change_1 UPDATE
fields read SELECT
fields remove_1 DELETE
files add_1 INSERT
files read SELECT
files remove_2 DELETE
indicator_causes add_1 INSERT
indicator_causes read SELECT
indicator_exclusions add_1 INSERT
indicator_exclusions change_2 UPDATE
indicator_exclusions read SELECT
indicator_listed add_1 INSERT
indicator_listed read SELECT
indicator_listed remove_1 DELETE
indicator_questions add_1 INSERT
indicator_questions change_1 UPDATE
indicator_questions read SELECT
indicator_returns add_1 INSERT
indicator_returns add_2 INSERT
indicator_returns change_1 UPDATE
indicator_returns change_2 UPDATE
indicator_returns read SELECT
indicator_returns remove_1 DELETE
indicator_returns remove_2 DELETE
indicator_standings add_1 INSERT
indicator_standings add_2 INSERT
indicator_standings change_1 UPDATE
indicator_standings change_2 UPDATE
indicator_standings read SELECT
indicator_standings remove_1 DELETE
indicator_standings remove_2 DELETE
indicator_targets add_1 INSERT
indicator_targets change_1 UPDATE
indicator_targets read SELECT
indicator_tasks add_1 INSERT
indicator_tasks read SELECT
indicator_tasks remove_1 DELETE
indicator_units add_1 INSERT
indicator_units read SELECT
indicator_units remove_1 DELETE
indicator_values add_1 INSERT
indicator_values change_1 UPDATE
indicator_values change_2 UPDATE
indicator_values read SELECT
indicators add_1 INSERT
indicators change_1 UPDATE
indicators known ALL
indicators read SELECT
instructions add_1 INSERT
instructions change_2 UPDATE
instructions read SELECT
lamp_rule_sets add_1 INSERT
lamp_rule_sets change_1 UPDATE
lamp_rule_sets read SELECT
lamp_rule_versions add_1 INSERT
lamp_rule_versions read SELECT
ledger_views add_1 INSERT
ledger_views change_1 UPDATE
ledger_views read SELECT
ledger_views remove_1 DELETE
lessons add_1 INSERT
lessons read SELECT
lessons remove_1 DELETE
model_runs add_1 INSERT
model_runs change_1 UPDATE
model_runs read SELECT
month_ago_tallies read SELECT
plan_baselines add_1 INSERT
plan_baselines read SELECT
plan_nodes add_1 INSERT
plan_nodes add_2 INSERT
plan_nodes change_1 UPDATE
plan_nodes change_3 UPDATE
plan_nodes read SELECT
plan_nodes remove_1 DELETE
portfolio_entries add_1 INSERT
portfolio_entries add_2 INSERT
portfolio_entries change_1 UPDATE
portfolio_entries read SELECT
portfolio_entries remove_1 DELETE
post_holders add_1 INSERT
post_holders add_2 INSERT
post_holders add_3 INSERT
post_holders change_1 UPDATE
post_holders read SELECT
post_holders remove_1 DELETE
posts add_1 INSERT
posts add_2 INSERT
posts add_3 INSERT
posts change_1 UPDATE
posts read SELECT
posts remove_1 DELETE
progress_days add_1 INSERT
progress_days read SELECT
progress_days remove_1 DELETE
quota_entries add_1 INSERT
quota_entries change_1 UPDATE
quota_entries read SELECT
quotas add_1 INSERT
quotas change_1 UPDATE
quotas read SELECT
report_files add_1 INSERT
report_files read SELECT
report_files remove_1 DELETE
reports add_1 INSERT
reports change_1 UPDATE
reports change_2 UPDATE
reports read SELECT
requests add_1 INSERT
requests change_1 UPDATE
requests change_2 UPDATE
requests read SELECT
responsibilities add_1 INSERT
responsibilities add_2 INSERT
responsibilities change_2 UPDATE
responsibilities change_3 UPDATE
responsibilities change_4 UPDATE
responsibilities read SELECT
responsibilities remove_2 DELETE
seasons add_1 INSERT
seasons change_1 UPDATE
seasons read SELECT
seasons remove_1 DELETE
sentences add_1 INSERT
sentences change_1 UPDATE
sentences read SELECT
sessions add_1 INSERT
sessions change_1 UPDATE
sessions change_2 UPDATE
sessions change_3 UPDATE
sessions read SELECT
stage_durations add_1 INSERT
stage_durations change_1 UPDATE
stage_durations read SELECT
stage_durations remove_1 DELETE
stated_numbers add_1 INSERT
stated_numbers change_1 UPDATE
stated_numbers read SELECT
suggestions add_1 INSERT
suggestions change_2 UPDATE
suggestions read SELECT
suggestions remove_1 DELETE
task_changes add_1 INSERT
task_changes read SELECT
task_day_texts read SELECT
task_days read SELECT
task_listed add_1 INSERT
task_listed read SELECT
task_listed remove_1 DELETE
task_money add_1 INSERT
task_money change_1 UPDATE
task_money read SELECT
task_numbers add_1 INSERT
task_numbers change_1 UPDATE
task_numbers read SELECT
task_sources add_1 INSERT
task_sources read SELECT
task_tallies read SELECT
task_words read SELECT
tasks add_1 INSERT
tasks change_2 UPDATE
tasks known ALL
tasks read SELECT
text_places add_1 INSERT
text_places change_1 UPDATE
text_places read SELECT
unit_aliases add_1 INSERT
unit_aliases add_2 INSERT
unit_aliases add_3 INSERT
unit_aliases change_1 UPDATE
unit_aliases read SELECT
unit_aliases remove_1 DELETE
unit_aliases remove_3 DELETE
unit_group_members add_1 INSERT
unit_group_members add_2 INSERT
unit_group_members change_1 UPDATE
unit_group_members read SELECT
unit_group_members remove_1 DELETE
unit_groups add_1 INSERT
unit_groups add_2 INSERT
unit_groups change_1 UPDATE
unit_groups read SELECT
unit_groups remove_1 DELETE
units add_1 INSERT
units add_2 INSERT
units change_1 UPDATE
units read SELECT
units remove_1 DELETE
users add_1 INSERT
users add_2 INSERT
users add_3 INSERT
users change_1 UPDATE
users change_3 UPDATE
users read SELECT
users remove_1 DELETE
word_proposals add_1 INSERT
word_proposals change_1 UPDATE
word_proposals change_2 UPDATE
word_proposals read SELECT
