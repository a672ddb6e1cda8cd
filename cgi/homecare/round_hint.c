/* Rounds put together again from what is known of them: those of accepted proposals among them
 * (query round_kept_rows). */
#include "homecare/round_hint.h"

#include <stdlib.h>

#include "homecare/round_kept.h"
#include "homecare/round_on_foot.h"
#include "lib/arena.h"
#include "queries.h"

/* What a round needs of the shift it is worked on. */
struct need {
	int32_t from, to;
	uint32_t provider;
	uint8_t day, crew;
	enum round_mode mode;
	uint32_t stops; /* put in so far */
};

struct order {
	int32_t begins;
	uint32_t visit;
};

static int
by_beginning(const void *one, const void *other)
{
	const struct order *a = one, *b = other;

	if (a->begins != b->begins)
		return a->begins < b->begins ? -1 : 1;
	return a->visit < b->visit ? -1 : a->visit > b->visit;
}

static void
add_need(
    struct need *need, const struct round_visit *v, const struct round_hint *hint, int side)
{
	bool first = need->crew == 0;

	if (first || hint->begins < need->from)
		need->from = hint->begins;
	if (first || hint->begins + v->minutes > need->to)
		need->to = hint->begins + v->minutes;
	need->provider = v->provider;
	need->day = v->day;
	need->crew = v->carers == 2 && hint->round[1] == ROUND_NONE ? 2 : 1;
	need->mode = hint->walked[side] ? ROUND_WALK : ROUND_DRIVE;
}

/* The shift that holds the round, or else the one that it is in most. */
static uint32_t
find_shift(const struct round_problem *p, const struct need *need)
{
	uint32_t best = ROUND_NONE;
	int32_t most = 0;

	for (uint32_t i = 0; i < p->shift_count; i++) {
		const struct round_shift *s = &p->shifts[i];
		int32_t from = s->from > need->from ? s->from : need->from;
		int32_t to = s->to < need->to ? s->to : need->to;

		if (s->provider != need->provider || s->day != need->day ||
		    s->crew != need->crew || s->mode != need->mode || to - from <= most)
			continue;
		most = to - from;
		best = i;
	}
	return best;
}

static bool
spot_for(const struct round_problem *p, const struct round_hint *hint, const struct need *needs,
    const uint32_t *chains, struct round_spot *spot)
{
	for (int side = 0; side < 2; side++) {
		uint32_t round = hint->round[side];

		spot->round[side] = spot->shift[side] = ROUND_NONE;
		spot->position[side] = 0;
		if (round == ROUND_NONE)
			continue;
		spot->round[side] = chains[round] == ROUND_NONE ? ROUND_NEW : chains[round];
		spot->shift[side] = find_shift(p, &needs[round]);
		spot->position[side] = needs[round].stops;
		if (spot->shift[side] == ROUND_NONE)
			return false;
	}
	return true;
}

void
round_hints_place(struct arena *a, struct rounds *rounds, const struct round_problem *p,
    const struct round_hint *hints, size_t count, uint32_t *chains)
{
	struct need *needs = arena_array(a, count + 1, sizeof(*needs));
	struct order *order = arena_array(a, p->visit_count + 1, sizeof(*order));
	size_t used = 0;

	for (size_t i = 0; i < count; i++)
		chains[i] = ROUND_NONE;
	for (uint32_t v = 0; v < p->visit_count; v++) {
		if (hints[v].round[0] == ROUND_NONE)
			continue;
		order[used++] = (struct order){hints[v].begins, v};
		for (int side = 0; side < 2; side++)
			if (hints[v].round[side] != ROUND_NONE)
				add_need(&needs[hints[v].round[side]], &p->visits[v], &hints[v],
				    side);
	}
	qsort(order, used, sizeof(*order), by_beginning);
	for (size_t i = 0; i < used; i++) {
		const struct round_hint *hint = &hints[order[i].visit];
		struct round_spot spot = {.begins = hint->begins};

		if (!spot_for(p, hint, needs, chains, &spot) ||
		    !rounds_put(rounds, order[i].visit, &spot) ||
		    !rounds_where(rounds, order[i].visit, &spot))
			continue;
		for (int side = 0; side < 2 && hint->round[side] != ROUND_NONE; side++) {
			chains[hint->round[side]] = spot.round[side];
			needs[hint->round[side]].stops++;
		}
	}
}

/* ---- Accepted ---- */

int
round_kept_read(struct db *db, struct arena *a, const struct round_kept_of *of,
    struct round_current *current, size_t count, struct round_kept_rows_row **rows,
    size_t *row_count)
{
	struct round_kept *kept;
	int code = round_kept_rows(db, a,
	    (struct round_kept_rows_args){.patch_id = of->patch_id,
		.organisation_id = of->organisation_id,
		.day = of->day,
		.on = of->on},
	    rows, row_count);

	if (code != DB_OK || *row_count == 0)
		return code;
	kept = arena_array(a, *row_count, sizeof(*kept));
	for (size_t i = 0; i < *row_count; i++) {
		const struct round_kept_rows_row *row = &(*rows)[i];

		kept[i] = (struct round_kept){row->visit_id, row->run_id,
		    {row->round, row->second_round}, row->planned_at, {false, false}};
		round_feet_read(row->on_foot, kept[i].walked);
	}
	for (size_t i = 0; i < count; i++) {
		size_t least = 0, most = *row_count;

		while (least < most) {
			size_t middle = least + (most - least) / 2;

			if (kept[middle].visit_id < current[i].visit_id)
				least = middle + 1;
			else
				most = middle;
		}
		if (least < *row_count && kept[least].visit_id == current[i].visit_id)
			current[i].kept = &kept[least];
	}
	return DB_OK;
}

int
round_known_read(struct db *db, struct arena *a, const struct round_kept_of *of,
    struct round_current *current, size_t count, struct round_known *known)
{
	int code = round_kept_read(db, a, of, current, count, &known->rows, &known->row_count);

	if (code != DB_OK)
		return code;
	known->book =
	    round_book_new(a, current, count, known->home, known->asked, known->asked_count);
	if (known->book != NULL)
		round_book_build(known->book);
	return DB_OK;
}

/* ---- Into the book ---- */

/* One round of a provider's day. */
struct known {
	int64_t run_id, number;
	uint32_t provider;
	uint8_t day;
};

static int
compare(int64_t one, int64_t other)
{
	return one < other ? -1 : one > other;
}

static int
by_known(const void *one, const void *other)
{
	const struct known *a = one, *b = other;
	int order = compare(a->provider, b->provider);

	if (order == 0)
		order = compare(a->day, b->day);
	if (order == 0)
		order = compare(a->run_id, b->run_id);
	return order != 0 ? order : compare(a->number, b->number);
}

static struct known
known_of(const struct round_book *book, size_t visit, const struct round_kept *place, int side)
{
	const struct round_visit *v = &book->problem.visits[visit];

	return (struct known){place->run_id, place->round[side], v->provider, v->day};
}

/* All rounds named, each once. */
static size_t
find_known(const struct round_book *book, const struct round_kept *places, struct known *list)
{
	size_t count = 0, used = 0;

	for (size_t i = 0; i < book->current_count; i++)
		for (int side = 0; places[i].visit_id != 0 && side < 2; side++)
			if (places[i].round[side] > 0)
				list[count++] = known_of(book, i, &places[i], side);
	if (count > 0)
		qsort(list, count, sizeof(*list), by_known);
	for (size_t i = 0; i < count; i++)
		if (i == 0 || by_known(&list[i], &list[used - 1]) != 0)
			list[used++] = list[i];
	return used;
}

void
round_book_place(struct round_book *book, const struct round_kept *places)
{
	struct arena *a = book->a;
	struct known *list = arena_array(a, 2 * book->current_count + 1, sizeof(*list));
	size_t count = find_known(book, places, list);
	struct round_hint *hints =
	    arena_array(a, book->problem.visit_count + 1, sizeof(*hints));
	uint32_t *chains = arena_array(a, count + 1, sizeof(*chains));

	for (size_t i = 0; i < book->problem.visit_count; i++)
		hints[i] = (struct round_hint){.round = {ROUND_NONE, ROUND_NONE}};
	for (size_t i = 0; i < book->current_count; i++) {
		hints[i].begins = (int32_t)places[i].begins;
		for (int side = 0; places[i].visit_id != 0 && side < 2; side++) {
			struct known key = known_of(book, i, &places[i], side);

			hints[i].walked[side] = places[i].walked[side];
			if (key.number > 0)
				hints[i].round[side] =
				    (uint32_t)((struct known *)bsearch(
						   &key, list, count, sizeof(*list), by_known) -
					       list);
		}
	}
	round_book_walk(book, true);
	round_hints_place(a, book->rounds, &book->problem, hints, count, chains);
	round_book_walk(book, false);
	book->numbered = arena_array(a, count + 1, sizeof(*book->numbered));
	book->numbered_count = 0;
	for (size_t i = 0; i < count; i++)
		if (chains[i] != ROUND_NONE)
			book->numbered[book->numbered_count++] =
			    (struct round_numbered){chains[i], list[i].number};
}

enum { DAYS = 8 };

void
round_book_place_kept(struct round_book *book)
{
	struct round_kept *places =
	    arena_array(book->a, book->current_count + 1, sizeof(*places));
	bool *busy = arena_array(book->a, book->provider_count * DAYS, sizeof(*busy));
	const struct round_visit *visits = book->problem.visits;
	struct round_spot spot;
	bool any = false;

	for (uint32_t i = 0; i < book->current_count; i++)
		any = any || book->current[i].kept != NULL;
	if (!any || book->numbered != NULL)
		return;
	for (uint32_t i = 0; i < book->current_count; i++)
		if (rounds_where(book->rounds, i, &spot))
			busy[visits[i].provider * DAYS + visits[i].day] = true;
	for (uint32_t i = 0; i < book->current_count; i++)
		if (book->current[i].kept != NULL &&
		    !busy[visits[i].provider * DAYS + visits[i].day])
			places[i] = *book->current[i].kept;
	round_book_place(book, places);
}

/* ---- Numbers ---- */

struct numbered {
	const struct round_shift *shift;
	int32_t begins;
	uint32_t index;
};

static int
by_provider_and_day(const void *one, const void *other)
{
	const struct numbered *a = one, *b = other;
	int order = compare(a->shift->provider, b->shift->provider);

	if (order == 0)
		order = compare(a->shift->day, b->shift->day);
	if (order == 0)
		order = compare(a->begins, b->begins);
	return order != 0 ? order : compare(a->index, b->index);
}

static int64_t
known_number(const struct round_book *book, uint32_t round)
{
	for (size_t i = 0; i < book->numbered_count; i++)
		if (book->numbered[i].round == round)
			return book->numbered[i].number;
	return 0;
}

/* Among `count` rounds of one provider's day. */
static bool
is_taken(const struct numbered *list, size_t count, const int64_t *numbers, int64_t number)
{
	for (size_t i = 0; i < count; i++)
		if (numbers[list[i].index] == number)
			return true;
	return false;
}

/* Of two that want the same number the earlier one has it. */
static void
number_day(const struct round_book *book, const struct round_plan *plan,
    const struct numbered *list, size_t count, int64_t *numbers)
{
	int64_t next = 1;

	for (size_t i = 0; i < count; i++) {
		int64_t known = known_number(book, plan->rounds[list[i].index].number);

		if (known != 0 && !is_taken(list, count, numbers, known))
			numbers[list[i].index] = known;
	}
	for (size_t i = 0; i < count; i++) {
		while (numbers[list[i].index] == 0 && is_taken(list, count, numbers, next))
			next++;
		if (numbers[list[i].index] == 0)
			numbers[list[i].index] = next++;
	}
}

int64_t *
round_book_numbers(const struct round_book *book, const struct round_plan *plan)
{
	struct numbered *list = arena_array(book->a, plan->round_count + 1, sizeof(*list));
	int64_t *numbers = arena_array(book->a, plan->round_count + 1, sizeof(*numbers));
	size_t first = 0;

	for (uint32_t i = 0; i < plan->round_count; i++)
		list[i] = (struct numbered){&book->problem.shifts[plan->rounds[i].shift],
		    plan->rounds[i].stops[0].begins, i};
	if (plan->round_count > 0)
		qsort(list, plan->round_count, sizeof(*list), by_provider_and_day);
	for (size_t i = 1; i <= plan->round_count; i++)
		if (i == plan->round_count ||
		    list[i].shift->provider != list[first].shift->provider ||
		    list[i].shift->day != list[first].shift->day) {
			number_day(book, plan, &list[first], i - first, numbers);
			first = i;
		}
	return numbers;
}
