/*
 * One location as CQC's API tells it, read without a database.
 *
 * Two generations of ratings are understood: currentRatings, and assessment[] of the single
 * assessment framework; the newer of the two that has a rating counts.  Names of persons
 * (contacts, nominated individuals) are never read, and cqc_detail_strip() takes them out of
 * what is kept.
 */
#ifndef NATIONAL_CQC_DETAIL_H
#define NATIONAL_CQC_DETAIL_H

#include <stddef.h>

#include "lib/arena.h"
#include "national/cqc_place.h"

enum cqc_detail_code {
	CQC_DETAIL_OK = 0,
	CQC_DETAIL_NOTHING = 1, /* a line that tells of no location: the window, or an id that
				   the API does not know any more */
	CQC_DETAIL_WRONG = -1	/* *fault says why */
};

struct cqc_link {
	const char *location_id; /* the newer registration */
	const char *related_id;	 /* the one it follows */
	const char *kind;
	const char *reason;
};

struct cqc_detail {
	struct national_cqc_stage_args row; /* load_id is left 0 */
	struct cqc_link *links;
	size_t link_count;
	struct cqc_words words;
	const char *window_end; /* of a CQC_DETAIL_NOTHING line that has one, else NULL */
};

/* Reads one JSON object; all of *detail is in the arena. */
int cqc_detail_read(struct arena *a, const char *text, size_t length, struct cqc_detail *detail,
    const char **fault);

/* The object without names of persons, on one line without a line end; NULL when it is no
 * JSON object. */
char *cqc_detail_strip(struct arena *a, const char *text, size_t length);

#endif
