/* Rounds of accepted proposals, told to the planner as they were (query round_kept_rows). */
#include "homecare/round_kept.h"

#include <stdlib.h>
#include <string.h>

#include "homecare/round_hint.h"
#include "queries.h"

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
		    {row->round, row->second_round}, row->planned_at};
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
		hints[i] = (struct round_hint){{ROUND_NONE, ROUND_NONE}, 0};
	for (size_t i = 0; i < book->current_count; i++) {
		hints[i].begins = (int32_t)places[i].begins;
		for (int side = 0; places[i].visit_id != 0 && side < 2; side++) {
			struct known key = known_of(book, i, &places[i], side);

			if (key.number > 0)
				hints[i].round[side] =
				    (uint32_t)((struct known *)bsearch(
						   &key, list, count, sizeof(*list), by_known) -
					       list);
		}
	}
	round_hints_place(a, book->rounds, &book->problem, hints, count, chains);
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
