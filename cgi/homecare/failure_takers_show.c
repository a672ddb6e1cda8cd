/* Who takes whom as a page shows it, and as a file (templates/homecare/failure-takers.cs). */
#include <inttypes.h>
#include <math.h>
#include <string.h>

#include "homecare/failure_takers.h"
#include "homecare/visit.h"
#include "staff/download.h"
#include "staff/pager.h"

static const struct choice partings[] = {
    [REPLACE_WHOLE] = {"whole", "Each package with one provider", NULL},
    [REPLACE_BY_PART] = {"parts", "Parts of the day may go to several", NULL},
    [REPLACE_BY_TIME] = {"times", "So may the days", NULL},
};
const struct choices choices_failure_parting = CHOICES(partings);

enum replace_parting
failure_parting(const char *value)
{
	for (int i = REPLACE_BY_PART; value != NULL && i <= REPLACE_BY_TIME; i++)
		if (strcmp(value, partings[i].value) == 0)
			return (enum replace_parting)i;
	return REPLACE_WHOLE;
}

const struct failure_packages_row *
failure_given_row(const struct failure_takers *t, const struct failure_given *given)
{
	return failure_row(t->model, t->cases[given->first->package]);
}

const struct taker_cells_row *
failure_given_taker(const struct failure_takers *t, const struct failure_given *given)
{
	return given->first->supply == ROUND_NONE ? NULL : t->of[given->first->supply];
}

/* "no provider there has hours enough: the nearest to it lacks 30 minutes on Monday, morning":
 * what is lacking, of one share alone. */
static const char *
left_words(struct req *rq, const struct failure_given *given)
{
	const struct replace_share *share = given->first;
	const char *words = replace_reason_words(share->reason);

	if (share->short_minutes == 0 || given->shares > 1)
		return words;
	return arena_printf(rq->a, "%s: the nearest to it lacks %s on %s, %s%s", words,
	    minutes_words(rq->a, share->short_minutes), day_name(share->short_day),
	    visit_part_words(share->short_part),
	    share->short_carers == 2 ? ", of two carers" : "");
}

/* Of whom it is not known where they live. */
static void
add_lost(struct download *d, const struct failure_takers *t, size_t i)
{
	const struct failure_packages_row *row = failure_row(t->model, t->lost[i]);

	download_integer(d, (int64_t)(t->given_count + i) + 1);
	download_text(d, failure_rag_words(t->lost[i]->rag));
	download_text(d, row->reference);
	download_text(d, row->case_id);
	download_text(d, row->initials);
	download_text(d, row->sector);
	download_text(d, row->patch);
	for (int empty = 0; empty < 5; empty++)
		download_text(d, NULL);
	download_text(d, "where they live is not known: ask by hand");
	download_end_row(d);
}

int
failure_takers_file(struct req *rq, const char *as, const struct failure_takers *t)
{
	static const struct xlsx_column columns[] = {{"Order", 0}, {"Colour", 10},
	    {"Package", 12}, {"Case number", 14}, {"Initials", 10}, {"Postcode sector", 12},
	    {"Patch", 24}, {"When", 24}, {"Visits a week", 0},
	    {"Minutes of carers a week", 0}, {"Provider", 34},
	    {"Minutes of travel added, an estimate", 0}, {"Why nobody", 50}};
	struct download *d = download_new(rq, as, "who-takes-whom", "Who takes whom",
	    arena_printf(rq->a, "On %s", civil_date_text(rq->a, rq->today)), columns,
	    sizeof(columns) / sizeof(columns[0]));

	for (size_t i = 0; i < t->given_count; i++) {
		const struct failure_given *given = &t->given[i];
		const struct failure_packages_row *row = failure_given_row(t, given);
		const struct taker_cells_row *taker = failure_given_taker(t, given);

		download_integer(d, (int64_t)i + 1);
		download_text(d, failure_rag_words(t->cases[given->first->package]->rag));
		download_text(d, row->reference);
		download_text(d, row->case_id);
		download_text(d, row->initials);
		download_text(d, row->sector);
		download_text(d, row->patch);
		download_text(d, failure_given_when(rq->a, given));
		download_integer(d, given->visits);
		download_integer(d, given->minutes);
		download_text(d, taker != NULL ? taker->name : NULL);
		if (taker != NULL)
			download_integer(d, given->travel);
		else
			download_text(d, NULL);
		download_text(d, taker != NULL ? NULL : left_words(rq, given));
		download_end_row(d);
	}
	for (size_t i = 0; i < t->nowhere; i++)
		add_lost(d, t, i);
	return download_reply(d);
}

static void
show_given(struct req *rq, const struct failure_takers *t, const struct failure_given *given)
{
	const struct taker_cells_row *taker = failure_given_taker(t, given);
	struct view *at = view_item(rq->view, taker != NULL ? "Placed" : "Left");

	view_row(at, &q_failure_packages, failure_given_row(t, given));
	failure_show_case(rq, at, t->model, t->cases[given->first->package]);
	view_text(at, "part", failure_given_when(rq->a, given));
	view_number(at, "visits", given->visits);
	view_text(at, "hours", minutes_words(rq->a, given->minutes));
	if (taker == NULL) {
		view_text(at, "why", left_words(rq, given));
		return;
	}
	view_text(at, "provider", taker->name);
	view_text(at, "rating", taker->rating);
	view_text(at, "travel", minutes_words(rq->a, given->travel));
}

/* Per cent, rounded; not all while something is left. */
static int64_t
share_of(int64_t part, int64_t of)
{
	const long share = lround(100.0 * (double)part / (double)of);

	return part < of && share > 99 ? 99 : share;
}

static void
show_ways(struct req *rq, const struct failure_takers *t)
{
	enum replace_parting parting = failure_parting(pairs_get(&rq->sent, "parting"));

	for (size_t i = 0; i < choices_failure_parting.count; i++) {
		struct view *at = view_item(rq->view, "Ways");

		view_text(at, "text", partings[i].text);
		view_text(at, "href", pager_address(rq, "parting", partings[i].value));
		view_flag(at, "current", parting == (enum replace_parting)i);
		if (t->ways[i].struck && parting != (enum replace_parting)i) {
			view_flag(at, "struck", true);
			continue;
		}
		view_text(at, "placed", minutes_words(rq->a, t->ways[i].placed));
		if (t->answer.minutes > 0)
			view_number(at, "share",
			    share_of(t->ways[i].placed, t->answer.minutes));
		view_number(at, "several", t->ways[i].several);
	}
}

void
failure_takers_show(struct req *rq, const struct failure_takers *t)
{
	const struct replace_answer *answer = &t->answer;

	show_ways(rq, t);
	for (size_t i = 0; i < t->given_count; i++)
		show_given(rq, t, &t->given[i]);
	for (size_t i = 0; i < t->nowhere; i++) {
		struct view *at = view_item(rq->view, "Nowhere");

		view_row(at, &q_failure_packages, failure_row(t->model, t->lost[i]));
		failure_show_case(rq, at, t->model, t->lost[i]);
	}
	view_number(rq->view, "Sums.people", (int64_t)t->count);
	view_number(rq->view, "Sums.nowhere", (int64_t)t->nowhere);
	view_number(rq->view, "Sums.idle", (int64_t)t->idle);
	view_text(rq->view, "Sums.hours", minutes_words(rq->a, answer->minutes));
	view_text(rq->view, "Sums.placed", minutes_words(rq->a, answer->placed));
	view_text(rq->view, "Sums.bound", minutes_words(rq->a, answer->bound));
	if (answer->minutes > 0)
		view_number(
		    rq->view, "Sums.share", share_of(answer->placed, answer->minutes));
	view_text(rq->view, "Sums.travel", minutes_words(rq->a, answer->travel));
	view_number(rq->view, "Sums.rounds", answer->opened);
	view_flag(rq->view, "Sums.struck",
	    t->ways[failure_parting(pairs_get(&rq->sent, "parting"))].struck);
	view_flag(rq->view, "May.packages", req_may(rq, "package.see"));
	view_number(rq->view, "Rows.total", (int64_t)(t->given_count + t->nowhere));
}
