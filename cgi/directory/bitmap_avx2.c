/* The loops of bitmap.h in registers of 256 bits. */
#include "directory/bitmap.h"

#ifdef __x86_64__

#include <immintrin.h>

#include "directory/bitmap_span.h"
#include "directory/bitmap_tally.h"

#define AVX2 __attribute__((target("avx2,bmi,popcnt")))

AVX2 static __m256i
load(const uint64_t *words)
{
	return _mm256_loadu_si256((const __m256i *)(const void *)words);
}

/* How many bits each byte has: a table of 16 counts, looked up for each half (Mula). */
AVX2 static __m256i
byte_counts(__m256i bits)
{
	const __m256i counts = _mm256_setr_epi8(0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4,
	    0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4);
	const __m256i half = _mm256_set1_epi8(15);
	__m256i low = _mm256_shuffle_epi8(counts, _mm256_and_si256(bits, half));
	__m256i high =
	    _mm256_shuffle_epi8(counts, _mm256_and_si256(_mm256_srli_epi16(bits, 4), half));

	return _mm256_add_epi8(low, high);
}

AVX2 static __m256i
add_counts(__m256i sums, __m256i low, __m256i high)
{
	__m256i bytes = _mm256_add_epi8(byte_counts(low), byte_counts(high));

	return _mm256_add_epi64(sums, _mm256_sad_epu8(bytes, _mm256_setzero_si256()));
}

AVX2 static uint64_t
total(__m256i sums)
{
	return (uint64_t)_mm256_extract_epi64(sums, 0) +
	       (uint64_t)_mm256_extract_epi64(sums, 1) +
	       (uint64_t)_mm256_extract_epi64(sums, 2) +
	       (uint64_t)_mm256_extract_epi64(sums, 3);
}

AVX2 static uint64_t
count(const uint64_t *bits, size_t lines)
{
	__m256i sums = _mm256_setzero_si256();

	for (size_t i = 0; i < lines; i++, bits += LINE_WORDS)
		sums = add_counts(sums, load(bits), load(bits + 4));
	return total(sums);
}

AVX2 static void
count_common(const uint64_t *const full[BITMAP_TOGETHER], size_t bitmaps, const uint64_t *mask,
    const uint32_t *lines, size_t line_count, uint64_t counts[BITMAP_TOGETHER])
{
	for (size_t t = 0; t < bitmaps; t++) {
		__m256i sums = _mm256_setzero_si256();

		for (size_t i = 0; i < line_count; i++) {
			const uint64_t *line = full[t] + (size_t)lines[i] * LINE_WORDS;
			const uint64_t *with = mask + (size_t)lines[i] * LINE_WORDS;

			sums = add_counts(sums, _mm256_and_si256(load(line), load(with)),
			    _mm256_and_si256(load(line + 4), load(with + 4)));
		}
		counts[t] = total(sums);
	}
}

/* Bits are taken four at a time and what was too many is written over: guessing how many
 * there are would cost more. */
AVX2 static size_t
numbers(const uint64_t line[LINE_WORDS], uint64_t flip, uint32_t first, uint32_t *found)
{
	size_t taken = 0;

	for (uint32_t w = 0; w < LINE_WORDS; w++, first += 64) {
		uint64_t bits = line[w] ^ flip;
		size_t end = taken + (size_t)__builtin_popcountll(bits);

		for (size_t at = taken; at < end; at += 4) {
			for (size_t i = 0; i < 4; i++, bits &= bits - 1)
				found[at + i] =
				    first + (uint32_t)__builtin_ctzll(bits | UINT64_C(1) << 63);
		}
		taken = end;
	}
	return taken;
}

/* 32 bits to 32 bytes of 0 or -1. */
AVX2 static __m256i
spread(uint32_t bits)
{
	const __m256i which = _mm256_setr_epi8(0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1,
	    2, 2, 2, 2, 2, 2, 2, 2, 3, 3, 3, 3, 3, 3, 3, 3);
	const __m256i each = _mm256_set1_epi64x((int64_t)UINT64_C(0x8040201008040201));
	__m256i bytes = _mm256_shuffle_epi8(_mm256_set1_epi32((int32_t)bits), which);

	return _mm256_cmpeq_epi8(_mm256_and_si256(bytes, each), each);
}

AVX2 static void
add_planes(const tally_bits planes[TALLY_PLANES], size_t word, uint32_t counts[64])
{
	__m256i low = _mm256_setzero_si256(), high = low;
	uint8_t bytes[64];

	for (size_t p = TALLY_PLANES; p-- > 0;) {
		uint64_t bits = planes[p][word];

		low = _mm256_sub_epi8(_mm256_add_epi8(low, low), spread((uint32_t)bits));
		high = _mm256_sub_epi8(
		    _mm256_add_epi8(high, high), spread((uint32_t)(bits >> 32)));
	}
	_mm256_storeu_si256((__m256i *)(void *)bytes, low);
	_mm256_storeu_si256((__m256i *)(void *)(bytes + 32), high);
	for (size_t b = 0; b < 64; b++)
		counts[b] += bytes[b];
}

AVX2 static void
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

AVX2 static __m256i
integers(const void *numbers)
{
	return _mm256_loadu_si256((const __m256i *)numbers);
}

AVX2 static void
distances(const struct bitmap_place *place, const int32_t *latitudes, const int32_t *longitudes,
    float *squares)
{
	const __m256i latitude = _mm256_set1_epi32(place->latitude);
	const __m256i longitude = _mm256_set1_epi32(place->longitude);
	const __m256 to_north = _mm256_set1_ps(place->north);
	const __m256 to_east = _mm256_set1_ps(place->east);
	const __m256 narrowing = _mm256_set1_ps(place->narrowing);

	for (size_t i = 0; i < LINE_BITS; i += 8) {
		__m256i up = _mm256_sub_epi32(integers(latitudes + i), latitude);
		__m256i across = _mm256_sub_epi32(integers(longitudes + i), longitude);
		__m256 north = _mm256_cvtepi32_ps(up), east = _mm256_cvtepi32_ps(across);

		east = _mm256_mul_ps(
		    east, _mm256_sub_ps(to_east, _mm256_mul_ps(narrowing, north)));
		north = _mm256_mul_ps(north, to_north);
		_mm256_storeu_ps(squares + i,
		    _mm256_add_ps(_mm256_mul_ps(north, north), _mm256_mul_ps(east, east)));
	}
}

AVX2 static uint64_t
under(const float *squares, __m256 most)
{
	__m256 mask = _mm256_cmp_ps(_mm256_loadu_ps(squares), most, _CMP_LE_OQ);

	return (uint64_t)(uint32_t)_mm256_movemask_ps(mask);
}

AVX2 static void
within(const float *squares, float most, uint64_t line[LINE_WORDS])
{
	for (size_t w = 0; w < LINE_WORDS; w++) {
		line[w] = 0;
		for (size_t i = 0; i < 64; i += 8)
			line[w] |= under(squares + w * 64 + i, _mm256_set1_ps(most)) << i;
	}
}

AVX2 static void
within_own(const float *squares, const uint32_t *radii, float more, uint64_t line[LINE_WORDS])
{
	for (size_t w = 0; w < LINE_WORDS; w++) {
		line[w] = 0;
		for (size_t i = 0; i < 64; i += 8) {
			__m256 limits = _mm256_cvtepi32_ps(integers(radii + w * 64 + i));

			limits = _mm256_add_ps(limits, _mm256_set1_ps(more));
			limits = _mm256_mul_ps(limits, limits);
			line[w] |= under(squares + w * 64 + i, limits) << i;
		}
	}
}

AVX2 static void
spans(const struct bitmap_place *place, const struct bitmap_boxes *boxes, size_t count_boxes,
    float *least, float *most)
{
	span_boxes(place, boxes, count_boxes, least, most);
}

static const struct bitmap_ways ways = {
    BITMAP_AVX2, count, count_common, numbers, tally, distances, within, within_own, spans};
const struct bitmap_ways *const bitmap_avx2 = &ways;

#else

const struct bitmap_ways *const bitmap_avx2 = NULL;

#endif
