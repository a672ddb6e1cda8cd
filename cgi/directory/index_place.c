/* Where the place is, who covers it, and which blocks of rows are worth looking at. */
#include <math.h>
#include <string.h>

#include "directory/index_search.h"

enum fate { NONE, SOME, EVERY };

/* How far a block's rows can be, as squares of metres. */
struct span {
	double least;
	double most;
};

static double
smaller(double a, double b)
{
	return a < b ? a : b;
}

static double
larger(double a, double b)
{
	return a > b ? a : b;
}

/* The least and the greatest of |x| for x from low to high. */
static struct span
absolute(double low, double high)
{
	double a = fabs(low), b = fabs(high);

	return (struct span){low <= 0 && high >= 0 ? 0 : smaller(a, b), larger(a, b)};
}

static struct span
block_span(const struct bitmap_place *place, const struct file_block *block)
{
	double south = (double)block->south - place->latitude;
	double north = (double)block->north - place->latitude;
	struct span up = absolute(south, north);
	struct span across = absolute(
	    (double)block->west - place->longitude, (double)block->east - place->longitude);
	/* The length of a degree of longitude changes evenly from south to north. */
	struct span width = absolute(
	    place->east - place->narrowing * north, place->east - place->narrowing * south);

	up.least *= place->north;
	up.most *= place->north;
	across.least *= width.least;
	across.most *= width.most;
	/* A hair wider than it is, for what rounding does to single distances. */
	return (struct span){(up.least * up.least + across.least * across.least) * (1 - 1e-6),
	    (up.most * up.most + across.most * across.most) * (1 + 1e-6)};
}

static enum fate
fate_within(struct span span, double least_limit, double most_limit)
{
	if (span.most <= least_limit * least_limit)
		return EVERY;
	return span.least <= most_limit * most_limit ? SOME : NONE;
}

/* ---- One block ---- */

/* A block as it is looked at.  The distances of its rows are worked out when they are
 * first wanted. */
struct look {
	const struct search *s;
	const struct file_block *block;
	uint32_t number;
	struct span span;
	bool measured;
	_Alignas(LINE_BYTES) float squares[LINE_BITS];
};

static const float *
measure(struct look *look)
{
	const struct index_map *map = look->s->map;
	size_t first = (size_t)look->number * BLOCK_ROWS;

	if (!look->measured)
		look->s->ways->distances(&look->s->place, map->latitudes + first,
		    map->longitudes + first, look->squares);
	look->measured = true;
	return look->squares;
}

static bool
has_class(const struct look *look, enum file_class class)
{
	return look->block->classes >> class & 1;
}

static const uint64_t *
class_line(const struct look *look, enum file_class class)
{
	return map_class(look->s->map, class) + (size_t)look->number * LINE_WORDS;
}

static void
add_line(const uint64_t *from, uint64_t *line)
{
	for (size_t w = 0; w < LINE_WORDS; w++)
		line[w] |= from[w];
}

static void
add_common(const uint64_t *from, const uint64_t *with, uint64_t *line)
{
	for (size_t w = 0; w < LINE_WORDS; w++)
		line[w] |= from[w] & with[w];
}

/* Adds the rows with a radius of their own that the place is within, give or take more. */
static void
add_own(struct look *look, double more, uint64_t *line)
{
	const struct file_block *block = look->block;
	enum fate fate;
	uint64_t within[LINE_WORDS];

	if (!has_class(look, CLASS_RADIUS))
		return;
	fate = fate_within(look->span, block->radius_min + more, block->radius_max + more);
	if (fate == EVERY) {
		add_line(class_line(look, CLASS_RADIUS), line);
	} else if (fate == SOME) {
		look->s->ways->within_own(measure(look),
		    look->s->map->radii + (size_t)look->number * BLOCK_ROWS, (float)more,
		    within);
		add_common(class_line(look, CLASS_RADIUS), within, line);
	}
}

/* Adds the rows of a class that lie within a distance. */
static void
add_within(struct look *look, enum file_class class, double limit, uint64_t *line)
{
	enum fate fate = fate_within(look->span, limit, limit);
	uint64_t within[LINE_WORDS];

	if (!has_class(look, class))
		return;
	if (fate == EVERY) {
		add_line(class_line(look, class), line);
	} else if (fate == SOME) {
		look->s->ways->within(measure(look), bitmap_limit(0, (float)limit), within);
		add_common(class_line(look, class), within, line);
	}
}

/* ---- The answers ---- */

static void
take_covered(struct look *look, uint64_t *line)
{
	const struct any_of *served = &look->s->served;

	if (has_class(look, CLASS_EVERYWHERE))
		add_line(class_line(look, CLASS_EVERYWHERE), line);
	for (size_t i = 0; i < served->count && has_class(look, CLASS_SERVES); i++)
		add_line(served->bitmaps[i] + (size_t)look->number * LINE_WORDS, line);
	add_own(look, 0, line);
	add_within(look, CLASS_VENUE, look->s->radius, line);
	add_within(look, CLASS_UNKNOWN, look->s->radius, line);
}

static void
take_nearby(struct look *look, uint64_t *line)
{
	const struct search *s = look->s;

	add_own(look, s->further, line);
	add_within(look, CLASS_VENUE, s->radius + s->further, line);
	add_within(look, CLASS_UNKNOWN, s->radius + s->further, line);
	add_within(look, CLASS_AREAS, s->radius, line);
}

static bool
take_wide(struct look *look, struct place_lines *lines)
{
	bool any = false;

	if (has_class(look, CLASS_VENUE))
		add_line(class_line(look, CLASS_VENUE), lines->others);
	if (has_class(look, CLASS_UNKNOWN))
		add_line(class_line(look, CLASS_UNKNOWN), lines->others);
	for (size_t j = 0; j < INDEX_WIDER_MAX; j++) {
		uint32_t limit = look->s->query->wider[j];

		if (limit == 0)
			continue;
		add_within(look, CLASS_VENUE, limit, lines->wide[j]);
		add_within(look, CLASS_UNKNOWN, limit, lines->wide[j]);
		any = any || !line_is_empty(lines->wide[j]);
	}
	return any;
}

bool
place_look(struct search *s, uint32_t block, struct place_lines *lines)
{
	struct look look;
	bool matters;

	look.s = s;
	look.number = block;
	look.block = &s->map->block[block];
	look.span = block_span(&s->place, look.block);
	look.measured = false;
	s->nearest[block] = look.span.least;
	memset(lines, 0, sizeof(*lines));
	take_covered(&look, lines->covered);
	memcpy(lines->nearby, lines->covered, LINE_BYTES);
	if (s->wants_near)
		take_nearby(&look, lines->nearby);
	matters = !line_is_empty(lines->nearby);
	if (s->wants_wider)
		matters = take_wide(&look, lines) || matters;
	return matters;
}
