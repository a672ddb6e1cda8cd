# A made-up patch with providers in tiers, and requests that are approved, with offers: read in
# by tests of sourcing and by routes.sh.
#
#   care_request     an approved request with a week of five visits: $request, $reference
#   offer_of ORGANISATION 'VISITS' [PENCE AN HOUR]   an offer for these visits (1 to 5): $offer

sql "INSERT IGNORE INTO area (kind, code, name, valid_from) VALUES ('patch', 'ZSOURCE', 'Zz sourcing patch', '2020-01-01')"
source_patch=$(sql "SELECT id FROM area WHERE code = 'ZSOURCE'")
for number in 1 2 3 4; do
	sql "INSERT IGNORE INTO organisation (name, email, rating) VALUES ('Zz Provider $number', IF($number = 2, '', 'zz$number@example.org'), IF($number = 1, 'Outstanding', 'Good'));
		INSERT IGNORE INTO patch_provider (patch_id, organisation_id, tier, valid_from)
		SELECT $source_patch, id, $number, '2020-01-01' FROM organisation WHERE name = 'Zz Provider $number' AND $number < 4"
	eval "zz$number=$(sql "SELECT id FROM organisation WHERE name = 'Zz Provider $number'")"
done

care_request() {
	reference=HC-$(od -An -N3 -tx1 /dev/urandom | tr -d ' \n' | tr a-f A-F)
	request=$(sql "INSERT INTO person (case_id, initials, birth_year, postcode, sector, latitude, longitude)
		VALUES ('Z$reference', 'QX', 1941, 'GL5 1AA', 'GL5 1', 51.74, -2.22);
		INSERT INTO care_request (reference, person_id, patch_id, source, urgency, needed_by, visit_minutes, carer_minutes, week_pence, risks,
			sent_at, first_sent_at, approved_at, carer_strain)
		VALUES ('$reference', LAST_INSERT_ID(), $source_patch, 'community', '${1:-same_day}', UTC_DATE() + INTERVAL 2 DAY, 180, 240, 10000,
			'Zz does not see well', UTC_TIMESTAMP(), UTC_TIMESTAMP(), UTC_TIMESTAMP(), 'some');
		SELECT LAST_INSERT_ID()")
	sql "INSERT INTO request_visit (request_id, series, day, part, window_from, window_to, minutes, carers, critical, tasks) VALUES
		($request, 1, 1, 1, 450, 540, 30, 1, 'no', ''), ($request, 1, 2, 1, 450, 540, 30, 1, 'no', ''),
		($request, 2, 1, 4, 1140, 1200, 60, 2, 'no', ''), ($request, 3, 3, 1, 480, 495, 30, 1, 'insulin', ''),
		($request, 4, 3, 4, 1140, 1200, 30, 1, 'no', '')"
}

offer_of() {
	offer=$(sql "INSERT INTO offer (request_id, organisation_id, start_on, hour_pence, week_pence, regular_carers)
		SELECT $request, $1, UTC_DATE() + INTERVAL 1 DAY, ${3:-2500}, ROUND(SUM(minutes * carers) * ${3:-2500} / 60), 2
		FROM (SELECT v.*, ROW_NUMBER() OVER (ORDER BY id) AS number FROM request_visit v WHERE request_id = $request) AS v
		WHERE FIND_IN_SET(number, '$2'); SELECT LAST_INSERT_ID()")
	sql "INSERT INTO offer_visit (offer_id, visit_id, begins_at)
		SELECT $offer, id, window_from + 15 FROM (SELECT v.*, ROW_NUMBER() OVER (ORDER BY id) AS number FROM request_visit v WHERE request_id = $request) AS v
		WHERE FIND_IN_SET(number, '$2')"
}
