-- R1 after a merger: partly interpretable evidence supports a norm that came of several only when it was judged to do so for each of them.
CREATE OR REPLACE FUNCTION supports_norm(revision text, system text, norm text) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
DECLARE judged context_judgements%ROWTYPE; named text[]; upgrade record;
BEGIN
  SELECT * INTO judged FROM context_judgements j WHERE j.revision_id = revision ORDER BY j.number DESC LIMIT 1;
  IF judged.verdict IS DISTINCT FROM 'partly-interpretable' THEN
    RETURN coalesce(judged.verdict = 'interpretable', false);
  END IF;
  named := ARRAY(SELECT jsonb_array_elements_text(judged.norm_ids));
  FOR upgrade IN SELECT plan FROM framework_upgrades u WHERE u.engagement_id = judged.engagement_id AND u.at > judged.at ORDER BY u.number LOOP
    named := ARRAY(
      SELECT came.norm FROM jsonb_array_elements(upgrade.plan->'norms') outcome,
        LATERAL (SELECT jsonb_array_elements_text(CASE jsonb_typeof(outcome->'to')
          WHEN 'array' THEN outcome->'to' WHEN 'string' THEN jsonb_build_array(outcome->'to') ELSE '[]'::jsonb END) AS norm) came
        WHERE outcome->>'systemId' = system
        GROUP BY came.norm HAVING bool_and(outcome->>'normId' = ANY (named)));
  END LOOP;
  RETURN norm = ANY (named);
END $$;
