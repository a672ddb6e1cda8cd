/* For the sieve: which rows of a block cover the place, or nearly do. */
#include <string.h>

#include "directory/index_search.h"

enum fate { NONE, SOME, EVERY };

/* How far a block's rows can be, as squares of metres. */
struct span {
	float least;
	float most;
};

static enum fate
fate_within(struct span span, float least_limit, float most_limit)
{
	if (span.most <= least_limit)
		return EVERY;
	return span.least <= most_limit ? SOME : NONE;
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
add_own(struct look *look, float more, uint64_t *line)
{
	const struct file_block *block = look->block;
	enum fate fate;
	uint64_t within[LINE_WORDS];

	if (!has_class(look, CLASS_RADIUS))
		return;
	fate = fate_within(look->span, bitmap_limit(block->radius_min, more),
	    bitmap_limit(block->radius_max, more));
	if (fate == EVERY) {
		add_line(class_line(look, CLASS_RADIUS), line);
	} else if (fate == SOME) {
		look->s->ways->within_own(measure(look),
		    look->s->map->radii + (size_t)look->number * BLOCK_ROWS, more, within);
		add_common(class_line(look, CLASS_RADIUS), within, line);
	}
}

/* Adds the rows of a class that lie within the root of limit. */
static void
add_within(struct look *look, enum file_class class, float limit, uint64_t *line)
{
	uint64_t within[LINE_WORDS];
	enum fate fate;

	if (!has_class(look, class))
		return;
	fate = fate_within(look->span, limit, limit);
	if (fate == EVERY) {
		add_line(class_line(look, class), line);
	} else if (fate == SOME) {
		look->s->ways->within(measure(look), limit, within);
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
	add_within(look, CLASS_VENUE, look->s->radius_limit, line);
	add_within(look, CLASS_UNKNOWN, look->s->radius_limit, line);
}

static void
take_nearby(struct look *look, uint64_t *line)
{
	const struct search *s = look->s;

	add_own(look, s->further, line);
	add_within(look, CLASS_VENUE, s->further_limit, line);
	add_within(look, CLASS_UNKNOWN, s->further_limit, line);
	add_within(look, CLASS_AREAS, s->radius_limit, line);
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
		float limit = bitmap_limit(look->s->query->wider[j], 0);

		if (limit == 0)
			continue;
		add_within(look, CLASS_VENUE, limit, lines->wide[j]);
		add_within(look, CLASS_UNKNOWN, limit, lines->wide[j]);
		any = any || !line_is_empty(lines->wide[j]);
	}
	return any;
}

void
place_spans(struct search *s)
{
	size_t count = file_boxes(s->map->blocks);

	s->nearest = arena_array(s->arena, count, sizeof(*s->nearest));
	s->furthest = arena_array(s->arena, count, sizeof(*s->furthest));
	if (s->query->has_point)
		s->ways->spans(&s->place, &s->map->boxes, count, s->nearest, s->furthest);
}

bool
place_look(struct search *s, uint32_t block, struct place_lines *lines)
{
	struct look look;
	bool matters;

	look.s = s;
	look.number = block;
	look.block = &s->map->block[block];
	look.span = (struct span){s->nearest[block], s->furthest[block]};
	look.measured = false;
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
