/* What changes if a visit begins at another time or is in another round: nothing is stored
 * (templates/homecare/round-move.cs). */
#include <inttypes.h>
#include <stdlib.h>

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
	F(form, TEXT, time, "When it would begin", OPTIONAL, 1, 10, NULL) \
	F(form, INT, round, "Number of the round", OPTIONAL, 1, 10000, NULL)
FORM(move_of, MOVE_OF);

struct move {
	struct req *rq;
	struct round_patch patch;
	struct round_plan plan;
	struct round_timeline timeline;
	uint32_t visit;
	int32_t time;
};

/* A stop of a round as it would be. */
struct moved_stop {
	uint32_t visit;
	int32_t begins, late; /* minutes after it may have begun */
};

struct outcome {
	int32_t travel, late;
	struct moved_stop *stops;
	size_t count;
};

static void
label_visit(void *context, uint32_t visit, struct round_label *label)
{
	const struct move *m = context;

	label->name = round_visit_name(m->rq, &m->patch, visit);
	label->where = "";
	label->agreed = m->patch.rows[visit].begins_at;
}

/* The round without the visit, or with it at the new time: nobody begins earlier than now, and
 * what comes after waits for the carer. */
static void
work_out(const struct move *m, const struct round *round, bool with, struct outcome *o)
{
	const struct round_problem *p = &m->patch.book->problem;
	const struct round_shift *shift = &p->shifts[round->shift];
	struct moved_stop *stops = arena_array(m->rq->a, round->stop_count + 2, sizeof(*stops));
	bool in = !with;
	int32_t ready = 0;

	*o = (struct outcome){.stops = stops};
	for (size_t i = 0; i < round->stop_count; i++) {
		const struct round_stop *stop = &round->stops[i];

		if (stop->visit == m->visit)
			continue;
		if (!in && stop->begins >= m->time) {
			stops[o->count++] = (struct moved_stop){m->visit, m->time, 0};
			in = true;
		}
		stops[o->count++] = (struct moved_stop){stop->visit, stop->begins, 0};
	}
	if (!in)
		stops[o->count++] = (struct moved_stop){m->visit, m->time, 0};
	for (size_t i = 0; i < o->count; i++) {
		const struct round_visit *v = &p->visits[stops[i].visit];
		int32_t way = 0,
			latest = stops[i].visit == m->visit ? m->time : v->windows[0].to;

		if (i > 0)
			way = p->minutes[shift->mode]
					[p->visits[stops[i - 1].visit].place * p->place_count +
					    v->place];
		if (ready + way > stops[i].begins && i > 0)
			stops[i].begins = ready + way;
		stops[i].late = stops[i].begins > latest ? stops[i].begins - latest : 0;
		ready = stops[i].begins + v->minutes;
		o->travel += way * shift->crew;
		o->late += stops[i].late;
	}
}

static bool
is_in(const struct round *round, uint32_t visit)
{
	for (size_t i = 0; i < round->stop_count; i++)
		if (round->stops[i].visit == visit)
			return true;
	return false;
}

/* A round that the visit could be in: its provider's, of as many carers as it is in now. */
static bool
suits(const struct move *m, const struct round *round, const struct round *now)
{
	const struct round_shift *a = &m->patch.book->problem.shifts[round->shift];
	const struct round_shift *b = &m->patch.book->problem.shifts[now->shift];

	return a->provider == b->provider && a->crew == b->crew;
}

static void
show_stops(struct move *m, const struct outcome *o, int64_t number)
{
	struct req *rq = m->rq;
	struct view *at = view_item(rq->view, "Rounds");

	view_number(at, "number", number);
	for (size_t i = 0; i < o->count; i++) {
		const struct round_visits_row *row = &m->patch.rows[o->stops[i].visit];
		struct view *stop = view_item(at, "stops");

		view_text(stop, "name", round_visit_name(rq, &m->patch, o->stops[i].visit));
		view_text(stop, "begins", round_clock(rq, o->stops[i].begins));
		view_flag(stop, "moved", o->stops[i].visit == m->visit);
		if (o->stops[i].late > 0)
			view_text(stop, "late", minutes_words(rq->a, o->stops[i].late));
		view_flag(stop, "breaks",
		    o->stops[i].begins > row->window_to ||
			o->stops[i].begins < row->window_from);
		view_text(stop, "window",
		    arena_printf(rq->a, "%s to %s", round_clock(rq, row->window_from),
			round_clock(rq, row->window_to)));
		view_text(stop, "critical", critical_words(row->critical));
	}
}

static void
show_travel(struct move *m, int64_t change)
{
	struct req *rq = m->rq;

	view_text(rq->view, "Move.before", minutes_words(rq->a, m->plan.cost.travel));
	view_text(rq->view, "Move.after", minutes_words(rq->a, m->plan.cost.travel + change));
	view_flag(rq->view, "Move.more", change > 0);
	view_flag(rq->view, "Move.same", change == 0);
	view_text(rq->view, "Move.change", minutes_words(rq->a, llabs(change)));
}

/* Stays in its rounds: those of both carers, where there are two. */
static void
show_same_rounds(struct move *m)
{
	int64_t change = 0;

	for (size_t i = 0; i < m->plan.round_count; i++) {
		const struct round *round = &m->plan.rounds[i];
		struct outcome o;

		if (!is_in(round, m->visit))
			continue;
		work_out(m, round, true, &o);
		change += o.travel - (int64_t)round->travel *
					 m->patch.book->problem.shifts[round->shift].crew;
		show_stops(m, &o, m->timeline.numbers[i]);
	}
	show_travel(m, change);
}

/* Goes to the round asked for, or to where least is late and then least travel added. */
static void
show_other_round(struct move *m, const struct round *now, int64_t number)
{
	struct outcome without, best = {0}, o;
	size_t chosen = m->plan.round_count;
	int64_t least = 0, change;

	work_out(m, now, false, &without);
	change = without.travel -
		 (int64_t)now->travel * m->patch.book->problem.shifts[now->shift].crew;
	for (size_t i = 0; i < m->plan.round_count; i++) {
		const struct round *round = &m->plan.rounds[i];
		int64_t before = round == now
				     ? without.travel
				     : (int64_t)round->travel *
					   m->patch.book->problem.shifts[round->shift].crew;

		if (!suits(m, round, now) || (number != 0 && m->timeline.numbers[i] != number))
			continue;
		work_out(m, round, true, &o);
		if (chosen < m->plan.round_count &&
		    (o.late > best.late || (o.late == best.late && o.travel - before >= least)))
			continue;
		chosen = i;
		best = o;
		least = o.travel - before;
	}
	view_flag(m->rq->view, "Move.none", chosen == m->plan.round_count);
	if (chosen == m->plan.round_count)
		return;
	show_stops(m, &best, m->timeline.numbers[chosen]);
	show_travel(m, change + least);
}

static void
show_move(struct move *m, int64_t number)
{
	const struct round *now = NULL;
	size_t count = 0;

	for (size_t i = 0; i < m->plan.round_count; i++)
		if (is_in(&m->plan.rounds[i], m->visit)) {
			now = &m->plan.rounds[i];
			view_number(
			    view_item(m->rq->view, "Now"), "number", m->timeline.numbers[i]);
			count++;
		}
	view_flag(m->rq->view, "Move.nowhere", now == NULL);
	view_flag(m->rq->view, "Move.pair", count == 2);
	if (now == NULL || m->time < 0)
		return;
	view_flag(m->rq->view, "Move.shown", true);
	if (count == 2)
		show_same_rounds(m);
	else
		show_other_round(m, now, number);
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
	form_hint(rq, "time", "Such as 9:30 or 14:15");
	form_hint(rq, "round",
	    "Of the same provider. Leave it empty for the one where least is late, and then "
	    "least "
	    "travel added");
}

PAGE(round_move, "/desk/rounds/:id/move", "round.see", move_of, "homecare/round-move.cs")
{
	struct move m = {.rq = rq, .visit = f->has_visit ? (uint32_t)f->visit - 1 : 0};
	int64_t time = -1;
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
	if (f->time != NULL && !time_read(f->time, &time))
		form_refuse(rq, "time", "Enter a time, such as 9:30");
	m.time = (int32_t)time;
	rounds_plan(rq->a, m.patch.book->rounds, &m.plan);
	m.timeline = (struct round_timeline){
	    .book = m.patch.book, .plan = &m.plan, .label = label_visit, .context = &m};
	round_timeline_begin(rq, &m.timeline);
	round_patch_show(rq, &m.patch, "rounds");
	show_asked(&m, f);
	show_move(&m, f->has_round ? f->round : 0);
	return 200;
}
