/* What there is in each district: a map, and a table that says the same.  Counted by the
 * search index (query district_list, templates/find/places.cs). */
#include <inttypes.h>
#include <string.h>

#include "directory/search.h"
#include "lib/route.h"
#include "place/geojson.h"
#include "place/map.h"
#include "queries.h"

enum { MAP_WIDTH = 800 };

/* What covers the middle of the district, or lies within ten miles of it. */
static int
count_in(struct req *rq, const struct directory *directory,
    const struct district_list_row *district, struct index_result *result)
{
	uint32_t area = (uint32_t)district->id;
	struct index_query query = { .has_point = district->has_latitude,
		.latitude = district->latitude,
		.longitude = district->longitude,
		.radius = 16093,
		.areas = &area,
		.area_count = 1,
		.today = civil_date_day_number(rq->today),
		.hide_after = (int32_t)rq->conf->stale_hide_days };

	return index_search(directory->index, rq->a, &query, result);
}

static const char *
count_words(struct req *rq, uint32_t count)
{
	return arena_printf(rq->a, "%" PRIu32, count);
}

/* One row of the table: a figure for each kind. */
static void
show_district(struct req *rq, const struct directory *directory,
    const struct district_list_row *district, const struct index_result *result)
{
	const struct term_group *kinds = vocabulary_group(&directory->words, "kind");
	struct view *at = view_item(rq->view, "Districts");

	view_text(at, "name", district->name);
	view_number(at, "total", result->total);
	for (size_t i = 0; kinds != NULL && i < kinds->count; i++) {
		uint16_t number = kinds->terms[i].number;

		view_number(view_item(at, "kinds"), "count",
		    number < result->facet_count ? result->facets[number] : 0);
	}
}

/* Five equal steps up to the largest figure. */
static int
band_of(uint32_t count, uint32_t most)
{
	if (count == 0 || most == 0)
		return 0;
	return 1 + (int)((uint64_t)(count - 1) * (MAP_BANDS - 1) / most);
}

static void
show_map(struct req *rq, const struct district_list_row *districts, const uint32_t *totals,
    size_t count)
{
	struct map_area *areas = arena_array(rq->a, count, sizeof(*areas));
	struct shape *shapes = arena_array(rq->a, count, sizeof(*shapes));
	struct view *at = view_branch(rq->view, "Map");
	struct map_request request = { .areas = areas, .width = MAP_WIDTH, .tolerance = 1 };
	struct map map;
	uint32_t most = 0;

	for (size_t i = 0; i < count; i++)
		most = totals[i] > most ? totals[i] : most;
	for (size_t i = 0; i < count; i++) {
		const char *fault;

		if (districts[i].geometry == NULL ||
		    geojson_read_shape(rq->a, districts[i].geometry, strlen(districts[i].geometry),
		        &shapes[i], &fault) != GEOJSON_OK)
			continue;
		shapes[i].code = districts[i].code;
		shapes[i].name = districts[i].name;
		areas[request.area_count++] = (struct map_area){ .shape = &shapes[i],
			.band = band_of(totals[i], most),
			.value = count_words(rq, totals[i]) };
	}
	if (request.area_count == 0)
		return;
	map_draw(rq->a, &request, &map);
	map_view(at, &map);
	view_text(at, "id", "districts");
	view_text(at, "title", "Care and support in each district");
	view_text(at, "description",
	    "A map of the county’s districts, darker where more is listed. The table says the "
	    "same.");
	view_flag(at, "names", true);
	view_text(rq->view, "Source.name", "Office for National Statistics, district boundaries");
	view_text(rq->view, "Source.date", districts[0].loaded_on);
}

PAGE(places, "/places", ANYONE, nothing, "find/places.cs")
{
	struct district_list_row *districts;
	struct index_result result;
	struct directory *directory;
	const struct term_group *kinds;
	uint32_t *totals;
	size_t count;
	int code;

	if ((code = directory_ready(rq, &directory)) != DB_OK ||
	    (code = district_list(rq->db, rq->a, &districts, &count)) != DB_OK)
		return db_status(rq, code);
	if (directory == NULL)
		return 503;
	kinds = vocabulary_group(&directory->words, "kind");
	for (size_t i = 0; kinds != NULL && i < kinds->count; i++)
		view_text(view_item(rq->view, "Kinds"), "text", kinds->terms[i].label);
	totals = arena_array(rq->a, count, sizeof(*totals));
	for (size_t i = 0; i < count; i++) {
		if (count_in(rq, directory, &districts[i], &result) != 0)
			return 500;
		totals[i] = result.total;
		show_district(rq, directory, &districts[i], &result);
	}
	show_map(rq, districts, totals, count);
	view_text(rq->view, "Today", civil_date_text(rq->a, rq->today));
	return 200;
}
