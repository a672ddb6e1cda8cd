# The parts of a running site, all below one folder: a private MariaDB, the programs and
# nginx.  Read in by nginx/run.sh for make run and by tests/lib.sh for the tests, which
# set these first:
#
#   top       where the built project is (absolute)
#   var       the folder that gets everything (absolute)
#   PORT      nginx listens at 127.0.0.1:PORT
#   PROGRAMS  names of the programs in bin/ to start; unset: all that the Makefile names
#
# Each part leaves its process number in $var, so that it can be stopped from anywhere.

PATH=$PATH:/usr/sbin
PROGRAMS=${PROGRAMS:-$(sed -n 's/^web_programs = //p' "$top/Makefile")}

say() { printf '%s\n' "$@"; } # a line each
stop_with() { say "$*" >&2; exit 1; }

# The number in a file, if that process is there and is one of this site's: its command
# line names the folder, and that of a process that has ended is empty.
stack_process() {
	process=$(cat "$1" 2>/dev/null) && grep -qsF "$var" "/proc/$process/cmdline" && echo "$process"
}

# Ends the process of a file, waits for it, and insists after 15 seconds.
stack_end() {
	signal=TERM waited=0
	while process=$(stack_process "$1"); do
		[ -z "$signal" ] || kill -s "$signal" "$process" 2>/dev/null || :
		waited=$((waited + 1)) signal=
		[ $waited -ne 300 ] || signal=KILL
		sleep 0.05
	done
	rm -f "$1"
}

# Listening sockets stand in /proc/net/tcp with their port in hexadecimal and state 0A.
stack_port_taken() {
	awk -v port="$(printf ':%04X' "$1")" '
		$4 == "0A" && substr($2, length($2) - 4) == port { taken = 1 }
		END { exit !taken }' /proc/net/tcp /proc/net/tcp6 2>/dev/null
}

stack_need_programs() {
	for program in mariadbd mariadb nginx curl; do
		command -v "$program" >/dev/null ||
			stop_with "$program is not installed: run ./configure --install-deps"
	done
}

# What somebody else began, often root, is neither run nor thrown away.
stack_own_folder() {
	[ ! -d "$var" ] || [ "$(stat -c %u "$var")" = "$(id -u)" ] ||
		stop_with "The folder $var belongs to $(stat -c %U "$var"): run this as $(stat -c %U "$var"), or remove it first."
}

# Sockets have short names only; a deep folder gets them through a link of its own.
stack_folders() {
	# What another user made, as root perhaps, can be neither changed nor started.
	others=$(find "$var" ! -user "$(id -un)" -print -quit 2>/dev/null || :)
	[ -z "$others" ] || [ "$(id -u)" = 0 ] ||
		stop_with "$others belongs to $(stat -c %U "$others"), not to you: remove $var as that user, or as root: chown -R $(id -un) $var"
	mkdir -p "$var" 2>/dev/null ||
		stop_with "The folder $var cannot be made: check who owns it and whether the disk is full."
	free=$(df -Pk "$var" | awk 'NR == 2 { print int($4 / 1024) }')
	[ "$free" -ge 400 ] ||
		stop_with "The disk has $free MB left and this needs 400: make room on the disk that holds $var"
	chmod 700 "$var"
	mkdir -p "$var/run" "$var/log" "$var/secret" "$var/index" "$var/raw" "$var/nginx"
	run=$var/run
	[ ${#run} -le 80 ] || { run=$(mktemp -d) && ln -sfn "$run" "$var/run-link"; }
	db_socket=$run/mariadb.sock
}

database_up() { mariadb --no-defaults -u root -S "$db_socket" -e 'DO 0' >/dev/null 2>&1; }

# The mark says that a first start has not come to the end of its schema: the next makes
# the database anew, as nothing is in it.
stack_make_database() {
	[ ! -d "$var/mariadb/mysql" ] || [ -e "$var/mariadb.unfinished" ] || return 0
	rm -rf "$var/mariadb"
	: >"$var/mariadb.unfinished"
	mariadb-install-db --no-defaults --user="$(id -un)" --datadir="$var/mariadb" \
		--auth-root-authentication-method=normal --skip-test-db >"$var/log/install-db.log" 2>&1 ||
		stop_with "MariaDB could not be set up: see $var/log/install-db.log"
}

stack_start_database() {
	rm -f "$db_socket"
	# shellcheck disable=SC2086 # a list of options
	mariadbd --defaults-file="$top/nginx/mariadb.cnf" --user="$(id -un)" --datadir="$var/mariadb" --socket="$db_socket" \
		--pid-file="$var/mariadb.pid" --skip-networking --skip-name-resolve \
		--character-set-server=utf8mb4 --collation-server=utf8mb4_unicode_ci \
		--innodb-buffer-pool-size="${BUFFER_POOL:-256M}" --max-connections=80 \
		--tmpdir="$run" ${DATABASE_OPTIONS:-} >>"$var/log/mariadb.log" 2>&1 &
	started=$!
	echo $started >"$var/mariadb.pid" # as it does itself, but only when it is up
	waited=0
	until database_up; do
		kill -0 $started 2>/dev/null || stop_with "MariaDB did not start: see $var/log/mariadb.log"
		waited=$((waited + 1))
		[ $waited -lt 600 ] || stop_with "MariaDB did not answer in 30 seconds: see $var/log/mariadb.log"
		sleep 0.05
	done
}

stack_setup_database() {
	sh "$top/sql/setup.sh" --socket "$db_socket" --passwords "$var/secret" --demonstration ||
		stop_with "The database could not be brought up to date: what is above says why."
	rm -f "$var/mariadb.unfinished"
}

stack_write_conf() {
	conf=$var/care-market.conf
	# Whoever serves the public cannot read what the audit trail is sealed with.  Before there
	# was a key for that alone, it was the other one.
	[ -s "$var/secret/seal.key" ] || {
		[ ! -s "$var/secret/secret.key" ] || cp -p "$var/secret/secret.key" "$var/secret/seal.key.former"
		(umask 077 && head -c 32 /dev/urandom >"$var/secret/seal.key")
	}
	[ -s "$var/secret/secret.key" ] || (umask 077 && head -c 32 /dev/urandom >"$var/secret/secret.key")
	cat >"$conf" <<-END
	# Written at each start; lines of your own go into $var/own.conf.
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
	seal_file = $var/secret/seal.key
	report_keep_seconds = ${REPORT_KEEP:-300}
	asset_version = $(cat "$top/obj/static/version.txt")
	END
	[ ! -f "$var/own.conf" ] || cat "$var/own.conf" >>"$conf"
}

# What a first start needs, without a network: the shipped facts, and made-up listings.
# $1: how many.
stack_first_data() {
	sql="mariadb --no-defaults -u root -S $db_socket -N -B care_market"
	[ "$($sql -e 'SELECT COUNT(*) FROM town')" != 0 ] ||
		"$top/bin/pull" --config "$conf" facts >>"$var/log/pull.log" 2>&1 ||
		stop_with "The shipped facts could not be loaded: see $var/log/pull.log"
	# What is there already is kept, and moved to today when it has grown old.
	made=$($sql -e 'SELECT COUNT(*) FROM listing WHERE demonstration = 1')
	[ "$made" = 0 ] || set -- "$made"
	[ -s "$var/secret/demonstration.password" ] ||
		(umask 077 && head -c 9 /dev/urandom | base64 | tr '+/' '-_' >"$var/secret/demonstration.password")
	"$top/bin/demo" --config "$conf" --size "$1" \
		--password-file "$var/secret/demonstration.password" >>"$var/log/demo.log" 2>&1 ||
		stop_with "The demonstration data could not be made: see $var/log/demo.log"
}

# The small national sources, in the background: without a network nothing is missed but
# maps and bank holidays, and the next start tries again.
stack_pull_small_sources() {
	due=
	for source in boundaries bank-holidays; do
		[ "$($sql -e "SELECT COUNT(*) FROM source_load WHERE source = '$source' AND state IN ('loaded', 'unchanged') AND finished_at > UTC_TIMESTAMP() - INTERVAL 7 DAY")" != 0 ] ||
			due="$due $source"
	done
	[ -n "$due" ] || return 0
	# shellcheck disable=SC2016,SC2086 # the inner shell's own; a list of names
	sh -c 'top=$1 conf=$2 log=$3 size=$4
		shift 4
		trap "kill \$child 2>/dev/null; exit 143" TERM
		"$top/bin/pull" --config "$conf" "$@" >>"$log/pull.log" 2>&1 &
		child=$!
		wait $child
		# Boundaries say what lies in the made-up patches.
		"$top/bin/demo" --config "$conf" --size "$size" >>"$log/demo.log" 2>&1 &
		child=$!
		wait $child' sh "$top" "$conf" "$var/log" \
		"$($sql -e 'SELECT COUNT(*) FROM listing WHERE demonstration = 1')" $due &
	echo $! >"$var/pull.pid"
}

stack_start_program() {
	"$top/bin/$1" --config "$conf" 2>>"$var/log/$1.log" &
	echo $! >"$var/$1.pid"
}

stack_start_programs() {
	for program in $PROGRAMS; do
		stack_start_program "$program"
	done
}

stack_write_nginx() {
	sed -e "s|@listen@|127.0.0.1:$PORT|; s|@static@|$top/obj/static|; s|@sockets@|$run|; s|@logs@|$var/log|" \
		-e "s|@fastcgi@|$top/nginx/fastcgi.conf|; s|@hsts@||; s|@name@|_|; s|@proxy@|$var/nginx/proxy.conf|; s|@rate@|${RATE:-200r/s}|; s|@burst@|${BURST:-400}|" \
		"$top/nginx/site.conf.in" >"$var/nginx/site.conf"
	{
		[ "$(id -u)" != 0 ] || echo "user root;"
		cat <<-END
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
		END
	} >"$var/nginx/nginx.conf"
}

stack_start_nginx() {
	nginx -p "$var/nginx" -c "$var/nginx/nginx.conf" 2>>"$var/log/nginx-error.log" &
	waited=0
	until curl -fsS -o /dev/null "http://127.0.0.1:$PORT/" 2>/dev/null; do
		waited=$((waited + 1))
		[ $waited -lt 200 ] || stop_with "The site did not answer in 10 seconds: see the logs in $var/log"
		sleep 0.05
	done
}

# nginx first, so that nobody is sent to a program that is gone; MariaDB last.
stack_stop() {
	stack_end "$var/nginx.pid"
	for file in "$var"/*.pid; do
		[ "$file" = "$var/mariadb.pid" ] || stack_end "$file"
	done
	stack_end "$var/mariadb.pid"
	rm -f "$var"/run/*.sock # of what was killed
	[ ! -L "$var/run-link" ] || rm -rf "$(readlink "$var/run-link")" "$var/run-link"
}
