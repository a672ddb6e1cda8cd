-- Sourcing: one tier at a time, a second answer to a second asking, and what became of messages.

-- A provider is in one tier of a patch at a time: what was set last holds, and what was planned
-- for later days before that was set goes, as does what never came to hold.

DELETE planned
  FROM patch_provider planned
  JOIN patch_provider newer
    ON newer.patch_id = planned.patch_id AND newer.organisation_id = planned.organisation_id
       AND newer.id > planned.id AND newer.valid_from <= planned.valid_from
       AND (newer.valid_to IS NULL OR newer.valid_to > planned.valid_from);
DELETE FROM patch_provider WHERE valid_to <= valid_from;
UPDATE patch_provider earlier
  JOIN patch_provider newer
    ON newer.patch_id = earlier.patch_id AND newer.organisation_id = earlier.organisation_id
       AND newer.id > earlier.id AND newer.valid_from > earlier.valid_from
       AND (earlier.valid_to IS NULL OR earlier.valid_to > newer.valid_from)
   SET earlier.valid_to = newer.valid_from;

-- Who declined and is asked again may decline again: both answers are evidence.  A decline
-- answers the notices that were sent until then.

ALTER TABLE decline
  ADD UNIQUE KEY answered (request_id, organisation_id, declined_at),
  DROP KEY request_id;

-- What became of a message after it was handed over, where the other side can be asked.

ALTER TABLE outbox
  ADD COLUMN asked_at     DATETIME NULL COMMENT 'when the other side was last asked what became of it',
  ADD COLUMN delivered_at DATETIME NULL COMMENT 'when it was known to have arrived';
