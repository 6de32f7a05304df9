-- add
INSERT INTO consent (id, gallery_id, subject_id, state, expires_at, sealed_details, row_version, key_id, row_tag)
VALUES (@id, @gallery_id, @subject_id, @state, @expires_at, @sealed_details, @row_version, @key_id, @row_tag);

-- old_tag
SELECT row_tag FROM consent WHERE id = @id AND row_version = @row_version;

-- change
UPDATE consent
SET state = @state, expires_at = @expires_at, sealed_details = @sealed_details, row_version = @row_version, key_id = @key_id, row_tag = @row_tag
WHERE id = @id AND gallery_id = @gallery_id AND subject_id = @subject_id AND row_version = @row_version - 1;

-- find
SELECT id, gallery_id, subject_id, state, expires_at, sealed_details, row_version, key_id, row_tag
FROM consent c
WHERE id = @id AND NOT EXISTS (SELECT 1 FROM quarantine q WHERE q.row_id = c.id AND q.kind = 'consent');

-- list
SELECT id, gallery_id, subject_id, state, expires_at, sealed_details, row_version, key_id, row_tag
FROM consent c
WHERE subject_id = @subject_id AND NOT EXISTS (SELECT 1 FROM quarantine q WHERE q.row_id = c.id AND q.kind = 'consent')
ORDER BY seq;
