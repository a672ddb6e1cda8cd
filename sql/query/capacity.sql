-- Hours that providers say they have free, and what the Capacity Tracker has of them.

-- Of the providers of a page that are asked: the newest statement and what is known of each.
-- name: capacity_providers
-- args: today:text max:int skip:int
-- cols: id:int name:text double_handed:int return_id:int? made_at:text? note:text? single_minutes:int? double_minutes:int? tracker_at:text? tracker_hours:int? tracker_more:int?
-- cols: tracker_people:int? tracker_returned:real? stopped:int
SELECT o.id, o.name, o.double_handed, r.id AS return_id,
       COALESCE((SELECT MIN(k.stated_at) FROM capacity_kept k WHERE k.return_id = r.id), r.made_at) AS made_at,
       r.note,
       (SELECT SUM(c.single_minutes) FROM capacity_cell c WHERE c.return_id = r.id) AS single_minutes,
       (SELECT SUM(c.double_minutes) FROM capacity_cell c WHERE c.return_id = r.id) AS double_minutes,
       t.updated_at AS tracker_at, t.extra_hours AS tracker_hours, t.can_do_more AS tracker_more,
       t.people AS tracker_people, t.returned_percent AS tracker_returned,
       EXISTS (SELECT 1 FROM failure_run f WHERE f.open_organisation = o.id) AS stopped
  FROM (SELECT id, name, double_handed, cqc_location_id
          FROM organisation
         WHERE ended_on IS NULL OR ended_on > :today
         ORDER BY name, id
         LIMIT :max OFFSET :skip) AS o
  LEFT JOIN capacity_return r ON r.id = (SELECT x.id FROM capacity_return x
            WHERE x.organisation_id = o.id ORDER BY x.made_at DESC, x.id DESC LIMIT 1)
  LEFT JOIN tracker_row t ON t.cqc_location_id = o.cqc_location_id
        AND t.updated_at = (SELECT MAX(y.updated_at) FROM tracker_row y
                             WHERE y.cqc_location_id = o.cqc_location_id)
 ORDER BY o.name, o.id
 LIMIT 20000;

-- name: capacity_provider_count
-- args: today:text
-- cols: total:int
-- rows: one
SELECT COUNT(*) AS total
  FROM organisation
 WHERE ended_on IS NULL OR ended_on > :today;

-- name: capacity_patch_list
-- args: today:text max:int skip:int
-- cols: id:int name:text
SELECT id, name
  FROM area
 WHERE kind = 'patch' AND valid_from <= :today AND (valid_to IS NULL OR valid_to > :today)
 ORDER BY name, id
 LIMIT :max OFFSET :skip;

-- name: capacity_patch_count
-- args: today:text
-- cols: total:int
-- rows: one
SELECT COUNT(*) AS total
  FROM area
 WHERE kind = 'patch' AND valid_from <= :today AND (valid_to IS NULL OR valid_to > :today);

-- The cells of those patches ([12, 15]), part by part and all days together, of statements that
-- are not stale.  Only who is or was asked in a patch can state hours there.
-- name: capacity_cells
-- args: ids:text since:text
-- cols: patch_id:int part:int providers:int single_minutes:int double_minutes:int oldest:text
SELECT c.patch_id, c.part, COUNT(DISTINCT c.organisation_id) AS providers,
       SUM(c.single_minutes) AS single_minutes, SUM(c.double_minutes) AS double_minutes,
       MIN(c.stated_at) AS oldest
  FROM (SELECT DISTINCT m.patch_id, m.organisation_id
          FROM JSON_TABLE(:ids, '$[*]' COLUMNS (id INT PATH '$')) AS wanted
          JOIN patch_provider m ON m.patch_id = wanted.id) AS pair
  JOIN capacity_now c ON c.organisation_id = pair.organisation_id AND c.patch_id = pair.patch_id
 WHERE c.stated_at > :since
 GROUP BY c.patch_id, c.part
 ORDER BY c.patch_id, c.part
 LIMIT 10000;

-- name: capacity_patch
-- args: id:int
-- cols: id:int name:text
-- rows: one
SELECT id, name
  FROM area
 WHERE id = :id AND kind = 'patch';

-- One patch, provider by provider, day by day.
-- name: capacity_patch_cells
-- args: patch_id:int
-- cols: organisation_id:int provider:text made_at:text day:int part:int single_minutes:int double_minutes:int
SELECT o.id AS organisation_id, o.name AS provider, c.stated_at AS made_at, c.day, c.part,
       c.single_minutes, c.double_minutes
  FROM (SELECT DISTINCT organisation_id FROM patch_provider WHERE patch_id = :patch_id) AS pair
  JOIN capacity_now c ON c.organisation_id = pair.organisation_id AND c.patch_id = :patch_id
  JOIN organisation o ON o.id = c.organisation_id
 ORDER BY o.name, o.id, c.part, c.day
 LIMIT 20000;

-- Stated, offered, delivered of those providers ([3, 4]) since that day.
-- name: capacity_stated
-- args: ids:text since:text
-- cols: organisation_id:int stated:int
SELECT r.organisation_id, COUNT(*) AS stated
  FROM JSON_TABLE(:ids, '$[*]' COLUMNS (id BIGINT PATH '$')) AS wanted
  JOIN capacity_return r ON r.organisation_id = wanted.id AND r.made_at >= :since
 GROUP BY r.organisation_id
 LIMIT 20000;

-- name: capacity_offered
-- args: ids:text since:text now:text
-- cols: organisation_id:int asked:int offered:int
SELECT organisation_id, COUNT(*) AS asked, CAST(SUM(offered) AS SIGNED) AS offered
  FROM (SELECT n.organisation_id, MAX(o.id IS NOT NULL) AS offered
          FROM JSON_TABLE(:ids, '$[*]' COLUMNS (id BIGINT PATH '$')) AS wanted
          JOIN notice n ON n.organisation_id = wanted.id AND n.sent_at >= :since
          JOIN sourcing s ON s.id = n.sourcing_id AND s.closes_at <= :now
          LEFT JOIN offer o ON o.request_id = n.request_id
                AND o.open_organisation = n.organisation_id
         GROUP BY n.organisation_id, n.request_id) AS requests
 GROUP BY organisation_id
 LIMIT 20000;

-- Two days after the agreed one are time to come and to say so; what ended before the start for
-- a reason that is not the provider's was not its to deliver.
-- name: capacity_delivered
-- args: ids:text since:text today:text
-- cols: organisation_id:int given:int delivered:int
SELECT p.organisation_id, COUNT(*) AS given,
       CAST(SUM(p.started_on <= p.start_on + INTERVAL 2 DAY AND h.id IS NULL) AS SIGNED) AS delivered
  FROM JSON_TABLE(:ids, '$[*]' COLUMNS (id BIGINT PATH '$')) AS wanted
  JOIN care_package p ON p.organisation_id = wanted.id
  LEFT JOIN handback h ON h.open_package = p.id
 WHERE p.start_on >= :since AND p.request_id IS NOT NULL
   AND (p.start_on < :today - INTERVAL 2 DAY OR (p.start_on < :today AND p.started_on IS NOT NULL))
   AND NOT (p.started_on IS NULL AND p.ends_on IS NOT NULL
            AND p.end_reason NOT IN ('never_started', 'handback', 'failure'))
 GROUP BY p.organisation_id
 LIMIT 20000;

-- The same as carers' minutes a week since that day: asked for, offered, and of packages that
-- started.
-- name: capacity_hours
-- args: ids:text since:text since_day:text
-- cols: organisation_id:int asked:int offered:int delivered:int
SELECT t.organisation_id, CAST(SUM(t.asked) AS SIGNED) AS asked,
       CAST(SUM(t.offered) AS SIGNED) AS offered, CAST(SUM(t.delivered) AS SIGNED) AS delivered
  FROM (SELECT n.organisation_id, r.carer_minutes AS asked, 0 AS offered, 0 AS delivered
          FROM (SELECT DISTINCT m.organisation_id, m.request_id
                  FROM JSON_TABLE(:ids, '$[*]' COLUMNS (id BIGINT PATH '$')) AS wanted
                  JOIN notice m ON m.organisation_id = wanted.id AND m.sent_at >= :since) AS n
          JOIN care_request r ON r.id = n.request_id
         UNION ALL
        SELECT f.organisation_id, 0, SUM(v.minutes * v.carers), 0
          FROM JSON_TABLE(:ids, '$[*]' COLUMNS (id BIGINT PATH '$')) AS wanted
          JOIN offer f ON f.organisation_id = wanted.id AND f.made_at >= :since
          JOIN offer_visit w ON w.offer_id = f.id
          JOIN request_visit v ON v.id = w.visit_id
         WHERE f.withdrawn_at IS NULL
         GROUP BY f.id
         UNION ALL
        SELECT p.organisation_id, 0, 0, SUM(v.minutes * v.carers)
          FROM JSON_TABLE(:ids, '$[*]' COLUMNS (id BIGINT PATH '$')) AS wanted
          JOIN care_package p ON p.organisation_id = wanted.id
          JOIN package_visit v ON v.package_id = p.id
               AND v.starts_on <= p.started_on AND (v.ends_on IS NULL OR v.ends_on > p.started_on)
         WHERE p.started_on >= :since_day AND p.request_id IS NOT NULL
         GROUP BY p.id) AS t
 GROUP BY t.organisation_id
 LIMIT 20000;

-- ---- Extracts of the Capacity Tracker ----

-- name: tracker_file_add
-- args: name:text content:text account_id:int
INSERT INTO tracker_file (name, content, uploaded_by)
VALUES (:name, :content, :account_id);

-- name: tracker_file_one
-- args: id:int
-- cols: id:int name:text content:text uploaded_at:text applied_at:text?
-- rows: one
SELECT id, name, content, uploaded_at, applied_at
  FROM tracker_file
 WHERE id = :id;

-- name: tracker_file_lock
-- args: id:int
-- cols: applied_at:text?
-- rows: one
SELECT applied_at
  FROM tracker_file
 WHERE id = :id
   FOR UPDATE;

-- name: tracker_file_applied
-- args: id:int
UPDATE tracker_file
   SET applied_at = UTC_TIMESTAMP()
 WHERE id = :id AND applied_at IS NULL;

-- What there is of every service, for telling new rows from known ones.
-- name: tracker_known
-- cols: cqc_location_id:text updated_at:text
SELECT cqc_location_id, updated_at
  FROM tracker_row
 LIMIT 1000000;

-- Said again for the same moment, the newer file counts.
-- name: tracker_row_put
-- args: cqc_location_id:text updated_at:text file_id:int name:text can_do_more:int? extra_hours:int? people:int? people_council_nhs:int? people_self:int? returned_percent:real? carers:int? carers_absent:int?
INSERT INTO tracker_row (cqc_location_id, updated_at, file_id, name, can_do_more, extra_hours,
                         people, people_council_nhs, people_self, returned_percent, carers,
                         carers_absent)
VALUES (:cqc_location_id, :updated_at, :file_id, :name, :can_do_more, :extra_hours, :people,
        :people_council_nhs, :people_self, :returned_percent, :carers, :carers_absent)
    ON DUPLICATE KEY UPDATE file_id = VALUES(file_id), name = VALUES(name),
       can_do_more = VALUES(can_do_more), extra_hours = VALUES(extra_hours),
       people = VALUES(people), people_council_nhs = VALUES(people_council_nhs),
       people_self = VALUES(people_self), returned_percent = VALUES(returned_percent),
       carers = VALUES(carers), carers_absent = VALUES(carers_absent);

-- name: tracker_files
-- cols: id:int name:text uploaded_at:text author:text? applied_at:text?
SELECT f.id, f.name, f.uploaded_at, b.name AS author, f.applied_at
  FROM tracker_file f
  LEFT JOIN account b ON b.id = f.uploaded_by
 ORDER BY f.uploaded_at DESC, f.id DESC
 LIMIT 20;
