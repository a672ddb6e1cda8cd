#!/bin/sh
# What a provider sees and answers: a request without the person, a decline, an offer that is
# filled in, checked, sent, changed and withdrawn, and what is refused on the way; where
# signing in leads.
. "$(dirname "$0")/../lib.sh"
own_site
come_from 127.0.0.41
. "$top/tests/http/provider_set.sh"
own=$(provider_organisation 'Zz Own Care') other=$(provider_organisation 'Zz Other Care')
provider_set
sign_in_for() { account provider && sql "UPDATE account SET organisation_id = $1 WHERE id = $account_id" && sign_in; }

# ---- Who gets where ----
browser provider
sign_in_for "$own"
header_is Location /provider
expect 200 GET /provider
body_has 'Zz Own Care'
body_has '/provider/notices/'"$open_notice"
body_has 'Confirm the start of PK-'
body_has 'Say which hours you have free: you have not yet'
expect 303 GET /desk
header_is Location /provider
for path in /desk/listings /desk/find /admin/accounts /market; do expect 403 GET $path; done
browser broker
account broker
sign_in
header_is Location /desk
for path in /provider /provider/notices /provider/packages /provider/capacity /provider/record "/provider/notices/$open_notice"; do expect 403 GET "$path"; done

# Somebody whose sign-in is joined to no provider sees nothing.
browser unjoined
account provider
sign_in
expect 200 GET /provider
body_has 'not joined to a provider'
expect 404 GET "/provider/notices/$open_notice"

# ---- A request, without the person ----
browser provider
notice=/provider/notices/$open_notice
expect 200 GET /provider/notices
body_has "$notice"
body_lacks "/provider/notices/$closed_notice"
body_lacks "/provider/notices/$other_notice"
body_has '1 day 6 hours left'
for view in answered past all; do expect 200 GET "/provider/notices?shown=$view"; done
expect 200 GET '/provider/notices?shown=past'
body_has "/provider/notices/$closed_notice"
expect 200 GET '/provider/notices?shown=all&as=csv'
body_has "$(sql "SELECT reference FROM care_request WHERE id = $open_request"),GL5 1,Hill patch,Within 48 hours"
sql_is "SELECT seen_at IS NULL FROM notice WHERE id = $open_notice" 1
expect 200 GET "$notice"
sql_is "SELECT seen_at IS NOT NULL FROM notice WHERE id = $open_notice" 1 'when it was first opened is kept'
for words in 'GL5 1' 'Leaving hospital' 'Unsteady on the stairs' 'To make breakfast again' 'A dog' 'Every day' \
	'insulin' 'between 11pm and 1am' 'two carers' '14 hours 25 minutes' '16 hours 55 minutes'; do body_has "$words"; done
# A form's key is made at random, and may have any two letters in it.
sed -i -E 's/(name="_(csrf|key)" value=")[^"]*/\1/g' "$page"
for secret in 'GL5 1AA' QXZWVK 1938 ZZ 1234.56 2222 22.22 'Zz Other Care' "Zz words of $other"; do body_lacks "$secret"; done

# The council's rates for the whole week.
sql "INSERT INTO fee_rate (setting, time, minutes, pence, valid_from, source)
	SELECT 'rural', t.time, m.minutes, IF(t.time = 'weekend', 3000, 2400), CURDATE(), 'Zz' FROM (SELECT 'day' AS time UNION SELECT 'evening' UNION SELECT 'weekend') t,
		(SELECT 15 AS minutes UNION SELECT 30 UNION SELECT 45 UNION SELECT 60) m"
expect 200 GET "$notice"
# 675 minutes from Monday to Friday at 24.00 and 340 at the weekend at 30.00.
body_has 'fee rates the whole week comes to <strong>£440.00</strong>: £26.01 an hour on average, by the rural rates, as the area is not known'
expect 200 GET "$notice/offer"
body_has 'fee rates the whole week'

# ---- Declined in two clicks ----
submit 422 "/provider/notices/$decline_notice" "/provider/notices/$decline_notice/decline"
body_has 'Select why you cannot take this'
submit 303 "/provider/notices/$decline_notice" "/provider/notices/$decline_notice/decline" reason=too_far
sql_is "SELECT CONCAT_WS('|', organisation_id, reason, declined_by = $account_id) FROM decline WHERE request_id = $decline_request" "$own|too_far|0"
expect 200 GET "/provider/notices/$decline_notice"
body_has 'Too far from our other visits'
sql_is "SELECT COUNT(*) FROM audit WHERE action = 'decline_request' AND subject_kind = 'care_request' AND subject_id = $decline_request" 1

# ---- An offer for a part of the week: mistakes, a check, sent ----
visits() { sql "SELECT id FROM request_visit WHERE request_id = $open_request AND series = $1 ORDER BY day LIMIT $2"; }
mornings=$(visits 1 7) insulin=$(visits 2 7) night=$(visits 4 1)
ticks() { for id; do printf 'visit=%s ' "$id"; done; }
soon="start_on-day=$(date -d '3 days' +%d) start_on-month=$(date -d '3 days' +%m) start_on-year=$(date -d '3 days' +%Y)"
expect 200 GET "$notice/offer"
body_has 'value="08:00"'
body_has 'value="21:00"'
body_has 'value="00:00"'
body_lacks 'name="time_2"'
body_has 'Zz Other Care'
take_tokens
# shellcheck disable=SC2046,SC2086 # lists
{
	post 422 "$notice/offer" $(ticks $mornings) time_1=06:55 $soon price=24.50 regular_carers=3
	body_has 'The morning visit has to begin between 7am and 9am'
	body_has 'id="time_1-error"'
	post 422 "$notice/offer" $(ticks $mornings) time_1=08:15 at_7=09:30 $soon price=24.50 regular_carers=3
	body_has 'The morning visit on Sunday has to begin between 7am and 9am'
	post 422 "$notice/offer" $(ticks $night) time_4=12:00 $soon price=24.50 regular_carers=3
	body_has 'The night visit on Saturday has to begin between'
	post 422 "$notice/offer" $soon time_1=08:15 price=24.50 regular_carers=3
	body_has 'Select the visits that you can do'
	post 422 "$notice/offer" visit="$(sql "SELECT MIN(id) FROM request_visit WHERE request_id = $other_request")" time_1=08:15 $soon price=24.50 regular_carers=3
	post 422 "$notice/offer" $(ticks $mornings $insulin $(visits 3 7) $night) time_1=08:15 time_3=21:00 time_4=23:30 $soon price=24.50 regular_carers=3 joint_with="$other"
	body_has 'nothing is left for another provider'
	post 422 "$notice/offer" $(ticks $mornings) time_1=08:15 start_on-day=1 start_on-month=1 start_on-year=2024 price=24.50 regular_carers=3
	body_has 'id="start_on-error"'
	post 422 "$notice/offer" $(ticks $mornings) time_1=08:15 $soon price=24.50 regular_carers=3 joint_with="$own"
	sql_is "SELECT COUNT(*) FROM offer WHERE request_id = $open_request AND organisation_id = $own" 0 'nothing of that was stored'
	set -- $(ticks $mornings $insulin $night) time_1=08:15 at_7=08:45 time_4=00:30 $soon price=24.50 regular_carers=3 joint_with="$other" words='Zz known street'
	post 200 "$notice/offer" "$@"
	body_has 'Check your offer before sending it'
	# 7 x 45 + 7 x 30 + 190 minutes at 24.50 an hour: 11 hours 55 minutes.
	body_has '£291.96'
	body_has '8:45am'
	body_has '12:30am'
	sql_is "SELECT COUNT(*) FROM offer WHERE request_id = $open_request AND organisation_id = $own" 0 'nothing is stored before the answers are checked'
	take_tokens
	post 303 "$notice/offer" "$@" checked=1
}
header_is Location "$notice?done=offered"
sql_is "SELECT CONCAT_WS('|', hour_pence, week_pence, regular_carers, joint_with, words, version, knows_person, start_on = CURDATE() + INTERVAL 3 DAY)
	FROM offer WHERE request_id = $open_request AND organisation_id = $own" "2450|29196|3|$other|Zz known street|1|0|1"
sql_is "SELECT GROUP_CONCAT(CONCAT(v.series, '.', v.day, '@', o.begins_at) ORDER BY v.series, v.day) FROM offer_visit o
	JOIN request_visit v ON v.id = o.visit_id JOIN offer f ON f.id = o.offer_id
	WHERE f.request_id = $open_request AND f.organisation_id = $own" \
	1.1@495,1.2@495,1.3@495,1.4@495,1.5@495,1.6@495,1.7@525,2.1@480,2.2@480,2.3@480,2.4@480,2.5@480,2.6@480,2.7@480,4.6@1470
expect 200 GET "$notice?done=offered"
body_has 'Part of the week, 15 of 20 visits'
for secret in 2222 22.22 "Zz words of $other"; do body_lacks "$secret"; done
sql_is "SELECT COUNT(*) FROM audit WHERE action = 'send_offer' AND subject_id = $open_request AND detail LIKE '%24.50%'" 1

# ---- Changed: two of the same provider are told of each other; the offer in the form ----
expect 200 GET "$notice/offer"
body_has 'value="08:15"'
body_has 'value="08:45"'
body_has 'value="00:30"'
body_has 'value="24.50"'
take_tokens
# shellcheck disable=SC2046,SC2086 # lists
post 303 "$notice/offer" $(ticks $mornings) time_1=07:30 $soon price=25 regular_carers=2 checked=1
header_is Location "$notice?done=changed"
# shellcheck disable=SC2046,SC2086 # lists
post 409 "$notice/offer" $(ticks $mornings) time_1=07:35 $soon price=26 regular_carers=2 checked=1
sql_is "SELECT CONCAT_WS('|', hour_pence, version, (SELECT COUNT(*) FROM offer_visit v WHERE v.offer_id = offer.id)) FROM offer
	WHERE request_id = $open_request AND organisation_id = $own" '2500|2|7'
sql_is "SELECT CONCAT_WS('|', hour_pence, version) FROM offer WHERE id = $other_offer" '2222|1' 'the offer of nobody else has changed'

# ---- Withdrawn, and made again; a decline is taken back by an offer ----
request GET "$notice"
take_tokens
post 303 "$notice/withdraw"
sql_is "SELECT withdrawn_at IS NOT NULL FROM offer WHERE request_id = $open_request AND organisation_id = $own" 1
post 303 "$notice/withdraw"
submit 409 "$notice" "$notice/withdraw" again=1
# shellcheck disable=SC2046,SC2086 # lists
submit 303 "$notice/offer" "$notice/offer" $(ticks $mornings) time_1=07:30 $soon price=25 regular_carers=2 checked=1
sql_is "SELECT COUNT(*), SUM(withdrawn_at IS NULL) FROM offer WHERE request_id = $open_request AND organisation_id = $own" '2	1'
visit=$(sql "SELECT MIN(id) FROM request_visit WHERE request_id = $decline_request")
# shellcheck disable=SC2086 # a list
submit 303 "/provider/notices/$decline_notice/offer" "/provider/notices/$decline_notice/offer" visit="$visit" time_1=07:30 $soon price=25 regular_carers=2 checked=1
sql_is "SELECT COUNT(*) FROM decline WHERE request_id = $decline_request" 0

# ---- Declined, asked again with wider times, declined again: both answers are kept ----
sql "UPDATE offer SET withdrawn_at = UTC_TIMESTAMP() WHERE request_id = $decline_request AND organisation_id = $own;
	INSERT INTO decline (request_id, organisation_id, declined_at, reason) VALUES ($decline_request, $own, UTC_TIMESTAMP() - INTERVAL 2 HOUR, 'no_carers_then')"
again=$(sql "INSERT INTO sourcing (request_id, tier, opened_at, closes_at, wider)
		VALUES ($decline_request, 1, UTC_TIMESTAMP() - INTERVAL 1 HOUR, UTC_TIMESTAMP() + INTERVAL 5 HOUR, 60);
	INSERT INTO notice (sourcing_id, request_id, organisation_id, sent_at)
		VALUES (LAST_INSERT_ID(), $decline_request, $own, UTC_TIMESTAMP() - INTERVAL 1 HOUR); SELECT LAST_INSERT_ID()")
expect 200 GET /provider/notices
body_has "/provider/notices/$again"
expect 200 GET '/provider/notices?shown=answered'
body_lacks "/provider/notices/$again\""
expect 200 GET "/provider/notices/$again"
body_has 'id="decline"'
body_lacks 'You declined'
submit 303 "/provider/notices/$again" "/provider/notices/$again/decline" reason=no_carers
sql_is "SELECT GROUP_CONCAT(reason ORDER BY id) FROM decline WHERE request_id = $decline_request AND organisation_id = $own" 'no_carers_then,no_carers'
expect 200 GET "/provider/notices/$again"
body_has 'You declined'
expect 200 GET "/provider/notices/$decline_notice"
body_has 'No carers free at these times'
take_tokens
request GET "/provider/notices/$again"
submit 409 "/provider/notices/$offered_notice" "/provider/notices/$again/decline" reason=price
# shellcheck disable=SC2086 # a list
submit 303 "/provider/notices/$again/offer" "/provider/notices/$again/offer" \
	visit="$(sql "SELECT MIN(id) FROM request_visit WHERE request_id = $decline_request")" time_1=07:30 $soon price=25 regular_carers=2 checked=1
sql_is "SELECT GROUP_CONCAT(reason) FROM decline WHERE request_id = $decline_request AND organisation_id = $own" no_carers_then \
	'an offer takes the place of the answer to the same asking alone'

# ---- Too late ----
late=/provider/notices/$closed_notice
expect 200 GET "$late"
body_lacks 'Make an offer'
expect 200 GET "$late/offer"
body_has 'This cannot be answered any more'
visit=$(sql "SELECT MIN(id) FROM request_visit WHERE request_id = $closed_request")
# shellcheck disable=SC2086 # a list
submit 422 "$notice" "$late/offer" visit="$visit" time_1=07:30 $soon price=25 regular_carers=2 checked=1
body_has 'The time for answers was over on'
submit 422 "$notice" "$late/decline" reason=price
sql_is "SELECT (SELECT COUNT(*) FROM offer WHERE request_id = $closed_request) + (SELECT COUNT(*) FROM decline WHERE request_id = $closed_request)" 0
sql "UPDATE care_request SET awarded_at = UTC_TIMESTAMP() WHERE id = $open_request;
	UPDATE offer SET outcome = IF(organisation_id = $own, 'not_chosen', 'chosen'), outcome_reason = IF(organisation_id = $own, 'dearer', NULL),
		outcome_at = UTC_TIMESTAMP() WHERE request_id = $open_request AND withdrawn_at IS NULL"
submit 409 "/provider/notices/$offered_notice" "$notice/withdraw"
# shellcheck disable=SC2046,SC2086 # lists
submit 422 "$notice/offer" "$notice/offer" $(ticks $mornings) time_1=07:30 $soon price=25 regular_carers=2 checked=1
expect 200 GET "$notice"
body_has 'Another was chosen'
body_has 'Another offer cost less'
for words in 'Unsteady on the stairs' 'A dog' 'Leaving hospital' insulin 'two carers' 'What is needed'; do body_lacks "$words"; done
body_has 'GL5 1'
body_has 'Part of the week, 7 of 20 visits'
expect 200 GET /provider
body_has 'another was chosen'

# ---- A window that was widened for this asking ----
sql "UPDATE sourcing SET wider = 30 WHERE id = (SELECT sourcing_id FROM notice WHERE id = $offered_notice)"
expect 200 GET "/provider/notices/$offered_notice/offer"
body_has 'Begins between 6:30am and 9:30am'
body_has 'Begins at 8am'
finish
