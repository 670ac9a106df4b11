-- How the vectors of a space are kept: exactly in one of two types, and beside that their signs alone for a first look.
ALTER TABLE embedding_space
    ADD COLUMN form       text CHECK (form IN ('VECTOR', 'HALFVEC')),      -- of its table now; null as its storage says
    ADD COLUMN generation integer NOT NULL DEFAULT 0,                      -- a part of the name of its table
    ADD COLUMN next_form  text CHECK (next_form IN ('VECTOR', 'HALFVEC')), -- of the one that is being filled
    ADD COLUMN bits       text NOT NULL DEFAULT 'NONE' CHECK (bits IN ('NONE', 'FILLING', 'READY')),
    ADD COLUMN centre     real[],                                          -- is taken away before the signs are
    ADD COLUMN candidates integer CHECK (candidates > 0),                  -- of a first look; null: all are compared
    ADD COLUMN wish       text CHECK (wish IN ('VECTOR', 'HALFVEC', 'BIT')); -- a person's; null: Akin chooses

-- What was measured of each way to keep a space, against the exact answers.
CREATE TABLE space_measure (
    space_id  integer NOT NULL REFERENCES embedding_space ON DELETE CASCADE,
    storage   text NOT NULL CHECK (storage IN ('VECTOR', 'HALFVEC', 'BIT')),
    vectors   bigint NOT NULL, -- there were then
    bytes     bigint NOT NULL,
    p50       double precision NOT NULL, -- milliseconds
    p95       double precision NOT NULL,
    recall10  double precision NOT NULL,
    recall50  double precision NOT NULL,
    sampled   boolean NOT NULL, -- on a part of the vectors, the time in proportion
    at        timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (space_id, storage)
);
