/* The labels that staff put on listings, as choices (query desk_label_choices). */
#include "desk/labels.h"

#include "lib/req.h"
#include "queries.h"

static int
find_labels(struct req *rq, const struct choice **list, size_t *count)
{
	struct desk_label_choices_row *rows;
	struct choice *choices;
	int code;

	if ((code = desk_label_choices(rq->db, rq->a, &rows, count)) != DB_OK)
		return code;
	choices = arena_array(rq->a, *count, sizeof(choices[0]));
	for (size_t i = 0; i < *count; i++)
		choices[i] = (struct choice){ rows[i].code, rows[i].label, NULL };
	*list = choices;
	return DB_OK;
}

const struct choices choices_label = { .find = find_labels };
