/* The links above a list to its parts. */
#include "staff/views.h"

#include <inttypes.h>
#include <string.h>

int64_t
views_show(struct req *rq, const struct choices *choices, const char *shown,
    const int64_t *counts)
{
	int64_t count = 0;

	for (size_t i = 0; i < choices->count; i++) {
		const struct choice *choice = &choices->list[i];
		struct view *at = view_item(rq->view, "Views");
		bool current = strcmp(choice->value, shown) == 0;

		view_text(at, "text",
		    counts == NULL ? choice->text
				   : arena_printf(rq->a, "%s (%" PRId64 ")", choice->text,
					 counts[i]));
		view_text(at, "href", arena_printf(rq->a, "%s?shown=%s", rq->path, choice->value));
		view_flag(at, "current", current);
		if (current && counts != NULL)
			count = counts[i];
	}
	return count;
}
