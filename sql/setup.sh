#!/bin/sh
# Brings a database up to date: the steps of sql/schema it has not had, the programs'
# accounts made anew, the views of sql/views.sql and exactly the rights of sql/grants.sql.
#
#   setup.sh --socket FILE --database NAME [--user NAME] [--passwords FOLDER]
#
# With --passwords each account gets a random password, kept in FOLDER/ACCOUNT.password;
# without it an account is known by the operating-system user of the same name.
set -eu

socket='' database=care_market user=root passwords=''
while [ $# -gt 0 ]; do
	case $1 in
	--socket) socket=$2 ;;
	--database) database=$2 ;;
	--user) user=$2 ;;
	--passwords) passwords=$2 ;;
	*) echo "setup.sh: there is no option $1" >&2; exit 64 ;;
	esac
	shift 2
done
[ -n "$socket" ] || { echo "setup.sh: --socket is needed" >&2; exit 64; }
here=$(dirname "$0")
accounts="cm_find cm_signin cm_desk cm_admin cm_pull cm_indexer cm_tidy cm_demo"

sql() { mariadb --no-defaults --default-character-set=utf8mb4 -u "$user" -S "$socket" -N -B "$@"; }

sql -e "CREATE DATABASE IF NOT EXISTS \`$database\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci"
for step in "$here"/schema/*.sql; do
	name=$(basename "$step" .sql)
	done_before=$(sql "$database" -e "SELECT COUNT(*) FROM schema_step WHERE name = '$name'" 2>/dev/null || echo 0)
	[ "$done_before" = 0 ] || continue
	# A step that fails half-way names itself; MariaDB cannot undo CREATE TABLE.
	sql "$database" <"$step" || { echo "setup.sh: the schema step $name failed" >&2; exit 1; }
	sql "$database" -e "INSERT INTO schema_step (name) VALUES ('$name')"
done

{
	cat "$here/views.sql"
	for account in $accounts; do
		echo "DROP USER IF EXISTS $account;"
		if [ -n "$passwords" ]; then
			file=$passwords/$account.password
			[ -s "$file" ] || (umask 077 && head -c 24 /dev/urandom | base64 | tr '+/' '-_' >"$file")
			echo "CREATE USER $account IDENTIFIED BY '$(cat "$file")';"
		else
			echo "CREATE USER $account IDENTIFIED VIA unix_socket;"
		fi
	done
	cat "$here/grants.sql"
	echo "FLUSH PRIVILEGES;"
} | sql "$database"
