-- add
INSERT INTO subject (id, gallery_id, state, external_index, sealed_details, row_version, key_id, row_tag)
VALUES (@id, @gallery_id, @state, @external_index, @sealed_details, @row_version, @key_id, @row_tag);

-- old_tag
SELECT row_tag FROM subject WHERE id = @id AND row_version = @row_version;

-- change
UPDATE subject
SET state = @state, external_index = @external_index, sealed_details = @sealed_details, row_version = @row_version, key_id = @key_id, row_tag = @row_tag
WHERE id = @id AND gallery_id = @gallery_id AND row_version = @row_version - 1;

-- find
SELECT id, gallery_id, state, external_index, sealed_details, row_version, key_id, row_tag
FROM subject s
WHERE id = @id AND NOT EXISTS (SELECT 1 FROM quarantine q WHERE q.row_id = s.id AND q.kind = 'subject');

-- find_external
SELECT id, gallery_id, state, external_index, sealed_details, row_version, key_id, row_tag
FROM subject s
WHERE gallery_id = @gallery_id AND external_index = @external_index AND NOT EXISTS (SELECT 1 FROM quarantine q WHERE q.row_id = s.id AND q.kind = 'subject');

-- list
SELECT id, gallery_id, state, external_index, sealed_details, row_version, key_id, row_tag
FROM subject s
WHERE gallery_id = @gallery_id AND id > @after AND NOT EXISTS (SELECT 1 FROM quarantine q WHERE q.row_id = s.id AND q.kind = 'subject')
ORDER BY id LIMIT @most;

-- list_keys
SELECT id FROM subject s
WHERE gallery_id = @gallery_id AND id > @after AND NOT EXISTS (SELECT 1 FROM quarantine q WHERE q.row_id = s.id AND q.kind = 'subject')
ORDER BY id LIMIT @most;

-- list_ids
SELECT id FROM subject WHERE gallery_id = @gallery_id AND id > @after ORDER BY id LIMIT @most;

-- count
SELECT COUNT(*) FROM subject WHERE gallery_id = @gallery_id;

-- erase_marks
DELETE FROM quarantine WHERE row_id IN (
    SELECT id FROM subject WHERE id = @id AND gallery_id = @gallery_id
    UNION ALL SELECT id FROM reference WHERE subject_id = @id AND gallery_id = @gallery_id
    UNION ALL SELECT id FROM consent WHERE subject_id = @id AND gallery_id = @gallery_id
    UNION ALL SELECT id FROM subject_constraint WHERE subject_id = @id AND gallery_id = @gallery_id
    UNION ALL SELECT id FROM subject_constraint WHERE other_id = @id AND gallery_id = @gallery_id);

-- erase_references
DELETE FROM reference WHERE gallery_id = @gallery_id AND subject_id = @id RETURNING row_tag;

-- erase_constraints
DELETE FROM subject_constraint WHERE gallery_id = @gallery_id AND (subject_id = @id OR other_id = @id) RETURNING row_tag;

-- erase_consents
DELETE FROM consent WHERE gallery_id = @gallery_id AND subject_id = @id RETURNING row_tag;

-- erase
DELETE FROM subject WHERE gallery_id = @gallery_id AND id = @id RETURNING row_tag;

-- added
SELECT id, gallery_id, state, external_index, sealed_details, row_version, key_id, row_tag, seq
FROM subject
WHERE seq > @after AND CASE WHEN gallery_id = @gallery_id THEN 1 ELSE 0 END = 1
ORDER BY seq LIMIT @most;
