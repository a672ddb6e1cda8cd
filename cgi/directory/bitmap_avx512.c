/* The loops of bitmap.h with a whole line in one register. */
#include "directory/bitmap.h"

#ifdef __x86_64__

#include <immintrin.h>

#define AVX512 __attribute__((target("avx512f,avx512bw,avx512vpopcntdq,popcnt")))

AVX512 static __m512i
load(const uint64_t *words)
{
	return _mm512_loadu_si512((const void *)words);
}

AVX512 static uint64_t
count(const uint64_t *packed, size_t lines)
{
	__m512i sums = _mm512_setzero_si512();

	for (size_t i = 0; i < lines; i++)
		sums =
		    _mm512_add_epi64(sums, _mm512_popcnt_epi64(load(packed + i * LINE_WORDS)));
	return (uint64_t)_mm512_reduce_add_epi64(sums);
}

AVX512 static uint64_t
count_one(const uint64_t *full, const uint32_t *blocks, const uint64_t *mask, size_t lines)
{
	__m512i sums = _mm512_setzero_si512();

	for (size_t i = 0; i < lines; i++) {
		__m512i line = load(full + (size_t)blocks[i] * LINE_WORDS);

		line = _mm512_and_si512(line, load(mask + i * LINE_WORDS));
		sums = _mm512_add_epi64(sums, _mm512_popcnt_epi64(line));
	}
	return (uint64_t)_mm512_reduce_add_epi64(sums);
}

AVX512 static void
count_common(const uint64_t *const full[BITMAP_TOGETHER], size_t bitmaps,
    const uint32_t *blocks, const uint64_t *mask, size_t lines,
    uint64_t counts[BITMAP_TOGETHER])
{
	__m512i sums[BITMAP_TOGETHER] = {_mm512_setzero_si512(), _mm512_setzero_si512(),
	    _mm512_setzero_si512(), _mm512_setzero_si512()};

	if (bitmaps < BITMAP_TOGETHER) {
		for (size_t t = 0; t < bitmaps; t++)
			counts[t] = count_one(full[t], blocks, mask, lines);
		return;
	}
	for (size_t i = 0; i < lines; i++) {
		size_t at = (size_t)blocks[i] * LINE_WORDS;
		__m512i with = load(mask + i * LINE_WORDS);

		for (size_t t = 0; t < BITMAP_TOGETHER; t++) {
			__m512i line = _mm512_and_si512(load(full[t] + at), with);

			sums[t] = _mm512_add_epi64(sums[t], _mm512_popcnt_epi64(line));
		}
	}
	for (size_t t = 0; t < BITMAP_TOGETHER; t++)
		counts[t] = (uint64_t)_mm512_reduce_add_epi64(sums[t]);
}

AVX512 static void
tally_word(const uint64_t *bits, size_t words, const uint32_t *rows, size_t count_rows,
    uint32_t counts[64])
{
	__m512i sums = _mm512_setzero_si512();
	uint8_t bytes[64];

	for (size_t r = 0; r < count_rows; r++)
		sums = _mm512_sub_epi8(sums, _mm512_movm_epi8(bits[rows[r] * words]));
	_mm512_storeu_si512(bytes, sums);
	for (size_t b = 0; b < 64; b++)
		counts[b] += bytes[b];
}

static void
tally(const uint64_t *bits, size_t words, const uint32_t *rows, size_t count_rows,
    uint32_t *counts)
{
	enum { IN_A_BYTE = 255 };

	while (count_rows > 0) {
		size_t some = count_rows < IN_A_BYTE ? count_rows : IN_A_BYTE;

		for (size_t w = 0; w < words; w++)
			tally_word(bits + w, words, rows, some, counts + w * 64);
		rows += some;
		count_rows -= some;
	}
}

AVX512 static __m512d
widened(const int32_t *numbers)
{
	return _mm512_cvtepi32_pd(_mm256_loadu_si256((const __m256i *)(const void *)numbers));
}

AVX512 static void
distances(const struct bitmap_place *place, const int32_t *latitudes, const int32_t *longitudes,
    double *squares)
{
	const __m512d latitude = _mm512_set1_pd(place->latitude);
	const __m512d longitude = _mm512_set1_pd(place->longitude);
	const __m512d to_north = _mm512_set1_pd(place->north);
	const __m512d to_east = _mm512_set1_pd(place->east);
	const __m512d narrowing = _mm512_set1_pd(place->narrowing);

	for (size_t i = 0; i < LINE_BITS; i += 8) {
		__m512d north = _mm512_sub_pd(widened(latitudes + i), latitude);
		__m512d east = _mm512_sub_pd(widened(longitudes + i), longitude);

		east = _mm512_mul_pd(
		    east, _mm512_sub_pd(to_east, _mm512_mul_pd(narrowing, north)));
		north = _mm512_mul_pd(north, to_north);
		_mm512_storeu_pd(squares + i,
		    _mm512_add_pd(_mm512_mul_pd(north, north), _mm512_mul_pd(east, east)));
	}
}

AVX512 static uint64_t
under(const double *squares, __m512d most)
{
	return _mm512_cmp_pd_mask(_mm512_loadu_pd(squares), most, _CMP_LE_OQ);
}

AVX512 static void
within(const double *squares, double most, uint64_t line[LINE_WORDS])
{
	for (size_t w = 0; w < LINE_WORDS; w++) {
		line[w] = 0;
		for (size_t i = 0; i < 64; i += 8)
			line[w] |= under(squares + w * 64 + i, _mm512_set1_pd(most)) << i;
	}
}

AVX512 static void
within_own(const double *squares, const uint32_t *radii, double more, uint64_t line[LINE_WORDS])
{
	for (size_t w = 0; w < LINE_WORDS; w++) {
		line[w] = 0;
		for (size_t i = 0; i < 64; i += 8) {
			__m512d limits = widened((const int32_t *)radii + w * 64 + i);

			limits = _mm512_add_pd(limits, _mm512_set1_pd(more));
			limits = _mm512_mul_pd(limits, limits);
			line[w] |= under(squares + w * 64 + i, limits) << i;
		}
	}
}

static const struct bitmap_ways ways = {
    BITMAP_AVX512, count, count_common, tally, distances, within, within_own};
const struct bitmap_ways *const bitmap_avx512 = &ways;

#else

const struct bitmap_ways *const bitmap_avx512 = NULL;

#endif
