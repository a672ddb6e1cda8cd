/* A patch's rounds on the map (query round_edges). */
#include "homecare/round_map.h"

#include <inttypes.h>
#include <math.h>
#include <string.h>

#include "place/adjacency.h"
#include "place/geojson.h"
#include "place/map.h"

enum { HUB_METRES = 120, DASHES = 6, LABELS_MOST = 3 };

struct position
round_map_square(struct position at)
{
	return (struct position){(floor(at.latitude / 0.005) + 0.5) * 0.005,
	    (floor(at.longitude / 0.007) + 0.5) * 0.007};
}

/* Unless their people are named. */
static struct position
shown_at(const struct round_map *m, const struct round_visits_row *row)
{
	const struct position at = {row->latitude, row->longitude};

	return m->exact ? at : round_map_square(at);
}

static size_t
read_shapes(struct req *rq, const struct round_edges_row *edges, size_t count,
    struct map_area *areas, struct shape *shapes)
{
	const char *fault;
	size_t used = 0;

	for (size_t i = 0; i < count; i++) {
		if (geojson_read_shape(rq->a, edges[i].geometry, strlen(edges[i].geometry),
			&shapes[used], &fault) != GEOJSON_OK)
			continue;
		shapes[used].code = edges[i].code;
		shapes[used].name = edges[i].name;
		areas[used] = (struct map_area){.shape = &shapes[used], .band = 1};
		used++;
	}
	return used;
}

/* The patch's own border, around its areas. */
static size_t
add_frame(struct req *rq, struct map_area *areas, struct shape *shapes, size_t count)
{
	struct shape *whole = arena_alloc(rq->a, sizeof(*whole));

	if (count == 0)
		return 0;
	adjacency_outline(rq->a, shapes, count, whole);
	whole->code = "";
	whole->name = "The patch";
	areas[count] = (struct map_area){.shape = whole, .outline = true};
	return count + 1;
}

int
round_map_areas(struct req *rq, const struct round_patch *patch, struct map_request *request)
{
	struct round_edges_row *edges;
	struct map_area *areas;
	struct shape *shapes;
	size_t count;
	int code = round_edges(rq->db, rq->a,
	    (struct round_edges_args){.patches = patch->patches, .on = patch->on}, &edges, &count);

	if (code != DB_OK)
		return code;
	areas = arena_array(rq->a, count + 1, sizeof(*areas));
	shapes = arena_array(rq->a, count + 1, sizeof(*shapes));
	request->areas = areas;
	request->area_count =
	    add_frame(rq, areas, shapes, read_shapes(rq, edges, count, areas, shapes));
	return DB_OK;
}

/* ---- Lines ---- */

/* What is written where one or more stops are. */
struct spot {
	int x, y;
	const char *text;
	size_t count;
};

struct drawing {
	struct req *rq;
	const struct round_map *m;
	const struct map *map;
	const size_t *dot_of; /* of each visit that is shown */
	struct view *at;
	struct spot *spots;
	size_t spot_count;
};

static void
add_label(struct drawing *d, const struct map_mark *dot, const char *label)
{
	struct spot *spot = NULL;

	for (size_t i = 0; i < d->spot_count && spot == NULL; i++)
		if (d->spots[i].x == dot->x && d->spots[i].y == dot->y)
			spot = &d->spots[i];
	if (spot == NULL) {
		spot = &d->spots[d->spot_count++];
		*spot = (struct spot){.x = dot->x, .y = dot->y, .text = ""};
	}
	if (spot->count < LABELS_MOST)
		spot->text = arena_printf(
		    d->rq->a, "%s%s%s", spot->text, spot->count > 0 ? ", " : "", label);
	spot->count++;
}

static void
draw_round(struct drawing *d, uint32_t index, const char *name, size_t drawn)
{
	struct req *rq = d->rq;
	const struct round *round = &d->m->timeline->plan->rounds[index];
	struct view *line = view_item(d->at, "lines");
	const char *path = "";

	for (size_t i = 0; i < round->stop_count; i++) {
		const struct map_mark *dot = &d->map->dots[d->dot_of[round->stops[i].visit]];

		path =
		    arena_printf(rq->a, "%s%s%d %d", path, i == 0 ? "M" : " L", dot->x, dot->y);
		add_label(d, dot, arena_printf(rq->a, "%s.%zu", name, i + 1));
	}
	view_text(line, "path", path);
	view_number(line, "dash", (int64_t)(drawn % DASHES));
	view_text(line, "text",
	    arena_printf(rq->a, "Round %s%s", name,
		round_timeline_walked(d->m->timeline, round) ? ", on foot" : ""));
}

static bool
is_shown(const struct round_map *m, uint32_t index)
{
	const struct round_timeline *t = m->timeline;

	return m->provider == 0 ||
	       t->problem->shifts[t->plan->rounds[index].shift].provider + 1 == m->provider;
}

/* "2" where one provider's rounds are shown, "B2" for the second of the second of several. */
static const char *
round_name(const struct round_map *m, struct req *rq, uint32_t index)
{
	const struct round_timeline *t = m->timeline;
	uint32_t provider = t->problem->shifts[t->plan->rounds[index].shift].provider;

	if (m->provider != 0 || m->patch->book->provider_count == 1)
		return arena_printf(rq->a, "%" PRId64, t->numbers[index]);
	return arena_printf(rq->a, "%s%" PRId64, round_letter(rq, provider), t->numbers[index]);
}

static void
draw_rounds(struct drawing *d)
{
	const struct round_timeline *t = d->m->timeline;
	size_t count = 0, drawn = 0, stops = 0;

	for (uint32_t i = 0; i < t->plan->round_count; i++) {
		count += is_shown(d->m, i);
		stops += t->plan->rounds[i].stop_count;
	}
	view_flag(d->at, "crowded", count > ROUND_MAP_MOST);
	if (count > ROUND_MAP_MOST)
		return;
	d->spots = arena_array(d->rq->a, stops + 1, sizeof(*d->spots));
	for (size_t i = 0; i < t->plan->round_count; i++)
		if (is_shown(d->m, t->order[i]))
			draw_round(
			    d, t->order[i], round_name(d->m, d->rq, t->order[i]), drawn++);
	for (size_t i = 0; i < d->spot_count; i++) {
		struct view *at = view_item(d->at, "labels");

		view_number(at, "x", d->spots[i].x);
		view_number(at, "y", d->spots[i].y);
		/* There is room for its words on that side alone. */
		view_flag(at, "left", d->spots[i].x > d->map->width * 3 / 5);
		view_text(at, "text",
		    d->spots[i].count <= LABELS_MOST
			? d->spots[i].text
			: arena_printf(d->rq->a, "%s +%zu", d->spots[i].text,
			      d->spots[i].count - LABELS_MOST));
	}
}

/* One dot for all visits that are shown at the same place. */
static size_t
place_dots(struct req *rq, const struct round_map *m, struct map_dot *dots, size_t *dot_of)
{
	size_t *visits = arena_array(rq->a, m->patch->count + 1, sizeof(*visits));
	size_t used = 0;

	for (uint32_t i = 0; i < m->patch->count; i++) {
		struct position at = shown_at(m, &m->patch->rows[i]);
		size_t dot = 0;

		if (m->provider != 0 &&
		    m->patch->book->problem.visits[i].provider + 1 != m->provider)
			continue;
		while (dot < used && (dots[dot].at.latitude != at.latitude ||
					 dots[dot].at.longitude != at.longitude))
			dot++;
		if (dot == used)
			dots[used++] = (struct map_dot){at, round_visit_name(rq, m->patch, i)};
		else
			dots[dot].label = arena_printf(
			    rq->a, "%zu visits, %s", visits[dot] + 1, m->patch->rows[i].sector);
		visits[dot]++;
		dot_of[i] = dot;
	}
	return used;
}

int
round_map_show(struct req *rq, const struct round_map *m)
{
	struct map_dot *dots = arena_array(rq->a, m->patch->count + 1, sizeof(*dots));
	size_t *dot_of = arena_array(rq->a, m->patch->count + 1, sizeof(*dot_of));
	struct map_circle *circles = arena_array(rq->a, m->hub_count + 1, sizeof(*circles));
	struct map_request request = {.dots = dots,
	    .circles = circles,
	    .circle_count = m->hub_count,
	    .width = 800,
	    .margin = ROUND_MAP_MARGIN,
	    .tolerance = 0.5};
	struct drawing d = {.rq = rq, .m = m, .dot_of = dot_of};
	struct map map;
	int code = round_map_areas(rq, m->patch, &request);

	if (code != DB_OK || (request.area_count == 0 && m->patch->count == 0))
		return code;
	request.dot_count = place_dots(rq, m, dots, dot_of);
	for (size_t i = 0; i < m->hub_count; i++)
		circles[i] = (struct map_circle){
		    {m->hubs[i].latitude, m->hubs[i].longitude}, HUB_METRES, m->hubs[i].name};
	map_draw(rq->a, &request, &map);
	d.at = view_branch(rq->view, "Map");
	d.map = &map;
	map_view(d.at, &map);
	view_text(d.at, "id", "patch-map");
	view_text(d.at, "title", arena_printf(rq->a, "Rounds in %s", m->patch->is->name));
	view_text(d.at, "description",
	    "A map of the patch with each round as a line from stop to stop and a circle for "
	    "each hub. The lists of stops below say the same.");
	draw_rounds(&d);
	return DB_OK;
}
