#!/bin/sh
# What somebody typed is never lost: not to a mistake, a time-out, a second window, or
# leaving the page; and nobody else gets to see it.
. "$(dirname "$0")/../lib.sh"
site
come_from 127.0.0.17
listing=$(sql 'SELECT MIN(id) FROM listing WHERE published_on <= UTC_DATE() AND unlisted_on IS NULL AND paused_on IS NULL')

# ---- A passer-by: /advert ----
browser one
submit 422 /advert /advert place=Stroud task=shopping hours= rate=13.50 words='With a dog' name='Robin Example'
body_lacks 'We kept the answers'
expect 200 GET /advert
body_has 'We kept the answers you had already given'
body_has 'With a dog'
body_has 'value="Robin Example"'
header_is Cache-Control no-store
browser two
expect 200 GET /advert
body_lacks 'With a dog'
body_lacks 'We kept the answers'

browser one
request GET /advert
take_tokens
post 200 /advert _draft=1 place=Stroud words='With a cat' evil=1
is "$(cat "$page")" saved 'a page that is being filled in is saved meanwhile'
sql_is "SELECT COUNT(*) FROM draft WHERE answers LIKE '%With%20a%20cat%' AND answers NOT LIKE '%evil%' AND answers NOT LIKE '%csrf%'" 1 \
	'with the fields of the form alone'
expect 200 GET /advert
body_has 'With a cat'
body_lacks 'With a dog'
expect 403 POST /advert -d _draft=1 -d words=x
submit 200 /advert /advert place=Stroud task=shopping hours=2 rate=13.50 words='With a cat' name='Robin Example' email=robin@example.org
body_has 'Check your answers'
expect 200 GET /advert
body_has 'With a cat'
submit 303 /advert /advert place=Stroud task=shopping hours=2 rate=13.50 words='With a cat' name='Robin Example' email=robin@example.org checked=1
expect 200 GET /advert
body_lacks 'With a cat'
body_lacks 'We kept the answers'
sql_is "SELECT COUNT(*) FROM draft WHERE owner LIKE '%With%' OR owner LIKE '%$(cookie __Host-visit)%'" 0 "the cookie's value is not in the database"

# Letters of every kind come back as they were typed.
strange='<b>"&amp;'"'"' % + é 日本 👍
second line'
post 422 /advert words="$strange"
body_has '&lt;b&gt;&quot;&amp;amp;'
body_has '日本 👍'
body_lacks '<b>"'
expect 200 GET /advert
body_has '&lt;b&gt;&quot;&amp;amp;'
body_has '% + é 日本 👍'
body_has 'second line</textarea>'

# ---- What was kept can be thrown away ----
body_has 'name="_forget"'
take_tokens
expect 403 POST /advert -d _forget=1
post 200 /advert _forget=1 words="$strange"
body_has 'Everything you have typed in this form is deleted'
is "$(hidden _forget)" surely 'it is asked first'
body_has 'href="/advert">Keep what I typed'
expect 200 GET /advert
body_has 'second line</textarea>'
take_tokens
post 303 /advert _forget=surely
header_is Location /advert
expect 200 GET /advert
body_lacks 'second line'
body_lacks '_forget'
body_lacks 'We kept the answers'

# ---- The session ends while a note is written ----
notes=/desk/listings/$listing/notes
browser desk
account practitioner
sign_in
request GET "/desk/listings/$listing"
take_tokens
sql "UPDATE session SET last_seen_at = UTC_TIMESTAMP() - INTERVAL 2 HOUR WHERE account_id = $account_id"
post 303 "$notes" body='Long and not to be lost'
header_is Location "/sign-in?next=%2Fdesk%2Flistings%2F$listing"
sql_is "SELECT COUNT(*) FROM staff_note WHERE body = 'Long and not to be lost'" 0 'nothing is stored yet'
expect 200 GET "/sign-in?next=/desk/listings/$listing"
body_lacks 'Long and not to be lost'
take_tokens
post 303 /sign-in login="$login" password="$password" next="/desk/listings/$listing"
header_is Location "/desk/listings/$listing"
expect 200 GET "/desk/listings/$listing"
body_has 'Long and not to be lost'
body_has 'We kept the answers'
take_tokens
post 303 "$notes" body='Long and not to be lost'
sql_is "SELECT COUNT(*) FROM staff_note WHERE body = 'Long and not to be lost'" 1
expect 200 GET "/desk/listings/$listing"
body_lacks 'We kept the answers'

# Ended by the system owner, it is the same.
request GET "/desk/listings/$listing"
take_tokens
sql "UPDATE session SET ended_at = UTC_TIMESTAMP() WHERE account_id = $account_id"
post 303 "$notes" body='Ended while I was typing'
header_is Location "/sign-in?next=%2Fdesk%2Flistings%2F$listing"
expect 303 GET "/desk/listings/$listing"
sign_in "/desk/listings/$listing"
expect 200 GET "/desk/listings/$listing"
body_has 'Ended while I was typing'
take_tokens
post 303 "$notes" _forget=surely

# A token that was never this session's keeps nothing.
sql "UPDATE session SET last_seen_at = UTC_TIMESTAMP() - INTERVAL 2 HOUR WHERE account_id = $account_id"
spoil_token
post 303 "$notes" body='Planted by somebody else'
sql_is "SELECT COUNT(*) FROM draft WHERE answers LIKE '%Planted%'" 0 'a form with a false token is not kept'

# Somebody else who signs in at the same desk does not see it.
sign_in
request GET "/desk/listings/$listing"
take_tokens
sql "UPDATE session SET last_seen_at = UTC_TIMESTAMP() - INTERVAL 2 HOUR WHERE account_id = $account_id"
post 303 "$notes" body='For my eyes'
first=$login
account practitioner
sign_in "/desk/listings/$listing"
expect 200 GET "/desk/listings/$listing"
body_lacks 'For my eyes'
login=$first
sign_in
expect 200 GET "/desk/listings/$listing"
body_has 'For my eyes'
other=$(sql "SELECT MAX(id) FROM listing WHERE published_on <= UTC_DATE() AND unlisted_on IS NULL")
expect 200 GET "/desk/listings/$other"
body_lacks 'For my eyes'

# ---- Signed in again in a second window ----
take_tokens
request GET "/desk/listings/$listing"
take_tokens
sign_in
request GET /desk
jar_of_second=$jar
expect 403 POST "$notes" -d "_csrf=$csrf" -d "_key=$key" -d body=Elsewhere
expect 403 POST "$notes" -d "_csrf=$csrf" -d "_key=$key" -d body=Elsewhere -H 'Sec-Fetch-Site: cross-site' -H "Origin: $at"
expect 422 POST "$notes" -d "_csrf=$csrf" -d "_key=$key" --data-urlencode 'body=Typed in the first window' -H 'Sec-Fetch-Site: same-origin'
body_has 'Send the form again'
body_has 'Typed in the first window'
sql_is "SELECT COUNT(*) FROM staff_note WHERE body LIKE 'Typed in%'" 0 'nothing is stored yet'
take_tokens
post 303 "$notes" body='Typed in the first window'
sql_is "SELECT COUNT(*) FROM staff_note WHERE body LIKE 'Typed in%'" 1
jar=$jar_of_second

# ---- A browser without cookies is told so, and keeps its answers ----
browser none
expect 422 POST /advert -H 'Cookie:' -H "Origin: $at" -d _csrf=x -d 'words=No cookies here'
body_has 'Allow cookies from this site'
body_has 'No cookies here'
finish
