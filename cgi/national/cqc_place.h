/* What the two sources of the register read the same way. */
#ifndef NATIONAL_CQC_PLACE_H
#define NATIONAL_CQC_PLACE_H

#include "lib/arena.h"
#include "queries.h"

/* A location while it is staged; its columns are those of the table cqc_location. */
struct cqc_words {
	const char *services; /* our codes between bars */
	const char *unknown;  /* words that are no service of CQC's, between bars */
};

/* "GL50 1AA" from any spelling; "" when it is no postcode. */
const char *cqc_postcode(struct arena *a, const char *text);

/* A telephone number in its usual grouping, with the 0 that spreadsheets drop. */
const char *cqc_phone(struct arena *a, const char *text);

/* One published word for a service into words->services, or into unknown. */
void cqc_add_service(struct arena *a, struct cqc_words *words, const char *word);

/* Does the list of codes make it a care home? */
int cqc_is_care_home(const char *services);

/* The parts of an address that are there, with commas. */
const char *cqc_join(struct arena *a, const char *const *parts, size_t count);

/* Makes sure that every text fits its column. */
void cqc_fit(struct arena *a, struct national_cqc_stage_args *row);

#endif
