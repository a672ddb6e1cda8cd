#!/bin/sh
# A week given by several providers, in part, or dearer than was approved: what nobody gives
# stays an open request with its clock, the clock stops when all is given, and nothing dearer
# than was approved is awarded or agreed.
# shellcheck disable=SC2046 # the parts of a date are several words
. "$(dirname "$0")/../lib.sh"
own_site ''
. "$top/tests/http/package_set.sh"
. "$top/tests/http/sourcing_set.sh"
account approver
approver=$login approver_id=$account_id
sql "INSERT INTO approval_limit (account_id, valid_from, pence) VALUES ($approver_id, '2025-01-01', 100000000)"
account broker
browser broker
sign_in

# two_packages: $request with visits 1, 2, 3 given to $first and 4, 5 to $second
two_packages() {
	care_request
	offer_of "$zz1" 1,2,3; one=$offer
	offer_of "$zz3" 4,5; two=$offer
	submit 303 "/desk/requests/$request/award?offer=$one&offer=$two" "/desk/requests/$request/award" offer="$one" offer="$two" asked=chose
	first=$(sql "SELECT MIN(id) FROM care_package WHERE request_id = $request")
	second=$(sql "SELECT MAX(id) FROM care_package WHERE request_id = $request")
	person=$(sql "SELECT person_id FROM care_request WHERE id = $request")
}
start() { submit 303 "/desk/packages/$1/start" "/desk/packages/$1/start" $(day 0 on); }

# ---- Awarded in part: the rest is an open request ----
care_request
sql "UPDATE care_request SET sent_at = sent_at - INTERVAL 6 DAY, first_sent_at = sent_at - INTERVAL 9 DAY, waited_before = 3 WHERE id = $request"
offer_of "$zz1" 1,2 2500
submit 303 "/desk/requests/$request/award?offer=$offer" "/desk/requests/$request/award" offer="$offer" asked=chose partly=1
rest=$(sql "SELECT MAX(id) FROM care_request WHERE previous_id = $request")
header_is Location "/desk/requests/$rest/sourcing?done=rest"
sql_is "SELECT CONCAT_WS('|', awarded_at IS NULL, approved_at IS NOT NULL, approved_by IS NULL, COALESCE(approved_pence, -1), waited_before, DATE(first_sent_at) = (SELECT DATE(first_sent_at) FROM care_request WHERE id = $request),
	visit_minutes, carer_minutes) FROM care_request WHERE id = $rest" '1|1|1|7500|9|1|120|180' 'approved for what is left of £100, both clocks carried'
sql_is "SELECT GROUP_CONCAT(CONCAT_WS('/', day, part) ORDER BY id) FROM request_visit WHERE request_id = $rest" '1/4,3/1,3/4' 'with the visits that nobody got'
sql_is "SELECT visit_minutes, (SELECT COUNT(*) FROM request_visit v WHERE v.request_id = r.id AND v.moved_id = $rest) FROM care_request r WHERE id = $request" '60	3'
expect 200 GET /desk/sourcing
body_has "/desk/requests/$rest/sourcing"
expect 200 GET "/desk/requests/$rest"
body_has 'approved with'
body_lacks 'Approve or return it'
start "$(sql "SELECT id FROM care_package WHERE request_id = $request")"
sql_is "SELECT started_on IS NOT NULL, (SELECT started_on IS NULL FROM care_request WHERE id = $rest) FROM care_request WHERE id = $request" '1	1' 'the part that began stops its own clock alone'

# ---- Two providers: the clock stops with the last ----
two_packages
start "$first"
sql_is "SELECT started_on IS NULL FROM care_request WHERE id = $request" 1 'half the week is given: the clock runs'
start "$second"
sql_is "SELECT started_on = UTC_DATE() FROM care_request WHERE id = $request" 1 'all of it is given: it stops'

# ---- One of two never comes ----
two_packages
start "$first"
submit 303 "/desk/packages/$second/end" "/desk/packages/$second/end"
sql_is "SELECT CONCAT_WS('|', r.started_on = UTC_DATE(), n.awarded_at IS NULL, n.approved_at IS NOT NULL, n.open_person = r.person_id, n.previous_id = r.id, n.visit_minutes)
	FROM care_request r JOIN care_request n ON n.previous_id = r.id WHERE r.id = $request" '1|1|1|1|1|60' 'its visits are an open request, and the first is done'
expect 200 GET "/desk/packages/$second"
body_has 'its visits are asked for by another request'
# Both never come, one after the other.
two_packages
submit 303 "/desk/packages/$second/end" "/desk/packages/$second/end"
rest=$(sql "SELECT id FROM care_request WHERE previous_id = $request")
submit 303 "/desk/packages/$first/end" "/desk/packages/$first/end"
sql_is "SELECT withdrawn_reason, (SELECT CONCAT_WS('|', COUNT(*), SUM(v.minutes)) FROM request_visit v WHERE v.request_id = $rest) FROM care_request WHERE id = $request" 'carried_on	5|180' \
	'all of the week is in the later request, and nothing stays behind'
sql_is "SELECT COUNT(*), MAX(id) = $rest FROM care_request WHERE open_person = $person" '1	1'
# One is not needed, the other began before.
two_packages
submit 303 "/desk/packages/$second/end" "/desk/packages/$second/end" reason=independent
sql_is "SELECT withdrawn_at IS NULL, started_on IS NULL FROM care_request WHERE id = $request" '1	1'
start "$first"
sql_is "SELECT started_on = UTC_DATE() FROM care_request WHERE id = $request" 1 'what is called off is not waited for'

# ---- Taken over: whoever gave it before gives it no more ----
start_again() {
	request=$1
	sql "INSERT INTO offer (request_id, organisation_id, start_on, hour_pence, week_pence, regular_carers) VALUES ($1, $zz3, UTC_DATE() + INTERVAL 4 DAY, 2000, 100, 2)"
	offer=$(sql "SELECT MAX(id) FROM offer")
	sql "INSERT INTO offer_visit (offer_id, visit_id, begins_at) SELECT $offer, id, window_from FROM request_visit WHERE request_id = $1"
	submit 303 "/desk/requests/$1/award?offer=$offer" "/desk/requests/$1/award" offer="$offer" asked=chose
	new_package=$(sql "SELECT MAX(id) FROM care_package WHERE request_id = $1")
}
home_patch ZZF 'Zz F'
home_provider 'Zz Gives Up'
home_person QQ501
home_request "$person" 40
home_package "$person" "$provider" 30 "$request"
old=$package
submit 303 "/desk/packages/$old/handback" "/desk/packages/$old/handback" $(day 8 last_on) reason=staffing
new=$(sql "SELECT request_id FROM handback WHERE package_id = $old")
start_again "$new"
start "$new_package"
sql_is "SELECT CONCAT_WS('|', o.ends_on = UTC_DATE(), n.started_on = UTC_DATE(), (SELECT COUNT(*) FROM package_visit v WHERE v.package_id = n.id AND v.starts_on = UTC_DATE()), r.started_on = UTC_DATE())
	FROM care_package o, care_package n JOIN care_request r ON r.id = n.request_id WHERE o.id = $old AND n.id = $new_package" '1|1|14|1' \
	'the old package ends when the new one begins, whose visits begin with it, sooner than agreed'
submit 422 "/desk/packages/$new_package/start" "/desk/packages/$new_package/start" $(day -2 on)

# ---- It fails after it handed back ----
home_person QQ502
home_request "$person" 40
home_package "$person" "$provider" 30 "$request"
submit 303 "/desk/packages/$package/handback" "/desk/packages/$package/handback" $(day 28 last_on) reason=staffing
new=$(sql "SELECT request_id FROM handback WHERE package_id = $package")
submit 303 /desk/failures/open /desk/failures/open provider="$provider" $(day 0 on) hour=20 kind=business_failure why='x x x x'
affected=$(sql "SELECT id FROM failure_person WHERE package_id = $package")
submit 303 "/desk/failures/people/$affected" "/desk/failures/people/$affected/request"
sql_is "SELECT DATEDIFF(needed_by, UTC_DATE()) <= 1, urgency, source, interim_cover LIKE '%until%' FROM care_request WHERE id = $new" '1	same_day	failure	0' \
	'care that stops today is not planned for four weeks on'

# ---- Dearer than was approved ----
care_request
offer_of "$zz1" 1,2,3,4,5 20000
at_award=/desk/requests/$request/award
submit 422 "$at_award?offer=$offer" "$at_award" offer="$offer" asked=chose
body_has 'This costs £800.00 a week, and £100.00 was approved'
post 303 "$at_award" offer="$offer" asked=chose ask_price=1
sql_is "SELECT awarded_at IS NULL, asked_pence, asked_by = $account_id FROM care_request WHERE id = $request" '1	80000	1'
submit 422 "$at_award?offer=$offer" "$at_award" offer="$offer" asked=chose
body_has 'waits to be approved'
dear=$request
browser approver
login=$approver
sign_in
expect 200 GET '/desk/requests?shown=approve'
body_has "/desk/requests/$dear"
expect 200 GET "/desk/requests/$dear/approve"
body_has '£800.00'
submit 303 "/desk/requests/$dear/approve" "/desk/requests/$dear/approve"
sql_is "SELECT approved_pence, asked_pence IS NULL, approved_by = $approver_id FROM care_request WHERE id = $dear" '80000	1	1'
browser broker
submit 303 "$at_award?offer=$offer" "$at_award" offer="$offer" asked=chose
package=$(sql "SELECT id FROM care_package WHERE request_id = $dear")
start "$package"
at_amend=/desk/packages/$package/amend
submit 422 "$at_amend" "$at_amend" what=add day=5 begins=720 minutes=30 $(day 1 from)
body_has 'It would cost £900.00 a week, and £800.00 was approved'
post 303 "$at_amend" what=add day=5 begins=720 minutes=30 $(day 1 from) ask_price=1
sql_is "SELECT asked_pence, (SELECT COUNT(*) FROM package_visit WHERE package_id = $package) FROM care_request WHERE id = $dear" '90000	5'
submit 422 "$at_amend" "$at_amend" what=add day=5 begins=720 minutes=15 $(day 1 from)
body_has 'Say why less than half an hour is enough'
browser approver
submit 303 "/desk/requests/$dear/approve" "/desk/requests/$dear/approve"
browser broker
submit 303 "$at_amend" "$at_amend" what=add day=5 begins=720 minutes=30 $(day 1 from)
sql_is "SELECT COUNT(*) FROM package_visit WHERE package_id = $package" 6
finish
