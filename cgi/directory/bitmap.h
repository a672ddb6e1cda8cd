/*
 * Bitmaps over the rows of an index, in lines of 512 bits (one cache line), and the
 * loops over them that cost the time.
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

/* What measuring distances needs to know of the place.  Everything is worked out in 32
 * bit floating point, which is within 0.0001 % and costs half of 64; all ways take the
 * same steps and so give the same bits. */
struct bitmap_place {
	int32_t latitude; /* in millionths of a degree */
	int32_t longitude;
	float north;	 /* metres to a millionth of a degree of latitude */
	float east;	 /* of longitude, at the place */
	float narrowing; /* by how much east shrinks with a millionth northwards */
};

/* Boxes on the map, in the same unit: box i reaches from south[i] to north[i] and from
 * west[i] to east[i].  Their number is filled up to a multiple of BITMAP_BOXES. */
enum { BITMAP_BOXES = 16 };

struct bitmap_boxes {
	const int32_t *south;
	const int32_t *north;
	const int32_t *west;
	const int32_t *east;
};

/* How many bitmaps are counted together, so that the mask is read once for all. */
enum { BITMAP_TOGETHER = 4 };

/* How far behind what they are given some loops read (bytes) or write (numbers). */
enum { BITMAP_BEYOND = 32, BITMAP_NUMBERS_BEYOND = 16 };

enum bitmap_level {
	BITMAP_PLAIN, /* C alone: any processor */
	BITMAP_AVX2,
	BITMAP_AVX512,
	BITMAP_LEVELS,
};

/* The same work done with what a processor offers; all give the same answers. */
struct bitmap_ways {
	enum bitmap_level level;

	/* Bits set in some lines. */
	uint64_t (*count)(const uint64_t *bits, size_t lines);

	/* counts[t] = bits set both in full[t] and in mask, in some lines, for count bitmaps.
	 */
	void (*count_common)(const uint64_t *const full[BITMAP_TOGETHER], size_t count,
	    const uint64_t *mask, const uint32_t *lines, size_t line_count,
	    uint64_t counts[BITMAP_TOGETHER]);

	/* The numbers of the bits set in line ^ flip (flip is 0 or all ones), the first bit
	 * being number first; returns how many.  May write BITMAP_NUMBERS_BEYOND more. */
	size_t (*numbers)(
	    const uint64_t line[LINE_WORDS], uint64_t flip, uint32_t first, uint32_t *numbers);

	/* Row r has words words of bits at bits[r * stride]: adds to counts[b] how many of
	 * the rows have bit b.  BITMAP_BEYOND bytes behind a row may be read. */
	void (*tally)(const uint64_t *bits, size_t stride, const uint32_t *rows, size_t count,
	    size_t words, uint32_t *counts);

	/* squares[i] = bitmap_distance() of point i, for LINE_BITS points. */
	void (*distances)(const struct bitmap_place *place, const int32_t *latitudes,
	    const int32_t *longitudes, float *squares);

	/* Bit i of line is squares[i] <= most, or <= bitmap_limit(radii[i], more). */
	void (*within)(const float *squares, float most, uint64_t line[LINE_WORDS]);
	void (*within_own)(
	    const float *squares, const uint32_t *radii, float more, uint64_t line[LINE_WORDS]);

	/* No point of box i is nearer than the root of least[i] or farther than that of
	 * most[i], for count boxes (a multiple of BITMAP_BOXES). */
	void (*spans)(const struct bitmap_place *place, const struct bitmap_boxes *boxes,
	    size_t count, float *least, float *most);
};

/* The ways of a level, or NULL where this processor does not have them. */
const struct bitmap_ways *bitmap_ways_of(enum bitmap_level level);

/* The best this processor has. */
const struct bitmap_ways *bitmap_ways_best(void);

/* The square of the metres from the place to a point. */
float bitmap_distance(const struct bitmap_place *place, int32_t latitude, int32_t longitude);

/* The square of a radius and more, to compare squares of distances with. */
static inline float
bitmap_limit(uint32_t radius, float more)
{
	float limit = (float)(int32_t)radius + more;

	return limit * limit;
}

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
