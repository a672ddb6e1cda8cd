/* Rows of the audit trail in words. */
#include "admin/audit_rows.h"

#include <ctype.h>
#include <inttypes.h>
#include <jansson.h>
#include <string.h>

#include "desk/changes.h"
#include "queries.h"
#include "staff/action_words.h"

static const char *
words(struct req *rq, const char *code)
{
	char *text = arena_strdup(rq->a, code);

	for (char *at = text; *at != '\0'; at++)
		if (*at == '_')
			*at = ' ';
	text[0] = (char)toupper((unsigned char)text[0]);
	return text;
}

const char *
audit_action_words(struct req *rq, const char *action)
{
	const char *known = action_words(action);

	return known != NULL ? known : words(rq, action);
}

const char *
audit_who_words(struct req *rq, const struct audit_list_row *row)
{
	if (row->who != NULL)
		return row->who;
	return strcmp(row->program, "find") == 0
	    ? "Somebody without an account"
	    : arena_printf(rq->a, "The command %s", row->program);
}

const char *
audit_about_words(struct req *rq, const struct audit_list_row *row)
{
	if (row->subject_kind[0] == '\0')
		return "";
	if (row->subject_id == 0)
		return words(rq, row->subject_kind);
	return arena_printf(rq->a, "%s %" PRId64, words(rq, row->subject_kind), row->subject_id);
}

/* Where the subject has a page. */
static const char *
about_href(struct req *rq, const struct audit_list_row *row)
{
	if (row->subject_id == 0)
		return NULL;
	if (strcmp(row->subject_kind, "account") == 0 && req_may(rq, "account.manage"))
		return arena_printf(rq->a, "/admin/accounts/%" PRId64, row->subject_id);
	if (strcmp(row->subject_kind, "area") == 0 && req_may(rq, "area.edit"))
		return arena_printf(rq->a, "/admin/areas/%" PRId64, row->subject_id);
	if (strcmp(row->subject_kind, "listing") == 0 && req_may(rq, "desk.search"))
		return arena_printf(rq->a, "/desk/listings/%" PRId64, row->subject_id);
	return NULL;
}

/* From the branch that changes_show() filled. */
static const char *
change_words(struct req *rq, struct view *at, int i)
{
	struct view *change = view_branch(at, arena_printf(rq->a, "changes.%d", i));
	const char *what = view_value(change, "what");
	const char *before = view_value(change, "before");
	const char *after = view_value(change, "after");

	if (what[0] == '\0')
		return NULL;
	if (view_value(change, "private")[0] != '\0')
		return arena_printf(rq->a, "%s: changed", what);
	return arena_printf(rq->a, "%s: from %s to %s", what,
	    before[0] != '\0' ? before : "nothing", after[0] != '\0' ? after : "nothing");
}

static const char *
value_words(struct req *rq, const json_t *value)
{
	if (json_is_string(value))
		return json_string_value(value);
	if (json_is_integer(value))
		return arena_printf(rq->a, "%" JSON_INTEGER_FORMAT, json_integer_value(value));
	return json_is_true(value) ? "yes" : json_is_false(value) ? "no" : "";
}

/* "name: value; name: value" of an object, and of one inside it. */
static const char *
members(struct req *rq, json_t *object)
{
	const char *text = "", *name;
	json_t *value;

	json_object_foreach(object, name, value) {
		const char *said =
		    json_is_object(value) ? members(rq, value) : value_words(rq, value);

		text = arena_printf(rq->a, "%s%s%s: %s", text, text[0] != '\0' ? "; " : "", name,
		    said);
	}
	return text;
}

static void
drop(void *what)
{
	json_decref(what);
}

/* A detail that is no list of changes. */
static const char *
flat(struct req *rq, const char *detail)
{
	json_t *json = json_loads(detail, 0, NULL);

	if (json == NULL)
		return detail;
	arena_defer(rq->a, drop, json);
	return members(rq, json);
}

const char *
audit_detail_words(struct req *rq, const char *detail)
{
	struct view *at = view_new(rq->a);
	const char *text = "", *change;

	if (detail == NULL)
		return "";
	changes_show(rq, detail, at);
	for (int i = 0; (change = change_words(rq, at, i)) != NULL; i++)
		text = arena_printf(rq->a, "%s%s%s", text, i > 0 ? "; " : "", change);
	return text[0] != '\0' ? text : flat(rq, detail);
}

void
audit_show_row(struct req *rq, const char *list, const struct audit_list_row *row)
{
	struct view *at = view_item(rq->view, list);

	view_number(at, "id", row->id);
	view_text(at, "when", london_text(rq->a, row->done_at));
	view_text(at, "who", audit_who_words(rq, row));
	if (row->has_account_id && req_may(rq, "account.manage"))
		view_text(at, "who_href",
		    arena_printf(rq->a, "/admin/accounts/%" PRId64, row->account_id));
	view_text(at, "what", audit_action_words(rq, row->action));
	view_text(at, "about", audit_about_words(rq, row));
	view_text(at, "about_href", about_href(rq, row));
	changes_show(rq, row->detail, at);
	if (row->detail != NULL && view_value(at, "changes.0.what")[0] == '\0')
		view_text(at, "detail", flat(rq, row->detail));
}
