# Finds objects that can be written to and outlive a call, in the output of c_code:
# variables of the file, and static ones inside functions, that are not const.

function word(text, name) {
	return (" " text " ") ~ ("[^A-Za-z_0-9]" name "[^A-Za-z_0-9]")
}

# Looks at a declaration: its text up to the semicolon or the initial value.
function judge(text,    name) {
	gsub(/__attribute__ *\(\(.*\)\)/, "", text)
	sub(/=.*/, "", text)
	while (gsub(/\[[^][]*\]/, "", text))
		;
	gsub(/[ \t]+/, " ", text)
	gsub(/^ | $/, "", text)
	if (text == "" || word(text, "typedef") || word(text, "extern") ||
	    text ~ /^_?[Ss]tatic_assert/)
		return
	if (text ~ /^(static )?(const )?(struct|union|enum)( [A-Za-z_0-9]+)?( ?\{\})?$/)
		return
	if (text ~ /\(/) {
		if (text !~ /^[^(]*\( ?\*/ || text ~ /^[^(]*\( ?\*+ ?const/)
			return
		sub(/\)\(.*/, "", text)
	} else if (text ~ /\*/) {
		name = text
		sub(/.*\*/, "", name)
		if (word(name, "const"))
			return
	} else if (word(text, "const"))
		return
	name = text
	if (name !~ / |\*/)
		return
	sub(/ $/, "", name)
	sub(/.*[^A-Za-z_0-9]/, "", name)
	print file "\t" first "\t" name
}

function judge_static(text) {
	gsub(/^ +/, "", text)
	if (text ~ /^(static|_Thread_local|thread_local) /)
		judge(text)
}

function start() {
	text = ""
	first = 0
}

BEGIN {
	FS = "\t"
}

$1 != file {
	file = $1
	depth = initial = body = parens = 0
	start()
}

continued || $3 ~ /^ *#/ {
	continued = $3 ~ /\\$/
	next
}

{
	rest = $3 " "
	while (match(rest, /[;{}()]/)) {
		piece = substr(rest, 1, RSTART - 1)
		mark = substr(rest, RSTART, 1)
		rest = substr(rest, RSTART + 1)
		if (!first && piece ~ /[^ ]/)
			first = $2
		text = text " " piece
		if (mark == "(") {
			parens++
			text = text mark
		} else if (mark == ")") {
			parens--
			text = text mark
		} else if (parens > 0) {
			text = text mark
		} else if (mark == "{") {
			depth++
			if (initial || depth > 1 && !body) {
				;
			} else if (text ~ /=[^()]*$/) {
				initial = depth
			} else if (!body && text ~ /(struct|union|enum)( +[A-Za-z_0-9]+)? *$/) {
				initial = depth
			} else {
				body = 1
				start()
			}
			if (initial == depth)
				kept = text
		} else if (mark == "}") {
			depth--
			if (initial && depth < initial) {
				initial = 0
				text = kept "{}"
			} else if (!initial) {
				start()
				if (depth == 0)
					body = 0
			}
		} else if (!initial) {
			if (body)
				judge_static(text)
			else if (depth == 0)
				judge(text)
			start()
		}
	}
	if (!first && rest ~ /[^ ]/)
		first = $2
	text = text " " rest
}
