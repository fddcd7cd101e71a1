ALTER TABLE "app"."progress_days" DROP CONSTRAINT "progress_days_whose";--> statement-breakpoint
ALTER TABLE "app"."progress_days" ADD COLUMN "whole_county" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."progress_days" ADD CONSTRAINT "progress_days_whose" UNIQUE NULLS NOT DISTINCT("day","whole_county","lead_unit_id","field_id","leader_post_id");--> statement-breakpoint
INSERT INTO "app"."progress_days" ("day", "whole_county", "items", "progress", "expected") SELECT "day", true, sum("items"), sum("progress"), sum("expected") FROM "app"."progress_days" GROUP BY "day";
