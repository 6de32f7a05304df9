-- claim
INSERT INTO request (caller_index, key_index, body_digest, expires_at) VALUES (@caller_index, @key_index, @body_digest, @expires_at) ON CONFLICT DO NOTHING;

-- find
SELECT body_digest, sealed_answer FROM request WHERE caller_index = @caller_index AND key_index = @key_index;

-- answer
UPDATE request SET sealed_answer = @sealed_answer
WHERE caller_index = @caller_index AND key_index = @key_index AND body_digest = @body_digest AND sealed_answer IS NULL;

-- forget
DELETE FROM request WHERE expires_at <= @today;
