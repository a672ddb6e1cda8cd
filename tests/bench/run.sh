#!/bin/sh
# make bench: how fast the pages are, each also as a ratio to the ceiling measured in the
# same run: nginx and an empty FastCGI answer of the same size.
#
#   SIZES="300 20000 1000000"  how many listings, one after another (1000000 takes minutes)
#   COUNTIES="1 10"            how large a made-up county of home care: 1 is 2,500 people with care
#   SECONDS_EACH=5             of each measurement
#   DATA=FOLDER                national files to measure the loaders with (optional)
set -eu
cd "$(dirname "$0")/../.."
top=$PWD
SIZES=${SIZES:-300 20000 1000000}
COUNTIES=${COUNTIES:-1 10}
SECONDS_EACH=${SECONDS_EACH:-5}
PORT=${PORT:-8099}
export RATE=1000000r/s BURST=100000 BUFFER_POOL="${BUFFER_POOL:-1G}"
var=$(mktemp -d)
# shellcheck source=nginx/stack.sh
. nginx/stack.sh
command -v wrk >/dev/null || stop_with "wrk is needed for make bench: apt install wrk"
stack_need_programs
stack_port_taken "$PORT" && stop_with "Port $PORT is taken by another program. Choose another: PORT=8100 make bench"
stop_all() {
	trap '' INT TERM EXIT
	stack_stop
	rm -rf "$var"
}
trap stop_all EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

stack_folders
stack_make_database
stack_start_database
stack_write_conf
stack_setup_database
"$top/bin/pull" --config "$conf" facts >/dev/null 2>&1
stack_write_nginx
# The ceiling stands behind the same nginx, at /ceiling.
sed -i "s|location / {|location /ceiling { include $top/nginx/fastcgi.conf; fastcgi_pass unix:$run/ceiling.sock; }\n\tlocation / {|" \
	"$var/nginx/site.conf"
obj/tests/bench/ceiling "$run/ceiling.sock" &
echo $! >"$var/ceiling.pid"

sql="mariadb --no-defaults -u root -S $db_socket -N -B care_market"

# measure FILE-OF-PATHS: one line "p50 p99 rps errors bytes", in microseconds.
measure() {
	BENCH_PATHS=$1 wrk -t1 -c4 -d"$SECONDS_EACH" -s tests/bench/paths.lua "http://127.0.0.1:$PORT" |
		sed -n 's/^figures //p'
}

# row NAME FILE: measures the pages, then the ceiling for answers as large, and prints both.
row() {
	page=$(measure "$2")
	# shellcheck disable=SC2086 # five figures
	set -- "$1" $page
	[ "$5" = 0 ] || say "  ($5 answers of $1 were no success)"
	echo "/ceiling?${6%.*}" >"$var/ceiling.paths"
	bare=$(measure "$var/ceiling.paths")
	# shellcheck disable=SC2086 # five figures
	set -- "$@" $bare
	awk -v name="$1" -v p50="$2" -v p99="$3" -v rps="$4" -v bytes="$6" -v c50="$7" -v crps="$9" 'BEGIN {
		printf "%-34s %7.2f %8.2f %8d %7.1f %9d %6.2f\n", name, p50 / 1000, p99 / 1000, rps, bytes / 1024, crps, rps / crps }'
}

# Resident memory of a program's workers: all pages, and its share of shared ones.
memory() {
	for worker in $(pgrep -P "$(cat "$var/$1.pid")"); do
		awk -v name="$1" '/^Rss:/ { rss = $2 } /^Pss:/ { pss = $2 }
			END { printf "  %s worker: %.1f MB resident, %.1f MB its share\n", name, rss / 1024, pss / 1024 }' \
			"/proc/$worker/smaps_rollup"
	done
}

write_paths() {
	$sql -e "SELECT CONCAT('/find?near=', REPLACE(folded, ' ', '-'), ELT(1 + id % 4, '', '&task=shopping', '&kind=pa&task=personal_care', '&task=meals&language=english&driver=own_car')) FROM town WHERE district LIKE 'E070000%' ORDER BY RAND(7) LIMIT 200" >"$var/search.paths"
	# The same searches, none of them ever asked before: nothing kept can answer them.
	awk '{ path[NR] = $0 } END { for (i = 0; i < 40000; i++)
		print path[i % NR + 1] (path[i % NR + 1] ~ /\?/ ? "&" : "?") "x=" i }' \
		"$var/search.paths" >"$var/first.paths"
	$sql -e "SELECT CONCAT('/listing/', id) FROM listing WHERE published_on IS NOT NULL AND unlisted_on IS NULL AND paused_on IS NULL ORDER BY RAND(7) LIMIT 500" >"$var/listing.paths"
	echo /sign-in >"$var/sign-in.paths"
}

started=no
printf '%-34s %7s %8s %8s %7s %9s %6s\n' page 'p50 ms' 'p99 ms' 'req/s' KB ceiling ratio
for size in $SIZES; do
	[ "$started" = no ] || { "$top/bin/demo" --config "$conf" --remove >/dev/null 2>&1; }
	"$top/bin/demo" --config "$conf" --size "$size" --county 0 >/dev/null 2>&1
	"$top/bin/indexer" --config "$conf" --once 2>>"$var/log/indexer.log"
	if [ "$started" = no ]; then
		stack_start_programs
		stack_start_nginx
		started=yes
	fi
	sleep 1
	write_paths
	row "search, $size listings" "$var/search.paths"
	row "search, each for the first time" "$var/first.paths"
	row "one listing, $size listings" "$var/listing.paths"
	memory find
done
row "sign-in" "$var/sign-in.paths"

# ---- Home care, as somebody signed in ----

# A password for the demonstration's accounts, and the session of one of them in $BENCH_COOKIE.
head -c 9 /dev/urandom | base64 | tr '+/' '-_' >"$var/demonstration.password"
sign_in_as() {
	jar=$var/bench.jar
	rm -f "$jar"
	form=$(curl -fsS -c "$jar" "http://127.0.0.1:$PORT/sign-in")
	curl -fsS -o /dev/null -b "$jar" -c "$jar" --data-urlencode "login=$1" --data-urlencode "password@$var/demonstration.password.bare" \
		--data-urlencode "_csrf=$(hidden_of _csrf)" --data-urlencode "_key=$(hidden_of _key)" "http://127.0.0.1:$PORT/sign-in"
	BENCH_COOKIE=$(awk '!/^# / && NF >= 7 { printf "%s%s=%s", parted, $6, $7; parted = "; " }' "$jar")
	export BENCH_COOKIE
}
hidden_of() { printf '%s' "$form" | sed -n "s/.*name=\"$1\" value=\"\([^\"]*\)\".*/\1/p" | head -n 1; }
printf '%s' "$(cat "$var/demonstration.password")" >"$var/demonstration.password.bare"

# page_row NAME PATH: measured where the page is there.
page_row() {
	[ "$(curl -sS -o /dev/null -w '%{http_code}' -b "$jar" "http://127.0.0.1:$PORT$2")" = 200 ] || return 0
	echo "$2" >"$var/page.paths"
	row "$1" "$var/page.paths"
}
for county in $COUNTIES; do
	"$top/bin/demo" --config "$conf" --remove >/dev/null 2>&1
	"$top/bin/demo" --config "$conf" --county "$county" --password-file "$var/demonstration.password" | sed 's/^/  /'
	open=$($sql -e 'SELECT MIN(id) FROM care_request WHERE started_on IS NULL AND withdrawn_at IS NULL AND awarded_at IS NULL AND approved_at IS NOT NULL')
	sign_in_as broker@demo.example
	page_row "waiting list, county $county" /desk/waiting
	page_row "request, county $county" "/desk/requests/$open"
	page_row "sourcing, county $county" "/desk/requests/$open/sourcing"
	page_row "capacity, county $county" /desk/capacity
	sign_in_as commissioner@demo.example
	page_row "reports, county $county" /market
	for report in start waiting declines unmet handbacks capacity fees providers evidence; do
		page_row "$report report, county $county" "/market/$report"
	done
	page_row "one provider, county $county" "/market/providers/$($sql -e 'SELECT MIN(id) FROM organisation')"
done
sh tests/bench/pull.sh
