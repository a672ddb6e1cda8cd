/* The first page: what can be found, and how fresh it is (sql/query/find.sql). */
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
	return 200;
}
