CREATE TABLE "app"."calendar_days" (
	"day" date NOT NULL,
	"origin" text NOT NULL,
	"kind" text NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"source" text DEFAULT '' NOT NULL,
	CONSTRAINT "calendar_days_day_origin_pk" PRIMARY KEY("day","origin"),
	CONSTRAINT "calendar_days_origin" CHECK ("app"."calendar_days"."origin" in ('notice', 'county')),
	CONSTRAINT "calendar_days_kind" CHECK ("app"."calendar_days"."kind" in ('off', 'work'))
);
--> statement-breakpoint
CREATE TABLE "app"."calendar_years" (
	"year" integer PRIMARY KEY NOT NULL,
	"source" text NOT NULL,
	"author_id" uuid,
	"author_name" text NOT NULL,
	"imported_at" timestamp with time zone NOT NULL,
	CONSTRAINT "calendar_years_year" CHECK ("app"."calendar_years"."year" between 2000 and 2099)
);
--> statement-breakpoint
CREATE TABLE "app"."seasons" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"title" text NOT NULL,
	"first_day" text NOT NULL,
	"last_day" text NOT NULL,
	"kinds" text[] DEFAULT '{}' NOT NULL,
	"sort_order" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "seasons_title_unique" UNIQUE("title"),
	CONSTRAINT "seasons_days" CHECK ("app"."seasons"."first_day" ~ '^[01][0-9]-[0-3][0-9]$' and "app"."seasons"."last_day" ~ '^[01][0-9]-[0-3][0-9]$')
);
--> statement-breakpoint
CREATE TABLE "app"."plan_baselines" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"task_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"due_on" date,
	"nodes" jsonb NOT NULL,
	"reason" text,
	"author_id" uuid,
	"author_name" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "plan_baselines_kind" CHECK ("app"."plan_baselines"."kind" in ('dispatch', 'first_plan', 'extension', 'adjustment'))
);
--> statement-breakpoint
CREATE TABLE "app"."quota_entries" (
	"task_id" uuid NOT NULL,
	"first_on" date NOT NULL,
	"amount" numeric NOT NULL,
	"note" text,
	"author_id" uuid,
	"author_name" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "quota_entries_task_id_first_on_pk" PRIMARY KEY("task_id","first_on")
);
--> statement-breakpoint
CREATE TABLE "app"."quotas" (
	"task_id" uuid PRIMARY KEY NOT NULL,
	"target" numeric NOT NULL,
	"unit" text NOT NULL,
	"decimals" integer DEFAULT 0 NOT NULL,
	"start_on" date NOT NULL,
	"due_on" date NOT NULL,
	"spread" text NOT NULL,
	"grain" text NOT NULL,
	"months" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "quotas_spread" CHECK ("app"."quotas"."spread" in ('even', 'seasonal', 'hand')),
	CONSTRAINT "quotas_grain" CHECK ("app"."quotas"."grain" in ('day', 'week', 'month')),
	CONSTRAINT "quotas_dates" CHECK ("app"."quotas"."start_on" <= "app"."quotas"."due_on"),
	CONSTRAINT "quotas_decimals" CHECK ("app"."quotas"."decimals" between 0 and 4)
);
--> statement-breakpoint
CREATE TABLE "app"."stage_durations" (
	"template_id" text NOT NULL,
	"stage_id" text NOT NULL,
	"working_days" integer NOT NULL,
	"count" integer NOT NULL,
	"computed_on" date NOT NULL,
	CONSTRAINT "stage_durations_template_id_stage_id_pk" PRIMARY KEY("template_id","stage_id")
);
--> statement-breakpoint
ALTER TABLE "app"."plan_nodes" ADD COLUMN "start_on" date;--> statement-breakpoint
ALTER TABLE "app"."plan_nodes" ADD COLUMN "duration" integer;--> statement-breakpoint
ALTER TABLE "app"."plan_nodes" ADD COLUMN "work_kind" text;--> statement-breakpoint
ALTER TABLE "app"."plan_nodes" ADD COLUMN "predecessors" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."plan_nodes" ADD COLUMN "fixed" text;--> statement-breakpoint
ALTER TABLE "app"."plan_nodes" ADD COLUMN "template_id" text;--> statement-breakpoint
ALTER TABLE "app"."plan_nodes" ADD COLUMN "stage_id" text;--> statement-breakpoint
ALTER TABLE "app"."calendar_years" ADD CONSTRAINT "calendar_years_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "app"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."plan_baselines" ADD CONSTRAINT "plan_baselines_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "app"."tasks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."plan_baselines" ADD CONSTRAINT "plan_baselines_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "app"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."quota_entries" ADD CONSTRAINT "quota_entries_task_id_quotas_task_id_fk" FOREIGN KEY ("task_id") REFERENCES "app"."quotas"("task_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."quota_entries" ADD CONSTRAINT "quota_entries_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "app"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."quotas" ADD CONSTRAINT "quotas_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "app"."tasks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "seasons_order" ON "app"."seasons" USING btree ("sort_order");--> statement-breakpoint
CREATE INDEX "plan_baselines_task" ON "app"."plan_baselines" USING btree ("task_id","at");--> statement-breakpoint
CREATE INDEX "plan_nodes_due" ON "app"."plan_nodes" USING btree ("due_on","task_id");--> statement-breakpoint
ALTER TABLE "app"."plan_nodes" ADD CONSTRAINT "plan_nodes_fixed" CHECK ("app"."plan_nodes"."fixed" in ('start', 'finish'));