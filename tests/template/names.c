/* Names a template reads, for filling them with hostile texts. */
#include "names.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

enum { DEEPEST = 40, MOST_ARGUMENTS = 12, LARGEST = 200000 };

struct text {
	const char *start;
	size_t length;
};

struct macro {
	struct macro *next;
	struct text name;
	struct text parameters;
	struct text body;
};

struct macros {
	struct macro *first;
};

/* A local name: what it stands for, or NULL when that is no place in the tree. */
struct local {
	struct local *outer;
	struct text name;
	const char *path;
};

struct walk {
	struct arena *a;
	struct macros *macros;
	const char *folder;
	void (*found)(void *context, const char *name);
	void *context;
	struct local *locals;
	int depth;
	bool missing;
};

static struct text
trim(struct text t)
{
	while (t.length > 0 && isspace((unsigned char)t.start[0])) {
		t.start++;
		t.length--;
	}
	while (t.length > 0 && isspace((unsigned char)t.start[t.length - 1]))
		t.length--;
	return t;
}

static struct text
part(const char *start, const char *end)
{
	return trim((struct text){ start, (size_t)(end - start) });
}

static bool
same(struct text a, struct text b)
{
	return a.length == b.length && strncmp(a.start, b.start, a.length) == 0;
}

static bool
starts(struct text t, const char *with)
{
	return t.length >= strlen(with) && strncmp(t.start, with, strlen(with)) == 0;
}

static const char *
read_file(struct arena *a, const char *folder, const char *name)
{
	FILE *file = fopen(arena_printf(a, "%s/%s", folder, name), "r");
	char *bytes;
	size_t length;

	if (file == NULL)
		return NULL;
	bytes = arena_alloc(a, LARGEST);
	length = fread(bytes, 1, LARGEST - 1, file);
	fclose(file);
	bytes[length] = '\0';
	return bytes;
}

/* The next template tag of a text, without its <?cs and ?>; *at goes past it. */
static bool
next_tag(const char **at, const char *end, struct text *tag)
{
	const char *start = strstr(*at, "<?cs"), *close;

	if (start == NULL || start >= end || (close = strstr(start, "?>")) == NULL)
		return false;
	*tag = part(start + 4, close);
	*at = close + 2;
	return true;
}

static bool
is_name(char c)
{
	return isalnum((unsigned char)c) || c == '_' || c == '.';
}

/* What a name means here: its first part may be a local one. */
static const char *
resolve(const struct walk *w, struct text name)
{
	size_t first = 0;

	while (first < name.length && name.start[first] != '.')
		first++;
	for (const struct local *l = w->locals; l != NULL; l = l->outer) {
		if (!same(l->name, (struct text){ name.start, first }))
			continue;
		if (l->path == NULL)
			return NULL;
		return arena_printf(w->a, "%s%.*s", l->path, (int)(name.length - first),
		    name.start + first);
	}
	return arena_strndup(w->a, name.start, name.length);
}

/* Tells of every name in an expression; functions, numbers and texts are none. */
static void
expression(struct walk *w, struct text e)
{
	for (size_t i = 0; i < e.length;) {
		size_t start = i;
		const char *path;

		if (e.start[i] == '"') {
			for (i++; i < e.length && e.start[i] != '"'; i++)
				;
			i++;
			continue;
		}
		while (i < e.length && is_name(e.start[i]))
			i++;
		if (i == start) {
			i++;
			continue;
		}
		if (isdigit((unsigned char)e.start[start]) || e.start[start] == '_' ||
		    (i < e.length && e.start[i] == '('))
			continue;
		path = resolve(w, (struct text){ e.start + start, i - start });
		if (path != NULL)
			w->found(w->context, path);
	}
}

static bool
is_lone_name(struct text e)
{
	for (size_t i = 0; i < e.length; i++)
		if (!is_name(e.start[i]))
			return false;
	return e.length > 0 && !isdigit((unsigned char)e.start[0]);
}

static void
push(struct walk *w, struct text name, const char *path)
{
	struct local *local = arena_alloc(w->a, sizeof(*local));

	local->outer = w->locals;
	local->name = name;
	local->path = path;
	w->locals = local;
}

/* "a, b.c, "x" + d" taken apart at its outermost commas. */
static size_t
take_apart(struct text list, struct text *parts)
{
	const char *start = list.start, *end = list.start + list.length;
	size_t count = 0;
	int depth = 0;
	bool quoted = false;

	for (const char *at = start; at <= end && count < MOST_ARGUMENTS; at++) {
		if (at == end || (*at == ',' && depth == 0 && !quoted)) {
			parts[count++] = part(start, at);
			start = at + 1;
		} else if (*at == '"') {
			quoted = !quoted;
		} else if (!quoted) {
			depth += (*at == '(') - (*at == ')');
		}
	}
	return count;
}

static void walk_text(struct walk *w, const char *at, const char *end);

static const struct macro *
macro_named(const struct macros *macros, struct text name)
{
	for (const struct macro *m = macros->first; m != NULL; m = m->next)
		if (same(m->name, name))
			return m;
	return NULL;
}

static void
call(struct walk *w, struct text tag)
{
	const char *open = memchr(tag.start, '(', tag.length);
	struct text arguments[MOST_ARGUMENTS], parameters[MOST_ARGUMENTS];
	struct local *outer = w->locals;
	const struct macro *macro;
	size_t count;

	if (open == NULL ||
	    (macro = macro_named(w->macros, part(tag.start, open))) == NULL || w->depth > DEEPEST)
		return;
	count = take_apart(part(open + 1, tag.start + tag.length - 1), arguments);
	if (take_apart(macro->parameters, parameters) != count)
		return;
	for (size_t i = 0; i < count; i++)
		expression(w, arguments[i]);
	for (size_t i = 0; i < count; i++)
		push(w, parameters[i],
		    is_lone_name(arguments[i]) ? resolve(w, arguments[i]) : NULL);
	w->depth++;
	walk_text(w, macro->body.start, macro->body.start + macro->body.length);
	w->depth--;
	w->locals = outer;
}

/* each:item = Page.nav, with:f = Field.name, loop:i = #1, #9 */
static void
local(struct walk *w, struct text tag, const char *suffix)
{
	const char *sign = memchr(tag.start, '=', tag.length);
	struct text list;
	const char *path;

	if (sign == NULL)
		return;
	list = part(sign + 1, tag.start + tag.length);
	path = suffix != NULL && is_lone_name(list) ? resolve(w, list) : NULL;
	push(w, part(tag.start, sign),
	    path != NULL ? arena_printf(w->a, "%s%s", path, suffix) : NULL);
}

static void
include(struct walk *w, struct text tag)
{
	const char *name = arena_strndup(w->a, tag.start + 1, tag.length - 2);
	const char *bytes;

	if (strncmp(name, "components/", strlen("components/")) == 0)
		return;
	if ((bytes = read_file(w->a, w->folder, name)) == NULL)
		w->missing = true;
	else
		walk_text(w, bytes, bytes + strlen(bytes));
}

static struct text
after(struct text tag, const char *command)
{
	return part(tag.start + strlen(command), tag.start + tag.length);
}

/* What prints or tests; the banned ones too, for a test that finds them. */
static const char *const reading[] = { "var:", "var!", "if:", "elif:", "uvar:", "alt:", "evar:",
	"lvar:" };

static void
walk_expression(struct walk *w, struct text tag)
{
	const char *sign = memchr(tag.start, '=', tag.length);

	for (size_t i = 0; i < sizeof(reading) / sizeof(reading[0]); i++)
		if (starts(tag, reading[i]))
			expression(w, after(tag, reading[i]));
	if (starts(tag, "set:") && sign != NULL)
		expression(w, part(sign + 1, tag.start + tag.length));
}

static void
walk_tag(struct walk *w, struct text tag)
{
	if (starts(tag, "include:"))
		include(w, after(tag, "include:"));
	else if (starts(tag, "call:"))
		call(w, after(tag, "call:"));
	else if (starts(tag, "each:"))
		local(w, after(tag, "each:"), ".0");
	else if (starts(tag, "with:"))
		local(w, after(tag, "with:"), "");
	else if (starts(tag, "loop:"))
		local(w, after(tag, "loop:"), NULL);
	else if (!starts(tag, "/"))
		walk_expression(w, tag);
	else if (starts(tag, "/each") || starts(tag, "/with") || starts(tag, "/loop"))
		w->locals = w->locals != NULL ? w->locals->outer : NULL;
}

/* A macro where it stands is only kept; it is walked where it is called. */
static void
define(struct walk *w, struct text tag, const char **at, const char *end)
{
	struct macro *macro = arena_alloc(w->a, sizeof(*macro));
	const char *open = memchr(tag.start, '(', tag.length);
	const char *body = *at;
	struct text next;

	while (next_tag(at, end, &next))
		if (starts(next, "/def"))
			break;
	if (open == NULL)
		return;
	macro->name = part(tag.start, open);
	macro->parameters = part(open + 1, tag.start + tag.length - 1);
	macro->body = (struct text){ body, (size_t)(*at - body) };
	macro->next = w->macros->first;
	w->macros->first = macro;
}

static void
walk_text(struct walk *w, const char *at, const char *end)
{
	struct text tag;

	while (next_tag(&at, end, &tag)) {
		if (starts(tag, "def:"))
			define(w, after(tag, "def:"), &at, end);
		else if (!starts(tag, "#"))
			walk_tag(w, tag);
	}
}

static void
nobody(void *context, const char *name)
{
	(void)context;
	(void)name;
}

struct macros *
macros_read(struct arena *a, const char *folder)
{
	struct macros *macros = arena_alloc(a, sizeof(*macros));
	struct walk w = { .a = a, .macros = macros, .folder = folder, .found = nobody };
	const char *list = read_file(a, folder, "components/all.cs");
	const char *at = list;
	struct text tag;

	while (list != NULL && next_tag(&at, list + strlen(list), &tag)) {
		const char *bytes, *name;

		if (!starts(tag, "include:"))
			continue;
		name = arena_strndup(a, tag.start + 9, tag.length - 10);
		if ((bytes = read_file(a, folder, name)) != NULL)
			walk_text(&w, bytes, bytes + strlen(bytes));
	}
	return macros->first != NULL ? macros : NULL;
}

int
names_read(struct arena *a, const struct macros *macros, const char *folder,
    const char *template, void (*found)(void *context, const char *name), void *context)
{
	struct macros own = *macros; /* the page's own macros are not the next page's */
	struct walk w = { .a = a, .macros = &own, .folder = folder, .found = found,
		.context = context };
	const char *bytes = read_file(a, folder, template);

	if (bytes == NULL)
		return -1;
	walk_text(&w, bytes, bytes + strlen(bytes));
	return w.missing ? -1 : 0;
}
