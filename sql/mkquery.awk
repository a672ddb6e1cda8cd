# Turns the named queries of sql/query/*.sql into typed C.
#
#   awk -v out=obj/query -f sql/mkquery.awk sql/query/*.sql
#
# writes obj/query/queries.h and one obj/query/NAME.c for each query (one object each,
# so that a program links, and is checked for, only the queries that it calls).
#
# A query is
#   -- name: listing_show
#   -- args: id:int on:text?            (may be several lines; ? = may be NULL)
#   -- cols: id:int name:text price:int?
#   -- rows: one                        (or: many, the default; or: each)
#   -- keep: yes                        (a report's: the answer may be some minutes old, see db.h)
#   SELECT ... WHERE id = :id;
# and becomes
#   struct listing_show_args { int64_t id; const char *on; };
#   struct listing_show_row { int64_t id; const char *name; bool has_price; int64_t price; };
#   int listing_show(db, arena, args, &row)            one: NULL when there is none
#   int NAME(db, arena, args, &rows, &count)           many
#   int NAME(db, arena, args, callback, context)       each: callback(context, row)
#   int NAME(db, args, &changed)                       no cols: a change
#   extern const struct query q_NAME;                  for db_bulk() and view_rows()
# A query without args has no args parameter.

function fail(text) {
	printf "%s:%d: %s\n", FILENAME, FNR, text > "/dev/stderr"
	failed = 1
	exit 1
}

function c_type(type) {
	return type == "int" ? "int64_t " : type == "real" ? "double " : "const char *"
}

# Splits "id:int name:text?" into names[], types[], nullable[]; returns how many.
function read_fields(text, names, types, nullable,    parts, n, i, pair) {
	n = split(text, parts, " ")
	for (i = 1; i <= n; i++) {
		if (split(parts[i], pair, ":") != 2)
			fail(name ": a field is NAME:TYPE, not " parts[i])
		nullable[i] = sub(/\?$/, "", pair[2])
		if (pair[2] != "int" && pair[2] != "text" && pair[2] != "real")
			fail(name ": type " pair[2] " is none of int, text, real")
		names[i] = pair[1]
		types[i] = pair[2]
	}
	return n
}

function struct_text(what, n, names, types, nullable,    i, text) {
	text = "struct " name "_" what " {\n"
	for (i = 1; i <= n; i++) {
		if (nullable[i] && types[i] != "text")
			text = text "\tbool has_" names[i] ";\n"
		text = text "\t" c_type(types[i]) names[i] ";\n"
	}
	return text "};\n"
}

function fields_text(what, n, names, types, nullable,    i, text) {
	text = "static const struct db_field " what "_fields[] = {\n"
	for (i = 1; i <= n; i++)
		text = text "\t{ \"" names[i] "\", DB_" toupper(types[i]) ", offsetof(struct " name "_" what \
		    ", " names[i] "), " (nullable[i] && types[i] != "text" ? \
		    "offsetof(struct " name "_" what ", has_" names[i] ")" : "SIZE_MAX") " },\n"
	return text "};\n"
}

# Replaces :name outside quotes by ?, notes the order, and escapes for a C string.
function read_sql(text,    i, c, quoted, word, place, out_text) {
	order_count = 0
	delete used
	for (i = 1; i <= length(text); i++) {
		c = substr(text, i, 1)
		if (c == "'")
			quoted = !quoted
		if (c == ":" && !quoted && substr(text, i + 1, 1) ~ /[a-z_]/) {
			word = substr(text, i + 1)
			sub(/[^a-z0-9_].*/, "", word)
			for (place = 1; place <= arg_count && arg_names[place] != word; place++)
				;
			if (place > arg_count)
				fail(name ": :" word " is not in -- args:")
			used[word] = 1
			order[++order_count] = place - 1
			out_text = out_text "?"
			i += length(word)
		} else if (c == "\\" || c == "\"") {
			out_text = out_text "\\" c
		} else if (c == "\n") {
			out_text = out_text "\\n\"\n\t    \""
		} else {
			out_text = out_text c
		}
	}
	for (place = 1; place <= arg_count; place++)
		if (!(arg_names[place] in used))
			fail(name ": argument " arg_names[place] " is not used")
	return out_text
}

function signature(    args) {
	args = arg_count ? ", struct " name "_args args" : ""
	if (!col_count)
		return "int\n" name "(struct db *db" args ", uint64_t *changed)"
	if (rows == "one")
		return "int\n" name "(struct db *db, struct arena *a" args ", struct " name "_row **row)"
	if (rows == "each")
		return "int\n" name "(struct db *db, struct arena *a" args \
		    ", int (*row)(void *context, const struct " name "_row *row), void *context)"
	return "int\n" name "(struct db *db, struct arena *a" args ", struct " name "_row **rows, size_t *count)"
}

function body(    args) {
	args = arg_count ? "&args" : "NULL"
	if (!col_count)
		return "\treturn db_change(db, &q_" name ", " args ", changed);\n"
	if (rows == "one")
		return "\tvoid *rows;\n\tsize_t count;\n\tint code = db_rows(db, a, &q_" name ", " args \
		    ", &rows, &count);\n\n\t*row = count > 0 ? rows : NULL;\n\treturn code;\n"
	if (rows == "each")
		return "\tstruct each each = { row, context };\n\n\treturn db_each(db, a, &q_" name ", " args ", each_row, &each);\n"
	return "\tvoid *found;\n\tint code = db_rows(db, a, &q_" name ", " args \
	    ", &found, count);\n\n\t*rows = found;\n\treturn code;\n"
}

# db_each() hands over untyped rows: this gives them their type back.
function each_text() {
	return "struct each {\n\tint (*row)(void *context, const struct " name "_row *row);\n\tvoid *context;\n};\n\n" \
	    "static int\neach_row(void *context, const void *row)\n{\n\tconst struct each *each = context;\n\n" \
	    "\treturn each->row(each->context, row);\n}\n"
}

function finish(    c, i, text) {
	if (name == "")
		return
	sub(/;[ \t\n]*$/, "", sql)
	if (sql == "")
		fail(name ": has no statement")
	arg_count = read_fields(args, arg_names, arg_types, arg_null)
	col_count = read_fields(cols, col_names, col_types, col_null)
	c = out "/" name ".c"
	text = read_sql(sql)
	print "/* Made from " source " by sql/mkquery.awk. */\n#include \"queries.h\"\n" > c
	if (arg_count) {
		print struct_text("args", arg_count, arg_names, arg_types, arg_null) > header
		print fields_text("args", arg_count, arg_names, arg_types, arg_null) > c
	}
	if (col_count) {
		print struct_text("row", col_count, col_names, col_types, col_null) > header
		print fields_text("row", col_count, col_names, col_types, col_null) > c
	}
	if (order_count) {
		printf "static const uint8_t order[] = {" > c
		for (i = 1; i <= order_count; i++)
			printf " %d,", order[i] > c
		print " };\n" > c
	}
	print "const struct query q_" name " = {\n\t.name = \"" name "\",\n\t.sql = \"" text "\"," > c
	if (arg_count)
		print "\t.params = args_fields,\n\t.args_size = sizeof(struct " name "_args)," > c
	if (order_count)
		print "\t.order = order,\n\t.placeholders = " order_count "," > c
	if (col_count)
		print "\t.columns = row_fields,\n\t.column_count = " col_count \
		    ",\n\t.row_size = sizeof(struct " name "_row)," > c
	if (keep)
		print "\t.keep = true," > c
	print "};\n\nstatic const struct query *const listed\n    __attribute__((section(\"cm_queries\"), used)) = &q_" \
	    name ";\n" > c
	if (rows == "each")
		print each_text() > c
	print signature() "\n{\n" body() "}" > c
	close(c)
	text = signature()
	sub(/\n/, " ", text)
	print text ";\nextern const struct query q_" name ";\n" > header
	name = ""
}

BEGIN {
	header = out "/queries.h"
	print "/* Made from the files of sql/query by sql/mkquery.awk. */\n#ifndef QUERIES_H\n#define QUERIES_H\n\n#include \"lib/db.h\"\n" > header
}

/^-- name: / {
	finish()
	name = $3
	if (name !~ /^[a-z][a-z0-9_]*$/)
		fail("a query name is lower case words with underscores, not " name)
	if (name in seen)
		fail(name ": was already defined in " seen[name])
	seen[name] = source = FILENAME
	args = cols = sql = ""
	keep = 0
	rows = "many"
	next
}
/^-- args: / { sub(/^-- args: /, ""); args = args " " $0; next }
/^-- cols: / { sub(/^-- cols: /, ""); cols = cols " " $0; next }
/^-- keep: yes$/ { keep = 1; next }
/^-- rows: / {
	rows = $3
	if (rows != "one" && rows != "many" && rows != "each")
		fail(name ": rows is one, many or each, not " rows)
	next
}
/^--/ || /^[ \t]*$/ { next }
{
	if (name == "")
		fail("a statement without -- name:")
	sql = sql (sql == "" ? "" : "\n") $0
}
END {
	if (failed)
		exit 1
	finish()
	print "#endif" > header
}
