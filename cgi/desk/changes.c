/* What a change to a listing was, as JSON in its audit row, and back into words. */
#include "desk/changes.h"

#include <jansson.h>
#include <string.h>

#include "lib/log.h"
#include "lib/money.h"

struct changes {
	struct req *rq;
	json_t *list;
};

static void
drop(void *what)
{
	json_decref(what);
}

static json_t *
keep(struct arena *a, json_t *json)
{
	if (json == NULL)
		die("out of memory: no room for an audit row");
	arena_defer(a, drop, json);
	return json;
}

/* The text of a value, in the arena. */
static const char *
dump(struct arena *a, const json_t *json)
{
	size_t size = json_dumpb(json, NULL, 0, JSON_COMPACT);
	char *text = arena_alloc(a, size + 1);

	json_dumpb(json, text, size, JSON_COMPACT);
	return text;
}

struct changes *
changes_new(struct req *rq)
{
	struct changes *c = arena_alloc(rq->a, sizeof(*c));

	c->rq = rq;
	c->list = keep(rq->a, json_array());
	return c;
}

static const char *
or_empty(const char *text)
{
	return text != NULL ? text : "";
}

void
changes_text(struct changes *c, const char *what, const char *before, const char *after)
{
	before = or_empty(before);
	after = or_empty(after);
	if (strcmp(before, after) != 0)
		json_array_append_new(c->list,
		    json_pack("{s:s, s:s, s:s}", "what", what, "before", before, "after", after));
}

void
changes_money(struct changes *c, const char *what, bool had, int64_t before, bool has,
    int64_t after)
{
	changes_text(c, what, had ? money_text(c->rq->a, before) : "",
	    has ? money_text(c->rq->a, after) : "");
}

void
changes_private(struct changes *c, const char *what, const char *before, const char *after)
{
	if (strcmp(or_empty(before), or_empty(after)) != 0)
		json_array_append_new(
		    c->list, json_pack("{s:s, s:b}", "what", what, "private", 1));
}

static const char *
detail_of(struct changes *c, int64_t version)
{
	json_t *detail = keep(c->rq->a, json_object());

	if (version > 0)
		json_object_set_new(detail, "version", json_integer(version));
	json_object_set(detail, "changes", c->list);
	return dump(c->rq->a, detail);
}

const char *
changes_detail(struct changes *c)
{
	return detail_of(c, 0);
}

void
changes_keep_for(struct changes *c, const char *kind, int64_t id, int64_t version)
{
	req_subject(c->rq, kind, id, detail_of(c, version));
}

void
changes_keep(struct changes *c, int64_t listing_id, int64_t version)
{
	changes_keep_for(c, "listing", listing_id, version);
}

const char *
json_texts(struct req *rq, const char *const *items, size_t count)
{
	json_t *list = keep(rq->a, json_array());

	for (size_t i = 0; i < count; i++)
		json_array_append_new(list, json_string(items[i]));
	return dump(rq->a, list);
}

static void
show_change(struct view *at, const json_t *change)
{
	struct view *item = view_item(at, "changes");

	view_text(item, "what", json_string_value(json_object_get(change, "what")));
	view_text(item, "before", json_string_value(json_object_get(change, "before")));
	view_text(item, "after", json_string_value(json_object_get(change, "after")));
	view_flag(item, "private", json_is_true(json_object_get(change, "private")));
}

int64_t
changes_show(struct req *rq, const char *detail, struct view *at)
{
	json_t *json = detail != NULL ? json_loads(detail, 0, NULL) : NULL;
	json_t *change;
	size_t i;

	if (json == NULL)
		return 0;
	keep(rq->a, json);
	json_array_foreach(json_object_get(json, "changes"), i, change)
		show_change(at, change);
	return json_integer_value(json_object_get(json, "version"));
}
