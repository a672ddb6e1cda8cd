#!/bin/sh
# MariaDB keeps answers (nginx/mariadb.cnf): each is given to nobody whose own rows or rights are
# others, and never after a change.
. "$(dirname "$0")/../lib.sh"
own_site ''
as() { mariadb --no-defaults -u "$1" -p"$(cat "$var/secret/$1.password")" -S "$db_socket" -N -B care_market -e "$2" 2>&1 | tail -n 1; }
hits() { sql "SELECT variable_value FROM information_schema.global_status WHERE variable_name = 'QCACHE_HITS'"; }

note 'kept until a change'
patches="SELECT COUNT(*) FROM area WHERE kind = 'patch'"
first=$(as cm_desk "$patches")
before=$(hits)
is "$(as cm_desk "$patches")" "$first" 'the same question has the same answer'
is $(($(hits) - before)) 1 'which was kept'
sql "INSERT INTO area (kind, code, name, valid_from) VALUES ('patch', 'ZZKEPT', 'Zz kept patch', '2026-01-01')"
is "$(as cm_desk "$patches")" $((first + 1)) 'and is not given after a change'

note 'rows of its own'
sql "INSERT INTO draft (program, owner, form, answers) VALUES ('desk', REPEAT('a', 64), '/zz', ''), ('desk', REPEAT('b', 64), '/zz', ''),
	('find', REPEAT('a', 64), '/zz', '')"
drafts="SELECT COUNT(*) FROM own_draft WHERE form = '/zz'"
is "$(as cm_desk "$drafts") $(as cm_desk "$drafts") $(as cm_find "$drafts")" '2 2 1' 'of a program'
sql "INSERT INTO organisation (id, name) VALUES (901, 'Zz First Care'), (902, 'Zz Second Care');
	INSERT INTO account (id, login, name, organisation_id) VALUES (901, 'zz1@example.org', 'Zz One', 901), (902, 'zz2@example.org', 'Zz Two', 902);
	INSERT INTO session (token_hash, account_id, started_at, last_seen_at) VALUES
		(REPEAT('c', 64), 901, UTC_TIMESTAMP(), UTC_TIMESTAMP()), (REPEAT('d', 64), 902, UTC_TIMESTAMP(), UTC_TIMESTAMP())"
own() { as cm_provider "SET @own_session = REPEAT('$1', 64); SELECT name FROM own_organisation"; }
is "$(own c), $(own c), $(own d)" 'Zz First Care, Zz First Care, Zz Second Care' 'of a provider'

note 'rights of its own'
as cm_desk "$patches" >/dev/null
case $(as cm_post "$patches") in *denied*) refused=yes ;; *) refused=no ;; esac
is $refused yes 'who may not ask is refused, though the answer is there'
finish
