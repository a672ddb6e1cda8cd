#!/bin/sh
# The plain rules of text: no unfinished work, no blanks at line ends, tabs and braces
# as the C style has them, lines that fit, and the words that people read.
. "$(dirname "$0")/lib.sh"

check_unfinished() {
	tree cgi templates sql nginx | grep -vE '\.(png|ico|gz|woff2?)$' |
	    each awk -F '\t' -v rules="$lint/text.txt" -v where=source \
	    -f "$lint/words.awk" "$lint/text.txt"
}

check_words() {
	tree templates static | grep -E '\.(cs|html)$' |
	    each awk -F '\t' -v rules="$lint/text.txt" -v where=page \
	    -f "$lint/words.awk" "$lint/text.txt"
	c_strings cgi > "$scratch/strings"
	awk -F '\t' -v rules="$lint/text.txt" -v where=page -v strings=1 \
	    -f "$lint/words.awk" "$lint/text.txt" "$scratch/strings"
}

# Test data and golden pages are as they come.
check_blanks() {
	tree configure Makefile.in README cgi templates sql nginx tests |
	    grep -E '(\.([chts]|sh|awk|cs|sql|in|conf|service|timer|scss|js)|configure|README)$' |
	    grep -vE '^tests/([a-z]+/)*(golden|fixtures?|corpus)/' | each awk '
	/[ \t\r]$/ {
		print FILENAME ":" FNR ": blanks at the end of the line"
	}'
}

check_layout() {
	c_files cgi tests | each awk -f "$lint/layout.awk"
}

rule unfinished 'nothing is left for later'
can_fail unfinished
rule words 'pages use the right words'
can_fail words
rule blanks 'no blanks at line ends'
can_fail blanks
rule layout 'C is laid out as the style says'
can_fail layout
finish
