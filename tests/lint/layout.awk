# The layout of C that is the same for every formatter's version: tabs of 8, at most
# 100 columns, braces where git has them.

function breach(what) {
	print FILENAME ":" FNR ": " what
}

FNR == 1 {
	before = ""
	typed = 0
}

{
	text = $0
	# Bytes that continue a UTF-8 character take no column.
	gsub(/[\200-\277]/, "", text)
	columns = 0
	count = split(text, part, "\t")
	for (i = 1; i < count; i++)
		columns += 8 - (columns + length(part[i])) % 8 + length(part[i])
	columns += length(part[count])
	if (columns > 100)
		breach(columns " columns; 96 wanted, 100 at most")
}

{
	code = $0
	gsub(/[ \t]*\/\*.*\*\//, "", code)
	sub(/[ \t]*\/\/.*/, "", code)
}

/^\t* +\t/ || /^        / {
	breach("indented with blanks: tabs of 8, then blanks to continue a line")
}

code ~ /^[ \t]*(else )?(if|for|while|switch)\(/ {
	breach("a blank goes between the keyword and its bracket")
}

code ~ /^\t+\{$/ && before ~ /^\t+(\} )?(if|for|while|switch|do|else)([^A-Za-z0-9_].*)?$/ &&
    before !~ /[;{]$/ {
	breach("the brace goes on the line before")
}

code ~ /^\t+else/ && before ~ /^\t+\}$/ {
	breach("else goes on the line of the brace")
}

code ~ /^[a-z].*\) *\{$/ && code !~ /=/ {
	breach("the brace of a function goes on its own line")
}

# "int name(...)" and a brace below it: the type has a line of its own, so that
# ^name finds the definition.
FILENAME ~ /^cgi\/lib\/.*\.c$/ && /^[a-z]/ && !typed {
	typed = /^(static |const |inline |unsigned |struct |enum |union )*[a-z0-9_]+ \**[a-z0-9_]+\(/ ? FNR : 0
}

typed && code ~ /;$/ {
	typed = 0
}

/^\{/ && typed {
	print FILENAME ":" typed ": the type of a function has a line of its own"
}

/^\{/ || /^$/ {
	typed = 0
}

{
	before = code
}
