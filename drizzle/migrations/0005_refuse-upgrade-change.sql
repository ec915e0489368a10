-- R3: an upgrade and a decision not to take one are history like the rest.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['framework_upgrades','upgrade_declines']
  LOOP
    EXECUTE format('CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
    EXECUTE format('CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
END $$;
--> statement-breakpoint
-- Editions follow each other, and what is made is made under the one in force.
CREATE FUNCTION check_upgrade() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.number <> (SELECT coalesce(max(number), 1) + 1 FROM framework_upgrades WHERE engagement_id = NEW.engagement_id) THEN
    RAISE EXCEPTION 'R6: editions of a framework follow each other' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER check_upgrade BEFORE INSERT ON framework_upgrades FOR EACH ROW EXECUTE FUNCTION check_upgrade();
--> statement-breakpoint
CREATE FUNCTION check_edition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.edition <> (SELECT coalesce(max(number), 1) FROM framework_upgrades WHERE engagement_id = NEW.engagement_id) THEN
    RAISE EXCEPTION 'R6: made under an edition that is not in force' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['norms','audited_systems','evidence_requests','annotations','verdicts','findings']
  LOOP
    EXECUTE format('CREATE TRIGGER check_edition BEFORE INSERT ON %I FOR EACH ROW EXECUTE FUNCTION check_edition()', name);
  END LOOP;
END $$;
--> statement-breakpoint
-- R4 over editions: who made a version of a verdict before it was carried over does not review the one after, and a number that now
-- belongs to another norm makes nobody a maker.
CREATE OR REPLACE FUNCTION check_review() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE system text; made_it boolean;
BEGIN
  IF NEW.verdict_id IS NOT NULL THEN
    SELECT v.system_id, EXISTS (
        WITH RECURSIVE cells(edition, norm_id) AS (
          SELECT v.edition, v.norm_id
          UNION
          SELECT u.number - 1, outcome->>'normId'
            FROM cells c JOIN framework_upgrades u ON u.engagement_id = v.engagement_id AND u.number = c.edition,
                 jsonb_array_elements(u.plan->'norms') outcome
            WHERE outcome->>'kind' = 'carries' AND outcome->>'systemId' = v.system_id AND outcome->>'to' = c.norm_id
        )
        SELECT 1 FROM verdicts m JOIN cells c ON (m.edition, m.norm_id) = (c.edition, c.norm_id)
          WHERE (m.engagement_id, m.system_id, m.aspect) = (v.engagement_id, v.system_id, v.aspect) AND m.by_id = NEW.by_id)
      INTO system, made_it FROM verdicts v WHERE v.id = NEW.verdict_id AND v.engagement_id = NEW.engagement_id;
  ELSE
    SELECT f.system_id, EXISTS (SELECT 1 FROM finding_versions m WHERE m.finding_id = f.id AND m.by_id = NEW.by_id)
      INTO system, made_it FROM finding_versions v JOIN findings f ON f.id = v.finding_id WHERE v.id = NEW.finding_version_id AND v.engagement_id = NEW.engagement_id;
  END IF;
  IF system IS NULL THEN RAISE EXCEPTION 'R4: a review of nothing in this engagement' USING ERRCODE = 'check_violation'; END IF;
  IF made_it THEN RAISE EXCEPTION 'R4: maker is not checker' USING ERRCODE = 'check_violation'; END IF;
  IF EXISTS (SELECT 1 FROM members WHERE engagement_id = NEW.engagement_id AND person_id = NEW.by_id AND system_id = system) THEN
    RAISE EXCEPTION 'R4: who answers for a system never reviews it' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
