/* Messages: what waits, could not be sent, is unsure, or was sent; sending again
 * (sql/query/outbox.sql, templates/admin/outbox.cs, message.cs). */
#include <inttypes.h>
#include <string.h>

#include "desk/changes.h"
#include "lib/civil_date.h"
#include "lib/route.h"
#include "queries.h"
#include "staff/download.h"
#include "staff/nav.h"
#include "staff/pager.h"
#include "staff/views.h"

static const struct choice shown_choices[] = {
    {"waiting", "Waiting", NULL},
    {"failed", "Could not be sent", NULL},
    {"unsure", "Unsure", NULL},
    {"sent", "Sent", NULL},
};
static const struct choices choices_shown = CHOICES(shown_choices);

#define OUTBOX(F, form) \
	F(form, ONEOF, shown, "Which", OPTIONAL, 0, 0, &choices_shown) \
	F(form, INT, page, "Page", OPTIONAL, 1, 100000, NULL) \
	F(form, ONEOF, as, "File", OPTIONAL, 0, 0, &choices_download)
FORM(outbox_filter, OUTBOX);

static int
send_file(struct req *rq, const char *as, const struct outbox_list_row *rows, size_t count)
{
	static const struct xlsx_column columns[] = {{"Number", 10}, {"To", 34},
	    {"Email address", 34}, {"Subject", 60}, {"Made (UTC)", 20}, {"Tries", 8},
	    {"Sent (UTC)", 20}, {"Given up (UTC)", 20}, {"Unsure since (UTC)", 20},
	    {"Fault", 60}};
	struct download *d = download_new(rq, as, "messages", "Messages",
	    arena_printf(rq->a, "On %s", civil_date_text(rq->a, rq->today)), columns,
	    sizeof(columns) / sizeof(columns[0]));

	for (size_t i = 0; i < count; i++) {
		download_integer(d, rows[i].id);
		download_text(d, rows[i].organisation);
		download_text(d, rows[i].address);
		download_text(d, rows[i].subject);
		download_text(d, rows[i].made_at);
		download_integer(d, rows[i].tries);
		download_text(d, rows[i].sent_at);
		download_text(d, rows[i].gave_up_at);
		download_text(d, rows[i].unsure_at);
		download_text(d, rows[i].fault);
		download_end_row(d);
	}
	return download_reply(d);
}

static void
show_row(struct req *rq, const struct outbox_list_row *row)
{
	struct view *at = view_item(rq->view, "Messages");

	view_row(at, &q_outbox_list, row);
	view_text(at, "href", arena_printf(rq->a, "/admin/outbox/%" PRId64, row->id));
	view_text(at, "made", london_text(rq->a, row->made_at));
	if (row->sent_at != NULL)
		view_text(at, "sent", london_text(rq->a, row->sent_at));
	else if (row->tries > 0 && row->gave_up_at == NULL && row->unsure_at == NULL)
		view_text(at, "next", london_text(rq->a, row->try_at));
}

static int64_t
show_views(struct req *rq, const char *shown, const struct outbox_counts_row *counts)
{
	const int64_t numbers[] = {
	    counts->waiting, counts->failed, counts->unsure, counts->sent};

	return views_show(rq, &choices_shown, shown, numbers);
}

PAGE(outbox_page, "/admin/outbox", "outbox.see", outbox_filter, "admin/outbox.cs")
{
	const char *shown = f->shown != NULL ? f->shown : "waiting";
	struct outbox_counts_row *counts;
	struct outbox_list_row *rows;
	size_t count;
	int64_t total;
	int code;

	if ((code = outbox_counts(rq->db, rq->a, &counts)) != DB_OK ||
	    (code = outbox_list(rq->db, rq->a,
		 (struct outbox_list_args){.shown = shown,
		     .max = f->as != NULL ? DOWNLOAD_ROWS_MOST : PAGER_ROWS,
		     .skip = f->as != NULL ? 0 : pager_skip(f->has_page, f->page)},
		 &rows, &count)) != DB_OK)
		return db_status(rq, code);
	if (f->as != NULL)
		return send_file(rq, f->as, rows, count);
	staff_nav(rq, "outbox");
	for (size_t i = 0; i < count; i++)
		show_row(rq, &rows[i]);
	total = show_views(rq, shown, counts);
	view_text(rq->view, "Shown", shown);
	view_flag(rq->view, "NoMail", rq->conf->mail[0] == '\0');
	pager_show(rq, f->has_page ? f->page : 1, (int64_t)count, total);
	download_links(rq);
	return 200;
}

static int
find_message(struct req *rq, struct outbox_read_row **row)
{
	int code =
	    outbox_read(rq->db, rq->a, (struct outbox_read_args){.id = rq->path_id}, row);

	if (code != DB_OK)
		return db_status(rq, code);
	return *row != NULL ? 0 : 404;
}

static const char *
when(struct req *rq, const char *at)
{
	return at != NULL ? london_text(rq->a, at) : NULL;
}

PAGE(message_page, "/admin/outbox/:id", "outbox.see", nothing, "admin/message.cs")
{
	struct view *at = view_branch(rq->view, "Message");
	struct outbox_read_row *row;
	int status;

	if ((status = find_message(rq, &row)) != 0)
		return status;
	staff_nav(rq, "outbox");
	view_row(at, &q_outbox_read, row);
	view_text(at, "made", when(rq, row->made_at));
	view_text(at, "sent", when(rq, row->sent_at));
	view_text(at, "delivered", when(rq, row->delivered_at));
	view_text(at, "gave_up", when(rq, row->gave_up_at));
	view_text(at, "unsure", when(rq, row->unsure_at));
	view_flag(at, "again",
	    row->sent_at == NULL && (row->gave_up_at != NULL || row->unsure_at != NULL));
	view_flag(rq->view, "NoMail", rq->conf->mail[0] == '\0');
	form_fill(rq, "address", row->address);
	return 200;
}

#define AGAIN(F, form) F(form, EMAIL, address, "Email address", REQUIRED, 0, 254, NULL)
FORM(again_form, AGAIN);

ACTION(send_message_again, "/admin/outbox/:id", "outbox.see", again_form, message_page)
{
	struct changes *changes = changes_new(rq);
	struct outbox_read_row *was;
	uint64_t changed;
	int status, code;

	if ((status = find_message(rq, &was)) != 0)
		return status;
	code = outbox_again(rq->db,
	    (struct outbox_again_args){.id = rq->path_id, .address = f->address}, &changed);
	if (code != DB_OK)
		return db_status(rq, code);
	if (changed == 0)
		return 409;
	changes_text(changes, "Email address", was->address, f->address);
	changes_text(changes, "What was wrong", was->fault, NULL);
	req_subject(rq, "message", rq->path_id, changes_detail(changes));
	return reply_see(rq, "/admin/outbox/%" PRId64, rq->path_id);
}
