#!/bin/sh
# What each program's account must not be able to do, statement by statement, as that
# account.  What it must be able to do, PROGRAM --check shows (schema.t).
. "$(dirname "$0")/../lib.sh"
own_site

as() { mariadb --no-defaults -u "$1" -p"$(cat "$var/secret/$1.password")" -S "$db_socket" -N -B care_market -e "$2" 2>&1 | grep -v '^-*$' | tail -n 1; }

# denied ACCOUNT STATEMENT: refused for want of a right (1142 table, 1143 column, 1044
# database, 1227 server), never for another reason, and never carried out.
denied() {
	said=$(as "$1" "$2")
	case $said in
	'ERROR 1142 '* | 'ERROR 1143 '* | 'ERROR 1044 '* | 'ERROR 1045 '* | 'ERROR 1227 '* | 'ERROR 1370 '*) true ;;
	*) false ;;
	esac
	ok "$1 may not: $2" || printf '#   said: %s\n' "$said" >&2
}

# forged ACCOUNT ROW: a row that the account may not write in the audit trail.
forged() {
	said=$(as "$1" "INSERT INTO own_audit (program, account_id, action, subject_kind, subject_id, detail, request) VALUES ($2)")
	case $said in
	'ERROR 1369 '*) true ;; # CHECK OPTION failed
	*) false ;;
	esac
	ok "$1 may not write in the audit trail: $2" || printf '#   said: %s\n' "$said" >&2
}

# sees ACCOUNT QUERY ANSWER
sees() { is "$(as "$1" "$2")" "$3" "$1: $2"; }

# allowed ACCOUNT STATEMENT
allowed() {
	said=$(as "$1" "$2")
	case $said in ERROR*) false ;; esac
	ok "$1 may: $2" || printf '#   said: %s\n' "$said" >&2
}

accounts=$(sql "SELECT user FROM mysql.user WHERE user LIKE 'cm\\_%'")
[ -n "$accounts" ]
ok 'there are accounts'
for account in $accounts; do
	# ---- Nobody changes the trail, the tables, or the rights; nobody reads files ----
	allowed "$account" 'SELECT 1'
	denied "$account" "UPDATE audit SET action = ''"
	denied "$account" 'DELETE FROM audit'
	denied "$account" "INSERT INTO audit (program, action) VALUES ('admin', 'x')"
	denied "$account" "UPDATE own_audit SET action = ''"
	denied "$account" 'DELETE FROM own_audit'
	denied "$account" 'TRUNCATE audit'
	denied "$account" 'DROP TABLE audit'
	denied "$account" 'CREATE TABLE t (i INT)'
	denied "$account" 'ALTER TABLE listing ADD COLUMN c INT'
	denied "$account" 'CREATE INDEX i ON listing (name)'
	denied "$account" 'CREATE VIEW v AS SELECT 1'
	denied "$account" 'CREATE OR REPLACE VIEW own_draft AS SELECT 1'
	denied "$account" "ALTER TABLE draft ALTER COLUMN program SET DEFAULT 'desk'"
	denied "$account" 'CREATE TRIGGER t AFTER INSERT ON audit FOR EACH ROW SET @x = 1'
	denied "$account" 'CREATE PROCEDURE p() SELECT 1'
	denied "$account" 'LOCK TABLES listing WRITE'
	denied "$account" "GRANT SELECT ON account TO $account"
	denied "$account" 'CREATE USER u'
	denied "$account" "SELECT 'x' INTO OUTFILE '$work/out'"
	denied "$account" "LOAD DATA INFILE '/etc/passwd' INTO TABLE search_record (missing)"
	denied "$account" 'SELECT * FROM mysql.user'
	denied "$account" 'SET GLOBAL read_only = 1'
	denied "$account" 'CREATE DATABASE d'
	denied "$account" "INSERT INTO schema_step (name) VALUES ('x')"
	case $account in
	cm_desk | cm_admin | cm_tidy) ;;
	*) denied "$account" 'SELECT * FROM audit' ;;
	esac
	# ---- Secrets: only sign-in and the accounts' page see accounts whole ----
	case $account in
	cm_signin | cm_admin | cm_demo) ;;
	*)
		denied "$account" 'SELECT password_hash FROM account'
		denied "$account" 'SELECT login FROM account'
		denied "$account" "UPDATE account SET name = ''"
		denied "$account" "INSERT INTO account_role (account_id, role) VALUES (1, 'system_owner')"
		denied "$account" "INSERT INTO session (token_hash, account_id, started_at, last_seen_at) VALUES ('x', 1, NOW(), NOW())"
		;;
	esac
	case $account in
	cm_admin | cm_demo) ;;
	*)
		denied "$account" "INSERT INTO account (login, name) VALUES ('x', 'x')"
		denied "$account" "INSERT INTO role_capability (role, capability) VALUES ('commissioner', 'audit.see')"
		;;
	esac
done
denied cm_demo "INSERT INTO role_capability (role, capability) VALUES ('commissioner', 'audit.see')"

# ---- The public program cannot see what is for staff ----
for table in draft form_key audit listing listing_term listing_area listing_slot listing_check \
	staff_note staff_label listing_private listing_label listing_registration check_policy account account_role role_capability session \
	sign_in_try advert_contact advert advert_answer advert_answer_private search_record; do
	denied cm_find "SELECT * FROM $table"
done
denied cm_find 'UPDATE listing SET published_on = UTC_DATE()'
denied cm_find "INSERT INTO listing (name) VALUES ('x')"
denied cm_find 'DELETE FROM search_record'
denied cm_find "UPDATE advert SET checked_on = UTC_DATE()"
denied cm_find "UPDATE shown_advert SET words = ''"
denied cm_find 'DELETE FROM advert_answer'
denied cm_find "UPDATE advert_answer SET outcome = 'passed_on'"
denied cm_desk "UPDATE advert_answer SET advert_id = 1"
denied cm_desk 'DELETE FROM advert_answer'
denied cm_desk "UPDATE advert_answer_private SET words = ''"
denied cm_desk 'DELETE FROM advert'

# ---- Of adverts the public sees those that are approved and have not ended ----
sql "INSERT INTO advert (reference, place_label, hours, rate, checked_on, shown_until, declined_on, ended_on) VALUES
	('shown', 'Stroud', 1, 1, UTC_DATE(), UTC_DATE(), NULL, NULL),
	('waiting', 'Stroud', 1, 1, NULL, NULL, NULL, NULL),
	('expired', 'Stroud', 1, 1, UTC_DATE(), UTC_DATE() - INTERVAL 1 DAY, NULL, NULL),
	('declined', 'Stroud', 1, 1, UTC_DATE(), UTC_DATE(), UTC_DATE(), NULL),
	('ended', 'Stroud', 1, 1, UTC_DATE(), UTC_DATE(), NULL, UTC_DATE())"
sees cm_find "SELECT GROUP_CONCAT(reference) FROM shown_advert WHERE reference NOT LIKE 'DEM%'" shown
denied cm_find 'SELECT l.name, p.listing_id FROM shown_listing l JOIN listing_private p ON p.listing_id = l.id'
denied cm_find 'SELECT (SELECT COUNT(*) FROM staff_note)'

# A listing that is not live is not there, with all that hangs on it; nor is why it went.
live='published_on <= UTC_DATE() AND unlisted_on IS NULL AND paused_on IS NULL'
sql "INSERT INTO listing (id, kind, name, latitude, longitude, reach, confirmed_on, published_on, paused_on, unlisted_on, unlisted_reason) VALUES
	(900001, 'pa', 'Not yet published', 51.8, -2.2, 'county', UTC_DATE(), NULL, NULL, NULL, ''),
	(900002, 'pa', 'Published tomorrow', 51.8, -2.2, 'county', UTC_DATE(), UTC_DATE() + INTERVAL 1 DAY, NULL, NULL, ''),
	(900003, 'pa', 'Paused', 51.8, -2.2, 'county', UTC_DATE(), UTC_DATE(), UTC_DATE(), NULL, ''),
	(900004, 'pa', 'Unlisted', 51.8, -2.2, 'county', UTC_DATE(), UTC_DATE(), NULL, UTC_DATE(), 'A concern'),
	(900005, 'pa', 'Live', 51.8, -2.2, 'county', UTC_DATE(), UTC_DATE(), NULL, NULL, 'A concern of last year')"
sql 'INSERT INTO listing_term SELECT id, (SELECT MIN(id) FROM term) FROM listing WHERE id > 900000;
	INSERT INTO listing_area SELECT id, (SELECT MIN(id) FROM area) FROM listing WHERE id > 900000;
	INSERT INTO listing_slot SELECT id, 1, 1, 60 FROM listing WHERE id > 900000'
sql "INSERT INTO listing_check (listing_id, kind, seen, seen_on, seen_by) SELECT id, 'dbs', 'Seen', UTC_DATE(), 'Team' FROM listing WHERE id > 900000"
sees cm_find 'SELECT GROUP_CONCAT(name) FROM shown_listing WHERE id > 900000' Live
sees cm_find 'SELECT COUNT(*) FROM shown_listing' "$(sql "SELECT COUNT(*) FROM listing WHERE $live")"
sees cm_find "SELECT COUNT(*) FROM shown_listing WHERE unlisted_reason <> '' AND id <> 900005" 0
sees cm_desk 'SELECT COUNT(*) FROM shown_listing WHERE id > 900000' 5
sees cm_desk 'SELECT unlisted_reason FROM shown_listing WHERE id = 900004' 'A concern'
for part in term area slot check; do
	sees cm_find "SELECT GROUP_CONCAT(listing_id) FROM shown_listing_$part WHERE listing_id > 900000" 900005
	sees cm_desk "SELECT COUNT(*) FROM shown_listing_$part WHERE listing_id > 900000" 5
done
denied cm_find "UPDATE shown_listing SET name = ''"

# ---- Drafts and form keys: each program its own, and no other's to read, change or remove ----
sql 'DELETE FROM draft; DELETE FROM form_key'
for program in find signin desk admin provider market; do
	sql "INSERT INTO draft (program, owner, form, answers) VALUES ('$program', REPEAT('a', 64), 'add_note', 'of $program');
		INSERT INTO form_key (program, key_hash, form, location) VALUES ('$program', REPEAT('k', 64), 'add_note', 'of $program')"
done
for program in find signin desk admin provider market; do
	denied cm_$program 'SELECT answers FROM draft'
	denied cm_$program 'SELECT location FROM form_key'
	denied cm_$program 'DELETE FROM draft'
	sees cm_$program 'SELECT GROUP_CONCAT(answers) FROM own_draft' "of $program"
	sees cm_$program 'SELECT GROUP_CONCAT(location) FROM own_form_key' "of $program"
	allowed cm_$program "UPDATE own_draft SET answers = 'changed by $program'; UPDATE own_form_key SET location = 'changed by $program'"
	sql_is "SELECT GROUP_CONCAT(program) FROM draft WHERE answers = 'changed by $program'" $program 'and changes its own row alone'
	sql_is "SELECT GROUP_CONCAT(program) FROM form_key WHERE location = 'changed by $program'" $program
	allowed cm_$program "INSERT INTO own_draft (owner, form, subject, answers, saved_at) VALUES (REPEAT('a', 64), 'add_note', 0, 'saved by $program', NOW())
		ON DUPLICATE KEY UPDATE answers = VALUES(answers)"
	sql_is "SELECT GROUP_CONCAT(program) FROM draft WHERE answers = 'saved by $program'" $program 'saving over a draft is over its own'
	allowed cm_$program "INSERT INTO own_form_key (key_hash, form, location) VALUES (REPEAT('n', 64), 'add_note', '$program')"
	sql_is "SELECT program FROM form_key WHERE location = '$program'" $program 'and a new row is its own'
done
allowed cm_find 'DELETE FROM own_draft; DELETE FROM own_form_key'
sql_is 'SELECT GROUP_CONCAT(program ORDER BY program) FROM draft' admin,desk,market,provider,signin 'what the public program removes was its own'
sql_is 'SELECT GROUP_CONCAT(DISTINCT program ORDER BY program) FROM form_key' admin,desk,market,provider,signin
is "$(as cm_find "INSERT INTO own_draft (program, owner, form, answers) VALUES ('desk', 'o', 'f', '')" | cut -c 1-10)" 'ERROR 1054' \
	'whose a draft is cannot be sent'

# ---- The audit trail: in its own name alone, at the time that it is ----
row='(program, account_id, action, subject_kind, subject_id, detail, request)'
rows=$(sql 'SELECT COUNT(*) FROM audit')
for program in find signin desk admin provider market pull tidy; do
	for other in find signin desk admin account pull tidy ''; do
		[ "$program $other" = 'admin account' ] || [ "$program" = "$other" ] || forged cm_$program "'$other', NULL, 'account_change', '', 0, NULL, ''"
	done
	is "$(as cm_$program "INSERT INTO own_audit (done_at, program, action) VALUES ('2020-01-01', '$program', 'x')" | cut -c 1-10)" 'ERROR 1054' \
		"cm_$program cannot say when"
done
for program in find pull tidy; do
	forged cm_$program "'$program', 1, 'x', '', 0, NULL, ''"
done
sql_is 'SELECT COUNT(*) FROM audit' "$rows" 'nothing of that was written'
for program in find pull tidy; do
	allowed cm_$program "INSERT INTO own_audit $row VALUES ('$program', NULL, 'x', '', 0, NULL, '')"
done
for program in signin desk admin provider market account; do
	account=cm_$program
	[ $program != account ] || account=cm_admin
	allowed $account "INSERT INTO own_audit $row VALUES ('$program', 1, 'x', '', 0, NULL, '')"
done

# ---- Sign-in knows no listings, and changes nothing of an account but its hash ----
for table in listing listing_private staff_note search_record advert postcode; do
	denied cm_signin "SELECT * FROM $table"
done
denied cm_signin 'UPDATE account SET disabled_at = NULL'
denied cm_signin "UPDATE account SET login = ''"
denied cm_signin 'DELETE FROM session'
allowed cm_signin "UPDATE account SET password_hash = 'x' WHERE id = 0"

# ---- The desk sees no sign-in names and ends no sessions; admin sees no casework ----
denied cm_desk 'UPDATE session SET ended_at = NULL'
denied cm_desk 'UPDATE session SET account_id = 1'
denied cm_desk 'DELETE FROM staff_note'
denied cm_desk "UPDATE staff_note SET body = ''"
denied cm_desk 'DELETE FROM listing'
denied cm_desk "UPDATE listing_check SET seen = ''"
denied cm_desk 'DELETE FROM listing_check'
denied cm_desk 'DELETE FROM listing_registration'
denied cm_desk 'UPDATE rate SET pence = 1'
denied cm_desk 'DELETE FROM check_policy'
denied cm_desk "UPDATE advert_contact SET name = ''"
for table in listing listing_private staff_note listing_label advert advert_contact advert_answer advert_answer_private search_record; do
	denied cm_admin "SELECT * FROM $table"
done
denied cm_admin 'SELECT password_hash FROM account'
# It draws areas, and changes nothing that publishers say of them.
denied cm_admin 'DELETE FROM area'
denied cm_admin "UPDATE area SET kind = 'county'"
denied cm_admin 'UPDATE area SET population = 0'
denied cm_admin "UPDATE area_lsoa SET lsoa = ''"
denied cm_admin 'DELETE FROM area_boundary'
denied cm_admin 'UPDATE area_boundary SET vintage = 0'
denied cm_admin 'INSERT INTO listing_area (listing_id, area_id) VALUES (1, 1)'
denied cm_admin "UPDATE area_file SET content = ''"
denied cm_admin 'DELETE FROM area_file'
for account in cm_find cm_signin cm_desk cm_indexer cm_tidy; do
	denied "$account" "UPDATE area SET name = ''"
	denied "$account" 'SELECT * FROM area_file'
	denied "$account" 'DELETE FROM area_lsoa'
done
denied cm_admin "UPDATE account SET login = ''"
denied cm_admin 'DELETE FROM account'
denied cm_admin 'UPDATE session SET account_id = 1'
denied cm_admin 'UPDATE session SET started_at = UTC_TIMESTAMP()'
denied cm_admin "INSERT INTO session (token_hash, account_id, started_at, last_seen_at) VALUES ('x', 1, NOW(), NOW())"

# ---- tidy removes what is old of a few tables, and reads nothing else ----
for table in draft form_key session sign_in_try shortlist shortlist_item; do
	denied cm_tidy "SELECT * FROM $table"
done
for table in account account_role role_capability listing staff_note advert search_record; do
	denied cm_tidy "DELETE FROM $table"
	denied cm_tidy "SELECT * FROM $table"
done
denied cm_tidy 'UPDATE session SET ended_at = NULL'
for table in advert_contact advert_answer advert_answer_private listing_private staff_note unlisted_note; do
	denied cm_tidy "UPDATE $table SET listing_id = 1"
done
for table in advert_contact advert_answer_private listing_private staff_note; do
	denied cm_tidy "SELECT * FROM $table"
done
denied cm_tidy 'SELECT phone FROM advert_contact'
denied cm_tidy 'SELECT name FROM listing'
denied cm_tidy 'UPDATE advert SET rate = 1'
denied cm_tidy 'DELETE FROM listing_private'
denied cm_desk 'DELETE FROM listing_private'

# ---- Notes and private details can be deleted of unlisted listings alone ----
sql "INSERT INTO listing (id, kind, name, latitude, longitude, reach, confirmed_on, unlisted_on) VALUES
	(910001, 'pa', 'Stays', 0, 0, 'county', UTC_DATE(), NULL), (910002, 'pa', 'Goes', 0, 0, 'county', UTC_DATE(), UTC_DATE());
	INSERT INTO listing_private (listing_id) VALUES (910001), (910002)"
allowed cm_desk 'DELETE FROM unlisted_private WHERE listing_id IN (910001, 910002)'
sql_is 'SELECT GROUP_CONCAT(listing_id) FROM listing_private WHERE listing_id > 910000' 910001 'what is private of a listing that is not unlisted stays'
denied cm_tidy "UPDATE audit_seal SET seal = ''"
denied cm_tidy 'DELETE FROM audit_seal'
denied cm_admin 'SELECT seal FROM audit_seal'

# ---- Loaders touch what they load ----
for table in listing_private staff_note search_record advert_contact draft form_key; do
	denied cm_pull "SELECT * FROM $table"
	denied cm_indexer "SELECT * FROM $table"
done
denied cm_pull 'DELETE FROM listing'
denied cm_pull 'DELETE FROM cqc_location'
denied cm_indexer "UPDATE listing SET name = ''"
denied cm_indexer 'INSERT INTO term (code) VALUES (1)'
denied cm_demo "UPDATE postcode SET postcode = ''"
denied cm_demo 'DELETE FROM cqc_location'

# ---- No account has a right to a table that none of its program's queries needs ----
check() { "$top/bin/${1#cm_}" --config "$conf" --check >"$work/said" 2>&1 </dev/null; }
for account in $accounts; do
	check "$account"
	ok "$account: every query is right"
done
sql "SELECT REPLACE(SUBSTRING_INDEX(grantee, '@', 1), CHAR(39), ''), table_name, privilege_type
	FROM information_schema.table_privileges WHERE table_schema = 'care_market' ORDER BY 1, 2, 3" | tr '\t' ' ' >"$work/rights"
: >"$work/idle"
while read -r account table right; do
	sql "REVOKE $right ON $table FROM $account" </dev/null
	! check "$account" || echo "$account: $right ON $table" >>"$work/idle"
	sql "GRANT $right ON $table TO $account" </dev/null
done <"$work/rights"
[ "$(wc -l <"$work/rights")" -gt 100 ]
ok 'there are rights to try'
[ ! -s "$work/idle" ]
ok 'each of them is needed by a query' || sed 's/^/#   not needed: /' "$work/idle" >&2

# ---- Outside ----
sql_is "SELECT @@skip_networking" 1 'MariaDB listens at no port'
! mariadb --no-defaults -u cm_find -pwrong -S "$db_socket" -e 'SELECT 1' >/dev/null 2>&1
ok 'a wrong password is refused'
! mariadb --no-defaults -u nobody -S "$db_socket" -e 'SELECT 1' >/dev/null 2>&1
ok 'an account that is not there does not get in'
find "$var/secret" -type f -perm /077 >"$work/open"
[ ! -s "$work/open" ]
ok 'password files are for their owner alone' || sed 's/^/#   /' "$work/open" >&2
finish
