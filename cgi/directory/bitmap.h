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

/* One line as a value: & | ~ ^ work on all of it, in the widest registers that the
 * function it stands in may use. */
typedef uint64_t line_bits __attribute__((vector_size(LINE_BYTES)));

/* What measuring distances needs to know of the place. */
struct bitmap_place {
	double latitude; /* in millionths of a degree, a whole number */
	double longitude;
	double north;	  /* metres to a millionth of a degree of latitude */
	double east;	  /* of longitude, at the place */
	double narrowing; /* by how much east shrinks with a millionth northwards */
};

/* How many bitmaps are counted together, so that the mask is read once for all. */
enum { BITMAP_TOGETHER = 4 };

enum bitmap_level {
	BITMAP_PLAIN, /* C alone: any processor */
	BITMAP_AVX2,
	BITMAP_AVX512,
	BITMAP_LEVELS,
};

/* The same work done with what a processor offers; all give the same answers. */
struct bitmap_ways {
	enum bitmap_level level;

	/* Bits set in a packed bitmap. */
	uint64_t (*count)(const uint64_t *packed, size_t lines);

	/* counts[t] = bits set both in full[t] and in the packed mask, for count bitmaps. */
	void (*count_common)(const uint64_t *const full[BITMAP_TOGETHER], size_t count,
	    const uint32_t *blocks, const uint64_t *mask, size_t lines,
	    uint64_t counts[BITMAP_TOGETHER]);

	/* Row r has its own words bits at bits[r * words]: adds to counts[b] how many of the
	 * rows have bit b. */
	void (*tally)(const uint64_t *bits, size_t words, const uint32_t *rows, size_t count,
	    uint32_t *counts);

	/* squares[i] = square of the metres to point i, for LINE_BITS points. */
	void (*distances)(const struct bitmap_place *place, const int32_t *latitudes,
	    const int32_t *longitudes, double *squares);

	/* Bit i of line is squares[i] <= most, or <= (radii[i] + more) squared. */
	void (*within)(const double *squares, double most, uint64_t line[LINE_WORDS]);
	void (*within_own)(const double *squares, const uint32_t *radii, double more,
	    uint64_t line[LINE_WORDS]);
};

/* The ways of a level, or NULL where this processor does not have them. */
const struct bitmap_ways *bitmap_ways_of(enum bitmap_level level);

/* The best this processor has. */
const struct bitmap_ways *bitmap_ways_best(void);

/* The square of the metres from the place to one point: what distances() gives. */
double bitmap_distance(const struct bitmap_place *place, int32_t latitude, int32_t longitude);

static inline bool
bitmap_test(const uint64_t *bits, size_t bit)
{
	return bits[bit / 64] >> (bit % 64) & 1;
}

static inline void
bitmap_set(uint64_t *bits, size_t bit)
{
	bits[bit / 64] |= UINT64_C(1) << (bit % 64);
}

static inline bool
line_is_empty(const uint64_t *line)
{
	uint64_t any = 0;

	for (size_t w = 0; w < LINE_WORDS; w++)
		any |= line[w];
	return any == 0;
}

/* Internal to bitmap*.c: NULL when compiled for another processor. */
extern const struct bitmap_ways bitmap_plain;
extern const struct bitmap_ways *const bitmap_avx2;
extern const struct bitmap_ways *const bitmap_avx512;

#endif
