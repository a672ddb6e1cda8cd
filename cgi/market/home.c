/* Where reports start: the figures of today, and all reports (templates/market/home.cs). */
#include <inttypes.h>

#include "lib/civil_date.h"
#include "lib/route.h"
#include "market/measures.h"
#include "market/report.h"
#include "staff/nav.h"

static const struct {
	const char *path;
	const char *title;
	const char *words;
} reports[] = {
    {"/market/start", "Time from request to start",
	"The median and the 90th centile, by patch, source and number of carers"},
    {"/market/waiting", "Waiting for home care", "Now, and over time"},
    {"/market/declines", "Declines", "By reason and patch"},
    {"/market/unmet", "Unmet visits", "By patch and part of the day"},
    {"/market/handbacks", "Handbacks", "Reason, notice and the provider's rating"},
    {"/market/capacity", "Capacity and need", "A map of patches"},
    {"/market/fees", "Fees", "What is paid, and the minimum price for homecare"},
    {"/market/providers", "What providers answered",
	"Answer times, win rates and hours by patch"},
    {"/market/evidence", "What is not to be had",
	"Searches without an answer, declines and requests that nobody took, by place"},
};

static void
add_figure(struct req *rq, const char *words, const char *figure)
{
	struct view *at = view_item(rq->view, "Figures");

	view_text(at, "words", words);
	view_text(at, "figure", figure);
}

struct figures {
	struct market_waiting_list_row *waiting;
	size_t waiting_count;
	struct market_unmet_list_row *unmet;
	size_t unmet_count;
	struct market_start_list_row *starts;
	size_t start_count;
};

static void
show_figures(struct req *rq, const struct figures *all)
{
	struct measure_count *counts =
	    arena_array(rq->a, all->start_count + 1, sizeof(*counts));
	struct measure_spread spread;
	int64_t waiting = 0;
	int64_t visits = 0;

	for (size_t i = 0; i < all->waiting_count; i++)
		waiting += all->waiting[i].requests;
	for (size_t i = 0; i < all->unmet_count; i++)
		visits += all->unmet[i].visits;
	for (size_t i = 0; i < all->start_count; i++)
		counts[i] =
		    (struct measure_count){all->starts[i].days, all->starts[i].requests};
	spread = measure_spread(counts, all->start_count);
	add_figure(
	    rq, "People waiting for home care", arena_printf(rq->a, "%" PRId64, waiting));
	add_figure(
	    rq, "Visits a week that nobody gives yet", arena_printf(rq->a, "%" PRId64, visits));
	add_figure(rq, "People who started in the last 13 weeks",
	    arena_printf(rq->a, "%" PRId64, spread.count));
	if (spread.count > 0)
		add_figure(
		    rq, "Half of them started within",
		    report_few(rq->a, report_days(rq->a, spread.median), spread.count));
}

PAGE(market_home, "/market", "market.see", nothing, "market/home.cs")
{
	struct report_scope scope;
	struct figures all;
	int code;

	if ((code = report_scope(rq, "13", NULL, NULL, &scope)) != DB_OK ||
	    (code = market_waiting_list(rq->db, rq->a,
		 (struct market_waiting_list_args){scope.to, 0, ""}, &all.waiting,
		 &all.waiting_count)) != DB_OK ||
	    (code = market_unmet_list(rq->db, rq->a,
		 (struct market_unmet_list_args){scope.to, 0, ""}, &all.unmet,
		 &all.unmet_count)) != DB_OK ||
	    (code = market_start_list(rq->db, rq->a,
		 (struct market_start_list_args){scope.from, scope.to, scope.to, 0, ""},
		 &all.starts, &all.start_count)) != DB_OK)
		return db_status(rq, code);
	staff_nav(rq, "market");
	show_figures(rq, &all);
	for (size_t i = 0; i < sizeof(reports) / sizeof(reports[0]); i++) {
		struct view *at = view_item(rq->view, "Reports");

		view_text(at, "href", reports[i].path);
		view_text(at, "title", reports[i].title);
		view_text(at, "words", reports[i].words);
	}
	view_text(rq->view, "On", civil_date_text(rq->a, rq->today));
	return 200;
}
