# Six made-up LSOAs in a row, each a square a tenth of a degree wide: X01 to X04 in one
# district and two MSOAs, X05 and X06 in another district.  Read in by tests about areas.

# Home care hangs on the patches that the seed has: they are out of the way as wards.
sql "DELETE FROM area_lsoa WHERE area_id IN (SELECT id FROM area WHERE kind = 'patch');
	DELETE FROM listing_area WHERE area_id IN (SELECT id FROM area WHERE kind = 'patch');
	UPDATE area SET kind = 'ward' WHERE kind = 'patch' AND code <> 'ZZR'"
sql "INSERT INTO area (kind, code, name, latitude, longitude)
	SELECT 'lsoa', CONCAT('X0', seq), CONCAT('Made-up 0', seq), 51.95, -2.15 + seq / 10 FROM seq_1_to_6;
	INSERT INTO area (kind, code, name, common_name) VALUES
		('msoa', 'Y01', 'Made-up 001', 'Edge of town'), ('msoa', 'Y02', 'Made-up 002', 'Middle of town')"
sql "INSERT INTO area_boundary (area_id, geometry)
	SELECT id, CONCAT('{\"type\":\"Polygon\",\"coordinates\":[[[', ROUND(longitude - 0.05, 6), ',51.9],[',
		ROUND(longitude + 0.05, 6), ',51.9],[', ROUND(longitude + 0.05, 6), ',52],[',
		ROUND(longitude - 0.05, 6), ',52],[', ROUND(longitude - 0.05, 6), ',51.9]]]}')
	FROM area WHERE kind = 'lsoa' AND code LIKE 'X0%'"
sql "INSERT INTO area_lsoa (area_id, lsoa)
	SELECT a.id, l.code FROM area a JOIN area l ON l.kind = 'lsoa' AND l.code LIKE 'X0%'
	WHERE (a.code = 'E07000078' AND a.kind = 'district' AND l.code <= 'X04')
		OR (a.code = 'E07000082' AND a.kind = 'district' AND l.code > 'X04')
		OR (a.code = 'Y01' AND l.code <= 'X02') OR (a.code = 'Y02' AND l.code > 'X02')"
