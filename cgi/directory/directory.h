/*
 * What a worker that searches keeps over requests: the mapped index, the words, and the
 * searches not yet written down.
 */
#ifndef DIRECTORY_DIRECTORY_H
#define DIRECTORY_DIRECTORY_H

#include "directory/index.h"
#include "directory/vocabulary.h"
#include "directory/withdrawn.h"
#include "lib/req.h"
#include "place/place.h"
#include "place/travel.h"

struct directory {
	struct index *index;      /* NULL until the indexer has made one */
	struct arena *words_in;
	struct vocabulary words;
	uint64_t words_stamp;     /* the index the words were read for */
	bool has_words;
	struct evidence *evidence; /* searches not yet written down */
	struct place_memory places;
	struct page_cache *pages;
	struct withdrawn withdrawn;
	struct {
		struct travel_values values;
		const struct travel_values *known; /* of the journeys told; NULL: the usual ones */
		int64_t ask_at;			   /* for them again */
	} travel;
};

/* For struct program: makes site->own, and looks for a replaced index. */
void directory_start(struct site *site);
void directory_before(struct site *site);

/* Writes down the searches that were kept since the last time. */
void directory_idle(struct site *site, struct db *db);

/* The directory with its index and words, and what was withdrawn since.  DB_OK; 503 is due
 * when *directory is NULL (no index yet) or a DB code comes back. */
int directory_ready(struct req *rq, struct directory **directory);

#endif
