#!/bin/sh
# Named queries: each used, bounded, and given exactly the arguments that it declares.
# The schema: numbered steps, a primary key for every table.  Grants: the audit trail
# can only be added to.
. "$(dirname "$0")/lib.sh"

check_queries() {
	c_code cgi | cut -f 3 | tr -cs 'A-Za-z0-9_' '\n' | sort -u > "$scratch/words"
	tree sql/query | grep '\.sql$' |
	    each awk -v words="$scratch/words" -f "$lint/queries.awk" "$scratch/words"
}

check_numbers() {
	tree sql/schema | grep '\.sql$' | awk -F / '
	{
		wanted = sprintf("%03d_", NR)
		if (substr($NF, 1, 4) != wanted || $NF !~ /^[0-9]+_[a-z0-9_]+\.sql$/)
			print $0 ":1: the schema steps are NNN_name.sql without a gap; this one is to begin " wanted
	}'
}

check_tables() {
	tree sql/schema | grep '\.sql$' | each awk -f "$lint/schema.awk"
}

check_grants() {
	tree sql | grep 'grants' | each awk '
	{
		line = $0
		sub(/--.*/, "", line)
		upper = toupper(line)
	}
	upper ~ /^[ \t]*GRANT/ {
		statement = ""
		start = FNR
	}
	{
		statement = statement " " upper
	}
	line ~ /;/ {
		if (statement ~ /GRANT .*(UPDATE|DELETE|ALL|DROP|TRUNCATE).* ON [^ ]*AUDIT/)
			print FILENAME ":" start ": the audit trail can only be added to and read"
		if (statement ~ /GRANT +ALL/ || statement ~ /WITH +GRANT +OPTION/)
			print FILENAME ":" start ": an account gets only what its program needs"
		if (statement ~ /GRANT .*(UPDATE|DELETE).* ON [^ ]*\*/)
			print FILENAME ":" start ": a right to change is given table by table"
		statement = ""
	}'
}

rule queries 'every query is used, bounded and declared'
can_fail queries
rule numbers 'schema steps are numbered without a gap'
can_fail numbers
rule tables 'every table has a primary key and transactions'
can_fail tables
rule grants 'grants are narrow, and the audit trail is only added to'
can_fail grants
finish
