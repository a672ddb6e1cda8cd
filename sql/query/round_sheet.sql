-- What carers have to know of the people whom a round goes to.

-- A provider's own visits of a day, patch by patch, with what it may know of the people.
-- name: provider_round_day
-- args: organisation_id:int day:int on:text
-- cols: patch_id:int patch:text? id:int package_id:int reference:text latitude:real longitude:real rural_urban:text? lsoa:text? begins_at:int window_from:int window_to:int minutes:int carers:int critical:text? tasks:text?
-- cols: initials:text? postcode:text? risks:text? access:text? pets:text? language:text?
SELECT COALESCE(v.patch_id, 0) AS patch_id, r.name AS patch, v.id, v.package_id, v.reference,
       v.latitude, v.longitude, v.rural_urban, v.lsoa, v.begins_at, v.window_from, v.window_to, v.minutes, v.carers, w.critical, w.tasks, p.initials,
       p.postcode, p.risks, p.access, p.pets, COALESCE(t.label, p.language) AS language
  FROM shown_round_visit v
  LEFT JOIN area r ON r.id = v.patch_id
  LEFT JOIN own_package_visit w ON w.id = v.id
  LEFT JOIN own_person p ON p.package_id = v.package_id
  LEFT JOIN term t ON t.code = p.language
       AND t.group_id = (SELECT g.id FROM term_group g WHERE g.code = 'language')
 WHERE v.organisation_id = :organisation_id AND v.day = :day AND v.latitude IS NOT NULL
   AND v.package_from <= :on AND (v.package_to IS NULL OR v.package_to > :on)
   AND v.starts_on <= :on AND (v.ends_on IS NULL OR v.ends_on > :on)
   AND NOT EXISTS (SELECT 1
                     FROM shown_suspension s
                    WHERE s.package_id = v.package_id AND s.from_on <= :on
                      AND (s.to_on IS NULL OR s.to_on > :on))
 ORDER BY r.name, patch_id, v.package_id, v.begins_at, v.id
 LIMIT 20000;

-- The same of a patch's visits, for the desk.
-- name: round_sheet_people
-- args: patch_id:int organisation_id:int day:int on:text
-- cols: id:int tasks:text initials:text postcode:text risks:text? access:text? pets:text? language:text?
SELECT v.id, v.tasks, p.initials, p.postcode, r.risks, r.access, r.pets,
       COALESCE(t.label, r.language) AS language
  FROM care_package k
  JOIN person p ON p.id = k.person_id
  JOIN package_visit v ON v.package_id = k.id
  LEFT JOIN care_request r ON r.id = k.request_id
  LEFT JOIN term t ON t.code = r.language
       AND t.group_id = (SELECT g.id FROM term_group g WHERE g.code = 'language')
 WHERE k.patch_id = :patch_id AND k.organisation_id = :organisation_id AND v.day = :day
   AND k.started_on <= :on AND (k.ends_on IS NULL OR k.ends_on > :on)
   AND v.starts_on <= :on AND (v.ends_on IS NULL OR v.ends_on > :on)
 ORDER BY v.id
 LIMIT 20000;
