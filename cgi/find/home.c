/* The first page of the public: where, and what help is needed. */
#include "directory/start.h"
#include "lib/route.h"
#include "queries.h"

PAGE(home, "/", ANYONE, nothing, "find/home.cs")
{
	struct source_list_row *sources;
	size_t count;
	int code;

	code = source_list(rq->db, rq->a, &sources, &count);
	if (code != DB_OK)
		return db_status(rq, code);
	view_rows(rq->view, "Sources", &q_source_list, sources, count);
	form_hint(rq, "place", "For example, GL50 3AA, GL50 or Stroud");
	form_hint(rq, "q", "In your own words: for example, help with shopping");
	return 200;
}

LOOKUP(find_place, "/find", ANYONE, start, home)
{
	return start_search(rq, f, "/find");
}
