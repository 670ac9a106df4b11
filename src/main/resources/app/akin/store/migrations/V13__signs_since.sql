-- Signs are looked through in the program's memory; a row of them remembers the transaction that wrote it, so that what has come since
-- is found without looking through all.
DO $$
DECLARE
    signs record;
BEGIN
    FOR signs IN SELECT c.relname FROM pg_class c WHERE c.relkind = 'r' AND c.relname ~ '^vectors_[0-9]+(_[0-9]+)?_bits$'
        AND c.relnamespace = current_schema()::regnamespace
    LOOP
        EXECUTE format('ALTER TABLE %I ADD COLUMN IF NOT EXISTS born xid8 NOT NULL DEFAULT pg_current_xact_id()', signs.relname);
        EXECUTE format('CREATE INDEX IF NOT EXISTS %I ON %I (born)', signs.relname || '_born', signs.relname);
    END LOOP;
END $$;
