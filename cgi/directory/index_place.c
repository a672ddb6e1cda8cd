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
	double south = block->south - place->latitude, north = block->north - place->latitude;
	struct span up = absolute(south, north);
	struct span across =
	    absolute(block->west - place->longitude, block->east - place->longitude);
	/* The length of a degree of longitude changes evenly from south to north. */
	struct span width = absolute(
	    place->east - place->narrowing * north, place->east - place->narrowing * south);

	up.least *= place->north;
	up.most *= place->north;
	across.least *= width.least;
	across.most *= width.most;
	/* A hair wider than it is, for what rounding may have done. */
	return (struct span){(up.least * up.least + across.least * across.least) * (1 - 1e-12),
	    (up.most * up.most + across.most * across.most) * (1 + 1e-12)};
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
	_Alignas(LINE_BYTES) double squares[LINE_BITS];
};

static const double *
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
		    look->s->map->radii + (size_t)look->number * BLOCK_ROWS, more, within);
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
		look->s->ways->within(measure(look), limit * limit, within);
		add_common(class_line(look, class), within, line);
	}
}

/* ---- Areas ---- */

/* Rows whose list of areas names one of the place's: bitmaps to read line by line, the
 * last of them of all the sets that are lists. */
struct served {
	const uint64_t *full[INDEX_AREAS_MAX + 1];
	size_t count;
};

static struct served
served_rows(struct search *s)
{
	struct served served = {.count = 0};
	uint64_t *listed = NULL;

	for (size_t a = 0; a < s->area_count; a++) {
		const struct file_set *set = s->areas[a];

		if (set->kind == SET_LINES) {
			served.full[served.count++] = map_set_lines(s->map, set);
		} else if (set->kind == SET_LIST) {
			const uint32_t *list = map_set_list(s->map, set);

			if (listed == NULL)
				listed = arena_array(s->arena, s->map->blocks, LINE_BYTES);
			for (uint32_t i = 0; i < set->count; i++) {
				if (list[i] < s->map->rows)
					bitmap_set(listed, list[i]);
			}
		}
	}
	if (listed != NULL)
		served.full[served.count++] = listed;
	return served;
}

/* ---- All blocks ---- */

static void
take_covered(struct look *look, const struct served *served, uint64_t *line)
{
	memset(line, 0, LINE_BYTES);
	if (has_class(look, CLASS_EVERYWHERE))
		add_line(class_line(look, CLASS_EVERYWHERE), line);
	for (size_t i = 0; i < served->count && has_class(look, CLASS_SERVES); i++)
		add_line(served->full[i] + (size_t)look->number * LINE_WORDS, line);
	add_own(look, 0, line);
	add_within(look, CLASS_VENUE, look->s->radius, line);
	add_within(look, CLASS_UNKNOWN, look->s->radius, line);
}

static void
take_nearby(struct look *look, const uint64_t *covered, uint64_t *line)
{
	const struct search *s = look->s;

	memcpy(line, covered, LINE_BYTES);
	add_own(look, s->further, line);
	add_within(look, CLASS_VENUE, s->radius + s->further, line);
	add_within(look, CLASS_UNKNOWN, s->radius + s->further, line);
	add_within(look, CLASS_AREAS, s->radius, line);
}

/* Looks at one block; it becomes the next line when any of its rows matters. */
static void
look_at(struct search *s, struct look *look, const struct served *served)
{
	size_t at = s->lines * LINE_WORDS;
	bool matters;

	take_covered(look, served, s->covered + at);
	matters = !line_is_empty(s->covered + at);
	if (s->nearby != NULL) {
		take_nearby(look, s->covered + at, s->nearby + at);
		matters = matters || !line_is_empty(s->nearby + at);
	}
	for (size_t j = 0; j < INDEX_WIDER_MAX; j++) {
		if (s->wide[j] == NULL)
			continue;
		memset(s->wide[j] + at, 0, LINE_BYTES);
		add_within(look, CLASS_VENUE, s->query->wider[j], s->wide[j] + at);
		add_within(look, CLASS_UNKNOWN, s->query->wider[j], s->wide[j] + at);
		matters = matters || !line_is_empty(s->wide[j] + at);
	}
	s->line_of[look->number] = NO_NUMBER;
	if (!matters)
		return;
	s->line_of[look->number] = (uint32_t)s->lines;
	s->blocks[s->lines] = look->number;
	s->nearest[s->lines++] = look->span.least;
}

static void
look_everywhere(struct search *s)
{
	for (uint32_t b = 0; b < s->map->blocks; b++) {
		s->line_of[b] = b;
		s->blocks[b] = b;
	}
	s->lines = s->map->blocks;
}

void
place_look(struct search *s)
{
	uint32_t count = s->map->blocks;
	struct served served;
	struct look look;

	s->blocks = arena_array(s->arena, count, sizeof(*s->blocks));
	s->nearest = arena_array(s->arena, count, sizeof(*s->nearest));
	s->line_of = arena_array(s->arena, count, sizeof(*s->line_of));
	if (!s->query->has_point) {
		look_everywhere(s);
		return;
	}
	s->lines = count;
	s->covered = search_bitmap(s);
	if (s->query->near_limit > 0)
		s->nearby = search_bitmap(s);
	for (size_t j = 0; j < INDEX_WIDER_MAX; j++)
		s->wide[j] = s->query->wider[j] > 0 ? search_bitmap(s) : NULL;
	s->lines = 0;
	served = served_rows(s);
	look.s = s;
	for (look.number = 0; look.number < count; look.number++) {
		look.block = &s->map->block[look.number];
		look.span = block_span(&s->place, look.block);
		look.measured = false;
		look_at(s, &look, &served);
	}
}
