/* The rating of a location, from either of the two places in which CQC's API has it. */
#ifndef NATIONAL_CQC_RATING_H
#define NATIONAL_CQC_RATING_H

#include <jansson.h>
#include <stdbool.h>

#include "lib/arena.h"

struct cqc_rating {
	const char *overall; /* "Good"; "" when there is none */
	const char *on;	     /* the day of the report, or NULL */
	const char *keys;    /* "Safe=Good|Well-led=Outstanding", "" when there are none */
	bool inherited;	     /* given to an earlier registration of the place */
};

/* location is the id of the location: a rating made for another one is inherited. */
void cqc_rating_read(
    struct arena *a, const json_t *root, const char *location, struct cqc_rating *rating);

/* The four words in their usual spelling, from any; "" for everything else ("No published
 * rating", "Inspected but not rated"). */
const char *cqc_rating_word(const char *published);

#endif
