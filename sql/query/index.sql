-- What the indexer reads: live listings in the order of their ids, a few thousand at a
-- time, and the cheap question that tells whether anything changed.

-- A transaction may be committed some seconds after the time it wrote: the rows of the last
-- minute before :since are summed up too, so that a late one is seen.
-- name: index_state
-- args: since:text
-- cols: changed_at:text first_id:int last_id:int recent:int words:int today:text
-- rows: one
SELECT (SELECT COALESCE(MAX(changed_at), '1970-01-02') FROM listing) AS changed_at,
       (SELECT COALESCE(MIN(id), 0) FROM listing) AS first_id,
       (SELECT COALESCE(MAX(id), 0) FROM listing) AS last_id,
       (SELECT COALESCE(SUM(CRC32(CONCAT_WS('|', id, changed_at))), 0)
          FROM (SELECT id, changed_at
                  FROM listing
                 WHERE changed_at >= CAST(:since AS DATETIME(3)) - INTERVAL 1 MINUTE
                 ORDER BY changed_at DESC, id DESC
                 LIMIT 1000) AS late) AS recent,
       (SELECT COALESCE(SUM(CRC32(CONCAT_WS('|', phrase, term_id))), 0) FROM term_word)
       + (SELECT COALESCE(SUM(CRC32(CONCAT_WS('|', id, group_id, code, label))), 0) FROM term)
       + (SELECT COALESCE(SUM(CRC32(CONCAT_WS('|', id, code, chosen))), 0) FROM term_group) AS words,
       UTC_DATE() AS today;

-- name: index_groups
-- cols: id:int code:text chosen:text
SELECT id, code, chosen
  FROM term_group
 ORDER BY id
 LIMIT 32;

-- name: index_terms
-- cols: id:int group_id:int group_code:text code:text label:text
SELECT term.id, term.group_id, term_group.code AS group_code, term.code, term.label
  FROM term
  JOIN term_group ON term_group.id = term.group_id
 ORDER BY term.id
 LIMIT 1024;

-- name: index_phrases
-- cols: phrase:text term_id:int
SELECT phrase, term_id
  FROM term_word
 ORDER BY phrase, term_id
 LIMIT 20000;

-- name: index_listings
-- args: after:int count:int
-- cols: id:int kind:text name:text organisation:text summary:text description:text? place_label:text latitude:real longitude:real reach:text radius_metres:int? price_from:int? price_to:int? price_note:text taking_from:text? rating:text rating_on:text? beds:int? confirmed_on:text from_register:int
SELECT id, kind, name, organisation, summary, description, place_label, latitude, longitude,
       reach, radius_metres, price_from, price_to, price_note, taking_from, rating, rating_on,
       beds, confirmed_on, from_register
  FROM listing
 WHERE id > :after
   AND published_on <= UTC_DATE() AND unlisted_on IS NULL AND paused_on IS NULL
 ORDER BY id
 LIMIT :count;

-- name: index_listing_terms
-- args: first:int last:int
-- cols: listing_id:int term_id:int
-- unbounded: those of one batch of listings
SELECT listing_id, term_id
  FROM listing_term
 WHERE listing_id BETWEEN :first AND :last
 ORDER BY listing_id, term_id;

-- name: index_listing_areas
-- args: first:int last:int
-- cols: listing_id:int area_id:int
-- unbounded: those of one batch of listings
SELECT listing_id, area_id
  FROM listing_area
 WHERE listing_id BETWEEN :first AND :last
 ORDER BY listing_id, area_id;

-- name: index_listing_slots
-- args: first:int last:int
-- cols: listing_id:int day:int part:int free_minutes:int
-- unbounded: those of one batch of listings
SELECT listing_id, day, part, free_minutes
  FROM listing_slot
 WHERE listing_id BETWEEN :first AND :last
 ORDER BY listing_id, day, part;
