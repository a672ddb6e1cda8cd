-- What the public program reads and writes.

-- name: source_list
-- cols: code:text name:text publisher:text attribution:text loaded_on:text? published_on:text? rows_read:int? stale:int
SELECT s.code, s.name, s.publisher, s.attribution,
       DATE(l.finished_at) AS loaded_on, l.published_on, l.rows_read,
       COALESCE(DATEDIFF(UTC_DATE(), COALESCE(l.published_on,
                  (SELECT DATE(MAX(finished_at)) FROM source_load
                    WHERE source = s.code AND state IN ('loaded', 'unchanged')))) > s.stale_days,
                0) AS stale
  FROM source s
  LEFT JOIN source_load l
    ON l.id = (SELECT MAX(id) FROM source_load WHERE source = s.code AND state = 'loaded')
 ORDER BY s.sort
 LIMIT 50;

-- name: shortlist_of
-- args: owner:text
-- cols: id:int code:text
-- rows: one
SELECT id, code
  FROM shortlist
 WHERE owner = :owner
 ORDER BY id DESC
 LIMIT 1;

-- name: shortlist_by_code
-- args: code:text
-- cols: id:int code:text owner:text
-- rows: one
SELECT id, code, owner
  FROM shortlist
 WHERE code = :code;

-- name: shortlist_make
-- args: code:text owner:text
INSERT INTO shortlist (code, owner)
VALUES (:code, :owner);

-- When a list was last changed: unchanged for a year, it is deleted.
-- name: shortlist_touch
-- args: id:int
UPDATE shortlist
   SET seen_at = UTC_TIMESTAMP()
 WHERE id = :id;

-- name: shortlist_add
-- args: shortlist_id:int listing_id:int
INSERT IGNORE INTO shortlist_item (shortlist_id, listing_id)
VALUES (:shortlist_id, :listing_id);

-- name: shortlist_remove
-- args: shortlist_id:int listing_id:int
DELETE FROM shortlist_item
 WHERE shortlist_id = :shortlist_id AND listing_id = :listing_id;

-- What is no longer live is on the list still, and said to be gone.
-- name: shortlist_items
-- args: shortlist_id:int
-- cols: listing_id:int live:int
SELECT i.listing_id,
       COALESCE(l.published_on <= UTC_DATE() AND l.unlisted_on IS NULL AND l.paused_on IS NULL, 0)
         AS live
  FROM shortlist_item i
  LEFT JOIN shown_listing l ON l.id = i.listing_id
 WHERE i.shortlist_id = :shortlist_id
 ORDER BY i.added_at, i.listing_id
 LIMIT 50;

-- name: district_list
-- cols: id:int code:text name:text latitude:real? longitude:real? geometry:text? loaded_on:text?
SELECT a.id, a.code, a.name,
       COALESCE(a.latitude, (SELECT AVG(t.latitude) FROM town t WHERE t.district = a.code)) AS latitude,
       COALESCE(a.longitude, (SELECT AVG(t.longitude) FROM town t WHERE t.district = a.code)) AS longitude,
       b.geometry, DATE(l.finished_at) AS loaded_on
  FROM area a
  LEFT JOIN area_boundary b ON b.area_id = a.id
  LEFT JOIN source_load l ON l.id = b.load_id
 WHERE a.kind = 'district' AND a.valid_from <= UTC_DATE()
   AND (a.valid_to IS NULL OR a.valid_to > UTC_DATE())
 ORDER BY a.name
 LIMIT 40;
