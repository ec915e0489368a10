CREATE TABLE "annotations" (
	"id" text PRIMARY KEY NOT NULL,
	"engagement_id" text NOT NULL,
	"number" integer NOT NULL,
	"evidence_id" text NOT NULL,
	"revision_id" text NOT NULL,
	"anchor" jsonb NOT NULL,
	"text" text NOT NULL,
	"bearings" jsonb NOT NULL,
	"by_id" text NOT NULL,
	"by_name" text NOT NULL,
	"by_role" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "annotations_engagement_id_number_unique" UNIQUE("engagement_id","number")
);
--> statement-breakpoint
CREATE TABLE "audited_systems" (
	"engagement_id" text NOT NULL,
	"system_id" text NOT NULL,
	"digest" text NOT NULL,
	"position" integer NOT NULL,
	CONSTRAINT "audited_systems_engagement_id_system_id_pk" PRIMARY KEY("engagement_id","system_id")
);
--> statement-breakpoint
CREATE TABLE "auditee_replies" (
	"id" text PRIMARY KEY NOT NULL,
	"engagement_id" text NOT NULL,
	"finding_id" text NOT NULL,
	"version_id" text NOT NULL,
	"stance" text NOT NULL,
	"text" text NOT NULL,
	"by_id" text NOT NULL,
	"by_name" text NOT NULL,
	"by_role" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "clarification_answers" (
	"id" text PRIMARY KEY NOT NULL,
	"engagement_id" text NOT NULL,
	"clarification_id" text NOT NULL,
	"text" text NOT NULL,
	"by_id" text NOT NULL,
	"by_name" text NOT NULL,
	"by_role" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "clarifications" (
	"id" text PRIMARY KEY NOT NULL,
	"engagement_id" text NOT NULL,
	"revision_id" text NOT NULL,
	"field" text,
	"question" text NOT NULL,
	"due" date NOT NULL,
	"by_id" text NOT NULL,
	"by_name" text NOT NULL,
	"by_role" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "context_judgements" (
	"id" text PRIMARY KEY NOT NULL,
	"engagement_id" text NOT NULL,
	"revision_id" text NOT NULL,
	"verdict" text NOT NULL,
	"reason" text NOT NULL,
	"disputed" jsonb NOT NULL,
	"number" integer NOT NULL,
	"by_id" text NOT NULL,
	"by_name" text NOT NULL,
	"by_role" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "context_judgements_revision_id_number_unique" UNIQUE("revision_id","number")
);
--> statement-breakpoint
CREATE TABLE "engagements" (
	"id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"type" text NOT NULL,
	"legal_basis" jsonb NOT NULL,
	"occasion" text NOT NULL,
	"purpose" text NOT NULL,
	"object" text NOT NULL,
	"delimitation" text NOT NULL,
	"reference_date" date NOT NULL,
	"period_from" date NOT NULL,
	"period_to" date NOT NULL,
	"client" text NOT NULL,
	"distribution" jsonb NOT NULL,
	"framework_digest" text NOT NULL,
	"sample" boolean DEFAULT false NOT NULL,
	"by_id" text NOT NULL,
	"by_name" text NOT NULL,
	"by_role" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evidence" (
	"id" text PRIMARY KEY NOT NULL,
	"engagement_id" text NOT NULL,
	"number" integer NOT NULL,
	"system_id" text NOT NULL,
	"request_id" text,
	"title" text NOT NULL,
	"by_id" text NOT NULL,
	"by_name" text NOT NULL,
	"by_role" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "evidence_engagement_id_number_unique" UNIQUE("engagement_id","number"),
	CONSTRAINT "evidence_id_engagement_id_unique" UNIQUE("id","engagement_id")
);
--> statement-breakpoint
CREATE TABLE "evidence_contexts" (
	"digest" text NOT NULL,
	"revision_id" text PRIMARY KEY NOT NULL,
	"engagement_id" text NOT NULL,
	"context" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evidence_requests" (
	"id" text PRIMARY KEY NOT NULL,
	"engagement_id" text NOT NULL,
	"number" integer NOT NULL,
	"system_id" text NOT NULL,
	"control_id" text NOT NULL,
	"title" text NOT NULL,
	"why" text NOT NULL,
	"expected" jsonb NOT NULL,
	"questions" jsonb NOT NULL,
	"asked_of_id" text,
	"asked_of_name" text,
	"due" date NOT NULL,
	"by_id" text NOT NULL,
	"by_name" text NOT NULL,
	"by_role" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "evidence_requests_engagement_id_number_unique" UNIQUE("engagement_id","number"),
	CONSTRAINT "evidence_requests_engagement_id_system_id_control_id_unique" UNIQUE("engagement_id","system_id","control_id")
);
--> statement-breakpoint
CREATE TABLE "evidence_revisions" (
	"id" text PRIMARY KEY NOT NULL,
	"engagement_id" text NOT NULL,
	"evidence_id" text NOT NULL,
	"number" integer NOT NULL,
	"body" jsonb NOT NULL,
	"digest" text NOT NULL,
	"by_id" text NOT NULL,
	"by_name" text NOT NULL,
	"by_role" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "evidence_revisions_evidence_id_number_unique" UNIQUE("evidence_id","number")
);
--> statement-breakpoint
CREATE TABLE "finding_basis" (
	"engagement_id" text NOT NULL,
	"version_id" text NOT NULL,
	"annotation_id" text NOT NULL,
	CONSTRAINT "finding_basis_version_id_annotation_id_pk" PRIMARY KEY("version_id","annotation_id")
);
--> statement-breakpoint
CREATE TABLE "finding_dispatches" (
	"finding_id" text PRIMARY KEY NOT NULL,
	"engagement_id" text NOT NULL,
	"version_id" text NOT NULL,
	"due" date NOT NULL,
	"by_id" text NOT NULL,
	"by_name" text NOT NULL,
	"by_role" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "finding_versions" (
	"id" text PRIMARY KEY NOT NULL,
	"engagement_id" text NOT NULL,
	"finding_id" text NOT NULL,
	"version" integer NOT NULL,
	"title" text NOT NULL,
	"condition" text NOT NULL,
	"criterion" text NOT NULL,
	"cause" text NOT NULL,
	"effect" text NOT NULL,
	"recommendation" text NOT NULL,
	"by_id" text NOT NULL,
	"by_name" text NOT NULL,
	"by_role" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "finding_versions_finding_id_version_unique" UNIQUE("finding_id","version")
);
--> statement-breakpoint
CREATE TABLE "findings" (
	"id" text PRIMARY KEY NOT NULL,
	"engagement_id" text NOT NULL,
	"number" integer NOT NULL,
	"system_id" text NOT NULL,
	"norm_ids" jsonb NOT NULL,
	CONSTRAINT "findings_engagement_id_number_unique" UNIQUE("engagement_id","number")
);
--> statement-breakpoint
CREATE TABLE "hand_in_drafts" (
	"id" text PRIMARY KEY NOT NULL,
	"engagement_id" text NOT NULL,
	"request_id" text,
	"evidence_id" text,
	"system_id" text NOT NULL,
	"person_id" text NOT NULL,
	"title" text DEFAULT '' NOT NULL,
	"body" jsonb,
	"context" jsonb NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"handed_in_as" text
);
--> statement-breakpoint
CREATE TABLE "issued_reports" (
	"id" text PRIMARY KEY NOT NULL,
	"engagement_id" text NOT NULL,
	"kind" text NOT NULL,
	"number" integer NOT NULL,
	"sha256" text NOT NULL,
	"pages" integer NOT NULL,
	"size" bigint NOT NULL,
	"by_id" text NOT NULL,
	"by_name" text NOT NULL,
	"by_role" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "issued_reports_engagement_id_number_unique" UNIQUE("engagement_id","number")
);
--> statement-breakpoint
CREATE TABLE "limitation_notes" (
	"id" text PRIMARY KEY NOT NULL,
	"engagement_id" text NOT NULL,
	"system_id" text,
	"text" text NOT NULL,
	"by_id" text NOT NULL,
	"by_name" text NOT NULL,
	"by_role" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "management_responses" (
	"id" text PRIMARY KEY NOT NULL,
	"engagement_id" text NOT NULL,
	"text" text NOT NULL,
	"by_id" text NOT NULL,
	"by_name" text NOT NULL,
	"by_role" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "members" (
	"id" text PRIMARY KEY NOT NULL,
	"engagement_id" text NOT NULL,
	"person_id" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"system_id" text,
	"outside_team" boolean DEFAULT false NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "owner_has_system" CHECK (("members"."role" in ('system-owner','supplier')) = ("members"."system_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "norms" (
	"engagement_id" text NOT NULL,
	"system_id" text NOT NULL,
	"norm_id" text NOT NULL,
	"position" integer NOT NULL,
	"norm" jsonb NOT NULL,
	CONSTRAINT "norms_engagement_id_system_id_norm_id_pk" PRIMARY KEY("engagement_id","system_id","norm_id")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"password_hash" text NOT NULL,
	"administrator" boolean DEFAULT false NOT NULL,
	"auditor" boolean DEFAULT false NOT NULL,
	"language" text DEFAULT 'nl' NOT NULL,
	"sample" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "people_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "pins" (
	"digest" text PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"content" jsonb NOT NULL,
	"pinned_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "question_answers" (
	"id" text PRIMARY KEY NOT NULL,
	"engagement_id" text NOT NULL,
	"question_id" text NOT NULL,
	"text" text NOT NULL,
	"by_id" text NOT NULL,
	"by_name" text NOT NULL,
	"by_role" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "request_refusals" (
	"id" text PRIMARY KEY NOT NULL,
	"engagement_id" text NOT NULL,
	"request_id" text NOT NULL,
	"kind" text NOT NULL,
	"reason" text NOT NULL,
	"by_id" text NOT NULL,
	"by_name" text NOT NULL,
	"by_role" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "research_questions" (
	"id" text PRIMARY KEY NOT NULL,
	"engagement_id" text NOT NULL,
	"position" integer NOT NULL,
	"text" text NOT NULL,
	CONSTRAINT "research_questions_engagement_id_position_unique" UNIQUE("engagement_id","position")
);
--> statement-breakpoint
CREATE TABLE "reviews" (
	"id" text PRIMARY KEY NOT NULL,
	"engagement_id" text NOT NULL,
	"verdict_id" text,
	"finding_version_id" text,
	"outcome" text NOT NULL,
	"note" text NOT NULL,
	"outside_team" boolean NOT NULL,
	"by_id" text NOT NULL,
	"by_name" text NOT NULL,
	"by_role" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "one_subject" CHECK (("reviews"."verdict_id" is null) <> ("reviews"."finding_version_id" is null))
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"value" text NOT NULL,
	"by_id" text NOT NULL,
	"by_name" text NOT NULL,
	"by_role" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_failures" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "taken_steps" (
	"once" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"step" text NOT NULL,
	"result" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "trail" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"previous" text NOT NULL,
	"hash" text NOT NULL,
	"engagement_id" text,
	"verb" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text NOT NULL,
	"detail" jsonb NOT NULL,
	"change_digest" text NOT NULL,
	"by_id" text NOT NULL,
	"by_name" text NOT NULL,
	"by_role" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "trail_previous_unique" UNIQUE("previous"),
	CONSTRAINT "trail_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "verdict_basis" (
	"engagement_id" text NOT NULL,
	"verdict_id" text NOT NULL,
	"annotation_id" text NOT NULL,
	CONSTRAINT "verdict_basis_verdict_id_annotation_id_pk" PRIMARY KEY("verdict_id","annotation_id")
);
--> statement-breakpoint
CREATE TABLE "verdicts" (
	"id" text PRIMARY KEY NOT NULL,
	"engagement_id" text NOT NULL,
	"system_id" text NOT NULL,
	"norm_id" text NOT NULL,
	"aspect" text NOT NULL,
	"version" integer NOT NULL,
	"value" text NOT NULL,
	"reason" text,
	"reference" text,
	"facts" text NOT NULL,
	"by_id" text NOT NULL,
	"by_name" text NOT NULL,
	"by_role" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "verdicts_engagement_id_system_id_norm_id_aspect_version_unique" UNIQUE("engagement_id","system_id","norm_id","aspect","version"),
	CONSTRAINT "known_aspect" CHECK ("verdicts"."aspect" in ('design','existence','operation')),
	CONSTRAINT "known_value" CHECK ("verdicts"."value" in ('met','partly-met','not-met','cannot-be-established','no-occurrence','not-applicable','not-examined')),
	CONSTRAINT "reason_obligatory" CHECK (("verdicts"."value" = 'cannot-be-established') = ("verdicts"."reason" is not null)),
	CONSTRAINT "reference_obligatory" CHECK (("verdicts"."value" = 'not-applicable') = ("verdicts"."reference" is not null and "verdicts"."reference" <> ''))
);
--> statement-breakpoint
ALTER TABLE "annotations" ADD CONSTRAINT "annotations_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "annotations" ADD CONSTRAINT "annotations_revision_id_evidence_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."evidence_revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audited_systems" ADD CONSTRAINT "audited_systems_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "audited_systems" ADD CONSTRAINT "audited_systems_digest_pins_digest_fk" FOREIGN KEY ("digest") REFERENCES "public"."pins"("digest") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auditee_replies" ADD CONSTRAINT "auditee_replies_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auditee_replies" ADD CONSTRAINT "auditee_replies_finding_id_findings_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."findings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auditee_replies" ADD CONSTRAINT "auditee_replies_version_id_finding_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."finding_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clarification_answers" ADD CONSTRAINT "clarification_answers_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clarification_answers" ADD CONSTRAINT "clarification_answers_clarification_id_clarifications_id_fk" FOREIGN KEY ("clarification_id") REFERENCES "public"."clarifications"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clarifications" ADD CONSTRAINT "clarifications_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "clarifications" ADD CONSTRAINT "clarifications_revision_id_evidence_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."evidence_revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "context_judgements" ADD CONSTRAINT "context_judgements_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "context_judgements" ADD CONSTRAINT "context_judgements_revision_id_evidence_revisions_id_fk" FOREIGN KEY ("revision_id") REFERENCES "public"."evidence_revisions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "engagements" ADD CONSTRAINT "engagements_framework_digest_pins_digest_fk" FOREIGN KEY ("framework_digest") REFERENCES "public"."pins"("digest") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence" ADD CONSTRAINT "evidence_request_id_evidence_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."evidence_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_contexts" ADD CONSTRAINT "evidence_contexts_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_requests" ADD CONSTRAINT "evidence_requests_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_requests" ADD CONSTRAINT "evidence_requests_asked_of_id_people_id_fk" FOREIGN KEY ("asked_of_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_revisions" ADD CONSTRAINT "evidence_revisions_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_revisions" ADD CONSTRAINT "evidence_revisions_evidence_id_engagement_id_evidence_id_engagement_id_fk" FOREIGN KEY ("evidence_id","engagement_id") REFERENCES "public"."evidence"("id","engagement_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_revisions" ADD CONSTRAINT "evidence_revisions_id_evidence_contexts_revision_id_fk" FOREIGN KEY ("id") REFERENCES "public"."evidence_contexts"("revision_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_basis" ADD CONSTRAINT "finding_basis_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_basis" ADD CONSTRAINT "finding_basis_version_id_finding_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."finding_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_basis" ADD CONSTRAINT "finding_basis_annotation_id_annotations_id_fk" FOREIGN KEY ("annotation_id") REFERENCES "public"."annotations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_dispatches" ADD CONSTRAINT "finding_dispatches_finding_id_findings_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."findings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_dispatches" ADD CONSTRAINT "finding_dispatches_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_dispatches" ADD CONSTRAINT "finding_dispatches_version_id_finding_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."finding_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_versions" ADD CONSTRAINT "finding_versions_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "finding_versions" ADD CONSTRAINT "finding_versions_finding_id_findings_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."findings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "findings" ADD CONSTRAINT "findings_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_in_drafts" ADD CONSTRAINT "hand_in_drafts_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_in_drafts" ADD CONSTRAINT "hand_in_drafts_request_id_evidence_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."evidence_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_in_drafts" ADD CONSTRAINT "hand_in_drafts_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "issued_reports" ADD CONSTRAINT "issued_reports_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "limitation_notes" ADD CONSTRAINT "limitation_notes_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "management_responses" ADD CONSTRAINT "management_responses_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "norms" ADD CONSTRAINT "norms_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_answers" ADD CONSTRAINT "question_answers_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_answers" ADD CONSTRAINT "question_answers_question_id_research_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."research_questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_refusals" ADD CONSTRAINT "request_refusals_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "request_refusals" ADD CONSTRAINT "request_refusals_request_id_evidence_requests_id_fk" FOREIGN KEY ("request_id") REFERENCES "public"."evidence_requests"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "research_questions" ADD CONSTRAINT "research_questions_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_verdict_id_verdicts_id_fk" FOREIGN KEY ("verdict_id") REFERENCES "public"."verdicts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reviews" ADD CONSTRAINT "reviews_finding_version_id_finding_versions_id_fk" FOREIGN KEY ("finding_version_id") REFERENCES "public"."finding_versions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict_basis" ADD CONSTRAINT "verdict_basis_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict_basis" ADD CONSTRAINT "verdict_basis_verdict_id_verdicts_id_fk" FOREIGN KEY ("verdict_id") REFERENCES "public"."verdicts"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdict_basis" ADD CONSTRAINT "verdict_basis_annotation_id_annotations_id_fk" FOREIGN KEY ("annotation_id") REFERENCES "public"."annotations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_engagement_id_engagements_id_fk" FOREIGN KEY ("engagement_id") REFERENCES "public"."engagements"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "verdicts" ADD CONSTRAINT "verdicts_engagement_id_system_id_norm_id_norms_engagement_id_system_id_norm_id_fk" FOREIGN KEY ("engagement_id","system_id","norm_id") REFERENCES "public"."norms"("engagement_id","system_id","norm_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "auditee_replies_engagement_id_index" ON "auditee_replies" USING btree ("engagement_id");--> statement-breakpoint
CREATE INDEX "clarification_answers_engagement_id_index" ON "clarification_answers" USING btree ("engagement_id");--> statement-breakpoint
CREATE INDEX "clarifications_engagement_id_index" ON "clarifications" USING btree ("engagement_id");--> statement-breakpoint
CREATE INDEX "context_judgements_engagement_id_index" ON "context_judgements" USING btree ("engagement_id");--> statement-breakpoint
CREATE INDEX "evidence_revisions_engagement_id_index" ON "evidence_revisions" USING btree ("engagement_id");--> statement-breakpoint
CREATE INDEX "finding_basis_engagement_id_index" ON "finding_basis" USING btree ("engagement_id");--> statement-breakpoint
CREATE INDEX "finding_versions_engagement_id_index" ON "finding_versions" USING btree ("engagement_id");--> statement-breakpoint
CREATE INDEX "hand_in_drafts_person_id_index" ON "hand_in_drafts" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "limitation_notes_engagement_id_index" ON "limitation_notes" USING btree ("engagement_id");--> statement-breakpoint
CREATE INDEX "management_responses_engagement_id_index" ON "management_responses" USING btree ("engagement_id");--> statement-breakpoint
CREATE INDEX "members_person_id_index" ON "members" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "members_engagement_id_index" ON "members" USING btree ("engagement_id");--> statement-breakpoint
CREATE INDEX "question_answers_engagement_id_index" ON "question_answers" USING btree ("engagement_id");--> statement-breakpoint
CREATE INDEX "request_refusals_engagement_id_index" ON "request_refusals" USING btree ("engagement_id");--> statement-breakpoint
CREATE INDEX "reviews_engagement_id_index" ON "reviews" USING btree ("engagement_id");--> statement-breakpoint
CREATE INDEX "sessions_person_id_index" ON "sessions" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "sign_in_failures_key_at_index" ON "sign_in_failures" USING btree ("key","at");--> statement-breakpoint
CREATE INDEX "trail_engagement_id_seq_index" ON "trail" USING btree ("engagement_id","seq");--> statement-breakpoint
CREATE INDEX "trail_subject_id_index" ON "trail" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "verdict_basis_engagement_id_index" ON "verdict_basis" USING btree ("engagement_id");