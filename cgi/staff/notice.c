/* "Done": what the page before this one did. */
#include "staff/notice.h"

#include <string.h>

void
notice_show_of(struct req *rq, const struct choices *done)
{
	const char *sent = pairs_get(&rq->sent, "done");

	for (size_t i = 0; rq->method == GET && sent != NULL && i < done->count; i++)
		if (strcmp(done->list[i].value, sent) == 0) {
			view_text(rq->view, "Page.notice.title", "Done");
			view_text(rq->view, "Page.notice.text", done->list[i].text);
			view_text(rq->view, "Page.notice.kind", "success");
		}
}
