#!/bin/sh
# Lists of the staff's pages, page by page and as files; adverts approved and declined;
# national sources.
. "$(dirname "$0")/../lib.sh"
site
come_from 127.0.0.22
today=$(sql 'SELECT UTC_DATE()')

sql "INSERT INTO listing (kind, name, place_label, latitude, longitude, reach, confirmed_on, published_on)
	SELECT 'community', CONCAT('=Zz list ', seq), 'Stroud', 51.75, -2.22, 'county', UTC_DATE() - INTERVAL 45 DAY, UTC_DATE()
	  FROM seq_1_to_30"
first=$(sql "SELECT MIN(id) FROM listing WHERE name LIKE '=Zz list %'")
sql "INSERT INTO listing_check (listing_id, kind, seen, seen_on, seen_by, renew_by) VALUES
	($first, 'insurance', 'Zz certificate', UTC_DATE() - INTERVAL 350 DAY, 'Directory team', UTC_DATE() + INTERVAL 5 DAY),
	($first, 'dbs', 'Zz old certificate', UTC_DATE() - INTERVAL 900 DAY, 'Directory team', UTC_DATE() - INTERVAL 5 DAY),
	($first + 1, 'dbs', 'Zz replaced', UTC_DATE() - INTERVAL 900 DAY, 'Directory team', UTC_DATE() - INTERVAL 5 DAY),
	($first + 1, 'dbs', 'Zz new one', UTC_DATE() - INTERVAL 9 DAY, 'Directory team', UTC_DATE() + INTERVAL 900 DAY)"

# ---- Who may ----
for path in /desk/listings /desk/renewals /desk/adverts /desk/adverts/1 /desk/sources /desk/sources/nspl; do
	expect 303 GET $path
done
account practitioner
sign_in
expect 200 GET /desk/listings
for path in /desk/renewals /desk/adverts /desk/adverts/1 /desk/sources /desk/sources/nspl; do
	expect 403 GET $path
done

account directory_officer
browser officer
sign_in
expect 200 GET '/desk/listings?q=Zz+list&shown=stale'
body_has 'of <strong>30</strong> listings'
body_has 'href="/desk/listings?q=Zz%20list&amp;shown=stale&amp;page=2"'
expect 200 GET '/desk/listings?q=Zz+list&shown=stale&page=2'
body_has 'Showing <strong>26</strong> to <strong>30</strong>'
expect 200 GET '/desk/listings?q=Zz+list&shown=new'
body_has 'There are no such listings'
expect 200 GET '/desk/listings?q=Zz+list&kind=pa&label=ring_first'
expect 422 GET '/desk/listings?shown=nonsense'
expect 422 GET '/desk/listings?page=0'
expect 200 GET '/desk/listings?q=Zz+list&as=csv'
header_is Content-Type 'text/csv; charset=utf-8'
header_is Content-Disposition "attachment; filename=\"listings-$today.csv\""
is "$(grep -c 'Zz list' "$page")" 30 'the file has all pages of the list'
body_has "'=Zz list 1,"
expect 200 GET '/desk/listings?q=Zz+list&as=xlsx'
is "$(head -c 2 "$page")" PK 'a spreadsheet is a zip file'

# ---- Checks to renew ----
expect 200 GET /desk/renewals
body_has 'Zz certificate'
body_lacks 'Zz old certificate'
expect 200 GET '/desk/renewals?within=7'
body_has 'Zz certificate'
expect 200 GET '/desk/renewals?within=overdue'
body_has 'Zz old certificate'
body_lacks 'Zz replaced'
expect 422 GET '/desk/renewals?within=8'
expect 200 GET '/desk/renewals?within=7&as=csv'
body_has 'Zz certificate'
expect 200 GET '/desk/renewals?as=xlsx'
expect 200 GET /desk
body_has 'Checks to renew'

# ---- Adverts ----
advert() {
	advert=$(sql "INSERT INTO advert (reference, place_label, tasks, slots, hours, rate, words)
		VALUES (LEFT(REPLACE(UUID(), '-', ''), 10), 'Stroud', '|meals|shopping|', 1, 6.5, $1, 'Zz ring <Robin> at home');
		SELECT LAST_INSERT_ID()")
	sql "INSERT INTO advert_contact (advert_id, name, phone) VALUES ($advert, 'Robin Example', '01632 960 002')"
	at_advert=/desk/adverts/$advert
}
advert 1400
expect 404 GET /desk/adverts/999999999
expect 200 GET /desk/adverts
body_has "href=\"/desk/adverts/$advert\""
body_lacks '01632 960 002'
expect 200 GET "$at_advert"
body_has 'Meals and cooking and shopping'
body_has 'Monday morning'
body_has 'Zz ring &lt;Robin&gt; at home'
body_has '01632 960 002'
take_tokens
post 422 "$at_advert/approve" version=1 words='Zz ring' shown_until-day=1 shown_until-month=1 shown_until-year=2020
body_has 'The last day must be between today and'
body_has 'then tick that there are none'
soon=$(sql "SELECT DATE_FORMAT(UTC_DATE() + INTERVAL 20 DAY, '%d %m %Y')")
last_day() { # last_day DAY MONTH YEAR
	approve="shown_until-day=$1 shown_until-month=$2 shown_until-year=$3"
}
# shellcheck disable=SC2086
last_day $soon
# shellcheck disable=SC2086
post 422 "$at_advert/approve" version=1 words='Zz ring on 01632 960 002' clean=1 $approve
body_has 'There is a phone number in their words. Take it out'
# shellcheck disable=SC2086
post 422 "$at_advert/approve" version=1 words='Help with meals.' clean=1 $approve
body_has 'You may take words out, not add to them or change them'
# shellcheck disable=SC2086
post 303 "$at_advert/approve" version=1 words='Zz ring.' clean=1 $approve
header_is Location "$at_advert?done=approved"
sql_is "SELECT CONCAT_WS('|', words, checked_on, DATEDIFF(shown_until, UTC_DATE()), version) FROM advert WHERE id = $advert" \
	"Zz ring.|$today|20|2"
sql_is "SELECT COUNT(*) FROM audit WHERE subject_kind = 'advert' AND subject_id = $advert AND detail LIKE '%Robin%'" 0
expect 200 GET "$at_advert?done=approved"
body_has 'The advert is approved.'
body_has 'Shown now'
submit 409 "$at_advert" "$at_advert/decline" version=1 reason=Pay
submit 422 "$at_advert" "$at_advert/decline" version=2
body_has 'Select why it is declined'
post 303 "$at_advert/decline" version=2 reason='Asked to be taken off' note='By phone'
sql_is "SELECT CONCAT_WS('|', declined_on, decline_note, COALESCE(checked_on, 'unchecked')) FROM advert WHERE id = $advert" \
	"$today|Asked to be taken off: By phone|unchecked"
advert 1200
# shellcheck disable=SC2086
submit 422 "$at_advert" "$at_advert/approve" version=1 clean=1 $approve
body_has 'must be paid at least the National Living Wage'
post 404 /desk/adverts/999999999/decline version=1 reason=Pay
# shellcheck disable=SC2086
post 404 /desk/adverts/999999999/approve version=1 clean=1 $approve
expect 200 GET '/desk/adverts?shown=declined'
expect 200 GET '/desk/adverts?shown=all&as=csv'
body_has '14.00'
expect 200 GET '/desk/adverts?as=xlsx'
spoil_token
post 403 "$at_advert/decline" version=1 reason=Pay
post 403 "$at_advert/approve" version=1

# ---- National sources ----
load=$(sql "INSERT INTO source_load (source, finished_at, state, origin, published_on, rows_read, rows_refused)
	VALUES ('codepoint', UTC_TIMESTAMP(), 'loaded', 'file', UTC_DATE() - INTERVAL 200 DAY, 4321, 1); SELECT LAST_INSERT_ID()")
sql "INSERT INTO load_refusal (load_id, line, reason) VALUES ($load, 17, 'Zz has no grid reference')"
sql "INSERT INTO source_load (source, finished_at, state, origin, fault) VALUES ('codepoint', UTC_TIMESTAMP(), 'failed', 'file', 'Zz the file is a web page')"
expect 200 GET /desk/sources
body_has '4321'
body_has 'Out of date'
body_has 'Zz the file is a web page'
expect 200 GET /desk/sources/codepoint
body_has 'Zz has no grid reference'
expect 200 GET '/desk/sources/codepoint?as=csv'
body_has 'Zz the file is a web page'
expect 200 GET '/desk/sources/codepoint?as=xlsx'
expect 200 GET '/desk/notes?as=csv'
expect 200 GET '/desk/notes?as=xlsx'
expect 404 GET /desk/sources/nothing
expect 422 GET '/desk/sources/codepoint?page=x'
expect 200 GET '/desk/sources?as=csv'
body_has 'Zz the file is a web page'
expect 200 GET '/desk/sources?as=xlsx'
finish
