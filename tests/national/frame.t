#!/bin/sh
# The frame of a load, shown with bank holidays: what is kept, what is refused, what is tried
# again, and that the old data stays when a load fails.
# shellcheck disable=SC2034 # some variables are read in lib.sh
. "$(dirname "$0")/lib.sh"

fixture=$top/tests/national/fixtures/bank-holidays.json
served=www.gov.uk/bank-holidays.json
pull_database
publishers
mkdir -p "$www/www.gov.uk"
cp "$fixture" "$www/$served"

# with_rule LINE...: nginx answers the file's address by these lines.
with_rule() {
	{
		echo "location = /$served {"
		printf '%s\n' "$@"
		echo "}"
	} >"$rules"
	again_publishers
}
without_rules() {
	: >"$rules"
	again_publishers
}
asked() { grep -c "GET /$served " "$var/log/publishers.log"; }
holidays='SELECT COUNT(*) FROM bank_holiday'
last='SELECT state FROM source_load ORDER BY id DESC LIMIT 1'

# ---- the first load ----

pull bank-holidays
is "$exit" 0 'a first pull succeeds'
says 'bank-holidays: loaded: 8 rows kept of 8 read; 8 new, 0 changed, 0 gone, 0 refused' 'it says what came'
is "$(rows "SELECT title, notes FROM bank_holiday WHERE on_date = '2026-12-28'")" 'Boxing Day Substitute day' 'notes are kept'
is "$(rows "SELECT title FROM bank_holiday WHERE on_date = '2026-01-01'")" "New Year’s Day" 'so are curly apostrophes'
sum=$(sha256sum "$fixture" | cut -d ' ' -f 1)
raw=$(rows 'SELECT raw_name FROM source_load')
is "$raw" "bank-holidays/$(date -u +%Y-%m-%d)-$sum.json" 'the bytes have a name by day and sum'
cmp -s "$var/raw/$raw" "$fixture"
ok 'and are those that came'
is "$(rows "SELECT sha256 = '$sum', etag IS NOT NULL, last_modified IS NOT NULL, raw_bytes, origin FROM source_load")" \
	"1 1 1 $(wc -c <"$fixture") http://127.0.0.1:$PORT/$served" 'their sum, marks and address are noted'
grep -q 'care-market/1 (http://127.0.0.1:8080)' "$var/log/publishers.log"
ok 'we say who we are'

# ---- nothing new ----

pull bank-holidays
is "$exit" 0 'a second pull succeeds too'
says 'bank-holidays: unchanged since' 'and says that nothing changed'
grep -q "GET /$served HTTP/1.1\" 304" "$var/log/publishers.log"
ok 'because the server said so'
cp "$fixture" "$www/$served"
touch -d '2026-11-20' "$www/$served"
pull bank-holidays
says 'unchanged' 'the same bytes under another date are unchanged as well'
pull bank-holidays --again
says '8 rows kept of 8 read; 0 new, 0 changed' 'with --again they are loaded, and nothing differs'

tail -n 1 "$var/log/publishers.log" | grep -q '" 304'
ok 'from the bytes that are here'
echo >>"$var/raw/$(rows 'SELECT raw_name FROM source_load ORDER BY id DESC LIMIT 1')"
pull bank-holidays --again
tail -n 1 "$var/log/publishers.log" | grep -q '" 200'
ok 'unless those are damaged'
is "$exit" 0 'then they come again'

# ---- what changes ----

sed -e 's/"Good Friday"/"Good Friday (moved)"/' -e '/2099-05-04/d' -e '/2026-01-01/d' "$fixture" >"$www/$served"
pull bank-holidays
says '6 rows kept of 6 read; 0 new, 1 changed, 1 gone' 'a change is merged'
says 'Early May bank holiday on 2099-05-04 (england-and-wales) has been withdrawn' 'a day to come that is taken back is told'
is "$(rows "SELECT withdrawn FROM bank_holiday WHERE on_date = '2099-05-04'")" 1 'and marked'
is "$(rows "SELECT withdrawn FROM bank_holiday WHERE on_date = '2026-01-01'")" 0 'a past day that the list has dropped stays'
is "$(rows "$holidays")" 8 'nothing was replaced'

# ---- what must not be loaded ----

printf '<!DOCTYPE html>\n<html><title>Service unavailable</title></html>\n' >"$www/$served"
pull bank-holidays
is "$exit" 1 'a web page with status 200 fails'
says 'A web page came instead of data.' 'and is called one'
is "$(rows "$last")" failed 'the load says so too'
: >"$www/$served"
pull bank-holidays
says 'The file is empty.' 'an empty file fails'
head -c 300 "$fixture" >"$www/$served"
pull bank-holidays
says 'it is not JSON (line' 'a file cut off fails'
sed -e '/2026-04-03/d' -e '/2026-01-01/d' -e '/2099-05-04/d' -e '/2026-12-28/d' "$fixture" >"$www/$served"
pull bank-holidays
is "$exit" 1 'a list with half of its rows fails'
says 'It has 4 rows where the last load had 6: more than 30 % fewer.' 'and says so'
is "$(rows "$holidays")" 8 'the old data is there'
pull bank-holidays --accept-fewer
is "$exit" 0 'unless a person says that it is right'
tail -n 1 "$var/log/publishers.log" | grep -q '" 304'
ok 'which needs no second download'
cp "$fixture" "$www/$served"
pull bank-holidays --again

# ---- servers in trouble ----

with_rule 'return 503;'
before=$(asked)
pull bank-holidays
is "$exit" 1 'a server that stays out of order is a fault'
says '127.0.0.1 answered with status 503. Tried 8 times.' 'told with how often it was tried'
is $(($(asked) - before)) 8 'it was asked eight times'

cat >"$maps" <<-'END'
	map $connection_requests $state {
		1 429;
		2 503;
		default 200;
	}
END
with_rule "if (\$state = 429) { add_header Retry-After 1 always; return 429; }" \
	"if (\$state = 503) { return 503; }"
pull bank-holidays --again
is "$exit" 0 'too many calls, then out of order, then an answer: it is loaded'
: >"$maps"

with_rule 'add_header Content-Type text/html always;' \
	"return 403 '<html><center>Microsoft-Azure-Application-Gateway/v2</center></html>';"
before=$(asked)
pull bank-holidays
says 'The gateway of 127.0.0.1 is out of order (status 403). Tried 8 times.' 'a gateway that is down is no refusal'
is $(($(asked) - before)) 8 'it is tried again'
with_rule 'return 403 "go away";'
before=$(asked)
pull bank-holidays
says '127.0.0.1 answered with status 403.' 'a real refusal is told'
is $(($(asked) - before)) 1 'and not repeated'
with_rule 'return 302 https://elsewhere.example/bank-holidays.json;'
pull bank-holidays
says 'elsewhere.example (port 443) is not among the hosts that may be called.' 'a redirect to another host is refused'
with_rule "return 302 http://127.0.0.1:$PORT/moved.json;"
cp "$fixture" "$www/moved.json"
pull bank-holidays --again
is "$exit" 0 'a redirect to a listed host is followed'
without_rules

# ---- by https, and by its real address ----

openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost \
	-keyout "$var/server.key" -out "$var/server.pem" 2>/dev/null
http_port=$PORT
free_port
cat >"$var/nginx/server-tls.conf" <<-END
	server {
		listen 127.0.0.1:$PORT ssl;
		ssl_certificate $var/server.pem;
		ssl_certificate_key $var/server.key;
		root $www;
	}
END
again_publishers
publishers_at=https://localhost:$PORT
configure_pull "ca_file = $var/server.pem"
pull bank-holidays --again
is "$exit" 0 'by https with a certificate that is trusted'
configure_pull
pull bank-holidays --again
is "$exit" 1 'with another one nothing is fetched'
says 'localhost cannot be reached: SSL certificate problem' 'and why is told'
publishers_at=https://127.0.0.1:$PORT
configure_pull "ca_file = $var/server.pem"
pull bank-holidays --again
says '127.0.0.1 cannot be reached: SSL:' 'nor with the certificate of another name'

# Without a stand-in, through a proxy that is not there, so that nothing leaves this machine.
publishers_at=
configure_pull 'outgoing_proxy = http://127.0.0.1:1'
said=$(timeout -s TERM 2 "$top/bin/pull" bank-holidays --progress --config "$conf" 2>&1)
says 'www.gov.uk cannot be reached: ' 'the publisher itself may be called'
PORT=$http_port
publishers_at=http://127.0.0.1:$PORT
configure_pull

# ---- one at a time, by hand, all, status ----

mkfifo "$var/held"
flock "$var/raw/bank-holidays/lock" sh -c "echo 4242 >'$var/raw/bank-holidays/lock'; read -r _ <'$var/held'" &
sleep 0.3
pull bank-holidays
is "$exit" 75 'a second pull of the same source is refused'
says 'bank-holidays is being pulled already, by process 4242' 'with the process that does it'
echo >"$var/held"
wait $!

rows "INSERT INTO source_load (source, origin) VALUES ('bank-holidays', 'x')" >/dev/null
pull bank-holidays
is "$(rows "SELECT state, fault FROM source_load WHERE origin = 'x'")" 'stopped The process ended before the load did.' \
	'a load whose process died is marked'

pull bank-holidays --from "$fixture" --again
is "$exit" 0 'a file brought by a person loads'
is "$(rows 'SELECT origin FROM source_load ORDER BY id DESC LIMIT 1')" bank-holidays.json 'its folder is not told'
pull bank-holidays --from "$www/nowhere"
says 'cannot be read: No such file or directory.' 'a file that is not there is told'
pull bank-holidays --from "$www"
says 'is not a file.' 'so is a folder'

pull facts bank-holidays
is "$exit" 0 'several sources in one go'
pull --status
is "$exit" 0 'the status is printed'
says 'facts                      loaded' 'with what is loaded'
says 'cqc-api                    never' 'and what never was'
rows "UPDATE source_load SET finished_at = finished_at - INTERVAL 100 DAY WHERE source = 'bank-holidays'" >/dev/null
pull --status
has_stale=$(printf '%s\n' "$said" | grep -c '^bank-holidays .* 100  stale')
is "$has_stale" 1 'what was not looked at for long is stale'
pull bank-holidays
pull --status
has_stale=$(printf '%s\n' "$said" | grep -c '^bank-holidays .* 0  fresh')
is "$has_stale" 1 'what was found unchanged is fresh'
pull --all
is "$exit" 1 'with --all a failing source is told by the exit'
says 'nspl: passed over: no nspl_item is configured' 'one that is not configured is passed over'
says 'facts: unchanged' 'and the others are pulled'

# ---- old files ----

configure_pull 'raw_files = 2'
served_bytes() {
	cp "$fixture" "$www/$served"
	for _ in $(seq "$1"); do echo; done >>"$www/$served"
	touch -d "2026-11-20 00:00:$1" "$www/$served"
	pull bank-holidays --again
}
kept() { find "$var/raw/bank-holidays" -name '*.json' | wc -l; }
loads=$(rows "SELECT COUNT(*) FROM source_load WHERE source = 'bank-holidays' AND sha256 IS NOT NULL")
for lines in 11 12 13 14; do
	served_bytes $lines
	is "$exit" 0 "$lines lines more are loaded"
done
is "$(kept)" 2 'the newest two files stay'
is "$(rows "SELECT COUNT(*) FROM source_load WHERE source = 'bank-holidays' AND sha256 IS NOT NULL")" $((loads + 4)) 'of the others the record does, with its sum'
is "$(rows "SELECT COUNT(DISTINCT raw_name) FROM source_load WHERE source = 'bank-holidays'")" 2 'and no record names a file that is gone'
newest=$(rows 'SELECT raw_name FROM source_load ORDER BY id DESC LIMIT 1')
cmp -s "$www/$served" "$var/raw/$newest"
ok 'the last is among them'
for lines in 15 16 17; do
	echo "{ $lines" >"$www/$served"
	touch -d "2026-11-20 00:01:$lines" "$www/$served"
	pull bank-holidays
done
is "$(kept)" 3 'loads that fail do not push out what is loaded'
[ -f "$var/raw/$newest" ]
ok 'which is there'
mv "$var/raw/$(rows "SELECT MIN(raw_name) FROM source_load WHERE source = 'bank-holidays' AND raw_name <> '$newest'")" "$work/gone"
served_bytes 18
is "$exit" 0 'a file that somebody took away is no hindrance'
is "$(kept)" 2 'and two stay'
configure_pull 'raw_files = 0'
for lines in 19 20 21; do served_bytes $lines; done
is "$(kept)" 5 'with 0 all stay'
configure_pull

for wrong in '' '--all facts' 'nonsense' '--from x' 'facts bank-holidays --from x' '--status --all' '--bogus'; do
	# shellcheck disable=SC2086 # a list of arguments
	pull $wrong
	is "$exit" 64 "pull $wrong: wrong usage"
done
pull --check
says 'pull: every query is right' 'every query may be used by its account'

# ---- the database gone ----

stack_end "$var/mariadb.pid"
pull bank-holidays
is "$exit" 1 'without a database it fails'
says 'bank-holidays: the database cannot be used' 'plainly'
finish
