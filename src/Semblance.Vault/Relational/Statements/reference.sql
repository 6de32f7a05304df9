-- add
INSERT INTO reference (id, gallery_id, subject_id, legal_basis, consent_id, consent_state, expires_at, model, state, sealed_template, sealed_details, sealed_crop, row_version, key_id, row_tag)
VALUES (@id, @gallery_id, @subject_id, @legal_basis, @consent_id, @consent_state, @expires_at, @model, @state, @sealed_template, @sealed_details, @sealed_crop, @row_version, @key_id, @row_tag);

-- old_tag
SELECT row_tag FROM reference WHERE id = @id AND row_version = @row_version;

-- change
UPDATE reference
SET legal_basis = @legal_basis, consent_id = @consent_id, consent_state = @consent_state, expires_at = @expires_at, model = @model, state = @state,
    sealed_template = @sealed_template, sealed_details = @sealed_details, sealed_crop = @sealed_crop, row_version = @row_version, key_id = @key_id, row_tag = @row_tag
WHERE id = @id AND gallery_id = @gallery_id AND subject_id = @subject_id AND row_version = @row_version - 1;

-- remove
DELETE FROM reference WHERE id = @id RETURNING row_tag, gallery_id;

-- remove_mark
DELETE FROM quarantine WHERE kind = 'reference' AND row_id = @id;

-- find
SELECT id, gallery_id, subject_id, legal_basis, consent_id, expires_at, model, state, sealed_template, sealed_details, sealed_crop, row_version, key_id, row_tag
FROM reference r
WHERE id = @id AND NOT EXISTS (SELECT 1 FROM quarantine q WHERE q.row_id = r.id AND q.kind = 'reference');

-- list
SELECT id, gallery_id, subject_id, legal_basis, consent_id, expires_at, model, state, sealed_template, sealed_details, sealed_crop, row_version, key_id, row_tag
FROM reference r
WHERE subject_id = @subject_id AND NOT EXISTS (SELECT 1 FROM quarantine q WHERE q.row_id = r.id AND q.kind = 'reference')
ORDER BY seq;

-- stream
SELECT r.id, r.subject_id, s.state, r.state, r.expires_at, r.model, r.sealed_template, r.row_version, r.key_id, r.row_tag, r.seq
FROM reference r JOIN subject s ON s.id = r.subject_id
WHERE r.gallery_id = @gallery_id AND r.seq > @after AND NOT EXISTS (SELECT 1 FROM quarantine q WHERE q.row_id = r.id AND q.kind = 'reference')
ORDER BY r.seq LIMIT @most;

-- stream_keys
SELECT r.id, r.seq FROM reference r
WHERE r.gallery_id = @gallery_id AND r.seq > @after AND NOT EXISTS (SELECT 1 FROM quarantine q WHERE q.row_id = r.id AND q.kind = 'reference')
ORDER BY r.seq LIMIT @most;

-- stream_one
SELECT r.id, r.subject_id, s.state, r.state, r.expires_at, r.model, r.sealed_template, r.row_version, r.key_id, r.row_tag, r.seq
FROM reference r JOIN subject s ON s.id = r.subject_id
WHERE r.seq = @seq;

-- count
SELECT COUNT(*) FROM reference WHERE gallery_id = @gallery_id;

-- due
SELECT id, gallery_id, subject_id FROM reference WHERE expires_at <= @today ORDER BY expires_at LIMIT @most;

-- added
SELECT id, gallery_id, subject_id, legal_basis, consent_id, expires_at, model, state, sealed_template, sealed_details, sealed_crop, row_version, key_id, row_tag, seq
FROM reference
WHERE seq > @after AND gallery_id = @gallery_id
ORDER BY seq LIMIT @most;

-- attribute
UPDATE reference
SET subject_id = @subject_id, consent_id = @consent_id, consent_state = @consent_state, expires_at = @expires_at,
    sealed_template = @sealed_template, sealed_details = @sealed_details, sealed_crop = @sealed_crop, row_version = @row_version, key_id = @key_id, row_tag = @row_tag
WHERE id = @id AND gallery_id = @gallery_id AND subject_id = @from_id AND legal_basis = @legal_basis AND model = @model AND state = @state AND row_version = @row_version - 1;

-- count_subject
SELECT COUNT(*) FROM reference WHERE subject_id = @subject_id;

-- page
SELECT id, gallery_id, subject_id, legal_basis, consent_id, expires_at, model, state, sealed_template, sealed_details, sealed_crop, row_version, key_id, row_tag, seq
FROM reference r
WHERE gallery_id = @gallery_id AND (subject_id, seq) > (@subject_id, @after) AND subject_id <= @until AND NOT EXISTS (SELECT 1 FROM quarantine q WHERE q.row_id = r.id AND q.kind = 'reference')
ORDER BY subject_id, seq LIMIT @most;

-- page_keys
SELECT id, subject_id, seq
FROM reference r
WHERE gallery_id = @gallery_id AND (subject_id, seq) > (@subject_id, @after) AND subject_id <= @until AND NOT EXISTS (SELECT 1 FROM quarantine q WHERE q.row_id = r.id AND q.kind = 'reference')
ORDER BY subject_id, seq LIMIT @most;
