-- Requests for home care, from the first draft until somebody is asked.

-- ---- The person ----

-- name: request_person_find
-- args: case_id:text
-- cols: id:int case_id:text initials:text birth_year:int postcode:text lsoa:text? version:int
-- rows: one
SELECT id, case_id, initials, birth_year, postcode, lsoa, version
  FROM person
 WHERE case_id = :case_id;

-- name: request_person_add
-- args: case_id:text initials:text birth_year:int postcode:text sector:text lsoa:text? latitude:real longitude:real
INSERT INTO person (case_id, initials, birth_year, postcode, sector, lsoa, latitude, longitude)
VALUES (:case_id, :initials, :birth_year, :postcode, :sector, :lsoa, :latitude, :longitude);

-- name: request_person_move
-- args: id:int postcode:text sector:text lsoa:text? latitude:real longitude:real
UPDATE person
   SET postcode = :postcode, sector = :sector, lsoa = :lsoa, latitude = :latitude,
       longitude = :longitude, version = version + 1
 WHERE id = :id;

-- name: request_open_of_person
-- args: person_id:int
-- cols: id:int reference:text
-- rows: one
SELECT id, reference
  FROM care_request
 WHERE open_person = :person_id
 ORDER BY awarded_at IS NULL DESC, id DESC
 LIMIT 1;

-- Care that somebody has or is about to have, whoever pays.
-- name: request_care_of_person
-- args: person_id:int today:text
-- cols: id:int reference:text provider:text started_on:text? ends_on:text?
SELECT k.id, k.reference, o.name AS provider, k.started_on, k.ends_on
  FROM care_package k
  JOIN organisation o ON o.id = k.organisation_id
 WHERE k.person_id = :person_id AND (k.ends_on IS NULL OR k.ends_on >= :today)
 ORDER BY k.id DESC
 LIMIT 20;

-- Where a full postcode is, as exactly as is known.
-- name: request_postcode
-- args: squeezed:text
-- cols: lsoa:text? latitude:real? longitude:real?
-- rows: one
SELECT lsoa, latitude, longitude
  FROM postcode
 WHERE squeezed = :squeezed;

-- The middle of a patch is that of its LSOAs, or where none are known the point it was given.
-- name: request_patch_list
-- args: today:text
-- cols: id:int name:text latitude:real? longitude:real?
SELECT a.id, a.name, COALESCE(AVG(l.latitude), a.latitude) AS latitude,
       COALESCE(AVG(l.longitude), a.longitude) AS longitude
  FROM area a
  LEFT JOIN area_lsoa m ON m.area_id = a.id AND m.valid_from <= :today
       AND (m.valid_to IS NULL OR m.valid_to > :today)
  LEFT JOIN area l ON l.kind = 'lsoa' AND l.code = m.lsoa
 WHERE a.kind = 'patch' AND a.valid_from <= :today AND (a.valid_to IS NULL OR a.valid_to > :today)
 GROUP BY a.id, a.name
 ORDER BY a.name
 LIMIT 500;

-- ---- The request ----

-- needed_by and the like are what the row has to have until the questions are answered.
-- name: request_add
-- args: reference:text person_id:int patch_id:int? today:text account_id:int
INSERT INTO care_request (reference, person_id, patch_id, source, urgency, needed_by, made_by)
VALUES (:reference, :person_id, :patch_id, 'community', 'planned', :today, :account_id);

-- Where the person lives, for travel; no row where that is not known.
-- name: request_position
-- args: id:int
-- cols: latitude:real longitude:real
-- rows: one
SELECT p.latitude, p.longitude
  FROM care_request r
  JOIN person p ON p.id = r.person_id
 WHERE r.id = :id AND p.latitude IS NOT NULL AND p.longitude IS NOT NULL;

-- name: request_read
-- args: id:int
-- cols: id:int reference:text person_id:int case_id:text initials:text birth_year:int postcode:text sector:text lsoa:text? rural_urban:text?
-- cols: patch_id:int? patch:text? source:text urgency:text needed_by:text where_now:text risk:text risks:text
-- cols: outcomes:text language:text language_label:text? gender:text pets:text access:text lives_alone:int
-- cols: carer_strain:text interim_cover:text visit_minutes:int carer_minutes:int week_pence:int short_reason:text
-- cols: made_at:text made_by:int? maker:text? need_at:text? purpose_at:text? sent_at:text? approved_at:text? approver:text?
-- cols: returned_at:text? return_reason:text awarded_at:text? started_on:text? withdrawn_at:text?
-- cols: withdrawn_reason:text? previous_id:int? previous:text? first_sent_at:text? waited_before:int version:int
-- cols: sourced_at:text? offers:int approved_pence:int? asked_pence:int? asked_by:int? still_comes:text?
-- rows: one
SELECT r.id, r.reference, r.person_id, p.case_id, p.initials, p.birth_year, p.postcode, p.sector,
       p.lsoa, l.rural_urban, r.patch_id, a.name AS patch, r.source, r.urgency, r.needed_by,
       r.where_now, r.risk, r.risks, r.outcomes, r.language, t.label AS language_label, r.gender,
       r.pets, r.access, r.lives_alone, r.carer_strain, r.interim_cover, r.visit_minutes,
       r.carer_minutes, r.week_pence, r.short_reason, r.made_at, r.made_by, m.name AS maker,
       r.need_at, r.purpose_at, r.sent_at, r.approved_at, v.name AS approver, r.returned_at,
       r.return_reason, r.awarded_at, r.started_on, r.withdrawn_at, r.withdrawn_reason,
       r.previous_id, b.reference AS previous, r.first_sent_at, r.waited_before, r.version,
       (SELECT MIN(s.opened_at) FROM sourcing s WHERE s.request_id = r.id) AS sourced_at,
       (SELECT COUNT(*) FROM offer o WHERE o.request_id = r.id AND o.withdrawn_at IS NULL) AS offers,
       r.approved_pence, r.asked_pence, r.asked_by,
       (SELECT GROUP_CONCAT(c.words ORDER BY c.ends_on SEPARATOR '; ')
          FROM waiting_cover c
         WHERE c.request_id = r.id) AS still_comes
  FROM care_request r
  JOIN person p ON p.id = r.person_id
  LEFT JOIN area a ON a.id = r.patch_id
  LEFT JOIN area l ON l.kind = 'lsoa' AND l.code = p.lsoa AND l.valid_to IS NULL
  LEFT JOIN term_group g ON g.code = 'language'
  LEFT JOIN term t ON t.group_id = g.id AND t.code = r.language
  LEFT JOIN account m ON m.id = r.made_by
  LEFT JOIN account v ON v.id = r.approved_by
  LEFT JOIN care_request b ON b.id = r.previous_id
 WHERE r.id = :id
 LIMIT 1;

-- Takes the row for a change, unless somebody else has changed it since.
-- name: request_take_version
-- args: id:int version:int
UPDATE care_request
   SET version = version + 1
 WHERE id = :id AND version = :version;

-- name: request_set_need
-- args: id:int source:text urgency:text needed_by:text where_now:text risk:text lives_alone:int carer_strain:text interim_cover:text
UPDATE care_request
   SET source = :source, urgency = :urgency, needed_by = :needed_by, where_now = :where_now,
       risk = :risk, lives_alone = :lives_alone, carer_strain = :carer_strain,
       interim_cover = :interim_cover, need_at = UTC_TIMESTAMP()
 WHERE id = :id;

-- name: request_set_purpose
-- args: id:int outcomes:text risks:text access:text pets:text language:text gender:text
UPDATE care_request
   SET outcomes = :outcomes, risks = :risks, access = :access, pets = :pets,
       language = :language, gender = :gender, purpose_at = UTC_TIMESTAMP()
 WHERE id = :id;

-- name: request_set_patch
-- args: id:int patch_id:int?
UPDATE care_request
   SET patch_id = :patch_id
 WHERE id = :id;

-- name: request_set_totals
-- args: id:int visit_minutes:int carer_minutes:int short_reason:text
UPDATE care_request
   SET visit_minutes = :visit_minutes, carer_minutes = :carer_minutes, short_reason = :short_reason
 WHERE id = :id;

-- The clocks start when it is sent for the first time, and no more after that.
-- name: request_set_sent
-- args: id:int week_pence:int
UPDATE care_request
   SET sent_at = COALESCE(sent_at, UTC_TIMESTAMP()),
       first_sent_at = COALESCE(first_sent_at, sent_at, UTC_TIMESTAMP()),
       returned_at = NULL, week_pence = :week_pence
 WHERE id = :id;

-- name: request_set_approved
-- args: id:int account_id:int week_pence:int
UPDATE care_request
   SET approved_at = UTC_TIMESTAMP(), approved_by = :account_id, week_pence = :week_pence,
       approved_pence = NULL
 WHERE id = :id;

-- The price that was asked for, above the estimate.
-- name: request_set_price_approved
-- args: id:int account_id:int
UPDATE care_request
   SET approved_pence = asked_pence, approved_by = :account_id, asked_pence = NULL
 WHERE id = :id;

-- name: request_set_price_refused
-- args: id:int
UPDATE care_request
   SET asked_pence = NULL
 WHERE id = :id;

-- name: request_set_returned
-- args: id:int reason:text
UPDATE care_request
   SET returned_at = UTC_TIMESTAMP(), return_reason = :reason
 WHERE id = :id;

-- name: request_set_withdrawn
-- args: id:int reason:text
UPDATE care_request
   SET withdrawn_at = UTC_TIMESTAMP(), withdrawn_reason = :reason
 WHERE id = :id;

-- From the audit trail; what that does not have (made up, made for a handback, or from before)
-- comes from the dates, where `step` keeps those of one second in order.
-- name: request_history
-- args: id:int
-- cols: done_at:text author:text? action:text detail:text? dated:int step:int
SELECT CAST(u.done_at AS CHAR) AS done_at, a.name AS author, u.action, u.detail, 0 AS dated,
       u.id AS step
  FROM audit u
  LEFT JOIN account a ON a.id = u.account_id
 WHERE u.subject_kind = 'request' AND u.subject_id = :id AND u.action <> 'read_private'
UNION ALL
SELECT CAST(d.done_at AS CHAR), a.name, d.action, NULL, 1, d.step
  FROM (SELECT r.made_at AS done_at, r.made_by AS account_id, 'add_request' AS action, 1 AS step
          FROM care_request r
         WHERE r.id = :id
        UNION ALL
        SELECT r.sent_at, r.made_by, 'send_request', 2 FROM care_request r WHERE r.id = :id
        UNION ALL
        SELECT r.returned_at, NULL, 'return_request', 3 FROM care_request r WHERE r.id = :id
        UNION ALL
        SELECT r.approved_at, r.approved_by, 'approve_request', 4
          FROM care_request r
         WHERE r.id = :id
        UNION ALL
        SELECT r.awarded_at, r.awarded_by, 'award_request', 7 FROM care_request r WHERE r.id = :id
        UNION ALL
        SELECT r.withdrawn_at, NULL, 'withdraw_request', 8 FROM care_request r WHERE r.id = :id) d
  LEFT JOIN account a ON a.id = d.account_id
 WHERE d.done_at IS NOT NULL
   AND NOT EXISTS (SELECT 1
                     FROM audit u
                    WHERE u.subject_kind = 'request' AND u.subject_id = :id AND u.action = d.action)
UNION ALL
SELECT CAST(s.opened_at AS CHAR), a.name, CONCAT('tier_', s.tier), NULL, 1, 5
  FROM sourcing s
  LEFT JOIN account a ON a.id = s.opened_by
 WHERE s.request_id = :id
   AND NOT EXISTS (SELECT 1
                     FROM audit u
                    WHERE u.subject_kind = 'request' AND u.subject_id = :id
                      AND u.action IN ('ask_providers', 'open_first_tier', 'open_next_tier')
                      AND ABS(TIMESTAMPDIFF(SECOND, u.done_at, s.opened_at)) <= 60)
UNION ALL
SELECT CAST(o.made_at AS CHAR), g.name, 'offer_came', NULL, 1, 6
  FROM offer o
  JOIN organisation g ON g.id = o.organisation_id
 WHERE o.request_id = :id
UNION ALL
SELECT CAST(r.started_on AS CHAR), NULL, 'first_visit', NULL, 1, 9
  FROM care_request r
 WHERE r.id = :id AND r.started_on IS NOT NULL
 ORDER BY done_at DESC, step DESC
 LIMIT 200;

-- ---- Its week ----

-- name: request_visit_list
-- args: request_id:int
-- cols: id:int series:int day:int window_from:int window_to:int minutes:int carers:int critical:text critical_note:text tasks:text moved_id:int?
SELECT id, series, day, window_from, window_to, minutes, carers, critical, critical_note, tasks,
       moved_id
  FROM request_visit
 WHERE request_id = :request_id
 ORDER BY day, window_from, id
 LIMIT 500;

-- name: request_visit_add
-- args: request_id:int series:int day:int part:int window_from:int window_to:int minutes:int carers:int critical:text critical_note:text tasks:text
INSERT INTO request_visit (request_id, series, day, part, window_from, window_to, minutes, carers,
                           critical, critical_note, tasks)
VALUES (:request_id, :series, :day, :part, :window_from, :window_to, :minutes, :carers,
        :critical, :critical_note, :tasks);

-- name: request_series_remove
-- args: request_id:int series:int
DELETE FROM request_visit
 WHERE request_id = :request_id AND series = :series;

-- ---- The price ----

-- Of each kind the newest that holds on that day.
-- name: request_fee_list
-- args: setting:text on_day:text
-- cols: time:text minutes:int pence:int valid_from:text source:text
SELECT f.time, f.minutes, f.pence, f.valid_from, f.source
  FROM fee_rate f
 WHERE f.setting = :setting
   AND f.valid_from = (SELECT MAX(n.valid_from) FROM fee_rate n
                        WHERE n.setting = f.setting AND n.time = f.time AND n.minutes = f.minutes
                          AND n.valid_from <= :on_day)
 ORDER BY f.time, f.minutes
 LIMIT 100;

-- name: request_limit
-- args: account_id:int today:text
-- cols: pence:int
-- rows: one
SELECT pence
  FROM approval_limit
 WHERE account_id = :account_id AND valid_from <= :today
 ORDER BY valid_from DESC
 LIMIT 1;

-- Who may approve so much today.
-- name: request_approver_list
-- args: pence:int today:text maker:int
-- cols: id:int name:text pence:int
SELECT a.id, a.name, l.pence
  FROM approval_limit l
  JOIN account a ON a.id = l.account_id
 WHERE l.pence >= :pence AND a.disabled_at IS NULL AND a.id <> :maker
   AND l.valid_from = (SELECT MAX(n.valid_from) FROM approval_limit n
                        WHERE n.account_id = l.account_id AND n.valid_from <= :today)
   AND EXISTS (SELECT 1 FROM account_role ar
                 JOIN role_capability rc ON rc.role = ar.role
                WHERE ar.account_id = a.id AND rc.capability = 'request.approve')
 ORDER BY l.pence, a.name
 LIMIT 50;

-- ---- Lists ----

-- Those that nobody has come for yet; of one's own also what began lately.  shown: mine, approve or sourcing.
-- name: request_list_open
-- args: shown:text account_id:int max:int skip:int
-- cols: id:int reference:text case_id:text patch:text? urgency:text needed_by:text visit_minutes:int carer_minutes:int
-- cols: week_pence:int sent_at:text? approved_at:text? returned_at:text? awarded_at:text? started_on:text?
-- cols: withdrawn_at:text? waited_before:int maker:text? sourced_at:text? offers:int need_at:text?
SELECT r.id, r.reference, p.case_id, a.name AS patch, r.urgency, r.needed_by, r.visit_minutes,
       r.carer_minutes, r.week_pence, r.sent_at, r.approved_at, r.returned_at, r.awarded_at,
       r.started_on, r.withdrawn_at, r.waited_before, m.name AS maker,
       (SELECT MIN(s.opened_at) FROM sourcing s WHERE s.request_id = r.id) AS sourced_at,
       (SELECT COUNT(*) FROM offer o WHERE o.request_id = r.id AND o.withdrawn_at IS NULL) AS offers,
       r.need_at
  FROM care_request r
  JOIN person p ON p.id = r.person_id
  LEFT JOIN area a ON a.id = r.patch_id
  LEFT JOIN account m ON m.id = r.made_by
 WHERE (r.open_person IS NOT NULL
        AND ((:shown = 'mine' AND r.made_by = :account_id)
             OR (:shown = 'approve' AND r.sent_at IS NOT NULL AND r.approved_at IS NULL AND r.returned_at IS NULL)
             OR (:shown = 'sourcing' AND r.approved_at IS NOT NULL AND r.awarded_at IS NULL)))
    OR (:shown = 'approve' AND r.asked_pence IS NOT NULL)
    OR (:shown = 'mine' AND r.made_by = :account_id AND r.withdrawn_at IS NULL
        AND r.started_on >= UTC_DATE() - INTERVAL 28 DAY)
 ORDER BY r.started_on IS NOT NULL, r.needed_by, r.id
 LIMIT :max OFFSET :skip;

-- name: request_count_open
-- args: shown:text account_id:int
-- cols: total:int
-- rows: one
SELECT COUNT(*) AS total
  FROM care_request r
 WHERE (r.open_person IS NOT NULL
        AND ((:shown = 'mine' AND r.made_by = :account_id)
             OR (:shown = 'approve' AND r.sent_at IS NOT NULL AND r.approved_at IS NULL AND r.returned_at IS NULL)
             OR (:shown = 'sourcing' AND r.approved_at IS NOT NULL AND r.awarded_at IS NULL)))
    OR (:shown = 'approve' AND r.asked_pence IS NOT NULL)
    OR (:shown = 'mine' AND r.made_by = :account_id AND r.withdrawn_at IS NULL
        AND r.started_on >= UTC_DATE() - INTERVAL 28 DAY);

-- All, the newest first; only those of a list of numbers when there is one.  The rows of the
-- page are found first, so that no more than those are looked up elsewhere.
-- name: request_list_all
-- args: found:text? max:int skip:int
-- cols: id:int reference:text case_id:text patch:text? urgency:text needed_by:text visit_minutes:int carer_minutes:int
-- cols: week_pence:int sent_at:text? approved_at:text? returned_at:text? awarded_at:text? started_on:text?
-- cols: withdrawn_at:text? waited_before:int maker:text? sourced_at:text? offers:int need_at:text?
SELECT r.id, r.reference, p.case_id, a.name AS patch, r.urgency, r.needed_by, r.visit_minutes,
       r.carer_minutes, r.week_pence, r.sent_at, r.approved_at, r.returned_at, r.awarded_at,
       r.started_on, r.withdrawn_at, r.waited_before, m.name AS maker,
       (SELECT MIN(s.opened_at) FROM sourcing s WHERE s.request_id = r.id) AS sourced_at,
       (SELECT COUNT(*) FROM offer o WHERE o.request_id = r.id AND o.withdrawn_at IS NULL) AS offers,
       r.need_at
  FROM (SELECT id FROM care_request
         WHERE :found IS NULL OR FIND_IN_SET(id, :found) > 0
         ORDER BY id DESC
         LIMIT :max OFFSET :skip) page
  JOIN care_request r ON r.id = page.id
  JOIN person p ON p.id = r.person_id
  LEFT JOIN area a ON a.id = r.patch_id
  LEFT JOIN account m ON m.id = r.made_by
 ORDER BY r.id DESC;

-- name: request_count_all
-- args: found:text?
-- cols: total:int
-- rows: one
SELECT COUNT(*) AS total
  FROM care_request
 WHERE :found IS NULL OR FIND_IN_SET(id, :found) > 0;

-- By the case system's number or by a reference.
-- name: request_search
-- args: words:text
-- cols: id:int
SELECT r.id
  FROM care_request r
 WHERE r.reference = :words
 UNION
SELECT r.id
  FROM person p
  JOIN care_request r ON r.person_id = p.id
 WHERE p.case_id = :words
 ORDER BY id DESC
 LIMIT 50;

-- ---- What it came from and what came of it ----

-- Packages whose end asked for it, or for a part of it: handed back, or their provider failed.
-- name: request_chain_from
-- args: request_id:int
-- cols: package_id:int package:text provider:text why:text on_date:text kept:int
SELECT k.id AS package_id, k.reference AS package, o.name AS provider, 'handback' AS why,
       h.last_on AS on_date, h.withdrawn_at IS NOT NULL AS kept
  FROM handback h
  JOIN care_package k ON k.id = h.package_id
  JOIN organisation o ON o.id = h.organisation_id
 WHERE h.request_id = :request_id AND NOT k.request_id <=> h.request_id
UNION ALL
SELECT k.id, k.reference, o.name, 'failure', DATE(u.stops_at), 0
  FROM failure_person f
  JOIN failure_run u ON u.id = f.run_id
  JOIN care_package k ON k.id = f.package_id
  JOIN organisation o ON o.id = u.organisation_id
 WHERE f.request_id = :request_id
 ORDER BY on_date, package_id
 LIMIT 50;

-- Packages agreed for it, each with its handback and the request that made.
-- name: request_chain_packages
-- args: request_id:int
-- cols: id:int reference:text provider:text ends_on:text? handed_back:int next_id:int? next:text?
SELECT k.id, k.reference, o.name AS provider, k.ends_on, h.id IS NOT NULL AS handed_back,
       n.id AS next_id, n.reference AS next
  FROM care_package k
  JOIN organisation o ON o.id = k.organisation_id
  LEFT JOIN handback h ON h.open_package = k.id
  LEFT JOIN care_request n ON n.id = h.request_id AND n.id <> k.request_id
 WHERE k.request_id = :request_id
 ORDER BY k.id
 LIMIT 50;

-- Requests that follow it, but for those that its packages name.
-- name: request_chain_after
-- args: request_id:int
-- cols: id:int reference:text
SELECT r.id, r.reference
  FROM care_request r
 WHERE r.previous_id = :request_id
   AND NOT EXISTS (SELECT 1
                     FROM handback h
                     JOIN care_package k ON k.id = h.package_id
                    WHERE h.request_id = r.id AND k.request_id = :request_id
                      AND h.withdrawn_at IS NULL)
 ORDER BY r.id
 LIMIT 50;
