CREATE TABLE "api_tokens" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"engagement_id" text NOT NULL,
	"system_id" text NOT NULL,
	"label" text NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"last_used_at" timestamp (3) with time zone,
	CONSTRAINT "api_tokens_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "embargo_liftings" (
	"revision_id" text PRIMARY KEY NOT NULL,
	"engagement_id" text NOT NULL,
	"decision" text NOT NULL,
	"by_id" text NOT NULL,
	"by_name" text NOT NULL,
	"by_role" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evidence_packs" (
	"id" text PRIMARY KEY NOT NULL,
	"engagement_id" text NOT NULL,
	"system_id" text NOT NULL,
	"digest" text NOT NULL,
	"evidence_ids" jsonb NOT NULL,
	"by_id" text NOT NULL,
	"by_name" text NOT NULL,
	"by_role" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "evidence_packs_engagement_id_system_id_digest_unique" UNIQUE("engagement_id","system_id","digest")
);
--> statement-breakpoint
CREATE TABLE "extension_decisions" (
	"extension_id" text PRIMARY KEY NOT NULL,
	"engagement_id" text NOT NULL,
	"outcome" text NOT NULL,
	"until" date,
	"reason" text NOT NULL,
	"by_id" text NOT NULL,
	"by_name" text NOT NULL,
	"by_role" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "granted_until" CHECK (("extension_decisions"."outcome" = 'granted') = ("extension_decisions"."until" is not null))
);
--> statement-breakpoint
CREATE TABLE "extension_requests" (
	"id" text PRIMARY KEY NOT NULL,
	"engagement_id" text NOT NULL,
	"request_id" text NOT NULL,
	"until" date NOT NULL,
	"reason" text NOT NULL,
	"by_id" text NOT NULL,
	"by_name" text NOT NULL,
	"by_role" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "extractions" (
	"sha256" text PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"reason" text NOT NULL,
	"facts" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "file_passages" (
	"sha256" text NOT NULL,
	"position" integer NOT NULL,
	"place" jsonb NOT NULL,
	"text" text NOT NULL,
	"words" "tsvector" GENERATED ALWAYS AS (to_tsvector('dutch', text)) STORED,
	CONSTRAINT "file_passages_sha256_position_pk" PRIMARY KEY("sha256","position")
);
--> statement-breakpoint
CREATE TABLE "file_scans" (
	"id" text PRIMARY KEY NOT NULL,
	"sha256" text NOT NULL,
	"number" integer NOT NULL,
	"outcome" text NOT NULL,
	"detail" text NOT NULL,
	"scanner" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "file_scans_sha256_number_unique" UNIQUE("sha256","number")
);
--> statement-breakpoint
CREATE TABLE "jobs" (
	"id" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"payload" jsonb NOT NULL,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"run_after" timestamp (3) with time zone NOT NULL,
	"reason" text DEFAULT '' NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "jobs_kind_key_unique" UNIQUE("kind","key")
);
--> statement-breakpoint
CREATE TABLE "letters" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"kind" text NOT NULL,
	"key" text NOT NULL,
	"engagement_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	CONSTRAINT "letters_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "request_delegations" (
	"id" text PRIMARY KEY NOT NULL,
	"engagement_id" text NOT NULL,
	"request_id" text NOT NULL,
	"to_id" text NOT NULL,
	"to_name" text NOT NULL,
	"note" text NOT NULL,
	"by_id" text NOT NULL,
	"by_name" text NOT NULL,
	"by_role" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "uploads" (
	"id" text PRIMARY KEY NOT NULL,
	"draft_id" text NOT NULL,
	"engagement_id" text NOT NULL,
	"person_id" text NOT NULL,
	"file_name" text NOT NULL,
	"size" bigint NOT NULL,
	"state" text NOT NULL,
	"sha256" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "context_judgements" ADD COLUMN "fields" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "context_judgements" ADD COLUMN "norm_ids" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "hand_in_drafts" ADD COLUMN "bodies" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "embargo_liftings" ADD CONSTRAINT "embargo_liftings_revision_id_evidence_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."evidence_revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "embargo_liftings" ADD CONSTRAINT "embargo_liftings_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_packs" ADD CONSTRAINT "evidence_packs_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extension_decisions" ADD CONSTRAINT "extension_decisions_extension_id_extension_requests_id_fk" FOREIGN KEY ("extension_id") REFERENCES "public"."extension_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extension_decisions" ADD CONSTRAINT "extension_decisions_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extension_requests" ADD CONSTRAINT "extension_requests_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extension_requests" ADD CONSTRAINT "extension_requests_request_id_evidence_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."evidence_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file_passages" ADD CONSTRAINT "file_passages_sha256_extractions_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."extractions"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_delegations" ADD CONSTRAINT "request_delegations_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_delegations" ADD CONSTRAINT "request_delegations_request_id_evidence_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."evidence_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_delegations" ADD CONSTRAINT "request_delegations_to_id_people_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_draft_id_hand_in_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "public"."hand_in_drafts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "uploads" ADD CONSTRAINT "uploads_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "api_tokens_person_id_index" ON "api_tokens" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "api_tokens_engagement_id_index" ON "api_tokens" USING btree ("engagement_id");--> statement-breakpoint
CREATE INDEX "embargo_liftings_engagement_id_index" ON "embargo_liftings" USING btree ("engagement_id");--> statement-breakpoint
CREATE INDEX "extension_decisions_engagement_id_index" ON "extension_decisions" USING btree ("engagement_id");--> statement-breakpoint
CREATE INDEX "extension_requests_engagement_id_index" ON "extension_requests" USING btree ("engagement_id");--> statement-breakpoint
CREATE INDEX "file_passages_words_index" ON "file_passages" USING gin ("words");--> statement-breakpoint
CREATE INDEX "jobs_state_run_after_index" ON "jobs" USING btree ("state","run_after");--> statement-breakpoint
CREATE INDEX "letters_person_id_index" ON "letters" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "request_delegations_engagement_id_index" ON "request_delegations" USING btree ("engagement_id");--> statement-breakpoint
CREATE INDEX "uploads_engagement_id_state_index" ON "uploads" USING btree ("engagement_id","state");--> statement-breakpoint
CREATE INDEX "uploads_draft_id_index" ON "uploads" USING btree ("draft_id");