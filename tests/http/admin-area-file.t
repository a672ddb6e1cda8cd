#!/bin/sh
# Areas as a file: what it would do and every refused row are shown before anything is
# changed; carrying it out; ten thousand rows; the command that does the same.
# Routes: /admin/areas/file, /admin/areas/file/:id
. "$(dirname "$0")/../lib.sh"
own_site
. "$top/tests/http/area_set.sh"
today=$(TZ=Europe/London date +%F)
later=$(TZ=Europe/London date -d "$today + 40 days" +%F)
english=$(date -d "$later" +%d/%m/%Y)
heading='LSOA code,area code,area name,valid from'
held() {
	sql "SELECT CONCAT_WS(' ', m.lsoa, a.code, m.valid_from, COALESCE(m.valid_to, 'on')) FROM area_lsoa m
		JOIN area a ON a.id = m.area_id WHERE a.kind = 'patch' ORDER BY m.lsoa, m.valid_from" | tr '\n' ';'
}
fact() { tr -d '\n' <"$page" | sed "s/.*>$1<\\/dt>[^>]*>\\([^<]*\\)<.*/\\1/"; }
fact_is() { is "$(fact "$1")" "$2" "$1: $2"; }
# upload STATUS FILE [KIND]: on the page.
upload() {
	request GET /admin/areas/file
	take_tokens
	expect "$1" POST /admin/areas/file -F "_csrf=$csrf" -F "_key=$key" -F "kind=${3:-patch}" -F "file=@$2;type=text/csv"
	to=$(header Location)
}
account commissioner
sign_in

note 'a file that is none'
expect 200 GET /admin/areas/file
body_has 'enctype="multipart/form-data"'
request GET /admin/areas/file
take_tokens
expect 422 POST /admin/areas/file -F "_csrf=$csrf" -F "_key=$key" -F kind=patch -F 'file=@/dev/null;filename='
body_has 'Select a CSV file'
printf 'a,b\n1,2\n' >"$work/other.csv"
upload 422 "$work/other.csv"
body_has 'It needs the headings LSOA code, area code, area name and valid from'
body_has 'id="file-error"'
echo "$heading" >"$work/empty.csv"
upload 422 "$work/empty.csv"
body_has 'The file has no rows below its headings'
printf '%s\nX01,P1,Caf\351,\n' "$heading" >"$work/latin.csv"
printf '%s\nX01,P1,A\0B,\n' "$heading" >"$work/nul.csv"
upload 422 "$work/nul.csv"
{
	echo "$heading"
	head -c 2200000 /dev/zero | tr '\0' 'x'
} >"$work/large.csv"
upload 422 "$work/large.csv"
body_has 'larger than 2 MB'
sql_is 'SELECT COUNT(*) FROM area_file' 0 'none of them is kept'

note 'shown first, then carried out'
cat >"$work/first.csv" <<-END
	$heading
	X01,P1,North patch,
	x02,P1,,$today
	X03,P2,South patch,$english
	X99,P2,,
	X04,P2,Southern patch,$later
	X01,P2,,$later
	X04,,Nobody,
	X05,P3,,$later
	X05,P2,,31/11/2099
	X05,P2,,2020-01-01
	X05,P 2,South patch,
	X06,,,
	X06,P1
END
upload 303 "$work/first.csv"
expect 200 GET "$to"
body_has 'Nothing has been changed yet'
fact_is 'Rows read' 13
fact_is 'New areas' 2
fact_is 'LSOAs that join an area and were in none' 3
fact_is 'Rows that name no area, passed over' 1
fact_is 'Rows refused' 9
is "$(tr -d '\n' <"$page" | sed 's/.*Rows refused, and left out//' | grep -o '<td class="govuk-table__cell govuk-table__cell--numeric">[0-9]*</td><td class="govuk-table__cell">[^<]*' | sed 's/<[^>]*>/ /g; s/^ *//; s/  */ /g')" "5 X99 is no LSOA of the county
6 an earlier line calls P2 South patch and not Southern patch
7 X01 is in line 2 already
8 it has no area code
9 P3 is a new area and needs a name
10 the day is not a real date, like 2026-11-21 or 21/11/2026
11 the day has passed: it must be today or a day to come
12 the area code must have 1 to 20 letters, numbers and hyphens only
14 too few cells" 'each refused row with its line and why'
is "$(held)" '' 'nothing is changed by looking'
submit 303 "$to" "$to"
is "$(held)" "X01 P1 $today on;X02 P1 $today on;X03 P2 $later on;" 'the good rows are carried out'
sql_is "SELECT valid_from, name FROM area WHERE kind = 'patch' AND code = 'P2'" "$later	South patch" 'a new area begins with its first row'
sql_is "SELECT COUNT(*) FROM audit WHERE action = 'apply_area_file' AND detail LIKE '%2 areas%3 LSOAs%9 rows%'" 1 'with its audit row'
expect 200 GET "$to"
body_has 'This file was carried out on'
body_lacks 'Carry it out</button>'

note 'as Excel for Windows saves it'
printf '%s\nX06,P8,Caf\351 patch,\n' "$heading" >"$work/latin.csv"
upload 303 "$work/latin.csv"
expect 200 GET "$to"
body_has 'Café patch'
body_has 'We read it as Excel for Windows saves it'

note 'moving, and nothing to do'
printf '%s\nX01,p2,,%s\nX02,P1,North patch,%s\n' "$heading" "$later" "$later" >"$work/move.csv"
upload 303 "$work/move.csv"
expect 200 GET "$to"
fact_is 'LSOAs that move from another area' 1
fact_is 'LSOAs that are in it already' 1
fact_is 'New areas' 0
# The areas change while somebody looks at it.
request GET "$to"
take_tokens
sql "UPDATE area_lsoa SET valid_to = '$later' WHERE lsoa = 'X02' AND valid_from = '$today'"
post 409 "$to"
sql "UPDATE area_lsoa SET valid_to = NULL WHERE lsoa = 'X02' AND valid_from = '$today'"
submit 422 "$to" "$to"
body_has 'Made-up 01 to South patch'
body_has 'LSOAs would leave the areas that they are in'
submit 303 "$to" "$to" move=1
is "$(held)" "X01 P1 $today $later;X01 P2 $later on;X02 P1 $today on;X03 P2 $later on;" 'what held before stays'
expect 200 GET '/admin/areas/file?template=patch'
cp "$page" "$work/template.csv"
is "$(sed '1s/^\xef\xbb\xbf//' "$page" | tr -d '\r')" 'LSOA code,LSOA name,area code,area name,valid from
X01,Made-up 01,P1,North patch,
X02,Made-up 02,P1,North patch,
X03,Made-up 03,,,
X04,Made-up 04,,,
X05,Made-up 05,,,
X06,Made-up 06,,,' 'the template has every LSOA and what it is in'
printf '%s\nX02,P1,,\n' "$heading" >"$work/same.csv"
upload 303 "$work/same.csv"
expect 200 GET "$to"
body_has 'There is nothing in the file to carry out'
submit 409 "$to" "$to"

note 'by the command'
areas() { "$top/bin/areas" --config "$conf" "$@" 2>&1; }
before=$(held)
printf '%s\nX04,P1,,\nX44,P1,,\n' "$heading" >"$work/command.csv"
is "$(areas --kind patch --from "$work/command.csv"; echo "= $?")" "2 rows read: 0 new areas, 1 LSOAs join, 0 move from another area, 0 are in it already, 0 name no area, 1 refused
line 3: X44 is no LSOA of the county
Nothing has been changed: --apply carries it out.
= 1" 'it says the same'
is "$(held)" "$before" 'and changes nothing by itself'
areas --kind patch --from "$work/command.csv" --apply >"$work/said"
is "$? $(tail -n 1 "$work/said")" '0 line 3: X44 is no LSOA of the county' 'with --apply it does'
is "$(held)" "$before"'X04 P1 '"$today on;" 'the good row is carried out'
sql_is "SELECT program, detail FROM audit WHERE program = 'areas'" 'areas	{"added":0,"joined":1,"moved":0,"refused":1}' 'with its audit row'
is "$(areas --kind county --from "$work/command.csv" | head -n 1; areas --kind patch --from "$work/none.csv")" \
	"usage: areas --kind patch|ilp|pcn --from FILE [--apply] [--config FILE]
$work/none.csv cannot be read: No such file or directory." 'and says what is wrong with how it was called'
is "$(areas --kind patch --from "$work/latin.csv"; echo "= $?")" "$work/latin.csv: The file is not CSV in UTF-8. In Excel, save it as $(printf '\342\200\234CSV UTF-8\342\200\235').
= 1" 'or with the file'

note 'ten thousand rows, fifty of them bad'
sql "INSERT INTO area (kind, code, name) SELECT 'lsoa', CONCAT('Z', 10000 + seq), CONCAT('Many ', seq) FROM seq_1_to_10000"
awk -v heading="$heading" 'BEGIN {
	print heading
	for (i = 1; i <= 10000; i++)
		print (i % 200 == 0 ? "W" : "Z") 10000 + i ",PCN-" i % 40 ",Network " i % 40 ","
}' >"$work/many.csv"
upload 303 "$work/many.csv" pcn
expect 200 GET "$to"
fact_is 'Rows read' 10000
fact_is 'New areas' 40
fact_is 'LSOAs that join an area and were in none' 9950
fact_is 'Rows refused' 50
body_has '>201</td><td class="govuk-table__cell">W10200 is no LSOA of the county</td>'
body_has '>10001</td><td class="govuk-table__cell">W20000 is no LSOA of the county</td>'
started=$(date +%s%N)
submit 303 "$to" "$to"
note "carried out in $((($(date +%s%N) - started) / 1000000)) ms"
sql_is "SELECT COUNT(*), COUNT(DISTINCT a.id) FROM area_lsoa m JOIN area a ON a.id = m.area_id WHERE a.kind = 'pcn'" '9950	40'
finish
