#!/bin/sh
# Handbacks: the package ends, a linked request is made whose clock goes on, and it can be
# withdrawn; what is in the way is said.
# shellcheck disable=SC2046 # the parts of a date are several words
. "$(dirname "$0")/../lib.sh"
own_site ''
. "$top/tests/http/package_set.sh"

home_patch ZZ1 'Zz Stroud valleys'
home_provider 'Zz Kindly Care'
home_person ZZ200
home_request "$person" 40
home_package "$person" "$provider" 30 "$request"
sql "UPDATE care_request SET approved_by = (SELECT MIN(id) FROM account), waited_before = 5 WHERE id = $request"
at_package=/desk/packages/$package
account broker
sign_in
lodge() { # lodge STATUS NAME=VALUE...
	wished=$1
	shift
	submit "$wished" "$at_package/handback" "$at_package/handback" "$@"
}

lodge 422 $(day -1 last_on) reason=staffing
body_has 'The last day must be between today and '
lodge 422 $(day 366 last_on) reason=staffing
body_has 'The last day must be between today and '
lodge 422 $(day 5 last_on) reason=boredom
lodge 422 reason=staffing
sql "UPDATE care_package SET ends_on = UTC_DATE() + INTERVAL 3 DAY WHERE id = $package"
lodge 422 $(day 5 last_on) reason=staffing
body_has 'The package ends before that day already'
sql "UPDATE care_package SET ends_on = NULL WHERE id = $package"
# Times that differ by day were the provider's: what is asked for anew are two series still.
sql "UPDATE package_visit SET begins_at = begins_at + 5 * day WHERE package_id = $package AND critical = 'no'"
lodge 303 $(day 5 last_on) reason=staffing words='Two carers left'
header_is Location "$at_package?done=handed_back"
sql_is "SELECT ends_on = UTC_DATE() + INTERVAL 6 DAY, end_reason FROM care_package WHERE id = $package" '1	handback'
sql_is "SELECT notice_days, reason, request_id IS NOT NULL FROM handback WHERE package_id = $package" '5	staffing	1'
new=$(sql "SELECT request_id FROM handback WHERE package_id = $package")
sql_is "SELECT source, urgency, needed_by = UTC_DATE() + INTERVAL 6 DAY, previous_id = $request, visit_minutes, carer_minutes, week_pence,
	approved_at IS NOT NULL, risks FROM care_request WHERE id = $new" 'handback	within_a_week	1	1	525	525	21000	1	Two steps at the door' 'the request is made from the week and is approved, being no more'
sql_is "SELECT DATE(first_sent_at) = UTC_DATE() - INTERVAL 40 DAY, waited_before, DATE(sent_at) = UTC_DATE() FROM care_request WHERE id = $new" '1	15	1' \
	'both clocks: ten days of the request before, and five before that'
sql_is "SELECT COUNT(*), COUNT(DISTINCT series), SUM(critical = 'insulin') FROM request_visit WHERE request_id = $new" '14	2	7'
sql_is "SELECT COUNT(*) FROM audit WHERE action = 'lodge_handback' AND subject_kind = 'package' AND subject_id = $package" 1
lodge 409 $(day 5 last_on) reason=staffing
expect 200 GET "$at_package"
body_has 'The provider has handed this package back'

body_has "href=\"/desk/requests/$new\""
body_has "href=\"/desk/requests/$request\""
body_has "href=\"/desk/requests/$request/sourcing\""

# ---- Both ways along the chain: request, sourcing, package, handback, the next request ----
expect 200 GET "/desk/requests/$request"
body_has "href=\"/desk/requests/$request/sourcing\""
body_has "href=\"$at_package\""
body_has 'asked for anew in'
body_has "href=\"/desk/requests/$new\""
for path in "/desk/requests/$new" "/desk/requests/$new/sourcing" "/desk/requests/$new/offers"; do
	expect 200 GET "$path"
	body_has "href=\"$at_package\""
	body_has 'handed back by Zz Kindly Care, last day'
	body_has "href=\"/desk/requests/$new"
done
expect 200 GET "/desk/requests/$new"
body_has "href=\"/desk/requests/$request\""
expect 200 GET "/desk/requests/$request/sourcing"
body_has "href=\"$at_package\""

expect 200 GET "/desk/handbacks?patch=$patch"
for shown in 'Zz Kindly Care' 'Not enough carers' '5 days' 'notice of 5 days' 'Nothing yet' 'Two carers left'; do body_has "$shown"; done
expect 200 GET "/desk/handbacks?as=csv&patch=$patch"
body_has 'Not enough carers'
expect 200 GET "/desk/handbacks?shown=found&patch=$patch"
body_lacks 'Not enough carers'
expect 200 GET /desk/sourcing
body_has 'Handed back, 5 days left'

# ---- The first tier is asked by itself, once, and who made it so is said ----
tell() { "$top/bin/post" --config "$conf" --once >"$work/tell" 2>&1 || cat "$work/tell" >&2; }
first_provider=$provider
for number in 1 2; do
	home_provider "Zz Asked $number"
	sql "UPDATE organisation SET email = 'zz-asked-$number@example.org' WHERE id = $provider;
		INSERT INTO patch_provider (patch_id, organisation_id, tier, valid_from) VALUES ($patch, $provider, $number, '2020-01-01')"
	eval "asked_$number=$provider"
done
provider=$first_provider
sql "INSERT INTO patch_provider (patch_id, organisation_id, tier, valid_from) VALUES ($patch, $provider, 1, '2020-01-01')"
expect 200 GET "/desk/requests/$new/sourcing"
body_has 'the first tier is asked by itself in a moment'
body_has 'handed this care back, so is not asked'
for runner in 1 2 3; do "$top/bin/post" --config "$conf" --once >/dev/null 2>&1 & eval "runner$runner=$!"; done
wait "$runner1" "$runner2" "$runner3"
sql_is "SELECT GROUP_CONCAT(CONCAT_WS('|', tier, opened_by IS NULL, opens_next, TIMESTAMPDIFF(MINUTE, opened_at, closes_at))) FROM sourcing WHERE request_id = $new" '1|1|1|1440' 'tier 1 is opened by itself, once'
sql_is "SELECT GROUP_CONCAT(organisation_id) FROM notice WHERE request_id = $new" "$asked_1" 'who handed it back is not asked'
sql_is "SELECT COUNT(*) FROM outbox WHERE organisation_id = $asked_1 AND template = 'notice'" 1
sql_is "SELECT COUNT(*) FROM sourcing_task" 0
sql_is "SELECT JSON_VALUE(detail, '\$.changes[0].what') = CONCAT('Asked by itself, as Zz Kindly Care handed back ', (SELECT reference FROM care_package WHERE id = $package)),
	JSON_VALUE(detail, '\$.changes[0].after') FROM audit WHERE program = 'post' AND action = 'open_first_tier' AND subject_kind = 'request' AND subject_id = $new" '1	tier 1, 1 providers'
expect 200 GET "/desk/requests/$new/sourcing"
body_has 'By itself'
body_lacks 'the first tier is asked by itself'
sql "INSERT INTO offer (request_id, organisation_id, start_on, hour_pence, week_pence, regular_carers) VALUES ($new, $asked_2, UTC_DATE(), 2400, 10000, 2);
	INSERT INTO notice (sourcing_id, request_id, organisation_id, sent_at) SELECT id, $new, $asked_2, UTC_TIMESTAMP() FROM sourcing WHERE request_id = $new"
sql "UPDATE care_request SET awarded_at = UTC_TIMESTAMP() WHERE id = $new"
submit 422 "$at_package/handback/withdraw" "$at_package/handback/withdraw"
body_has 'It is too late to withdraw the handback'
sql "UPDATE care_request SET awarded_at = NULL WHERE id = $new"
submit 303 "$at_package/handback/withdraw" "$at_package/handback/withdraw"
sql_is "SELECT ends_on IS NULL, end_reason IS NULL FROM care_package WHERE id = $package" '1	1' 'the provider keeps the package'
sql_is "SELECT withdrawn_reason FROM care_request WHERE id = $new" provider_keeps
sql_is "SELECT outcome, outcome_reason FROM offer WHERE request_id = $new" 'not_chosen	request_withdrawn'
sql_is "SELECT closes_at <= UTC_TIMESTAMP(), moved_on_at IS NOT NULL FROM sourcing WHERE request_id = $new" '1	1' 'asking has ended'
tell
tell
sql_is "SELECT GROUP_CONCAT(organisation_id ORDER BY id), COUNT(*), SUM(body LIKE '%The present provider goes on with it. Thank you for your offer.%') FROM outbox WHERE template = 'withdrawn'" \
	"$asked_1,$asked_2	2	1" 'who was asked and who offered are told, once'
sql_is "SELECT COUNT(*) FROM outbox WHERE CONCAT(subject, body) REGEXP 'ZZ200|GL5 1AA'" 0
expect 404 GET "$at_package/handback/withdraw"
expect 200 GET "/desk/handbacks?shown=all&patch=$patch"
body_has 'Withdrawn: the provider keeps it'

# ---- Dearer than was approved: it needs approval ----
sql "UPDATE care_request SET carer_minutes = 100, week_pence = 100 WHERE id = $request"
lodge 303 $(day 0 last_on) reason=price
sql_is "SELECT approved_at IS NULL, urgency FROM care_request WHERE id = (SELECT MAX(request_id) FROM handback WHERE package_id = $package)" '1	same_day'
expect 200 GET "/desk/handbacks?patch=$patch"
body_has 'Waits for approval'
body_has 'Today'
dearer=$(sql "SELECT MAX(request_id) FROM handback WHERE package_id = $package")
tell
sql_is "SELECT COUNT(*) FROM sourcing WHERE request_id = $dearer" 0 'nobody is asked before it is approved'
expect 200 GET "/desk/requests/$dearer/sourcing"
body_has 'as soon as the request is approved'
sql "UPDATE care_request SET approved_at = UTC_TIMESTAMP() WHERE id = $dearer"
tell
sql_is "SELECT GROUP_CONCAT(tier) FROM sourcing WHERE request_id = $dearer" 1

# ---- A person with an open request gets no second one ----
home_person ZZ201
home_request "$person" 40
home_package "$person" "$provider" 30 "$request"
home_request "$person" 2
# Who was asked for it is told, once each time: one that offered, one that did not, and not who declined.
asked=$(sql "INSERT INTO sourcing (request_id, tier, opened_at, closes_at) VALUES ($request, 1, UTC_TIMESTAMP(), UTC_TIMESTAMP() + INTERVAL 1 DAY); SELECT LAST_INSERT_ID()")
home_provider 'Zz Declined'
declined=$provider provider=$first_provider
sql "UPDATE organisation SET email = 'zz-declined@example.org' WHERE id = $declined;
	INSERT INTO notice (sourcing_id, request_id, organisation_id, sent_at) SELECT $asked, $request, id, UTC_TIMESTAMP() - INTERVAL 1 HOUR FROM organisation WHERE id IN ($asked_1, $asked_2, $declined);
	INSERT INTO decline (request_id, organisation_id, reason) VALUES ($request, $declined, 'too_far');
	INSERT INTO offer (request_id, organisation_id, start_on, hour_pence, week_pence, regular_carers) VALUES ($request, $asked_2, UTC_DATE(), 2400, 10000, 2);
	INSERT INTO offer_visit (offer_id, visit_id, begins_at) SELECT LAST_INSERT_ID(), MIN(id), 480 FROM request_visit WHERE request_id = $request"
told_changed() { sql "SELECT CONCAT_WS('|', COUNT(*), COUNT(DISTINCT once), GROUP_CONCAT(DISTINCT organisation_id ORDER BY organisation_id), SUM(body LIKE '%Your offer stands%')) FROM outbox WHERE template = 'changed'"; }
sql "UPDATE request_visit SET minutes = minutes + 5 WHERE request_id = $request"
had=$(sql "SELECT carer_minutes FROM care_request WHERE id = $request")
at_package=/desk/packages/$package
lodge 303 $(day 9 last_on) reason=travel
header_is Location "$at_package?done=handed_back_joined"
expect 200 GET "$at_package?done=handed_back_joined"
body_has 'the visits of this package are now part of its week'
sql_is "SELECT request_id = $request FROM handback WHERE package_id = $package" 1
sql_is "SELECT COUNT(*) FROM care_request WHERE open_person = $person" 1
sql_is "SELECT COUNT(*), COUNT(DISTINCT series) FROM request_visit WHERE request_id = $request AND package_id = $package" '14	2' 'its visits are added'
sql_is "SELECT SUM(v.minutes * v.carers) = r.carer_minutes - $had FROM care_request r JOIN request_visit v ON v.request_id = r.id WHERE r.id = $request AND v.package_id = $package" 1
for runner in 1 2 3; do "$top/bin/post" --config "$conf" --once >/dev/null 2>&1 & eval "runner$runner=$!"; done
wait "$runner1" "$runner2" "$runner3"
tell
is "$(told_changed)" "2|2|$asked_1,$asked_2|1" 'who was asked is told that it changed, once'
sql_is "SELECT body LIKE '%Visits a week: 28%' AND body LIKE '%Answer by: %' FROM outbox WHERE template = 'changed' LIMIT 1" 1 'with what is wanted now'
submit 303 "$at_package/handback/withdraw" "$at_package/handback/withdraw"
sql_is "SELECT carer_minutes = $had, withdrawn_at IS NULL, (SELECT COUNT(*) FROM request_visit v WHERE v.request_id = r.id AND v.package_id = $package) FROM care_request r WHERE id = $request" \
	'1	1	0' 'withdrawn: what joined the request leaves it'
sql "UPDATE sourcing SET closes_at = UTC_TIMESTAMP() - INTERVAL 1 SECOND WHERE id = $asked"
tell
tell
is "$(told_changed)" "4|4|$asked_1,$asked_2|2" 'and that it changed again'
sql_is "SELECT SUM(body LIKE '%Visits a week: 14%'), SUM(body LIKE '%nobody is being asked at the moment%') FROM outbox WHERE template = 'changed'" '2	1'
sql_is "SELECT COUNT(*) FROM outbox WHERE CONCAT(subject, body) REGEXP 'ZZ201|GL5 1AA'" 0
sql "UPDATE offer SET withdrawn_at = UTC_TIMESTAMP() WHERE request_id = $request AND withdrawn_at IS NULL"
sql "UPDATE care_request SET awarded_at = UTC_TIMESTAMP() WHERE id = $request"
lodge 303 $(day 9 last_on) reason=travel
header_is Location "$at_package?done=handed_back"
sql_is "SELECT COUNT(*) FROM request_visit WHERE request_id = $request AND package_id = $package" 0
sql_is "SELECT r.id <> $request, r.awarded_at IS NULL, r.open_person = $person, (SELECT COUNT(*) FROM request_visit v WHERE v.request_id = r.id AND v.package_id = $package)
	FROM care_request r JOIN handback h ON h.request_id = r.id AND h.withdrawn_at IS NULL WHERE h.package_id = $package" '1	1	1	14' \
	'an open request that is awarded is as it was, and what is handed back is a request of its own'

# ---- Two providers of one person: both hand back, one thinks better of it ----
home_person ZZ210
home_request "$person" 40
home_package "$person" "$provider" 30 "$request"
one=$package
home_package "$person" "$asked_1" 30 "$request"
other=$package
sql "UPDATE package_visit SET part = 4, begins_at = 1200, window_from = 1200, window_to = 1230 WHERE package_id = $other;
	UPDATE care_request SET approved_by = (SELECT MIN(id) FROM account), carer_minutes = 9000, week_pence = 900000 WHERE id = $request"
for package in "$one" "$other"; do
	at_package=/desk/packages/$package
	lodge 303 $(day 9 last_on) reason=travel
done
new=$(sql "SELECT MAX(id) FROM care_request WHERE previous_id = $request")
sql_is "SELECT COUNT(*), SUM(package_id = $one), COUNT(DISTINCT h.request_id) FROM request_visit v, (SELECT request_id FROM handback WHERE package_id IN ($one, $other)) h WHERE v.request_id = $new" \
	"$(sql "SELECT 2 * COUNT(*), 2 * SUM(package_id = $one), 1 FROM package_visit WHERE package_id IN ($one, $other)")" 'one request asks for both parts of the week'
submit 303 "/desk/packages/$one/handback/withdraw" "/desk/packages/$one/handback/withdraw"
sql_is "SELECT r.withdrawn_at IS NULL, COUNT(v.id), SUM(v.part = 4), r.carer_minutes = SUM(v.minutes * v.carers) FROM care_request r JOIN request_visit v ON v.request_id = r.id WHERE r.id = $new" \
	"1	$(sql "SELECT COUNT(*) FROM package_visit WHERE package_id = $other")	$(sql "SELECT COUNT(*) FROM package_visit WHERE package_id = $other")	1" 'the other part is still looked for'
submit 303 "/desk/packages/$other/handback/withdraw" "/desk/packages/$other/handback/withdraw"
sql_is "SELECT withdrawn_reason FROM care_request WHERE id = $new" provider_keeps 'and with the last the request goes'

# ---- Not bought by the council: no request ----
home_person ZZ202 'GL5 1' self
home_package "$person" "$provider" 30
at_package=/desk/packages/$package
lodge 303 $(day 9 last_on) reason=travel
sql_is "SELECT request_id IS NULL FROM handback WHERE package_id = $package" 1
expect 200 GET "/desk/handbacks?patch=$patch"
body_has 'No request: the council does not buy this care'

# ---- Not started: its own request waits again ----
home_person ZZ203
home_request "$person" 12
home_package "$person" "$provider" 3 "$request"
sql "UPDATE care_package SET started_on = NULL WHERE id = $package; UPDATE care_request SET started_on = NULL WHERE id = $request;
	INSERT INTO offer (request_id, organisation_id, start_on, hour_pence, week_pence, regular_carers, outcome)
	VALUES ($request, $provider, UTC_DATE(), 2400, 10000, 2, 'chosen')"
at_package=/desk/packages/$package
lodge 303 $(day 0 last_on) reason=staffing
tell
sql_is "SELECT tier FROM sourcing WHERE request_id = $request" 1 'others are asked'
sql_is "SELECT p.end_reason, r.awarded_at IS NULL, h.request_id = r.id FROM care_package p JOIN care_request r ON r.id = p.request_id
	JOIN handback h ON h.package_id = p.id WHERE p.id = $package" 'never_started	1	1'
sql_is "SELECT withdrawn_at IS NOT NULL, outcome, open_organisation IS NULL FROM offer WHERE request_id = $request" '1	chosen	1' 'who offered before may offer anew'
sql "INSERT INTO offer (request_id, organisation_id, start_on, hour_pence, week_pence, regular_carers) VALUES ($request, $provider, UTC_DATE(), 2400, 10000, 2)"
sql_is "SELECT COUNT(*) FROM offer WHERE request_id = $request AND withdrawn_at IS NULL" 1
finish
