/* The loops over bitmaps: each level against plain C, and that against single bits. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "directory/bitmap.h"
#include "directory/index.h"

enum { LINES = 9, STRIDE = 3, ROWS = 700 };

static uint64_t seed = 88172645463325252u;

static uint64_t
random_bits(void)
{
	seed ^= seed << 13;
	seed ^= seed >> 7;
	seed ^= seed << 17;
	return seed;
}

static uint64_t some[4][LINES * LINE_WORDS], mask[LINES * LINE_WORDS];

static int
fill(void **state)
{
	(void)state;
	for (size_t w = 0; w < LINES * LINE_WORDS; w++) {
		for (size_t t = 0; t < 4; t++)
			some[t][w] = random_bits() & random_bits();
		/* None, some and all of the bits. */
		mask[w] = w < 8 ? 0 : w < 16 ? ~UINT64_C(0) : random_bits();
	}
	return 0;
}

/* Runs a check at every level this processor has. */
static void
at_each_level(void (*check)(const struct bitmap_ways *ways))
{
	for (enum bitmap_level level = BITMAP_PLAIN; level < BITMAP_LEVELS; level++) {
		const struct bitmap_ways *ways = bitmap_ways_of(level);

		if (ways == NULL) {
			print_message("level %d: this processor has it not\n", level);
			continue;
		}
		assert_int_equal(ways->level, level);
		check(ways);
	}
}

static void
check_counts(const struct bitmap_ways *ways)
{
	static const uint32_t lines[] = {0, 1, 3, 4, 8};
	const uint64_t *full[BITMAP_TOGETHER] = {some[0], some[1], some[2], some[3]};
	uint64_t counts[BITMAP_TOGETHER], expected;

	expected = 0;
	for (size_t bit = 0; bit < LINES * LINE_BITS; bit++)
		expected += bitmap_test(mask, bit);
	assert_int_equal(ways->count(mask, LINES), expected);
	assert_int_equal(ways->count(mask, 1), 0);
	assert_int_equal(ways->count(mask + LINE_WORDS, 1), LINE_BITS);
	assert_int_equal(ways->count(mask, 0), 0);
	for (size_t together = 1; together <= BITMAP_TOGETHER; together++) {
		ways->count_common(full, together, mask, lines, 5, counts);
		for (size_t t = 0; t < together; t++) {
			expected = 0;
			for (size_t i = 0; i < 5 * LINE_BITS; i++) {
				size_t bit = lines[i / LINE_BITS] * LINE_BITS + i % LINE_BITS;

				expected += bitmap_test(some[t], bit) && bitmap_test(mask, bit);
			}
			assert_int_equal(counts[t], expected);
		}
	}
}

static void
common_bits_are_counted(void **state)
{
	(void)state;
	at_each_level(check_counts);
}

static void
check_numbers(const struct bitmap_ways *ways)
{
	uint32_t numbers[LINE_BITS + BITMAP_NUMBERS_BEYOND];

	for (size_t line = 0; line < LINES; line++) {
		for (int flipped = 0; flipped < 2; flipped++) {
			const uint64_t *bits = mask + line * LINE_WORDS;
			size_t found =
			    ways->numbers(bits, flipped ? ~UINT64_C(0) : 0, 1000, numbers);
			size_t expected = 0;

			for (uint32_t bit = 0; bit < LINE_BITS; bit++) {
				if (bitmap_test(bits, bit) != flipped)
					assert_int_equal(numbers[expected++], 1000 + bit);
			}
			assert_int_equal(found, expected);
		}
	}
}

static void
bits_are_numbered(void **state)
{
	(void)state;
	at_each_level(check_numbers);
}

static void
check_tally(const struct bitmap_ways *ways)
{
	static uint64_t bits[ROWS * STRIDE + BITMAP_BEYOND / 8];
	static const size_t tries[] = {0, 1, 7, 8, 9, 247, 248, 249, 255, 256, 300, ROWS};
	uint32_t rows[ROWS], counts[STRIDE * 64];

	for (size_t i = 0; i < ROWS * STRIDE; i++)
		bits[i] = random_bits() | random_bits();
	/* One bit that all rows have, so that a count over 255 is seen. */
	for (size_t r = 0; r < ROWS; r++) {
		rows[r] = (uint32_t)(random_bits() % ROWS);
		bits[r * STRIDE] |= 1;
	}
	for (size_t i = 0; i < sizeof(tries) / sizeof(tries[0]); i++) {
		for (size_t words = 1; words <= STRIDE; words++) {
			memset(counts, 0, sizeof(counts));
			counts[5] = 1000;
			ways->tally(bits, STRIDE, rows, tries[i], words, counts);
			for (size_t b = 0; b < STRIDE * 64; b++) {
				uint32_t expected = b == 5 ? 1000 : 0;

				for (size_t r = 0; r < tries[i] && b < words * 64; r++)
					expected += bitmap_test(bits + rows[r] * STRIDE, b);
				assert_int_equal(counts[b], expected);
			}
		}
	}
}

static void
rows_are_tallied(void **state)
{
	(void)state;
	at_each_level(check_tally);
}

static void
check_distances(const struct bitmap_ways *ways)
{
	struct bitmap_place place = {51800000, -2200000, 0.1112f, 0.0688f, 7.6e-10f};
	int32_t latitudes[LINE_BITS], longitudes[LINE_BITS];
	float squares[LINE_BITS];
	uint32_t radii[LINE_BITS];
	uint64_t line[LINE_WORDS];

	for (size_t i = 0; i < LINE_BITS; i++) {
		latitudes[i] = 51000000 + (int32_t)(random_bits() % 1600000);
		longitudes[i] = -3000000 + (int32_t)(random_bits() % 1600000);
		radii[i] = (uint32_t)(random_bits() % 60000);
	}
	latitudes[0] = INT32_MIN;
	ways->distances(&place, latitudes, longitudes, squares);
	for (size_t i = 0; i < LINE_BITS; i++)
		assert_true(squares[i] == bitmap_distance(&place, latitudes[i], longitudes[i]));
	assert_true(sqrt(squares[0]) > 100 * INDEX_REACH_MAX);
	/* A limit that is exactly one of the distances: it is within. */
	ways->within(squares, squares[77], line);
	assert_true(bitmap_test(line, 77));
	for (size_t i = 0; i < LINE_BITS; i++)
		assert_int_equal(bitmap_test(line, i), squares[i] <= squares[77]);
	ways->within_own(squares, radii, 2500.5f, line);
	for (size_t i = 0; i < LINE_BITS; i++)
		assert_int_equal(
		    bitmap_test(line, i), squares[i] <= bitmap_limit(radii[i], 2500.5f));
}

static void
distances_are_the_same_at_all_levels(void **state)
{
	(void)state;
	at_each_level(check_distances);
}

/* ---- How true the distances are ---- */

static double
haversine(double latitude, double longitude, double latitude2, double longitude2)
{
	double radians = M_PI / 180;
	double up = sin((latitude2 - latitude) * radians / 2);
	double across = sin((longitude2 - longitude) * radians / 2);
	double h =
	    up * up + cos(latitude * radians) * cos(latitude2 * radians) * across * across;

	return 2 * 6371008.8 * asin(sqrt(h));
}

static double
unit_random(void)
{
	return (double)(random_bits() >> 11) / 9007199254740992.0;
}

static void
distances_are_near_the_haversine(void **state)
{
	double worst_near = 0, worst_far = 0;

	(void)state;
	for (size_t i = 0; i < 300000; i++) {
		double latitude = 49 + 12 * unit_random(), longitude = -8 + 10 * unit_random();
		double latitude2 = latitude + 3 * unit_random() - 1.5;
		double longitude2 = longitude + 5 * unit_random() - 2.5;
		double true_one = haversine(latitude, longitude, latitude2, longitude2);
		double off =
		    fabs(index_distance(latitude, longitude, latitude2, longitude2) - true_one);

		if (true_one <= 50000) {
			worst_near = fmax(worst_near, off - true_one * 0.00002);
		} else if (true_one <= 150000) {
			worst_far = fmax(worst_far, off - true_one * 0.00011);
		}
	}
	print_message("# over the share allowed: %.3f m up to 50 km, %.3f m up to 150 km\n",
	    worst_near, worst_far);
	assert_true(worst_near <= 0.2);
	assert_true(worst_far <= 0.2);
	assert_true(index_distance(51.8, -2.2, 51.8, -2.2) == 0);
}

int
main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(common_bits_are_counted),
	    cmocka_unit_test(bits_are_numbered),
	    cmocka_unit_test(rows_are_tallied),
	    cmocka_unit_test(distances_are_the_same_at_all_levels),
	    cmocka_unit_test(distances_are_near_the_haversine),
	};

	return cmocka_run_group_tests(tests, fill, NULL);
}
