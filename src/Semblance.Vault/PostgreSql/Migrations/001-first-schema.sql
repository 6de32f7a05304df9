-- Clear are random identifiers, states, days of expiry, models, key ids, versions and keyed digests, and the galleries' own rules. All else is sealed.
CREATE TABLE vault_state (
    only_row integer NOT NULL PRIMARY KEY CHECK (only_row = 1),
    replay_pending integer NOT NULL DEFAULT 0 CHECK (replay_pending IN (0, 1))
);

INSERT INTO vault_state (only_row) VALUES (1);

CREATE TABLE gallery (
    seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id uuid NOT NULL UNIQUE,
    name text NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 100),
    purpose text NOT NULL CHECK (length(trim(purpose)) BETWEEN 1 AND 500),
    legal_basis text NOT NULL CHECK (
        substr(legal_basis, 1, 6) IN ('6.1.a+', '6.1.b+', '6.1.c+', '6.1.d+', '6.1.e+', '6.1.f+')
        AND substr(legal_basis, 7) IN ('9.2.a', '9.2.b', '9.2.c', '9.2.e', '9.2.f', '9.2.g', '9.2.i', '9.2.j', '2.2.c')),
    model text NOT NULL CHECK (length(model) >= 32),
    retention_days integer NOT NULL CHECK (retention_days BETWEEN 1 AND 36525),
    idle_days integer CHECK (idle_days BETWEEN 1 AND 36525),
    fpir double precision NOT NULL CHECK (fpir > 0 AND fpir < 1),
    fmr double precision NOT NULL CHECK (fmr > 0 AND fmr < 1),
    margin double precision NOT NULL CHECK (margin BETWEEN 0 AND 1),
    mode text NOT NULL CHECK (mode IN ('identification', 'verification_only', 'holder_key')),
    restricted boolean NOT NULL,
    row_version bigint NOT NULL CHECK (row_version >= 1),
    key_id uuid NOT NULL,
    row_tag bytea NOT NULL CHECK (length(row_tag) = 32),
    UNIQUE (id, legal_basis)
);

CREATE TABLE gallery_manifest (
    gallery_id uuid NOT NULL PRIMARY KEY REFERENCES gallery (id),
    row_count bigint NOT NULL CHECK (row_count >= 0),
    lanes bytea NOT NULL CHECK (length(lanes) = 2048)
);

CREATE TABLE subject (
    seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id uuid NOT NULL UNIQUE,
    gallery_id uuid NOT NULL REFERENCES gallery (id),
    state text NOT NULL CHECK (state IN ('active', 'held', 'restricted')),
    external_index bytea CHECK (length(external_index) = 32),
    sealed_details bytea NOT NULL CHECK (length(sealed_details) > 0),
    row_version bigint NOT NULL CHECK (row_version >= 1),
    key_id uuid NOT NULL,
    row_tag bytea NOT NULL CHECK (length(row_tag) = 32),
    UNIQUE (gallery_id, id),
    UNIQUE (gallery_id, external_index)
);

CREATE TABLE consent (
    seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id uuid NOT NULL UNIQUE,
    gallery_id uuid NOT NULL,
    subject_id uuid NOT NULL,
    state text NOT NULL CHECK (state IN ('given', 'withdrawn')),
    expires_at date NOT NULL,
    sealed_details bytea NOT NULL CHECK (length(sealed_details) > 0),
    row_version bigint NOT NULL CHECK (row_version >= 1),
    key_id uuid NOT NULL,
    row_tag bytea NOT NULL CHECK (length(row_tag) = 32),
    FOREIGN KEY (gallery_id, subject_id) REFERENCES subject (gallery_id, id),
    UNIQUE (id, subject_id, state)
);

CREATE INDEX consent_by_subject ON consent (gallery_id, subject_id);
CREATE INDEX consent_of_subject ON consent (subject_id);

-- The gallery's basis and a consent that still holds are part of the row, so that the schema itself refuses a reference without them.
CREATE TABLE reference (
    seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id uuid NOT NULL UNIQUE,
    gallery_id uuid NOT NULL,
    subject_id uuid NOT NULL,
    legal_basis text NOT NULL,
    consent_id uuid,
    consent_state text CHECK (consent_state = 'given'),
    expires_at date NOT NULL,
    model text NOT NULL CHECK (length(model) >= 32),
    state text NOT NULL CHECK (state IN ('active', 'retired')),
    row_version bigint NOT NULL CHECK (row_version >= 1),
    key_id uuid NOT NULL,
    row_tag bytea NOT NULL CHECK (length(row_tag) = 32),
    sealed_template bytea NOT NULL CHECK (length(sealed_template) > 0),
    sealed_details bytea NOT NULL CHECK (length(sealed_details) > 0),
    sealed_crop bytea CHECK (length(sealed_crop) > 0),
    FOREIGN KEY (gallery_id, subject_id) REFERENCES subject (gallery_id, id),
    FOREIGN KEY (gallery_id, legal_basis) REFERENCES gallery (id, legal_basis),
    FOREIGN KEY (consent_id, subject_id, consent_state) REFERENCES consent (id, subject_id, state),
    CHECK ((consent_id IS NULL) = (consent_state IS NULL)),
    CHECK (consent_id IS NOT NULL OR (substr(legal_basis, 1, 5) <> '6.1.a' AND substr(legal_basis, 7) <> '9.2.a'))
);

CREATE INDEX reference_in_order ON reference (gallery_id, seq, id);
CREATE INDEX reference_of_subject ON reference (subject_id);
CREATE INDEX reference_of_consent ON reference (consent_id) WHERE consent_id IS NOT NULL;
CREATE INDEX reference_due ON reference (expires_at);

CREATE TABLE subject_constraint (
    seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id uuid NOT NULL UNIQUE,
    gallery_id uuid NOT NULL,
    kind text NOT NULL CHECK (kind IN ('different_subjects', 'not_this_subject')),
    subject_id uuid NOT NULL,
    other_id uuid,
    sample_index bytea CHECK (length(sample_index) = 32),
    sealed_details bytea NOT NULL CHECK (length(sealed_details) > 0),
    row_version bigint NOT NULL CHECK (row_version >= 1),
    key_id uuid NOT NULL,
    row_tag bytea NOT NULL CHECK (length(row_tag) = 32),
    FOREIGN KEY (gallery_id, subject_id) REFERENCES subject (gallery_id, id),
    FOREIGN KEY (gallery_id, other_id) REFERENCES subject (gallery_id, id),
    CHECK ((kind = 'different_subjects') = (other_id IS NOT NULL)),
    CHECK ((kind = 'not_this_subject') = (sample_index IS NOT NULL)),
    UNIQUE (gallery_id, subject_id, other_id),
    UNIQUE (gallery_id, subject_id, sample_index)
);

CREATE INDEX constraint_of_other ON subject_constraint (gallery_id, other_id) WHERE other_id IS NOT NULL;

CREATE TABLE outbox (
    seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    id uuid NOT NULL UNIQUE,
    channel text NOT NULL CHECK (channel IN ('audit', 'key_destruction', 'subscribers')),
    sealed_body bytea NOT NULL CHECK (length(sealed_body) > 0)
);

-- No foreign key: a tombstone outlives its gallery.
CREATE TABLE tombstone (
    seq bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    gallery_id uuid NOT NULL,
    subject_index bytea NOT NULL CHECK (length(subject_index) = 32),
    erased_at date NOT NULL,
    UNIQUE (gallery_id, subject_index)
);

CREATE TABLE request (
    caller_index bytea NOT NULL CHECK (length(caller_index) = 32),
    key_index bytea NOT NULL CHECK (length(key_index) = 32),
    body_digest bytea NOT NULL CHECK (length(body_digest) = 32),
    sealed_answer bytea CHECK (length(sealed_answer) > 0),
    expires_at date NOT NULL,
    PRIMARY KEY (caller_index, key_index)
);

CREATE INDEX request_due ON request (expires_at);

CREATE TABLE quarantine (
    kind text NOT NULL CHECK (kind IN ('gallery', 'subject', 'consent', 'reference', 'constraint')),
    row_id uuid NOT NULL,
    fault text NOT NULL CHECK (fault IN ('page_damaged', 'column_damaged', 'seal_broken', 'content_damaged')),
    found_at date NOT NULL,
    PRIMARY KEY (row_id, kind)
);
