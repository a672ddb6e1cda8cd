-- The register: staged, then merged.  The weekly directory and the daily API tell of the same
-- locations; whichever is newer decides what both know.

-- name: national_cqc_stage
-- args: load_id:int location_id:text provider_id:text provider_name:text brand:text name:text also_known_as:text address:text postcode:text phone:text website:text local_authority:text region:text services:text specialisms:text care_home:int beds:int? registered_on:text? deregistered_on:text? dormant:int rating:text rating_on:text? rating_inherited:int key_ratings:text checked_on:text? companies_house:text charity:text ods_code:text latitude:real? longitude:real?
INSERT INTO stage_cqc_location (load_id, location_id, provider_id, provider_name, brand, name,
       also_known_as, address, postcode, phone, website, local_authority, region, services,
       specialisms, care_home, beds, registered_on, deregistered_on, dormant, rating, rating_on,
       rating_inherited, key_ratings, checked_on, companies_house, charity, ods_code, latitude,
       longitude)
VALUES (:load_id, :location_id, :provider_id, :provider_name, :brand, :name, :also_known_as,
       :address, :postcode, :phone, :website, :local_authority, :region, :services,
       :specialisms, :care_home, :beds, :registered_on, :deregistered_on, :dormant, :rating,
       :rating_on, :rating_inherited, :key_ratings, :checked_on, :companies_house, :charity,
       :ods_code, :latitude, :longitude)
    ON DUPLICATE KEY UPDATE location_id = VALUES(location_id);

-- What this source staged, also what earlier loads left when they broke off.
-- name: national_cqc_clear
-- args: source:text
DELETE FROM stage_cqc_location
 WHERE load_id IN (SELECT id FROM source_load WHERE source = :source);

-- What the merge of a directory will do.
-- name: national_cqc_directory_counts
-- args: load_id:int day:text
-- cols: staged:int added:int changed:int
-- rows: one
SELECT COUNT(*) AS staged, COALESCE(SUM(c.location_id IS NULL), 0) AS added,
       COALESCE(SUM(c.location_id IS NOT NULL
                    AND (c.gone_on IS NOT NULL
                         OR ((c.detail_load IS NULL OR DATE(d.started_at) < :day)
                             AND NOT (c.provider_id <=> s.provider_id
                                      AND c.provider_name <=> s.provider_name
                                      AND c.name <=> s.name
                                      AND c.also_known_as <=> s.also_known_as
                                      AND c.address <=> s.address
                                      AND c.postcode <=> s.postcode
                                      AND c.phone <=> s.phone AND c.website <=> s.website
                                      AND c.local_authority <=> s.local_authority
                                      AND c.region <=> s.region
                                      AND c.services <=> s.services
                                      AND c.specialisms <=> s.specialisms
                                      AND c.care_home <=> s.care_home)))), 0) AS changed
  FROM stage_cqc_location s
  LEFT JOIN cqc_location c ON c.location_id = s.location_id
  LEFT JOIN source_load d ON d.id = c.detail_load
 WHERE s.load_id = :load_id;

-- What the API told later than the directory was made stays.
-- name: national_cqc_directory_change
-- args: load_id:int day:text
UPDATE cqc_location c
  JOIN stage_cqc_location s ON s.location_id = c.location_id
  LEFT JOIN source_load d ON d.id = c.detail_load
   SET c.provider_id = s.provider_id, c.provider_name = s.provider_name, c.name = s.name,
       c.also_known_as = s.also_known_as, c.address = s.address, c.postcode = s.postcode,
       c.phone = s.phone, c.website = s.website, c.local_authority = s.local_authority,
       c.region = s.region, c.services = s.services, c.specialisms = s.specialisms,
       c.care_home = s.care_home
 WHERE s.load_id = :load_id AND (c.detail_load IS NULL OR DATE(d.started_at) < :day);

-- name: national_cqc_directory_seen
-- args: load_id:int
UPDATE cqc_location c
  JOIN stage_cqc_location s ON s.location_id = c.location_id
   SET c.checked_on = COALESCE(s.checked_on, c.checked_on), c.directory_load = :load_id,
       c.gone_on = NULL
 WHERE s.load_id = :load_id;

-- name: national_cqc_directory_add
-- args: load_id:int
INSERT INTO cqc_location (location_id, provider_id, provider_name, name, also_known_as, address,
       postcode, phone, website, local_authority, region, services, specialisms, care_home,
       checked_on, directory_load)
SELECT s.location_id, s.provider_id, s.provider_name, s.name, s.also_known_as, s.address,
       s.postcode, s.phone, s.website, s.local_authority, s.region, s.services, s.specialisms,
       s.care_home, s.checked_on, s.load_id
  FROM stage_cqc_location s
  LEFT JOIN cqc_location c ON c.location_id = s.location_id
 WHERE s.load_id = :load_id AND c.location_id IS NULL;

-- Not in the directory any more, and the API has said nothing of them since.
-- name: national_cqc_directory_gone
-- args: load_id:int day:text
UPDATE cqc_location c
  LEFT JOIN source_load d ON d.id = c.detail_load
   SET c.gone_on = :day
 WHERE c.gone_on IS NULL AND c.deregistered_on IS NULL
   AND NOT (c.directory_load <=> :load_id)
   AND (c.detail_load IS NULL OR DATE(d.started_at) < :day)
   AND c.local_authority IN
       (SELECT local_authority FROM stage_cqc_location WHERE load_id = :load_id);

-- name: national_cqc_known
-- cols: location_id:text detailed:int
SELECT location_id, detail_load IS NOT NULL AS detailed
  FROM cqc_location
 ORDER BY location_id
 LIMIT 200000;

-- name: national_cqc_detail_counts
-- args: load_id:int
-- cols: staged:int added:int changed:int gone:int
-- rows: one
SELECT COUNT(*) AS staged, COALESCE(SUM(c.location_id IS NULL), 0) AS added,
       COALESCE(SUM(c.location_id IS NOT NULL
                    AND NOT (c.provider_id <=> s.provider_id
                             AND c.brand <=> s.brand AND c.name <=> s.name
                             AND c.also_known_as <=> s.also_known_as
                             AND c.address <=> s.address AND c.postcode <=> s.postcode
                             AND c.phone <=> s.phone AND c.website <=> s.website
                             AND c.local_authority <=> s.local_authority
                             AND c.services <=> s.services
                             AND c.specialisms <=> s.specialisms AND c.beds <=> s.beds
                             AND c.registered_on <=> s.registered_on
                             AND c.deregistered_on <=> s.deregistered_on
                             AND c.dormant <=> s.dormant AND c.rating <=> s.rating
                             AND c.rating_on <=> s.rating_on
                             AND c.rating_inherited <=> s.rating_inherited
                             AND c.key_ratings <=> s.key_ratings
                             AND c.ods_code <=> s.ods_code
                             AND c.latitude <=> s.latitude
                             AND c.longitude <=> s.longitude)), 0) AS changed,
       COALESCE(SUM(s.deregistered_on IS NOT NULL AND c.location_id IS NOT NULL
                    AND c.deregistered_on IS NULL), 0) AS gone
  FROM stage_cqc_location s
  LEFT JOIN cqc_location c ON c.location_id = s.location_id
 WHERE s.load_id = :load_id;

-- The API's location has no provider's name and no date of the latest check.
-- name: national_cqc_detail_merge
-- args: load_id:int
INSERT INTO cqc_location (location_id, provider_id, brand, name, also_known_as, address,
       postcode, phone, website, local_authority, region, services, specialisms, care_home, beds,
       registered_on, deregistered_on, dormant, rating, rating_on, rating_inherited, key_ratings,
       ods_code, latitude, longitude, detail_load)
SELECT location_id, provider_id, brand, name, also_known_as, address, postcode, phone, website,
       local_authority, region, services, specialisms, care_home, beds, registered_on,
       deregistered_on, dormant, rating, rating_on, rating_inherited, key_ratings, ods_code,
       latitude, longitude, load_id
  FROM stage_cqc_location
 WHERE load_id = :load_id
    ON DUPLICATE KEY UPDATE
       provider_name = IF(cqc_location.provider_id = VALUES(provider_id),
                          cqc_location.provider_name, ''),
       provider_id = VALUES(provider_id), brand = VALUES(brand), name = VALUES(name),
       also_known_as = VALUES(also_known_as), address = VALUES(address),
       postcode = VALUES(postcode), phone = VALUES(phone), website = VALUES(website),
       local_authority = VALUES(local_authority), region = VALUES(region),
       services = VALUES(services), specialisms = VALUES(specialisms),
       care_home = VALUES(care_home), beds = VALUES(beds),
       registered_on = VALUES(registered_on), deregistered_on = VALUES(deregistered_on),
       dormant = VALUES(dormant), rating = VALUES(rating), rating_on = VALUES(rating_on),
       rating_inherited = VALUES(rating_inherited), key_ratings = VALUES(key_ratings),
       ods_code = VALUES(ods_code), latitude = VALUES(latitude), longitude = VALUES(longitude),
       gone_on = IF(VALUES(deregistered_on) IS NULL, NULL, cqc_location.gone_on),
       detail_load = VALUES(detail_load);

-- name: national_cqc_link_put
-- args: location_id:text related_id:text kind:text reason:text
INSERT INTO cqc_link (location_id, related_id, kind, reason)
VALUES (:location_id, :related_id, :kind, :reason)
    ON DUPLICATE KEY UPDATE reason = VALUES(reason);
