CREATE TABLE "app"."indicator_listed" (
	"indicator_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	CONSTRAINT "indicator_listed_indicator_id_user_id_pk" PRIMARY KEY("indicator_id","user_id")
);
--> statement-breakpoint
CREATE TABLE "app"."indicator_standings" (
	"indicator_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"lamp" text NOT NULL,
	"rule" text NOT NULL,
	"computed_on" date NOT NULL,
	"figures" jsonb NOT NULL,
	CONSTRAINT "indicator_standings_indicator_id_year_pk" PRIMARY KEY("indicator_id","year"),
	CONSTRAINT "indicator_standings_lamp" CHECK ("app"."indicator_standings"."lamp" in ('green', 'yellow', 'red', 'blue', 'grey', 'unreported'))
);
--> statement-breakpoint
CREATE TABLE "app"."indicator_targets" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"indicator_id" uuid NOT NULL,
	"year" integer NOT NULL,
	"kind" text NOT NULL,
	"value" numeric NOT NULL,
	"source" text NOT NULL,
	"trajectory" text DEFAULT 'even' NOT NULL,
	"points" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"author_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "indicator_targets_kind" CHECK ("app"."indicator_targets"."kind" in ('floor', 'ceiling', 'growth', 'rank')),
	CONSTRAINT "indicator_targets_trajectory" CHECK ("app"."indicator_targets"."trajectory" in ('even', 'seasonal', 'manual'))
);
--> statement-breakpoint
CREATE TABLE "app"."indicator_tasks" (
	"indicator_id" uuid NOT NULL,
	"task_id" uuid NOT NULL,
	CONSTRAINT "indicator_tasks_indicator_id_task_id_pk" PRIMARY KEY("indicator_id","task_id")
);
--> statement-breakpoint
CREATE TABLE "app"."indicator_units" (
	"indicator_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	CONSTRAINT "indicator_units_indicator_id_unit_id_pk" PRIMARY KEY("indicator_id","unit_id")
);
--> statement-breakpoint
CREATE TABLE "app"."indicators" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"number" text NOT NULL,
	"name" text NOT NULL,
	"unit" text NOT NULL,
	"decimals" integer DEFAULT 1 NOT NULL,
	"direction" text NOT NULL,
	"aggregation" text NOT NULL,
	"frequency" text DEFAULT 'month' NOT NULL,
	"lowest" numeric,
	"highest" numeric,
	"data_unit_id" uuid NOT NULL,
	"lead_unit_id" uuid,
	"leader_post_id" uuid,
	"field_id" uuid,
	"level" text DEFAULT 'city' NOT NULL,
	"evaluation" text DEFAULT 'statistics' NOT NULL,
	"composite" boolean DEFAULT false NOT NULL,
	"pair_id" uuid,
	"vouchers" text[] DEFAULT '{}' NOT NULL,
	"restricted" boolean DEFAULT false NOT NULL,
	"retired_on" date,
	"author_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "indicators_number_unique" UNIQUE("number"),
	CONSTRAINT "indicators_direction" CHECK ("app"."indicators"."direction" in ('higher', 'lower')),
	CONSTRAINT "indicators_aggregation" CHECK ("app"."indicators"."aggregation" in ('sum', 'average', 'weighted', 'stock', 'count', 'days', 'rank')),
	CONSTRAINT "indicators_frequency" CHECK ("app"."indicators"."frequency" in ('month', 'ten_day', 'day')),
	CONSTRAINT "indicators_level" CHECK ("app"."indicators"."level" in ('central', 'province', 'city', 'county_party', 'county')),
	CONSTRAINT "indicators_evaluation" CHECK ("app"."indicators"."evaluation" in ('statistics', 'monitoring', 'documents', 'third_party', 'survey', 'covert')),
	CONSTRAINT "indicators_decimals" CHECK ("app"."indicators"."decimals" between 0 and 4)
);
--> statement-breakpoint
CREATE TABLE "app"."indicator_causes" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"indicator_id" uuid NOT NULL,
	"period" text NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"unit_id" uuid NOT NULL,
	"author_id" uuid,
	"author_name" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "indicator_causes_kind" CHECK ("app"."indicator_causes"."kind" in ('objective', 'subjective'))
);
--> statement-breakpoint
CREATE TABLE "app"."indicator_exclusions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"indicator_id" uuid NOT NULL,
	"period" text NOT NULL,
	"original" numeric NOT NULL,
	"adjusted" numeric,
	"basis" text NOT NULL,
	"document" text,
	"state" text DEFAULT 'applied' NOT NULL,
	"unit_id" uuid NOT NULL,
	"author_id" uuid,
	"applied_at" timestamp with time zone NOT NULL,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"decision" text,
	"decision_document" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "indicator_exclusions_state" CHECK ("app"."indicator_exclusions"."state" in ('applied', 'approved', 'refused'))
);
--> statement-breakpoint
CREATE TABLE "app"."indicator_questions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"indicator_id" uuid NOT NULL,
	"value_id" uuid NOT NULL,
	"period" text NOT NULL,
	"kind" text NOT NULL,
	"figures" jsonb NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	"answer" text,
	"answered_by" uuid,
	"answered_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "app"."indicator_returns" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"indicator_id" uuid NOT NULL,
	"period" text NOT NULL,
	"unit_id" uuid NOT NULL,
	"vouchers" text[] DEFAULT '{}' NOT NULL,
	"note" text,
	"author_id" uuid,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "app"."indicator_values" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"indicator_id" uuid NOT NULL,
	"period" text NOT NULL,
	"value" numeric NOT NULL,
	"weight" numeric,
	"cumulative" numeric,
	"yoy" numeric,
	"rank" integer,
	"rank_of" integer,
	"neighbours" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"state" text DEFAULT 'entered' NOT NULL,
	"source" text NOT NULL,
	"document" text,
	"corrects_id" uuid,
	"reason" text,
	"is_current" boolean DEFAULT true NOT NULL,
	"author_id" uuid,
	"entered_at" timestamp with time zone NOT NULL,
	"confirmed_by" uuid,
	"confirmed_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "indicator_values_state" CHECK ("app"."indicator_values"."state" in ('entered', 'confirmed')),
	CONSTRAINT "indicator_values_reason" CHECK ("app"."indicator_values"."corrects_id" is null or "app"."indicator_values"."reason" is not null)
);
--> statement-breakpoint
ALTER TABLE "app"."indicator_listed" ADD CONSTRAINT "indicator_listed_indicator_id_indicators_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "app"."indicators"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."indicator_listed" ADD CONSTRAINT "indicator_listed_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "app"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."indicator_standings" ADD CONSTRAINT "indicator_standings_indicator_id_indicators_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "app"."indicators"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."indicator_targets" ADD CONSTRAINT "indicator_targets_indicator_id_indicators_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "app"."indicators"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."indicator_targets" ADD CONSTRAINT "indicator_targets_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "app"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."indicator_tasks" ADD CONSTRAINT "indicator_tasks_indicator_id_indicators_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "app"."indicators"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."indicator_tasks" ADD CONSTRAINT "indicator_tasks_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "app"."tasks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."indicator_units" ADD CONSTRAINT "indicator_units_indicator_id_indicators_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "app"."indicators"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."indicator_units" ADD CONSTRAINT "indicator_units_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "app"."units"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."indicators" ADD CONSTRAINT "indicators_data_unit_id_units_id_fk" FOREIGN KEY ("data_unit_id") REFERENCES "app"."units"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."indicators" ADD CONSTRAINT "indicators_lead_unit_id_units_id_fk" FOREIGN KEY ("lead_unit_id") REFERENCES "app"."units"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."indicators" ADD CONSTRAINT "indicators_leader_post_id_posts_id_fk" FOREIGN KEY ("leader_post_id") REFERENCES "app"."posts"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."indicators" ADD CONSTRAINT "indicators_field_id_fields_id_fk" FOREIGN KEY ("field_id") REFERENCES "app"."fields"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."indicators" ADD CONSTRAINT "indicators_pair_id_indicators_id_fk" FOREIGN KEY ("pair_id") REFERENCES "app"."indicators"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."indicators" ADD CONSTRAINT "indicators_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "app"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."indicator_causes" ADD CONSTRAINT "indicator_causes_indicator_id_indicators_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "app"."indicators"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."indicator_causes" ADD CONSTRAINT "indicator_causes_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "app"."units"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."indicator_causes" ADD CONSTRAINT "indicator_causes_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "app"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."indicator_exclusions" ADD CONSTRAINT "indicator_exclusions_indicator_id_indicators_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "app"."indicators"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."indicator_exclusions" ADD CONSTRAINT "indicator_exclusions_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "app"."units"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."indicator_exclusions" ADD CONSTRAINT "indicator_exclusions_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "app"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."indicator_exclusions" ADD CONSTRAINT "indicator_exclusions_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "app"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."indicator_questions" ADD CONSTRAINT "indicator_questions_indicator_id_indicators_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "app"."indicators"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."indicator_questions" ADD CONSTRAINT "indicator_questions_value_id_indicator_values_id_fk" FOREIGN KEY ("value_id") REFERENCES "app"."indicator_values"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."indicator_questions" ADD CONSTRAINT "indicator_questions_answered_by_users_id_fk" FOREIGN KEY ("answered_by") REFERENCES "app"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."indicator_returns" ADD CONSTRAINT "indicator_returns_indicator_id_indicators_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "app"."indicators"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."indicator_returns" ADD CONSTRAINT "indicator_returns_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "app"."units"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."indicator_returns" ADD CONSTRAINT "indicator_returns_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "app"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."indicator_values" ADD CONSTRAINT "indicator_values_indicator_id_indicators_id_fk" FOREIGN KEY ("indicator_id") REFERENCES "app"."indicators"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."indicator_values" ADD CONSTRAINT "indicator_values_corrects_id_indicator_values_id_fk" FOREIGN KEY ("corrects_id") REFERENCES "app"."indicator_values"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."indicator_values" ADD CONSTRAINT "indicator_values_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "app"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."indicator_values" ADD CONSTRAINT "indicator_values_confirmed_by_users_id_fk" FOREIGN KEY ("confirmed_by") REFERENCES "app"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "indicator_listed_user" ON "app"."indicator_listed" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "indicator_standings_day" ON "app"."indicator_standings" USING btree ("computed_on");--> statement-breakpoint
CREATE UNIQUE INDEX "indicator_targets_once" ON "app"."indicator_targets" USING btree ("indicator_id","year");--> statement-breakpoint
CREATE INDEX "indicator_tasks_task" ON "app"."indicator_tasks" USING btree ("task_id");--> statement-breakpoint
CREATE INDEX "indicator_units_unit" ON "app"."indicator_units" USING btree ("unit_id");--> statement-breakpoint
CREATE INDEX "indicators_data_unit" ON "app"."indicators" USING btree ("data_unit_id");--> statement-breakpoint
CREATE INDEX "indicators_lead" ON "app"."indicators" USING btree ("lead_unit_id");--> statement-breakpoint
CREATE INDEX "indicators_field" ON "app"."indicators" USING btree ("field_id");--> statement-breakpoint
CREATE INDEX "indicators_pair" ON "app"."indicators" USING btree ("pair_id");--> statement-breakpoint
CREATE INDEX "indicator_causes_indicator" ON "app"."indicator_causes" USING btree ("indicator_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "indicator_exclusions_once" ON "app"."indicator_exclusions" USING btree ("indicator_id","period") WHERE state <> 'refused';--> statement-breakpoint
CREATE INDEX "indicator_exclusions_indicator" ON "app"."indicator_exclusions" USING btree ("indicator_id","period");--> statement-breakpoint
CREATE INDEX "indicator_questions_indicator" ON "app"."indicator_questions" USING btree ("indicator_id","period");--> statement-breakpoint
CREATE INDEX "indicator_questions_value" ON "app"."indicator_questions" USING btree ("value_id");--> statement-breakpoint
CREATE UNIQUE INDEX "indicator_returns_once" ON "app"."indicator_returns" USING btree ("indicator_id","period","unit_id");--> statement-breakpoint
CREATE UNIQUE INDEX "indicator_values_current" ON "app"."indicator_values" USING btree ("indicator_id","period") WHERE is_current;--> statement-breakpoint
CREATE INDEX "indicator_values_period" ON "app"."indicator_values" USING btree ("indicator_id","period");--> statement-breakpoint
CREATE INDEX "indicator_values_corrects" ON "app"."indicator_values" USING btree ("corrects_id");