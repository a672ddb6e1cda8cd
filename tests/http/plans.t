#!/bin/sh
# Better rounds: asked for, worked by the planner, stopped, killed and begun anew; accepted whole and
# in part, undone, refused; two people at once, and a package that changed meanwhile.
. "$(dirname "$0")/../lib.sh"
own_site
come_from 127.0.0.43
. "$top/tests/http/plan_set.sh"
. "$top/tests/http/package_set.sh"
ask=/desk/rounds/$plan_patch/plan
planner() { "$top/bin/planner" --config "$conf" "$@" >"$work/said" 2>&1; }
of_run() { sql "SELECT $1 FROM round_run WHERE id = $plan"; }
newest() { plan=$(sql "SELECT MAX(id) FROM round_run"); }
begins_of() { sql "SELECT GROUP_CONCAT(v.begins_at ORDER BY v.begins_at) FROM package_visit v JOIN care_package k ON k.id = v.package_id
	WHERE k.reference = '$1' AND v.starts_on <= '$2' AND (v.ends_on IS NULL OR v.ends_on > '$2')"; }
monday=$(date -d "$(TZ=Europe/London date +%F) + $((8 - $(TZ=Europe/London date +%u))) days" +%F)

account broker
browser broker
sign_in
expect 200 GET "/desk/rounds/$plan_patch"
body_has "href=\"$ask\""
expect 200 GET "$ask"
body_has 'name="from-day"'
body_has 'Zz plan care</option>'
body_has 'href="/about-distances"'

# ---- Asked for, with no planner at work ----
# shellcheck disable=SC2046 # the parts of a date are several words
submit 422 "$ask" "$ask" provider=0 $(day 0 from) aim=travel seconds=10
body_has 'The first day must be after today'
# shellcheck disable=SC2046
submit 422 "$ask" "$ask" provider=0 $(day 3 from) aim=travel seconds=61
submit 303 "$ask" "$ask" provider=0 from-day="${monday##*-}" from-month="$(echo "$monday" | cut -d- -f2)" from-year="${monday%%-*}" aim=travel changes= seconds=60
newest
is "$(of_run from_on)" "$monday" 'from next Monday on'
expect 200 GET "/desk/plans/$plan"
body_has 'Waits for the planner'
header_is Refresh 2
expect 200 GET "/desk/plans/$plan?hold=yes"
header_is Refresh ''
submit 303 "$ask" "$ask" provider=0 from-day="${monday##*-}" from-month="$(echo "$monday" | cut -d- -f2)" from-year="${monday%%-*}" aim=travel seconds=10
is "$(header Location)" "/desk/plans/$plan?done=already" 'who asks for the same patch is led to it'
expect 200 GET "/desk/plans/$plan?done=already"
body_has 'looked for in this patch already'

# ---- Its planner is killed: another begins anew, and stops when it is told to ----
"$top/bin/planner" --config "$conf" >/dev/null 2>&1 &
killed=$!
working() { [ "$(of_run 'COALESCE(travel_now, 0) > 0')" = 1 ]; }
# again VERSION: a form as somebody has it open who does not know of the other's decision.
again() {
	request GET "$ask"
	take_tokens
	row_version=$1
}
within 5 working
ok 'it says how it stands'
expect 200 GET "/desk/plans/$plan"
body_has 'Looking'
body_has ' of the time is used'
body_has 'Stop and keep the best so far'
kill -9 "$killed"
wait "$killed" 2>/dev/null
sql_is "SELECT COUNT(*) FROM round_run_visit WHERE run_id = $plan" 0 'what was killed leaves no half of a proposal'
planner --once
is "$(of_run 'finished_at IS NULL')" 1 'while its lease runs nobody else takes it'
sql "UPDATE round_run SET taken_until = UTC_TIMESTAMP() - INTERVAL 1 SECOND WHERE id = $plan"
expect 200 GET "/desk/plans/$plan"
body_has 'Waits for the planner'
body_has 'The planner has not answered since'
body_lacks 'keep the best so far'
planner --once &
second=$!
alive() { [ "$(of_run 'taken_until > UTC_TIMESTAMP() AND trials > 0')" = 1 ]; }
within 5 alive
ok 'then it is begun anew'
begun=$(date +%s%N)
submit 303 "/desk/plans/$plan" "/desk/plans/$plan/stop"
ended() { [ "$(of_run 'finished_at IS NOT NULL')" = 1 ]; }
# Of 60 seconds that it was given; in less than one where nothing else is at work here.
within 20 ended
ok "it stops on being told: after $((($(date +%s%N) - begun) / 1000000)) ms"
wait $second
is "$(of_run 'travel_after < travel_before')" 1 'the best so far has less travel'
is "$(of_run "ways LIKE '%speed_urban=30 %closed= table=none'")" 1 'what travel was told by is kept'
is "$(of_run 'rounds_after <= rounds_before AND unplaced = 0')" 1 'in no more rounds, all visits placed'
sql_is "SELECT COUNT(*) FROM round_run_visit v JOIN package_visit e ON e.id = v.visit_id
	WHERE v.run_id = $plan AND (v.begins_at NOT BETWEEN e.window_from AND e.window_to OR e.critical <> 'no' AND v.begins_at <> e.begins_at)" 0 'inside the windows, what is critical as it was'
submit 422 "/desk/plans/$plan" "/desk/plans/$plan/stop"
body_has 'It has ended already'

# ---- The proposal: references, and initials with a row in the audit trail ----
expect 200 GET "/desk/plans/$plan"
header_is Refresh ''
is "$(of_run travel_least) $(of_run rounds_least)" '16 2' 'of five visits a day four are come to, each two minutes from its nearest'
body_has 'No rounds can be better than'
body_has 'PK-ZZL'
body_lacks '>PB,'
read_so_far() { sql "SELECT COUNT(*) FROM audit WHERE action = 'read_private' AND subject_kind = 'package' AND account_id = $account_id"; }
is "$(read_so_far)" 0 'references say nothing of a person'
expect 200 GET "/desk/plans/$plan?names=yes"
[ "$(read_so_far)" -gt 0 ]
ok 'it is recorded whose initials were shown'

# ---- Refused ----
submit 422 "/desk/plans/$plan/refuse" "/desk/plans/$plan/refuse" reason=
submit 422 "/desk/plans/$plan/refuse" "/desk/plans/$plan/refuse" reason='Ring 01632 960123'
submit 303 "/desk/plans/$plan/refuse" "/desk/plans/$plan/refuse" reason='The provider does not want it'
expect 200 GET "/desk/plans/$plan"
body_has 'The provider does not want it'
again 2
post 409 "/desk/plans/$plan/refuse" reason='Once more'
body_has "href=\"/desk/plans/$plan\""
expect 200 GET "/desk/plans/$plan/part"
body_has "href=\"/desk/plans/$plan\">See the proposal"

# ---- Accepted whole: dated changes, messages, audit rows; then undone ----
plan_run ready
first_on=$(of_run from_on)
before=$(date -d "$first_on - 1 day" +%F)
expect 200 GET "/desk/plans/$plan"
body_has 'Monday, now at 9am, then at <strong>10am</strong>; round 1'
body_has 'No rounds can be better than'
messages=$(sql 'SELECT COUNT(*) FROM outbox')
expect 200 GET "/desk/plans/$plan/part"
body_has 'Accept the whole proposal'
take_tokens
keep=$(hidden keep)
expect 200 GET "/desk/plans/$plan/part?some=yes"
body_has 'Nothing is ticked: go back and tick at least one package'
body_has "href=\"/desk/plans/$plan\">Back to the proposal"
expect 200 GET "/desk/rounds/$plan_patch?day=1"
body_has 'Better rounds that wait for a decision'
body_has "href=\"/desk/plans/$plan\">From "
post 303 "/desk/plans/$plan/accept" keep="$keep"
expect 200 GET "/desk/rounds/$plan_patch?day=1"
body_lacks 'Better rounds that wait for a decision'
is "$(begins_of PK-ZZL2 "$before"),$(begins_of PK-ZZL2 "$first_on")" 540,540,600,600 'the new times begin on that day'
is "$(begins_of PK-ZZL5 "$first_on")" 720,720 'medicine stays'
is "$(sql 'SELECT COUNT(*) FROM outbox')" $((messages + 1)) 'the provider gets one message'
sql_is "SELECT body LIKE '%PK-ZZL2%' AND body NOT LIKE '%GL50%' FROM outbox ORDER BY id DESC LIMIT 1" 1 'that names packages and nobody'
sql_is "SELECT COUNT(*) FROM audit WHERE action = 'accept_plan_package' AND subject_kind = 'package'" 2 'each package has a row in the audit trail'
sql_is "SELECT COUNT(*) FROM audit WHERE action = 'accept_plan' AND subject_kind = 'round_run' AND subject_id = $plan" 1 'and the decision one'
is "$(of_run 'accepted_changed')" 4 'so many visits change'
# Rounds are as they were proposed: what is shown from then on is what was promised.
# travel_from DATE: minutes of the week from that day on, as the patch's page has them.
travel_from() {
	all=0
	for number in 1 2 3 4 5 6 7; do
		request GET "/desk/rounds/$plan_patch?day=$number&from=$1"
		all=$((all + $(sed -n 's/.* of care and \([0-9]*\) minutes* of travel, <strong>.*/\1/p' "$page" | head -n 1) + 0))
	done
	echo "$all"
}
is "$(travel_from "$first_on")" "$(of_run accepted_travel)" 'travel from that day on is what was accepted'
[ "$(travel_from today)" -gt "$(of_run accepted_travel)" ]
ok 'and until then what it was'
is "$(sql "SELECT GROUP_CONCAT(DISTINCT CONCAT(round, ':', second_round)) FROM round_kept WHERE run_id = $plan")" 1:0 'the round has its number'
sql_is "SELECT COUNT(*) FROM round_kept WHERE run_id = $plan" 10 'and all visits of the day that changes are in it'
expect 200 GET "/desk/rounds/$plan_patch?day=1&from=$first_on"
body_has 'rounds accepted</a> from'
body_lacks 'Since then'
# Somebody comes, and somebody goes.
sql "UPDATE package_visit SET ends_on = '$first_on' WHERE day = 1 AND ends_on IS NULL AND package_id = $(plan_package PK-ZZL4);
	INSERT INTO package_visit (package_id, day, part, begins_at, window_from, window_to, minutes, critical, tasks, starts_on)
	SELECT $(plan_package PK-ZZL4), 1, 1, s.seq, 420, 840, 30, 'no', '|meals|', '$first_on' FROM seq_720_to_760_step_40 s"
expect 200 GET "/desk/rounds/$plan_patch?day=1&from=$first_on"
body_has 'Since then 2 visits came and 1 went'
sql "DELETE FROM package_visit WHERE package_id = $(plan_package PK-ZZL4) AND begins_at IN (720, 760);
	UPDATE package_visit SET ends_on = NULL WHERE ends_on = '$first_on' AND package_id = $(plan_package PK-ZZL4)"
expect 200 GET "/desk/plans/$plan"
body_has '>Undo it</a>'

submit 303 "/desk/plans/$plan/undo" "/desk/plans/$plan/undo"
is "$(begins_of PK-ZZL2 "$first_on"),$(begins_of PK-ZZL3 "$first_on")" 540,540,600,600 'undone, all is as it was'
expect 200 GET "/desk/plans/$plan"
body_has "As accepted, and then undone"
body_has 'Messages wait: mail is not set up here'
sql_is "SELECT COUNT(*) FROM round_kept WHERE run_id = $plan" 0 'its rounds are gone'
is "$(travel_from "$first_on")" "$(travel_from today)" 'and travel is what it was'
is "$(sql 'SELECT COUNT(*) FROM outbox')" $((messages + 2)) 'the provider is told'
again 3
post 409 "/desk/plans/$plan/undo"
again 1
post 409 "/desk/plans/$plan/accept" keep="$keep"

# ---- A part, checked again by itself ----
plan_run ready
expect 200 GET "/desk/plans/$plan/part?some=yes"
body_has 'tick at least one'
expect 200 GET "/desk/plans/$plan/part?some=yes&p=$(plan_package PK-ZZL3)"
body_has 'Accept a part of the proposal'
body_has '2 visits change in 1 package'
take_tokens
body_has 'With the whole proposal'
body_has 'With this part of it'
[ "$(grep -c 'rounds as now\|more rounds* than now\|fewer rounds* than now' "$page")" -gt 0 ]
ok 'it is said how many rounds more or fewer'
# What times of travel are told by changes while somebody looks, and is said on the proposal.
ways=$(hidden ways)
sql "INSERT INTO travel_setting (code, value, source) VALUES ('speed_urban', 25, 'Zz')"
post 422 "/desk/plans/$plan/accept" keep="$(hidden keep)" ways="$ways"
body_has 'look at the figures again'
expect 200 GET "/desk/plans/$plan"
body_lacks 'what times of travel are told by has changed'
sql "UPDATE round_run SET ways = 'speed_urban=30 closed= table=none' WHERE id = $plan"
expect 200 GET "/desk/plans/$plan"
body_has 'These figures are those of when it was planned.'
body_has 'is 25 km an hour now, was 30'
body_has "today’s times of travel"
expect 200 GET "/desk/plans/$plan/part?some=yes&p=$(plan_package PK-ZZL3)"
body_has 'is 25 km an hour now, was 30'
sql "DELETE FROM travel_setting; UPDATE round_run SET ways = '' WHERE id = $plan"
expect 200 GET "/desk/plans/$plan/part?some=yes&p=$(plan_package PK-ZZL3)"
take_tokens
# Somebody changes the other package meanwhile, and then this one.
sql "UPDATE care_package SET version = version + 1 WHERE reference = 'PK-ZZL2'"
expect 200 GET "/desk/plans/$plan"
body_has 'Changed since: left out'
expect 200 GET "/desk/plans/$plan/part"
body_has 'left out: PK-ZZL2'
take_tokens
is "$(hidden keep)" "$(plan_package PK-ZZL3)" 'what is left is offered'
post 422 "/desk/plans/$plan/accept" keep="$(plan_package PK-ZZL2),$(plan_package PK-ZZL3)"
body_has 'Changed since it was planned, or its provider has stopped, and left out: PK-ZZL2'
sql_is "SELECT COUNT(*) FROM package_visit v JOIN care_package k ON k.id = v.package_id WHERE v.ends_on IS NOT NULL AND k.reference LIKE 'PK-ZZL_'" 0 'nothing is half done'
# Two at once: the second is told.
take_tokens
post 303 "/desk/plans/$plan/accept" keep="$(plan_package PK-ZZL3)"
again 1
post 409 "/desk/plans/$plan/accept" keep="$(plan_package PK-ZZL3)"
body_has 'This has changed already'
is "$(begins_of PK-ZZL3 "$first_on"),$(begins_of PK-ZZL2 "$first_on")" 540,540,540,540 'only what was ticked changes'
# A later change of the package stands when the proposal is undone.
sql "INSERT INTO package_change (package_id, kind, words) VALUES ($(plan_package PK-ZZL3), 'amend', 'Later')"
submit 303 "/desk/plans/$plan/undo" "/desk/plans/$plan/undo"
case $(header Location) in *done=undone_some) true ;; *) false ;; esac
ok 'it is said that something stays'
is "$(begins_of PK-ZZL3 "$first_on")" 540,540 'and it does'
sql_is "SELECT COUNT(DISTINCT day) FROM round_kept WHERE run_id = $plan" 2 'as do its rounds'
sql "DELETE FROM package_change WHERE words = 'Later'; DELETE FROM round_run WHERE id = $plan"
sql "UPDATE package_visit SET ends_on = '$first_on' WHERE starts_on = '$first_on' AND package_id = $(plan_package PK-ZZL3);
	DELETE FROM package_visit WHERE starts_on = ends_on; UPDATE package_visit SET ends_on = NULL WHERE package_id = $(plan_package PK-ZZL3)"

# ---- One package stays, one goes, each on a day of its own: only the rounds of that day go ----
plan_run ready
sql "UPDATE round_run_visit v JOIN package_visit e ON e.id = v.visit_id SET v.changed = 0, v.begins_at = e.begins_at, v.planned_at = e.begins_at
	WHERE v.run_id = $plan AND (e.day = 2 AND v.package_id = $(plan_package PK-ZZL2) OR e.day = 1 AND v.package_id = $(plan_package PK-ZZL3))"
expect 200 GET "/desk/plans/$plan/part"
take_tokens
post 303 "/desk/plans/$plan/accept" keep="$(hidden keep)"
sql_is "SELECT COUNT(*) FROM round_kept WHERE run_id = $plan" 10 'both days have their rounds'
sql "INSERT INTO package_change (package_id, kind, words) VALUES ($(plan_package PK-ZZL3), 'amend', 'Later')"
submit 303 "/desk/plans/$plan/undo" "/desk/plans/$plan/undo"
sql_is "SELECT GROUP_CONCAT(DISTINCT day) FROM round_kept WHERE run_id = $plan" 2 'the rounds of the day on which a package stays are kept'
sql_is "SELECT COUNT(*) FROM round_kept k JOIN package_visit v ON v.id = k.visit_id WHERE k.run_id = $plan AND v.package_id = $(plan_package PK-ZZL2)" 0 'but for what is undone'
sql "DELETE FROM package_change WHERE words = 'Later'; DELETE FROM round_run WHERE id = $plan"
sql "UPDATE package_visit SET ends_on = '$first_on' WHERE starts_on = '$first_on' AND package_id = $(plan_package PK-ZZL3);
	DELETE FROM package_visit WHERE starts_on = ends_on; UPDATE package_visit SET ends_on = NULL WHERE package_id = $(plan_package PK-ZZL3)"

# ---- Only rounds change, not times: the provider is told when that is undone ----
# only_rounds: a proposal that gives two packages another round.
only_rounds() {
	plan_run ready
	sql "UPDATE round_run_visit v JOIN package_visit e ON e.id = v.visit_id SET v.begins_at = e.begins_at, v.planned_at = e.begins_at,
		v.new_round = 1 + v.changed WHERE v.run_id = $plan"
}
accept_one() {
	request GET "/desk/plans/$1/part?some=yes&p=$2"
	take_tokens
	post 303 "/desk/plans/$1/accept" keep="$2"
}
only_rounds
accept_one "$plan" "$(plan_package PK-ZZL3)"
messages=$(sql 'SELECT COUNT(*) FROM outbox')
expect 200 GET "/desk/packages/$(plan_package PK-ZZL3)"
body_has ' go into other rounds, at the same times, from '
undone=$(grep -c '(undone on ' "$page")
submit 303 "/desk/plans/$plan/undo" "/desk/plans/$plan/undo"
expect 200 GET "/desk/packages/$(plan_package PK-ZZL3)"
is "$(grep -c '(undone on ' "$page")" $((undone + 1)) 'and its history says so'
is "$(sql 'SELECT COUNT(*) FROM outbox')" $((messages + 1)) 'who has its old rounds again is told'
sql_is "SELECT body LIKE '%PK-ZZL3%' AND body NOT LIKE '%PK-ZZL2%' FROM outbox ORDER BY id DESC LIMIT 1" 1 'which packages'
sql_is "SELECT COUNT(*) FROM round_kept WHERE run_id = $plan" 0 'and those rounds are gone'

# What was undone by itself before is not in the message again.
plan_run ready
expect 200 GET "/desk/plans/$plan/part"
take_tokens
post 303 "/desk/plans/$plan/accept" keep="$(hidden keep)"
sql "UPDATE package_change SET undone_at = UTC_TIMESTAMP() WHERE package_id = $(plan_package PK-ZZL3) AND undone_at IS NULL ORDER BY id DESC LIMIT 1"
submit 303 "/desk/plans/$plan/undo" "/desk/plans/$plan/undo"
sql_is "SELECT body LIKE '%PK-ZZL2%' AND body NOT LIKE '%PK-ZZL3%' FROM outbox ORDER BY id DESC LIMIT 1" 1 'only what this undoes is said'
sql "DELETE FROM round_run WHERE id = $plan;
	DELETE FROM package_visit WHERE starts_on = '$first_on' AND package_id = $(plan_package PK-ZZL3); UPDATE package_visit SET ends_on = NULL WHERE package_id = $(plan_package PK-ZZL3)"

# ---- Two proposals for one first day: what was accepted last holds ----
only_rounds
older=$plan
only_rounds
accept_one "$plan" "$(plan_package PK-ZZL2)"
sql "UPDATE round_run SET accepted_at = accepted_at - INTERVAL 1 MINUTE WHERE id = $plan"
accept_one "$older" "$(plan_package PK-ZZL3)"
expect 200 GET "/desk/rounds/$plan_patch?day=1&from=$first_on"
body_has "/desk/plans/$older\""
body_lacks "/desk/plans/$plan\""
submit 303 "/desk/plans/$older/undo" "/desk/plans/$older/undo"
expect 200 GET "/desk/rounds/$plan_patch?day=1&from=$first_on"
body_has "/desk/plans/$plan\""
sql "DELETE FROM round_run WHERE id IN ($older, $plan)"

# ---- Two ask at once: the second is led to what the first asked for ----
sql "START TRANSACTION; SELECT id FROM area WHERE id = $plan_patch FOR UPDATE; DO SLEEP(2);
	INSERT INTO round_run (patch_id, from_on, fewest, move_critical, seconds, seed) VALUES ($plan_patch, UTC_DATE() + INTERVAL 8 DAY, 0, 0, 5, 77); COMMIT" >/dev/null &
first_asks=$!
until [ "$(sql "SELECT COUNT(*) FROM information_schema.processlist WHERE info LIKE 'DO SLEEP(2)%'")" = 1 ] || ! kill -0 $first_asks 2>/dev/null; do
	sleep 0.1
done
# shellcheck disable=SC2046
submit 303 "$ask" "$ask" provider=0 $(day 3 from) aim=travel seconds=5
wait $first_asks
plan=$(sql 'SELECT id FROM round_run WHERE seed = 77')
is "$(header Location)" "/desk/plans/$plan?done=already" 'who comes second sees the run of the first'
sql_is "SELECT COUNT(*) FROM round_run WHERE patch_id = $plan_patch AND finished_at IS NULL" 1 'and there is one'

# ---- A run at which planners die is given up, and others have their turn ----
sql "UPDATE round_run SET attempts = 3, taken_by = 'x', taken_until = UTC_TIMESTAMP() - INTERVAL 1 SECOND WHERE id = $plan"
dies=$plan
plan_run waits
planner --once
is "$(of_run "CONCAT(finished_at IS NOT NULL, fault)")" 1 'the next is worked'
is "$(of_run attempts)" 1 'which was begun once'
expect 200 GET "/desk/plans/$dies"
body_has 'The planner failed three times at this'

# ---- Packages that begin or end within the week: planned as the pages of each day have them ----
plan_run waits
week_from=$(of_run from_on)
on_day() { date -d "$week_from + $1 days" +%u; }
sql "INSERT INTO package_visit (package_id, day, part, begins_at, window_from, window_to, minutes, critical, tasks, starts_on, ends_on) VALUES
	($(plan_package PK-ZZL2), $(on_day 4), 1, 560, 420, 780, 31, 'no', '|meals|', '$week_from' + INTERVAL 3 DAY, NULL),
	($(plan_package PK-ZZL2), $(on_day 2), 1, 560, 420, 780, 31, 'no', '|meals|', '$week_from' + INTERVAL 3 DAY, NULL),
	($(plan_package PK-ZZL3), $(on_day 5), 1, 560, 420, 780, 31, 'no', '|meals|', '2026-01-01', '$week_from' + INTERVAL 5 DAY),
	($(plan_package PK-ZZL3), $(on_day 3), 1, 560, 420, 780, 31, 'no', '|meals|', '2026-01-01', '$week_from' + INTERVAL 5 DAY)"
planner --once
shown=0
for number in 1 2 3 4 5 6 7; do
	request GET "/desk/rounds/$plan_patch?day=$number&from=$week_from"
	shown=$((shown + $(sed -n 's/.*<strong>\([0-9]*\)<.strong> visits in .*/\1/p' "$page" | head -n 1) + 0))
done
is "$(of_run visits)" "$shown" 'as many visits are planned as are shown'
is "$shown" 12 'those of the week, of which two of four have not begun or have ended'
# One that begins within the week keeps that day when its time changes.
plan_run ready
request GET "/desk/plans/$plan/part"
take_tokens
post 303 "/desk/plans/$plan/accept" keep="$(hidden keep)"
is "$(sql "SELECT CONCAT(starts_on = '$week_from' + INTERVAL 3 DAY, ',', begins_at) FROM package_visit WHERE package_id = $(plan_package PK-ZZL2) AND minutes = 31 AND day = $(on_day 4) AND ends_on IS NULL")" 1,600 'its new time begins when it begins'
sql_is 'SELECT COUNT(*) FROM package_visit WHERE ends_on < starts_on' 0 'and nothing ends before it begins'
submit 303 "/desk/plans/$plan/undo" "/desk/plans/$plan/undo"
sql "DELETE FROM package_visit WHERE minutes = 31; DELETE FROM round_run WHERE id = $plan"

# ---- Its day has come ----
plan_run ready
sql "UPDATE round_run SET from_on = UTC_DATE() WHERE id = $plan"
expect 200 GET "/desk/plans/$plan/part"
body_has 'has come'
body_lacks 'Accept it'

# ---- Nobody is there; stopped before it began ----
sql "INSERT IGNORE INTO area (kind, code, name) VALUES ('patch', 'ZZM', 'Zz empty patch')"
empty=$(sql "SELECT id FROM area WHERE code = 'ZZM'")
# shellcheck disable=SC2046
submit 303 "/desk/rounds/$empty/plan" "/desk/rounds/$empty/plan" provider=0 $(day 3 from) aim=rounds seconds=5
newest
planner --once
expect 200 GET "/desk/plans/$plan"
body_has 'No provider that goes on has a visit in this patch on that day'
plan_run waits
submit 303 "/desk/plans/$plan" "/desk/plans/$plan/stop"
expect 200 GET "/desk/plans/$plan?done=stopped"
body_has 'It was stopped before it began; nothing was worked out'
body_lacks 'is told to stop'
plan_run running
sql "UPDATE round_run SET begun_at = UTC_TIMESTAMP(), travel_before = 60, rounds_before = 2, travel_now = 40, rounds_now = 2 WHERE id = $plan"
expect 200 GET "/desk/plans/$plan"
body_has 'Best so far: <strong>40 minutes</strong> of travel a week in 2 rounds'
body_lacks 'with every change found'
sql "UPDATE round_run SET changes_most = 3 WHERE id = $plan"
expect 200 GET "/desk/plans/$plan"
body_has 'those are kept that gain most, 3 at most; it gets better in steps.'
sql "UPDATE round_run SET changes_most = NULL, begun_at = UTC_TIMESTAMP() - INTERVAL 1 MINUTE, taken_until = UTC_TIMESTAMP() - INTERVAL 1 SECOND, done_percent = 20 WHERE id = $plan"
submit 303 "/desk/plans/$plan" "/desk/plans/$plan/stop"
expect 200 GET "/desk/plans/$plan?done=stopped"
body_has 'nothing was kept'
body_lacks 'is told to stop'

# ---- A provider that has stopped ----
plan_provider=$(sql "SELECT id FROM organisation WHERE name = 'Zz plan care'")
expect 200 GET "/desk/rounds/$plan_patch/plan"
body_has "value=\"$plan_provider\""
expect 200 GET "/desk/rounds/$plan_patch?day=1"
body_lacks 'Stopped'
sql "INSERT INTO failure_run (organisation_id, legal_kind, stops_at, why) VALUES ($plan_provider, 'interruption', UTC_TIMESTAMP(), 'Zz')"
expect 200 GET "/desk/rounds/$plan_patch?day=1"
body_has 'Stopped'
expect 200 GET "/desk/rounds/$plan_patch/plan"
body_lacks "value=\"$plan_provider\""
# What was proposed of it is not accepted any more, and nothing new is proposed.
plan_run ready
expect 200 GET "/desk/plans/$plan"
body_has 'Provider has stopped: left out'
body_lacks 'Not in here, as the provider has ended or stopped'
sql "DELETE FROM round_run_package WHERE run_id = $plan AND package_id = $(plan_package PK-ZZL5)"
expect 200 GET "/desk/plans/$plan"
body_has 'Not in here, as the provider has ended or stopped:</strong> Zz plan care (1 package)'
expect 200 GET "/desk/plans/$plan/part"
body_has 'No package is left'
plan_run waits
planner --once
expect 200 GET "/desk/plans/$plan"
body_has 'No provider that goes on has a visit in this patch on that day'
expect 200 GET "/desk/rounds/$plan_patch/sheet?day=1&round=1"
body_has 'This provider has ended or stopped'
expect 200 GET "/desk/rounds/$plan_patch/move?day=1&visit=2"
body_has 'Zz plan care (has stopped)'
expect 200 GET "/desk/rounds/$plan_patch/lots?lots=1"
body_has 'its provider has stopped'
sql "DELETE FROM failure_run WHERE organisation_id = $plan_provider"
expect 200 GET "/desk/rounds/$plan_patch/lots?lots=1"
body_lacks 'its provider has stopped'

# ---- The sheet for a carer: the provider's own, and the broker's ----
expect 200 GET "/desk/rounds/$plan_patch/sheet?day=1&round=1"
body_has 'PA, GL50 1AA'
body_has 'Getting in: Key safe by the door'
body_has 'To do: '
body_has 'To know: Zz a risk'
body_has 'Destroy the paper after the round'
body_has ' free. 30 minutes, package PK-ZZL'
for private in HC-ZZL1 '>ZZL1' 1940; do body_lacks "$private"; done
body_lacks '(agreed for'
second=$(sql "SELECT MIN(id) FROM package_visit WHERE package_id = $(plan_package PK-ZZL2) AND day = 1 AND begins_at = 540 AND ends_on IS NULL")
sql "UPDATE package_visit SET begins_at = 580 WHERE id = $second"
expect 200 GET "/desk/rounds/$plan_patch/sheet?day=1&round=1"
body_has '9:32am to 10:02am (agreed for 9:40am): '
sql "UPDATE package_visit SET begins_at = 540 WHERE id = $second"
expect 404 GET "/desk/rounds/$plan_patch/sheet?day=1&round=99"
for unasked in 'day=1' 'day=8&round=1' 'day=1&round=-1'; do expect 404 GET "/desk/rounds/$plan_patch/sheet?$unasked"; done
expect 404 GET "/desk/rounds/$plan_patch/sheet?day=1&provider=999999"
body_lacks 'Sheets of the other rounds'
account provider
sql "UPDATE account SET organisation_id = (SELECT id FROM organisation WHERE name = 'Zz plan care') WHERE id = $account_id"
browser provider
sign_in
expect 200 GET '/provider/rounds?day=1'
body_has '<strong>8am</strong> to 8:30am, <a class="govuk-link" href="/provider/packages/'
body_has 'href="/about-distances"'
is "$(read_so_far)" 0 'rounds by reference are the record of nobody'
expect 200 GET '/provider/rounds/sheet?day=1&round=1'
for unasked in '' 'day=8&round=1' 'day=1&round=-1' 'day=1&round=1&patch=x'; do expect 404 GET "/provider/rounds/sheet?$unasked"; done
expect 200 GET '/provider/rounds/sheet?day=1&round=1'
body_has 'PA, GL50 1AA'
body_has 'To know: Zz a risk'
for private in HC-ZZL1 '>ZZL1' 1940; do body_lacks "$private"; done
[ "$(read_so_far)" -gt 0 ]
ok 'it is recorded whose sheet was shown'
account provider
sql "INSERT INTO organisation (name) VALUES ('Zz plan others'); UPDATE account SET organisation_id = LAST_INSERT_ID() WHERE id = $account_id"
browser others
sign_in
expect 200 GET '/provider/rounds?day=1'
body_lacks PK-ZZL
expect 404 GET '/provider/rounds/sheet?day=1&round=1'

# ---- A part of a large proposal: more memory than a page may use ----
sql "INSERT IGNORE INTO area (kind, code, name) VALUES ('patch', 'ZZN', 'Zz large patch'); SET @patch = (SELECT id FROM area WHERE code = 'ZZN');
	INSERT INTO person (case_id, initials, birth_year, postcode, sector, latitude, longitude)
		SELECT CONCAT('ZZN', seq), 'PN', 1940, 'GL50 1AA', 'GL50 1', 51.8 + (seq * 37 % 101) / 1000, -2.1 + (seq * 53 % 97) / 1000 FROM seq_100_to_299;
	INSERT INTO care_request (reference, person_id, patch_id, source, urgency, needed_by, sent_at, approved_at, awarded_at, started_on)
		SELECT CONCAT('HC-', case_id), id, @patch, 'community', 'planned', '2026-01-01', '2026-01-01', '2026-01-01', '2026-01-01', '2026-01-01' FROM person WHERE case_id LIKE 'ZZN%';
	INSERT INTO care_package (reference, request_id, person_id, organisation_id, patch_id, start_on, started_on, hour_pence)
		SELECT CONCAT('PK-', p.case_id), r.id, p.id, o.id, @patch, '2026-01-01', '2026-01-01', 2500
		FROM person p JOIN care_request r ON r.person_id = p.id JOIN organisation o ON o.name = 'Zz plan care' WHERE p.case_id LIKE 'ZZN%';
	INSERT INTO package_visit (package_id, day, part, begins_at, window_from, window_to, minutes, critical, tasks, starts_on)
		SELECT k.id, d.seq, 1, 420 + t.seq * 240 + k.id * 7 % 120, 420 + t.seq * 240, 660 + t.seq * 240, 30, 'no', '|meals|', '2026-01-01'
		FROM care_package k JOIN seq_1_to_7 d JOIN seq_0_to_1 t WHERE k.reference LIKE 'PK-ZZN%';
	INSERT INTO round_run (patch_id, from_on, fewest, move_critical, seconds, seed, finished_at, visits, changed, care, travel_before, travel_after, rounds_before, rounds_after,
		unplaced, travel_least, rounds_least) VALUES (@patch, UTC_DATE() + INTERVAL 8 DAY, 1, 0, 5, 1, UTC_TIMESTAMP(), 2800, 2800, 9, 9, 8, 9, 9, 0, 1, 1);
	SET @run = LAST_INSERT_ID();
	INSERT INTO round_run_package (run_id, package_id, version) SELECT @run, id, version FROM care_package WHERE patch_id = @patch;
	INSERT INTO round_run_visit (run_id, visit_id, package_id, begins_at, planned_at, round, second_round, new_round, new_second, saves, changed)
		SELECT @run, v.id, k.id, v.begins_at, v.begins_at, 1, 0, 2, 0, 0, 1 FROM package_visit v JOIN care_package k ON k.id = v.package_id WHERE k.patch_id = @patch"
newest
browser broker
expect 200 GET "/desk/plans/$plan/part?some=yes&p=$(plan_package PK-ZZN100)"
body_has ' in 1 package.'

# ---- A provider has the rounds that the desk has, patch by patch ----
stops() { grep -o 'margin-bottom-1">Round [0-9]*\|<li><strong>[^<]*</strong> to [0-9:apm]*' "$page"; }
large=$(sql "SELECT id FROM area WHERE code = 'ZZN'")
expect 200 GET "/desk/rounds/$large?day=1&provider=$plan_provider"
stops >"$work/desk_stops"
expect 200 GET "/desk/rounds/$large?day=1&provider=$plan_provider"
body_has 'Sheets for carers: '
expect 200 GET "/desk/rounds/$large/sheet?day=1&provider=$plan_provider&round=2"
body_has 'Round 2</strong>'
grep -A1000 '<ol class="govuk-list app-sheet"' "$page" >"$work/sheet"
# A page of the patch that has more packages than are looked at together lacks visits; sheets have all.
sql "INSERT INTO care_package (reference, request_id, person_id, organisation_id, patch_id, start_on, started_on, hour_pence)
	SELECT CONCAT('PX', SUBSTR(reference, 3)), request_id, person_id, organisation_id, patch_id, start_on, started_on, hour_pence FROM care_package WHERE patch_id = $large"
expect 200 GET "/desk/rounds/$large?day=1&provider=$plan_provider"
body_lacks 'Sheets for carers: '
body_has 'Sheets for carers of all rounds of Zz plan care'
expect 200 GET "/desk/rounds/$large/sheet?day=1&provider=$plan_provider&round=2"
grep -A1000 '<ol class="govuk-list app-sheet"' "$page" >"$work/sheet_then"
cmp "$work/sheet" "$work/sheet_then"
ok 'a sheet has all visits of its round, however many packages the patch has'
sql "DELETE FROM care_package WHERE reference LIKE 'PX-ZZN%'"
expect 200 GET "/desk/rounds/$plan_patch?day=1&provider=$plan_provider"
stops >>"$work/desk_stops"
account provider
sql "UPDATE account SET organisation_id = (SELECT id FROM organisation WHERE name = 'Zz plan care') WHERE id = $account_id"
browser own
sign_in
expect 200 GET '/provider/rounds?day=1'
body_has 'Zz large patch</h2>'
stops >"$work/own_stops"
[ "$(wc -l <"$work/own_stops")" -gt 400 ]
ok 'all stops of both patches are there'
cmp "$work/desk_stops" "$work/own_stops"
ok 'the same rounds, in the same order, at the same times'
expect 200 GET "/provider/rounds/sheet?day=1&patch=$plan_patch&round=1"
body_has 'PA, GL50 1AA'
expect 404 GET "/provider/rounds/sheet?day=1&patch=999999&round=1"
browser broker

# ---- Who may not ----
account commissioner
browser commissioner
sign_in
plan_run ready
expect 403 GET "/desk/rounds/$plan_patch/sheet?day=1&round=1"
expect 200 GET "/desk/plans/$plan"
body_has 'A broker can accept it.'
expect 403 GET "/desk/plans/$plan/part"
account practitioner
browser practitioner
sign_in
expect 403 GET "/desk/plans/$plan"
expect 403 GET "$ask"
finish
