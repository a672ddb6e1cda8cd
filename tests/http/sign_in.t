#!/bin/sh
# Signing in and out: the same answer for known and unknown accounts, slowing down of
# guesses, a session's limits, and what ends it.
. "$(dirname "$0")/../lib.sh"
site
come_from 127.0.0.10

# ---- The page and what it refuses ----
expect 200 GET /sign-in
take_tokens
post 422 /sign-in login= password=
body_has 'Enter email address'
body_has 'Enter password'
body_has '<title>Error: Sign in'
post 422 /sign-in login=nobody@example.org password=
body_has 'value="nobody@example.org"'
body_lacks 'Enter email address'

account practitioner
known=$login
try_sign_in 422 "$known" 'not the password'
body_has 'The email address and password do not fit together. Check both.'
body_lacks 'not the password'
sed "s/$known/LOGIN/; s/[A-Za-z0-9_-]\{43\}/TOKEN/g; s/[0-9a-f]\{32\}/REFERENCE/" "$page" >"$work/of-known"
try_sign_in 422 nobody@example.org 'not the password'
sed 's/nobody@example.org/LOGIN/; s/[A-Za-z0-9_-]\{43\}/TOKEN/g; s/[0-9a-f]\{32\}/REFERENCE/' "$page" >"$work/of-unknown"
cmp -s "$work/of-known" "$work/of-unknown"
ok 'an unknown account gets the same page as a known one' || diff "$work/of-known" "$work/of-unknown" >&2
sql_is "SELECT COUNT(*) FROM audit a JOIN account p ON p.id = a.account_id WHERE p.login = '$known'" 0 \
	'a refused try is no change'

# Milliseconds that five refused tries take.
five_tries() {
	began=$(date +%s%3N)
	for _ in 1 2 3 4 5; do
		request POST /sign-in --data-urlencode "_csrf=$csrf" --data-urlencode "_key=$key$_" \
			--data-urlencode "login=$1" -d password=wrong
	done
	echo $(($(date +%s%3N) - began))
}
account practitioner
of_known=$(five_tries "$login")
of_unknown=$(five_tries "nobody-$$@example.org")
note "five refused tries: $of_known ms for a known account, $of_unknown ms for an unknown one"
[ "$of_unknown" -gt $((of_known / 2)) ] && [ "$of_unknown" -lt $((of_known * 2)) ]
ok 'an unknown account takes as long as a known one'

# ---- In and out ----
account practitioner
browser one
try_sign_in 303 "$login" "$password"
header_is Location /desk
header Set-Cookie | grep -qx '__Host-session=[A-Za-z0-9_-]\{43\}; Path=/; Secure; HttpOnly; SameSite=Lax'
ok "the session's cookie is for this host, by https, unseen by scripts and not sent along from elsewhere"
header_is Cache-Control no-store
first=$(cookie __Host-session)
sql_is "SELECT COUNT(*) FROM session WHERE account_id = $account_id AND ended_at IS NULL" 1
sql_is "SELECT COUNT(*) FROM session WHERE token_hash = '$first'" 0 'the token itself is not in the database'
sql_is "SELECT COUNT(*) FROM audit WHERE account_id = $account_id AND action = 'sign_in_with_password'" 1
sql_is "SELECT COUNT(*) FROM draft WHERE answers LIKE '%password%' OR answers LIKE '%horse%'" 0 'no password is kept as a draft'
expect 200 GET /sign-in
body_has 'Robin Example'

try_sign_in 303 "  $(echo "$login" | tr '[:lower:]' '[:upper:]') " "$password"
ok 'capitals and blanks in the address do not matter'
second=$(cookie __Host-session)
[ -n "$second" ] && [ "$second" != "$first" ]
ok 'signing in again gives a new token'
sql_is "SELECT COUNT(*) FROM session WHERE account_id = $account_id AND ended_at IS NULL" 1 'and ends the old session'

for next in //evil.example https:evil.example '/\evil.example' https://evil.example/; do
	try_sign_in 303 "$login" "$password" "$next"
	header_is Location /desk
done
submit 303 /sign-in /sign-in login="$login" password="$password" next="$(printf '/desk\r\nX-Evil: yes')"
header_is X-Evil ''
try_sign_in 303 "$login" "$password" /desk/listings/1
header_is Location /desk/listings/1

request GET /sign-in
take_tokens
old=$(cookie __Host-session)
post 303 /sign-in/out
header_is Location '/sign-in?out=1'
header_is Clear-Site-Data '"cache", "storage"'
is "$(cookie __Host-session)" '' 'the cookie is taken away'
sql_is "SELECT COUNT(*) FROM session WHERE account_id = $account_id AND ended_at IS NULL" 0
expect 200 GET '/sign-in?out=1'
body_has 'You have signed out.'
browser none
expect 200 GET /sign-in -H "Cookie: __Host-session=$old"
body_lacks 'Robin Example'
take_tokens
post 303 /sign-in/out
header_is Location '/sign-in?next=%2Fsign-in'

# ---- Limits of a session ----
signed_in() { request GET /sign-in; grep -q 'Robin Example' "$page"; }
browser limits
sign_in
signed_in
ok 'signed in'
sql "UPDATE session SET last_seen_at = UTC_TIMESTAMP() - INTERVAL 59 MINUTE WHERE account_id = $account_id"
signed_in
ok 'an hour without a request has not passed'
sql_is "SELECT COUNT(*) FROM session WHERE account_id = $account_id AND last_seen_at > UTC_TIMESTAMP() - INTERVAL 1 MINUTE" 1 \
	'a request starts the hour anew'
sql "UPDATE session SET last_seen_at = UTC_TIMESTAMP() - INTERVAL 61 MINUTE WHERE account_id = $account_id"
! signed_in
ok 'an hour without a request has passed'
sign_in
sql "UPDATE session SET started_at = UTC_TIMESTAMP() - INTERVAL 719 MINUTE WHERE account_id = $account_id AND ended_at IS NULL"
signed_in
ok 'twelve hours have not passed'
sql "UPDATE session SET started_at = UTC_TIMESTAMP() - INTERVAL 721 MINUTE WHERE account_id = $account_id AND ended_at IS NULL"
! signed_in
ok 'twelve hours have passed'
sign_in
sql "UPDATE account SET disabled_at = UTC_TIMESTAMP() WHERE id = $account_id"
! signed_in
ok 'an account that is disabled is out at the next request'
try_sign_in 422 "$login" "$password"
body_has 'The email address and password do not fit together. Check both.'

# ---- Guessing ----
browser guess
come_from 127.0.0.11
account practitioner
for _ in 1 2 3 4 5 6 7 8; do
	try_sign_in 422 "$login" wrong
done
sql_is "SELECT CONCAT_WS(' ', COUNT(*), MIN(subject_kind), MIN(subject_id), MIN(COALESCE(account_id, 'nobody')), SUM(detail LIKE '%@%'))
	FROM audit WHERE action = 'sign_in_refused' AND subject_id = $account_id" "1 account $account_id nobody 0" \
	'that it is held up is in the audit trail, once and without the login'
try_sign_in 429 "$login" "$password"
body_has 'Too many'
is "$(header Set-Cookie | grep -c __Host-session)" 0 'no session'
come_from 127.0.0.12
try_sign_in 303 "$login" "$password"
ok 'nobody can keep somebody else out'
come_from 127.0.0.11
sql "UPDATE sign_in_try SET tried_at = tried_at - INTERVAL 14 MINUTE"
try_sign_in 429 "$login" "$password"
sql "UPDATE sign_in_try SET tried_at = tried_at - INTERVAL 2 MINUTE"
try_sign_in 303 "$login" "$password"

# From many networks: the wide limit, which does not hold up who signed in from there before.
account practitioner
come_from 127.0.0.13
try_sign_in 303 "$login" "$password"
guesses() {
	sql "INSERT INTO sign_in_try (login_hash, from_hash, succeeded, tried_at)
		SELECT t.login_hash, CONCAT('$1', seq), 0, UTC_TIMESTAMP() - INTERVAL $3 SECOND
		FROM seq_1_to_$2, (SELECT login_hash FROM sign_in_try ORDER BY id DESC LIMIT 1) t"
}
come_from 127.0.0.14
guesses a 39 30
try_sign_in 422 "$login" wrong
guesses b 39 0
try_sign_in 429 "$login" "$password"
come_from 127.0.0.13
try_sign_in 303 "$login" "$password"
come_from 127.0.0.14
sql "UPDATE sign_in_try SET tried_at = tried_at - INTERVAL 15 SECOND WHERE succeeded = 0"
try_sign_in 429 "$login" "$password"
sql "UPDATE sign_in_try SET tried_at = tried_at - INTERVAL 26 SECOND WHERE succeeded = 0"
try_sign_in 303 "$login" "$password"
ok 'the wait is over'
come_from 127.0.0.15
unknown=nobody-$$-guessed@example.org
try_sign_in 422 "$unknown" wrong
guesses c 60 0
try_sign_in 429 "$unknown" wrong
come_from 127.0.0.16
try_sign_in 429 "$unknown" wrong
ok 'an account that is not there is slowed down alike'

# ---- A password kept at another cost is hashed anew ----
account practitioner
sql "UPDATE account SET password_hash = '\$argon2id\$v=19\$m=8,t=1,p=1\$a9rpQbOoibp4lSwvGb0IVg\$fzPRkkhG5/a+TfY8vsK2SdHjinej6OxNUBnnCCgIL8Y' WHERE id = $account_id"
try_sign_in 303 "$login" "$password"
sql_is "SELECT password_hash LIKE '\$argon2id\$v=19\$m=65536,t=2,p=1\$%' FROM account WHERE id = $account_id" 1
try_sign_in 303 "$login" "$password"
sql "UPDATE account SET password_hash = NULL WHERE id = $account_id"
try_sign_in 422 "$login" ''
try_sign_in 422 "$login" "$password"
finish
