DROP INDEX "app"."responsibilities_open";--> statement-breakpoint
DROP INDEX "app"."tasks_due";--> statement-breakpoint
DROP INDEX "app"."tasks_lead";--> statement-breakpoint
DROP INDEX "app"."tasks_lamp_due";--> statement-breakpoint
ALTER TABLE "app"."responsibilities" ADD COLUMN "task_number" text DEFAULT '' NOT NULL;--> statement-breakpoint
UPDATE "app"."responsibilities" r SET "task_number" = t."number" FROM "app"."tasks" t WHERE t."id" = r."task_id";--> statement-breakpoint
CREATE INDEX "responsibilities_open" ON "app"."responsibilities" USING btree ("unit_id","is_open","task_due_on","task_number");--> statement-breakpoint
CREATE INDEX "tasks_due" ON "app"."tasks" USING btree ("due_on","number");--> statement-breakpoint
CREATE INDEX "tasks_lead" ON "app"."tasks" USING btree ("lead_unit_id","due_on","number");--> statement-breakpoint
CREATE INDEX "tasks_lamp_due" ON "app"."tasks" USING btree ("lamp","due_on","number");