-- Part of a week: what nobody gives yet is a request of its own beside one that is awarded, so
-- that a person has one request that is looked for, and others whose packages are to begin.

ALTER TABLE care_request
  ADD COLUMN approved_pence INT NULL COMMENT 'a week, of what was approved: nothing dearer is awarded; NULL: week_pence was',
  ADD COLUMN asked_pence INT NULL COMMENT 'a week, dearer than was approved, and to be approved; NULL: nothing is',
  ADD COLUMN asked_by BIGINT NULL COMMENT 'who asks for that',
  ADD COLUMN sought_person BIGINT AS (IF(awarded_at IS NULL AND started_on IS NULL AND withdrawn_at IS NULL, person_id, NULL)) STORED,
  MODIFY COLUMN withdrawn_reason ENUM('not_needed','died','went_into_a_home','went_into_hospital','direct_payment','family','micro_or_pa','made_in_error','provider_keeps','carried_on') NULL,
  DROP KEY one_open,
  ADD KEY (open_person),
  ADD UNIQUE KEY one_sought (sought_person),
  ADD KEY (asked_pence);

ALTER TABLE request_visit
  ADD COLUMN moved_id BIGINT NULL COMMENT 'the later request that asks for this visit, as nobody gives it';

ALTER TABLE package_visit
  ADD COLUMN asked_id BIGINT NULL COMMENT 'the visit of the request that it was agreed for',
  ADD KEY (asked_id);

-- Which visit of the request each was agreed for, where the offer says so.
UPDATE package_visit v
  JOIN care_package k ON k.id = v.package_id
  JOIN offer_visit o ON o.offer_id = k.offer_id AND o.begins_at = v.begins_at
  JOIN request_visit q ON q.id = o.visit_id AND q.request_id = k.request_id AND q.day = v.day
       AND q.minutes = v.minutes AND q.carers = v.carers
   SET v.asked_id = q.id
 WHERE v.change_id IS NULL;

-- Requests made of the visits of a package, until now told by their source alone.
UPDATE request_visit v
  JOIN care_request r ON r.id = v.request_id
  JOIN handback h ON h.id = (SELECT MIN(o.id) FROM handback o WHERE o.request_id = r.id)
  JOIN care_package k ON k.id = h.package_id
   SET v.package_id = k.id
 WHERE v.package_id IS NULL AND r.source = 'handback' AND r.previous_id <=> k.request_id;

UPDATE care_request r
  JOIN handback h ON h.request_id = r.id AND h.withdrawn_at IS NOT NULL
   SET r.withdrawn_reason = 'provider_keeps'
 WHERE r.source = 'handback' AND r.withdrawn_reason = 'not_needed';

-- Requests all of whose packages have begun or will not, which no provider's answer closed.
UPDATE care_request r
  JOIN (SELECT request_id, MAX(started_on) AS begun
          FROM care_package
         WHERE request_id IS NOT NULL
         GROUP BY request_id
        HAVING SUM(started_on IS NULL AND ends_on IS NULL) = 0 AND begun IS NOT NULL) k
    ON k.request_id = r.id
   SET r.started_on = k.begun
 WHERE r.awarded_at IS NOT NULL AND r.started_on IS NULL AND r.withdrawn_at IS NULL;

-- And those that wait for a provider none of whom comes: they are looked for again, unless the
-- person has another request that is.
UPDATE care_request r
   SET r.awarded_at = NULL, r.awarded_by = NULL
 WHERE r.awarded_at IS NOT NULL AND r.started_on IS NULL AND r.withdrawn_at IS NULL
   AND EXISTS (SELECT 1 FROM care_package k WHERE k.request_id = r.id)
   AND NOT EXISTS (SELECT 1 FROM care_package k
                    WHERE k.request_id = r.id AND (k.ends_on IS NULL OR k.started_on IS NOT NULL));
