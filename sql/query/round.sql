-- Care rounds: visits that providers have on a day, as packages hold them.  A visit counts while
-- its element and its package run, its provider having confirmed the start, and the package is
-- not suspended: what package_cares_on() says of one.

-- Of one provider; the provider's own program sees no other's.
-- name: round_provider_visits
-- args: organisation_id:int on:text south:real north:real west:real east:real
-- cols: id:int package_id:int reference:text latitude:real longitude:real rural_urban:text? lsoa:text? day:int begins_at:int window_from:int window_to:int minutes:int carers:int
SELECT v.id, v.package_id, v.reference, v.latitude, v.longitude, v.rural_urban, v.lsoa, v.day, v.begins_at,
       v.window_from, v.window_to, v.minutes, v.carers
  FROM shown_round_visit v
 WHERE v.organisation_id = :organisation_id
   AND v.package_from <= :on AND (v.package_to IS NULL OR v.package_to > :on)
   AND v.starts_on <= :on AND (v.ends_on IS NULL OR v.ends_on > :on)
   AND v.latitude BETWEEN :south AND :north AND v.longitude BETWEEN :west AND :east
   AND NOT EXISTS (SELECT 1
                     FROM shown_suspension s
                    WHERE s.package_id = v.package_id AND s.from_on <= :on
                      AND (s.to_on IS NULL OR s.to_on > :on))
 ORDER BY v.package_id, v.day, v.begins_at, v.id
 LIMIT 100000;

-- Visits of one day in those patches ([12, 15]), patch by patch.
-- name: round_county_visits
-- args: ids:text day:int on:text
-- cols: patch_id:int organisation_id:int id:int package_id:int latitude:real longitude:real rural_urban:text? lsoa:text? begins_at:int window_from:int window_to:int minutes:int carers:int
SELECT k.patch_id, k.organisation_id, v.id, v.package_id, p.latitude, p.longitude, l.rural_urban, l.code AS lsoa,
       v.begins_at, v.window_from, v.window_to, v.minutes, v.carers
  FROM JSON_TABLE(:ids, '$[*]' COLUMNS (id INT PATH '$')) AS wanted
  JOIN care_package k ON k.patch_id = wanted.id
  JOIN person p ON p.id = k.person_id
  JOIN package_visit v ON v.package_id = k.id
  LEFT JOIN area l ON l.kind = 'lsoa' AND l.code = p.lsoa AND l.valid_to IS NULL
 WHERE v.day = :day AND p.latitude IS NOT NULL
   AND k.started_on <= :on AND (k.ends_on IS NULL OR k.ends_on > :on)
   AND v.starts_on <= :on AND (v.ends_on IS NULL OR v.ends_on > :on)
   AND NOT EXISTS (SELECT 1
                     FROM package_suspension s
                    WHERE s.package_id = k.id AND s.from_on <= :on
                      AND (s.to_on IS NULL OR s.to_on > :on))
 ORDER BY k.patch_id, k.organisation_id, v.package_id, v.begins_at, v.id
 LIMIT 200000;

-- Visits of one patch or several, of one day or (day 0) of the week, of so many packages: those nearest to a
-- place.  A visit counts as it is agreed for its own day: of the day `on`, or of the first such one
-- from then on.  organisation_id 0: of all providers.  lasting 1: not those of one that has ended
-- or stopped.
-- name: round_visits
-- args: patches:text organisation_id:int day:int on:text latitude:real longitude:real packages:int lasting:int bought:int
-- cols: organisation_id:int organisation:text id:int package_id:int reference:text sector:text latitude:real longitude:real rural_urban:text? lsoa:text? day:int begins_at:int window_from:int window_to:int minutes:int carers:int critical:text sends_two:int stopped:int
SELECT k.organisation_id, o.name AS organisation, v.id, v.package_id, k.reference, p.sector,
       p.latitude, p.longitude, l.rural_urban, l.code AS lsoa, v.day, v.begins_at, v.window_from, v.window_to,
       v.minutes, v.carers, v.critical, o.double_handed AS sends_two, s.id IS NOT NULL AS stopped
  FROM (SELECT w.id
          FROM JSON_TABLE(:patches, '$[*]' COLUMNS (id INT PATH '$')) AS wanted
          JOIN care_package w ON w.patch_id = wanted.id
          JOIN person h ON h.id = w.person_id
         WHERE h.latitude IS NOT NULL
           AND (:organisation_id = 0 OR w.organisation_id = :organisation_id)
           AND (:bought = 0 OR w.funder = 'council')
           AND w.started_on <= :on + INTERVAL IF(:day = 0, 6, 0) DAY
           AND (w.ends_on IS NULL OR w.ends_on > :on)
           AND (:day = 0
                OR NOT EXISTS (SELECT 1
                                 FROM package_suspension s
                                WHERE s.package_id = w.id AND s.from_on <= :on
                                  AND (s.to_on IS NULL OR s.to_on > :on)))
           AND (:lasting = 0
                OR w.organisation_id NOT IN (SELECT g.id FROM stopped_organisation g))
         ORDER BY POW(h.latitude - :latitude, 2) + POW((h.longitude - :longitude) * 0.62, 2), w.id
         LIMIT :packages) AS near
  JOIN care_package k ON k.id = near.id
  JOIN organisation o ON o.id = k.organisation_id
  JOIN person p ON p.id = k.person_id
  JOIN package_visit v ON v.package_id = k.id
  LEFT JOIN stopped_organisation s ON s.id = k.organisation_id
  LEFT JOIN area l ON l.kind = 'lsoa' AND l.code = p.lsoa AND l.valid_to IS NULL
 WHERE (:day = 0 OR v.day = :day)
   AND GREATEST(k.started_on, v.starts_on) <= :on + INTERVAL MOD(v.day + 6 - WEEKDAY(:on), 7) DAY
   AND LEAST(COALESCE(k.ends_on, '9999-12-31'), COALESCE(v.ends_on, '9999-12-31'))
       > :on + INTERVAL MOD(v.day + 6 - WEEKDAY(:on), 7) DAY
   AND NOT EXISTS (SELECT 1
                     FROM package_suspension s
                    WHERE s.package_id = k.id
                      AND s.from_on <= :on + INTERVAL MOD(v.day + 6 - WEEKDAY(:on), 7) DAY
                      AND (s.to_on IS NULL
                           OR s.to_on > :on + INTERVAL MOD(v.day + 6 - WEEKDAY(:on), 7) DAY))
 ORDER BY k.organisation_id, v.package_id, v.day, v.begins_at, v.id
 LIMIT 100000;

-- Packages of people whose position is not known: they are in no round.
-- name: round_nowhere
-- args: patch_id:int on:text
-- cols: id:int reference:text
SELECT k.id, k.reference
  FROM care_package k
  JOIN person p ON p.id = k.person_id
 WHERE k.patch_id = :patch_id AND p.latitude IS NULL AND k.started_on <= :on
   AND (k.ends_on IS NULL OR k.ends_on > :on)
 ORDER BY k.reference
 LIMIT 500;

-- Rounds of accepted proposals that hold on that date: of each provider's day in a patch those
-- that begin last and, of one first day, were accepted last; 0: all.
-- name: round_kept_rows
-- args: patch_id:int organisation_id:int day:int on:text
-- cols: visit_id:int run_id:int organisation_id:int from_on:text round:int second_round:int on_foot:int planned_at:int
SELECT k.visit_id, k.run_id, k.organisation_id, k.from_on, k.round, k.second_round, k.on_foot,
       k.planned_at
  FROM shown_round_kept k
 WHERE (:patch_id = 0 OR k.patch_id = :patch_id)
   AND (:organisation_id = 0 OR k.organisation_id = :organisation_id)
   AND (:day = 0 OR k.day = :day) AND k.from_on <= :on
   AND NOT EXISTS (SELECT 1
                     FROM shown_round_kept n
                    WHERE n.patch_id = k.patch_id AND n.organisation_id = k.organisation_id
                      AND n.day = k.day AND n.from_on <= :on
                      AND (n.from_on > k.from_on
                           OR (n.from_on = k.from_on
                               AND (n.accepted_at > k.accepted_at
                                    OR (n.accepted_at = k.accepted_at AND n.run_id > k.run_id)))))
 ORDER BY k.visit_id
 LIMIT 200000;

-- Where the packages of a patch are: by postcode sector, the most first; day and lasting as above.
-- name: round_sectors
-- args: patch_id:int day:int on:text lasting:int
-- cols: sector:text packages:int latitude:real longitude:real
SELECT p.sector, COUNT(*) AS packages, AVG(p.latitude) AS latitude,
       AVG(p.longitude) AS longitude
  FROM care_package k
  JOIN person p ON p.id = k.person_id
 WHERE k.patch_id = :patch_id AND p.latitude IS NOT NULL
   AND k.started_on <= :on + INTERVAL IF(:day = 0, 6, 0) DAY
   AND (k.ends_on IS NULL OR k.ends_on > :on)
   AND (:day = 0
        OR NOT EXISTS (SELECT 1
                         FROM package_suspension s
                        WHERE s.package_id = k.id AND s.from_on <= :on
                          AND (s.to_on IS NULL OR s.to_on > :on)))
   AND (:lasting = 0 OR k.organisation_id NOT IN (SELECT g.id FROM stopped_organisation g))
 GROUP BY p.sector
 ORDER BY packages DESC, p.sector
 LIMIT 500;

-- Who they are, for those who may know.
-- name: round_initials
-- args: patch_id:int on:text
-- cols: package_id:int initials:text
SELECT k.id AS package_id, p.initials
  FROM care_package k
  JOIN person p ON p.id = k.person_id
 WHERE k.patch_id = :patch_id AND (k.ends_on IS NULL OR k.ends_on > :on)
 ORDER BY k.id
 LIMIT 20000;

-- name: round_patches
-- args: on:text max:int skip:int
-- cols: id:int name:text
SELECT id, name
  FROM area
 WHERE kind = 'patch' AND valid_from <= :on AND (valid_to IS NULL OR valid_to > :on)
 ORDER BY name, id
 LIMIT :max OFFSET :skip;

-- name: round_patch_count
-- args: on:text
-- cols: total:int
-- rows: one
SELECT COUNT(*) AS total
  FROM area
 WHERE kind = 'patch' AND valid_from <= :on AND (valid_to IS NULL OR valid_to > :on);

-- name: round_patch
-- args: id:int
-- cols: id:int name:text
-- rows: one
SELECT id, name FROM area WHERE id = :id AND kind = 'patch';

-- name: round_hubs
-- args: patch_id:int on:text
-- cols: name:text kind:text latitude:real longitude:real
SELECT name, kind, latitude, longitude
  FROM patch_hub
 WHERE patch_id = :patch_id AND valid_from <= :on AND (valid_to IS NULL OR valid_to > :on)
 ORDER BY name, id
 LIMIT 50;

-- name: round_edges
-- args: patches:text on:text
-- cols: code:text name:text geometry:text
SELECT l.code, l.name, b.geometry
  FROM JSON_TABLE(:patches, '$[*]' COLUMNS (id INT PATH '$')) AS wanted
  JOIN area_lsoa m ON m.area_id = wanted.id
  JOIN area l ON l.kind = 'lsoa' AND l.code = m.lsoa AND l.valid_to IS NULL
  JOIN area_boundary b ON b.area_id = l.id
 WHERE m.valid_from <= :on
   AND (m.valid_to IS NULL OR m.valid_to > :on)
 ORDER BY l.code
 LIMIT 500;

-- Requests of a patch for which a provider is looked for.
-- name: round_requests
-- args: patch_id:int
-- cols: reference:text sector:text needed_by:text visits:int minutes:int
SELECT r.reference, p.sector, r.needed_by,
       (SELECT COUNT(*) FROM request_visit v WHERE v.request_id = r.id) AS visits,
       r.visit_minutes AS minutes
  FROM care_request r
  JOIN person p ON p.id = r.person_id
 WHERE r.patch_id = :patch_id AND r.approved_at IS NOT NULL AND r.awarded_at IS NULL
   AND r.withdrawn_at IS NULL AND r.started_on IS NULL
 ORDER BY r.needed_by, r.id
 LIMIT 100;

-- name: round_request
-- args: patch_id:int reference:text
-- cols: id:int reference:text sector:text latitude:real? longitude:real? rural_urban:text? lsoa:text?
-- rows: one
SELECT r.id, r.reference, p.sector, p.latitude, p.longitude, l.rural_urban, l.code AS lsoa
  FROM care_request r
  JOIN person p ON p.id = r.person_id
  LEFT JOIN area l ON l.kind = 'lsoa' AND l.code = p.lsoa AND l.valid_to IS NULL
 WHERE r.patch_id = :patch_id AND r.reference = :reference AND r.approved_at IS NOT NULL
   AND r.awarded_at IS NULL AND r.withdrawn_at IS NULL AND r.started_on IS NULL;

