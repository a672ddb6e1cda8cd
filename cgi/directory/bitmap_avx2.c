/* The loops of bitmap.h in registers of 256 bits. */
#include "directory/bitmap.h"

#ifdef __x86_64__

#include <immintrin.h>

#define AVX2 __attribute__((target("avx2,popcnt")))

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
count(const uint64_t *packed, size_t lines)
{
	__m256i sums = _mm256_setzero_si256();

	for (size_t i = 0; i < lines; i++, packed += LINE_WORDS)
		sums = add_counts(sums, load(packed), load(packed + 4));
	return total(sums);
}

AVX2 static void
count_common(const uint64_t *const full[BITMAP_TOGETHER], size_t bitmaps,
    const uint32_t *blocks, const uint64_t *mask, size_t lines,
    uint64_t counts[BITMAP_TOGETHER])
{
	for (size_t t = 0; t < bitmaps; t++) {
		__m256i sums = _mm256_setzero_si256();

		for (size_t i = 0; i < lines; i++) {
			const uint64_t *line = full[t] + (size_t)blocks[i] * LINE_WORDS;
			const uint64_t *with = mask + i * LINE_WORDS;

			sums = add_counts(sums, _mm256_and_si256(load(line), load(with)),
			    _mm256_and_si256(load(line + 4), load(with + 4)));
		}
		counts[t] = total(sums);
	}
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
tally_word(const uint64_t *bits, size_t words, const uint32_t *rows, size_t count_rows,
    uint32_t counts[64])
{
	__m256i low = _mm256_setzero_si256(), high = low;
	uint8_t bytes[64];

	for (size_t r = 0; r < count_rows; r++) {
		uint64_t word = bits[rows[r] * words];

		low = _mm256_sub_epi8(low, spread((uint32_t)word));
		high = _mm256_sub_epi8(high, spread((uint32_t)(word >> 32)));
	}
	_mm256_storeu_si256((__m256i *)(void *)bytes, low);
	_mm256_storeu_si256((__m256i *)(void *)(bytes + 32), high);
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

AVX2 static __m256d
widened(const int32_t *numbers)
{
	return _mm256_cvtepi32_pd(_mm_loadu_si128((const __m128i *)(const void *)numbers));
}

AVX2 static void
distances(const struct bitmap_place *place, const int32_t *latitudes, const int32_t *longitudes,
    double *squares)
{
	const __m256d latitude = _mm256_set1_pd(place->latitude);
	const __m256d longitude = _mm256_set1_pd(place->longitude);
	const __m256d to_north = _mm256_set1_pd(place->north);
	const __m256d to_east = _mm256_set1_pd(place->east);
	const __m256d narrowing = _mm256_set1_pd(place->narrowing);

	for (size_t i = 0; i < LINE_BITS; i += 4) {
		__m256d north = _mm256_sub_pd(widened(latitudes + i), latitude);
		__m256d east = _mm256_sub_pd(widened(longitudes + i), longitude);

		east = _mm256_mul_pd(
		    east, _mm256_sub_pd(to_east, _mm256_mul_pd(narrowing, north)));
		north = _mm256_mul_pd(north, to_north);
		_mm256_storeu_pd(squares + i,
		    _mm256_add_pd(_mm256_mul_pd(north, north), _mm256_mul_pd(east, east)));
	}
}

AVX2 static uint64_t
under(const double *squares, __m256d most)
{
	__m256d mask = _mm256_cmp_pd(_mm256_loadu_pd(squares), most, _CMP_LE_OQ);

	return (uint64_t)_mm256_movemask_pd(mask);
}

AVX2 static void
within(const double *squares, double most, uint64_t line[LINE_WORDS])
{
	for (size_t w = 0; w < LINE_WORDS; w++) {
		line[w] = 0;
		for (size_t i = 0; i < 64; i += 4)
			line[w] |= under(squares + w * 64 + i, _mm256_set1_pd(most)) << i;
	}
}

AVX2 static void
within_own(const double *squares, const uint32_t *radii, double more, uint64_t line[LINE_WORDS])
{
	for (size_t w = 0; w < LINE_WORDS; w++) {
		line[w] = 0;
		for (size_t i = 0; i < 64; i += 4) {
			__m256d limits = widened((const int32_t *)radii + w * 64 + i);

			limits = _mm256_add_pd(limits, _mm256_set1_pd(more));
			limits = _mm256_mul_pd(limits, limits);
			line[w] |= under(squares + w * 64 + i, limits) << i;
		}
	}
}

static const struct bitmap_ways ways = {
    BITMAP_AVX2, count, count_common, tally, distances, within, within_own};
const struct bitmap_ways *const bitmap_avx2 = &ways;

#else

const struct bitmap_ways *const bitmap_avx2 = NULL;

#endif
