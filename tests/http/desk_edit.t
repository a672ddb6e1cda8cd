#!/bin/sh
# Adding and changing a listing page by page: what is refused, with every answer kept, what
# is stored, who is told when two people change the same one; checks; publishing.
. "$(dirname "$0")/../lib.sh"
site
come_from 127.0.0.21
today=$(sql 'SELECT UTC_DATE()')
pages='about registration offers people worker prices place reach week taking contact answers'

# ---- Who may ----
expect 303 GET /desk/listings/new
account practitioner
sign_in
expect 403 GET /desk/listings/new
submit 403 /desk /desk/listings/new kind=pa name='Robin Example'

account directory_officer
browser officer
sign_in
expect 200 GET /desk/listings/new

# ---- Adding ----
submit 422 /desk/listings/new /desk/listings/new name=
body_has 'Select what kind of support it is'
body_has 'Enter name'
post 422 /desk/listings/new kind=nonsense name='Robin Example'
post 303 /desk/listings/new kind=pa name='Robin Example'
listing=$(header Location | sed 's|/desk/listings/\([0-9]*\)/about|\1|')
at_listing=/desk/listings/$listing
sql_is "SELECT CONCAT_WS(' ', kind, name, reach, COALESCE(published_on, 'unpublished'), version) FROM listing WHERE id = $listing" \
	'pa Robin Example unknown unpublished 1'
submit 422 /desk/listings/new /desk/listings/new kind=pa name='Robin Example'
body_has 'There is already a listing of this kind and name'
body_has "href=\"/desk/listings/$listing\""
for page_of in $pages; do
	expect 200 GET "$at_listing/$page_of"
	body_has 'Not published yet'
done
expect 404 GET /desk/listings/999999999/about

# change STATUS STEP NAME=VALUE...: sends a step's form at the version its page was opened at.
change() {
	hoped=$1 step=$2
	shift 2
	request GET "$at_listing/$step"
	take_tokens
	post "$hoped" "$at_listing/$step" version="$(hidden version)" "$@"
}

change 422 about name=R summary=Short
body_has 'Name must be 2 characters or more'
body_has 'A description in one or two sentences must be 10 characters or more'
body_has '>Short</textarea>'
change 303 about name='Robin Example' summary='Help at home in and around Stroud.' cannot_do='No lifting'
header_is Location "$at_listing/registration"
sql_is "SELECT CONCAT_WS('|', summary, cannot_do, version) FROM listing WHERE id = $listing" \
	'Help at home in and around Stroud.|No lifting|2'

# ---- Personal care and registration ----
change 422 offers task=meals task=personal_care
body_has 'Answer the three questions about registration before you choose personal care'
body_has 'value="personal_care" checked'
change 422 registration
body_has 'Select who decides what help is given, and how'
change 303 registration directs=person engages=provider sends_cover=provider
change 422 offers task=meals task=personal_care
body_has 'because the provider employs or pays the worker and the provider sends somebody when the worker is away'
change 422 registration directs=person engages=provider sends_cover=provider cqc_location_id=what
body_has 'Enter a CQC location ID, like 1-1234567890'
# What oneself changed meanwhile is no news.
change 303 about name='Robin Example' summary='Help at home in and around Stroud.' cannot_do='No lifting'
expect 200 GET "$at_listing/registration"
body_has 'We kept the answers'
body_lacks 'changed this listing after you gave'
change 303 registration directs=person engages=person sends_cover=person
change 422 offers
body_has 'Select at least one thing that it offers'
change 422 offers task=nonsense
change 303 offers task=meals task=personal_care
sql_is "SELECT GROUP_CONCAT(term_id ORDER BY term_id) FROM listing_term WHERE listing_id = $listing" 20,23
change 422 registration directs=provider engages=person sends_cover=person
body_has 'This listing offers personal care, which must be registered with these answers'
change 422 people
body_has 'Select who it is for'
change 303 people condition=older_people prevention=secondary

# ---- The worker and the pay ----
change 422 worker language=english
body_has 'Select whether they would be employed or self-employed'
change 422 worker language=english employment=employed driver=own_car driver=no_car
change 422 worker language=english employment=employed pets=dogs pets=no_pets
change 303 worker language=english language=polish gender=woman driver=own_car pets=dogs employment=employed
expect 200 GET "$at_listing/prices"
body_has '£12.71'
change 422 prices price_from=12.70
body_has 'must be paid at least the National Living Wage, £12.71 an hour since 1 April 2026'
body_has 'value="12.70"'
change 422 prices price_from=15 price_to=14
body_has 'The highest price must be the same as or more than the lowest'
change 422 prices price_to=14
change 422 prices price_from=15 price_basis=free
body_has 'id="price_basis-error"'
body_has 'It cannot be free and have a price'
change 422 prices price_from=ten
body_has 'must be an amount of money, like 13.50'
change 303 prices price_from=12.71 price_to=14 price_basis=hour direct_payment=accepted
sql_is "SELECT CONCAT_WS(' ', price_from, price_to) FROM listing WHERE id = $listing" '1271 1400'

# ---- Where and what area ----
sql "INSERT IGNORE INTO town (name, folded, kind, latitude, longitude, district)
	VALUES ('Stroud', 'stroud', 'town', 51.745, -2.217, 'E07000082')"
sql "INSERT IGNORE INTO area (kind, code, name, valid_from) VALUES
	('district', 'E07000082', 'Stroud', '1974-04-01'), ('district', 'E07000079', 'Cotswold', '1974-04-01')"
stroud=$(sql "SELECT id FROM area WHERE kind = 'district' AND code = 'E07000082'")
change 422 reach reach=radius miles=5
body_has 'Say where it is first'
change 422 place town= shown=private
body_has 'Enter town or village'
change 422 place town=Nowhereatall shown=private
body_has 'We do not know that place'
change 422 place town=Stroud shown=public
body_has 'Enter the address that the public is to see'
change 422 place town=Stroud shown=private postcode=GL5
body_has 'Enter a full postcode, like GL50 1AA'
# The town and the postcode must be of one place.
change 422 place town=Stroud shown=private postcode='GL50 1AA'
body_has 'id="town-error"'
body_has 'GL50 1AA is in or near'
body_has 'not Stroud. Check the town and the postcode'
change 422 place town=Banbury shown=private
body_has 'outside the county'
change 422 place town=Bath shown=private postcode='BA1 1AA'
body_has 'outside the county'
# Just over the border is near enough: with whose area it is.
change 303 place town=ross-on-wye shown=private postcode='HR9 7AA'
sql_is "SELECT place_label FROM listing WHERE id = $listing" 'Ross-on-Wye (Herefordshire Council)'
expect 200 GET "$at_listing/place"
body_has 'value="Ross-on-Wye"'
change 303 place town=Ross-on-Wye shown=private
sql_is "SELECT place_label FROM listing WHERE id = $listing" 'Ross-on-Wye (Herefordshire Council)'
change 303 place town=Nowheremuch shown=private postcode='GL5 1AA'
change 303 place town=stroud shown=private address='1 Example Street'
sql_is "SELECT CONCAT_WS(' ', place_label, latitude, longitude, address_private, public_address) FROM listing WHERE id = $listing" \
	'Stroud 51.75 -2.22 1 '
sql_is "SELECT address FROM listing_private WHERE listing_id = $listing" '1 Example Street'
sql_is "SELECT COUNT(*) FROM audit WHERE subject_id = $listing AND detail LIKE '%Example Street%'" 0 \
	'a private address is not in the audit trail'
change 422 reach reach=radius
body_has 'Enter how many miles they come'
change 422 reach reach=radius miles=61
change 422 reach reach=areas
body_has 'Select at least one district or patch'
change 303 reach reach=areas district="$stroud"
sql_is "SELECT area_id FROM listing_area WHERE listing_id = $listing" "$stroud"
change 303 reach reach=radius miles=5
sql_is "SELECT CONCAT_WS(' ', reach, radius_metres) FROM listing WHERE id = $listing" 'radius 8047'
sql_is "SELECT COUNT(*) FROM listing_area WHERE listing_id = $listing" 0

# ---- The week, new people, contact ----
change 422 week mon_morning=many tue_bed=721
body_has 'Monday morning must be a whole number, like 12'
body_has 'Tuesday bedtime must be between 0 and 720'
change 303 week mon_morning=120 sun_night=600
sql_is "SELECT GROUP_CONCAT(CONCAT(day, part, ' ', free_minutes) ORDER BY day) FROM listing_slot WHERE listing_id = $listing" '11 120,75 600'
change 422 taking taking=later
body_has 'Enter the date from which they take new people'
change 422 taking taking=later taking_on-day=1 taking_on-month=1 taking_on-year=2020
body_has 'The date must be in the future'
change 303 taking taking=now
sql_is "SELECT taking_from FROM listing WHERE id = $listing" "$today"
change 422 contact website=javascript:alert
body_has 'Enter a website address'
change 422 contact
body_has 'Enter a phone number or an email address'
change 422 contact phone=12
change 303 contact phone='01632 960001' website=www.example.org
header_is Location "$at_listing/answers?done=answers"
sql_is "SELECT website FROM listing WHERE id = $listing" https://www.example.org
expect 200 GET "$at_listing/answers"
body_has 'Monday morning 2 hours; Sunday night 10 hours'
body_has 'Given, for staff only'
body_lacks '01632 960'

# A change from the check of answers goes back to it.
change 303 about then=answers name='Robin Example' summary='Help at home in and around Stroud.'
header_is Location "$at_listing/answers?done=answers"

# ---- Two people ----
request GET "$at_listing/about"
take_tokens
old=$(hidden version) old_csrf=$csrf
sql "UPDATE listing SET version = version + 1 WHERE id = $listing"
account directory_officer
browser second
sign_in
change 303 about name='Robin Q Example' summary='Help at home in and around Stroud.'
browser officer
csrf=$old_csrf
post 409 "$at_listing/about" version="$old" name='Robin Example' summary='My other words for the summary.'
body_has 'Somebody else changed this first'
body_has 'from Robin Example to Robin Q Example'
body_has 'Your answers are kept'
expect 200 GET "$at_listing/about"
body_has 'My other words for the summary.'
body_has 'Somebody else changed this listing after you gave these answers'
sql_is "SELECT name FROM listing WHERE id = $listing" 'Robin Q Example'
change 303 about name='Robin Example' summary='My other words for the summary.'
sql_is "SELECT CONCAT_WS('|', name, summary) FROM listing WHERE id = $listing" 'Robin Example|My other words for the summary.'
request GET "$at_listing/about"
take_tokens
version=$(hidden version)
post 303 "$at_listing/about" version="$version" name='Robin Example' summary='Sent twice by a double click.'
post 303 "$at_listing/about" version="$version" name='Robin Example' summary='Sent twice by a double click.'
sql_is "SELECT version FROM listing WHERE id = $listing" $((version + 1)) 'the same form twice is one change'

# ---- Publishing needs checks ----
expect 200 GET "$at_listing/publish"
body_has 'Record a check: identity'
body_has 'Record a check: references'
body_lacks 'They confirmed today'
change 422 publish agreed=1
body_has 'The listing cannot be published yet'
sql_is "SELECT COUNT(*) FROM listing WHERE id = $listing AND published_on IS NULL" 1
change 422 checks kind=identity seen=Pass
body_has 'What was seen must be 5 characters or more'
body_has 'Enter when it was seen'
change 422 checks kind=identity seen=Passport seen_on-day=1 seen_on-month=1 seen_on-year=2099
body_has 'The day it was seen must be today or in the past'
change 422 checks kind=identity seen=Passport seen_on-day=1 seen_on-month=1 seen_on-year=2026 \
	renew_by-day=1 renew_by-month=1 renew_by-year=2025
body_has 'The day to renew it by must be after the day it was seen'
for kind in identity right_to_work references; do
	change 303 checks kind=$kind seen='Seen on paper' seen_on-day=1 seen_on-month=2 seen_on-year=2026
done
change 422 checks kind=identity seen='Seen on paper' seen_on-day=1 seen_on-month=2 seen_on-year=2026
body_has 'This check is recorded already'
change 422 checks kind=insurance seen='Seen on paper' seen_on-day=1 seen_on-month=1 seen_on-year=1900
body_has "The day it was seen must be in $((${today%%-*} - 10)) or later"
expect 200 GET "$at_listing/checks"
body_has 'What you see below is what you typed before, and did not record: Insurance'
body_has 'value="1900"'
expect 200 GET "$at_listing/checks?kind=dbs"
body_lacks 'value="1900"'
body_lacks 'We kept the answers'
body_has 'value="dbs" checked'
take_tokens
post 303 "$at_listing/checks" _forget=surely
sql_is "SELECT CONCAT_WS('|', kind, seen, seen_on, seen_by) FROM listing_check WHERE listing_id = $listing ORDER BY id LIMIT 1" \
	'identity|Seen on paper|2026-02-01|Directory team'
change 422 publish
body_has 'Confirm with them that all of it is right'
change 303 publish agreed=1
header_is Location "$at_listing?done=published"
sql_is "SELECT CONCAT_WS(' ', published_on, confirmed_on) FROM listing WHERE id = $listing" "$today $today"
sql_is "SELECT COUNT(*) FROM listing WHERE id = $listing AND changed_at > UTC_TIMESTAMP(3) - INTERVAL 1 MINUTE" 1 \
	'the search index can see the change'

# ---- A later check takes the place of an earlier, and one can be withdrawn ----
sql "INSERT INTO listing_check (listing_id, kind, seen, seen_on, seen_by, renew_by)
	VALUES ($listing, 'insurance', 'Old certificate', '2024-01-01', 'Directory team', '2025-01-01')"
old=$(sql "SELECT MAX(id) FROM listing_check WHERE listing_id = $listing")
expect 200 GET "/listing/$listing"
body_has 'Old certificate'
body_has 'verdue'
change 303 checks kind=insurance seen='New certificate' seen_on-day=1 seen_on-month=2 seen_on-year=2026 \
	renew_by-day=1 renew_by-month=2 renew_by-year=2099
expect 200 GET "/listing/$listing"
body_has 'New certificate'
body_lacks 'Old certificate'
expect 200 GET "$at_listing/checks"
body_has 'Old certificate'
body_has 'A later one took its place'
expect 404 GET "$at_listing/checks/withdraw?check=999999999"
new=$((old + 1))
# withdraw STATUS CHECK NAME=VALUE...
withdraw() {
	hoped=$1 which=$2
	shift 2
	request GET "$at_listing/checks/withdraw?check=$which"
	take_tokens
	post "$hoped" "$at_listing/checks/withdraw" check="$which" version="$(hidden version)" "$@"
}
withdraw 422 "$new"
body_has 'Select why it is withdrawn'
body_has 'New certificate'
withdraw 303 "$new" reason='Recorded by mistake'
header_is Location "$at_listing/checks?done=withdrawn"
withdraw 404 "$new" reason='Recorded by mistake'
sql_is "SELECT CONCAT_WS('|', withdrawn_on, withdrawn_reason) FROM listing_check WHERE id = $new" "$today|Recorded by mistake"
expect 200 GET "/listing/$listing"
body_has 'Old certificate'
body_lacks 'New certificate'
expect 200 GET "$at_listing/checks"
body_has ': Recorded by mistake'
expect 200 GET '/desk/renewals?within=overdue'
body_has "/desk/listings/$listing/checks?kind=insurance"
withdraw 303 "$old" reason='No longer valid'
expect 200 GET '/desk/renewals?within=overdue'
body_lacks "/desk/listings/$listing/checks?kind=insurance"
expect 200 GET "$at_listing"
body_has 'Withdrew a check'

# stand STATUS ACTION NAME=VALUE...: the other forms of the page for publishing.
stand() {
	hoped=$1 action=$2
	shift 2
	request GET "$at_listing/publish"
	take_tokens
	post "$hoped" "$at_listing/$action" version="$(hidden version)" "$@"
}
sql "UPDATE listing SET confirmed_on = confirmed_on - INTERVAL 40 DAY WHERE id = $listing"
expect 200 GET "$at_listing"
body_has 'Live, to be confirmed'
stand 303 confirm
sql_is "SELECT confirmed_on FROM listing WHERE id = $listing" "$today"
stand 303 pause
sql_is "SELECT paused_on FROM listing WHERE id = $listing" "$today"
stand 422 pause
body_has 'Only a listing that is published can be paused'
stand 303 publish agreed=1
sql_is "SELECT COUNT(*) FROM listing WHERE id = $listing AND paused_on IS NULL" 1
stand 422 unlist
body_has 'Select why it is unlisted'
stand 303 unlist reason='Asked to be taken off'
sql_is "SELECT CONCAT_WS('|', unlisted_on, unlisted_reason) FROM listing WHERE id = $listing" "$today|Asked to be taken off"
stand 422 confirm
stand 422 unlist reason='Listed twice'
expect 200 GET "$at_listing"
body_has 'Unlisted'
body_has 'Unlisted the listing'
body_has 'from Live to Paused'
stand 303 publish agreed=1
sql_is "SELECT CONCAT(COALESCE(unlisted_on, 'listed'), unlisted_reason) FROM listing WHERE id = $listing" listed

# ---- Without the right or the token nothing changes ----
spoil_token
post 403 "$at_listing/about" version=1 name=X summary=X
for action in registration offers people worker prices place reach week taking contact checks checks/withdraw publish pause unlist confirm; do
	post 403 "$at_listing/$action" version=1
done
account practitioner
browser practitioner
sign_in
for page_of in $pages checks publish; do
	expect 403 GET "$at_listing/$page_of"
done
request GET /desk
take_tokens
for action in about registration offers people worker prices place reach week taking contact checks checks/withdraw publish pause unlist confirm; do
	post 403 "$at_listing/$action" version=1
done
finish
