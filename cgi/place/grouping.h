/*
 * Groupings of LSOAs that hold from a day on: who is in which area, and what has to be
 * written so that an LSOA is in another one from some day.
 *
 * For one kind of area (patches, say) an LSOA is in at most one at a time.  What held
 * before the day stays as it was; what was planned from the day on is replaced.  Days are
 * numbered as civil_date_day_number() does.
 */
#ifndef PLACE_GROUPING_H
#define PLACE_GROUPING_H

#include <stddef.h>
#include <stdint.h>

#define GROUPING_FOR_GOOD INT32_MAX

/* One LSOA in one area: from the first day to the day on which it no longer is. */
struct grouping_row {
	int64_t area;
	const char *lsoa;
	int32_t from;
	int32_t to; /* GROUPING_FOR_GOOD: no end is known */
};

enum grouping_act {
	GROUPING_ADD,   /* a new row */
	GROUPING_UNTIL, /* the row ends on another day */
	GROUPING_DROP   /* the row never held and goes */
};

struct grouping_step {
	enum grouping_act act;
	struct grouping_row row; /* as it is to be; area, lsoa and from say which */
};

/* The area that the LSOA of these rows is in on that day, 0 for none. */
int64_t grouping_on(const struct grouping_row *rows, size_t count, int32_t day);

/* The area that it is in in the end, with all that is planned; 0 for none. */
int64_t grouping_at_last(const struct grouping_row *rows, size_t count);

/* What has to be done so that the LSOA is in `area` (0: in none) from that day on.  rows are
 * all of this LSOA in areas of one kind.  Writes at most count + 1 steps and returns how
 * many; 0 when it is so already. */
size_t grouping_assign(const struct grouping_row *rows, size_t count, const char *lsoa,
    int64_t area, int32_t day, struct grouping_step *steps);

#endif
