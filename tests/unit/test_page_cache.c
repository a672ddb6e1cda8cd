/* Finished pages: what is found is what was kept last, and little of it is lost early. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "directory/page_cache.h"

enum { BYTES = 256 * 1024, ADDRESSES = 300, LONGEST = 20000, TURNS = 20000 };

static int
start(void **state)
{
	*state = arena_new(1024 * 1024);
	return 0;
}

static int
end(void **state)
{
	arena_free(*state);
	return 0;
}

/* A new cache as a worker has it: looked into before anything is kept. */
static struct page_cache *
cache_of(void **state, size_t bytes)
{
	struct page_cache *cache = page_cache_new(*state, bytes);

	assert_null(page_cache_find(cache, "", 1, 1));
	return cache;
}

static const struct kept_page *
find(struct page_cache *cache, int number)
{
	char address[32];

	snprintf(address, sizeof(address), "near=place-%d", number);
	return page_cache_find(cache, address, 1, 1);
}

/* A page of one letter, that of its number and version. */
static void
keep(struct page_cache *cache, int number, int version, size_t length)
{
	static char body[LONGEST];
	char address[32];

	snprintf(address, sizeof(address), "near=place-%d", number);
	memset(body, 'a' + (number * 7 + version) % 26, length);
	page_cache_keep(cache, address, body, length, &version, sizeof(version));
}

static void
test_kept_and_found(void **state)
{
	struct page_cache *cache = cache_of(state, BYTES);
	const struct kept_page *page;

	assert_null(find(cache, 1));
	keep(cache, 1, 0, 5);
	page = find(cache, 1);
	assert_non_null(page);
	assert_int_equal(page->length, 5);
	assert_memory_equal(page->body, "hhhhh", 5);
	assert_int_equal(*(const int *)page->note, 0);
	assert_null(find(cache, 2));
	keep(cache, 1, 1, 6);
	assert_int_equal(find(cache, 1)->length, 6);
}

static void
test_forgotten_in_time(void **state)
{
	struct page_cache *cache = cache_of(state, BYTES);

	keep(cache, 1, 0, 5);
	assert_null(page_cache_find(cache, "near=place-1", 1, 2));
	assert_null(find(cache, 1));
	keep(cache, 1, 0, 5);
	assert_non_null(find(cache, 1));
	assert_null(page_cache_find(cache, "near=place-1", 2, 1));
}

static void
test_one_page_does_not_push_out_all(void **state)
{
	struct page_cache *cache = cache_of(state, BYTES / 16);

	keep(cache, 1, 0, 100);
	keep(cache, 2, 0, LONGEST);
	assert_non_null(find(cache, 1));
	assert_null(find(cache, 2));
}

/* Two hundred pages in room for two hundred and forty: at most a few share a hash too often. */
static void
test_room_is_used(void **state)
{
	struct page_cache *cache = cache_of(state, BYTES);
	int found = 0;

	for (int i = 0; i < 200; i++)
		keep(cache, i, 0, 900);
	for (int i = 0; i < 200; i++)
		found += find(cache, i) != NULL;
	assert_in_range(found, 198, 200);
}

/* The same numbers in every run. */
static uint32_t
next(uint32_t *seed)
{
	*seed = *seed * UINT32_C(1664525) + UINT32_C(1013904223);
	return *seed >> 8;
}

/* Against a memory of what was kept last, through many turns of the ring. */
static void
test_never_another_page(void **state)
{
	struct page_cache *cache = cache_of(state, BYTES);
	static int versions[ADDRESSES];
	static size_t lengths[ADDRESSES];
	uint32_t seed = 20260101;
	int found = 0;

	for (int turn = 0; turn < TURNS; turn++) {
		int number = (int)(next(&seed) % ADDRESSES);
		const struct kept_page *page = find(cache, number);

		if (page != NULL) {
			found++;
			assert_int_equal(page->length, lengths[number]);
			assert_int_equal(*(const int *)page->note, versions[number]);
			for (size_t i = 0; i < page->length; i++)
				assert_int_equal(page->body[i],
				    'a' + (number * 7 + versions[number]) % 26);
		}
		versions[number]++;
		lengths[number] = (size_t)(next(&seed) % LONGEST);
		keep(cache, number, versions[number], lengths[number]);
	}
	assert_in_range(found, TURNS / 50, TURNS);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(test_kept_and_found, start, end),
		cmocka_unit_test_setup_teardown(test_forgotten_in_time, start, end),
		cmocka_unit_test_setup_teardown(test_one_page_does_not_push_out_all, start, end),
		cmocka_unit_test_setup_teardown(test_room_is_used, start, end),
		cmocka_unit_test_setup_teardown(test_never_another_page, start, end),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
