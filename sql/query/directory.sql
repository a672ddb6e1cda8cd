-- The directory's words and listings, for the programs that search and show listings.

-- name: vocabulary_groups
-- cols: id:int code:text label:text chosen:text facet:int
SELECT id, code, label, chosen, facet
  FROM term_group
 ORDER BY sort
 LIMIT 32;

-- name: vocabulary_terms
-- cols: id:int group_id:int code:text label:text meaning:text
SELECT id, group_id, code, label, meaning
  FROM term
 ORDER BY group_id, sort, label
 LIMIT 1024;

-- What the index may still have though it is not live any more, the last withdrawn first.  A
-- transaction may be committed some seconds after the time it wrote, hence the minute.
-- name: listing_withdrawn
-- args: since:text
-- cols: id:int
SELECT id
  FROM withdrawn_listing
 WHERE changed_at >= CAST(:since AS DATETIME) - INTERVAL 1 MINUTE
 ORDER BY changed_at DESC, id DESC
 LIMIT 500;

-- name: search_keep
-- args: searched_on:text program:text district:text? patch_id:int? lsoa:text? kinds:text terms:text slots:int price_limit:int? matches:int near_misses:int missing:text
INSERT INTO search_record (searched_on, program, district, patch_id, lsoa, kinds, terms, slots,
                           price_limit, matches, near_misses, missing)
VALUES (:searched_on, :program, :district, :patch_id, :lsoa, :kinds, :terms, :slots,
        :price_limit, :matches, :near_misses, :missing);

-- terms: "12,30", as they are shown; slots: "1:3:120,5:1:60", day, part and free minutes.
-- name: listing_show
-- args: id:int any:int
-- cols: id:int kind:text name:text organisation:text summary:text description:text? cannot_do:text cqc_location_id:text? place_label:text public_address:text reach:text radius_metres:int? price_from:int? price_to:int? price_note:text taking_from:text? taking_note:text public_phone:text public_email:text website:text beds:int? rating:text rating_on:text? confirmed_on:text from_register:int published_on:text? paused_on:text? unlisted_on:text? unlisted_reason:text version:int latitude:real longitude:real terms:text? slots:text?
-- rows: one
SELECT l.id, l.kind, l.name, l.organisation, l.summary, l.description, l.cannot_do,
       l.cqc_location_id, l.place_label, l.public_address, l.reach, l.radius_metres,
       l.price_from, l.price_to, l.price_note, l.taking_from, l.taking_note, l.public_phone,
       l.public_email, l.website, l.beds, l.rating, l.rating_on, l.confirmed_on,
       l.from_register, l.published_on, l.paused_on, l.unlisted_on, l.unlisted_reason,
       l.version, l.latitude, l.longitude,
       (SELECT GROUP_CONCAT(lt.term_id ORDER BY t.group_id, t.sort)
          FROM shown_listing_term lt
          JOIN term t ON t.id = lt.term_id
         WHERE lt.listing_id = l.id) AS terms,
       (SELECT GROUP_CONCAT(CONCAT_WS(':', s.day, s.part, s.free_minutes))
          FROM shown_listing_slot s
         WHERE s.listing_id = l.id AND s.free_minutes > 0) AS slots
  FROM shown_listing l
 WHERE l.id = :id
   AND (:any = 1 OR (l.published_on <= UTC_DATE() AND l.unlisted_on IS NULL
                     AND l.paused_on IS NULL));

-- name: listing_term_list
-- args: id:int
-- cols: term_id:int
SELECT lt.term_id
  FROM shown_listing_term lt
  JOIN term t ON t.id = lt.term_id
 WHERE lt.listing_id = :id
 ORDER BY t.group_id, t.sort
 LIMIT 200;

-- name: listing_area_list
-- args: id:int
-- cols: kind:text name:text
SELECT a.kind, a.name
  FROM shown_listing_area la
  JOIN area a ON a.id = la.area_id
 WHERE la.listing_id = :id
 ORDER BY a.kind, a.name
 LIMIT 100;

-- name: listing_slot_list
-- args: id:int
-- cols: day:int part:int free_minutes:int
SELECT day, part, free_minutes
  FROM shown_listing_slot
 WHERE listing_id = :id AND free_minutes > 0
 ORDER BY day, part
 LIMIT 35;

-- name: listing_check_list
-- args: id:int
-- cols: kind:text seen:text seen_on:text seen_by:text renew_by:text?
SELECT kind, seen, seen_on, seen_by, renew_by
  FROM shown_listing_check
 WHERE listing_id = :id
 ORDER BY kind, seen_on DESC
 LIMIT 50;
