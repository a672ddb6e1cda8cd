#!/bin/sh
# Files and functions stay short enough to be read whole: no file over 600 lines, no
# function over 100.  The medians are shown, so that growth is seen before it hurts.
. "$(dirname "$0")/lib.sh"
need ctags universal-ctags

most_file_lines=600
most_function_lines=100

written() {
	tree cgi tests templates sql static nginx configure Makefile.in |
	    grep -E '\.([chts]|sh|awk|cs|sql|scss|js|mjs|in|conf)$|/?configure$' |
	    grep -vE '^(sql/demo|tests/fuzz/corpus|tests/[a-z]+/(golden|fixtures?))/'
}

check_file_size() {
	written | each wc -l | awk -v most="$most_file_lines" '
	$2 != "total" && $1 > most { print $2 ":1: " $1 " lines; " most " at most" }'
}

# "lines TAB file TAB line TAB name" for each function.
functions() {
	c_files "$@" > "$scratch/c_files"
	ctags --quiet --options=NONE --languages=C --langmap=C:.c.h --kinds-C=f --fields=+ne \
	    --output-format=xref --_xformat='%F	%n	%{end}	%N' -f - -L "$scratch/c_files" |
	    awk -F '\t' '{ print $3 - $2 + 1 "\t" $1 "\t" $2 "\t" $4 }'
}

check_function_size() {
	functions cgi tests | awk -F '\t' -v most="$most_function_lines" '
	$1 > most { print $2 ":" $3 ": " $4 "() has " $1 " lines; " most " at most" }'
}

# spread WHAT: how the numbers on standard input are spread.
spread() {
	sort -n | awk -v what="$1" '
	{ size[NR] = $1 }
	END {
		if (NR)
			print "# " what ": " NR ", median " size[int((NR + 1) / 2)] \
			    ", 95 in 100 at most " size[int(NR * 0.95 + 0.999)] ", longest " size[NR]
	}'
}

rule file_size "no file over $most_file_lines lines"
rule function_size "no function over $most_function_lines lines"
c_files cgi | grep '\.c$' | while read -r file; do wc -l < "$file"; done |
    spread 'lines of a .c file in cgi/'
functions cgi | spread 'lines of a function in cgi/'

samples
awk 'BEGIN {
	print "/* BAD file_size */"
	for (i = 2; i <= 601; i++)
		print ""
}' > "$scratch/samples/cgi/desk/long.c"
awk 'BEGIN {
	print "/* A sample. */\nint\nlong_one(int x) /* BAD function_size */\n{"
	for (i = 0; i < 99; i++)
		print "\tx++;"
	print "}\nint\nshort_one(int x)\n{\n\treturn x;\n}"
}' > "$scratch/samples/cgi/desk/function.c"
can_fail file_size
can_fail function_size
finish
