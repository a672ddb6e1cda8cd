/*
 * Request memory.  Everything one request (or one job) makes is taken from one
 * arena and given back at once by arena_reset(), so that handlers never free and
 * an early return is always safe.
 *
 * Memory from an arena is zeroed, aligned for any type, and valid until the next
 * arena_reset() or arena_free().  No function here returns NULL: a request that
 * would pass the arena's cap is a fault of ours or an attack, and die()s, so the
 * worker is replaced.
 */
#ifndef LIB_ARENA_H
#define LIB_ARENA_H

#include <stdarg.h>
#include <stddef.h>

struct arena;

/* A new arena that may hold at most cap bytes at a time. */
struct arena *arena_new(size_t cap);

/* The same, freed when a is next reset: for work that takes more than a request may. */
struct arena *arena_within(struct arena *a, size_t cap);

/* Runs what was deferred, last first, and forgets all memory handed out. */
void arena_reset(struct arena *a);

/* arena_reset(), then gives the arena itself back. */
void arena_free(struct arena *a);

void *arena_alloc(struct arena *a, size_t size);

/* count * size bytes; dies when the product overflows. */
void *arena_array(struct arena *a, size_t count, size_t size);

char *arena_strdup(struct arena *a, const char *s);

/* The first length bytes of s, ended with a NUL. */
char *arena_strndup(struct arena *a, const char *s, size_t length);

char *arena_printf(struct arena *a, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
char *arena_vprintf(struct arena *a, const char *format, va_list args)
    __attribute__((format(printf, 2, 0)));

/* Calls clean_up(what) at the next reset: for what is not memory (a file, a CURL
 * handle, an open transaction). */
void arena_defer(struct arena *a, void (*clean_up)(void *what), void *what);

/* Bytes handed out since the last reset, for the request's log line. */
size_t arena_used(const struct arena *a);

#endif
