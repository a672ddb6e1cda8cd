-- Registered services as listings: what the register says beside what the directory has.

-- name: register_locations
-- args: local_authority:text
-- cols: location_id:text provider_name:text name:text address:text postcode:text phone:text website:text local_authority:text services:text specialisms:text beds:int? rating:text rating_on:text? dormant:int ended_on:text? latitude:real? longitude:real? listing_id:int? version:int listed_name:text? listed_organisation:text? listed_address:text? listed_phone:text? listed_website:text? listed_place:text? listed_latitude:real listed_longitude:real listed_beds:int? listed_rating:text? listed_rating_on:text? listed_confirmed_on:text? unlisted_on:text? unlisted_reason:text?
-- unbounded: the register's services of one county
SELECT loc.location_id, loc.provider_name, loc.name, loc.address, loc.postcode, loc.phone,
       loc.website, loc.local_authority, loc.services, loc.specialisms, loc.beds,
       loc.rating, loc.rating_on, loc.dormant,
       COALESCE(loc.deregistered_on, loc.gone_on) AS ended_on,
       COALESCE(code.latitude, loc.latitude, part.latitude) AS latitude,
       COALESCE(code.longitude, loc.longitude, part.longitude) AS longitude,
       l.id AS listing_id, COALESCE(l.version, 0) AS version, l.name AS listed_name,
       l.organisation AS listed_organisation, l.public_address AS listed_address,
       l.public_phone AS listed_phone, l.website AS listed_website,
       l.place_label AS listed_place, COALESCE(l.latitude, 0) AS listed_latitude,
       COALESCE(l.longitude, 0) AS listed_longitude, l.beds AS listed_beds,
       l.rating AS listed_rating, l.rating_on AS listed_rating_on,
       l.confirmed_on AS listed_confirmed_on, l.unlisted_on, l.unlisted_reason
  FROM cqc_location loc
  LEFT JOIN listing l ON l.cqc_location_id = loc.location_id
  LEFT JOIN postcode code ON code.squeezed = REPLACE(loc.postcode, ' ', '')
  LEFT JOIN postcode_part part
    ON part.kind = 'sector' AND part.code = LEFT(loc.postcode, LENGTH(loc.postcode) - 2)
 WHERE loc.local_authority = :local_authority OR l.id IS NOT NULL
 ORDER BY loc.location_id;

-- name: register_links
-- cols: location_id:text related_id:text
-- unbounded: changes of owner of the register's services
SELECT location_id, related_id
  FROM cqc_link
 WHERE kind LIKE '%predecessor%'
 ORDER BY location_id, related_id;

-- name: register_towns
-- cols: name:text latitude:real longitude:real
SELECT name, latitude, longitude
  FROM town
 ORDER BY name
 LIMIT 5000;

-- name: register_terms
-- cols: id:int code:text
SELECT term.id, CONCAT(term_group.code, '.', term.code) AS code
  FROM term
  JOIN term_group ON term_group.id = term.group_id
 ORDER BY term.id
 LIMIT 1024;

-- Of the groups that the register keeps.
-- name: register_listing_terms
-- cols: listing_id:int term_id:int
-- unbounded: words of the registered services
SELECT listing_term.listing_id, listing_term.term_id
  FROM listing_term
  JOIN term ON term.id = listing_term.term_id
  JOIN term_group ON term_group.id = term.group_id AND term_group.code IN ('service', 'condition')
  JOIN listing ON listing.id = listing_term.listing_id AND listing.cqc_location_id IS NOT NULL
 ORDER BY listing_term.listing_id, listing_term.term_id;

-- name: register_add
-- args: cqc_location_id:text name:text organisation:text summary:text place_label:text latitude:real longitude:real public_address:text reach:text public_phone:text website:text beds:int? rating:text rating_on:text? today:text
INSERT INTO listing (kind, cqc_location_id, name, organisation, summary, place_label, latitude,
       longitude, address_private, public_address, reach, taking_from, taking_note,
       public_phone, website, beds, rating, rating_on, confirmed_on, from_register,
       published_on)
VALUES ('registered', :cqc_location_id, :name, :organisation, :summary, :place_label, :latitude,
       :longitude, 0, :public_address, :reach, :today, 'Ask them whether they have room.',
       :public_phone, :website, :beds, :rating, :rating_on, :today, 1,
       :today);

-- name: register_change
-- args: id:int cqc_location_id:text name:text organisation:text place_label:text latitude:real longitude:real public_address:text public_phone:text website:text beds:int? rating:text rating_on:text? confirmed_on:text unlisted_on:text? unlisted_reason:text version:int
UPDATE listing
   SET cqc_location_id = :cqc_location_id, name = :name, organisation = :organisation,
       place_label = :place_label, latitude = :latitude, longitude = :longitude,
       public_address = :public_address, public_phone = :public_phone, website = :website,
       beds = :beds, rating = :rating, rating_on = :rating_on, confirmed_on = :confirmed_on,
       unlisted_on = :unlisted_on, unlisted_reason = :unlisted_reason, from_register = 1,
       version = :version, changed_at = UTC_TIMESTAMP(3)
 WHERE id = :id;

-- name: register_term_add
-- args: listing_id:int term_id:int
INSERT IGNORE INTO listing_term (listing_id, term_id)
VALUES (:listing_id, :term_id);

-- name: register_term_drop
-- args: listing_id:int term_id:int
DELETE FROM listing_term
 WHERE listing_id = :listing_id AND term_id = :term_id;

-- Made-up registered services stand in only while the real register is not loaded.
-- name: register_end_demonstration
-- args: today:text
UPDATE listing
   SET unlisted_on = :today, unlisted_reason = 'Made up; the real register is loaded now',
       version = version + 1, changed_at = UTC_TIMESTAMP(3)
 WHERE demonstration = 1 AND kind = 'registered' AND unlisted_on IS NULL;
