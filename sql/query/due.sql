-- What waits to be done in home care, as numbers for the start page of staff.

-- How somebody's own requests stand, with those that began in the last four weeks.
-- name: request_mine_count
-- args: account_id:int today:text now:text
-- cols: approve:int approved:int asking:int unanswered:int offered:int awarded:int started:int
-- rows: one
SELECT COALESCE(SUM(sent_at IS NOT NULL AND approved_at IS NULL AND returned_at IS NULL), 0) AS approve,
       COALESCE(SUM(is_open AND NOT asked AND NOT offered), 0) AS approved,
       COALESCE(SUM(is_open AND asking AND NOT offered), 0) AS asking,
       COALESCE(SUM(is_open AND asked AND NOT asking AND NOT offered), 0) AS unanswered,
       COALESCE(SUM(is_open AND offered), 0) AS offered,
       COALESCE(SUM(awarded_at IS NOT NULL AND started_on IS NULL), 0) AS awarded,
       COALESCE(SUM(started_on IS NOT NULL), 0) AS started
  FROM (SELECT r.sent_at, r.approved_at, r.returned_at, r.awarded_at, r.started_on,
               r.approved_at IS NOT NULL AND r.awarded_at IS NULL AS is_open,
               EXISTS (SELECT 1 FROM sourcing s WHERE s.request_id = r.id) AS asked,
               EXISTS (SELECT 1 FROM sourcing s
                        WHERE s.request_id = r.id AND s.closes_at > :now) AS asking,
               EXISTS (SELECT 1 FROM offer o
                        WHERE o.request_id = r.id AND o.withdrawn_at IS NULL) AS offered
          FROM care_request r
         WHERE r.made_by = :account_id AND r.withdrawn_at IS NULL
           AND (r.open_person IS NOT NULL OR r.started_on >= :today - INTERVAL 28 DAY)) mine;

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
