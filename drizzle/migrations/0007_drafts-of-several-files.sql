UPDATE "hand_in_drafts" SET "bodies" = jsonb_build_array("body") WHERE "body" IS NOT NULL AND jsonb_typeof("body") = 'object';--> statement-breakpoint
ALTER TABLE "hand_in_drafts" DROP COLUMN "body";