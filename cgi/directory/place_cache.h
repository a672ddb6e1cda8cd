/*
 * The places that this worker's searches were about: the pages of one search, and its
 * filters, ask for the same place again and again.
 */
#ifndef DIRECTORY_PLACE_CACHE_H
#define DIRECTORY_PLACE_CACHE_H

#include "lib/req.h"
#include "place/place.h"

struct place_cache;

struct place_cache *place_cache_new(void);

/* Forgets everything: areas or postcodes may have changed. */
void place_cache_clear(struct place_cache *cache);

/* place_from_key() with a memory.  *place is valid until the cache is cleared, which
 * only happens between requests. */
int place_cache_find(struct place_cache *cache, struct req *rq, const char *key,
    struct place *place);

#endif
