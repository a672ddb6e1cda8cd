#!/bin/sh
# One request, awarded once: fifty at the same time, and workers and senders killed between any
# two statements of opening a tier and of an award.  No half package, no message without what it
# tells of.
. "$(dirname "$0")/../lib.sh"
LD_PRELOAD=$top/obj/tests/fault/crash.so CRASH_FILE=${TMPDIR:-/tmp}/crash-$$
export CRASH_FILE
rm -f "$CRASH_FILE"
export LD_PRELOAD
own_site
unset LD_PRELOAD
come_from 127.0.0.33
. "$top/tests/http/sourcing_set.sh"
account broker
browser broker
sign_in

# award_form: the form for $first, ready to be sent: $work/award.form.
award_form() {
	request GET "/desk/requests/$request/award?offer=$first"
	take_tokens
	printf '%s\n' "_csrf=$csrf" "_version=$row_version" "offer=$first" asked=chose "_key=$key" | paste -s -d '&' >"$work/award.form"
}
whole="SELECT CONCAT_WS('|', (SELECT awarded_at IS NOT NULL FROM care_request WHERE id = R), (SELECT COUNT(*) FROM award WHERE request_id = R),
	(SELECT COUNT(*) FROM care_package WHERE request_id = R),
	(SELECT COUNT(*) FROM package_visit v JOIN care_package p ON p.id = v.package_id WHERE p.request_id = R),
	(SELECT COUNT(*) FROM offer WHERE request_id = R AND outcome IS NOT NULL),
	(SELECT COUNT(*) FROM outbox WHERE subject LIKE CONCAT('%', (SELECT reference FROM care_request WHERE id = R))),
	(SELECT COUNT(*) FROM audit WHERE action = 'award_request' AND subject_id = R))"
awarded() { sql "$(echo "$whole" | sed "s/\\bR\\b/$request/g")"; }

# ---- Fifty at once, each with a form of its own ----
care_request
offer_of "$zz1" 1,2,3,4,5; first=$offer
offer_of "$zz3" 1,2,3; second=$offer
award_form
sending=''
for number in $(seq 50); do
	# Another key is another form: no two are taken for one.
	request GET "/desk/requests/$request/award?offer=$first"
	take_tokens
	sed "s/_key=.*/_key=$key/" "$work/award.form" >"$work/$number.form"
done
for number in $(seq 50); do
	curl -sS -m 60 -o "$work/$number.page" -w '%{http_code}\n' -b "$jar" --data-binary "@$work/$number.form" \
		"$at/desk/requests/$request/award" >"$work/$number.answer" 2>&1 &
	sending="$sending $!"
done
for pid in $sending; do wait "$pid"; done
is "$(cat "$work"/*.answer | grep -c 303)" 1 'of fifty awards one is carried out'
is "$(cat "$work"/*.answer | grep -c 422)" 49 'and forty-nine are told'
is "$(grep -l 'has awarded this request' "$work"/*.page | wc -l)" 49 'who was first'
is "$(awarded)" '1|1|1|5|2|2|1' 'one award, one package with its visits, two ends, two messages, one row in the audit trail'

# ---- Killed between any two statements ----
step=1 wrong='' again=0
while [ $step -lt 80 ]; do
	care_request
	offer_of "$zz1" 1,2,3,4,5; first=$offer
	offer_of "$zz3" 1,2,3; second=$offer
	award_form
	echo $step >"$CRASH_FILE"
	curl -sS -m 30 -o /dev/null -b "$jar" --data-binary "@$work/award.form" "$at/desk/requests/$request/award" 2>/dev/null
	died=yes
	[ ! -e "$CRASH_FILE" ] || died=''
	rm -f "$CRASH_FILE"
	case $(awarded) in
	'0|0|0|0|0|0|0') again=$((again + 1)) ;;
	'1|1|1|5|2|2|1') ;;
	*) wrong="$wrong $step:$(awarded)" ;;
	esac
	[ -n "$died" ] || break
	step=$((step + 1))
done
note "$((step - 1)) places to die at, $again of them before anything was stored"
[ $step -gt 15 ] && [ $step -lt 80 ]
ok 'a worker was killed before each statement of an award'
is "$wrong" '' 'the award is there whole or not at all'
is "$(awarded)" '1|1|1|5|2|2|1' 'and is carried out when nobody is killed'

# ---- The next tier: killed between any two statements of the sender ----
asked="SELECT CONCAT_WS('|', COUNT(*), SUM(moved_on_at IS NOT NULL), (SELECT COUNT(*) FROM notice WHERE request_id = R), (SELECT COUNT(*) FROM audit WHERE action = 'open_next_tier' AND subject_id = R))
	FROM sourcing WHERE request_id = R"
step=1 wrong=''
while [ $step -lt 60 ]; do
	sql "UPDATE sourcing SET moved_on_at = UTC_TIMESTAMP() WHERE moved_on_at IS NULL"
	care_request
	sql "INSERT INTO sourcing (request_id, tier, opened_at, closes_at, opens_next) VALUES ($request, 1, UTC_TIMESTAMP() - INTERVAL 3 HOUR, UTC_TIMESTAMP() - INTERVAL 1 HOUR, 1)"
	echo $step >"$CRASH_FILE"
	LD_PRELOAD=$top/obj/tests/fault/crash.so "$top/bin/post" --config "$conf" --once >/dev/null 2>&1
	died=yes
	[ ! -e "$CRASH_FILE" ] || died=''
	rm -f "$CRASH_FILE"
	state=$(sql "$(echo "$asked" | sed "s/\\bR\\b/$request/g")")
	case $state in '1|0|0|0' | '2|1|2|1') ;; *) wrong="$wrong $step:$state" ;; esac
	"$top/bin/post" --config "$conf" --once >/dev/null 2>&1
	state=$(sql "$(echo "$asked" | sed "s/\\bR\\b/$request/g")")
	[ "$state" = '2|1|2|1' ] || wrong="$wrong $step:$state"
	[ -n "$died" ] || break
	step=$((step + 1))
done
note "$((step - 1)) places to die at"
[ $step -gt 8 ] && [ $step -lt 60 ]
ok 'the sender was killed before each statement of opening a tier'
is "$wrong" '' 'the tier is open whole or not at all, and once'
finish
