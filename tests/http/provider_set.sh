# Requests, offers and packages of one provider, and of another that it must not see.  Read
# in by provider_*.t and routes_of_provider.sh; run by the tests in a browser:
#
#	sh provider_set.sh SOCKET ORGANISATION     prints NAME=NUMBER for each row
#
# $own and $other are the organisations; every call of provider_set makes new rows.

[ $# -lt 2 ] || [ "${0##*/}" != provider_set.sh ] || sql() { mariadb --no-defaults -u root -S "$db_socket" -N -B care_market -e "$1"; }

# reference PREFIX: made at random.
reference_of() { echo "$1-$(od -An -N3 -tx1 /dev/urandom | tr -d ' ' | tr a-f A-F)"; }

provider_person() {
	sql "INSERT INTO person (case_id, initials, birth_year, postcode, sector)
		VALUES ('ZZ$(od -An -N4 -tu4 /dev/urandom | tr -d ' ')', 'QXZWVK', 1938, 'GL5 1AA', 'GL5 1'); SELECT LAST_INSERT_ID()"
}

# provider_request: $request, sent yesterday, with four kinds of visits.
provider_request() {
	request=$(sql "INSERT INTO care_request (reference, person_id, patch_id, source, urgency, needed_by, risks, outcomes, access,
			gender, pets, lives_alone, visit_minutes, carer_minutes, week_pence, sent_at, first_sent_at, approved_at)
		VALUES ('$(reference_of HC)', $(provider_person), $patch, 'hospital', 'within_48_hours', CURDATE() + INTERVAL 2 DAY,
			'Unsteady on the stairs', 'To make breakfast again', 'Steps at the front', 'woman', 'A dog', 1,
			865, 1015, 123456, UTC_TIMESTAMP() - INTERVAL 1 DAY, UTC_TIMESTAMP() - INTERVAL 1 DAY, UTC_TIMESTAMP() - INTERVAL 1 DAY);
		SELECT LAST_INSERT_ID()")
	# Mornings; insulin at eight; two carers at bedtime; one night past midnight.
	sql "INSERT INTO request_visit (request_id, series, day, part, window_from, window_to, minutes, carers, critical, tasks)
		SELECT $request, 1, seq, 1, 420, 540, 45, 1, 'no', '|meals|' FROM seq_1_to_7 UNION ALL
		SELECT $request, 2, seq, 1, 480, 480, 30, 1, 'insulin', '' FROM seq_1_to_7 UNION ALL
		SELECT $request, 3, seq, 4, 1200, 1320, 30, 2, 'no', '' FROM seq_1_to_5 UNION ALL
		SELECT $request, 4, 6, 5, 1380, 1500, 190, 1, 'no', ''"
}

# provider_ask HOURS ORGANISATION...: asks about $request; it closes in so many hours.
provider_ask() {
	sourcing=$(sql "INSERT INTO sourcing (request_id, tier, opened_at, closes_at)
		VALUES ($request, 1, UTC_TIMESTAMP() - INTERVAL 20 HOUR, UTC_TIMESTAMP() + INTERVAL $1 HOUR); SELECT LAST_INSERT_ID()")
	shift
	for asked; do
		notice=$(sql "INSERT INTO notice (sourcing_id, request_id, organisation_id, sent_at)
			VALUES ($sourcing, $request, $asked, UTC_TIMESTAMP() - INTERVAL 20 HOUR); SELECT LAST_INSERT_ID()")
	done
}

# provider_made_offer ORGANISATION PENCE: to $request, for its mornings.
provider_made_offer() {
	offer=$(sql "INSERT INTO offer (request_id, organisation_id, start_on, hour_pence, week_pence, regular_carers, words)
		VALUES ($request, $1, CURDATE() + INTERVAL 2 DAY, $2, $2 * 5, 3, 'Zz words of $1'); SELECT LAST_INSERT_ID()")
	sql "INSERT INTO offer_visit (offer_id, visit_id, begins_at) SELECT $offer, id, 450 FROM request_visit WHERE request_id = $request AND series = 1"
}

# provider_package ORGANISATION STARTED: of $request; STARTED is a date or NULL.
provider_package() {
	package=$(sql "INSERT INTO care_package (reference, request_id, person_id, organisation_id, patch_id, agreed_at, start_on, started_on, hour_pence)
		SELECT '$(reference_of PK)', id, person_id, $1, patch_id, UTC_TIMESTAMP() - INTERVAL 2 DAY, CURDATE(), $2, 2500
		FROM care_request WHERE id = $request; SELECT LAST_INSERT_ID()")
	sql "INSERT INTO package_visit (package_id, day, part, begins_at, window_from, window_to, minutes, tasks, starts_on)
		SELECT $package, seq, 1, 450, 420, 540, 45, '|meals|', CURDATE() - INTERVAL 100 DAY FROM seq_1_to_7;
		UPDATE care_request SET awarded_at = UTC_TIMESTAMP() WHERE id = $request"
}

# organisation NAME: made, if it is not there.
provider_organisation() {
	sql "INSERT IGNORE INTO organisation (name) VALUES ('$1'); SELECT id FROM organisation WHERE name = '$1'"
}

provider_set() {
	sql "INSERT IGNORE INTO area (kind, code, name, valid_from) VALUES
		('patch', 'ZZP1', 'Hill patch', '2025-04-01'), ('patch', 'ZZP2', 'Vale patch', '2025-04-01')"
	patch=$(sql "SELECT id FROM area WHERE code = 'ZZP1' AND kind = 'patch'")
	sql "INSERT IGNORE INTO patch_provider (patch_id, organisation_id, tier, valid_from)
		SELECT a.id, o.id, 1, '2025-04-01' FROM area a JOIN organisation o ON o.id IN ($own, $other)
		WHERE a.kind = 'patch' AND (a.code = 'ZZP1' OR (a.code = 'ZZP2' AND o.id = $own))"
	provider_request
	provider_ask 30 "$other" "$own"
	open_request=$request open_notice=$notice
	provider_made_offer "$other" 2222
	other_offer=$offer
	provider_request
	provider_ask 5 "$own"
	decline_request=$request decline_notice=$notice
	provider_request
	provider_ask 5 "$own"
	offered_request=$request offered_notice=$notice
	provider_made_offer "$own" 2600
	own_offer=$offer
	provider_request
	provider_ask -2 "$own"
	closed_request=$request closed_notice=$notice
	provider_request
	provider_ask 5 "$other"
	other_request=$request other_notice=$notice
	provider_request
	provider_ask -10 "$own" "$other"
	joint_request=$request
	provider_package "$other" NULL
	joint_other_package=$package
	provider_package "$own" NULL
	start_package=$package
	provider_request
	provider_ask -30 "$own"
	provider_package "$own" 'CURDATE() - INTERVAL 30 DAY'
	running_request=$request running_package=$package
	sql "UPDATE care_request SET started_on = CURDATE() - INTERVAL 30 DAY WHERE id = $request"
	provider_request
	provider_package "$own" 'CURDATE() - INTERVAL 20 DAY'
	kept_package=$package
	sql "UPDATE care_request SET started_on = CURDATE() - INTERVAL 20 DAY WHERE id = $request;
		UPDATE care_package SET ends_on = CURDATE() + INTERVAL 21 DAY, end_reason = 'handback' WHERE id = $package;
		INSERT INTO handback (package_id, organisation_id, reason, last_on, notice_days)
		VALUES ($package, $own, 'staffing', CURDATE() + INTERVAL 20 DAY, 20)"
	provider_request
	provider_package "$other" 'CURDATE() - INTERVAL 20 DAY'
	other_package=$package
}

if [ $# -eq 2 ] && [ "${0##*/}" = provider_set.sh ]; then
	set -eu
	db_socket=$1 own=$2
	other=$(provider_organisation 'Zz Other Care')
	provider_set
	for name in patch open_notice decline_notice offered_notice closed_notice start_package running_package kept_package; do
		eval "echo $name=\$$name"
	done
fi
