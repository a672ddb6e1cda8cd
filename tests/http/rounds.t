#!/bin/sh
# Care rounds of a patch: what is read as rounds, initials for those who may and in the audit
# trail, suspensions, where one more request fits, and swaps.
. "$(dirname "$0")/../lib.sh"
site
come_from 127.0.0.41
. "$top/tests/http/round_set.sh"
at_patch=/desk/rounds/$round_patch

account commissioner
browser commissioner
sign_in
# The patches of the demonstration come before it.
expect 200 GET "/desk/rounds?page=$(sql "SELECT COUNT(*) DIV 25 + 1 FROM area WHERE kind = 'patch' AND valid_to IS NULL AND name < 'Zz round patch'")"
body_has "href=\"$at_patch\">Zz round patch</a>"
body_has 'how we work out journey times'
body_has '11.7 minutes'
expect 200 GET '/desk/rounds?day=3&as=csv'
body_has 'Zz round patch,5,5,2,'
expect 200 GET '/desk/rounds?as=xlsx'

# ---- The patch: numbers, not people ----
expect 200 GET "$at_patch?day=2"
body_has 'Care rounds on Tuesday'
body_has 'Zz round North care'
body_has 'Visit 1'
body_has 'GL53 9'
body_has 'Zz round court'
body_has '<svg class="app-rounds"'
body_has 'href="/about-distances"'
# North care has one round of three stops, at 8, 9 and 10, South care one of two, at 11 and 12.
body_has '<strong>8am</strong> to 8:30am, <a class="govuk-link" href="/desk/rounds/'
body_has '&amp;visit=1">Visit 1</a>, GL50 1'
body_has 'class="app-rounds-line app-rounds-line--1"'
body_has '>A1.1, A1.2, B1.1</text>'
expect 200 GET "$at_patch?day=2&provider=$(sql "SELECT id FROM organisation WHERE name = 'Zz round South care'")"
body_has '>1.1</text>'
body_lacks '>A1.1'
expect 422 GET "$at_patch?day=2&provider=0"
expect 200 GET "$at_patch?day=2"
for initials in '>QA<' '>QB<' '>QC<' PK-ZZR1 'GL50 1AA'; do body_lacks "$initials"; done
read_so_far() { sql "SELECT COUNT(*) FROM audit WHERE action = 'read_private' AND subject_kind = 'package' AND account_id = $account_id"; }
expect 200 GET "$at_patch?day=2&names=yes"
body_lacks '>QA<'
is "$(read_so_far)" 0 'who may not see initials reads nobody'
expect 200 GET "$at_patch?day=2&part=5"
body_has 'Nobody has a visit here then.'
expect 200 GET "$at_patch"
body_has "Care rounds on $(TZ=Europe/London date +%A)"
expect 422 GET "$at_patch?day=9"
expect 404 GET /desk/rounds/999999999

# What is written at the map's right side is written to the left of its stop: nothing is cut off.
sql "UPDATE person SET longitude = -2.05 WHERE case_id = 'ZZR3'"
expect 200 GET "$at_patch?day=2"
body_has 'text-anchor="end"'
is "$(grep -o 'rounds-line__label" x="[0-9]*" y=' "$page" | tr -dc '0-9\n' | awk '$1 > 500' | wc -l)" 0 'no label begins near the right edge'
sql "UPDATE person SET longitude = -2.08 WHERE case_id = 'ZZR3'"

# A round whose visits are near each other could be walked.
body_lacks 'It could be walked'
sql "UPDATE person SET latitude = 51.9025 WHERE case_id = 'ZZR5'"
expect 200 GET "$at_patch?day=2"
body_has 'It could be walked: as long on the way as by car, and no mileage'
sql "UPDATE person SET latitude = 51.871 WHERE case_id = 'ZZR5'"

# Where nobody knows where they live, they are named with what to do.
body_lacks 'as the map does not know the postcode'
sql "UPDATE person SET latitude = NULL WHERE case_id = 'ZZR5'"
expect 200 GET "$at_patch?day=2"
body_has 'as the map does not know the postcode'
body_has '>PK-ZZR5<'
sql "UPDATE person SET latitude = 51.871 WHERE case_id = 'ZZR5'"

# Suspended from yesterday on: not there; until today: there again.
package=$(sql "SELECT id FROM care_package WHERE reference = 'PK-ZZR3'")
sql "INSERT INTO package_suspension (package_id, from_on, reason) VALUES ($package, UTC_DATE() - INTERVAL 1 DAY, 'hospital')"
expect 200 GET '/desk/rounds?as=csv'
body_has 'Zz round patch,4,4,2,'
sql "UPDATE package_suspension SET to_on = UTC_DATE() - INTERVAL 1 DAY WHERE package_id = $package"
expect 200 GET '/desk/rounds?as=csv'
body_has 'Zz round patch,5,5,2,'
sql "DELETE FROM package_suspension WHERE package_id = $package"
# One whose provider has not confirmed a start is no visit of today's.
sql "UPDATE care_package SET started_on = NULL WHERE id = $package"
expect 200 GET '/desk/rounds?as=csv'
body_has 'Zz round patch,4,4,2,'
sql "UPDATE care_package SET started_on = start_on WHERE id = $package"

# ---- With the right to read, and in the audit trail ----
account broker
browser broker
sign_in
expect 200 GET "$at_patch"
body_has 'initials</a>'
body_lacks '>QA<'
is "$(read_so_far)" 0 'visits by number are the record of nobody'
expect 200 GET "$at_patch?names=yes"
body_has 'QA, PK-ZZR1'
is "$(read_so_far)" 5 'it is recorded whose initials were shown'

# ---- One more request: 8.30 to 8.50, between the first at 8 and the second at 9 ----
body_has "href=\"$at_patch/fit/HC-ZZR01\""
expect 200 GET "$at_patch/fit/HC-ZZR01"
body_has 'Where HC-ZZR01 fits best'
is "$(grep -o 'govuk-table__header">Zz round [A-Z][a-z]* care' "$page" | head -n 1)" 'govuk-table__header">Zz round North care' 'the provider that is there anyway comes first'
body_has '7 of 7'
body_has 'between 8:30am and 8:50am, every day'
body_has 'between 8am in GL50 1 and 9am in GL50 1: 2 minutes'
body_has 'every day, from 8am in GL50 1 to'
body_lacks 'QZ,'; body_lacks '>QZ'
# Seven rounds are touched, 2 minutes a day are added, and in new rounds it costs more.
body_has '14 minutes; 7 of 7 visits fit, into 7 rounds</td>'
is "$(sed -n 's/.*Zz round North care<.th><td[^>]*><strong>\([0-9]*\)<.*/\1/p' "$page" | head -n 1)" 14 'what providers are ordered by is shown'
body_has '7 rounds</td>'
# What fits a narrower window fits a wider one.
is "$(awk '{ while (match($0, />[0-9]+, [0-9]+, [0-9]+ minutes</)) { rows++; split(substr($0, RSTART + 1, RLENGTH - 1), w, ", ")
	fell += w[2] + 0 < w[1] + 0 || w[3] + 0 < w[2] + 0; $0 = substr($0, RSTART + RLENGTH) } }
	END { print fell + 0 }' "$page")" 0 'wider times never save less travel'
# Two visits of which neither fits are cheaper together in a round of their own: that is said, and ranks.
request=$(sql "SELECT id FROM care_request WHERE reference = 'HC-ZZR01'")
sql "INSERT INTO request_visit (request_id, series, day, part, window_from, window_to, minutes)
	SELECT $request, t.seq + 7, d.seq, 1, 590 + 60 * t.seq, 600 + 60 * t.seq, 60 FROM seq_1_to_7 d JOIN seq_1_to_2 t"
expect 200 GET "$at_patch/fit/HC-ZZR01"
body_has '<strong>(better)</strong>'
is "$(sed -n 's/.*Zz round South care<.th>.*fit, into [0-9]* rounds*\(.*\)/\1/p' "$page" | sed 's/.*\([0-9]* minutes, [0-9]* rounds*\) <strong>(better).*/renews/')" renews 'the cheaper one is marked'
# A visit that no round can have, and carers that a provider does not send.
sql "UPDATE request_visit SET minutes = 600 WHERE request_id = $request"
expect 200 GET "$at_patch/fit/HC-ZZR01"
body_has 'Not possible: too long for a round'
body_lacks '0 minutes, 0 rounds'
sql "UPDATE request_visit SET minutes = 15, carers = 2 WHERE request_id = $request; UPDATE organisation SET double_handed = 0 WHERE name = 'Zz round North care'"
expect 200 GET "$at_patch/fit/HC-ZZR01"
body_has 'Zz round North care</th><td class="govuk-table__cell" colspan="4">Not possible: it does not send two carers'
is "$(grep -o 'govuk-table__header">Zz round [A-Z][a-z]* care' "$page" | head -n 1)" 'govuk-table__header">Zz round South care' 'who can comes first'
sql "DELETE FROM request_visit WHERE request_id = $request AND series > 7; UPDATE request_visit SET carers = 1 WHERE request_id = $request;
	UPDATE organisation SET double_handed = 1 WHERE name = 'Zz round North care'"
expect 404 GET "$at_patch/fit/HC-NOSUCH"
expect 404 GET "/desk/rounds/999999999/fit/HC-ZZR01"

# ---- A figure of the estimated journey that is set changes the price ----
account commissioner
browser commissioner
sign_in
expect 200 GET /admin/travel
body_has 'Parking and reaching the door'
body_has 'All are open'
submit 422 /admin/travel /admin/travel figure=door_car value=99 source='A long walk'
body_has 'must be a number from 1 to 15'
submit 422 /admin/travel /admin/travel figure=speed_long value=10 source='Slow everywhere'
body_has 'sooner than going straight'
body_has ' at least: to go further, change another first'
submit 422 /admin/travel /admin/travel figure=nothing value=2 source='No such figure'
submit 303 /admin/travel /admin/travel figure=door_car value=5 source='Zz measured in June 2026'
sql_is "SELECT CONCAT_WS('|', s.code, s.value, a.action) FROM travel_setting s JOIN audit a ON a.subject_kind = 'travel_setting' AND a.subject_id = s.id ORDER BY s.id DESC LIMIT 1" 'door_car|5.000|set_travel'
expect 200 GET /admin/travel
body_has 'Zz measured in June 2026'
submit 303 /admin/travel /admin/travel figure=speed_walk value=4.8 source='Zz back to it'
expect 200 GET /admin/travel
body_has 'Zz back to it. As the service has it: 80 metres a minute'
sql "DELETE FROM travel_setting WHERE source = 'Zz back to it'"
expect 200 GET /admin/travel?done=set
body_has 'The figure is set.'
take_tokens
sql "INSERT INTO travel_setting (code, value, source) VALUES ('door_walk', 1, 'Another')"
post 409 /admin/travel figure=door_car value=4 source='Not seen the other'
expect 200 GET "$at_patch/fit/HC-ZZR01"
body_has 'between 8am in GL50 1 and 9am in GL50 1: 5 minutes'
expect 200 GET /about-distances
body_has 'Zz measured in June 2026'
body_has '5 minutes'
sql "DELETE FROM travel_setting"
expect 200 GET "$at_patch/fit/HC-ZZR01"
body_has 'between 8am in GL50 1 and 9am in GL50 1: 2 minutes'

# ---- A crossing that is closed ----
expect 200 GET /admin/travel/crossings
body_has 'M48'; body_has 'Haw Bridge'; body_has '51.950, -2.226'; body_lacks 'closed since'
submit 422 /admin/travel/crossings /admin/travel/crossings crossing=haw state=open reason='Zz it never was closed'
body_has 'It is open already'
submit 303 /admin/travel/crossings /admin/travel/crossings crossing=haw state=closed reason='Zz flood, says the highway authority'
sql_is "SELECT CONCAT_WS('|', c.code, c.closed, a.action) FROM travel_crossing c JOIN audit a ON a.subject_kind = 'travel_crossing' AND a.subject_id = c.id ORDER BY c.id DESC LIMIT 1" 'haw|1|set_crossing'
expect 200 GET /admin/travel
body_has 'Haw Bridge is closed since'
expect 200 GET /admin/travel/crossings
body_has 'Zz flood, says the highway authority'
take_tokens
sql "INSERT INTO travel_crossing (code, closed, reason) VALUES ('upton', 1, 'Another'), ('mythe', 1, 'Another'), ('maisemore', 1, 'Another'), ('m48', 1, 'Another'), ('m4', 1, 'Another')"
post 409 /admin/travel/crossings crossing=over state=closed reason='Not seen the other'
submit 422 /admin/travel/crossings /admin/travel/crossings crossing=over state=closed reason='Zz the last of them'
body_has 'One crossing has to stay open'
sql "DELETE FROM travel_crossing"

# ---- Minutes by car out of a table in place of the estimate ----
sums() { grep '^Zz round patch' "$page"; }
sql "INSERT INTO area (kind, code, name, latitude, longitude) VALUES ('lsoa', 'ZZL1', 'Zz one', 51.90, -2.08), ('lsoa', 'ZZL2', 'Zz two', 51.86, -2.06)"
expect 200 GET '/desk/rounds?day=3&as=csv'
estimated=$(sums)
expect 200 GET /admin/travel/table
body_lacks 'No table can be read yet'
sql "UPDATE area SET valid_to = '2020-01-01' WHERE kind = 'lsoa' AND valid_to IS NULL"
expect 200 GET /admin/travel/table
body_has 'No table can be read yet'
sql "UPDATE area SET valid_to = NULL WHERE kind = 'lsoa' AND valid_to = '2020-01-01'"
printf 'Origin,Destination,Minutes\nZZL1,ZZL2,41\nzzl2,zzl1,43.4\nZZL1,ZZL1,4\nZZL1,NOSUCH,4\nZZL2,ZZL1,soon\n' >"$work/minutes.csv"
submit 422 /admin/travel/table /admin/travel/table source='Zz model' of-day=1 of-month=6 of-year=2026
body_has 'Select a CSV file'
printf 'Origin,Destination,Minutes\nZZL1,ZZL2,41\n' >"$work/bad.csv"
submit 422 /admin/travel/table /admin/travel/table source='Zz model' of-day=1 of-month=6 of-year=2026 "file@$work/bad.csv"
body_has 'The file has no way from ZZL2 to ZZL1'
printf 'Origin,Destination,Minutes\nZZL1,ZZL2,soon\nZZL2,ZZL1,late\n' >"$work/bad.csv"
submit 422 /admin/travel/table /admin/travel/table source='Zz model' of-day=1 of-month=6 of-year=2026 "file@$work/bad.csv"
body_has 'None of the 2 rows can be used. Line 2: the minutes are not a number from 0 up'
submit 422 /admin/travel/table /admin/travel/table source='Zz model' of-day=1 of-month=6 of-year=2099 "file@$work/minutes.csv"
body_has 'must be today or past'
submit 303 /admin/travel/table /admin/travel/table source='Zz model' of-day=1 of-month=6 of-year=2026 "file@$work/minutes.csv"
minutes=/admin/travel/table/$(sql "SELECT MAX(id) FROM travel_table")
expect 200 GET "$minutes"
body_has 'It does not count yet'; body_has 'Line 6'; body_has 'the minutes are not a number from 0 up'
expect 200 GET '/desk/rounds?day=3&as=csv'
is "$(sums)" "$estimated" 'a table that is not applied changes nothing'
expect 200 GET "$minutes?as=csv"
body_has 'ZZL2,ZZL1,43'
submit 303 "$minutes" "$minutes"
sql_is "SELECT CONCAT_WS('|', t.source, t.version, a.action) FROM travel_table t JOIN audit a ON a.subject_kind = 'travel_table' AND a.subject_id = t.id ORDER BY a.id DESC LIMIT 1" 'Zz model|2|apply_travel_table'
expect 200 GET '/desk/rounds?day=3&as=csv'
is "$([ "$(sums)" = "$estimated" ] || echo changed)" changed 'the minutes of the table count'
expect 200 GET "$at_patch?day=2"
body_has 'from a table between LSOAs (Zz model, of '
expect 200 GET /admin/travel/table
body_has 'Counts'
expect 200 GET /about-distances
body_has 'from a table between LSOAs (Zz model, of '
# A crossing that is closed makes the table anew.
submit 303 /admin/travel/crossings /admin/travel/crossings crossing=over state=closed reason='Zz works on the road'
sql_is "SELECT version FROM travel_table ORDER BY id DESC LIMIT 1" 3
sql_is "SELECT CONCAT_WS('|', c.code, a.action) FROM travel_crossing c JOIN audit a ON a.subject_kind = 'travel_crossing' AND a.subject_id = c.id ORDER BY c.id DESC LIMIT 1" 'over|set_crossing' 'the audit trail says which'
expect 200 GET "$at_patch?day=2"
body_has 'Closed now, so that ways go round: Over bridges'
sql "INSERT INTO travel_crossing (code, closed, reason) VALUES ('mythe', 1, 'Another')"
expect 200 GET "$at_patch?day=2"
body_has 'go round: Mythe Bridge, Tewkesbury; Over bridges, Gloucester.'
expect 200 GET /about-distances
body_has 'go round: Mythe Bridge, Tewkesbury; Over bridges, Gloucester.'
sql "DELETE FROM travel_crossing"
submit 303 /admin/travel/table /admin/travel/table/remove
expect 200 GET '/desk/rounds?day=3&as=csv'
is "$(sums)" "$estimated" 'without the table it is as it was'
expect 200 GET "$at_patch?day=2"
body_has 'Times of travel are estimates.'
sql "DELETE FROM travel_table; DELETE FROM area WHERE code LIKE 'ZZL_'"
account broker
browser broker
sign_in

# ---- Swaps: each provider has one out of its way ----
# Two lots of the packages there are, and bounds that cannot be met: what can is said.
expect 200 GET "$at_patch/lots?lots=2"
for shown in 'Lots: compact groups of packages' 'What the borders cost' 'packages of lot B' 'hours a week: ' '>B</text>' 'how we work out journey times' PK-ZZR1; do body_has "$shown"; done
for initials in '>QA<' '>QB<' '>QC<' 'GL50 1AA'; do body_lacks "$initials"; done
expect 200 GET "$at_patch/lots"
expect 200 GET "$at_patch/lots?lots=2&as=csv"
body_has 'Lot,Package,Postcode sector'
body_has 'A,PK-ZZR'
expect 422 GET "$at_patch/lots?lots=&least=&most="
body_has 'Enter how many lots, or the most hours a week of each'
expect 200 GET "$at_patch/lots?lots=1"
body_has 'Nothing: one lot has no borders'
expect 422 GET "$at_patch/lots?lots=50"
body_has 'How many lots must be'
expect 422 GET "$at_patch/lots?lots=2&least=500"
body_has 'With 2 lots the least can be'
expect 422 GET "$at_patch/lots?lots=2&most=1"
body_has 'With 2 lots the most must be'
expect 422 GET "$at_patch/lots?lots=x"
expect 404 GET /desk/rounds/999999999/lots
# Lots are of a week: a package that comes back within it is in them, one that stays away is not.
sql "INSERT INTO package_suspension (package_id, from_on, to_on, reason) VALUES ($package, UTC_DATE() - INTERVAL 1 DAY, UTC_DATE() + INTERVAL 2 DAY, 'hospital')"
expect 200 GET "$at_patch/lots?lots=2&as=csv"
body_has PK-ZZR3
sql "UPDATE package_suspension SET to_on = NULL WHERE package_id = $package"
expect 200 GET "$at_patch/lots?lots=2&as=csv"
body_lacks PK-ZZR3
sql "DELETE FROM package_suspension WHERE package_id = $package"
# Over two patches, one of the packages being in the other; what is no patch is refused.
all=$(sql "SELECT COUNT(*) FROM care_package WHERE patch_id = $round_patch")
other=$(sql "INSERT INTO area (kind, code, name, valid_from) VALUES ('patch', 'ZZNEXT', 'Zz next to it', '2020-01-01'); SELECT LAST_INSERT_ID()")
sql "UPDATE care_package SET patch_id = $other WHERE reference = 'PK-ZZR1'"
expect 200 GET "$at_patch/lots?lots=2&as=csv"
body_lacks PK-ZZR1
expect 200 GET "$at_patch/lots?lots=2&with=$other&as=csv"
body_has PK-ZZR1
is "$(grep -c PK-ZZ "$page")" "$all" 'the lots are made of the packages of both'
expect 200 GET "$at_patch/lots?lots=2&with=$other"
for shown in 'and one patch more' 'Lots over several patches' PK-ZZR1; do body_has "$shown"; done
body_has "with=$other&"
expect 422 GET "$at_patch/lots?lots=2&with=999999999"
expect 200 GET /desk/rounds
body_has 'Lots<span class="govuk-visually-hidden"> of '
sql "UPDATE care_package SET patch_id = $round_patch WHERE patch_id = $other; DELETE FROM area WHERE id = $other"

expect 200 GET "$at_patch/swaps"
body_has 'PK-ZZR4'
body_has 'from Zz round South care to Zz round North care'
body_has 'agrees to other carers: 7 visits a week'
body_has 'minutes less'
fourth=$(sql "SELECT id FROM care_package WHERE reference = 'PK-ZZR4'")
north=$(sql "SELECT id FROM organisation WHERE name = 'Zz round North care'")
body_has "href=\"/desk/packages/$fourth\">PK-ZZR4</a>"
body_has 'every day: '
body_has 'The people and both providers have to agree'

# ---- One is refused, and not proposed again until that is taken back ----
body_has "href=\"/desk/swaps/$north/PK-ZZR4\""
expect 200 GET "/desk/swaps/$north/PK-ZZR4"
body_has 'The move of PK-ZZR4'
body_has "href=\"/desk/packages/$fourth/handback?reason=agreed_move\""
expect 200 GET "/desk/packages/$fourth/handback?reason=agreed_move"
body_has 'value="agreed_move" checked'
expect 404 GET "/desk/swaps/$north/PK-ZZR1"
# What the council does not buy is neither moved nor put into lots.
sql "UPDATE care_package SET funder = 'self' WHERE id = $fourth"
expect 404 GET "/desk/swaps/$north/PK-ZZR4"
expect 200 GET "$at_patch/swaps"
body_lacks 'PK-ZZR4'
expect 200 GET "$at_patch/lots?lots=2&as=csv"
body_has 'PK-ZZR1'
body_lacks 'PK-ZZR4'
sql "UPDATE care_package SET funder = 'council' WHERE id = $fourth"
expect 404 GET "/desk/swaps/$north/PK-NOSUCH"
expect 404 GET /desk/swaps/999999999/PK-ZZR4
submit 422 "/desk/swaps/$north/PK-ZZR4" "/desk/swaps/$north/PK-ZZR4" reason=
submit 422 "/desk/swaps/$north/PK-ZZR4" "/desk/swaps/$north/PK-ZZR4" reason=other
body_has 'Enter why it is not to be'
submit 303 "/desk/swaps/$north/PK-ZZR4" "/desk/swaps/$north/PK-ZZR4" reason=provider words='Zz no room for <two>'
header_is Location "$at_patch/swaps?done=refused"
is "$(sql "SELECT CONCAT(action, ' ', subject_kind, ' ', subject_id = $fourth) FROM audit WHERE account_id = $account_id ORDER BY id DESC LIMIT 1")" 'refuse_swap package 1' 'a refusal is in the audit trail'
expect 200 GET "$at_patch/swaps?done=refused"
body_has 'The move is refused, and is not proposed any more.'
body_lacks 'Decide on the move of PK-ZZR4'
body_has 'PK-ZZR4</a> to Zz round North care: The other provider does not want it (“Zz no room for &lt;two&gt;”)'
expect 200 GET "/desk/swaps/$north/PK-ZZR4"
body_has 'Propose it again'
submit 422 "/desk/swaps/$north/PK-ZZR4" "/desk/swaps/$north/PK-ZZR4" reason=other words='Zz again'
body_has 'Somebody has refused this already'
submit 303 "/desk/swaps/$north/PK-ZZR4" "/desk/swaps/$north/PK-ZZR4/allow"
expect 200 GET "$at_patch/swaps?done=allowed"
body_has 'The move may be proposed again.'
body_has 'Decide on the move of PK-ZZR4'
# That both were asked is recorded, once, and said where the swap is.
submit 303 "/desk/swaps/$north/PK-ZZR4" "/desk/swaps/$north/PK-ZZR4/asked"
header_is Location "$at_patch/swaps?done=asked"
is "$(sql "SELECT CONCAT(action, ' ', subject_kind, ' ', subject_id = $fourth) FROM audit WHERE account_id = $account_id ORDER BY id DESC LIMIT 1")" 'ask_swap package 1' 'and it is in the audit trail'
expect 200 GET "$at_patch/swaps?done=asked"
body_has 'It is recorded that both providers were asked.'
body_has 'Both providers were asked about PK-ZZR4 on '
expect 200 GET "/desk/swaps/$north/PK-ZZR4"
body_has 'Both providers were asked on '
# Asked anew, for instance after it was refused and allowed: the day is that of the last time.
sql "UPDATE swap_asked SET asked_at = '2026-01-05 10:00:00'"
submit 303 "/desk/swaps/$north/PK-ZZR4" "/desk/swaps/$north/PK-ZZR4/asked"
is "$(sql "SELECT COUNT(*), MIN(asked_at) > UTC_TIMESTAMP() - INTERVAL 1 HOUR FROM swap_asked")" '1	1' 'one row, of today'
expect 200 GET "$at_patch/swaps"
body_lacks 'Refused, and not proposed any more'

# ---- Agreed: it is handed back, which asks nobody by itself and counts against nobody ----
at_fourth=/desk/packages/$fourth
soon=$(date -u -d '+9 days' '+last_on-day=%d last_on-month=%m last_on-year=%Y')
counted="SELECT COUNT(*) FROM market_handback WHERE package_id = $fourth"
# shellcheck disable=SC2086 # a list
submit 303 "$at_fourth/handback" "$at_fourth/handback" $soon reason=agreed_move
is "$(sql "SELECT CONCAT(h.reason, ' ', h.request_id IS NOT NULL, ' ', (SELECT COUNT(*) FROM sourcing_task t WHERE t.request_id = h.request_id)) FROM handback h WHERE h.package_id = $fourth")" 'agreed_move 1 0' 'a request is made and nobody is to be asked for it'
is "$(sql "$counted")" 0 'no report counts it'
expect 200 GET "$at_patch/swaps"
body_lacks 'Decide on the move of PK-ZZR4'
expect 200 GET "/desk/swaps/$north/PK-ZZR4"
body_has 'The last day of its care is '
body_has ' asks for its week from then on: once it is approved, ask the providers among whom Zz round North care is'
body_lacks 'Or refuse it'
take_tokens
post 409 "/desk/swaps/$north/PK-ZZR4/asked"
post 409 "/desk/swaps/$north/PK-ZZR4" reason=person
submit 303 "$at_fourth/handback/withdraw" "$at_fourth/handback/withdraw"
expect 200 GET "$at_patch/swaps"
body_has 'Decide on the move of PK-ZZR4'
# shellcheck disable=SC2086 # a list
submit 303 "$at_fourth/handback" "$at_fourth/handback" $soon reason=travel
is "$(sql "$counted")" 1 'one for another reason is counted'
is "$(sql "SELECT COUNT(*) FROM handback h JOIN sourcing_task t ON t.request_id = h.request_id WHERE t.kind = 'ask' AND h.withdrawn_at IS NULL AND h.package_id = $fourth")" 1 'and providers are asked'
submit 303 "$at_fourth/handback/withdraw" "$at_fourth/handback/withdraw"

# ---- Who has stopped or ended is asked for nothing more; its rounds are there while they run ----
north=$(sql "SELECT id FROM organisation WHERE name = 'Zz round North care'")
without_north() { # without_north SQL BACK
	sql "$1"
	expect 200 GET "$at_patch/fit/HC-ZZR01"
	body_lacks 'Zz round North care'
	body_has 'Zz round South care'
	expect 200 GET "$at_patch/swaps"
	body_lacks 'Zz round North care'
	body_has 'No swap would save'
	expect 200 GET "$at_patch"
	body_has 'Zz round North care'
	expect 200 GET "$at_patch/lots?lots=1"
	body_has 'its provider has stopped'
	sql "$2"
}
without_north "INSERT INTO failure_run (organisation_id, legal_kind, stops_at) VALUES ($north, 'interruption', UTC_TIMESTAMP() + INTERVAL 1 DAY)" \
	"DELETE FROM failure_run WHERE organisation_id = $north"
without_north "UPDATE organisation SET ended_on = UTC_DATE() WHERE id = $north" "UPDATE organisation SET ended_on = NULL WHERE id = $north"
expect 200 GET "$at_patch/fit/HC-ZZR01"
body_has 'Zz round North care'

# ---- Who writes a request sees what a time of day costs, and nobody's visits ----
account practitioner
browser practitioner
sign_in
request=$(sql "SELECT id FROM care_request WHERE reference = 'HC-ZZR01'")
times=/desk/requests/$request/times
minutes_at() { sed -n "s/.*scope=\"row\" class=\"govuk-table__header\">$1[^<]*<.th><td class=\"govuk-table__cell\">About \([0-9]*\) .*/\1/p" "$page" | head -n 1; }
expect 200 GET "$times"
body_has 'A Tuesday in Zz round patch'
body_has 'Least on a Tuesday, about '
# All times that are the least are said, those that follow each other as one stretch.
is "$(sed -n 's/.*Least on a Tuesday, about \([0-9]*\) minutes*: <strong>\([^<]*\)<.*/\1 \2/p' "$page")" '2 6:30am to 10:30am, 11:30am' 'all times that add least, those in a row as one stretch'
body_has 'A visit may begin then'
# Neighbouring times of which the same is said are one row.
says_each() { sed -n 's/.*govuk-table__header">[^<]*[ap]m<.th>\(<td.*\)<.tr>.*/\1/p' "$page"; }
is "$([ "$(says_each | wc -l)" -gt 1 ] && says_each | uniq -d)" '' 'no row says what the one before it says'
# North care is at 8 and at 9, a minute away: 2 minutes between, as the fit says; late at night nobody is near.
is "$(minutes_at 6:30am)" 2 'between two visits it costs what the fit says'
[ "$(minutes_at '[^<]* to 10pm')" -ge "$(minutes_at 6:30am)" ]
ok 'never less when nobody is there'
for private in PK-ZZR '>QA' '>QB' 'Zz round North'; do body_lacks "$private"; done
expect 200 GET "/desk/requests/$request/times?day=7"
body_has 'A Sunday in'
expect 422 GET "$times?day=9"
expect 404 GET /desk/requests/999999999/times
sql "UPDATE person SET latitude = NULL WHERE case_id = 'ZZRQ'"
expect 200 GET "$times"
body_has 'nothing can be said of travel'
sql "UPDATE person SET latitude = 51.9005 WHERE case_id = 'ZZRQ'"

expect 403 GET /desk/rounds
expect 403 GET "$at_patch"
finish
