#!/bin/sh
# How long past its budget each way to plan ends: milliseconds from the beginning of the search to
# its end, for problems of 10, 1,000 and 20,000 visits with some of two carers, the fewest rounds, and
# a failed provider's packages; it should be no more than 50.  Where nothing else runs.
set -eu
here=$(dirname "$0")
file=$(mktemp)
trap 'rm -f "$file"' EXIT

made_rounds() { # VISITS
	node -e '
		let seed = 1
		const below = most => (seed = seed * 48271 % 2147483647) % most
		const count = Number(process.argv[1]), places = Math.min(count, 1000)
		console.log(JSON.stringify({ round_worth: 60,
			places: Array.from({ length: places }, () => ({ latitude: 51.6 + below(400) / 1000, longitude: -2.1 + below(400) / 1000 })),
			visits: Array.from({ length: count }, (unused, i) => { const from = 420 + 15 * below(28)
				return { place: below(places), minutes: [15, 30, 45, 60][below(4)], day: 1 + i % 7, windows: [[from, from + 60]], carers: below(7) === 0 ? 2 : 1 } }),
			shifts: [1, 2, 3, 4, 5, 6, 7].map(day => ({ day, from: 420, to: 1000, most: count })) }))' "$1"
}

measure() { # WHAT FLAG
	for budget in 0 10 100 1000; do
		bin/rounds --summary ${2:+"$2"} --seconds "$(awk "BEGIN { print $budget / 1000 }")" "$file" |
			awk -v what="$1" -v budget="$budget" '{ printf "%-24s %6d %9.0f %9.0f\n", what, budget, 1000 * $NF, 1000 * $NF - budget }'
	done
}

printf '%-24s %6s %9s %9s\n' deadline budget took past
for visits in 10 1000 20000; do
	made_rounds "$visits" >"$file"
	measure "$visits visits"
	measure "$visits visits, fewest" --fewest
done
node "$here/made_county.js" 1 300 40 110 >"$file"
measure 'replace 300 packages' --replace
