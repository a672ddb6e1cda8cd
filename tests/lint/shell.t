#!/bin/sh
# Shell scripts are POSIX sh and clean under shellcheck.
. "$(dirname "$0")/lib.sh"
need shellcheck shellcheck

# Files whose first line asks for sh, and what such files read in (NAME.sh).
scripts() {
	tree configure .ci cgi sql nginx tests | while read -r file; do
		case $file in
		*.[ch] | *.sql | *.cs | *.awk | *.html | *.json | *.png) continue ;;
		*.sh) echo "$file" ;;
		*) LC_ALL=C head -c 64 "$file" | grep -qa '^#! *\(/usr\)\{0,1\}/bin/\(env \)\{0,1\}\(ba\)\{0,1\}sh' &&
			echo "$file" ;;
		esac
	done
}

check_interpreter() {
	scripts | grep -v '\.sh$' | each awk '
	FNR == 1 && !/^#!\/bin\/sh( -[a-z]+)?$/ {
		print FILENAME ":1: the first line is to be #!/bin/sh"
	}'
}

# Not asked: to follow files that are read in (1090, 1091), whose names it then does
# not know (2154), nor who reads ours (2034) or gives our functions arguments (2119,
# 2120); that bin/find has a path to search, being our own program (2185); that $ in single quotes may be meant for awk (2016); functions that
# are called by a name put together (2317).
check_shellcheck() {
	scripts | each -P 2 -n 4 shellcheck -s sh -f gcc -e 1090,1091,2016,2034,2119,2120,2154,2185,2317 |
	    sed 's/^\([^:]*:[0-9]*\):[0-9]*: [a-z]*: /\1: /'
}

rule interpreter 'scripts ask for /bin/sh'
can_fail interpreter
rule shellcheck 'scripts are clean under shellcheck'
can_fail shellcheck
finish
