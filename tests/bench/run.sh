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

# measure FILE-OF-PATHS: one line "p50 p95 rps errors bytes", in microseconds.
connections=4
measure() {
	BENCH_PATHS=$1 wrk -t1 -c$connections -d"$SECONDS_EACH" -s tests/bench/paths.lua "http://127.0.0.1:$PORT" |
		sed -n 's/^figures //p'
}

# row NAME FILE: measures the pages, then the ceiling for answers as large, and prints both.
# Leaves the line in $line.
row() {
	page=$(measure "$2")
	# shellcheck disable=SC2086 # five figures
	set -- "$1" $page
	[ "$5" = 0 ] || say "  ($5 answers of $1 were no success)"
	echo "/ceiling?${6%.*}" >"$var/ceiling.paths"
	bare=$(measure "$var/ceiling.paths")
	# shellcheck disable=SC2086 # five figures
	set -- "$@" $bare
	line=$(awk -v name="$1" -v p50="$2" -v p95="$3" -v rps="$4" -v bytes="$6" -v c50="$7" -v crps="$9" 'BEGIN {
		printf "%-34s %7.2f %8.2f %8d %7.1f %9d %6.3f\n", name, p50 / 1000, p95 / 1000, rps, bytes / 1024, crps, crps ? rps / crps : 0 }')
	say "$line"
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
printf '%-34s %7s %8s %8s %7s %9s %6s\n' page 'p50 ms' 'p95 ms' 'req/s' KB ceiling ratio
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

# page_row NAME PATH: a page of home care at the county being measured; the line is kept for
# the table at the end.  One that does not answer is said to be so, not left out.
page_row() {
	code=$(curl -sS -o /dev/null -w '%{http_code}' -b "$jar" "http://127.0.0.1:$PORT$2")
	[ "$code" = 200 ] || {
		say "$(printf '%-34s answered %s' "$1, county $county" "$code")"
		return 0
	}
	echo "$2" >"$var/page.paths"
	row "$1, county $county" "$var/page.paths"
	echo "$1|$county|$line" >>"$var/pages"
}
one() { $sql -e "$1 LIMIT 1"; }
write_home_care() {
	request=$(one 'SELECT id FROM care_request WHERE started_on IS NULL AND withdrawn_at IS NULL AND awarded_at IS NULL AND approved_at IS NOT NULL ORDER BY id')
	offered=$(one 'SELECT r.id FROM care_request r JOIN offer o ON o.request_id = r.id WHERE r.open_person IS NOT NULL AND r.awarded_at IS NULL GROUP BY r.id ORDER BY COUNT(*) DESC, r.id')
	package=$(one 'SELECT id FROM care_package WHERE ends_on IS NULL AND started_on IS NOT NULL ORDER BY id')
	person=$(one "SELECT person_id FROM care_package WHERE id = $package")
	# The provider and the patch with the most.
	provider=$(one 'SELECT organisation_id FROM care_package WHERE ends_on IS NULL GROUP BY organisation_id ORDER BY COUNT(*) DESC')
	patch=$(one 'SELECT patch_id FROM care_package WHERE ends_on IS NULL AND patch_id IS NOT NULL GROUP BY patch_id ORDER BY COUNT(*) DESC')
	fit=$(one "SELECT CONCAT(patch_id, '/fit/', reference) FROM care_request WHERE approved_at IS NOT NULL AND awarded_at IS NULL AND withdrawn_at IS NULL AND started_on IS NULL ORDER BY patch_id <> $patch, id")
	own="organisation_id = (SELECT organisation_id FROM account WHERE login = 'provider@demo.example')"
	own_package=$(one "SELECT id FROM care_package WHERE ends_on IS NULL AND started_on IS NOT NULL AND $own ORDER BY id")
	own_notice=$(one "SELECT id FROM notice WHERE $own ORDER BY id DESC")
}
# The same pages at each size of county, by who looks at them.
measure_home_care() {
	sign_in_as broker@demo.example
	page_row "start page" /desk
	page_row "waiting list" /desk/waiting
	page_row "waiting list, daily" /desk/waiting/daily
	page_row "requests" /desk/requests
	page_row "request" "/desk/requests/$request"
	page_row "sourcing board" /desk/sourcing
	page_row "sourcing" "/desk/requests/$request/sourcing"
	page_row "offers" "/desk/requests/$offered/offers"
	page_row "packages" /desk/packages
	page_row "package" "/desk/packages/$package"
	page_row "packages of a person" "/desk/packages/person/$person"
	page_row "people of a provider" "/desk/packages/provider/$provider"
	page_row "handbacks" /desk/handbacks
	page_row "capacity by patch" /desk/capacity
	page_row "capacity by provider" '/desk/capacity?shown=providers'
	page_row "capacity of a patch" "/desk/capacity/patch/$patch"
	page_row "care rounds" /desk/rounds
	page_row "care rounds of a patch" "/desk/rounds/$patch"
	page_row "where a request fits" "/desk/rounds/$fit"
	page_row "swaps" "/desk/rounds/$patch/swaps"
	page_row "failures" /desk/failures
	page_row "failure, rehearsed" "/desk/failures/rehearse?provider=$provider"
	sign_in_as commissioner@demo.example
	page_row "reports" /market
	for report in start waiting declines unmet handbacks capacity fees providers evidence; do
		page_row "report: $report" "/market/$report"
	done
	page_row "report: one provider" "/market/providers/$provider"
	sign_in_as provider@demo.example
	page_row "provider: start page" /provider
	page_row "provider: notices" /provider/notices
	page_row "provider: all notices" '/provider/notices?shown=all'
	page_row "provider: notice" "/provider/notices/$own_notice"
	page_row "provider: packages" /provider/packages
	page_row "provider: package" "/provider/packages/$own_package"
	page_row "provider: own record" /provider/record
	page_row "provider: capacity" /provider/capacity
}
: >"$var/pages"
connections=1 # how long one page takes, and not how long many wait for each other
for county in $COUNTIES; do
	"$top/bin/demo" --config "$conf" --remove >/dev/null 2>&1
	"$top/bin/demo" --config "$conf" --county "$county" --password-file "$var/demonstration.password" | sed 's/^/  /'
	write_home_care
	measure_home_care
done
# Of each page: 95 of 100 within so many ms and its ratio to the ceiling, at each size of county;
# and how many times the first the last is.
say "" "Home care: p95 in ms, and the ratio to the ceiling of the same run, by size of county"
awk -F '|' -v counties="$COUNTIES" '
	BEGIN { sizes = split(counties, size, " ") }
	{ if (!($1 in seen)) { seen[$1] = 1; name[++names] = $1 }
	  n = split($3, field, " "); p95[$1, $2] = field[n - 4]; ratio[$1, $2] = field[n] }
	END {
		printf "%-26s", "page"
		for (i = 1; i <= sizes; i++) printf " %10s %6s", "county " size[i], "ratio"
		printf " %6s\n", "times"
		for (k = 1; k <= names; k++) {
			printf "%-26s", name[k]
			for (i = 1; i <= sizes; i++) printf " %10.1f %6.3f", p95[name[k], size[i]], ratio[name[k], size[i]]
			first = p95[name[k], size[1]]; last = p95[name[k], size[sizes]]
			printf " %6s\n", (first > 0 && last > 0) ? sprintf("%.1f", last / first) : "-"
		}
	}' "$var/pages"
sh tests/bench/pull.sh
