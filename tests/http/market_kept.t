#!/bin/sh
# What a report counts is kept for a while and says as of when; what nobody asked for before is
# counted, and nothing else is kept.
. "$(dirname "$0")/../lib.sh"
REPORT_KEEP=3
own_site 'workers = 1'
"$top/bin/demo" --config "$conf" --remove >/dev/null
sql "INSERT INTO area (id, kind, code, name, valid_from) VALUES (901, 'patch', 'PA', 'Alder patch', '2020-01-01');
	INSERT INTO organisation (id, name, rating) VALUES (1, 'Made-up Care', 'Good');
	INSERT INTO person (id, case_id, initials, birth_year, postcode, sector) VALUES (1, 'C1', 'Z.Q', 1940, 'GL50 1AA', 'GL50 1');
	INSERT INTO care_request (id, reference, person_id, patch_id, source, urgency, needed_by, sent_at)
		VALUES (1, 'HC-00AA01', 1, 901, 'community', 'planned', UTC_DATE(), UTC_TIMESTAMP() - INTERVAL 5 DAY);
	INSERT INTO decline (request_id, organisation_id, declined_at, reason) VALUES (1, 1, UTC_TIMESTAMP() - INTERVAL 4 DAY, 'too_far')"
account commissioner
sign_in

count() {
	expect 200 GET "/market/declines?as=csv$1"
	is "$(tr -d '\r' <"$page" | sed -n 's/^Too far,\([0-9]*\),.*/\1/p')" "$2" "$3"
}

count '' 1 'one decline'
expect 200 GET /market/declines
said=$(sed -n 's/.*as it stood on \([^.]*\)\..*/\1/p' "$page")
is "$(echo "$said" | grep -cE '^[0-9]+ [A-Z][a-z]+ 20[0-9][0-9] at ')" 1 'the report says as of when'
began=$(date +%s)
sql "INSERT INTO decline (request_id, organisation_id, declined_at, reason) VALUES (1, 1, UTC_TIMESTAMP() - INTERVAL 3 DAY, 'too_far')"
expect 200 GET '/market/declines?as=csv'
[ $(($(date +%s) - began)) -ge 2 ] ||
	is "$(tr -d '\r' <"$page" | sed -n 's/^Too far,\([0-9]*\),.*/\1/p')" 1 'what was counted a moment ago is still given'
count '&weeks=52' 2 'another period is counted'
sleep 4
count '' 2 'and after a while it is counted anew'

finish
