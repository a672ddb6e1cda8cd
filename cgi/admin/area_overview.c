/* All areas of a kind on one map: each LSOA with the area it is in today, a line around each
 * area, and its number or name. */
#include "admin/area_overview.h"

#include <inttypes.h>

#include "place/adjacency.h"
#include "place/map.h"
#include "staff/download.h"

enum { MAP_WIDTH = 800 };
/* Of map.h's bands, as on the map of the gaps. */
enum { IN_ONE = 1, IN_NONE = 4 };

struct overview {
	struct req *rq;
	const struct area_model *model;
	struct map_area *drawn; /* the LSOAs, and behind them the outlines */
	size_t drawn_count;
	struct map_area *outlines;
	size_t outline_count;
};

static void
draw_lsoa(struct overview *o, size_t lsoa, const char *name, const char *link)
{
	o->drawn[o->drawn_count++] = (struct map_area){ .shape = &o->model->shapes[lsoa],
		.band = link != NULL ? IN_ONE : IN_NONE,
		.value = name,
		.link = link };
}

/* The area's LSOAs and its outline; its number on the map, or 0. */
static int
draw_area(struct overview *o, const struct area_kind_list_row *area)
{
	const struct area_model *m = o->model;
	struct shape *parts = arena_array(o->rq->a, m->lsoa_count, sizeof(*parts)), *whole;
	const char *link = arena_printf(o->rq->a, "/admin/areas/%" PRId64, area->id);
	size_t count = 0;

	for (size_t i = 0; i < m->lsoa_count; i++) {
		if (m->lsoas[i].now != area->id || m->shapes[i].ring_count == 0)
			continue;
		parts[count++] = m->shapes[i];
		draw_lsoa(o, i, area->name, link);
	}
	if (count == 0)
		return 0;
	whole = arena_alloc(o->rq->a, sizeof(*whole));
	adjacency_outline(o->rq->a, parts, count, whole);
	whole->name = area->name;
	o->outlines[o->outline_count] = (struct map_area){
		.shape = whole, .outline = true, .number = (int)o->outline_count + 1
	};
	return (int)++o->outline_count;
}

static void
show_key(struct view *at, const char *word, struct req *rq, bool any_in_none)
{
	struct view *key = view_item(at, "bands");

	view_number(key, "band", IN_ONE);
	view_text(key, "text", arena_printf(rq->a, "In a %s", word));
	if (!any_in_none)
		return;
	key = view_item(at, "bands");
	view_number(key, "band", IN_NONE);
	view_text(key, "text", arena_printf(rq->a, "In no %s", word));
}

void
area_overview_show(struct req *rq, const struct area_model *m,
    const struct area_kind_list_row *areas, size_t count, int *numbers)
{
	const char *word = area_kind_word(m->kind), *words = area_kind_words(m->kind);
	struct overview o = { .rq = rq, .model = m };
	struct map_request request = { .width = MAP_WIDTH, .tolerance = 1 };
	struct view *at;
	struct map map;
	size_t in_one;

	o.drawn = arena_array(rq->a, m->lsoa_count + count, sizeof(*o.drawn));
	o.outlines = arena_array(rq->a, count, sizeof(*o.outlines));
	for (size_t i = 0; i < count; i++)
		numbers[i] = draw_area(&o, &areas[i]);
	in_one = o.drawn_count;
	for (size_t i = 0; i < m->lsoa_count; i++)
		if (m->lsoas[i].now == 0 && m->shapes[i].ring_count > 0)
			draw_lsoa(&o, i, arena_printf(rq->a, "in no %s", word), NULL);
	if (o.drawn_count == 0)
		return;
	at = view_branch(rq->view, "Map");
	show_key(at, word, rq, o.drawn_count > in_one);
	for (size_t i = 0; i < o.outline_count; i++)
		o.drawn[o.drawn_count++] = o.outlines[i];
	request.areas = o.drawn;
	request.area_count = o.drawn_count;
	map_draw(rq->a, &request, &map);
	map_view(at, &map);
	view_text(at, "id", "areas");
	view_text(at, "title", arena_printf(rq->a, "The county’s %s today", words));
	view_text(at, "description",
	    "A thick line goes round each. The numbers are those of the table below, which names "
	    "them.");
}

int
area_overview_file(struct req *rq, const struct area_model *m, const char *as)
{
	static const struct xlsx_column columns[] = { { "LSOA code", 14 }, { "LSOA", 30 },
		{ "District", 20 }, { "Area code", 18 }, { "Area name", 36 } };
	const size_t *order = area_order(rq, m);
	struct download *d =
	    download_new(rq, as, arena_printf(rq->a, "lsoas-and-%s", area_kind_words(m->kind)),
	        arena_printf(rq->a, "LSOAs and their %s", area_kind_words(m->kind)),
	        "Without code and name: in none today", columns, 5);

	for (size_t i = 0; i < m->lsoa_count; i++) {
		const struct area_lsoa *lsoa = &m->lsoas[order[i]];
		const struct area_of_kind_row *in = area_by_id(m, lsoa->now);

		download_text(d, lsoa->is->code);
		download_text(d, lsoa->is->name);
		download_text(d, area_district_name(lsoa));
		download_text(d, in != NULL ? in->code : NULL);
		download_text(d, in != NULL ? in->name : NULL);
		download_end_row(d);
	}
	return download_reply(d);
}
