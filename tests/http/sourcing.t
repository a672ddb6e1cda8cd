#!/bin/sh
# A request from approval to award: asked tier by tier, by itself too; notices and messages that
# say nothing of the person; offers ranked, sharing a week, awarded with reasons.
. "$(dirname "$0")/../lib.sh"
own_site
come_from 127.0.0.32
. "$top/tests/http/sourcing_set.sh"
sql "INSERT INTO fee_rate (setting, time, minutes, pence, valid_from, source)
	SELECT s.setting, t.time, m.minutes, 2500, CURDATE(), 'Zz' FROM (SELECT 'urban' AS setting UNION SELECT 'rural') s,
		(SELECT 'day' AS time UNION SELECT 'evening' UNION SELECT 'weekend') t, (SELECT 15 AS minutes UNION SELECT 30 UNION SELECT 45 UNION SELECT 60) m"
account broker
browser broker
sign_in

# ---- The board ----
care_request
expect 200 GET /desk/sourcing
body_has "$reference"
body_has 'GL5 1, Zz sourcing patch'
body_lacks 'GL5 1AA'
expect 200 GET '/desk/sourcing?shown=asking'
body_lacks "$reference"
at_request=/desk/requests/$request

# ---- Tier 1 ----
expect 200 GET "$at_request/sourcing"
body_has 'Zz Provider 1'
body_has 'no email address'
body_has 'Usual for this urgency: 2 hours'
sql_is "SELECT COUNT(*) FROM audit WHERE action = 'read_private' AND subject_kind = 'request' AND subject_id = $request AND account_id = $account_id" 1 \
	'that somebody looked at the request is recorded'
take_tokens
post 422 "$at_request/sourcing/open" tier=9 minutes=120 wider=0
post 422 "$at_request/sourcing/open" tier=1 wider=15
post 303 "$at_request/sourcing/open" tier=1 minutes=120 wider=0 opens_next=1
sql_is "SELECT CONCAT_WS('|', tier, TIMESTAMPDIFF(MINUTE, opened_at, closes_at), opens_next, opened_by) FROM sourcing WHERE request_id = $request" "1|120|1|$account_id"
sql_is "SELECT GROUP_CONCAT(organisation_id) FROM notice WHERE request_id = $request" "$zz1" 'tier 1 alone is asked'
sql_is "SELECT COUNT(*) FROM outbox WHERE organisation_id = $zz1 AND template = 'notice' AND subject LIKE '%GL5 1: $reference'" 1
sql_is "SELECT COUNT(*) FROM outbox WHERE CONCAT(subject, body) REGEXP 'GL5 1AA|QX|1941|see well|Z$reference'" 0 'the message says nothing of the person'
sql_is "SELECT body LIKE '%Visits a week: 5, 1 of them with two carers%' AND body LIKE '%carers a week: 4 hours%' FROM outbox WHERE organisation_id = $zz1 ORDER BY id DESC LIMIT 1" 1
sql_is "SELECT COUNT(*) FROM audit WHERE action = 'ask_providers' AND subject_kind = 'request' AND subject_id = $request" 1
expect 200 GET '/desk/sourcing?shown=asking'
body_has 'Tier 1, 2 hours left'
take_tokens
request GET "$at_request/sourcing"
body_has 'Close it now'
take_tokens
row_version=1
post 409 "$at_request/sourcing/open" tier=2 minutes=120 wider=0

# ---- The next tier by itself, once, though two look after it ----
sql "UPDATE sourcing SET closes_at = UTC_TIMESTAMP() - INTERVAL 1 SECOND, opened_at = closes_at - INTERVAL 120 MINUTE WHERE request_id = $request"
for runner in 1 2 3; do "$top/bin/post" --config "$conf" --once >/dev/null 2>&1 & eval "runner$runner=$!"; done
wait "$runner1" "$runner2" "$runner3"
sql_is "SELECT GROUP_CONCAT(CONCAT_WS('|', tier, opened_by IS NULL, moved_on_at IS NOT NULL) ORDER BY id) FROM sourcing WHERE request_id = $request" '1|0|1,2|1|0' \
	'tier 2 is opened by itself, once'
sql_is "SELECT GROUP_CONCAT(n.organisation_id ORDER BY n.organisation_id) FROM notice n JOIN sourcing s ON s.id = n.sourcing_id WHERE s.request_id = $request AND s.tier = 2" \
	"$zz1,$zz2" 'with those of tier 1 who have not answered'
sql_is "SELECT COUNT(*) FROM audit WHERE program = 'post' AND action = 'open_next_tier' AND subject_id = $request AND account_id IS NULL" 1
sql_is "SELECT COUNT(*) FROM outbox WHERE organisation_id = $zz2" 0 'one without an address is to be rung'
expect 200 GET "$at_request/sourcing"
body_has 'By itself'

# A decline is not asked again, but with wider times it is.
sql "INSERT INTO decline (request_id, organisation_id, reason) VALUES ($request, $zz1, 'no_carers_then')"
request GET "$at_request/sourcing"
body_has 'declined, No carers free at these times'
take_tokens
sleep 1 # the same tier is not opened twice in a second
post 303 "$at_request/sourcing/open" tier=2 minutes=60 wider=0
sql_is "SELECT GROUP_CONCAT(n.organisation_id) FROM notice n WHERE n.sourcing_id = (SELECT MAX(id) FROM sourcing WHERE request_id = $request)" "$zz2"
sleep 1
submit 303 "$at_request/sourcing" "$at_request/sourcing/open" tier=2 minutes=60 wider=30
sql_is "SELECT GROUP_CONCAT(n.organisation_id ORDER BY 1) FROM notice n WHERE n.sourcing_id = (SELECT MAX(id) FROM sourcing WHERE request_id = $request)" "$zz1,$zz2"
sql_is "SELECT COUNT(*) FROM sourcing WHERE request_id = $request AND closes_at > UTC_TIMESTAMP()" 1 'one time of asking is open at a time'
submit 303 "$at_request/sourcing" "$at_request/sourcing/close"
expect 200 GET '/desk/sourcing?shown=no_answer'
body_has "$reference"
submit 422 "$at_request/sourcing" "$at_request/sourcing/close"
body_has 'Nobody is being asked'
sql "UPDATE organisation SET ended_on = UTC_DATE() WHERE id = $zz3"
submit 303 "$at_request/sourcing" "$at_request/sourcing/open" tier=3 minutes=60 wider=30
sql_is "SELECT COUNT(*) FROM notice WHERE request_id = $request AND organisation_id = $zz3" 0 'one that has ended is not asked'
sql "UPDATE organisation SET ended_on = NULL WHERE id = $zz3"

# Offers that cover the week: the next tier is not asked.
offer_of "$zz1" 1,2,3,4,5
sql "UPDATE sourcing SET closes_at = UTC_TIMESTAMP(), opens_next = 1, moved_on_at = NULL WHERE id = (SELECT m FROM (SELECT MAX(id) AS m FROM sourcing WHERE request_id = $request) AS x)"
"$top/bin/post" --config "$conf" --once >/dev/null 2>&1
sql_is "SELECT CONCAT_WS('|', MAX(tier), SUM(moved_on_at IS NULL)) FROM sourcing WHERE request_id = $request" '3|0' 'with offers for the whole week nobody else is asked'

# ---- Offers ----
first=$offer
offer_of "$zz2" 1,2,3 2500; second=$offer
offer_of "$zz3" 3,4,5 2400; third=$offer
expect 200 GET '/desk/sourcing?shown=choose'
body_has "$at_request/offers"
body_has '3 offers'
expect 200 GET "$at_request/offers"
body_has 'The whole week'
body_has '3 of 5 visits'
body_has 'Together they cover the whole week'
body_has "/desk/requests/$request/award?offer=$second&amp;offer=$third"
body_has '8:15am'
is "$(sed -n 's/.*<strong>1<\/strong>, \([0-9.]*\) of 100.*/\1/p' "$page" | head -n 1)" 75.0 'the whole week by two carers, rated Outstanding, at the estimate, with no visits near: 30 + 15 + 0 + 15 + 15'
cp "$page" "$work/offers"
expect 200 GET "$at_request/offers?as=csv"
body_has 'Zz Provider 3'
expect 200 GET "$at_request/award"
body_has 'Choose an offer'
expect 200 GET "$at_request/award?offer=$second"
body_has 'Some visits of the week have nobody'
body_has 'This is not the choice that is ranked first'
take_tokens
post 422 "$at_request/award" offer="$second" asked=chose
for field in reason why partly; do body_has "id=\"$field-error\""; done
expect 200 GET "$at_request/award?offer=$second&offer=$third"
body_lacks 'Some visits of the week have nobody'
take_tokens
post 422 "$at_request/award" offer="$second" offer="$third" asked=chose
post 422 "$at_request/award" offer="$second" offer="$third" offer="$first" asked=chose reason=persons_choice why=Wishes
body_has 'would get no visits'
# Who gets a visit that several offer is said on the page, and what nobody gets.
expect 200 GET "$at_request/award?offer=$first&offer=$second"
body_has 'Zz Provider 2 would get no visits'
body_has 'Share them out so'
body_lacks 'Award it<'
third_visit=$(sql "SELECT id FROM request_visit WHERE request_id = $request AND series = 2")
expect 200 GET "$at_request/award?offer=$first&offer=$second&give=$third_visit.$second"
body_lacks 'would get no visits'
body_has "name=\"give\" value=\"$third_visit.$second\""
body_has "value=\"$third_visit.$second\" selected"
expect 200 GET "$at_request/award?offer=$second"
body_has 'What nobody gets'
body_has 'Wednesday, 7pm to 8pm, 30 minutes'
shown_then=$(sed -n 's/.*<strong>[0-9]<\/strong>, \([0-9.]*\) of 100.*/\1/p' "$work/offers" | tr '\n' ' ')
# What was looked at is what is awarded: an offer that changed meanwhile is shown anew.
award_as_seen() { # award_as_seen STATUS: what the page has, sent
	request GET "$at_request/award?offer=$second&offer=$third"
	take_tokens
	seen=$(grep -o 'name="seen" value="[0-9.]*"' "$page" | sed 's/.*value="\(.*\)"/seen=\1/' | tr '\n' ' ')
	sql "$2"
	# shellcheck disable=SC2086 # two fields
	post "$1" "$at_request/award" offer="$second" offer="$third" $seen asked=chose reason=persons_choice why='Wants carers from the village' words='Thank you all the same'
}
moved=$(sql "SELECT visit_id FROM offer_visit WHERE offer_id = $second ORDER BY visit_id LIMIT 1")
award_as_seen 422 "UPDATE offer SET version = version + 1, hour_pence = 2600 WHERE id = $third"
body_has 'Zz Provider 3 has changed its offer since you opened this page'
body_has '£26.00'
award_as_seen 422 "UPDATE offer SET hour_pence = 2400 WHERE id = $third; DELETE FROM offer_visit WHERE offer_id = $second AND visit_id = $moved; UPDATE offer SET version = version + 1 WHERE id = $second"
body_has 'Zz Provider 2 has changed its offer since you opened this page'
body_has 'What nobody gets'
sql_is "SELECT COUNT(*) FROM award WHERE request_id = $request" 0 'nothing was awarded'
sql "INSERT INTO offer_visit (offer_id, visit_id, begins_at) SELECT $second, id, window_from + 15 FROM request_visit WHERE id = $moved"
award_as_seen 303 'DO 0'
sql_is "SELECT CONCAT_WS('|', awarded_at IS NOT NULL, awarded_by) FROM care_request WHERE id = $request" "1|$account_id"
sql_is "SELECT GROUP_CONCAT(CONCAT_WS('|', outcome, outcome_reason) ORDER BY id) FROM offer WHERE request_id = $request" 'not_chosen|persons_choice,chosen,chosen'
sql_is "SELECT COUNT(*) FROM award WHERE request_id = $request AND asked_person = 'chose' AND why = 'Wants carers from the village' AND JSON_VALID(parts)" 2
sql_is "SELECT GROUP_CONCAT(CONCAT_WS('|', p.organisation_id, p.hour_pence, p.has_carer, (SELECT COUNT(*) FROM package_visit v WHERE v.package_id = p.id)) ORDER BY p.id)
	FROM care_package p WHERE p.request_id = $request" "$zz2|2500|1|3,$zz3|2400|1|2" 'a package for each, with its visits, each visit once'
sql_is "SELECT GROUP_CONCAT(CONCAT_WS('|', v.day, v.begins_at, v.minutes, v.carers) ORDER BY v.id) FROM package_visit v JOIN care_package p ON p.id = v.package_id
	WHERE p.request_id = $request AND p.organisation_id = $zz3" '3|495|30|1,3|1155|30|1'
sql_is "SELECT COUNT(*) FROM care_package WHERE request_id = $request AND reference REGEXP '^PK-[0-9A-Z]{6}\$'" 2
sql_is "SELECT COUNT(*) FROM outbox WHERE organisation_id = $zz1 AND template = 'not_chosen' AND body LIKE '%because the person chose another provider%Thank you all the same%'" 1
sql_is "SELECT COUNT(*) FROM outbox WHERE organisation_id = $zz3 AND template = 'chosen' AND subject LIKE '%$reference'" 1

# Who was asked and said nothing is told once that it need not; again only where it is awarded anew.
closed_request=$request closed_at=$at_request closed_reference=$reference
care_request planned
at_request=/desk/requests/$request
asked=$(sql "INSERT INTO sourcing (request_id, tier, opened_at, closes_at) VALUES ($request, 1, UTC_TIMESTAMP(), UTC_TIMESTAMP() + INTERVAL 1 DAY); SELECT LAST_INSERT_ID()")
sql "INSERT INTO notice (sourcing_id, request_id, organisation_id, sent_at) VALUES ($asked, $request, $zz1, UTC_TIMESTAMP()), ($asked, $request, $zz3, UTC_TIMESTAMP())"
told_closed() { sql "SELECT CONCAT_WS('|', COUNT(*), GROUP_CONCAT(DISTINCT organisation_id)) FROM outbox WHERE template = 'closed' AND subject LIKE '%$reference'"; }
offer_of "$zz1" 1,2,3,4,5; only=$offer
submit 303 "$at_request/award?offer=$only" "$at_request/award" offer="$only" asked=chose
post 303 "$at_request/award" offer="$only" asked=chose
is "$(told_closed)" "1|$zz3" 'once, also when the form is sent twice'
package=$(sql "SELECT id FROM care_package WHERE request_id = $request")
submit 303 "/desk/packages/$package/end" "/desk/packages/$package/end"
is "$(told_closed)" "1|$zz3" 'not of the end'
offer_of "$zz1" 1,2,3,4,5; only=$offer
submit 303 "$at_request/award?offer=$only" "$at_request/award" offer="$only" asked=chose
is "$(told_closed)" "2|$zz3" 'and of the second award once more'
request=$closed_request at_request=$closed_at reference=$closed_reference
expect 200 GET "$at_request/offers?done=awarded"
body_has 'Awarded on'
body_lacks 'Go on with what you chose'
# What was shown then is shown now, though weights, ratings and rounds have changed since.
sql "UPDATE organisation SET rating = 'Inadequate' WHERE id IN ($zz1, $zz2); INSERT INTO rank_weight (covered, continuity, travel, quality, price, why) VALUES (0, 0, 0, 100, 0, 'Zz')"
expect 200 GET "$at_request/offers"
is "$(sed -n 's/.*<strong>[0-9]<\/strong>, \([0-9.]*\) of 100.*/\1/p' "$page" | tr '\n' ' ')" "$shown_then" 'scores are those of when it was awarded'
body_has 'as they were when this was decided'
sql "DELETE FROM rank_weight WHERE why = 'Zz'; UPDATE organisation SET rating = IF(id = $zz1, 'Outstanding', 'Good') WHERE id IN ($zz1, $zz2)"
request GET "$at_request/sourcing"
take_tokens
post 422 "$at_request/award" offer="$first" asked=chose
body_has 'Robin Example has awarded this request'

# ---- A joint offer stands with its partner's alone ----
care_request planned
at_request=/desk/requests/$request
offer_of "$zz1" 1,2; first=$offer
offer_of "$zz2" 3,4,5; second=$offer
offer_of "$zz3" 3,4,5; third=$offer
sql "UPDATE offer SET joint_with = $zz2 WHERE id = $first"
expect 200 GET "$at_request/offers"
body_has 'Jointly with Zz Provider 2, which has not said so itself'
body_lacks 'which has passed'
sql "UPDATE offer SET start_on = CURDATE() - INTERVAL 1 DAY WHERE id = $third"
expect 200 GET "$at_request/offers"
body_has 'which has passed: ask when it can start'
expect 200 GET "$at_request/award?offer=$first&offer=$third"
body_has 'Zz Provider 1 offered jointly with Zz Provider 2: choose both or neither'
submit 303 "$at_request/award?offer=$first&offer=$second" "$at_request/award" offer="$first" offer="$second" asked=agreed
sql_is "SELECT outcome_reason FROM offer WHERE id = $third" persons_choice 'one as good as the chosen is told that the person chose'

# ---- Not for others ----
account practitioner
browser practitioner
sign_in
for path in /desk/sourcing "$at_request/sourcing" "$at_request/offers" "$at_request/award"; do
	expect 403 GET "$path"
done
finish
