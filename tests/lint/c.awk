# Reads C and prints "file TAB line TAB ..." of each line: with show=code without
# comments and with strings emptied, with show=text without comments, with
# show=strings one line for each string literal.  Tabs in the code become spaces.

FNR == 1 {
	in_comment = 0
}

{
	rest = $0
	code = ""
	while (rest != "") {
		if (in_comment) {
			if ((end = index(rest, "*/")) == 0)
				break
			rest = substr(rest, end + 2)
			in_comment = 0
			code = code " "
			continue
		}
		if (!match(rest, /\/\*|\/\/|"|'/)) {
			code = code rest
			break
		}
		token = substr(rest, RSTART, RLENGTH)
		code = code substr(rest, 1, RSTART - 1)
		rest = substr(rest, RSTART + RLENGTH)
		if (token == "/*") {
			in_comment = 1
			continue
		}
		if (token == "//")
			break
		if (token == "\"")
			match(rest, /^([^"\\]|\\.)*"/)
		else
			match(rest, /^([^'\\]|\\.)*'/)
		if (RSTART == 0) {
			code = code token
			break
		}
		literal = substr(rest, 1, RLENGTH - 1)
		rest = substr(rest, RLENGTH + 1)
		gsub(/\t/, " ", literal)
		if (token == "\"" && show == "strings")
			print FILENAME "\t" FNR "\t" literal
		code = code token (show == "text" ? literal : "") token
	}
	gsub(/\t/, " ", code)
	if (show != "strings")
		print FILENAME "\t" FNR "\t" code
}
