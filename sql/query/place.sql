-- Places: postcodes, sectors, towns and the areas they lie in, for every program that asks
-- where somebody is.  "Current" areas are those valid today.

-- name: place_postcode
-- args: squeezed:text county:text
-- cols: latitude:real? longitude:real? lsoa:text? district:text? terminated_on:text? in_county:int
-- rows: one
SELECT p.latitude, p.longitude, p.lsoa, p.district, p.terminated_on,
       (EXISTS (SELECT 1
                  FROM area_lsoa l
                  JOIN area c ON c.id = l.area_id
                 WHERE l.lsoa = p.lsoa AND c.kind = 'county' AND c.code = :county)
        OR EXISTS (SELECT 1 FROM area d WHERE d.kind = 'district' AND d.code = p.district))
       AS in_county
  FROM postcode p
 WHERE p.squeezed = :squeezed;

-- name: place_part
-- args: code:text
-- cols: latitude:real longitude:real district:text? council:text? share:real
-- rows: one
SELECT latitude, longitude, district, council, share
  FROM postcode_part
 WHERE code = :code;

-- name: place_sector_loaded
-- args: sector:text
-- cols: loaded:int
-- rows: one
SELECT EXISTS (SELECT 1 FROM postcode WHERE sector = :sector AND terminated_on IS NULL)
       AS loaded;

-- name: place_letters
-- args: letters:text
-- cols: share:real?
-- rows: one
SELECT AVG(share) AS share
  FROM postcode_part
 WHERE kind = 'outcode' AND code REGEXP CONCAT('^', :letters, '[0-9]');

-- name: place_council
-- args: district:text
-- cols: council:text
-- rows: one
SELECT council
  FROM postcode_part
 WHERE district = :district AND share = 0 AND council IS NOT NULL
 LIMIT 1;

-- name: place_towns
-- cols: name:text folded:text other:text kind:text latitude:real longitude:real district:text district_name:text?
SELECT t.name, t.folded, t.other, t.kind, t.latitude, t.longitude, t.district,
       d.name AS district_name
  FROM town t
  LEFT JOIN area d ON d.kind = 'district' AND d.code = t.district
       AND d.valid_from <= UTC_DATE() AND (d.valid_to IS NULL OR d.valid_to > UTC_DATE())
 ORDER BY t.folded
 LIMIT 5000;

-- name: place_town
-- args: folded:text district:text?
-- cols: name:text latitude:real longitude:real district:text
-- rows: one
SELECT t.name, t.latitude, t.longitude, t.district
  FROM town t
 WHERE t.folded = :folded AND (:district IS NULL OR t.district = :district)
   AND EXISTS (SELECT 1 FROM area d WHERE d.kind = 'district' AND d.code = t.district)
 LIMIT 1;

-- The postcodes in use among which one is hidden: those of its LSOA, or where that is not known
-- those of its sector of which it is not known either.
-- name: place_neighbours
-- args: lsoa:text
-- cols: sector:text latitude:real longitude:real
SELECT sector, latitude, longitude
  FROM postcode
 WHERE lsoa = :lsoa AND terminated_on IS NULL AND latitude IS NOT NULL
   AND longitude IS NOT NULL
 ORDER BY squeezed
 LIMIT 2000;

-- name: place_neighbours_in_sector
-- args: sector:text
-- cols: latitude:real longitude:real
SELECT latitude, longitude
  FROM postcode
 WHERE sector = :sector AND lsoa IS NULL AND terminated_on IS NULL
   AND latitude IS NOT NULL AND longitude IS NOT NULL
 ORDER BY squeezed
 LIMIT 2000;

-- name: place_lsoa_has_sector
-- args: lsoa:text sector:text
-- cols: has:int
-- rows: one
SELECT EXISTS (SELECT 1 FROM postcode WHERE lsoa = :lsoa AND sector = :sector) AS has;

-- The LSOA of the postcode in use that is nearest to a point, of one sector or of the three
-- whose middles are nearest.
-- name: place_lsoa_in_sector
-- args: sector:text latitude:real longitude:real
-- cols: lsoa:text
-- rows: one
SELECT lsoa
  FROM postcode
 WHERE sector = :sector AND lsoa IS NOT NULL AND latitude IS NOT NULL
   AND terminated_on IS NULL
 ORDER BY POW(latitude - :latitude, 2)
          + POW((longitude - :longitude) * COS(RADIANS(:latitude)), 2)
 LIMIT 1;

-- name: place_lsoa_near
-- args: latitude:real longitude:real
-- cols: lsoa:text
-- rows: one
SELECT p.lsoa
  FROM (SELECT code
          FROM postcode_part
         WHERE kind = 'sector'
         ORDER BY POW(latitude - :latitude, 2)
                  + POW((longitude - :longitude) * COS(RADIANS(:latitude)), 2)
         LIMIT 3) AS s
  JOIN postcode p ON p.sector = s.code
 WHERE p.lsoa IS NOT NULL AND p.latitude IS NOT NULL AND p.terminated_on IS NULL
 ORDER BY POW(p.latitude - :latitude, 2)
          + POW((p.longitude - :longitude) * COS(RADIANS(:latitude)), 2)
 LIMIT 1;

-- Boundaries of the LSOAs whose middles are nearest, nearest first, for the time before
-- postcodes are loaded.  The walk stops at the one that contains the point.
-- name: place_lsoas_around
-- args: latitude:real longitude:real most:int
-- cols: code:text geometry:text
-- rows: each
SELECT n.code, b.geometry
  FROM (SELECT id, code,
               POW(latitude - :latitude, 2)
               + POW((longitude - :longitude) * COS(RADIANS(:latitude)), 2) AS away
          FROM area
         WHERE kind = 'lsoa' AND latitude IS NOT NULL
           AND valid_from <= UTC_DATE() AND (valid_to IS NULL OR valid_to > UTC_DATE())
         ORDER BY away
         LIMIT :most) AS n
  JOIN area_boundary b ON b.area_id = n.id
 ORDER BY n.away
 LIMIT :most;

-- Every current area a place lies in: by its LSOA, and by its district's code where no LSOA
-- says so.
-- name: place_areas
-- args: lsoa:text? district:text? county:text
-- cols: id:int kind:text code:text name:text rural_urban:text?
SELECT a.id, a.kind, a.code, a.name, a.rural_urban
  FROM area a
 WHERE (a.id IN (SELECT l.area_id
                   FROM area_lsoa l
                  WHERE l.lsoa = :lsoa AND l.valid_from <= UTC_DATE()
                    AND (l.valid_to IS NULL OR l.valid_to > UTC_DATE()))
        OR (a.kind = 'lsoa' AND a.code = :lsoa)
        OR (a.kind = 'county' AND a.code = :county)
        OR (a.kind = 'district' AND a.code = :district
            AND NOT EXISTS (SELECT 1
                              FROM area_lsoa l
                              JOIN area d ON d.id = l.area_id
                             WHERE l.lsoa = :lsoa AND d.kind = 'district')))
   AND a.valid_from <= UTC_DATE() AND (a.valid_to IS NULL OR a.valid_to > UTC_DATE())
 ORDER BY a.id
 LIMIT 100;
