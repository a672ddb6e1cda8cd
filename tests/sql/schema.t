#!/bin/sh
# The schema from empty, in order, and brought up to date once more without harm; every
# program's queries and templates are right under its own account.
. "$(dirname "$0")/../lib.sh"
own_site
steps=$(find "$top/sql/schema" -name '*.sql' | wc -l)
sql_is 'SELECT COUNT(*) FROM schema_step' "$steps" 'every step is noted'
sql_is "SELECT GROUP_CONCAT(name ORDER BY applied_at, name) = GROUP_CONCAT(name ORDER BY name) FROM schema_step" 1 'in order'

shape() {
	for table in $(sql 'SHOW TABLES'); do
		sql "SHOW CREATE TABLE $table" | sed 's/ AUTO_INCREMENT=[0-9]*//'
	done
	sql 'SELECT * FROM role_capability ORDER BY 1, 2'
	mariadb --no-defaults -u root -S "$db_socket" -N -B -e "
		SELECT grantee, table_name, privilege_type FROM information_schema.table_privileges ORDER BY 1, 2, 3;
		SELECT grantee, table_name, column_name, privilege_type FROM information_schema.column_privileges ORDER BY 1, 2, 3, 4"
}
account practitioner
shape >"$work/before"
sh "$top/sql/setup.sh" --socket "$db_socket" --passwords "$var/secret" >"$work/said" 2>&1
ok 'setup.sh runs a second time'
shape >"$work/after"
cmp -s "$work/before" "$work/after"
ok 'and changes neither tables nor rights' || diff "$work/before" "$work/after" >&2
sql_is "SELECT COUNT(*) FROM account WHERE id = $account_id" 1 'nor data'
expect 200 GET /

sql 'GRANT DELETE ON audit TO cm_find'
sh "$top/sql/setup.sh" --socket "$db_socket" --passwords "$var/secret" >"$work/said" 2>&1
shape >"$work/after"
cmp -s "$work/before" "$work/after"
ok 'a right that grants.sql does not give is taken away'

# ---- Tables that a cluster and an upgrade can live with ----
sql_is "SELECT GROUP_CONCAT(table_name) FROM information_schema.tables
	WHERE table_schema = 'care_market' AND engine <> 'InnoDB'" NULL 'every table is InnoDB'
sql_is "SELECT GROUP_CONCAT(t.table_name) FROM information_schema.tables t WHERE t.table_schema = 'care_market' AND t.table_type = 'BASE TABLE'
	AND NOT EXISTS (SELECT 1 FROM information_schema.table_constraints c WHERE c.table_schema = t.table_schema
		AND c.table_name = t.table_name AND c.constraint_type = 'PRIMARY KEY')" NULL 'every table has a primary key'
sql_is "SELECT GROUP_CONCAT(DISTINCT table_name) FROM information_schema.columns
	WHERE table_schema = 'care_market' AND character_set_name <> 'utf8mb4'" NULL 'every text is utf8mb4'

# ---- Programs ----
for program in $PROGRAMS; do
	"$top/bin/$program" --config "$conf" --check >"$work/said" 2>&1
	ok "$program --check" || sed 's/^/#   /' "$work/said" >&2
done
sql 'REVOKE SELECT ON source_load FROM cm_find'
! "$top/bin/find" --config "$conf" --check >"$work/said" 2>&1
ok 'find --check fails when a right is missing'
grep -q 'source_list.*denied' "$work/said"
ok 'and says for which query'
sed 's|^database_socket = .*|&.not-there|' "$conf" >"$work/no-database.conf"
! "$top/bin/find" --config "$work/no-database.conf" --check >"$work/said" 2>&1
ok 'find --check fails when there is no database'
grep -q 'the database cannot be reached' "$work/said"
ok 'and says so'
finish
