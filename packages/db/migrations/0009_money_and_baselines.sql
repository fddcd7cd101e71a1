CREATE TABLE "app"."task_money" (
	"task_id" uuid PRIMARY KEY NOT NULL,
	"planned" numeric,
	"spent" numeric,
	"spent_on" date,
	"enter_by" date,
	"entered_on" date,
	"author_id" uuid,
	"author_name" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "task_money_amounts" CHECK ("app"."task_money"."planned" > 0 and "app"."task_money"."spent" >= 0 and ("app"."task_money"."spent" is null) = ("app"."task_money"."spent_on" is null))
);
--> statement-breakpoint
ALTER TABLE "app"."plan_baselines" DROP CONSTRAINT "plan_baselines_kind";--> statement-breakpoint
ALTER TABLE "app"."indicator_targets" ADD COLUMN "former" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."task_money" ADD CONSTRAINT "task_money_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "app"."tasks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."task_money" ADD CONSTRAINT "task_money_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "app"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX IF NOT EXISTS "tasks_restricted" ON "app"."tasks" USING btree ("id") WHERE restricted;--> statement-breakpoint
ALTER TABLE "app"."plan_baselines" ADD CONSTRAINT "plan_baselines_kind" CHECK ("app"."plan_baselines"."kind" in ('dispatch', 'first_plan', 'extension', 'adjustment', 'month_end'));