-- R1 per norm: partly interpretable evidence supports a verdict, or a finding, only on the norms for which it was judged to be so.
-- A judgement names norms as they were called when it was given; the recorded plans of later upgrades say what came after them.
CREATE FUNCTION supports_norm(revision text, system text, norm text) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
DECLARE judged context_judgements%ROWTYPE; named text[]; upgrade record;
BEGIN
  SELECT * INTO judged FROM context_judgements j WHERE j.revision_id = revision ORDER BY j.number DESC LIMIT 1;
  IF judged.verdict IS DISTINCT FROM 'partly-interpretable' THEN
    RETURN coalesce(judged.verdict = 'interpretable', false);
  END IF;
  named := ARRAY(SELECT jsonb_array_elements_text(judged.norm_ids));
  FOR upgrade IN SELECT plan FROM framework_upgrades u WHERE u.engagement_id = judged.engagement_id AND u.at > judged.at ORDER BY u.number LOOP
    named := ARRAY(
      SELECT DISTINCT came.norm FROM jsonb_array_elements(upgrade.plan->'norms') outcome,
        LATERAL (SELECT jsonb_array_elements_text(CASE jsonb_typeof(outcome->'to')
          WHEN 'array' THEN outcome->'to' WHEN 'string' THEN jsonb_build_array(outcome->'to') ELSE '[]'::jsonb END) AS norm) came
        WHERE outcome->>'systemId' = system AND outcome->>'normId' = ANY (named));
  END LOOP;
  RETURN norm = ANY (named);
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION check_verdict_basis() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE states_fact boolean; sound boolean; carried boolean;
BEGIN
  SELECT v.value IN ('met','partly-met','not-met','no-occurrence'), v.engagement_id = NEW.engagement_id AND a.engagement_id = v.engagement_id AND e.system_id = v.system_id,
         supports_norm(a.revision_id, v.system_id, v.norm_id)
    INTO states_fact, sound, carried
    FROM verdicts v, annotations a JOIN evidence e ON e.id = a.evidence_id WHERE v.id = NEW.verdict_id AND a.id = NEW.annotation_id;
  IF NOT sound THEN RAISE EXCEPTION 'R2: a basis of another engagement or system' USING ERRCODE = 'check_violation'; END IF;
  IF states_fact AND NOT carried THEN
    RAISE EXCEPTION 'R1: evidence whose context is not judged interpretable supports no such verdict' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
