CREATE TABLE "app"."task_tallies" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "app"."task_tallies_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"lead_unit_id" uuid,
	"field_id" uuid,
	"leader_post_id" uuid,
	"lamp" text NOT NULL,
	"is_open" boolean NOT NULL,
	"tasks" integer NOT NULL,
	"on_time" integer NOT NULL,
	"comparable" integer NOT NULL,
	"progress" integer NOT NULL,
	"expected" integer NOT NULL,
	CONSTRAINT "task_tallies_lamp" CHECK ("app"."task_tallies"."lamp" in ('green', 'yellow', 'red', 'blue', 'grey', 'unreported'))
);
--> statement-breakpoint
CREATE INDEX "task_tallies_leader" ON "app"."task_tallies" USING btree ("leader_post_id");