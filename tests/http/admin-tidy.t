#!/bin/sh
# The command tidy: what is old goes and what is not stays; the audit trail is sealed, and
# a change below a seal shows.
. "$(dirname "$0")/../lib.sh"
own_site

tidy() { "$top/bin/tidy" --config "$conf" "$@" >"$work/said" 2>&1; }
said() {
	grep -qF -- "$1" "$work/said"
	ok "it says: $1" || sed 's/^/#   said: /' "$work/said" >&2
}

tidy --check
is $? 0 'every query is right'
tidy --gone
is $? 64 'an option that there is not'
account system_owner

# ---- One row of each kind just old enough, and one not ----
# Column and days: each row is a day, or an hour for tries, on either side.
ago() { echo "UTC_TIMESTAMP() - INTERVAL $1"; }
for days in 29 31; do
	sql "INSERT INTO draft (owner, form, answers, saved_at) VALUES (REPEAT('$days', 32), 'f', '', $(ago "$days DAY"))"
	sql "INSERT INTO form_key (key_hash, form, location, answered_at) VALUES (REPEAT('$days', 32), 'f', '', $(ago "$days DAY"))"
done
for days in 29 31; do
	sql "INSERT INTO area_file (kind, name, content, uploaded_at) VALUES ('patch', '$days', '', $(ago "$days DAY"))"
done
sql "INSERT INTO area_file (kind, name, content, uploaded_at, applied_at) VALUES ('patch', 'done', '', $(ago '90 DAY'), $(ago '90 DAY'))"
for days in 89 91; do
	sql "INSERT INTO session (token_hash, account_id, started_at, last_seen_at) VALUES (REPEAT('$days', 32), $account_id, $(ago "$days DAY"), $(ago "$days DAY"))"
done
for hours in 23 25; do
	sql "INSERT INTO sign_in_try (login_hash, from_hash, succeeded, tried_at) VALUES ('$hours', 'x', 0, $(ago "$hours HOUR"))"
done
listing=$(sql "INSERT INTO listing (kind, name, latitude, longitude, reach, confirmed_on) VALUES ('community', 'A made-up club', 51.8, -2.2, 'county', '2026-01-01'); SELECT LAST_INSERT_ID()")
for days in 364 366; do
	id=$(sql "INSERT INTO shortlist (code, owner, seen_at) VALUES ('code$days', 'x', $(ago "$days DAY")); SELECT LAST_INSERT_ID()")
	sql "INSERT INTO shortlist_item (shortlist_id, listing_id) VALUES ($id, $listing)"
done
tidy
is $? 0 'tidying'
said 'removed 1 drafts older than 30 days'
sql_is 'SELECT GROUP_CONCAT(DISTINCT LEFT(owner, 2)) FROM draft' 29 'drafts after 30 days'
sql_is 'SELECT GROUP_CONCAT(name ORDER BY name) FROM area_file' 29,done 'files that nobody carried out after 30 days'
sql_is 'SELECT GROUP_CONCAT(LEFT(key_hash, 2)) FROM form_key' 29 'form keys after 30 days'
sql_is 'SELECT GROUP_CONCAT(LEFT(token_hash, 2)) FROM session' 89 'sessions after 90 days'
sql_is 'SELECT GROUP_CONCAT(login_hash) FROM sign_in_try' 23 'tries after a day'
sql_is 'SELECT GROUP_CONCAT(code) FROM shortlist' code364 'shortlists after a year'
sql_is 'SELECT COUNT(*) FROM shortlist_item' 1 'with what is on them'
sql_is "SELECT detail FROM audit WHERE program = 'tidy'" \
	'{"removed":{"drafts":1,"files of areas not carried out":1,"form keys":1,"sessions":1,"sign-in tries":1,"shortlist entries":1,"shortlists":1}}'
tidy
is $? 0 'tidying again'
is "$(cat "$work/said")" '' 'there is nothing left to do, and it says nothing'
sql_is "SELECT COUNT(*) FROM audit WHERE program = 'tidy'" 1

note 'ten thousand old rows go in pieces'
sql "INSERT INTO sign_in_try (login_hash, from_hash, succeeded, tried_at) SELECT seq, 'x', 0, $(ago '2 DAY') FROM seq_1_to_12000"
tidy
said 'removed 12000 sign-in tries'

# ---- Seals ----
add_rows() {
	sql "INSERT INTO audit (program, account_id, action, subject_kind, subject_id, detail, done_at)
		SELECT 'desk', $account_id, 'add_note', 'listing', seq, CONCAT('{\"changes\":[', seq, ']}'), $(ago "$1") FROM seq_$2"
}
sql "UPDATE audit SET done_at = $(ago '3 HOUR')"
add_rows '2 HOUR' 1_to_5
tidy
said 'sealed 7 rows'
tidy --verify
is $? 0 'as it was sealed'
said '7 rows under 1 seals'
add_rows '30 MINUTE' 6_to_9
tidy
sql_is 'SELECT COUNT(*) FROM audit_seal' 1 'rows younger than an hour wait'
sql "UPDATE audit SET done_at = done_at - INTERVAL 1 HOUR WHERE subject_id BETWEEN 6 AND 9"
tidy
sql_is 'SELECT GROUP_CONCAT(row_count ORDER BY id) FROM audit_seal' 7,4
tidy --verify
is $? 0 'two seals hold'

breaks() {
	sql "$2"
	tidy --verify
	is $? 1 "$1 shows"
	said 'The audit trail was altered'
	sql "$3"
	tidy --verify
	is $? 0 '  and is gone when it is mended'
}
last=$(sql 'SELECT MAX(id) FROM audit')
breaks 'an action changed' "UPDATE audit SET action = 'other' WHERE id = 4" "UPDATE audit SET action = 'add_note' WHERE id = 4"
breaks 'another person' "UPDATE audit SET account_id = NULL WHERE id = 5" "UPDATE audit SET account_id = $account_id WHERE id = 5"
breaks 'a detail changed' "UPDATE audit SET detail = 'x' WHERE id = $last" "UPDATE audit SET detail = '{\"changes\":[9]}' WHERE id = $last"
breaks 'text moved to the next column' "UPDATE audit SET action = 'add_', subject_kind = 'notelisting' WHERE id = 6" \
	"UPDATE audit SET action = 'add_note', subject_kind = 'listing' WHERE id = 6"
breaks 'a row gone' "CREATE TABLE kept AS SELECT * FROM audit WHERE id = 5; DELETE FROM audit WHERE id = 5" \
	'INSERT INTO audit SELECT * FROM kept'

# ---- The key ----
# with FILE: a configuration whose seals are made with another key.
with() {
	sed "s|^seal_file = .*|seal_file = $1|" "$conf" >"$work/other.conf"
	shift
	"$top/bin/tidy" --config "$work/other.conf" "$@" >"$work/said" 2>&1
}
with "$var/secret/secret.key" --verify
is $? 1 'the key that the programs of the site have is not the one of the seals'
with "$work/not-there"
is $? 78 'without its key nothing is sealed'
said 'cannot be read'

note 'seals that were made with the key of the site, before there was one for seals alone'
sql 'DELETE FROM audit_seal; DROP TABLE kept'
sql "UPDATE audit SET done_at = $(ago '5 HOUR')"
with "$var/secret/secret.key"
tidy --verify
is $? 1 'are not proved by the new key'
cp "$var/secret/secret.key" "$var/secret/seal.key.former"
tidy --verify
is $? 0 'but by a copy of the former one'
add_rows '2 HOUR' 20_to_24
tidy
tidy --verify
is $? 0 'and so are those that follow by the new one'
said 'under 2 seals'
breaks 'a row under a former seal changed' "UPDATE audit SET action = 'other' WHERE id = 4" "UPDATE audit SET action = 'add_note' WHERE id = 4"
breaks 'a row under a new seal changed' "UPDATE audit SET action = 'other' WHERE subject_id = 22" "UPDATE audit SET action = 'add_note' WHERE subject_id = 22"
add_rows '2 HOUR' 30_to_31
with "$var/secret/secret.key"
tidy --verify
is $? 1 'nobody goes on sealing with the former key'
said 'seal 3 does not fit'
sql 'DELETE FROM audit_seal WHERE id = (SELECT MAX(id) FROM audit_seal)'
tidy
tidy --verify
is $? 0 'with the new one it is whole'
finish
