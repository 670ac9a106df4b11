-- How many there are of what, as sums of changes: counted with every statement that adds or removes some, so that nobody has to
-- read a million rows to know. Writers put their changes together now and then; whoever reads adds up what there is.
CREATE TABLE tally (
    what      text NOT NULL, -- 'files 0', 'files 1' by kind; 'passages'; 'failures'; 'held'; 'type ...' by media type
    folder_id bigint NOT NULL DEFAULT 0, -- of 'held'
    change    bigint NOT NULL
);

CREATE FUNCTION tally_file() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        INSERT INTO tally (what, change)
        SELECT 'files ' || c.kind, -count(*) FROM gone g JOIN content c ON c.id = g.content_id GROUP BY c.kind;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        INSERT INTO tally (what, change)
        SELECT 'files ' || c.kind, count(*) FROM come g JOIN content c ON c.id = g.content_id GROUP BY c.kind;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER tally_came AFTER INSERT ON file REFERENCING NEW TABLE AS come
    FOR EACH STATEMENT EXECUTE FUNCTION tally_file();
CREATE TRIGGER tally_changed AFTER UPDATE ON file REFERENCING OLD TABLE AS gone NEW TABLE AS come
    FOR EACH STATEMENT EXECUTE FUNCTION tally_file();
CREATE TRIGGER tally_went AFTER DELETE ON file REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION tally_file();

CREATE FUNCTION tally_content() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        INSERT INTO tally (what, change) SELECT 'type ' || media_type, -count(*) FROM gone GROUP BY media_type;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        INSERT INTO tally (what, change) SELECT 'type ' || media_type, count(*) FROM come GROUP BY media_type;
    END IF;
    IF TG_OP = 'UPDATE' THEN
        INSERT INTO tally (what, change)
        SELECT 'files ' || each.kind, sum(each.change) FROM gone g JOIN come c ON c.id = g.id AND c.kind <> g.kind
        JOIN file f ON f.content_id = c.id CROSS JOIN LATERAL (VALUES (g.kind, -1), (c.kind, 1)) each (kind, change)
        GROUP BY each.kind;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER tally_came AFTER INSERT ON content REFERENCING NEW TABLE AS come
    FOR EACH STATEMENT EXECUTE FUNCTION tally_content();
CREATE TRIGGER tally_changed AFTER UPDATE ON content REFERENCING OLD TABLE AS gone NEW TABLE AS come
    FOR EACH STATEMENT EXECUTE FUNCTION tally_content();
CREATE TRIGGER tally_went AFTER DELETE ON content REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION tally_content();

CREATE FUNCTION tally_item() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO tally (what, change) SELECT 'passages', count(*) FROM come WHERE kind = 1 HAVING count(*) > 0;
    ELSE
        INSERT INTO tally (what, change) SELECT 'passages', -count(*) FROM gone WHERE kind = 1 HAVING count(*) > 0;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER tally_came AFTER INSERT ON item REFERENCING NEW TABLE AS come
    FOR EACH STATEMENT EXECUTE FUNCTION tally_item();
CREATE TRIGGER tally_went AFTER DELETE ON item REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION tally_item();

CREATE FUNCTION tally_failure() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO tally (what, change) SELECT 'failures', count(*) FROM come HAVING count(*) > 0;
    ELSE
        INSERT INTO tally (what, change) SELECT 'failures', -count(*) FROM gone HAVING count(*) > 0;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER tally_came AFTER INSERT ON failure REFERENCING NEW TABLE AS come
    FOR EACH STATEMENT EXECUTE FUNCTION tally_failure();
CREATE TRIGGER tally_went AFTER DELETE ON failure REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION tally_failure();

CREATE FUNCTION tally_holding() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO tally SELECT 'held', folder_id, count(*) FROM come GROUP BY folder_id;
    ELSE
        INSERT INTO tally SELECT 'held', folder_id, -count(*) FROM gone GROUP BY folder_id;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER tally_came AFTER INSERT ON holding REFERENCING NEW TABLE AS come
    FOR EACH STATEMENT EXECUTE FUNCTION tally_holding();
CREATE TRIGGER tally_went AFTER DELETE ON holding REFERENCING OLD TABLE AS gone
    FOR EACH STATEMENT EXECUTE FUNCTION tally_holding();

INSERT INTO tally (what, change)
SELECT 'files ' || c.kind, count(*) FROM file f JOIN content c ON c.id = f.content_id GROUP BY c.kind;
INSERT INTO tally (what, change) SELECT 'type ' || media_type, count(*) FROM content GROUP BY media_type;
INSERT INTO tally (what, change) SELECT 'passages', count(*) FROM item WHERE kind = 1 HAVING count(*) > 0;
INSERT INTO tally (what, change) SELECT 'failures', count(*) FROM failure HAVING count(*) > 0;
INSERT INTO tally SELECT 'held', folder_id, count(*) FROM holding GROUP BY folder_id;

-- The first and the last date of the library without reading all of them.
CREATE INDEX content_taken ON content (taken);
CREATE INDEX file_modified ON file (modified_nanos);
