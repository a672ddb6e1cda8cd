/* The public's page of results (cgi/directory/search.h, templates/directory/results.cs).
 * It is the same for everybody, so finished ones are kept for whoever asks next. */
#include "directory/evidence.h"
#include "directory/page_cache.h"
#include "lib/route.h"

enum { KEEP_SECONDS = 600 };

/* What a page was made from: the index, whose stamp is milliseconds since 1970, and above
 * these the changes in what was withdrawn since. */
static uint64_t
edition(const struct directory *directory)
{
	return index_facts(directory->index).stamp ^ directory->withdrawn.changes << 44;
}

static const struct kept_page *
kept_page(struct req *rq, const struct directory *directory)
{
	return page_cache_find(directory->pages, rq->query, edition(directory),
	    rq->now / KEEP_SECONDS);
}

static void
keep_page(struct req *rq, void *row, const char *body, size_t length)
{
	struct directory *directory = req_own(rq);

	page_cache_keep(directory->pages, rq->query, body, length, row,
	    sizeof(struct evidence_row));
}

PAGE(results, "/find", ANYONE, search, "find/results.cs")
{
	struct evidence_row *row = arena_alloc(rq->a, sizeof(*row));
	struct directory *directory;
	const struct kept_page *kept;
	struct search found;
	int status, code;

	if ((code = directory_ready(rq, &directory)) != DB_OK)
		return db_status(rq, code);
	if (directory == NULL)
		return 503;
	if ((kept = kept_page(rq, directory)) != NULL) {
		if (!f->has_page)
			evidence_keep(directory->evidence, rq, kept->note);
		return reply_body(rq, "text/html; charset=utf-8", kept->body, kept->length);
	}
	if ((status = search_run(rq, f, "/find", &found)) != 200)
		return status;
	view_text(rq->view, "Start.action", "/find");
	view_text(rq->view, "Advert", search_address(rq, f, "/advert", NULL, NULL, NULL, NULL));
	if ((status = search_show(rq, &found)) != 200)
		return status;
	evidence_of(rq, &found, row);
	if (!f->has_page)
		evidence_keep(directory->evidence, rq, row);
	if (rq->refusals == NULL)
		reply_finished(rq, keep_page, row);
	return 200;
}
