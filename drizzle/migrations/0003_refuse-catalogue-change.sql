-- R3 and R6: what was taken into the catalogue stays; a withdrawal is a row of its own.
DO $$
DECLARE name text;
BEGIN
  FOREACH name IN ARRAY ARRAY['catalogue_uploads','catalogue_additions','framework_states']
  LOOP
    EXECUTE format('CREATE TRIGGER refuse_change BEFORE UPDATE OR DELETE ON %I FOR EACH ROW EXECUTE FUNCTION refuse_change()', name);
    EXECUTE format('CREATE TRIGGER refuse_truncate BEFORE TRUNCATE ON %I FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()', name);
  END LOOP;
END $$;
