#!/bin/sh
# Where reports count people: in the patch and the district that their LSOA is in today, whatever
# was noted when they were asked for; who is in no patch has a row.  And when patches are drawn
# anew, open requests and packages go with them, at once or on the day.
# shellcheck disable=SC2046 # a date is three words
. "$(dirname "$0")/../lib.sh"
own_site
"$top/bin/demo" --config "$conf" --remove >/dev/null
. "$top/tests/http/area_set.sh"
today=$(TZ=Europe/London date +%F)

# Alder: X01 and X02.  Birch: X05, in another district.  Old patch had X04 until today, New patch
# has it.  X03 is in none.
sql "INSERT INTO area (id, kind, code, name, valid_from, valid_to) VALUES (911, 'patch', 'PA', 'Alder', '2020-01-01', NULL),
		(912, 'patch', 'PB', 'Birch', '2020-01-01', NULL), (913, 'patch', 'PO', 'Old patch', '2020-01-01', '$today'), (914, 'patch', 'PN', 'New patch', '$today', NULL);
	INSERT INTO area_lsoa (area_id, lsoa, valid_from, valid_to) VALUES (911, 'X01', '2020-01-01', NULL), (911, 'X02', '2020-01-01', NULL),
		(912, 'X05', '2020-01-01', NULL), (913, 'X04', '2020-01-01', '$today'), (914, 'X04', '$today', NULL);
	INSERT INTO organisation (id, name) VALUES (1, 'Zz Care')"
# waits ID LSOA PATCH: asked for 5 days ago, with one visit a week, and declined by Zz Care.
waits() {
	sql "INSERT INTO person (id, case_id, initials, birth_year, postcode, sector, lsoa) VALUES ($1, 'Z$1', 'ZQ', 1940, 'GL50 1AA', 'GL50 1', '$2');
		INSERT INTO care_request (id, reference, person_id, patch_id, source, urgency, needed_by, sent_at, approved_at, visit_minutes, carer_minutes)
			VALUES ($1, 'HC-00BB0$1', $1, $3, 'community', 'planned', UTC_DATE(), UTC_DATE() - INTERVAL 5 DAY, UTC_DATE() - INTERVAL 5 DAY, 30, 30);
		INSERT INTO request_visit (request_id, series, day, part, window_from, window_to, minutes) VALUES ($1, 1, 1, 1, 480, 540, 30);
		INSERT INTO decline (request_id, organisation_id, declined_at, reason) VALUES ($1, 1, UTC_DATE() - INTERVAL 4 DAY, 'too_far')"
}
# cared ID LSOA PATCH ENDS: started 8 days after it was asked for, with a package and a handback.
cared() {
	waits "$1" "$2" "$3"
	sql "UPDATE care_request SET sent_at = UTC_DATE() - INTERVAL 20 DAY, awarded_at = UTC_DATE() - INTERVAL 15 DAY, started_on = UTC_DATE() - INTERVAL 12 DAY WHERE id = $1;
		INSERT INTO care_package (id, reference, request_id, person_id, organisation_id, patch_id, start_on, started_on, hour_pence, ends_on)
			VALUES ($1, 'PK-00BB0$1', $1, $1, 1, $3, UTC_DATE() - INTERVAL 12 DAY, UTC_DATE() - INTERVAL 12 DAY, 2500, $4);
		INSERT INTO handback (package_id, organisation_id, lodged_at, reason, last_on, notice_days) VALUES ($1, 1, UTC_DATE() - INTERVAL 2 DAY, 'travel', UTC_DATE(), 2)"
}
waits 1 X01 911
waits 2 X04 913
waits 3 X03 911
waits 4 X05 912
waits 5 X02 911
cared 6 X01 911 NULL
cared 7 X04 913 'UTC_DATE() - INTERVAL 1 DAY'

account commissioner
sign_in
# places PATH WANTED WHAT: the first two columns of the places' rows, as "Alder 2,Birch 1".
places() {
	expect 200 GET "$1&as=csv"
	is "$(tr -d '\r' <"$page" | sed -nE 's/^(All|Alder|Birch|New patch|Old patch|Not in a patch),([0-9]+).*/\1 \2/p' | tr '\n' ',' | sed 's/,$//')" "$2" "$3"
}
places '/market/waiting?table=1' 'All 5,Alder 2,Birch 1,New patch 1,Not in a patch 1' 'who waits: in the patch of today, or in none'
places '/market/unmet?table=1' 'All 5,Alder 2,Birch 1,New patch 1,Not in a patch 1' 'visits that nobody gives'
places '/market/declines?table=1' 'Alder 3,Birch 1,New patch 2,Not in a patch 1' 'declines: those of the patch that is no more are in the new one'
places '/market/start?table=1' 'Alder 1,Birch 0,New patch 1,Not in a patch 0' 'starts'
places '/market/handbacks?table=2' 'Alder 1,Birch 0,New patch 1,Not in a patch 0' 'handbacks'
places '/market/waiting?table=1&district=E07000078' 'All 4,Alder 2,New patch 1,Not in a patch 1' 'a district has those whose LSOA is in it, and patches with a part in it'
places '/market/waiting?table=1&district=E07000082' 'All 1,Birch 1,Not in a patch 0' 'and another the others'
places '/market/waiting?table=1&patch=914' 'All 1,New patch 1' 'of one patch that one'
expect 200 GET '/market/evidence?as=csv'
body_has 'New patch,0,0,2,0,0'
expect 200 GET '/market/capacity?as=csv'
body_has 'Not in a patch,0.5,0,0,'
sql "INSERT INTO search_record (searched_on, program, patch_id, lsoa, matches, near_misses) VALUES (UTC_DATE() - INTERVAL 1 DAY, 'find', 913, 'X04', 0, 0)"
expect 200 GET '/market/evidence?as=csv'
body_has 'New patch,1,1,2,0,0'

note 'Birch takes X01 from today'
birch=/admin/areas/912
submit 303 "$birch/draw/E07000078" "$birch/draw/E07000078" lsoa=X01 move=1 from-day="${today##*-}" from-month="$(echo "$today" | cut -d - -f 2)" from-year="${today%%-*}"
header_is Location "$birch?done=drawn"
expect 200 GET "$birch?done=drawn"
body_has 'Open requests and packages go with the neighbourhoods'
sql_is 'SELECT GROUP_CONCAT(patch_id ORDER BY id) FROM care_request' 912,914,911,912,911,911,913 \
	'what is open goes along; what is in no patch stays, as what is over does'
sql_is 'SELECT GROUP_CONCAT(patch_id ORDER BY id) FROM care_package' 912,913 'a package that goes on goes along'
sql_is "SELECT detail LIKE '%\"Care that went along\",\"before\":\"\",\"after\":\"2 open requests and 1 package\"%' FROM audit WHERE action = 'draw_area' ORDER BY id DESC LIMIT 1" 1 \
	'its record says how much went'
places '/market/start?table=1' 'Alder 0,Birch 1,New patch 1,Not in a patch 0' 'what was before regroups'

note 'X02 was to join Birch on a day that has come'
sql "UPDATE area_lsoa SET valid_to = '$today' WHERE lsoa = 'X02' AND area_id = 911; INSERT INTO area_lsoa (area_id, lsoa, valid_from) VALUES (912, 'X02', '$today')"
"$top/bin/tidy" --config "$conf" >"$work/said" 2>&1
is "$(cat "$work/said")" 'tidy: 1 open requests and 0 packages went with patches that were drawn anew' 'what was planned is done in the night'
sql_is 'SELECT patch_id FROM care_request WHERE id = 5' 912
sql_is "SELECT detail FROM audit WHERE action = 'follow_patches'" '{"requests":1,"packages":0}'
"$top/bin/tidy" --config "$conf" >"$work/said" 2>&1
is "$(cat "$work/said")" '' 'once'

note 'a neighbourhood that was not known when somebody was written down'
waits 8 X01 912
sql "UPDATE person SET lsoa = NULL, latitude = 51.8, longitude = -2.1, postcode = 'GL52 2AA' WHERE id = 8;
	REPLACE INTO postcode (squeezed, display, sector, latitude, longitude, lsoa) VALUES ('GL522AA', 'GL52 2AA', 'GL52 2', 51.9048, -2.0704, NULL)"
"$top/bin/tidy" --config "$conf" >"$work/said" 2>&1
is "$(cat "$work/said")" '' 'nobody knows it yet'
sql "UPDATE postcode SET lsoa = 'X04' WHERE squeezed = 'GL522AA'"
"$top/bin/tidy" --config "$conf" >"$work/said" 2>&1
is "$(head -n 1 "$work/said")" 'tidy: 1 people are where their postcode is known to be by now' 'once the postcode has it, so do they'
sql_is 'SELECT p.lsoa, p.latitude, r.patch_id FROM person p JOIN care_request r ON r.person_id = p.id WHERE p.id = 8' 'X04	51.9048	914' 'and what is open goes to its patch'
sql_is "SELECT detail FROM audit WHERE action = 'follow_postcodes'" '{"people":1}'

note 'days are those of London'
sql "UPDATE care_request SET sent_at = '2026-07-01 23:30:00', started_on = '2026-07-04' WHERE id = 6"
days=
for at in '2026-03-29 00:59:59' '2026-03-28 23:30:00' '2026-03-29 23:30:00' '2026-10-24 23:00:00' '2026-10-25 23:30:00'; do
	sql "UPDATE care_request SET sent_at = '$at' WHERE id = 6"
	days="$days $(sql 'SELECT sent_on FROM care_request WHERE id = 6')"
done
is "$days" ' 2026-03-29 2026-03-28 2026-03-30 2026-10-25 2026-10-25' 'also about the days on which the clocks change'
finish
