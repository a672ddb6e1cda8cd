/* Groupings that hold from a day on: the rows that a change needs. */
#include "place/grouping.h"

#include <stdbool.h>

int64_t
grouping_on(const struct grouping_row *rows, size_t count, int32_t day)
{
	for (size_t i = 0; i < count; i++)
		if (rows[i].from <= day && rows[i].to > day)
			return rows[i].area;
	return 0;
}

int64_t
grouping_at_last(const struct grouping_row *rows, size_t count)
{
	return grouping_on(rows, count, GROUPING_FOR_GOOD - 1);
}

static struct grouping_step
step_for(enum grouping_act act, struct grouping_row row, int32_t to)
{
	row.to = to;
	return (struct grouping_step){act, row};
}

/* The row that can go on: the area's own, which holds on the day or ends or begins on it. */
static bool
goes_on(const struct grouping_row *row, int64_t area, int32_t day)
{
	return row->area == area && row->from <= day && row->to >= day && row->to > row->from;
}

size_t
grouping_assign(const struct grouping_row *rows, size_t count, const char *lsoa, int64_t area,
    int32_t day, struct grouping_step *steps)
{
	size_t used = 0, kept = SIZE_MAX;

	for (size_t i = 0; i < count && area != 0; i++)
		if (goes_on(&rows[i], area, day) &&
		    (kept == SIZE_MAX || rows[i].from > rows[kept].from))
			kept = i;
	for (size_t i = 0; i < count; i++) {
		if (i == kept) {
			if (rows[i].to != GROUPING_FOR_GOOD)
				steps[used++] =
				    step_for(GROUPING_UNTIL, rows[i], GROUPING_FOR_GOOD);
		} else if (rows[i].from >= day) {
			steps[used++] = step_for(GROUPING_DROP, rows[i], rows[i].to);
		} else if (rows[i].to > day) {
			steps[used++] = step_for(GROUPING_UNTIL, rows[i], day);
		}
	}
	if (area != 0 && kept == SIZE_MAX)
		steps[used++] =
		    (struct grouping_step){GROUPING_ADD, {area, lsoa, day, GROUPING_FOR_GOOD}};
	return used;
}
