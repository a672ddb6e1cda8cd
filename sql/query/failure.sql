-- When a provider stops: whom it concerns and who could help, which changes nothing; and the
-- run of one that has stopped.

-- Those that run on that day or are to start after it; run_id 0: a rehearsal.  Of a run also
-- those that it has ended, as if it had not: who was found another provider or cover is covered.
-- name: failure_packages
-- args: organisation_id:int run_id:int on:text
-- cols: id:int reference:text person_id:int case_id:text initials:text sector:text latitude:real? longitude:real? rural_urban:text? lsoa:text? patch_id:int? patch:text? funder:text
-- cols: funder_name:text lives_alone:int has_carer:int start_on:text started_on:text? ends_on:text? covered:int taken:int
SELECT p.id, p.reference, p.person_id, e.case_id, e.initials, e.sector, e.latitude, e.longitude,
       l.rural_urban, l.code AS lsoa, p.patch_id, a.name AS patch, p.funder, e.funder_name, p.lives_alone,
       p.has_carer, p.start_on, p.started_on,
       IF(f.id IS NOT NULL AND p.end_reason = 'failure', NULL, p.ends_on) AS ends_on,
       COALESCE(c.covered, 0) AS covered, w.id IS NOT NULL AS taken
  FROM care_package p
  JOIN person e ON e.id = p.person_id
  LEFT JOIN area a ON a.id = p.patch_id
  LEFT JOIN area l ON l.kind = 'lsoa' AND l.code = e.lsoa AND l.valid_to IS NULL
  LEFT JOIN failure_person f ON f.run_id = :run_id AND f.package_id = p.id
  LEFT JOIN failure_cover c ON c.id = f.id
  LEFT JOIN failure_taken w ON w.id = f.id
 WHERE p.organisation_id = :organisation_id
   AND (p.ends_on IS NULL OR p.ends_on > :on OR f.id IS NOT NULL)
 ORDER BY p.id
 LIMIT 20000;

-- name: failure_visits
-- args: organisation_id:int run_id:int on:text
-- cols: package_id:int day:int part:int begins_at:int minutes:int carers:int critical:text starts_on:text ends_on:text?
SELECT v.package_id, v.day, v.part, v.begins_at, v.minutes, v.carers, v.critical, v.starts_on,
       v.ends_on
  FROM care_package p
  JOIN package_visit v ON v.package_id = p.id
  LEFT JOIN failure_person f ON f.run_id = :run_id AND f.package_id = p.id
 WHERE p.organisation_id = :organisation_id
   AND (p.ends_on IS NULL OR p.ends_on > :on OR f.id IS NOT NULL)
   AND (v.ends_on IS NULL OR v.ends_on > :on)
 ORDER BY v.package_id, v.day, v.begins_at
 LIMIT 1000000;

-- name: failure_pauses
-- args: organisation_id:int run_id:int on:text
-- cols: package_id:int from_on:text to_on:text?
SELECT s.package_id, s.from_on, s.to_on
  FROM care_package p
  JOIN package_suspension s ON s.package_id = p.id
  LEFT JOIN failure_person f ON f.run_id = :run_id AND f.package_id = p.id
 WHERE p.organisation_id = :organisation_id
   AND (p.ends_on IS NULL OR p.ends_on > :on OR f.id IS NOT NULL)
   AND (s.to_on IS NULL OR s.to_on > :on)
 ORDER BY s.package_id, s.from_on
 LIMIT 100000;

-- What others state in the patches that this provider works in; not one that has stopped too.
-- name: failure_supply_cells
-- args: organisation_id:int on:text since:text
-- cols: organisation_id:int name:text phone:text out_of_hours:text patch_id:int day:int part:int single_minutes:int double_minutes:int
SELECT o.id AS organisation_id, o.name, o.phone, o.out_of_hours, c.patch_id, c.day, c.part,
       c.single_minutes, c.double_minutes
  FROM capacity_now c
  JOIN organisation o ON o.id = c.organisation_id
 WHERE o.id <> :organisation_id AND (o.ended_on IS NULL OR o.ended_on > :on)
   AND c.stated_at > :since
   AND c.patch_id IN (SELECT p.patch_id FROM care_package p
                       WHERE p.organisation_id = :organisation_id
                         AND (p.ends_on IS NULL OR p.ends_on > :on))
 ORDER BY c.patch_id, o.id
 LIMIT 200000;

-- Where others care for people now in those patches.
-- name: failure_places
-- args: organisation_id:int on:text
-- cols: organisation_id:int latitude:real longitude:real rural_urban:text? lsoa:text?
SELECT p.organisation_id, e.latitude, e.longitude, l.rural_urban, l.code AS lsoa
  FROM care_package p
  JOIN person e ON e.id = p.person_id
  LEFT JOIN area l ON l.kind = 'lsoa' AND l.code = e.lsoa AND l.valid_to IS NULL
 WHERE p.organisation_id <> :organisation_id AND (p.ends_on IS NULL OR p.ends_on > :on)
   AND e.latitude IS NOT NULL AND e.longitude IS NOT NULL
   AND p.patch_id IN (SELECT x.patch_id FROM care_package x
                       WHERE x.organisation_id = :organisation_id
                         AND (x.ends_on IS NULL OR x.ends_on > :on))
 ORDER BY p.organisation_id
 LIMIT 200000;

-- ---- Runs ----

-- name: failure_runs
-- cols: id:int provider:text legal_kind:text stops_at:text opened_at:text closed_at:text? people:int covered:int
SELECT r.id, o.name AS provider, r.legal_kind, r.stops_at, r.opened_at, r.closed_at,
       (SELECT COUNT(*) FROM failure_person p WHERE p.run_id = r.id) AS people,
       (SELECT COUNT(*) FROM failure_cover c WHERE c.run_id = r.id AND c.covered = 1) AS covered
  FROM failure_run r
  JOIN organisation o ON o.id = r.organisation_id
 ORDER BY r.closed_at IS NOT NULL, r.opened_at DESC
 LIMIT 200;

-- name: failure_open
-- args: organisation_id:int legal_kind:text stops_at:text account_id:int why:text
INSERT INTO failure_run (organisation_id, legal_kind, stops_at, opened_by, why)
VALUES (:organisation_id, :legal_kind, :stops_at, :account_id, :why);

-- name: failure_person_add
-- args: run_id:int package_id:int person_id:int funder:text funder_name:text legal_basis:text sort:int recover_from:text
INSERT INTO failure_person (run_id, package_id, person_id, funder, funder_name, legal_basis, sort,
                            recover_from)
VALUES (:run_id, :package_id, :person_id, :funder, :funder_name, :legal_basis, :sort,
        :recover_from);

-- ---- People whose care the council does not buy, or that is not on the list yet ----

-- name: failure_record_package
-- args: reference:text person_id:int organisation_id:int patch_id:int? funder:text lives_alone:int has_carer:int account_id:int start_on:text
INSERT INTO care_package (reference, person_id, organisation_id, patch_id, funder, lives_alone, has_carer,
                          agreed_by, start_on, started_on, hour_pence)
VALUES (:reference, :person_id, :organisation_id, :patch_id, :funder, :lives_alone, :has_carer,
        :account_id, :start_on, :start_on, 0);

-- name: failure_record_visit
-- args: package_id:int day:int part:int begins_at:int window_from:int window_to:int minutes:int carers:int critical:text starts_on:text
INSERT INTO package_visit (package_id, day, part, begins_at, window_from, window_to, minutes, carers,
                           critical, starts_on)
VALUES (:package_id, :day, :part, :begins_at, :window_from, :window_to, :minutes, :carers, :critical,
        :starts_on);

-- Who pays is the package's; another council or NHS body is named with the person.
-- name: failure_record_funder
-- args: person_id:int funder_name:text
UPDATE person
   SET funder_name = :funder_name, version = version + 1
 WHERE id = :person_id AND funder_name <> :funder_name;

-- The run that is open for a provider, and where its list ends.
-- name: failure_of_provider
-- args: organisation_id:int
-- cols: id:int legal_kind:text registered:int last:int
-- rows: one
SELECT r.id, r.legal_kind, o.cqc_location_id IS NOT NULL AS registered,
       COALESCE((SELECT MAX(f.sort) FROM failure_person f WHERE f.run_id = r.id), 0) AS last
  FROM failure_run r
  JOIN organisation o ON o.id = r.organisation_id
 WHERE r.open_organisation = :organisation_id;

-- A package of a run's provider that is not on its list.
-- name: failure_missing
-- args: run_id:int reference:text
-- cols: id:int person_id:int funder:text funder_name:text
-- rows: one
SELECT p.id, p.person_id, p.funder, e.funder_name
  FROM failure_run r
  JOIN care_package p ON p.organisation_id = r.organisation_id AND p.reference = :reference
  JOIN person e ON e.id = p.person_id
 WHERE r.id = :run_id
   AND NOT EXISTS (SELECT 1 FROM failure_person f WHERE f.run_id = r.id AND f.package_id = p.id);

-- name: failure_read
-- args: id:int
-- cols: id:int organisation_id:int provider:text phone:text out_of_hours:text cqc_location_id:text? legal_kind:text stops_at:text opened_at:text
-- cols: opened_by:text? why:text
-- cols: closed_at:text? lessons:text version:int
-- rows: one
SELECT r.id, r.organisation_id, o.name AS provider, o.phone, o.out_of_hours, o.cqc_location_id,
       r.legal_kind, r.stops_at, r.opened_at, b.name AS opened_by, r.why, r.closed_at, r.lessons,
       r.version
  FROM failure_run r
  JOIN organisation o ON o.id = r.organisation_id
  LEFT JOIN account b ON b.id = r.opened_by
 WHERE r.id = :id;

-- name: failure_people
-- args: run_id:int
-- cols: id:int sort:int package_id:int? package:text? person_id:int? case_id:text? initials:text? sector:text? patch:text? funder:text legal_basis:text cover_by:int? cover:text?
-- cols: cover_from:text? cover_words:text told_at:text? moved_to:int? moved:text? request_id:int? request:text? request_ended:int cost_pence:int recover_from:text covered:int taken:text?
SELECT f.id, f.sort, f.package_id, p.reference AS package, f.person_id, e.case_id, e.initials, e.sector,
       a.name AS patch, f.funder, f.legal_basis, f.cover_by, c.name AS cover, f.cover_from,
       f.cover_words, f.told_at, f.moved_to, m.reference AS moved, f.request_id,
       r.reference AS request, r.withdrawn_at IS NOT NULL AS request_ended, f.cost_pence,
       f.recover_from, v.covered, w.words AS taken
  FROM failure_person f
  JOIN failure_cover v ON v.id = f.id
  LEFT JOIN failure_taken w ON w.id = f.id
  LEFT JOIN care_package p ON p.id = f.package_id
  LEFT JOIN person e ON e.id = f.person_id
  LEFT JOIN area a ON a.id = p.patch_id
  LEFT JOIN organisation c ON c.id = f.cover_by
  LEFT JOIN care_package m ON m.id = f.moved_to
  LEFT JOIN care_request r ON r.id = f.request_id
 WHERE f.run_id = :run_id
 ORDER BY f.sort, f.id
 LIMIT 20000;

-- name: failure_person_read
-- args: id:int
-- cols: id:int run_id:int package_id:int? package:text? person_id:int? case_id:text? initials:text? birth_year:int? postcode:text? patch:text? provider:text
-- cols: funder:text funder_name:text legal_basis:text cover_by:int? cover:text? cover_from:text? cover_words:text told_at:text? moved_to:int? moved:text?
-- cols: request_id:int? request:text? request_ended:int cost_pence:int recover_from:text version:int stops_at:text closed_at:text? covered:int
-- cols: started_on:text? package_request_id:int? taken:text?
-- rows: one
SELECT f.id, f.run_id, f.package_id, p.reference AS package, f.person_id, e.case_id, e.initials,
       e.birth_year, e.postcode, a.name AS patch, o.name AS provider, f.funder, f.funder_name,
       f.legal_basis, f.cover_by, c.name AS cover, f.cover_from, f.cover_words, f.told_at,
       f.moved_to, m.reference AS moved, f.request_id, r.reference AS request,
       r.withdrawn_at IS NOT NULL AS request_ended, f.cost_pence, f.recover_from, f.version,
       x.stops_at, x.closed_at, v.covered, p.started_on, p.request_id AS package_request_id,
       w.words AS taken
  FROM failure_person f
  JOIN failure_run x ON x.id = f.run_id
  JOIN failure_cover v ON v.id = f.id
  LEFT JOIN failure_taken w ON w.id = f.id
  JOIN organisation o ON o.id = x.organisation_id
  LEFT JOIN care_package p ON p.id = f.package_id
  LEFT JOIN person e ON e.id = f.person_id
  LEFT JOIN area a ON a.id = p.patch_id
  LEFT JOIN organisation c ON c.id = f.cover_by
  LEFT JOIN care_package m ON m.id = f.moved_to
  LEFT JOIN care_request r ON r.id = f.request_id
 WHERE f.id = :id;

-- Nobody else has changed it since, and the run is open.
-- name: failure_person_take
-- args: id:int version:int
UPDATE failure_person
   SET version = version + 1
 WHERE id = :id AND version = :version
   AND run_id IN (SELECT r.id FROM failure_run r WHERE r.closed_at IS NULL);

-- name: failure_person_cover
-- args: id:int cover_by:int? cover_from:text? words:text
UPDATE failure_person
   SET cover_by = :cover_by, cover_from = :cover_from, cover_words = :words
 WHERE id = :id;

-- name: failure_person_told
-- args: id:int
UPDATE failure_person
   SET told_at = COALESCE(told_at, UTC_TIMESTAMP())
 WHERE id = :id;

-- name: failure_person_law
-- args: id:int legal_basis:text cost_pence:int recover_from:text
UPDATE failure_person
   SET legal_basis = :legal_basis, cost_pence = :cost_pence, recover_from = :recover_from
 WHERE id = :id;

-- name: failure_person_moved
-- args: id:int moved_to:int
UPDATE failure_person
   SET moved_to = :moved_to
 WHERE id = :id;

-- name: failure_person_requested
-- args: id:int request_id:int
UPDATE failure_person
   SET request_id = :request_id
 WHERE id = :id;

-- A package of the same person that is not of the provider that stopped.
-- name: failure_new_package
-- args: reference:text id:int
-- cols: id:int
-- rows: one
SELECT p.id
  FROM care_package p
  JOIN failure_person f ON f.person_id = p.person_id AND f.id = :id
  JOIN failure_run r ON r.id = f.run_id AND r.organisation_id <> p.organisation_id
 WHERE p.reference = :reference;

-- name: failure_log_add
-- args: run_id:int account_id:int kind:text organisation_id:int? package_id:int? person_id:int? minutes:int? words:text
INSERT INTO failure_log (run_id, written_by, kind, organisation_id, package_id, person_id, minutes,
                         words)
VALUES (:run_id, :account_id, :kind, :organisation_id, :package_id, :person_id, :minutes, :words);

-- Lines that name a provider, of a kind.
-- name: failure_log_said
-- args: run_id:int kind:text since:text
-- cols: organisation_id:int package_id:int? words:text
SELECT organisation_id, package_id, words
  FROM failure_log
 WHERE run_id = :run_id AND kind = :kind AND organisation_id IS NOT NULL
   AND (:since = '' OR at >= :since)
 ORDER BY id
 LIMIT 20000;

-- name: failure_log_read
-- args: run_id:int person_id:int max:int
-- cols: id:int at:text author:text? kind:text provider:text? package:text? minutes:int? words:text
SELECT l.id, l.at, b.name AS author, l.kind, o.name AS provider, p.reference AS package,
       l.minutes, l.words
  FROM failure_log l
  LEFT JOIN account b ON b.id = l.written_by
  LEFT JOIN organisation o ON o.id = l.organisation_id
  LEFT JOIN care_package p ON p.id = l.package_id
 WHERE l.run_id = :run_id AND (:person_id = 0 OR l.person_id = :person_id)
 ORDER BY l.at DESC, l.id DESC
 LIMIT :max;

-- Providers that may be asked where the people of a run live, and whether they were.
-- name: failure_askable
-- args: run_id:int today:text
-- cols: id:int name:text email:text phone:text out_of_hours:text double_handed:int patches:text asked:int
SELECT o.id, o.name, o.email, o.phone, o.out_of_hours, o.double_handed,
       GROUP_CONCAT(DISTINCT a.name ORDER BY a.name SEPARATOR ', ') AS patches,
       (SELECT COUNT(*) FROM failure_log l
         WHERE l.run_id = :run_id AND l.organisation_id = o.id
           AND l.kind IN ('message', 'call')) AS asked
  FROM failure_person f
  JOIN failure_run r ON r.id = f.run_id
  JOIN care_package p ON p.id = f.package_id
  JOIN patch_provider t ON t.patch_id = p.patch_id AND t.valid_from <= :today
       AND (t.valid_to IS NULL OR t.valid_to > :today)
  JOIN organisation o ON o.id = t.organisation_id AND o.id <> r.organisation_id
       AND (o.ended_on IS NULL OR o.ended_on > :today)
       AND NOT EXISTS (SELECT 1 FROM failure_run x WHERE x.open_organisation = o.id)
  JOIN area a ON a.id = p.patch_id
  JOIN failure_cover c ON c.id = f.id AND c.covered = 0
  LEFT JOIN failure_taken w ON w.id = f.id
 WHERE f.run_id = :run_id AND w.id IS NULL
 GROUP BY o.id
 ORDER BY o.name
 LIMIT 500;

-- What is asked of a provider: how many people and hours in its patches, and nobody's name.
-- name: failure_ask_patch
-- args: run_id:int organisation_id:int today:text
-- cols: patch:text people:int carer_minutes:int?
SELECT a.name AS patch, COUNT(DISTINCT f.id) AS people,
       (SELECT SUM(v.minutes * v.carers)
          FROM failure_person y
          JOIN care_package k ON k.id = y.package_id AND k.patch_id = a.id
          JOIN package_visit v ON v.package_id = k.id AND v.starts_on <= :today
               AND (v.ends_on IS NULL OR v.ends_on > :today)
          JOIN failure_cover z ON z.id = y.id AND z.covered = 0
          LEFT JOIN failure_taken w ON w.id = y.id
         WHERE y.run_id = :run_id AND w.id IS NULL) AS carer_minutes
  FROM failure_person f
  JOIN care_package p ON p.id = f.package_id
  JOIN area a ON a.id = p.patch_id
  JOIN patch_provider t ON t.patch_id = p.patch_id AND t.organisation_id = :organisation_id
       AND t.valid_from <= :today AND (t.valid_to IS NULL OR t.valid_to > :today)
  JOIN failure_cover c ON c.id = f.id AND c.covered = 0
  LEFT JOIN failure_taken w ON w.id = f.id
 WHERE f.run_id = :run_id AND w.id IS NULL
 GROUP BY a.id
 ORDER BY a.name
 LIMIT 500;

-- The same by part of the day, for the message to it, and where that goes.
-- name: failure_ask_part
-- args: run_id:int organisation_id:int today:text
-- cols: email:text patch:text part:int visits:int carer_minutes:int
SELECT o.email, a.name AS patch, v.part, COUNT(*) AS visits,
       SUM(v.minutes * v.carers) AS carer_minutes
  FROM failure_person f
  JOIN care_package p ON p.id = f.package_id
  JOIN area a ON a.id = p.patch_id
  JOIN patch_provider t ON t.patch_id = p.patch_id AND t.organisation_id = :organisation_id
       AND t.valid_from <= :today AND (t.valid_to IS NULL OR t.valid_to > :today)
  JOIN organisation o ON o.id = t.organisation_id
  JOIN package_visit v ON v.package_id = p.id AND v.starts_on <= :today
       AND (v.ends_on IS NULL OR v.ends_on > :today)
  JOIN failure_cover c ON c.id = f.id AND c.covered = 0
  LEFT JOIN failure_taken w ON w.id = f.id
 WHERE f.run_id = :run_id AND w.id IS NULL
 GROUP BY o.email, a.id, a.name, v.part
 ORDER BY a.name, v.part
 LIMIT 500;

-- name: failure_close
-- args: id:int version:int lessons:text
UPDATE failure_run
   SET closed_at = UTC_TIMESTAMP(), lessons = :lessons, version = version + 1
 WHERE id = :id AND version = :version AND closed_at IS NULL;

-- A request in place of a package that fails: its number, that of one which was open already.
-- name: failure_request
-- args: package_id:int last_on:text account_id:int today:text reference:text cover:text
-- cols: id:int
-- rows: one
SELECT care_request_follow(:package_id, :last_on, 'failure', :account_id, :today, :reference,
                           :cover) AS id;

-- Whether it was open already, and awarded, so that its week is as it was.
-- name: failure_request_joined
-- args: id:int reference:text
-- cols: joined:int
-- rows: one
SELECT reference <> :reference AS joined
  FROM care_request
 WHERE id = :id;

-- The package ends with the provider's last visit: on the day it stopped when one of that day
-- had begun before the moment, else the day before; unless it had ended by then.
-- name: failure_package_end
-- args: id:int on:text minute:int
UPDATE care_package p
   SET p.ends_on = LEAST(COALESCE(p.ends_on, '9999-12-31'), GREATEST(p.start_on,
           :on + INTERVAL (COALESCE(p.started_on <= :on, 0)
             AND EXISTS (SELECT 1 FROM package_visit v
                          WHERE v.package_id = p.id AND v.day = WEEKDAY(:on) + 1
                            AND v.begins_at < :minute AND v.starts_on <= :on
                            AND (v.ends_on IS NULL OR v.ends_on > :on))
             AND NOT EXISTS (SELECT 1 FROM package_suspension s
                              WHERE s.package_id = p.id AND s.from_on <= :on
                                AND (s.to_on IS NULL OR s.to_on > :on))) DAY)),
       p.end_reason = 'failure', p.version = p.version + 1
 WHERE p.id = :id AND (p.ends_on IS NULL OR p.ends_on > :on);

-- Nobody comes to somebody who cannot do without: the request that follows says so.
-- name: failure_request_risk
-- args: id:int
UPDATE care_request
   SET risk = 'high'
 WHERE id = :id AND awarded_at IS NULL;

-- ---- Where else it has to be seen ----

-- Who may be chosen to cover: not one that has stopped too.
-- name: failure_provider_list
-- args: today:text
-- cols: id:int name:text
SELECT o.id, o.name
  FROM organisation o
 WHERE (o.ended_on IS NULL OR o.ended_on > :today)
   AND NOT EXISTS (SELECT 1 FROM failure_run x WHERE x.open_organisation = o.id)
 ORDER BY o.name
 LIMIT 2000;

-- Runs that are open, and people of theirs whom nobody covers.
-- name: failure_due
-- cols: runs:int people:int
-- rows: one
SELECT COUNT(DISTINCT r.id) AS runs, COUNT(c.id) AS people
  FROM failure_run r
  LEFT JOIN failure_cover c ON c.run_id = r.id AND c.covered = 0
 WHERE r.open_organisation IS NOT NULL;

-- Of one person, or of what one request of theirs waits for and gets: packages whose provider has
-- stopped or is to, and whether anybody comes in its place.  A request that is over has only its own.
-- name: failure_of_person
-- args: person_id:int request_id:int today:text
-- cols: id:int? package_id:int package:text provider:text stops_at:text covered:int taken:text?
SELECT f.id, k.id AS package_id, k.reference AS package, o.name AS provider, r.stops_at,
       COALESCE(c.covered, 0) AS covered, w.words AS taken
  FROM care_package k
  JOIN failure_run r ON r.open_organisation = k.organisation_id
  JOIN organisation o ON o.id = k.organisation_id
  LEFT JOIN failure_person f ON f.run_id = r.id AND f.package_id = k.id
  LEFT JOIN failure_cover c ON c.id = f.id
  LEFT JOIN failure_taken w ON w.id = f.id
 WHERE k.person_id = :person_id
   AND (f.id IS NOT NULL OR k.ends_on IS NULL OR k.ends_on > :today)
   AND (:request_id = 0 OR k.request_id = :request_id
        OR EXISTS (SELECT 1 FROM care_request q
                    WHERE q.id = :request_id AND q.open_person = k.person_id))
 ORDER BY k.id
 LIMIT 20;

-- Who they are, for the waiting list.
-- name: failure_uncovered
-- args: max:int
-- cols: id:int run_id:int provider:text stops_at:text person_id:int? case_id:text? initials:text? sector:text? patch:text? package:text? request_id:int? request:text?
SELECT f.id, f.run_id, o.name AS provider, r.stops_at, f.person_id, e.case_id, e.initials,
       e.sector, a.name AS patch, p.reference AS package, q.id AS request_id,
       q.reference AS request
  FROM failure_run r
  JOIN failure_cover c ON c.run_id = r.id AND c.covered = 0
  JOIN failure_person f ON f.id = c.id
  JOIN organisation o ON o.id = r.organisation_id
  LEFT JOIN person e ON e.id = f.person_id
  LEFT JOIN care_package p ON p.id = f.package_id
  LEFT JOIN area a ON a.id = p.patch_id
  LEFT JOIN care_request q ON q.id = f.request_id AND q.withdrawn_at IS NULL
 WHERE r.open_organisation IS NOT NULL
 ORDER BY r.stops_at, r.id, f.sort, f.id
 LIMIT :max;
