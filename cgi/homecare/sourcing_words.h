/*
 * What the pages of sourcing say: of a request without who the person is, and of answers.
 */
#ifndef HOMECARE_SOURCING_WORDS_H
#define HOMECARE_SOURCING_WORDS_H

#include "homecare/visit.h"
#include "lib/req.h"
#include "queries.h"

/* "Same day", "Hospital", "Too far away": the value itself when it is not known. */
const char *decline_reason_words(const char *reason);
/* "another offer covers more of the week": why an offer was not chosen, inside a sentence. */
const char *outcome_words(const char *reason);

/* "Tier 2", "Every provider of the county". */
const char *tier_title(struct arena *a, int64_t tier);

/* Opens a page about the sourcing of request rq->path_id: reads it, records that it was looked
 * at, and puts what all these pages show into Request.  0, or the status to answer. */
int sourcing_page_open(struct req *rq, struct sourcing_show_row **row);

#endif
