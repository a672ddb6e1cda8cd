/*
 * Counting common bits and measuring distances in plain C, and the choice between this
 * and the ways that need more of the processor.  Debian's binaries are built for the
 * oldest x86-64, so the choice is made when an index is opened.
 */
#include "directory/bitmap.h"

#include <string.h>

#ifdef __clang__
#pragma STDC FP_CONTRACT OFF /* gcc -std=c11 never contracts; all ways must agree */
#endif

static uint64_t
popcount(uint64_t bits)
{
	/* The usual sums of neighbours (Hacker's Delight 5-1): __builtin_popcountll would
	 * be a call on processors without the instruction. */
	bits -= bits >> 1 & UINT64_C(0x5555555555555555);
	bits =
	    (bits & UINT64_C(0x3333333333333333)) + (bits >> 2 & UINT64_C(0x3333333333333333));
	bits = (bits + (bits >> 4)) & UINT64_C(0x0f0f0f0f0f0f0f0f);
	return bits * UINT64_C(0x0101010101010101) >> 56;
}

static uint64_t
count(const uint64_t *packed, size_t lines)
{
	uint64_t sum = 0;

	for (size_t w = 0; w < lines * LINE_WORDS; w++)
		sum += popcount(packed[w]);
	return sum;
}

static void
count_common(const uint64_t *const full[BITMAP_TOGETHER], size_t bitmaps,
    const uint32_t *blocks, const uint64_t *mask, size_t lines,
    uint64_t counts[BITMAP_TOGETHER])
{
	for (size_t t = 0; t < bitmaps; t++) {
		counts[t] = 0;
		for (size_t i = 0; i < lines; i++) {
			const uint64_t *line = full[t] + (size_t)blocks[i] * LINE_WORDS;

			for (size_t w = 0; w < LINE_WORDS; w++)
				counts[t] += popcount(line[w] & mask[i * LINE_WORDS + w]);
		}
	}
}

/* Eight bits to eight bytes of 0 or 1: the bits are copied to every byte, each byte keeps
 * its own, and whatever is not 0 becomes 1. */
static uint64_t
spread(uint64_t byte)
{
	uint64_t bits = byte * UINT64_C(0x0101010101010101) & UINT64_C(0x8040201008040201);

	return (bits + UINT64_C(0x7f7f7f7f7f7f7f7f)) >> 7 & UINT64_C(0x0101010101010101);
}

static void
tally(const uint64_t *bits, size_t words, const uint32_t *rows, size_t count_rows,
    uint32_t *counts)
{
	enum { IN_A_BYTE = 255 };

	while (count_rows > 0) {
		size_t some = count_rows < IN_A_BYTE ? count_rows : IN_A_BYTE;

		for (size_t w = 0; w < words; w++) {
			uint64_t sums[8] = {0};
			uint8_t bytes[64];

			for (size_t r = 0; r < some; r++) {
				uint64_t word = bits[rows[r] * words + w];

				for (size_t b = 0; b < 8; b++)
					sums[b] += spread(word >> b * 8 & 0xff);
			}
			memcpy(bytes, sums, sizeof(bytes)); /* least first, as in the file */
			for (size_t b = 0; b < 64; b++)
				counts[w * 64 + b] += bytes[b];
		}
		rows += some;
		count_rows -= some;
	}
}

double
bitmap_distance(const struct bitmap_place *place, int32_t latitude, int32_t longitude)
{
	double north = latitude - place->latitude;
	double east = longitude - place->longitude;

	east *= place->east - place->narrowing * north;
	north *= place->north;
	return north * north + east * east;
}

static void
distances(const struct bitmap_place *place, const int32_t *latitudes, const int32_t *longitudes,
    double *squares)
{
	for (size_t i = 0; i < LINE_BITS; i++)
		squares[i] = bitmap_distance(place, latitudes[i], longitudes[i]);
}

static void
within(const double *squares, double most, uint64_t line[LINE_WORDS])
{
	for (size_t w = 0; w < LINE_WORDS; w++) {
		uint64_t bits = 0;

		for (size_t i = 0; i < 64; i++)
			bits |= (uint64_t)(squares[w * 64 + i] <= most) << i;
		line[w] = bits;
	}
}

static void
within_own(const double *squares, const uint32_t *radii, double more, uint64_t line[LINE_WORDS])
{
	for (size_t w = 0; w < LINE_WORDS; w++) {
		uint64_t bits = 0;

		for (size_t i = 0; i < 64; i++) {
			double limit = radii[w * 64 + i] + more;

			bits |= (uint64_t)(squares[w * 64 + i] <= limit * limit) << i;
		}
		line[w] = bits;
	}
}

const struct bitmap_ways bitmap_plain = {
    BITMAP_PLAIN, count, count_common, tally, distances, within, within_own};

const struct bitmap_ways *
bitmap_ways_of(enum bitmap_level level)
{
	if (level == BITMAP_PLAIN)
		return &bitmap_plain;
#ifdef __x86_64__
	if (level == BITMAP_AVX2 && __builtin_cpu_supports("avx2") &&
	    __builtin_cpu_supports("popcnt"))
		return bitmap_avx2;
	if (level == BITMAP_AVX512 && __builtin_cpu_supports("avx512f") &&
	    __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vpopcntdq"))
		return bitmap_avx512;
#endif
	return NULL;
}

const struct bitmap_ways *
bitmap_ways_best(void)
{
	for (enum bitmap_level level = BITMAP_LEVELS; level-- > BITMAP_PLAIN;) {
		const struct bitmap_ways *ways = bitmap_ways_of(level);

		if (ways != NULL)
			return ways;
	}
	return &bitmap_plain;
}
