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
body_has 'The last day must be today or a day to come'
lodge 422 $(day 5 last_on) reason=boredom
lodge 422 reason=staffing
sql "UPDATE care_package SET ends_on = UTC_DATE() + INTERVAL 3 DAY WHERE id = $package"
lodge 422 $(day 5 last_on) reason=staffing
body_has 'The package ends before that day already'
sql "UPDATE care_package SET ends_on = NULL WHERE id = $package"
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

expect 200 GET "/desk/handbacks?patch=$patch"
for shown in 'Zz Kindly Care' 'Not enough carers' '5 days' 'notice of 5 days' 'Nothing yet' 'Two carers left'; do body_has "$shown"; done
expect 200 GET "/desk/handbacks?as=csv&patch=$patch"
body_has 'Not enough carers'
expect 200 GET "/desk/handbacks?shown=found&patch=$patch"
body_lacks 'Not enough carers'
expect 200 GET /desk/sourcing
body_has 'Handed back, 5 days left'
sql "UPDATE care_request SET awarded_at = UTC_TIMESTAMP() WHERE id = $new"
submit 422 "$at_package/handback/withdraw" "$at_package/handback/withdraw"
body_has 'It is too late to withdraw the handback'
sql "UPDATE care_request SET awarded_at = NULL WHERE id = $new"
submit 303 "$at_package/handback/withdraw" "$at_package/handback/withdraw"
sql_is "SELECT ends_on IS NULL, end_reason IS NULL FROM care_package WHERE id = $package" '1	1' 'the provider keeps the package'
sql_is "SELECT withdrawn_reason FROM care_request WHERE id = $new" not_needed
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

# ---- A person with an open request gets no second one ----
home_person ZZ201
home_request "$person" 40
home_package "$person" "$provider" 30 "$request"
home_request "$person" 2
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
submit 303 "$at_package/handback/withdraw" "$at_package/handback/withdraw"
sql_is "SELECT carer_minutes = $had, withdrawn_at IS NULL, (SELECT COUNT(*) FROM request_visit v WHERE v.request_id = r.id AND v.package_id = $package) FROM care_request r WHERE id = $request" \
	'1	1	0' 'withdrawn: what joined the request leaves it'
sql "UPDATE care_request SET awarded_at = UTC_TIMESTAMP() WHERE id = $request"
lodge 303 $(day 9 last_on) reason=travel
header_is Location "$at_package?done=handed_back_awarded"
expect 200 GET "$at_package?done=handed_back_awarded"
body_has 'its week is as it was'
sql_is "SELECT COUNT(*) FROM request_visit WHERE request_id = $request AND package_id = $package" 0

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
sql_is "SELECT p.end_reason, r.awarded_at IS NULL, h.request_id = r.id FROM care_package p JOIN care_request r ON r.id = p.request_id
	JOIN handback h ON h.package_id = p.id WHERE p.id = $package" 'never_started	1	1'
sql_is "SELECT withdrawn_at IS NOT NULL, outcome, open_organisation IS NULL FROM offer WHERE request_id = $request" '1	chosen	1' 'who offered before may offer anew'
sql "INSERT INTO offer (request_id, organisation_id, start_on, hour_pence, week_pence, regular_carers) VALUES ($request, $provider, UTC_DATE(), 2400, 10000, 2)"
sql_is "SELECT COUNT(*) FROM offer WHERE request_id = $request AND withdrawn_at IS NULL" 1
finish
