/* Finds a free place for each label: names inside their areas, then numbers, the smallest area
 * first, as it has the fewest places to choose from. */
#include "place/map_label.h"

#include <math.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "lib/arena.h"

enum {
	NAME_TRIES = 14,  /* places tried across and down for a name */
	RING_TRIES = 16,  /* directions in which a number may move away */
	FARTHEST = 24,	  /* steps of half a letter that it may move */
	EDGE_SAMPLES = 6, /* points along a box that have to lie in the area */
	GAP = 3		  /* units between two boxes */
};

/* Of the widest typeface that pages fall back to, bold. */
static const double letter_width = 0.7;

struct frame {
	double left, top, right, bottom;
};

struct placing {
	const struct map_named *named;
	struct frame *taken;
	size_t taken_count;
	int size, width, height;
};

static struct frame
frame_around(struct corner middle, const char *text, int size)
{
	/* A byte of UTF-8 that goes on with a letter has no width. */
	size_t letters = 0;
	double across, down = 0.55 * size;

	for (const char *c = text; *c != '\0'; c++)
		letters += ((unsigned char)*c & 0xc0) != 0x80;
	across = letter_width * size * (double)letters / 2;
	return (struct frame){
	    middle.x - across, middle.y - down, middle.x + across, middle.y + down};
}

static bool
is_free(const struct placing *p, struct frame frame)
{
	if (frame.left < GAP || frame.top < GAP || frame.right > p->width - GAP ||
	    frame.bottom > p->height - GAP)
		return false;
	for (size_t i = 0; i < p->taken_count; i++) {
		const struct frame *other = &p->taken[i];

		if (frame.left < other->right + GAP && other->left < frame.right + GAP &&
		    frame.top < other->bottom + GAP && other->top < frame.bottom + GAP)
			return false;
	}
	return true;
}

static bool
is_inside(const struct map_named *named, double x, double y)
{
	bool inside = false;

	for (size_t r = 0; r < named->ring_count; r++) {
		const struct outline_ring *ring = &named->rings[r];

		for (size_t i = 0, b = ring->count - 1; i < ring->count; b = i++) {
			struct corner one = ring->corners[b], two = ring->corners[i];

			if ((one.y > y) != (two.y > y) &&
			    x < one.x + (y - one.y) / (two.y - one.y) * (two.x - one.x))
				inside = !inside;
		}
	}
	return inside;
}

/* All along the box's top, foot and middle. */
static bool
holds(const struct map_named *named, struct frame frame)
{
	for (int i = 0; i <= EDGE_SAMPLES; i++) {
		double x = frame.left + (frame.right - frame.left) * i / EDGE_SAMPLES;

		if (!is_inside(named, x, frame.top) || !is_inside(named, x, frame.bottom) ||
		    !is_inside(named, x, (frame.top + frame.bottom) / 2))
			return false;
	}
	return true;
}

static struct frame
frame_of(const struct map_named *named)
{
	struct frame frame = {INFINITY, INFINITY, -INFINITY, -INFINITY};

	for (size_t r = 0; r < named->ring_count; r++)
		for (size_t i = 0; i < named->rings[r].count; i++) {
			struct corner at = named->rings[r].corners[i];

			frame.left = fmin(frame.left, at.x);
			frame.top = fmin(frame.top, at.y);
			frame.right = fmax(frame.right, at.x);
			frame.bottom = fmax(frame.bottom, at.y);
		}
	return frame;
}

/* The free place within the area that is nearest to its own point. */
static bool
find_inside(const struct placing *p, const struct map_named *named, const char *text,
    struct corner *middle)
{
	struct frame all = frame_of(named);
	double nearest = INFINITY;

	for (int i = -1; i < NAME_TRIES * NAME_TRIES; i++) {
		/* Its own point is tried before the grid over the area. */
		struct corner at =
		    i < 0 ? named->at
			  : (struct corner){
				(int32_t)(all.left + (all.right - all.left) *
							 (i % NAME_TRIES + 0.5) / NAME_TRIES),
				(int32_t)(all.top + (all.bottom - all.top) *
							((double)(i / NAME_TRIES) + 0.5) /
							NAME_TRIES)};
		double away = hypot(at.x - named->at.x, at.y - named->at.y);
		struct frame frame = frame_around(at, text, p->size);

		if (away < nearest && is_free(p, frame) && holds(named, frame)) {
			nearest = away;
			*middle = at;
		}
	}
	return nearest < INFINITY;
}

/* The free place that is nearest, going round its own point in wider and wider circles. */
static bool
find_near(const struct placing *p, const struct map_named *named, const char *text,
    struct corner *middle)
{
	for (int step = 0; step <= FARTHEST; step++)
		for (int turn = 0; turn < (step == 0 ? 1 : RING_TRIES); turn++) {
			double angle = 2 * M_PI * turn / RING_TRIES;
			double away = step * p->size / 2.0;

			*middle = (struct corner){named->at.x + (int32_t)(away * cos(angle)),
			    named->at.y + (int32_t)(away * sin(angle))};
			if (is_free(p, frame_around(*middle, text, p->size)))
				return true;
		}
	return false;
}

static struct map_label
label_at(
    struct placing *p, const struct map_named *named, const char *text, struct corner middle)
{
	struct frame frame = frame_around(middle, text, p->size);
	struct map_label label = {.text = text,
	    .x = middle.x,
	    .y = middle.y + (int)lround(0.36 * p->size),
	    .leads = !is_inside(named, middle.x, middle.y),
	    .tip = named->at};

	label.start.x = (int32_t)fmin(fmax(named->at.x, frame.left), frame.right);
	label.start.y = (int32_t)fmin(fmax(named->at.y, frame.top), frame.bottom);
	p->taken[p->taken_count++] = frame;
	return label;
}

static int
by_extent(const void *x, const void *y)
{
	const struct map_named *const *one = x, *const *other = y;
	struct frame a = frame_of(*one), b = frame_of(*other);
	double first = (a.right - a.left) * (a.bottom - a.top);
	double second = (b.right - b.left) * (b.bottom - b.top);

	if (first != second)
		return first < second ? -1 : 1;
	return (*one)->number < (*other)->number ? -1 : 1;
}

size_t
map_labels(struct arena *a, const struct map_named *named, size_t count, int size, int width,
    int height, struct map_label *labels)
{
	const struct map_named **order = arena_array(a, count, sizeof(*order));
	struct placing p = {.size = size, .width = width, .height = height};
	size_t used = 0, wanted = 0, left = 0;
	struct corner middle;

	p.taken = arena_array(a, count, sizeof(*p.taken));
	for (size_t i = 0; i < count; i++)
		if (named[i].number > 0 && named[i].ring_count > 0)
			order[wanted++] = &named[i];
	if (wanted > 1)
		qsort(order, wanted, sizeof(*order), by_extent);
	for (size_t i = 0; i < wanted; i++) {
		if (order[i]->name != NULL &&
		    find_inside(&p, order[i], order[i]->name, &middle))
			labels[used++] = label_at(&p, order[i], order[i]->name, middle);
		else
			order[left++] = order[i];
	}
	for (size_t i = 0; i < left; i++) {
		const char *text = arena_printf(a, "%d", order[i]->number);

		if (find_inside(&p, order[i], text, &middle) ||
		    find_near(&p, order[i], text, &middle))
			labels[used++] = label_at(&p, order[i], text, middle);
	}
	return used;
}

size_t
map_shared_ending(const char *const *names, size_t count)
{
	const char *one = NULL;
	size_t shared = 0, ending = 0, of = 0;

	for (size_t i = 0; i < count; i++) {
		size_t length, same = 0;

		if (names[i] == NULL)
			continue;
		length = strlen(names[i]);
		if (of++ == 0) {
			one = names[i];
			shared = length;
		}
		while (same < shared && same < length &&
		       names[i][length - 1 - same] == one[strlen(one) - 1 - same])
			same++;
		/* Something of each name has to stay. */
		shared = same == length && same > 0 ? same - 1 : same;
	}
	for (size_t i = 1; of > 1 && i <= shared; i++)
		if (one[strlen(one) - i] == ' ')
			ending = i;
	return ending;
}
