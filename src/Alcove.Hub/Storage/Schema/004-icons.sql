-- A version from before this step shows a letter, and says nothing of its pages in lists, until a newer one is there.
ALTER TABLE versions ADD COLUMN icon TEXT;
ALTER TABLE versions ADD COLUMN icon_size BIGINT NOT NULL DEFAULT 0;
ALTER TABLE versions ADD COLUMN pages BIGINT NOT NULL DEFAULT 0;
CREATE INDEX versions_by_icon ON versions (icon)
