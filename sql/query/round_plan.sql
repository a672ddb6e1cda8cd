-- Asking for better rounds, what is proposed, and what is decided; the search itself is in
-- round_run.sql.

-- Providers that have packages in the patch and go on: nothing is planned for one that has ended or
-- stopped.
-- name: plan_providers
-- args: patch_id:int on:text
-- cols: id:int name:text
SELECT o.id, o.name
  FROM organisation o
 WHERE o.id IN (SELECT k.organisation_id
                  FROM care_package k
                 WHERE k.patch_id = :patch_id AND k.started_on <= :on
                   AND (k.ends_on IS NULL OR k.ends_on > :on))
   AND o.id NOT IN (SELECT g.id FROM stopped_organisation g)
 ORDER BY o.name, o.id
 LIMIT 1000;

-- Those of whose packages of that week nothing was planned, as they had ended or stopped.
-- name: plan_left_out
-- args: run_id:int patch_id:int on:text
-- cols: name:text packages:int
SELECT o.name, COUNT(*) AS packages
  FROM care_package k
  JOIN stopped_organisation s ON s.id = k.organisation_id
  JOIN organisation o ON o.id = k.organisation_id
 WHERE k.patch_id = :patch_id AND k.started_on <= :on + INTERVAL 6 DAY
   AND (k.ends_on IS NULL OR k.ends_on > :on)
   AND NOT EXISTS (SELECT 1
                     FROM round_run_package p
                    WHERE p.run_id = :run_id AND p.package_id = k.id)
 GROUP BY o.id, o.name
 ORDER BY o.name
 LIMIT 100;

-- Proposals whose first day is still to come and of which nobody has decided.
-- name: plan_undecided
-- args: patch_id:int today:text
-- cols: id:int from_on:text provider:text? travel_before:int? travel_after:int? rounds_before:int? rounds_after:int?
SELECT r.id, r.from_on, o.name AS provider, r.travel_before, r.travel_after, r.rounds_before,
       r.rounds_after
  FROM round_run r
  LEFT JOIN organisation o ON o.id = r.organisation_id
 WHERE r.patch_id = :patch_id AND r.from_on > :today AND r.changed > 0
   AND r.accepted_at IS NULL AND r.refused_at IS NULL
 ORDER BY r.id DESC
 LIMIT 5;

-- name: plan_add
-- args: patch_id:int organisation_id:int? from_on:text fewest:int changes_most:int? move_critical:int may_walk:int seconds:int seed:int account_id:int
INSERT INTO round_run (patch_id, organisation_id, from_on, fewest, changes_most, move_critical,
                       may_walk, seconds, seed, asked_by)
VALUES (:patch_id, :organisation_id, :from_on, :fewest, :changes_most, :move_critical,
        :may_walk, :seconds, :seed, :account_id);

-- Whoever asks or decides waits here for who does for the same patch at the same moment.
-- name: plan_patch_hold
-- args: id:int
-- cols: id:int
-- rows: one
SELECT id FROM area WHERE id = :id AND kind = 'patch' FOR UPDATE;

-- name: plan_unfinished
-- args: patch_id:int
-- cols: id:int
-- rows: one
SELECT id
  FROM round_run
 WHERE patch_id = :patch_id AND finished_at IS NULL
 ORDER BY id DESC
 LIMIT 1;

-- name: plan_list
-- args: patch_id:int
-- cols: id:int provider:text? from_on:text fewest:int may_walk:int asked_at:text asked_by:text? finished_at:text? working:int fault:text changed:int? travel_before:int? travel_after:int? accepted_at:text? refused_at:text? undone_at:text?
SELECT r.id, o.name AS provider, r.from_on, r.fewest, r.may_walk, r.asked_at, b.name AS asked_by,
       r.finished_at, COALESCE(r.taken_until > UTC_TIMESTAMP(), 0) AS working, r.fault,
       r.changed, r.travel_before, r.travel_after, r.accepted_at, r.refused_at, r.undone_at
  FROM round_run r
  LEFT JOIN organisation o ON o.id = r.organisation_id
  LEFT JOIN account b ON b.id = r.asked_by
 WHERE r.patch_id = :patch_id
 ORDER BY r.id DESC
 LIMIT 20;

-- name: plan_read
-- args: id:int
-- cols: id:int patch_id:int patch:text organisation_id:int? provider:text? from_on:text fewest:int changes_most:int? move_critical:int may_walk:int seconds:int seed:int asked_at:text asked_by:text?
-- cols: begun_at:text? taken_until:text? stop_asked_at:text? working:int done_percent:int travel_now:int? rounds_now:int? finished_at:text? fault:text
-- cols: visits:int? changed:int? care:int? travel_before:int? travel_after:int? walked_before:int? walked_after:int? rounds_before:int? rounds_after:int? unplaced:int? travel_least:int? rounds_least:int? ways:text
-- cols: accepted_at:text? accepted_by:text? accepted_changed:int? accepted_travel:int? accepted_walked:int? accepted_rounds:int? refused_at:text? refused_by:text? refused_reason:text undone_at:text? undone_by:text? version:int
-- rows: one
SELECT r.id, r.patch_id, a.name AS patch, r.organisation_id, o.name AS provider, r.from_on,
       r.fewest, r.changes_most, r.move_critical, r.may_walk, r.seconds, r.seed, r.asked_at,
       b.name AS asked_by, r.begun_at, r.taken_until, r.stop_asked_at,
       COALESCE(r.taken_until > UTC_TIMESTAMP(), 0) AS working, r.done_percent,
       r.travel_now, r.rounds_now, r.finished_at, r.fault, r.visits, r.changed, r.care,
       r.travel_before, r.travel_after, r.walked_before, r.walked_after, r.rounds_before,
       r.rounds_after, r.unplaced, r.travel_least, r.rounds_least, r.ways, r.accepted_at,
       c.name AS accepted_by, r.accepted_changed, r.accepted_travel, r.accepted_walked,
       r.accepted_rounds, r.refused_at, f.name AS refused_by,
       r.refused_reason, r.undone_at, u.name AS undone_by, r.version
  FROM round_run r
  JOIN area a ON a.id = r.patch_id
  LEFT JOIN organisation o ON o.id = r.organisation_id
  LEFT JOIN account b ON b.id = r.asked_by
  LEFT JOIN account c ON c.id = r.accepted_by
  LEFT JOIN account f ON f.id = r.refused_by
  LEFT JOIN account u ON u.id = r.undone_by
 WHERE r.id = :id;

-- Whoever decides waits here for who decides at the same moment.
-- name: plan_lock
-- args: id:int
-- cols: version:int
-- rows: one
SELECT version
  FROM round_run
 WHERE id = :id
   FOR UPDATE;

-- One that nobody works at ends here; the other is ended by the planner.
-- name: plan_stop
-- args: id:int
UPDATE round_run
   SET fault = CASE WHEN taken_until > UTC_TIMESTAMP() THEN ''
                    WHEN begun_at IS NULL THEN 'It was stopped before it began; nothing was worked out'
                    ELSE 'It was stopped when the planner had not answered any more; nothing was kept' END,
       finished_at = IF(taken_until > UTC_TIMESTAMP(), NULL, UTC_TIMESTAMP()),
       stop_asked_at = UTC_TIMESTAMP()
 WHERE id = :id AND finished_at IS NULL;

-- Packages with visits that would change.  now: their version is another when they were changed;
-- stopped: their provider has ended or stopped since.
-- name: plan_packages
-- args: run_id:int
-- cols: package_id:int reference:text organisation_id:int provider:text email:text sector:text version:int now:int stopped:int accepted:int change_id:int? undone:int
SELECT k.id AS package_id, k.reference, k.organisation_id, o.name AS provider, o.email,
       e.sector, p.version, k.version AS now, s.id IS NOT NULL AS stopped, p.accepted, p.change_id,
       COALESCE(c.undone_at IS NOT NULL, 0) AS undone
  FROM round_run_package p
  JOIN care_package k ON k.id = p.package_id
  JOIN organisation o ON o.id = k.organisation_id
  JOIN person e ON e.id = k.person_id
  LEFT JOIN package_change c ON c.id = p.change_id
  LEFT JOIN stopped_organisation s ON s.id = k.organisation_id
 WHERE p.run_id = :run_id
   AND EXISTS (SELECT 1
                 FROM round_run_visit v
                WHERE v.run_id = p.run_id AND v.package_id = p.package_id AND v.changed = 1)
 ORDER BY o.name, o.id, k.reference
 LIMIT 20000;

-- name: plan_initials
-- args: run_id:int
-- cols: package_id:int initials:text
SELECT p.package_id, e.initials
  FROM round_run_package p
  JOIN care_package k ON k.id = p.package_id
  JOIN person e ON e.id = k.person_id
 WHERE p.run_id = :run_id
   AND EXISTS (SELECT 1
                 FROM round_run_visit v
                WHERE v.run_id = p.run_id AND v.package_id = p.package_id AND v.changed = 1)
 ORDER BY p.package_id
 LIMIT 20000;

-- What would change, as it was when it was planned.
-- name: plan_changes
-- args: run_id:int
-- cols: package_id:int day:int was_at:int begins_at:int minutes:int carers:int critical:text round:int second_round:int on_foot:int new_round:int new_second:int new_on_foot:int saves:int
SELECT v.package_id, e.day, e.begins_at AS was_at, v.begins_at, e.minutes, e.carers, e.critical,
       v.round, v.second_round, v.on_foot, v.new_round, v.new_second, v.new_on_foot, v.saves
  FROM round_run_visit v
  JOIN package_visit e ON e.id = v.visit_id
 WHERE v.run_id = :run_id AND v.changed = 1
 ORDER BY v.package_id, e.day, e.begins_at, e.id
 LIMIT 100000;

-- All visits of the week as proposed.
-- name: plan_visits
-- args: run_id:int
-- cols: visit_id:int begins_at:int planned_at:int round:int second_round:int new_round:int new_second:int new_on_foot:int saves:int changed:int
SELECT visit_id, begins_at, planned_at, round, second_round, new_round, new_second, new_on_foot,
       saves, changed
  FROM round_run_visit
 WHERE run_id = :run_id
 ORDER BY visit_id
 LIMIT 100001;

-- ---- Deciding ----

-- name: plan_refuse
-- args: id:int reason:text account_id:int
UPDATE round_run
   SET refused_at = UTC_TIMESTAMP(), refused_by = :account_id, refused_reason = :reason,
       version = version + 1
 WHERE id = :id;

-- name: plan_accept
-- args: id:int account_id:int changed:int travel:int walked:int rounds:int
UPDATE round_run
   SET accepted_at = UTC_TIMESTAMP(), accepted_by = :account_id, accepted_changed = :changed,
       accepted_travel = :travel, accepted_walked = :walked, accepted_rounds = :rounds, version = version + 1
 WHERE id = :id;

-- name: plan_accept_package
-- args: run_id:int package_id:int change_id:int?
UPDATE round_run_package
   SET accepted = 1, change_id = :change_id
 WHERE run_id = :run_id AND package_id = :package_id;

-- name: plan_keep_visit
-- args: run_id:int visit_id:int kept_id:int
UPDATE round_run_visit
   SET kept_id = :kept_id
 WHERE run_id = :run_id AND visit_id = :visit_id;

-- name: plan_keep_round
-- args: run_id:int visit_id:int patch_id:int organisation_id:int day:int from_on:text round:int second_round:int on_foot:int planned_at:int
INSERT INTO round_kept (run_id, visit_id, patch_id, organisation_id, day, from_on, round,
                        second_round, on_foot, planned_at)
VALUES (:run_id, :visit_id, :patch_id, :organisation_id, :day, :from_on, :round, :second_round,
        :on_foot, :planned_at);

-- Of packages whose change is undone, or which had none.
-- name: plan_drop_places
-- args: run_id:int
DELETE FROM round_kept
 WHERE run_id = :run_id
   AND EXISTS (SELECT 1
                 FROM round_run_visit v
                 JOIN round_run_package p ON p.run_id = v.run_id AND p.package_id = v.package_id
                 LEFT JOIN package_change c ON c.id = p.change_id
                WHERE v.run_id = :run_id AND v.kept_id = round_kept.visit_id
                  AND (c.id IS NULL OR c.undone_at IS NOT NULL));

-- Days of providers of which rounds are left.  stays: so is something for which they were kept.
-- name: plan_days_left
-- args: run_id:int
-- cols: organisation_id:int day:int stays:int
SELECT k.organisation_id, k.day, MAX(v.visit_id IS NOT NULL) AS stays
  FROM round_kept k
  LEFT JOIN round_run_visit v ON v.kept_id = k.visit_id AND v.run_id = k.run_id
                                 AND v.changed = 1
 WHERE k.run_id = :run_id
 GROUP BY k.organisation_id, k.day
 ORDER BY k.organisation_id, k.day
 LIMIT 10000;

-- Those of an earlier proposal hold again.
-- name: plan_drop_day
-- args: run_id:int organisation_id:int day:int
DELETE FROM round_kept
 WHERE run_id = :run_id AND organisation_id = :organisation_id AND day = :day;

-- One that begins later that week never was.
-- name: plan_visit_end
-- args: id:int on:text change_id:int
UPDATE package_visit
   SET ended_before = ends_on, ends_on = GREATEST(:on, starts_on), ended_by = :change_id
 WHERE id = :id;

-- The visit that follows one whose time changes and which has been ended: the same but for that,
-- in the same window.
-- name: plan_visit_follow
-- args: id:int begins_at:int on:text change_id:int
INSERT INTO package_visit (package_id, follows_id, day, part, begins_at, window_from, window_to,
                           minutes, carers, critical, tasks, starts_on, ends_on, change_id,
                           asked_id)
SELECT package_id, id, day, part, :begins_at, window_from, window_to, minutes, carers, critical,
       tasks, GREATEST(:on, starts_on), ended_before, :change_id, asked_id
  FROM package_visit
 WHERE id = :id;

-- name: plan_undo
-- args: id:int account_id:int
UPDATE round_run
   SET undone_at = UTC_TIMESTAMP(), undone_by = :account_id, version = version + 1
 WHERE id = :id;

-- The newest change of a package that stands.
-- name: plan_newest_change
-- args: package_id:int
-- cols: id:int
-- rows: one
SELECT MAX(id) AS id
  FROM package_change
 WHERE package_id = :package_id AND undone_at IS NULL;
