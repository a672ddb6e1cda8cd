/* Draws areas, dots and circles in whole units: projection, simplified outlines, path data. */
#include "place/map.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

#include "lib/arena.h"
#include "place/outline.h"

enum {
	LEAST_WIDTH = 100,
	MOST_WIDTH = 10000,
	MARGIN = 2,	   /* units around the drawing, for the width of lines */
	NAME_ROOM_OF = 12, /* a short name fits where a circle of width/12 does */
	CORNER_BYTES = 14  /* "l-10000-10000" */
};

/* Degrees to units: plate carree at the middle latitude, which is true enough for a county. */
struct projection {
	double north, west;  /* of the drawing's corner, degrees */
	double across, down; /* units a degree */
	double units_a_metre;
};

static struct box
whole_box(const struct map_request *request)
{
	struct box box = box_around(NULL, 0);

	for (size_t i = 0; i < request->area_count; i++)
		box = box_join(box, request->areas[i].shape->box);
	if (request->area_count > 0)
		return box;
	for (size_t i = 0; i < request->dot_count; i++)
		box = box_join(box, box_around(&request->dots[i].at, 1));
	for (size_t i = 0; i < request->circle_count; i++) {
		const struct map_circle *circle = &request->circles[i];
		double north = circle->metres / (EARTH_RADIUS_METRES * M_PI / 180);
		double east = north / fmax(cos(circle->middle.latitude * M_PI / 180), 0.01);

		box = box_join(
		    box, (struct box){circle->middle.latitude - north,
			     circle->middle.longitude - east, circle->middle.latitude + north,
			     circle->middle.longitude + east});
	}
	return box;
}

static struct projection
projection_for(struct box box, int width, int margin, int *height)
{
	double narrowing = fmax(cos((box.south + box.north) / 2 * M_PI / 180), 0.01);
	/* A single dot has no extent: a thousandth of a degree stands in. */
	double east = fmax(box.east - box.west, 0.001),
	       north = fmax(box.north - box.south, 0.001);
	struct projection p;

	p.across = (width - 2 * margin) / east;
	p.down = p.across / narrowing;
	/* A long thin area must not make an endless picture. */
	if (north * p.down > 4.0 * width) {
		p.down = 4.0 * width / north;
		p.across = p.down * narrowing;
	}
	p.west = box.west - margin / p.across;
	p.north = box.north + margin / p.down;
	p.units_a_metre = p.down / (EARTH_RADIUS_METRES * M_PI / 180);
	*height = (int)ceil(north * p.down) + 2 * margin;
	return p;
}

static int
whole_units(double units)
{
	/* Dots may lie far outside the areas. */
	return (int)lround(fmin(fmax(units, -1e6), 1e6));
}

static struct corner
project(const struct projection *p, struct position point)
{
	return (struct corner){whole_units((point.longitude - p->west) * p->across),
	    whole_units((p->north - point.latitude) * p->down)};
}

/* The rings of all areas in one array, each area's behind the one before. */
static struct outline_ring *
project_rings(struct arena *a, const struct projection *p, const struct map_request *request,
    size_t *count)
{
	struct outline_ring *rings;
	size_t room = 0, used = 0;

	for (size_t i = 0; i < request->area_count; i++)
		room += request->areas[i].shape->ring_count;
	rings = arena_array(a, room, sizeof(*rings));
	for (size_t i = 0; i < request->area_count; i++) {
		const struct shape *shape = request->areas[i].shape;

		for (size_t r = 0; r < shape->ring_count; r++) {
			struct outline_ring *ring = &rings[used++];

			ring->count = shape->rings[r].count;
			ring->corners = arena_array(a, ring->count, sizeof(*ring->corners));
			for (size_t c = 0; c < ring->count; c++)
				ring->corners[c] = project(p, shape->rings[r].points[c]);
		}
	}
	*count = used;
	return rings;
}

/* " 5" or "-5": a minus sign parts numbers by itself. */
static char *
write_step(char *at, int32_t step)
{
	return at + snprintf(at, CORNER_BYTES, step < 0 ? "%d" : " %d", (int)step);
}

static char *
write_ring(char *at, const struct outline_ring *ring)
{
	at += snprintf(
	    at, 2 * CORNER_BYTES, "M%d %dl", (int)ring->corners[0].x, (int)ring->corners[0].y);
	for (size_t i = 1; i < ring->count; i++) {
		int32_t across = ring->corners[i].x - ring->corners[i - 1].x;

		/* No blank behind the l. */
		at += i == 1 ? snprintf(at, CORNER_BYTES, "%d", (int)across)
			     : write_step(at, across) - at;
		at = write_step(at, ring->corners[i].y - ring->corners[i - 1].y);
	}
	*at++ = 'z';
	*at = '\0';
	return at;
}

static const char *
path_of(struct arena *a, const struct outline_ring *rings, size_t count)
{
	size_t room = 1;
	char *path, *at;

	for (size_t i = 0; i < count; i++)
		room += (rings[i].count + 3) * 2 * CORNER_BYTES;
	path = at = arena_alloc(a, room);
	for (size_t i = 0; i < count; i++)
		if (rings[i].count >= 3)
			at = write_ring(at, &rings[i]);
	return arena_strdup(a, path);
}

static struct map_shape
shape_drawn(struct arena *a, const struct projection *p, const struct map_area *area,
    const struct outline_ring *rings, int width)
{
	struct position middle = shape_label_point(area->shape);
	struct corner label = project(p, middle);
	double room = shape_edge_metres(area->shape, middle) * p->units_a_metre;
	bool is_band = area->band > 0 && area->band < MAP_BANDS;

	return (struct map_shape){
	    .code = area->shape->code,
	    .name = area->shape->name,
	    .value = area->value,
	    .link = area->link,
	    .path = path_of(a, rings, area->shape->ring_count),
	    .band = is_band ? area->band : 0,
	    .outline = area->outline,
	    .label_x = label.x,
	    .label_y = label.y,
	    .has_room = room * 2 * NAME_ROOM_OF >= width,
	};
}

static struct map_mark
mark_at(const struct projection *p, struct position at, double metres, const char *label)
{
	struct corner corner = project(p, at);

	return (struct map_mark){
	    corner.x, corner.y, whole_units(metres * p->units_a_metre), label};
}

/* What of the name is written on the map. */
static const char *
short_name(struct arena *a, const char *name, size_t ending)
{
	return name == NULL ? NULL : arena_strndup(a, name, strlen(name) - ending);
}

static void
write_labels(struct arena *a, const struct map_request *request,
    const struct outline_ring *rings, struct map *map)
{
	struct map_named *named = arena_array(a, request->area_count, sizeof(*named));
	const char **names = arena_array(a, request->area_count, sizeof(*names));
	size_t count = request->area_count, ending;

	for (size_t i = 0; i < count; i++) {
		size_t ring_count = request->areas[i].shape->ring_count;

		named[i] = (struct map_named){.number = request->areas[i].number,
		    .at = {map->shapes[i].label_x, map->shapes[i].label_y},
		    .rings = rings,
		    .ring_count = ring_count};
		rings += ring_count;
		names[i] = named[i].number > 0 ? map->shapes[i].name : NULL;
	}
	map->narrow = arena_array(a, count, sizeof(*map->narrow));
	map->wide = arena_array(a, count, sizeof(*map->wide));
	map->narrow_count =
	    map_labels(a, named, count, MAP_LETTERS_NARROW * map->width / MAP_LETTERS_OF,
		map->width, map->height, map->narrow);
	ending = map_shared_ending(names, count);
	for (size_t i = 0; i < count; i++)
		named[i].name = short_name(a, names[i], ending);
	map->wide_count = map_labels(a, named, count,
	    MAP_LETTERS_WIDE * map->width / MAP_LETTERS_OF, map->width, map->height, map->wide);
}

/* The longest round distance that is at most a third of the width. */
static void
draw_scale(const struct projection *p, struct map *map)
{
	static const struct {
		double miles;
		const char *label;
	} lengths[] = {{20, "20 miles"}, {10, "10 miles"}, {5, "5 miles"}, {2, "2 miles"},
	    {1, "1 mile"}, {0.5, "half a mile"}, {0.25, "a quarter of a mile"},
	    {0.0625, "a sixteenth of a mile"}};
	const size_t count = sizeof(lengths) / sizeof(lengths[0]);

	for (size_t i = 0; i < count; i++) {
		map->scale = whole_units(lengths[i].miles * METRES_A_MILE * p->units_a_metre);
		map->scale_label = lengths[i].label;
		if (map->scale <= map->width / 3)
			return;
	}
}

void
map_draw(struct arena *a, const struct map_request *request, struct map *map)
{
	int width = request->width < LEAST_WIDTH  ? LEAST_WIDTH
		    : request->width > MOST_WIDTH ? MOST_WIDTH
						  : request->width;
	struct projection p = projection_for(whole_box(request), width,
	    request->margin > MARGIN ? request->margin : MARGIN, &map->height);
	struct outline_ring *rings, *all;
	size_t ring_count;

	rings = all = project_rings(a, &p, request, &ring_count);
	outline_simplify(a, rings, ring_count, fmax(request->tolerance, 0));
	map->width = width;
	draw_scale(&p, map);
	map->shape_count = request->area_count;
	map->shapes = arena_array(a, request->area_count, sizeof(*map->shapes));
	for (size_t i = 0; i < request->area_count; i++) {
		map->shapes[i] = shape_drawn(a, &p, &request->areas[i], rings, width);
		rings += request->areas[i].shape->ring_count;
	}
	write_labels(a, request, all, map);
	map->dot_count = request->dot_count;
	map->dots = arena_array(a, request->dot_count, sizeof(*map->dots));
	for (size_t i = 0; i < request->dot_count; i++)
		map->dots[i] = mark_at(&p, request->dots[i].at, 0, request->dots[i].label);
	map->circle_count = request->circle_count;
	map->circles = arena_array(a, request->circle_count, sizeof(*map->circles));
	for (size_t i = 0; i < request->circle_count; i++)
		map->circles[i] = mark_at(&p, request->circles[i].middle,
		    request->circles[i].metres, request->circles[i].label);
}
