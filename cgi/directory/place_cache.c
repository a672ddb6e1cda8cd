/* Places by key: a table with one entry for each hash, the newest wins. */
#include "directory/place_cache.h"

#include <stdlib.h>
#include <string.h>

#include "lib/log.h"

enum { ENTRIES = 1024, MOST_BYTES = 2 * 1024 * 1024, KEEP_SECONDS = 600 };

struct entry {
	char *key;
	struct place place;
};

struct place_cache {
	struct arena *texts;
	struct entry entries[ENTRIES];
	time_t since;
};

struct place_cache *
place_cache_new(void)
{
	struct place_cache *cache = calloc(1, sizeof(*cache));

	if (cache == NULL)
		die("out of memory: no room for places");
	cache->texts = arena_new(2 * MOST_BYTES);
	return cache;
}

void
place_cache_clear(struct place_cache *cache)
{
	arena_reset(cache->texts);
	memset(cache->entries, 0, sizeof(cache->entries));
	cache->since = 0;
}

/* FNV-1a: short keys, no need for more. */
static size_t
slot_of(const char *key)
{
	uint32_t hash = 2166136261u;

	for (; *key != '\0'; key++)
		hash = (hash ^ (unsigned char)*key) * 16777619u;
	return hash % ENTRIES;
}

static const char *
kept(struct arena *a, const char *text)
{
	return text != NULL ? arena_strdup(a, text) : NULL;
}

static void
remember(struct place_cache *cache, struct entry *entry, const char *key,
    const struct place *place)
{
	struct arena *a = cache->texts;
	uint32_t *areas = arena_array(a, place->area_count, sizeof(*areas));

	if (place->area_count > 0)
		memcpy(areas, place->areas, place->area_count * sizeof(*areas));
	entry->place = *place;
	entry->place.areas = areas;
	entry->place.key = kept(a, place->key);
	entry->place.label = kept(a, place->label);
	entry->place.lsoa = kept(a, place->lsoa);
	entry->place.district = kept(a, place->district);
	entry->place.district_name = kept(a, place->district_name);
	entry->place.rural_urban = kept(a, place->rural_urban);
	entry->key = arena_strdup(a, key);
}

int
place_cache_find(struct place_cache *cache, struct req *rq, const char *key,
    struct place *place)
{
	struct entry *entry = &cache->entries[slot_of(key)];
	int code;

	if (rq->now - cache->since > KEEP_SECONDS || arena_used(cache->texts) > MOST_BYTES) {
		place_cache_clear(cache);
		cache->since = rq->now;
	}
	if (entry->key == NULL || strcmp(entry->key, key) != 0) {
		code = place_from_key(rq->db, rq->a, rq->conf->county, key, place);
		if (code != DB_OK || place->key == NULL)
			return code;
		remember(cache, entry, key, place);
	}
	*place = entry->place;
	return DB_OK;
}
