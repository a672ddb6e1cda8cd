-- Runs of the search for better rounds: the command planner works them, the desk asks, shows and
-- decides.

-- ---- The command planner ----

-- name: planner_waits
-- cols: runs:int
-- rows: one
SELECT COUNT(*) AS runs
  FROM round_run
 WHERE finished_at IS NULL;

-- All that are not finished, locked: who takes one sees what others have.
-- name: planner_open
-- cols: id:int taken:int attempts:int
SELECT id, taken_until IS NOT NULL AND taken_until > UTC_TIMESTAMP() AS taken, attempts
  FROM round_run
 WHERE finished_at IS NULL
 ORDER BY id
 LIMIT 1000
   FOR UPDATE;

-- name: planner_take
-- args: id:int worker:text seconds:int
UPDATE round_run
   SET taken_by = :worker, taken_until = UTC_TIMESTAMP() + INTERVAL :seconds SECOND,
       attempts = attempts + 1, begun_at = UTC_TIMESTAMP(), trials = 0, done_percent = 0,
       travel_now = NULL, rounds_now = NULL
 WHERE id = :id AND finished_at IS NULL;

-- Whoever took it has died each time.
-- name: planner_give_up
-- args: id:int fault:text
UPDATE round_run
   SET finished_at = UTC_TIMESTAMP(), taken_by = NULL, taken_until = NULL, fault = :fault,
       version = version + 1
 WHERE id = :id AND finished_at IS NULL;

-- name: planner_read
-- args: id:int
-- cols: id:int patch_id:int organisation_id:int? from_on:text fewest:int changes_most:int? move_critical:int may_walk:int seconds:int seed:int
-- rows: one
SELECT id, patch_id, organisation_id, from_on, fewest, changes_most, move_critical, may_walk,
       seconds, seed
  FROM round_run
 WHERE id = :id;

-- The visits of the seven days from that day on, each as it is agreed for its own day, as the pages
-- of a day have them (round_visits); but for providers that have ended or stopped: their packages
-- are to go elsewhere.
-- name: run_visits
-- args: patch_id:int organisation_id:int on:text
-- cols: id:int organisation_id:int sends_two:int package_id:int version:int latitude:real longitude:real rural_urban:text? lsoa:text? day:int begins_at:int window_from:int window_to:int minutes:int carers:int critical:text bought:int
SELECT v.id, k.organisation_id, o.double_handed AS sends_two, v.package_id, k.version,
       p.latitude, p.longitude, l.rural_urban, l.code AS lsoa, v.day, v.begins_at, v.window_from, v.window_to,
       v.minutes, v.carers, v.critical, k.funder = 'council' AS bought
  FROM care_package k
  JOIN organisation o ON o.id = k.organisation_id
  JOIN person p ON p.id = k.person_id
  JOIN package_visit v ON v.package_id = k.id
  LEFT JOIN area l ON l.kind = 'lsoa' AND l.code = p.lsoa AND l.valid_to IS NULL
 WHERE k.patch_id = :patch_id AND p.latitude IS NOT NULL
   AND (:organisation_id = 0 OR k.organisation_id = :organisation_id)
   AND k.started_on <= :on + INTERVAL 6 DAY AND (k.ends_on IS NULL OR k.ends_on > :on)
   AND GREATEST(k.started_on, v.starts_on) <= :on + INTERVAL MOD(v.day + 6 - WEEKDAY(:on), 7) DAY
   AND LEAST(COALESCE(k.ends_on, '9999-12-31'), COALESCE(v.ends_on, '9999-12-31'))
       > :on + INTERVAL MOD(v.day + 6 - WEEKDAY(:on), 7) DAY
   AND NOT EXISTS (SELECT 1
                     FROM package_suspension s
                    WHERE s.package_id = k.id
                      AND s.from_on <= :on + INTERVAL MOD(v.day + 6 - WEEKDAY(:on), 7) DAY
                      AND (s.to_on IS NULL
                           OR s.to_on > :on + INTERVAL MOD(v.day + 6 - WEEKDAY(:on), 7) DAY))
   AND k.organisation_id NOT IN (SELECT g.id FROM stopped_organisation g)
 ORDER BY k.organisation_id, v.package_id, v.day, v.begins_at, v.id
 LIMIT 100001;

-- None changed: it is another's, or finished.
-- name: planner_progress
-- args: id:int worker:text seconds:int trials:int percent:int travel:int rounds:int
UPDATE round_run
   SET taken_until = UTC_TIMESTAMP() + INTERVAL :seconds SECOND, trials = :trials,
       done_percent = :percent, travel_now = :travel, rounds_now = :rounds
 WHERE id = :id AND taken_by = :worker AND finished_at IS NULL;

-- name: planner_stop
-- args: id:int
-- cols: asked:int
-- rows: one
SELECT stop_asked_at IS NOT NULL AS asked
  FROM round_run
 WHERE id = :id;

-- name: planner_first
-- args: id:int worker:text visits:int care:int travel:int rounds:int least:int
UPDATE round_run
   SET visits = :visits, care = :care, travel_before = :travel, rounds_before = :rounds,
       travel_least = :least
 WHERE id = :id AND taken_by = :worker AND finished_at IS NULL;

-- A planner that is told to end is no fault of the run.
-- name: planner_let_go
-- args: id:int worker:text
UPDATE round_run
   SET taken_by = NULL, taken_until = NULL, attempts = attempts - 1
 WHERE id = :id AND taken_by = :worker AND finished_at IS NULL;

-- name: planner_finish
-- args: id:int worker:text fault:text trials:int visits:int changed:int care:int travel_before:int travel_after:int walked_before:int walked_after:int rounds_before:int rounds_after:int unplaced:int travel_least:int rounds_least:int ways:text
UPDATE round_run
   SET finished_at = UTC_TIMESTAMP(), taken_by = NULL, taken_until = NULL, fault = :fault,
       trials = :trials, done_percent = 100, visits = :visits, changed = :changed, care = :care,
       travel_before = :travel_before, travel_after = :travel_after,
       walked_before = :walked_before, walked_after = :walked_after,
       rounds_before = :rounds_before, rounds_after = :rounds_after, unplaced = :unplaced,
       travel_least = :travel_least, rounds_least = :rounds_least, ways = :ways,
       version = version + 1
 WHERE id = :id AND taken_by = :worker AND finished_at IS NULL;

-- name: planner_package_add
-- args: run_id:int package_id:int version:int
INSERT INTO round_run_package (run_id, package_id, version)
VALUES (:run_id, :package_id, :version);

-- name: planner_visit_add
-- args: run_id:int visit_id:int package_id:int begins_at:int planned_at:int round:int second_round:int on_foot:int new_round:int new_second:int new_on_foot:int saves:int changed:int
INSERT INTO round_run_visit (run_id, visit_id, package_id, begins_at, planned_at, round,
                             second_round, on_foot, new_round, new_second, new_on_foot, saves,
                             changed)
VALUES (:run_id, :visit_id, :package_id, :begins_at, :planned_at, :round, :second_round,
        :on_foot, :new_round, :new_second, :new_on_foot, :saves, :changed);
