# A patch whose provider zigzags: on Mondays and Tuesdays two people in the north at 8 and 10am, two in
# the south at 9 and 11am, all of whom may have their visit between 7am and noon, and one of
# them whose medicine fixes the time.  Read in by tests about better rounds.
#
#   plan_run WORDS    a run of it as the planner leaves it: ready, running or accepted: $plan
sql "INSERT IGNORE INTO area (kind, code, name) VALUES ('patch', 'ZZL', 'Zz plan patch')"
plan_patch=$(sql "SELECT id FROM area WHERE kind = 'patch' AND code = 'ZZL'")
if [ "$(sql "SELECT COUNT(*) FROM organisation WHERE name = 'Zz plan care'")" = 0 ]; then
	sql "INSERT INTO organisation (name, email) VALUES ('Zz plan care', 'plan@example.org')"
	sql "INSERT INTO person (case_id, initials, birth_year, postcode, sector, latitude, longitude) VALUES
		('ZZL1', 'PA', 1940, 'GL50 1AA', 'GL50 1', 51.900, -2.080), ('ZZL2', 'PB', 1941, 'GL53 9AB', 'GL53 9', 51.860, -2.080),
		('ZZL3', 'PC', 1942, 'GL50 1AC', 'GL50 1', 51.901, -2.080), ('ZZL4', 'PD', 1943, 'GL53 9AD', 'GL53 9', 51.861, -2.080),
		('ZZL5', 'PE', 1944, 'GL50 1AE', 'GL50 1', 51.902, -2.080)"
	sql "INSERT INTO care_request (reference, person_id, patch_id, source, urgency, needed_by, sent_at, approved_at, awarded_at, started_on, access, risks)
		SELECT CONCAT('HC-', case_id), id, $plan_patch, 'community', 'planned', '2026-01-01', '2026-01-01', '2026-01-01', '2026-01-01', '2026-01-01', 'Key safe by the door', 'Zz a risk'
		FROM person WHERE case_id LIKE 'ZZL_'"
	sql "INSERT INTO care_package (reference, request_id, person_id, organisation_id, patch_id, start_on, started_on, hour_pence)
		SELECT CONCAT('PK-', p.case_id), r.id, p.id, o.id, $plan_patch, '2026-01-01', '2026-01-01', 2500
		FROM person p JOIN care_request r ON r.person_id = p.id JOIN organisation o ON o.name = 'Zz plan care' WHERE p.case_id LIKE 'ZZL_'"
	sql "INSERT INTO package_visit (package_id, day, part, begins_at, window_from, window_to, minutes, critical, tasks, starts_on)
		SELECT k.id, d.seq, 1, 420 + 60 * CAST(RIGHT(k.reference, 1) AS INT), 420, 780, 30, IF(k.reference = 'PK-ZZL5', 'medicine', 'no'), '|meals|', '2026-01-01'
		FROM care_package k JOIN seq_1_to_2 d WHERE k.reference LIKE 'PK-ZZL_'"
fi
plan_package() { sql "SELECT id FROM care_package WHERE reference = '$1'"; }

plan_run() {
	plan=$(sql "INSERT INTO round_run (patch_id, from_on, fewest, move_critical, seconds, seed) VALUES ($plan_patch, UTC_DATE() + INTERVAL 8 DAY, 0, 0, 5, 1); SELECT LAST_INSERT_ID()")
	[ "$1" != running ] || sql "UPDATE round_run SET taken_by = 'x', taken_until = UTC_TIMESTAMP() + INTERVAL 1 HOUR WHERE id = $plan"
	[ "$1" = ready ] || [ "$1" = accepted ] || return 0
	# The visits at 9 and 10 change places.
	sql "INSERT INTO round_run_package (run_id, package_id, version) SELECT $plan, id, version FROM care_package WHERE reference LIKE 'PK-ZZL_';
		INSERT INTO round_run_visit (run_id, visit_id, package_id, begins_at, planned_at, round, second_round, new_round, new_second, saves, changed)
		SELECT $plan, v.id, v.package_id, CASE k.reference WHEN 'PK-ZZL2' THEN 600 WHEN 'PK-ZZL3' THEN 540 ELSE v.begins_at END,
			CASE k.reference WHEN 'PK-ZZL2' THEN 600 WHEN 'PK-ZZL3' THEN 540 ELSE v.begins_at END, 1, 0, 1, 0,
			IF(k.reference IN ('PK-ZZL2', 'PK-ZZL3'), 9, 0), k.reference IN ('PK-ZZL2', 'PK-ZZL3')
		FROM package_visit v JOIN care_package k ON k.id = v.package_id WHERE k.reference LIKE 'PK-ZZL_' AND v.ends_on IS NULL;
		UPDATE round_run SET finished_at = UTC_TIMESTAMP(), visits = 10, changed = 4, care = 300, travel_before = 60, travel_after = 40, rounds_before = 2,
			rounds_after = 2, unplaced = 0, travel_least = 10, rounds_least = 1 WHERE id = $plan"
	[ "$1" != accepted ] || sql "UPDATE round_run SET accepted_at = UTC_TIMESTAMP(), accepted_changed = 4, accepted_travel = 40, accepted_rounds = 2 WHERE id = $plan"
}
