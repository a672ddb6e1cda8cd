/* Finished pages in a ring of memory: the oldest give way, a table of hashes finds them. */
#include "directory/page_cache.h"

#include <stdlib.h>
#include <string.h>

#include "lib/log.h"

enum { SLOTS = 512, ALIGNMENT = 16, SMALLEST_SHARE = 8 };

/* One page in the ring: the entry, then its note, address and body. */
struct entry {
	struct kept_page page;
	const char *address;
	uint64_t hash;
	size_t size; /* of everything, in the ring */
};

struct page_cache {
	unsigned char *ring;
	size_t bytes;
	size_t next;   /* where the next page goes */
	struct entry *slots[SLOTS];
	uint64_t stamp;
	int64_t period;
};

struct page_cache *
page_cache_new(size_t bytes)
{
	struct page_cache *cache = calloc(1, sizeof(*cache));

	/* The ring is reserved now and takes memory only as it fills. */
	if (cache == NULL || (cache->ring = malloc(bytes)) == NULL)
		die("out of memory: no room for finished pages");
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
	const struct entry *entry;

	if (cache->stamp != stamp || cache->period != period) {
		forget_all(cache);
		cache->stamp = stamp;
		cache->period = period;
	}
	entry = cache->slots[hash % SLOTS];
	if (entry == NULL || entry->hash != hash || strcmp(entry->address, address) != 0)
		return NULL;
	return &entry->page;
}

/* Forgets the pages that the new one will lie over. */
static void
make_way(struct page_cache *cache, const unsigned char *from, size_t size)
{
	for (size_t i = 0; i < SLOTS; i++) {
		const unsigned char *at = (const unsigned char *)cache->slots[i];

		if (at != NULL && at < from + size && from < at + cache->slots[i]->size)
			cache->slots[i] = NULL;
	}
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
	struct entry *entry;
	unsigned char *at;

	/* One page must not push out all others. */
	if (size > cache->bytes / SMALLEST_SHARE)
		return;
	if (cache->next + size > cache->bytes)
		cache->next = 0;
	at = cache->ring + cache->next;
	make_way(cache, at, size);
	cache->next += size;
	entry = (struct entry *)(void *)at;
	at += rounded(sizeof(*entry));
	entry->page.note = memcpy(at, note, note_size);
	at += rounded(note_size);
	entry->address = memcpy(at, address, address_size);
	at += rounded(address_size);
	entry->page.body = memcpy(at, body, length);
	entry->page.length = length;
	entry->hash = hash_of(address);
	entry->size = size;
	cache->slots[entry->hash % SLOTS] = entry;
}
