CREATE TABLE "kept_bytes" (
	"engagement_id" text NOT NULL,
	"sha256" text NOT NULL,
	"size" bigint NOT NULL,
	CONSTRAINT "kept_bytes_engagement_id_sha256_pk" PRIMARY KEY("engagement_id","sha256")
);
--> statement-breakpoint
ALTER TABLE "kept_bytes" ADD CONSTRAINT "kept_bytes_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE no action ON UPDATE no action;