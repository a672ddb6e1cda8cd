/* Rounds on foot of a book. */
#include "homecare/round_on_foot.h"

#include "homecare/round_kept.h"
#include "lib/arena.h"
#include "rounds/travel_walks.h"

static bool
is_walked(const struct round_current *current, int side)
{
	return current->kept != NULL && current->kept->round[side] > 0 &&
	       current->kept->walked[side];
}

bool
round_book_walks(const struct round_book *book)
{
	for (size_t i = 0; i < book->current_count; i++)
		if (book->current[i].may_walk || is_walked(&book->current[i], 0) ||
		    is_walked(&book->current[i], 1))
			return true;
	return false;
}

/* ---- Neighbourhoods ---- */

/* A round on foot that is known. */
struct walked_round {
	int64_t run_id, number;
	uint32_t provider, together;
	uint8_t day;
};

struct bonds {
	const struct round_book *book;
	struct walked_round *rounds;
	size_t round_count;
	uint32_t *together; /* of each place */
	uint32_t last;
};

static struct walked_round *
round_of(struct bonds *b, const struct round_visit *v, int64_t run_id, int64_t number)
{
	for (size_t i = 0; i < b->round_count; i++)
		if (b->rounds[i].number == number && b->rounds[i].run_id == run_id &&
		    b->rounds[i].provider == v->provider && b->rounds[i].day == v->day)
			return &b->rounds[i];
	b->rounds[b->round_count] = (struct walked_round){.run_id = run_id,
	    .number = number,
	    .provider = v->provider,
	    .together = ++b->last,
	    .day = v->day};
	return &b->rounds[b->round_count++];
}

/* Of two rounds that share a place all places belong together. */
static void
join(struct bonds *b, uint32_t one, uint32_t other)
{
	for (size_t i = 0; i < b->book->problem.place_count; i++)
		if (b->together[i] == other)
			b->together[i] = one;
	for (size_t i = 0; i < b->round_count; i++)
		if (b->rounds[i].together == other)
			b->rounds[i].together = one;
}

static uint32_t *
find_bonds(const struct round_book *book)
{
	struct bonds b = {.book = book};

	b.rounds = arena_array(book->a, 2 * book->current_count + 1, sizeof(*b.rounds));
	b.together = arena_array(book->a, book->problem.place_count + 1, sizeof(*b.together));
	for (size_t i = 0; i < book->current_count; i++)
		for (int side = 0; side < 2; side++) {
			const struct round_current *c = &book->current[i];
			const struct round_visit *v = &book->problem.visits[i];
			struct walked_round *round;

			if (!is_walked(c, side))
				continue;
			round = round_of(&b, v, c->kept->run_id, c->kept->round[side]);
			if (b.together[v->place] == 0)
				b.together[v->place] = round->together;
			else if (b.together[v->place] != round->together)
				join(&b, b.together[v->place], round->together);
		}
	return b.together;
}

/* Those that one provider visits, and the first where something is asked for there. */
static size_t
places_of(const struct round_book *book, size_t provider, uint32_t *list)
{
	size_t used = 0;

	if (book->asked_count > 0)
		list[used++] = 0;
	for (size_t i = 0; i < book->current_count; i++) {
		const struct round_visit *v = &book->problem.visits[i];

		if (v->provider == provider && (used == 0 || v->place != list[used - 1]))
			list[used++] = v->place;
	}
	return used;
}

/* Each provider's by themselves: its rounds go nowhere else. */
static void
walk_of_provider(
    const struct round_book *book, size_t provider, const uint32_t *bonds, uint16_t *minutes)
{
	struct arena *a = book->a;
	size_t all = book->problem.place_count, count;
	uint32_t *list = arena_array(a, all + 1, sizeof(*list));
	uint32_t *together = arena_array(a, all + 1, sizeof(*together));
	struct travel_place *places = arena_array(a, all + 1, sizeof(*places));
	uint16_t *own;

	count = places_of(book, provider, list);
	own = arena_array(a, count * count + 1, sizeof(*own));
	for (size_t i = 0; i < count; i++) {
		places[i] = book->places[list[i]];
		together[i] = bonds[list[i]];
	}
	travel_walks(a, places, count, together, own);
	for (size_t i = 0; i < count; i++)
		for (size_t j = 0; j < count; j++)
			minutes[list[i] * all + list[j]] = own[i * count + j];
}

void
round_book_neighbourhoods(struct round_book *book)
{
	size_t count = book->problem.place_count;
	uint16_t *minutes = arena_array(book->a, count * count + 1, sizeof(*minutes));
	const uint32_t *bonds = find_bonds(book);

	for (size_t i = 0; i < count * count; i++)
		minutes[i] = ROUND_NO_WAY;
	for (size_t p = 0; p < book->provider_count; p++)
		walk_of_provider(book, p, bonds, minutes);
	book->problem.minutes[ROUND_WALK] = minutes;
}

/* ---- How many ---- */

void
round_book_walk(struct round_book *book, bool open)
{
	struct round_plan plan;

	if (book->driven == book->problem.shift_count)
		return;
	for (size_t i = book->driven; i < book->problem.shift_count; i++)
		book->shifts[i].most = open ? UINT32_MAX : 0;
	if (open)
		return;
	rounds_plan(book->a, book->rounds, &plan);
	for (size_t i = 0; i < plan.round_count; i++)
		if (plan.rounds[i].shift >= book->driven)
			book->shifts[plan.rounds[i].shift].most++;
}
