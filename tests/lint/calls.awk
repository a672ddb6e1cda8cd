# calls.txt first, then the output of c_code.

# True when path is one of places (paths with *, commas between them).
function within(path, places,    place, count, i, pattern) {
	count = split(places, place, ",")
	for (i = 1; i <= count; i++) {
		pattern = place[i]
		gsub(/\./, "[.]", pattern)
		gsub(/\*/, "[^/]*", pattern)
		if (path ~ ("^" pattern (pattern ~ /\/$/ ? "" : "$")))
			return 1
	}
	return 0
}

function refuse(name, rule) {
	if (places[rule] == "-")
		print $1 ":" $2 ": " name " is banned: " reason[rule]
	else if ($1 ~ /^cgi\// && !within($1, places[rule]))
		print $1 ":" $2 ": " name " is for " places[rule] ": " reason[rule]
}

FILENAME == rules {
	if (/^#/ || NF < 3)
		next
	places[$1] = $2
	reason[$1] = $3
	for (i = 4; i <= NF; i++)
		reason[$1] = reason[$1] " " $i
	if ($1 ~ /\*$/)
		prefix[substr($1, 1, length($1) - 1)] = $1
	next
}

FNR == 1 {
	FS = "\t"
	$0 = $0
}

{
	rest = $3
	before = ""
	while (match(rest, /[A-Za-z_][A-Za-z_0-9]*/)) {
		before = substr(rest, 1, RSTART - 1)
		name = substr(rest, RSTART, RLENGTH)
		rest = substr(rest, RSTART + RLENGTH)
		if (name in places) {
			if (rest ~ /^[ ]*\(/ && before !~ /(\.|->)[ ]*$/)
				refuse(name, name)
			if (places[name] == "-")
				continue
		}
		if (match(name, /^[A-Za-z]+_/) && substr(name, 1, RLENGTH) in prefix)
			refuse(name, prefix[substr(name, 1, RLENGTH)])
	}
}
