CREATE TABLE "app"."model_runs" (
	"text_id" uuid PRIMARY KEY NOT NULL,
	"model" text NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"fault" text,
	"kept" integer DEFAULT 0 NOT NULL,
	"refused" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "model_runs_fault" CHECK ("app"."model_runs"."fault" is null or "app"."model_runs"."fault" in ('unreachable', 'timeout', 'refused', 'redirected', 'too_large', 'not_json', 'wrong_form', 'too_long'))
);
--> statement-breakpoint
CREATE TABLE "app"."suggestions" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"text_id" uuid NOT NULL,
	"start" integer NOT NULL,
	"end" integer NOT NULL,
	"field" text NOT NULL,
	"value" text NOT NULL,
	"model" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ignored_by" uuid,
	"ignored_at" timestamp with time zone,
	CONSTRAINT "suggestions_field" CHECK ("app"."suggestions"."field" in ('leadUnitId', 'dueOn', 'title', 'missing')),
	CONSTRAINT "suggestions_span" CHECK ("app"."suggestions"."start" >= 0 and "app"."suggestions"."end" > "app"."suggestions"."start")
);
--> statement-breakpoint
ALTER TABLE "app"."model_runs" ADD CONSTRAINT "model_runs_text_id_directive_texts_id_fk" FOREIGN KEY ("text_id") REFERENCES "app"."directive_texts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."suggestions" ADD CONSTRAINT "suggestions_text_id_directive_texts_id_fk" FOREIGN KEY ("text_id") REFERENCES "app"."directive_texts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."suggestions" ADD CONSTRAINT "suggestions_ignored_by_users_id_fk" FOREIGN KEY ("ignored_by") REFERENCES "app"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "suggestions_text" ON "app"."suggestions" USING btree ("text_id","start");--> statement-breakpoint
CREATE INDEX "suggestions_ignorer" ON "app"."suggestions" USING btree ("ignored_by");--> statement-breakpoint
CREATE UNIQUE INDEX "suggestions_once" ON "app"."suggestions" USING btree ("text_id","start","end","field");