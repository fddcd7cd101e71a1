CREATE TABLE "app"."ledger_views" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"user_id" uuid NOT NULL,
	"name" text NOT NULL,
	"query" text NOT NULL,
	"is_default" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "ledger_views_name" UNIQUE("user_id","name")
);
--> statement-breakpoint
ALTER TABLE "app"."ledger_views" ADD CONSTRAINT "ledger_views_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "app"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "ledger_views_default" ON "app"."ledger_views" USING btree ("user_id") WHERE is_default;