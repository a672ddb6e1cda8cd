#!/bin/sh
# A package from its start to its end: amended, suspended, begun again, ended, with costs and
# outcomes, each undone on the day it was a mistake; and every impossible date refused.
# shellcheck disable=SC2046 # the parts of a date are several words
. "$(dirname "$0")/../lib.sh"
own_site ''
. "$top/tests/http/package_set.sh"

home_patch ZZ1 'Zz Stroud valleys'
home_provider 'Zz Kindly Care'
kindly=$provider
home_provider 'Zz Other Care'
home_person QQ100
home_request "$person" 40
home_package "$person" "$kindly" 30 "$request"
at_package=/desk/packages/$package
account broker
sign_in
act() { # act STATUS WHAT NAME=VALUE...
	wished=$1 what=$2
	shift 2
	submit "$wished" "$at_package/$what" "$at_package/$what" "$@"
}
looked() { sql "SELECT COUNT(*) FROM audit WHERE action = 'read_private' AND subject_kind = '$1' AND subject_id = $2 AND account_id = $account_id"; }

# ---- Lists and the search ----
expect 200 GET /desk/packages
body_has "PK-ZZ$home_reference"
body_lacks QQ100
expect 200 GET "/desk/packages?shown=active&provider=$kindly&patch=$patch"
body_has "PK-ZZ$home_reference"
expect 200 GET "/desk/packages?shown=active&provider=$provider"
body_lacks "PK-ZZ$home_reference"
expect 200 GET '/desk/packages?shown=suspended'
body_lacks "PK-ZZ$home_reference"
expect 200 GET '/desk/packages?as=csv'
header_is Content-Type 'text/csv; charset=utf-8'
body_has 'Zz Kindly Care,Zz Stroud valleys,The council,Active'
expect 200 GET '/desk/packages?as=xlsx'
expect 200 GET /desk/packages/find
submit 303 /desk/packages/find /desk/packages/find words=QQ100
header_is Location "$at_package"
submit 303 /desk/packages/find /desk/packages/find words="PK-ZZ$home_reference"
submit 422 /desk/packages/find /desk/packages/find words=QQ999
body_has 'No package has this reference'

# ---- The page ----
expect 200 GET "$at_package"
for shown in 'QQ100' 'GL5 1AA' 'Active' 'Zz Kindly Care' '£210.00' '8 hours 45 minutes' 'insulin' 'Groups, clubs and company'; do body_has "$shown"; done
is "$(grep -o 'href="/desk/find?near=gl5-1' "$page" | wc -l)" 2 'the directory is asked near a place, and no postcode is in an address'
is "$(looked package "$package")" 1 'it is recorded that somebody looked'
expect 200 GET "/desk/packages/person/$person"
body_has QQ100
is "$(looked person "$person")" 1 'and at the packages of a person'
expect 200 GET "/desk/packages/provider/$kindly"
body_has QQ100
is "$(looked package "$package")" 2 'and at each of the people of a provider'
expect 200 GET "/desk/packages/provider/$kindly?as=csv"
body_has 'QQ100,ZQ,GL5 1,Zz Stroud valleys,Active'
is "$(looked package "$package")" 3 'and of those in its file'
# A form refused shows the person, whether anybody had looked before or not.
expect 200 GET "/desk/packages/$package/cost"
seen=$(looked package "$package")
take_tokens
post 422 "/desk/packages/$package/cost" what=
is "$(looked package "$package")" $((seen + 1)) 'a refused form is a look'
expect 404 GET /desk/packages/999999999
expect 404 GET /desk/packages/person/999999999
expect 404 GET /desk/packages/provider/999999999

# ---- Amended ----
monday=$(sql "SELECT id FROM package_visit WHERE package_id = $package AND day = 1 AND part = 1")
act 422 amend what=change
body_has 'Select the visits that change or stop'
act 422 amend what=change visit="$monday" $(day 1 from)
body_has 'Give a new time, new minutes or another number of carers'
act 422 amend what=change visit="$monday" minutes=60 $(day -40 from)
body_has 'The day must be in the last 31 days or within a year'
act 422 amend what=change visit="$monday" minutes=60 $(day 366 from)
body_has 'The day must be in the last 31 days or within a year'
act 422 amend what=change visit="$monday" minutes=60 $(day -31 from)
body_has 'The day must not be before the package begins'
act 422 amend what=change visit="$monday" begins=1245 minutes=60 $(day 1 from)
body_has 'runs into another'
act 422 amend what=add $(day 1 from)
body_has 'Select the days of the visits to add'
act 422 amend what=add day=1 begins=495 minutes=30 $(day 1 from)
body_has 'Both could come at once'
act 422 amend what=change visit="$monday" minutes=22 $(day 1 from)
body_has 'Minutes must be a number that 5 divides'
act 422 amend what=stop $(sql "SELECT GROUP_CONCAT(CONCAT('visit=', id) SEPARATOR ' ') FROM package_visit WHERE package_id = $package") $(day 1 from)
body_has 'No visits would be left'
sql_is "SELECT COUNT(*), COUNT(ends_on) FROM package_visit WHERE package_id = $package" '14	0' 'nothing of that was stored'
act 303 amend what=change visit="$monday" minutes=60 begins=495 $(day 0 from)
sql_is "SELECT ends_on = UTC_DATE(), ended_by IS NOT NULL FROM package_visit WHERE id = $monday" '1	1' 'the old element ends that day'
sql_is "SELECT starts_on = UTC_DATE(), minutes, begins_at, window_from, window_to, critical FROM package_visit WHERE follows_id = $monday" \
	'1	60	495	450	510	no' 'and the new one follows it, inside the window that the person has'
sql_is "SELECT COUNT(*) FROM audit WHERE action = 'amend_package' AND subject_kind = 'package' AND subject_id = $package" 1
expect 200 GET "$at_package"
body_has '£222.00'
body_has '1 visit changed from'
body_has "$at_package/undo"

# ---- Two at once: the second is told ----
request GET "$at_package/cost"
take_tokens
old=$row_version
sql "UPDATE care_package SET version = version + 1 WHERE id = $package"
row_version=$old
post 409 "$at_package/cost" $(day 0 on) what='Key safe fitted' amount=45.50
sql_is "SELECT COUNT(*) FROM package_cost WHERE package_id = $package" 0

# ---- Costs and outcomes ----
act 422 cost $(day 0 on) what=ab amount=-1
act 422 cost $(day 900 on) what='Key safe fitted' amount=45.50
body_has 'The day must be within a year of today'
act 303 cost $(day 0 on) what='Key safe fitted' amount=45.50
act 422 outcome $(day 2 on) words='Washes alone' reached=yes saved=210
body_has 'The day must be today or before'
act 422 outcome $(day 0 on) words='Washes alone' reached=maybe saved=999999
act 422 outcome $(day 0 on) words='Washes alone' reached=yes saved=20000
body_has 'id="saved-error"'
body_has 'no more than that can be saved'
act 303 outcome $(day 0 on) words='Washes alone' reached=yes saved=210
expect 200 GET "$at_package"
body_has '£45.50'
body_has '£222.00'
body_has '3 hours 30 minutes'

# ---- Undone: the newest first, today only ----
expect 200 GET "$at_package/undo"
body_has 'Outcome: Reached, 3 hours 30 minutes a week saved'
act 303 undo
sql_is "SELECT COUNT(*) FROM package_outcome WHERE package_id = $package" 0
act 303 undo
sql_is "SELECT COUNT(*) FROM package_cost WHERE package_id = $package" 0
act 303 undo
sql_is "SELECT COUNT(*), COUNT(ends_on), COUNT(ended_by) FROM package_visit WHERE package_id = $package" '14	0	0' 'the visits are as they were'
told() { sql "SELECT CONCAT_WS('|', COUNT(*), SUM(organisation_id = $kindly), COUNT(DISTINCT once)) FROM outbox WHERE template = 'package' AND subject LIKE CONCAT('%', (SELECT reference FROM care_package WHERE id = $package)) AND body LIKE '%$1%'"; }
is "$(told 'The last change is undone: it stands as before')" '1|1|1' 'the provider is told of what it was told of before, and not of costs and outcomes'
expect 200 GET "$at_package/undo"
body_has 'Nothing was changed today that can be undone'

# ---- Suspended and begun again ----
act 422 suspend $(day 1 from) $(day 0 until) reason=hospital
body_has 'must be after the first day without them'
act 422 suspend $(day -40 from) reason=hospital
act 422 suspend $(day -31 from) reason=hospital
body_has 'must not be before the package started'
expect 200 GET "$at_package/resume"
body_has 'The package is not suspended'
act 303 suspend $(day -2 from) reason=hospital note='Ward 3'
expect 200 GET "$at_package"
body_has 'Suspended'
body_has 'with no end yet'
act 422 suspend $(day 5 from) reason=away
body_has "The package is suspended already from $(date -d '2 days ago' +'%-d %B %Y'), with no end yet"
act 422 resume $(day -2 on)
body_has 'must be after the first day without visits'
act 303 resume $(day 3 on)
sql_is "SELECT to_on = UTC_DATE() + INTERVAL 3 DAY FROM package_suspension WHERE package_id = $package" 1
act 303 undo
sql_is "SELECT to_on IS NULL FROM package_suspension WHERE package_id = $package" 1 'begun again by mistake: suspended with no end as before'
act 303 undo
sql_is "SELECT COUNT(*) FROM package_suspension WHERE package_id = $package" 0
sql "UPDATE package_change SET made_at = made_at - INTERVAL 2 DAY WHERE package_id = $package"
act 303 suspend $(day 2 from) $(day 9 until) reason=away
sql_is "SELECT COUNT(*), SUM(body LIKE '%No visits from%$package%'), SUM(body LIKE '%Away%' OR body LIKE '%hospital%' OR body LIKE '%Ward%') FROM outbox WHERE template = 'package' AND subject LIKE '%No visits%' OR body LIKE '%No visits%'" '2	2	0' 'its provider is told of each suspension, and not why'
# The day on which visits begin again is stored; the last without them is told.
body_of_pause="to $(date -d '8 days' +'%-d %B %Y')"
expect 200 GET "$at_package"
body_has "$body_of_pause: Away from home"
body_lacks "to $(date -d '9 days' +'%-d %B %Y')"
sql "UPDATE package_change SET made_at = made_at - INTERVAL 2 DAY WHERE package_id = $package"
expect 200 GET "$at_package/undo"
body_has 'Nothing was changed today that can be undone'

# ---- Ended ----
act 422 end $(day -31 last) reason=independent
body_has 'The last day must not be before the first'
act 422 end $(day 366 last) reason=independent
body_has 'The last day must be in the last 31 days or within a year'
act 422 end $(day 5 last)
body_has 'Select why it ends'
act 422 end reason=died
body_has 'Enter the last day of care'
act 303 end $(day 5 last) reason=independent
sql_is "SELECT ends_on = UTC_DATE() + INTERVAL 6 DAY, end_reason FROM care_package WHERE id = $package" '1	independent'
expect 200 GET "$at_package"
body_has 'Ending'
act 422 amend what=change visit="$monday" minutes=60 $(day 6 from)
body_has 'The package ends before that'
act 303 undo
sql_is "SELECT ends_on IS NULL, end_reason IS NULL FROM care_package WHERE id = $package" '1	1'
act 303 end $(day -1 last) reason=died
expect 200 GET "$at_package"
sql_is "SELECT COUNT(*), SUM(body LIKE '%died%' OR body LIKE '%independent%' OR body LIKE '%manage%') FROM outbox WHERE body LIKE '%It ends: the last day of care is%'" '2	0' 'and of an end'
body_has 'Ended'
body_has "First day without care: $(date +'%-d %B %Y')"
body_lacks '<h2 class="govuk-heading-m">Suspensions'
body_lacks "$at_package/amend"

# ---- One that has not started ----
home_person QQ101
home_request "$person" 9
home_package "$person" "$kindly" 2 "$request"
sql "UPDATE care_package SET started_on = NULL WHERE id = $package; UPDATE care_request SET started_on = NULL WHERE id = $request"
at_package=/desk/packages/$package
expect 200 GET "$at_package"
body_has 'Start overdue'
expect 200 GET '/desk/packages?shown=overdue'
body_has "$at_package"
act 422 suspend $(day 1 from) reason=away
body_has 'has not started'
act 422 start $(day 1 on)
body_has 'today or before'
act 303 end
sql_is "SELECT end_reason, ends_on = start_on FROM care_package WHERE id = $package" 'never_started	1'
is "$(told 'It has ended before it started')" '1|1|1' 'its provider is told so, once'
sql_is "SELECT awarded_at IS NULL, withdrawn_at IS NULL, sent_at < UTC_TIMESTAMP() - INTERVAL 8 DAY FROM care_request WHERE id = $request" '1	1	1' \
	'the request waits again, its clock not reset'
expect 200 GET "$at_package"
body_has 'Never started'
home_package "$person" "$provider" -3 "$request"
sql "UPDATE care_package SET started_on = NULL WHERE id = $package; UPDATE care_request SET started_on = NULL WHERE id = $request"
at_package=/desk/packages/$package
expect 200 GET "$at_package"
body_has 'To start'
act 303 start $(day 0 on)
sql_is "SELECT p.started_on = UTC_DATE(), r.started_on = UTC_DATE() FROM care_package p JOIN care_request r ON r.id = p.request_id WHERE p.id = $package" '1	1'
act 422 start $(day 0 on)
home_person QQ102
home_request "$person" 9
home_package "$person" "$kindly" -4 "$request"
sql "UPDATE care_package SET started_on = NULL WHERE id = $package; UPDATE care_request SET started_on = NULL WHERE id = $request"
at_package=/desk/packages/$package
act 303 end reason=care_home
sql_is "SELECT withdrawn_reason FROM care_request WHERE id = $request" went_into_a_home

# ---- A practitioner looks, and changes nothing ----
account practitioner
browser practitioner
sign_in
expect 200 GET "$at_package"
body_lacks "$at_package/cost"
expect 403 GET "$at_package/cost"
account commissioner
browser commissioner
sign_in
expect 403 GET /desk/packages
finish
