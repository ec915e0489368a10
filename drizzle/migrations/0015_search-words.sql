-- Words to find by. The text of files has its own column (file_passages.words); these are the words that people wrote.
-- The expressions stand in app/store/search/ as well: an index serves only what is written the same.
CREATE FUNCTION context_words(context jsonb) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT to_tsvector('dutch',
    coalesce(context->>'what', '') || ' ' || coalesce(context->>'origin', '') || ' ' || coalesce(context->>'completeness', '') || ' ' ||
    coalesce(context->'people'->>'madeBy', '') || ' ' || coalesce(context->'people'->>'collectedBy', '') || ' ' ||
    coalesce(context->'people'->>'approvedBy', '') || ' ' || coalesce(context->'shows'->>'text', '') || ' ' ||
    coalesce(context->'shows'->>'notShown', '') || ' ' || coalesce(context->>'readingGuide', '') || ' ' ||
    coalesce(context->>'deviations', '') || ' ' || coalesce(context->>'edited', ''))
    || jsonb_to_tsvector('dutch', coalesce(context->'answers', '{}'), '["string"]')
$$;
--> statement-breakpoint
CREATE INDEX evidence_contexts_words ON evidence_contexts USING gin (context_words(context));
--> statement-breakpoint
CREATE INDEX evidence_words ON evidence USING gin (to_tsvector('dutch', title));
--> statement-breakpoint
CREATE INDEX annotations_words ON annotations USING gin (to_tsvector('dutch', text));
--> statement-breakpoint
CREATE INDEX finding_versions_words ON finding_versions USING gin (to_tsvector('dutch', title || ' ' || condition || ' ' || criterion || ' ' || cause || ' ' || effect || ' ' || recommendation));
--> statement-breakpoint
-- From the bytes of a file to the evidence that holds them.
CREATE INDEX evidence_revisions_file ON evidence_revisions ((body->>'sha256'));
