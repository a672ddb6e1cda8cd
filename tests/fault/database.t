#!/bin/sh
# MariaDB gone, back, read-only, slow: each page says so plainly, each form keeps its
# answers, nothing is half-written, and all is well again without starting anything anew.
. "$(dirname "$0")/../lib.sh"
own_site 'statement_seconds = 2'
come_from 127.0.0.18

# ---- Every route, with the tokens of better times ----
: >"$work/pages"
forms=0
for program in $PROGRAMS; do
	"$top/bin/$program" --routes
done | awk '{ may = $4; for (i = 5; i < NF; i++) may = may " " $i; print $2 "\t" $3 "\t" may }' >"$work/routes"
missing_gives() { :; }
repeated() { :; }
needs() { :; }
lookups_lead() { :; }
lookup() { form "$@"; }
browse_for() {
	may=$(awk -F '\t' -v m="$1" -v p="$2" '$1 == m && $2 == p { print $3 }' "$work/routes")
	browser "$(echo "$may" | tr ' ' -)"
	if [ "$may" = anyone ] || [ -n "$(cookie __Host-session)" ]; then return; fi
	account "$(sql "SELECT MIN(role) FROM role_capability WHERE capability = IF('$may' = 'signed in', 'account.manage', '$may')")"
	sign_in
}
page() {
	browse_for GET "$1"
	request GET "$2"
	echo "$jar $2" >>"$work/pages"
	echo "$status" >>"$work/statuses"
}
form() {
	browse_for POST "$1"
	forms=$((forms + 1))
	address=$2
	request GET "$3"
	[ -z "$(hidden _csrf)" ] || take_tokens
	shift 3
	{
		echo "$jar"
		echo "$address"
		printf '_csrf=%s\n_key=%s\n' "$csrf" "$key"
		for answer; do
			[ "$answer" != -- ] || break
			case $answer in
			*'=<') printf '%s=%s\n' "${answer%%=*}" "$(hidden "${answer%%=*}")" ;;
			*) printf '%s\n' "$answer" ;;
			esac
		done
	} >"$work/form-$forms"
}
. "$top/tests/http/routes.sh"
sql 'SELECT SUM(c) FROM (SELECT COUNT(*) c FROM advert UNION ALL SELECT COUNT(*) FROM staff_note UNION ALL SELECT COUNT(*) FROM audit
	UNION ALL SELECT COUNT(*) FROM form_key UNION ALL SELECT COUNT(*) FROM account UNION ALL SELECT COUNT(*) FROM shortlist_item) t' >"$work/rows-before"
# Adverts that the site had before: of those sent here, each is one more.
adverts=$(sql 'SELECT COUNT(*) FROM advert')

plain() {
	is "$(grep -c '<h1' "$page")" 1 "$1: a page with a heading"
	! grep -qiE "mariadb|mysql|socket|denied|errno|$var" "$page"
	ok "$1: nothing of what is behind it"
	header_is Cache-Control no-store
	[ "$status" != 503 ] || [ -n "$(header Retry-After)" ]
	ok "$1: when to come again"
}

send_form() {
	{
		read -r jar
		read -r address
		set --
		while IFS= read -r answer; do set -- "$@" --data-urlencode "$answer"; done
	} <"$work/form-$1"
	request POST "$address" "$@"
}

# Each answer of a form, as it would be sent again; a password is not shown.
answers_are_there() {
	grep -qE '^(password|new_password|proposed)=|^file@' "$work/form-$1" && return
	sed 1,2d "$work/form-$1" | while IFS='=' read -r field value; do
		escaped=$(printf '%s' "$value" | sed "s/&/\\&amp;/g; s/</\\&lt;/g; s/\"/\\&quot;/g; s/'/\\&#39;/g")
		grep -qF "name=\"$field\" value=\"$escaped\"" "$page" || echo "$field"
	done >"$work/lost"
	[ ! -s "$work/lost" ]
	ok "POST $address: every answer is on the page" || sed 's/^/#   lost: /' "$work/lost" >&2
}

database_kill
while read -r jar address; do
	request GET "$address"
	case $status in
	503) plain "GET $address without a database" ;;
	200) ok "GET $address needs no database" ;;
	*) is "$status" 503 "GET $address without a database" ;;
	esac
done <"$work/pages"
for number in $(seq "$forms"); do
	send_form "$number"
	is "$status" 503 "POST $address without a database"
	plain "POST $address without a database"
	answers_are_there "$number"
	cp "$page" "$work/again-$number"
done

stack_start_database
sql 'SELECT SUM(c) FROM (SELECT COUNT(*) c FROM advert UNION ALL SELECT COUNT(*) FROM staff_note UNION ALL SELECT COUNT(*) FROM audit
	UNION ALL SELECT COUNT(*) FROM form_key UNION ALL SELECT COUNT(*) FROM account UNION ALL SELECT COUNT(*) FROM shortlist_item) t' >"$work/rows-after"
cmp -s "$work/rows-before" "$work/rows-after"
ok 'nothing was stored'
while read -r jar address; do
	request GET "$address"
	read -r before <&3
	case $status in 200 | 303 | "$before") true ;; *) false ;; esac
	ok "GET $address works again: $status"
done <"$work/pages" 3<"$work/statuses"

# ---- Try again: the page of the fault sends the same form ----
browser anyone
number=$(grep -l '^/advert$' "$work"/form-* | sed 's/.*-//')
sed -n 's/.*<input type="hidden" name="\([^"]*\)" value="\([^"]*\)".*/\1=\2/p' "$work/again-$number" |
	sed "s/&#39;/'/g; s/&quot;/\"/g; s/&lt;/</g; s/&gt;/>/g; s/&amp;/\\&/g" >"$work/again"
again() {
	set -- "$1"
	while IFS= read -r answer; do set -- "$@" --data-urlencode "$answer"; done <"$work/again"
	wanted=$1
	shift
	expect "$wanted" POST /advert "$@"
}
again 303
first=$(header Location)
again 303
is "$(header Location)" "$first" 'and sent twice it is one'
sql_is "SELECT COUNT(*) - $adverts FROM advert" 1 'adverts sent: 1'

# ---- Read-only: pages are read, forms wait ----
advert() {
	submit "$1" /advert /advert place=Stroud task=shopping hours=3 rate=13.50 words="$2" name='Robin Example' email=robin@example.org checked=1
}
sql 'SET GLOBAL read_only = 1'
for open in / /find "/listing/$listing" /shortlist /sign-in; do
	expect 200 GET "$open"
done
sql "UPDATE session SET last_seen_at = UTC_TIMESTAMP() - INTERVAL 5 MINUTE"
browser desk.note
expect 200 GET "/desk/listings/$listing"
browser anyone
advert 503 'While nothing can be written'
body_has 'While nothing can be written'
plain 'a form on a read-only server'
sql 'SET GLOBAL read_only = 0'
sql_is "SELECT COUNT(*) - $adverts FROM advert" 1 'adverts sent: 1'
advert 303 'Once it can be written again'
sql_is "SELECT COUNT(*) - $adverts FROM advert" 2 'adverts sent: 2'

# ---- Slow: a statement that takes too long is given up ----
hold 'LOCK TABLES advert WRITE'
began=$(date +%s)
advert 503 'Slowly'
[ $(($(date +%s) - began)) -lt 8 ]
ok 'and in time'
body_has 'Slowly'
release
sql_is "SELECT COUNT(*) - $adverts FROM advert" 2 'nothing is half-written'
sql_is 'SELECT COUNT(*) FROM form_key WHERE location = ""' 0 'no key is left without its answer'
expect 200 GET /advert
body_has 'Slowly'
advert 303 'Slowly'
sql_is "SELECT COUNT(*) - $adverts FROM advert" 3 'adverts sent: 3'
hold 'LOCK TABLES source WRITE'
expect 503 GET /
plain 'a page that waits too long'
release
expect 200 GET /

# ---- Every connection closed behind the programs' backs ----
sql "SELECT CONCAT('KILL ', id, ';') FROM information_schema.processlist WHERE user LIKE 'cm\\_%'" >"$work/kill"
mariadb --no-defaults -u root -S "$db_socket" -f care_market <"$work/kill" >/dev/null 2>&1
expect 200 GET /
sql "SELECT CONCAT('KILL ', id, ';') FROM information_schema.processlist WHERE user LIKE 'cm\\_%'" >"$work/kill"
request GET /advert
take_tokens
mariadb --no-defaults -u root -S "$db_socket" -f care_market <"$work/kill" >/dev/null 2>&1
request POST /advert --data-urlencode "_csrf=$csrf" -d "_key=$key" -d place=Stroud -d task=shopping -d hours=3 -d rate=13.50 \
	-d name=Robin -d email=robin@example.org -d checked=1
case $status in 303 | 503) true ;; *) false ;; esac
ok "a form over a closed connection gives 303 or 503: $status"
[ "$status" = 303 ] || expect 303 POST /advert --data-urlencode "_csrf=$csrf" -d "_key=$key" -d place=Stroud -d task=shopping -d hours=3 \
	-d rate=13.50 -d name=Robin -d email=robin@example.org -d checked=1
sql_is "SELECT COUNT(*) - $adverts FROM advert" 4 'adverts sent: 4'

# ---- Started before the database ----
stack_end "$var/mariadb.pid"
restart find
restart desk
expect 503 GET /
stack_start_database
expect 200 GET /
browser desk.note
expect 200 GET "/desk/listings/$listing"

# ---- Accounts made anew, as an upgrade does while programs run ----
sh "$top/sql/setup.sh" --socket "$db_socket" --passwords "$var/secret"
browser anyone
expect 200 GET /
advert 303 'After an upgrade'
finish
