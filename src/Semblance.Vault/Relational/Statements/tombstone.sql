-- add
INSERT INTO tombstone (gallery_id, subject_index, erased_at) VALUES (@gallery_id, @subject_index, @erased_at) ON CONFLICT DO NOTHING;

-- list
SELECT gallery_id, subject_index, erased_at FROM tombstone ORDER BY seq;

-- end_replay
UPDATE vault_state SET replay_pending = 0 WHERE only_row = 1;
