# A patch whose provider visits six flats of an estate, a street's width apart, and three houses that
# are miles off, on Mondays; and a request from the same estate.  Read in by tests about rounds on
# foot: $foot_patch
sql "INSERT IGNORE INTO area (kind, code, name) VALUES ('patch', 'ZZF', 'Zz foot patch')"
foot_patch=$(sql "SELECT id FROM area WHERE kind = 'patch' AND code = 'ZZF'")
sql "INSERT INTO organisation (name, email) VALUES ('Zz foot care', 'foot@example.org');
	INSERT INTO person (case_id, initials, birth_year, postcode, sector, latitude, longitude)
		SELECT CONCAT('ZZF', seq), 'FA', 1940, 'GL50 1AA', 'GL50 1', 51.9 + IF(seq <= 6, 0.0002 * seq, 0.02 * seq), -2.08 FROM seq_1_to_9
		UNION SELECT 'ZZFN', 'FN', 1940, 'GL50 1AA', 'GL50 1', 51.9005, -2.08;
	INSERT INTO care_request (reference, person_id, patch_id, source, urgency, needed_by, sent_at, approved_at, awarded_at, started_on)
		SELECT CONCAT('HC-', case_id), id, $foot_patch, 'community', 'planned', '2026-01-01', '2026-01-01', '2026-01-01',
			IF(case_id = 'ZZFN', NULL, '2026-01-01'), IF(case_id = 'ZZFN', NULL, '2026-01-01') FROM person WHERE case_id LIKE 'ZZF_';
	INSERT INTO request_visit (request_id, series, day, part, window_from, window_to, minutes, carers, critical, tasks)
		SELECT id, 1, 1, 2, 480, 780, 15, 1, 'no', '|meals|' FROM care_request WHERE reference = 'HC-ZZFN';
	INSERT INTO care_package (reference, request_id, person_id, organisation_id, patch_id, start_on, started_on, hour_pence)
		SELECT CONCAT('PK-', p.case_id), r.id, p.id, o.id, $foot_patch, '2026-01-01', '2026-01-01', 2500
		FROM person p JOIN care_request r ON r.person_id = p.id JOIN organisation o ON o.name = 'Zz foot care'
		WHERE p.case_id LIKE 'ZZF_' AND p.case_id <> 'ZZFN' ORDER BY p.case_id;
	INSERT INTO package_visit (package_id, day, part, begins_at, window_from, window_to, minutes, critical, tasks, starts_on)
		SELECT id, 1, 1, 420 + 30 * (CAST(RIGHT(reference, 1) AS INT) * 4 % 9), 420, 780, 20, 'no', '|meals|', '2026-01-01'
		FROM care_package WHERE reference LIKE 'PK-ZZF_'"
