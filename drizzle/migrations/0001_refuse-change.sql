-- The rules that the database itself holds, for every role: R1, R2, R3, R4 and R5 of the domain.
-- Domain code says no first, with a sentence; these are the second lock on the same door.

-- R3: nothing is overwritten or deleted.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'R3: % is append-only, % refused', TG_TABLE_NAME, TG_OP USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['settings','pins','engagements','research_questions','audited_systems','norms','evidence_requests',
    'request_refusals','evidence','evidence_contexts','evidence_revisions','context_judgements','clarifications','clarification_answers',
    'annotations','verdicts','verdict_basis','findings','finding_versions','finding_basis','reviews','finding_dispatches','auditee_replies',
    'question_answers','limitation_notes','management_responses','issued_reports','trail','taken_steps']
  LOOP
    EXECUTE format('CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
    EXECUTE format('CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
END $$;
--> statement-breakpoint
-- A membership can only be ended, once; people are closed, never deleted.
CREATE FUNCTION refuse_member_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL
    AND (OLD.id, OLD.engagement_id, OLD.person_id, OLD.name, OLD.role, OLD.added_at) = (NEW.id, NEW.engagement_id, NEW.person_id, NEW.name, NEW.role, NEW.added_at)
    AND OLD.system_id IS NOT DISTINCT FROM NEW.system_id AND OLD.outside_team = NEW.outside_team
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'R3: a membership can only be ended' USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER refuse_member_change BEFORE UPDATE OR DELETE ON members FOR EACH ROW EXECUTE FUNCTION refuse_member_change();
--> statement-breakpoint
CREATE TRIGGER refuse_delete BEFORE DELETE ON people FOR EACH ROW EXECUTE FUNCTION refuse_change();
--> statement-breakpoint

-- R1: a verdict that states a fact rests on interpretable evidence of the same engagement and system.
CREATE FUNCTION check_verdict_basis() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE states_fact boolean; sound boolean; judged text;
BEGIN
  SELECT v.value IN ('met','partly-met','not-met','no-occurrence'), v.engagement_id = NEW.engagement_id AND a.engagement_id = v.engagement_id AND e.system_id = v.system_id,
         (SELECT j.verdict FROM context_judgements j WHERE j.revision_id = a.revision_id ORDER BY j.number DESC LIMIT 1)
    INTO states_fact, sound, judged
    FROM verdicts v, annotations a JOIN evidence e ON e.id = a.evidence_id WHERE v.id = NEW.verdict_id AND a.id = NEW.annotation_id;
  IF NOT sound THEN RAISE EXCEPTION 'R2: a basis of another engagement or system' USING ERRCODE = 'check_violation'; END IF;
  IF states_fact AND judged IS DISTINCT FROM 'interpretable' THEN
    RAISE EXCEPTION 'R1: evidence whose context is not judged interpretable supports no such verdict' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER check_verdict_basis BEFORE INSERT ON verdict_basis FOR EACH ROW EXECUTE FUNCTION check_verdict_basis();
--> statement-breakpoint
-- R2: such a verdict has a basis, and a finding rests on annotations; checked when the transaction ends.
CREATE FUNCTION require_basis() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'verdicts' THEN
    IF NEW.value IN ('met','partly-met','not-met','no-occurrence') AND NOT EXISTS (SELECT 1 FROM verdict_basis WHERE verdict_id = NEW.id) THEN
      RAISE EXCEPTION 'R2: a verdict names its basis' USING ERRCODE = 'check_violation';
    END IF;
  ELSIF NOT EXISTS (SELECT 1 FROM finding_basis WHERE version_id = NEW.id) THEN
    RAISE EXCEPTION 'R2: a finding without evidence' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER require_basis AFTER INSERT ON verdicts DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_basis();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER require_basis AFTER INSERT ON finding_versions DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION require_basis();
--> statement-breakpoint

-- R4: maker is not checker; who answers for a system never reviews it.
CREATE FUNCTION check_review() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE system text; made_it boolean;
BEGIN
  IF NEW.verdict_id IS NOT NULL THEN
    SELECT v.system_id, EXISTS (SELECT 1 FROM verdicts m WHERE (m.engagement_id, m.system_id, m.norm_id, m.aspect) = (v.engagement_id, v.system_id, v.norm_id, v.aspect) AND m.by_id = NEW.by_id)
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
--> statement-breakpoint
CREATE TRIGGER check_review BEFORE INSERT ON reviews FOR EACH ROW EXECUTE FUNCTION check_review();
--> statement-breakpoint
CREATE FUNCTION check_judgement() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM evidence_revisions r WHERE r.id = NEW.revision_id AND r.by_id = NEW.by_id) THEN
    RAISE EXCEPTION 'R4: who handed evidence in does not judge its context' USING ERRCODE = 'check_violation';
  END IF;
  IF EXISTS (SELECT 1 FROM evidence_revisions r JOIN evidence e ON e.id = r.evidence_id JOIN members m ON m.engagement_id = e.engagement_id AND m.system_id = e.system_id
    WHERE r.id = NEW.revision_id AND m.person_id = NEW.by_id) THEN
    RAISE EXCEPTION 'R4: who answers for a system does not judge its evidence' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER check_judgement BEFORE INSERT ON context_judgements FOR EACH ROW EXECUTE FUNCTION check_judgement();
--> statement-breakpoint
-- R4: one cannot be auditor or reviewer of an engagement and answer for one of its systems.
CREATE FUNCTION check_member() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM members m WHERE m.engagement_id = NEW.engagement_id AND m.person_id = NEW.person_id
    AND (m.role IN ('auditor','reviewer')) <> (NEW.role IN ('auditor','reviewer'))) THEN
    RAISE EXCEPTION 'R4: who audits an engagement has no other part in it' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER check_member BEFORE INSERT ON members FOR EACH ROW EXECUTE FUNCTION check_member();
--> statement-breakpoint

-- R5: the trail is one chain: each entry follows the last one, without gaps.
CREATE FUNCTION check_trail() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE last_seq bigint; last_hash text;
BEGIN
  SELECT seq, hash INTO last_seq, last_hash FROM trail ORDER BY seq DESC LIMIT 1;
  IF NEW.seq <> coalesce(last_seq, 0) + 1 OR NEW.previous <> coalesce(last_hash, repeat('0', 64)) THEN
    RAISE EXCEPTION 'R5: a trail entry follows the last one' USING ERRCODE = 'check_violation';
  END IF;
  RETURN NEW;
END $$;
--> statement-breakpoint
CREATE TRIGGER check_trail BEFORE INSERT ON trail FOR EACH ROW EXECUTE FUNCTION check_trail();
