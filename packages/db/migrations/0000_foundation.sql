CREATE SCHEMA "app";
--> statement-breakpoint
CREATE TABLE "app"."accounts" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"username" text NOT NULL,
	"password_hash" text NOT NULL,
	"must_change_password" boolean DEFAULT true NOT NULL,
	"password_changed_at" timestamp with time zone,
	"former_hashes" text[] DEFAULT '{}' NOT NULL,
	"failed_count" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp with time zone,
	"disabled_at" timestamp with time zone,
	"last_post_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "accounts_username_unique" UNIQUE("username")
);
--> statement-breakpoint
CREATE TABLE "app"."audit_events" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"transaction_id" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"actor_id" uuid,
	"actor_name" text NOT NULL,
	"post_id" uuid,
	"role" text NOT NULL,
	"unit_id" uuid,
	"deputy_for" uuid,
	"permission" text NOT NULL,
	"use_case" text NOT NULL,
	"subject_type" text NOT NULL,
	"subject_id" text NOT NULL,
	"before" jsonb,
	"after" jsonb
);
--> statement-breakpoint
CREATE TABLE "app"."audit_seals" (
	"position" bigint PRIMARY KEY NOT NULL,
	"event_id" bigint NOT NULL,
	"algorithm" text NOT NULL,
	"hash" text NOT NULL,
	"sealed_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "app"."command_results" (
	"actor_key" text NOT NULL,
	"key" text NOT NULL,
	"use_case" text NOT NULL,
	"input_hash" text NOT NULL,
	"result" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "command_results_actor_key_key_pk" PRIMARY KEY("actor_key","key")
);
--> statement-breakpoint
CREATE TABLE "app"."drafts" (
	"user_id" uuid NOT NULL,
	"key" text NOT NULL,
	"data" jsonb NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "drafts_user_id_key_pk" PRIMARY KEY("user_id","key")
);
--> statement-breakpoint
CREATE TABLE "app"."files" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"sha256" text NOT NULL,
	"name" text NOT NULL,
	"media_type" text NOT NULL,
	"size" integer NOT NULL,
	"author_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "app"."sessions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"token_hash" text NOT NULL,
	"user_id" uuid NOT NULL,
	"post_id" uuid,
	"delegation_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"address" text,
	"user_agent" text,
	CONSTRAINT "sessions_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "app"."candidates" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"text_id" uuid NOT NULL,
	"start" integer NOT NULL,
	"end" integer NOT NULL,
	"outline" text[] DEFAULT '{}' NOT NULL,
	"title" text NOT NULL,
	"content" text NOT NULL,
	"kind" text NOT NULL,
	"task_class" text DEFAULT 'B' NOT NULL,
	"field_id" uuid,
	"lead_unit_id" uuid,
	"cooperating" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"group_id" uuid,
	"fan_out" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"leader_post_id" uuid,
	"due_on" date,
	"deadline_text" text,
	"deadline_quality" text DEFAULT 'none' NOT NULL,
	"closing_standard" text,
	"target_value" numeric,
	"target_unit" text,
	"reading" jsonb NOT NULL,
	"state" text DEFAULT 'proposed' NOT NULL,
	"drop_reason" text,
	"task_id" uuid,
	"author_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "candidates_span" CHECK ("app"."candidates"."start" >= 0 and "app"."candidates"."end" > "app"."candidates"."start"),
	CONSTRAINT "candidates_state" CHECK ("app"."candidates"."state" in ('proposed', 'confirmed', 'dropped', 'registered')),
	CONSTRAINT "candidates_kind" CHECK ("app"."candidates"."kind" in ('task', 'indicator', 'project', 'register', 'rule', 'creation', 'campaign', 'evaluation', 'livelihood')),
	CONSTRAINT "candidates_class" CHECK ("app"."candidates"."task_class" in ('A', 'B', 'C')),
	CONSTRAINT "candidates_quality" CHECK ("app"."candidates"."deadline_quality" in ('stated', 'seasonal', 'derived', 'vague', 'none'))
);
--> statement-breakpoint
CREATE TABLE "app"."directive_texts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"directive_id" uuid NOT NULL,
	"title" text NOT NULL,
	"speaker" text,
	"body" text NOT NULL,
	"sha256" text NOT NULL,
	"file_name" text,
	"author_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "app"."directives" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"type" text NOT NULL,
	"level" text NOT NULL,
	"title" text NOT NULL,
	"document_number" text,
	"held_on" date NOT NULL,
	"host" text,
	"place" text,
	"author_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "directives_type" CHECK ("app"."directives"."type" in ('plenary', 'plenary_extended', 'executive', 'magistrate_office', 'special', 'dispatch', 'document')),
	CONSTRAINT "directives_level" CHECK ("app"."directives"."level" in ('central', 'province', 'city', 'county_party', 'county'))
);
--> statement-breakpoint
CREATE TABLE "app"."sentences" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"text_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"start" integer NOT NULL,
	"end" integer NOT NULL,
	"class" text NOT NULL,
	"outline" text[] DEFAULT '{}' NOT NULL,
	"resolution" text,
	"reason" text,
	"resolved_by" uuid,
	"resolved_at" timestamp with time zone,
	CONSTRAINT "sentences_class" CHECK ("app"."sentences"."class" in ('item', 'review', 'problem', 'situation', 'appeal', 'heading', 'other')),
	CONSTRAINT "sentences_resolution" CHECK ("app"."sentences"."resolution" is null or "app"."sentences"."resolution" in ('task', 'indicator', 'project_list', 'register', 'rule', 'not_registered')),
	CONSTRAINT "sentences_reason" CHECK ("app"."sentences"."resolution" is distinct from 'not_registered' or "app"."sentences"."reason" is not null)
);
--> statement-breakpoint
CREATE TABLE "app"."county" (
	"id" integer PRIMARY KEY DEFAULT 1 NOT NULL,
	"name" text NOT NULL,
	"task_number_format" text DEFAULT '{year}-{serial:4}' NOT NULL,
	"on_schedule_target" numeric(5, 1),
	"on_schedule_target_name" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "county_is_one" CHECK ("app"."county"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "app"."delegations" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"post_id" uuid NOT NULL,
	"deputy_id" uuid NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date NOT NULL,
	"reason" text NOT NULL,
	"author_id" uuid NOT NULL,
	"revoked_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "delegations_order" CHECK ("app"."delegations"."ends_on" >= "app"."delegations"."starts_on")
);
--> statement-breakpoint
CREATE TABLE "app"."duties" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"keyword" text NOT NULL,
	"unit_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "app"."fields" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"sort_order" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "fields_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "app"."portfolio_entries" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"post_id" uuid NOT NULL,
	"unit_id" uuid,
	"field_id" uuid,
	"task_id" uuid,
	CONSTRAINT "portfolio_entries_one" CHECK (num_nonnulls("app"."portfolio_entries"."unit_id", "app"."portfolio_entries"."field_id", "app"."portfolio_entries"."task_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "app"."post_holders" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"post_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"starts_on" date NOT NULL,
	"ends_on" date,
	CONSTRAINT "post_holders_order" CHECK ("app"."post_holders"."ends_on" is null or "app"."post_holders"."ends_on" >= "app"."post_holders"."starts_on")
);
--> statement-breakpoint
CREATE TABLE "app"."posts" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"unit_id" uuid NOT NULL,
	"role" text NOT NULL,
	"title" text NOT NULL,
	"sort_order" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "posts_role" CHECK ("app"."posts"."role" in ('magistrate', 'county_leader', 'supervision_office', 'government_office', 'unit_head', 'liaison', 'officer', 'data_unit', 'observer', 'system_admin', 'security_admin', 'audit_admin'))
);
--> statement-breakpoint
CREATE TABLE "app"."unit_aliases" (
	"alias" text PRIMARY KEY NOT NULL,
	"unit_id" uuid NOT NULL
);
--> statement-breakpoint
CREATE TABLE "app"."unit_group_members" (
	"group_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	CONSTRAINT "unit_group_members_group_id_unit_id_pk" PRIMARY KEY("group_id","unit_id")
);
--> statement-breakpoint
CREATE TABLE "app"."unit_groups" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"aliases" text[] DEFAULT '{}' NOT NULL,
	CONSTRAINT "unit_groups_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "app"."units" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"short_name" text NOT NULL,
	"kind" text NOT NULL,
	"parent_id" uuid,
	"sort_order" integer DEFAULT 0 NOT NULL,
	"keywords" text DEFAULT '' NOT NULL,
	"confirms_reports" boolean DEFAULT false NOT NULL,
	"ended_on" date,
	CONSTRAINT "units_code_unique" UNIQUE("code"),
	CONSTRAINT "units_kind" CHECK ("app"."units"."kind" in ('leadership', 'office', 'department', 'township', 'service_station', 'external'))
);
--> statement-breakpoint
CREATE TABLE "app"."users" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"keywords" text DEFAULT '' NOT NULL,
	"phone" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "app"."instructions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"task_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"post_id" uuid NOT NULL,
	"author_id" uuid NOT NULL,
	"author_name" text NOT NULL,
	"text" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"answer_due_on" date NOT NULL,
	"answer" text,
	"answered_by" uuid,
	"answered_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "app"."requests" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"task_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"basis" text,
	"proposed_unit_id" uuid,
	"proposed_due_on" date,
	"state" text DEFAULT 'pending' NOT NULL,
	"requested_by" uuid NOT NULL,
	"requested_at" timestamp with time zone NOT NULL,
	"decide_due_on" date NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"opinion" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "requests_kind" CHECK ("app"."requests"."kind" in ('dispute', 'extension', 'closing')),
	CONSTRAINT "requests_state" CHECK ("app"."requests"."state" in ('pending', 'granted', 'refused', 'withdrawn'))
);
--> statement-breakpoint
CREATE TABLE "app"."responsibilities" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"task_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"slot" text NOT NULL,
	"share" text,
	"due_on" date,
	"sign_in_due_on" date,
	"signed_in_at" timestamp with time zone,
	"signed_in_by" uuid,
	"responsible_user_id" uuid,
	"done_at" timestamp with time zone,
	"is_open" boolean DEFAULT false NOT NULL,
	"task_due_on" date,
	"task_lamp" text DEFAULT 'grey' NOT NULL,
	CONSTRAINT "responsibilities_slot" CHECK ("app"."responsibilities"."slot" in ('lead', 'cooperating'))
);
--> statement-breakpoint
CREATE TABLE "app"."task_changes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"task_id" uuid NOT NULL,
	"field" text NOT NULL,
	"before" text,
	"after" text,
	"reason" text,
	"author_id" uuid,
	"author_name" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "app"."task_listed" (
	"task_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	CONSTRAINT "task_listed_task_id_user_id_pk" PRIMARY KEY("task_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "app"."task_numbers" (
	"year" integer PRIMARY KEY NOT NULL,
	"serial" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "app"."task_sources" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"task_id" uuid NOT NULL,
	"text_id" uuid NOT NULL,
	"start" integer NOT NULL,
	"end" integer NOT NULL,
	"quote" text NOT NULL,
	"context_before" text NOT NULL,
	"context_after" text NOT NULL,
	"directive_title" text NOT NULL,
	"held_on" date NOT NULL
);
--> statement-breakpoint
CREATE TABLE "app"."task_words" (
	"task_id" uuid PRIMARY KEY NOT NULL,
	"words" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "app"."tasks" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"number" text NOT NULL,
	"title" text NOT NULL,
	"content" text NOT NULL,
	"kind" text NOT NULL,
	"task_class" text NOT NULL,
	"level" text NOT NULL,
	"source_title" text NOT NULL,
	"field_id" uuid,
	"parent_id" uuid,
	"child_count" integer DEFAULT 0 NOT NULL,
	"state" text DEFAULT 'registered' NOT NULL,
	"lead_unit_id" uuid,
	"leader_post_id" uuid,
	"supervisor_id" uuid,
	"author_id" uuid,
	"start_on" date NOT NULL,
	"due_on" date,
	"original_due_on" date,
	"deadline_text" text,
	"deadline_quality" text DEFAULT 'none' NOT NULL,
	"closing_standard" text,
	"target_value" numeric,
	"target_unit" text,
	"done_value" numeric,
	"progress" integer DEFAULT 0 NOT NULL,
	"planned_at" timestamp with time zone,
	"lamp" text DEFAULT 'grey' NOT NULL,
	"lamp_rule" text DEFAULT '' NOT NULL,
	"lamp_reason" jsonb,
	"lamp_on" date,
	"expected" integer,
	"supervision_level" text DEFAULT 'none' NOT NULL,
	"last_report_at" timestamp with time zone,
	"last_report_text" text,
	"last_problem" text,
	"last_period" text,
	"restricted" boolean DEFAULT false NOT NULL,
	"dispatched_at" timestamp with time zone,
	"sign_in_due_on" date,
	"signed_in_at" timestamp with time zone,
	"closed_on" date,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "tasks_number_unique" UNIQUE("number"),
	CONSTRAINT "tasks_kind" CHECK ("app"."tasks"."kind" in ('task', 'indicator', 'project', 'register', 'rule', 'creation', 'campaign', 'evaluation', 'livelihood')),
	CONSTRAINT "tasks_class" CHECK ("app"."tasks"."task_class" in ('A', 'B', 'C')),
	CONSTRAINT "tasks_level" CHECK ("app"."tasks"."level" in ('central', 'province', 'city', 'county_party', 'county')),
	CONSTRAINT "tasks_state" CHECK ("app"."tasks"."state" in ('registered', 'dispatched', 'signed_in', 'in_progress', 'closing', 'closed', 'cancelled')),
	CONSTRAINT "tasks_quality" CHECK ("app"."tasks"."deadline_quality" in ('stated', 'seasonal', 'derived', 'vague', 'none')),
	CONSTRAINT "tasks_lamp" CHECK ("app"."tasks"."lamp" in ('green', 'yellow', 'red', 'blue', 'grey', 'unreported')),
	CONSTRAINT "tasks_supervision" CHECK ("app"."tasks"."supervision_level" in ('none', 'remind', 'warn', 'supervise', 'listed')),
	CONSTRAINT "tasks_progress" CHECK ("app"."tasks"."progress" between 0 and 100)
);
--> statement-breakpoint
CREATE TABLE "app"."plan_nodes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"task_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"title" text NOT NULL,
	"due_on" date NOT NULL,
	"target_percent" integer NOT NULL,
	"output" text,
	"done_on" date,
	CONSTRAINT "plan_nodes_percent" CHECK ("app"."plan_nodes"."target_percent" between 0 and 100)
);
--> statement-breakpoint
CREATE TABLE "app"."report_files" (
	"report_id" uuid NOT NULL,
	"file_id" uuid NOT NULL,
	CONSTRAINT "report_files_report_id_file_id_pk" PRIMARY KEY("report_id","file_id")
);
--> statement-breakpoint
CREATE TABLE "app"."reports" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"task_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"period" text NOT NULL,
	"due_on" date NOT NULL,
	"progress" integer NOT NULL,
	"previous_progress" integer,
	"value" numeric,
	"done" text NOT NULL,
	"next" text,
	"problem" text,
	"help_needed" text,
	"no_change" boolean DEFAULT false NOT NULL,
	"state" text NOT NULL,
	"author_id" uuid,
	"submitted_at" timestamp with time zone NOT NULL,
	"confirmed_by" uuid,
	"confirmed_at" timestamp with time zone,
	"checked_by" uuid,
	"checked_at" timestamp with time zone,
	"return_code" text,
	"return_reason" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reports_state" CHECK ("app"."reports"."state" in ('awaiting_head', 'submitted', 'accepted', 'returned')),
	CONSTRAINT "reports_return_code" CHECK ("app"."reports"."return_code" is null or "app"."reports"."return_code" in ('unclear', 'no_evidence', 'number_mismatch', 'not_done', 'other')),
	CONSTRAINT "reports_progress" CHECK ("app"."reports"."progress" between 0 and 100)
);
--> statement-breakpoint
ALTER TABLE "app"."accounts" ADD CONSTRAINT "accounts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "app"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."accounts" ADD CONSTRAINT "accounts_last_post_id_posts_id_fk" FOREIGN KEY ("last_post_id") REFERENCES "app"."posts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."audit_seals" ADD CONSTRAINT "audit_seals_event_id_audit_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "app"."audit_events"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."drafts" ADD CONSTRAINT "drafts_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "app"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."files" ADD CONSTRAINT "files_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "app"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "app"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."sessions" ADD CONSTRAINT "sessions_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "app"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."sessions" ADD CONSTRAINT "sessions_delegation_id_delegations_id_fk" FOREIGN KEY ("delegation_id") REFERENCES "app"."delegations"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."candidates" ADD CONSTRAINT "candidates_text_id_directive_texts_id_fk" FOREIGN KEY ("text_id") REFERENCES "app"."directive_texts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."candidates" ADD CONSTRAINT "candidates_field_id_fields_id_fk" FOREIGN KEY ("field_id") REFERENCES "app"."fields"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."candidates" ADD CONSTRAINT "candidates_lead_unit_id_units_id_fk" FOREIGN KEY ("lead_unit_id") REFERENCES "app"."units"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."candidates" ADD CONSTRAINT "candidates_group_id_unit_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "app"."unit_groups"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."candidates" ADD CONSTRAINT "candidates_leader_post_id_posts_id_fk" FOREIGN KEY ("leader_post_id") REFERENCES "app"."posts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."candidates" ADD CONSTRAINT "candidates_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "app"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."directive_texts" ADD CONSTRAINT "directive_texts_directive_id_directives_id_fk" FOREIGN KEY ("directive_id") REFERENCES "app"."directives"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."directive_texts" ADD CONSTRAINT "directive_texts_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "app"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."directives" ADD CONSTRAINT "directives_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "app"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."sentences" ADD CONSTRAINT "sentences_text_id_directive_texts_id_fk" FOREIGN KEY ("text_id") REFERENCES "app"."directive_texts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."sentences" ADD CONSTRAINT "sentences_resolved_by_users_id_fk" FOREIGN KEY ("resolved_by") REFERENCES "app"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."delegations" ADD CONSTRAINT "delegations_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "app"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."delegations" ADD CONSTRAINT "delegations_deputy_id_users_id_fk" FOREIGN KEY ("deputy_id") REFERENCES "app"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."delegations" ADD CONSTRAINT "delegations_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "app"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."duties" ADD CONSTRAINT "duties_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "app"."units"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."portfolio_entries" ADD CONSTRAINT "portfolio_entries_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "app"."posts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."portfolio_entries" ADD CONSTRAINT "portfolio_entries_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "app"."units"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."portfolio_entries" ADD CONSTRAINT "portfolio_entries_field_id_fields_id_fk" FOREIGN KEY ("field_id") REFERENCES "app"."fields"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."post_holders" ADD CONSTRAINT "post_holders_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "app"."posts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."post_holders" ADD CONSTRAINT "post_holders_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "app"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."posts" ADD CONSTRAINT "posts_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "app"."units"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."unit_aliases" ADD CONSTRAINT "unit_aliases_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "app"."units"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."unit_group_members" ADD CONSTRAINT "unit_group_members_group_id_unit_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "app"."unit_groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."unit_group_members" ADD CONSTRAINT "unit_group_members_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "app"."units"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."units" ADD CONSTRAINT "units_parent_id_units_id_fk" FOREIGN KEY ("parent_id") REFERENCES "app"."units"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."instructions" ADD CONSTRAINT "instructions_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "app"."tasks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."instructions" ADD CONSTRAINT "instructions_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "app"."units"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."instructions" ADD CONSTRAINT "instructions_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "app"."posts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."instructions" ADD CONSTRAINT "instructions_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "app"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."instructions" ADD CONSTRAINT "instructions_answered_by_users_id_fk" FOREIGN KEY ("answered_by") REFERENCES "app"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."requests" ADD CONSTRAINT "requests_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "app"."tasks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."requests" ADD CONSTRAINT "requests_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "app"."units"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."requests" ADD CONSTRAINT "requests_proposed_unit_id_units_id_fk" FOREIGN KEY ("proposed_unit_id") REFERENCES "app"."units"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."requests" ADD CONSTRAINT "requests_requested_by_users_id_fk" FOREIGN KEY ("requested_by") REFERENCES "app"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."requests" ADD CONSTRAINT "requests_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "app"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."responsibilities" ADD CONSTRAINT "responsibilities_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "app"."tasks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."responsibilities" ADD CONSTRAINT "responsibilities_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "app"."units"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."responsibilities" ADD CONSTRAINT "responsibilities_signed_in_by_users_id_fk" FOREIGN KEY ("signed_in_by") REFERENCES "app"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."responsibilities" ADD CONSTRAINT "responsibilities_responsible_user_id_users_id_fk" FOREIGN KEY ("responsible_user_id") REFERENCES "app"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."task_changes" ADD CONSTRAINT "task_changes_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "app"."tasks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."task_changes" ADD CONSTRAINT "task_changes_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "app"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."task_listed" ADD CONSTRAINT "task_listed_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "app"."tasks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."task_listed" ADD CONSTRAINT "task_listed_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "app"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."task_sources" ADD CONSTRAINT "task_sources_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "app"."tasks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."task_sources" ADD CONSTRAINT "task_sources_text_id_directive_texts_id_fk" FOREIGN KEY ("text_id") REFERENCES "app"."directive_texts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."task_words" ADD CONSTRAINT "task_words_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "app"."tasks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."tasks" ADD CONSTRAINT "tasks_field_id_fields_id_fk" FOREIGN KEY ("field_id") REFERENCES "app"."fields"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."tasks" ADD CONSTRAINT "tasks_parent_id_tasks_id_fk" FOREIGN KEY ("parent_id") REFERENCES "app"."tasks"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."tasks" ADD CONSTRAINT "tasks_lead_unit_id_units_id_fk" FOREIGN KEY ("lead_unit_id") REFERENCES "app"."units"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."tasks" ADD CONSTRAINT "tasks_leader_post_id_posts_id_fk" FOREIGN KEY ("leader_post_id") REFERENCES "app"."posts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."tasks" ADD CONSTRAINT "tasks_supervisor_id_users_id_fk" FOREIGN KEY ("supervisor_id") REFERENCES "app"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."tasks" ADD CONSTRAINT "tasks_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "app"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."plan_nodes" ADD CONSTRAINT "plan_nodes_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "app"."tasks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."report_files" ADD CONSTRAINT "report_files_report_id_reports_id_fk" FOREIGN KEY ("report_id") REFERENCES "app"."reports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."report_files" ADD CONSTRAINT "report_files_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "app"."files"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."reports" ADD CONSTRAINT "reports_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "app"."tasks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."reports" ADD CONSTRAINT "reports_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "app"."units"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."reports" ADD CONSTRAINT "reports_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "app"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."reports" ADD CONSTRAINT "reports_confirmed_by_users_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "app"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."reports" ADD CONSTRAINT "reports_checked_by_users_id_fk" FOREIGN KEY ("checked_by") REFERENCES "app"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "audit_events_subject" ON "app"."audit_events" USING btree ("subject_id","id");--> statement-breakpoint
CREATE INDEX "audit_events_order" ON "app"."audit_events" USING btree ("transaction_id","id");--> statement-breakpoint
CREATE INDEX "audit_events_actor" ON "app"."audit_events" USING btree ("actor_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "audit_seals_event" ON "app"."audit_seals" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "command_results_age" ON "app"."command_results" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "files_author" ON "app"."files" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "sessions_user" ON "app"."sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "candidates_text" ON "app"."candidates" USING btree ("text_id","start");--> statement-breakpoint
CREATE INDEX "candidates_task" ON "app"."candidates" USING btree ("task_id");--> statement-breakpoint
CREATE INDEX "directive_texts_directive" ON "app"."directive_texts" USING btree ("directive_id");--> statement-breakpoint
CREATE UNIQUE INDEX "directive_texts_once" ON "app"."directive_texts" USING btree ("directive_id","sha256");--> statement-breakpoint
CREATE INDEX "directives_held" ON "app"."directives" USING btree ("held_on");--> statement-breakpoint
CREATE INDEX "directives_author" ON "app"."directives" USING btree ("author_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sentences_position" ON "app"."sentences" USING btree ("text_id","position");--> statement-breakpoint
CREATE INDEX "delegations_deputy" ON "app"."delegations" USING btree ("deputy_id");--> statement-breakpoint
CREATE INDEX "delegations_post" ON "app"."delegations" USING btree ("post_id");--> statement-breakpoint
CREATE UNIQUE INDEX "duties_keyword_unit" ON "app"."duties" USING btree ("keyword","unit_id");--> statement-breakpoint
CREATE INDEX "duties_unit" ON "app"."duties" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "portfolio_entries_post" ON "app"."portfolio_entries" USING btree ("post_id");--> statement-breakpoint
CREATE INDEX "portfolio_entries_task" ON "app"."portfolio_entries" USING btree ("task_id");--> statement-breakpoint
CREATE INDEX "post_holders_user" ON "app"."post_holders" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "post_holders_post" ON "app"."post_holders" USING btree ("post_id");--> statement-breakpoint
CREATE INDEX "posts_unit" ON "app"."posts" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "unit_aliases_unit" ON "app"."unit_aliases" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "unit_group_members_unit" ON "app"."unit_group_members" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "units_parent" ON "app"."units" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "instructions_task" ON "app"."instructions" USING btree ("task_id","at");--> statement-breakpoint
CREATE INDEX "instructions_post" ON "app"."instructions" USING btree ("post_id","at");--> statement-breakpoint
CREATE INDEX "instructions_open" ON "app"."instructions" USING btree ("unit_id") WHERE answered_at is null;--> statement-breakpoint
CREATE INDEX "requests_task" ON "app"."requests" USING btree ("task_id");--> statement-breakpoint
CREATE INDEX "requests_unit" ON "app"."requests" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "requests_pending" ON "app"."requests" USING btree ("kind","requested_at") WHERE state = 'pending';--> statement-breakpoint
CREATE UNIQUE INDEX "requests_one_pending" ON "app"."requests" USING btree ("task_id","unit_id","kind") WHERE state = 'pending';--> statement-breakpoint
CREATE UNIQUE INDEX "responsibilities_unit_once" ON "app"."responsibilities" USING btree ("task_id","unit_id");--> statement-breakpoint
CREATE UNIQUE INDEX "responsibilities_one_lead" ON "app"."responsibilities" USING btree ("task_id") WHERE slot = 'lead';--> statement-breakpoint
CREATE INDEX "responsibilities_open" ON "app"."responsibilities" USING btree ("unit_id","is_open","task_due_on","task_id");--> statement-breakpoint
CREATE INDEX "responsibilities_unsigned" ON "app"."responsibilities" USING btree ("unit_id","sign_in_due_on","task_id") WHERE signed_in_at is null and is_open;--> statement-breakpoint
CREATE INDEX "responsibilities_person" ON "app"."responsibilities" USING btree ("responsible_user_id");--> statement-breakpoint
CREATE INDEX "task_changes_task" ON "app"."task_changes" USING btree ("task_id","at");--> statement-breakpoint
CREATE INDEX "task_listed_user" ON "app"."task_listed" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "task_sources_task" ON "app"."task_sources" USING btree ("task_id");--> statement-breakpoint
CREATE INDEX "task_sources_text" ON "app"."task_sources" USING btree ("text_id","start");--> statement-breakpoint
CREATE INDEX "tasks_due" ON "app"."tasks" USING btree ("due_on","id");--> statement-breakpoint
CREATE INDEX "tasks_lead" ON "app"."tasks" USING btree ("lead_unit_id","due_on","id");--> statement-breakpoint
CREATE INDEX "tasks_lamp_due" ON "app"."tasks" USING btree ("lamp","due_on","id");--> statement-breakpoint
CREATE INDEX "tasks_leader" ON "app"."tasks" USING btree ("leader_post_id");--> statement-breakpoint
CREATE INDEX "tasks_field" ON "app"."tasks" USING btree ("field_id");--> statement-breakpoint
CREATE INDEX "tasks_parent" ON "app"."tasks" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "tasks_author" ON "app"."tasks" USING btree ("author_id");--> statement-breakpoint
CREATE INDEX "tasks_supervisor" ON "app"."tasks" USING btree ("supervisor_id");--> statement-breakpoint
CREATE UNIQUE INDEX "plan_nodes_position" ON "app"."plan_nodes" USING btree ("task_id","position");--> statement-breakpoint
CREATE INDEX "report_files_file" ON "app"."report_files" USING btree ("file_id");--> statement-breakpoint
CREATE UNIQUE INDEX "reports_once" ON "app"."reports" USING btree ("task_id","unit_id","period");--> statement-breakpoint
CREATE INDEX "reports_task" ON "app"."reports" USING btree ("task_id","submitted_at");--> statement-breakpoint
CREATE INDEX "reports_unit" ON "app"."reports" USING btree ("unit_id","state");--> statement-breakpoint
CREATE INDEX "reports_inbox" ON "app"."reports" USING btree ("submitted_at","id") WHERE state = 'submitted';