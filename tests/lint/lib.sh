# What the house-rule tests share.  A rule is a shell function that looks at the
# tree below the current folder and prints one line, "file:line: what is wrong",
# for each breach; no output means that the rule is kept.
#
#     . "$(dirname "$0")/lib.sh"
#     rule calls 'no banned call'      # runs check_calls on the project
#     can_fail calls                   # and on samples/, where faults are marked
#     finish
#
# can_fail() proves that a rule catches what it should and nothing else: the lines it
# reports in samples/ must be exactly the lines that carry the words "BAD calls".
# Samples whose names end in .sample lose that ending, so that nothing else runs them.

set -u
LC_ALL=C
export LC_ALL

lint=$(cd "$(dirname "$0")" && pwd)
project=$(cd "$lint/../.." && pwd)
cd "$project" || exit 2

scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
trap 'exit 2' INT TERM HUP
tested=0
failed=0

note() {
	printf '# %s\n' "$*"
}

# report WHAT FILE: one TAP line; the lines of FILE are what is wrong.
report() {
	tested=$((tested + 1))
	if [ -s "$2" ]; then
		failed=$((failed + 1))
		printf 'not ok %d - %s\n' "$tested" "$1"
		{
			printf '# %s: %d breaches\n' "$1" "$(wc -l < "$2")"
			sed -n -e '1,60s/^/#   /p' -e '61s/.*/#   and more/p' "$2"
		} >&2
	else
		printf 'ok %d - %s\n' "$tested" "$1"
	fi
}

# rule NAME WHAT: check_NAME finds nothing in the project.
rule() {
	"check_$1" > "$scratch/found" 2> "$scratch/errors"
	cat "$scratch/errors" >> "$scratch/found"
	report "$2" "$scratch/found"
}

# can_fail NAME: check_NAME finds the marked lines of the samples, and only those.
can_fail() {
	samples
	grep -rn "BAD $1\\>" "$scratch/samples" | sed "s|^$scratch/samples/||" |
	    cut -d: -f1,2 | sort -u > "$scratch/marked"
	(cd "$scratch/samples" && "check_$1") 2> "$scratch/errors" | cut -d: -f1,2 |
	    sort -u > "$scratch/caught"
	{
		cat "$scratch/errors"
		comm -23 "$scratch/marked" "$scratch/caught" | sed 's/$/: missed/'
		comm -13 "$scratch/marked" "$scratch/caught" | sed 's/$/: caught, though it is right/'
		[ -s "$scratch/marked" ] || echo "samples:1: no line is marked \"BAD $1\""
	} > "$scratch/found"
	report "$1 can fail" "$scratch/found"
}

# A fresh copy of the samples; a test may add to it before can_fail().
samples() {
	[ -d "$scratch/samples" ] && return
	cp -R "$lint/samples" "$scratch/samples"
	find "$scratch/samples" -name '*.sample' | while read -r file; do
		mv "$file" "${file%.sample}"
	done
}

finish() {
	printf '1..%d\n' "$tested"
	[ "$failed" -eq 0 ]
	exit
}

# need COMMAND PACKAGE: stops the test with what to do when a tool is missing.
need() {
	command -v "$1" > /dev/null || {
		echo "Bail out! $1 is needed: apt install $2"
		exit 1
	}
}

# tree PLACE...: the files we keep below these places, those that exist, one a line.
# What is built or fetched, and the deliberately bad samples, are not among them.
tree() {
	for place in "$@"; do
		[ -e "$place" ] || continue
		find "$place" \( -name node_modules -o -path static/built -o -path ./obj \
		    -o -path ./bin -o -path ./var -o -path ./static/built -o -name .git \
		    -o -path tests/lint/samples -o -path ./tests/lint/samples \
		    -o -path tests/browser/shots -o -path ./tests/browser/shots \) -prune \
		    -o -type f -print
	done | sort
}

# each COMMAND...: runs it with the files named on standard input, if there are any.
each() {
	xargs -r -d '\n' "$@"
}

c_files() {
	tree "$@" | grep '\.[ch]$'
}

# c_code PLACE...: "file TAB line TAB code", comments gone and strings emptied.
c_code() {
	c_files "$@" | each awk -v show=code -f "$lint/c.awk"
}

# c_text PLACE...: the same with only the comments gone.
c_text() {
	c_files "$@" | each awk -v show=text -f "$lint/c.awk"
}

# c_strings PLACE...: "file TAB line TAB text" for each string literal.
c_strings() {
	c_files "$@" | each awk -v show=strings -f "$lint/c.awk"
}
