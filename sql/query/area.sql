-- Patches, locality partnerships and primary care networks: groupings of LSOAs that people
-- draw.  Days are London's and come with the question.

-- name: area_kind_list
-- args: kind:text today:text ended:int
-- cols: id:int code:text name:text valid_from:text valid_to:text? lsoas:int planned:int people:int? listings:int
SELECT a.id, a.code, a.name, a.valid_from, a.valid_to,
       (SELECT COUNT(*)
          FROM area_lsoa m
         WHERE m.area_id = a.id AND m.valid_from <= :today
           AND (m.valid_to IS NULL OR m.valid_to > :today)) AS lsoas,
       (SELECT COUNT(*)
          FROM area_lsoa m
         WHERE m.area_id = a.id AND (m.valid_from > :today OR m.valid_to > :today)) AS planned,
       (SELECT SUM(l.population)
          FROM area_lsoa m
          JOIN area l ON l.kind = 'lsoa' AND l.code = m.lsoa AND l.valid_to IS NULL
         WHERE m.area_id = a.id AND m.valid_from <= :today
           AND (m.valid_to IS NULL OR m.valid_to > :today)) AS people,
       (SELECT COUNT(*) FROM shown_listing_area s WHERE s.area_id = a.id) AS listings
  FROM area a
 WHERE a.kind = :kind AND (:ended = 1 OR a.valid_to IS NULL OR a.valid_to > :today)
 ORDER BY a.name, a.code, a.valid_from
 LIMIT 5000;

-- name: area_one
-- args: id:int
-- cols: id:int kind:text code:text name:text valid_from:text valid_to:text? note:text? listings:int
-- rows: one
SELECT a.id, a.kind, a.code, a.name, a.valid_from, a.valid_to, a.note,
       (SELECT COUNT(*) FROM shown_listing_area s WHERE s.area_id = a.id) AS listings
  FROM area a
 WHERE a.id = :id AND a.kind IN ('patch', 'ilp', 'pcn');

-- name: area_listings
-- args: id:int
-- cols: id:int name:text
SELECT l.id, l.name
  FROM shown_listing_area s
  JOIN shown_listing l ON l.id = s.listing_id
 WHERE s.area_id = :id
 ORDER BY l.name, l.id
 LIMIT 20;

-- Every current LSOA, with the district and the MSOA it lies in.
-- name: area_lsoa_list
-- args: today:text
-- cols: code:text name:text people:int? district:text? district_name:text? msoa:text? msoa_name:text? geometry:text?
SELECT l.code, l.name, l.population AS people, d.code AS district, d.name AS district_name,
       m.code AS msoa, m.name AS msoa_name, b.geometry
  FROM area l
  LEFT JOIN area_boundary b ON b.area_id = l.id
  LEFT JOIN (SELECT x.lsoa, a.code, a.name
               FROM area_lsoa x
               JOIN area a ON a.id = x.area_id
              WHERE a.kind = 'district' AND x.valid_from <= :today
                AND (x.valid_to IS NULL OR x.valid_to > :today)) AS d ON d.lsoa = l.code
  LEFT JOIN (SELECT x.lsoa, a.code, COALESCE(a.common_name, a.name) AS name
               FROM area_lsoa x
               JOIN area a ON a.id = x.area_id
              WHERE a.kind = 'msoa' AND x.valid_from <= :today
                AND (x.valid_to IS NULL OR x.valid_to > :today)) AS m ON m.lsoa = l.code
 WHERE l.kind = 'lsoa' AND l.valid_from <= :today AND (l.valid_to IS NULL OR l.valid_to > :today)
 GROUP BY l.code
 ORDER BY l.code
 LIMIT 40000;

-- What counts now or is planned, of all areas of a kind; in order of LSOAs.
-- name: area_member_list
-- args: kind:text today:text
-- cols: area_id:int lsoa:text valid_from:text valid_to:text?
SELECT m.area_id, m.lsoa, m.valid_from, m.valid_to
  FROM area_lsoa m
  JOIN area a ON a.id = m.area_id
 WHERE a.kind = :kind AND (m.valid_to IS NULL OR m.valid_to >= :today)
 ORDER BY m.lsoa, m.valid_from
 LIMIT 100000;

-- name: area_history
-- args: id:int
-- cols: lsoa:text name:text? valid_from:text valid_to:text?
SELECT m.lsoa, (SELECT MAX(l.name) FROM area l WHERE l.kind = 'lsoa' AND l.code = m.lsoa) AS name,
       m.valid_from, m.valid_to
  FROM area_lsoa m
 WHERE m.area_id = :id
 ORDER BY name, m.lsoa, m.valid_from
 LIMIT 20000;

-- Held until the change is over, so that two people cannot put one LSOA into two areas at
-- once.
-- name: area_hold
-- cols: id:int
-- unbounded: those that people draw
SELECT id
  FROM area
 WHERE kind IN ('patch', 'ilp', 'pcn')
 ORDER BY id
   FOR UPDATE;

-- name: area_of_kind
-- args: kind:text
-- cols: id:int code:text name:text valid_from:text valid_to:text?
-- unbounded: those of one kind
SELECT id, code, name, valid_from, valid_to
  FROM area
 WHERE kind = :kind
 ORDER BY id;

-- name: area_add
-- args: kind:text code:text name:text valid_from:text
INSERT INTO area (kind, code, name, valid_from)
VALUES (:kind, :code, :name, :valid_from);

-- name: area_rename
-- args: id:int code:text name:text
UPDATE area
   SET code = :code, name = :name
 WHERE id = :id AND kind IN ('patch', 'ilp', 'pcn');

-- name: area_end
-- args: id:int valid_to:text?
UPDATE area
   SET valid_to = :valid_to
 WHERE id = :id AND kind IN ('patch', 'ilp', 'pcn');

-- name: area_member_add
-- args: area_id:int lsoa:text valid_from:text
INSERT INTO area_lsoa (area_id, lsoa, valid_from)
VALUES (:area_id, :lsoa, :valid_from);

-- name: area_member_until
-- args: area_id:int lsoa:text valid_from:text valid_to:text?
UPDATE area_lsoa
   SET valid_to = :valid_to
 WHERE area_id = :area_id AND lsoa = :lsoa AND valid_from = :valid_from;

-- What was planned and is not to be never held.
-- name: area_member_drop
-- args: area_id:int lsoa:text valid_from:text
DELETE FROM area_lsoa
 WHERE area_id = :area_id AND lsoa = :lsoa AND valid_from = :valid_from;

-- name: area_file_add
-- args: kind:text name:text content:text
INSERT INTO area_file (kind, name, content)
VALUES (:kind, :name, :content);

-- name: area_file_one
-- args: id:int
-- cols: id:int kind:text name:text content:text uploaded_at:text applied_at:text?
-- rows: one
SELECT id, kind, name, content, uploaded_at, applied_at
  FROM area_file
 WHERE id = :id;

-- name: area_file_applied
-- args: id:int
UPDATE area_file
   SET applied_at = UTC_TIMESTAMP()
 WHERE id = :id AND applied_at IS NULL;

-- People are where their postcodes are by now.
-- name: area_people_follow
-- cols: moved:int
-- rows: one
SELECT people_follow_postcodes() AS moved;

-- Open requests and packages go with the patches of that day.
-- name: area_requests_follow
-- args: today:text
-- cols: moved:int
-- rows: one
SELECT requests_follow_patches(:today) AS moved;

-- name: area_packages_follow
-- args: today:text
-- cols: moved:int
-- rows: one
SELECT packages_follow_patches(:today) AS moved;
