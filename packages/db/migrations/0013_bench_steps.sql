CREATE TABLE "app"."bench_steps" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"text_id" uuid NOT NULL,
	"user_id" uuid NOT NULL,
	"tx" bigint NOT NULL,
	"candidate_id" uuid,
	"sentence_id" uuid,
	"former" jsonb,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "app"."bench_steps" ADD CONSTRAINT "bench_steps_text_id_directive_texts_id_fk" FOREIGN KEY ("text_id") REFERENCES "app"."directive_texts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."bench_steps" ADD CONSTRAINT "bench_steps_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "app"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."bench_steps" ADD CONSTRAINT "bench_steps_candidate_id_candidates_id_fk" FOREIGN KEY ("candidate_id") REFERENCES "app"."candidates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."bench_steps" ADD CONSTRAINT "bench_steps_sentence_id_sentences_id_fk" FOREIGN KEY ("sentence_id") REFERENCES "app"."sentences"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bench_steps_text" ON "app"."bench_steps" USING btree ("text_id","user_id","id");--> statement-breakpoint
CREATE INDEX "bench_steps_user" ON "app"."bench_steps" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "bench_steps_candidate" ON "app"."bench_steps" USING btree ("candidate_id");--> statement-breakpoint
CREATE INDEX "bench_steps_sentence" ON "app"."bench_steps" USING btree ("sentence_id");--> statement-breakpoint
CREATE INDEX "bench_steps_age" ON "app"."bench_steps" USING btree ("created_at");