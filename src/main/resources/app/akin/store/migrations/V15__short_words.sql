-- Words of names in letters of which one or two may be a word ("꽃길"): no index on parts of three letters finds them within others,
-- and there are few such words beside the numbers of a million photographs.
CREATE INDEX name_word_clinging ON name_word (word) WHERE octet_length(word) > length(word);
