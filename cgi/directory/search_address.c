/* Addresses of searches: of the one being shown, with one parameter changed, and of one
 * that starts from what was typed. */
#include <inttypes.h>
#include <string.h>

#include "directory/search.h"
#include "lib/text.h"

/* An address while it is put together, in room that doubles: a page has one for each thing
 * chosen, so that each must not cost more than its length. */
struct address {
	struct arena *a;
	char *text;
	size_t length;
	size_t room;
	const char *without;       /* this parameter stays out, */
	const char *without_value; /* or only where it has this value */
	const char *with;          /* this one is put in last, and so left out before */
	bool has_query;
};

enum { FIRST_ROOM = 256 };

static bool
is_same(const char *a, const char *b)
{
	return a != NULL && b != NULL && strcmp(a, b) == 0;
}

static void
append_text(struct address *to, const char *text)
{
	size_t length = strlen(text);
	char *wider;

	if (to->length + length >= to->room) {
		to->room = 2 * (to->length + length) + FIRST_ROOM;
		wider = arena_alloc(to->a, to->room);
		memcpy(wider, to->text, to->length);
		to->text = wider;
	}
	memcpy(to->text + to->length, text, length + 1);
	to->length += length;
}

static struct address
address_new(struct arena *a, const char *path)
{
	struct address to = { .a = a, .text = arena_alloc(a, FIRST_ROOM), .room = FIRST_ROOM };

	append_text(&to, path);
	return to;
}

static void
append(struct address *to, const char *name, const char *value)
{
	append_text(to, to->has_query ? "&" : "?");
	append_text(to, name);
	append_text(to, "=");
	append_text(to, text_url_escape(to->a, value));
	to->has_query = true;
}

static void
add(struct address *to, const char *name, const char *value)
{
	if (value == NULL || is_same(name, to->with) ||
	    (is_same(name, to->without) &&
	        (to->without_value == NULL || is_same(value, to->without_value))))
		return;
	append(to, name, value);
}

static const char *
pounds(struct arena *a, int64_t pence)
{
	return pence % 100 == 0
	    ? arena_printf(a, "%" PRId64, pence / 100)
	    : arena_printf(a, "%" PRId64 ".%02" PRId64, pence / 100, pence % 100);
}

/* One field as it was understood: what was not, and what is said only once, stays out. */
static void
add_field(struct address *to, const struct form_field *field, const struct search_form *f)
{
	const char *at = (const char *)f + field->offset;
	const struct chosen *chosen;

	switch (field->type) {
	case F_TEXT:
	case F_ONEOF:
		add(to, field->name, *(const char *const *)at);
		return;
	case F_MONEY:
		if (*(const bool *)((const char *)f + field->has_offset))
			add(to, field->name, pounds(to->a, *(const int64_t *)at));
		return;
	case F_BOOL:
		add(to, field->name, *(const bool *)at ? "1" : NULL);
		return;
	case F_MANYOF:
		chosen = (const struct chosen *)at;
		for (size_t i = 0; i < chosen->count; i++)
			add(to, field->name, chosen->items[i]);
		return;
	default:
		return;
	}
}

/* Said or shown once, and no part of the search. */
static bool
is_of_one_page(const char *name)
{
	return strcmp(name, "page") == 0 || strcmp(name, "note") == 0 ||
	    strcmp(name, "all") == 0 || strcmp(name, "large") == 0;
}

const char *
search_address(struct req *rq, const struct search_form *f, const char *path,
    const char *without, const char *without_value, const char *with, const char *with_value)
{
	struct address to = address_new(rq->a, path);

	to.without = without;
	to.without_value = without_value;
	to.with = with;
	for (size_t i = 0; i < search.count; i++)
		if (!is_of_one_page(search.fields[i].name))
			add_field(&to, &search.fields[i], f);
	if (with != NULL)
		append(&to, with, with_value);
	return to.text;
}

const char *
search_address_and(struct req *rq, const char *address, const char *name, const char *value)
{
	return arena_printf(rq->a, "%s%c%s=%s", address, strchr(address, '?') != NULL ? '&' : '?',
	    name, value);
}

/* Of the search before: the place and the words are new. */
static bool
is_kept(const char *name)
{
	if (is_of_one_page(name) || strcmp(name, "near") == 0 || strcmp(name, "q") == 0)
		return false;
	for (size_t i = 0; i < search.count; i++)
		if (strcmp(search.fields[i].name, name) == 0)
			return true;
	return false;
}

const char *
search_address_from(struct req *rq, const struct search_start *start)
{
	struct address to = address_new(rq->a, start->path);

	add(&to, "near", start->near);
	add(&to, "q", start->q);
	for (size_t i = 0; i < start->again.count; i++)
		if (is_kept(start->again.items[i].name) && start->again.items[i].value[0] != '\0')
			add(&to, start->again.items[i].name, start->again.items[i].value);
	for (size_t i = 0; i < start->note_count; i++)
		add(&to, "note", start->notes[i]);
	return to.length <= SEARCH_ADDRESS_MOST ? to.text : NULL;
}
