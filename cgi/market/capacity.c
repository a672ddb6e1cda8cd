/* Report: hours that providers say they have free, against hours that nobody gives yet. */
#include <inttypes.h>
#include <string.h>

#include "homecare/capacity.h"
#include "lib/civil_date.h"
#include "market/measures.h"
#include "market/report.h"
#include "place/adjacency.h"
#include "place/geojson.h"
#include "place/map.h"

FORM(capacity_filter, REPORT_FILTER);

enum { MAP_WIDTH = 800 };

static const struct report_column columns[] = {{"Patch", REPORT_TEXT},
    {"Carer hours needed", REPORT_HOURS}, {"Carer hours stated free", REPORT_HOURS},
    {"Providers that state some", REPORT_COUNT}, {"Needed of what is free", REPORT_PERCENT}};

/* By how much of what is free is needed.  The first is where nothing is needed. */
static const char *const band_words[] = {"Nothing is needed",
    "Needs less than a quarter of what is free", "Needs a quarter to a half",
    "Needs a half to all", "Needs more than is free"};

struct balance {
	int64_t need;
	int64_t free;
	int64_t providers;
};

static struct balance
balance_of(int64_t patch, const struct market_unmet_list_row *unmet, size_t unmet_count,
    const struct market_capacity_list_row *capacity, size_t capacity_count)
{
	struct balance balance = {0};

	for (size_t i = 0; i < unmet_count; i++)
		if (unmet[i].patch == patch)
			balance.need += unmet[i].carer_minutes;
	for (size_t i = 0; i < capacity_count; i++)
		if (capacity[i].patch == patch) {
			balance.free += capacity[i].carer_minutes;
			balance.providers += capacity[i].providers;
		}
	return balance;
}

static int
band_of(struct balance balance)
{
	if (balance.need == 0)
		return 0;
	if (balance.need * 4 < balance.free)
		return 1;
	if (balance.need * 2 < balance.free)
		return 2;
	return balance.need <= balance.free ? 3 : 4;
}

/* The LSOAs of the patch that rows begin with, as one outline; how many rows it took. */
static size_t
join_patch(struct arena *a, const struct market_shape_list_row *rows, size_t count,
    struct shape *whole)
{
	struct shape *parts = arena_array(a, count, sizeof(*parts));
	size_t taken = 0, part_count = 0;

	while (taken < count && rows[taken].patch == rows[0].patch) {
		const char *geometry = rows[taken++].geometry, *fault;

		if (geojson_read_shape(
			a, geometry, strlen(geometry), &parts[part_count], &fault) == 0)
			part_count++;
	}
	adjacency_outline(a, parts, part_count, whole);
	return taken;
}

/* One area of the map for each patch that is wanted; at most one a row. */
static size_t
patch_areas(struct req *rq, const struct report_scope *scope, const struct balance *balances,
    const struct market_shape_list_row *rows, size_t count, struct map_area *areas)
{
	struct shape *shapes = arena_array(rq->a, count, sizeof(*shapes));
	bool may_see = req_may(rq, "capacity.see");
	size_t used = 0;

	for (size_t i = 0; i < count;) {
		struct shape *shape = &shapes[used];
		int64_t id = rows[i].patch;
		size_t patch = 0;

		while (patch < scope->place_count && scope->places[patch].id != id)
			patch++;
		i += join_patch(rq->a, &rows[i], count - i, shape);
		if (patch == scope->place_count || shape->ring_count == 0)
			continue;
		shape->name = scope->places[patch].name;
		areas[used] = (struct map_area){.shape = shape,
		    .band = band_of(balances[patch]),
		    .value = band_words[band_of(balances[patch])],
		    .number = (int)used + 1};
		if (may_see)
			areas[used].link =
			    arena_printf(rq->a, "/desk/capacity/patch/%" PRId64, id);
		used++;
	}
	return used;
}

/* The key: each band with the patches in it, which says in words what the map shows. */
static void
show_key(struct view *at, const struct map_area *areas, size_t count)
{
	for (int band = 4; band >= 0; band--) {
		struct view *key = view_item(at, "bands");

		view_number(key, "band", band);
		view_text(key, "text", band_words[band]);
		for (size_t i = 0; i < count; i++) {
			struct view *place;

			if (areas[i].band != band)
				continue;
			place = view_item(key, "places");
			view_number(place, "number", areas[i].number);
			view_text(place, "name", areas[i].shape->name);
			view_text(place, "link", areas[i].link);
		}
	}
}

static int
show_map(struct req *rq, const struct report_scope *scope, const struct balance *balances)
{
	struct market_shape_list_row *rows;
	struct map_request request = {.width = MAP_WIDTH, .tolerance = 1};
	struct map_area *areas;
	struct map map;
	struct view *at;
	size_t count;
	int code = market_shape_list(
	    rq->db, rq->a, (struct market_shape_list_args){scope->to}, &rows, &count);

	if (code != DB_OK || count == 0)
		return code;
	request.areas = areas = arena_array(rq->a, count, sizeof(*areas));
	request.area_count = patch_areas(rq, scope, balances, rows, count, areas);
	if (request.area_count == 0)
		return DB_OK;
	map_draw(rq->a, &request, &map);
	at = view_branch(rq->view, "Map");
	map_view(at, &map);
	view_text(at, "id", "capacity");
	view_text(at, "title", "Need of what is free, by patch");
	view_text(at, "description",
	    "The darker, the more of the hours that providers say they have "
	    "free is needed. The key below says which patch is how dark.");
	view_flag(at, "lists", true);
	show_key(at, areas, request.area_count);
	return DB_OK;
}

static void
add_row(struct report_table *table, const char *name, struct balance balance)
{
	report_text(table, name);
	report_number(table, balance.need);
	report_number(table, balance.free);
	report_number(table, balance.providers);
	if (balance.free > 0)
		report_number(table, measure_percent(balance.need, balance.free));
	else
		report_none(table);
}

PAGE(report_capacity, "/market/capacity", "market.see", capacity_filter, "market/report.cs")
{
	struct report report = {.rq = rq,
	    .name = "capacity-and-need",
	    .title = "Capacity and need by patch",
	    .definition =
		"Needed: carer hours a week of the requests that wait today without an "
		"award. Free: what providers said in their newest return, where that is "
		"not older than four weeks; a provider that serves several patches may "
		"have meant the same hours for each.",
	    .source = "Requests for home care; capacity returns of providers",
	    .words = "Today",
	    .no_period = true};
	struct market_capacity_list_row *capacity;
	struct market_unmet_list_row *unmet;
	struct report_table *table;
	struct report_scope scope;
	struct balance *balances;
	size_t capacity_count;
	size_t unmet_count;
	int code;

	if ((code = report_scope(rq, f->weeks, f->patch, f->district, &scope)) != DB_OK ||
	    (code = market_unmet_list(rq->db, rq->a,
		 (struct market_unmet_list_args){scope.to, scope.patch, scope.district}, &unmet,
		 &unmet_count)) != DB_OK ||
	    (code = market_capacity_list(rq->db, rq->a,
		 (struct market_capacity_list_args){capacity_since(rq->a, rq->now)}, &capacity,
		 &capacity_count)) != DB_OK)
		return db_status(rq, code);
	for (size_t i = 0; i < unmet_count; i++)
		unmet[i].patch = report_place(&scope, unmet[i].patch);
	balances = arena_array(rq->a, scope.place_count, sizeof(*balances));
	table = report_table(&report, "By patch", columns, 5);
	for (size_t i = 0; i < scope.place_count; i++) {
		balances[i] = balance_of(
		    scope.places[i].id, unmet, unmet_count, capacity, capacity_count);
		add_row(table, scope.places[i].name, balances[i]);
	}
	report_chart(
	    table, CHART_BARS, 0, 1, "Carer hours a week that are needed, by patch", 60);
	if (f->as == NULL && (code = show_map(rq, &scope, balances)) != DB_OK)
		return db_status(rq, code);
	return report_reply(&report, f->as, f->has_table ? f->table : 0, f->rows);
}
