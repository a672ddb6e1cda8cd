-- The outbox as people see it: what waits, could not be sent, is unsure, or was sent.

-- name: outbox_list
-- args: shown:text max:int skip:int
-- cols: id:int organisation:text? address:text template:text subject:text made_at:text try_at:text tries:int sent_at:text? gave_up_at:text? unsure_at:text? fault:text in_hand:int
SELECT m.id, o.name AS organisation, m.address, m.template, m.subject, m.made_at, m.try_at,
       m.tries, m.sent_at, m.gave_up_at, m.unsure_at, m.fault, m.taken_until IS NOT NULL AS in_hand
  FROM outbox m
  LEFT JOIN organisation o ON o.id = m.organisation_id
 WHERE (:shown = 'waiting' AND m.sent_at IS NULL AND m.gave_up_at IS NULL AND m.unsure_at IS NULL)
    OR (:shown = 'failed' AND m.sent_at IS NULL AND m.gave_up_at IS NOT NULL)
    OR (:shown = 'unsure' AND m.sent_at IS NULL AND m.gave_up_at IS NULL AND m.unsure_at IS NOT NULL)
    OR (:shown = 'sent' AND m.sent_at IS NOT NULL)
 ORDER BY m.id DESC
 LIMIT :max OFFSET :skip;

-- name: outbox_counts
-- cols: waiting:int failed:int unsure:int sent:int
-- rows: one
SELECT COALESCE(SUM(sent_at IS NULL AND gave_up_at IS NULL AND unsure_at IS NULL), 0) AS waiting,
       COALESCE(SUM(sent_at IS NULL AND gave_up_at IS NOT NULL), 0) AS failed,
       COALESCE(SUM(sent_at IS NULL AND gave_up_at IS NULL AND unsure_at IS NOT NULL), 0) AS unsure,
       COALESCE(SUM(sent_at IS NOT NULL), 0) AS sent
  FROM outbox;

-- name: outbox_read
-- args: id:int
-- cols: id:int organisation:text? address:text template:text subject:text body:text made_at:text try_at:text tries:int sent_at:text? delivered_at:text? gave_up_at:text? unsure_at:text? fault:text remote_id:text
-- rows: one
SELECT m.id, o.name AS organisation, m.address, m.template, m.subject, m.body, m.made_at,
       m.try_at, m.tries, m.sent_at, m.delivered_at, m.gave_up_at, m.unsure_at, m.fault,
       m.remote_id
  FROM outbox m
  LEFT JOIN organisation o ON o.id = m.organisation_id
 WHERE m.id = :id;

-- A person decides that it goes out again; to another address, if the first was wrong.
-- name: outbox_again
-- args: id:int address:text
UPDATE outbox
   SET address = :address, gave_up_at = NULL, unsure_at = NULL, handing_at = NULL, tries = 0,
       try_at = UTC_TIMESTAMP(), fault = '', asked_at = NULL
 WHERE id = :id AND sent_at IS NULL AND (gave_up_at IS NOT NULL OR unsure_at IS NOT NULL);
