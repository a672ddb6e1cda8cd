#!/bin/sh
# Shortlists: made by the first listing put on one, changed by its own browser alone, read by
# anybody who has the short link, in large print too.  The routes: /shortlist
# /shortlist/add/:id /shortlist/remove/:id /s/:code
. "$(dirname "$0")/../lib.sh"
own_site
come_from 127.0.0.24
. "$(dirname "$0")/find_set.sh"
only_known_listings

lists() { sql 'SELECT COUNT(*) FROM shortlist'; }
items() { sql "SELECT GROUP_CONCAT(i.listing_id ORDER BY i.added_at, i.listing_id) FROM shortlist_item i
	JOIN shortlist s ON s.id = i.shortlist_id WHERE s.code = '$1'"; }
# add NUMBER: from the listing's page.
add() { submit 303 "/listing/$1" "/shortlist/add/$1"; }
code_of() { sed -n 's/.*href="\/s\/\([a-z0-9]*\)".*/\1/p' "$page" | head -n 1; }
shown() { grep -o '<h2 class="govuk-heading-l">.*</h2>' "$page" | sed 's/<[^>]*>//g; s/ Example//' | paste -sd ' ' -; }

# ---- Nothing yet ----
browser mine
expect 200 GET /shortlist
body_has 'There is nothing on your shortlist yet.'
body_lacks 'href="/s/'
is "$(lists)" 0 'looking makes no list'

# ---- The first one makes it ----
add 101
header_is Location /shortlist
header Set-Cookie | grep -qx "__Host-visit=$(cookie __Host-visit); Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=31536000"
ok 'the cookie by which this browser finds it again stays as long as the list'
is "$(lists)" 1 'the first listing makes one'
expect 200 GET /shortlist
header_is Cache-Control no-store
code=$(code_of)
echo "$code" | grep -qE '^[bcdfghjkmnpqrstvwxz23467]{10}$'
ok "a code that can be read out: $code"
body_has "$at/s/$code"
is "$(shown)" Ash 'it is on the list'
sql_is "SELECT COUNT(*) FROM shortlist WHERE owner LIKE '%$(cookie __Host-visit)%'" 0 "the browser's cookie is not in the database"
add 103
add 108
is "$(lists),$(items "$code")" 1,101,103,108 'others go on the same'
add 103
is "$(lists),$(items "$code")" 1,101,103,108 'one that is on it stays on it once'
# The same form twice, and from a page opened before.
request GET /listing/105
take_tokens
post 303 /shortlist/add/105
post 303 /shortlist/add/105
is "$(items "$code")" 101,103,108,105 'sent twice is put on once'
sql_is "SELECT COUNT(*) FROM audit WHERE action = 'shortlist_put' AND subject_kind = 'shortlist' AND subject_id = (SELECT id FROM shortlist)" 5 'each change is in the audit trail once'
sql_is "SELECT COUNT(*) FROM audit WHERE account_id IS NOT NULL OR detail IS NOT NULL" 0 'which does not say who'

expect 200 GET /shortlist
is "$(shown)" 'Ash Cedar Hazel Elm' 'as they were put on it'
body_has 'Up to 3 miles from A village'
body_has '£16.00 to £18.00 an hour'
body_lacks Secret
ticked() { grep -o 'name="id" type="checkbox" value="[0-9]*" checked' "$page" | grep -o '[0-9]*' | tr '\n' ' '; }
is "$(ticked)" '101 103 108 105 ' 'four of them can be compared at once'
expect 200 GET '/compare?id=101&id=103&id=108&id=105'

# ---- The search goes along, from the listing to the list and on to what it leads to ----
request GET '/listing/101?near=stroud&task=shopping'
take_tokens
body_has 'name="again" value="?near=stroud&amp;task=shopping"'
post 303 /shortlist/add/101 again='?near=stroud&task=shopping'
header_is Location '/shortlist?near=stroud&task=shopping'
expect 200 GET '/shortlist?near=stroud&task=shopping'
body_has 'Why it matches your search:'
body_has '<input type="hidden" name="near" value="stroud">'
body_has '/listing/101?near=stroud&amp;task=shopping'
post 303 /shortlist/add/101 again='?near=stroud&near=%0d%0aSet-Cookie:x&page=3&large=1&colour=red&q='
header_is Location '/shortlist?near=stroud'
for again in '//elsewhere.example/' 'near=stroud' '?%00' "?$(awk 'BEGIN { for (i = 0; i < 2000; i++) printf "task=shopping&" }')"; do
	post 303 /shortlist/add/101 again="$again"
	header_is Location /shortlist
done
expect 200 GET '/compare?id=101&id=103&near=stroud'
body_has 'Why it matches'
body_has '/shortlist?near=stroud'
expect 200 GET /shortlist

# ---- What is no form of this browser's changes nothing ----
request GET /listing/111
take_tokens
expect 403 POST /shortlist/add/111 -d "_key=$key"
expect 403 POST /shortlist/add/111 -d "_csrf=$csrf" -d "_key=$key" -H 'Sec-Fetch-Site: cross-site'
mine=$csrf
browser theirs
request GET /listing/111
csrf=$mine
post 403 /shortlist/add/111
expect 405 GET /shortlist/add/111
expect 405 GET /shortlist/remove/101
is "$(items "$code")" 101,103,108,105 'nothing came of it'

# ---- Others: they read by the code, and have their own list ----
expect 200 GET /shortlist
body_has 'There is nothing on your shortlist yet.'
expect 200 GET "/s/$code"
body_has "Shortlist $code"
is "$(shown)" 'Ash Cedar Hazel Elm' 'by the short link'
body_lacks '/shortlist/remove/'
body_lacks 'name="_csrf"'
submit 303 /listing/105 /shortlist/remove/101
is "$(items "$code")" 101,103,108,105 'somebody else takes nothing off it'
add 111
is "$(lists),$(items "$code")" 2,101,103,108,105 'and puts nothing on it'
expect 200 GET /shortlist
other=$(code_of)
is "$(shown)" Kestrel 'but on a list of their own'
[ "$other" != "$code" ] && [ "$(printf %.4s "$other")" != "$(printf %.4s "$code")" ]
ok 'with a code that tells nothing of the next'
come_from 127.0.0.25
expect 200 GET "/s/$code"
come_from 127.0.0.24
browser third
expect 200 GET "/s/$code"
expect 404 GET /s/bcdfghjkmn
expect 404 GET /s/1
expect 404 GET "/s/$(echo "$code" | cut -c 1-9)"
expect 404 GET "/s/$code%25"
expect 404 GET "/s/$(printf 'b%.0s' $(seq 41))"
expect 404 GET '/s/'
expect 405 POST "/s/$code" -d a=b
expect 200 HEAD "/s/$code"

# ---- Large print, and paper ----
expect 200 GET "/s/$code?large=1"
body_has 'app-large-print'
is "$(link_to 'Ordinary print')" "/s/$code" 'and back'
expect 200 GET "/s/$code"
body_lacks 'app-large-print'
is "$(link_to 'Large print')" "/s/$code?large=1" 'to large print'

# ---- Taken off ----
browser mine
sql "UPDATE shortlist SET seen_at = '2020-01-01' WHERE code = '$code'"
expect 200 GET /shortlist
expect 200 GET "/s/$code"
sql_is "SELECT DATE(seen_at) FROM shortlist WHERE code = '$code'" 2020-01-01 'looking is no change'
submit 303 /shortlist /shortlist/remove/103
header_is Location /shortlist
is "$(items "$code")" 101,108,105 'one is taken off'
sql_is "SELECT seen_at > UTC_TIMESTAMP() - INTERVAL 1 MINUTE FROM shortlist WHERE code = '$code'" 1 'and the list was changed now'
sql "UPDATE shortlist SET seen_at = '2020-01-01' WHERE code = '$code'"
add 105
sql_is "SELECT seen_at > UTC_TIMESTAMP() - INTERVAL 1 MINUTE FROM shortlist WHERE code = '$code'" 1 'as it is when one is put on it'
submit 303 /shortlist /shortlist/remove/103
submit 303 /shortlist /shortlist/remove/999999999
is "$(items "$code")" 101,108,105 'what is not on it can be taken off'
expect 200 GET /privacy
body_has 'A list is deleted a year after it was last changed.'

# ---- What is gone, and what was never there ----
sql "UPDATE listing SET unlisted_on = '$today' WHERE id = 108; UPDATE listing SET paused_on = '$today' WHERE id = 101"
expect 200 GET /shortlist
is "$(shown)" 'No longer listed No longer listed Elm' 'what is gone is said to be'
body_lacks Hazel
submit 303 /shortlist /shortlist/remove/108
is "$(items "$code")" 101,105 'and can be taken off'
for number in 113 114 115 116 999999999; do
	submit 404 /listing/105 "/shortlist/add/$number"
done
is "$(items "$code")" 101,105 'what is not live cannot be put on a list'
submit 303 /shortlist /shortlist/remove/101
submit 303 /shortlist /shortlist/remove/105
expect 200 GET /shortlist
body_has 'There is nothing on your shortlist yet.'
expect 200 GET "/s/$code"
body_has 'There is nothing on this shortlist.'

# ---- At the same moment ----
request GET /listing/105
take_tokens
for number in $(seq 10); do
	(
		apart "$number"
		request POST /shortlist/add/105 -d "_csrf=$csrf" -d "_key=$key"
		echo "$status $(header Location)"
	) >"$work/answer-$number" &
	adding="${adding-} $!"
done
# shellcheck disable=SC2086 # a list
wait $adding
is "$(sort -u "$work"/answer-*)" '303 /shortlist' 'ten times at once'
is "$(lists),$(items "$code")" 2,105 'is put on once'

# ---- The database goes and comes back ----
request GET /listing/110
take_tokens
database_kill
expect 503 GET /shortlist
expect 503 GET "/s/$code"
post 503 /shortlist/add/110
body_has 'name="_csrf"'
stack_start_database
post 303 /shortlist/add/110
is "$(items "$code")" 105,110 'the same form works again'
expect 200 GET /shortlist
finish
