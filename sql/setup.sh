#!/bin/sh
# Brings a database up to date: the steps of sql/schema it has not had, the programs'
# accounts made anew, the views of sql/views.sql, the functions of sql/functions and
# exactly the rights of sql/grants.sql.
#
#   setup.sh --socket FILE --database NAME [--user NAME] [--passwords FOLDER]
#            [--demonstration] [--again]
#
# With --passwords each account gets a random password, kept in FOLDER/ACCOUNT.password;
# without it an account is known by the operating-system user of the same name.  With
# --demonstration there is an account for made-up data too, which may add people who can
# sign in.  --again begins a step anew that failed half-way: what it did is undone before,
# by putting the copy of before back, or by hand.
set -eu

stop_with() { printf 'setup.sh: %s\n' "$@" >&2; exit 1; }

socket='' database=care_market user=root passwords='' demonstration='' again=''
while [ $# -gt 0 ]; do
	case $1 in
	--demonstration) demonstration=yes ;;
	--again) again=yes ;;
	--socket | --database | --user | --passwords)
		[ $# -gt 1 ] || { echo "setup.sh: $1 needs a value" >&2; exit 64; }
		case $1 in
		--socket) socket=$2 ;;
		--database) database=$2 ;;
		--user) user=$2 ;;
		--passwords) passwords=$2 ;;
		esac
		shift
		;;
	*) echo "setup.sh: there is no option $1" >&2; exit 64 ;;
	esac
	shift
done
[ -n "$socket" ] || { echo "setup.sh: --socket is needed" >&2; exit 64; }
here=$(dirname "$0")
accounts="cm_find cm_signin cm_desk cm_admin cm_provider cm_market cm_pull cm_indexer cm_planner cm_post cm_tidy"
grants=$here/grants.sql
if [ -n "$demonstration" ]; then
	accounts="$accounts cm_demo"
	grants="$grants $here/grants_demo.sql"
fi

sql() { mariadb --no-defaults --default-character-set=utf8mb4 -u "$user" -S "$socket" -N -B "$@"; }
# ask QUERY: an answer that could not be had is never taken for one.
ask() { sql "$database" -e "$1" || stop_with "The database did not answer what it was asked; nothing was changed by that."; }

sql -e "CREATE DATABASE IF NOT EXISTS \`$database\` CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci" ||
	stop_with "The database $database can be neither found nor made."

# ---- Steps.  One that is begun stands in schema_step as "begun NAME": MariaDB cannot undo
# ---- half of it, so it is not tried again by itself.
tables=$(ask "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = '$database'")
noted=$(ask "SELECT COUNT(*) FROM information_schema.tables WHERE table_schema = '$database' AND table_name = 'schema_step'")
[ "$noted" = 0 ] || noted=$(ask 'SELECT COUNT(*) FROM schema_step')
[ "$tables" = 0 ] || [ "$noted" != 0 ] ||
	stop_with "The database $database has tables, and no schema step was finished in it." \
		"If its first step failed half-way: DROP DATABASE $database, and run this again."
begun=
[ "$noted" = 0 ] || begun=$(ask "SELECT SUBSTRING(name, 7) FROM schema_step WHERE name LIKE 'begun %'")
[ -z "$begun" ] || [ -n "$again" ] ||
	stop_with "The schema step $begun failed half-way before. Undo what it did: put the copy of" \
		"before the upgrade back, or undo by hand those statements of schema/$begun.sql that" \
		"were carried out. Then run this again with --again, which begins the step anew."

for step in "$here"/schema/*.sql; do
	name=$(basename "$step" .sql)
	[ "$noted" = 0 ] || {
		had=$(ask "SELECT COUNT(*) FROM schema_step WHERE name = '$name'")
		[ "$had" = 0 ] || continue
		ask "INSERT IGNORE INTO schema_step (name) VALUES ('begun $name')"
	}
	sql "$database" <"$step" ||
		stop_with "The schema step $name failed; the line above says why. Put that right and run" \
			"this again: it says what to do about the half of the step that was carried out."
	[ "$noted" != 0 ] || ask "INSERT INTO schema_step (name) VALUES ('begun $name')"
	ask "UPDATE schema_step SET name = '$name', applied_at = UTC_TIMESTAMP() WHERE name = 'begun $name'"
	noted=1
done

# ---- Accounts, views, rights
{
	cat "$here/views.sql" "$here"/functions/*.sql
	echo "DROP USER IF EXISTS cm_demo;"
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
	# shellcheck disable=SC2086 # one file or two
	cat $grants
	echo "FLUSH PRIVILEGES;"
} | sql "$database" ||
	stop_with "The accounts and their rights are not whole; the line above says why. Put that right" \
		"and run this again: until then programs may be refused."
