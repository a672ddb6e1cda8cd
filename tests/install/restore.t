#!/bin/sh
# What README, "Back up", says to keep is enough: dumped, put back into an installation that
# has nothing else, people sign in, and the audit trail is as it was sealed.
. "$(dirname "$0")/../lib.sh"
own_site
account practitioner
sign_in
known_login=$login
sql "UPDATE audit SET done_at = done_at - INTERVAL 2 HOUR"
"$top/bin/tidy" --config "$conf" >/dev/null
sealed=$(sql 'SELECT SUM(row_count) FROM audit_seal')
[ "$sealed" -gt 0 ]
ok 'there is something under a seal'
listings=$(sql 'SELECT COUNT(*) FROM listing')
owner=$(sql "INSERT INTO draft (program, owner, form, answers) VALUES ('desk', REPEAT('o', 64), 'add_note', 'body=x'); SELECT COUNT(*) FROM draft")

note 'the copy'
mariadb-dump --no-defaults --routines -u root -S "$db_socket" --single-transaction care_market >"$work/copy.sql"
ok 'mariadb-dump' || exit 1
mkdir "$work/keys"
cp -p "$var/secret/secret.key" "$var/secret/seal.key" "$work/keys"
stack_stop
rm -rf "$var"

note 'another installation, with nothing of its own'
var=$(mktemp -d)
free_port
stack_folders
stack_make_database
stack_start_database
mariadb --no-defaults -u root -S "$db_socket" -e 'CREATE DATABASE care_market'
mariadb --no-defaults -u root -S "$db_socket" care_market <"$work/copy.sql"
ok 'the database is put back'
cp -p "$work/keys/"* "$var/secret"
stack_write_conf
(stack_setup_database)
ok 'setup makes accounts, views and rights anew' || exit 1
stack_start_program indexer
within 30 test -s "$var/index/directory.idx"
ok 'the index is made again'
stack_start_programs
stack_write_nginx
stack_start_nginx
at=http://127.0.0.1:$PORT
browser restored
login=$known_login
try_sign_in 303 "$login" "$password"
expect 200 GET /desk
expect 200 GET /find
sql_is 'SELECT COUNT(*) FROM listing' "$listings" 'every listing is there'
sql_is 'SELECT COUNT(*) FROM draft' "$owner" 'and every draft'
"$top/bin/tidy" --config "$conf" --verify >"$work/said" 2>&1
ok 'the audit trail is as it was sealed' || sed 's/^/#   /' "$work/said" >&2
grep -q "$sealed rows" "$work/said"
ok 'all of it'

note 'without the key'
cp -p "$var/secret/seal.key" "$work/seal.key"
head -c 32 /dev/urandom >"$var/secret/seal.key"
! "$top/bin/tidy" --config "$conf" --verify >"$work/said" 2>&1
ok 'the seals prove nothing: so the key is part of the copy'
cp -p "$work/seal.key" "$var/secret/seal.key"
finish
