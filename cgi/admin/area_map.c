/* The LSOAs of an area and those around it, drawn by the server. */
#include "admin/area_map.h"

#include <math.h>
#include <string.h>

#include "place/map.h"

enum { MAP_WIDTH = 800 };
/* Of map.h's bands: told apart in grey too. */
enum { IN_NONE = 0, IN_ANOTHER = 1, LEAVES = 2, JOINS = 3, IN_IT = 4 };

bool
area_in_district(const struct area_lsoa *lsoa, const char *district)
{
	if (lsoa->is->district == NULL)
		return strcmp(district, "none") == 0;
	return strcmp(lsoa->is->district, district) == 0;
}

static int
band_of(const struct area_map *wanted, const struct area_lsoa *lsoa)
{
	if (wanted->gaps)
		return lsoa->now == 0 ? IN_IT : IN_ANOTHER;
	if (wanted->area != 0 && lsoa->at_last == wanted->area)
		return lsoa->now == wanted->area ? IN_IT : JOINS;
	if (wanted->area != 0 && lsoa->now == wanted->area)
		return LEAVES;
	return lsoa->at_last != 0 ? IN_ANOTHER : IN_NONE;
}

static const char *
value_of(struct req *rq, const struct area_map *wanted, const struct area_lsoa *lsoa, int band)
{
	const struct area_of_kind_row *other =
	    area_by_id(wanted->model, wanted->gaps ? lsoa->now : lsoa->at_last);

	if (!wanted->gaps && band == IN_IT)
		return "in it";
	if (band == JOINS)
		return "joins it";
	if (band == LEAVES)
		return "leaves it";
	return other == NULL
	    ? arena_printf(rq->a, "in no %s", area_kind_word(wanted->model->kind))
	    : arena_printf(rq->a, "in %s", other->name);
}

/* What the picture is of; with a margin, so that neighbours are seen. */
static struct box
frame_of(const struct area_map *wanted, bool *any)
{
	const struct area_model *m = wanted->model;
	struct box box = box_around(NULL, 0);
	double margin;

	*any = false;
	for (size_t i = 0; i < m->lsoa_count; i++) {
		bool own = wanted->district != NULL
		    ? area_in_district(&m->lsoas[i], wanted->district)
		    : wanted->area != 0 &&
		        (m->lsoas[i].now == wanted->area || m->lsoas[i].at_last == wanted->area);

		if (!own || m->shapes[i].ring_count == 0)
			continue;
		box = box_join(box, m->shapes[i].box);
		*any = true;
	}
	margin = 0.05 * fmax(box.north - box.south, box.east - box.west);
	return (struct box){ box.south - margin, box.west - margin, box.north + margin,
		box.east + margin };
}

static bool
touches(struct box one, struct box other)
{
	return one.south <= other.north && other.south <= one.north && one.west <= other.east &&
	    other.west <= one.east;
}

static size_t
choose(struct req *rq, const struct area_map *wanted, struct map_area *areas)
{
	const struct area_model *m = wanted->model;
	bool any;
	struct box frame = frame_of(wanted, &any);
	size_t used = 0;

	for (size_t i = 0; i < m->lsoa_count; i++) {
		const struct area_lsoa *lsoa = &m->lsoas[i];
		int band = band_of(wanted, lsoa);
		bool here =
		    wanted->district != NULL && area_in_district(lsoa, wanted->district);

		if (m->shapes[i].ring_count == 0 || (any && !touches(frame, m->shapes[i].box)) ||
		    (wanted->district != NULL && !here && band != IN_IT && band != JOINS))
			continue;
		areas[used++] = (struct map_area){ .shape = &m->shapes[i],
			.band = band,
			.value = value_of(rq, wanted, lsoa, band),
			.link = here ? arena_printf(rq->a, "#lsoa-%s", lsoa->is->code) : NULL };
	}
	return used;
}

static void
show_key(struct req *rq, const struct area_map *wanted, const struct map_area *areas,
    size_t count)
{
	const char *word = area_kind_word(wanted->model->kind);
	const char *const texts[] = {
		[IN_NONE] = arena_printf(rq->a, "In no %s", word),
		[IN_ANOTHER] = wanted->gaps ? arena_printf(rq->a, "In a %s", word)
		                            : arena_printf(rq->a, "In another %s", word),
		[LEAVES] = "Leaves it later",
		[JOINS] = "Joins it later",
		[IN_IT] = wanted->gaps ? arena_printf(rq->a, "In no %s", word) : "In it",
	};
	bool used[MAP_BANDS] = { false };

	for (size_t i = 0; i < count; i++)
		used[areas[i].band] = true;
	for (int band = IN_IT; band >= IN_NONE; band--) {
		struct view *at;

		if (!used[band])
			continue;
		at = view_item(view_branch(rq->view, "Map"), "bands");
		view_number(at, "band", band);
		view_text(at, "text", texts[band]);
	}
}

void
area_map_show(struct req *rq, const struct area_map *wanted)
{
	struct map_area *areas = arena_array(rq->a, wanted->model->lsoa_count, sizeof(*areas));
	struct map_request request = { .areas = areas, .width = MAP_WIDTH, .tolerance = 0.5 };
	struct view *at;
	struct map map;

	request.area_count = choose(rq, wanted, areas);
	if (request.area_count == 0)
		return;
	map_draw(rq->a, &request, &map);
	at = view_branch(rq->view, "Map");
	map_view(at, &map);
	view_text(at, "id", "area");
	view_text(at, "title", wanted->title);
	view_text(at, "description", wanted->description);
	show_key(rq, wanted, areas, request.area_count);
}
