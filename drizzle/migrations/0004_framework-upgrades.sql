CREATE TABLE "framework_upgrades" (
	"id" text PRIMARY KEY NOT NULL,
	"engagement_id" text NOT NULL,
	"number" integer NOT NULL,
	"from_digest" text NOT NULL,
	"to_digest" text NOT NULL,
	"changes_digest" text NOT NULL,
	"plan" jsonb NOT NULL,
	"reason" text NOT NULL,
	"by_id" text NOT NULL,
	"by_name" text NOT NULL,
	"by_role" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "framework_upgrades_engagement_id_number_unique" UNIQUE("engagement_id","number"),
	CONSTRAINT "edition_follows" CHECK ("framework_upgrades"."number" > 1)
);
--> statement-breakpoint
CREATE TABLE "upgrade_declines" (
	"id" text PRIMARY KEY NOT NULL,
	"engagement_id" text NOT NULL,
	"framework_id" text NOT NULL,
	"version" text NOT NULL,
	"reason" text NOT NULL,
	"by_id" text NOT NULL,
	"by_name" text NOT NULL,
	"by_role" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "evidence_requests" DROP CONSTRAINT "evidence_requests_engagement_id_system_id_control_id_unique";--> statement-breakpoint
ALTER TABLE "verdicts" DROP CONSTRAINT "verdicts_engagement_id_system_id_norm_id_aspect_version_unique";--> statement-breakpoint
ALTER TABLE "verdicts" DROP CONSTRAINT "verdicts_engagement_id_system_id_norm_id_norms_engagement_id_system_id_norm_id_fk";
--> statement-breakpoint
ALTER TABLE "audited_systems" DROP CONSTRAINT "audited_systems_engagement_id_system_id_pk";--> statement-breakpoint
ALTER TABLE "norms" DROP CONSTRAINT "norms_engagement_id_system_id_norm_id_pk";--> statement-breakpoint
ALTER TABLE "annotations" ADD COLUMN "edition" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "audited_systems" ADD COLUMN "edition" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "evidence_requests" ADD COLUMN "edition" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "findings" ADD COLUMN "edition" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "norms" ADD COLUMN "edition" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "verdicts" ADD COLUMN "edition" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "audited_systems" ADD CONSTRAINT "audited_systems_engagement_id_system_id_edition_pk" PRIMARY KEY("engagement_id","system_id","edition");--> statement-breakpoint
ALTER TABLE "norms" ADD CONSTRAINT "norms_engagement_id_system_id_norm_id_edition_pk" PRIMARY KEY("engagement_id","system_id","norm_id","edition");--> statement-breakpoint
ALTER TABLE "framework_upgrades" ADD CONSTRAINT "framework_upgrades_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "framework_upgrades" ADD CONSTRAINT "framework_upgrades_from_digest_pins_digest_fk" FOREIGN KEY ("from_digest") REFERENCES "public"."pins"("digest") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "framework_upgrades" ADD CONSTRAINT "framework_upgrades_to_digest_pins_digest_fk" FOREIGN KEY ("to_digest") REFERENCES "public"."pins"("digest") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "framework_upgrades" ADD CONSTRAINT "framework_upgrades_changes_digest_pins_digest_fk" FOREIGN KEY ("changes_digest") REFERENCES "public"."pins"("digest") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "upgrade_declines" ADD CONSTRAINT "upgrade_declines_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "upgrade_declines_engagement_id_index" ON "upgrade_declines" USING btree ("engagement_id");--> statement-breakpoint
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_engagement_id_system_id_norm_id_edition_norms_engagement_id_system_id_norm_id_edition_fk" FOREIGN KEY ("engagement_id","system_id","norm_id","edition") REFERENCES "public"."norms"("engagement_id","system_id","norm_id","edition") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_requests" ADD CONSTRAINT "evidence_requests_engagement_id_system_id_control_id_edition_unique" UNIQUE("engagement_id","system_id","control_id","edition");--> statement-breakpoint
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_engagement_id_system_id_norm_id_aspect_version_edition_unique" UNIQUE("engagement_id","system_id","norm_id","aspect","version","edition");