# A patch with two providers of home care, four packages and a request: every day the same, so
# that it matters not on which day a test runs.  Read in by tests about care rounds.
sql "INSERT IGNORE INTO area (kind, code, name) VALUES ('patch', 'ZZR', 'Zz round patch')"
round_patch=$(sql "SELECT id FROM area WHERE kind = 'patch' AND code = 'ZZR'")
if [ "$(sql "SELECT COUNT(*) FROM organisation WHERE name LIKE 'Zz round %'")" = 0 ]; then
	sql "INSERT INTO organisation (name) VALUES ('Zz round North care'), ('Zz round South care')"
	sql "INSERT INTO person (case_id, initials, birth_year, postcode, sector, latitude, longitude) VALUES
		('ZZR1', 'QA', 1940, 'GL50 1AA', 'GL50 1', 51.900, -2.080), ('ZZR2', 'QB', 1941, 'GL50 1AB', 'GL50 1', 51.901, -2.080),
		('ZZR3', 'QC', 1942, 'GL53 9AA', 'GL53 9', 51.870, -2.080), ('ZZR4', 'QD', 1943, 'GL50 1AD', 'GL50 1', 51.902, -2.080),
		('ZZR5', 'QE', 1944, 'GL53 9AE', 'GL53 9', 51.871, -2.080)"
	# North care has the first two and, out of its way, the third; South care the fifth's
	# neighbour and, out of its way, the fourth.
	sql "INSERT INTO care_package (reference, person_id, organisation_id, patch_id, start_on, started_on, hour_pence)
		SELECT CONCAT('PK-', p.case_id), p.id, o.id, $round_patch, '2026-01-01', '2026-01-01', 2500
		FROM person p JOIN organisation o ON o.name = IF(p.case_id IN ('ZZR4', 'ZZR5'), 'Zz round South care', 'Zz round North care')
		WHERE p.case_id LIKE 'ZZR_'"
	sql "INSERT INTO package_visit (package_id, day, part, begins_at, window_from, window_to, minutes, starts_on)
		SELECT k.id, d.seq, 1, b.at + 60 * CAST(RIGHT(k.reference, 1) AS INT), b.at, b.at + 600, 30, '2026-01-01'
		FROM care_package k JOIN seq_1_to_7 d JOIN (SELECT 420 AS at) b WHERE k.reference LIKE 'PK-ZZR_'"
	sql "INSERT INTO patch_hub (patch_id, kind, name, postcode, latitude, longitude, valid_from) VALUES
		($round_patch, 'extra_care', 'Zz round court', 'GL50 1AA', 51.900, -2.080, '2026-01-01')"
	sql "INSERT INTO person (case_id, initials, birth_year, postcode, sector, latitude, longitude) VALUES
		('ZZRQ', 'QZ', 1945, 'GL50 1AZ', 'GL50 1', 51.9005, -2.080)"
	sql "INSERT INTO care_request (reference, person_id, patch_id, source, urgency, needed_by, sent_at, approved_at, visit_minutes)
		SELECT 'HC-ZZR01', id, $round_patch, 'community', 'planned', '2027-01-01', UTC_TIMESTAMP(), UTC_TIMESTAMP(), 210
		FROM person WHERE case_id = 'ZZRQ'"
	sql "INSERT INTO request_visit (request_id, series, day, part, window_from, window_to, minutes)
		SELECT r.id, 1, d.seq, 1, 510, 530, 15 FROM care_request r JOIN seq_1_to_7 d WHERE r.reference = 'HC-ZZR01'"
fi
