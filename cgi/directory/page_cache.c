/* Finished pages in a ring of memory: the oldest give way, a table of hashes finds them. */
#include "directory/page_cache.h"

#include <stdlib.h>
#include <string.h>

#include "lib/log.h"

/* A page is in one of a few slots that its hash names, so that two of the same hash do not
 * push each other out. */
enum { SETS = 512, WAYS = 4, ALIGNMENT = 16, SMALLEST_SHARE = 8 };

/* One page in the ring: the entry, then its note, address and body. */
struct entry {
	struct kept_page page;
	const char *address;
};

/* Where in the ring an entry is; end is 0 when there is none. */
struct slot {
	uint64_t hash;
	size_t start;
	size_t end;
};

struct page_cache {
	unsigned char *ring;
	size_t bytes;
	size_t next;   /* where the next page goes */
	struct slot slots[SETS * WAYS];
	uint64_t stamp;
	int64_t period;
};

struct page_cache *
page_cache_new(struct arena *own, size_t bytes)
{
	struct page_cache *cache = arena_alloc(own, sizeof(*cache));

	/* The ring is reserved now and takes memory only as it fills. */
	if ((cache->ring = malloc(bytes)) == NULL)
		die("out of memory: no room for finished pages");
	arena_defer(own, free, cache->ring);
	cache->bytes = bytes;
	return cache;
}

/* FNV-1a. */
static uint64_t
hash_of(const char *text)
{
	uint64_t hash = UINT64_C(14695981039346656037);

	for (; *text != '\0'; text++)
		hash = (hash ^ (unsigned char)*text) * UINT64_C(1099511628211);
	return hash;
}

static struct slot *
set_of(struct page_cache *cache, uint64_t hash)
{
	return &cache->slots[hash % SETS * WAYS];
}

static void
forget_all(struct page_cache *cache)
{
	memset(cache->slots, 0, sizeof(cache->slots));
	cache->next = 0;
}

const struct kept_page *
page_cache_find(struct page_cache *cache, const char *address, uint64_t stamp, int64_t period)
{
	uint64_t hash = hash_of(address);
	const struct slot *slot;

	if (cache->stamp != stamp || cache->period != period) {
		forget_all(cache);
		cache->stamp = stamp;
		cache->period = period;
	}
	slot = set_of(cache, hash);
	for (size_t i = 0; i < WAYS; i++) {
		const struct entry *entry = (const void *)(cache->ring + slot[i].start);

		if (slot[i].end != 0 && slot[i].hash == hash &&
		    strcmp(entry->address, address) == 0)
			return &entry->page;
	}
	return NULL;
}

/* Forgets the pages that the new one will lie over. */
static void
make_way(struct page_cache *cache, size_t start, size_t end)
{
	for (size_t i = 0; i < SETS * WAYS; i++)
		if (cache->slots[i].start < end && start < cache->slots[i].end)
			cache->slots[i].end = 0;
}

/* The slot for a new page: that of the same address, a free one, or that of the page the
 * ring comes to first. */
static struct slot *
slot_for(struct page_cache *cache, uint64_t hash)
{
	struct slot *set = set_of(cache, hash), *oldest = set;
	size_t least = SIZE_MAX;

	for (size_t i = 0; i < WAYS; i++) {
		size_t ahead = set[i].start + (set[i].start < cache->next ? cache->bytes : 0);

		if (set[i].end != 0 && set[i].hash == hash)
			return &set[i];
		if (set[i].end == 0)
			ahead = 0;
		if (ahead <= least) {
			least = ahead;
			oldest = &set[i];
		}
	}
	return oldest;
}

static size_t
rounded(size_t size)
{
	return (size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
}

void
page_cache_keep(struct page_cache *cache, const char *address, const char *body, size_t length,
    const void *note, size_t note_size)
{
	size_t address_size = strlen(address) + 1;
	size_t size = rounded(sizeof(struct entry)) + rounded(note_size) + rounded(address_size) +
	    rounded(length);
	uint64_t hash = hash_of(address);
	struct entry *entry;
	unsigned char *at;

	/* One page must not push out all others. */
	if (size > cache->bytes / SMALLEST_SHARE)
		return;
	if (cache->next + size > cache->bytes)
		cache->next = 0;
	make_way(cache, cache->next, cache->next + size);
	*slot_for(cache, hash) =
	    (struct slot){ .hash = hash, .start = cache->next, .end = cache->next + size };
	at = cache->ring + cache->next;
	cache->next += size;
	entry = (struct entry *)(void *)at;
	at += rounded(sizeof(*entry));
	entry->page.note = memcpy(at, note, note_size);
	at += rounded(note_size);
	entry->address = memcpy(at, address, address_size);
	at += rounded(address_size);
	entry->page.body = memcpy(at, body, length);
	entry->page.length = length;
}
