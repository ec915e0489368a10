CREATE INDEX "annotations_evidence_id_index" ON "annotations" USING btree ("evidence_id");--> statement-breakpoint
CREATE INDEX "clarification_answers_clarification_id_index" ON "clarification_answers" USING btree ("clarification_id");--> statement-breakpoint
CREATE INDEX "clarifications_revision_id_index" ON "clarifications" USING btree ("revision_id");--> statement-breakpoint
CREATE INDEX "evidence_engagement_id_system_id_by_role_index" ON "evidence" USING btree ("engagement_id","system_id","by_role");--> statement-breakpoint
CREATE INDEX "evidence_contexts_embargo_index" ON "evidence_contexts" USING btree ("engagement_id") WHERE jsonb_typeof("evidence_contexts"."context"->'handling'->'embargo') = 'object';
