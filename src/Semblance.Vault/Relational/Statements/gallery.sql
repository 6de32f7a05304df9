-- add
INSERT INTO gallery (id, name, purpose, legal_basis, model, retention_days, idle_days, fpir, fmr, margin, mode, restricted, row_version, key_id, row_tag)
VALUES (@id, @name, @purpose, @legal_basis, @model, @retention_days, @idle_days, @fpir, @fmr, @margin, @mode, @restricted, @row_version, @key_id, @row_tag);

-- old_tag
SELECT row_tag FROM gallery WHERE id = @id AND row_version = @row_version;

-- change
UPDATE gallery
SET name = @name, purpose = @purpose, legal_basis = @legal_basis, model = @model, retention_days = @retention_days, idle_days = @idle_days,
    fpir = @fpir, fmr = @fmr, margin = @margin, mode = @mode, restricted = @restricted, row_version = @row_version, key_id = @key_id, row_tag = @row_tag
WHERE id = @id AND row_version = @row_version - 1;

-- remove_manifest
DELETE FROM gallery_manifest WHERE gallery_id = @id;

-- remove
DELETE FROM gallery WHERE id = @id AND row_version = @row_version;

-- find
SELECT id, name, purpose, legal_basis, model, retention_days, idle_days, fpir, fmr, margin, mode, restricted, row_version, key_id, row_tag
FROM gallery g
WHERE id = @id AND NOT EXISTS (SELECT 1 FROM quarantine q WHERE q.row_id = g.id AND q.kind = 'gallery');

-- find_name
SELECT id, name, purpose, legal_basis, model, retention_days, idle_days, fpir, fmr, margin, mode, restricted, row_version, key_id, row_tag
FROM gallery g
WHERE name = @name AND NOT EXISTS (SELECT 1 FROM quarantine q WHERE q.row_id = g.id AND q.kind = 'gallery');

-- list
SELECT id, name, purpose, legal_basis, model, retention_days, idle_days, fpir, fmr, margin, mode, restricted, row_version, key_id, row_tag
FROM gallery g
WHERE NOT EXISTS (SELECT 1 FROM quarantine q WHERE q.row_id = g.id AND q.kind = 'gallery')
ORDER BY seq;

-- manifest
SELECT row_count, lanes FROM gallery_manifest WHERE gallery_id = @id;

-- manifest_add
INSERT INTO gallery_manifest (gallery_id, row_count, lanes) VALUES (@id, 0, @lanes) ON CONFLICT DO NOTHING;

-- manifest_change
UPDATE gallery_manifest SET row_count = @row_count, lanes = @lanes WHERE gallery_id = @id;

-- tags
SELECT row_tag FROM gallery WHERE id = @id
UNION ALL SELECT row_tag FROM subject WHERE gallery_id = @id
UNION ALL SELECT row_tag FROM consent WHERE gallery_id = @id
UNION ALL SELECT row_tag FROM reference WHERE gallery_id = @id
UNION ALL SELECT row_tag FROM subject_constraint WHERE gallery_id = @id;

-- marks
SELECT (SELECT COALESCE(MAX(seq), 0) FROM subject), (SELECT COALESCE(MAX(seq), 0) FROM consent),
    (SELECT COALESCE(MAX(seq), 0) FROM reference), (SELECT COALESCE(MAX(seq), 0) FROM subject_constraint);

-- tags_since
SELECT row_tag FROM subject WHERE seq > @subjects AND CASE WHEN gallery_id = @id THEN 1 ELSE 0 END = 1
UNION ALL SELECT row_tag FROM consent WHERE seq > @consents AND CASE WHEN gallery_id = @id THEN 1 ELSE 0 END = 1
UNION ALL SELECT row_tag FROM reference WHERE seq > @references AND gallery_id = @id
UNION ALL SELECT row_tag FROM subject_constraint WHERE seq > @constraints AND CASE WHEN gallery_id = @id THEN 1 ELSE 0 END = 1;
