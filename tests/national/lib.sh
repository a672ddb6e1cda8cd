# What the tests of `pull` share: a database without a site, and an nginx on a free port of
# this machine that stands in for every publisher.
#
#     . "$(dirname "$0")/lib.sh"
#     pull_database; publishers
#     pull bank-holidays                 # $said, $exit
#     is "$(rows 'SELECT COUNT(*) FROM bank_holiday')" 5 'five holidays'
#     finish
#
# The address https://HOST/PATH is served from $www/HOST/PATH.

# shellcheck disable=SC2034 # $site_is_own, $said and $exit are read elsewhere
# shellcheck disable=SC2119,SC2120 # a configuration may have no further lines

. "$(dirname "$0")/../lib.sh"
LC_ALL=C
export LC_ALL

# With the schema and the accounts, and no data: not the seed that the sites share.
pull_database() {
	site_is_own=yes PORT=0
	var=$(mktemp -d)
	stack_need_programs
	stack_folders
	stack_make_database
	stack_start_database
	stack_setup_database
	configure_pull
}

# configure_pull [LINE...]: the configuration, with further lines.
configure_pull() {
	conf=$var/pull.conf
	{
		cat <<-END
		base_url = http://127.0.0.1:8080
		database_socket = $db_socket
		password_folder = $var/secret
		raw_folder = $var/raw
		demonstration = yes
		facts_folder = $top/sql/facts
		END
		[ -z "${publishers_at-}" ] || echo "loopback_sources = $publishers_at"
		[ $# -eq 0 ] || printf '%s\n' "$@"
	} >"$conf"
}

# pull ARGUMENT...: runs it to its end; what it said is in $said, its status in $exit.
pull() {
	said=$("$top/bin/pull" "$@" --config "$conf" 2>&1)
	exit=$?
}

# rows QUERY: its answer; columns parted by blanks, rows by semicolons.
rows() {
	mariadb --no-defaults --default-character-set=utf8mb4 -u root -S "$db_socket" -N -B care_market -e "$1" 2>&1 |
		tr '\t' ' ' | tr '\n' ';' | sed 's/;$//'
}

# says PART WHAT: the last pull's words have it.
says() {
	case $said in
	*"$1"*) true ;;
	*) false ;;
	esac
	ok "$2" || printf '%s\n' "$said" | sed 's/^/#   said: /' >&2
}

# publishers: starts nginx.  Rules for single addresses go into $rules, maps into $maps, whole
# servers into $var/nginx/server-NAME.conf; then again_publishers.
publishers() {
	free_port
	www=$var/www rules=$var/nginx/rules.conf maps=$var/nginx/maps.conf
	mkdir -p "$www"
	: >"$rules"
	: >"$maps"
	{
		[ "$(id -u)" != 0 ] || echo "user root;"
		cat <<-END
		worker_processes 1;
		daemon off;
		pid $var/publishers.pid;
		error_log $var/log/publishers-error.log warn;
		events { worker_connections 64; }
		http {
			types {
				application/json json geojson;
				text/csv csv;
				text/html html;
				application/zip zip;
			}
			default_type application/octet-stream;
			access_log $var/log/publishers.log;
			client_body_temp_path $var/nginx/body;
			proxy_temp_path $var/nginx/proxy;
			fastcgi_temp_path $var/nginx/fastcgi;
			uwsgi_temp_path $var/nginx/uwsgi;
			scgi_temp_path $var/nginx/scgi;
			include $maps;
			include $var/nginx/server-*.conf;
			server {
				listen 127.0.0.1:$PORT;
				root $www;
				include $rules;
			}
		}
		END
	} >"$var/nginx/publishers.conf"
	nginx -p "$var/nginx" -c "$var/nginx/publishers.conf" 2>>"$var/log/publishers-start.log" &
	waited=0
	until curl -sS -o /dev/null "http://127.0.0.1:$PORT/" 2>/dev/null; do
		waited=$((waited + 1))
		[ $waited -lt 100 ] || stop_with "nginx does not start: $(cat "$var/log/publishers-start.log")"
		sleep 0.1
	done
	publishers_at=http://127.0.0.1:$PORT
	configure_pull
}

# After a change of $rules or $maps.  The old worker takes no more connections once the new
# one is there.
again_publishers() {
	kill -HUP "$(cat "$var/publishers.pid")"
	sleep 0.4
}
