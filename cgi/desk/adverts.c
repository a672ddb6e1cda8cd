/* Adverts for personal assistants, as a list (queries desk_advert_list and _count,
 * templates/desk/adverts.cs). */
#include <string.h>

#include "desk/advert.h"
#include "directory/advert_words.h"
#include "lib/civil_date.h"
#include "lib/money.h"
#include "lib/route.h"
#include "queries.h"
#include "staff/download.h"
#include "staff/nav.h"
#include "staff/pager.h"
#include "staff/views.h"

static const struct choice adverts_shown[] = {
	{ "waiting", "To check", NULL },
	{ "approved", "Shown now", NULL },
	{ "answered", "With answers to pass on", NULL },
	{ "ended", "Ended", NULL },
	{ "declined", "Declined", NULL },
	{ "all", "All", NULL },
};
static const struct choices choices_shown = CHOICES(adverts_shown);

#define ADVERTS(F, form) \
	F(form, ONEOF, shown, "Which", OPTIONAL, 0, 0, &choices_shown) \
	F(form, INT, page, "Page", OPTIONAL, 1, 100000, NULL) \
	F(form, ONEOF, as, "File", OPTIONAL, 0, 0, &choices_download)
FORM(adverts, ADVERTS);

static int
adverts_file(
    struct req *rq, const char *as, const struct desk_advert_list_row *rows, size_t count)
{
	static const struct xlsx_column columns[] = { { "Reference", 14 }, { "Sent on", 14 },
		{ "Place", 24 }, { "Hours a week", 0 }, { "Pay an hour", 0 }, { "Standing", 14 },
		{ "Shown until", 14 }, { "Answers", 0 } };
	struct download *d = download_new(rq, as, "adverts", "Adverts",
	    arena_printf(rq->a, "On %s", civil_date_text(rq->a, rq->today)), columns,
	    sizeof(columns) / sizeof(columns[0]));

	for (size_t i = 0; i < count; i++) {
		download_text(d, rows[i].reference);
		download_date(d, arena_strndup(rq->a, rows[i].sent_at, 10));
		download_text(d, rows[i].place_label);
		download_text(d, advert_hours(rq, rows[i].hours));
		download_money(d, rows[i].rate);
		download_text(d,
		    advert_standing(
		        rq, rows[i].checked_on, rows[i].shown_until, rows[i].declined_on,
		        rows[i].ended_on)
		        .text);
		download_date(d, rows[i].shown_until);
		download_integer(d, rows[i].answers);
		download_end_row(d);
	}
	return download_reply(d);
}

static void
show_row(struct req *rq, const struct desk_advert_list_row *row)
{
	struct view *at = view_item(rq->view, "Adverts");

	view_row(at, &q_desk_advert_list, row);
	view_text(at, "sent", london_text(rq->a, row->sent_at));
	view_text(at, "hours", advert_hours(rq, row->hours));
	view_text(at, "rate", money_text(rq->a, row->rate));
	standing_show(at,
	    advert_standing(
	        rq, row->checked_on, row->shown_until, row->declined_on, row->ended_on));
}

PAGE(list_adverts, "/desk/adverts", "advert.check", adverts, "desk/adverts.cs")
{
	const char *shown = f->shown != NULL ? f->shown : "waiting";
	struct desk_advert_count_row *all;
	struct desk_advert_list_row *rows;
	size_t count;
	int code;

	if ((code = desk_advert_count(rq->db, rq->a,
	         (struct desk_advert_count_args){ .shown = shown, .today = req_today(rq) },
	         &all)) != DB_OK ||
	    (code = desk_advert_list(rq->db, rq->a,
	         (struct desk_advert_list_args){ .shown = shown,
	             .today = req_today(rq),
	             .max = f->as != NULL ? DOWNLOAD_ROWS_MOST : PAGER_ROWS,
	             .skip = f->as != NULL ? 0 : pager_skip(f->has_page, f->page) },
	         &rows, &count)) != DB_OK)
		return db_status(rq, code);
	if (f->as != NULL)
		return adverts_file(rq, f->as, rows, count);
	staff_nav(rq, "adverts");
	for (size_t i = 0; i < count; i++)
		show_row(rq, &rows[i]);
	views_show(rq, &choices_shown, shown, NULL);
	pager_show(rq, f->has_page ? f->page : 1, (int64_t)count, all->total);
	download_links(rq);
	return 200;
}
