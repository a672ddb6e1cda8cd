/* Drafts: the fields of a form, form-encoded, in the table draft (sql/query/web.sql). */
#include "lib/draft.h"

#include <string.h>

#include "lib/text.h"
#include "queries.h"

bool
draft_is_worth_keeping(const struct form *form)
{
	for (size_t i = 0; i < form->count; i++)
		if (form->fields[i].type == F_PASSWORD)
			return false;
	return form->count > 0;
}

/* Is a sent name one of the form's (a date's parts are NAME-day and so on)?  The version of
 * the record that the page was made from (staff/version.h) goes with them. */
static bool
is_of_form(const struct form *form, const char *name)
{
	if (strcmp(name, "_version") == 0)
		return true;
	for (size_t i = 0; i < form->count; i++) {
		size_t length = strlen(form->fields[i].name);

		if (strncmp(form->fields[i].name, name, length) == 0 &&
		    (name[length] == '\0' ||
		        (form->fields[i].type == F_DATE && name[length] == '-')))
			return true;
	}
	return false;
}

static const char *
encode(struct req *rq, const struct form *form)
{
	size_t size = 1;
	char *text, *end;

	for (size_t i = 0; i < rq->sent.count; i++)
		size += PAIRS_NAME_MOST + 3 + 3 * rq->sent.items[i].length;
	text = end = arena_alloc(rq->a, size);
	for (size_t i = 0; i < rq->sent.count; i++) {
		const struct pair *pair = &rq->sent.items[i];

		if (!is_of_form(form, pair->name))
			continue;
		if (end != text)
			*end++ = '&';
		end = stpcpy(end, pair->name);
		*end++ = '=';
		end = stpcpy(end, text_url_escape(rq->a, pair->value));
	}
	return text;
}

/* A page with a code in its path (a short link) keeps a draft for each code. */
static const char *
form_name(struct req *rq, const struct route *action)
{
	if (rq->path_code == NULL)
		return action->name;
	return arena_printf(rq->a, "%s:%s", action->name, rq->path_code);
}

int
draft_keep(struct req *rq, const struct route *action, const char *owner)
{
	if (!draft_is_worth_keeping(action->form))
		return DB_OK;
	return draft_save(rq->db,
	    (struct draft_save_args){ .owner = owner,
	        .form = form_name(rq, action),
	        .subject = rq->path_id,
	        .answers = encode(rq, action->form) },
	    NULL);
}

int
draft_answers(struct req *rq, const struct route *action, const struct pairs **answers)
{
	struct draft_find_row *row;
	struct pairs *pairs;
	int code;

	*answers = NULL;
	if (!draft_is_worth_keeping(action->form) || rq->who.owner == NULL || rq->who.new_visit)
		return DB_OK;
	code = draft_find(rq->db, rq->a,
	    (struct draft_find_args){ .owner = rq->who.owner,
	        .form = form_name(rq, action),
	        .subject = rq->path_id },
	    &row);
	if (code != DB_OK || row == NULL)
		return code;
	pairs = arena_alloc(rq->a, sizeof(*pairs));
	if (urlencoded_read(rq->a, row->answers, strlen(row->answers), pairs) == 0)
		*answers = pairs;
	return DB_OK;
}

int
draft_forget(struct req *rq, const struct route *action)
{
	if (!draft_is_worth_keeping(action->form))
		return DB_OK;
	return draft_drop(rq->db,
	    (struct draft_drop_args){ .owner = rq->who.owner,
	        .form = form_name(rq, action),
	        .subject = rq->path_id },
	    NULL);
}
