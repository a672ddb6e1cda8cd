#!/bin/sh
# The audit trail: who may see it, narrowing it, older rows, and taking it away as a file.
# Route: /admin/audit
. "$(dirname "$0")/../lib.sh"
own_site

account directory_officer
browser officer
sign_in
expect 403 GET /admin/audit
expect 403 GET '/admin/audit?as=csv'
officer=$account_id
account system_owner
owner=$account_id owner_login=$login
browser owner
sign_in
sql 'DELETE FROM audit'
# Rows 1 to 60, one a day up to today, by turns of two people and two kinds.
sql "INSERT INTO audit (id, done_at, program, account_id, action, subject_kind, subject_id, detail)
	SELECT seq, UTC_TIMESTAMP() - INTERVAL 60 - seq DAY, 'desk', IF(seq % 2, $officer, $owner),
		IF(seq % 3, 'add_note', 'publish_listing'), 'listing', seq % 5,
		CONCAT('{\"changes\":[{\"what\":\"Name\",\"before\":\"\",\"after\":\"Row ', seq, '.\"}]}')
	FROM seq_1_to_60"
sql "INSERT INTO audit (program, action, detail) VALUES ('tidy', 'tidy', '{\"removed\":{\"drafts\":3}}'),
	('find', 'place_advert', 'no JSON <b>'), ('admin', 'change_roles', '{\"changes\":[{\"what\":\"Secret\",\"private\":true}]}')"

# shown: the rows of the page that came, by what their details say.
shown() { grep -oE 'Row [0-9]+\.' "$page" | grep -oE '[0-9]+' | tr '\n' ' '; }

note 'the first day must not be after the last'
expect 422 GET '/admin/audit?since-day=2&since-month=2&since-year=2026&until-day=1&until-month=2&until-year=2026'
body_has 'The last day must be the same as or after the first'
body_has 'id="until-error"'

note 'newest first, in pages'
expect 200 GET /admin/audit
body_has 'removed: drafts: 3'
body_has 'no JSON &lt;b&gt;'
body_has 'Secret: changed'
body_has 'The command tidy'
body_has 'Somebody without an account'
is "$(shown)" "$(seq -s ' ' 60 -1 39) " '25 rows'
older=$(sed -n 's/.*href="\(\/admin\/audit?before=[0-9]*\)".*/\1/p' "$page" | tail -n 1)
expect 200 GET "$older"
is "$(shown)" "$(seq -s ' ' 38 -1 14) " 'the next 25'
body_has 'Back to the newest'
expect 200 GET '/admin/audit?before=14'
is "$(shown)" "$(seq -s ' ' 13 -1 1) " 'the last ones'
! grep -q 'rel="next"' "$page"
ok 'and there are no older ones'

note 'narrowed'
expect 200 GET "/admin/audit?person=$officer&action=publish_listing"
is "$(shown)" '57 51 45 39 33 27 21 15 9 3 ' 'by person and action'
body_has 'Robin Example'
body_has "href=\"/admin/audit?action=publish_listing\""
expect 200 GET '/admin/audit?kind=listing&subject=4'
is "$(shown)" '59 54 49 44 39 34 29 24 19 14 9 4 ' 'by subject'
# The day of row 50 in London: today less ten days, as rows are at this hour of the day.
day=$(TZ=Europe/London date -d '10 days ago' +'%-d %-m %Y')
# shellcheck disable=SC2086 # three words
set -- $day
expect 200 GET "/admin/audit?since-day=$1&since-month=$2&since-year=$3&until-day=$1&until-month=$2&until-year=$3"
is "$(shown)" '50 ' 'by dates'
expect 200 GET "/admin/audit?kind=listing&since-day=$1&since-month=$2&since-year=$3&before=56"
is "$(shown)" '55 54 53 52 51 50 ' 'all together'
body_has 'Back to the newest'
body_has "href=\"/admin/audit?kind=listing&amp;since-day=$1&amp;since-month=$2&amp;since-year=$3\""
expect 422 GET '/admin/audit?subject=x&since-day=40&since-month=1&since-year=2026&action=none&person=-1'
body_has 'Its number must be a whole number'
body_has 'From must be a real date'
expect 200 GET '/admin/audit?person=999999'
body_has 'Nothing fits all of this'

note 'a person by name, who is a number in the address'
submit 303 /admin/audit /admin/audit "who=$owner_login"
header_is Location "/admin/audit?person=$owner"
submit 422 /admin/audit /admin/audit who=example.org
body_has 'More than one person has this'
post 422 /admin/audit who=nobody-of-this-name
body_has 'Nobody has this'
expect 422 POST /admin/audit -d _csrf=wrong -d who=x

note 'as files'
expect 200 GET "/admin/audit?as=csv&person=$officer"
header_is Content-Type 'text/csv; charset=utf-8'
header Content-Disposition | grep -q 'attachment; filename="audit-.*\.csv"'
ok 'to be kept under a name'
is "$(grep -c 'Row' "$page")" 30 'every row of theirs'
body_has ',Wrote a note,Listing 4,Name: from nothing to Row 59.,desk'
expect 200 GET '/admin/audit?as=xlsx'
is "$(head -c 2 "$page")" PK 'a spreadsheet'
expect 422 GET '/admin/audit?as=exe'
header_is Content-Type 'text/html; charset=utf-8'
sql_is "SELECT GROUP_CONCAT(CONCAT(account_id, ' ', detail) ORDER BY id SEPARATOR ', ') FROM audit WHERE action = 'download_audit'" \
	"$owner {\"rows\":30,\"account\":$officer}, $owner {\"rows\":64}" 'each is a row of the trail itself'

note 'seals'
body_lacks 'were sealed on'
sql "UPDATE audit SET done_at = done_at - INTERVAL 2 HOUR"
"$top/bin/tidy" --config "$conf" >/dev/null
expect 200 GET /admin/audit
body_has 'were sealed on'

note 'on the page of an account'
expect 200 GET "/admin/accounts/$officer"
body_has 'What happened lately'
is "$(shown | wc -w)" 20 'the last twenty'
sql "DELETE FROM role_capability WHERE capability = 'audit.see'"
expect 403 GET /admin/audit
expect 200 GET "/admin/accounts/$officer"
body_lacks 'What happened lately'
finish
