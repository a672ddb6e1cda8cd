#!/bin/sh
# A request for home care from the first question to its approval: one open request for each
# person, the week of visits and all that cannot be in it, the price, approval by limit,
# returned, sent again, withdrawn; and what is recorded of it.
. "$(dirname "$0")/../lib.sh"
site
come_from 127.0.0.31
case_id=ZZ$$A1
day_from_now() { sql "SELECT DATE_FORMAT(UTC_DATE() + INTERVAL $1 DAY, 'needed_by-day=%d needed_by-month=%m needed_by-year=%Y')"; }
soon=$(day_from_now 9)
account practitioner
maker=$account_id maker_login=$login
browser practitioner
sign_in

# ---- Who it is for ----
expect 200 GET /desk/requests
body_has 'Ask for home care'
expect 200 GET /desk/requests/new
take_tokens
post 422 /desk/requests/new case_id=''
body_has 'Enter number in the case system'
post 422 /desk/requests/new case_id='Robin Example'
body_has 'never a name'
post 200 /desk/requests/new case_id="$case_id"
body_has 'We do not know this person yet'
take_tokens
new=/desk/requests/new/person
post 422 $new case_id="$case_id" initials='' birth_year='' postcode=''
body_has 'id="postcode-error"'
post 422 $new case_id="$case_id" initials='Robin' birth_year=2024 postcode='GL5 1AA'
body_has 'Enter initials of up to four letters, not the name'
body_has 'The year of birth must be'
body_has 'value="Robin"'
post 422 $new case_id="$case_id" initials=RE birth_year=1940 postcode='B1 1AA'
body_has 'This postcode is outside Gloucestershire'
post 422 $new case_id="$case_id" initials=RE birth_year=1940 postcode='GL5'
body_has 'Enter a full postcode, like GL50 1AA'
post 422 $new case_id="$case_id" initials=RE birth_year=1940 postcode='Stroud'
body_has 'Enter a full postcode'
sql "INSERT IGNORE INTO postcode (squeezed, display, sector, latitude, longitude, terminated_on)
	VALUES ('GL51ZY', 'GL5 1ZY', 'GL5 1', 51.74, -2.21, '2019-03-01')"
post 422 $new case_id="$case_id" initials=RE birth_year=1940 postcode='GL5 1ZY'
body_has 'This postcode is no longer in use: it ended in March 2019'
post 422 $new case_id="$case_id" initials=RE birth_year=1940 postcode='GL59 9ZZ'
body_has 'id="postcode-error"'

# A patch that the postcode does not tell has to be chosen, the nearest first.
sql "INSERT INTO area (kind, code, name) VALUES ('patch', 'ZZREQ$$', 'Zz request patch')"
patch=$(sql "SELECT id FROM area WHERE code = 'ZZREQ$$'")
lsoa=E01ZZ$$
sql "INSERT INTO area (kind, code, name, latitude, longitude, rural_urban) VALUES ('lsoa', '$lsoa', 'Zz 001A', 51.7402, -2.2102, 'UN1')"
sql "INSERT INTO area_lsoa (area_id, lsoa) VALUES ($patch, '$lsoa')"
sql "INSERT INTO postcode (squeezed, display, sector, latitude, longitude, lsoa)
	VALUES ('GL51ZX', 'GL5 1ZX', 'GL5 1', 51.7401, -2.2101, NULL) ON DUPLICATE KEY UPDATE lsoa = NULL"
sql "DELETE FROM postcode WHERE squeezed = 'GL51ZW'"
post 422 $new case_id="$case_id" initials=RE birth_year=1940 postcode='GL5 1ZX'
body_has 'We cannot tell which patch this postcode is in. Choose it: the nearest come first'
is "$(sed -n 's/.*<option value="\([0-9][0-9]*\)".*/\1/p' "$page" | head -n 1)" "$patch" 'the nearest patch comes first'
post 303 $new case_id="$case_id" initials=r.e. birth_year=1940 postcode='gl51zx' patch="$patch"
at_request=$(header Location)
at_request=${at_request%/tasks}
id=${at_request##*/}
sql_is "SELECT CONCAT_WS(',', p.case_id, initials, birth_year, postcode, sector, r.patch_id = $patch, r.reference REGEXP '^HC-[A-Z0-9]{6}$', sent_at IS NULL)
	FROM care_request r JOIN person p ON p.id = r.person_id WHERE r.id = $id" "$case_id,RE,1940,GL5 1ZX,GL5 1,1,1,1" 'the person and the draft'
sql_is "SELECT COUNT(*) FROM audit WHERE detail LIKE '%GL5 1ZX%' OR detail LIKE '%$case_id%'" 0 'nothing of the person is in the audit trail'
reference=$(sql "SELECT reference FROM care_request WHERE id = $id")

# One open request a person, also when two ask at once.
expect 200 GET /desk/requests/new
take_tokens
post 200 /desk/requests/new case_id=" $(echo "$case_id" | tr '[:upper:]' '[:lower:]') "
body_has 'This person has an open request'
body_has "href=\"$at_request\""
post 422 $new case_id="$case_id" postcode='GL5 1ZX' patch="$patch"
body_has 'This person has an open request'
sql_is "SELECT COUNT(*) FROM care_request r JOIN person p ON p.id = r.person_id WHERE case_id = '$case_id'" 1
sql "INSERT INTO postcode (squeezed, display, sector, latitude, longitude, lsoa, district)
	VALUES ('GL51ZW', 'GL5 1ZW', 'GL5 1', 51.7401, -2.2101, '$lsoa', 'E07000082')"
request GET /desk/requests/new
take_tokens
for n in 1 2 3 4; do
	(
		apart "race$n"
		request POST $new --data-urlencode "_csrf=$csrf" --data-urlencode "_key=$key" \
			--data-urlencode "case_id=ZZ$$R" --data-urlencode initials=AB --data-urlencode birth_year=$((1950 + n)) \
			--data-urlencode postcode='GL5 1ZW'
		echo "$status" >"$work/race$n.status"
	) &
done
wait
is "$(cat "$work"/race*.status | sort | uniq -c | tr -s ' ' | tr '\n' ',')" ' 1 303, 3 422,' 'of four at once, one begins a request'
sql_is "SELECT COUNT(*) FROM person p JOIN care_request r ON r.person_id = p.id WHERE case_id = 'ZZ$$R' AND r.patch_id = $patch" 1 'the patch follows from the LSOA'

# ---- The questions ----
expect 200 GET "$at_request/tasks"
body_has 'To do'
expect 200 GET "$at_request/check"
body_has 'Say what is needed, and how soon'
body_lacks 'Send for approval'
submit 422 "$at_request/need" "$at_request/check"
body_has 'Say what is needed, and how soon'
# shellcheck disable=SC2086 # a list
set -- source=hospital urgency=within_48_hours $soon where_now=hospital risk=high lives_alone=yes carer_strain=no_carer interim_cover='A neighbour'
submit 422 "$at_request/need" "$at_request/need" source=moon urgency= needed_by-day=31 needed_by-month=2 needed_by-year=2027
for field in source urgency needed_by where_now risk lives_alone carer_strain; do body_has "id=\"$field-error\""; done
submit 422 "$at_request/need" "$at_request/need" source=hospital urgency=planned needed_by-day=1 needed_by-month=1 needed_by-year=2020 \
	where_now=home risk=low lives_alone=no carer_strain=none interim_cover='Zz kept'
body_has 'This day has passed'
body_has 'value="Zz kept"'
# How soon and by when that do not fit are questioned beside the day.
expect 200 GET '/desk/requests?shown=mine'
body_has 'Not said yet'
body_lacks 'Planned'
# shellcheck disable=SC2086 # a list
submit 422 "$at_request/need" "$at_request/need" source=hospital urgency=same_day $soon where_now=home risk=low lives_alone=no carer_strain=none
body_has 'You chose the same day, but this day is 9 days away'
body_has 'id="needed_by-error"'
# shellcheck disable=SC2046 # a list
submit 422 "$at_request/need" "$at_request/need" source=hospital urgency=planned $(day_from_now 0) where_now=home risk=low lives_alone=no carer_strain=none
body_has 'You chose planned, but this day is today'
submit 303 "$at_request/need" "$at_request/need" "$@"
submit 422 "$at_request/purpose" "$at_request/purpose" outcomes= access='Key safe 4711' gender=
body_has 'Take out the code or number'
for field in outcomes gender; do body_has "id=\"$field-error\""; done
post 303 "$at_request/purpose" outcomes='To wash and dress herself <again>' risks='Falls' access='Key safe' pets='A cat' language=polish gender=woman
expect 200 GET "$at_request/purpose"
body_has 'herself &lt;again&gt;'

# ---- The week ----
visits=$at_request/visits/new
set -- from=7am to=9am minutes=45 carers=1 critical=no task=personal_care task=meals
submit 422 "$visits" "$visits" "$@"
body_has 'Select the days'
body_has 'value="7am"'
post 422 "$visits" from=9am to=7am minutes=45 carers=1 critical=no task=meals day=1
body_has 'The window ends before it begins: 7am comes before 9am'
post 422 "$visits" from=25 to=later minutes=45 carers=1 critical=no task=meals day=1
body_has 'Enter a time, like 7am'
body_has 'Enter a time, like 9am'
post 422 "$visits" from=8am to=8am minutes=45 carers=1 critical=no task=meals day=1
body_has 'Say why the time is fixed, or give more room'
post 422 "$visits" from=8am to=10am minutes=45 carers=1 critical=insulin task=meals day=1
body_has 'A fixed time has a window of half an hour at most'
post 422 "$visits" from=8am to=8am minutes=45 carers=1 critical=other task=meals day=1
body_has 'Say why the time is fixed'
post 422 "$visits" from=7am to=9am minutes=15 carers=1 critical=no task=meals day=1
body_has 'Say why less than half an hour is enough'
body_has 'NICE'
post 422 "$visits" from=7am to=9am minutes=721 carers=3 critical=never task=flying day=8
for field in minutes carers critical task day; do body_has "id=\"$field-error\""; done
submit 303 "$visits" "$visits" "$@" day=1 day=2 day=3 day=4 day=5
submit 422 "$visits" "$visits" from=8am to=10am minutes=30 carers=1 critical=no task=meals day=5 day=6
body_has 'On Friday this window overlaps that of another visit: Friday between 7am and 9am for 45 minutes'
submit 303 "$visits" "$visits" from='8:00' to=08.15 minutes=15 carers=2 critical=insulin task=health_tasks day=6 day=7 short_reason='Insulin only'
submit 422 "$visits" "$visits" from=8am to=8am minutes=60 carers=1 critical=meal task=meals day=7
body_has 'On Sunday this visit runs into another: Sunday between 8am and 8:15am for 15 minutes'
submit 303 "$visits" "$visits" from=10pm to=1am minutes=30 carers=1 critical=no task=check_visits day=1
submit 422 "$visits" "$visits" from=7:30am to=7:30am minutes=720 carers=1 critical=other critical_note=Long task=sitting day=3
body_has 'On Wednesday this visit runs into another'
body_has 'value="720"'
post 303 "$visits" from=10am to=10am minutes=720 carers=1 critical=other critical_note=Long task=sitting day=3
submit 422 "$visits" "$visits" from=10pm to=10pm minutes=720 carers=1 critical=other critical_note=Long task=waking_night day=3
body_has 'On Wednesday this visit runs into another: Thursday'
sql_is "SELECT CONCAT(visit_minutes, ',', carer_minutes, ',', short_reason) FROM care_request WHERE id = $id" \
	'1005,1035,Insulin only' 'minutes of visits and of carers, and why 15 are enough'
expect 200 GET "$at_request/week"
body_has 'Monday to Friday'
body_has '16 hours 45 minutes'
body_has '17 hours 15 minutes'
body_has 'Fixed time:'
series=$(sql "SELECT series FROM request_visit WHERE request_id = $id AND day = 3 AND minutes = 720")
expect 200 GET "$at_request/visits/$series/remove"
body_has 'Wednesday, at 10am, 12 hours, one carer'
take_tokens
post 303 "$at_request/visits/$series/remove"
expect 404 GET "$at_request/visits/$series"
expect 404 GET "$at_request/visits/x9"
expect 200 GET "$at_request/visits/copy-1"
body_has 'value="7am"'
is "$(grep -c 'name="day"[^>]* checked' "$page")" 0 'a copy goes onto other days'
expect 200 GET "$at_request/visits/1"
take_tokens
post 303 "$at_request/visits/1" "$@" day=1 day=2 day=3 day=4
sql_is "SELECT COUNT(*) FROM request_visit WHERE request_id = $id AND series = 1" 4 'a series is changed as a whole'
# Somebody else changed it meanwhile.
row_version=1
post 409 "$at_request/visits/1" "$@" day=1
sql_is "SELECT COUNT(*) FROM request_visit WHERE request_id = $id AND series = 1" 4

# ---- The price: 4 x 45 at 24.00 = 72.00; 2 x 15 x 2 carers at 40.00 = 40.00; 30 at 26.00 = 13.00 ----
# A bank holiday is 18.00 and 5.00 dearer: 365 / 7 weeks are 6,517.86, and 8 / 5 of 23.00 are 36.80.
# The newest that hold today count, whatever was entered before or is to come.
sql "INSERT INTO fee_rate (setting, time, minutes, pence, valid_from, source) VALUES
	('rural', 'day', 45, 2400, UTC_DATE(), 'Zz test rates'), ('rural', 'weekend', 15, 4000, UTC_DATE(), 'Zz test rates'),
	('rural', 'evening', 30, 9900, UTC_DATE() - INTERVAL 1 DAY, 'Zz old rates'), ('rural', 'evening', 30, 2600, UTC_DATE(), 'Zz test rates'),
	('rural', 'bank_holiday', 45, 3000, UTC_DATE(), 'Zz test rates'), ('rural', 'bank_holiday', 30, 3600, UTC_DATE(), 'Zz test rates'),
	('rural', 'evening', 30, 8800, UTC_DATE() + INTERVAL 1 DAY, 'Zz later rates')
	ON DUPLICATE KEY UPDATE pence = VALUES(pence)"
expect 200 GET "$at_request/check"
for words in '£72.00' '£40.00' '£13.00' '£125.00' '£6,554.66' ': Zz test rates' 'taken as rural' 'Send for approval'; do body_has "$words"; done
take_tokens
post 303 "$at_request/check"
sql_is "SELECT CONCAT(week_pence, ',', sent_at IS NOT NULL, ',', first_sent_at = sent_at) FROM care_request WHERE id = $id" '12500,1,1'
expect 303 GET "$at_request/need"
header_is Location "$at_request"
row_version=$(sql "SELECT version FROM care_request WHERE id = $id")
post 422 "$at_request/purpose" outcomes='Something else' gender=any
body_has 'so it cannot be changed now'
expect 403 GET "$at_request/approve"

# ---- Approval ----
account approver
approver=$account_id
browser approver
sign_in
expect 200 GET '/desk/requests?shown=approve'
body_has "$reference"
expect 200 GET "$at_request/approve"
body_has 'You have no approval limit, and this costs about £6,554.66'
take_tokens
post 422 "$at_request/approve"
body_has 'You have no approval limit'
sql "INSERT INTO approval_limit (account_id, valid_from, pence) VALUES ($approver, '2025-01-01', 655465), ($approver, UTC_DATE() + INTERVAL 1 DAY, 9900000)"
account approver
sql "UPDATE account SET name = 'Zz Enough Limit' WHERE id = $account_id"
sql "INSERT INTO approval_limit (account_id, valid_from, pence) VALUES ($account_id, '2025-01-01', 655466)"
enough=$login
submit 422 "$at_request/approve" "$at_request/approve"
body_has 'Your limit is £6,554.65 a year'
body_has 'Zz Enough Limit (up to £6,554.66)'
post 422 "$at_request/return" reason=
body_has 'id="reason-error"'
post 303 "$at_request/return" reason='Is two carers needed at the weekend?'
browser practitioner
expect 200 GET "$at_request/tasks"
body_has 'Is two carers needed at the weekend?'
series=$(sql "SELECT series FROM request_visit WHERE request_id = $id AND day = 7")
submit 303 "$at_request/visits/$series" "$at_request/visits/$series" from=8am to=8:15am minutes=15 carers=1 critical=insulin task=health_tasks day=6 day=7 short_reason='Insulin only'
sent=$(sql "SELECT sent_at FROM care_request WHERE id = $id")
sleep 1
submit 303 "$at_request/check" "$at_request/check"
sql_is "SELECT CONCAT(sent_at = '$sent', returned_at IS NULL, week_pence) FROM care_request WHERE id = $id" 1110500 'sent again, its clock is the same'
browser enough
login=$enough
sign_in
submit 303 "$at_request/approve" "$at_request/approve"
sql_is "SELECT CONCAT(approved_by = $account_id, ',', approved_at IS NOT NULL) FROM care_request WHERE id = $id" 1,1
row_version=$(sql "SELECT version FROM care_request WHERE id = $id")
post 422 "$at_request/return" reason='Too late for that'
expect 303 GET "$at_request/approve"
expect 200 GET "$at_request"
for words in 'Approved' 'Sent the request for approval' 'Returned the request to be changed' 'Waiting for' '0 days'; do body_has "$words"; done
sql_is "SELECT COUNT(*) FROM audit WHERE action = 'read_private' AND subject_kind = 'request' AND subject_id = $id AND account_id = $account_id" 4 'each look is recorded'
expect 200 GET '/desk/requests?shown=all'
expect 200 GET '/desk/requests?shown=all&as=csv'
sql_is "SELECT COUNT(*) FROM audit WHERE action = 'read_private' AND subject_kind = 'request' AND subject_id = $id AND account_id = $account_id" 6 'and of each in a list and in its file'

# Nobody approves what they asked for themselves.
account approver
browser own
sign_in
sql "INSERT INTO approval_limit (account_id, valid_from, pence) VALUES ($account_id, '2025-01-01', 99000000)"
other=$(sql "SELECT MIN(r.id) FROM care_request r JOIN person p ON p.id = r.person_id WHERE case_id = 'ZZ$$R'")
sql "UPDATE care_request SET made_by = $account_id, sent_at = UTC_TIMESTAMP(), needed_by = UTC_DATE() WHERE id = $other"
submit 422 "/desk/requests/$other/approve" "/desk/requests/$other/approve"
body_has 'You made this request, so somebody else has to approve it'

# ---- Both clocks, withdrawn, found ----
sql "UPDATE care_request SET sent_at = sent_at - INTERVAL 5 DAY, first_sent_at = sent_at - INTERVAL 20 DAY, waited_before = 12 WHERE id = $id"
browser practitioner
expect 200 GET "$at_request"
body_has '<strong>5 days</strong> since it was sent; <strong>17 days</strong> in all'
submit 422 "$at_request/withdraw" "$at_request/withdraw" reason=bored
body_has 'id="reason-error"'
post 303 "$at_request/withdraw" reason=family
sql_is "SELECT withdrawn_reason FROM care_request WHERE id = $id" family
expect 303 GET "$at_request/withdraw"
submit 303 /desk/requests /desk/requests words="$reference"
header_is Location "$at_request"
submit 303 /desk/requests /desk/requests words="$case_id"
submit 422 /desk/requests /desk/requests words=NOSUCH1
body_has 'No request has this case number or reference'
submit 200 /desk/requests/new /desk/requests/new case_id="$case_id"
body_has 'We know this person'
body_has 'value="GL5 1ZX"'
submit 303 /desk/requests/new $new case_id="$case_id" postcode='GL5 1ZW'
sql_is "SELECT CONCAT(postcode, ',', lsoa) FROM person WHERE case_id = '$case_id'" "GL5 1ZW,$lsoa" 'with a new request the address may change'
known=$(sql "UPDATE person SET lsoa = NULL WHERE case_id = '$case_id'; SELECT MAX(r.id) FROM care_request r JOIN person p ON p.id = r.person_id WHERE case_id = '$case_id'")
submit 303 "/desk/requests/$known/person" "/desk/requests/$known/person" postcode='GL5 1ZW'
sql_is "SELECT lsoa FROM person WHERE case_id = '$case_id'" "$lsoa" 'and a neighbourhood that was not known before is, at the same address'
submit 303 /desk/requests /desk/requests words="$case_id"
case $(header Location) in /desk/requests?found=*"$id") true ;; *) false ;; esac
ok 'two requests of a person are a list by numbers only'
expect 200 GET "$(header Location)"
body_has "$reference"
for as in csv xlsx; do
	expect 200 GET "/desk/requests?shown=all&as=$as"
done
expect 200 GET '/desk/requests?shown=all&as=csv'
body_has "$reference,$case_id,Zz request patch,Withdrawn"
expect 404 GET /desk/requests/999999999

# ---- How one's own stand, the care there is already, and what was done ----
person=$(sql "SELECT id FROM person WHERE case_id = '$case_id'")
own=$(sql "SELECT MAX(id) FROM care_request WHERE person_id = $person")
expect 200 GET "/desk/requests/$own"
body_has 'Began the request'
body_lacks 'Nothing has been changed'
sql "UPDATE care_request SET sent_at = UTC_TIMESTAMP() WHERE id = $own"
expect 200 GET /desk
body_has 'Your requests for home care'
body_has 'Waiting for approval'
sql "UPDATE care_request SET approved_at = UTC_TIMESTAMP(), approved_by = $maker WHERE id = $own;
	INSERT INTO sourcing (request_id, tier, opened_at, closes_at) VALUES ($own, 2, UTC_TIMESTAMP(), UTC_TIMESTAMP() + INTERVAL 1 HOUR);
	INSERT INTO organisation (name) VALUES ('Zz own care $$')"
organisation=$(sql "SELECT id FROM organisation WHERE name = 'Zz own care $$'")
expect 200 GET /desk
body_has 'Providers are being asked'
sql "UPDATE sourcing SET closes_at = UTC_TIMESTAMP() WHERE request_id = $own"
expect 200 GET /desk
body_has 'Nobody offered in time'
sql "INSERT INTO offer (request_id, organisation_id, start_on, hour_pence, week_pence, regular_carers) VALUES ($own, $organisation, UTC_DATE(), 2500, 2500, 3);
	INSERT INTO care_package (reference, request_id, person_id, organisation_id, patch_id, start_on, started_on, hour_pence)
		VALUES ('PK-ZZ0RQ1', $own, $person, $organisation, $patch, UTC_DATE(), UTC_DATE(), 2500)"
expect 200 GET /desk
body_has 'Offers are in'
post 200 /desk/requests/new case_id="$case_id"
body_has 'This person has an open request'
body_has 'This person has home care already'
body_has "PK-ZZ0RQ1"
sql "UPDATE care_request SET awarded_at = UTC_TIMESTAMP(), started_on = UTC_DATE() WHERE id = $own"
expect 200 GET /desk
body_has 'Started in the last four weeks'
# Nobody wrote the audit rows of these: the dates say what happened.
expect 200 GET "/desk/requests/$own"
for shown in 'Sent the request for approval' 'Approved the request' 'Asked tier 2' 'An offer came' 'Awarded the request' 'First visit'; do
	body_has "history__what\">$shown"
done
expect 200 GET '/desk/requests?shown=mine'
body_has "/desk/requests/$own"

# ---- Not for everybody ----
account directory_officer
browser officer
sign_in
for path in /desk/requests /desk/requests/new "$at_request" "$at_request/tasks" "$at_request/approve"; do
	expect 403 GET "$path"
done
finish
