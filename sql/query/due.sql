-- What waits to be done in home care, as numbers for the start page of staff.

-- name: home_care_due
-- args: account_id:int today:text
-- cols: approve:int drafts:int returned:int high:int waiting:int overdue:int handbacks:int
-- rows: one
SELECT COALESCE(SUM(sent_at IS NOT NULL AND approved_at IS NULL AND returned_at IS NULL
                    AND NOT (made_by <=> :account_id)), 0) AS approve,
       COALESCE(SUM(sent_at IS NULL AND made_by = :account_id), 0) AS drafts,
       COALESCE(SUM(returned_at IS NOT NULL AND approved_at IS NULL AND made_by = :account_id), 0) AS returned,
       COALESCE(SUM(sent_at IS NOT NULL AND risk = 'high'), 0) AS high,
       COALESCE(SUM(sent_at IS NOT NULL), 0) AS waiting,
       (SELECT COUNT(*)
          FROM care_package k
         WHERE k.started_on IS NULL AND k.start_on < :today AND k.ends_on IS NULL) AS overdue,
       (SELECT COUNT(*)
          FROM handback h
         WHERE h.withdrawn_at IS NULL AND h.last_on >= :today) AS handbacks
  FROM care_request
 WHERE open_person IS NOT NULL;
