-- Packages of home care: lists, one of them, and what is done to it.

-- shown: current, to_start, overdue, active, suspended, ending, ended or all; provider and
-- patch 0: any.  What each means is as in cgi/homecare/package_standing.h.  The rows of the page
-- are found first, so that no more than those are looked up elsewhere.
-- name: package_list
-- args: shown:text provider:int patch:int today:text max:int skip:int
-- cols: id:int reference:text sector:text provider:text patch:text? funder:text start_on:text started_on:text? ends_on:text?
-- cols: suspended_from:text? suspended_to:text?
SELECT p.id, p.reference, e.sector, o.name AS provider, a.name AS patch, p.funder, p.start_on,
       p.started_on, p.ends_on, s.from_on AS suspended_from, s.to_on AS suspended_to
  FROM (SELECT p.id
          FROM care_package p
         WHERE (:provider = 0 OR p.organisation_id = :provider)
           AND (:patch = 0 OR p.patch_id = :patch)
           AND (:shown = 'all'
                OR (:shown = 'ended' AND p.ends_on <= :today)
                OR (:shown <> 'ended' AND (p.ends_on IS NULL OR p.ends_on > :today)
                    AND (:shown = 'current'
                         OR (:shown = 'to_start'
                             AND COALESCE(p.started_on > :today, p.start_on >= :today))
                         OR (:shown = 'overdue' AND p.started_on IS NULL AND p.start_on < :today)
                         OR (:shown = 'suspended' AND p.started_on <= :today
                             AND p.id IN (SELECT s.package_id FROM package_suspension s
                                           WHERE s.from_on <= :today
                                             AND (s.to_on IS NULL OR s.to_on > :today)))
                         OR (:shown IN ('ending', 'active') AND p.started_on <= :today
                             AND (p.ends_on IS NOT NULL) = (:shown = 'ending')
                             AND p.id NOT IN (SELECT s.package_id FROM package_suspension s
                                               WHERE s.from_on <= :today
                                                 AND (s.to_on IS NULL OR s.to_on > :today))))))
         ORDER BY p.id DESC
         LIMIT :max OFFSET :skip) page
  JOIN care_package p ON p.id = page.id
  JOIN person e ON e.id = p.person_id
  JOIN organisation o ON o.id = p.organisation_id
  LEFT JOIN area a ON a.id = p.patch_id
  LEFT JOIN package_suspension s ON s.package_id = p.id AND s.from_on <= :today
        AND (s.to_on IS NULL OR s.to_on > :today)
 ORDER BY p.id DESC;

-- name: package_count
-- args: shown:text provider:int patch:int today:text
-- cols: total:int
-- rows: one
SELECT COUNT(*) AS total
  FROM care_package p
 WHERE (:provider = 0 OR p.organisation_id = :provider)
   AND (:patch = 0 OR p.patch_id = :patch)
   AND (:shown = 'all'
        OR (:shown = 'ended' AND p.ends_on <= :today)
        OR (:shown <> 'ended' AND (p.ends_on IS NULL OR p.ends_on > :today)
            AND (:shown = 'current'
                 OR (:shown = 'to_start'
                     AND COALESCE(p.started_on > :today, p.start_on >= :today))
                 OR (:shown = 'overdue' AND p.started_on IS NULL AND p.start_on < :today)
                 OR (:shown = 'suspended' AND p.started_on <= :today
                     AND p.id IN (SELECT s.package_id FROM package_suspension s
                                   WHERE s.from_on <= :today
                                     AND (s.to_on IS NULL OR s.to_on > :today)))
                 OR (:shown IN ('ending', 'active') AND p.started_on <= :today
                     AND (p.ends_on IS NOT NULL) = (:shown = 'ending')
                     AND p.id NOT IN (SELECT s.package_id FROM package_suspension s
                                       WHERE s.from_on <= :today
                                         AND (s.to_on IS NULL OR s.to_on > :today))))));

-- The providers and the patches that lists can be narrowed to.
-- name: package_provider_list
-- cols: id:int name:text
SELECT o.id,
       IF(EXISTS (SELECT 1 FROM failure_run x WHERE x.open_organisation = o.id),
          CONCAT(o.name, ' (has stopped)'), o.name) AS name
  FROM organisation o
 ORDER BY o.name
 LIMIT 2000;

-- name: package_patch_list
-- args: today:text
-- cols: id:int name:text
SELECT id, name
  FROM area
 WHERE kind = 'patch' AND valid_from <= :today AND (valid_to IS NULL OR valid_to > :today)
 ORDER BY name
 LIMIT 2000;

-- What somebody typed: a package's or a request's reference, or a number of the case system.
-- name: package_search
-- args: words:text
-- cols: id:int person_id:int
SELECT p.id, p.person_id
  FROM care_package p
 WHERE p.reference = :words
    OR p.request_id IN (SELECT r.id FROM care_request r WHERE r.reference = :words)
    OR p.person_id IN (SELECT e.id FROM person e WHERE e.case_id = :words)
 ORDER BY p.id DESC
 LIMIT 50;

-- name: package_one
-- args: id:int today:text
-- cols: id:int reference:text request_id:int? request:text? person_id:int organisation_id:int patch_id:int? funder:text lives_alone:int has_carer:int
-- cols: gender:text agreed_at:text agreed_by:text? start_on:text started_on:text? start_told_at:text? hour_pence:int ends_on:text? end_reason:text? version:int
-- cols: case_id:text initials:text birth_year:int postcode:text sector:text latitude:real? longitude:real? funder_name:text provider:text phone:text out_of_hours:text
-- cols: patch:text? suspension_id:int? suspended_from:text? suspended_to:text? suspended_reason:text? handback_id:int? last_on:text? handback_reason:text?
-- cols: new_request_id:int? new_request:text? email:text
-- rows: one
SELECT p.id, p.reference, p.request_id, r.reference AS request, p.person_id, p.organisation_id,
       p.patch_id, p.funder, p.lives_alone, p.has_carer, p.gender, p.agreed_at,
       b.name AS agreed_by, p.start_on, p.started_on, p.start_told_at, p.hour_pence, p.ends_on,
       p.end_reason, p.version, e.case_id, e.initials, e.birth_year, e.postcode, e.sector,
       e.latitude, e.longitude, e.funder_name, o.name AS provider, o.phone, o.out_of_hours,
       a.name AS patch, s.id AS suspension_id, s.from_on AS suspended_from,
       s.to_on AS suspended_to, s.reason AS suspended_reason, h.id AS handback_id, h.last_on,
       h.reason AS handback_reason, h.request_id AS new_request_id, n.reference AS new_request,
       o.email
  FROM care_package p
  JOIN person e ON e.id = p.person_id
  JOIN organisation o ON o.id = p.organisation_id
  LEFT JOIN care_request r ON r.id = p.request_id
  LEFT JOIN account b ON b.id = p.agreed_by
  LEFT JOIN area a ON a.id = p.patch_id
  LEFT JOIN package_suspension s ON s.id = (SELECT x.id FROM package_suspension x
            WHERE x.package_id = p.id AND (x.to_on IS NULL OR x.to_on > :today)
              AND (p.ends_on IS NULL OR x.from_on < p.ends_on)
            ORDER BY x.from_on LIMIT 1)
  LEFT JOIN handback h ON h.open_package = p.id
  LEFT JOIN care_request n ON n.id = h.request_id
 WHERE p.id = :id;

-- Nobody else changes it until this change is done.
-- name: package_lock
-- args: id:int
-- cols: version:int
-- rows: one
SELECT version
  FROM care_package
 WHERE id = :id
   FOR UPDATE;

-- name: package_touch
-- args: id:int
UPDATE care_package
   SET version = version + 1
 WHERE id = :id;

-- Elements that hold on a day or begin later.
-- name: package_visits
-- args: package_id:int from:text
-- cols: id:int day:int part:int begins_at:int window_from:int window_to:int minutes:int carers:int critical:text tasks:text starts_on:text ends_on:text?
SELECT id, day, part, begins_at, window_from, window_to, minutes, carers, critical, tasks,
       starts_on, ends_on
  FROM package_visit
 WHERE package_id = :package_id
   AND (ends_on IS NULL OR (ends_on > :from AND ends_on > starts_on))
 ORDER BY day, begins_at, id
 LIMIT 1000;

-- name: package_visit_add
-- args: package_id:int follows_id:int? day:int part:int begins_at:int window_from:int window_to:int minutes:int carers:int critical:text tasks:text starts_on:text ends_on:text? change_id:int
INSERT INTO package_visit (package_id, follows_id, day, part, begins_at, window_from, window_to,
                           minutes, carers, critical, tasks, starts_on, ends_on, change_id)
VALUES (:package_id, :follows_id, :day, :part, :begins_at, :window_from, :window_to, :minutes,
        :carers, :critical, :tasks, :starts_on, :ends_on, :change_id);

-- name: package_visit_end
-- args: id:int package_id:int on:text change_id:int
UPDATE package_visit
   SET ended_before = ends_on, ends_on = :on, ended_by = :change_id
 WHERE id = :id AND package_id = :package_id;

-- name: package_visit_drop
-- args: package_id:int change_id:int
DELETE FROM package_visit
 WHERE package_id = :package_id AND change_id = :change_id;

-- name: package_visit_back
-- args: package_id:int change_id:int
UPDATE package_visit
   SET ends_on = ended_before, ended_by = NULL, ended_before = NULL
 WHERE package_id = :package_id AND ended_by = :change_id;

-- name: package_suspensions
-- args: package_id:int
-- cols: id:int from_on:text to_on:text? reason:text note:text
SELECT id, from_on, to_on, reason, note
  FROM package_suspension
 WHERE package_id = :package_id
 ORDER BY from_on DESC, id DESC
 LIMIT 200;

-- name: package_suspend
-- args: package_id:int from_on:text to_on:text? reason:text note:text account_id:int
INSERT INTO package_suspension (package_id, from_on, to_on, reason, note, made_by)
VALUES (:package_id, :from_on, :to_on, :reason, :note, :account_id);

-- name: package_suspension_until
-- args: id:int package_id:int to_on:text?
UPDATE package_suspension
   SET to_on = :to_on
 WHERE id = :id AND package_id = :package_id;

-- name: package_suspension_drop
-- args: id:int package_id:int
DELETE FROM package_suspension
 WHERE id = :id AND package_id = :package_id;

-- name: package_end
-- args: id:int ends_on:text? reason:text?
UPDATE care_package
   SET ends_on = :ends_on, end_reason = :reason
 WHERE id = :id;

-- The first visit; its visits begin that day and its request's clock stops, if all of it is
-- given (sql/functions/request.sql).
-- name: package_begins
-- args: id:int on:text account_id:int
-- cols: answer:int
-- rows: one
SELECT care_package_begin(:id, :on, :account_id) AS answer;

-- A provider that was chosen does not come: the number of the request that asks for its visits.
-- name: package_never
-- args: id:int account_id:int today:text reference:text
-- cols: request_id:int?
-- rows: one
SELECT care_package_never(:id, :account_id, :today, :reference) AS request_id;

-- name: package_called_off
-- args: id:int reason:text withdrawn_reason:text today:text
-- cols: answer:int
-- rows: one
SELECT care_package_called_off(:id, :reason, :withdrawn_reason, :today) AS answer;

-- What it may cost a week, of what was approved; NULL: not bought on an approved request.
-- name: package_may_cost
-- args: id:int on:text
-- cols: pence:int?
-- rows: one
SELECT care_request_left(request_id, id, :on) AS pence
  FROM care_package
 WHERE id = :id;

-- name: package_ask_price
-- args: request_id:int more:int account_id:int
UPDATE care_request
   SET asked_pence = COALESCE(approved_pence, week_pence) + :more, asked_by = :account_id,
       version = version + 1
 WHERE id = :request_id;

-- name: package_costs
-- args: package_id:int
-- cols: id:int on_date:text what:text pence:int
SELECT id, on_date, what, pence
  FROM package_cost
 WHERE package_id = :package_id
 ORDER BY on_date DESC, id DESC
 LIMIT 200;

-- name: package_cost_add
-- args: package_id:int on_date:text what:text pence:int account_id:int
INSERT INTO package_cost (package_id, on_date, what, pence, made_by)
VALUES (:package_id, :on_date, :what, :pence, :account_id);

-- name: package_cost_drop
-- args: id:int package_id:int
DELETE FROM package_cost
 WHERE id = :id AND package_id = :package_id;

-- name: package_outcomes
-- args: package_id:int
-- cols: id:int on_date:text words:text reached:text saved_minutes:int
SELECT id, on_date, words, reached, saved_minutes
  FROM package_outcome
 WHERE package_id = :package_id
 ORDER BY on_date DESC, id DESC
 LIMIT 200;

-- name: package_outcome_add
-- args: package_id:int on_date:text words:text reached:text saved_minutes:int account_id:int
INSERT INTO package_outcome (package_id, on_date, words, reached, saved_minutes, made_by)
VALUES (:package_id, :on_date, :words, :reached, :saved_minutes, :account_id);

-- name: package_outcome_drop
-- args: id:int package_id:int
DELETE FROM package_outcome
 WHERE id = :id AND package_id = :package_id;

-- name: package_change_add
-- args: package_id:int kind:text words:text row_id:int? before_on:text? before_reason:text? account_id:int
INSERT INTO package_change (package_id, kind, words, row_id, before_on, before_reason, made_by)
VALUES (:package_id, :kind, :words, :row_id, :before_on, :before_reason, :account_id);

-- Also accepted proposals by which only rounds changed (id 0, kind "rounds"): before_on is then
-- from when.
-- name: package_changes
-- args: package_id:int
-- cols: id:int made_at:text author:text? kind:text words:text row_id:int? before_on:text? before_reason:text? undone_at:text?
SELECT c.id, c.made_at, b.name AS author, c.kind, c.words, c.row_id, c.before_on,
       c.before_reason, c.undone_at
  FROM package_change c
  LEFT JOIN account b ON b.id = c.made_by
 WHERE c.package_id = :package_id
 UNION ALL
SELECT 0, r.accepted_at, b.name, 'rounds', '', NULL,
       r.from_on, NULL, r.undone_at
  FROM round_run_package p
  JOIN round_run r ON r.id = p.run_id
  LEFT JOIN account b ON b.id = r.accepted_by
 WHERE p.package_id = :package_id AND p.accepted = 1 AND p.change_id IS NULL
   AND r.accepted_at IS NOT NULL
 ORDER BY made_at DESC, id DESC
 LIMIT 200;

-- name: package_change_undone
-- args: id:int account_id:int
UPDATE package_change
   SET undone_at = UTC_TIMESTAMP(), undone_by = :account_id
 WHERE id = :id AND undone_at IS NULL;

-- name: package_of_person
-- args: person_id:int today:text
-- cols: id:int reference:text provider:text start_on:text started_on:text? ends_on:text? suspended_from:text? suspended_to:text?
SELECT p.id, p.reference, o.name AS provider, p.start_on, p.started_on, p.ends_on,
       s.from_on AS suspended_from, s.to_on AS suspended_to
  FROM care_package p
  JOIN organisation o ON o.id = p.organisation_id
  LEFT JOIN package_suspension s ON s.package_id = p.id AND s.from_on <= :today
        AND (s.to_on IS NULL OR s.to_on > :today)
 WHERE p.person_id = :person_id
 ORDER BY p.id DESC
 LIMIT 200;

-- name: package_person
-- args: id:int
-- cols: id:int case_id:text initials:text birth_year:int sector:text
-- rows: one
SELECT id, case_id, initials, birth_year, sector
  FROM person
 WHERE id = :id;

-- name: package_provider
-- args: id:int
-- cols: id:int name:text phone:text out_of_hours:text cqc_location_id:text?
-- rows: one
SELECT id, name, phone, out_of_hours, cqc_location_id
  FROM organisation
 WHERE id = :id;

-- Everybody a provider cares for or is to care for.
-- name: package_of_provider
-- args: organisation_id:int today:text
-- cols: id:int reference:text person_id:int case_id:text initials:text sector:text patch:text? start_on:text started_on:text? ends_on:text?
-- cols: suspended_from:text? suspended_to:text? carer_minutes:int?
SELECT p.id, p.reference, p.person_id, e.case_id, e.initials, e.sector, a.name AS patch,
       p.start_on, p.started_on, p.ends_on, s.from_on AS suspended_from,
       s.to_on AS suspended_to,
       (SELECT SUM(v.minutes * v.carers) FROM package_visit v
         WHERE v.package_id = p.id AND v.starts_on <= GREATEST(:today, p.start_on)
           AND (v.ends_on IS NULL OR v.ends_on > GREATEST(:today, p.start_on))) AS carer_minutes
  FROM care_package p
  JOIN person e ON e.id = p.person_id
  LEFT JOIN area a ON a.id = p.patch_id
  LEFT JOIN package_suspension s ON s.package_id = p.id AND s.from_on <= :today
        AND (s.to_on IS NULL OR s.to_on > :today)
 WHERE p.organisation_id = :organisation_id AND (p.ends_on IS NULL OR p.ends_on > :today)
 ORDER BY a.name, e.sector, p.id
 LIMIT 20000;
