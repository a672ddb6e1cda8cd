/* Made-up listings and queries for tests of the search index: the same in every run. */
#ifndef UNIT_INDEX_MADE_UP_H
#define UNIT_INDEX_MADE_UP_H

#include "index_fixture.h"

enum { GROUPS = 6, TERMS = 40, AREAS = 12, WORDS_EACH = 8 };

/* Small, quick and the same everywhere (xorshift*; Vigna 2016). */
static uint64_t seed = 88172645463325252u;

static uint32_t
random_below(uint32_t limit)
{
	seed ^= seed >> 12;
	seed ^= seed << 25;
	seed ^= seed >> 27;
	return (uint32_t)((seed * UINT64_C(2685821657736338717) >> 33) % limit);
}

static bool
chance(uint32_t percent)
{
	return random_below(100) < percent;
}

/* ---- Made-up listings ---- */

static const char *const some_words[] = {"care", "caring", "carer", "willow", "willows",
    "garden", "gardening", "friendly", "walking", "dementia", "cooking", "meals", "bread",
    "house", "housework", "meadow", "brook", "bridge", "washing", "company", "trips",
    "swimming", "polite", "quiet", "café", "zoë"};
static const struct index_synonym synonyms[] = {{"cooking", 3}, {"meals", 3},
    {"meal preparation", 3}, {"help with washing", 4}, {"washing", 4}, {"dog walking", 9},
    {"walking", 9}, {"walking", 10}, {"dementia", 20}, {"memory loss", 20}, {"cleaning", 5},
    {"house work", 5}};
static struct index_term terms[TERMS];
static struct index_group groups[GROUPS];
static const struct index_vocabulary vocabulary = {.terms = terms,
    .term_count = TERMS,
    .groups = groups,
    .group_count = GROUPS,
    .synonyms = synonyms,
    .synonym_count = sizeof(synonyms) / sizeof(synonyms[0])};

/* A listing and the room for what it points to. */
struct made {
	struct index_listing l;
	uint16_t terms[12];
	uint32_t areas[4];
	char name[64];
	char words[160];
};

static struct made *made;
static struct index_listing *listings;
static size_t count;

static const char *
some_word(void)
{
	return some_words[random_below(sizeof(some_words) / sizeof(some_words[0]))];
}

static void
make_text(char *text, size_t size, uint32_t words)
{
	size_t used = 0;

	text[0] = '\0';
	for (uint32_t i = 0; i < words && used + 20 < size; i++)
		used += (size_t)snprintf(text + used, size - used, "%s ", some_word());
}

static void
make_reach(struct made *m)
{
	struct index_listing *l = &m->l;

	l->has_point = !chance(3);
	l->latitude = 51.8 + (double)random_below(40) * (chance(50) ? 0.001 : 0.01);
	l->longitude = -2.2 + (double)random_below(40) * (chance(50) ? 0.001 : 0.02);
	switch (random_below(6)) {
	case 0:
		l->reach = INDEX_REACH_EVERYWHERE;
		break;
	case 1:
		l->reach = INDEX_REACH_AREAS | (chance(20) ? INDEX_REACH_EVERYWHERE : 0);
		break;
	case 2:
		l->reach = INDEX_REACH_VENUE;
		break;
	case 3:
		l->reach = INDEX_REACH_UNKNOWN | (chance(10) ? INDEX_REACH_VENUE : 0);
		break;
	default:
		l->reach = INDEX_REACH_RADIUS | (chance(20) ? INDEX_REACH_AREAS : 0) |
			   (chance(5) ? INDEX_REACH_VENUE : 0);
		l->has_point = true;
	}
	l->reach_metres = (1 + random_below(20)) * (chance(50) ? 1000 : 1609);
	l->areas = m->areas;
	l->area_count = random_below(5);
	for (size_t i = 0; i < l->area_count; i++)
		m->areas[i] = random_below(AREAS) * 1000;
}

static void
make_listing(struct made *m, uint64_t id)
{
	struct index_listing *l = &m->l;

	memset(m, 0, sizeof(*m));
	l->id = id;
	l->kind = (uint8_t)random_below(5);
	make_reach(m);
	l->terms = m->terms;
	l->term_count = random_below(12);
	for (size_t i = 0; i < l->term_count; i++)
		m->terms[i] = (uint16_t)random_below(chance(70) ? 12 : TERMS);
	l->price = chance(20) ? -1 : (int32_t)random_below(20) * 125;
	l->confirmed_on = 20000 - (int32_t)random_below(60);
	l->never_stale = chance(15);
	l->taking_from = chance(60)   ? 0
			 : chance(20) ? INDEX_NOT_TAKING
				      : 20000 + (int32_t)random_below(30);
	for (size_t i = 0; i < INDEX_SLOTS && chance(70); i++)
		l->minutes[random_below(INDEX_SLOTS)] = (uint16_t)(random_below(9) * 30);
	make_text(m->name, sizeof(m->name), 1 + random_below(3));
	make_text(m->words, sizeof(m->words), random_below(WORDS_EACH));
	l->name = m->name;
	l->words = m->words;
	l->card = m->words;
	l->card_bytes = id % 7 == 0 ? 0 : strlen(m->words) + 1;
}

static void
make_listings(size_t wanted)
{
	count = wanted;
	made = realloc(made, count * sizeof(*made) + 1);
	listings = realloc(listings, count * sizeof(*listings) + 1);
	for (size_t i = 0; i < count; i++) {
		/* Ids in no order: multiplying by an odd number mod 2^32 keeps them apart. */
		make_listing(&made[i], (uint32_t)((uint32_t)i * 2654435761u));
		listings[i] = made[i].l;
	}
}

/* ---- Made-up queries ---- */

static uint16_t chosen[8];
static uint32_t here[5];
static char asked[200];

static void
make_place(struct index_query *q)
{
	q->has_point = !chance(15);
	q->latitude = 51.8 + (double)random_below(500) * 0.0007;
	q->longitude = -2.2 + (double)random_below(500) * 0.001;
	q->radius = random_below(20) * 1000;
	q->further = chance(50) ? 0 : random_below(10000);
	q->areas = here;
	q->area_count = random_below(6);
	for (size_t i = 0; i < q->area_count; i++)
		here[i] = random_below(AREAS + 3) * 1000;
	for (size_t j = 0; j < INDEX_WIDER_MAX; j++)
		q->wider[j] = chance(50) ? random_below(60000) : 0;
}

static void
make_query_text(struct index_query *q)
{
	static const char *const other[] = {"clening", "help with", "memry loss", "nonsense",
	    "wil", "housework", "dog  walking", "gardn", "wasing", "Zoe", "mead", "the"};
	size_t used = 0;

	asked[0] = '\0';
	for (uint32_t i = random_below(3); i-- > 0;) {
		const char *word = chance(70)
				       ? some_word()
				       : other[random_below(sizeof(other) / sizeof(other[0]))];

		used += (size_t)snprintf(asked + used, sizeof(asked) - used, "%s ", word);
	}
	q->text = chance(50) ? asked : NULL;
	q->exact = chance(20);
}

static struct index_query
make_query(void)
{
	struct index_query q = {.today = 20000};

	make_place(&q);
	q.terms = chosen;
	q.term_count = chance(50) ? 0 : random_below(5);
	for (size_t i = 0; i < q.term_count; i++)
		chosen[i] = (uint16_t)random_below(chance(80) ? 12 : TERMS + 2);
	for (uint32_t i = chance(30) ? random_below(5) : 0; i-- > 0;)
		q.slots |= UINT64_C(1) << random_below(INDEX_SLOTS);
	for (size_t i = 0; i < INDEX_SLOTS; i++)
		q.minutes[i] = (uint16_t)(chance(50) ? 0 : random_below(200));
	q.slots_needed = (uint8_t)random_below(4);
	q.has_price = chance(30);
	q.price = (int32_t)random_below(2500);
	q.has_start = chance(30);
	q.start = 20000 + (int32_t)random_below(30);
	q.stale_after = chance(50) ? 14 : 0;
	q.hide_after = chance(50) ? 30 : 0;
	make_query_text(&q);
	q.sort = (enum index_sort)random_below(4);
	q.offset = chance(70) ? 0 : random_below(200);
	q.limit = random_below(110);
	q.near_limit = chance(20) ? 0 : random_below(110);
	return q;
}

#endif
