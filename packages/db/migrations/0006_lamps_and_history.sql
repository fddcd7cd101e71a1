CREATE TABLE "app"."progress_days" (
	"day" date PRIMARY KEY NOT NULL,
	"items" integer NOT NULL,
	"progress" integer NOT NULL,
	"expected" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "app"."task_day_texts" (
	"task_id" uuid NOT NULL,
	"from_day" date NOT NULL,
	"texts" jsonb NOT NULL,
	CONSTRAINT "task_day_texts_task_id_from_day_pk" PRIMARY KEY("task_id","from_day")
);
--> statement-breakpoint
CREATE TABLE "app"."task_days" (
	"task_id" uuid NOT NULL,
	"from_day" date NOT NULL,
	"texts_day" date NOT NULL,
	"state" text NOT NULL,
	"title" text NOT NULL,
	"kind" text NOT NULL,
	"task_class" text NOT NULL,
	"level" text NOT NULL,
	"field_id" uuid,
	"parent_id" uuid,
	"child_count" integer NOT NULL,
	"lead_unit_id" uuid,
	"unit_ids" uuid[] NOT NULL,
	"leader_post_id" uuid,
	"supervisor_id" uuid,
	"responsible_user_id" uuid,
	"start_on" date NOT NULL,
	"due_on" date,
	"original_due_on" date,
	"target_value" numeric,
	"done_value" numeric,
	"progress" integer NOT NULL,
	"expected" integer,
	"lamp" text NOT NULL,
	"lamp_rule" text NOT NULL,
	"lamp_reason" jsonb,
	"lamp_on" date,
	"supervision_level" text NOT NULL,
	"last_report_at" timestamp with time zone,
	"dispatched_at" timestamp with time zone,
	"signed_in_at" timestamp with time zone,
	"closed_on" date,
	CONSTRAINT "task_days_task_id_from_day_pk" PRIMARY KEY("task_id","from_day")
);
--> statement-breakpoint
CREATE TABLE "app"."lamp_rule_sets" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"task_class" text,
	"kind" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "lamp_rule_sets_name_unique" UNIQUE("name"),
	CONSTRAINT "lamp_rule_sets_scope" UNIQUE NULLS NOT DISTINCT("task_class","kind"),
	CONSTRAINT "lamp_rule_sets_class" CHECK ("app"."lamp_rule_sets"."task_class" in ('A', 'B', 'C')),
	CONSTRAINT "lamp_rule_sets_kind" CHECK ("app"."lamp_rule_sets"."kind" in ('task', 'indicator', 'project', 'register', 'rule', 'creation', 'campaign', 'evaluation', 'livelihood'))
);
--> statement-breakpoint
CREATE TABLE "app"."lamp_rule_versions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"set_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"rules" jsonb NOT NULL,
	"effective_on" date NOT NULL,
	"reason" text NOT NULL,
	"author_id" uuid,
	"author_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "lamp_rule_versions_number" UNIQUE("set_id","number")
);
--> statement-breakpoint
ALTER TABLE "app"."tasks" ADD COLUMN "month_ago_lamp" text;--> statement-breakpoint
ALTER TABLE "app"."tasks" ADD COLUMN "month_ago_on" boolean;--> statement-breakpoint
ALTER TABLE "app"."tasks" ADD COLUMN "month_ago_owed" boolean;--> statement-breakpoint
ALTER TABLE "app"."task_day_texts" ADD CONSTRAINT "task_day_texts_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "app"."tasks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."task_days" ADD CONSTRAINT "task_days_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "app"."tasks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."lamp_rule_versions" ADD CONSTRAINT "lamp_rule_versions_set_id_lamp_rule_sets_id_fk" FOREIGN KEY ("set_id") REFERENCES "app"."lamp_rule_sets"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."lamp_rule_versions" ADD CONSTRAINT "lamp_rule_versions_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "app"."users"("id") ON DELETE restrict ON UPDATE no action;