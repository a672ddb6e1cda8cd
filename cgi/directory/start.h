/*
 * The start of a search: a place as people type it, and what is needed.  The same for
 * the public and for practitioners.
 */
#ifndef DIRECTORY_START_H
#define DIRECTORY_START_H

#include "lib/req.h"
#include "place/place.h"

/* `again` is the query of the search that a new place is typed into. */
#define START(F, form) \
	F(form, TEXT, place, "Postcode, town or village", OPTIONAL, 0, 80, NULL) \
	F(form, TEXT, q, "What help is needed?", OPTIONAL, 0, 200, NULL) \
	F(form, TEXT, again, "Filters", OPTIONAL, 0, 0, NULL)

struct start_form { START(FORM_MEMBER, start_form) };

extern const struct form start;

/* The pairs of "?near=stroud&task=shopping", as a form carries a search along.  What came
 * from outside and cannot be read is none. */
struct pairs search_before(struct req *rq, const char *again);

/* Why a place is none to search from, as a sentence for a field that has no list of candidates
 * beside it: they stand in the sentence. */
const char *start_refusal(struct req *rq, const struct place_found *found);

/* Sends the browser on to the page of results at path, or refuses the place. */
int start_search(struct req *rq, const struct start_form *f, const char *path);

#endif
