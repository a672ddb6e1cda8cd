#!/bin/sh
# Rounds on foot: allowed when better rounds are asked for, proposed where people live near each
# other, accepted, and shown as such wherever a round is; what is too far to walk to stays out.
. "$(dirname "$0")/../lib.sh"
own_site
come_from 127.0.0.61
. "$top/tests/http/foot_set.sh"
ask=/desk/rounds/$foot_patch/plan
of_run() { sql "SELECT $1 FROM round_run WHERE id = $plan"; }
# ask_for FIELD...: on foot or not, from next Monday on.
monday=$(date -d "$(TZ=Europe/London date +%F) + $((8 - $(TZ=Europe/London date +%u))) days" +%F)
ask_for() {
	submit 303 "$ask" "$ask" provider=0 from-day="${monday##*-}" from-month="$(echo "$monday" | cut -d- -f2)" from-year="${monday%%-*}" aim=travel seconds=5 "$@"
	plan=$(sql "SELECT MAX(id) FROM round_run")
	"$top/bin/planner" --config "$conf" --once >"$work/said" 2>&1
	is "$(of_run 'CONCAT(finished_at IS NOT NULL, fault)')" 1 'it is worked'
}

account broker
browser broker
sign_in
expect 200 GET "$ask"
body_has 'Rounds may be on foot'
body_has 'No walk between two visits is longer than 15 minutes'
sql "INSERT INTO travel_setting (code, value, source) VALUES ('longest_leg', 12, 'Zz')"
expect 200 GET "$ask"
body_has 'longer than 12 minutes'

# ---- Not asked for: all are driven ----
ask_for
is "$(of_run "CONCAT(may_walk, COALESCE(walked_after, 'NULL'))")" 00 'by car alone'
sql_is "SELECT SUM(new_on_foot) FROM round_run_visit WHERE run_id = $plan" 0 'no visit is walked to'
sql "DELETE FROM round_run WHERE id = $plan"

# ---- Asked for ----
ask_for walk=1
is "$(of_run 'may_walk = 1 AND walked_after > 0 AND rounds_after <= rounds_before AND unplaced = 0')" 1 'some are on foot, in no more rounds'
is "$(of_run '18 * (travel_after - walked_after) + 10 * walked_after < 18 * travel_before')" 1 'which costs less, with the mileage'
sql_is "SELECT COUNT(*) FROM round_run_visit v JOIN care_package k ON k.id = v.package_id
	WHERE v.run_id = $plan AND v.new_on_foot > 0 AND k.reference > 'PK-ZZF6'" 0 'those who live far off are driven to'
expect 200 GET "/desk/plans/$plan"
body_has 'rounds may be on foot'
body_has ' on foot</td>'
body_has ' on foot</strong>'
body_has 'ten minutes by car count as 18'
sql "INSERT INTO travel_setting (code, value, source) VALUES ('mileage', 0.25, 'Zz')"
expect 200 GET "/desk/plans/$plan"
body_has 'ten minutes by car count as 12.5'
sql "DELETE FROM travel_setting WHERE code = 'mileage'"
expect 200 GET "$ask"
body_has 'on foot too'
expect 200 GET "/desk/plans/$plan/part"
body_has ' on foot</td>'
body_has ' less by car'
take_tokens
post 303 "/desk/plans/$plan/accept" keep="$(hidden keep)"
is "$(of_run 'accepted_walked = walked_after AND accepted_travel = travel_after')" 1 'accepted as it was proposed'
sql_is "SELECT body LIKE '%Some of the rounds are on foot then.%' FROM outbox ORDER BY id DESC LIMIT 1" 1 'the provider is told'
sql_is "SELECT COUNT(*) = SUM(k.on_foot = v.new_on_foot AND k.round = v.new_round) FROM round_kept k JOIN round_run_visit v ON v.kept_id = k.visit_id AND v.run_id = k.run_id
	WHERE k.run_id = $plan" 1 'what is kept says which are on foot'

# ---- The patch, a sheet, a move, one more visit, the county ----
day="day=1&from=$monday"
expect 200 GET "/desk/rounds/$foot_patch?$day"
body_has ', on foot</h3>'
body_has ' of it on foot)'
body_has ' on foot</title></rect>'
body_has ', on foot</title></path>'
number=$(sql "SELECT MIN(round) FROM round_kept WHERE run_id = $plan AND day = 1 AND on_foot = 1")
expect 200 GET "/desk/rounds/$foot_patch/sheet?$day&round=$number"
body_has "Round $number, on foot"
body_has ' on foot between visits'
# The houses come after the flats in the patch's list.
expect 200 GET "/desk/rounds/$foot_patch/move?$day&visit=8&time=10:00&round=$number"
body_has 'too far to walk to'
expect 200 GET "/desk/rounds/$foot_patch/move?$day&visit=8&time=10:00"
body_lacks 'too far to walk to'
sql "UPDATE round_run SET from_on = UTC_DATE() WHERE id = $plan; UPDATE round_kept SET from_on = UTC_DATE() WHERE run_id = $plan;
	UPDATE package_visit SET starts_on = UTC_DATE() WHERE starts_on = '$monday'; UPDATE package_visit SET ends_on = UTC_DATE() WHERE ends_on = '$monday'"
expect 200 GET "/desk/rounds/$foot_patch/fit/HC-ZZFN"
body_has 'on foot, between'
sql "UPDATE person SET latitude = 51.84 WHERE case_id = 'ZZFN'"
expect 200 GET "/desk/rounds/$foot_patch/fit/HC-ZZFN"
body_lacks 'on foot, between'
expect 200 GET '/desk/rounds?day=1&as=csv'
body_has 'Care rounds on foot'
is "$(grep 'Zz foot patch' "$page" | tr -d '\r' | awk -F, '{ print ($(NF - 1) > 0 && $NF > 0) }')" 1 'with how many, and their minutes'
account provider
sql "UPDATE account SET organisation_id = (SELECT id FROM organisation WHERE name = 'Zz foot care') WHERE id = $account_id"
browser provider
sign_in
expect 200 GET '/provider/rounds?day=1'
body_has ', on foot</h3>'
body_has ' of it on foot)'
expect 200 GET "/provider/rounds/sheet?day=1&round=$number"
body_has "Round $number, on foot"

# ---- Nobody walks that far any more: the rounds are driven ----
sql "UPDATE travel_setting SET value = 1 WHERE code = 'longest_leg'; UPDATE person SET latitude = latitude + CAST(RIGHT(case_id, 1) AS INT) * 0.002 WHERE case_id LIKE 'ZZF_' AND case_id <> 'ZZFN'"
browser broker
expect 200 GET "/desk/rounds/$foot_patch?day=1"
body_lacks ' on foot</title></rect>'
finish
