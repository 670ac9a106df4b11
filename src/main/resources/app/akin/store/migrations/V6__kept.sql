-- What people keep. By what files hold, with no reference to the content's row: a file that is gone for a while, or was
-- moved while Akin was not running, is kept still.
CREATE TABLE collection (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name       text NOT NULL UNIQUE, -- empty for the favourites
    favourites boolean GENERATED ALWAYS AS (name = '') STORED,
    made       timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE kept (
    collection_id bigint NOT NULL REFERENCES collection ON DELETE CASCADE,
    sha256        bytea NOT NULL CHECK (octet_length(sha256) = 32),
    at            timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (collection_id, sha256)
);

CREATE TABLE saved_search (
    id       bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name     text NOT NULL UNIQUE,
    question text NOT NULL,
    seen     timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE asked (
    words text PRIMARY KEY CHECK (length(words) <= 200),
    at    timestamptz NOT NULL DEFAULT clock_timestamp()
);
