#!/bin/sh
# The demonstration county in full is as large as it is said to be: within a twentieth of 2,500
# people with care, 60 providers and 40,000 visits a week.
. "$(dirname "$0")/../national/lib.sh"
pull_database
pull facts

# near WHAT QUERY WANTED: within a twentieth of it.
near() {
	got=$(rows "$2")
	[ "$got" -ge $(($3 * 95 / 100)) ] && [ "$got" -le $(($3 * 105 / 100)) ]
	ok "$1: $got, and $3 are said"
}

today=2026-11-21
"$top/bin/demo" --config "$conf" --remove >/dev/null
"$top/bin/demo" --config "$conf" --size 10 --county 1 --today "$today" >"$work/said" 2>&1
is $? 0 'a county is made'
note "$(tail -n 1 "$work/said")"
# The running packages and the week of each on that day.
runs="k.started_on <= '$today' AND (k.ends_on IS NULL OR k.ends_on > '$today')"
near 'people with care' "SELECT COUNT(DISTINCT k.person_id) FROM care_package k WHERE $runs" 2500
near 'providers' 'SELECT COUNT(*) FROM organisation' 60
near 'visits a week' "SELECT COUNT(*) FROM care_package k JOIN package_visit v ON v.package_id = k.id WHERE $runs
	AND v.starts_on <= '$today' AND (v.ends_on IS NULL OR v.ends_on > '$today')" 40000
finish
