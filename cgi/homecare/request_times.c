/* What a time of day costs in travel where the person of a request lives, for who writes it:
 * minutes and nothing of anybody else (query request_position,
 * templates/homecare/request-times.cs). */
#include <inttypes.h>

#include "homecare/request.h"
#include "homecare/round_patch.h"
#include "staff/pager.h"

enum {
	FIRST = 390, /* 6:30am */
	STEP = 30,
	SLOTS = 32, /* up to 10pm */
	LENGTH = 30,
	USUAL_DAY = 2 /* a Tuesday */
};

#define TIMES_OF(F, form) F(form, ONEOF, day, "Day", OPTIONAL, 0, 0, &choices_week_day)
FORM(times_of, TIMES_OF);

struct slot {
	int64_t minutes; /* of travel that a visit adds then, */
	bool joins;	 /* in a round that there is; else as a journey of its own */
	bool asked;	 /* the request has a visit that may begin then */
};

/* The provider to whom a visit adds least at that time. */
static struct slot
cheapest(const struct round_patch *patch, size_t at)
{
	struct slot best = {INT64_MAX, false, false};

	for (size_t p = 0; p < patch->book->provider_count; p++) {
		const int64_t alone = round_book_alone(patch->book, p);
		struct round_spot spot;

		if (alone < best.minutes)
			best = (struct slot){alone, false, false};
		if (rounds_best(patch->book->rounds, round_book_asked(patch->book, p, at),
			false, &spot, 1) == 1 &&
		    spot.travel <= best.minutes)
			best = (struct slot){spot.travel, true, false};
	}
	return best;
}

/* Whether the request has a visit that may begin then. */
static bool
is_asked(const struct care_visit *visits, size_t count, int64_t day, int64_t minute)
{
	for (size_t i = 0; i < count; i++)
		if (visits[i].day == day && visits[i].window_from <= minute &&
		    visits[i].window_to >= minute)
			return true;
	return false;
}

static const char *
slot_words(struct req *rq, size_t at)
{
	return time_words(rq->a, FIRST + STEP * (int64_t)at);
}

/* "6:30am to 4pm". */
static const char *
slots_words(struct req *rq, size_t first, size_t last)
{
	return first == last ? slot_words(rq, first)
			     : arena_printf(rq->a, "%s to %s", slot_words(rq, first),
				   slot_words(rq, last));
}

static bool
says_same(const struct slot *a, const struct slot *b)
{
	return a->minutes == b->minutes && a->joins == b->joins && a->asked == b->asked;
}

/* "6:30am to 7:30am, 11am, 4pm": all the times that add so little. */
static const char *
times_of_least(struct req *rq, const struct slot *slots, int64_t least)
{
	const char *words = "";
	size_t first;

	for (size_t i = 0; i < SLOTS; i++) {
		if (slots[i].minutes != least)
			continue;
		for (first = i; i + 1 < SLOTS && slots[i + 1].minutes == least;)
			i++;
		words = arena_printf(rq->a, "%s%s%s", words, words[0] != '\0' ? ", " : "",
		    slots_words(rq, first, i));
	}
	return words;
}

static void
show_slots(struct req *rq, const struct round_patch *patch, const struct care_visit *visits,
    size_t count)
{
	size_t least = 0, last;
	struct slot slots[SLOTS];

	for (size_t i = 0; i < SLOTS; i++) {
		slots[i] = cheapest(patch, i);
		slots[i].asked =
		    is_asked(visits, count, patch->day, FIRST + STEP * (int64_t)i);
		if (slots[i].minutes < slots[least].minutes)
			least = i;
	}
	for (size_t i = 0; i < SLOTS; i = last + 1) {
		struct view *at = view_item(rq->view, "Times");

		for (last = i; last + 1 < SLOTS && says_same(&slots[i], &slots[last + 1]);)
			last++;
		view_text(at, "time", slots_words(rq, i, last));
		view_number(at, "minutes", slots[i].minutes);
		view_flag(at, "joins", slots[i].joins);
		view_flag(at, "asked", slots[i].asked);
	}
	view_text(rq->view, "Least.times", times_of_least(rq, slots, slots[least].minutes));
	view_number(rq->view, "Least.minutes", slots[least].minutes);
}

/* A visit of one carer at each of the times, within a quarter of an hour. */
static struct care_visit *
visits_of_day(struct req *rq, int64_t day)
{
	struct care_visit *asked = arena_array(rq->a, SLOTS, sizeof(*asked));

	for (size_t i = 0; i < SLOTS; i++)
		asked[i] = (struct care_visit){.day = day,
		    .begins_at = VISIT_NO_TIME,
		    .window_from = FIRST + STEP * (int64_t)i - ROUND_LEEWAY_MINUTES,
		    .window_to = FIRST + STEP * (int64_t)i + ROUND_LEEWAY_MINUTES,
		    .minutes = LENGTH,
		    .carers = 1,
		    .critical = "no"};
	return asked;
}

static void
show_days(struct req *rq, int64_t day)
{
	for (size_t i = 0; i < choices_week_day.count; i++) {
		struct view *at = view_item(rq->view, "Days");

		view_text(at, "text", choices_week_day.list[i].text);
		view_text(at, "href", pager_address(rq, "day", choices_week_day.list[i].value));
		view_flag(at, "current", (int64_t)i + 1 == day);
	}
	view_text(rq->view, "Day", day_name(day));
}

PAGE(request_times, "/desk/requests/:id/times", "request.make", times_of,
    "homecare/request-times.cs")
{
	const int64_t day = f->day != NULL ? round_day(rq, f->day) : USUAL_DAY;
	struct round_wish wish = {.day = day, .on = round_date(rq, day, NULL), .lasting = true};
	struct request_position_row *at;
	struct request_read_row *row;
	struct round_home home;
	struct round_patch patch;
	struct care_visit *visits;
	size_t count;
	int status, code;

	if ((status = request_open(rq, &row)) != 0)
		return status;
	if ((code = request_position(
		 rq->db, rq->a, (struct request_position_args){.id = row->id}, &at)) != DB_OK ||
	    (code = request_visits(rq, row->id, &visits, &count)) != DB_OK)
		return db_status(rq, code);
	show_days(rq, day);
	view_flag(rq->view, "Known", row->has_patch_id && at != NULL);
	if (!row->has_patch_id || at == NULL)
		return 200;
	home =
	    (struct round_home){true, at->latitude, at->longitude, row->rural_urban, row->lsoa};
	wish.patch_id = row->patch_id;
	wish.home = wish.near = &home;
	wish.asked = visits_of_day(rq, day);
	wish.asked_count = SLOTS;
	if ((status = round_patch_read(rq, &wish, &patch)) != 0)
		return status;
	view_text(rq->view, "PatchName", patch.is->name);
	if (patch.count > 0)
		show_slots(rq, &patch, visits, count);
	return 200;
}
