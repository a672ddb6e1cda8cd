/* What a list of results shows of a listing, as bytes and back; bytes that are no card. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "directory/card.h"

static struct arena *a;

static int
set_up(void **state)
{
	(void)state;
	a = arena_new(32 * 1024 * 1024);
	return 0;
}

static int
tear_down(void **state)
{
	(void)state;
	arena_free(a);
	return 0;
}

static const uint16_t terms[] = { 20, 21, 1023 };
static const struct card ash = { .head = { .price_from = 1400,
	                             .price_to = CARD_NONE,
	                             .taking_from = 20758,
	                             .confirmed_on = 20777,
	                             .rating_on = CARD_NONE,
	                             .beds = 0,
	                             .term_count = 3,
	                             .from_register = 1 },
	.terms = terms,
	.name = "Ash Example",
	.place_label = "Nailsworth – a town",
	.price_note = "",
	.rating = "Good" };

/* At an odd address and in memory of its own, so that reading beyond it is noticed. */
static unsigned char *
moved(const void *bytes, size_t size, unsigned char **whole)
{
	*whole = malloc(size + 1);
	assert_non_null(*whole);
	memcpy(*whole + 1, bytes, size);
	return *whole + 1;
}

static void
what_is_written_is_read(void **state)
{
	unsigned char *whole;
	struct card card;
	const void *bytes;
	size_t size;

	(void)state;
	bytes = card_write(a, &ash, &size);
	/* 28 of the head, 3 terms of 2, and texts of 11, 21, 0 and 4 with a NUL each. */
	assert_int_equal(size, 28 + 6 + 12 + 22 + 1 + 5);
	assert_true(card_read(a, moved(bytes, size, &whole), size, &card));
	assert_memory_equal(&card.head, &ash.head, sizeof(card.head));
	assert_memory_equal(card.terms, terms, sizeof(terms));
	assert_string_equal(card.name, "Ash Example");
	assert_string_equal(card.place_label, "Nailsworth – a town");
	assert_string_equal(card.price_note, "");
	assert_string_equal(card.rating, "Good");
	free(whole);
}

static void
cut_short_it_is_no_card(void **state)
{
	const void *bytes;
	size_t size;

	(void)state;
	bytes = card_write(a, &ash, &size);
	for (size_t cut = 0; cut < size; cut++) {
		unsigned char *whole;
		struct card card;

		assert_false(card_read(a, moved(bytes, cut, &whole), cut, &card));
		free(whole);
	}
}

/* Each byte changed in turn: refused, or read within the bytes. */
static void
forged_it_does_no_harm(void **state)
{
	const void *bytes;
	size_t size, lengths, refused = 0;

	(void)state;
	bytes = card_write(a, &ash, &size);
	for (size_t i = 0; i < size; i++) {
		unsigned char *whole, *forged = moved(bytes, size, &whole);
		struct card card;

		forged[i] ^= 0xff;
		if (card_read(a, forged, size, &card)) {
			lengths = strlen(card.name) + strlen(card.place_label) +
			          strlen(card.price_note) + strlen(card.rating);
			assert_true(lengths < size);
		} else {
			refused++;
		}
		free(whole);
	}
	/* The count of terms in both its bytes, and the four ends of texts. */
	assert_int_equal(refused, 6);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(what_is_written_is_read),
		cmocka_unit_test(cut_short_it_is_no_card),
		cmocka_unit_test(forged_it_does_no_harm),
	};

	return cmocka_run_group_tests(tests, set_up, tear_down);
}
