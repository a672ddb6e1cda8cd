/* Where a provider starts: what is open, what there is to do, what came of offers
 * (templates/provider/home.cs). */
#include <inttypes.h>
#include <string.h>

#include "lib/civil_date.h"
#include "lib/route.h"
#include "provider/capacity.h"
#include "provider/notice.h"
#include "provider/travel.h"
#include "provider/words.h"

enum { OPEN_AT_START = 10, OUTCOME_DAYS = 14, CHANGE_DAYS = 7 };

static void
add_task(struct req *rq, const char *text, const char *href)
{
	struct view *at = view_item(rq->view, "Tasks");

	view_text(at, "text", text);
	view_text(at, "href", href);
}

static int
show_starts(struct req *rq)
{
	struct provider_start_list_row *rows;
	size_t count;
	int code = provider_start_list(rq->db, rq->a,
	    (struct provider_start_list_args){ .today = req_today(rq) }, &rows,
	    &count);

	for (size_t i = 0; code == DB_OK && i < count; i++)
		add_task(rq,
		    arena_printf(rq->a,
		        days_until(rq, rows[i].start_on) < 0
		            ? "Confirm that %s has started: it was agreed for %s"
		            : "Confirm the start of %s, agreed for %s",
		        rows[i].reference, day_words(rq, rows[i].start_on)),
		    arena_printf(rq->a, "/provider/packages/%" PRId64, rows[i].id));
	return code;
}

static int
show_capacity_due(struct req *rq)
{
	struct provider_capacity_newest_row *newest;
	int code;

	if (!req_may(rq, "provider.capacity"))
		return DB_OK;
	if ((code = provider_capacity_newest(rq->db, rq->a, &newest)) != DB_OK)
		return code;
	if (newest == NULL)
		add_task(rq, "Say which hours you have free: you have not yet",
		    "/provider/capacity");
	else if (capacity_is_due(rq, newest->stated_at))
		add_task(rq,
		    arena_printf(rq->a, "Say which hours you have free: last said %s",
		        capacity_age_words(rq, newest->stated_at)),
		    "/provider/capacity");
	return DB_OK;
}

static int
show_outcomes(struct req *rq)
{
	const char *since = utc_text(rq->a, rq->now - OUTCOME_DAYS * 24 * 3600);
	struct provider_outcome_list_row *rows;
	size_t count;
	int code = provider_outcome_list(rq->db, rq->a,
	    (struct provider_outcome_list_args){ .since = since }, &rows, &count);

	for (size_t i = 0; code == DB_OK && i < count; i++) {
		struct view *at = view_item(rq->view, "Outcomes");

		view_row(at, &q_provider_outcome_list, &rows[i]);
		view_flag(at, "chosen", strcmp(rows[i].outcome, "chosen") == 0);
		view_text(at, "when", london_text(rq->a, rows[i].outcome_at));
	}
	return code;
}

static int
show_changes(struct req *rq)
{
	static const struct choice kinds[] = {
		{ "amend", "the visits change", NULL },
		{ "suspend", "suspended", NULL },
		{ "resume", "visits begin again", NULL },
		{ "end", "an end is agreed", NULL },
	};
	static const struct choices choices_kind = CHOICES(kinds);
	struct provider_change_list_row *rows;
	size_t count;
	int code = provider_change_list(rq->db, rq->a,
	    (struct provider_change_list_args){
	        .since = utc_text(rq->a, rq->now - CHANGE_DAYS * 24 * 3600) },
	    &rows, &count);

	for (size_t i = 0; code == DB_OK && i < count; i++) {
		struct view *at = view_item(rq->view, "Changes");

		view_row(at, &q_provider_change_list, &rows[i]);
		view_text(at, "what", choice_words(&choices_kind, rows[i].kind));
		view_text(at, "when", london_text(rq->a, rows[i].made_at));
	}
	return code;
}

PAGE(provider_home, "/provider", "provider.answer", nothing, "provider/home.cs")
{
	const char **travel;
	const char *now = utc_text(rq->a, rq->now);
	struct provider_organisation_row *own;
	struct provider_notice_count_row *counts;
	struct provider_notice_list_row *rows;
	size_t count;
	int code;

	if ((code = provider_organisation(rq->db, rq->a, &own)) != DB_OK ||
	    (code = provider_notice_count(rq->db, rq->a,
	         (struct provider_notice_count_args){ .now = now }, &counts)) != DB_OK ||
	    (code = provider_notice_list(rq->db, rq->a,
	         (struct provider_notice_list_args){
	             .shown = "open", .now = now, .max = OPEN_AT_START, .skip = 0 },
	         &rows, &count)) != DB_OK ||
	    (code = own_rounds_list(rq, rows, count, &travel)) != DB_OK)
		return db_status(rq, code);
	provider_nav(rq, "home");
	view_text(rq->view, "Organisation", own != NULL ? own->name : NULL);
	view_row(view_branch(rq->view, "Counts"), &q_provider_notice_count, counts);
	for (size_t i = 0; i < count; i++)
		notice_row_show(rq, &rows[i], travel[i]);
	if ((req_may(rq, "provider.package") &&
	        ((code = show_starts(rq)) != DB_OK || (code = show_changes(rq)) != DB_OK)) ||
	    (code = show_capacity_due(rq)) != DB_OK || (code = show_outcomes(rq)) != DB_OK)
		return db_status(rq, code);
	return 200;
}
