#!/bin/sh
# Programs that end, templates that are missing or broken, sockets left over: what people
# see meanwhile, and that all is well again without anybody's help.
. "$(dirname "$0")/../lib.sh"
own_site 'worker_requests = 25' 'body_kilobytes = 64'
come_from 127.0.0.21

# ---- Workers are replaced, by number of requests or because they ended ----
failed_of() {
	for _ in $(seq "$1"); do
		curl -sS -o /dev/null -w '%{http_code}\n' "$at/cookies"
	done 2>/dev/null | grep -vc '^200$'
}
workers() { cat /proc/"$(cat "$var/$1.pid")"/task/*/children; }
before=$(workers find)
is "$(failed_of 120)" 0 'workers that are replaced lose no request'
[ "$(workers find)" != "$before" ]
ok 'they were replaced'
for worker in $(workers find); do kill -9 "$worker"; done
within 5 logged 'program=find event=worker_ended'
ok 'a worker that is killed is noted'
within 5 test "$(failed_of 1)" = 0
expect 200 GET /cookies
as_many() { [ "$(workers find | wc -w)" = 2 ]; }
within 5 as_many
ok 'there are as many as before'

# ---- No program: nginx says so, and guards its page as any other ----
stack_end "$var/desk.pid"
[ ! -e "$run/desk.sock" ]
ok 'a program that is asked to end takes its socket away'
expect 503 GET /desk
body_has 'unavailable'
is "$(grep -c '<h1' "$page")" 1 'a page with a heading'
[ -n "$(header Content-Security-Policy)" ] && [ "$(header X-Content-Type-Options)" = nosniff ]
ok 'with the headers that guard'
expect 503 POST /desk/find -d place=x
expect 503 GET '/desk/find?q=Zebedee-Marked'
expect 200 GET /
stack_start_program desk
within 5 test -S "$run/desk.sock"
expect 303 GET /desk

# ---- The parent killed: its workers do not stay, its socket does not block ----
pids=$(workers desk)
kill -9 "$(cat "$var/desk.pid")"
gone() { for pid in $pids; do [ ! -e "/proc/$pid" ] || return 1; done; }
within 5 gone
ok 'workers end with their parent'
[ -S "$run/desk.sock" ]
ok 'the socket is left over'
stack_start_program desk
answers() { request GET /desk; [ "$status" = 303 ]; }
within 5 answers
ok 'the program starts over the socket that was left'

# ---- Two of the same ----
"$top/bin/desk" --config "$conf" 2>"$work/said"
is $? 1 'a second one of the same does not start'
grep -q 'in use: this program is already running' "$work/said"
ok 'and says why' || cat "$work/said" >&2
expect 303 GET /desk

# ---- Configuration that is wrong stops a program with the line ----
for wrong in 'no_such_option = 1' 'workers = many' 'workers = 2' 'workers'; do
	{ cat "$conf"; echo 'workers = 1'; echo "$wrong"; } >"$work/wrong.conf"
	"$top/bin/find" --config "$work/wrong.conf" --check >"$work/said" 2>&1
	is $? 78 "\"$wrong\" stops the program"
	grep -q "wrong.conf:[0-9][0-9]*" "$work/said"
	ok "and names the line: $(head -n 1 "$work/said" | sed "s|.*/||")"
done
"$top/bin/find" --config "$work/not-there.conf" --check >"$work/said" 2>&1
is $? 78 'a file that is not there stops the program'
head -c 31 "$var/secret/secret.key" >"$work/short.key"
sed "s|^secret_file = .*|secret_file = $work/short.key|" "$conf" >"$work/short.conf"
"$top/bin/find" --config "$work/short.conf" --check >"$work/said" 2>&1
is $? 78 'a key that is too short stops the program'
sed "s|^socket_folder = .*|socket_folder = $work/$(printf '%0100d' 0)|" "$conf" >"$work/long.conf"
! "$top/bin/find" --config "$work/long.conf" >"$work/said" 2>&1
ok 'a path too long for a socket stops the program'
grep -q 'too long' "$work/said"
ok 'and it says so'

# ---- Templates ----
cp -R "$top/templates/" "$var/templates"
sed -i "s|^template_folder = .*|template_folder = $var/templates|" "$conf"
restart find
problem() {
	is "$(grep -c '<h1' "$page")" 1 "$1: a plain page"
	grep -qi 'problem with the service' "$page"
	ok "$1: says that there is a problem"
	! grep -qE "$var|templates/|ParseError|\.cs([^s]|\$)" "$page"
	ok "$1: tells nothing of what is behind it"
	header_is Cache-Control no-store
}
both() { for _ in 1 2 3 4 5 6; do "$@"; done; }
mv "$var/templates/find/advert.cs" "$work/advert.cs"
expect 500 GET /advert
problem 'a template that is missing'
logged 'event=template_failed .*template=find/advert.cs'
ok 'the log says which'
cp "$work/advert.cs" "$var/templates/find/advert.cs"
both expect 200 GET /advert
sed 's/<?cs call:form_open() ?>/<?cs call:no_such_macro() ?>/' "$top/templates/about/privacy.cs" >"$var/templates/about/privacy.cs"
echo '<?cs if:a ?>never closed' >>"$var/templates/about/privacy.cs"
expect 500 GET /privacy
problem 'a template that is broken'
cp "$top/templates/about/privacy.cs" "$var/templates/about/privacy.cs"
both expect 200 GET /privacy
# Nothing can be shown in a frame that is broken: the page of last resort.
restart find
echo '<?cs if:a ?>' >"$var/templates/layout/head.cs"
expect 500 GET /contact
problem 'a frame that is broken'
expect 404 GET /no-such-page
problem 'a page that is not there, in a broken frame'
cp "$top/templates/layout/head.cs" "$var/templates/layout/head.cs"
both expect 200 GET /contact
# A form whose page cannot be made keeps its answers all the same.
request GET /advert
take_tokens
csrf_before=$csrf key_before=$key
restart find
mv "$var/templates/find/advert.cs" "$work/advert.cs"
csrf=$csrf_before key=$key_before
post 500 /advert words='Not to be lost'
cp "$work/advert.cs" "$var/templates/find/advert.cs"
expect 200 GET /advert
body_has 'Not to be lost'
mv "$var/templates/find/advert.cs" "$work/advert.cs"
"$top/bin/find" --config "$conf" --check >"$work/said" 2>&1
is $? 1 '--check finds a template that is missing'
grep -q 'template find/advert.cs' "$work/said"
ok 'and names it'
cp "$work/advert.cs" "$var/templates/find/advert.cs"

# ---- Bodies, by what is configured ----
head -c 70000 /dev/zero | tr '\0' a >"$work/large"
expect 413 POST /advert -H 'Content-Type: application/x-www-form-urlencoded' --data-binary "@$work/large"
expect 413 POST /advert -F "words=<$work/large"

# ---- Logs: a line for each request, with nothing of what was typed ----
marked=Zebedee-Marked
submit 422 /advert /advert place=Stroud words="$marked" name="$marked" email="$marked@example.org" phone=01632960123
request GET "/find?q=$marked&near=stroud"
request GET "/$marked"
request GET / -H "User-Agent: $marked" -H "Referer: http://x/$marked" -H "Cookie: a=$marked"
account practitioner
submit 422 /sign-in /sign-in login="$marked@example.org" password="$marked"
sign_in
secret_session=$(cookie __Host-session)
sleep 0.2
! grep -rlE "$marked|example\.org|01632960123|$secret_session|$(echo "$password" | cut -c1-13)" "$var/log" >"$work/found"
ok 'the logs have nothing of what was typed' || sed 's/^/#   /' "$work/found" >&2
! grep -rl '127\.0\.0\.21' "$var/log" >"$work/found"
ok 'nor where it came from' || sed 's/^/#   /' "$work/found" >&2
is "$(grep -c 'event=request' "$var/log/signin.log")" "$(grep -c 'event=request .*req=[0-9a-f]\{32\} account=[0-9]* route="[A-Z]* [^ "]*" status=[0-9]* us=[0-9]* db=[0-9]* arena=[0-9]* bytes=[0-9]*$' "$var/log/signin.log")" \
	'each line has the same parts'
line=$(grep 'route="POST /sign-in" status=303' "$var/log/signin.log" | tail -n 1)
number=$(echo "$line" | sed 's/.*req=\([0-9a-f]*\).*/\1/')
grep -q "req=$number status=303" "$var/log/nginx.log"
ok "nginx and the program give a request the same number"
sql_is "SELECT COUNT(*) FROM audit WHERE request = '$number'" 1 'and so does the audit trail'
# A line cannot be forged.
request GET '/find?q=%0Aat%3D2026%20event%3Dforged'
request GET '/%0Aevent=forged'
! logged '^.?event=forged'
ok 'no line is forged'
! grep -l "$(cat "$var/secret/cm_find.password")" /proc/[0-9]*/cmdline 2>/dev/null
ok 'no password is on a command line'
for program in $PROGRAMS; do
	! tr '\0' '\n' <"/proc/$(cat "$var/$program.pid")/environ" | grep -qi 'password\|secret'
	ok "$program: no secret in its environment"
done

# ---- Ended in order ----
for program in $PROGRAMS; do stack_end "$var/$program.pid"; done
for program in $PROGRAMS; do
	tail -n 1 "$var/log/$program.log" | grep -q 'event=stopped'
	ok "$program ends in order"
	[ ! -e "$run/$program.sock" ]
	ok "$program takes its socket away"
done
finish
