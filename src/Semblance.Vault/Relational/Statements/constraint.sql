-- add
INSERT INTO subject_constraint (id, gallery_id, kind, subject_id, other_id, sample_index, sealed_details, row_version, key_id, row_tag)
VALUES (@id, @gallery_id, @kind, @subject_id, @other_id, @sample_index, @sealed_details, @row_version, @key_id, @row_tag);

-- remove
DELETE FROM subject_constraint WHERE id = @id RETURNING row_tag, gallery_id;

-- remove_mark
DELETE FROM quarantine WHERE kind = 'constraint' AND row_id = @id;

-- list
SELECT id, gallery_id, kind, subject_id, other_id, sample_index, sealed_details, row_version, key_id, row_tag
FROM subject_constraint c
WHERE gallery_id = @gallery_id AND NOT EXISTS (SELECT 1 FROM quarantine q WHERE q.row_id = c.id AND q.kind = 'constraint')
ORDER BY seq;
