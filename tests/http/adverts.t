#!/bin/sh
# An advert from the day it is placed to the day its details are gone: placed, approved, seen
# by the public, answered, passed on, ended, expired, erased; and what is refused on the way.
. "$(dirname "$0")/../lib.sh"
site
come_from 127.0.0.23
today=$(sql 'SELECT UTC_DATE()')

# ---- Placed: not shown before it is approved ----
browser public
set -- place='GL5 1AA' task=meals task=shopping when=mon-morning when=tue-tea hours=7 rate=14.50 \
	words='Zz two mornings with <our> dog' name='Zz Robin Placer' phone='01632 960 011' email=placer@example.org
before=$(sql 'SELECT COUNT(*) FROM advert')
# ---- What everybody can read must not tell who it is ----
set -- place=Strowd task=meals hours=7 rate=14.50 name='Zz Robin Placer' phone='01632 960 011'
submit 422 /advert /advert "$@" words='Ring me on 01632 960 011'
body_has 'Take out the telephone number: everybody can read these words.'
body_has 'Did you mean Stroud (Stroud)'
post 422 /advert "$@" words='Or robin@example.org'
body_has 'Take out the email address: everybody can read these words.'
shift
post 422 /advert place='BS1 4ST' "$@" words='Zz'
body_has 'Bristol'
post 200 /advert place=Stroud "$@" words='I live at 12 High Street'
body_has 'there seems to be a street address'

set -- place='GL5 1AA' task=meals task=shopping when=mon-morning when=tue-tea hours=7 rate=14.50 \
	words='Zz two mornings with <our> dog' name='Zz Robin Placer' phone='01632 960 011' email=placer@example.org
submit 200 /advert /advert "$@"
body_lacks 'there seems to be a street address'
body_has '<h1 class="govuk-heading-l">Check your answers before sending your advert</h1>'
header_is Cache-Control no-store
for answer in 'near GL5 1' 'Meals and cooking and shopping' 'Monday morning and Tuesday teatime' '£14.50' 'Zz two mornings with &lt;our&gt; dog' 'Zz Robin Placer' '01632 960011'; do
	body_has "$answer"
done
for field in place task when hours rate words name phone email; do body_has "href=\"/advert?change=$field#$field\""; done
sql_is 'SELECT COUNT(*) FROM advert' "$before" 'nothing is stored before the answers are checked'
is "$(hidden checked),$(hidden place),$(hidden words)" '1,GL5 1AA,Zz two mornings with &lt;our&gt; dog' 'the answers go along'
take_tokens
post 303 /advert "$@" checked=1
reference=$(header Location)
reference=${reference##*/}
advert=$(sql "SELECT id FROM advert WHERE reference = '$reference'")
at_advert=/desk/adverts/$advert
# Sent again from the same page, from the form opened anew, and by another browser.
submit 422 /advert /advert "$@" checked=1
body_has "You sent this advert already. We have it: its reference is $reference."
sql_is 'SELECT COUNT(*) FROM advert' $((before + 1)) 'it is stored once'
expect 200 GET "/advert/sent/$reference"
body_has "$reference"
expect 404 GET /advert/sent/ABCDEFGHJK
browser stranger
expect 404 GET "/advert/sent/$reference"
browser public
sql "INSERT INTO advert_receipt (kind, reference, owner, network, content, other)
	SELECT 'advert', reference, owner, network, CONCAT('zz', seq), '' FROM advert_receipt JOIN seq_1_to_10 WHERE reference = '$reference'"
submit 429 /advert /advert place=Stroud task=meals hours=8 rate=14.50 name='Zz Robin Placer' phone='01632 960 011' checked=1
body_has 'Too many for one day'
body_has 'We have kept what you typed'
sql "DELETE FROM advert_receipt WHERE content LIKE 'zz%'"

sql_is "SELECT ABS(latitude / 0.02 - ROUND(latitude / 0.02)) < 1e-6 AND ABS(longitude / 0.03 - ROUND(longitude / 0.03)) < 1e-6
	FROM advert WHERE id = $advert" 1 'its position is kept to some two kilometres'
expect 200 GET /adverts
body_lacks "$reference"
expect 404 GET "/adverts/$reference"
body_has 'This advert is not shown now'
expect 404 GET /adverts/NOSUCHCODE
body_has 'This advert is not shown now'

# ---- Approved ----
account directory_officer
browser officer
sign_in
looked() { sql "SELECT COUNT(*) FROM audit WHERE action = 'read_private' AND subject_kind = 'advert' AND subject_id = $advert AND account_id = $account_id"; }
expect 200 GET "$at_advert"
body_has 'Zz Robin Placer'
is "$(looked)" 1 'it is recorded that somebody looked at who placed it'
take_tokens
# shellcheck disable=SC2046 # a list
post 303 "$at_advert/approve" version=1 words='Zz two mornings with <our> dog' clean=1 \
	$(sql "SELECT DATE_FORMAT(UTC_DATE() + INTERVAL 28 DAY, 'shown_until-day=%d shown_until-month=%m shown_until-year=%Y')")

# ---- Seen by the public ----
browser assistant
expect 200 GET /adverts
body_has "/adverts/$reference"
body_has 'Personal assistant wanted near GL5 1, 7 hours a week'
body_has 'Meals and cooking and shopping'
body_has '14.50'
body_has 'Zz two mornings with &lt;our&gt; dog'
body_has '£12.71, the National Living Wage since 1 April 2026'
for secret in 'Zz Robin Placer' '01632 960 011' placer@example.org '01632 960011' 'GL5 1AA'; do
	body_lacks "$secret"
done
expect 200 GET '/adverts?near=stroud&task=shopping'
body_has "/adverts/$reference?near=stroud&amp;task=shopping"
body_has 'Within 2 miles of Stroud'
body_has 'The nearest to Stroud first'
expect 200 GET '/adverts?task=gardening&task=live_in'
body_lacks "$reference"
body_lacks 'value="reablement"'
expect 200 GET '/adverts?near=atlantis&task=flying'
body_has 'We have left that out'
submit 303 /adverts /adverts place='GL50 3AA' 'again=?task=shopping&task=meals&q=x'
case $(header Location) in '/adverts?near=gl50-3'*'&task=shopping&task=meals'*) true ;; *) false ;; esac
ok "the address has a place and the help, and no postcode: $(header Location)"
submit 422 /adverts /adverts place=Atlantis 'again=?task=shopping'
body_has 'We do not know that place'
body_has 'value="?task=shopping"'
submit 422 /adverts /adverts place=Broadwell
body_has 'href="/adverts?near=broadwell-'
expect 200 GET "/adverts/$reference?near=stroud"
body_has 'Monday morning and Tuesday teatime'
body_has 'Within 2 miles of Stroud'
body_has 'href="/adverts?near=stroud"'
body_lacks 'Zz Robin Placer'

# The nearest first, over the pages.
sql "INSERT INTO advert (reference, place_label, latitude, longitude, tasks, hours, rate, checked_on, shown_until)
	SELECT CONCAT('ZZFAR', 10000 + seq), 'Lechlade', 51.7, -1.68, '|live_in|', 5, 1500, UTC_DATE(), UTC_DATE() + INTERVAL 9 DAY FROM seq_1_to_30"
expect 200 GET '/adverts?near=stroud'
is "$(grep -o '/adverts/[A-Za-z0-9]*?near=stroud"' "$page" | head -n 1)" "/adverts/$reference?near=stroud\"" 'the nearest is the first'
body_has 'page=2'
expect 200 GET '/adverts?near=stroud&page=99'
body_has 'ZZFAR10'
body_lacks "$reference"
expect 200 GET '/adverts?task=live_in&page=2'
body_has 'href="/adverts?task=live_in&amp;page=1"'
sql "UPDATE advert SET shown_until = UTC_DATE() - INTERVAL 1 DAY WHERE reference LIKE 'ZZFAR%'"

# ---- Answered ----
submit 422 "/adverts/$reference" "/adverts/$reference" name='Zz Sam Assistant' words='Zz ten years of cooking'
body_has 'Enter a phone number or an email address, so that they can reach you'
body_has 'Zz ten years of cooking'
post 422 "/adverts/$reference" name='Zz Sam Assistant' phone=12 email=sam words=short
for field in phone email words; do body_has "id=\"$field-error\""; done
expect 200 GET "/adverts/$reference"
body_has 'We kept the answers you had already given'
take_tokens
post 303 "/adverts/$reference" name='Zz Sam Assistant' phone='01632 960 012' words='Zz ten years of <cooking>'
header_is Location "/adverts/$reference/sent"
post 303 "/adverts/$reference" name='Zz Sam Assistant' phone='01632 960 012' words='Zz ten years of <cooking>'
sql_is "SELECT COUNT(*) FROM advert_answer WHERE advert_id = $advert" 1 'sent twice, it is one answer'
expect 200 GET "/adverts/$reference/sent"
body_has 'We have your answer'
body_lacks 'Zz Sam'
submit 422 "/adverts/$reference" "/adverts/$reference" name='Zz Sam' phone='01632 960012' words='Zz ten years of this and that'
body_has 'This advert was answered with that phone number or email address before'
browser stranger
expect 404 GET "/adverts/$reference/sent"
browser assistant
submit 303 "/adverts/$reference" "/adverts/$reference" name='Zz Spam' email=spam@example.org words='Zz cheap watches here'
submit 404 "/adverts/$reference" /adverts/NOSUCHCODE name='Zz Nobody' email=nobody@example.org words='Zz is lost in the post'
body_has 'Your answer was not sent'
sql_is "SELECT COUNT(*) FROM audit WHERE action = 'advert_answer' AND detail LIKE '%Zz%'" 0 'nothing of it stands in the audit trail'

# ---- Passed on ----
browser officer
expect 200 GET /desk
body_has 'Answers to adverts to pass on'
expect 200 GET '/desk/adverts?shown=answered'
body_has "$at_advert/answers"
expect 200 GET "$at_advert"
body_has '2 to pass on'
before=$(looked)
expect 200 GET "$at_advert/answers"
is "$(looked)" $((before + 1)) 'it is recorded that somebody looked at the answers'
body_has 'Zz ten years of &lt;cooking&gt;'
body_has '01632 960012'
body_has 'Zz Robin Placer'
take_tokens
# shellcheck disable=SC2046 # a list
set -- $(sql "SELECT id FROM advert_answer WHERE advert_id = $advert ORDER BY id")
post 422 "$at_advert/answers" answer="$1"
post 422 "$at_advert/answers" answer="$1" outcome=eaten
post 409 "$at_advert/answers" answer=999999999 outcome=passed_on
post 303 "$at_advert/answers" answer="$1" outcome=passed_on
header_is Location "$at_advert/answers?done=passed_on"
sql_is "SELECT CONCAT_WS('|', outcome, outcome_by, DATE(outcome_at)) FROM advert_answer WHERE id = $1" "passed_on|$account_id|$today"
submit 409 "$at_advert/answers" "$at_advert/answers" answer="$1" outcome=set_aside
submit 303 "$at_advert/answers" "$at_advert/answers" answer="$2" outcome=set_aside
expect 200 GET "$at_advert/answers"
body_has 'Passed on</strong> by Robin Example'
body_has 'Set aside</strong> by Robin Example'
expect 200 GET '/desk/adverts?shown=answered'
body_lacks "$reference"

# ---- One who answered is erased ----
expect 200 GET "/desk/answers/$2/erase"
take_tokens
post 422 "/desk/answers/$2/erase" reason='They asked us to'
body_has 'Tick that you understand'
post 303 "/desk/answers/$2/erase" reason='They asked us to' sure=1
header_is Location "$at_advert/answers?done=erased"
expect 404 GET "/desk/answers/$2/erase"
sql_is "SELECT COUNT(*) FROM advert_answer_private WHERE answer_id = $2" 0 'what is private of the answer is gone'
expect 200 GET "$at_advert/answers"
body_lacks spam@example.org
body_has 'Zz Sam Assistant'

# ---- Ended ----
submit 422 "$at_advert/end" "$at_advert/end" version=2
body_has 'Select why it ends'
post 409 "$at_advert/end" version=1 reason='Found somebody'
submit 303 "$at_advert/end" "$at_advert/end" version=2 reason='Found somebody'
post 409 "$at_advert/end" version=3 reason='Found somebody'
expect 200 GET "$at_advert?done=ended"
body_has 'The advert has ended'
body_has 'Found somebody'
expect 200 GET '/desk/adverts?shown=ended'
body_has "$reference"
browser assistant
expect 404 GET "/adverts/$reference"
expect 200 GET /adverts
body_lacks "$reference"

# Shown again, and then past its last day.
browser officer
request GET "$at_advert"
take_tokens
# shellcheck disable=SC2046 # a list
post 303 "$at_advert/approve" version=3 words='Zz two mornings' clean=1 \
	$(sql "SELECT DATE_FORMAT(UTC_DATE() + INTERVAL 2 DAY, 'shown_until-day=%d shown_until-month=%m shown_until-year=%Y')")
expect 200 GET "/adverts/$reference"
body_has 'Zz two mornings'
sql "UPDATE advert SET shown_until = UTC_DATE() - INTERVAL 1 DAY WHERE id = $advert"
expect 404 GET "/adverts/$reference"

# ---- Who placed it is erased ----
account payments_officer
browser payments
sign_in
expect 403 GET "$at_advert/erase"
expect 200 GET "$at_advert"
body_lacks 'Erase this person'
browser officer
submit 422 "$at_advert/erase" "$at_advert/erase" version=4 reason='They asked us to'
submit 303 "$at_advert/erase" "$at_advert/erase" version=4 reason='They asked us to' sure=1
sql_is "SELECT COUNT(*) FROM advert_contact WHERE advert_id = $advert" 0 'how to reach them is gone'
sql_is "SELECT CONCAT_WS('|', words, COALESCE(lsoa, 'none'), COALESCE(latitude, 'none'), district IS NOT NULL, hours) FROM advert WHERE id = $advert" \
	'|none|none|1|7.0' 'and their words; the need stays'
sql_is "SELECT COUNT(*) FROM audit WHERE subject_kind = 'advert' AND subject_id = $advert AND detail REGEXP 'Placer|960|example.org|dog'" 0 \
	'nothing of them stands in the audit trail'
sql_is "SELECT COUNT(*) FROM audit WHERE action = 'erase_advert' AND subject_id = $advert AND detail LIKE '%They asked us to%'" 1 \
	'that it was done and why does'
expect 200 GET "$at_advert"
body_has 'Their details have been deleted'
request GET /desk
take_tokens
# shellcheck disable=SC2046 # a list
post 422 "$at_advert/approve" version=5 words='Zz again' clean=1 \
	$(sql "SELECT DATE_FORMAT(UTC_DATE() + INTERVAL 2 DAY, 'shown_until-day=%d shown_until-month=%m shown_until-year=%Y')")
body_has 'cannot be shown again'

# One that was never checked is not to be checked any more.
browser public
submit 303 /advert /advert place=Stroud task=meals hours=2 rate=13 name='Zz Robin Second' phone='01632 960 013' checked=1
second=$(sql 'SELECT MAX(id) FROM advert')
browser officer
submit 303 "/desk/adverts/$second/erase" "/desk/adverts/$second/erase" version=1 reason='Kept by mistake' sure=1
sql_is "SELECT CONCAT_WS('|', declined_on, decline_note) FROM advert WHERE id = $second" "$today|Details erased"
finish
