-- The facts that ship with the project: towns, outcodes and sectors, areas.  Each is
-- changed where it differs, then added where it is missing, so that both can be counted.

-- name: national_town_change
-- args: name:text folded:text other:text kind:text latitude:real longitude:real district:text
UPDATE town
   SET folded = :folded, other = :other, kind = :kind, latitude = :latitude,
       longitude = :longitude
 WHERE name = :name AND district = :district
   AND NOT (folded <=> :folded AND other <=> :other AND kind <=> :kind
            AND latitude <=> :latitude AND longitude <=> :longitude);

-- name: national_town_add
-- args: name:text folded:text other:text kind:text latitude:real longitude:real district:text
INSERT IGNORE INTO town (name, folded, other, kind, latitude, longitude, district)
VALUES (:name, :folded, :other, :kind, :latitude, :longitude, :district);

-- unbounded: shipped facts, some hundred rows
-- name: national_town_list
-- cols: id:int name:text district:text
SELECT id, name, district
  FROM town
 LIMIT 20000;

-- name: national_town_drop
-- args: id:int
DELETE FROM town
 WHERE id = :id;

-- name: national_part_change
-- args: code:text kind:text latitude:real longitude:real district:text? council:text? share:real?
UPDATE postcode_part
   SET kind = :kind, latitude = :latitude, longitude = :longitude, district = :district,
       council = :council, share = :share
 WHERE code = :code
   AND NOT (kind <=> :kind AND latitude <=> :latitude AND longitude <=> :longitude
            AND district <=> :district AND council <=> :council AND share <=> :share);

-- name: national_part_add
-- args: code:text kind:text latitude:real longitude:real district:text? council:text? share:real?
INSERT IGNORE INTO postcode_part (code, kind, latitude, longitude, district, council, share)
VALUES (:code, :kind, :latitude, :longitude, :district, :council, :share);

-- Boundaries that were loaded before the facts made areas without their first day.
-- name: national_area_adopt
-- args: kind:text code:text valid_from:text
UPDATE IGNORE area
   SET valid_from = :valid_from
 WHERE kind = :kind AND code = :code AND valid_from = '1900-01-01' AND valid_to IS NULL;

-- name: national_area_fact_change
-- args: kind:text code:text name:text valid_from:text valid_to:text? note:text?
UPDATE area
   SET name = :name, valid_to = :valid_to, note = :note
 WHERE kind = :kind AND code = :code AND valid_from = :valid_from
   AND NOT (name <=> :name AND valid_to <=> :valid_to AND note <=> :note);

-- name: national_area_fact_add
-- args: kind:text code:text name:text valid_from:text valid_to:text? note:text?
INSERT IGNORE INTO area (kind, code, name, valid_from, valid_to, note)
VALUES (:kind, :code, :name, :valid_from, :valid_to, :note);
