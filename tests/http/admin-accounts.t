#!/bin/sh
# Accounts: who may look after them, adding, changing, disabling, one-time passwords, and
# that there is always somebody left who can.  Routes: /admin /admin/accounts
# /admin/accounts/new /admin/accounts/:id /admin/accounts/:id/change
# /admin/accounts/:id/disable /admin/accounts/:id/enable /admin/accounts/:id/sessions
# /admin/accounts/:id/password /sign-in/password
. "$(dirname "$0")/../lib.sh"
site

version() { hidden _version; }

# change STATUS PAGE PATH NAME=VALUE...: as submit, with the version the page came with.
change() {
	expected=$1 opened=$2 sent_to=$3
	shift 3
	request GET "$opened"
	take_tokens
	post "$expected" "$sent_to" "_version=$(version)" "$@"
}

audit_count() { sql "SELECT COUNT(*) FROM audit WHERE action = '$1' AND subject_id = $2"; }

note 'who may'
expect 303 GET /admin/accounts
header_is Location '/sign-in?next=%2Fadmin%2Faccounts'
account practitioner
practitioner=$account_id practitioner_login=$login
sign_in
for page_path in /admin/accounts /admin/accounts/new "/admin/accounts/$practitioner" \
	"/admin/accounts/$practitioner/change" "/admin/accounts/$practitioner/password" /admin; do
	expect 403 GET "$page_path"
done
account system_owner
owner=$account_id owner_login=$login
browser owner
sign_in
expect 303 GET /admin
header_is Location /admin/accounts
expect 200 GET /admin/accounts
body_has 'Add a person'

note 'adding'
new=new-$$-$owner@example.org
submit 422 /admin/accounts/new /admin/accounts/new name= login=nobody
body_has 'Enter full name'
body_has 'Enter an email address in the correct format'
body_has 'Select roles'
post 422 /admin/accounts/new name='Sam <b>Sample</b>' login="$owner_login" roles=broker
body_has 'Somebody already has an account with this email address'
body_has 'Sam &lt;b&gt;Sample&lt;/b&gt;'
post 422 /admin/accounts/new name='Sam Sample' login="$new" roles=emperor
csrf_good=$csrf csrf=wrong
post 403 /admin/accounts/new name='Sam Sample' login="$new" roles=broker
csrf=$csrf_good
sql_is "SELECT COUNT(*) FROM account WHERE login = '$new'" 0
post 303 /admin/accounts/new name='Sam Sample' login=" ${new%@*}@EXAMPLE.org" roles=broker roles=practitioner admin=1 has_password=1
sql_is "SELECT CONCAT(name, ' ', has_password, ' ', (SELECT GROUP_CONCAT(role ORDER BY role) FROM account_role WHERE account_id = id)) FROM account WHERE login = '$new'" \
	'Sam Sample 0 broker,practitioner'
sam=$(sql "SELECT id FROM account WHERE login = '$new'")
header_is Location "/admin/accounts/$sam"
sql_is "SELECT detail FROM audit WHERE action = 'add_account' AND subject_id = $sam" \
	"{\"changes\":[{\"what\":\"Name\",\"before\":\"\",\"after\":\"Sam Sample\"},{\"what\":\"Email address\",\"before\":\"\",\"after\":\"$new\"},{\"what\":\"Roles\",\"before\":\"\",\"after\":\"Broker, Practitioner\"}]}"

note 'finding'
expect 200 GET "/admin/accounts/$sam"
body_has 'Sam Sample'
body_has 'None yet: give a one-time password'
expect 404 GET /admin/accounts/999999
submit 303 /admin/accounts /admin/accounts words="$new"
header_is Location "/admin/accounts/$sam"
post 422 /admin/accounts words=zzzzzz%
body_has 'Nobody has this in their name or email address'
post 422 /admin/accounts words=x
submit 303 /admin/accounts /admin/accounts words=example.org
found=$(header Location)
is "${found%%=*}" '/admin/accounts?people' 'several people: their numbers, not the words, in the address'
expect 200 GET "$found"
body_has 'Sam Sample'
expect 200 GET '/admin/accounts?role=broker&state=never'
body_has 'Sam Sample'
body_lacks "$owner_login"
expect 200 GET '/admin/accounts?state=disabled'
body_lacks 'Sam Sample'

note 'changing'
expect 200 GET "/admin/accounts/$sam/change"
body_has 'value="Sam Sample"'
is "$(grep -o 'value="[a-z_]*" checked' "$page" | sort | tr '\n' ' ')" 'value="broker" checked value="practitioner" checked ' \
	'the roles they have are ticked'
change 422 "/admin/accounts/$sam/change" "/admin/accounts/$sam/change" name= roles=broker
body_has 'Enter full name'
change 303 "/admin/accounts/$sam/change" "/admin/accounts/$sam/change" name='Sam Example' roles=broker roles=commissioner
sql_is "SELECT CONCAT(name, ' ', (SELECT GROUP_CONCAT(role ORDER BY role) FROM account_role WHERE account_id = id)) FROM account WHERE id = $sam" \
	'Sam Example broker,commissioner'
sql_is "SELECT detail FROM audit WHERE action = 'change_account' AND subject_id = $sam" \
	'{"changes":[{"what":"Name","before":"Sam Sample","after":"Sam Example"},{"what":"Roles","before":"Broker, Practitioner","after":"Broker, Commissioner"}]}'
request GET "/admin/accounts/$sam/change"
take_tokens
old=$(version)
sql "UPDATE account SET name = 'Somebody else was first', version = version + 1 WHERE id = $sam"
post 409 "/admin/accounts/$sam/change" "_version=$old" name='Too late' roles=broker
body_has 'Name: Somebody else was first there, Too late in what you sent'
body_has 'Your answers are not kept'
expect 200 GET "/admin/accounts/$sam/change"
body_lacks 'Too late'
body_lacks 'We kept the answers'
sql_is "SELECT name FROM account WHERE id = $sam" 'Somebody else was first'
post 409 "/admin/accounts/$sam/change" name='No version' roles=broker
post 422 "/admin/accounts/$sam/change" "_version=$old" name= roles=broker
is "$(version)" "$old" 'a refused form keeps the version it came with'

note 'nobody takes their own right away'
change 422 "/admin/accounts/$owner/change" "/admin/accounts/$owner/change" name='Robin Example' roles=broker
body_has 'You cannot take away your own right to manage accounts'
sql_is "SELECT GROUP_CONCAT(role) FROM account_role WHERE account_id = $owner" system_owner
change 422 "/admin/accounts/$owner" "/admin/accounts/$owner/disable"
body_has 'You cannot disable your own account'
sql_is "SELECT disabled_at IS NULL FROM account WHERE id = $owner" 1

note 'two owners disable each other at once: one is left'
account system_owner
second=$account_id
browser second
sign_in
request GET "/admin/accounts/$owner"
take_tokens
second_csrf=$csrf second_key=$key second_version=$(version) second_jar=$jar
browser owner
request GET "/admin/accounts/$second"
take_tokens
curl -s -o /dev/null -b "$second_jar" "$at/admin/accounts/$owner/disable" -d "_version=$second_version" \
	--data-urlencode "_csrf=$second_csrf" --data-urlencode "_key=$second_key" &
request POST "/admin/accounts/$second/disable" -d "_version=$(version)" \
	--data-urlencode "_csrf=$csrf" --data-urlencode "_key=$key"
wait $!
sql_is "SELECT COUNT(*) FROM account WHERE id IN ($owner, $second) AND disabled_at IS NULL" 1
sql "UPDATE account SET disabled_at = NULL WHERE id IN ($owner, $second)"
browser owner
sign_in_owner() { login=$owner_login; sign_in; }
sign_in_owner

note 'disabling ends sessions at once; enabling lets back in'
change 303 "/admin/accounts/$practitioner" "/admin/accounts/$practitioner/disable"
jar=$work/jar
expect 303 GET /admin/accounts
login=$practitioner_login
request GET /sign-in
take_tokens
post 422 /sign-in login="$login" password="$password"
browser owner
change 409 "/admin/accounts/$practitioner" "/admin/accounts/$practitioner/disable"
change 303 "/admin/accounts/$practitioner" "/admin/accounts/$practitioner/enable"
jar=$work/jar
sign_in
expect 403 GET /admin/accounts
browser owner
change 303 "/admin/accounts/$practitioner" "/admin/accounts/$practitioner/sessions"
jar=$work/jar
expect 303 GET /admin/accounts
is "$(audit_count disable_account "$practitioner") $(audit_count enable_account "$practitioner") $(audit_count end_account_sessions "$practitioner")" \
	'1 1 1' 'each has its audit row'

note 'a one-time password'
browser owner
request GET "/admin/accounts/$sam/password"
take_tokens
once=$(hidden proposed) proof=$(hidden proof)
printf '%s\n' "$once" | grep -Eqx '([a-z2-9]{4}-){3}[a-z2-9]{4}'
ok 'it can be read out'
post 400 "/admin/accounts/$sam/password" "_version=$(version)" proposed=weak-weak-weak "proof=$proof"
post 400 "/admin/accounts/$practitioner/password" "_version=$(version)" "proposed=$once" "proof=$proof"
request GET "/admin/accounts/$sam/password"
take_tokens
once=$(hidden proposed) proof=$(hidden proof)
post 303 "/admin/accounts/$sam/password" "_version=$(version)" "proposed=$once" "proof=$proof"
expect 200 GET "/admin/accounts/$sam"
body_has 'One-time password, to be changed before'
body_lacks "$once"
sql_is "SELECT COUNT(*) FROM audit WHERE detail LIKE '%$once%'" 0
! grep -rqF -- "$once" "$var/log"
ok 'it is in no log'
browser sam
request GET '/sign-in?next=/desk/find'
take_tokens
post 303 /sign-in login="$new" "password=$once" next=/desk/find
header_is Location '/sign-in/password?next=%2Fdesk%2Ffind'
expect 303 GET /admin/accounts
header_is Location /sign-in/password
expect 303 GET /desk
header_is Location '/sign-in/password?next=%2Fdesk'
expect 200 GET '/sign-in/password?next=/desk/find'
body_has 'You signed in with a one-time password'
old_session=$(sed -n 's/.*__Host-session\t//p' "$jar")
long='three odd lamps'
take_tokens
post 422 /sign-in/password "password=wrong wrong wrong" "new_password=$long" "new_again=$long"
body_has 'This is not your current password'
post 422 /sign-in/password "password=$once" new_password=short new_again=short
body_has 'New password must be 12 characters or more'
post 422 /sign-in/password "password=$once" "new_password=$long" "new_again=${long}x"
body_has 'The two new passwords must be the same'
post 422 /sign-in/password "password=$once" "new_password=$once" "new_again=$once"
body_has 'The new password must not be the current one'
body_lacks "$once"
post 303 /sign-in/password "password=$once" "new_password=$long" "new_again=$long" next=/desk/find
header_is Location '/sign-in/password?done=1&next=%2Fdesk%2Ffind'
expect 200 GET "$(header Location)"
body_has 'Your password has changed'
body_has 'href="/desk/find"'
[ "$(sed -n 's/.*__Host-session\t//p' "$jar")" != "$old_session" ]
ok 'the session has a new token'
expect 403 GET /admin/accounts
printf 'Cookie: __Host-session=%s\n' "$old_session" >"$work/old"
jar=/dev/null
expect 303 GET /admin/accounts -H "@$work/old"
sql_is "SELECT password_until IS NULL FROM account WHERE id = $sam" 1
browser later
request GET /sign-in
take_tokens
post 422 /sign-in login="$new" "password=$once"
post 303 /sign-in login="$new" "password=$long"
header_is Location /desk
sql_is "SELECT signed_in_at > UTC_TIMESTAMP() - INTERVAL 5 MINUTE FROM account WHERE id = $sam" 1

note 'a one-time password that was not used in time'
sql "UPDATE account SET password_until = UTC_TIMESTAMP() - INTERVAL 1 MINUTE WHERE id = $sam"
browser too_late
request GET /sign-in
take_tokens
post 422 /sign-in login="$new" "password=$long"
browser owner
expect 200 GET "/admin/accounts/$sam"
body_has 'not used in time'
finish
