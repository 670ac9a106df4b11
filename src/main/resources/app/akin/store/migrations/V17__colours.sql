-- How much of a picture is of each colour, a byte for each, measured on its thumbnail; nothing where that cannot be read. The measure is the
-- version of what measured it: 0 where nothing has, as for the pictures of an earlier Akin, and less than the present one where it is
-- measured again.
ALTER TABLE thumbnail ADD COLUMN colours bytea, ADD COLUMN measure smallint NOT NULL DEFAULT 0;
CREATE INDEX thumbnail_measure ON thumbnail (measure, content_id);
