-- Care and people go with the places that they are in (see request.sql).

-- Somebody whose postcode was not known, or whose neighbourhood was not, when the request was made
-- is where the postcode says as soon as it does; so too after a census has drawn neighbourhoods
-- anew.  It gives how many.
DELIMITER //
CREATE OR REPLACE FUNCTION people_follow_postcodes() RETURNS INT
  MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  UPDATE person p
    JOIN postcode c ON c.squeezed = REPLACE(p.postcode, ' ', '')
     SET p.lsoa = c.lsoa, p.latitude = COALESCE(c.latitude, p.latitude),
         p.longitude = COALESCE(c.longitude, p.longitude)
   WHERE c.lsoa IS NOT NULL AND NOT p.lsoa <=> c.lsoa;
  RETURN ROW_COUNT();
END//
DELIMITER ;

-- ---- Care goes with its patch ----

-- When patches are drawn anew, care that is asked for or given goes with its neighbourhood: an
-- open request and a package that goes on are in the patch that the person's LSOA is in on that
-- day.  What has ended keeps the patch that it was in, and an LSOA that is in none leaves its
-- care where it was, so that somebody can still be asked.  They give how many went.
DELIMITER //
CREATE OR REPLACE FUNCTION requests_follow_patches(today DATE) RETURNS INT
  MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  UPDATE care_request r
    JOIN person p ON p.id = r.person_id
    JOIN lsoa_patch place ON place.lsoa = p.lsoa AND place.valid_from <= today AND place.until > today
     SET r.patch_id = place.patch_id
   WHERE r.open_person IS NOT NULL AND NOT r.patch_id <=> place.patch_id;
  RETURN ROW_COUNT();
END//

CREATE OR REPLACE FUNCTION packages_follow_patches(today DATE) RETURNS INT
  MODIFIES SQL DATA SQL SECURITY DEFINER
BEGIN
  UPDATE care_package k
    JOIN person p ON p.id = k.person_id
    JOIN lsoa_patch place ON place.lsoa = p.lsoa AND place.valid_from <= today AND place.until > today
     SET k.patch_id = place.patch_id
   WHERE (k.ends_on IS NULL OR k.ends_on > today) AND NOT k.patch_id <=> place.patch_id;
  RETURN ROW_COUNT();
END//
DELIMITER ;
