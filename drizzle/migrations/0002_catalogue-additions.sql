CREATE TABLE "catalogue_additions" (
	"id" text PRIMARY KEY NOT NULL,
	"upload_id" text NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"number" integer NOT NULL,
	"digest" text NOT NULL,
	"by_id" text NOT NULL,
	"by_name" text NOT NULL,
	"by_role" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "catalogue_additions_kind_name_number_unique" UNIQUE("kind","name","number")
);
--> statement-breakpoint
CREATE TABLE "catalogue_uploads" (
	"id" text PRIMARY KEY NOT NULL,
	"file_name" text NOT NULL,
	"sha256" text NOT NULL,
	"size" bigint NOT NULL,
	"by_id" text NOT NULL,
	"by_name" text NOT NULL,
	"by_role" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "framework_states" (
	"id" text PRIMARY KEY NOT NULL,
	"framework_id" text NOT NULL,
	"number" integer NOT NULL,
	"state" text NOT NULL,
	"reason" text NOT NULL,
	"by_id" text NOT NULL,
	"by_name" text NOT NULL,
	"by_role" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "framework_states_framework_id_number_unique" UNIQUE("framework_id","number")
);
--> statement-breakpoint
ALTER TABLE "catalogue_additions" ADD CONSTRAINT "catalogue_additions_upload_id_catalogue_uploads_id_fk" FOREIGN KEY ("upload_id") REFERENCES "public"."catalogue_uploads"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "catalogue_additions" ADD CONSTRAINT "catalogue_additions_digest_pins_digest_fk" FOREIGN KEY ("digest") REFERENCES "public"."pins"("digest") ON DELETE no action ON UPDATE no action;