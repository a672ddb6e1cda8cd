/* Who is signed in now, and ending a session (sql/query/admin_audit.sql,
 * templates/admin/sessions.cs). */
#include <inttypes.h>
#include <string.h>

#include "lib/route.h"
#include "queries.h"
#include "staff/nav.h"
#include "staff/pager.h"

#define SESSION_PAGE(F, form) F(form, INT, page, "Page", OPTIONAL, 1, 100000, NULL)
FORM(session_page, SESSION_PAGE);

static void
show_session(struct req *rq, const struct session_list_row *row)
{
	struct view *at = view_item(rq->view, "Sessions");

	view_text(at, "name", row->name);
	view_text(at, "href", arena_printf(rq->a, "/admin/accounts/%" PRId64, row->account_id));
	view_text(at, "action", arena_printf(rq->a, "/admin/sessions/%" PRId64 "/end", row->id));
	view_text(at, "started", london_text(rq->a, row->started_at));
	view_text(at, "seen", london_text(rq->a, row->last_seen_at));
	view_flag(at, "own", strcmp(row->token_hash, rq->who.session_hash) == 0);
}

PAGE(sessions_page, "/admin/sessions", "account.manage", session_page, "admin/sessions.cs")
{
	int64_t idle = rq->conf->idle_minutes, hours = rq->conf->session_hours;
	struct session_list_row *rows;
	struct session_count_row *total;
	size_t count;
	int code;

	staff_nav(rq, "sessions");
	if ((code = session_count(rq->db, rq->a,
	         (struct session_count_args){ .idle_minutes = idle, .hours = hours }, &total)) !=
	        DB_OK ||
	    (code = session_list(rq->db, rq->a,
	         (struct session_list_args){ .idle_minutes = idle,
	             .hours = hours,
	             .skip = pager_skip(f->has_page, f->page),
	             .most = PAGER_ROWS },
	         &rows, &count)) != DB_OK)
		return db_status(rq, code);
	for (size_t i = 0; i < count; i++)
		show_session(rq, &rows[i]);
	view_number(rq->view, "People", total->people);
	view_number(rq->view, "Limits.idle", idle);
	view_number(rq->view, "Limits.hours", hours);
	pager_show(rq, f->has_page ? f->page : 1, (int64_t)count, total->total);
	return 200;
}

/* One that has ended meanwhile is as it should be. */
ACTION(end_session, "/admin/sessions/:id/end", "account.manage", nothing, sessions_page)
{
	struct session_show_row *row;
	int code;

	if ((code = session_show(rq->db, rq->a, (struct session_show_args){ .id = rq->path_id },
	         &row)) != DB_OK)
		return db_status(rq, code);
	if (row == NULL)
		return 404;
	code = session_end_one(rq->db, (struct session_end_one_args){ .id = rq->path_id }, NULL);
	if (code != DB_OK)
		return db_status(rq, code);
	req_subject(rq, "account", row->account_id, NULL);
	return reply_see(rq, "/admin/sessions");
}
