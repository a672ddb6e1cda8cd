# A small made-up market of home care.  Read in by tests about packages, the waiting list,
# capacity and failures, on a site of their own.
#
#   home_patch CODE NAME              $patch
#   home_provider NAME [CQC-LOCATION] $provider
#   home_person CASE [SECTOR] [FUNDER] $person
#   home_request PERSON DAYS [RISK]   $request: sent so many days ago and approved, in $patch,
#                                     with a visit each morning (30 minutes) and each bedtime
#                                     (45 minutes, insulin)
#   home_package PERSON PROVIDER DAYS [REQUEST]   $package: started so many days ago, with that
#                                     week, in $patch
#   day DAYS NAME                     NAME-day=.. NAME-month=.. NAME-year=.. of so many days on

home_patch() {
	patch=$(sql "INSERT INTO area (kind, code, name, valid_from) VALUES ('patch', '$1', '$2', '2020-01-01'); SELECT LAST_INSERT_ID()")
}
home_provider() {
	provider=$(sql "INSERT INTO organisation (name, cqc_location_id, email, phone) VALUES
		('$1', NULLIF('${2:-}', ''), 'care@example.org', '01632 960 010'); SELECT LAST_INSERT_ID()")
}
home_person() {
	person=$(sql "INSERT INTO person (case_id, initials, birth_year, postcode, sector, latitude, longitude, funder, funder_name)
		VALUES ('$1', 'ZQ', 1941, 'GL5 1AA', '${2:-GL5 1}', 51.745, -2.216, '${3:-council}', ''); SELECT LAST_INSERT_ID()")
}
home_reference=1000
home_next() { home_reference=$((home_reference + 1)); }
home_request() {
	home_next
	request=$(sql "INSERT INTO care_request (reference, person_id, patch_id, source, urgency, needed_by, risk, risks, where_now,
			lives_alone, carer_strain, visit_minutes, carer_minutes, week_pence, sent_at, approved_at, first_sent_at)
		VALUES ('HC-ZZ$home_reference', $1, $patch, 'hospital', 'within_a_week', UTC_DATE(), '${3:-medium}', 'Two steps at the door', 'hospital',
			1, 'no_carer', 525, 525, 22500, UTC_TIMESTAMP() - INTERVAL $2 DAY, UTC_TIMESTAMP() - INTERVAL $2 DAY,
			UTC_TIMESTAMP() - INTERVAL $2 DAY); SELECT LAST_INSERT_ID()")
	sql "INSERT INTO request_visit (request_id, series, day, part, window_from, window_to, minutes, critical)
		SELECT $request, 1, seq, 1, 450, 510, 30, 'no' FROM seq_1_to_7;
		INSERT INTO request_visit (request_id, series, day, part, window_from, window_to, minutes, critical)
		SELECT $request, 2, seq, 4, 1245, 1275, 45, 'insulin' FROM seq_1_to_7"
}
home_package() {
	home_next
	package=$(sql "INSERT INTO care_package (reference, request_id, person_id, organisation_id, patch_id, funder, lives_alone, start_on, started_on, hour_pence)
		SELECT 'PK-ZZ$home_reference', ${4:-NULL}, $1, $2, $patch, funder, 1, UTC_DATE() - INTERVAL $3 DAY, UTC_DATE() - INTERVAL $3 DAY, 2400
		FROM person WHERE id = $1; SELECT LAST_INSERT_ID()")
	[ -z "${4:-}" ] || sql "UPDATE care_request SET awarded_at = UTC_TIMESTAMP() - INTERVAL $3 DAY, started_on = UTC_DATE() - INTERVAL $3 DAY WHERE id = $4"
	sql "INSERT INTO package_visit (package_id, day, part, begins_at, window_from, window_to, minutes, starts_on)
		SELECT $package, seq, 1, 480, 450, 510, 30, UTC_DATE() - INTERVAL $3 DAY FROM seq_1_to_7;
		INSERT INTO package_visit (package_id, day, part, begins_at, window_from, window_to, minutes, critical, starts_on)
		SELECT $package, seq, 4, 1260, 1245, 1275, 45, 'insulin', UTC_DATE() - INTERVAL $3 DAY FROM seq_1_to_7"
}
day() { sql "SELECT DATE_FORMAT(UTC_DATE() + INTERVAL $1 DAY, '$2-day=%e $2-month=%c $2-year=%Y')"; }
