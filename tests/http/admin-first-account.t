#!/bin/sh
# The command account: the first person on a new installation, and a way back in for a
# system owner; what it refuses.
. "$(dirname "$0")/../lib.sh"
own_site

account_command() { "$top/bin/account" --config "$conf" "$@" >"$work/said" 2>&1; }
said() {
	grep -qF -- "$1" "$work/said"
	ok "it says: $1" || sed 's/^/#   said: /' "$work/said" >&2
}
printed() { sed -n 's/^ *one-time password *//p' "$work/said"; }

# The demonstration's accounts go, as a new installation has none.
sql "SET FOREIGN_KEY_CHECKS = 0; DELETE FROM account_role; DELETE FROM account; DELETE FROM audit;
	ALTER TABLE account AUTO_INCREMENT = 1"
account_command
is $? 64 'without options it tells how it is used'
account_command --first not-an-address 'Kim Example'
is $? 64 'an address that is none'
account_command --first kim@example.org X
is $? 64 'a name that is none'
account_command --one-time kim@example.org
is $? 1 'nobody to let back in'
said 'No account has this email address.'
sql_is 'SELECT COUNT(*) FROM account' 0

account_command --first Kim@Example.org 'Kim Example'
is $? 0 'the first account'
once=$(printed)
said "Sign in at http://127.0.0.1:$PORT/sign-in"
sql_is "SELECT CONCAT(login, ' ', name, ' ', (SELECT GROUP_CONCAT(role) FROM account_role WHERE account_id = id)) FROM account" \
	'kim@example.org Kim Example system_owner'
sql_is "SELECT CONCAT(program, ' ', action, ' ', subject_id, ' ', account_id IS NULL) FROM audit" 'account first_account 1 1'
sql_is "SELECT COUNT(*) FROM audit WHERE detail LIKE '%$once%'" 0 'the password is not in the audit trail'

login=kim@example.org
browser kim
request GET /sign-in
take_tokens
post 303 /sign-in "login=$login" "password=$once"
header_is Location '/sign-in/password?next=%2Fdesk'
expect 303 GET /admin/accounts
request GET /sign-in/password
take_tokens
post 303 /sign-in/password "password=$once" 'new_password=three odd lamps' 'new_again=three odd lamps'
expect 200 GET /admin/accounts

account_command --first lee@example.org 'Lee Example'
is $? 1 'a second first account is refused'
said 'There is somebody already who may manage accounts'
sql_is 'SELECT COUNT(*) FROM account' 1
account_command --first kim@example.org 'Kim Again' --force
is $? 1 'an address that has an account'
account_command --first lee@example.org 'Lee Example' --force
is $? 0 'but not with --force'

account_command --one-time KIM@example.org
is $? 0 'a way back in'
expect 303 GET /admin/accounts
request GET /sign-in
take_tokens
post 422 /sign-in "login=$login" 'password=three odd lamps'
post 303 /sign-in "login=$login" "password=$(printed)"
header_is Location '/sign-in/password?next=%2Fdesk'
sql "UPDATE account SET disabled_at = UTC_TIMESTAMP() WHERE login = 'lee@example.org'"
account_command --one-time lee@example.org
is $? 1 'not for an account that is disabled'

mv "$var/secret/cm_admin.password" "$var/secret/away"
account_command --one-time kim@example.org
is $? 1 'nor for who is not known to the database'
said 'The database refused'
finish
