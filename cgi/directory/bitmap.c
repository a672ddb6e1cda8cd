/*
 * Counting common bits and measuring distances, in plain C and with the wide registers
 * of x86-64 where the processor has them.  Debian's binaries are built for the oldest
 * x86-64, so the choice is made at run time, once for a run over many lines.
 */
#include "directory/bitmap.h"

#ifdef __clang__
#pragma STDC FP_CONTRACT OFF /* gcc -std=c11 never contracts; all levels must agree */
#endif

#ifdef __x86_64__
#include <immintrin.h>
#endif

/* ---- Plain C ---- */

static uint64_t popcount(uint64_t bits)
{
	/* The usual sums of neighbours (Hacker's Delight 5-1): __builtin_popcountll would
	 * be a call on processors without the instruction. */
	bits -= bits >> 1 & UINT64_C(0x5555555555555555);
	bits =
	    (bits & UINT64_C(0x3333333333333333)) + (bits >> 2 & UINT64_C(0x3333333333333333));
	bits = (bits + (bits >> 4)) & UINT64_C(0x0f0f0f0f0f0f0f0f);
	return bits * UINT64_C(0x0101010101010101) >> 56;
}

static uint64_t count_plain(const uint64_t *packed, size_t lines)
{
	uint64_t count = 0;

	for (size_t w = 0; w < lines * LINE_WORDS; w++)
		count += popcount(packed[w]);
	return count;
}

static uint64_t common_plain(
    const uint64_t *full, const uint32_t *blocks, const uint64_t *mask, size_t lines)
{
	uint64_t count = 0;

	for (size_t i = 0; i < lines; i++) {
		const uint64_t *line = full + (size_t)blocks[i] * LINE_WORDS;

		for (size_t w = 0; w < LINE_WORDS; w++)
			count += popcount(line[w] & mask[i * LINE_WORDS + w]);
	}
	return count;
}

double bitmap_distance(const struct bitmap_place *place, int32_t latitude, int32_t longitude)
{
	double north = latitude - place->latitude;
	double east = longitude - place->longitude;

	east *= place->east - place->narrowing * north;
	north *= place->north;
	return north * north + east * east;
}

static void distances_plain(const struct bitmap_place *place, const int32_t *latitudes,
    const int32_t *longitudes, double *squares)
{
	for (size_t i = 0; i < LINE_BITS; i++)
		squares[i] = bitmap_distance(place, latitudes[i], longitudes[i]);
}

static void within_plain(const double *squares, const double *limits, uint64_t line[LINE_WORDS])
{
	for (size_t w = 0; w < LINE_WORDS; w++) {
		uint64_t bits = 0;

		for (size_t i = 0; i < 64; i++)
			bits |= (uint64_t)(squares[w * 64 + i] <= limits[w * 64 + i]) << i;
		line[w] = bits;
	}
}

#ifdef __x86_64__

/* ---- AVX2: 256 bits at a time ---- */

__attribute__((target("avx2"))) static __m256i popcount_avx2(__m256i bits)
{
	/* A table of 16 counts, looked up for each half byte (Mula's method). */
	const __m256i counts = _mm256_setr_epi8(0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4,
	    0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4);
	const __m256i half = _mm256_set1_epi8(15);
	__m256i low = _mm256_shuffle_epi8(counts, _mm256_and_si256(bits, half));
	__m256i high =
	    _mm256_shuffle_epi8(counts, _mm256_and_si256(_mm256_srli_epi16(bits, 4), half));

	return _mm256_add_epi8(low, high);
}

__attribute__((target("avx2"))) static __m256i load_avx2(const uint64_t *words)
{
	return _mm256_loadu_si256((const __m256i *)(const void *)words);
}

__attribute__((target("avx2"))) static uint64_t total_avx2(__m256i sums)
{
	return (uint64_t)_mm256_extract_epi64(sums, 0) +
	       (uint64_t)_mm256_extract_epi64(sums, 1) +
	       (uint64_t)_mm256_extract_epi64(sums, 2) +
	       (uint64_t)_mm256_extract_epi64(sums, 3);
}

__attribute__((target("avx2"))) static uint64_t count_avx2(const uint64_t *packed, size_t lines)
{
	__m256i sums = _mm256_setzero_si256();

	for (size_t i = 0; i < lines; i++) {
		__m256i bytes =
		    _mm256_add_epi8(popcount_avx2(load_avx2(packed + i * LINE_WORDS)),
			popcount_avx2(load_avx2(packed + i * LINE_WORDS + 4)));

		sums = _mm256_add_epi64(sums, _mm256_sad_epu8(bytes, _mm256_setzero_si256()));
	}
	return total_avx2(sums);
}

__attribute__((target("avx2"))) static uint64_t common_avx2(
    const uint64_t *full, const uint32_t *blocks, const uint64_t *mask, size_t lines)
{
	__m256i sums = _mm256_setzero_si256();

	for (size_t i = 0; i < lines; i++) {
		const uint64_t *line = full + (size_t)blocks[i] * LINE_WORDS;
		const uint64_t *with = mask + i * LINE_WORDS;
		__m256i low = _mm256_and_si256(load_avx2(line), load_avx2(with));
		__m256i high = _mm256_and_si256(load_avx2(line + 4), load_avx2(with + 4));
		__m256i bytes = _mm256_add_epi8(popcount_avx2(low), popcount_avx2(high));

		sums = _mm256_add_epi64(sums, _mm256_sad_epu8(bytes, _mm256_setzero_si256()));
	}
	return total_avx2(sums);
}

__attribute__((target("avx2"))) static __m256d widened_avx2(const int32_t *numbers)
{
	return _mm256_cvtepi32_pd(_mm_loadu_si128((const __m128i *)(const void *)numbers));
}

__attribute__((target("avx2"))) static void distances_avx2(const struct bitmap_place *place,
    const int32_t *latitudes, const int32_t *longitudes, double *squares)
{
	const __m256d latitude = _mm256_set1_pd(place->latitude);
	const __m256d longitude = _mm256_set1_pd(place->longitude);
	const __m256d to_north = _mm256_set1_pd(place->north);
	const __m256d to_east = _mm256_set1_pd(place->east);
	const __m256d narrowing = _mm256_set1_pd(place->narrowing);

	for (size_t i = 0; i < LINE_BITS; i += 4) {
		__m256d north = _mm256_sub_pd(widened_avx2(latitudes + i), latitude);
		__m256d east = _mm256_sub_pd(widened_avx2(longitudes + i), longitude);

		east = _mm256_mul_pd(
		    east, _mm256_sub_pd(to_east, _mm256_mul_pd(narrowing, north)));
		north = _mm256_mul_pd(north, to_north);
		_mm256_storeu_pd(squares + i,
		    _mm256_add_pd(_mm256_mul_pd(north, north), _mm256_mul_pd(east, east)));
	}
}

__attribute__((target("avx2"))) static void within_avx2(
    const double *squares, const double *limits, uint64_t line[LINE_WORDS])
{
	for (size_t w = 0; w < LINE_WORDS; w++) {
		uint64_t bits = 0;

		for (size_t i = 0; i < 64; i += 4) {
			__m256d under = _mm256_cmp_pd(_mm256_loadu_pd(squares + w * 64 + i),
			    _mm256_loadu_pd(limits + w * 64 + i), _CMP_LE_OQ);

			bits |= (uint64_t)_mm256_movemask_pd(under) << i;
		}
		line[w] = bits;
	}
}

/* ---- AVX-512: a whole line at a time ---- */

#define AVX512 __attribute__((target("avx512f,avx512vpopcntdq")))

AVX512 static __m512i load_avx512(const uint64_t *words)
{
	return _mm512_loadu_si512((const void *)words);
}

AVX512 static uint64_t count_avx512(const uint64_t *packed, size_t lines)
{
	__m512i sums = _mm512_setzero_si512();

	for (size_t i = 0; i < lines; i++)
		sums = _mm512_add_epi64(
		    sums, _mm512_popcnt_epi64(load_avx512(packed + i * LINE_WORDS)));
	return (uint64_t)_mm512_reduce_add_epi64(sums);
}

AVX512 static uint64_t common_avx512(
    const uint64_t *full, const uint32_t *blocks, const uint64_t *mask, size_t lines)
{
	__m512i sums = _mm512_setzero_si512();

	for (size_t i = 0; i < lines; i++) {
		__m512i line = load_avx512(full + (size_t)blocks[i] * LINE_WORDS);

		line = _mm512_and_si512(line, load_avx512(mask + i * LINE_WORDS));
		sums = _mm512_add_epi64(sums, _mm512_popcnt_epi64(line));
	}
	return (uint64_t)_mm512_reduce_add_epi64(sums);
}

/* Four bitmaps against one mask: the commonest case by far. */
AVX512 static void common_four_avx512(const uint64_t *const full[], const uint32_t *blocks,
    const uint64_t *mask, size_t lines, uint64_t counts[BITMAP_TOGETHER])
{
	__m512i sums[BITMAP_TOGETHER] = {_mm512_setzero_si512(), _mm512_setzero_si512(),
	    _mm512_setzero_si512(), _mm512_setzero_si512()};

	for (size_t i = 0; i < lines; i++) {
		size_t at = (size_t)blocks[i] * LINE_WORDS;
		__m512i with = load_avx512(mask + i * LINE_WORDS);

		for (size_t t = 0; t < BITMAP_TOGETHER; t++) {
			__m512i line = _mm512_and_si512(load_avx512(full[t] + at), with);

			sums[t] = _mm512_add_epi64(sums[t], _mm512_popcnt_epi64(line));
		}
	}
	for (size_t t = 0; t < BITMAP_TOGETHER; t++)
		counts[t] = (uint64_t)_mm512_reduce_add_epi64(sums[t]);
}

AVX512 static void distances_avx512(const struct bitmap_place *place, const int32_t *latitudes,
    const int32_t *longitudes, double *squares)
{
	const __m512d latitude = _mm512_set1_pd(place->latitude);
	const __m512d longitude = _mm512_set1_pd(place->longitude);
	const __m512d to_north = _mm512_set1_pd(place->north);
	const __m512d to_east = _mm512_set1_pd(place->east);
	const __m512d narrowing = _mm512_set1_pd(place->narrowing);

	for (size_t i = 0; i < LINE_BITS; i += 8) {
		__m256i whole =
		    _mm256_loadu_si256((const __m256i *)(const void *)(latitudes + i));
		__m512d north = _mm512_sub_pd(_mm512_cvtepi32_pd(whole), latitude);
		__m512d east, factor;

		whole = _mm256_loadu_si256((const __m256i *)(const void *)(longitudes + i));
		east = _mm512_sub_pd(_mm512_cvtepi32_pd(whole), longitude);
		factor = _mm512_sub_pd(to_east, _mm512_mul_pd(narrowing, north));
		east = _mm512_mul_pd(east, factor);
		north = _mm512_mul_pd(north, to_north);
		_mm512_storeu_pd(squares + i,
		    _mm512_add_pd(_mm512_mul_pd(north, north), _mm512_mul_pd(east, east)));
	}
}

AVX512 static void within_avx512(
    const double *squares, const double *limits, uint64_t line[LINE_WORDS])
{
	for (size_t w = 0; w < LINE_WORDS; w++) {
		uint64_t bits = 0;

		for (size_t i = 0; i < 64; i += 8)
			bits |=
			    (uint64_t)_mm512_cmp_pd_mask(_mm512_loadu_pd(squares + w * 64 + i),
				_mm512_loadu_pd(limits + w * 64 + i), _CMP_LE_OQ)
			    << i;
		line[w] = bits;
	}
}

enum bitmap_level bitmap_level(void)
{
	if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vpopcntdq"))
		return BITMAP_AVX512;
	return __builtin_cpu_supports("avx2") ? BITMAP_AVX2 : BITMAP_PLAIN;
}

uint64_t bitmap_count(enum bitmap_level level, const uint64_t *packed, size_t lines)
{
	if (level == BITMAP_AVX512)
		return count_avx512(packed, lines);
	return level == BITMAP_AVX2 ? count_avx2(packed, lines) : count_plain(packed, lines);
}

void bitmap_count_common(enum bitmap_level level, const uint64_t *const full[], size_t terms,
    const uint32_t *blocks, const uint64_t *mask, size_t lines,
    uint64_t counts[BITMAP_TOGETHER])
{
	if (level == BITMAP_AVX512 && terms == BITMAP_TOGETHER) {
		common_four_avx512(full, blocks, mask, lines, counts);
		return;
	}
	for (size_t t = 0; t < terms; t++) {
		if (level == BITMAP_AVX512)
			counts[t] = common_avx512(full[t], blocks, mask, lines);
		else if (level == BITMAP_AVX2)
			counts[t] = common_avx2(full[t], blocks, mask, lines);
		else
			counts[t] = common_plain(full[t], blocks, mask, lines);
	}
}

void bitmap_distances(enum bitmap_level level, const struct bitmap_place *place,
    const int32_t *latitudes, const int32_t *longitudes, double *squares)
{
	if (level == BITMAP_AVX512)
		distances_avx512(place, latitudes, longitudes, squares);
	else if (level == BITMAP_AVX2)
		distances_avx2(place, latitudes, longitudes, squares);
	else
		distances_plain(place, latitudes, longitudes, squares);
}

void bitmap_within(enum bitmap_level level, const double *squares, const double *limits,
    uint64_t line[LINE_WORDS])
{
	if (level == BITMAP_AVX512)
		within_avx512(squares, limits, line);
	else if (level == BITMAP_AVX2)
		within_avx2(squares, limits, line);
	else
		within_plain(squares, limits, line);
}

#else /* other processors */

enum bitmap_level bitmap_level(void)
{
	return BITMAP_PLAIN;
}

uint64_t bitmap_count(enum bitmap_level level, const uint64_t *packed, size_t lines)
{
	(void)level;
	return count_plain(packed, lines);
}

void bitmap_count_common(enum bitmap_level level, const uint64_t *const full[], size_t terms,
    const uint32_t *blocks, const uint64_t *mask, size_t lines,
    uint64_t counts[BITMAP_TOGETHER])
{
	(void)level;
	for (size_t t = 0; t < terms; t++)
		counts[t] = common_plain(full[t], blocks, mask, lines);
}

void bitmap_distances(enum bitmap_level level, const struct bitmap_place *place,
    const int32_t *latitudes, const int32_t *longitudes, double *squares)
{
	(void)level;
	distances_plain(place, latitudes, longitudes, squares);
}

void bitmap_within(enum bitmap_level level, const double *squares, const double *limits,
    uint64_t line[LINE_WORDS])
{
	(void)level;
	within_plain(squares, limits, line);
}

#endif
