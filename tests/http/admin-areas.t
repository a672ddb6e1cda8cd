#!/bin/sh
# Patches and other groupings of LSOAs: adding one, drawing it district by district, moving
# LSOAs, what is refused, dates, history, ending it, and where none is drawn.
# Routes: /admin/areas, /admin/areas/new, /admin/areas/gaps, /admin/areas/:id,
# /admin/areas/:id/change, /admin/areas/:id/draw, /admin/areas/:id/end
# shellcheck disable=SC2046 # a date is three words
. "$(dirname "$0")/../lib.sh"
own_site
. "$top/tests/http/area_set.sh"
today=$(TZ=Europe/London date +%F)
later=$(TZ=Europe/London date -d "$today + 40 days" +%F)
before=$(TZ=Europe/London date -d "$today - 1 day" +%F)
# on NAME DATE: the three fields of a date.
on() { echo "$2" | sed "s/\\(....\\)-\\(..\\)-\\(..\\)/$1-year=\\1 $1-month=\\2 $1-day=\\3/"; }
area() { sql "SELECT MAX(id) FROM area WHERE kind IN ('patch', 'ilp', 'pcn') AND code = '$1'"; }
# held CODE: what is kept of its LSOAs, "X01 from until" each.
held() {
	sql "SELECT CONCAT_WS(' ', m.lsoa, m.valid_from, COALESCE(m.valid_to, 'on')) FROM area_lsoa m
		JOIN area a ON a.id = m.area_id WHERE a.code = '$1' AND a.kind <> 'lsoa' ORDER BY m.lsoa, m.valid_from" | tr '\n' ';'
}

account practitioner
browser practitioner
sign_in
expect 403 GET /admin/areas
account commissioner
browser commissioner
sign_in
expect 303 GET /admin
header_is Location /admin/areas
expect 200 GET /admin/areas
body_has 'There are no patches yet'
body_has '6 of 6 LSOAs are in none today'
expect 200 GET '/admin/areas?kind=ilp'
body_has 'Tewkesbury, Newent and Staunton'
expect 403 GET /admin/accounts

note 'adding'
submit 422 /admin/areas/new /admin/areas/new kind=patch name=N code='P 1' $(on from "$before")
body_has 'Name must be 2 characters or more'
submit 422 /admin/areas/new /admin/areas/new kind=patch name='North patch' code='P 1' $(on from "$before")
body_has 'Code must have letters a to z, numbers and hyphens only'
body_has 'First day it is valid must be today or a day to come'
body_has 'value="North patch"'
submit 303 /admin/areas/new /admin/areas/new kind=patch name='North patch' code=P1 $(on from "$today")
north=/admin/areas/$(area P1)
header_is Location "$north/draw"
submit 422 /admin/areas/new /admin/areas/new kind=patch name='Another' code=p1 $(on from "$today")
body_has 'North patch has this code'
submit 303 /admin/areas/new /admin/areas/new kind=pcn name='A network' code=P1 $(on from "$today")
submit 303 /admin/areas/new /admin/areas/new kind=patch name='South patch' code=P2 $(on from "$today")
south=/admin/areas/$(area P2)
sql_is "SELECT action, detail FROM audit WHERE subject_kind = 'area' AND subject_id = ${south##*/}" \
	"add_area	{\"changes\":[{\"what\":\"Kind\",\"before\":\"\",\"after\":\"Patch\"},{\"what\":\"Name\",\"before\":\"\",\"after\":\"South patch\"},{\"what\":\"Code\",\"before\":\"\",\"after\":\"P2\"},{\"what\":\"Valid from\",\"before\":\"\",\"after\":\"$(date -d "$today" '+%-d %B %Y')\"}]}"

note 'drawing'
north=/admin/areas/$(sql "SELECT id FROM area WHERE kind = 'patch' AND code = 'P1'")
expect 303 GET "$north/draw"
header_is Location "$north/draw/E07000078"
expect 200 GET "$north/draw/E07000078"
for n in 1 2 3 4; do
	body_has "id=\"lsoa-X0$n\""
	body_has "<a class=\"app-map__choice\" href=\"#lsoa-X0$n\" tabindex=\"-1\" aria-label=\"Made-up 0$n, in no patch\">"
done
body_lacks 'id="lsoa-X05"'
body_has 'Middle of town'
body_has "action=\"$north/draw/E07000078\""
expect 404 GET "$north/draw/E07000099"
submit 303 "$north/draw/E07000078" "$north/draw/E07000078" lsoa=X01 lsoa=X02 $(on from "$today")
is "$(held P1)" "X01 $today on;X02 $today on;" 'what was ticked is in it from today'
expect 200 GET "$north"
body_has 'All in one piece'
body_has '2 LSOAs'
expect 200 GET '/admin/areas/gaps?kind=patch'
body_has '4 of 6 LSOAs are in no patch today'
body_has 'Made-up 03, Middle of town (X03)'
body_lacks 'Made-up 01, '

expect 200 GET '/admin/areas?kind=patch'
body_has 's patches today. A thick line goes round each'
body_has "href=\"$north\" tabindex=\"-1\" aria-label=\"North patch\""
body_has '<title>Made-up 01: North patch</title>'
body_has '<title>Made-up 03: in no patch</title>'
body_has '<td class="govuk-table__cell">1</td>'
body_has '<td class="govuk-table__cell">Not drawn</td>'
expect 200 GET '/admin/areas?kind=patch&lsoas=1&as=csv'
is "$(tr -d '\r' <"$page" | sed -n 's/^\(X0[13]\),[^,]*,[^,]*,/\1 /p')" 'X01 P1,North patch
X03 ,' 'the file says who is in which, and who in none'
expect 200 GET '/admin/areas?kind=pcn&lsoas=1&as=csv'
body_lacks North

note 'one at a time, and moving'
submit 422 "$south/draw/E07000078" "$south/draw/E07000078" lsoa=X02 lsoa=X04 $(on from "$today")
body_has 'Made-up 02 is in North patch. Clear it, or tick'
body_has 'value="X04" checked'
body_has 'href="#lsoa"'
is "$(held P2)" '' 'nothing was written'
submit 422 "$south/draw/E07000078" "$south/draw/E07000078" lsoa=X05 $(on from "$today")
body_has 'Select LSOAs from the list'
submit 422 "$south/draw/E07000078" "$south/draw/E07000078" lsoa=X04 $(on from "$before")
body_has 'The change must hold from today or a day to come'
submit 303 "$south/draw/E07000078" "$south/draw/E07000078" lsoa=X02 lsoa=X04 move=1 $(on from "$later")
is "$(held P2)" "X02 $later on;X04 $later on;" 'they join on the day that was chosen'
is "$(held P1)" "X01 $today on;X02 $today $later;" 'and one leaves the other area on it'
sql "SELECT detail FROM audit WHERE action = 'draw_area' ORDER BY id DESC LIMIT 1" >"$work/detail"
grep -qF '{"what":"Taken from another","before":"","after":"Made-up 02 (North patch)"}' "$work/detail"
ok 'the audit row says where it was taken from'
expect 200 GET "$north"
body_has 'Leaves later'
body_has '1 LSOA leaves later'
expect 200 GET "$south"
body_has 'In 2 separate parts'
submit 303 "$south/draw/E07000078" "$south/draw/E07000078" lsoa=X04 $(on from "$today")
is "$(held P2)" "X04 $later on;" 'what was planned can be taken back'

note 'two people at once'
request GET "$north/draw/E07000078"
take_tokens
kept_csrf=$csrf kept_key=$key kept_version=$row_version
submit 303 "$south/draw/E07000078" "$south/draw/E07000078" lsoa=X03 lsoa=X04 $(on from "$today")
csrf=$kept_csrf key=$kept_key row_version=$kept_version
post 409 "$north/draw/E07000078" lsoa=X01 lsoa=X03 $(on from "$today")
body_has 'Your answers are not kept'
body_has 'Not in it now: Made-up 03 ticked in what you sent'
expect 200 GET "$north/draw/E07000078"
body_lacks 'We kept the answers'
body_lacks 'value="X03" checked'
# Nor those of a form that was refused, once somebody else has drawn.
submit 422 "$north/draw/E07000078" "$north/draw/E07000078" lsoa=X01 lsoa=X02 $(on from "$before")
expect 200 GET "$north/draw/E07000078"
body_has 'We kept the answers'
body_has 'value="X02" checked'
submit 303 "$south/draw/E07000078" "$south/draw/E07000078" lsoa=X04 $(on from "$today")
expect 200 GET "$north/draw/E07000078"
body_has 'Somebody changed this after you gave answers here'
body_lacks 'We kept the answers'
body_lacks 'value="X02" checked'
submit 303 "$south/draw/E07000078" "$south/draw/E07000078" lsoa=X03 lsoa=X04 $(on from "$today")

note 'the search goes by it'
expect 200 GET '/find?near=prestbury'
restart find # it writes what was searched for
sql_is "SELECT patch_id, lsoa FROM search_record ORDER BY id DESC LIMIT 1" "${north##*/}	X01" 'a search there is one of the patch'

note 'another name, and the end'
submit 422 "$north/change" "$north/change" name='North patch' code=P2
body_has 'South patch has this code'
submit 303 "$north/change" "$north/change" name='Northern patch' code=P1
sql_is "SELECT name FROM area WHERE id = ${north##*/}" 'Northern patch'
listing=$(sql 'SELECT MIN(id) FROM listing WHERE published_on <= UTC_DATE() AND unlisted_on IS NULL AND paused_on IS NULL')
sql "INSERT INTO listing_area (listing_id, area_id) VALUES ($listing, ${north##*/})"
expect 200 GET "$north/end"
body_has 'Listings stay as they are'
body_has "/desk/listings/$listing\""
submit 422 "$north/end" "$north/end" $(on until "$before")
body_has 'The day must be today or a day to come'
submit 303 "$north/end" "$north/end" $(on until "$today")
expect 200 GET "$north"
body_has 'This area has ended'
is "$(held P1)" '' 'what joined today never held'
sql_is "SELECT COUNT(*) FROM listing_area WHERE area_id = ${north##*/}" 1 'the listing says still what it covers'
expect 200 GET /admin/areas
body_lacks 'Northern patch'
expect 200 GET '/admin/areas?ended=1'
body_has 'Northern patch'
submit 422 "$north/draw/E07000078" "$north/draw/E07000078" lsoa=X01 $(on from "$later")
body_has 'Choose an earlier day'

note 'as a file'
expect 200 GET '/admin/areas?kind=patch&as=csv'
is "$(sed '1s/^\xef\xbb\xbf//' "$page" | tr -d '\r' | head -n 2)" "Code,Name,From,Until,LSOAs,People,Listings that cover it
P2,South patch,$today,,1,,0" 'the list has a row for each'
finish
