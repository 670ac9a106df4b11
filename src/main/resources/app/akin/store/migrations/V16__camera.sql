-- Which camera took a picture, maker and model in one; empty where its file does not say, and nothing of documents and of pictures that
-- an earlier Akin read without asking.
ALTER TABLE content ADD COLUMN camera text;
CREATE INDEX content_camera ON content (camera) WHERE camera <> '';
CREATE INDEX content_unasked ON content (id) WHERE kind = 0 AND camera IS NULL;

CREATE OR REPLACE FUNCTION tally_content() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        INSERT INTO tally (what, change) SELECT 'type ' || media_type, -count(*) FROM gone GROUP BY media_type;
        INSERT INTO tally (what, change) SELECT 'camera ' || camera, -count(*) FROM gone WHERE camera <> '' GROUP BY camera;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        INSERT INTO tally (what, change) SELECT 'type ' || media_type, count(*) FROM come GROUP BY media_type;
        INSERT INTO tally (what, change) SELECT 'camera ' || camera, count(*) FROM come WHERE camera <> '' GROUP BY camera;
    END IF;
    IF TG_OP = 'UPDATE' THEN
        INSERT INTO tally (what, change)
        SELECT 'files ' || each.kind, sum(each.change) FROM gone g JOIN come c ON c.id = g.id AND c.kind <> g.kind
        JOIN file f ON f.content_id = c.id CROSS JOIN LATERAL (VALUES (g.kind, -1), (c.kind, 1)) each (kind, change)
        GROUP BY each.kind;
    END IF;
    RETURN NULL;
END $$;
