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
	denied "$account" 'TRUNCATE audit'
	denied "$account" 'DROP TABLE audit'
	denied "$account" 'CREATE TABLE t (i INT)'
	denied "$account" 'ALTER TABLE listing ADD COLUMN c INT'
	denied "$account" 'CREATE INDEX i ON listing (name)'
	denied "$account" 'CREATE VIEW v AS SELECT 1'
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
for table in staff_note staff_label listing_private listing_label listing_registration check_policy account account_role role_capability session \
	sign_in_try advert_contact search_record; do
	denied cm_find "SELECT * FROM $table"
done
denied cm_find 'UPDATE listing SET published_on = UTC_DATE()'
denied cm_find "INSERT INTO listing (name) VALUES ('x')"
denied cm_find 'DELETE FROM search_record'
denied cm_find "UPDATE advert SET state = 'shown'"
denied cm_find 'SELECT l.name, p.listing_id FROM listing l JOIN listing_private p ON p.listing_id = l.id'
denied cm_find 'SELECT (SELECT COUNT(*) FROM staff_note)'

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
for table in listing listing_private staff_note listing_label advert advert_contact search_record; do
	denied cm_admin "SELECT * FROM $table"
done
denied cm_admin 'SELECT password_hash FROM account'
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
