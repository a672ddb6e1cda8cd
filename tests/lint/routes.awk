# Finds PAGE(...) and ACTION(...) in the output of c_text, over line breaks, and
# prints "file TAB line TAB macro TAB function TAB path TAB last argument".

BEGIN {
	FS = "\t"
}

$1 != file {
	file = $1
	macro = ""
}

{
	rest = $3
	if (macro == "" && !defining && rest !~ /^ *#/ && match(rest, /(^|[^A-Za-z0-9_])(PAGE|ACTION|LOOKUP) *\(/)) {
		macro = substr(rest, RSTART, RLENGTH)
		gsub(/[^A-Z]/, "", macro)
		line = $2
		text = ""
		rest = substr(rest, RSTART + RLENGTH)
	}
	defining = (defining || $3 ~ /^ *#/) && $3 ~ /\\$/
	if (macro == "")
		next
	text = text " " rest
	bare = text
	gsub(/"[^"]*"/, "", bare)
	if (bare !~ /\)/)
		next
	sub(/\)[^"]*$/, "", text)
	count = split(text, argument, ",")
	for (i = 1; i <= count; i++)
		gsub(/^[ "]+|[ ")]+$/, "", argument[i])
	print file "\t" line "\t" macro "\t" argument[1] "\t" argument[2] "\t" argument[count]
	macro = ""
}
