/* The index and the words of one worker. */
#include "directory/directory.h"

#include "directory/evidence.h"
#include "directory/page_cache.h"
#include "lib/log.h"
#include "place/travel_read.h"

/* Of finished pages, some hundred: what a day's busiest searches need. */
enum { PAGE_BYTES = 12 * 1024 * 1024 };

static void
open_index(struct site *site, struct directory *directory)
{
	int fault = index_open(site->conf->index_file, &directory->index);

	/* Not there yet on a first start: the indexer is making it. */
	if (fault != 0 && fault != INDEX_NO_FILE)
		log_event("index_refused", "fault=\"%s\"", index_error_text(fault));
}

void
directory_start(struct site *site)
{
	struct arena *own = arena_new(4 * 1024 * 1024);
	struct directory *directory = arena_alloc(own, sizeof(*directory));

	directory->words_in = arena_new(4 * 1024 * 1024);
	directory->evidence = evidence_new(own);
	directory->pages = page_cache_new(own, PAGE_BYTES);
	site->own = directory;
	open_index(site, directory);
}

void
directory_before(struct site *site)
{
	struct directory *directory = site->own;
	int changed;

	if (directory->index == NULL) {
		open_index(site, directory);
		return;
	}
	changed = index_refresh(directory->index);
	if (changed < 0)
		log_event("index_refused", "fault=\"%s\"", index_error_text(changed));
}

void
directory_idle(struct site *site, struct db *db)
{
	struct directory *directory = site->own;

	evidence_write(directory->evidence, db, site->program);
}

static int
read_words(struct req *rq, struct directory *directory, uint64_t stamp)
{
	int code;

	arena_reset(directory->words_in);
	directory->has_words = false;
	code = vocabulary_read(rq->db, directory->words_in, &directory->words);
	if (code != DB_OK)
		return code;
	directory->words_stamp = stamp;
	directory->has_words = true;
	return DB_OK;
}

/* Set by the council now and then: what is as good a minute later is not asked for with every
 * search. */
static void
refresh_travel(struct directory *directory, struct req *rq)
{
	enum { SECONDS = 60 };
	const struct travel_values *values;

	if (directory->travel.known != NULL && rq->now < directory->travel.ask_at &&
	    directory->travel.ask_at - rq->now <= SECONDS)
		return;
	directory->travel.ask_at = rq->now + SECONDS;
	if (travel_read(rq->db, rq->a, &values) == DB_OK) {
		directory->travel.values = *values;
		directory->travel.known = &directory->travel.values;
	}
}

int
directory_ready(struct req *rq, struct directory **ready)
{
	struct directory *directory = req_own(rq);
	uint64_t stamp = 0;
	int code;

	*ready = NULL;
	if (directory->index != NULL)
		stamp = index_facts(directory->index).stamp;
	if ((!directory->has_words || directory->words_stamp != stamp) &&
	    (code = read_words(rq, directory, stamp)) != DB_OK)
		return code;
	if (directory->index != NULL) {
		withdrawn_refresh(&directory->withdrawn, rq->db, rq->a, stamp, rq->now);
		refresh_travel(directory, rq);
		*ready = directory;
	}
	return DB_OK;
}
