/* What the makers of each kind of listing put it together from. */
#include "demo/listing.h"

#include <string.h>

#include "lib/arena.h"

static void
add_term(struct demo_listing *l, uint16_t id)
{
	for (size_t i = 0; i < l->term_count; i++)
		if (l->terms[i] == id)
			return;
	if (l->term_count < DEMO_TERMS)
		l->terms[l->term_count++] = id;
}

void
demo_listing_take(struct demo_listing *l, const char *keys, int percent)
{
	while (*keys != '\0') {
		size_t length = strcspn(keys, "|");

		if (percent >= 100 || chance_percent(&l->chance, percent))
			add_term(l, demo_world_term(l->world, keys, length));
		keys += length;
		keys += *keys == '|';
	}
}

bool
demo_listing_has(const struct demo_listing *l, const char *key)
{
	uint16_t id = demo_world_term(l->world, key, strlen(key));

	for (size_t i = 0; i < l->term_count; i++)
		if (l->terms[i] == id)
			return true;
	return false;
}

const char *
demo_listing_choose(struct demo_listing *l, const char *texts)
{
	uint32_t count = 1;
	uint32_t wanted;

	for (const char *at = texts; *at != '\0'; at++)
		count += *at == '|';
	for (wanted = chance_below(&l->chance, count); wanted > 0; wanted--)
		texts += strcspn(texts, "|") + 1;
	return arena_strndup(l->arena, texts, strcspn(texts, "|"));
}

static void
add_area(struct demo_listing *l, int64_t id)
{
	for (size_t i = 0; i < l->area_count; i++)
		if (l->areas[i] == id)
			return;
	if (l->area_count < DEMO_AREAS)
		l->areas[l->area_count++] = id;
}

static double
squared_distance(const struct demo_listing *l, const struct demo_area *area)
{
	double north = area->latitude - l->town->latitude;
	double east = (area->longitude - l->town->longitude) * 0.62;

	return north * north + east * east;
}

/* The nearest patch that is not yet among the listing's areas. */
static void
add_nearest_patch(struct demo_listing *l)
{
	const struct demo_area *nearest = NULL;

	for (size_t i = 0; i < l->world->area_count; i++) {
		const struct demo_area *area = &l->world->areas[i];
		bool taken = !area->patch;

		for (size_t j = 0; j < l->area_count; j++)
			taken = taken || l->areas[j] == area->id;
		if (!taken && (nearest == NULL ||
				  squared_distance(l, area) < squared_distance(l, nearest)))
			nearest = area;
	}
	if (nearest != NULL)
		add_area(l, nearest->id);
}

void
demo_listing_areas(struct demo_listing *l, int neighbour_percent)
{
	bool patches = false;

	for (size_t i = 0; i < l->world->area_count; i++)
		patches = patches || l->world->areas[i].patch;
	l->reach = DEMO_SOME_AREAS;
	if (patches && chance_percent(&l->chance, 50)) {
		for (int wanted = chance_between(&l->chance, 1, 4); wanted > 0; wanted--)
			add_nearest_patch(l);
		return;
	}
	for (size_t i = 0; i < l->world->area_count; i++) {
		const struct demo_area *area = &l->world->areas[i];

		if (area->patch)
			continue;
		if (strcmp(area->code, l->town->district) == 0 ||
		    chance_percent(&l->chance, neighbour_percent))
			add_area(l, area->id);
	}
}

void
demo_listing_check(struct demo_listing *l, const char *kind, const char *seen, int years)
{
	int32_t age = chance_between(&l->chance, 3, 30 * 12 * (years > 0 ? years : 3));

	if (l->check_count == DEMO_CHECKS)
		return;
	l->checks[l->check_count++] = (struct demo_check){
	    .kind = kind,
	    .seen = seen,
	    .seen_on = l->world->today - age,
	    .renew_by = years > 0 ? l->world->today - age + 365 * years : 0,
	};
}

/* Other main languages, the more often the more people here speak them at home (after
 * Census 2021, table TS024, rounded to what a demonstration needs). */
static const char *const languages[] = {"polish", "polish", "polish", "polish", "polish",
    "romanian", "romanian", "romanian", "gujarati", "gujarati", "portuguese", "portuguese",
    "bulgarian", "hungarian", "spanish", "spanish", "french", "french", "german", "italian",
    "malayalam", "malayalam", "hindi", "bengali", "urdu", "punjabi", "tamil", "nepali",
    "cantonese", "mandarin", "arabic", "ukrainian", "russian", "czech", "slovak", "lithuanian",
    "latvian", "turkish", "kurdish", "persian", "tagalog", "shona", "swahili", "yoruba",
    "somali", "thai", "welsh"};

void
demo_listing_languages(struct demo_listing *l, int signing)
{
	const uint32_t count = sizeof(languages) / sizeof(languages[0]);

	demo_listing_take(l, "language.english", 100);
	if (chance_percent(&l->chance, 13)) {
		const char *language = languages[chance_below(&l->chance, count)];

		demo_listing_take(l, arena_printf(l->arena, "language.%s", language), 100);
	}
	demo_listing_take(l, "language.british_sign|language.makaton", signing);
}
