/*
 * Bitmaps over the rows of an index, in lines of 512 bits (one cache line), and the
 * loops over them that cost the time.
 *
 * A search looks only at some blocks of 512 rows.  Bitmaps of the whole index ("full")
 * have a line for every block; bitmaps a search makes ("packed") have a line for each
 * block it looks at, in the order of its list of blocks.
 */
#ifndef DIRECTORY_BITMAP_H
#define DIRECTORY_BITMAP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
	LINE_BITS = 512,
	LINE_WORDS = 8,
	LINE_BYTES = 64,
};

/* Ways of doing the same, by what the processor offers. */
enum bitmap_level {
	BITMAP_PLAIN, /* C alone: any processor */
	BITMAP_AVX2,
	BITMAP_AVX512,
};

/* The best this processor can do. */
enum bitmap_level bitmap_level(void);

/* Bits set in lines lines of a packed bitmap. */
uint64_t bitmap_count(enum bitmap_level level, const uint64_t *packed, size_t lines);

/* counts[t] = bits set both in full[t] and in the packed mask, for terms bitmaps at once
 * (terms <= BITMAP_TOGETHER): the mask is then read once for all of them. */
enum { BITMAP_TOGETHER = 4 };
void bitmap_count_common(enum bitmap_level level, const uint64_t *const full[], size_t terms,
    const uint32_t *blocks, const uint64_t *mask, size_t lines,
    uint64_t counts[BITMAP_TOGETHER]);

/* What measuring distances needs to know of the place. */
struct bitmap_place {
	double latitude; /* in millionths of a degree, a whole number */
	double longitude;
	double north;	  /* metres to a millionth of a degree of latitude */
	double east;	  /* of longitude, at the place */
	double narrowing; /* by how much east shrinks with a millionth northwards */
};

/* The square of the metres from the place to one point. */
double bitmap_distance(const struct bitmap_place *place, int32_t latitude, int32_t longitude);

/* squares[i] = square of the metres from the place to (latitudes[i], longitudes[i]), for
 * LINE_BITS points.  All levels give the same bits. */
void bitmap_distances(enum bitmap_level level, const struct bitmap_place *place,
    const int32_t *latitudes, const int32_t *longitudes, double *squares);

/* Sets bit i of line where squares[i] <= limits[i], clears it elsewhere. */
void bitmap_within(enum bitmap_level level, const double *squares, const double *limits,
    uint64_t line[LINE_WORDS]);

static inline bool bitmap_test(const uint64_t *bits, size_t bit)
{
	return bits[bit / 64] >> (bit % 64) & 1;
}

static inline void bitmap_set(uint64_t *bits, size_t bit)
{
	bits[bit / 64] |= UINT64_C(1) << (bit % 64);
}

static inline bool line_is_empty(const uint64_t *line)
{
	uint64_t any = 0;

	for (size_t w = 0; w < LINE_WORDS; w++)
		any |= line[w];
	return any == 0;
}

#endif
