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
setup() { sh "${1:-$top/sql}/setup.sh" --socket "$db_socket" --passwords "$var/secret" --demonstration >"$work/said" 2>&1; }
setup
ok 'setup.sh runs a second time'
shape >"$work/after"
cmp -s "$work/before" "$work/after"
ok 'and changes neither tables nor rights' || diff "$work/before" "$work/after" >&2
sql_is "SELECT COUNT(*) FROM account WHERE id = $account_id" 1 'nor data'
expect 200 GET /

sql 'GRANT DELETE ON audit TO cm_find'
setup
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
"$top/bin/find" --config "$work/no-database.conf" --check-templates >"$work/said" 2>&1
ok 'find --check-templates needs no database' || sed 's/^/#   /' "$work/said" >&2
sed "s|^template_folder = .*|template_folder = $work|" "$conf" >"$work/no-templates.conf"
! "$top/bin/find" --config "$work/no-templates.conf" --check-templates >"$work/said" 2>&1
ok 'and fails when a template is missing'

# ---- Made-up data and its account are for a demonstration alone ----
sql_is "SELECT COUNT(*) FROM mysql.user WHERE user = 'cm_demo'" 1
sed 's|^demonstration = .*|demonstration = no|' "$conf" >"$work/real.conf"
for asked in '--size 300' --remove; do
	# shellcheck disable=SC2086 # two words
	"$top/bin/demo" --config "$work/real.conf" $asked >"$work/said" 2>&1
	is $? 69 "demo $asked is refused without demonstration = yes"
done
grep -q 'demonstration = yes' "$work/said"
ok 'and says what it wants'
sh "$top/sql/setup.sh" --socket "$db_socket" --passwords "$var/secret" >"$work/said" 2>&1
sql_is "SELECT COUNT(*) FROM mysql.user WHERE user = 'cm_demo'" 0 'without --demonstration its account goes'
sql_is "SELECT COUNT(*) FROM information_schema.table_privileges WHERE grantee LIKE '%cm_demo%'" 0 'with its rights'

# ---- A step that fails ----
said() {
	grep -qF -- "$1" "$work/said"
	ok "it says: $1" || sed 's/^/#   said: /' "$work/said" >&2
}
mkdir "$work/sql"
cp -R "$top/sql/." "$work/sql"
cat >"$work/sql/schema/990_half.sql" <<-'ENDS'
	CREATE TABLE half (id INT PRIMARY KEY);
	INSERT INTO half_of_nothing VALUES (1);
ENDS
! setup "$work/sql"
ok 'a step that fails half-way stops it'
said 'The schema step 990_half failed'
said half_of_nothing
sql_is "SELECT name FROM schema_step WHERE name LIKE '%half%'" 'begun 990_half'
! setup "$work/sql"
ok 'it is not tried again by itself'
said 'The schema step 990_half failed half-way before.'
said '--again'
sql 'DROP TABLE half'
echo 'CREATE TABLE half (id INT PRIMARY KEY);' >"$work/sql/schema/990_half.sql"
sh "$work/sql/setup.sh" --socket "$db_socket" --passwords "$var/secret" --demonstration --again >"$work/said" 2>&1
ok 'with --again it is, once what it did is undone' || sed 's/^/#   /' "$work/said" >&2
sql_is "SELECT GROUP_CONCAT(name) FROM schema_step WHERE name LIKE '%half%'" 990_half
setup "$work/sql"
ok 'and that was that'
sql_is "SELECT COUNT(*) FROM account WHERE id = $account_id" 1 'nothing else was lost'

note 'a question that is not answered is no "no"'
cat >"$work/sql/schema/991_never.sql" <<-'ENDS'
	CREATE TABLE never (id INT PRIMARY KEY);
ENDS
sql 'RENAME TABLE schema_step TO schema_step_gone'
! setup "$work/sql"
ok 'a database whose steps are not known is left alone'
said 'no schema step was finished in it'
sql 'CREATE VIEW schema_step AS SELECT * FROM schema_step_gone; RENAME TABLE schema_step_gone TO schema_step_far'
! setup "$work/sql"
ok 'so is one that cannot say'
said 'The database did not answer'
sql_is "SELECT COUNT(*) FROM information_schema.tables WHERE table_name = 'never'" 0
finish
