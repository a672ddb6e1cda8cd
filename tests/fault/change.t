#!/bin/sh
# A change is made once and whole: the same form twenty times at once, a worker or the
# database killed half-way, a deadlock, a commit whose answer is lost.
. "$(dirname "$0")/../lib.sh"
own_site
come_from 127.0.0.19
listing=$(sql 'SELECT MIN(id) FROM listing WHERE published_on <= UTC_DATE() AND unlisted_on IS NULL AND paused_on IS NULL')

# form_of WORDS: an advert's form, ready to be sent: the file $work/WORDS.form.
form_of() {
	request GET /advert
	take_tokens
	printf '%s\n' "_csrf=$csrf" "_key=$key" place=Stroud task=shopping hours=3 rate=13.50 "words=$1" name=Robin+Example \
		email=robin@example.org checked=1 | paste -s -d '&' | tr ' ' + >"$work/$1.form"
}
# send_form WORDS NUMBER [TO]: into $work/NUMBER.answer.
send_form() {
	curl -sS -m 60 -o "$work/$2.page" -w '%{http_code} %{redirect_url}\n' -b "$jar" --data-binary "@$work/$1.form" \
		"$at${3:-/advert}" >"$work/$2.answer" 2>&1
}
stored() { sql "SELECT COUNT(*) FROM advert WHERE words = '$1'"; }
stored_is() {
	is "$(stored "$1")" "$2" "$1: stored $2 times"
	is "$(sql "SELECT COUNT(*) FROM audit a JOIN advert v ON v.id = a.subject_id WHERE a.action = 'advert_send' AND v.words = '$1'")" "$2" \
		"$1: in the audit trail $2 times"
	is "$(sql "SELECT COUNT(*) FROM advert_contact c JOIN advert v ON v.id = c.advert_id WHERE v.words = '$1'")" "$2" \
		"$1: with its other half $2 times"
}

# ---- Twenty at once ----
form_of twenty
sending=
for number in $(seq 20); do
	send_form twenty "$number" &
	sending="$sending $!"
done
for pid in $sending; do wait "$pid"; done
is "$(cat "$work"/[0-9]*.answer | sort | uniq -c | wc -l)" 1 'twenty sendings at once have one answer' || cat "$work"/[0-9]*.answer | sort | uniq -c >&2
grep -q '^303 .*/advert/sent/' "$work/1.answer"
ok 'it leads on'
stored_is twenty 1
sql_is "SELECT COUNT(*) FROM draft WHERE answers LIKE '%twenty%'" 0 'no draft is left'

# The same page with other answers is another change.
sed 's/words=twenty/words=other/' "$work/twenty.form" >"$work/other.form"
send_form other 1
stored_is other 1

# Ten people at once put the same listing on ten lists.
sending=
for number in $(seq 10); do
	(
		browser "person-$number"
		apart "person-$number"
		submit 303 "/listing/$listing" "/shortlist/add/$listing" >"$work/person-$number"
	) &
	sending="$sending $!"
done
for pid in $sending; do wait "$pid"; done
is "$(cat "$work"/person-[0-9] "$work"/person-10 | grep -c '^ok')" 10 'ten people at once'
sql_is "SELECT COUNT(*) FROM shortlist_item WHERE listing_id = $listing" 10

# Two who sign in at once with one form are both in.
account practitioner
browser door
request GET /sign-in
take_tokens
for number in 1 2; do
	curl -sS -m 60 -o /dev/null -D "$work/door-$number" -b "$jar" --data-urlencode "_csrf=$csrf" --data-urlencode "_key=$key" \
		--data-urlencode "login=$login" --data-urlencode "password=$password" "$at/sign-in" &
done
within 10 sh -c "grep -qis '^Set-Cookie: __Host-session=' '$work/door-1' && grep -qis '^Set-Cookie: __Host-session=' '$work/door-2'"
ok 'a double click on Sign in signs in'

# ---- A worker killed half-way ----
browser one
form_of killed
hold 'LOCK TABLES advert_contact WRITE'
send_form killed 1 &
sending=$!
within 10 waiting 1
ok 'a worker is half-way'
workers=$(cat /proc/"$(cat "$var/find.pid")"/task/*/children)
for worker in $workers; do kill -9 "$worker"; done
wait "$sending"
release
grep -q '^503' "$work/1.answer" && grep -q '<h1' "$work/1.page"
ok 'the plain page' || cat "$work/1.answer" >&2
within 5 logged 'event=worker_ended'
ok 'it is noted'
within 10 test "$(sql 'SELECT COUNT(*) FROM information_schema.innodb_trx')" = 0
stored_is killed 0
sql_is "SELECT COUNT(*) FROM form_key WHERE location = ''" 0 'no key is left'
expect 200 GET /advert
body_has 'killed</textarea>'
send_form killed 1
stored_is killed 1

# ---- A deadlock: the change is tried again as a whole ----
sql 'CREATE TABLE weight (i INT PRIMARY KEY)'
browser person-1
request GET "/listing/$(sql 'SELECT MAX(id) FROM listing WHERE published_on <= UTC_DATE() AND unlisted_on IS NULL AND paused_on IS NULL')"
second=${path##*/}
take_tokens
# Ours has changed so many rows that theirs is the one to give way.
hold "BEGIN; INSERT INTO weight SELECT seq FROM seq_1_to_2000; SELECT id FROM listing WHERE id = $second FOR UPDATE"
post 303 "/shortlist/add/$second" >"$work/deadlock" &
sending=$!
within 10 waiting 1
ok 'a change waits for a row'
also "UPDATE shortlist SET seen_at = UTC_TIMESTAMP()"
held
ok 'and gives way'
release
wait "$sending"
grep -q '^ok' "$work/deadlock"
ok 'the change is made all the same' || sed 's/^/#   /' "$work/deadlock" >&2
logged 'event=tried_again .*route=shortlist_put'
ok 'at a second try'
sql_is "SELECT COUNT(*) FROM shortlist_item WHERE listing_id = $second" 1
sql_is "SELECT COUNT(*) FROM audit WHERE action = 'shortlist_put' AND done_at > UTC_TIMESTAMP() - INTERVAL 1 MINUTE AND request IN
	(SELECT request FROM audit GROUP BY request HAVING COUNT(*) > 1)" 0 'with one audit row'

# ---- A lock held longer than a statement waits ----
browser one
form_of waited
hold 'BEGIN; SELECT * FROM form_key FOR UPDATE; SELECT * FROM draft FOR UPDATE'
send_form waited 1 &
sending=$!
sleep 6
release
wait "$sending"
grep -qE '^(303|503)' "$work/1.answer"
ok "a lock held for six seconds: $(cut -c1-3 "$work/1.answer")"
send_form waited 1
stored_is waited 1

# ---- MariaDB killed while a change waits, and while it commits ----
form_of lost
hold 'LOCK TABLES advert_contact WRITE'
send_form lost 1 &
sending=$!
within 10 waiting 1
database_kill
wait "$sending"
exec 9>&-
grep -q '^503' "$work/1.answer" && grep -qF 'value="lost"' "$work/1.page"
ok 'MariaDB killed half-way: 503 with the answers'
stack_start_database
stored_is lost 0
send_form lost 1
grep -q '^303' "$work/1.answer"
ok 'sent again it is carried out, by the same programs'
stored_is lost 1

form_of commit
hold 'BEGIN; SELECT * FROM form_key FOR UPDATE'
send_form commit 1 &
sending=$!
within 10 waiting 1
# Nobody may commit, and the change goes on to its commit.
mariadb --no-defaults -u root -S "$db_socket" -N -B -n care_market \
	-e "SET lock_wait_timeout = 5; BACKUP STAGE START; BACKUP STAGE FLUSH; BACKUP STAGE BLOCK_DDL; BACKUP STAGE BLOCK_COMMIT; SELECT 'blocked'; SELECT SLEEP(30)" >"$work/backup" 2>&1 &
within 10 grep -q blocked "$work/backup"
ok 'nobody may commit'
release
within 10 sh -c "mariadb --no-defaults -u root -S '$db_socket' -N -B -e \"SELECT info FROM information_schema.processlist WHERE user = 'cm_find'\" | grep -qi commit"
ok 'the change is at its commit'
database_kill
wait "$sending"
grep -q '^503' "$work/1.answer"
ok 'MariaDB killed at the commit: 503'
stack_start_database
case $(stored commit) in 0 | 1) true ;; *) false ;; esac
ok 'it is stored whole or not at all'
send_form commit 1
grep -q '^303' "$work/1.answer"
ok 'sent again it leads on'
stored_is commit 1

# ---- The commit is stored and its answer is lost on the way ----
cat >"$work/proxy.pl" <<'END'
# Between a program and MariaDB: passes everything on, and drops the answer to a COMMIT.
use strict; use warnings; use IO::Socket::UNIX; use IO::Select;
my ($from, $to, $trigger) = @ARGV;
my $listening = IO::Socket::UNIX->new(Local => $from, Listen => 20) or die "listen: $!";
my $all = IO::Select->new($listening);
my (%other, %server);
while (my @ready = $all->can_read) {
	for my $one (@ready) {
		if ($one == $listening) {
			my $client = $listening->accept;
			my $server = IO::Socket::UNIX->new(Peer => $to) or die "connect: $!";
			@other{$client, $server} = ($server, $client);
			$server{$server} = 1;
			$all->add($client, $server);
			next;
		}
		my $peer = $other{$one} or next;
		my $bytes = '';
		my $got = sysread $one, $bytes, 1 << 20;
		my $drop = $got && $server{$one} && -e $trigger && ${*$peer}{commit};
		${*$one}{commit} = 1 if $got && !$server{$one} && $bytes =~ /COMMIT/i && -e $trigger;
		unlink $trigger if $drop;
		if (!$got || $drop) {
			$all->remove($one, $peer);
			delete @other{$one, $peer};
			close $one;
			close $peer;
			next;
		}
		syswrite $peer, $bytes;
	}
}
END
perl "$work/proxy.pl" "$run/proxy.sock" "$db_socket" "$work/drop" &
proxy=$!
within 5 test -S "$run/proxy.sock"
sed -i "s|^database_socket = .*|database_socket = $run/proxy.sock|" "$conf"
restart find
expect 200 GET /
form_of unsure
: >"$work/drop"
send_form unsure 1
[ ! -e "$work/drop" ]
ok "a commit's answer was dropped"
grep -q '^303 .*/advert/sent/' "$work/1.answer"
ok 'the change is looked up, not made again' || cat "$work/1.answer" >&2
stored_is unsure 1
sql_is "SELECT COUNT(*) FROM draft WHERE answers LIKE '%unsure%'" 0 'no draft is left'
kill "$proxy"
finish
