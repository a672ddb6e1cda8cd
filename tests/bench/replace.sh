#!/bin/sh
# A failed provider's packages given to others, in made-up counties (made_county.js) in which hours
# free come to 110, 100 and 80 in a hundred of what is needed: how long the first full proposal took,
# and how much of the hours that the bound allows (rounds_replace.h) has a place after that and after
# 1 and 5 seconds.  replace.sh [PACKAGES [SUPPLIES]].
set -eu
file=$(mktemp)
trap 'rm -f "$file"' EXIT

printf '%-6s %4s %8s %9s %7s %8s %7s %8s %6s %7s\n' county room packages supplies first bound% '1 s%' '5 s%' left travel
for room in 110 100 80; do
	for seed in 1 2 3; do
		node "$(dirname "$0")/made_county.js" "$seed" "${1:-300}" "${2:-40}" "$room" >"$file"
		{ bin/rounds --replace --summary --trials 1 "$file"
			bin/rounds --replace --summary --seconds 1 "$file"
			bin/rounds --replace --summary --seconds 5 "$file"; } | tr -d , |
			awk -v seed="$seed" -v room="$room" -v packages="${1:-300}" -v supplies="${2:-40}" '
			{ share[NR] = 100 * $5 / $9; left = $3; travel = $11; if (NR == 1) first = $NF }
			END { printf "%-6s %4s %8s %9s %6.3fs %8.2f %7.2f %8.2f %6s %7s\n", seed, room, packages, supplies,
				first, share[1], share[2], share[3], left, travel }'
	done
done
