-- Postcodes: staged, checked area by area, merged.  NSPL is fuller than Code-Point Open:
-- what NSPL brought is not overwritten by the other.

-- name: national_postcode_stage
-- args: load_id:int squeezed:text display:text sector:text latitude:real? longitude:real? easting:int? northing:int? lsoa:text? ward:text? district:text? introduced_on:text? terminated_on:text?
INSERT INTO stage_postcode (load_id, squeezed, display, sector, latitude, longitude, easting,
       northing, lsoa, ward, district, introduced_on, terminated_on)
VALUES (:load_id, :squeezed, :display, :sector, :latitude, :longitude, :easting, :northing,
       :lsoa, :ward, :district, :introduced_on, :terminated_on)
    ON DUPLICATE KEY UPDATE latitude = VALUES(latitude), longitude = VALUES(longitude),
       easting = VALUES(easting), northing = VALUES(northing), lsoa = VALUES(lsoa),
       ward = VALUES(ward), district = VALUES(district),
       introduced_on = VALUES(introduced_on), terminated_on = VALUES(terminated_on);

-- Postcode areas of which much is missing, compared with what the same source brought before.
-- name: national_postcode_short
-- args: load_id:int source:text percent:int
-- cols: area:text staged:int held:int
SELECT n.area, n.staged, h.held
  FROM (SELECT REGEXP_SUBSTR(squeezed, '^[A-Z]+') AS area, COUNT(*) AS staged
          FROM stage_postcode
         WHERE load_id = :load_id
         GROUP BY area) n
  JOIN (SELECT REGEXP_SUBSTR(p.squeezed, '^[A-Z]+') AS area, COUNT(*) AS held
          FROM postcode p
          JOIN source_load l ON l.id = p.load_id
         WHERE l.source = :source
         GROUP BY area) h ON h.area = n.area
 WHERE n.staged * 100 < h.held * :percent
 LIMIT 200;

-- name: national_postcode_staged
-- args: load_id:int
-- cols: staged:int
-- rows: one
SELECT COUNT(*) AS staged
  FROM stage_postcode
 WHERE load_id = :load_id;

-- Rows that differ, or that another source brought.  winner is the source whose rows stay as
-- they are ('' for none).
-- name: national_postcode_change
-- args: load_id:int source:text winner:text
UPDATE postcode p
  JOIN stage_postcode s ON s.squeezed = p.squeezed
  LEFT JOIN source_load l ON l.id = p.load_id
   SET p.latitude = s.latitude, p.longitude = s.longitude, p.easting = s.easting,
       p.northing = s.northing, p.lsoa = s.lsoa, p.ward = s.ward, p.district = s.district,
       p.introduced_on = s.introduced_on, p.terminated_on = s.terminated_on,
       p.load_id = s.load_id
 WHERE s.load_id = :load_id AND COALESCE(l.source, 'none') <> :winner
   AND NOT (l.source <=> :source
            AND p.latitude <=> s.latitude AND p.longitude <=> s.longitude
            AND p.easting <=> s.easting AND p.northing <=> s.northing
            AND p.lsoa <=> s.lsoa AND p.ward <=> s.ward AND p.district <=> s.district
            AND p.introduced_on <=> s.introduced_on
            AND p.terminated_on <=> s.terminated_on);

-- name: national_postcode_add
-- args: load_id:int
INSERT INTO postcode (squeezed, display, sector, latitude, longitude, easting, northing, lsoa,
       ward, district, introduced_on, terminated_on, load_id)
SELECT s.squeezed, s.display, s.sector, s.latitude, s.longitude, s.easting, s.northing, s.lsoa,
       s.ward, s.district, s.introduced_on, s.terminated_on, s.load_id
  FROM stage_postcode s
  LEFT JOIN postcode p ON p.squeezed = s.squeezed
 WHERE s.load_id = :load_id AND p.squeezed IS NULL;

-- Of the postcode areas in this load, what the same source brought before and not now.
-- name: national_postcode_gone
-- args: load_id:int source:text
-- cols: gone:int
-- rows: one
SELECT COUNT(*) AS gone
  FROM postcode p
  JOIN source_load l ON l.id = p.load_id
  LEFT JOIN stage_postcode s ON s.load_id = :load_id AND s.squeezed = p.squeezed
 WHERE l.source = :source AND p.load_id <> :load_id AND s.squeezed IS NULL
   AND REGEXP_SUBSTR(p.squeezed, '^[A-Z]+') IN
       (SELECT REGEXP_SUBSTR(squeezed, '^[A-Z]+') FROM stage_postcode WHERE load_id = :load_id);

-- What this load staged, and what earlier loads of the source left when they broke off.
-- name: national_postcode_clear
-- args: source:text
DELETE FROM stage_postcode
 WHERE load_id IN (SELECT id FROM source_load WHERE source = :source);
