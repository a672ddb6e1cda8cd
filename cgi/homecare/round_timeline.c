/* Rounds of a day as timelines and as lists of stops (templates/homecare/round-drawing.cs). */
#include "homecare/round_timeline.h"

#include <inttypes.h>
#include <stdlib.h>

#include "homecare/round_kept.h"
#include "homecare/round_patch.h"
#include "homecare/round_walk.h"

enum {
	LINE_WIDTH = 1000, /* of a timeline, in units of its drawing */
	LINE_HEIGHT = 34,
	LINE_TOP = 24,	 /* above the first: the hours */
	GAP_LEAST = 30,	 /* minutes between visits that another could have */
	TIME_WIDTH = 36, /* a block narrower than this has no time written in it */
	LONG_DAY = 600,	 /* minutes; every second hour is written in a longer one */
	HOUR = 60
};

const char *
round_clock(struct req *rq, int64_t minute)
{
	return time_words(rq->a, minute % 1440);
}

/* ---- Order and numbers ---- */

struct place_in_order {
	uint32_t provider, index;
	int32_t begins;
};

static int
by_provider(const void *one, const void *other)
{
	const struct place_in_order *a = one, *b = other;

	if (a->provider != b->provider)
		return a->provider < b->provider ? -1 : 1;
	if (a->begins != b->begins)
		return a->begins < b->begins ? -1 : 1;
	return a->index < b->index ? -1 : a->index > b->index;
}

static void
put_in_order(struct arena *a, struct round_timeline *t)
{
	size_t count = t->plan->round_count;
	struct place_in_order *order = arena_array(a, count + 1, sizeof(*order));

	for (uint32_t i = 0; i < count; i++)
		order[i] = (struct place_in_order){
		    t->problem->shifts[t->plan->rounds[i].shift].provider, i,
		    t->plan->rounds[i].stops[0].begins};
	qsort(order, count, sizeof(*order), by_provider);
	t->order = arena_array(a, count + 1, sizeof(*t->order));
	for (size_t i = 0; i < count; i++)
		t->order[i] = order[i].index;
	t->numbers = round_book_numbers(t->book, t->plan);
}

static void
find_hours(struct round_timeline *t)
{
	t->from = ROUND_LAST_MINUTE;
	t->to = 0;
	for (size_t r = 0; r < t->plan->round_count; r++) {
		const struct round *round = &t->plan->rounds[r];
		const struct round_stop *last = &round->stops[round->stop_count - 1];
		int32_t end = last->begins + t->problem->visits[last->visit].minutes;

		if (round->stops[0].begins < t->from)
			t->from = round->stops[0].begins;
		if (end > t->to)
			t->to = end;
	}
	t->from = t->from / HOUR * HOUR;
	t->to = t->to > t->from ? (t->to + HOUR - 1) / HOUR * HOUR : t->from + HOUR;
}

void
round_timeline_begin(struct req *rq, struct round_timeline *t)
{
	t->rq = rq;
	t->problem = &t->book->problem;
	put_in_order(rq->a, t);
	find_hours(t);
}

/* ---- The drawing ---- */

static int64_t
across(const struct round_timeline *t, int32_t minute)
{
	return (int64_t)(minute - t->from) * LINE_WIDTH / (t->to - t->from);
}

static struct view *
show_bar(const struct round_timeline *t, struct view *line, const char *kind, int32_t from,
    int32_t to, const char *label)
{
	struct view *at = view_item(line, kind);
	int64_t x = across(t, from), width = across(t, to) - x;

	view_number(at, "x", x);
	view_number(at, "width", width > 0 ? width : 1);
	view_text(at, "label", label);
	return at;
}

static void
show_hours(const struct round_timeline *t, struct view *provider)
{
	int32_t step = t->to - t->from > LONG_DAY ? 2 * HOUR : HOUR;

	for (int32_t hour = t->from; hour < t->to; hour += step) {
		struct view *at = view_item(provider, "hours");

		view_number(at, "x", across(t, hour));
		view_text(at, "text", round_clock(t->rq, hour));
	}
}

bool
round_timeline_walked(const struct round_timeline *t, const struct round *round)
{
	return t->problem->shifts[round->shift].mode == ROUND_WALK;
}

/* From the stop before: travel, then waiting where the carer comes too early. */
static void
show_way(const struct round_timeline *t, struct view *line, struct view *at,
    const struct round_stop *stop, bool walked)
{
	struct req *rq = t->rq;
	int32_t waits = stop->begins - stop->arrives, left = stop->arrives - stop->travel;

	view_number(at, "travel", stop->travel);
	show_bar(t, line, walked ? "walks" : "ways", left, stop->arrives,
	    arena_printf(rq->a, "%" PRId32 " %s %s", stop->travel,
		stop->travel == 1 ? "minute" : "minutes", walked ? "on foot" : "of travel"));
	if (waits <= 0)
		return;
	view_text(at, "waiting", minutes_words(rq->a, waits));
	show_bar(t, line, "waits", stop->arrives, stop->begins,
	    arena_printf(rq->a, "%s free", minutes_words(rq->a, waits)));
	view_flag(at, "gap", waits >= GAP_LEAST);
}

static void
show_block(const struct round_timeline *t, struct view *line, const struct round_stop *stop,
    const struct round_visit *visit, const struct round_label *label)
{
	struct req *rq = t->rq;
	const char *begins = round_clock(rq, stop->begins);
	int32_t ends = stop->begins + visit->minutes;
	struct view *bar =
	    show_bar(t, line, visit->carers == 2 ? "doubles" : "visits", stop->begins, ends,
		arena_printf(rq->a, "%s, %s at %s", label->name, label->where, begins));

	if (across(t, ends) - across(t, stop->begins) >= TIME_WIDTH)
		view_text(bar, "time",
		    arena_printf(rq->a, "%" PRId32 ":%02" PRId32, stop->begins / HOUR % 24,
			stop->begins % HOUR));
	if (stop->spare > 0)
		show_bar(t, line, "spares", stop->begins,
		    stop->begins + stop->spare < t->to ? stop->begins + stop->spare : t->to,
		    arena_printf(
			rq->a, "may begin %s later", minutes_words(rq->a, stop->spare)));
}

static void
show_stop(
    const struct round_timeline *t, struct view *line, const struct round *round, size_t i)
{
	struct req *rq = t->rq;
	const struct round_stop *stop = &round->stops[i];
	const struct round_visit *visit = &t->problem->visits[stop->visit];
	struct round_label label = {.agreed = stop->begins};
	struct view *at = view_item(line, "stops");

	t->label(t->context, stop->visit, &label);
	view_text(at, "name", label.name);
	view_text(at, "where", label.where);
	view_text(at, "note", label.note);
	view_text(at, "href", label.href);
	view_text(at, "begins", round_clock(rq, stop->begins));
	view_text(at, "ends", round_clock(rq, stop->begins + visit->minutes));
	if (stop->begins != label.agreed)
		view_text(at, "agreed", round_clock(rq, label.agreed));
	view_flag(at, "two", visit->carers == 2);
	if (stop->spare > 0)
		view_text(at, "spare", minutes_words(rq->a, stop->spare));
	if (i > 0)
		show_way(t, line, at, stop, round_timeline_walked(t, round));
	show_block(t, line, stop, visit, &label);
}

/* Walked in place of driven: what that takes. */
static void
show_walk(const struct round_timeline *t, struct view *line, const struct round *round)
{
	int32_t more;

	if (!t->walks || round->travel == 0 ||
	    !round_could_walk(t->problem, t->book->places, round, &more))
		return;
	view_text(line, "walk",
	    more == 0 ? "as long on the way as by car"
		      : arena_printf(t->rq->a, "%s %s on the way than by car",
			    minutes_words(t->rq->a, more < 0 ? -more : more),
			    more < 0 ? "less" : "more"));
}

static void
show_round(
    const struct round_timeline *t, struct view *provider, uint32_t index, int64_t line_number)
{
	struct req *rq = t->rq;
	const struct round *round = &t->plan->rounds[index];
	const struct round_stop *last = &round->stops[round->stop_count - 1];
	struct view *line = view_item(provider, "rounds");

	view_number(line, "number", t->numbers[index]);
	view_number(line, "y", LINE_TOP + line_number * LINE_HEIGHT);
	view_flag(line, "crew", t->problem->shifts[round->shift].crew == 2);
	view_flag(line, "on_foot", round_timeline_walked(t, round));
	view_text(line, "begins", round_clock(rq, round->stops[0].begins));
	view_text(line, "ends",
	    round_clock(rq, last->begins + t->problem->visits[last->visit].minutes));
	view_text(line, "care", minutes_words(rq->a, round->care));
	view_text(line, "travel", minutes_words(rq->a, round->travel));
	if (round->waiting > 0)
		view_text(line, "waiting", minutes_words(rq->a, round->waiting));
	show_walk(t, line, round);
	for (size_t i = 0; i < round->stop_count; i++)
		show_stop(t, line, round, i);
}

int64_t
round_timeline_on_foot(const struct round_timeline *t, uint32_t provider)
{
	int64_t walked = 0;

	for (size_t i = 0; i < t->plan->round_count; i++) {
		const struct round *round = &t->plan->rounds[i];
		const struct round_shift *shift = &t->problem->shifts[round->shift];

		if (shift->mode == ROUND_WALK &&
		    (provider == ROUND_NONE || shift->provider == provider))
			walked += (int64_t)round->travel * shift->crew;
	}
	return walked;
}

void
round_timeline_sums(const struct round_timeline *t, uint32_t provider, struct view *at)
{
	int64_t travel = 0, care = 0, number = 0;
	const int64_t walked = round_timeline_on_foot(t, provider);

	for (size_t i = 0; i < t->plan->round_count; i++) {
		const struct round *round = &t->plan->rounds[i];
		const struct round_shift *shift = &t->problem->shifts[round->shift];

		if (shift->provider != provider)
			continue;
		number++;
		travel += (int64_t)round->travel * shift->crew;
		care += (int64_t)round->care * shift->crew;
	}
	view_number(at, "count", number);
	view_number(at, "height", LINE_TOP + number * LINE_HEIGHT);
	view_text(at, "care", minutes_words(t->rq->a, care));
	view_text(at, "travel", minutes_words(t->rq->a, travel));
	if (walked > 0)
		view_text(at, "walked", minutes_words(t->rq->a, walked));
	view_text(at, "per_hour", round_per_hour(t->rq, travel, care));
}

void
round_timeline_show(const struct round_timeline *t, uint32_t provider, struct view *at)
{
	int64_t lines = 0;

	show_hours(t, at);
	for (size_t i = 0; i < t->plan->round_count; i++) {
		const struct round *round = &t->plan->rounds[t->order[i]];

		if (t->problem->shifts[round->shift].provider == provider)
			show_round(t, at, t->order[i], lines++);
	}
}
