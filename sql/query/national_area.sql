-- Areas: their edges, what the publisher's look-ups say, and which LSOAs make them up.

-- Every current area of a kind, with its edge.
-- name: national_area_open
-- args: kind:text
-- cols: id:int code:text name:text latitude:real? longitude:real? geometry:text? vintage:int?
SELECT a.id, a.code, a.name, a.latitude, a.longitude, b.geometry, b.vintage
  FROM area a
  LEFT JOIN area_boundary b ON b.area_id = a.id
 WHERE a.kind = :kind AND (a.valid_to IS NULL OR a.valid_to > UTC_DATE())
 ORDER BY a.code
 LIMIT 50000;

-- Also those that are no more: the first of a kind stand for all time before.
-- name: national_area_count
-- args: kind:text
-- cols: areas:int
-- rows: one
SELECT COUNT(*) AS areas
  FROM area
 WHERE kind = :kind;

-- name: national_area_add
-- args: kind:text code:text name:text valid_from:text latitude:real? longitude:real? load_id:int
INSERT INTO area (kind, code, name, valid_from, latitude, longitude, load_id)
VALUES (:kind, :code, :name, :valid_from, :latitude, :longitude, :load_id);

-- name: national_area_change
-- args: id:int name:text latitude:real? longitude:real? load_id:int
UPDATE area
   SET name = :name, latitude = :latitude, longitude = :longitude, load_id = :load_id
 WHERE id = :id;

-- name: national_area_close
-- args: id:int valid_to:text
UPDATE area
   SET valid_to = :valid_to
 WHERE id = :id;

-- name: national_boundary_put
-- args: area_id:int geometry:text vintage:int load_id:int
INSERT INTO area_boundary (area_id, geometry, vintage, load_id)
VALUES (:area_id, :geometry, :vintage, :load_id)
    ON DUPLICATE KEY UPDATE geometry = VALUES(geometry), vintage = VALUES(vintage),
       load_id = VALUES(load_id);

-- name: national_area_class
-- args: code:text class:text
UPDATE area
   SET rural_urban = :class
 WHERE kind = 'lsoa' AND code = :code AND valid_to IS NULL AND NOT (rural_urban <=> :class);

-- name: national_area_point
-- args: code:text latitude:real longitude:real
UPDATE area
   SET latitude = :latitude, longitude = :longitude
 WHERE kind = 'lsoa' AND code = :code AND valid_to IS NULL
   AND NOT (latitude <=> :latitude AND longitude <=> :longitude);

-- name: national_area_name
-- args: kind:text code:text name:text common_name:text?
UPDATE area
   SET name = :name, common_name = COALESCE(:common_name, common_name)
 WHERE kind = :kind AND code = :code AND valid_to IS NULL
   AND NOT (name <=> :name AND common_name <=> COALESCE(:common_name, common_name));

-- name: national_lookup_change
-- args: lsoa:text kind:text vintage:int code:text load_id:int
UPDATE lsoa_lookup
   SET code = :code, load_id = :load_id
 WHERE lsoa = :lsoa AND kind = :kind AND vintage = :vintage AND code <> :code;

-- name: national_lookup_add
-- args: lsoa:text kind:text vintage:int code:text load_id:int
INSERT IGNORE INTO lsoa_lookup (lsoa, kind, vintage, code, load_id)
VALUES (:lsoa, :kind, :vintage, :code, :load_id);

-- Newest first.
-- name: national_lookup_list
-- args: kind:text
-- cols: lsoa:text vintage:int code:text
SELECT lsoa, vintage, code
  FROM lsoa_lookup
 WHERE kind = :kind
 ORDER BY lsoa, vintage DESC
 LIMIT 500000;

-- name: national_member_list
-- args: kind:text
-- cols: area_id:int lsoa:text valid_from:text
SELECT m.area_id, m.lsoa, m.valid_from
  FROM area_lsoa m
  JOIN area a ON a.id = m.area_id
 WHERE a.kind = :kind AND m.valid_to IS NULL
 LIMIT 500000;

-- name: national_member_add
-- args: area_id:int lsoa:text valid_from:text
INSERT INTO area_lsoa (area_id, lsoa, valid_from)
VALUES (:area_id, :lsoa, :valid_from)
    ON DUPLICATE KEY UPDATE valid_to = NULL;

-- name: national_member_close
-- args: area_id:int lsoa:text valid_from:text valid_to:text
UPDATE area_lsoa
   SET valid_to = :valid_to
 WHERE area_id = :area_id AND lsoa = :lsoa AND valid_from = :valid_from;

-- What was grouped on the very day it is grouped anew never held.
-- name: national_member_drop
-- args: area_id:int lsoa:text valid_from:text
DELETE FROM area_lsoa
 WHERE area_id = :area_id AND lsoa = :lsoa AND valid_from = :valid_from;

-- Postcodes that came before the boundaries did.
-- name: national_postcode_unplaced
-- cols: squeezed:text latitude:real longitude:real district:text?
SELECT squeezed, latitude, longitude, district
  FROM postcode
 WHERE lsoa IS NULL AND latitude IS NOT NULL AND longitude IS NOT NULL
 LIMIT 500000;

-- name: national_postcode_place
-- args: squeezed:text lsoa:text ward:text? district:text?
UPDATE postcode
   SET lsoa = :lsoa, ward = COALESCE(:ward, ward), district = COALESCE(:district, district)
 WHERE squeezed = :squeezed AND lsoa IS NULL;
