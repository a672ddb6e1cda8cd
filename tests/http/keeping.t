#!/bin/sh
# How long what is known of people is kept: what the privacy page says, what tidy deletes on
# the day it says, and what staff erase sooner because somebody asks.
. "$(dirname "$0")/../lib.sh"
own_site 'advert_keep_days = 40' 'unlisted_keep_days = 365'
come_from 127.0.0.24
expect 200 GET /privacy
body_has '40 days after the advert has ended'
body_has '1 year after your listing was taken off'
expect 200 GET /advert
body_has '40 days after the advert has ended'

tidy() { "$top/bin/tidy" --config "$conf" >"$work/said" 2>&1; }
ago() { echo "UTC_DATE() - INTERVAL $1 DAY"; }

# ---- Adverts: each way to end, a day too young and a day old enough ----
# advert REFERENCE SENT CHECKED SHOWN_UNTIL DECLINED ENDED, with a person and an answer
advert() {
	sql "INSERT INTO advert (reference, sent_at, place_label, lsoa, latitude, longitude, hours, rate, words, checked_on, shown_until, declined_on, ended_on)
		VALUES ('$1', $2, 'Stroud', 'E01', 51.74, -2.22, 1, 1500, 'Zz words', $3, $4, $5, $6);
		SET @advert = LAST_INSERT_ID();
		INSERT INTO advert_contact (advert_id, name) VALUES (@advert, 'Zz Robin');
		INSERT INTO advert_answer (advert_id) VALUES (@advert);
		INSERT INTO advert_answer_private (answer_id, name) VALUES (LAST_INSERT_ID(), 'Zz Sam')"
}
old=$(ago 300) young=$(ago 40) due=$(ago 41) ahead='UTC_DATE() + INTERVAL 9 DAY'
advert shown "$old" "$old" "$ahead" NULL NULL
advert exp-y "$old" "$old" "$young" NULL NULL
advert exp-d "$old" "$old" "$due" NULL NULL
advert decl-y "$old" NULL NULL "$young" NULL
advert decl-d "$old" NULL NULL "$due" NULL
advert end-y "$old" "$old" "$ahead" NULL "$young"
advert end-d "$old" "$old" "$ahead" NULL "$due"
advert wait-y "$young" NULL NULL NULL NULL
advert wait-d "$due" NULL NULL NULL NULL

# ---- Listings ----
# listing NAME UNLISTED_ON
listing() {
	listing=$(sql "INSERT INTO listing (kind, name, latitude, longitude, reach, confirmed_on, published_on, unlisted_on, public_phone, summary)
		VALUES ('pa', 'Zz $1', 51.74, -2.22, 'county', UTC_DATE(), UTC_DATE() - INTERVAL 900 DAY, $2, '01632 960 021', 'Zz summary');
		SET @listing = LAST_INSERT_ID();
		INSERT INTO listing_private (listing_id, phone) VALUES (@listing, '01632 960 022');
		INSERT INTO staff_note (listing_id, account_id, body) VALUES (@listing, $account_id, 'Zz note');
		INSERT INTO listing_check (listing_id, kind, seen, seen_on, seen_by) VALUES (@listing, 'dbs', 'Zz certificate', UTC_DATE(), 'Team');
		SELECT @listing")
	listings="${listings:-}${listings:+, }$listing"
}
account directory_officer
listing live NULL
live=$listing
listing young "$(ago 365)"
listing due "$(ago 366)"

tidy
is $? 0 'tidying' || sed 's/^/#   /' "$work/said" >&2
kept=decl-y,end-y,exp-y,shown,wait-y
sql_is 'SELECT GROUP_CONCAT(reference ORDER BY reference) FROM advert JOIN advert_contact ON advert_id = advert.id WHERE NOT reference LIKE "DEM%"' "$kept" \
	'who placed an advert is kept for 40 days after its end'
sql_is 'SELECT GROUP_CONCAT(a.reference ORDER BY a.reference) FROM advert a JOIN advert_answer n ON n.advert_id = a.id
	JOIN advert_answer_private p ON p.answer_id = n.id WHERE NOT a.reference LIKE "DEM%"' "$kept" 'and so is who answered it'
sql_is "SELECT GROUP_CONCAT(reference ORDER BY reference) FROM advert WHERE words <> '' AND lsoa IS NOT NULL AND latitude IS NOT NULL AND NOT reference LIKE 'DEM%'" "$kept" \
	'and so are the words and the neighbourhood'
sql_is 'SELECT COUNT(*) FROM advert WHERE NOT reference LIKE "DEM%"' 9 'the adverts themselves stay as evidence'
sql_is "SELECT GROUP_CONCAT(name ORDER BY name) FROM listing JOIN listing_private ON listing_id = listing.id WHERE listing.id IN ($listings)" 'Zz live,Zz young' \
	'private details are kept for a year after a listing is unlisted'
sql_is "SELECT GROUP_CONCAT(name ORDER BY name) FROM listing JOIN staff_note ON listing_id = listing.id WHERE listing.id IN ($listings)" 'Zz live,Zz young' \
	'and so are staff notes'
grep -q 'removed 4 contact details of adverts older than 40 days' "$work/said"
ok 'it says what it did'
tidy
is "$(cat "$work/said")" '' 'once more there is nothing to do'

# ---- A listing, on request ----
sign_in
expect 200 GET "/desk/listings/$live/erase"
body_has 'Only a listing that is unlisted can be erased'
take_tokens
post 422 "/desk/listings/$live/erase" version=1 reason='They asked us to' sure=1
body_has 'Unlist the listing first'
sql "UPDATE listing SET unlisted_on = UTC_DATE() WHERE id = $live"
expect 200 GET "/desk/listings/$live/publish"
body_has "/desk/listings/$live/erase"
post 422 "/desk/listings/$live/erase" version=1 reason='They asked us to'
body_has 'Tick that you understand'
post 409 "/desk/listings/$live/erase" version=9 reason='They asked us to' sure=1
post 303 "/desk/listings/$live/erase" version=1 reason='They asked us to' sure=1
header_is Location "/desk/listings/$live?done=erased"
for table in listing_private staff_note listing_check; do
	sql_is "SELECT COUNT(*) FROM $table WHERE listing_id = $live" 0 "$table is empty of it"
done
sql_is "SELECT CONCAT_WS('|', name, public_phone, summary, unlisted_on IS NOT NULL) FROM listing WHERE id = $live" "Erased listing $live|||1"
sql_is "SELECT COUNT(*) FROM audit WHERE subject_kind = 'listing' AND subject_id = $live AND detail LIKE '%Zz%'" 0 'nothing of it stands in the audit row'
sql_is "SELECT COUNT(*) FROM audit WHERE action = 'erase_listing' AND subject_id = $live AND detail LIKE '%They asked us to%'" 1 'which says why'
expect 200 GET "/desk/listings/$live?done=erased"
body_has 'The details are erased'
account practitioner
browser practitioner
sign_in
expect 403 GET "/desk/listings/$live/erase"
finish
