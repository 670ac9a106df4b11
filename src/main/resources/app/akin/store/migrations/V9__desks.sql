-- The computers that keep folders in one library. The first has all that was there before there were others; where nobody
-- could be told to be that one, it has no identity.
CREATE TABLE desk (
    id       integer PRIMARY KEY,
    identity uuid UNIQUE,
    name     text NOT NULL,
    seen     timestamptz NOT NULL DEFAULT now()
);
ALTER TABLE folder ADD COLUMN desk_id integer NOT NULL DEFAULT 1;

-- Where a desk finds the files of another one's folder: the same drive, mounted at another path.
CREATE TABLE same_place (
    desk_id   integer NOT NULL,
    folder_id bigint NOT NULL REFERENCES folder ON DELETE CASCADE,
    uri       text NOT NULL,
    PRIMARY KEY (desk_id, folder_id)
);

-- A content that somebody is reading, so that no other desk reads it at the same time.
CREATE TABLE claim (
    sha256  bytea PRIMARY KEY,
    desk_id integer NOT NULL,
    at      timestamptz NOT NULL DEFAULT now()
);

-- Emptied by PostgreSQL when it comes back from a crash: a run whose row is gone looks again at what it wrote.
CREATE UNLOGGED TABLE pulse (
    run bigint PRIMARY KEY
);
