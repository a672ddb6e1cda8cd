/* The labels that staff put on listings, as choices (query desk_label_choices). */
#include "desk/labels.h"

#include "lib/req.h"
#include "queries.h"

static int
find_labels(struct req *rq, const struct choice **list, size_t *count)
{
	struct desk_label_choices_row *rows;
	int code = desk_label_choices(rq->db, rq->a, &rows, count);

	if (code == DB_OK)
		*list = choices_of(rq->a, &q_desk_label_choices, rows, *count);
	return code;
}

const struct choices choices_label = { .find = find_labels };
