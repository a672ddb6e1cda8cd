#!/bin/sh
# make run: a private MariaDB, the programs and nginx, all below var/, until Ctrl-C.
# make reset (run.sh --reset) throws the data away, so that the next run starts anew.
set -eu
cd "$(dirname "$0")/.."
top=$PWD
PORT=${PORT:-8080}
var=${VAR:-$top/var}
. nginx/stack.sh

# run.sh's own command line does not name the folder.
is_running() { [ -s "$var/run.lock" ] && grep -qs run.sh "/proc/$(cat "$var/run.lock")/cmdline"; }

stack_own_folder
if [ "${1:-}" = --reset ]; then
	is_running && stop_with "It is running: stop it with Ctrl-C first, then make reset."
	stack_stop
	rm -rf "$var"
	say "The data is gone. make run starts anew."
	exit 0
fi

stack_need_programs
is_running &&
	stop_with "It is already running (process $(cat "$var/run.lock")). Stop that one with Ctrl-C first."
# What a run that was killed left behind is stopped; its data is kept.
stack_stop
stack_port_taken "$PORT" &&
	stop_with "Port $PORT is taken by another program. Stop that one, or choose another: make run PORT=8081"
stack_folders
echo $$ >"$var/run.lock"

stop_all() {
	trap '' INT TERM EXIT
	say "Stopping."
	stack_stop
	rm -f "$var/run.lock"
}
trap 'stop_all' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

[ -d "$var/mariadb/mysql" ] || say "Making a private MariaDB in $var/mariadb"
stack_make_database
stack_start_database
stack_write_conf
stack_setup_database
stack_first_data "${LISTINGS:-300}"
stack_start_program indexer
stack_start_program planner
stack_start_program post
stack_start_programs
stack_write_nginx
stack_start_nginx
stack_pull_small_sources
say "" "Care Market is at http://127.0.0.1:$PORT/" ""
say "Demonstration sign-ins at http://127.0.0.1:$PORT/sign-in, password $(cat "$var/secret/demonstration.password"):"
mariadb --no-defaults -u root -S "$db_socket" -N -B care_market -e \
	"SELECT CONCAT('  ', login, '  (', name, ')') FROM account WHERE demonstration = 1 ORDER BY id"
say "Small national sources are pulled in the background: bin/pull --config $conf --status shows them."
say "" "Ctrl-C stops everything. Logs are in $var/log"
wait
