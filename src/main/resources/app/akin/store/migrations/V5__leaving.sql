-- A folder that is being removed, in steps: shown nowhere from the first, forgotten when nothing is left in it.
ALTER TABLE folder ADD COLUMN leaving boolean NOT NULL DEFAULT false;
