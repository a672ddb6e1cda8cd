#!/bin/sh
# make run and make reset on a copy of the built tree, as an ordinary user and as root:
# the first start and the next, Ctrl-C, what a killed run leaves, and every reason why it
# cannot start, each of them one plain sentence that leaves nothing behind.
. "$(dirname "$0")/../lib.sh"
unset MAKEFLAGS MFLAGS MAKELEVEL MAKEOVERRIDES

# Where both may go: $TMPDIR is its owner's alone.
home=$(mktemp -d /tmp/care-market-run.XXXXXX)
running='' holding='' small=''
clear_up() {
	trap '' INT TERM HUP EXIT
	[ -z "$running" ] || kill -KILL -- "-$running" 2>/dev/null
	[ -z "$holding" ] || kill "$holding" 2>/dev/null
	leftovers | cut -d: -f1 | xargs -r kill -KILL 2>/dev/null
	[ -z "$small" ] || umount "$small" 2>/dev/null
	rm -rf "$home"
	leave
}
trap clear_up EXIT

# tree_for USER FOLDER: a copy that is theirs, with what is built and no need to build it.
tree_for() {
	user=$1 tree=$2 out=$home/output-of-$1
	mkdir -p "$tree/obj"
	(cd "$top" && cp -a Makefile Makefile.in configure cgi nginx sql templates bin "$tree/" &&
		find obj -mindepth 1 -maxdepth 1 ! -name sanitized ! -name tests -exec cp -a {} "$tree/obj/" \; &&
		mkdir "$tree/static" &&
		find static -mindepth 1 -maxdepth 1 ! -name node_modules -exec cp -a {} "$tree/static/" \;)
	free_port
	# No publisher is asked: this site itself has nothing to give.
	mkdir "$tree/var"
	echo "loopback_sources = http://127.0.0.1:$PORT" >"$tree/var/own.conf"
	[ "$user" = "$(id -un)" ] || chown -R "$user" "$tree"
	chmod 755 "$home"
}

# As a shell at a terminal starts a command: its own process group, which Ctrl-C reaches.
# Everything it starts carries the mark.
make_in_tree() {
	set -- perl -MPOSIX -e '$SIG{INT} = "DEFAULT"; POSIX::setsid(); chdir shift or die; exec @ARGV' \
		"$tree" make --no-print-directory "$@"
	[ "$user" = "$(id -un)" ] || set -- setpriv --reuid="$user" --regid="$(id -g "$user")" --clear-groups "$@"
	exec env -i PATH="${search:-$PATH}" ${VAR:+"VAR=$VAR"} "MARK=$home" "$@" >"$out" 2>&1
}

now() { date +%s%N; }
seconds_since() { awk -v from="$1" -v to="$(now)" 'BEGIN { printf "%.1f", (to - from) / 1e9 }'; }

# begin: make run, in the background.
begin() {
	: >"$out"
	began=$(now)
	(make_in_tree run "PORT=$PORT") &
	running=$!
}
is_up_or_over() { grep -q '^Ctrl-C stops everything' "$out" || ! kill -0 "$running" 2>/dev/null; }

# starts WHAT SECONDS
starts() {
	begin
	within 60 is_up_or_over
	took=$(seconds_since "$began")
	grep -q '^Ctrl-C stops everything' "$out" && awk -v took="$took" -v most="$2" 'BEGIN { exit took > most }'
	ok "$1 as $user: up after $took seconds, at most $2" || sed 's/^/#   /' "$out" >&2
	at=http://127.0.0.1:$PORT var=$tree/var
	db_socket=$(sed -n 's/^database_socket = //p' "$tree/var/care-market.conf")
}

gone() { ! kill -0 "$running" 2>/dev/null; }
# ends SIGNAL: to the group, as the terminal sends it.
ends() {
	kill -s "$1" -- "-$running"
	within 20 gone || kill -KILL -- "-$running"
	wait "$running" 2>/dev/null
	running=''
}

# Processes with the mark, or that name the folder: "number: what it is".
leftovers() {
	echo "$home" >"$home/mark"
	grep -lsFf "$home/mark" /proc/[0-9]*/environ /proc/[0-9]*/cmdline | cut -d/ -f3 | sort -un |
		while read -r process; do
			line=$(tr '\0' ' ' 2>/dev/null <"/proc/$process/cmdline")
			case $line in '' | *grep* | */run.t*) ;; *) echo "$process: $line" ;; esac
		done
}
nothing_runs() { [ -z "$(leftovers)" ]; }

leaves_nothing() {
	within 5 nothing_runs
	ok "$1: no process is left" || leftovers | sed 's/^/#   /' >&2
	is "$(find "${VAR:-$tree/var}" "$tree/var" -maxdepth 2 \( -type s -o -name '*.pid' -o -name run.lock -o -name run-link \) 2>/dev/null)" '' \
		"$1: no socket and no mark of a run is left"
	! stack_port_taken "$PORT"
	ok "$1: the port is free"
}

# refuses WHAT SENTENCE MAKE'S-ARGUMENTS: it fails with this sentence and no other.
refuses() {
	what=$1 sentence=$2
	shift 2
	(make_in_tree "$@")
	is "$? $(grep -v '^make: \*\*\*' "$out")" "2 $sentence" "$what: $sentence"
}

ordinary=$(id -un)
[ "$(id -u)" != 0 ] || ordinary=nobody
tree_for "$ordinary" "$home/tree"

note 'the first start'
make -q -C "$tree" all
ok 'the copy has nothing to build' || make -n -C "$tree" all | head -n 5 | sed 's/^/#   /' >&2
starts 'the first start' 60
expect 200 GET /
body_has 'Find care and support'
grep -qF "Care Market is at http://127.0.0.1:$PORT/" "$out" && grep -q '^  directory@demo.example  (' "$out"
ok 'it prints the address and the sign-ins'
try_sign_in 303 directory@demo.example "$(cat "$tree/var/secret/demonstration.password")"
is "$(find "$tree/var/mariadb" -maxdepth 0 -printf '%u %m')" "$ordinary 700" 'only its owner can read the database'
is "$(awk '$4 == "0A" { print $2 }' /proc/net/tcp | grep -c "$(printf '^00000000:%04X' "$PORT")")" 0 \
	'nobody from outside can reach it'
sql "INSERT INTO shortlist (code, owner) VALUES ('keptkeptke', REPEAT('a', 64))"
listings=$(sql 'SELECT COUNT(*), MAX(id) FROM listing')

note 'while it runs'
process=$(cat "$tree/var/run.lock")
mv "$out" "$out-first"
refuses 'a second run' "It is already running (process $process). Stop that one with Ctrl-C first." run PORT="$PORT"
refuses 'a reset' 'It is running: stop it with Ctrl-C first, then make reset.' reset
expect 200 GET /

note 'Ctrl-C, and the port is taken'
ends INT
leaves_nothing 'after Ctrl-C'
perl -MIO::Socket::INET -e '
	my $held = IO::Socket::INET->new(LocalAddr => "127.0.0.1:$ARGV[0]", Listen => 1, ReuseAddr => 1) or die;
	open my $said, ">", $ARGV[1]; close $said; sleep 60' "$PORT" "$home/held" &
holding=$!
within 5 test -e "$home/held"
refuses 'port taken' "Port $PORT is taken by another program. Stop that one, or choose another: make run PORT=8081" \
	run PORT="$PORT"
kill "$holding"
wait "$holding" 2>/dev/null
holding=''
leaves_nothing 'after a taken port'

note 'the second start'
starts 'the second start' 15
sql_is "SELECT COUNT(*) FROM shortlist WHERE code = 'keptkeptke'" 1 'what was stored is kept'
sql_is 'SELECT COUNT(*), MAX(id) FROM listing' "$listings" 'and no listing is made anew'

note 'killed'
kill -KILL "$running" "$(cat "$tree/var/run.lock")"
wait "$running" 2>/dev/null
[ -S "$db_socket" ] && stack_process "$tree/var/mariadb.pid" >/dev/null
ok 'a killed run leaves its database and its sockets behind'
starts 'a start over what runs still' 15
ends KILL
leftovers | cut -d: -f1 | xargs -r kill -KILL
within 5 nothing_runs
[ -S "$db_socket" ] && [ -s "$tree/var/mariadb.pid" ]
ok 'killed whole, stale sockets and marks are there'
before=$(cat "$tree/var/run.lock")
has_begun() { [ -s "$tree/var/run.lock" ] && [ "$(cat "$tree/var/run.lock")" != "$before" ]; }
begin
# Not before it has seen to what it is to do on Ctrl-C: the machine may be slow.
within 10 has_begun
sleep 0.5
ends INT
leaves_nothing 'after Ctrl-C while starting'
starts 'a start over what was killed' 15
sql_is "SELECT COUNT(*) FROM shortlist WHERE code = 'keptkeptke'" 1 'what was stored is kept'
ends TERM
leaves_nothing 'after being told to end'

note 'a program is missing, the folder is not ours, the disk is full'
mkdir "$home/path"
for program in /usr/bin/* /usr/sbin/*; do
	[ "$program" = /usr/bin/curl ] || ln -sf "$program" "$home/path/"
done
search=$home/path
refuses 'without curl' 'curl is not installed: run ./configure --install-deps' run PORT="$PORT"
search=
if [ "$(id -u)" = 0 ]; then
	mkdir -m 700 "$home/not-ours"
	VAR=$home/not-ours
	refuses 'not ours' "The folder $VAR belongs to root: run this as root, or remove it first." run PORT="$PORT"
	small=$home/small VAR=$home/small/var
	mkdir "$small"
	if mount -t tmpfs -o size=64m,mode=777 tmpfs "$small" 2>/dev/null; then
		refuses 'full disk' "The disk has 64 MB left and this needs 400: make room on the disk that holds $VAR" \
			run PORT="$PORT"
		leaves_nothing 'after a full disk'
		umount "$small"
	else
		note 'a small disk cannot be mounted here'
	fi
	small='' VAR=''
fi

note 'make reset'
(make_in_tree reset)
is "$? $(cat "$out")" '0 The data is gone. make run starts anew.' 'make reset says what it did'
[ ! -e "$tree/var" ]
ok 'and the data is gone'

[ "$(id -u)" = 0 ] || finish
note 'as root, in a folder whose name is too long for sockets'
tree_for root "$home/$(printf '%080d' 0)/tree"
begin
sleep 1
ends INT
leaves_nothing 'after Ctrl-C in the first start'
starts 'the first start' 60
expect 200 GET /
ends INT
leaves_nothing 'after Ctrl-C'
starts 'the second start' 15
expect 200 GET /
ends INT
leaves_nothing 'after Ctrl-C'
unset var
finish
