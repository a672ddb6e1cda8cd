/* Request memory: a chain of blocks, cut off the front, given back whole. */
#include "lib/arena.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/log.h"

enum { FIRST_BLOCK = 64 * 1024, ALIGNMENT = 16 };

struct block {
	struct block *older;
	size_t size;
	size_t used;
	_Alignas(ALIGNMENT) unsigned char bytes[];
};

struct deferred {
	struct deferred *older;
	void (*clean_up)(void *what);
	void *what;
};

struct arena {
	struct block *newest;
	struct deferred *deferred;
	size_t cap;
	size_t used;
};

static struct block *
block_new(struct block *older, size_t size)
{
	struct block *b = malloc(sizeof(*b) + size);

	if (b == NULL)
		die("out of memory: a block of %zu bytes was refused", size);
	b->older = older;
	b->size = size;
	b->used = 0;
	return b;
}

struct arena *
arena_new(size_t cap)
{
	struct arena *a = calloc(1, sizeof(*a));

	if (a == NULL)
		die("out of memory: no room for an arena");
	a->cap = cap;
	a->newest = block_new(NULL, FIRST_BLOCK);
	return a;
}

void
arena_reset(struct arena *a)
{
	/* A clean-up may itself allocate or defer, so take them off one by one. */
	while (a->deferred != NULL) {
		struct deferred *d = a->deferred;

		a->deferred = d->older;
		d->clean_up(d->what);
	}
	/* The oldest block stays: most requests need no other. */
	while (a->newest->older != NULL) {
		struct block *b = a->newest;

		a->newest = b->older;
		free(b);
	}
	a->newest->used = 0;
	a->used = 0;
}

void
arena_free(struct arena *a)
{
	if (a == NULL)
		return;
	arena_reset(a);
	free(a->newest);
	free(a);
}

void *
arena_alloc(struct arena *a, size_t size)
{
	struct block *b = a->newest;
	void *p;

	if (size > a->cap || a->used > a->cap - size)
		die("a request wanted more than %zu bytes of memory", a->cap);
	size = (size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
	if (b->size - b->used < size) {
		size_t want = b->size < 1024 * 1024 ? b->size * 2 : b->size;

		a->newest = b = block_new(b, size > want ? size : want);
	}
	p = b->bytes + b->used;
	b->used += size;
	a->used += size;
	return memset(p, 0, size);
}

void *
arena_array(struct arena *a, size_t count, size_t size)
{
	if (size != 0 && count > SIZE_MAX / size)
		die("an array of %zu times %zu bytes cannot be", count, size);
	return arena_alloc(a, count * size);
}

char *
arena_strndup(struct arena *a, const char *s, size_t length)
{
	char *copy = arena_alloc(a, length + 1);

	if (length > 0)
		memcpy(copy, s, length);
	return copy;
}

char *
arena_strdup(struct arena *a, const char *s)
{
	return arena_strndup(a, s, strlen(s));
}

char *
arena_vprintf(struct arena *a, const char *format, va_list args)
{
	/* Most texts are short and so formatted once only. */
	char first[256];
	va_list again;
	char *text;
	int length;

	va_copy(again, args);
	length = vsnprintf(first, sizeof(first), format, again);
	va_end(again);
	if (length < 0)
		die("a text could not be formatted");
	text = arena_alloc(a, (size_t)length + 1);
	if ((size_t)length < sizeof(first))
		memcpy(text, first, (size_t)length);
	else
		vsnprintf(text, (size_t)length + 1, format, args);
	return text;
}

char *
arena_printf(struct arena *a, const char *format, ...)
{
	va_list args;
	char *text;

	va_start(args, format);
	text = arena_vprintf(a, format, args);
	va_end(args);
	return text;
}

void
arena_defer(struct arena *a, void (*clean_up)(void *what), void *what)
{
	struct deferred *d = arena_alloc(a, sizeof(*d));

	d->clean_up = clean_up;
	d->what = what;
	d->older = a->deferred;
	a->deferred = d;
}

static void
free_arena(void *arena)
{
	arena_free(arena);
}

struct arena *
arena_within(struct arena *a, size_t cap)
{
	struct arena *own = arena_new(cap);

	arena_defer(a, free_arena, own);
	return own;
}

size_t
arena_used(const struct arena *a)
{
	return a->used;
}
