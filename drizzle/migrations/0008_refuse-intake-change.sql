-- R3: what was decided about requests, embargo and packs, and what a scanner said, is history like the rest.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['request_delegations','extension_requests','extension_decisions','embargo_liftings','evidence_packs','file_scans']
  LOOP
    EXECUTE format('CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
    EXECUTE format('CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
END $$;
--> statement-breakpoint
-- Search over what people wrote (R9 is decided after: a hit is no permission).
CREATE INDEX search_contexts ON evidence_contexts USING gin (jsonb_to_tsvector('dutch', context, '["string"]'));
--> statement-breakpoint
CREATE INDEX search_annotations ON annotations USING gin (to_tsvector('dutch', text));
--> statement-breakpoint
CREATE INDEX search_findings ON finding_versions USING gin (to_tsvector('dutch', title || ' ' || condition || ' ' || criterion || ' ' || cause || ' ' || effect || ' ' || recommendation));
--> statement-breakpoint
CREATE INDEX search_evidence ON evidence USING gin (to_tsvector('dutch', title));
