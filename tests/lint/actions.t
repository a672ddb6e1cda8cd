#!/bin/sh
# Whatever can stand in the audit trail as what was done has words that people understand:
# the actions of the routes and those that commands and pages write themselves, against
# cgi/staff/action_words.c.
. "$(dirname "$0")/lib.sh"

# file:line TAB name of each action: an ACTION's function, and a text that is handed to what
# writes an audit row.
actions() {
	c_text cgi | awk -f "$lint/routes.awk" | awk -F '\t' '$3 == "ACTION" { print $1 ":" $2 "\t" $4 }'
	tree cgi | grep '\.c$' | each grep -HnoE '(\.action = |note\(job, |write_audit\(s, |[?:][[:space:]]*)"[a-z]+(_[a-z]+)*"' |
		awk -F : '{
			name = $0
			sub(/^[^"]*"/, "", name)
			sub(/".*/, "", name)
			if ($0 ~ /\.action|note\(|write_audit\(/ || name ~ /^register_/)
				print $1 ":" $2 "\t" name
		}'
}

check_actions() {
	actions | sort -u > "$scratch/actions"
	sed -n 's/^[[:space:]]*{ "\([a-z_]*\)", ".*/\1/p' cgi/staff/action_words.c > "$scratch/words"
	awk -F '\t' '
	FILENAME == ARGV[1] {
		known[$1] = 1
		next
	}
	!($2 in known) {
		print $1 ": the action " $2 " has no words in cgi/staff/action_words.c"
	}' "$scratch/words" "$scratch/actions"
}

rule actions 'every action of the audit trail has words'
note "$(wc -l < "$scratch/actions") actions"

samples
mkdir -p "$scratch/samples/cgi/staff"
printf '\t{ "%s", "Did it" },\n' change change_back remove_it looked > "$scratch/samples/cgi/staff/action_words.c"
cat > "$scratch/samples/cgi/staff/done.c" << 'C'
	.action = "looked",
	.action = "never_said", /* BAD actions */
	return write_audit(s, "register_lost", id); /* BAD actions */
ACTION(unsaid, "/x", ANYONE, none, page) /* BAD actions */
C
can_fail actions
finish
