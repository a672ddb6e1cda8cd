/* The loops of bitmap.h with a whole line in one register. */
#include "directory/bitmap.h"

#ifdef __x86_64__

#include <immintrin.h>

#include "directory/bitmap_span.h"
#include "directory/bitmap_tally.h"

#define AVX512 __attribute__((target("avx512f,avx512bw,avx512vl,avx512vpopcntdq,bmi,popcnt")))

AVX512 static __m512i
load(const uint64_t *words)
{
	return _mm512_loadu_si512((const void *)words);
}

AVX512 static uint64_t
count(const uint64_t *bits, size_t lines)
{
	__m512i sums = _mm512_setzero_si512();

	for (size_t i = 0; i < lines; i++)
		sums = _mm512_add_epi64(sums, _mm512_popcnt_epi64(load(bits + i * LINE_WORDS)));
	return (uint64_t)_mm512_reduce_add_epi64(sums);
}

AVX512 static uint64_t
count_one(const uint64_t *full, const uint64_t *mask, const uint32_t *lines, size_t line_count)
{
	__m512i sums = _mm512_setzero_si512();

	for (size_t i = 0; i < line_count; i++) {
		__m512i line = load(full + (size_t)lines[i] * LINE_WORDS);

		line = _mm512_and_si512(line, load(mask + (size_t)lines[i] * LINE_WORDS));
		sums = _mm512_add_epi64(sums, _mm512_popcnt_epi64(line));
	}
	return (uint64_t)_mm512_reduce_add_epi64(sums);
}

AVX512 static void
count_common(const uint64_t *const full[BITMAP_TOGETHER], size_t bitmaps, const uint64_t *mask,
    const uint32_t *lines, size_t line_count, uint64_t counts[BITMAP_TOGETHER])
{
	__m512i sums[BITMAP_TOGETHER] = {_mm512_setzero_si512(), _mm512_setzero_si512(),
	    _mm512_setzero_si512(), _mm512_setzero_si512()};

	if (bitmaps < BITMAP_TOGETHER) {
		for (size_t t = 0; t < bitmaps; t++)
			counts[t] = count_one(full[t], mask, lines, line_count);
		return;
	}
	for (size_t i = 0; i < line_count; i++) {
		size_t at = (size_t)lines[i] * LINE_WORDS;
		__m512i with = load(mask + (size_t)lines[i] * LINE_WORDS);

		for (size_t t = 0; t < BITMAP_TOGETHER; t++) {
			__m512i line = _mm512_and_si512(load(full[t] + at), with);

			sums[t] = _mm512_add_epi64(sums[t], _mm512_popcnt_epi64(line));
		}
	}
	for (size_t t = 0; t < BITMAP_TOGETHER; t++)
		counts[t] = (uint64_t)_mm512_reduce_add_epi64(sums[t]);
}

/* Few bits: a word at a time, four of it whether there are so many or not, because
 * guessing how many there are would cost more. */
AVX512 static size_t
few_numbers(const uint64_t line[LINE_WORDS], uint64_t flip, uint32_t first, uint32_t *found)
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

/* Many: sixteen places at a time. */
AVX512 static size_t
many_numbers(const uint64_t line[LINE_WORDS], uint64_t flip, uint32_t first, uint32_t *found)
{
	const __m512i steps =
	    _mm512_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
	size_t taken = 0;

	for (uint32_t w = 0; w < LINE_WORDS; w++) {
		uint64_t bits = line[w] ^ flip;

		for (uint32_t i = 0; i < 64; i += 16) {
			__mmask16 some = (__mmask16)(bits >> i);
			__m512i all = _mm512_add_epi32(
			    steps, _mm512_set1_epi32((int32_t)(first + w * 64 + i)));

			_mm512_storeu_si512(
			    found + taken, _mm512_maskz_compress_epi32(some, all));
			taken += (size_t)__builtin_popcountll(some);
		}
	}
	return taken;
}

AVX512 static size_t
numbers(const uint64_t line[LINE_WORDS], uint64_t flip, uint32_t first, uint32_t *found)
{
	enum { MANY = 48 };
	uint64_t bits = count(line, 1);

	if ((flip == 0 ? bits : LINE_BITS - bits) < MANY)
		return few_numbers(line, flip, first, found);
	return many_numbers(line, flip, first, found);
}

AVX512 static void
add_planes(const tally_bits planes[TALLY_PLANES], size_t word, uint32_t counts[64])
{
	__m512i sums = _mm512_setzero_si512();
	uint8_t bytes[64];

	for (size_t p = TALLY_PLANES; p-- > 0;)
		sums = _mm512_sub_epi8(
		    _mm512_add_epi8(sums, sums), _mm512_movm_epi8(planes[p][word]));
	_mm512_storeu_si512(bytes, sums);
	for (size_t b = 0; b < 64; b++)
		counts[b] += bytes[b];
}

AVX512 static void
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

AVX512 static __m512i
integers(const void *numbers)
{
	return _mm512_loadu_si512(numbers);
}

AVX512 static void
distances(const struct bitmap_place *place, const int32_t *latitudes, const int32_t *longitudes,
    float *squares)
{
	const __m512i latitude = _mm512_set1_epi32(place->latitude);
	const __m512i longitude = _mm512_set1_epi32(place->longitude);
	const __m512 to_north = _mm512_set1_ps(place->north);
	const __m512 to_east = _mm512_set1_ps(place->east);
	const __m512 narrowing = _mm512_set1_ps(place->narrowing);

	for (size_t i = 0; i < LINE_BITS; i += 16) {
		__m512i up = _mm512_sub_epi32(integers(latitudes + i), latitude);
		__m512i across = _mm512_sub_epi32(integers(longitudes + i), longitude);
		__m512 north = _mm512_cvtepi32_ps(up), east = _mm512_cvtepi32_ps(across);

		east = _mm512_mul_ps(
		    east, _mm512_sub_ps(to_east, _mm512_mul_ps(narrowing, north)));
		north = _mm512_mul_ps(north, to_north);
		_mm512_storeu_ps(squares + i,
		    _mm512_add_ps(_mm512_mul_ps(north, north), _mm512_mul_ps(east, east)));
	}
}

AVX512 static uint64_t
under(const float *squares, __m512 most)
{
	return _mm512_cmp_ps_mask(_mm512_loadu_ps(squares), most, _CMP_LE_OQ);
}

AVX512 static void
within(const float *squares, float most, uint64_t line[LINE_WORDS])
{
	for (size_t w = 0; w < LINE_WORDS; w++) {
		line[w] = 0;
		for (size_t i = 0; i < 64; i += 16)
			line[w] |= under(squares + w * 64 + i, _mm512_set1_ps(most)) << i;
	}
}

AVX512 static void
within_own(const float *squares, const uint32_t *radii, float more, uint64_t line[LINE_WORDS])
{
	for (size_t w = 0; w < LINE_WORDS; w++) {
		line[w] = 0;
		for (size_t i = 0; i < 64; i += 16) {
			__m512 limits = _mm512_cvtepi32_ps(integers(radii + w * 64 + i));

			limits = _mm512_add_ps(limits, _mm512_set1_ps(more));
			limits = _mm512_mul_ps(limits, limits);
			line[w] |= under(squares + w * 64 + i, limits) << i;
		}
	}
}

AVX512 static void
spans(const struct bitmap_place *place, const struct bitmap_boxes *boxes, size_t count_boxes,
    float *least, float *most)
{
	span_boxes(place, boxes, count_boxes, least, most);
}

static const struct bitmap_ways ways = {
    BITMAP_AVX512, count, count_common, numbers, tally, distances, within, within_own, spans};
const struct bitmap_ways *const bitmap_avx512 = &ways;

#else

const struct bitmap_ways *const bitmap_avx512 = NULL;

#endif
