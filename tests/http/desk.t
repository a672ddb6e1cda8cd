#!/bin/sh
# The staff's start page, search, and a listing with its notes, labels, record of changes
# and private contact details: who may, what is refused, what is stored.
. "$(dirname "$0")/../lib.sh"
site
come_from 127.0.0.20

# listing KIND NAME: a live one; $listing is its number.
listing() {
	listing=$(sql "INSERT INTO listing (kind, name, place_label, latitude, longitude, reach,
			radius_metres, confirmed_on, published_on, taking_from)
		VALUES ('$1', '$2', 'Stroud', 51.75, -2.22, 'radius', 8000, UTC_DATE(), UTC_DATE(), UTC_DATE());
		SELECT LAST_INSERT_ID()")
	sql "INSERT INTO listing_private (listing_id, address, postcode, phone, email)
		VALUES ($listing, '1 Example Street', 'GL5 1AA', '01632 960 001', 'robin@example.org')"
}
listing pa 'Robin <b>Example</b>'

# ---- Who may ----
expect 303 GET /desk
header_is Location '/sign-in?next=%2Fdesk'
for path in /desk/find /desk/notes "/desk/listings/$listing" "/desk/listings/$listing/private"; do
	expect 303 GET "$path"
done
account system_owner
sign_in
expect 200 GET /desk
body_lacks 'href="/desk/find"'
for path in /desk/find /desk/notes "/desk/listings/$listing" "/desk/listings/$listing/private"; do
	expect 403 GET "$path"
done

account
browser nobody
sign_in
expect 200 GET /desk
body_has 'your account has no role'

account practitioner
browser practitioner
sign_in
expect 200 GET /desk
header_is Cache-Control no-store
body_has 'What help is needed?'
body_has 'href="/desk/find"'
body_lacks 'href="/desk/sources"'
body_lacks 'Adverts to check'
expect 200 GET /desk/notes
expect 404 GET /desk/listings/999999999
expect 404 GET /desk/listings/999999999/private
expect 404 GET /desk/listings/abc

# ---- A listing, its notes and labels ----
expect 200 GET "/desk/listings/$listing"
body_has 'Robin &lt;b&gt;Example&lt;/b&gt;'
body_has 'Live'
body_has 'Nobody has written a note yet.'
body_lacks '01632 960 001'
body_lacks 'Change this listing'
take_tokens
post 422 "/desk/listings/$listing/notes" body=
body_has 'Enter note'
post 422 "/desk/listings/$listing/notes" body="$(printf 'x%.0s' $(seq 2001))"
body_has 'Note must be 2000 characters or fewer'
post 303 "/desk/listings/$listing/notes" body='Rang back the <same> day'
header_is Location "/desk/listings/$listing?done=note#notes"
expect 200 GET "/desk/listings/$listing?done=note"
body_has 'The note is saved.'
body_has 'Rang back the &lt;same&gt; day'
body_has 'Robin Example'
body_has 'Wrote a note'
post 303 "/desk/listings/$listing/notes" body='Rang back the <same> day'
sql_is "SELECT COUNT(*) FROM staff_note WHERE listing_id = $listing" 1 'the same form twice is one note'
sql_is "SELECT CONCAT(action, ' ', subject_kind, ' ', subject_id) FROM audit WHERE account_id = $account_id AND action = 'add_note'" \
	"add_note listing $listing"
expect 200 GET /desk/notes
body_has 'Rang back the &lt;same&gt; day'
expect 200 GET /desk
body_has 'Rang back the'

submit 422 "/desk/listings/$listing" "/desk/listings/$listing/labels" label=ring_first label=nonsense
body_has 'Select labels from the list'
submit 303 "/desk/listings/$listing" "/desk/listings/$listing/labels" label=ring_first label=slow_to_answer
sql_is "SELECT GROUP_CONCAT(label ORDER BY label) FROM listing_label WHERE listing_id = $listing" ring_first,slow_to_answer
submit 303 "/desk/listings/$listing" "/desk/listings/$listing/labels" label=ring_first
sql_is "SELECT GROUP_CONCAT(label) FROM listing_label WHERE listing_id = $listing" ring_first
expect 200 GET "/desk/listings/$listing"
body_has 'from Slow to answer and Ring before introducing to Ring before introducing'
submit 404 "/desk/listings/$listing" /desk/listings/999999999/notes body=x
post 404 /desk/listings/999999999/labels label=ring_first
spoil_token
post 403 "/desk/listings/$listing/notes" body='With no token'
post 403 "/desk/listings/$listing/labels" label=ring_first
sql_is "SELECT COUNT(*) FROM staff_note WHERE listing_id = $listing" 1

expect 200 GET "/desk/listings/$listing/private"
body_has '01632 960 001'
body_has '1 Example Street'
sql_is "SELECT COUNT(*) FROM audit WHERE account_id = $account_id AND action = 'read_private' AND subject_id = $listing" 1 \
	'who looked at private details is recorded'

# ---- Notes are not for those who may only search ----
account commissioner
browser commissioner
sign_in
expect 200 GET "/desk/listings/$listing"
body_has 'Rang back the'
body_lacks 'Save note'
submit 403 "/desk/listings/$listing" "/desk/listings/$listing/notes" body='Not allowed'

# ---- Searching ----
account practitioner
browser practitioner
sign_in
submit 422 /desk /desk/find place='Nowhere at all' q=
body_has 'We do not know that place'
finish
