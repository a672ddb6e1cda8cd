-- Who takes whom when a provider stops: what the planner is told of the others.

-- Hours that others state, in patches that this provider works in and where they may be asked; not
-- one that has stopped too.
-- name: taker_cells
-- args: organisation_id:int on:text since:text
-- cols: organisation_id:int name:text rating:text sends_two:int patch_id:int day:int part:int single_minutes:int double_minutes:int
SELECT o.id AS organisation_id, o.name, o.rating, o.double_handed AS sends_two, c.patch_id,
       c.day, c.part, c.single_minutes, c.double_minutes
  FROM capacity_now c
  JOIN organisation o ON o.id = c.organisation_id
 WHERE o.id <> :organisation_id AND (o.ended_on IS NULL OR o.ended_on > :on)
   AND c.stated_at > :since
   AND NOT EXISTS (SELECT 1 FROM failure_run x WHERE x.open_organisation = o.id)
   AND EXISTS (SELECT 1 FROM patch_provider t
                WHERE t.patch_id = c.patch_id AND t.organisation_id = o.id AND t.valid_from <= :on
                  AND (t.valid_to IS NULL OR t.valid_to > :on))
   AND c.patch_id IN (SELECT p.patch_id FROM care_package p
                       WHERE p.organisation_id = :organisation_id)
 ORDER BY c.patch_id, o.id
 LIMIT 200000;

-- The visits that others have in those patches.
-- name: taker_visits
-- args: organisation_id:int on:text
-- cols: organisation_id:int package_id:int latitude:real longitude:real rural_urban:text? lsoa:text? day:int begins_at:int window_from:int window_to:int minutes:int carers:int
SELECT k.organisation_id, v.package_id, p.latitude, p.longitude, l.rural_urban, l.code AS lsoa, v.day,
       v.begins_at, v.window_from, v.window_to, v.minutes, v.carers
  FROM care_package k
  JOIN person p ON p.id = k.person_id
  JOIN package_visit v ON v.package_id = k.id
  LEFT JOIN area l ON l.kind = 'lsoa' AND l.code = p.lsoa AND l.valid_to IS NULL
 WHERE k.organisation_id <> :organisation_id AND p.latitude IS NOT NULL
   AND k.patch_id IN (SELECT x.patch_id FROM care_package x
                       WHERE x.organisation_id = :organisation_id)
   AND k.started_on <= :on AND (k.ends_on IS NULL OR k.ends_on > :on)
   AND v.starts_on <= :on AND (v.ends_on IS NULL OR v.ends_on > :on)
   AND NOT EXISTS (SELECT 1
                     FROM package_suspension s
                    WHERE s.package_id = k.id AND s.from_on <= :on
                      AND (s.to_on IS NULL OR s.to_on > :on))
 ORDER BY k.organisation_id, v.package_id, v.day, v.begins_at, v.id
 LIMIT 60000;
