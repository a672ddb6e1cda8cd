#!/bin/sh
# make run: a private MariaDB, the programs and nginx, all below var/, until Ctrl-C.
# make reset (run.sh --reset) throws the data away, so that the next run starts anew.
set -eu
cd "$(dirname "$0")/.."
top=$PWD
PORT=${PORT:-8080}
LISTINGS=${LISTINGS:-300}
var=${VAR:-$top/var}
pids=

say() { printf '%s\n' "$*"; }
stop_with() { say "$*" >&2; exit 1; }

running() { [ -s "$1" ] && kill -0 "$(cat "$1")" 2>/dev/null; }

if [ "${1:-}" = --reset ]; then
	running "$var/run.pid" && stop_with "It is running: stop it with Ctrl-C first, then make reset."
	rm -rf "$var"
	say "The data is gone. make run starts anew."
	exit 0
fi

for program in mariadbd nginx mariadb; do
	PATH=$PATH:/usr/sbin command -v "$program" >/dev/null ||
		stop_with "$program is not installed: run ./configure --install-deps"
done
PATH=$PATH:/usr/sbin

running "$var/run.pid" && stop_with "It is already running (process $(cat "$var/run.pid")). Stop that one with Ctrl-C first."
# Listening sockets stand in /proc/net/tcp with their port in hexadecimal and state 0A.
if awk -v port="$(printf ':%04X' "$PORT")" '$4 == "0A" && substr($2, length($2) - 4) == port { taken = 1 } END { exit !taken }' \
	/proc/net/tcp /proc/net/tcp6 2>/dev/null; then
	stop_with "Port $PORT is taken by another program. Stop that one, or choose another: make run PORT=8081"
fi
mkdir -p "$var" 2>/dev/null || stop_with "The folder $var cannot be made: check who owns it and whether the disk is full."
free=$(df -Pk "$var" | awk 'NR == 2 { print int($4 / 1024) }')
[ "$free" -ge 400 ] || stop_with "The disk has $free MB left and this needs 400: make room on the disk that holds $var"
chmod 700 "$var"
mkdir -p "$var/run" "$var/log" "$var/secret" "$var/index" "$var/raw" "$var/nginx"
echo $$ >"$var/run.pid"

# Sockets have short names only; a deep folder gets them through a link of its own.
run=$var/run
if [ ${#run} -gt 80 ]; then
	run=$(mktemp -d) && ln -sfn "$run" "$var/run-link"
fi

stop_all() {
	trap '' INT TERM EXIT
	say "Stopping."
	# nginx first, so that nobody is sent to a program that is gone; MariaDB last.
	for pid in $pids; do kill "$pid" 2>/dev/null || :; done
	for pid in $pids; do wait "$pid" 2>/dev/null || :; done
	if running "$var/mariadb.pid"; then
		db=$(cat "$var/mariadb.pid")
		kill "$db"
		while kill -0 "$db" 2>/dev/null; do sleep 0.1; done
	fi
	rm -f "$var/run.pid"
	[ ! -L "$var/run-link" ] || rm -rf "$run" "$var/run-link"
}
trap 'stop_all' EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

as=$(id -un)
db_socket=$run/mariadb.sock
database_up() { mariadb --no-defaults -u root -S "$db_socket" -e 'DO 0' >/dev/null 2>&1; }

start_database() {
	if [ ! -d "$var/mariadb/mysql" ]; then
		say "Making a private MariaDB in $var/mariadb"
		rm -rf "$var/mariadb"
		mariadb-install-db --no-defaults --user="$as" --datadir="$var/mariadb" \
			--auth-root-authentication-method=normal --skip-test-db >"$var/log/install-db.log" 2>&1 ||
			stop_with "MariaDB could not be set up: see $var/log/install-db.log"
	fi
	database_up && stop_with "A MariaDB is already running on $var/mariadb: stop it first."
	rm -f "$db_socket"
	mariadbd --no-defaults --user="$as" --datadir="$var/mariadb" --socket="$db_socket" \
		--pid-file="$var/mariadb.pid" --skip-networking --skip-name-resolve \
		--character-set-server=utf8mb4 --collation-server=utf8mb4_unicode_ci \
		--innodb-buffer-pool-size="${BUFFER_POOL:-256M}" --max-connections=80 \
		--tmpdir="$run" >"$var/log/mariadb.log" 2>&1 &
	waited=0
	until database_up; do
		kill -0 $! 2>/dev/null || stop_with "MariaDB did not start: see $var/log/mariadb.log"
		waited=$((waited + 1))
		[ $waited -lt 300 ] || stop_with "MariaDB did not answer in 30 seconds: see $var/log/mariadb.log"
		sleep 0.1
	done
}

write_conf() {
	[ -s "$var/secret/secret.key" ] || (umask 077 && head -c 32 /dev/urandom >"$var/secret/secret.key")
	cat >"$var/care-market.conf" <<-EOF
	# Written by make run; lines of your own go into $var/own.conf.
	base_url = http://127.0.0.1:$PORT
	demonstration = yes
	database_socket = $db_socket
	password_folder = $var/secret
	socket_folder = $run
	template_folder = $top/templates
	index_file = $var/index/directory.idx
	raw_folder = $var/raw
	facts_folder = $top/sql/facts
	secret_file = $var/secret/secret.key
	asset_version = $(cat obj/static/version.txt)
	EOF
	[ ! -f "$var/own.conf" ] || cat "$var/own.conf" >>"$var/care-market.conf"
}

write_nginx() {
	sed -e "s|@listen@|127.0.0.1:$PORT|; s|@static@|$top/obj/static|; s|@sockets@|$run|; s|@logs@|$var/log|" \
		-e "s|@fastcgi@|$top/nginx/fastcgi.conf|; s|@hsts@||; s|@rate@|${RATE:-200r/s}|; s|@burst@|${BURST:-400}|" \
		nginx/site.conf.in >"$var/nginx/site.conf"
	{
		[ "$(id -u)" != 0 ] || echo "user root;"
		cat <<-EOF
		worker_processes 1;
		daemon off;
		pid $var/nginx.pid;
		error_log $var/log/nginx-error.log warn;
		events { worker_connections 1024; }
		http {
			include /etc/nginx/mime.types;
			default_type application/octet-stream;
			client_body_temp_path $var/nginx/body;
			fastcgi_temp_path $var/nginx/fastcgi;
			proxy_temp_path $var/nginx/proxy;
			uwsgi_temp_path $var/nginx/uwsgi;
			scgi_temp_path $var/nginx/scgi;
			include $var/nginx/site.conf;
		}
		EOF
	} >"$var/nginx/nginx.conf"
}

start_database
write_conf
sh sql/setup.sh --socket "$db_socket" --passwords "$var/secret" ||
	stop_with "The database could not be brought up to date: what is above says why."
conf=$var/care-market.conf

for program in find signin; do
	bin/"$program" --config "$conf" 2>>"$var/log/$program.log" &
	pids="$pids $!"
done
write_nginx
nginx -p "$var/nginx" -c "$var/nginx/nginx.conf" 2>>"$var/log/nginx-error.log" &
pids="$! $pids"
waited=0
until curl -fsS -o /dev/null "http://127.0.0.1:$PORT/" 2>/dev/null; do
	waited=$((waited + 1))
	[ $waited -lt 100 ] || stop_with "The site did not answer in 10 seconds: see the logs in $var/log"
	sleep 0.1
done
say "" "Care Market is at http://127.0.0.1:$PORT/" ""
say "Ctrl-C stops everything. Logs are in $var/log"
wait
