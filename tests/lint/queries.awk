# Reads sql/query/*.sql behind a list of the words that C uses, one a line ("words"
# names that file), and reports on each named query.

function breach(at, what) {
	print source ":" at ": " what
}

# Reads "id:int name:text?" into the set of what is declared.
function declare(list,    parts, count, i) {
	count = split(list, parts, " ")
	for (i = 1; i <= count; i++) {
		sub(/:.*/, "", parts[i])
		if (parts[i] in declared)
			breach(at_name, name ": argument " parts[i] " is declared twice")
		declared[parts[i]] = FNR
	}
}

function is_called(    i, count, ways) {
	count = split("|_rows|_each|_one", ways, "|")
	for (i = 1; i <= count; i++)
		if (name ways[i] in words_used)
			return 1
	return "q_" name in words_used
}

function finish(    text, parameter, i) {
	if (name == "")
		return
	if (!is_called())
		breach(at_name, name ": nothing in cgi/ uses this query")
	text = sql
	gsub(/'[^']*'/, "", text)
	if (has_columns && rows == "many" && toupper(text) !~ /[ \t\n]LIMIT[ \t\n]/ && !excused)
		breach(at_name, name ": rows without end: LIMIT, \"-- rows: one\" or \"-- unbounded: why\"")
	while (match(text, /:[a-z_][a-z0-9_]*/)) {
		parameter = substr(text, RSTART + 1, RLENGTH - 1)
		text = substr(text, RSTART + RLENGTH)
		used[parameter] = 1
		if (!(parameter in declared))
			breach(at_name, name ": :" parameter " is not among its args")
	}
	for (i in declared)
		if (!(i in used))
			breach(at_name, name ": argument " i " is not used")
	text = toupper(sql)
	gsub(/(FOR|KEY)[ \t\n]+UPDATE/, "", text)
	if (text ~ /(^|[ \t\n])(DELETE|UPDATE)[ \t\n]/ && text !~ /[ \t\n]WHERE[ \t\n]/ && !whole)
		breach(at_name, name ": no WHERE: if every row is meant, \"-- every row: why\"")
	name = ""
}

FILENAME == words {
	words_used[$1] = 1
	next
}

FNR == 1 {
	finish()
	source = FILENAME
}

/^-- name:/ {
	finish()
	name = $3
	at_name = FNR
	sql = ""
	rows = "many"
	has_columns = excused = whole = 0
	split("", declared)
	split("", used)
	if (name in seen)
		breach(at_name, name ": has the name of " seen[name])
	seen[name] = FILENAME ":" FNR
	next
}

name == "" {
	if ($0 !~ /^[ \t]*(--.*)?$/)
		breach(FNR, "a statement without -- name:")
	next
}

/^-- args:/ {
	sub(/^-- args:/, "")
	declare($0)
	next
}

/^-- cols:/ {
	has_columns = 1
}

/^-- rows:/ {
	rows = $3
}

/^-- one row:/ || /^-- unbounded: *[^ ]/ {
	excused = 1
}

/^-- every row: *[^ ]/ {
	whole = 1
}

{
	sub(/--.*/, "")
	sql = sql " " $0 "\n"
}

END {
	finish()
}
