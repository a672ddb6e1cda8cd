-- The directory's words and cards, for the programs that search and show listings.

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

-- name: listing_cards
-- args: ids:text
-- cols: id:int kind:text name:text organisation:text summary:text place_label:text price_from:int? price_to:int? price_note:text taking_from:text? confirmed_on:text rating:text rating_on:text? beds:int? from_register:int terms:text? checks:int
SELECT l.id, l.kind, l.name, l.organisation, l.summary, l.place_label, l.price_from,
       l.price_to, l.price_note, l.taking_from, l.confirmed_on, l.rating, l.rating_on,
       l.beds, l.from_register,
       (SELECT GROUP_CONCAT(t.term_id) FROM listing_term t WHERE t.listing_id = l.id) AS terms,
       (SELECT COUNT(*) FROM listing_check c WHERE c.listing_id = l.id) AS checks
  FROM JSON_TABLE(:ids, '$[*]' COLUMNS (place FOR ORDINALITY, id BIGINT PATH '$')) AS wanted
  JOIN listing l ON l.id = wanted.id
 WHERE l.published_on <= UTC_DATE() AND l.unlisted_on IS NULL AND l.paused_on IS NULL
 ORDER BY wanted.place
 LIMIT 200;

-- name: search_keep
-- args: searched_on:text program:text district:text? patch_id:int? lsoa:text? kinds:text terms:text slots:int price_limit:int? matches:int near_misses:int missing:text
INSERT INTO search_record (searched_on, program, district, patch_id, lsoa, kinds, terms, slots,
                           price_limit, matches, near_misses, missing)
VALUES (:searched_on, :program, :district, :patch_id, :lsoa, :kinds, :terms, :slots,
        :price_limit, :matches, :near_misses, :missing);
