-- Adding and changing a listing, step by step.

-- name: desk_edit_read
-- args: id:int
-- cols: id:int kind:text name:text organisation:text summary:text description:text? cannot_do:text
-- cols: cqc_location_id:text? place_label:text latitude:real longitude:real address_private:int
-- cols: public_address:text reach:text radius_metres:int? price_from:int? price_to:int?
-- cols: price_note:text taking_from:text? taking_note:text public_phone:text public_email:text
-- cols: website:text confirmed_on:text from_register:int published_on:text? paused_on:text?
-- cols: unlisted_on:text? unlisted_reason:text version:int address:text postcode:text phone:text
-- cols: email:text directs:text? engages:text? sends_cover:text?
-- rows: one
SELECT l.id, l.kind, l.name, l.organisation, l.summary, l.description, l.cannot_do,
       l.cqc_location_id, l.place_label, l.latitude, l.longitude, l.address_private,
       l.public_address, l.reach, l.radius_metres, l.price_from, l.price_to,
       l.price_note, l.taking_from, l.taking_note, l.public_phone, l.public_email,
       l.website, l.confirmed_on, l.from_register, l.published_on, l.paused_on,
       l.unlisted_on, l.unlisted_reason, l.version,
       COALESCE(p.address, '') AS address, COALESCE(p.postcode, '') AS postcode,
       COALESCE(p.phone, '') AS phone, COALESCE(p.email, '') AS email,
       r.directs, r.engages, r.sends_cover
  FROM listing l
  LEFT JOIN listing_private p ON p.listing_id = l.id
  LEFT JOIN listing_registration r ON r.listing_id = l.id
 WHERE l.id = :id;

-- name: desk_edit_take
-- args: id:int version:int
UPDATE listing
   SET version = version + 1, changed_at = UTC_TIMESTAMP(3)
 WHERE id = :id AND version = :version;

-- name: desk_edit_add
-- args: kind:text name:text today:text
INSERT INTO listing (kind, name, latitude, longitude, reach, confirmed_on)
VALUES (:kind, :name, 0, 0, 'unknown', :today);

-- name: desk_edit_same_name
-- args: kind:text name:text
-- cols: id:int
-- rows: one
SELECT id
  FROM listing
 WHERE kind = :kind AND name = :name AND unlisted_on IS NULL
 ORDER BY id
 LIMIT 1;

-- name: desk_edit_about
-- args: id:int name:text organisation:text summary:text description:text? cannot_do:text
UPDATE listing
   SET name = :name, organisation = :organisation, summary = :summary,
       description = :description, cannot_do = :cannot_do
 WHERE id = :id;

-- name: desk_edit_cqc
-- args: id:int cqc_location_id:text?
UPDATE listing
   SET cqc_location_id = :cqc_location_id
 WHERE id = :id;

-- Is the id in the register, and is there a register here to look into?
-- name: desk_cqc_known
-- args: location_id:text
-- cols: known:int loaded:int
-- rows: one
SELECT EXISTS (SELECT 1 FROM cqc_location WHERE location_id = :location_id) AS known,
       EXISTS (SELECT 1 FROM cqc_location) AS loaded;

-- name: desk_edit_registration
-- args: listing_id:int directs:text engages:text sends_cover:text today:text
INSERT INTO listing_registration (listing_id, directs, engages, sends_cover, answered_on)
VALUES (:listing_id, :directs, :engages, :sends_cover, :today)
    ON DUPLICATE KEY UPDATE directs = VALUES(directs), engages = VALUES(engages),
       sends_cover = VALUES(sends_cover), answered_on = VALUES(answered_on);

-- name: desk_terms_clear
-- args: listing_id:int group_code:text
DELETE lt
  FROM listing_term lt
  JOIN term t ON t.id = lt.term_id
  JOIN term_group g ON g.id = t.group_id
 WHERE lt.listing_id = :listing_id AND g.code = :group_code;

-- name: desk_terms_set
-- args: listing_id:int group_code:text codes:text
INSERT INTO listing_term (listing_id, term_id)
SELECT :listing_id, t.id
  FROM JSON_TABLE(:codes, '$[*]' COLUMNS (code VARCHAR(40) PATH '$')) AS chosen
  JOIN term_group g ON g.code = :group_code
  JOIN term t ON t.group_id = g.id AND t.code = chosen.code;

-- name: desk_edit_prices
-- args: id:int price_from:int? price_to:int? price_note:text
UPDATE listing
   SET price_from = :price_from, price_to = :price_to, price_note = :price_note
 WHERE id = :id;

-- name: desk_rate
-- args: code:text on:text
-- cols: pence:int valid_from:text source:text
-- rows: one
SELECT pence, valid_from, source
  FROM rate
 WHERE code = :code AND valid_from <= :on
 ORDER BY valid_from DESC
 LIMIT 1;

-- name: desk_edit_place
-- args: id:int place_label:text latitude:real longitude:real address_private:int public_address:text
UPDATE listing
   SET place_label = :place_label, latitude = :latitude, longitude = :longitude,
       address_private = :address_private, public_address = :public_address
 WHERE id = :id;

-- name: desk_edit_private_place
-- args: listing_id:int address:text postcode:text
INSERT INTO listing_private (listing_id, address, postcode)
VALUES (:listing_id, :address, :postcode)
    ON DUPLICATE KEY UPDATE address = VALUES(address), postcode = VALUES(postcode);

-- name: desk_edit_private_contact
-- args: listing_id:int phone:text email:text
INSERT INTO listing_private (listing_id, phone, email)
VALUES (:listing_id, :phone, :email)
    ON DUPLICATE KEY UPDATE phone = VALUES(phone), email = VALUES(email);

-- name: desk_edit_reach
-- args: id:int reach:text radius_metres:int?
UPDATE listing
   SET reach = :reach, radius_metres = :radius_metres
 WHERE id = :id;

-- The county's districts (those with towns of it) and the patches drawn in it.
-- name: desk_area_choices
-- args: kind:text today:text
-- cols: id:int name:text
SELECT a.id, a.name
  FROM area a
 WHERE a.kind = :kind AND a.valid_from <= :today
   AND (a.valid_to IS NULL OR a.valid_to > :today)
   AND (a.kind = 'patch' OR a.code IN (SELECT district FROM town))
 ORDER BY a.name
 LIMIT 400;

-- name: desk_listing_areas
-- args: listing_id:int
-- cols: id:int kind:text name:text
SELECT a.id, a.kind, a.name
  FROM listing_area la
  JOIN area a ON a.id = la.area_id
 WHERE la.listing_id = :listing_id
 ORDER BY a.kind, a.name
 LIMIT 400;

-- name: desk_areas_clear
-- args: listing_id:int
DELETE FROM listing_area
 WHERE listing_id = :listing_id;

-- name: desk_areas_set
-- args: listing_id:int ids:text
INSERT INTO listing_area (listing_id, area_id)
SELECT :listing_id, chosen.id
  FROM JSON_TABLE(:ids, '$[*]' COLUMNS (id INT PATH '$')) AS chosen;

-- name: desk_slots_clear
-- args: listing_id:int
DELETE FROM listing_slot
 WHERE listing_id = :listing_id;

-- Each of slots is [day, part, minutes].
-- name: desk_slots_set
-- args: listing_id:int slots:text
INSERT INTO listing_slot (listing_id, day, part, free_minutes)
SELECT :listing_id, slot.day, slot.part, slot.minutes
  FROM JSON_TABLE(:slots, '$[*]' COLUMNS (day INT PATH '$[0]', part INT PATH '$[1]',
       minutes INT PATH '$[2]')) AS slot;

-- name: desk_edit_taking
-- args: id:int taking_from:text? taking_note:text
UPDATE listing
   SET taking_from = :taking_from, taking_note = :taking_note
 WHERE id = :id;

-- name: desk_edit_contact
-- args: id:int public_phone:text public_email:text website:text
UPDATE listing
   SET public_phone = :public_phone, public_email = :public_email, website = :website
 WHERE id = :id;

-- Checks that the policy wants of this kind and that are not held, or are to be renewed.
-- name: desk_checks_wanted
-- args: listing_id:int kind:text today:text
-- cols: check_kind:text held:int
SELECT p.check_kind,
       EXISTS (SELECT 1 FROM listing_check c
                WHERE c.listing_id = :listing_id AND c.kind = p.check_kind
                  AND c.withdrawn_on IS NULL) AS held
  FROM check_policy p
 WHERE p.kind = :kind
   AND NOT EXISTS (SELECT 1 FROM listing_check c
                    WHERE c.listing_id = :listing_id AND c.kind = p.check_kind
                      AND c.withdrawn_on IS NULL
                      AND (c.renew_by IS NULL OR c.renew_by >= :today))
 ORDER BY p.check_kind
 LIMIT 20;

-- All that were recorded, also those that a later one took the place of (replaced).
-- name: desk_check_list
-- args: listing_id:int
-- cols: id:int kind:text seen:text seen_on:text seen_by:text renew_by:text? withdrawn_on:text? withdrawn_reason:text replaced:int
SELECT c.id, c.kind, c.seen, c.seen_on, c.seen_by, c.renew_by, c.withdrawn_on, c.withdrawn_reason,
       EXISTS (SELECT 1 FROM listing_check newer
                WHERE newer.listing_id = c.listing_id AND newer.kind = c.kind
                  AND newer.withdrawn_on IS NULL
                  AND (newer.seen_on > c.seen_on
                       OR (newer.seen_on = c.seen_on AND newer.id > c.id))) AS replaced
  FROM listing_check c
 WHERE c.listing_id = :listing_id
 ORDER BY c.kind, c.seen_on DESC, c.id DESC
 LIMIT 200;

-- name: desk_check_one
-- args: id:int listing_id:int
-- cols: kind:text seen:text seen_on:text withdrawn_on:text?
-- rows: one
SELECT kind, seen, seen_on, withdrawn_on
  FROM listing_check
 WHERE id = :id AND listing_id = :listing_id;

-- name: desk_check_same
-- args: listing_id:int kind:text seen:text seen_on:text renew_by:text?
-- cols: same:int
-- rows: one
SELECT EXISTS (SELECT 1 FROM listing_check
                WHERE listing_id = :listing_id AND kind = :kind AND seen = :seen
                  AND seen_on = :seen_on AND renew_by <=> :renew_by
                  AND withdrawn_on IS NULL) AS same;

-- name: desk_check_withdraw
-- args: id:int listing_id:int today:text reason:text
UPDATE listing_check
   SET withdrawn_on = :today, withdrawn_reason = :reason
 WHERE id = :id AND listing_id = :listing_id AND withdrawn_on IS NULL;

-- The latest version that somebody else made.
-- name: desk_edit_of_others
-- args: listing_id:int account_id:int
-- cols: version:int
-- rows: one
SELECT COALESCE(MAX(CAST(JSON_VALUE(detail, '$.version') AS INT)), 0) AS version
  FROM audit
 WHERE subject_kind = 'listing' AND subject_id = :listing_id
   AND (account_id IS NULL OR account_id <> :account_id) AND detail IS NOT NULL;

-- ---- A person behind a listing asks that their details go: the listing is unlisted ----

-- name: desk_erase_private
-- args: listing_id:int
DELETE FROM unlisted_private
 WHERE listing_id = :listing_id;

-- name: desk_erase_notes
-- args: listing_id:int
DELETE FROM unlisted_note
 WHERE listing_id = :listing_id;

-- name: desk_erase_checks
-- args: listing_id:int
DELETE FROM unlisted_check
 WHERE listing_id = :listing_id;

-- What was public of it, too.  A registered service stays as the national register has it.
-- name: desk_erase_public
-- args: id:int
UPDATE listing
   SET name = CONCAT('Erased listing ', id), organisation = '', summary = '', description = NULL,
       cannot_do = '', public_address = '', price_note = '', taking_note = '',
       public_phone = '', public_email = '', website = ''
 WHERE id = :id AND unlisted_on IS NOT NULL AND kind <> 'registered';
