/* The requests that this provider was asked about, as a list (query provider_notice_list,
 * templates/provider/notices.cs). */
#include <string.h>

#include "homecare/request_words.h"
#include "lib/civil_date.h"
#include "lib/route.h"
#include "provider/notice.h"
#include "provider/travel.h"
#include "provider/words.h"
#include "staff/download.h"
#include "staff/pager.h"
#include "staff/views.h"

static const struct choice notices_shown[] = {
	{ "open", "Open now", NULL },
	{ "answered", "Answered", NULL },
	{ "past", "Past", NULL },
	{ "all", "All", NULL },
};
static const struct choices choices_shown = CHOICES(notices_shown);

#define NOTICES(F, form) \
	F(form, ONEOF, shown, "Which", OPTIONAL, 0, 0, &choices_shown) \
	F(form, INT, page, "Page", OPTIONAL, 1, 100000, NULL) \
	F(form, ONEOF, as, "File", OPTIONAL, 0, 0, &choices_download)
FORM(notices, NOTICES);

static struct notice_standing
standing_of_row(struct req *rq, const struct provider_notice_list_row *row)
{
	bool open = row->awarded_at == NULL && row->withdrawn_at == NULL &&
	    time_left_words(rq, row->closes_at) != NULL;

	return notice_standing(rq, open, row->withdrawn_at, row->offered_at != NULL, row->outcome,
	    row->declined_at != NULL);
}

static int
notices_file(struct req *rq, const char *as, const struct provider_notice_list_row *rows,
    size_t count)
{
	static const struct xlsx_column columns[] = { { "Reference", 14 }, { "Sector", 10 },
		{ "Patch", 24 }, { "Urgency", 18 }, { "Needed by", 14 },
		{ "Visit minutes a week", 0 }, { "Carer minutes a week", 0 }, { "Asked", 30 },
		{ "Answer by", 30 }, { "Standing", 24 }, { "Reason given", 40 } };
	struct download *d = download_new(rq, as, "requests", "Requests we were asked about",
	    arena_printf(rq->a, "On %s", civil_date_text(rq->a, rq->today)), columns,
	    sizeof(columns) / sizeof(columns[0]));

	for (size_t i = 0; i < count; i++) {
		download_text(d, rows[i].reference);
		download_text(d, rows[i].sector);
		download_text(d, rows[i].patch);
		download_text(d, choice_words(&choices_urgency, rows[i].urgency));
		download_date(d, rows[i].needed_by);
		download_integer(d, rows[i].visit_minutes);
		download_integer(d, rows[i].carer_minutes);
		download_text(d, london_text(rq->a, rows[i].sent_at));
		download_text(d, london_text(rq->a, rows[i].closes_at));
		download_text(d, standing_of_row(rq, &rows[i]).text);
		download_text(d,
		    rows[i].reason != NULL ? choice_words(&choices_decline_reason, rows[i].reason)
		                           : NULL);
		download_end_row(d);
	}
	return download_reply(d);
}

void
notice_row_show(
    struct req *rq, const struct provider_notice_list_row *row, const char *travel)
{
	struct view *at = view_item(rq->view, "Notices");
	struct notice_standing standing = standing_of_row(rq, row);

	view_row(at, &q_provider_notice_list, row);
	view_text(at, "urgency", choice_words(&choices_urgency, row->urgency));
	view_flag(at, "pressing",
	    strcmp(row->urgency, "same_day") == 0 || strcmp(row->urgency, "within_48_hours") == 0);
	view_text(at, "needed", day_words(rq, row->needed_by));
	view_text(at, "visit_hours", hours_words(rq->a, row->visit_minutes));
	view_text(at, "carer_hours", hours_words(rq->a, row->carer_minutes));
	view_flag(at, "two", row->carer_minutes > row->visit_minutes);
	view_text(at, "left", time_left_words(rq, row->closes_at));
	view_text(at, "closes", london_text(rq->a, row->closes_at));
	view_flag(at, "fresh", row->seen_at == NULL);
	view_text(at, "standing", standing.text);
	view_text(at, "colour", standing.colour);
	view_text(at, "travel", travel);
}

static int64_t
show_views(struct req *rq, const char *shown, const struct provider_notice_count_row *all)
{
	const int64_t counts[] = { all->open, all->answered, all->past,
		all->open + all->answered + all->past };

	return views_show(rq, &choices_shown, shown, counts);
}

PAGE(provider_notices, "/provider/notices", "provider.answer", notices,
    "provider/notices.cs")
{
	const char *shown = f->shown != NULL ? f->shown : "open";
	const char *now = utc_text(rq->a, rq->now);
	struct provider_notice_count_row *all;
	struct provider_notice_list_row *rows;
	int64_t page = f->has_page ? f->page : 1;
	const char **travel;
	size_t count;
	int64_t total;
	int code;

	if ((code = provider_notice_list(rq->db, rq->a,
	         (struct provider_notice_list_args){ .shown = shown,
	             .now = now,
	             .max = f->as != NULL ? DOWNLOAD_ROWS_MOST : PAGER_ROWS,
	             .skip = f->as != NULL ? 0 : pager_skip(f->has_page, f->page) },
	         &rows, &count)) != DB_OK)
		return db_status(rq, code);
	if (f->as != NULL)
		return notices_file(rq, f->as, rows, count);
	if ((code = provider_notice_count(rq->db, rq->a,
	         (struct provider_notice_count_args){ .now = now }, &all)) != DB_OK)
		return db_status(rq, code);
	provider_nav(rq, "notices");
	if ((code = own_rounds_list(rq, rows, count, &travel)) != DB_OK)
		return db_status(rq, code);
	for (size_t i = 0; i < count; i++)
		notice_row_show(rq, &rows[i], travel[i]);
	total = show_views(rq, shown, all);
	pager_show(rq, page, (int64_t)count, total);
	download_links(rq);
	return 200;
}
