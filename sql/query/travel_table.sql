-- Tables of minutes by car between LSOAs.

-- The one that counts.
-- name: travel_table_now
-- cols: id:int version:int source:text of_on:text
-- rows: one
SELECT id, version, source, of_on
  FROM travel_table
 WHERE applied_at IS NOT NULL AND removed_at IS NULL
 ORDER BY applied_at DESC, id DESC
 LIMIT 1;

-- Its minutes, which do not change while its version is the same.
-- name: travel_table_rows
-- args: id:int version:int
-- cols: code:text latitude:real longitude:real minutes:text
-- keep: yes
SELECT a.code, a.latitude, a.longitude, a.minutes
  FROM travel_table_area a
  JOIN travel_table t ON t.id = a.table_id
 WHERE a.table_id = :id AND t.version = :version
 ORDER BY a.code
 LIMIT 701;

-- ---- The page ----

-- LSOAs of the county, with a point inside.
-- name: travel_areas
-- cols: code:text latitude:real longitude:real
SELECT code, latitude, longitude
  FROM area
 WHERE kind = 'lsoa' AND valid_to IS NULL AND latitude IS NOT NULL
 ORDER BY code
 LIMIT 701;

-- Are there any?  One row.
-- name: travel_areas_known
-- cols: known:int
-- rows: one
SELECT EXISTS (SELECT 1 FROM area
                WHERE kind = 'lsoa' AND valid_to IS NULL AND latitude IS NOT NULL) AS known;

-- name: travel_table_list
-- cols: id:int name:text source:text of_on:text uploaded_at:text uploaded_by:text? applied_at:text? removed_at:text? areas:int
SELECT t.id, t.name, t.source, t.of_on, t.uploaded_at, a.name AS uploaded_by, t.applied_at,
       t.removed_at,
       (SELECT COUNT(*) FROM travel_table_area r WHERE r.table_id = t.id) AS areas
  FROM travel_table t
  LEFT JOIN account a ON a.id = t.uploaded_by
 ORDER BY t.id DESC
 LIMIT 20;

-- name: travel_table_one
-- args: id:int
-- cols: id:int name:text source:text of_on:text uploaded_at:text found:text applied_at:text? removed_at:text? version:int
-- rows: one
SELECT id, name, source, of_on, uploaded_at, found, applied_at, removed_at, version
  FROM travel_table
 WHERE id = :id;

-- As it came, to be worked out anew or to be kept elsewhere.
-- name: travel_table_given
-- args: id:int
-- cols: code:text latitude:real longitude:real given:text
SELECT code, latitude, longitude, given
  FROM travel_table_area
 WHERE table_id = :id
 ORDER BY code
 LIMIT 701;

-- name: travel_table_add
-- args: name:text source:text of_on:text found:text account_id:int
INSERT INTO travel_table (name, source, of_on, found, uploaded_by)
VALUES (:name, :source, :of_on, :found, :account_id);

-- name: travel_table_area_add
-- args: table_id:int code:text latitude:real longitude:real given:text
INSERT INTO travel_table_area (table_id, code, latitude, longitude, given, minutes)
VALUES (:table_id, :code, :latitude, :longitude, :given, '');

-- name: travel_table_area_set
-- args: minutes:text table_id:int code:text
UPDATE travel_table_area
   SET minutes = :minutes
 WHERE table_id = :table_id AND code = :code;

-- name: travel_table_changed
-- args: id:int
UPDATE travel_table
   SET version = version + 1
 WHERE id = :id;

-- Whichever counted until now.
-- name: travel_table_remove
UPDATE travel_table
   SET removed_at = UTC_TIMESTAMP()
 WHERE applied_at IS NOT NULL AND removed_at IS NULL;

-- name: travel_table_apply
-- args: id:int version:int
UPDATE travel_table
   SET applied_at = UTC_TIMESTAMP(), removed_at = NULL, version = version + 1
 WHERE id = :id AND version = :version;
