-- What is known of files, what they hold, and what can be found in it. Vectors have a table for each embedding space.
-- A URI may be longer than an index entry can be, so files are told apart by the SHA-256 of theirs.

CREATE TABLE folder (
    id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    uri_key bytea NOT NULL UNIQUE,
    uri     text NOT NULL,
    name    text NOT NULL,
    added   timestamptz NOT NULL DEFAULT now(),
    offline boolean NOT NULL DEFAULT false
);

CREATE TABLE content (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    sha256     bytea NOT NULL UNIQUE CHECK (octet_length(sha256) = 32),
    kind       smallint NOT NULL CHECK (kind IN (0, 1)), -- 0 picture, 1 document
    media_type text NOT NULL,
    width      integer CHECK (width > 0),
    height     integer CHECK (height > 0),
    taken      timestamp
);

CREATE TABLE file (
    id             bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    uri_key        bytea NOT NULL UNIQUE,
    uri            text NOT NULL,
    name           text NOT NULL,
    name_key       text NOT NULL, -- the name as it is searched: composed, in lower case, its words apart
    content_id     bigint NOT NULL REFERENCES content,
    bytes          bigint NOT NULL,
    modified_nanos bigint NOT NULL,
    added          timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX file_content ON file (content_id);
CREATE INDEX file_name ON file USING gin (name_key gin_trgm_ops);

-- A file may lie in two folders of the library, one inside the other; it stays as long as one of them holds it.
CREATE TABLE holding (
    folder_id bigint NOT NULL REFERENCES folder ON DELETE CASCADE,
    file_id   bigint NOT NULL REFERENCES file ON DELETE CASCADE,
    run       bigint NOT NULL, -- the last look that came upon it
    PRIMARY KEY (folder_id, file_id)
);
CREATE INDEX holding_file ON holding (file_id);

CREATE SEQUENCE look_run;

CREATE TABLE item (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    content_id bigint NOT NULL REFERENCES content ON DELETE CASCADE,
    kind       smallint NOT NULL CHECK (kind IN (0, 1)), -- 0 picture, 1 passage
    ordinal    integer NOT NULL CHECK (ordinal >= 0),
    start_at   integer,
    end_at     integer,
    page       integer,
    text       text,
    -- Word for word for every language, and by word stems for English. The bound keeps a tsvector below its own.
    words      tsvector GENERATED ALWAYS AS (
                   to_tsvector('simple'::regconfig, left(coalesce(text, ''), 60000))
                   || to_tsvector('english'::regconfig, left(coalesce(text, ''), 60000))) STORED,
    UNIQUE (content_id, ordinal),
    CHECK ((kind = 1) = (text IS NOT NULL))
);
CREATE INDEX item_kind ON item (kind, content_id); -- small, for counting
CREATE INDEX item_words ON item USING gin (words) WHERE kind = 1;
CREATE INDEX item_text ON item USING gin (text gin_trgm_ops) WHERE kind = 1;

CREATE TABLE thumbnail (
    content_id bigint PRIMARY KEY REFERENCES content ON DELETE CASCADE,
    width      integer NOT NULL CHECK (width > 0),
    height     integer NOT NULL CHECK (height > 0),
    jpeg       bytea NOT NULL
);
ALTER TABLE thumbnail ALTER COLUMN jpeg SET STORAGE EXTERNAL; -- a JPEG does not get smaller

CREATE TABLE failure (
    uri_key        bytea PRIMARY KEY,
    uri            text NOT NULL,
    name           text NOT NULL,
    bytes          bigint NOT NULL,
    modified_nanos bigint NOT NULL,
    cause          text NOT NULL,
    details        text[] NOT NULL,
    at             timestamptz NOT NULL,
    folder_id      bigint NOT NULL REFERENCES folder ON DELETE CASCADE,
    run            bigint NOT NULL
);
CREATE INDEX failure_folder ON failure (folder_id);

CREATE TABLE left_out (
    uri_key bytea PRIMARY KEY,
    uri     text NOT NULL,
    at      timestamptz NOT NULL DEFAULT now()
);

CREATE TABLE embedding_space (
    id            integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    model         text NOT NULL,
    weights       bytea NOT NULL CHECK (octet_length(weights) = 32),
    preprocessing integer NOT NULL,
    dimension     integer NOT NULL CHECK (dimension > 0),
    storage       text NOT NULL,
    version       integer NOT NULL, -- of the template its table was made from
    created       timestamptz NOT NULL DEFAULT now(),
    UNIQUE (model, weights, preprocessing, dimension, storage)
);

CREATE TABLE note (
    name  text PRIMARY KEY,
    value text NOT NULL
);
