#!/bin/sh
# A provider's packages: the person shown and that it is noted, the start confirmed and the
# clocks that it stops, notice given and taken back; its free hours, dated; its own record.
. "$(dirname "$0")/../lib.sh"
own_site
come_from 127.0.0.42
. "$top/tests/http/provider_set.sh"
own=$(provider_organisation 'Zz Own Care') other=$(provider_organisation 'Zz Other Care')
provider_set
sign_in_for() { account provider && sql "UPDATE account SET organisation_id = $1 WHERE id = $account_id" && sign_in; }
browser provider
sign_in_for "$own"
looked() { sql "SELECT COUNT(*) FROM audit WHERE program = 'provider' AND action = 'read_private' AND subject_kind = 'package' AND subject_id = $1"; }
on() { echo "$1-day=$(date -d "$2" +%d) $1-month=$(date -d "$2" +%m) $1-year=$(date -d "$2" +%Y)"; }

# ---- The list names nobody ----
expect 200 GET /provider/packages
body_has 'To start (1)'
body_has 'Running (1)'
body_has 'Ending (1)'
body_has "/provider/packages/$start_package"
expect 200 GET '/provider/packages?shown=all'
for id in $running_package $kept_package; do body_has "/provider/packages/$id"; done
body_lacks "/provider/packages/$other_package"
body_lacks QXZWVK
body_lacks 'GL5 1AA'
expect 200 GET '/provider/packages?shown=all&as=csv'
body_has "$(sql "SELECT reference FROM care_package WHERE id = $running_package"),Hill patch,Running"
expect 200 GET '/provider/packages?shown=ended'
body_has 'There are none'

# ---- One package: the person, and that somebody looked ----
is "$(looked "$running_package")" 0 'nobody has looked yet'
expect 200 GET "/provider/packages/$running_package"
for words in QXZWVK 1938 'GL5 1AA' 'Unsteady on the stairs' '7:30am' 'Every day' '£25.00'; do body_has "$words"; done
is "$(looked "$running_package")" 1 'it is recorded that somebody looked at the person'
sql "UPDATE package_visit SET ends_on = CURDATE() + INTERVAL 9 DAY WHERE package_id = $running_package AND day > 5;
	INSERT INTO package_suspension (package_id, from_on, reason) VALUES ($running_package, CURDATE(), 'hospital')"
expect 200 GET "/provider/packages/$running_package"
body_has "From $(date -d '9 days' +'%-d %B %Y')"
body_has 'Monday to Friday'
body_has 'in hospital'
expect 200 GET '/provider/packages?shown=suspended'
body_has "/provider/packages/$running_package"
sql "INSERT INTO package_change (package_id, kind, words) VALUES ($running_package, 'suspend', 'Zz why');
	INSERT INTO package_change (package_id, kind, words) VALUES ($other_package, 'end', 'Zz why')"
expect 200 GET /provider
body_has 'Packages that the council changed'
body_has "/provider/packages/$running_package"
body_lacks "/provider/packages/$other_package"
body_lacks 'Zz why'
sql "DELETE FROM package_change WHERE words = 'Zz why'"
sql "DELETE FROM package_suspension; INSERT INTO care_package (reference, request_id, person_id, organisation_id, start_on, started_on, hour_pence, ends_on)
	SELECT 'PK-0LD001', request_id, person_id, organisation_id, '2024-01-01', '2024-01-01', 2400, CURDATE() - INTERVAL 93 DAY FROM care_package WHERE id = $running_package"
old=$(sql "SELECT id FROM care_package WHERE reference = 'PK-0LD001'")
expect 200 GET "/provider/packages/$old"
body_has 'Details of the person are not shown any more'
body_lacks 'GL5 1AA'
is "$(looked "$old")" 0 'who sees no person looked at none'

# Whom it never came to it does not see, nor was it ever told more than the notice said.
sql "INSERT INTO care_package (reference, request_id, person_id, organisation_id, start_on, hour_pence, ends_on, end_reason)
	SELECT 'PK-0LD002', request_id, person_id, organisation_id, CURDATE(), 2400, CURDATE(), 'never_started' FROM care_package WHERE id = $running_package"
never=$(sql "SELECT id FROM care_package WHERE reference = 'PK-0LD002'")
expect 200 GET "/provider/packages/$never"
body_has 'The package never began or ended some time ago'
for hidden in QXZWVK 'GL5 1AA' 'Unsteady on the stairs'; do body_lacks "$hidden"; done
is "$(looked "$never")" 0 'and nobody is looked at'
sql "DELETE FROM care_package WHERE id = $never"

# ---- The start: confirmed within bounds; the request has started when all of it has ----
start=/provider/packages/$start_package
# shellcheck disable=SC2046 # lists
{
	submit 422 "$start" "$start/start"
	body_has 'Enter day of the first visit'
	submit 422 "$start" "$start/start" $(on started_on '2 days')
	body_has 'id="started_on-error"'
	submit 422 "$start" "$start/start" $(on started_on '10 days ago')
	sql_is "SELECT started_on IS NULL FROM care_package WHERE id = $start_package" 1
	submit 303 "$start" "$start/start" $(on started_on today)
	post 422 "$start/start" $(on started_on yesterday)
	submit 422 "$start" "$start/start" $(on started_on yesterday)
	body_has 'The start is confirmed already'
}
sql_is "SELECT CONCAT_WS('|', started_on = CURDATE(), start_told_at IS NOT NULL, version) FROM care_package WHERE id = $start_package" '1|1|2'
sql_is "SELECT started_on IS NULL FROM care_request WHERE id = $joint_request" 1 'the other half of the week has not started: the person still waits'
sql_is "SELECT COUNT(*) FROM audit WHERE action = 'confirm_start' AND subject_kind = 'package' AND subject_id = $start_package" 1
browser other
sign_in_for "$other"
# shellcheck disable=SC2046 # a list
submit 303 "/provider/packages/$joint_other_package" "/provider/packages/$joint_other_package/start" $(on started_on yesterday)
sql_is "SELECT started_on = CURDATE() FROM care_request WHERE id = $joint_request" 1 'both have: its clocks stop with the later of the two'

# ---- Notice, and taking it back until the council has asked anew ----
browser provider
package=/provider/packages/$running_package
expect 200 GET "$package"
body_has "$package/handback"
expect 200 GET "$package/handback"
body_has 'The contract asks for 28 days'
# shellcheck disable=SC2046 # lists
{
	submit 422 "$package/handback" "$package/handback" $(on last_on '10 days')
	submit 422 "$package/handback" "$package/handback" reason=travel $(on last_on yesterday)
	submit 422 "$package/handback" "$package/handback" reason=travel $(on last_on '400 days')
	submit 303 "$package/handback" "$package/handback" reason=travel words='Zz the lane floods' $(on last_on '10 days')
	expect 303 GET "$package/handback"
	submit 422 "$package" "$package/handback" reason=price $(on last_on '10 days')
	body_has 'Notice has been given for this package already'
}
sql_is "SELECT CONCAT_WS('|', organisation_id, reason, words, notice_days, last_on = CURDATE() + INTERVAL 10 DAY) FROM handback WHERE package_id = $running_package" \
	"$own|travel|Zz the lane floods|10|1"
sql_is "SELECT ends_on = CURDATE() + INTERVAL 11 DAY, end_reason FROM care_package WHERE id = $running_package" '1	handback' 'the package ends'
new=$(sql "SELECT request_id FROM handback WHERE package_id = $running_package")
sql_is "SELECT source, previous_id = $running_request, needed_by = CURDATE() + INTERVAL 11 DAY, carer_minutes FROM care_request WHERE id = $new" \
	'handback	1	1	225' 'a linked request is made of the week'
sql_is "SELECT n.first_sent_at = r.first_sent_at, n.started_on IS NULL, n.withdrawn_at IS NULL FROM care_request n JOIN care_request r ON r.id = n.previous_id WHERE n.id = $new" \
	'1	1	1' 'the waiting clock goes on'
sql_is "SELECT COUNT(*) FROM request_visit WHERE request_id = $new" 5 "those of the last day"
sql_is "SELECT COUNT(*) FROM audit WHERE program = 'provider' AND action = 'give_handback' AND subject_id = $running_package" 1
expect 200 GET "$package"
body_has 'in 10 days'
expect 200 GET '/provider/packages?shown=ending'
body_has "$package"
take_tokens
browser other
submit 404 "/provider/packages/$joint_other_package" "$package/keep"
# shellcheck disable=SC2046 # a list
submit 404 "/provider/packages/$joint_other_package" "/provider/packages/$kept_package/handback" reason=travel $(on last_on '10 days')
sql_is "SELECT withdrawn_at IS NULL FROM handback WHERE package_id = $running_package" 1 'another provider changes nothing of it'
browser provider
expect 200 GET "$package"
take_tokens
submit 303 "$package" "$package/keep"
sql_is "SELECT withdrawn_at IS NOT NULL FROM handback WHERE package_id = $running_package" 1
sql_is "SELECT ends_on IS NULL, end_reason IS NULL FROM care_package WHERE id = $running_package" '1	1' 'the package goes on'
sql_is "SELECT withdrawn_reason FROM care_request WHERE id = $new" provider_keeps
# shellcheck disable=SC2046 # a list
submit 404 "$package/handback" "/provider/packages/$other_package/handback" reason=travel $(on last_on '10 days')
submit 404 "$package" "/provider/packages/$other_package/keep"
sql_is "SELECT CONCAT_WS('|', ends_on IS NULL, version, (SELECT COUNT(*) FROM handback WHERE package_id = $other_package)) FROM care_package WHERE id = $other_package" '1|1|0'
sql "UPDATE handback h JOIN care_package k ON k.id = h.package_id SET h.request_id = $running_request WHERE h.package_id = $kept_package;
	UPDATE request_visit SET package_id = $kept_package WHERE request_id = $running_request"
expect 200 GET "/provider/packages/$kept_package"
body_has 'The notice cannot be withdrawn any more'
body_lacks 'Withdraw the notice'
submit 422 "$package" "/provider/packages/$kept_package/keep" _version=1
body_has 'It is too late to withdraw'

# ---- Free hours: a grid for each patch, dated, confirmed with one click ----
expect 200 GET /provider/capacity
body_has 'You have not said yet'
submit 422 /provider/capacity /provider/capacity/confirm
body_has 'There is nothing to confirm yet'
patch2=$(sql "SELECT id FROM area WHERE code = 'ZZP2'")
grid=/provider/capacity/$patch
submit 422 "$grid" "$grid" mon_morning_one=x sun_night_two=101 tue_tea_one=1.255 wed_bed_two=2.5
for field in mon_morning_one sun_night_two tue_tea_one; do body_has "id=\"$field-error\""; done
body_has 'value="2.5"'
submit 303 "$grid" "$grid" mon_morning_one=2.5 mon_morning_two=1 sun_night_two=,25 fri_tea_one=0 note='Zz two new carers'
submit 303 "/provider/capacity/$patch2" "/provider/capacity/$patch2" wed_lunch_one=3
cells() { sql "SELECT GROUP_CONCAT(CONCAT_WS('.', patch_id = $patch, day, part, single_minutes, double_minutes) ORDER BY patch_id, day, part)
	FROM capacity_cell WHERE return_id = (SELECT MAX(id) FROM capacity_return WHERE organisation_id = $own)"; }
is "$(cells)" 1.1.1.150.60,1.7.5.0.15,0.3.2.180.0 'a patch that is changed leaves the others as they were'
sql_is "SELECT COUNT(*) FROM capacity_return WHERE organisation_id = $own" 2
# Days go by for the return and for the patch that it took over alike.
days_pass() { sql "UPDATE capacity_return SET made_at = made_at - INTERVAL $1 DAY; UPDATE capacity_kept SET stated_at = stated_at - INTERVAL $1 DAY"; }
days_pass 6
expect 200 GET /provider/capacity
body_has 'Up to date'
days_pass 1
expect 200 GET /provider/capacity
body_has 'Due again'
expect 200 GET /provider
body_has 'Say which hours you have free: last said 7 days ago'
expect 200 GET "$grid"
body_has 'value="2.5"'
body_has 'value="0.25"'
request GET /provider/capacity
take_tokens
post 303 /provider/capacity/confirm
is "$(cells)" 1.1.1.150.60,1.7.5.0.15,0.3.2.180.0 'confirmed as they were, as of today'
post 409 "$grid" mon_morning_one=9
expect 200 GET /provider
body_lacks 'Say which hours you have free'
expect 200 GET '/provider/capacity?as=csv'
body_has 'Hill patch,Monday,morning,150,60'

# ---- Own record ----
# Asked on a day before this one, whatever the clock says: periods of reports end with yesterday.
sql "UPDATE notice SET sent_at = UTC_TIMESTAMP() - INTERVAL 44 HOUR WHERE organisation_id = $own;
	INSERT INTO decline (request_id, organisation_id, declined_at, reason) VALUES
		($decline_request, $own, UTC_TIMESTAMP() - INTERVAL 41 HOUR, 'too_far'), ($other_request, $other, UTC_TIMESTAMP(), 'safety');
	UPDATE offer SET made_at = UTC_TIMESTAMP() - INTERVAL 39 HOUR, outcome = 'not_chosen', outcome_reason = 'dearer', outcome_at = UTC_TIMESTAMP() WHERE id = $own_offer"
expect 200 GET /provider/record
# Declined after 3 hours, offered after 5: 4 between them.
body_has '4 hours'
body_has 'Too far from our other visits'
body_has 'Another offer cost less'
body_lacks 'We could not do it safely'
body_has '0 of 1 (0%)'
body_has '<svg'
# A return that was made before and stored later is not the newest.
sql "INSERT INTO capacity_return (organisation_id, made_at) VALUES ($own, UTC_TIMESTAMP() - INTERVAL 9 DAY);
	INSERT INTO capacity_cell (return_id, patch_id, day, part, single_minutes) SELECT LAST_INSERT_ID(), patch_id, 2, 2, 900 FROM capacity_cell LIMIT 1"
expect 200 GET '/provider/record?table=patches&as=csv'
# Said 2.5 + 2 x 1 + 2 x 0.25 hours; offered 7 x 45 minutes; gives two packages of 315 and one of 315 confirmed today.
given=$(sql "SELECT ROUND(SUM(v.minutes * v.carers) / 60, 1) + 0 FROM package_visit v JOIN care_package k ON k.id = v.package_id
	WHERE k.organisation_id = $own AND k.started_on <= CURDATE() AND (k.ends_on IS NULL OR k.ends_on > CURDATE()) AND v.starts_on <= CURDATE() AND (v.ends_on IS NULL OR v.ends_on > CURDATE())
		AND NOT EXISTS (SELECT 1 FROM package_suspension s WHERE s.package_id = k.id AND s.from_on <= CURDATE() AND (s.to_on IS NULL OR s.to_on > CURDATE()))" | sed 's/\.0$//')
body_has "Hill patch,5,5.3,$given"
expect 200 GET '/provider/record?table=quarters&as=csv'
body_has 'All of these,6,2,1,1,0,4'

note 'the council sees the same of it'
browser council
account commissioner
sign_in
expect 200 GET "/market/providers/$own?as=csv"
body_has 'Asked for,6,'
body_has 'Answered,33% of 6,'
body_has 'Half of its answers came within,4 hours (of 2),'
body_has 'Nine in ten within,5 hours (of 2),'
body_has 'Offered when asked,17% of 6,'
body_has 'Win rate,0% of 1,'
expect 200 GET "/market/providers/$own?as=csv&table=1"
grep -qE "^Hill patch,[0-9]+,[0-9.]+,$given" "$page"
ok "and the same hours, $given" || sed 's/^/#   /' "$page" >&2
expect 200 GET '/market/providers?as=csv'
grep -qE "^$(sql "SELECT name FROM organisation WHERE id = $own"),[^,]*,[^,]*,[0-9]+,6,2,1,0,17," "$page"
ok 'and in the list of all' || sed 's/^/#   /' "$page" >&2
browser other
expect 200 GET '/provider/record?table=reasons&as=xlsx'
header_is Content-Type application/vnd.openxmlformats-officedocument.spreadsheetml.sheet
finish
