/*
 * A table of minutes by car as a CSV file: a row for each way, from area to area.
 *
 * Columns are found by their headings: "origin", "destination", "minutes".  Areas are LSOAs'
 * codes; minutes may have a decimal point and are rounded.  What is said about the ways within
 * an area is passed over, as are rows about areas that are not the county's.  A row that cannot
 * be right is refused, and the way that it was about goes by other areas then.
 */
#ifndef PLACE_TRAVEL_FILE_H
#define PLACE_TRAVEL_FILE_H

#include <stdint.h>

#include "place/travel_table.h"

enum { TRAVEL_REFUSED_MOST = 500, TRAVEL_UNLIKE_MOST = 20 };

struct travel_refusal {
	uint64_t line;
	const char *reason; /* without a full stop */
};

/* A way that takes much longer there than back. */
struct travel_unlike {
	const char *from, *to;
	int there, back;
};

struct travel_file {
	uint64_t read; /* rows, good and bad; of them: */
	uint64_t within, outside, refused, taken;
	struct travel_refusal refusals[TRAVEL_REFUSED_MOST]; /* the first ones */
	struct travel_area *areas; /* that rows are about, in the order of their codes; */
	size_t area_count;
	const char **missing; /* of those asked for, the others */
	size_t missing_count;
	uint16_t *minutes;	    /* closed */
	uint64_t filled, shortened; /* ways that the file does not have, or has longer than by
				       way of others */
	uint64_t unlike_count;
	struct travel_unlike unlike[TRAVEL_UNLIKE_MOST];
	const char *fault; /* why the file as a whole is no good, or NULL */
};

/* A reader of a file about these areas, which are in the order of their codes.  All is in the
 * arena. */
struct travel_reading;
struct travel_reading *travel_reading_new(
    struct arena *a, const struct travel_area *areas, size_t count);

/* Takes the file as text, or from an open file. */
void travel_reading_text(struct travel_reading *reading, const char *text, size_t length);
void travel_reading_file(struct travel_reading *reading, int fd);

/* What came of it. */
const struct travel_file *travel_reading_end(struct travel_reading *reading);

#endif
