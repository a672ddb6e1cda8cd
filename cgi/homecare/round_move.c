/* What changes if a visit begins at another time or is in another round: nothing is stored
 * (templates/homecare/round-move.cs). */
#include <inttypes.h>

#include "homecare/round_patch.h"
#include "homecare/round_timeline.h"
#include "homecare/time_of_day.h"
#include "lib/route.h"

#define MOVE_OF(F, form) \
	F(form, TEXT, from, "From", OPTIONAL, 1, ROUND_DATE_LENGTH, NULL) \
	F(form, ONEOF, day, "Day", OPTIONAL, 0, 0, &choices_week_day) \
	F(form, ONEOF, part, "Part of the day", OPTIONAL, 0, 0, &choices_day_part) \
	F(form, TEXT, around, "Around", OPTIONAL, 1, ROUND_SECTOR_LENGTH, NULL) \
	F(form, INT, visit, "Visit", OPTIONAL, 1, ROUND_VISITS_MOST, NULL) \
	F(form, BOOL, asked, "The form was sent", OPTIONAL, 0, 0, NULL) \
	F(form, TEXT, time, "When it would begin", OPTIONAL, 1, 60, NULL) \
	F(form, INT, round, "Number of the round", OPTIONAL, 1, 10000, NULL)
FORM(move_of, MOVE_OF);

struct move {
	struct req *rq;
	struct round_patch patch;
	struct round_plan plan, then; /* as it is, and with the visit moved */
	struct round_timeline timeline;
	uint32_t visit;
	int32_t time;    /* that it would be agreed for; -1: none asked about */
	uint32_t wanted; /* the planner's number of the round; ROUND_NONE: the best */
};

enum {
	SPOTS_MOST = 200,
	NIGHT_APART = 960 /* a visit is not moved so far back */
};

static void
label_visit(void *context, uint32_t visit, struct round_label *label)
{
	const struct move *m = context;

	label->name = round_visit_name(m->rq, &m->patch, visit);
	label->where = "";
	label->agreed = m->patch.rows[visit].begins_at;
}

/* The stop of a visit in a round, or NULL. */
static const struct round_stop *
stop_of(const struct round *round, uint32_t visit)
{
	for (size_t i = 0; i < round->stop_count; i++)
		if (round->stops[i].visit == visit)
			return &round->stops[i];
	return NULL;
}

/* When the visit begins, or -1 where it is in no round. */
static int32_t
begins_in(const struct round_plan *plan, uint32_t visit)
{
	for (size_t i = 0; i < plan->round_count; i++) {
		const struct round_stop *stop = stop_of(&plan->rounds[i], visit);

		if (stop != NULL)
			return stop->begins;
	}
	return -1;
}

/* The planner's number of the provider's round that people know by this one. */
static uint32_t
round_called(const struct move *m, int64_t number, int64_t *last)
{
	const struct round_problem *p = &m->patch.book->problem;
	uint32_t called = ROUND_NONE;

	*last = 0;
	for (size_t i = 0; i < m->plan.round_count; i++) {
		if (p->shifts[m->plan.rounds[i].shift].provider != p->visits[m->visit].provider)
			continue;
		if (m->timeline.numbers[i] == number)
			called = m->plan.rounds[i].number;
		if (m->timeline.numbers[i] > *last)
			*last = m->timeline.numbers[i];
	}
	return called;
}

static bool
is_walked(const struct move *m, uint32_t round)
{
	for (size_t i = 0; i < m->plan.round_count; i++)
		if (m->plan.rounds[i].number == round)
			return round_timeline_walked(&m->timeline, &m->plan.rounds[i]);
	return false;
}

/* What people call a round of the planner's; 0: it is a new one. */
static int64_t
name_of(const struct move *m, uint32_t round)
{
	for (size_t i = 0; i < m->plan.round_count; i++)
		if (m->plan.rounds[i].number == round)
			return m->timeline.numbers[i];
	return 0;
}

static void
show_stop(struct move *m, struct view *round, const struct round_stop *stop)
{
	struct req *rq = m->rq;
	const struct round_visits_row *row = &m->patch.rows[stop->visit];
	const int32_t was = begins_in(&m->plan, stop->visit);
	struct view *at = view_item(round, "stops");

	view_text(at, "name", round_visit_name(rq, &m->patch, stop->visit));
	view_text(at, "begins", round_clock(rq, stop->begins));
	view_number(at, "travel", stop->travel);
	view_flag(at, "moved", stop->visit == m->visit);
	if (was >= 0 && was != stop->begins)
		view_text(at, "was", round_clock(rq, was));
	view_flag(
	    at, "breaks", stop->begins > row->window_to || stop->begins < row->window_from);
	view_text(at, "window",
	    arena_printf(rq->a, "%s to %s", round_clock(rq, row->window_from),
		round_clock(rq, row->window_to)));
	view_text(at, "critical", critical_words(row->critical));
}

/* Rounds that the visit is in then, and those that it has left. */
static void
show_rounds(struct move *m)
{
	for (size_t i = 0; i < m->then.round_count; i++) {
		const struct round *round = &m->then.rounds[i];
		const bool in = stop_of(round, m->visit) != NULL;
		bool was = false;
		struct view *at;

		for (size_t j = 0; j < m->plan.round_count; j++)
			was = was || (m->plan.rounds[j].number == round->number &&
					 stop_of(&m->plan.rounds[j], m->visit) != NULL);
		if (!in && !was)
			continue;
		at = view_item(m->rq->view, "Rounds");
		view_number(at, "number", name_of(m, round->number));
		view_flag(at, "without", !in);
		view_flag(at, "on_foot", round_timeline_walked(&m->timeline, round));
		for (size_t s = 0; s < round->stop_count; s++)
			show_stop(m, at, &round->stops[s]);
	}
}

static void
show_travel(struct move *m)
{
	const int64_t before = m->plan.cost.travel, after = m->then.cost.travel;
	struct view *at = view_branch(m->rq->view, "Move");

	view_text(at, "before", minutes_words(m->rq->a, before));
	view_text(at, "after", minutes_words(m->rq->a, after));
	view_flag(at, "more", after > before);
	view_flag(at, "same", after == before);
	view_text(at, "change",
	    minutes_words(m->rq->a, after > before ? after - before : before - after));
	view_number(at, "rounds_before", m->plan.cost.rounds);
	view_number(at, "rounds_after", m->then.cost.rounds);
	view_flag(at, "rounds_change", m->plan.cost.rounds != m->then.cost.rounds);
}

/* A round may have it some minutes from the time that is agreed. */
static void
show_begins(const struct move *m, struct view *at)
{
	const int32_t begins = begins_in(&m->then, m->visit);

	view_flag(at, "apart", begins != m->time);
	view_flag(at, "outside",
	    m->time < m->patch.rows[m->visit].window_from ||
		m->time > m->patch.rows[m->visit].window_to);
	view_text(at, "begins", round_clock(m->rq, begins));
}

/* The best spot, or the best of the rounds asked for. */
static bool
put(struct move *m)
{
	const uint32_t wanted = m->wanted;
	struct rounds *rounds = m->patch.book->rounds;
	struct round_spot *spots = arena_array(m->rq->a, SPOTS_MOST, sizeof(*spots));
	size_t count = rounds_best(rounds, m->visit, wanted == ROUND_NONE, spots, SPOTS_MOST);

	for (size_t i = 0; i < count; i++)
		if ((wanted == ROUND_NONE || spots[i].round[0] == wanted ||
			spots[i].round[1] == wanted) &&
		    rounds_put(rounds, m->visit, &spots[i]))
			return true;
	return false;
}

/* Takes the visit out of its rounds and puts it back at the new time, where it adds least; the
 * order of the others stays, and none begins sooner or later than it may. */
static void
show_move(struct move *m)
{
	struct view *at = view_branch(m->rq->view, "Move");
	struct rounds *rounds = m->patch.book->rounds;
	struct round_spot was;

	if (rounds_where(rounds, m->visit, &was))
		rounds_take(rounds, m->visit);
	round_book_move(m->patch.book, m->visit, m->time);
	if (!put(m)) {
		view_flag(at, "no_room", true);
		view_number(at, "wanted", m->wanted != ROUND_NONE ? name_of(m, m->wanted) : 0);
		view_flag(at, "wanted_on_foot", is_walked(m, m->wanted));
		return;
	}
	rounds_plan(m->rq->a, rounds, &m->then);
	view_flag(at, "shown", true);
	show_begins(m, at);
	show_rounds(m);
	show_travel(m);
}

static void
show_now(struct move *m)
{
	size_t count = 0;

	for (size_t i = 0; i < m->plan.round_count; i++)
		if (stop_of(&m->plan.rounds[i], m->visit) != NULL) {
			view_number(
			    view_item(m->rq->view, "Now"), "number", m->timeline.numbers[i]);
			count++;
		}
	view_flag(m->rq->view, "Move.nowhere", count == 0);
	view_flag(m->rq->view, "Move.pair", count == 2);
}

static bool
at_once(const struct round_visits_row *one, int64_t begins, const struct round_visits_row *other)
{
	return begins < other->begins_at + other->minutes &&
	       other->begins_at < begins + one->minutes;
}

/* The person's other visits of the day that are agreed to go on then, and did not at the time
 * that is agreed: people may want it so, but nobody by mistake. */
static void
show_clashes(struct move *m)
{
	const struct round_visits_row *row = &m->patch.rows[m->visit];

	for (size_t i = 0; i < m->patch.count; i++) {
		const struct round_visits_row *other = &m->patch.rows[i];

		if (i != m->visit && other->package_id == row->package_id &&
		    at_once(row, m->time, other) && !at_once(row, row->begins_at, other))
			view_text(view_item(m->rq->view, "Clashes"), "begins",
			    round_clock(m->rq, other->begins_at));
	}
}

/* The change of its package that gives it that time. */
static void
show_next(struct move *m)
{
	const struct round_visits_row *row = &m->patch.rows[m->visit];

	if (req_may(m->rq, "package.change") && m->time != row->begins_at)
		view_text(m->rq->view, "Move.amend",
		    arena_printf(m->rq->a,
			"/desk/packages/%" PRId64 "/amend?move=%" PRId64 "&at=%" PRId32
			"&on=%s",
			row->package_id, row->id, m->time, m->patch.on));
}

static void
show_asked(struct move *m, const struct move_of_form *f)
{
	const struct round_visits_row *row = &m->patch.rows[m->visit];
	struct view *at = view_branch(m->rq->view, "Move");
	struct req *rq = m->rq;

	view_number(at, "visit", m->visit + 1);
	view_text(at, "sector", row->sector);
	view_text(at, "provider", row->organisation);
	view_flag(at, "stopped", row->stopped);
	view_text(at, "agreed", round_clock(rq, row->begins_at));
	view_text(at, "from", round_clock(rq, row->window_from));
	view_text(at, "to", round_clock(rq, row->window_to));
	view_text(at, "critical", critical_words(row->critical));
	if (m->time >= 0)
		view_text(at, "time", round_clock(rq, m->time));
	view_number(rq->view, "Day.number", m->patch.day);
	view_text(rq->view, "Day", day_name(m->patch.day));
	view_text(rq->view, "Part", f->part);
	view_text(rq->view, "Around", f->around);
	view_text(rq->view, "From", m->patch.on);
	form_hint(rq, "time",
	    "Such as 9:30 or 14:15. Leave it empty for another round at the agreed time");
	form_hint(rq, "round",
	    "Of the same provider. Leave it empty for the one where it adds least travel");
}

/* Which time is asked about, and which round: a round alone is at the time that is agreed. */
static void
read_asked(struct move *m, const struct move_of_form *f)
{
	const int64_t agreed = m->patch.rows[m->visit].begins_at;
	int64_t time = -1, last;

	m->wanted = ROUND_NONE;
	if (f->has_round && (m->wanted = round_called(m, f->round, &last)) == ROUND_NONE)
		form_refuse(m->rq, "round",
		    last == 0
			? "Its provider has no rounds that day"
			: arena_printf(m->rq->a,
			      "Its provider’s rounds that day are numbered 1 to %" PRId64, last));
	if (f->time != NULL && !time_read(f->time, &time))
		form_refuse(m->rq, "time", "Enter a time, such as 9:30");
	if (f->asked && f->time == NULL && !f->has_round)
		form_refuse(m->rq, "time", "Enter a time, such as 9:30, or the number of a round");
	if (f->time == NULL && f->has_round)
		time = agreed;
	/* After midnight is the night after, where the visit is one of the night. */
	if (time >= 0 && agreed - time > NIGHT_APART)
		time += 1440;
	m->time = m->rq->refusals == NULL ? (int32_t)time : -1;
}

PAGE(round_move, "/desk/rounds/:id/move", "round.see", move_of, "homecare/round-move.cs")
{
	struct move m = {.rq = rq, .visit = f->has_visit ? (uint32_t)f->visit - 1 : 0};
	struct round_home near;
	struct round_spread spread;
	struct round_wish wish = {.day = round_day(rq, f->day),
	    .part = f->part != NULL ? f->part[0] - '0' : 0,
	    .near = &near};
	int status, code;

	wish.on = round_date(rq, wish.day, f->from);
	if ((code = round_spread_read(rq, &wish, &spread)) != DB_OK)
		return db_status(rq, code);
	round_spread_choose(rq, &spread, f->around, &near);
	if ((status = round_patch_read(rq, &wish, &m.patch)) != 0)
		return status;
	if (m.visit >= m.patch.count)
		return 404;
	rounds_plan(rq->a, m.patch.book->rounds, &m.plan);
	m.timeline = (struct round_timeline){
	    .book = m.patch.book, .plan = &m.plan, .label = label_visit, .context = &m};
	round_timeline_begin(rq, &m.timeline);
	read_asked(&m, f);
	round_patch_show(rq, &m.patch, "rounds");
	show_asked(&m, f);
	show_now(&m);
	if (m.time >= 0) {
		show_move(&m);
		show_clashes(&m);
		show_next(&m);
	}
	return 200;
}
