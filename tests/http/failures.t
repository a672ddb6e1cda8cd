#!/bin/sh
# A provider that stops: rehearsed, which leaves the records as they are, then run: people with
# their legal basis, asked, covered, told, moved, closed with lessons.
# shellcheck disable=SC2046 # the parts of a date are several words
. "$(dirname "$0")/../lib.sh"
own_site ''
. "$top/tests/http/package_set.sh"

home_patch ZZ1 'Zz Stroud valleys'
home_provider 'Zz Stopping Care' 1-100000001
stopping=$provider
home_provider 'Zz Helping Care'
helping=$provider
sql "INSERT INTO patch_provider (patch_id, organisation_id, tier, valid_from) VALUES ($patch, $helping, 1, '2020-01-01')"
sql "INSERT INTO capacity_return (organisation_id) VALUES ($helping);
	INSERT INTO capacity_cell SELECT (SELECT MAX(id) FROM capacity_return), $patch, d.seq, p.seq, 60, 0 FROM seq_1_to_7 d JOIN seq_1_to_4 p"
home_person QQ500
home_request "$person" 50
home_package "$person" "$stopping" 30 "$request"
council=$package
home_person QQ501 'GL5 1' self
home_package "$person" "$stopping" 30
sql "INSERT INTO package_suspension (package_id, from_on, reason) VALUES ($package, UTC_DATE() - INTERVAL 2 DAY, 'hospital')"
home_person QQ502 'GL5 1' nhs
home_package "$person" "$stopping" 30
home_person QQ503 'GL5 1' other_council
home_package "$person" "$stopping" 30
sql "UPDATE person SET funder_name = 'Zz Other Council' WHERE id = $person"
home_person QQ504
home_package "$person" "$stopping" 30
sql "UPDATE care_package SET ends_on = UTC_DATE() - INTERVAL 3 DAY, end_reason = 'died' WHERE id = $package"

account commissioner
sign_in
# Every table but what signing in and looking write.
sum() {
	mariadb --no-defaults -u root -S "$db_socket" -N -B care_market -e "CHECKSUM TABLE care_package, package_visit, package_suspension, package_change,
		care_request, request_visit, failure_run, failure_person, failure_log, capacity_return, capacity_cell, handback, person, organisation, wait_note"
}
before=$(sum)
expect 200 GET /desk/failures/rehearse
expect 200 GET "/desk/failures/rehearse?provider=$stopping&hour=20&$(day 0 on | tr ' ' '&')"
for shown in 'If Zz Stopping Care stops' '4, 3 of them red' 'QQ500' 'QQ503' 'Zz Helping Care: 14 of 14 visits' 'Another council' 'Live alone' 'Zz Stroud valleys'; do body_has "$shown"; done
body_lacks QQ504
is "$(sum)" "$before" 'a rehearsal changes no record'
expect 200 GET "/desk/failures/rehearse?provider=$stopping&as=csv"
body_has 'QQ502,ZQ,GL5 1,Zz Stroud valleys,The NHS'
expect 200 GET "/desk/failures/rehearse?provider=$stopping&as=xlsx"
is "$(sum)" "$before" 'nor does its file'
expect 422 GET "/desk/failures/rehearse?provider=$stopping&on-day=1&on-month=1&on-year=2001"
expect 422 GET '/desk/failures/rehearse?provider=999999999'

# ---- Run ----
submit 422 /desk/failures/open /desk/failures/open provider="$stopping" hour=20
submit 303 /desk/failures/open /desk/failures/open provider="$stopping" $(day 0 on) hour=20 kind=business_failure why='Liquidators are in'
run=$(header Location)
run=${run%%\?*}
number=${run##*/}
sql_is "SELECT COUNT(*), SUM(legal_basis = 's48'), SUM(legal_basis = 'nhs'), SUM(recover_from = 'Zz Other Council') FROM failure_person WHERE run_id = $number" '4	3	1	1'
submit 422 /desk/failures/open /desk/failures/open provider="$stopping" $(day 0 on) hour=20 kind=interruption
body_has 'A run for this provider is open already'
expect 200 GET "$run"
body_has '<strong>0</strong> of <strong>4</strong> covered'
body_has 'Liquidators are in'
expect 200 GET "$run?as=csv"
submit 303 "$run/log" "$run/log" kind=call provider="$helping" hours=40 words='They can take two from tonight'
submit 422 "$run/log" "$run/log" kind=song words=x
submit 303 "$run/ask" "$run/ask" provider="$helping"
sql_is "SELECT COUNT(*), MAX(template), MAX(body LIKE '%morning:%visits a week%'), MAX(body REGEXP 'ZQ|GL5') FROM outbox WHERE organisation_id = $helping" \
	'1	cover_wanted	1	0' 'a message is queued: patches, parts of the day, hours, nobody'
submit 422 "$run/ask" "$run/ask"
submit 422 "$run/ask" "$run/ask" provider="$stopping"
expect 200 GET "$run"
body_has '40 hours a week offered'
body_has 'Asked for cover in Zz Stroud valleys: 4 people'

somebody() { sql "SELECT id FROM failure_person WHERE run_id = $number AND package_id = $1"; }
who=/desk/failures/people/$(somebody "$council")
act() { # act STATUS WHAT NAME=VALUE...
	wished=$1 what=$2
	shift 2
	submit "$wished" "$who" "$who/$what" "$@"
}
expect 200 GET "$who"
body_has 'Zz Helping Care: 14 visits a week'
act 422 cover
body_has 'Select a provider, or say who else covers'
act 303 cover provider="$helping" words='Until Friday'
act 303 told
act 422 law basis=s999 amount=-1
act 303 law basis=s19_3 amount=120.50 recover='Zz Other Council'
act 422 move reference=PK-NOSUCH
act 303 request
sql_is "SELECT r.source, r.previous_id = $request, DATE(r.first_sent_at) = UTC_DATE() - INTERVAL 50 DAY, r.waited_before
	FROM care_request r JOIN failure_person f ON f.request_id = r.id WHERE f.package_id = $council" 'failure	1	1	20' 'a request follows, its clock going on'
sql_is "SELECT ends_on = UTC_DATE(), end_reason FROM care_package WHERE id = $council" '1	failure'
act 422 request
person=$(sql "SELECT person_id FROM care_package WHERE id = $council")
home_package "$person" "$helping" 0
act 303 move reference="PK-ZZ$home_reference"
sql_is "SELECT moved_to = $package FROM failure_person WHERE package_id = $council" 1
expect 200 GET "$who"
take_tokens
sql "UPDATE failure_person SET version = version + 1 WHERE package_id = $council"
post 409 "$who/told"
expect 200 GET "$run"
body_has '<strong>1</strong> of <strong>4</strong> covered, <strong>1</strong> told'
body_has '£120.50'

# ---- Closed ----
submit 422 "$run/close" "$run/close" lessons='Keep out-of-hours numbers'
body_has '3 people have no cover: say why the run can be closed'
submit 422 "$run/close" "$run/close" lessons=short
submit 303 "$run/close" "$run/close" lessons='Keep out-of-hours numbers' open='They arranged care themselves'
expect 200 GET "$run"
body_has 'Keep out-of-hours numbers'
submit 422 "$run/log" "$run/log" kind=call words='Too late'
body_has 'This run is closed'
expect 404 GET /desk/failures/999999999
expect 404 GET /desk/failures/people/999999999
account practitioner
browser practitioner
sign_in
expect 403 GET /desk/failures
finish
