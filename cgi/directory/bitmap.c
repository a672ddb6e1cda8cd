/*
 * Counting common bits and measuring distances in plain C, and the choice between this
 * and the ways that need more of the processor.  Debian's binaries are built for the
 * oldest x86-64, so the choice is made when an index is opened.
 */
#include "directory/bitmap.h"
#include "directory/bitmap_span.h"
#include "directory/bitmap_tally.h"

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
count(const uint64_t *bits, size_t lines)
{
	uint64_t sum = 0;

	for (size_t w = 0; w < lines * LINE_WORDS; w++)
		sum += popcount(bits[w]);
	return sum;
}

static void
count_common(const uint64_t *const full[BITMAP_TOGETHER], size_t bitmaps, const uint64_t *mask,
    const uint32_t *lines, size_t line_count, uint64_t counts[BITMAP_TOGETHER])
{
	for (size_t t = 0; t < bitmaps; t++) {
		counts[t] = 0;
		for (size_t i = 0; i < line_count; i++) {
			const uint64_t *line = full[t] + (size_t)lines[i] * LINE_WORDS;
			const uint64_t *with = mask + (size_t)lines[i] * LINE_WORDS;

			for (size_t w = 0; w < LINE_WORDS; w++)
				counts[t] += popcount(line[w] & with[w]);
		}
	}
}

static size_t
numbers(const uint64_t line[LINE_WORDS], uint64_t flip, uint32_t first, uint32_t *found)
{
	size_t taken = 0;

	for (uint32_t w = 0; w < LINE_WORDS; w++) {
		for (uint64_t bits = line[w] ^ flip; bits != 0; bits &= bits - 1)
			found[taken++] = first + w * 64 + (uint32_t)__builtin_ctzll(bits);
	}
	return taken;
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
add_planes(const tally_bits planes[TALLY_PLANES], size_t word, uint32_t counts[64])
{
	for (size_t eight = 0; eight < 8; eight++) {
		uint64_t sums = 0;

		for (size_t p = TALLY_PLANES; p-- > 0;)
			sums = sums * 2 + spread(planes[p][word] >> eight * 8 & 0xff);
		for (size_t b = 0; b < 8; b++)
			counts[eight * 8 + b] += sums >> b * 8 & 0xff;
	}
}

static void
tally(const uint64_t *bits, size_t stride, const uint32_t *rows, size_t count_rows,
    size_t words, uint32_t *counts)
{
	for (size_t r = 0; r < count_rows; r += TALLY_ROWS) {
		size_t some = count_rows - r < TALLY_ROWS ? count_rows - r : TALLY_ROWS;

		for (size_t w = 0; w < words; w += TALLY_WORDS) {
			tally_bits planes[TALLY_PLANES];

			tally_rows(bits + w, stride, rows + r, some, planes);
			for (size_t i = 0; i < TALLY_WORDS && w + i < words; i++)
				add_planes(planes, i, counts + (w + i) * 64);
		}
	}
}

/* The difference wraps where it is no distance on Earth: a point without a latitude is
 * then still farther than any other. */
static float
difference(int32_t a, int32_t b)
{
	return (float)(int32_t)((uint32_t)a - (uint32_t)b);
}

float
bitmap_distance(const struct bitmap_place *place, int32_t latitude, int32_t longitude)
{
	float north = difference(latitude, place->latitude);
	float east = difference(longitude, place->longitude);

	east *= place->east - place->narrowing * north;
	north *= place->north;
	return north * north + east * east;
}

static void
distances(const struct bitmap_place *place, const int32_t *latitudes, const int32_t *longitudes,
    float *squares)
{
	for (size_t i = 0; i < LINE_BITS; i++)
		squares[i] = bitmap_distance(place, latitudes[i], longitudes[i]);
}

static void
within(const float *squares, float most, uint64_t line[LINE_WORDS])
{
	for (size_t w = 0; w < LINE_WORDS; w++) {
		uint64_t bits = 0;

		for (size_t i = 0; i < 64; i++)
			bits |= (uint64_t)(squares[w * 64 + i] <= most) << i;
		line[w] = bits;
	}
}

static void
within_own(const float *squares, const uint32_t *radii, float more, uint64_t line[LINE_WORDS])
{
	for (size_t w = 0; w < LINE_WORDS; w++) {
		uint64_t bits = 0;

		for (size_t i = 0; i < 64; i++) {
			float limit = bitmap_limit(radii[w * 64 + i], more);

			bits |= (uint64_t)(squares[w * 64 + i] <= limit) << i;
		}
		line[w] = bits;
	}
}

static void
spans(const struct bitmap_place *place, const struct bitmap_boxes *boxes, size_t count_boxes,
    float *least, float *most)
{
	span_boxes(place, boxes, count_boxes, least, most);
}

const struct bitmap_ways bitmap_plain = {
    BITMAP_PLAIN, count, count_common, numbers, tally, distances, within, within_own, spans};

const struct bitmap_ways *
bitmap_ways_of(enum bitmap_level level)
{
	if (level == BITMAP_PLAIN)
		return &bitmap_plain;
#ifdef __x86_64__
	if (level == BITMAP_AVX2 && __builtin_cpu_supports("avx2") &&
	    __builtin_cpu_supports("bmi") && __builtin_cpu_supports("popcnt"))
		return bitmap_avx2;
	if (level == BITMAP_AVX512 && __builtin_cpu_supports("avx512f") &&
	    __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl") &&
	    __builtin_cpu_supports("avx512vpopcntdq"))
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
