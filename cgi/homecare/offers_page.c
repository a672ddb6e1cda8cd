/* The offers for a request side by side, each part of each score shown, and what could share
 * the week (templates/homecare/offers.cs). */
#include <inttypes.h>
#include <string.h>

#include "desk/words.h"
#include "homecare/offers.h"
#include "lib/civil_date.h"
#include "lib/money.h"
#include "lib/route.h"
#include "staff/download.h"
#include "staff/record.h"

enum { SETS_SHOWN = 3 };

#define OFFERS(F, form) F(form, ONEOF, as, "File", OPTIONAL, 0, 0, &choices_download)
FORM(offers_form, OFFERS);

static const char *const part_titles[RANK_PARTS] = {
    "Visits covered", "Continuity", "Added travel", "Quality", "Price"};

static const char *
thousandths(struct arena *a, double part)
{
	return arena_printf(a, "%.2f", part);
}

static void
show_parts(struct req *rq, struct view *at, const double *part, const bool *known,
    const struct rank_weights *weights)
{
	for (int i = 0; i < RANK_PARTS; i++) {
		struct view *item = view_item(at, "parts");

		view_text(item, "title", part_titles[i]);
		view_flag(item, "known", known[i]);
		view_text(item, "value", known[i] ? thousandths(rq->a, part[i]) : NULL);
		view_number(item, "weight", weights->of[i]);
	}
}

static const char *
score_text(struct arena *a, int64_t score)
{
	return arena_printf(a, "%" PRId64 ".%" PRId64, score / 10, score % 10);
}

static size_t
visits_in(const struct offers *o, size_t place)
{
	size_t count = 0;

	for (size_t i = 0; i < o->week.visits; i++)
		count += rank_has(&o->ranked[place].covers, i);
	return count;
}

/* When each visit would begin, side by side with what was asked for. */
static void
show_times(struct req *rq, const struct offers *o)
{
	for (size_t i = 0; i < o->week.visits; i++) {
		const struct care_visit *visit = &o->visits[i];
		struct view *at = view_item(rq->view, "Times");

		view_text(at, "day", day_name(visit->day));
		view_text(at, "from", time_words(rq->a, visit->window_from));
		view_text(at, "to", time_words(rq->a, visit->window_to));
		view_text(at, "minutes", minutes_words(rq->a, visit->minutes));
		view_flag(at, "two", visit->carers > 1);
		view_text(at, "critical", critical_words(visit->critical));
		for (size_t k = 0; k < o->count; k++) {
			size_t place = o->order[k];
			struct view *item = view_item(at, "offers");
			int64_t begins = o->begins[place * o->visit_count + i];

			if (!rank_has(&o->ranked[place].covers, i))
				continue;
			view_text(item, "begins", time_words(rq->a, begins));
			view_flag(item, "outside",
			    begins < visit->window_from || begins > visit->window_to);
		}
	}
}

/* Named as the partner of a joint offer by one provider, while it has not named that one. */
static bool
is_one_sided(const struct offers *o, const struct award_offers_row *row)
{
	if (!row->has_joint_with)
		return false;
	for (size_t i = 0; i < o->count; i++)
		if (o->rows[i].organisation_id == row->joint_with)
			return !o->rows[i].has_joint_with ||
			    o->rows[i].joint_with != row->organisation_id;
	return true;
}

static void
show_offer(struct req *rq, const struct offers *o, size_t place)
{
	const struct award_offers_row *row = &o->rows[place];
	const struct rank_offer *ranked = &o->ranked[place];
	struct view *at = view_item(rq->view, "Offers");

	view_number(at, "id", row->id);
	view_text(at, "name", row->name);
	view_flag(at, "stopped", row->stopped != 0);
	view_number(at, "place", (int64_t)ranked->place);
	view_flag(at, "ranked", !o->decided || row->has_score);
	view_text(at, "score", score_text(rq->a, ranked->score));
	view_text(at, "start", offers_start_words(rq, row->start_on));
	view_text(at, "hour", money_text(rq->a, row->hour_pence));
	view_text(at, "week", money_text(rq->a, row->week_pence));
	if (rank_rate_pence(&o->week, &ranked->covers) > 0)
		view_text(at, "rate",
		    money_text(rq->a, rank_rate_pence(&o->week, &ranked->covers)));
	view_number(at, "visits", (int64_t)visits_in(o, place));
	view_flag(at, "whole", visits_in(o, place) == o->week.visits);
	view_text(at, "carer_hours", minutes_words(rq->a, ranked->carer_minutes));
	view_number(at, "carers", row->regular_carers);
	view_flag(at, "knows", row->knows_person != 0);
	view_text(at, "rating", record_rating_words(row->rating));
	view_text(at, "rated",
	    record_rating_source(rq, row->rating, row->rating_on, row->from_register != 0));
	view_text(at, "joint", row->joint_name);
	view_flag(at, "one_sided", is_one_sided(o, row));
	view_text(at, "words", row->words);
	view_text(at, "phone", row->phone);
	view_text(at, "made", london_text(rq->a, row->made_at));
	if (ranked->travel_known)
		view_text(at, "travel", minutes_words(rq->a, ranked->added_travel));
	if (row->outcome != NULL) {
		view_flag(at, "chosen", strcmp(row->outcome, "chosen") == 0);
		view_flag(at, "lost", strcmp(row->outcome, "chosen") != 0);
		if (row->outcome_reason != NULL)
			view_text(at, "reason", outcome_words(row->outcome_reason));
	}
	show_parts(rq, at, ranked->part, ranked->known, &o->weights);
}

static void
show_sets(struct req *rq, const struct offers *o)
{
	struct rank_set sets[SETS_SHOWN];
	size_t found =
	    rank_sets(rq->a, &o->week, &o->weights, o->ranked, o->count, sets, SETS_SHOWN);
	bool shared = false;

	view_flag(rq->view, "Covered", found > 0);
	for (size_t i = 0; i < found; i++)
		shared = shared || sets[i].count > 1;
	if (!shared)
		return;
	for (size_t i = 0; i < found; i++) {
		struct view *at = view_item(rq->view, "Sets");
		const char *href =
		    arena_printf(rq->a, "/desk/requests/%" PRId64 "/award", rq->path_id);

		for (size_t k = 0; k < sets[i].count; k++) {
			const struct award_offers_row *row = &o->rows[sets[i].offers[k]];

			view_text(view_item(at, "names"), "text", row->name);
			href = arena_printf(
			    rq->a, "%s%coffer=%" PRId64, href, k == 0 ? '?' : '&', row->id);
		}
		view_text(at, "href", href);
		view_text(at, "score", score_text(rq->a, sets[i].score));
		show_parts(rq, at, sets[i].part, sets[i].known, &o->weights);
	}
}

static int
send_file(struct req *rq, const char *as, const struct offers *o)
{
	static const struct xlsx_column columns[] = {{"Place", 8}, {"Provider", 34},
	    {"Score", 10}, {"Covered", 10}, {"Continuity", 10}, {"Added travel", 12},
	    {"Quality", 10}, {"Price", 10}, {"Visits", 8}, {"Carer minutes", 12}, {"Start", 14},
	    {"An hour", 10}, {"A week", 12}, {"Carers in a week", 12},
	    {"Added travel minutes a week", 14}, {"Rating", 20}};
	struct download *d = download_new(rq, as, "offers", "Offers",
	    arena_printf(rq->a, "On %s", civil_date_text(rq->a, rq->today)), columns,
	    sizeof(columns) / sizeof(columns[0]));

	for (size_t i = 0; i < o->count; i++) {
		const struct rank_offer *ranked = &o->ranked[o->order[i]];
		const struct award_offers_row *row = &o->rows[o->order[i]];

		download_integer(d, (int64_t)ranked->place);
		download_text(d, row->name);
		download_text(d, score_text(rq->a, ranked->score));
		for (int k = 0; k < RANK_PARTS; k++)
			download_text(
			    d, ranked->known[k] ? thousandths(rq->a, ranked->part[k]) : NULL);
		download_integer(d, (int64_t)visits_in(o, o->order[i]));
		download_integer(d, ranked->carer_minutes);
		download_date(d, row->start_on);
		download_money(d, row->hour_pence);
		download_money(d, row->week_pence);
		download_integer(d, row->regular_carers);
		if (ranked->travel_known)
			download_integer(d, ranked->added_travel);
		else
			download_text(d, NULL);
		download_text(d, row->rating);
		download_end_row(d);
	}
	return download_reply(d);
}

PAGE(offers_page, "/desk/requests/:id/offers", "care.source", offers_form, "homecare/offers.cs")
{
	struct sourcing_show_row *row;
	struct offers offers;
	int status, code;

	if ((status = sourcing_page_open(rq, &row)) != 0)
		return status;
	if ((code = offers_read(rq, row, &offers)) != DB_OK)
		return db_status(rq, code);
	if (f->as != NULL)
		return send_file(rq, f->as, &offers);
	for (size_t i = 0; i < offers.count; i++)
		show_offer(rq, &offers, offers.order[i]);
	show_times(rq, &offers);
	show_sets(rq, &offers);
	view_text(rq->view, "WeightsSet", london_text(rq->a, offers.weights_set_at));
	view_flag(rq->view, "Decided", offers.decided);
	view_number(rq->view, "Visits", (int64_t)offers.week.visits);
	view_number(rq->view, "Rows.total", (int64_t)offers.count);
	notice_show(rq);
	download_links(rq);
	return 200;
}
