#!/bin/sh
# Calls that are banned, libraries used outside their one door, and SQL text in C.
. "$(dirname "$0")/lib.sh"

check_calls() {
	c_code cgi tests > "$scratch/code"
	awk -v rules="$lint/calls.txt" -f "$lint/calls.awk" "$lint/calls.txt" "$scratch/code"
}

# Statements live in sql/query/, where they are named, typed and prepared.
check_sql_text() {
	c_strings cgi | awk -F '\t' '
	function sql(text) {
		if (text ~ /^(SELECT|INSERT|UPDATE|DELETE|REPLACE|CREATE|ALTER|DROP|TRUNCATE|GRANT)[ \t]/)
			return 1
		text = tolower(text)
		return text ~ /^[ \t]*((insert|replace)( ignore)? into|delete from|truncate table|update [a-z_.]+ set|select [a-z_.,* ()]+ from [a-z_.]+( where|$|;)|(create|alter|drop) (table|view|index|user|database)) ?/
	}
	sql($3) {
		print $1 ":" $2 ": SQL text in C: name the statement in sql/query/"
	}'
}

rule calls 'no banned call, and each library behind its own door'
can_fail calls
rule sql_text 'no SQL text in C'
can_fail sql_text
finish
