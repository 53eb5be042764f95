CREATE TABLE deltas (from_hash TEXT NOT NULL, to_hash TEXT NOT NULL, content {bytes} NOT NULL, PRIMARY KEY (from_hash, to_hash));
