-- The demonstration data: what it is made in, storing it, taking it away.

-- Those of the county: only its districts are areas.
-- name: demo_town_list
-- cols: name:text kind:text latitude:real longitude:real district:text
SELECT town.name, town.kind, town.latitude, town.longitude, town.district
  FROM town
  JOIN area ON area.kind = 'district' AND area.code = town.district AND area.valid_to IS NULL
 ORDER BY town.district, town.name
 LIMIT 5000;

-- name: demo_area_list
-- cols: id:int kind:text code:text district:text latitude:real longitude:real
SELECT id, kind, code,
       IF(kind = 'patch', COALESCE(SUBSTRING_INDEX(SUBSTRING_INDEX(code, '-', 2), '-', -1), ''), code)
         AS district,
       COALESCE(latitude, 0) AS latitude, COALESCE(longitude, 0) AS longitude
  FROM area
 WHERE kind IN ('district', 'patch')
   AND valid_from <= UTC_DATE() AND (valid_to IS NULL OR valid_to > UTC_DATE())
   AND (kind = 'patch' OR code IN (SELECT district FROM town))
 ORDER BY kind, code
 LIMIT 1000;

-- name: demo_term_list
-- cols: id:int code:text
SELECT term.id, CONCAT(term_group.code, '.', term.code) AS code
  FROM term
  JOIN term_group ON term_group.id = term.group_id
 ORDER BY term.id
 LIMIT 1024;

-- name: demo_setting
-- cols: locations:int note_writer:int
-- rows: one
SELECT (SELECT COUNT(*) FROM cqc_location) AS locations,
       (SELECT COALESCE(MIN(id), 0) FROM account WHERE login = 'directory@demo.example')
         AS note_writer;

-- name: demo_stock
-- cols: listings:int last_id:int confirmed_on:text?
-- rows: one
SELECT (SELECT COUNT(*) FROM listing WHERE demonstration = 1) AS listings,
       (SELECT COALESCE(MAX(id), 0) FROM listing) AS last_id,
       (SELECT MAX(confirmed_on) FROM listing WHERE demonstration = 1) AS confirmed_on;

-- name: demo_listing_add
-- args: id:int kind:text name:text organisation:text summary:text description:text? cannot_do:text
-- args: place_label:text latitude:real longitude:real address_private:int public_address:text
-- args: reach:text radius_metres:int? price_from:int? price_to:int? price_note:text
-- args: taking_from:text? taking_note:text public_phone:text public_email:text website:text
-- args: beds:int? rating:text rating_on:text? confirmed_on:text published_on:text paused_on:text?
-- args: unlisted_on:text? unlisted_reason:text
INSERT INTO listing (id, kind, name, organisation, summary, description, cannot_do,
       place_label, latitude, longitude, address_private, public_address,
       reach, radius_metres, price_from, price_to, price_note,
       taking_from, taking_note, public_phone, public_email, website,
       beds, rating, rating_on, confirmed_on, published_on, paused_on,
       unlisted_on, unlisted_reason, demonstration)
VALUES (:id, :kind, :name, :organisation, :summary, :description, :cannot_do,
       :place_label, :latitude, :longitude, :address_private, :public_address,
       :reach, :radius_metres, :price_from, :price_to, :price_note,
       :taking_from, :taking_note, :public_phone, :public_email, :website,
       :beds, :rating, :rating_on, :confirmed_on, :published_on, :paused_on,
       :unlisted_on, :unlisted_reason, 1);

-- name: demo_private_add
-- args: listing_id:int address:text phone:text email:text
INSERT INTO listing_private (listing_id, address, phone, email)
VALUES (:listing_id, :address, :phone, :email);

-- name: demo_listing_term_add
-- args: listing_id:int term_id:int
INSERT INTO listing_term (listing_id, term_id)
VALUES (:listing_id, :term_id);

-- name: demo_listing_area_add
-- args: listing_id:int area_id:int
INSERT INTO listing_area (listing_id, area_id)
VALUES (:listing_id, :area_id);

-- name: demo_slot_add
-- args: listing_id:int day:int part:int free_minutes:int
INSERT INTO listing_slot (listing_id, day, part, free_minutes)
VALUES (:listing_id, :day, :part, :free_minutes);

-- name: demo_check_add
-- args: listing_id:int kind:text seen:text seen_on:text renew_by:text?
INSERT INTO listing_check (listing_id, kind, seen, seen_on, seen_by, renew_by)
VALUES (:listing_id, :kind, :seen, :seen_on, 'Directory team', :renew_by);

-- name: demo_note_add
-- args: listing_id:int account_id:int written_at:text body:text
INSERT INTO staff_note (listing_id, account_id, written_at, body)
VALUES (:listing_id, :account_id, :written_at, :body);

-- name: demo_label_add
-- args: listing_id:int label:text
INSERT INTO listing_label (listing_id, label)
VALUES (:listing_id, :label);

-- Data made some time ago is moved to today, so that it does not all grow stale.
-- name: demo_redate
-- args: days:int
UPDATE listing
   SET confirmed_on = confirmed_on + INTERVAL :days DAY,
       taking_from = taking_from + INTERVAL :days DAY,
       changed_at = UTC_TIMESTAMP(3)
 WHERE demonstration = 1;

-- name: demo_redate_adverts
-- args: days:int
UPDATE advert
   SET sent_at = sent_at + INTERVAL :days DAY, checked_on = checked_on + INTERVAL :days DAY,
       shown_until = shown_until + INTERVAL :days DAY
 WHERE demonstration = 1;

-- name: demo_advert_add
-- args: reference:text sent_at:text place_label:text district:text latitude:real longitude:real
-- args: tasks:text slots:int hours:real rate:int words:text checked_on:text? shown_until:text?
INSERT INTO advert (reference, sent_at, place_label, district, latitude, longitude, tasks, slots,
       hours, rate, words, checked_on, shown_until, demonstration)
VALUES (:reference, :sent_at, :place_label, :district, :latitude, :longitude, :tasks, :slots,
       :hours, :rate, :words, :checked_on, :shown_until, 1);

-- name: demo_advert_contact_add
-- args: reference:text name:text email:text
INSERT INTO advert_contact (advert_id, name, email)
SELECT id, :name, :email
  FROM advert
 WHERE reference = :reference;

-- name: demo_remove_answers_private
DELETE advert_answer_private
  FROM advert JOIN advert_answer ON advert_answer.advert_id = advert.id
  JOIN advert_answer_private ON advert_answer_private.answer_id = advert_answer.id
 WHERE advert.demonstration = 1;

-- name: demo_remove_answers
DELETE advert_answer
  FROM advert JOIN advert_answer ON advert_answer.advert_id = advert.id
 WHERE advert.demonstration = 1;

-- name: demo_remove_advert_contacts
DELETE advert_contact
  FROM advert JOIN advert_contact ON advert_contact.advert_id = advert.id
 WHERE advert.demonstration = 1;

-- name: demo_remove_adverts
DELETE FROM advert
 WHERE demonstration = 1;

-- name: demo_account_add
-- args: login:text name:text password_hash:text?
INSERT INTO account (login, name, password_hash, demonstration)
VALUES (:login, :name, :password_hash, 1)
    ON DUPLICATE KEY UPDATE password_hash = COALESCE(VALUES(password_hash), password_hash),
       disabled_at = IF(demonstration = 1, NULL, disabled_at);

-- name: demo_account_role_add
-- args: login:text role:text
INSERT IGNORE INTO account_role (account_id, role)
SELECT id, :role
  FROM account
 WHERE login = :login AND demonstration = 1;

-- name: demo_patch_msoa_list
-- cols: id:int latitude:real longitude:real district:text
SELECT msoa.id, AVG(lsoa.latitude) AS latitude, AVG(lsoa.longitude) AS longitude,
       district.code AS district
  FROM area msoa
  JOIN area_lsoa member ON member.area_id = msoa.id AND member.valid_to IS NULL
  JOIN area lsoa ON lsoa.kind = 'lsoa' AND lsoa.code = member.lsoa
  JOIN area_lsoa within ON within.lsoa = member.lsoa AND within.valid_to IS NULL
  JOIN area district ON district.id = within.area_id AND district.kind = 'district'
 WHERE msoa.kind = 'msoa' AND msoa.valid_to IS NULL
   AND district.code IN (SELECT district FROM town)
   AND lsoa.latitude IS NOT NULL
   AND NOT EXISTS (SELECT 1 FROM area_lsoa patched JOIN area patch ON patch.id = patched.area_id
                    WHERE patch.kind = 'patch')
 GROUP BY msoa.id, msoa.name, district.code
 ORDER BY district.code, msoa.name
 LIMIT 1000;

-- name: demo_patch_count
-- cols: patches:int
-- rows: one
SELECT COUNT(*) AS patches
  FROM area
 WHERE kind = 'patch';

-- name: demo_patch_list
-- cols: id:int district:text latitude:real longitude:real
SELECT id, SUBSTRING_INDEX(SUBSTRING_INDEX(code, '-', 2), '-', -1) AS district, latitude, longitude
  FROM area
 WHERE kind = 'patch' AND code LIKE 'DEMO-%' AND valid_to IS NULL
 ORDER BY code
 LIMIT 1000;

-- name: demo_patch_add
-- args: code:text name:text latitude:real longitude:real
INSERT INTO area (kind, code, name, valid_from, latitude, longitude, note)
VALUES ('patch', :code, :name, UTC_DATE() - INTERVAL 3 YEAR, :latitude, :longitude, 'Made up for demonstration');

-- name: demo_patch_fill
-- args: patch:int msoa:int
INSERT INTO area_lsoa (area_id, lsoa, valid_from)
SELECT :patch, lsoa, UTC_DATE() - INTERVAL 3 YEAR
  FROM area_lsoa
 WHERE area_id = :msoa AND valid_to IS NULL;

-- name: demo_remove_batch
-- args: after:int
-- cols: first_id:int last_id:int
-- rows: one
SELECT COALESCE(MIN(id), 0) AS first_id, COALESCE(MAX(id), 0) AS last_id
  FROM (SELECT id
          FROM listing
         WHERE demonstration = 1 AND id > :after
         ORDER BY id
         LIMIT 5000) AS batch;

-- name: demo_remove_private
-- args: first_id:int last_id:int
DELETE listing_private
  FROM listing STRAIGHT_JOIN listing_private ON listing_private.listing_id = listing.id
 WHERE listing.demonstration = 1 AND listing.id BETWEEN :first_id AND :last_id;

-- name: demo_remove_terms
-- args: first_id:int last_id:int
DELETE listing_term
  FROM listing STRAIGHT_JOIN listing_term ON listing_term.listing_id = listing.id
 WHERE listing.demonstration = 1 AND listing.id BETWEEN :first_id AND :last_id;

-- name: demo_remove_areas
-- args: first_id:int last_id:int
DELETE listing_area
  FROM listing STRAIGHT_JOIN listing_area ON listing_area.listing_id = listing.id
 WHERE listing.demonstration = 1 AND listing.id BETWEEN :first_id AND :last_id;

-- Those with personal care who need no registration: the person directs and engages them,
-- and finds cover.
-- name: demo_registration_add
-- args: first_id:int last_id:int
INSERT INTO listing_registration (listing_id, directs, engages, sends_cover, answered_on)
SELECT DISTINCT l.id, 'person', 'person', 'person', l.published_on
  FROM listing l
  JOIN listing_term lt ON lt.listing_id = l.id
  JOIN term t ON t.id = lt.term_id
 WHERE l.id BETWEEN :first_id AND :last_id AND l.demonstration = 1 AND l.kind IN ('pa', 'micro')
   AND t.code IN ('personal_care', 'eating', 'continence', 'health_tasks');

-- name: demo_remove_registrations
-- args: first_id:int last_id:int
DELETE listing_registration
  FROM listing STRAIGHT_JOIN listing_registration ON listing_registration.listing_id = listing.id
 WHERE listing.demonstration = 1 AND listing.id BETWEEN :first_id AND :last_id;

-- name: demo_remove_slots
-- args: first_id:int last_id:int
DELETE listing_slot
  FROM listing STRAIGHT_JOIN listing_slot ON listing_slot.listing_id = listing.id
 WHERE listing.demonstration = 1 AND listing.id BETWEEN :first_id AND :last_id;

-- name: demo_remove_checks
-- args: first_id:int last_id:int
DELETE listing_check
  FROM listing STRAIGHT_JOIN listing_check ON listing_check.listing_id = listing.id
 WHERE listing.demonstration = 1 AND listing.id BETWEEN :first_id AND :last_id;

-- name: demo_remove_notes
-- args: first_id:int last_id:int
DELETE staff_note
  FROM listing STRAIGHT_JOIN staff_note ON staff_note.listing_id = listing.id
 WHERE listing.demonstration = 1 AND listing.id BETWEEN :first_id AND :last_id;

-- name: demo_remove_labels
-- args: first_id:int last_id:int
DELETE listing_label
  FROM listing STRAIGHT_JOIN listing_label ON listing_label.listing_id = listing.id
 WHERE listing.demonstration = 1 AND listing.id BETWEEN :first_id AND :last_id;

-- name: demo_remove_shortlisted
-- args: first_id:int last_id:int
DELETE shortlist_item
  FROM listing STRAIGHT_JOIN shortlist_item ON shortlist_item.listing_id = listing.id
 WHERE listing.demonstration = 1 AND listing.id BETWEEN :first_id AND :last_id;

-- name: demo_remove_listings
-- args: first_id:int last_id:int
DELETE FROM listing
 WHERE demonstration = 1 AND id BETWEEN :first_id AND :last_id;

-- Whoever watches for changes sees that rows have gone by a time that is new.
-- name: demo_remove_mark
UPDATE listing
   SET changed_at = UTC_TIMESTAMP(3)
 WHERE id = (SELECT id FROM (SELECT MAX(id) AS id FROM listing) AS newest);

-- name: demo_remove_patch_listings
DELETE FROM listing_area
 WHERE area_id IN (SELECT id FROM area WHERE kind = 'patch' AND code LIKE 'DEMO-%');

-- name: demo_remove_patch_lsoas
DELETE FROM area_lsoa
 WHERE area_id IN (SELECT id FROM area WHERE kind = 'patch' AND code LIKE 'DEMO-%');

-- name: demo_remove_patches
DELETE FROM area
 WHERE kind = 'patch' AND code LIKE 'DEMO-%';

-- name: demo_remove_account_notes
DELETE FROM staff_note
 WHERE account_id IN (SELECT id FROM account WHERE demonstration = 1);

-- name: demo_remove_sessions
DELETE FROM session
 WHERE account_id IN (SELECT id FROM account WHERE demonstration = 1);

-- name: demo_remove_account_roles
DELETE FROM account_role
 WHERE account_id IN (SELECT id FROM account WHERE demonstration = 1);

-- name: demo_remove_accounts
DELETE FROM account
 WHERE demonstration = 1;
