ALTER TABLE "hand_in_drafts" ADD COLUMN "unconfirmed" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "hand_in_drafts" ADD COLUMN "taken_from" text;