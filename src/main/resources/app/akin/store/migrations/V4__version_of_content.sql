-- Which version of Akin's reading made a content's passages or thumbnail: what an older one made is made anew.
ALTER TABLE content ADD COLUMN version smallint NOT NULL DEFAULT 1;
