DROP INDEX "app"."directive_texts_once";--> statement-breakpoint
ALTER TABLE "app"."directive_texts" ADD COLUMN "removed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "app"."directive_texts" ADD COLUMN "removed_by" uuid;--> statement-breakpoint
ALTER TABLE "app"."directives" ADD COLUMN "removed_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "app"."directives" ADD COLUMN "removed_by" uuid;--> statement-breakpoint
ALTER TABLE "app"."directive_texts" ADD CONSTRAINT "directive_texts_removed_by_users_id_fk" FOREIGN KEY ("removed_by") REFERENCES "app"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "app"."directives" ADD CONSTRAINT "directives_removed_by_users_id_fk" FOREIGN KEY ("removed_by") REFERENCES "app"."users"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "directive_texts_once" ON "app"."directive_texts" USING btree ("directive_id","sha256") WHERE removed_at is null;