/* Where the place is, who covers it, and which blocks of rows are worth looking at. */
#include <math.h>

#include "directory/index_search.h"

enum fate { NONE, SOME, EVERY };

/* How far a block's rows can be, as squares of metres. */
struct span {
	double least;
	double most;
};

static double smaller(double a, double b)
{
	return a < b ? a : b;
}

static double larger(double a, double b)
{
	return a > b ? a : b;
}

/* The least and the greatest of |x| for x from low to high. */
static struct span absolute(double low, double high)
{
	double a = fabs(low), b = fabs(high);

	return (struct span){low <= 0 && high >= 0 ? 0 : smaller(a, b), larger(a, b)};
}

static struct span block_span(const struct bitmap_place *place, const struct file_block *block)
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

static enum fate fate_within(struct span span, double least_limit, double most_limit)
{
	if (span.most <= least_limit * least_limit)
		return EVERY;
	return span.least <= most_limit * most_limit ? SOME : NONE;
}

/* Whether rows with a radius of their own reach the place. */
static enum fate fate_of_own(const struct file_block *block, struct span span, double more)
{
	if (block->radius_max == 0)
		return NONE;
	return fate_within(span, block->radius_min + more, block->radius_max + more);
}

/* Rows that have only their distance. */
static void others_line(const struct index_map *map, uint32_t block, uint64_t *line)
{
	const uint64_t *venues = map_class(map, CLASS_VENUE) + (size_t)block * LINE_WORDS;
	const uint64_t *unknown = map_class(map, CLASS_UNKNOWN) + (size_t)block * LINE_WORDS;

	for (size_t w = 0; w < LINE_WORDS; w++)
		line[w] = venues[w] | unknown[w];
}

/* The distances of one block's rows, worked out when first wanted. */
struct measured {
	const struct search *s;
	uint32_t block;
	bool done;
	double squares[LINE_BITS];
};

static const double *measure(struct measured *m)
{
	const struct index_map *map = m->s->map;
	size_t first = (size_t)m->block * BLOCK_ROWS;

	if (!m->done)
		bitmap_distances(m->s->level, &m->s->place, map->latitudes + first,
		    map->longitudes + first, m->squares);
	m->done = true;
	return m->squares;
}

/* Adds to line the rows of among within their own radius and more. */
static void add_own(
    struct measured *m, enum fate fate, double more, const uint64_t *among, uint64_t *line)
{
	const uint32_t *radii = m->s->map->radii + (size_t)m->block * BLOCK_ROWS;
	double limits[LINE_BITS];
	uint64_t within[LINE_WORDS];

	if (fate == NONE || line_is_empty(among))
		return;
	if (fate == SOME) {
		for (size_t i = 0; i < LINE_BITS; i++)
			limits[i] = (radii[i] + more) * (radii[i] + more);
		bitmap_within(m->s->level, measure(m), limits, within);
	}
	for (size_t w = 0; w < LINE_WORDS; w++)
		line[w] |= fate == SOME ? among[w] & within[w] : among[w];
}

/* The same where one limit holds for all. */
static void add_within(
    struct measured *m, enum fate fate, double limit, const uint64_t *among, uint64_t *line)
{
	double limits[LINE_BITS];
	uint64_t within[LINE_WORDS];

	if (fate == NONE || line_is_empty(among))
		return;
	if (fate == SOME) {
		for (size_t i = 0; i < LINE_BITS; i++)
			limits[i] = limit * limit;
		bitmap_within(m->s->level, measure(m), limits, within);
	}
	for (size_t w = 0; w < LINE_WORDS; w++)
		line[w] |= fate == SOME ? among[w] & within[w] : among[w];
}

/* Rows whose list of areas names one of the place's, and those that go everywhere, over
 * the whole index. */
static uint64_t *served_rows(struct search *s)
{
	const struct index_map *map = s->map;
	size_t words = (size_t)map->blocks * LINE_WORDS;
	const uint64_t *everywhere = map_class(map, CLASS_EVERYWHERE);
	uint64_t *served = arena_array(s->arena, words, sizeof(*served));

	for (size_t w = 0; w < words; w++)
		served[w] = everywhere[w];
	for (size_t a = 0; a < s->area_count; a++) {
		const struct file_set *set = s->areas[a];

		if (set->kind == SET_LINES) {
			const uint64_t *lines = map_set_lines(map, set);

			for (size_t w = 0; w < words; w++)
				served[w] |= lines[w];
		} else if (set->kind == SET_LIST) {
			const uint32_t *list = map_set_list(map, set);

			for (uint32_t i = 0; i < set->count; i++) {
				if (list[i] < map->rows)
					bitmap_set(served, list[i]);
			}
		}
	}
	return served;
}

/* Is any row of the block near enough for a near miss or a wider circle? */
static bool matters_outside(
    const struct search *s, const struct file_block *block, struct span span)
{
	double reach = 0;

	if (s->query->near_limit > 0)
		reach = larger(s->radius, block->radius_max) + s->further;
	for (size_t j = 0; j < INDEX_WIDER_MAX; j++)
		reach = larger(reach, s->query->wider[j]);
	return span.least <= reach * reach;
}

static void add_block(struct search *s, uint32_t block, double nearest)
{
	s->line_of[block] = (uint32_t)s->lines;
	s->blocks[s->lines] = block;
	s->nearest[s->lines++] = nearest;
}

static void look_at_block(struct search *s, uint32_t block, uint64_t *served)
{
	const struct index_map *map = s->map;
	struct span span = block_span(&s->place, &map->block[block]);
	struct measured m;
	uint64_t others[LINE_WORDS];

	m.s = s;
	m.block = block;
	m.done = false;
	add_own(&m, fate_of_own(&map->block[block], span, 0), 0,
	    map_class(map, CLASS_RADIUS) + (size_t)block * LINE_WORDS, served);
	others_line(map, block, others);
	add_within(&m, fate_within(span, s->radius, s->radius), s->radius, others, served);
	if (!line_is_empty(served) || matters_outside(s, &map->block[block], span))
		add_block(s, block, span.least);
}

void place_look(struct search *s)
{
	uint32_t count = s->map->blocks;
	uint64_t *served, *covered;

	s->blocks = arena_array(s->arena, count, sizeof(*s->blocks));
	s->nearest = arena_array(s->arena, count, sizeof(*s->nearest));
	s->line_of = arena_array(s->arena, count, sizeof(*s->line_of));
	if (!s->query->has_point) {
		for (uint32_t b = 0; b < count; b++)
			add_block(s, b, 0);
		return;
	}
	served = served_rows(s);
	for (uint32_t b = 0; b < count; b++) {
		s->line_of[b] = NO_NUMBER;
		look_at_block(s, b, served + (size_t)b * LINE_WORDS);
	}
	covered = search_bitmap(s);
	for (size_t i = 0; i < s->lines; i++) {
		for (size_t w = 0; w < LINE_WORDS; w++)
			covered[i * LINE_WORDS + w] =
			    served[(size_t)s->blocks[i] * LINE_WORDS + w];
	}
	s->covered = covered;
	s->criteria[s->criterion_count++] =
	    (struct criterion){.what = INDEX_FAILS_AREA, .pass = covered};
}

void place_keep_nearby(struct search *s, const uint64_t *outside, uint64_t *nearby)
{
	const struct index_map *map = s->map;

	for (size_t i = 0; i < s->lines; i++) {
		const uint64_t *rows = outside + i * LINE_WORDS;
		uint64_t *line = nearby + i * LINE_WORDS;
		uint32_t block = s->blocks[i];
		struct span span;
		struct measured m;
		uint64_t others[LINE_WORDS];

		if (line_is_empty(rows))
			continue;
		m.s = s;
		m.block = block;
		m.done = false;
		span = block_span(&s->place, &map->block[block]);
		add_own(&m, fate_of_own(&map->block[block], span, s->further), s->further,
		    map_class(map, CLASS_RADIUS) + (size_t)block * LINE_WORDS, line);
		others_line(map, block, others);
		add_within(&m,
		    fate_within(span, s->radius + s->further, s->radius + s->further),
		    s->radius + s->further, others, line);
		add_within(&m, fate_within(span, s->radius, s->radius), s->radius,
		    map_class(map, CLASS_AREAS) + (size_t)block * LINE_WORDS, line);
		for (size_t w = 0; w < LINE_WORDS; w++)
			line[w] &= rows[w];
	}
}

static uint32_t count_line(const struct search *s, const uint64_t *line)
{
	return (uint32_t)bitmap_count(s->level, line, 1);
}

void place_count_wider(struct search *s, const uint64_t *rows, uint32_t counts[INDEX_WIDER_MAX])
{
	for (size_t i = 0; i < s->lines; i++) {
		struct measured m;
		struct span span;
		uint64_t others[LINE_WORDS];

		others_line(s->map, s->blocks[i], others);
		for (size_t w = 0; w < LINE_WORDS; w++)
			others[w] &= rows[i * LINE_WORDS + w];
		if (line_is_empty(others))
			continue;
		m.s = s;
		m.block = s->blocks[i];
		m.done = false;
		span = block_span(&s->place, &s->map->block[m.block]);
		for (size_t j = 0; j < INDEX_WIDER_MAX; j++) {
			double limit = s->query->wider[j];
			uint64_t line[LINE_WORDS] = {0};

			if (limit == 0)
				continue;
			add_within(&m, fate_within(span, limit, limit), limit, others, line);
			counts[j] += count_line(s, line);
		}
	}
}
