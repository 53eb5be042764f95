CREATE TABLE accounts (
  id TEXT PRIMARY KEY, name TEXT NOT NULL, normalized_name TEXT NOT NULL UNIQUE, display_name TEXT NOT NULL,
  password_hash TEXT, security_stamp TEXT NOT NULL, two_factor BIGINT NOT NULL, authenticator_key TEXT, recovery_codes TEXT NOT NULL,
  lockout_end BIGINT, failed_count BIGINT NOT NULL, hub_roles BIGINT NOT NULL, created_at BIGINT NOT NULL);
CREATE TABLE passkeys (id TEXT PRIMARY KEY, account_id TEXT NOT NULL REFERENCES accounts (id), name TEXT NOT NULL, data TEXT NOT NULL, created_at BIGINT NOT NULL);
CREATE TABLE invitations (secret_hash TEXT PRIMARY KEY, organisation_id TEXT, role BIGINT NOT NULL, hub_roles BIGINT NOT NULL, expires_at BIGINT NOT NULL, used_at BIGINT);
CREATE TABLE organisations (id TEXT PRIMARY KEY, name TEXT NOT NULL, created_at BIGINT NOT NULL);
CREATE TABLE members (organisation_id TEXT NOT NULL REFERENCES organisations (id), account_id TEXT NOT NULL REFERENCES accounts (id), role BIGINT NOT NULL, PRIMARY KEY (organisation_id, account_id));
CREATE INDEX members_by_account ON members (account_id);
CREATE TABLE tokens (
  id TEXT PRIMARY KEY, secret_hash TEXT NOT NULL UNIQUE, organisation_id TEXT REFERENCES organisations (id), account_id TEXT NOT NULL REFERENCES accounts (id),
  name TEXT NOT NULL, role BIGINT NOT NULL, created_at BIGINT NOT NULL, expires_at BIGINT NOT NULL, revoked_at BIGINT);
CREATE TABLE author_keys (
  key_id TEXT NOT NULL, organisation_id TEXT NOT NULL REFERENCES organisations (id), public_key TEXT NOT NULL, name TEXT NOT NULL,
  created_at BIGINT NOT NULL, revoked_at BIGINT, PRIMARY KEY (key_id, organisation_id));
CREATE TABLE programs (
  app_id TEXT PRIMARY KEY, organisation_id TEXT NOT NULL REFERENCES organisations (id), name TEXT NOT NULL, folded_name TEXT NOT NULL, category TEXT NOT NULL,
  listing TEXT NOT NULL, minimum_seq BIGINT NOT NULL, taken_down TEXT, created_at BIGINT NOT NULL);
CREATE INDEX programs_by_organisation ON programs (organisation_id);
CREATE TABLE versions (
  app_id TEXT NOT NULL REFERENCES programs (app_id), seq BIGINT NOT NULL, version TEXT NOT NULL, state TEXT NOT NULL,
  manifest_hash TEXT NOT NULL, manifest_size BIGINT NOT NULL, total_size BIGINT NOT NULL, author_key TEXT NOT NULL, author_envelope {bytes} NOT NULL,
  report TEXT NOT NULL, facts TEXT NOT NULL, notes TEXT NOT NULL, submitted_by TEXT NOT NULL, created_at BIGINT NOT NULL,
  request_key TEXT NOT NULL, PRIMARY KEY (app_id, seq), UNIQUE (app_id, request_key));
CREATE TABLE reviews (
  id TEXT PRIMARY KEY, app_id TEXT NOT NULL, seq BIGINT NOT NULL, reviewer TEXT NOT NULL, result TEXT NOT NULL, reason TEXT NOT NULL, created_at BIGINT NOT NULL,
  envelope {bytes}, FOREIGN KEY (app_id, seq) REFERENCES versions (app_id, seq));
CREATE INDEX reviews_by_version ON reviews (app_id, seq);
CREATE TABLE releases (
  app_id TEXT NOT NULL, channel TEXT NOT NULL, seq BIGINT NOT NULL, share BIGINT NOT NULL, attributes TEXT NOT NULL, salt TEXT NOT NULL, state TEXT NOT NULL,
  reason TEXT NOT NULL, halt_rate BIGINT NOT NULL, started_at BIGINT NOT NULL, log_index BIGINT NOT NULL, PRIMARY KEY (app_id, channel, seq), FOREIGN KEY (app_id, seq) REFERENCES versions (app_id, seq));
CREATE TABLE permits (
  app_id TEXT NOT NULL REFERENCES programs (app_id), kind TEXT NOT NULL, value TEXT NOT NULL, state TEXT NOT NULL, reason TEXT NOT NULL, asked_at BIGINT NOT NULL,
  decided_by TEXT, decided_at BIGINT, PRIMARY KEY (app_id, kind, value));
CREATE TABLE outbox (id BIGINT PRIMARY KEY, target TEXT NOT NULL, created_at BIGINT NOT NULL);
CREATE TABLE metadata (name TEXT PRIMARY KEY, content {bytes} NOT NULL, created_at BIGINT NOT NULL);
CREATE TABLE log_entries (idx BIGINT PRIMARY KEY, content {bytes} NOT NULL, leaf_hash {bytes} NOT NULL);
CREATE TABLE revocations (
  id TEXT PRIMARY KEY, level TEXT NOT NULL, app_id TEXT, seq_from BIGINT, seq_to BIGINT, manifest_hash TEXT, author_key TEXT, reason TEXT NOT NULL,
  created_by TEXT NOT NULL, created_at BIGINT NOT NULL, signed_at BIGINT);
CREATE TABLE review_keys (key_id TEXT PRIMARY KEY, account_id TEXT NOT NULL, public_key TEXT NOT NULL, private_key TEXT NOT NULL, created_at BIGINT NOT NULL);
CREATE TABLE links (
  id TEXT PRIMARY KEY, app_id TEXT NOT NULL REFERENCES programs (app_id), channel TEXT NOT NULL, path TEXT NOT NULL, query TEXT NOT NULL, scene TEXT NOT NULL,
  created_by TEXT NOT NULL, created_at BIGINT NOT NULL, expires_at BIGINT NOT NULL, revoked_at BIGINT);
CREATE TABLE webhooks (id TEXT PRIMARY KEY, organisation_id TEXT NOT NULL REFERENCES organisations (id), url TEXT NOT NULL, secret TEXT NOT NULL, created_at BIGINT NOT NULL, disabled TEXT);
CREATE TABLE deliveries (
  id TEXT PRIMARY KEY, webhook_id TEXT NOT NULL REFERENCES webhooks (id), event TEXT NOT NULL, body TEXT NOT NULL, attempts BIGINT NOT NULL, next_at BIGINT,
  status TEXT NOT NULL, created_at BIGINT NOT NULL);
CREATE TABLE audit (
  idx BIGINT PRIMARY KEY, at BIGINT NOT NULL, actor TEXT NOT NULL, organisation_id TEXT, action TEXT NOT NULL, subject TEXT NOT NULL, detail TEXT NOT NULL,
  previous_hash TEXT NOT NULL, hash TEXT NOT NULL);
CREATE INDEX audit_by_organisation ON audit (organisation_id, idx);
CREATE TABLE usage_counts (app_id TEXT NOT NULL, seq BIGINT NOT NULL, hour BIGINT NOT NULL, kind TEXT NOT NULL, amount BIGINT NOT NULL, PRIMARY KEY (app_id, seq, hour, kind));
CREATE TABLE failures (
  app_id TEXT NOT NULL, seq BIGINT NOT NULL, fingerprint TEXT NOT NULL, message TEXT NOT NULL, stack TEXT NOT NULL, amount BIGINT NOT NULL,
  first_at BIGINT NOT NULL, last_at BIGINT NOT NULL, PRIMARY KEY (app_id, seq, fingerprint));
CREATE TABLE hub_values (id TEXT PRIMARY KEY, content TEXT NOT NULL)
