-- What the programs for providers ask: only views of the provider's own rows (sql/views.sql).
-- An offer without withdrawn_at is the one that stands.

-- For whom this request acts, before anything else is asked; NULL: for nobody.
-- name: own_session_set
-- args: token_hash:text?
SET @own_session = :token_hash;

-- name: provider_organisation
-- cols: id:int name:text
-- rows: one
SELECT id, name
  FROM own_organisation;

-- shown: open, answered, past or all.  Of several notices of one request the newest counts.
-- name: provider_notice_list
-- args: shown:text now:text max:int skip:int
-- cols: id:int reference:text sector:text patch:text? urgency:text needed_by:text visit_minutes:int carer_minutes:int
-- cols: sent_at:text closes_at:text seen_at:text? awarded_at:text? withdrawn_at:text? offered_at:text? outcome:text? declined_at:text? reason:text?
-- cols: wider:int request_id:int latitude:real? longitude:real?
SELECT n.id, n.reference, n.sector, a.name AS patch, n.urgency, n.needed_by, n.visit_minutes,
       n.carer_minutes, n.sent_at, n.closes_at, n.seen_at, n.awarded_at, n.withdrawn_at,
       n.offered_at, n.outcome, n.declined_at, n.reason, n.wider, n.request_id, m.latitude,
       m.longitude
  FROM own_asked n
  LEFT JOIN area a ON a.id = n.patch_id
  LEFT JOIN postcode_part m ON m.code = n.sector
 WHERE (:shown <> 'open' OR n.closes_at > :now)
   AND :shown IN ('all',
        IF(n.awarded_at IS NOT NULL OR n.withdrawn_at IS NOT NULL
           OR (n.closes_at <= :now AND n.offered_at IS NULL), 'past',
           IF(n.offered_at IS NOT NULL OR n.declined_at IS NOT NULL, 'answered', 'open')))
 ORDER BY IF(:shown = 'open', n.closes_at, NULL), n.id DESC
 LIMIT :max OFFSET :skip;

-- Only requests that are not decided are gone through: all others are past.
-- name: provider_notice_count
-- args: now:text
-- cols: open:int answered:int past:int unseen:int
-- rows: one
SELECT t.open, t.answered, COALESCE(c.requests, 0) - t.open - t.answered AS past, t.unseen
  FROM (SELECT COALESCE(SUM(u.standing = 'open'), 0) AS open,
               COALESCE(SUM(u.standing = 'answered'), 0) AS answered,
               COALESCE(SUM(u.standing = 'open' AND u.seen_at IS NULL), 0) AS unseen
          FROM (SELECT n.seen_at,
                       IF(n.closes_at <= :now AND n.offered_at IS NULL, 'past',
                          IF(n.offered_at IS NOT NULL OR n.declined_at IS NOT NULL, 'answered', 'open')) AS standing
                  FROM own_undecided n) u) t
  LEFT JOIN own_asked_count c ON 1 = 1;

-- What came of offers in the last days, for the start page.
-- name: provider_outcome_list
-- args: since:text
-- cols: notice_id:int reference:text sector:text outcome:text outcome_at:text
SELECT MAX(n.id) AS notice_id, r.reference, r.sector, o.outcome, o.outcome_at
  FROM own_offer o
  JOIN own_request r ON r.id = o.request_id
  JOIN own_notice n ON n.request_id = o.request_id
 WHERE o.outcome IS NOT NULL AND o.outcome_at >= :since
 GROUP BY o.id, r.reference, r.sector, o.outcome, o.outcome_at
 ORDER BY o.outcome_at DESC
 LIMIT 10;

-- name: provider_notice_read
-- args: id:int
-- cols: id:int request_id:int reference:text sector:text patch:text? source:text urgency:text needed_by:text risks:text outcomes:text
-- cols: access:text language:text gender:text pets:text lives_alone:int sent_at:text closes_at:text wider:int seen_at:text?
-- cols: awarded_at:text? withdrawn_at:text? declined_at:text? reason:text? decline_words:text?
-- cols: latitude:real? longitude:real? visits:int rural_urban:text?
-- rows: one
SELECT n.id, n.request_id, r.reference, r.sector, a.name AS patch, r.source, r.urgency,
       r.needed_by, r.risks, r.outcomes, r.access,
       IF(r.language = '', '', COALESCE(t.label, r.language)) AS language, r.gender, r.pets,
       r.lives_alone, n.sent_at, n.closes_at, n.wider, n.seen_at, r.awarded_at, r.withdrawn_at,
       d.declined_at, d.reason, d.words AS decline_words, m.latitude, m.longitude,
       r.visits, r.rural_urban
  FROM own_notice n
  JOIN own_request r ON r.id = n.request_id
  LEFT JOIN postcode_part m ON m.code = r.sector
  LEFT JOIN area a ON a.id = r.patch_id
  LEFT JOIN own_decline d
    ON d.id = (SELECT MIN(e.id) FROM own_decline e
                WHERE e.request_id = n.request_id AND e.declined_at >= n.sent_at)
  LEFT JOIN term t ON t.code = r.language
       AND t.group_id = (SELECT g.id FROM term_group g WHERE g.code = 'language')
 WHERE n.id = :id;

-- name: provider_notice_seen
-- args: id:int
UPDATE own_notice
   SET seen_at = UTC_TIMESTAMP()
 WHERE id = :id AND seen_at IS NULL;

-- The council's fee rates: of each kind the newest that holds on that day.
-- name: provider_fee_list
-- args: setting:text on_day:text
-- cols: time:text minutes:int pence:int
SELECT f.time, f.minutes, f.pence
  FROM fee_rate f
 WHERE f.setting = :setting
   AND f.valid_from = (SELECT MAX(n.valid_from) FROM fee_rate n
                        WHERE n.setting = f.setting AND n.time = f.time AND n.minutes = f.minutes
                          AND n.valid_from <= :on_day)
 ORDER BY f.time, f.minutes
 LIMIT 100;

-- The visits of a request by time of day, those entered together side by side.
-- name: provider_request_visits
-- args: request_id:int
-- cols: id:int series:int day:int window_from:int window_to:int minutes:int carers:int critical:text tasks:text
SELECT v.id, v.series, v.day, v.window_from, v.window_to, v.minutes, v.carers, v.critical,
       v.tasks
  FROM own_request_visit v
 WHERE v.request_id = :request_id
 ORDER BY v.window_from, v.series, v.day
 LIMIT 140;

-- Those of several requests ([12, 15]), request by request.
-- name: provider_requests_visits
-- args: ids:text
-- cols: request_id:int id:int day:int window_from:int window_to:int minutes:int carers:int critical:text
SELECT v.request_id, v.id, v.day, v.window_from, v.window_to, v.minutes, v.carers, v.critical
  FROM JSON_TABLE(:ids, '$[*]' COLUMNS (id BIGINT PATH '$')) AS wanted
  JOIN own_request_visit v ON v.request_id = wanted.id
 ORDER BY v.request_id, v.day, v.window_from, v.id
 LIMIT 5000;

-- The offer that stands.
-- name: provider_offer_read
-- args: request_id:int
-- cols: id:int made_at:text start_on:text hour_pence:int week_pence:int regular_carers:int joint_with:int? joint_name:text? words:text
-- cols: outcome:text? outcome_reason:text? outcome_words:text outcome_at:text? version:int
-- rows: one
SELECT o.id, o.made_at, o.start_on, o.hour_pence, o.week_pence, o.regular_carers,
       o.joint_with, j.name AS joint_name, o.words, o.outcome, o.outcome_reason,
       o.outcome_words, o.outcome_at, o.version
  FROM own_offer o
  LEFT JOIN other_organisation j ON j.id = o.joint_with
 WHERE o.request_id = :request_id AND o.withdrawn_at IS NULL;

-- name: provider_offer_visits
-- args: offer_id:int
-- cols: visit_id:int begins_at:int
SELECT visit_id, begins_at
  FROM own_offer_visit
 WHERE offer_id = :offer_id
 LIMIT 140;

-- Held until the answer is stored: an award at the same moment comes before it or after it.
-- name: provider_request_hold
-- args: request_id:int
-- cols: decided:int
-- rows: one
SELECT awarded_at IS NOT NULL OR withdrawn_at IS NOT NULL AS decided
  FROM own_request_state
 WHERE id = :request_id
   FOR UPDATE;

-- name: provider_offer_add
-- args: request_id:int made_by:int start_on:text hour_pence:int week_pence:int regular_carers:int joint_with:int? words:text added_travel:int?
INSERT INTO own_offer (request_id, organisation_id, made_by, start_on, hour_pence, week_pence,
                       regular_carers, knows_person, joint_with, words, added_travel)
SELECT r.id, own_organisation_id(), :made_by, :start_on, :hour_pence, :week_pence,
       :regular_carers, r.knows_person, :joint_with, :words, :added_travel
  FROM own_request r
 WHERE r.id = :request_id;

-- name: provider_offer_change
-- args: id:int version:int made_by:int start_on:text hour_pence:int week_pence:int regular_carers:int joint_with:int? words:text added_travel:int?
UPDATE own_offer
   SET made_by = :made_by, start_on = :start_on,
       hour_pence = :hour_pence, week_pence = :week_pence, regular_carers = :regular_carers,
       joint_with = :joint_with, words = :words, added_travel = :added_travel,
       version = version + 1
 WHERE id = :id AND version = :version AND outcome IS NULL AND withdrawn_at IS NULL;

-- name: provider_offer_withdraw
-- args: request_id:int version:int
UPDATE own_offer
   SET withdrawn_at = UTC_TIMESTAMP(), version = version + 1
 WHERE request_id = :request_id AND version = :version AND outcome IS NULL
   AND withdrawn_at IS NULL;

-- name: provider_offer_visits_drop
-- args: offer_id:int
DELETE FROM own_offer_visit
 WHERE offer_id = :offer_id;

-- name: provider_offer_visit_add
-- args: offer_id:int visit_id:int begins_at:int
INSERT INTO own_offer_visit (offer_id, visit_id, begins_at)
VALUES (:offer_id, :visit_id, :begins_at);

-- Once for each time of being asked.
-- name: provider_decline_add
-- args: notice_id:int declined_by:int reason:text words:text
INSERT INTO own_decline (request_id, organisation_id, declined_by, reason, words)
SELECT n.request_id, own_organisation_id(), :declined_by, :reason, :words
  FROM own_notice n
 WHERE n.id = :notice_id
   AND NOT EXISTS (SELECT 1 FROM own_decline d
                    WHERE d.request_id = n.request_id AND d.declined_at >= n.sent_at);

-- An offer takes the place of the decline of the same asking; what was said to an earlier one
-- stays.
-- name: provider_decline_drop
-- args: notice_id:int
DELETE FROM own_decline
 WHERE request_id = (SELECT n.request_id FROM own_notice n WHERE n.id = :notice_id)
   AND declined_at >= (SELECT n.sent_at FROM own_notice n WHERE n.id = :notice_id);

-- name: provider_other_list
-- cols: id:int name:text
SELECT id, name
  FROM other_organisation
 ORDER BY name
 LIMIT 500;
