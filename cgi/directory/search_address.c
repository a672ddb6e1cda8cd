/* Addresses of searches: of the one being shown, with one parameter changed, and of one
 * that starts from what was typed. */
#include <inttypes.h>
#include <string.h>

#include "directory/search.h"
#include "lib/text.h"

/* An address while it is put together. */
struct address {
	struct arena *a;
	const char *text;
	const char *without; /* this parameter stays out, */
	const char *without_value; /* or only where it has this value */
	const char *with; /* this one is put in last, and so left out before */
};

static bool
is_same(const char *a, const char *b)
{
	return a != NULL && b != NULL && strcmp(a, b) == 0;
}

static void
append(struct address *to, const char *name, const char *value)
{
	to->text = arena_printf(to->a, "%s%c%s=%s", to->text,
	    strchr(to->text, '?') != NULL ? '&' : '?', name, text_url_escape(to->a, value));
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
	return strcmp(name, "page") == 0 || strcmp(name, "note") == 0 || strcmp(name, "all") == 0;
}

const char *
search_address(struct req *rq, const struct search_form *f, const char *path,
    const char *without, const char *without_value, const char *with, const char *with_value)
{
	struct address to = { rq->a, path, without, without_value, with };

	for (size_t i = 0; i < search.count; i++)
		if (!is_of_one_page(search.fields[i].name))
			add_field(&to, &search.fields[i], f);
	if (with != NULL)
		append(&to, with, with_value);
	return to.text;
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
	struct address to = { rq->a, start->path, NULL, NULL, NULL };

	add(&to, "near", start->near);
	add(&to, "q", start->q);
	for (size_t i = 0; i < start->again.count; i++)
		if (is_kept(start->again.items[i].name) && start->again.items[i].value[0] != '\0')
			add(&to, start->again.items[i].name, start->again.items[i].value);
	for (size_t i = 0; i < start->note_count; i++)
		add(&to, "note", start->notes[i]);
	return strlen(to.text) <= SEARCH_ADDRESS_MOST ? to.text : NULL;
}
