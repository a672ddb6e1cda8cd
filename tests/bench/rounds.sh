#!/bin/sh
# Care rounds against published best values: rounds.sh FOLDER [SECONDS ...].
#
# FOLDER has problems in Solomon's format, NAME.txt in it or in folders below it, and best.csv or
# bks.csv with a line for each: its name first, the cost in the column dimacs_cost (or the
# second), the rounds in sintef_vehicles (or the third).  A gap is cost over the best known, less
# one; costs are by the DIMACS rule (rounds_case.h).  The time is the clock's: run it where
# nothing else runs.
set -eu
folder=${1:?a folder of problems in Solomon\'s format}
shift
[ $# -gt 0 ] || set -- 0.1 1
best=$folder/best.csv
[ -f "$best" ] || best=$folder/bks.csv
[ -f "$best" ] || { echo "There is no best.csv in $folder." >&2; exit 66; }

measure() { # SECONDS FLAG
	find "$folder" -name '*.txt' | sort | while read -r file; do
		printf '%s %s %s\n' "$(basename "$file" .txt)" "$(basename "$(dirname "$file")")" \
			"$(bin/rounds --solomon --summary --seconds "$1" ${2:+"$2"} "$file" | tr -d ,)"
	done | awk -v seconds="$1" -v flag="$2" '
		FNR == NR { split($0, cell, ",")
			if (FNR == 1) { cost = 2; rounds = 3
				for (i in cell) { if (cell[i] == "dimacs_cost") cost = i; if (cell[i] == "sintef_vehicles") rounds = i } }
			known[tolower(cell[1])] = cell[cost]; least[tolower(cell[1])] = cell[rounds]; next }
		{ name = tolower($1); if (!(name in known)) next
			gap = 100 * ($8 / known[name] - 1)
			sets[$2]; files[$2]++; sum[$2] += gap; used[$2] += $6; best[$2] += least[name]; left[$2] += $4
			if (!($2 in most) || gap > most[$2]) { most[$2] = gap; worst[$2] = $1 } }
		END { for (set in sets)
			printf "%-18s %5d %7s %-9s %8.3f %8.2f %-10s %6d %6d %6d\n", set, files[set], seconds, flag == "" ? "travel" : "rounds",
				sum[set] / files[set], most[set], worst[set], used[set], best[set], left[set] }' FS=, "$best" FS=' ' - | sort
}

printf '%-18s %5s %7s %-9s %8s %8s %-10s %6s %6s %6s\n' set files seconds least mean% worst% at rounds fewest left
for seconds; do measure "$seconds" ''; done
measure 5 --fewest
