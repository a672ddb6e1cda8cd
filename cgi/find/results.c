/* The public's page of results (cgi/directory/search.h, templates/directory/results.cs). */
#include "directory/evidence.h"
#include "lib/route.h"

PAGE(results, "/find", ANYONE, search, "find/results.cs")
{
	struct search found;
	int status;

	if ((status = search_run(rq, f, "/find", &found)) != 200)
		return status;
	evidence_keep(rq, &found);
	view_text(rq->view, "Start.action", "/find");
	view_text(rq->view, "Advert", search_address(rq, "/advert", NULL, NULL, NULL, NULL));
	return search_show(rq, &found);
}
