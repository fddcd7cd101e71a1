-- A duty word belongs to one unit. Of several rows of a word only that of the first unit was ever read; the others go.
DELETE FROM "app"."duties" WHERE "id" IN (
  SELECT "id" FROM (
    SELECT d."id", row_number() OVER (PARTITION BY d."keyword" ORDER BY u."ended_on" IS NOT NULL, u."sort_order", u."id") AS place
    FROM "app"."duties" d JOIN "app"."units" u ON u."id" = d."unit_id"
  ) ranked WHERE place > 1
);--> statement-breakpoint
DROP INDEX "app"."duties_keyword_unit";--> statement-breakpoint
ALTER TABLE "app"."duties" ADD COLUMN "origin" text DEFAULT 'hand' NOT NULL;--> statement-breakpoint
ALTER TABLE "app"."unit_aliases" ADD COLUMN "origin" text DEFAULT 'hand' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "duties_keyword" ON "app"."duties" USING btree ("keyword");--> statement-breakpoint
ALTER TABLE "app"."duties" ADD CONSTRAINT "duties_origin" CHECK ("app"."duties"."origin" in ('hand', 'imported', 'learned', 'usual', 'renamed'));--> statement-breakpoint
ALTER TABLE "app"."unit_aliases" ADD CONSTRAINT "unit_aliases_origin" CHECK ("app"."unit_aliases"."origin" in ('hand', 'imported', 'learned', 'usual', 'renamed'));--> statement-breakpoint
UPDATE "app"."duties" d SET "origin" = 'learned' FROM "app"."word_proposals" p
  WHERE p."kind" = 'duty' AND p."state" = 'accepted' AND p."word" = d."keyword" AND p."unit_id" = d."unit_id";--> statement-breakpoint
UPDATE "app"."unit_aliases" a SET "origin" = 'learned' FROM "app"."word_proposals" p
  WHERE p."kind" = 'alias' AND p."state" = 'accepted' AND p."word" = a."alias" AND p."unit_id" = a."unit_id";
