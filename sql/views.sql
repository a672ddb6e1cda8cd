-- What an account sees of a table that it shares with others: some rows of it and not the
-- rest.  Made anew by sql/setup.sh before the rights are given.  They are carried out with
-- the rights of the account that ran setup.sh, and USER() is the account that asks: so one
-- query serves all programs, and none has a right to the table itself.

-- ---- Its own rows ----

CREATE OR REPLACE SQL SECURITY DEFINER VIEW own_draft AS
SELECT owner, form, subject, answers, saved_at
  FROM draft
 WHERE program = REPLACE(SUBSTRING_INDEX(USER(), '@', 1), 'cm_', '');

CREATE OR REPLACE SQL SECURITY DEFINER VIEW own_form_key AS
SELECT key_hash, form, answered_at, location
  FROM form_key
 WHERE program = REPLACE(SUBSTRING_INDEX(USER(), '@', 1), 'cm_', '');

-- A row of the audit trail is written in the program's own name, at the time that it is;
-- only programs that people sign in to can say which of them it was.  The commands
-- account and areas are admin's.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW own_audit AS
SELECT program, account_id, action, subject_kind, subject_id, detail, request
  FROM audit
 WHERE (program = REPLACE(SUBSTRING_INDEX(USER(), '@', 1), 'cm_', '')
        OR (program IN ('account', 'areas') AND USER() LIKE 'cm\_admin@%'))
   AND (account_id IS NULL
        OR SUBSTRING_INDEX(USER(), '@', 1) IN ('cm_signin', 'cm_desk', 'cm_admin', 'cm_provider', 'cm_market'))
  WITH CHECK OPTION;

-- ---- Listings: all of them for the desk, live ones for everybody else ----

CREATE OR REPLACE SQL SECURITY DEFINER VIEW shown_listing AS
SELECT id, kind, name, organisation, summary, description, cannot_do, cqc_location_id,
       place_label, latitude, longitude, public_address, reach, radius_metres, price_from,
       price_to, price_note, taking_from, taking_note, public_phone, public_email, website,
       beds, rating, rating_on, confirmed_on, from_register, published_on, paused_on,
       unlisted_on, IF(unlisted_on IS NULL, '', unlisted_reason) AS unlisted_reason, version
  FROM listing
 WHERE USER() LIKE 'cm\_desk@%'
    OR (published_on <= UTC_DATE() AND unlisted_on IS NULL AND paused_on IS NULL);

CREATE OR REPLACE SQL SECURITY DEFINER VIEW shown_listing_term AS
SELECT part.listing_id, part.term_id
  FROM listing_term part
  JOIN shown_listing l ON l.id = part.listing_id;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW shown_listing_area AS
SELECT part.listing_id, part.area_id
  FROM listing_area part
  JOIN shown_listing l ON l.id = part.listing_id;

CREATE OR REPLACE SQL SECURITY DEFINER VIEW shown_listing_slot AS
SELECT part.listing_id, part.day, part.part, part.free_minutes
  FROM listing_slot part
  JOIN shown_listing l ON l.id = part.listing_id;

-- Of each kind the latest check, which takes the place of those before it.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW shown_listing_check AS
SELECT part.listing_id, part.kind, part.seen, part.seen_on, part.seen_by, part.renew_by
  FROM listing_check part
  JOIN shown_listing l ON l.id = part.listing_id
 WHERE part.withdrawn_on IS NULL
   AND NOT EXISTS (SELECT 1 FROM listing_check newer
                    WHERE newer.listing_id = part.listing_id AND newer.kind = part.kind
                      AND newer.withdrawn_on IS NULL
                      AND (newer.seen_on > part.seen_on
                           OR (newer.seen_on = part.seen_on AND newer.id > part.id)));

-- What is not live, as numbers alone: a search leaves it out though its index still has it.
CREATE OR REPLACE SQL SECURITY DEFINER VIEW withdrawn_listing AS
SELECT id, changed_at
  FROM listing
 WHERE published_on IS NULL OR published_on > UTC_DATE() OR unlisted_on IS NOT NULL
    OR paused_on IS NOT NULL;

-- ---- Adverts that staff have approved, without who placed them ----

CREATE OR REPLACE SQL SECURITY DEFINER VIEW shown_advert AS
SELECT id, reference, DATE(sent_at) AS placed_on, place_label, latitude, longitude, tasks,
       slots, hours, rate, words, shown_until
  FROM advert
 WHERE checked_on IS NOT NULL AND declined_on IS NULL AND ended_on IS NULL
   AND shown_until >= UTC_DATE();

-- ---- What may be deleted of a person: of listings that are unlisted, and no others ----

CREATE OR REPLACE SQL SECURITY DEFINER VIEW unlisted_private AS
SELECT listing_id
  FROM listing_private
 WHERE listing_id IN (SELECT id FROM listing WHERE unlisted_on IS NOT NULL);

CREATE OR REPLACE SQL SECURITY DEFINER VIEW unlisted_note AS
SELECT listing_id
  FROM staff_note
 WHERE listing_id IN (SELECT id FROM listing WHERE unlisted_on IS NOT NULL);

CREATE OR REPLACE SQL SECURITY DEFINER VIEW unlisted_check AS
SELECT listing_id
  FROM listing_check
 WHERE listing_id IN (SELECT id FROM listing WHERE unlisted_on IS NOT NULL);
