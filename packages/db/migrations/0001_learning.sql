CREATE TABLE "app"."lessons" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"word" text NOT NULL,
	"unit_id" uuid NOT NULL,
	"text_id" uuid NOT NULL,
	"candidate_id" uuid NOT NULL,
	"author_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "lessons_kind" CHECK ("app"."lessons"."kind" in ('alias', 'duty'))
);
--> statement-breakpoint
CREATE TABLE "app"."word_proposals" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kind" text NOT NULL,
	"word" text NOT NULL,
	"unit_id" uuid NOT NULL,
	"evidence" integer NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"reason" text,
	"decided_by" uuid,
	"decided_at" timestamp with time zone,
	"decided_evidence" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "word_proposals_kind" CHECK ("app"."word_proposals"."kind" in ('alias', 'duty')),
	CONSTRAINT "word_proposals_state_known" CHECK ("app"."word_proposals"."state" in ('open', 'accepted', 'refused')),
	CONSTRAINT "word_proposals_reason" CHECK ("app"."word_proposals"."state" <> 'refused' or "app"."word_proposals"."reason" is not null)
);
--> statement-breakpoint
ALTER TABLE "app"."lessons" ADD CONSTRAINT "lessons_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "app"."units"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."lessons" ADD CONSTRAINT "lessons_text_id_directive_texts_id_fk" FOREIGN KEY ("text_id") REFERENCES "app"."directive_texts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."lessons" ADD CONSTRAINT "lessons_candidate_id_candidates_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "app"."candidates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."lessons" ADD CONSTRAINT "lessons_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "app"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."word_proposals" ADD CONSTRAINT "word_proposals_unit_id_units_id_fk" FOREIGN KEY ("unit_id") REFERENCES "app"."units"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."word_proposals" ADD CONSTRAINT "word_proposals_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "app"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "lessons_once" ON "app"."lessons" USING btree ("candidate_id","kind","word");--> statement-breakpoint
CREATE INDEX "lessons_word" ON "app"."lessons" USING btree ("kind","word");--> statement-breakpoint
CREATE INDEX "lessons_text" ON "app"."lessons" USING btree ("text_id");--> statement-breakpoint
CREATE UNIQUE INDEX "word_proposals_once" ON "app"."word_proposals" USING btree ("kind","word","unit_id");--> statement-breakpoint
CREATE INDEX "word_proposals_state" ON "app"."word_proposals" USING btree ("state");