/* Any bytes as GeoJSON: what is read is finite and bounded, and reads the same again. */
#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "lib/arena.h"
#include "place/geojson.h"
#include "place/shape_index.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void
check_shape(struct arena *a, const struct shape *shape)
{
	struct position centre = shape_centroid(shape), label = shape_label_point(shape);
	struct shape again = {0};
	const char *fault, *text = geojson_write(a, shape);

	if (!isfinite(centre.latitude) || !isfinite(label.longitude))
		abort();
	if (shape->ring_count == 0 || shape->rings[0].count < 3 || shape->rings[0].hole)
		abort();
	/* Rounding to six decimals may leave a sliver with too few corners, nothing else. */
	switch (geojson_read_shape(a, text, strlen(text), &again, &fault)) {
	case GEOJSON_OK:
		if (again.ring_count != shape->ring_count)
			abort();
		break;
	case GEOJSON_BAD_SHAPE:
		break;
	default:
		abort();
	}
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const struct geojson_property wanted[] = {
	    {"LSOA##CD|WD##CD|LAD##CD", true}, {"LSOA##NM", false}};
	struct arena *a = arena_new((size_t)256 << 20);
	struct geojson g;

	if (geojson_read(a, (const char *)data, size, wanted, 2, &g) == GEOJSON_OK) {
		struct shape *shapes = arena_array(a, g.count, sizeof(*shapes));
		struct shape_index *index;

		for (size_t i = 0; i < g.count; i++) {
			shapes[i] = g.features[i].shape;
			check_shape(a, &shapes[i]);
		}
		index = shape_index_new(a, shapes, g.count);
		shape_index_nearest(
		    index, (struct position){51.8, -2.2}, SHAPE_GAP_METRES, NULL);
	} else if (g.fault == NULL || g.count != 0) {
		abort();
	}
	arena_free(a);
	return 0;
}
