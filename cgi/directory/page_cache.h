/*
 * Finished pages of results, kept by a worker while the index they were made from stands,
 * and for minutes only: places and words may change without it.  Only for pages that are
 * the same for whoever asks: the public's.
 */
#ifndef DIRECTORY_PAGE_CACHE_H
#define DIRECTORY_PAGE_CACHE_H

#include <stddef.h>
#include <stdint.h>

#include "lib/arena.h"

struct page_cache;

/* Of at most that many bytes; it goes when the arena does. */
struct page_cache *page_cache_new(struct arena *own, size_t bytes);

struct kept_page {
	const char *body;
	size_t length;
	const void *note; /* what the page's maker wanted to keep with it */
};

/* The page kept under the address, made from the index of that stamp in that period of
 * time; NULL when there is none.  Valid until the next page_cache_keep(). */
const struct kept_page *page_cache_find(struct page_cache *cache, const char *address,
    uint64_t stamp, int64_t period);

/* Keeps a copy of a page and of note_size bytes beside it: of the index and the period that
 * were last asked for. */
void page_cache_keep(struct page_cache *cache, const char *address, const char *body,
    size_t length, const void *note, size_t note_size);

#endif
