#!/bin/sh
# Roles: what each may do, changed by ticking, with effect on the next request; and the
# list of every page, which is what the programs say.  Route: /admin/roles
. "$(dirname "$0")/../lib.sh"
own_site

account directory_officer
browser officer
sign_in
expect 403 GET /admin/roles
account system_owner
owner=$account_id
browser owner
sign_in
expect 200 GET /admin/roles

ticked() { grep -o 'type="checkbox" value="[^"]*" checked' "$page" | cut -d '"' -f 4; }
is "$(ticked | tr ':' '\t' | sort)" "$(sql 'SELECT role, capability FROM role_capability' | sort)" \
	'what is ticked is what the database has'

# send STATUS PAIR...: the page's form with these ticked.
send() {
	expected=$1
	shift
	version=$(hidden _version)
	take_tokens
	for pair; do
		set -- "$@" "may=$pair"
		shift
	done
	post "$expected" /admin/roles "_version=$version" "$@"
}

note 'giving and taking count from the next request'
# shellcheck disable=SC2046 # one word each
send 303 $(ticked | grep -v '^broker:desk.note$') commissioner:audit.see
sql_is "SELECT COUNT(*) FROM role_capability WHERE role = 'broker' AND capability = 'desk.note'" 0
sql_is "SELECT COUNT(*) FROM role_capability WHERE role = 'commissioner' AND capability = 'audit.see'" 1
sql_is "SELECT detail FROM audit WHERE action = 'change_roles' ORDER BY id DESC LIMIT 1" \
	'{"changes":[{"what":"Broker: Write staff notes and set labels on a listing","before":"Yes","after":"No"},{"what":"Commissioner: See the audit trail","before":"No","after":"Yes"}]}'
request GET /admin/roles
# shellcheck disable=SC2046
send 303 $(ticked) directory_officer:account.manage
browser officer
expect 200 GET /admin/roles
browser owner
request GET /admin/roles
# shellcheck disable=SC2046
send 303 $(ticked | grep -v '^directory_officer:account.manage$')
browser officer
expect 403 GET /admin/roles

note 'what is refused'
browser owner
request GET /admin/roles
before=$(sql 'SELECT GROUP_CONCAT(role, capability ORDER BY role, capability) FROM role_capability')
# shellcheck disable=SC2046
send 422 $(ticked | grep -v '^system_owner:account.manage$')
body_has 'You cannot take away your own right to manage accounts'
! ticked | grep -qx system_owner:account.manage
ok 'what was ticked is kept'
request GET /admin/roles
send 422 emperor:everything
request GET /admin/roles
sql "DELETE FROM role_capability WHERE role = 'commissioner' AND capability = 'audit.see'"
# shellcheck disable=SC2046
send 409 $(ticked)
body_has 'How what you sent differs from what is there now'
body_has 'Yes there, No in what you sent'
expect 200 GET /admin/roles
body_lacks 'We kept the answers'
sql "INSERT INTO role_capability VALUES ('commissioner', 'audit.see')"
take_tokens
spoil_token
post 403 /admin/roles may=broker:account.manage
sql_is 'SELECT GROUP_CONCAT(role, capability ORDER BY role, capability) FROM role_capability' "$before"
sql_is "SELECT COUNT(*) FROM audit WHERE action = 'change_roles' AND account_id <> $owner" 0

note 'every page, and who may open it'
# Of each row: the path, See or Change, who may.
expect 200 GET /admin/roles
sed -n 's/.*<th scope="row"[^>]*font-weight-regular">\([^<]*\)<\/th><td[^>]*>\([^<]*\)<\/td><td[^>]*>\([^<]*\)<\/td>.*/\1\t\2\t\3/p' "$page" |
	sort >"$work/shown"
sql 'SELECT code, name FROM capability' >"$work/capabilities"
for program in $PROGRAMS; do
	"$top/bin/$program" --routes
done | awk -F '\t' -v OFS='\t' 'NR == FNR { name[$1] = $2; next }
	{
		split($0, field, / +/)
		may = field[4] == "anyone" ? "Anybody" : field[4] == "signed" ? "Everybody who is signed in" : name[field[4]]
		print field[3], field[2] == "POST" ? "Change" : "See", may
	}' "$work/capabilities" - | sort >"$work/said"
cmp -s "$work/shown" "$work/said"
ok "all $(wc -l <"$work/said") are shown as the programs say them" || diff "$work/said" "$work/shown" >&2
! awk -F '\t' '$3 == ""' "$work/said" | grep .
ok 'no route asks for a capability that nobody can be given'
finish
