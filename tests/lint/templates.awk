# Reads ClearSilver templates and reports what could let data out as markup, or will
# not parse.  The HTML is followed from tag to attribute to value across the template's
# own tags, so that each variable's place is known; the branches of an if all start
# from the state before it.
#
# States: text, name (just behind "<"), tag (between attributes), value (inside quotes),
# comment (of HTML).

function breach(what) {
	print file ":" line ": " what
}

function trim(s) {
	sub(/^[ \t\r\n]+/, "", s)
	sub(/[ \t\r\n]+$/, "", s)
	return s
}

# The expression with its string literals emptied.
function without_strings(s) {
	gsub(/"[^"]*"/, "\"\"", s)
	gsub(/'[^']*'/, "''", s)
	return s
}

function is_url(name) {
	return name ~ /^(href|src|action|formaction|srcset|poster|cite|data|xlink:href)$/
}

# One escape function anywhere in an expression turns default escaping off for all of it.
function check_expression(command, s,    i, depth, c, part) {
	s = without_strings(s)
	if (s !~ /(_escape|url_validate) *\(/)
		return
	part = ""
	depth = 0
	for (i = 1; i <= length(s) + 1; i++) {
		c = substr(s, i, 1)
		if (c == "(")
			depth++
		if (c == ")")
			depth--
		if (c == "" || c == "," && depth <= (command == "call")) {
			if (part ~ /(_escape|url_validate) *\(/ && part ~ /\+/)
				breach("an escape function and + in one expression leave the rest unescaped")
			part = ""
		} else
			part = part c
	}
}

# A variable at the very start of an address.
function check_address(expression,    name) {
	name = without_strings(expression)
	if (expression ~ /^"[^"]/) {
		if (expression ~ /^"(javascript|data|vbscript):/ || expression ~ /^"\/" *\+/)
			breach(attribute "= starts with an unsafe address")
		else
			at_start = 0
	} else if (name ~ /^url_validate\([^+]*\)$/ ||
	    name ~ /^([A-Za-z_0-9]+[.])*([a-z]+_)?(href|action)$/)
		whole = 1
	else
		breach(attribute "= has to start with a literal, or be url_validate(...) or a name " \
		    "ending in .href or .action whole")
	at_start = 0
}

function push(kind) {
	depth++
	kinds[depth] = kind
	opened[depth] = line
	states[depth] = state
	starts[depth] = at_start
	attributes[depth] = attribute
	wholes[depth] = whole
	slashes[depth] = just_slash
	still[depth] = other[depth] = any_whole[depth] = any_slash[depth] = 0
}

# Takes the HTML back to where it was when the block began.
function restore() {
	state = states[depth]
	at_start = starts[depth]
	attribute = attributes[depth]
	whole = wholes[depth]
	just_slash = slashes[depth]
}

function pop(kind) {
	if (depth == 0 || kinds[depth] != kind) {
		breach("/" kind " closes " (depth ? kinds[depth] " of line " opened[depth] : "nothing"))
		return
	}
	if (kind == "if") {
		if (still[depth] || !other[depth] && starts[depth])
			at_start = starts[depth]
		whole = whole || any_whole[depth]
		just_slash = just_slash || any_slash[depth]
	} else if (kind == "def")
		restore()
	depth--
}

function check_place(command, expression) {
	if (state == "value") {
		if (at_start && is_url(attribute)) {
			if (command == "var")
				check_address(expression)
			else
				breach(attribute "= cannot start with " command)
		} else if (whole)
			breach(attribute "= is more than the one variable it starts with")
		if (just_slash && is_url(attribute) && command == "var")
			breach(attribute "= starts with / and data: data could make it //host")
		just_slash = 0
	} else if (state == "tag" && command == "var")
		breach(unquoted ? "attribute " unquoted " has no quotes" : \
		    "a variable among attributes: only inside quotes")
	else if (state == "name" && command == "var" && tag_name !~ /^\/?h$/)
		breach("a variable as the name of a tag")
	else if (state == "raw")
		breach("a variable inside <" raw_name ">")
}

function read_command(s,    command, closing, expression) {
	s = trim(s)
	if (s ~ /^#/)
		return
	closing = sub(/^\/[ \t]*/, "", s)
	if (!match(s, /^[A-Za-z]+/)) {
		breach("not a template tag: " substr(s, 1, 30))
		return
	}
	command = substr(s, 1, RLENGTH)
	expression = trim(substr(s, RLENGTH + 1))
	if (!(command in allowed)) {
		breach("template tag " command " is banned")
		return
	}
	sub(/^[:!][ \t]*/, "", expression)
	if (closing) {
		if (command in blocks)
			pop(command)
		else
			breach("/" command " is no tag")
		return
	}
	if (command == "include" && (expression !~ /^"[^"]+"$/))
		breach("include takes a literal name")
	else if (command == "include" &&
	    (getline ignored < (templates "/" substr(expression, 2, length(expression) - 2))) < 0)
		breach("there is no template " expression)
	if (command == "include")
		close(templates "/" substr(expression, 2, length(expression) - 2))
	check_expression(command, expression)
	if (command in blocks)
		push(command)
	else if (command == "else" || command == "elif") {
		if (depth == 0 || kinds[depth] != "if") {
			breach(command " without if")
			return
		}
		still[depth] = still[depth] || at_start
		any_whole[depth] = any_whole[depth] || whole
		any_slash[depth] = any_slash[depth] || just_slash
		if (command == "else")
			other[depth] = 1
		restore()
	} else if (command == "var" || command == "call" || command == "include")
		check_place(command, expression)
}

# Ends a tag that was read whole: what its attributes may not lack or have.
function end_tag() {
	if (tag_name == "script" && !has_src)
		breach("script in the page: the policy refuses it")
	if (tag_name == "style")
		breach("style in the page: the policy refuses it")
	if (tag_name == "form" && file !~ /^templates\/(components|layout)\//)
		breach("a raw <form: call form_open or search_open")
	state = "text"
	if (tag_name == "script" || tag_name == "style") {
		state = "raw"
		raw_name = tag_name
	}
}

function read_attribute(name) {
	name = tolower(name)
	if (name == "style" || name ~ /^on[a-z]+$/)
		breach(name "= in the page: the policy refuses it")
	if (name == "srcdoc")
		breach("srcdoc= is read as a page of its own: its escaping is undone")
	if (name == "src")
		has_src = 1
	return name
}

# Follows a piece of HTML between two template tags.
function read_html(s,    i, c) {
	while (s != "") {
		if (state == "text") {
			i = index(s, "<")
			if (!i) {
				count_lines(s)
				return
			}
			count_lines(substr(s, 1, i))
			s = substr(s, i + 1)
			if (substr(s, 1, 3) == "!--") {
				state = "comment"
			} else if (s == "" || s ~ /^[\/!A-Za-z]/) {
				state = "name"
				tag_name = ""
				has_src = 0
				unquoted = ""
				attribute = ""
			}
		} else if (state == "comment") {
			i = index(s, "-->")
			if (!i) {
				count_lines(s)
				return
			}
			count_lines(substr(s, 1, i))
			s = substr(s, i + 3)
			state = "text"
		} else if (state == "raw") {
			i = index(tolower(s), "</" raw_name)
			if (!i) {
				if (s ~ /[^ \t\r\n]/)
					breach("text inside <" raw_name ">")
				count_lines(s)
				return
			}
			if (substr(s, 1, i - 1) ~ /[^ \t\r\n]/)
				breach("text inside <" raw_name ">")
			count_lines(substr(s, 1, i))
			s = substr(s, i + length(raw_name) + 2)
			tag_name = "/" raw_name
			state = "tag"
		} else if (state == "name") {
			match(s, /^[^ \t\r\n>]*/)
			tag_name = tolower(tag_name substr(s, 1, RLENGTH))
			s = substr(s, RLENGTH + 1)
			if (s != "") {
				sub(/\/$/, "", tag_name)
				state = "tag"
			}
		} else if (state == "tag") {
			unquoted = ""
			if (match(s, /^[ \t\r\n]+/)) {
				count_lines(substr(s, 1, RLENGTH))
				s = substr(s, RLENGTH + 1)
			} else if (substr(s, 1, 1) == ">") {
				s = substr(s, 2)
				end_tag()
			} else if (match(s, /^[^ \t\r\n>=\/"']+[ \t\r\n]*=[ \t\r\n]*/)) {
				attribute = substr(s, 1, RLENGTH)
				count_lines(attribute)
				s = substr(s, RLENGTH + 1)
				sub(/[ \t\r\n]*=.*/, "", attribute)
				attribute = read_attribute(attribute)
				c = substr(s, 1, 1)
				if (c == "\"" || c == "'") {
					quote = c
					s = substr(s, 2)
					state = "value"
					at_start = 1
					whole = just_slash = 0
				} else if (s == "")
					unquoted = attribute
				else {
					breach("attribute " attribute " has no quotes")
					match(s, /^[^ \t\r\n>]*/)
					s = substr(s, RLENGTH + 1)
				}
			} else if (match(s, /^[^ \t\r\n>=\/"']+/)) {
				read_attribute(substr(s, 1, RLENGTH))
				s = substr(s, RLENGTH + 1)
			} else
				s = substr(s, 2)
		} else if (state == "value") {
			i = index(s, quote)
			c = i ? substr(s, 1, i - 1) : s
			if (c != "") {
				if (whole && is_url(attribute)) {
					breach(attribute "= is more than the one variable it starts with")
					whole = 0
				}
				just_slash = at_start && c == "/"
				at_start = 0
			}
			count_lines(c)
			if (!i)
				return
			s = substr(s, i + 1)
			state = "tag"
			at_start = whole = just_slash = 0
		}
	}
}

function count_lines(s) {
	line += gsub(/\n/, "", s)
}

function read_template(s,    i, tag) {
	line = 1
	depth = 0
	state = "text"
	at_start = whole = just_slash = 0
	unquoted = ""
	while ((i = index(s, "<?cs")) > 0) {
		read_html(substr(s, 1, i - 1))
		s = substr(s, i + 4)
		i = index(s, "?>")
		if (!i) {
			breach("a template tag that does not end")
			return
		}
		tag = substr(s, 1, i - 1)
		s = substr(s, i + 2)
		read_command(tag)
		count_lines(tag)
	}
	read_html(s)
	for (; depth > 0; depth--) {
		line = opened[depth]
		breach(kinds[depth] " is not closed")
	}
	if (state != "text")
		breach("the file ends inside a tag")
}

BEGIN {
	count = split("var include set if elif else each with def call loop", names, " ")
	for (i = 1; i <= count; i++)
		allowed[names[i]] = 1
	count = split("if each with def loop", names, " ")
	for (i = 1; i <= count; i++)
		blocks[names[i]] = 1
	templates = "templates"
}

FNR == 1 {
	if (file != "")
		read_template(whole_text)
	file = FILENAME
	whole_text = ""
}

{
	whole_text = whole_text $0 "\n"
	if (tolower($0) ~ /javascript:/)
		print FILENAME ":" FNR ": an address that runs script"
	# The engine takes <?CS too, which no rule here would see.
	if (/<\?([^c]|c[^s]|cs[^ \t#]|c?$)/)
		print FILENAME ":" FNR ": template tags begin with <?cs and a blank"
}

END {
	if (file != "")
		read_template(whole_text)
}
