/* Small indexes for tests: built in a folder of their own, searched in one arena. */
#ifndef UNIT_INDEX_FIXTURE_H
#define UNIT_INDEX_FIXTURE_H

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "directory/index.h"
#include "lib/arena.h"

static struct arena *a;
static char folder[] = "/tmp/care-index-XXXXXX";
static char file[64];
static struct index *ix;
static struct index_result result;

static int
fixture_set_up(void **state)
{
	(void)state;
	a = arena_new((size_t)1 << 30);
	if (mkdtemp(folder) == NULL)
		return -1;
	snprintf(file, sizeof(file), "%s/listings", folder);
	return 0;
}

static int
fixture_tear_down(void **state)
{
	(void)state;
	index_close(ix);
	arena_free(a);
	unlink(file);
	return rmdir(folder);
}

static inline void
fixture_build(const struct index_vocabulary *vocabulary, const struct index_listing *listings,
    size_t count)
{
	struct index_builder *builder;

	assert_int_equal(index_builder_new(file, vocabulary, &builder), 0);
	for (size_t i = 0; i < count; i++)
		assert_int_equal(index_builder_add(builder, &listings[i]), 0);
	assert_int_equal(index_builder_finish(builder), 0);
	index_close(ix);
	assert_int_equal(index_open(file, &ix), 0);
}

static inline void
fixture_search(const struct index_query *query)
{
	arena_reset(a);
	assert_int_equal(index_search(ix, a, query, &result), 0);
}

#endif
