-- Care rounds: visits that providers have on a day, as packages hold them.  A visit counts while
-- its element and its package run and the package is not suspended.

-- name: round_provider_visits
-- args: organisation_id:int on:text south:real north:real west:real east:real
-- cols: package_id:int latitude:real longitude:real rural_urban:text? day:int begins_at:int window_from:int window_to:int minutes:int carers:int
SELECT v.package_id, p.latitude, p.longitude, l.rural_urban, v.day, v.begins_at,
       v.window_from, v.window_to, v.minutes, v.carers
  FROM care_package k
  JOIN person p ON p.id = k.person_id
  JOIN package_visit v ON v.package_id = k.id
  LEFT JOIN area l ON l.kind = 'lsoa' AND l.code = p.lsoa AND l.valid_to IS NULL
 WHERE k.organisation_id = :organisation_id
   AND COALESCE(k.started_on, k.start_on) <= :on AND (k.ends_on IS NULL OR k.ends_on > :on)
   AND v.starts_on <= :on AND (v.ends_on IS NULL OR v.ends_on > :on)
   AND p.latitude BETWEEN :south AND :north AND p.longitude BETWEEN :west AND :east
   AND NOT EXISTS (SELECT 1
                     FROM package_suspension s
                    WHERE s.package_id = k.id AND s.from_on <= :on
                      AND (s.to_on IS NULL OR s.to_on > :on))
 ORDER BY v.package_id, v.day, v.begins_at, v.id
 LIMIT 100000;
