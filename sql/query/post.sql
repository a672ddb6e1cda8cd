-- The command that sends messages.

-- name: post_due
-- cols: waiting:int
-- rows: one
SELECT COUNT(*) AS waiting
  FROM outbox
 WHERE sent_at IS NULL AND gave_up_at IS NULL AND try_at <= UTC_TIMESTAMP();
