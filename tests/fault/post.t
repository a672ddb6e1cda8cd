#!/bin/sh
# Messages go out once, whatever happens: a mail server that is away, busy, refuses, or says
# nothing; GOV.UK Notify likewise; and the sender killed between any two statements, while it
# hands over, or twice at the same time.
. "$(dirname "$0")/../lib.sh"
own_site

mkdir "$work/smtp" "$work/notify"
"$top/obj/tests/fault/mail_catcher" "$work/smtp" smtp &
smtp=$!
"$top/obj/tests/fault/mail_catcher" "$work/notify" notify &
notify=$!
stop_catchers() { kill $smtp $notify 2>/dev/null; leave; }
trap stop_catchers EXIT
within 5 test -s "$work/smtp/port" && within 5 test -s "$work/notify/port"
ok 'the catchers listen'

printf 'smtp-user\nsecret words\n' >"$work/login"
printf 'made_up-11111111-1111-1111-1111-111111111111-22222222-2222-2222-2222-222222222222\n' >"$work/key"
for way in smtp notify file none; do
	cp "$conf" "$work/$way.conf"
	printf 'mail_from = Care Market <care@example.org>\nmail_tries = 3\nmail_wait_seconds = 60\n' >>"$work/$way.conf"
done
echo "mail = smtp://127.0.0.1:$(cat "$work/smtp/port")" >>"$work/smtp.conf"
cat >>"$work/notify.conf" <<END
mail = notify
notify_url = http://127.0.0.1:$(cat "$work/notify/port")
notify_key_file = $work/key
notify_templates = any=33333333-3333-3333-3333-333333333333
END
mkdir "$work/file"
echo "mail = file:$work/file" >>"$work/file.conf"

post() { "$top/bin/post" --config "$work/$1.conf" --once >"$work/said" 2>&1; }
does() { echo "$2" >"$work/$1/mode"; }
# queue N: so many new messages, and nothing else.
queue() {
	rm -f "$work"/smtp/*.mail "$work"/notify/*.mail "$work"/file/*.eml
	sql "DELETE FROM outbox; INSERT INTO outbox (once, address, template, subject, body)
		SELECT SHA2(CONCAT('test ', seq, RAND()), 256), CONCAT('box', seq, '@example.org'), 'notice',
			'Home care wanted near GL5 1', CONCAT('Visits a week: ', seq, ' – café\n.\n..two dots\n', REPEAT('long ', 40)) FROM seq_1_to_$1"
}
taken() { find "$work/$1" -name '*.mail' | wc -l; }
state="SELECT CONCAT_WS(',', COALESCE(SUM(sent_at IS NOT NULL), 0), SUM(gave_up_at IS NOT NULL), SUM(unsure_at IS NOT NULL),
	SUM(sent_at IS NULL AND gave_up_at IS NULL AND unsure_at IS NULL)) FROM outbox" # sent,given up,unsure,waiting
due_now() { sql "UPDATE outbox SET try_at = UTC_TIMESTAMP() - INTERVAL 1 SECOND"; }
lease_over() { sql "UPDATE outbox SET taken_until = UTC_TIMESTAMP() - INTERVAL 1 SECOND WHERE taken_until IS NOT NULL"; }

# ---- Nothing configured ----
queue 2
post none
ok 'without mail, post has nothing to do' || cat "$work/said" >&2
sql_is "$state" 0,0,0,2 'and messages stay'

# ---- A mail server ----
does smtp ok
post smtp
ok 'post ends by itself with --once' || cat "$work/said" >&2
sql_is "$state" 2,0,0,0 'both are sent'
is "$(taken smtp)" 2 'each once'
grep -q '^To: <box1@example.org>' "$work/smtp/1.mail" && grep -q '^Subject: Home care wanted near GL5 1' "$work/smtp/1.mail" &&
	grep -q '=E2=80=93 caf=C3=A9' "$work/smtp/1.mail" && grep -q '^\.\.' "$work/smtp/1.mail"
ok 'the message arrives with its address, subject and body, dots doubled on the way'
[ "$(sed '1,/^\r*$/d' "$work/smtp/1.mail" | awk 'length > 77' | wc -l)" = 0 ]
ok 'no line is longer than mail allows'
sql_is "SELECT COUNT(*) FROM outbox WHERE remote_id LIKE '%kept as 1234%'" 2 'what the server called it is kept'
post smtp
is "$(taken smtp)" 2 'and not sent again'

queue 1
does smtp later
post smtp
sql_is "$state" 0,0,0,1 'a busy server: it waits'
sql_is "SELECT CONCAT_WS('|', tries, TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(), try_at) BETWEEN 50 AND 60, fault LIKE '%450%') FROM outbox" '1|1|1' 'a minute'
post smtp
sql_is 'SELECT tries FROM outbox' 1 'and is not tried before'
due_now; post smtp
sql_is "SELECT CONCAT_WS('|', tries, TIMESTAMPDIFF(SECOND, UTC_TIMESTAMP(), try_at) BETWEEN 110 AND 120) FROM outbox" '2|1' 'then two'
due_now; post smtp
sql_is "$state" 0,1,0,0 'and is given up after the third try'
is "$(taken smtp)" 0 'nothing arrived'

queue 1; does smtp refuse; post smtp
sql_is "$state" 0,1,0,0 'a box that is not there is given up at once'
queue 1; does smtp late; post smtp
sql_is "$state" 0,0,0,1 'refused for now after the message: tried again'
queue 1; does smtp gone; post smtp
sql_is "$state" 0,0,0,1 'closed before anything was said: tried again'
queue 1; does smtp silent; post smtp
sql_is "$state" 0,0,1,0 'taken and not acknowledged: unsure'
due_now; does smtp ok; post smtp
is "$(taken smtp)" 1 'and never sent again by itself'
sql "UPDATE outbox SET address = 'x@example.org\r\nBcc: all@example.org', unsure_at = NULL, handing_at = NULL"
post smtp
sql_is "$state" 0,1,0,0 'an address with a line end in it goes nowhere'
is "$(grep -l 'Bcc' "$work"/smtp/*.mail)" '' 'and adds no header'

# ---- GOV.UK Notify ----
queue 2; does notify ok; post notify
sql_is "$state" 2,0,0,0 'Notify has both'
is "$(taken notify)" 2 'each once'
grep -q '"reference":"[0-9a-f]\{64\}"' "$work/notify/1.mail" && grep -q '"template_id":"33333333' "$work/notify/1.mail" &&
	grep -q '"personalisation":{"subject":"Home care' "$work/notify/1.mail"
ok 'with template, reference and personalisation'
sql_is "SELECT DISTINCT remote_id FROM outbox" 00000000-0000-0000-0000-000000000001
queue 1; does notify later; post notify
sql_is "$state" 0,0,0,1 'an answer of 500: tried again'
queue 1; does notify refuse; post notify
sql_is "$state" 0,1,0,0 'an answer of 400: given up'
sql_is "SELECT fault LIKE '%email_address is not valid%' FROM outbox" 1 'with what it said'
queue 1; does notify gone; post notify
sql_is "SELECT unsure_at IS NULL OR sent_at IS NULL FROM outbox" 1
queue 1; does notify silent; post notify
sql_is "$state" 1,0,0,0 'taken and not acknowledged: Notify is asked, and has it'
is "$(taken notify)" 1 'once'
# What became of it is asked, a wrong address is visible, and the message can go to another.
minutes_on() { sql "UPDATE outbox SET sent_at = sent_at - INTERVAL $1 MINUTE, asked_at = asked_at - INTERVAL $1 MINUTE"; }
queue 1; does notify ok; post notify
sql_is "SELECT asked_at IS NULL FROM outbox" 1 'not in its first minute'
minutes_on 2; post notify
sql_is "SELECT CONCAT_WS('|', asked_at IS NOT NULL, delivered_at IS NOT NULL, sent_at IS NOT NULL) FROM outbox" '1|0|1' 'on its way'
does notify 'wrong address'; post notify
sql_is "$state" 1,0,0,0 'not asked at every turn'
minutes_on 30; post notify
sql_is "$state" 0,1,0,0 'a wrong address: among those that could not be sent'
sql_is "SELECT fault LIKE '%no such email address%' FROM outbox" 1 'with what is wrong'
queue 1; does notify ok; post notify; minutes_on 2; does notify arrived; post notify
sql_is "SELECT CONCAT_WS('|', delivered_at IS NOT NULL, sent_at IS NOT NULL) FROM outbox" '1|1' 'one that arrived'

# ---- Into a folder ----
queue 2; post file
sql_is "$state" 2,0,0,0 'into a folder'
is "$(find "$work/file" -name '*.eml' | wc -l)" 2 'a file each'

# ---- Two senders at once ----
queue 60; does smtp ok
for runner in 1 2 3; do post smtp & done
senders_done() { [ "$(sql "SELECT COUNT(*) FROM outbox WHERE sent_at IS NULL")" = 0 ]; }
within 30 senders_done
sql_is "$state" 60,0,0,0 'three at once send all'
is "$(taken smtp)" 60 'each once'

# ---- Killed between any two statements ----
crash() { CRASH_FILE=$work/crash LD_PRELOAD=$top/obj/tests/fault/crash.so "$top/bin/post" --config "$work/smtp.conf" --once >/dev/null 2>&1; }
step=1 wrong=0
while [ $step -lt 60 ]; do
	queue 3
	echo $step >"$work/crash"
	crash
	[ ! -e "$work/crash" ] || break
	lease_over; post smtp; post smtp
	sql "SELECT CONCAT_WS(' ', once, sent_at IS NOT NULL, unsure_at IS NOT NULL, sent_at IS NULL AND unsure_at IS NULL) FROM outbox" >"$work/rows"
	while read -r once sent unsure lost; do
		copies=$(grep -l "$once" "$work"/smtp/*.mail 2>/dev/null | wc -l)
		case "$sent$unsure$lost$copies" in
		1001 | 0100 | 0101) ;;
		*) wrong=$((wrong + 1)); note "killed before statement $step: sent $sent, unsure $unsure, lost $lost, copies $copies" ;;
		esac
	done <"$work/rows"
	step=$((step + 1))
done
note "$((step - 1)) places to die at"
[ $step -gt 12 ] && [ $step -lt 60 ]
ok 'the sender was killed before each of its statements'
is "$wrong" 0 'and no message went out twice or was lost'

# ---- Killed, and told to end, while it hands over ----
queue 2; does smtp stall
"$top/bin/post" --config "$work/smtp.conf" >/dev/null 2>&1 &
sender=$!
within 10 test -e "$work/smtp/1.mail"
kill -9 $sender; wait $sender 2>/dev/null
does smtp ok; lease_over; post smtp; post smtp
sql_is "$state" 1,0,1,0 'killed while it handed one over: that one is unsure, the other is sent'
is "$(taken smtp)" 2 'each once'
queue 1
"$top/bin/post" --config "$work/smtp.conf" >/dev/null 2>&1 &
sender=$!
within 10 test -e "$work/smtp/1.mail"
kill $sender; wait $sender
is $? 0 'told to end, it ends'
sql_is "$state" 1,0,0,0 'with what it had begun'

# ---- A person sends one again ----
queue 1; does smtp silent; post smtp
account system_owner
browser owner
sign_in
id=$(sql 'SELECT id FROM outbox')
expect 200 GET '/admin/outbox?shown=unsure'
body_has "/admin/outbox/$id"
body_has 'Mail is not configured here'
expect 200 GET "/admin/outbox/$id"
body_has 'Ring first, or they may get it twice'
take_tokens
does smtp ok
expect 303 POST "/admin/outbox/$id" --data-urlencode "_csrf=$csrf" --data-urlencode "_key=$key" -d address=other@example.org
post smtp
sql_is "$state" 1,0,0,0 'sent again because a person said so'
is "$(taken smtp)" 2 'it may have arrived twice, as a person wanted'
sql_is "SELECT COUNT(*) FROM audit WHERE action = 'send_message_again' AND subject_kind = 'message'" 1
expect 200 GET '/admin/outbox?shown=sent&as=csv'
body_has other@example.org
finish
