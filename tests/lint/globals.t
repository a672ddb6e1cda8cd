#!/bin/sh
# Nothing one request leaves behind may reach the next: no writable globals, apart
# from those that globals.txt names with their reason.  The source is read always;
# where the programs have been built, their objects are read too, because macros can
# hide a variable.
. "$(dirname "$0")/lib.sh"

objects=${OBJ:-obj}

# breaches HOW: drops from "file TAB line TAB name" what globals.txt allows.
breaches() {
	awk -F '\t' -v how="$1" '
	NR == FNR {
		if (!/^#/ && NF >= 3)
			allowed[$1 "\t" $2] = 1
		next
	}
	!($1 "\t" $3 in allowed) {
		print $1 ":" $2 ": " $3 " can be written to and outlives the request" how
	}' "$lint/globals.txt" -
}

check_globals() {
	c_code cgi | awk -f "$lint/globals.awk" | breaches ''
}

# source_of OBJECT: the file it was made from, or nothing.
source_of() {
	base=${1#"$objects"/}
	base=${base%.o}
	for file in "cgi/${base#cgi/}.c" "$base.c" "$objects/$base.c"; do
		[ -f "$file" ] && echo "$file" && return
	done
}

# The compiler's own data begins with a dot or two underscores; a static variable of
# a function gets a number behind its name.
check_objects() {
	[ -d "$objects" ] || return
	find "$objects" -name '*.o' ! -path '*/tests/*' ! -path '*/unit/*' ! -path '*/fuzz/*' |
	    sort | while read -r object; do
		file=$(source_of "$object")
		[ -n "$file" ] || continue
		nm -f sysv "$object" 2> "$scratch/nm" | awk -F '|' -v file="$file" '
		{ gsub(/[ \t]/, "") }
		$7 ~ /^(\.data|\.bss|\.tdata|\.tbss|\*COM\*)/ && $7 !~ /^\.data\.rel\.ro/ &&
		    $4 == "OBJECT" && $1 !~ /^(\.|__|_GLOBAL)/ {
			sub(/\.[0-9]+$/, "", $1)
			print file "\t1\t" $1
		}'
	done | breaches ', says its object file'
}

# An exception that nothing needs any longer is a door left open.
check_exceptions() {
	c_code cgi | awk -f "$lint/globals.awk" | cut -f 1,3 > "$scratch/writable"
	grep -n '^[^#]' "$lint/globals.txt" | while IFS='	' read -r file name _; do
		line=${file%%:*}
		file=${file#*:}
		[ ! -f "$file" ] || grep -qF "$file	$name" "$scratch/writable" ||
		    echo "tests/lint/globals.txt:$line: $file has no $name to excuse"
	done
}

rule globals 'no writable global in the source'
can_fail globals
rule objects 'no writable global in the objects'
rule exceptions 'every exception in globals.txt is still needed'

samples
if command -v "${CC:-cc}" > /dev/null; then
	mkdir -p "$scratch/samples/obj/lib"
	"${CC:-cc}" -c -o "$scratch/samples/obj/lib/objects.o" "$scratch/samples/cgi/lib/objects.c"
	objects=obj
	can_fail objects
fi
finish
