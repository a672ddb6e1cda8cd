/* Places by key, kept for a minute: a hash table in an arena that is emptied whole. */
#include "place/place.h"

#include <string.h>

enum {
	SLOTS = 4096, /* a power of two; half of them are used at most */
	MOST_KEPT = SLOTS / 2,
	KEPT_SECONDS = 60,
	MEMORY_BYTES = 8 * 1024 * 1024
};

static void
make_room(struct place_memory *memory, int64_t now)
{
	if (memory->own == NULL)
		memory->own = arena_new(MEMORY_BYTES);
	else if (memory->count < MOST_KEPT && now >= memory->since &&
		 now - memory->since < KEPT_SECONDS)
		return;
	arena_reset(memory->own);
	memory->slots = arena_array(memory->own, SLOTS, sizeof(*memory->slots));
	memory->count = 0;
	memory->since = now;
}

/* The key's slot: where it is, or the free one where it goes.  FNV-1a, which is enough for
 * keys that the database has to know before they are kept. */
static const struct place **
slot_of(const struct place_memory *memory, const char *key)
{
	uint32_t hash = 2166136261u;

	for (const char *c = key; *c != '\0'; c++)
		hash = (hash ^ (unsigned char)*c) * 16777619u;
	for (;;) {
		const struct place **slot = &memory->slots[hash++ & (SLOTS - 1)];

		if (*slot == NULL || strcmp((*slot)->key, key) == 0)
			return slot;
	}
}

static const char *
copied(struct arena *a, const char *text)
{
	return text == NULL ? NULL : arena_strdup(a, text);
}

static const struct place *
copy_place(struct arena *a, const struct place *place)
{
	struct place *copy = arena_alloc(a, sizeof(*copy));
	uint32_t *areas = arena_array(a, place->area_count, sizeof(*areas));

	*copy = *place;
	copy->key = copied(a, place->key);
	copy->label = copied(a, place->label);
	copy->lsoa = copied(a, place->lsoa);
	copy->district = copied(a, place->district);
	copy->district_name = copied(a, place->district_name);
	copy->rural_urban = copied(a, place->rural_urban);
	for (size_t i = 0; i < place->area_count; i++)
		areas[i] = place->areas[i];
	copy->areas = areas;
	return copy;
}

int
place_recall(struct place_memory *memory, struct db *db, struct arena *a, const char *county,
    const char *key, int64_t now, struct place *place)
{
	const struct place **slot;
	int code = DB_OK;

	make_room(memory, now);
	slot = slot_of(memory, key);
	if (*slot == NULL) {
		code = place_from_key(db, a, county, key, place);
		if (code != DB_OK || place->key == NULL)
			return code;
		*slot = copy_place(memory->own, place);
		memory->count++;
	}
	*place = **slot;
	return code;
}
