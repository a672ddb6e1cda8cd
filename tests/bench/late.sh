#!/bin/sh
# Home care with visits that may be late, against published best values: late.sh FOLDER [SECONDS ...].
#
# FOLDER has problems as JSON (cgi/rounds/late_json.h) and best_known.md, a table with the file's
# name in the first column and the cost in the last.  A gap is cost over the best known, less one;
# below nought the plan found is the better one.  The time is the clock's: run it where nothing
# else runs.
set -eu
folder=${1:?a folder of problems of home care}
shift
[ $# -gt 0 ] || set -- 1 10
best=$folder/best_known.md
[ -f "$best" ] || { echo "There is no best_known.md in $folder." >&2; exit 66; }

measure() { # SECONDS
	find "$folder" -maxdepth 1 -name '*.json' | sort | while read -r file; do
		printf '%s %s %s\n' "$(basename "$file")" "$(grep -o '"time_window"' "$file" | wc -l)" \
			"$(bin/rounds --late --summary --seconds "$1" "$file" | tr -d ,)"
	done | awk -v seconds="$1" '
		FNR == NR { gsub(/[ \t]/, ""); if (split($0, cell, "|") > 3) known[cell[2]] = cell[split($0, cell, "|") - 1]; next }
		!($1 in known) { next }
		{ gap = 100 * ($4 / known[$1] - 1); files[$2]++; sum[$2] += gap
			if (gap < -0.001) better[$2]++
			if (!($2 in most) || gap > most[$2]) { most[$2] = gap; worst[$2] = $1 } }
		END { for (set in files)
			printf "%8d %5d %7s %8.3f %8.3f %6d %s\n", set, files[set], seconds, sum[set] / files[set], most[set],
				better[set], worst[set] }' "$best" - | sort -n
}

printf '%8s %5s %7s %8s %8s %6s %s\n' patients files seconds mean% worst% better at
for seconds; do measure "$seconds"; done
