-- The folders that files lie in, and files by where they lie: whoever asks for a folder's name reads through the few folders and
-- never through all files. A folder that has no file any more does no harm.
CREATE TABLE directory (
    uri_key bytea PRIMARY KEY,
    uri     text NOT NULL -- up to its last slash
);
INSERT INTO directory
SELECT sha256(convert_to(uri, 'UTF8')), uri FROM (SELECT DISTINCT substring(uri FROM '^.*/') AS uri FROM file) each
WHERE uri IS NOT NULL;
CREATE INDEX directory_parts ON directory USING gin (uri gin_trgm_ops);
CREATE INDEX file_below ON file (left(uri, 300) text_pattern_ops);

-- Which files a content has, and which content a file, without a look at the rows themselves: a filter asks that ten thousand times.
CREATE INDEX file_of_content ON file (content_id, id);
DROP INDEX file_content;
CREATE INDEX file_place ON file (id) INCLUDE (content_id);
