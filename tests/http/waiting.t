#!/bin/sh
# Who waits for home care: by risk and then by days, with where, who helps, what is next and why
# the tries failed; narrowed, printed, downloaded; and how somebody is, written down.
. "$(dirname "$0")/../lib.sh"
own_site ''
. "$top/tests/http/package_set.sh"

home_patch ZZ1 'Zz Stroud valleys'
home_provider 'Zz Kindly Care'
kindly=$provider
home_provider 'Zz Far Care'
home_person QQ300
home_request "$person" 3 high
high=$request
home_person QQ301
home_request "$person" 60 low
low=$request
home_person QQ302
home_request "$person" 8 high
old=$request
sql "UPDATE care_request SET waited_before = 20, interim_cover = 'A neighbour', where_now = 'home' WHERE id = $old"
# Two tiers that closed, one of them with an offer; declines; one that is open.
try=$(sql "INSERT INTO sourcing (request_id, tier, opened_at, closes_at) VALUES ($old, 1, UTC_TIMESTAMP() - INTERVAL 6 DAY, UTC_TIMESTAMP() - INTERVAL 5 DAY); SELECT LAST_INSERT_ID()")
sql "INSERT INTO notice (sourcing_id, request_id, organisation_id, sent_at) VALUES ($try, $old, $kindly, UTC_TIMESTAMP()), ($try, $old, $provider, UTC_TIMESTAMP());
	INSERT INTO decline (request_id, organisation_id, reason) VALUES ($old, $kindly, 'too_far'), ($old, $provider, 'too_far');
	INSERT INTO sourcing (request_id, tier, opened_at, closes_at) VALUES ($low, 4, UTC_TIMESTAMP() - INTERVAL 40 DAY, UTC_TIMESTAMP() - INTERVAL 39 DAY);
	INSERT INTO sourcing (request_id, tier, opened_at, closes_at) SELECT $low, 1, UTC_TIMESTAMP() - INTERVAL 12 - seq DAY, UTC_TIMESTAMP() - INTERVAL 11 - seq DAY FROM seq_1_to_3;
	INSERT INTO sourcing (request_id, tier, opened_at, closes_at) VALUES ($low, 2, UTC_TIMESTAMP() - INTERVAL 6 DAY, UTC_TIMESTAMP() - INTERVAL 5 DAY);
	INSERT INTO notice (sourcing_id, request_id, organisation_id, sent_at)
		SELECT s.id, $low, o.id, s.opened_at FROM sourcing s JOIN organisation o ON o.id IN ($kindly, $provider) WHERE s.request_id = $low AND s.tier = 1
		UNION ALL SELECT s.id, $low, o.id, s.opened_at FROM sourcing s JOIN organisation o WHERE s.request_id = $low AND s.tier = 2 AND o.name LIKE 'Zz%';
	INSERT INTO decline (request_id, organisation_id, reason, declined_at) VALUES ($low, $kindly, 'no_carers_then', UTC_TIMESTAMP() - INTERVAL 5 DAY),
		($low, $provider, 'price', UTC_TIMESTAMP() - INTERVAL 5 DAY);
	INSERT INTO sourcing (request_id, tier, opened_at, closes_at) VALUES ($old, 2, UTC_TIMESTAMP() - INTERVAL 4 HOUR, UTC_TIMESTAMP() + INTERVAL 4 HOUR)"
sql "UPDATE care_request SET approved_at = NULL WHERE id = $high"
# Not on it: a draft, one that has started, one withdrawn.
home_person QQ303
home_request "$person" 8
sql "UPDATE care_request SET sent_at = NULL WHERE id = $request"
home_person QQ304
home_request "$person" 8
home_package "$person" "$kindly" 2 "$request"
home_person QQ305
home_request "$person" 8
sql "UPDATE care_request SET withdrawn_at = UTC_TIMESTAMP(), withdrawn_reason = 'died' WHERE id = $request"
home_person QQ306
home_request "$person" 2 medium
home_package "$person" "$kindly" -4
sql "UPDATE care_request SET awarded_at = UTC_TIMESTAMP() WHERE id = $request; UPDATE care_package SET request_id = $request, started_on = NULL WHERE id = $package"
starting=$request

account practitioner
sign_in
ago() { TZ=Europe/London date -d "$1 days ago" '+%a %-d %B'; }
all=$(sql "SELECT COUNT(*) FROM organisation WHERE name LIKE 'Zz%'")
looked() { sql "SELECT COUNT(*) FROM audit WHERE action = 'read_private' AND subject_kind = '$1' AND account_id = $account_id"; }
expect 200 GET "/desk/waiting?patch=$patch"
is "$(grep -o '/desk/waiting/[0-9]*"' "$page" | tr -dc '0-9\n' | tr '\n' ' ')" "$old $high $starting $low " 'the highest risk first, then the longest wait in all'
for shown in 'QQ302' '28 in all' 'A neighbour' 'Nobody helps' 'In hospital' 'Tier 2 closes' "$(ago 6), tier 1: 2 asked, 2 declined: too far<" "$(ago 6), tier 2: $all asked, 2 declined: no carers at those times 1, price 1" \
	"$(ago 9), tier 1: 2 asked, nobody answered" '1 time before without an offer' 'Waits for approval' \
	'Zz Kindly Care, from' 'Nobody is being asked'; do body_has "$shown"; done
for other in QQ303 QQ304 QQ305; do body_lacks $other; done
is "$(looked request)" 4 'it is recorded of each person that somebody looked'
expect 200 GET "/desk/waiting?risk=high&place=home&patch=$patch&stage=source"
body_has QQ302
body_lacks QQ300
expect 200 GET "/desk/waiting?patch=$patch&stage=approve"
body_has QQ300
body_lacks QQ302
expect 200 GET "/desk/waiting?patch=$patch&stage=start"
body_has QQ306
body_lacks QQ300
expect 200 GET "/desk/waiting/daily?patch=$patch"
body_has 'QQ301'
body_has '28</strong> (8)'
expect 200 GET "/desk/waiting?as=csv&patch=$patch"
body_has 'QQ302,ZQ,GL5 1,Zz Stroud valleys,High,8,28,Being sourced,At home,A neighbour,There is no unpaid carer'
expect 200 GET '/desk/waiting?as=xlsx'

# ---- Handed back, and cared for until the last day of the notice ----
alone() { grep -o '<strong>[0-9]*</strong> with nobody' "$page" | tr -dc 0-9; }
expect 200 GET "/desk/waiting?patch=$patch"
alone_before=$(alone)
home_person QQ308
home_request "$person" 5
later=$request
home_package "$person" "$kindly" 30
sql "UPDATE care_package SET ends_on = UTC_DATE() + INTERVAL 9 DAY, end_reason = 'handback' WHERE id = $package;
	INSERT INTO wait_note (request_id, noted_at, where_now, risk, carer_strain) VALUES ($later, UTC_TIMESTAMP(), 'home', 'low', 'none')"
until="Zz Kindly Care until $(date -d '8 days' +'%-d %B %Y'), its last day"
for shown in "/desk/waiting?patch=$patch" "/desk/waiting/daily?patch=$patch" "/desk/requests/$later" "/desk/waiting/$later" "/desk/waiting?as=csv&patch=$patch"; do
	expect 200 GET "$shown"
	body_has "$until"
	case $shown in */"$later") body_lacks Nobody ;; *csv*) ;; *) is "$(alone)" "$alone_before" 'somebody comes until then' ;; esac
done
submit 303 "/desk/waiting/$later" "/desk/waiting/$later" place=home risk=low strain=none cover='A cousin'
expect 200 GET "/desk/requests/$later"
body_has "A cousin; $until"
sql "UPDATE care_request SET interim_cover = '' WHERE id = $later"
nobody_until() { # nobody_until WHAT SQL [SQL BACK]
	sql "$2"
	for shown in "/desk/waiting?patch=$patch" "/desk/requests/$later"; do
		expect 200 GET "$shown"
		body_lacks "$until"
		body_has Nobody
	done
	expect 200 GET "/desk/waiting?patch=$patch"
	is "$(alone)" $((alone_before + 1)) "$1"
	[ -z "${3:-}" ] || sql "$3"
}
nobody_until 'nobody while it is suspended' "INSERT INTO package_suspension (package_id, from_on, reason) VALUES ($package, UTC_DATE(), 'hospital')" \
	"DELETE FROM package_suspension WHERE package_id = $package"
nobody_until 'nor once the provider has stopped' "INSERT INTO failure_run (organisation_id, legal_kind, stops_at) VALUES ($kindly, 'business_failure', UTC_TIMESTAMP())" \
	"DELETE FROM failure_run WHERE organisation_id = $kindly"
nobody_until 'nor after the last day' "UPDATE care_package SET ends_on = UTC_DATE() WHERE id = $package"
sql "UPDATE care_request SET withdrawn_at = UTC_TIMESTAMP(), withdrawn_reason = 'died' WHERE id = $later"

# ---- How somebody is ----
at_request=/desk/waiting/$old
submit 422 "$at_request" "$at_request" place=moon risk=high strain=some
submit 422 "$at_request" "$at_request" place=home
submit 303 "$at_request" "$at_request" place=with_carer risk=medium strain=severe cover='Her daughter' words='Fell on Tuesday'
sql_is "SELECT where_now, risk, carer_strain, interim_cover FROM care_request WHERE id = $old" 'with_carer	medium	severe	Her daughter'
sql_is "SELECT where_now, risk, carer_strain, interim_cover, words FROM wait_note WHERE request_id = $old" 'with_carer	medium	severe	Her daughter	Fell on Tuesday'
sql_is "SELECT COUNT(*), SUM(detail LIKE '%Fell%'), SUM(detail LIKE '%daughter%') FROM audit WHERE action = 'note_waiting' AND subject_id = $old" '1	0	0' 'what was written is not in the audit trail'
expect 200 GET "$at_request"
body_has 'Fell on Tuesday'
body_has 'Waits for <strong>8</strong> days, <strong>28</strong> in all'
take_tokens
sql "UPDATE care_request SET version = version + 1 WHERE id = $old"
post 409 "$at_request" place=home risk=low strain=none
sql "UPDATE care_request SET withdrawn_at = UTC_TIMESTAMP(), withdrawn_reason = 'died' WHERE id = $old"
expect 200 GET "$at_request"
body_lacks 'How they are now'
expect 404 GET /desk/waiting/999999999
account payments_officer
browser payments
sign_in
expect 403 GET /desk/waiting
finish
