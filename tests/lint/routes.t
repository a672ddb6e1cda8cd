#!/bin/sh
# Every route (PAGE, ACTION or LOOKUP above its handler) has an http test that names its path
# pattern, such as /desk/listings/:id, and a template or a page that exist.
# (routes.sh there has them all.)
. "$(dirname "$0")/lib.sh"

check_routes() {
	c_text cgi | awk -f "$lint/routes.awk" > "$scratch/routes"
	awk -F '\t' '$3 == "PAGE" { print $4 }' "$scratch/routes" > "$scratch/pages"
	tree tests/http | grep -E '(\.t|/routes(_of_[a-z]+)?\.sh)$' | each cat > "$scratch/http"
	awk -F '\t' '
	FILENAME == ARGV[1] {
		page[$1] = 1
		next
	}
	FILENAME == ARGV[2] {
		# Words that could be path patterns, with a bare / among them.
		count = split($0, word, /[^A-Za-z0-9_\/:.*-]+/)
		for (i = 1; i <= count; i++)
			named[word[i]] = 1
		next
	}
	{
		where = $1 ":" $2 ": "
		if ($5 !~ /^\//)
			print where "cannot read the path of " $3 "(" $4 ", ...)"
		else if (!($5 in named))
			print where "no test in tests/http names the route " $5
		if ($3 == "ACTION" || $3 == "LOOKUP") {
			if (!($6 in page))
				print where "the page " $6 " of this action is no PAGE"
		} else if ($6 !~ /\.cs$/ || (getline line < ("templates/" $6)) < 0)
			print where "there is no template templates/" $6
	}' "$scratch/pages" "$scratch/http" "$scratch/routes"
}

rule routes 'every route has a test and a template'
note "$(wc -l < "$scratch/routes") routes"
can_fail routes
finish
