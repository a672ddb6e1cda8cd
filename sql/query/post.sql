-- The command that sends messages.  A row is taken for some minutes by one sender; before a
-- message is handed over that is noted, so that one whose sender died meanwhile is known to be
-- unsure and never sent again by itself.

-- A sender that died before it handed anything over: its rows are free again.
-- name: post_free
UPDATE outbox
   SET taken_until = NULL, taken_by = NULL
 WHERE taken_until < UTC_TIMESTAMP() AND handing_at IS NULL AND sent_at IS NULL;

-- One that died while it was handing over.
-- name: post_doubt
UPDATE outbox
   SET unsure_at = UTC_TIMESTAMP(), taken_until = NULL, taken_by = NULL,
       fault = 'The sender ended while it was handing the message over.'
 WHERE taken_until < UTC_TIMESTAMP() AND handing_at IS NOT NULL AND sent_at IS NULL
   AND unsure_at IS NULL;

-- name: post_due
-- cols: id:int
-- Locked until they are taken; those of another sender are passed over.
SELECT id
  FROM outbox
 WHERE sent_at IS NULL AND gave_up_at IS NULL AND try_at <= UTC_TIMESTAMP()
   AND unsure_at IS NULL AND taken_until IS NULL
 ORDER BY try_at, id
 LIMIT 20
   FOR UPDATE SKIP LOCKED;

-- name: post_take
-- args: id:int sender:text seconds:int
UPDATE outbox
   SET taken_by = :sender, taken_until = UTC_TIMESTAMP() + INTERVAL :seconds SECOND
 WHERE id = :id;

-- name: post_read
-- args: id:int
-- cols: once:text address:text template:text subject:text body:text tries:int
-- rows: one
SELECT once, address, template, subject, body, tries
  FROM outbox
 WHERE id = :id;

-- Only while it is this sender's.
-- name: post_hand
-- args: id:int sender:text seconds:int
UPDATE outbox
   SET handing_at = UTC_TIMESTAMP(), tries = tries + 1,
       taken_until = UTC_TIMESTAMP() + INTERVAL :seconds SECOND
 WHERE id = :id AND taken_by = :sender AND taken_until > UTC_TIMESTAMP() AND sent_at IS NULL;

-- name: post_sent
-- args: id:int sender:text remote_id:text
UPDATE outbox
   SET sent_at = UTC_TIMESTAMP(), remote_id = :remote_id, fault = '', taken_until = NULL,
       taken_by = NULL, handing_at = NULL, unsure_at = NULL
 WHERE id = :id AND taken_by = :sender;

-- name: post_later
-- args: id:int sender:text fault:text seconds:int
UPDATE outbox
   SET try_at = UTC_TIMESTAMP() + INTERVAL :seconds SECOND, fault = :fault, taken_until = NULL,
       taken_by = NULL, handing_at = NULL
 WHERE id = :id AND taken_by = :sender;

-- name: post_give_up
-- args: id:int sender:text fault:text
UPDATE outbox
   SET gave_up_at = UTC_TIMESTAMP(), fault = :fault, taken_until = NULL, taken_by = NULL,
       handing_at = NULL
 WHERE id = :id AND taken_by = :sender;

-- name: post_unsure
-- args: id:int sender:text fault:text
UPDATE outbox
   SET unsure_at = UTC_TIMESTAMP(), fault = :fault, taken_until = NULL, taken_by = NULL
 WHERE id = :id AND taken_by = :sender;

-- What was taken and not handed over when the sender is told to end.
-- name: post_let_go
-- args: sender:text
UPDATE outbox
   SET taken_until = NULL, taken_by = NULL
 WHERE taken_by = :sender AND handing_at IS NULL;

-- Those that the other side can be asked about: of the last day.
-- name: post_doubtful
-- cols: id:int once:text
SELECT id, once
  FROM outbox
 WHERE unsure_at > UTC_TIMESTAMP() - INTERVAL 1 DAY AND sent_at IS NULL AND gave_up_at IS NULL
 ORDER BY id
 LIMIT 20;

-- name: post_found
-- args: id:int remote_id:text
UPDATE outbox
   SET sent_at = UTC_TIMESTAMP(), remote_id = :remote_id, fault = '', handing_at = NULL,
       unsure_at = NULL
 WHERE id = :id AND unsure_at IS NOT NULL AND sent_at IS NULL;

-- What was handed over in the last day and is not known to have arrived: asked about after a
-- minute, and then when it is twice as old as the last time.
-- name: post_to_ask
-- cols: id:int remote_id:text
SELECT id, remote_id
  FROM outbox
 WHERE sent_at > UTC_TIMESTAMP() - INTERVAL 1 DAY AND sent_at <= UTC_TIMESTAMP() - INTERVAL 1 MINUTE
   AND delivered_at IS NULL AND remote_id <> ''
   AND (asked_at IS NULL
        OR TIMESTAMPDIFF(SECOND, sent_at, UTC_TIMESTAMP()) >= 2 * TIMESTAMPDIFF(SECOND, sent_at, asked_at))
 ORDER BY asked_at IS NOT NULL, asked_at, id
 LIMIT 20;

-- name: post_asked
-- args: id:int arrived:int
UPDATE outbox
   SET asked_at = UTC_TIMESTAMP(), delivered_at = IF(:arrived = 1, UTC_TIMESTAMP(), NULL)
 WHERE id = :id AND sent_at IS NOT NULL AND delivered_at IS NULL;

-- It was taken and could not be delivered: it stands among those that could not be sent.
-- name: post_returned
-- args: id:int fault:text
UPDATE outbox
   SET gave_up_at = UTC_TIMESTAMP(), sent_at = NULL, asked_at = UTC_TIMESTAMP(), fault = :fault
 WHERE id = :id AND sent_at IS NOT NULL AND delivered_at IS NULL;
