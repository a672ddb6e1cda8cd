#!/bin/sh
# Every C file opens by saying what it is for; every header also has a guard named
# after its path and compiles with nothing before it.
. "$(dirname "$0")/lib.sh"
need cc gcc

objects=${OBJ:-obj}

check_openings() {
	c_files cgi tests | each awk '
	FNR == 1 {
		file = FILENAME
		words = 0
		open = /^\/\*/
		if (!open)
			print file ":1: opens with no comment that says what it is for"
	}
	open {
		text = $0
		gsub(/[^A-Za-z]+/, " ", text)
		words += split(text, word, " ")
		if (/\*\//) {
			open = 0
			if (words < 4)
				print file ":1: the opening comment is not a sentence"
		}
	}'
}

# cgi/lib/arena.h is guarded by LIB_ARENA_H; tests/unit/rig.h by TESTS_UNIT_RIG_H or
# UNIT_RIG_H.
check_guards() {
	c_files cgi tests | grep '\.h$' | each awk '
	FNR == 1 {
		if (file != "" && step < 3)
			refuse()
		file = FILENAME
		step = 0
		line = 1
		guard = toupper(file)
		gsub(/[^A-Z0-9]/, "_", guard)
		sub(/^CGI_/, "", guard)
		short = guard
		sub(/^TESTS_/, "", short)
	}
	/^#/ && step < 2 {
		if (step == 0)
			line = FNR
		if (step == 0 && $1 == "#ifndef" && ($2 == guard || $2 == short))
			step = 1
		else if (step == 1 && $1 == "#define" && ($2 == guard || $2 == short))
			step = 2
		else
			step = -1000
	}
	/^#endif/ && step == 2 {
		ended = 1
		step = 3
	}
	function refuse() {
		print file ":" line ": its guard is to be #ifndef " short
	}
	END {
		if (file != "" && step < 3)
			refuse()
	}'
}

# Before the first build there is no queries.h, and a header that needs it passes.
check_headers() {
	# shellcheck disable=SC2046 # several words are meant
	c_files cgi tests | grep '\.h$' |
	    each -P 2 -n 8 "${CC:-cc}" -std=c11 -D_GNU_SOURCE \
	    -Wall -Wextra -Wshadow -Wstrict-prototypes -Wmissing-prototypes -Wformat=2 \
	    -Wvla -Wundef -Wwrite-strings -Icgi "-I$objects" "-I$objects/query" -Itests \
	    -isystem /usr/include/ClearSilver \
	    $(mariadb_config --include 2> "$scratch/none" | sed 's/-I/-isystem /g') \
	    -fsyntax-only -x c 2>&1 | grep -E '^[^ ]+:[0-9]+:.*(error|warning):' |
	    grep -v 'queries\.h: No such file'
}

rule openings 'every C file opens with a comment'
can_fail openings
rule guards 'every header has a guard named after its path'
can_fail guards
rule headers 'every header compiles alone'
can_fail headers
finish
