#!/bin/sh
# Sessions: who is signed in now, and ending one of them.  Routes: /admin/sessions
# /admin/sessions/:id/end
. "$(dirname "$0")/../lib.sh"
own_site

account practitioner
browser practitioner
sign_in
expect 403 GET /admin/sessions
practitioner=$account_id
session=$(sql "SELECT id FROM session WHERE account_id = $practitioner")
account system_owner
browser owner
sign_in
expect 200 GET /admin/sessions
body_has '2 people'
body_has 'This one'
body_has "href=\"/admin/accounts/$practitioner\""
! grep -qE '[0-9a-f]{64}' "$page"
ok 'no hash of a token is in the page'
take_tokens

note 'what is not shown'
sql "INSERT INTO session (token_hash, account_id, started_at, last_seen_at) VALUES
	('idle', $practitioner, UTC_TIMESTAMP() - INTERVAL 2 HOUR, UTC_TIMESTAMP() - INTERVAL 61 MINUTE),
	('long', $practitioner, UTC_TIMESTAMP() - INTERVAL 13 HOUR, UTC_TIMESTAMP())"
sql "INSERT INTO session (token_hash, account_id, started_at, last_seen_at, ended_at) VALUES
	('over', $practitioner, UTC_TIMESTAMP(), UTC_TIMESTAMP(), UTC_TIMESTAMP())"
expect 200 GET /admin/sessions
body_has '<strong>2</strong> sessions'

note 'ending'
take_tokens
browser practitioner
expect 403 POST "/admin/sessions/$session/end" --data-urlencode "_csrf=$csrf"
browser owner
expect 403 POST "/admin/sessions/$session/end" -d _csrf=wrong
expect 405 GET "/admin/sessions/$session/end"
post 404 /admin/sessions/999999/end
post 303 "/admin/sessions/$session/end"
header_is Location /admin/sessions
sql_is "SELECT CONCAT(subject_kind, subject_id) FROM audit WHERE action = 'end_session'" "account$practitioner"
expect 200 GET /admin/sessions
take_tokens
post 303 "/admin/sessions/$session/end"
sql_is "SELECT COUNT(*) FROM session WHERE account_id = $practitioner AND ended_at IS NULL" 2 'the others are as they were'
browser practitioner
expect 303 GET /desk
header_is Location '/sign-in?next=%2Fdesk'

finish
