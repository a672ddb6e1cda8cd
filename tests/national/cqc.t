#!/bin/sh
# CQC's register: the weekly directory in the layouts of several years, and the API with its
# quirks. Every place and name in it is made up.
. "$(dirname "$0")/lib.sh"

pull_database
publishers
fixtures=$top/tests/national/fixtures
at=$www/www.cqc.org.uk
page=about-us/transparency/using-cqc-data
mkdir -p "$at/about-us/transparency" "$at/sites/default/files/2026-10" "$at/sites/default/files/2026-11"
register='SELECT COUNT(*) FROM cqc_location'
location() { rows "SELECT ${2:-name} FROM cqc_location WHERE location_id = '$1'"; }

# ---- the directory, found by its link ----

cat >"$at/$page" <<'END'
<html><body><h1>Using CQC data</h1>
<a href="/sites/default/files/2026-10/28_October_2026_CQC_directory.csv">last week's</a>
<a class="x" href='https://www.cqc.org.uk/sites/default/files/2026-11/04_November_2026_CQC_directory.csv'>Care directory</a>
<a href="https://elsewhere.example/11_November_2026_CQC_directory.csv">a copy</a>
<a href="//elsewhere.example/12_November_2026_CQC_directory.csv">another</a>
<a href="/sites/default/files/2026-11/04_November_2026_HSCA_Active_Locations.ods">with filters</a>
</body></html>
END
directory=$at/sites/default/files/2026-11/04_November_2026_CQC_directory.csv
cp "$fixtures/cqc-directory.csv" "$directory"
pull cqc-directory
is "$exit" 0 'the newest directory is pulled'
says 'cqc-directory: loaded: 6 rows kept of 9 read; 6 new, 0 changed, 0 gone, 2 refused' 'our authority only'
is "$(rows "SELECT published_on, origin LIKE '%/04_November_2026_CQC_directory.csv' FROM source_load")" '2026-11-04 1' 'with its day, from the newest link of their own site'
is "$(rows "SELECT GROUP_CONCAT(DISTINCT local_authority) FROM cqc_location")" Gloucestershire 'South Gloucestershire is another authority'
is "$(location 1-100000001 'name, postcode, phone, services, care_home, checked_on')" \
	'Lilac Example House GL52 1AA 01242 000001 |care_home| 1 2026-02-25' 'a name without its blanks, a phone with its 0, a date'
is "$(location 1-100000002 services)" '|homecare|supported_living|' 'values between bars, each once'
is "$(location 1-100000002 specialisms)" '|Dementia|Treatment of disease, disorder or injury|' 'a comma is part of one of them'
is "$(location 1-100000002 checked_on)" 2015-11-16 'a date of 2016 in its style'
is "$(location 1-100000003 services)" '|extra_care|' 'supported housing is extra care'
is "$(location 1-100000004 services)" '|other|' 'a dentist is no social care'
is "$(location 1-100000005 "postcode = ''")" 1 'what is no postcode is left empty'
is "$(rows 'SELECT line, reason FROM load_refusal ORDER BY line')" \
	'-2 these are no services that CQC has: |Partnership|;-1 1-100000005: "GL5" is not a postcode;0 1 locations stand in it twice: the first row counts;13 it has no location ID: it is a provider, not a place' \
	'what is odd is kept with the load'
pull cqc-directory
says 'cqc-directory: unchanged since' 'the same file again is unchanged'

# ---- another week: one has gone, one is new, one changed ----

sed -i 's/>last week.s</>old</; s/2026-11\/04_November_2026_CQC/2026-11\/11_November_2026_CQC/' "$at/$page"
next=$at/sites/default/files/2026-11/11_November_2026_CQC_directory.csv
sed -e '/1-100000003/d' -e 's/Example Hands/Example Helping Hands/' "$fixtures/cqc-directory.csv" >"$next"
echo 'Newcomer Example Care,,"1 New Street, Stroud",GL5 1AB,1453000009,,Homecare agencies,,Dementia,Newcomer Ltd,Gloucestershire,South West,https://www.cqc.org.uk/location/1-100000009,1-100000009,1-200000009' >>"$next"
pull cqc-directory
says '6 rows kept of 9 read; 1 new, 1 changed, 1 gone' 'a week later'
is "$(location 1-100000003 'gone_on, deregistered_on')" '2026-11-11 NULL' 'what is not in it any more is gone from its day'
is "$(location 1-100000002)" 'Example Helping Hands' 'a new name is taken'
pull cqc-directory --from "$directory"
is "$exit" 1 'an older directory is refused'
says 'It is of 2026-11-04, older than what is loaded (2026-11-11).' 'with both days'
sed '/^#/d; s/CQC Location ID (for office use only)/CQC Location (for office use only/; s/Local authority/Local Authority/' "$fixtures/cqc-directory.csv" >"$var/2020.csv"
pull cqc-directory --from "$var/2020.csv" --again
is "$exit" 0 'the header of 2020'
sed 's/Service types/Kinds of care/' "$fixtures/cqc-directory.csv" >"$var/renamed.csv"
pull cqc-directory --from "$var/renamed.csv"
is "$exit" 1 'a column that was renamed fails'
says 'Service types' 'and is named'
is "$(rows "$register")" 7 'the register stays as it was'
echo '<html>moved</html>' >"$at/$page"
pull cqc-directory
says 'There is no link to a CQC_directory.csv on' 'a page without the link is told'

# ---- the API ----

api=$www/api.service.cqc.org.uk/public/v1
mkdir -p "$api/locations" "$api/changes"
echo 0123456789abcdef >"$var/key"
cat >"$maps" <<'END'
map $http_ocp_apim_subscription_key $key_is_right { default 0; 0123456789abcdef 1; }
END
cat >"$rules" <<'END'
location = /api.service.cqc.org.uk/public/v1/locations { rewrite ^ /list/$arg_localAuthority/$arg_page last; }
location = /api.service.cqc.org.uk/public/v1/changes/location { rewrite ^ /changes/$arg_page last; }
location /api.service.cqc.org.uk/public/v1/locations/ {
	if ($key_is_right = 0) { return 401; }
	if ($uri ~ [a-z]$) { return 400; }
}
END
again_publishers
mkdir -p "$www/list/Gloucestershire" "$www/changes"
pull cqc-api
says 'no cqc_key_file is configured' 'without a key there is nothing to ask with'
configure_pull "cqc_key_file = $var/key"

# Two pages; the second has an id in small letters and one of the first again.
echo '{"total":5,"page":1,"perPage":500,"totalPages":2,"locations":[{"locationId":"1-100000001","locationName":"x","postalCode":"GL52 1AA"},{"locationId":"1-100000006"}]}' >"$www/list/Gloucestershire/1"
echo '{"total":5,"page":2,"perPage":500,"totalPages":2,"locations":[{"locationId":"rl4x"},{"locationId":"1-100000006"},{"locationId":"1-100000404"}]}' >"$www/list/Gloucestershire/2"
for id in 1-100000001 1-100000006 RL4X; do cp "$fixtures/cqc-$id.json" "$api/locations/$id"; done
pull cqc-api
is "$exit" 0 'a first pull asks for every location of ours'
says 'cqc-api: loaded: 3 rows kept of 3 read; 2 new, 1 changed' 'those of the list and those of the directory'
is "$(location 1-100000001 'rating, rating_on, rating_inherited, key_ratings, beds, brand, dormant')" \
	'Good 2025-06-03 0 Safe=Requires improvement|Effective=Good|Caring=Good|Responsive=Good|Well-led=Good 24 Barchart Example 0' \
	'a rating of the newer shape, newer than the older one'
is "$(location 1-100000001 checked_on)" 2026-02-25 'what only the directory knows stays'
is "$(location 1-100000006 'rating, rating_on, rating_inherited, services, registered_on, postcode')" \
	'Requires improvement 2019-10-31 1 |homecare| 2024-04-01 GL1 2RU' 'an inherited rating, in the usual spelling'
is "$(rows 'SELECT location_id, related_id, kind, reason FROM cqc_link ORDER BY location_id')" \
	'1-100000006 1-100000003 HSCA Predecessor Change of owner;1-100000077 RL4X HSCA Predecessor Merger' 'what follows what, from either side'
is "$(location RL4X "rating = '', deregistered_on, dormant, key_ratings = ''")" '1 2025-03-31 1 1' 'no published rating is none; deregistered and dormant'
grep -q 'GET /api.service.cqc.org.uk/public/v1/locations/RL4X ' "$var/log/publishers.log"
ok 'ids are asked for in capitals'
is "$(rows "SELECT reason FROM load_refusal ORDER BY load_id DESC, line DESC LIMIT 1")" \
	'the API does not have 7 of the changed locations any more' 'ids it answers 404 for are passed over'
raw=$(rows 'SELECT raw_name FROM source_load ORDER BY id DESC LIMIT 1')
! grep -qE '"Persona"|Nominated|contacts' "$var/raw/$raw"
ok 'no name of a person is kept'
! rows 'SELECT * FROM cqc_location' | grep -qE 'Persona[^l]|Nominated'
ok 'nowhere'
is "$(rows "SELECT reached RLIKE '^20[0-9-]+T[0-9:]+Z$' FROM source_load ORDER BY id DESC LIMIT 1")" 1 'the end of the window is kept'

# ---- changes ----

echo '{"page":1,"totalPages":1,"changes":["1-100000006","1-555555555","1-100000001"]}' >"$www/changes/1"
sed 's/"Lilac Example House"/"Lilac Example Lodge"/' "$fixtures/cqc-1-100000001.json" >"$api/locations/1-100000001"
: >"$var/log/publishers.log"
kill -USR1 "$(cat "$var/publishers.pid")"
sleep 0.2
pull cqc-api
says 'cqc-api: loaded: 2 rows kept of 2 read; 0 new, 1 changed' 'only what changed'
! grep -q 1-555555555 "$var/log/publishers.log"
ok 'a change elsewhere in England is not asked for'
start=$(sed -n 's/.*startTimestamp=\([0-9-]*\)T.*/\1/p' "$var/log/publishers.log" | head -n 1)
is "$start" "$(date -u -d '30 days ago' +%Y-%m-%d)" 'from thirty days before the end of the last window'
rm "$www/changes/1"
pull cqc-api
is "$exit" 0 'without the list of changes'
says '3 rows kept of 3 read' 'all of ours are asked for again'
printf '{"total":87154,"page":1,"totalPages":88,"locations":[{"locationId":"1-999999999"}]}' >"$www/list/Gloucestershire/1"
pull cqc-api
says 'CQC gives neither a list of Gloucestershire nor of changes.' 'a filter that does not filter is not believed'
echo '{"page":1,"totalPages":1,"changes":["1-100000001","1-555555555"]}' >"$www/changes/1"
sed 's/1-100000001/1-555555555/; s/"Gloucestershire"/"Devon"/' "$fixtures/cqc-1-100000001.json" >"$api/locations/1-555555555"
pull cqc-api
says '1 rows kept of 2 read' 'then all of the changes are asked for, and ours kept'
is "$(location 1-555555555)" '' 'and the others not'

# ---- stopped in the middle ----

{
	printf '{"total":12,"page":1,"totalPages":1,"locations":['
	for i in 1 2 3 4 5 6 7 8 9; do printf '{"locationId":"1-30000000%s"},' $i; done
	echo '{"locationId":"1-100000001"}]}'
} >"$www/list/Gloucestershire/1"
for i in 1 2 3 4 5 6 7 8 9; do
	sed "s/1-100000001/1-30000000$i/" "$fixtures/cqc-1-100000001.json" >"$api/locations/1-30000000$i"
done
: >"$var/log/publishers.log"
kill -USR1 "$(cat "$var/publishers.pid")"
began=$(date +%s)
"$top/bin/pull" cqc-api --config "$conf" >"$var/stopped" 2>&1 &
pulling=$!
until [ "$(grep -c 'locations/1-3' "$var/log/publishers.log")" -ge 3 ]; do
	sleep 0.1
	[ $(($(date +%s) - began)) -lt 30 ] || break
done
kill -INT $pulling
wait $pulling
is $? 2 'a signal stops it between two locations'
has=$(rows 'SELECT reached RLIKE "^[0-9]+ of [0-9]+ locations$" FROM source_load ORDER BY id DESC LIMIT 1')
is "$has" 1 'how far it came is noted'
is "$(rows "SELECT COUNT(*) FROM cqc_location WHERE location_id LIKE '1-3%'")" 0 'nothing is half loaded'
pull cqc-api
is "$exit" 0 'the next run goes on'
is "$(grep -c 'locations/1-3' "$var/log/publishers.log")" 9 'and asks for no location twice'
is "$(rows "SELECT COUNT(*) FROM cqc_location WHERE location_id LIKE '1-3%'")" 9 'now they are loaded'
is "$(find "$var/raw/cqc-api" -name 'details.*' | wc -l)" 0 'nothing is left over'

# ---- the directory after the API ----

echo '<a href="/sites/default/files/2026-11/18_November_2026_CQC_directory.csv">' >"$at/$page"
{ cat "$fixtures/cqc-directory.csv"; } >"$at/sites/default/files/2026-11/18_November_2026_CQC_directory.csv"
rows "UPDATE source_load SET started_at = '2026-11-20' WHERE source = 'cqc-api'" >/dev/null
pull cqc-directory
is "$exit" 0 'a directory that was made before the last API call'
is "$(location 1-100000001)" 'Lilac Example Lodge' 'does not undo what the API told'
is "$(location 1-300000001 gone_on)" NULL 'nor end what it does not have yet'

# ---- refusals ----

echo wrong >"$var/key"
pull cqc-api
says "CQC does not accept the key in $var/key (status 401)." 'a wrong key is told'
{
	echo 'location /api.service.cqc.org.uk/ {'
	echo '	return 403 "<html>Microsoft-Azure-Application-Gateway/v2</html>";'
	echo '}'
} >"$rules"
again_publishers
pull cqc-api
says 'The gateway of 127.0.0.1 is out of order (status 403). Tried 8 times.' 'a gateway out of order is not taken for that'
printf 'two words\r\nX-Evil: 1\n' >"$var/key"
pull cqc-api
says "What is in the key file $var/key is not a key." 'a file that is none is not sent'
configure_pull "cqc_key_file = $var/nowhere"
pull cqc-api
says "The key file $var/nowhere cannot be read, or is empty." 'nor one that is not there'
pull cqc-api --from "$www/list/Gloucestershire/1"
says 'it is a list of locations (only id, name and postcode), not their details' 'a list is not the details'
finish
