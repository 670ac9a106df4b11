-- The version of Akin's readers that failed, and how often in a row they did with the file as it is.
ALTER TABLE failure ADD COLUMN readers integer NOT NULL DEFAULT 0;
ALTER TABLE failure ADD COLUMN tries integer NOT NULL DEFAULT 1;
