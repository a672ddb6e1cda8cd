/* Writes a shape as a GeoJSON geometry: numbers and brackets only, so no JSON library. */
#include "place/geojson.h"

#include <stdio.h>

#include "lib/arena.h"

/* "[-179.123456,-89.123456]," is the longest a corner can be. */
enum { CORNER_BYTES = 26, RING_BYTES = 8 };

static char *
write_corner(char *at, struct position point)
{
	return at + snprintf(at, CORNER_BYTES, "[%.6f,%.6f]", point.longitude, point.latitude);
}

static char *
write_ring(char *at, const struct ring *ring)
{
	*at++ = '[';
	for (size_t i = 0; i < ring->count; i++) {
		at = write_corner(at, ring->points[i]);
		*at++ = ',';
	}
	at = write_corner(at, ring->points[0]);
	*at++ = ']';
	return at;
}

char *
geojson_write(struct arena *a, const struct shape *shape)
{
	static const char opening[] = "{\"type\":\"MultiPolygon\",\"coordinates\":[";
	size_t room = sizeof(opening) + RING_BYTES;
	char *text, *at;

	for (size_t i = 0; i < shape->ring_count; i++)
		room += (shape->rings[i].count + 1) * CORNER_BYTES + RING_BYTES;
	text = arena_alloc(a, room);
	at = text + snprintf(text, room, "%s", opening);
	for (size_t i = 0; i < shape->ring_count; i++) {
		bool hole = shape->rings[i].hole && i > 0;

		if (i > 0) {
			if (!hole)
				*at++ = ']';
			*at++ = ',';
		}
		if (!hole)
			*at++ = '[';
		at = write_ring(at, &shape->rings[i]);
	}
	if (shape->ring_count > 0)
		*at++ = ']';
	snprintf(at, RING_BYTES, "]}");
	return text;
}
