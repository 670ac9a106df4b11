-- A name is found by its words, by the whole of it with its ending or without, and last by words that are like the typed ones:
-- each by an index, however many files there are. A name may be longer than an entry of a B-tree.
CREATE INDEX file_words ON file USING gin (
    (to_tsvector('english'::regconfig, name_key) || to_tsvector('simple'::regconfig, name_key)));
CREATE INDEX file_called ON file (left(name_key, 200) text_pattern_ops);
CREATE INDEX file_called_bare ON file (left(regexp_replace(name_key, ' [^ ]+$', ''), 200) text_pattern_ops);

-- The words that names are made of; one that no name has any more does no harm. Numbers are not like anything.
CREATE TABLE name_word (
    word text PRIMARY KEY
);
INSERT INTO name_word
SELECT DISTINCT word FROM file, regexp_split_to_table(name_key, ' ') word
WHERE word ~ '^[[:alpha:]]+$' AND length(word) BETWEEN 2 AND 60;
CREATE INDEX name_word_parts ON name_word USING gin (word gin_trgm_ops);
