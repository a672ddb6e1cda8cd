# Reports the words of text.txt.  First text.txt, then files; "where" says which of
# its rules apply.  For a page, a template's own tags and the HTML around the text
# are dropped, save the texts given to macros.

function trim(s) {
	gsub(/^[ \t]+|[ \t]+$/, "", s)
	return s
}

# What people read of a piece of a template tag: its longer strings.
function spoken(s,    out, literal) {
	out = ""
	while (match(s, /"[^"]*"/)) {
		literal = substr(s, RSTART + 1, RLENGTH - 2)
		s = substr(s, RSTART + RLENGTH)
		if (literal ~ /^[A-Z]/ || literal ~ / /)
			out = out "|" literal "|"
	}
	return out
}

# The text of a line of a template, given what the lines before left open.
function visible(s,    out, end) {
	out = ""
	while (s != "") {
		if (in_tag) {
			end = index(s, "?>")
			if (in_tag != "#")
				out = out spoken(end ? substr(s, 1, end - 1) : s)
			if (!end)
				return out
			s = substr(s, end + 2)
			in_tag = ""
		} else if (in_html) {
			if (!match(s, /<\?cs|>/))
				return out
			in_html = substr(s, RSTART, 1) != ">"
			in_tag = in_html ? "cs" : ""
			s = substr(s, RSTART + RLENGTH)
			out = out (in_html ? "" : "|")
		} else {
			if (!match(s, /<\?cs|<[a-zA-Z\/!]/))
				return out s
			out = out substr(s, 1, RSTART - 1) "|"
			in_html = RLENGTH == 2
			in_tag = in_html ? "" : "cs"
			s = substr(s, RSTART + RLENGTH)
		}
		if (in_tag == "cs" && s ~ /^[ \t]*#/)
			in_tag = "#"
	}
	return out
}

FILENAME == rules {
	if (/^#/)
		next
	if ($1 == where) {
		count++
		pattern[count] = $2
		why[count] = $3
	}
	next
}

FNR == 1 {
	in_tag = ""
	in_html = 0
}

{
	if (where == "source") {
		text = $0
		at = FILENAME ":" FNR
	} else if (strings) {
		text = $3
		at = $1 ":" $2
		if (text !~ /^[A-Z].* /)
			next
	} else {
		text = visible($0)
		at = FILENAME ":" FNR
		if (text ~ /(^|\|)[ \t]*Submit[ \t]*(\||$)/)
			print at ": \"Submit\": say what the button does"
	}
	text = " " tolower(text) " "
	for (i = 1; i <= count; i++)
		if (match(text, pattern[i]))
			print at ": \"" trim(substr(text, RSTART, RLENGTH)) "\": " why[i]
}
