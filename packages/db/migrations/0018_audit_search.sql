DROP INDEX "app"."audit_events_order";--> statement-breakpoint
DROP INDEX "app"."audit_events_actor";--> statement-breakpoint
CREATE INDEX "audit_events_time" ON "app"."audit_events" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "audit_events_use_case" ON "app"."audit_events" USING btree ("use_case","at","id");--> statement-breakpoint
CREATE INDEX "audit_events_actor_name" ON "app"."audit_events" USING btree ("actor_name","at","id");--> statement-breakpoint
CREATE INDEX "files_content" ON "app"."files" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "audit_events_actor" ON "app"."audit_events" USING btree ("actor_id","at","id");