/* Who has hours for whom, apart from the rounds: simulated annealing (S. Kirkpatrick, C. D.
 * Gelatt and M. P. Vecchi, Science 220, 1983) of what is in which supply, by moves that put
 * others out where hours are short.  A step takes less than a microsecond, where the rounds
 * take some hundred; and who can be placed at all is decided by hours long before it is by
 * ways. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "lib/arena.h"
#include "rounds/chance.h"
#include "rounds/rounds_replace_private.h"

enum {
	STEPS_EACH = 1000, /* to a trial */
	OUT_MOST = 4,	   /* put out by one that comes in */
	LOOKED_AT = 4,	   /* of those that could be put out, the least of so many */
	FILLED_FROM = 48,  /* of a patch, those tried in room that a step made */
	CHANGES_MOST = 2 * OUT_MOST + 8
};

/* A minute without a place counts as so many of travel: enough that none is left for travel
 * when it is cold, and not so much that the ways no longer count. */
#define MINUTE_WORTH 4

/* Of a mean unit's worth: where the annealing begins and ends. */
#define HOT 0.3
#define COLD 0.03

struct change {
	uint32_t unit, option; /* where it was */
};

struct member {
	uint32_t *units;
	uint32_t count;
};

struct hours {
	const struct replace *r;
	uint64_t *chance;
	int32_t (*free)[REPLACE_CELLS];
	uint32_t *option;	/* of each unit: the index among its own, or ROUND_NONE */
	uint32_t *at;		/* where it stands among those of its supply */
	struct member *in;	/* of each supply */
	struct member *patches; /* units of each unit's patch: shared by those of one */
	uint32_t *patch_of;
	int64_t *energy, *least; /* of each patch: it has to do with no other */
	uint32_t *best;		 /* each unit's option where its patch had the least */
	double heat;
	struct change changes[CHANGES_MOST];
	uint32_t change_count;
};

/* What it saves that the unit has this place, beside having none. */
static int64_t
gain(const struct hours *h, uint32_t unit, uint32_t option)
{
	const struct unit *u = &h->r->units[unit];

	return u->minutes * replace_worth(u->urgency) * MINUTE_WORTH - u->options[option].cost;
}

/* What it costs in this place that others of its package are elsewhere (replace_parting()). */
static int64_t
parting(const struct hours *h, uint32_t unit, uint32_t option)
{
	const struct unit *u = &h->r->units[unit];
	uint32_t provider = replace_supply_of(h->r, u, option)->provider;
	bool placed = false;

	for (uint32_t i = u->first; i < u->first + u->siblings; i++) {
		if (i == unit || h->option[i] == ROUND_NONE)
			continue;
		if (replace_supply_of(h->r, &h->r->units[i], h->option[i])->provider ==
		    provider)
			return 0;
		placed = true;
	}
	return placed ? REPLACE_PARTED : 0;
}

static bool
is_able(const struct unit *u, uint32_t option)
{
	return u->options[option].version != 0 && u->options[option].cost != REPLACE_NEVER;
}

/* A cell that is short, or REPLACE_CELLS. */
static uint32_t
short_cell(const struct hours *h, const struct unit *u, uint32_t supply)
{
	for (uint32_t i = 0; i < u->need_count; i++)
		if (h->free[supply][u->needs[i].cell] < u->needs[i].minutes)
			return u->needs[i].cell;
	return REPLACE_CELLS;
}

static void
use(struct hours *h, const struct unit *u, uint32_t supply, int32_t sign)
{
	for (uint32_t i = 0; i < u->need_count; i++)
		h->free[supply][u->needs[i].cell] -= sign * u->needs[i].minutes;
}

/* Makes the option the unit's, whatever it was. */
static void
set(struct hours *h, uint32_t unit, uint32_t option)
{
	const struct unit *u = &h->r->units[unit];
	uint32_t was = h->option[unit];

	if (was != ROUND_NONE) {
		struct member *in = &h->in[u->options[was].supply];

		use(h, u, u->options[was].supply, -1);
		in->units[h->at[unit]] = in->units[--in->count];
		h->at[in->units[h->at[unit]]] = h->at[unit];
		h->energy[h->patch_of[unit]] += gain(h, unit, was) - parting(h, unit, was);
	}
	if (option != ROUND_NONE) {
		struct member *in = &h->in[u->options[option].supply];

		use(h, u, u->options[option].supply, 1);
		h->at[unit] = in->count;
		in->units[in->count++] = unit;
		h->energy[h->patch_of[unit]] -= gain(h, unit, option) - parting(h, unit, option);
	}
	h->option[unit] = option;
}

static bool
change(struct hours *h, uint32_t unit, uint32_t option)
{
	if (h->change_count == CHANGES_MOST)
		return false;
	h->changes[h->change_count++] = (struct change){unit, h->option[unit]};
	set(h, unit, option);
	return true;
}

static void
take_back(struct hours *h)
{
	while (h->change_count > 0) {
		const struct change *last = &h->changes[--h->change_count];

		set(h, last->unit, last->option);
	}
}

static bool
takes_of(const struct unit *u, uint32_t cell)
{
	for (uint32_t i = 0; i < u->need_count; i++)
		if (u->needs[i].cell == cell)
			return true;
	return false;
}

/* One of the supply that takes hours in the cell; of a few by chance, that which is worth the
 * least.  ROUND_NONE: there is none. */
static uint32_t
choose_out(struct hours *h, uint32_t supply, uint32_t cell)
{
	const struct member *in = &h->in[supply];
	uint32_t chosen = ROUND_NONE, from, seen = 0;

	if (in->count == 0)
		return ROUND_NONE;
	from = chance_below(h->chance, in->count);
	for (uint32_t i = 0; i < in->count && seen < LOOKED_AT; i++) {
		uint32_t unit = in->units[(from + i) % in->count];

		if (!takes_of(&h->r->units[unit], cell))
			continue;
		seen++;
		if (chosen == ROUND_NONE ||
		    gain(h, unit, h->option[unit]) < gain(h, chosen, h->option[chosen]))
			chosen = unit;
		if (chance_below(h->chance, 2) == 0)
			break;
	}
	return chosen;
}

/* Puts the unit where there is room, by chance where there is more than one. */
static void
settle(struct hours *h, uint32_t unit)
{
	const struct unit *u = &h->r->units[unit];
	uint32_t from;

	if (u->option_count == 0 || h->option[unit] != ROUND_NONE)
		return;
	from = chance_below(h->chance, u->option_count);
	for (uint32_t i = 0; i < u->option_count; i++) {
		uint32_t option = (from + i) % u->option_count;

		if (is_able(u, option) &&
		    short_cell(h, u, u->options[option].supply) == REPLACE_CELLS) {
			change(h, unit, option);
			return;
		}
	}
}

/* The unit into the option, and out of it whoever it takes. */
static bool
bring_in(struct hours *h, uint32_t unit, uint32_t option, uint32_t *out, uint32_t *out_count)
{
	const struct unit *u = &h->r->units[unit];
	uint32_t supply = u->options[option].supply, cell;

	while ((cell = short_cell(h, u, supply)) != REPLACE_CELLS) {
		uint32_t other = choose_out(h, supply, cell);

		if (other == ROUND_NONE || *out_count == OUT_MOST)
			return false;
		change(h, other, ROUND_NONE);
		out[(*out_count)++] = other;
	}
	return change(h, unit, option);
}

static void
fill(struct hours *h, uint32_t unit)
{
	const struct member *patch = &h->patches[h->patch_of[unit]];
	uint32_t from = chance_below(h->chance, patch->count);

	for (uint32_t i = 0; i < patch->count && i < FILLED_FROM; i++)
		settle(h, patch->units[(from + i) % patch->count]);
}

static void
note_least(struct hours *h, uint32_t patch)
{
	const struct member *units = &h->patches[patch];

	h->least[patch] = h->energy[patch];
	for (uint32_t i = 0; i < units->count; i++)
		h->best[units->units[i]] = h->option[units->units[i]];
}

static void
step(struct hours *h)
{
	uint32_t unit = chance_below(h->chance, h->r->unit_count), out[OUT_MOST], out_count = 0;
	const struct unit *u = &h->r->units[unit];
	const uint32_t patch = h->patch_of[unit];
	const int64_t before = h->energy[patch];
	uint32_t option;

	if (u->option_count == 0)
		return;
	option = chance_below(h->chance, u->option_count);
	if (option == h->option[unit] || !is_able(u, option))
		return;
	h->change_count = 0;
	if (h->option[unit] != ROUND_NONE)
		change(h, unit, ROUND_NONE);
	if (!bring_in(h, unit, option, out, &out_count)) {
		take_back(h);
		return;
	}
	for (uint32_t i = 0; i < out_count; i++)
		settle(h, out[i]);
	fill(h, unit);
	if (h->energy[patch] > before &&
	    (double)chance_below(h->chance, 1u << 30) / (1u << 30) >=
		exp((double)(before - h->energy[patch]) / h->heat))
		take_back(h);
	else if (h->energy[patch] < h->least[patch])
		note_least(h, patch);
}

/* ---- What it begins with ---- */

static int
by_patch(const void *one, const void *other)
{
	const uint64_t *a = one, *b = other;

	return *a < *b ? -1 : *a > *b;
}

static void
group_by_patch(struct arena *a, struct hours *h)
{
	uint32_t count = h->r->unit_count, groups = 0;
	uint64_t *keys = arena_array(a, (size_t)count + 1, sizeof(*keys));
	uint32_t *units = arena_array(a, (size_t)count + 1, sizeof(*units));

	h->patches = arena_array(a, (size_t)count + 1, sizeof(*h->patches));
	h->patch_of = arena_array(a, (size_t)count + 1, sizeof(*h->patch_of));
	for (uint32_t i = 0; i < count; i++)
		keys[i] =
		    (uint64_t)h->r->problem->packages[h->r->units[i].package].patch << 32 | i;
	qsort(keys, count, sizeof(*keys), by_patch);
	for (uint32_t i = 0; i < count; i++) {
		units[i] = (uint32_t)keys[i];
		if (i == 0 || keys[i] >> 32 != keys[i - 1] >> 32)
			h->patches[groups++].units = &units[i];
		h->patches[groups - 1].count++;
		h->patch_of[units[i]] = groups - 1;
	}
}

static void
make_room(struct arena *a, struct hours *h)
{
	const struct replace *r = h->r;
	size_t supplies = r->problem->supply_count;
	uint32_t *counts = arena_array(a, supplies + 1, sizeof(*counts));

	for (uint32_t i = 0; i < r->unit_count; i++)
		for (uint32_t o = 0; o < r->units[i].option_count; o++)
			counts[r->units[i].options[o].supply]++;
	h->in = arena_array(a, supplies + 1, sizeof(*h->in));
	for (size_t i = 0; i < supplies; i++)
		h->in[i].units = arena_array(a, (size_t)counts[i] + 1, sizeof(uint32_t));
	h->free = arena_array(a, supplies + 1, sizeof(*h->free));
	for (size_t i = 0; i < supplies; i++)
		memcpy(h->free[i], r->problem->supplies[i].minutes, sizeof(h->free[i]));
}

/* As the units are placed now. */
static void
begin(struct arena *a, struct hours *h)
{
	uint32_t count = h->r->unit_count;

	group_by_patch(a, h);
	make_room(a, h);
	h->option = arena_array(a, (size_t)count + 1, sizeof(*h->option));
	h->best = arena_array(a, (size_t)count + 1, sizeof(*h->best));
	h->at = arena_array(a, (size_t)count + 1, sizeof(*h->at));
	h->energy = arena_array(a, (size_t)count + 1, sizeof(*h->energy));
	h->least = arena_array(a, (size_t)count + 1, sizeof(*h->least));
	for (uint32_t i = 0; i < count; i++)
		h->option[i] = ROUND_NONE;
	for (uint32_t i = 0; i < count; i++)
		set(h, i, h->r->units[i].option);
	for (uint32_t i = 0; i < count; i++)
		note_least(h, h->patch_of[i]);
}

/* The worth of a unit, in the middle. */
static double
mean_worth(const struct replace *r)
{
	double sum = 0;

	for (uint32_t i = 0; i < r->unit_count; i++)
		sum += (double)(r->units[i].minutes * replace_worth(r->units[i].urgency));
	return sum / (double)r->unit_count * MINUTE_WORTH;
}

const uint32_t *
replace_by_hours(struct placing *s, double share)
{
	struct arena *a = s->r->a;
	struct hours h = {.r = s->r, .chance = &s->chance};
	double worth = mean_worth(s->r), first = s->state->share;

	begin(a, &h);
	for (; !replace_is_over(s) && s->state->share < share; s->state->trials++) {
		h.heat =
		    worth * HOT * pow(COLD / HOT, (s->state->share - first) / (share - first));
		for (int i = 0; i < STEPS_EACH; i++)
			step(&h);
	}
	return h.best;
}
