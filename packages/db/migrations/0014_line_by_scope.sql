ALTER TABLE "app"."progress_days" DROP CONSTRAINT "progress_days_pkey";--> statement-breakpoint
ALTER TABLE "app"."progress_days" ADD COLUMN "lead_unit_id" uuid;--> statement-breakpoint
ALTER TABLE "app"."progress_days" ADD COLUMN "field_id" uuid;--> statement-breakpoint
ALTER TABLE "app"."progress_days" ADD COLUMN "leader_post_id" uuid;--> statement-breakpoint
ALTER TABLE "app"."progress_days" ADD CONSTRAINT "progress_days_whose" UNIQUE NULLS NOT DISTINCT("day","lead_unit_id","field_id","leader_post_id");