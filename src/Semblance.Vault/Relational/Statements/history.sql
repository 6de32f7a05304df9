-- read
SELECT number, digest FROM schema_history ORDER BY number;

-- add
INSERT INTO schema_history (number, name, digest, applied_at) VALUES (@number, @name, @digest, @applied_at);

-- replay_pending
SELECT replay_pending FROM vault_state WHERE only_row = 1;
