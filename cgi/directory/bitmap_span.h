/*
 * How near and how far the points of a box can be, for bitmap*.c: written once, and
 * compiled into each of them with the registers it may use.
 */
#ifndef DIRECTORY_BITMAP_SPAN_H
#define DIRECTORY_BITMAP_SPAN_H

#include "directory/bitmap.h"

#define SPAN_INLINE static inline __attribute__((always_inline))

SPAN_INLINE float
span_larger(float a, float b)
{
	return a > b ? a : b;
}

/* Wraps where the numbers are no places on Earth, as distances do. */
SPAN_INLINE float
span_between(int32_t from, int32_t to)
{
	return (float)(int32_t)((uint32_t)to - (uint32_t)from);
}

/* The least and the greatest of |x| for x from low to high. */
SPAN_INLINE float
span_least(float low, float high)
{
	return span_larger(span_larger(low, -high), 0);
}

SPAN_INLINE float
span_most(float low, float high)
{
	return span_larger(-low, high);
}

/* Sixteen boxes: written so that the compiler sees sixteen like steps. */
SPAN_INLINE void
span_sixteen(const struct bitmap_place place, const int32_t *restrict south_ends,
    const int32_t *restrict north_ends, const int32_t *restrict west_ends,
    const int32_t *restrict east_ends, float *restrict least, float *restrict most)
{
	const float hair = 1e-5f; /* more than rounding can do here and in a distance */

	for (size_t i = 0; i < BITMAP_BOXES; i++) {
		float south = span_between(place.latitude, south_ends[i]);
		float north = span_between(place.latitude, north_ends[i]);
		float west = span_between(place.longitude, west_ends[i]);
		float east = span_between(place.longitude, east_ends[i]);
		/* A degree of longitude shrinks evenly from south to north. */
		float low = place.east - place.narrowing * north;
		float high = place.east - place.narrowing * south;
		float up = span_least(south, north) * place.north;
		float across = span_least(west, east) * span_least(low, high);

		least[i] = (up * up + across * across) * (1 - hair);
		up = span_most(south, north) * place.north;
		across = span_most(west, east) * span_most(low, high);
		most[i] = (up * up + across * across) * (1 + hair);
	}
}

SPAN_INLINE void
span_boxes(const struct bitmap_place *place, const struct bitmap_boxes *boxes, size_t count,
    float *least, float *most)
{
	for (size_t i = 0; i < count; i += BITMAP_BOXES)
		span_sixteen(*place, boxes->south + i, boxes->north + i, boxes->west + i,
		    boxes->east + i, least + i, most + i);
}

#endif
