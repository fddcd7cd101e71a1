CREATE TABLE "app"."distinct_pairs" (
	"candidate_id" uuid NOT NULL,
	"other_id" uuid NOT NULL,
	"author_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "distinct_pairs_candidate_id_other_id_pk" PRIMARY KEY("candidate_id","other_id")
);
--> statement-breakpoint
CREATE TABLE "app"."stated_numbers" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"text_id" uuid NOT NULL,
	"start" integer NOT NULL,
	"end" integer NOT NULL,
	"candidate_ids" uuid[] DEFAULT '{}' NOT NULL,
	"words" text,
	"author_id" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "stated_numbers_span" CHECK ("app"."stated_numbers"."start" >= 0 and "app"."stated_numbers"."end" > "app"."stated_numbers"."start")
);
--> statement-breakpoint
CREATE TABLE "app"."text_places" (
	"text_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"at" integer NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "text_places_text_id_user_id_pk" PRIMARY KEY("text_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "app"."candidates" ADD COLUMN "changed_in" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."sentences" ADD COLUMN "changed_in" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."tasks" ADD COLUMN "deployments" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."distinct_pairs" ADD CONSTRAINT "distinct_pairs_candidate_id_candidates_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "app"."candidates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."distinct_pairs" ADD CONSTRAINT "distinct_pairs_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "app"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."stated_numbers" ADD CONSTRAINT "stated_numbers_text_id_directive_texts_id_fk" FOREIGN KEY ("text_id") REFERENCES "app"."directive_texts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."stated_numbers" ADD CONSTRAINT "stated_numbers_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "app"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."text_places" ADD CONSTRAINT "text_places_text_id_directive_texts_id_fk" FOREIGN KEY ("text_id") REFERENCES "app"."directive_texts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."text_places" ADD CONSTRAINT "text_places_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "app"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "stated_numbers_place" ON "app"."stated_numbers" USING btree ("text_id","start","end");--> statement-breakpoint
CREATE INDEX "text_places_user" ON "app"."text_places" USING btree ("user_id");