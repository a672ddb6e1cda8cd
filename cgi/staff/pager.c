/* The pages of a long list, each with the address of the same list. */
#include "staff/pager.h"

#include <inttypes.h>
#include <string.h>

#include "lib/route.h"
#include "lib/text.h"

static const char *
joined(struct req *rq, const char *address, const char *name, const char *value)
{
	return arena_printf(rq->a, "%s%c%s=%s", address,
	    strchr(address, '?') != NULL ? '&' : '?', name, text_url_escape(rq->a, value));
}

/* Is a sent name the field's?  A date's parts are NAME-day and so on. */
static bool
is_of(const struct form_field *field, const char *name)
{
	size_t length = strlen(field->name);

	return strncmp(field->name, name, length) == 0 &&
	    (name[length] == '\0' || (field->type == F_DATE && name[length] == '-'));
}

static const struct form_field *
field_of(const struct form *form, const char *name)
{
	for (size_t i = 0; i < form->count; i++)
		if (is_of(&form->fields[i], name))
			return &form->fields[i];
	return NULL;
}

const char *
pager_address(struct req *rq, const char *name, const char *value)
{
	const char *address = rq->path;

	for (size_t i = 0; i < rq->sent.count; i++) {
		const struct pair *pair = &rq->sent.items[i];
		const struct form_field *field = field_of(rq->route->form, pair->name);

		if (pair->value[0] != '\0' && field != NULL && strcmp(field->name, "page") != 0 &&
		    strcmp(field->name, "as") != 0 && strcmp(field->name, name) != 0)
			address = joined(rq, address, pair->name, pair->value);
	}
	return value != NULL ? joined(rq, address, name, value) : address;
}

static void
page_link(struct req *rq, struct view *at, int64_t page)
{
	view_text(at, "href",
	    pager_address(rq, "page", arena_printf(rq->a, "%" PRId64, page)));
}

/* First, last, and those around the current one. */
static void
page_numbers(struct req *rq, int64_t page, int64_t pages)
{
	struct view *pager = view_branch(rq->view, "Pager");

	for (int64_t i = 1; i <= pages; i++) {
		bool gap = i > 1 && i < pages && (i < page - 1 || i > page + 1);
		struct view *item;

		if (gap && i > page + 2) {
			i = pages - 1;
			continue;
		}
		if (gap && i < page - 2) {
			i = page - 3;
			continue;
		}
		item = view_item(pager, "items");
		if (gap) {
			view_flag(item, "ellipsis", true);
			continue;
		}
		view_number(item, "number", i);
		page_link(rq, item, i);
		view_flag(item, "current", i == page);
	}
}

void
pager_show(struct req *rq, int64_t page, int64_t shown, int64_t total)
{
	int64_t pages = (total + PAGER_ROWS - 1) / PAGER_ROWS;
	struct view *pager = view_branch(rq->view, "Pager");

	view_number(rq->view, "Rows.total", total);
	if (shown > 0) {
		view_number(rq->view, "Rows.from", (page - 1) * PAGER_ROWS + 1);
		view_number(rq->view, "Rows.to", (page - 1) * PAGER_ROWS + shown);
	}
	if (pages < 2)
		return;
	if (page > 1)
		page_link(rq, view_branch(pager, "previous"), page - 1);
	if (page < pages)
		page_link(rq, view_branch(pager, "next"), page + 1);
	page_numbers(rq, page, pages);
}
