-- add
INSERT INTO quarantine (kind, row_id, fault, found_at) VALUES (@kind, @row_id, @fault, @found_at) ON CONFLICT DO NOTHING;

-- list
SELECT kind, row_id, fault FROM quarantine ORDER BY found_at, row_id;

-- remove
DELETE FROM quarantine WHERE kind = @kind AND row_id = @row_id;
