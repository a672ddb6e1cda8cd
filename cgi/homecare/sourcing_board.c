/* The broker's board: who has to be found a provider, who is being asked, what is to be chosen
 * and what nobody answered (query sourcing_board, templates/homecare/sourcing-board.cs). */
#include <inttypes.h>
#include <string.h>

#include "desk/words.h"
#include "homecare/request_words.h"
#include "homecare/sourcing.h"
#include "homecare/sourcing_words.h"
#include "lib/civil_date.h"
#include "lib/route.h"
#include "staff/download.h"
#include "staff/nav.h"
#include "staff/pager.h"
#include "staff/views.h"

static const struct choice shown_choices[] = {
    {"to_source", "To be sourced", NULL},
    {"choose", "Offers to choose", NULL},
    {"no_answer", "Closed without an offer", NULL},
    {"asking", "Being asked, no offer yet", NULL},
    {"all", "All", NULL},
};
static const struct choices choices_shown = CHOICES(shown_choices);

#define BOARD(F, form) \
	F(form, ONEOF, shown, "Which", OPTIONAL, 0, 0, &choices_shown) \
	F(form, INT, page, "Page", OPTIONAL, 1, 100000, NULL) \
	F(form, ONEOF, as, "File", OPTIONAL, 0, 0, &choices_download)
FORM(sourcing_filter, BOARD);

static const char *
state_colour(const char *state)
{
	switch (state[0]) {
	case 't':
		return "yellow";
	case 'c':
		return "green";
	case 'n':
		return "red";
	default:
		return "blue";
	}
}

static int
send_file(struct req *rq, const char *as, const struct sourcing_board_row *rows, size_t count)
{
	static const struct xlsx_column columns[] = {{"Reference", 12}, {"State", 24},
	    {"Urgency", 18}, {"Needed by", 14}, {"Source", 18}, {"Sector", 10}, {"Patch", 24},
	    {"Visit minutes a week", 12}, {"Carer minutes a week", 12}, {"Tier", 8},
	    {"Closes (UTC)", 20}, {"Asked", 8}, {"Offers", 8}, {"Declines", 8},
	    {"First sent (UTC)", 20}};
	struct download *d = download_new(rq, as, "sourcing", "Sourcing",
	    arena_printf(rq->a, "On %s", civil_date_text(rq->a, rq->today)), columns,
	    sizeof(columns) / sizeof(columns[0]));

	for (size_t i = 0; i < count; i++) {
		const struct sourcing_board_row *row = &rows[i];

		download_text(d, row->reference);
		download_text(d, choice_words(&choices_shown, row->state));
		download_text(d, choice_words(&choices_urgency, row->urgency));
		download_date(d, row->needed_by);
		download_text(d, choice_words(&choices_request_source, row->source));
		download_text(d, row->sector);
		download_text(d, row->patch);
		download_integer(d, row->visit_minutes);
		download_integer(d, row->carer_minutes);
		download_text(d, row->has_tier ? tier_title(rq->a, row->tier) : NULL);
		download_text(d, row->closes_at);
		download_integer(d, row->asked);
		download_integer(d, row->offers);
		download_integer(d, row->declines);
		download_text(d, row->first_sent_at);
		download_end_row(d);
	}
	return download_reply(d);
}

/* "Handed back, 5 days left": the care that there is ends on the day before it is needed. */
static const char *
ending_words(struct req *rq, const struct sourcing_board_row *row)
{
	bool failed = strcmp(row->source, "failure") == 0;
	const char *what = failed ? "Provider stopped" : "Handed back";
	struct civil_date needed;
	int64_t left;

	if (!failed && strcmp(row->source, "handback") != 0)
		return NULL;
	if (civil_date_parse(row->needed_by, &needed) != 0)
		return what;
	left = civil_date_day_number(needed) - civil_date_day_number(rq->today) - 1;
	if (left <= 0)
		return arena_printf(
		    rq->a, "%s, %s", what, left == 0 ? "last day today" : "no days left");
	return arena_printf(
	    rq->a, "%s, %" PRId64 " %s left", what, left, left == 1 ? "day" : "days");
}

static void
show_row(struct req *rq, const struct sourcing_board_row *row)
{
	struct view *at = view_item(rq->view, "Requests");

	view_row(at, &q_sourcing_board, row);
	view_text(at, "href",
	    arena_printf(rq->a, "/desk/requests/%" PRId64 "/%s", row->id,
		row->state[0] == 'c' ? "offers" : "sourcing"));
	view_text(at, "urgency", choice_words(&choices_urgency, row->urgency));
	view_flag(at, "today", strcmp(row->urgency, "same_day") == 0);
	view_flag(at, "late", strcmp(row->needed_by, req_today(rq)) < 0);
	view_text(at, "source", choice_words(&choices_request_source, row->source));
	view_text(at, "ending", ending_words(rq, row));
	view_text(at, "needed", day_words(rq, row->needed_by));
	view_text(at, "hours", minutes_words(rq->a, row->carer_minutes));
	if (row->has_tier)
		view_text(at, "tier", tier_title(rq->a, row->tier));
	view_text(at, "left", time_left_words(rq, row->closes_at));
	if (row->closes_at != NULL)
		view_text(at, "closes", london_text(rq->a, row->closes_at));
	standing_show(at, (struct standing){choice_words(&choices_shown, row->state),
			      state_colour(row->state)});
}

static int64_t
show_views(struct req *rq, const char *shown, const struct sourcing_board_count_row *counts)
{
	const int64_t numbers[] = {counts->to_source, counts->choose, counts->no_answer,
	    counts->asking,
	    counts->to_source + counts->choose + counts->no_answer + counts->asking};

	return views_show(rq, &choices_shown, shown, numbers);
}

/* Where there is something to do: to be asked first, then to be chosen, then to be asked again. */
static const char *
first_with_work(const struct sourcing_board_count_row *counts)
{
	return counts->to_source > 0   ? "to_source"
	       : counts->choose > 0    ? "choose"
	       : counts->no_answer > 0 ? "no_answer"
	       : counts->asking > 0    ? "asking"
				       : "to_source";
}

PAGE(sourcing_board_page, "/desk/sourcing", "care.source", sourcing_filter,
    "homecare/sourcing-board.cs")
{
	const char *shown;
	struct sourcing_board_count_row *counts;
	struct sourcing_board_row *rows;
	size_t count;
	int64_t total;
	const char *now = req_minute_end(rq);
	int code;

	code = sourcing_board_count(
	    rq->db, rq->a, (struct sourcing_board_count_args){.now = now}, &counts);
	if (code != DB_OK)
		return db_status(rq, code);
	shown = f->shown != NULL ? f->shown : first_with_work(counts);
	code = sourcing_board(rq->db, rq->a,
	    (struct sourcing_board_args){.now = now,
		.shown = shown,
		.max = f->as != NULL ? DOWNLOAD_ROWS_MOST : PAGER_ROWS,
		.skip = f->as != NULL ? 0 : pager_skip(f->has_page, f->page)},
	    &rows, &count);
	if (code != DB_OK)
		return db_status(rq, code);
	if (f->as != NULL)
		return send_file(rq, f->as, rows, count);
	staff_nav(rq, "sourcing");
	view_flag(rq->view, "NoMail", rq->conf->mail[0] == '\0');
	for (size_t i = 0; i < count; i++)
		show_row(rq, &rows[i]);
	total = show_views(rq, shown, counts);
	pager_show(rq, f->has_page ? f->page : 1, (int64_t)count, total);
	download_links(rq);
	return 200;
}
