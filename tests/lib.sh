# What the tests that need a running site share: TAP, a browser made of curl, accounts,
# and a look into the database.
#
#     . "$(dirname "$0")/../lib.sh"
#     site                                  # or own_site, for tests that break it
#     expect 200 GET /                      # one test: the status
#     body_has 'Find care and support'      # one more, on the page that came
#     account directory_officer             # an account with this role: $login, $password
#     sign_in
#     submit 303 /desk/listings/1/notes body='Rang back'
#     sql_is 'SELECT COUNT(*) FROM staff_note' 1
#     finish
#
# A test is run by make check, or alone: prove tests/http/pages.t.

set -u
top=$(cd "$(dirname "$0")/../.." && pwd) # through the link, for obj/sanitized/tests
. "$top/tests/site.sh"
tested=0 failed=0 site_is_own='' from='' csrf='' key='' row_version=''

# ---- TAP ----

note() { printf '# %s\n' "$*"; }

# ok WHAT: the last command's status is the result.  is() and the others tell more.
ok() {
	set -- $? "$@"
	tested=$((tested + 1))
	if [ "$1" = 0 ]; then
		printf 'ok %d - %s\n' "$tested" "$2"
	else
		failed=$((failed + 1))
		printf 'not ok %d - %s\n' "$tested" "$2"
		return 1
	fi
}

# is GOT WANTED WHAT
is() {
	[ "$1" = "$2" ]
	ok "$3" || printf '#   wanted: %s\n#      got: %s\n' "$2" "$1" >&2
}

skip_all() { printf '1..0 # SKIP %s\n' "$*"; exit 0; }

# Ends a test.  A site with a sanitizer's report or a fatal fault in its logs fails,
# unless the test said that it provokes one.
finish() {
	if [ -n "${var:-}" ]; then
		! grep -lE 'ERROR: (Address|Leak)Sanitizer|runtime error:' "$var"/log/*.log >"$work/reports" 2>/dev/null
		ok 'no report from the sanitizers' || sed 's/^/#   see /' "$work/reports" >&2
		[ -n "${fatal_is_meant:-}" ] || {
			! grep -h 'event=fatal' "$var"/log/*.log >"$work/reports" 2>/dev/null
			ok 'nothing impossible happened' || sed 's/^/#   /' "$work/reports" >&2
		}
	fi
	printf '1..%d\n' "$tested"
	[ $failed -eq 0 ]
	exit
}

# ---- Sites ----

leave() {
	trap '' INT TERM HUP EXIT
	[ -z "$site_is_own" ] || stack_stop
	rm -rf "$work" ${site_is_own:+"$var"}
}
work=$(mktemp -d)
trap leave EXIT
trap 'exit 130' INT HUP
trap 'exit 143' TERM
jar=$work/jar page=$work/page head=$work/head
export CMOCKA_MESSAGE_OUTPUT=TAP

# The site that the tests of this build share; alone, a test has one of its own.
site() {
	case $top in
	*/obj/sanitized) var=${CHECK_SCRATCH:-}/sanitized ;;
	*) var=${CHECK_SCRATCH:-}/plain ;;
	esac
	if [ -f "$var/site" ]; then
		. "$var/site"
		at=http://127.0.0.1:$PORT
	else
		own_site ''
	fi
}

# own_site [OPTION...]: a site for this test alone, with these lines of configuration.
own_site() {
	site_is_own=yes
	if [ -z "${CHECK_SCRATCH:-}" ]; then
		CHECK_SCRATCH=$work
		site_seed
	fi
	site_start "$(mktemp -d)" "$@"
	at=http://127.0.0.1:$PORT
}

# ---- The browser ----

# browser NAME: cookies of its own, kept under that name.
browser() { jar=$work/jar-$1; }
# apart NAME: pages of its own too, for what runs in the background.
apart() {
	page=$work/$1.page head=$work/$1.head
	[ ! -e "$jar" ] || cp "$jar" "$work/$1.jar"
	jar=$work/$1.jar
}

# come_from ADDRESS: 127.0.0.2 and so on; requests are counted by it.
come_from() { from=$1; }

# request METHOD PATH [CURL'S ARGUMENTS...]: $status, $page (file), $head (file).
request() {
	method=$1 path=$2
	shift 2
	case $method in
	GET) ;;
	HEAD) set -- --head "$@" ;;
	*) set -- -X "$method" "$@" ;;
	esac
	: >"$page"
	[ -z "$from" ] || set -- --interface "$from" "$@"
	status=$(curl -sS --path-as-is -m 60 -o "$page" -D "$head" -w '%{http_code}' \
		-b "$jar" -c "$jar" "$@" "$at$path" 2>"$work/curl-error")
}

# expect STATUS METHOD PATH [CURL'S ARGUMENTS...]
expect() {
	wanted=$1
	shift
	request "$@"
	is "$status" "$wanted" "$1 $2 gives $wanted" || show_page
}

show_page() {
	{
		sed 's/^/#   /' "$work/curl-error"
		sed -n 's/.*<h1[^>]*>\(.*\)<\/h1>.*/#   heading: \1/p' "$page"
		sed -n 's/.*id="\([a-z_]*\)-error".*/#   error at: \1/p' "$page"
	} >&2
}

# header NAME: its value in the last answer.
header() { sed -n "s/^$1: *\\(.*[^[:space:]]\\)[[:space:]]*\$/\\1/Ip" "$head"; }

# cookie NAME: its value in this browser.
cookie() { [ ! -f "$jar" ] || awk -v name="$1" '$6 == name { print $7 }' "$jar"; }

header_is() { is "$(header "$1")" "$2" "$method $path: $1 is ${2:-not sent}"; }

body_has() {
	grep -qF -- "$1" "$page"
	ok "$method $path has \"$1\"" || show_page
}

body_lacks() {
	! grep -qF -- "$1" "$page"
	ok "$method $path does not have \"$1\""
}

# Values of the hidden fields of the last page; those that every form of ours carries.
hidden() { sed -n "s/.*<input type=\"hidden\" name=\"$1\" value=\"\\([^\"]*\\)\".*/\\1/p" "$page" | tail -n 1; }
take_tokens() { csrf=$(hidden _csrf) key=$(hidden _key) row_version=$(hidden _version); }
spoil_token() { csrf=$(echo "$csrf" | tr 'a-zA-Z' 'b-zaB-ZA'); }

# post STATUS PATH NAME=VALUE...: sends a form with the tokens taken last.
post() {
	wanted=$1 path=$2
	shift 2
	count=$#
	while [ "$count" -gt 0 ]; do
		set -- "$@" --data-urlencode "$1"
		shift
		count=$((count - 1))
	done
	expect "$wanted" POST "$path" --data-urlencode "_csrf=$csrf" --data-urlencode "_key=$key" \
		${row_version:+-d "_version=$row_version"} "$@"
}

# submit STATUS PAGE PATH NAME=VALUE...: opens the page, then sends the form on it.
submit() {
	hoped=$1 opened=$2 target=$3
	shift 3
	request GET "$opened"
	take_tokens
	post "$hoped" "$target" "$@"
}

# raw FILE [HALF]: sends the bytes of a file to nginx as they are, and prints what comes
# back in 10 seconds.  With HALF, the connection is closed for sending behind them.
raw() {
	perl -MIO::Socket::INET -e '
		my ($port, $file, $half) = @ARGV;
		my $to = IO::Socket::INET->new(PeerAddr => "127.0.0.1:$port") or die "connect: $!";
		open my $bytes, "<:raw", $file or die "$file: $!";
		$SIG{PIPE} = "IGNORE";
		read $bytes, my $all, -s $file;
		print $to $all;
		$to->flush;
		$to->shutdown(1) if $half;
		$SIG{ALRM} = sub { exit 0 };
		alarm 10;
		while (sysread $to, my $piece, 65536) { syswrite STDOUT, $piece }
	' "$PORT" "$@"
}

# ---- The database ----

sql() { mariadb --no-defaults -u root -S "$db_socket" -N -B care_market -e "$1"; }
sql_is() { is "$(sql "$1" 2>&1)" "$2" "${3:-$1}"; }

# ---- Faults: for a site of the test's own ----

database_kill() {
	kill -9 "$(cat "$var/mariadb.pid")"
	while stack_process "$var/mariadb.pid" >/dev/null; do sleep 0.05; done
	rm -f "$var/mariadb.pid"
}

# hold SQL: a second connection does this and stays, with its locks, until release.
hold() {
	rm -f "$work/held" "$work/holding"
	mkfifo "$work/held"
	mariadb --no-defaults -u root -S "$db_socket" -N -B -n care_market <"$work/held" >"$work/holding" 2>&1 &
	holder=$!
	exec 9>"$work/held"
	echo "$1; SELECT 'held';" >&9
	held || { echo "Bail out! no lock: $(cat "$work/holding")"; exit 1; }
}
held() { within 10 grep -qx held "$work/holding"; }
also() {
	: >"$work/holding"
	echo "$1; SELECT 'held';" >&9
}
release() {
	# Said aloud: what runs in the background may have the pipe open too.
	echo '\q' >&9
	exec 9>&-
	wait "$holder"
}

# within SECONDS COMMAND...: it succeeds before the time is over.
within() {
	tries=$(($1 * 20))
	shift
	until "$@"; do
		tries=$((tries - 1))
		[ $tries -gt 0 ] || return 1
		sleep 0.05
	done
}

# waiting N: so many statements of the programs wait for a lock.
waiting() {
	[ "$(sql "SELECT COUNT(*) FROM information_schema.processlist
		WHERE user LIKE 'cm\\_%' AND command <> 'Sleep' AND time_ms > 100")" -ge "$1" ]
}

# Ends a program and starts it anew, with what the configuration now says.
restart() {
	stack_end "$var/$1.pid"
	stack_start_program "$1"
	within 5 test -S "$run/$1.sock"
}

logged() { grep -qE "$1" "$var"/log/*.log; }

# ---- People ----

# Every account of a test has this password; the hash is of it, at the interactive cost.
password='correct horse battery staple'
password_hash='$argon2id$v=19$m=65536,t=2,p=1$lJ4RMIqsMt/Q5S0ffCwJ2A$IqO7K3XE+sCJ5rdvVrsTp7DOCJplrXDpU+mhE87htc0'

# account [ROLE...]: a new account with these roles: $login, $account_id.
account() {
	login=person-$$-$(od -An -N4 -tu4 /dev/urandom | tr -d ' ')@example.org
	account_id=$(sql "INSERT INTO account (login, name, password_hash)
		VALUES ('$login', 'Robin Example', '$password_hash'); SELECT LAST_INSERT_ID()")
	for role; do
		sql "INSERT INTO account_role (account_id, role) VALUES ($account_id, '$role')"
	done
}

# try_sign_in STATUS LOGIN PASSWORD [NEXT]
try_sign_in() {
	submit "$1" "/sign-in${4:+?next=$4}" /sign-in login="$2" password="$3" next="${4:-}"
}

# sign_in [NEXT]: $login signs in with this browser; no test of its own.
sign_in() {
	request GET "/sign-in${1:+?next=$1}"
	take_tokens
	request POST /sign-in --data-urlencode "_csrf=$csrf" --data-urlencode "_key=$key" \
		--data-urlencode "login=$login" --data-urlencode "password=$password" --data-urlencode "next=${1:-}"
	[ "$status" = 303 ] || { echo "Bail out! signing in gave $status"; exit 1; }
}
