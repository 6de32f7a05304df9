-- Clear are random identifiers, states, days of expiry, models, key ids, versions and keyed digests, and the galleries' own rules. All else is sealed.
CREATE TABLE vault_state (
    only_row INTEGER NOT NULL PRIMARY KEY CHECK (only_row = 1),
    replay_pending INTEGER NOT NULL DEFAULT 0 CHECK (replay_pending IN (0, 1))
) STRICT;

INSERT INTO vault_state (only_row) VALUES (1);

CREATE TABLE gallery (
    seq INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    name TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 100),
    purpose TEXT NOT NULL CHECK (length(trim(purpose)) BETWEEN 1 AND 500),
    legal_basis TEXT NOT NULL CHECK (
        substr(legal_basis, 1, 6) IN ('6.1.a+', '6.1.b+', '6.1.c+', '6.1.d+', '6.1.e+', '6.1.f+')
        AND substr(legal_basis, 7) IN ('9.2.a', '9.2.b', '9.2.c', '9.2.e', '9.2.f', '9.2.g', '9.2.i', '9.2.j', '2.2.c')),
    model TEXT NOT NULL CHECK (length(model) >= 32),
    retention_days INTEGER NOT NULL CHECK (retention_days BETWEEN 1 AND 36525),
    idle_days INTEGER CHECK (idle_days BETWEEN 1 AND 36525),
    fpir REAL NOT NULL CHECK (fpir > 0 AND fpir < 1),
    fmr REAL NOT NULL CHECK (fmr > 0 AND fmr < 1),
    margin REAL NOT NULL CHECK (margin BETWEEN 0 AND 1),
    mode TEXT NOT NULL CHECK (mode IN ('identification', 'verification_only', 'holder_key')),
    restricted INTEGER NOT NULL CHECK (restricted IN (0, 1)),
    row_version INTEGER NOT NULL CHECK (row_version >= 1),
    key_id BLOB NOT NULL CHECK (length(key_id) = 16),
    row_tag BLOB NOT NULL CHECK (length(row_tag) = 32),
    UNIQUE (id, legal_basis)
) STRICT;

CREATE TABLE gallery_manifest (
    gallery_id BLOB NOT NULL PRIMARY KEY REFERENCES gallery (id),
    row_count INTEGER NOT NULL CHECK (row_count >= 0),
    lanes BLOB NOT NULL CHECK (length(lanes) = 2048)
) STRICT;

CREATE TABLE subject (
    seq INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    gallery_id BLOB NOT NULL REFERENCES gallery (id),
    state TEXT NOT NULL CHECK (state IN ('active', 'held', 'restricted')),
    external_index BLOB CHECK (length(external_index) = 32),
    sealed_details BLOB NOT NULL CHECK (length(sealed_details) > 0),
    row_version INTEGER NOT NULL CHECK (row_version >= 1),
    key_id BLOB NOT NULL CHECK (length(key_id) = 16),
    row_tag BLOB NOT NULL CHECK (length(row_tag) = 32),
    UNIQUE (gallery_id, id),
    UNIQUE (gallery_id, external_index)
) STRICT;

CREATE TABLE consent (
    seq INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    gallery_id BLOB NOT NULL,
    subject_id BLOB NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('given', 'withdrawn')),
    expires_at TEXT NOT NULL CHECK (expires_at IS date(expires_at)),
    sealed_details BLOB NOT NULL CHECK (length(sealed_details) > 0),
    row_version INTEGER NOT NULL CHECK (row_version >= 1),
    key_id BLOB NOT NULL CHECK (length(key_id) = 16),
    row_tag BLOB NOT NULL CHECK (length(row_tag) = 32),
    FOREIGN KEY (gallery_id, subject_id) REFERENCES subject (gallery_id, id),
    UNIQUE (id, subject_id, state)
) STRICT;

CREATE INDEX consent_by_subject ON consent (gallery_id, subject_id);
CREATE INDEX consent_of_subject ON consent (subject_id);

-- The gallery's basis and a consent that still holds are part of the row, so that the schema itself refuses a reference without them.
CREATE TABLE reference (
    seq INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    gallery_id BLOB NOT NULL,
    subject_id BLOB NOT NULL,
    legal_basis TEXT NOT NULL,
    consent_id BLOB,
    consent_state TEXT CHECK (consent_state = 'given'),
    expires_at TEXT NOT NULL CHECK (expires_at IS date(expires_at)),
    model TEXT NOT NULL CHECK (length(model) >= 32),
    state TEXT NOT NULL CHECK (state IN ('active', 'retired')),
    row_version INTEGER NOT NULL CHECK (row_version >= 1),
    key_id BLOB NOT NULL CHECK (length(key_id) = 16),
    row_tag BLOB NOT NULL CHECK (length(row_tag) = 32),
    sealed_template BLOB NOT NULL CHECK (length(sealed_template) > 0),
    sealed_details BLOB NOT NULL CHECK (length(sealed_details) > 0),
    sealed_crop BLOB CHECK (length(sealed_crop) > 0),
    FOREIGN KEY (gallery_id, subject_id) REFERENCES subject (gallery_id, id),
    FOREIGN KEY (gallery_id, legal_basis) REFERENCES gallery (id, legal_basis),
    FOREIGN KEY (consent_id, subject_id, consent_state) REFERENCES consent (id, subject_id, state),
    CHECK ((consent_id IS NULL) = (consent_state IS NULL)),
    CHECK (consent_id IS NOT NULL OR (substr(legal_basis, 1, 5) <> '6.1.a' AND substr(legal_basis, 7) <> '9.2.a'))
) STRICT;

CREATE INDEX reference_in_order ON reference (gallery_id, seq, id);
CREATE INDEX reference_of_subject ON reference (subject_id);
CREATE INDEX reference_of_consent ON reference (consent_id) WHERE consent_id IS NOT NULL;
CREATE INDEX reference_due ON reference (expires_at);

CREATE TABLE subject_constraint (
    seq INTEGER PRIMARY KEY,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    gallery_id BLOB NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('different_subjects', 'not_this_subject')),
    subject_id BLOB NOT NULL,
    other_id BLOB,
    sample_index BLOB CHECK (length(sample_index) = 32),
    sealed_details BLOB NOT NULL CHECK (length(sealed_details) > 0),
    row_version INTEGER NOT NULL CHECK (row_version >= 1),
    key_id BLOB NOT NULL CHECK (length(key_id) = 16),
    row_tag BLOB NOT NULL CHECK (length(row_tag) = 32),
    FOREIGN KEY (gallery_id, subject_id) REFERENCES subject (gallery_id, id),
    FOREIGN KEY (gallery_id, other_id) REFERENCES subject (gallery_id, id),
    CHECK ((kind = 'different_subjects') = (other_id IS NOT NULL)),
    CHECK ((kind = 'not_this_subject') = (sample_index IS NOT NULL)),
    UNIQUE (gallery_id, subject_id, other_id),
    UNIQUE (gallery_id, subject_id, sample_index)
) STRICT;

CREATE INDEX constraint_of_other ON subject_constraint (gallery_id, other_id) WHERE other_id IS NOT NULL;

CREATE TABLE outbox (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    channel TEXT NOT NULL CHECK (channel IN ('audit', 'key_destruction', 'subscribers')),
    sealed_body BLOB NOT NULL CHECK (length(sealed_body) > 0)
) STRICT;

-- No foreign key: a tombstone outlives its gallery.
CREATE TABLE tombstone (
    seq INTEGER PRIMARY KEY,
    gallery_id BLOB NOT NULL CHECK (length(gallery_id) = 16),
    subject_index BLOB NOT NULL CHECK (length(subject_index) = 32),
    erased_at TEXT NOT NULL CHECK (erased_at IS date(erased_at)),
    UNIQUE (gallery_id, subject_index)
) STRICT;

CREATE TABLE request (
    caller_index BLOB NOT NULL CHECK (length(caller_index) = 32),
    key_index BLOB NOT NULL CHECK (length(key_index) = 32),
    body_digest BLOB NOT NULL CHECK (length(body_digest) = 32),
    sealed_answer BLOB CHECK (length(sealed_answer) > 0),
    expires_at TEXT NOT NULL CHECK (expires_at IS date(expires_at)),
    PRIMARY KEY (caller_index, key_index)
) STRICT, WITHOUT ROWID;

CREATE INDEX request_due ON request (expires_at);

CREATE TABLE quarantine (
    kind TEXT NOT NULL CHECK (kind IN ('gallery', 'subject', 'consent', 'reference', 'constraint')),
    row_id BLOB NOT NULL CHECK (length(row_id) = 16),
    fault TEXT NOT NULL CHECK (fault IN ('page_damaged', 'column_damaged', 'seal_broken', 'content_damaged')),
    found_at TEXT NOT NULL CHECK (found_at IS date(found_at)),
    PRIMARY KEY (row_id, kind)
) STRICT, WITHOUT ROWID;
