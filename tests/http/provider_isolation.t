#!/bin/sh
# No provider reaches another's rows: not by its numbers in an address, and not by any query
# of its account, as the database itself shows nobody else's.
. "$(dirname "$0")/../lib.sh"
own_site
come_from 127.0.0.43
. "$top/tests/http/provider_set.sh"
own=$(provider_organisation 'Zz Own Care') other=$(provider_organisation 'Zz Other Care')
provider_set
sql "INSERT INTO handback (package_id, organisation_id, reason, last_on, notice_days) VALUES ($other_package, $other, 'price', CURDATE(), 0);
	INSERT INTO capacity_return (organisation_id) VALUES ($other); INSERT INTO capacity_cell (return_id, patch_id, day, part) VALUES (LAST_INSERT_ID(), $patch, 1, 1);
	INSERT INTO capacity_return (organisation_id) VALUES ($own); INSERT INTO capacity_cell (return_id, patch_id, day, part) VALUES (LAST_INSERT_ID(), $patch, 1, 1);
	INSERT INTO decline (request_id, organisation_id, reason) VALUES ($other_request, $other, 'safety'), ($decline_request, $own, 'safety')"
browser provider
account provider
sql "UPDATE account SET organisation_id = $own WHERE id = $account_id"
sign_in
expect 200 GET "/provider/notices/$open_notice"
take_tokens

# Everything of the other's, before and after.
everything() { for table in notice offer offer_visit decline care_package handback capacity_return capacity_cell care_request; do echo "$table $(sql "SELECT * FROM $table ORDER BY 1, 2, 3" | cksum)"; done; }
before=$(everything)
for path in "/provider/notices/$other_notice" "/provider/notices/$other_notice/offer" "/provider/packages/$other_package" \
	"/provider/packages/$other_package/handback" /provider/capacity/999999; do
	expect 404 GET "$path"
done
visit=$(sql "SELECT MIN(id) FROM request_visit WHERE request_id = $other_request")
today="$(date +%d) $(date +%m) $(date +%Y)"
# shellcheck disable=SC2086 # a list
set -- $today
post 404 "/provider/notices/$other_notice/decline" reason=price
post 404 "/provider/notices/$other_notice/withdraw" x=1
post 404 "/provider/packages/$other_package/start" started_on-day="$1" started_on-month="$2" started_on-year="$3"
post 404 "/provider/packages/$other_package/handback" reason=price last_on-day="$1" last_on-month="$2" last_on-year="$3"
post 404 "/provider/packages/$other_package/keep" x=1
post 404 /provider/capacity/999999 mon_morning_one=1
# A visit of a request that was not asked about is none of this week's.
post 422 "/provider/notices/$open_notice/offer" visit="$visit" time_1=07:30 start_on-day="$1" start_on-month="$2" start_on-year="$3" price=20 regular_carers=1 checked=1
post 404 "/provider/notices/$other_notice/offer" visit="$visit" time_1=07:30 start_on-day="$1" start_on-month="$2" start_on-year="$3" price=20 regular_carers=1 checked=1
is "$(everything)" "$before" 'nothing of that changed anything'
for path in /provider '/provider/notices?shown=all' '/provider/notices?shown=all&as=csv' '/provider/packages?shown=all' /provider/record /provider/capacity; do
	expect 200 GET "$path"
	for row in "care_request WHERE id = $other_request" "care_package WHERE id = $other_package"; do
		body_lacks "$(sql "SELECT reference FROM $row")"
	done
done

# ---- The same said to the database, as the program's account ----
token=$(sql "SELECT token_hash FROM session WHERE account_id = $account_id AND ended_at IS NULL ORDER BY started_at DESC LIMIT 1")
as() { mariadb --no-defaults -u cm_provider -p"$(cat "$var/secret/cm_provider.password")" -S "$db_socket" -N -B care_market -e "$1" 2>&1 | tail -n 1; }
mine() { as "SET @own_session = '$token'; $1"; }
is "$(mine 'SELECT own_organisation_id()')" "$own" 'a session acts for its own organisation'
views=$(sql "SELECT table_name FROM information_schema.table_privileges WHERE grantee LIKE '%cm_provider%'
	AND table_name LIKE 'own\\_%' AND table_name NOT IN ('own_draft', 'own_form_key', 'own_audit') UNION
	SELECT DISTINCT table_name FROM information_schema.column_privileges WHERE grantee LIKE '%cm_provider%' AND table_name LIKE 'own\\_%' ORDER BY 1")
[ "$(echo "$views" | wc -l)" -ge 16 ]
ok 'there are views to try'
for view in $views; do
	is "$(as "SELECT COUNT(*) FROM $view")" 0 "$view shows nothing to nobody"
	is "$(as "SET @own_session = 'wrong'; SELECT COUNT(*) FROM $view")" 0 "$view shows nothing to a session that is not there"
	columns=$(sql "SELECT GROUP_CONCAT(column_name) FROM information_schema.columns WHERE table_schema = 'care_market' AND table_name = '$view'")
	case ,$columns, in
	*,organisation_id,*) is "$(mine "SELECT GROUP_CONCAT(DISTINCT organisation_id) FROM $view")" "$own" "$view shows its own rows alone" ;;
	*,package_id,*) is "$(mine "SELECT COUNT(*) FROM $view WHERE package_id NOT IN (SELECT id FROM own_package)")" 0 "$view: of its own packages alone" ;;
	*,request_id,*) is "$(mine "SELECT COUNT(*) FROM $view WHERE request_id IN ($other_request)")" 0 "$view: of what it was asked about alone" ;;
	esac
done
is "$(mine "SELECT COUNT(*) FROM own_request WHERE id = $other_request")" 0 'a request that another was asked about is not there'
is "$(mine "SELECT COUNT(*) FROM own_offer WHERE id = $other_offer")" 0 'nor an offer of another to the same request'
refused() {
	said=$(mine "$1")
	case $said in 'ERROR 1369 '* | 'ERROR 1142 '* | 'ERROR 1143 '*) true ;; *) false ;; esac
	ok "refused: $1" || echo "#   said: $said" >&2
}
refused "INSERT INTO own_offer (request_id, organisation_id, start_on, hour_pence, week_pence, regular_carers, words) VALUES ($other_request, $own, CURDATE(), 1, 1, 1, '')"
refused "INSERT INTO own_offer (request_id, organisation_id, start_on, hour_pence, week_pence, regular_carers, words) VALUES ($open_request, $other, CURDATE(), 1, 1, 1, '')"
refused "UPDATE own_offer SET outcome = 'chosen'"
refused "UPDATE own_offer SET organisation_id = $other"
refused "INSERT INTO own_offer_visit (offer_id, visit_id, begins_at) VALUES ($other_offer, $visit, 450)"
refused "INSERT INTO own_offer_visit (offer_id, visit_id, begins_at) VALUES ($own_offer, $visit, 450)"
refused "INSERT INTO own_decline (request_id, organisation_id, reason, words) VALUES ($other_request, $own, 'price', '')"
refused "INSERT INTO own_handback (package_id, organisation_id, reason, words, last_on, notice_days) VALUES ($other_package, $own, 'price', '', CURDATE(), 0)"
refused "UPDATE own_package SET organisation_id = $other"
refused 'UPDATE own_package SET hour_pence = 9999'
refused "INSERT INTO own_capacity (organisation_id, note) VALUES ($other, '')"
refused "INSERT INTO own_capacity_cell (return_id, patch_id, day, part) SELECT MAX(r), $patch, 2, 2 FROM (SELECT 1 AS r) t"
for table in notice offer offer_visit decline care_request request_visit care_package package_visit package_suspension handback capacity_return \
	capacity_cell person organisation patch_provider sourcing award; do
	refused "SELECT * FROM $table"
done
is "$(everything)" "$before" 'nothing of that changed anything either'
sql "UPDATE session SET ended_at = UTC_TIMESTAMP() WHERE token_hash = '$token'"
is "$(mine 'SELECT COUNT(*) FROM own_notice')" 0 'a session that has ended shows nothing'
sql "UPDATE session SET ended_at = NULL WHERE token_hash = '$token'; UPDATE account SET disabled_at = UTC_TIMESTAMP() WHERE id = $account_id"
is "$(mine 'SELECT COUNT(*) FROM own_notice')" 0 'nor does the one of an account that is disabled'
finish
