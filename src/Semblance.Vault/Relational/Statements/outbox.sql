-- add
INSERT INTO outbox (id, channel, sealed_body) VALUES (@id, @channel, @sealed_body);

-- waiting
SELECT id, channel, sealed_body FROM outbox WHERE channel = @channel ORDER BY seq LIMIT @most;

-- page
SELECT id, channel, sealed_body, seq FROM outbox WHERE channel = @channel AND seq > @after ORDER BY seq LIMIT @most;

-- remove
DELETE FROM outbox WHERE id = @id;

-- remove_at
DELETE FROM outbox WHERE channel = @channel AND seq = @position;
