-- The file inside of a document that a passage is from, and how many passages were kept of a document that has more.
ALTER TABLE item ADD COLUMN inside text;
ALTER TABLE content ADD COLUMN cut_at integer CHECK (cut_at > 0);
