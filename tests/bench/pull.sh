#!/bin/sh
# How fast postcodes are pulled, beside LOAD DATA and INSERT ... SELECT of the same rows into
# the same tables: the least that any loader can take.  Part of make bench, or alone.
#
#   POSTCODES=100000   rows, all made up
set -eu
cd "$(dirname "$0")/../.."
top=$PWD
POSTCODES=${POSTCODES:-100000}
export BUFFER_POOL="${BUFFER_POOL:-256M}"
var=$(mktemp -d)
export PORT=0
# shellcheck source=nginx/stack.sh
. nginx/stack.sh
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

# The layout of NSPL in 2025, and the same rows as the staging table has them.
awk -v count="$POSTCODES" -v csv="$var/nspl.csv" -v tsv="$var/rows.tsv" 'BEGIN {
	print "pcds,dointr,doterm,east1m,north1m,gridind,lad25cd,wd25cd,lsoa21cd,lat,long" > csv
	letters = split("A B D E F G H J L N P Q R S T U W X Y Z", letter, " ")
	for (n = 0; n < count; n++) {
		sector = "GL" int(n / 4000) % 99 + 1 " " int(n / 400) % 10
		unit = letter[int(n / letters) % letters + 1] letter[n % letters + 1]
		squeezed = sector unit
		gsub(/ /, "", squeezed)
		latitude = sprintf("51.%06d", n * 7 % 1000000)
		longitude = sprintf("-2.%06d", n * 13 % 1000000)
		print sector unit ",199912,,0395501,0222501,1,E07000078,E05000001,E01000001," latitude "," longitude > csv
		print "1\t" squeezed "\t" sector unit "\t" sector "\t" latitude "\t" longitude \
			"\t395501\t222501\tE01000001\tE05000001\tE07000078\t1999-12-01\t\\N" > tsv
	}
}'

sql() { mariadb --no-defaults --local-infile=1 -u root -S "$db_socket" care_market -e "$1"; }
columns='squeezed, display, sector, latitude, longitude, easting, northing, lsoa, ward, district, introduced_on, terminated_on'

# timed NAME COMMAND...: rows a second.
timed() {
	name=$1
	shift
	began=$(date +%s%N)
	"$@" >/dev/null
	ended=$(date +%s%N)
	rate=$((POSTCODES * 1000000000 / (ended - began)))
	printf '%-34s %9d rows/s' "$name" "$rate"
}
sql 'SET GLOBAL local_infile = 1'
timed 'LOAD DATA and INSERT ... SELECT' sql "LOAD DATA LOCAL INFILE '$var/rows.tsv' INTO TABLE stage_postcode;
	INSERT INTO postcode ($columns) SELECT $columns FROM stage_postcode; DELETE FROM stage_postcode WHERE load_id = 1"
echo
least=$rate
sql 'TRUNCATE postcode'
for run in 'pull nspl, all new' 'pull nspl, all unchanged'; do
	timed "$run" "$top/bin/pull" nspl --again --from "$var/nspl.csv" --config "$conf"
	awk -v rate="$rate" -v least="$least" 'BEGIN { printf "  ratio %.2f\n", rate / least }'
done
