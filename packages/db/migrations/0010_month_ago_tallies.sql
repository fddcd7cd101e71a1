CREATE TABLE "app"."month_ago_tallies" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "app"."month_ago_tallies_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"lead_unit_id" uuid,
	"field_id" uuid,
	"leader_post_id" uuid,
	"lamp" text NOT NULL,
	"tasks" integer NOT NULL,
	"on_time" integer NOT NULL,
	"owed" integer NOT NULL,
	CONSTRAINT "month_ago_tallies_lamp" CHECK ("app"."month_ago_tallies"."lamp" in ('green', 'yellow', 'red', 'blue', 'grey', 'unreported'))
);
--> statement-breakpoint
CREATE INDEX "month_ago_tallies_leader" ON "app"."month_ago_tallies" USING btree ("leader_post_id");