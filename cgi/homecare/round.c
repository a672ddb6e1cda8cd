/* A patch's visits of a day as care rounds: timelines, stops in order, gaps, the map (queries
 * round_visits, round_hubs, round_edges, round_initials, round_requests,
 * templates/homecare/round.cs). */
#include <inttypes.h>
#include <math.h>
#include <string.h>

#include "homecare/round_patch.h"
#include "lib/route.h"
#include "place/geojson.h"
#include "place/map.h"
#include "staff/pager.h"
#include "staff/private_read.h"

enum {
	LINE_WIDTH = 1000, /* of a timeline, in units of its drawing */
	LINE_HEIGHT = 30,
	LINE_TOP = 24,	/* above the first: the hours */
	GAP_LEAST = 30, /* minutes between visits that another could have */
	HUB_METRES = 120
};

static const struct choice shown[] = {{"yes", "Initials", NULL}};
static const struct choices choices_names = {shown, 1, NULL};

#define ROUND_OF(F, form) \
	F(form, ONEOF, day, "Day", OPTIONAL, 0, 0, &choices_week_day) \
	F(form, ONEOF, part, "Part of the day", OPTIONAL, 0, 0, &choices_day_part) \
	F(form, TEXT, around, "Around", OPTIONAL, 1, ROUND_SECTOR_LENGTH, NULL) \
	F(form, ONEOF, names, "Initials", OPTIONAL, 0, 0, &choices_names)
FORM(round_of, ROUND_OF);

/* The page being made. */
struct making {
	struct req *rq;
	struct round_patch patch;
	struct round_plan plan;
	const struct round_initials_row
	    *initials; /* NULL: not asked for, or may not be known */
	size_t initials_count;
	int32_t from, to; /* of the timelines */
};

static const char *
initials_of(const struct making *m, int64_t package)
{
	size_t least = 0, most = m->initials_count;

	while (least < most) {
		size_t middle = least + (most - least) / 2;

		if (m->initials[middle].package_id < package)
			least = middle + 1;
		else
			most = middle;
	}
	return least < m->initials_count && m->initials[least].package_id == package
		   ? m->initials[least].initials
		   : NULL;
}

/* One row in the audit trail for each person whose initials are shown. */
static int
note_read(struct making *m)
{
	int64_t *ids = arena_array(m->rq->a, m->patch.count + 1, sizeof(*ids));
	size_t used = 0;

	for (size_t i = 0; i < m->patch.count; i++)
		if (i == 0 || m->patch.rows[i].package_id != m->patch.rows[i - 1].package_id)
			ids[used++] = m->patch.rows[i].package_id;
	return private_note_list(m->rq, "package", ids, used);
}

static int
read_initials(struct making *m)
{
	struct round_initials_row *rows;
	int code;

	code = round_initials(m->rq->db, m->rq->a,
	    (struct round_initials_args){.patch_id = m->rq->path_id, .on = m->patch.on}, &rows,
	    &m->initials_count);
	m->initials = rows;
	return code != DB_OK ? code : note_read(m);
}

/* ---- Timelines ---- */

static int64_t
across(const struct making *m, int32_t minute)
{
	return (int64_t)(minute - m->from) * LINE_WIDTH / (m->to - m->from);
}

static void
show_bar(const struct making *m, struct view *line, const char *kind, int32_t from, int32_t to,
    const char *label)
{
	struct view *at = view_item(line, kind);
	int64_t x = across(m, from), width = across(m, to) - x;

	view_number(at, "x", x);
	view_number(at, "width", width > 0 ? width : 1);
	view_text(at, "label", label);
}

/* Whole hours that all rounds lie between. */
static void
find_hours(struct making *m)
{
	m->from = ROUND_LAST_MINUTE;
	m->to = 0;
	for (size_t r = 0; r < m->plan.round_count; r++) {
		const struct round *round = &m->plan.rounds[r];
		const struct round_stop *last = &round->stops[round->stop_count - 1];
		int32_t end = last->begins + m->patch.book->problem.visits[last->visit].minutes;

		if (round->stops[0].begins < m->from)
			m->from = round->stops[0].begins;
		if (end > m->to)
			m->to = end;
	}
	m->from = m->from / 60 * 60;
	m->to = m->to > m->from ? (m->to + 59) / 60 * 60 : m->from + 60;
}

static void
show_hours(struct making *m, struct view *provider)
{
	int32_t step = m->to - m->from > 600 ? 120 : 60;

	for (int32_t hour = m->from; hour < m->to; hour += step) {
		struct view *at = view_item(provider, "hours");

		view_number(at, "x", across(m, hour));
		view_text(at, "text", time_words(m->rq->a, hour % 1440));
	}
}

/* ---- Stops ---- */

static void
show_stop(struct making *m, struct view *line, const struct round *round, size_t i)
{
	struct req *rq = m->rq;
	const struct round_stop *stop = &round->stops[i];
	const struct round_visits_row *row = &m->patch.rows[stop->visit];
	struct view *at = view_item(line, "stops");
	const char *initials = initials_of(m, row->package_id);
	const char *name = arena_printf(rq->a, "Visit %" PRIu32, stop->visit + 1);

	view_text(at, "name", initials != NULL ? initials : name);
	if (initials != NULL)
		view_text(at, "reference", row->reference);
	view_text(at, "sector", row->sector);
	view_text(at, "begins", time_words(rq->a, stop->begins % 1440));
	if (stop->begins != row->begins_at)
		view_text(at, "agreed", time_words(rq->a, row->begins_at % 1440));
	view_text(at, "minutes", minutes_words(rq->a, row->minutes));
	view_flag(at, "two", row->carers == 2);
	view_text(at, "critical", critical_words(row->critical));
	if (i > 0) {
		const struct round_stop *before = &round->stops[i - 1];
		int32_t free_from =
		    before->begins + (int32_t)m->patch.rows[before->visit].minutes;

		view_number(at, "travel", stop->travel);
		show_bar(m, line, "ways", free_from, free_from + stop->travel,
		    arena_printf(rq->a, "%" PRId32 " minutes of travel", stop->travel));
		if (stop->begins - stop->arrives >= GAP_LEAST)
			view_text(at, "gap",
			    arena_printf(rq->a, "%s from %s",
				minutes_words(rq->a, stop->begins - stop->arrives),
				time_words(rq->a, free_from % 1440)));
	}
	show_bar(m, line, row->carers == 2 ? "doubles" : "visits", stop->begins,
	    stop->begins + (int32_t)row->minutes,
	    arena_printf(rq->a, "%s, %s at %s", initials != NULL ? initials : name, row->sector,
		time_words(rq->a, stop->begins % 1440)));
}

static void
show_round(struct making *m, struct view *provider, size_t number, const struct round *round)
{
	struct req *rq = m->rq;
	struct view *line = view_item(provider, "rounds");
	const struct round_shift *shift = &m->patch.book->problem.shifts[round->shift];

	view_number(line, "number", (int64_t)number);
	view_number(line, "y", LINE_TOP + ((int64_t)number - 1) * LINE_HEIGHT);
	view_flag(line, "crew", shift->crew == 2);
	view_text(line, "care", minutes_words(rq->a, round->care));
	view_text(line, "travel", minutes_words(rq->a, round->travel));
	for (size_t i = 0; i < round->stop_count; i++)
		show_stop(m, line, round, i);
}

static void
show_provider(struct making *m, size_t provider)
{
	const struct round_problem *p = &m->patch.book->problem;
	struct view *at = view_item(m->rq->view, "Providers");
	int64_t travel = 0, care = 0;
	size_t number = 0;

	view_number(at, "number", (int64_t)provider + 1);
	view_text(at, "name", round_provider_name(&m->patch, provider));
	show_hours(m, at);
	for (size_t r = 0; r < m->plan.round_count; r++) {
		const struct round_shift *shift = &p->shifts[m->plan.rounds[r].shift];

		if (shift->provider != provider)
			continue;
		show_round(m, at, ++number, &m->plan.rounds[r]);
		travel += m->plan.rounds[r].travel * shift->crew;
		care += m->plan.rounds[r].care * shift->crew;
	}
	view_number(at, "count", (int64_t)number);
	view_number(at, "height", LINE_TOP + (int64_t)number * LINE_HEIGHT);
	view_text(at, "care", minutes_words(m->rq->a, care));
	view_text(at, "travel", minutes_words(m->rq->a, travel));
	view_text(at, "per_hour", round_per_hour(m->rq, travel, care));
}

static void
show_left(struct making *m)
{
	for (size_t i = 0; i < m->plan.left_count; i++) {
		const struct round_left *left = &m->plan.left[i];
		const struct round_visits_row *row = &m->patch.rows[left->visit];
		struct view *at = view_item(m->rq->view, "Left");

		view_text(at, "name",
		    arena_printf(m->rq->a, "Visit %" PRIu32 ", %s, %s at %s", left->visit + 1,
			row->sector, row->organisation,
			time_words(m->rq->a, row->begins_at % 1440)));
		view_text(at, "reason", round_reason_words(left->reason));
	}
}

/* ---- The map ---- */

/* Where homes are is shown to some 500 metres, unless their people are named. */
static struct position
shown_at(const struct making *m, const struct round_visits_row *row)
{
	if (m->initials != NULL)
		return (struct position){row->latitude, row->longitude};
	return (struct position){(floor(row->latitude / 0.005) + 0.5) * 0.005,
	    (floor(row->longitude / 0.007) + 0.5) * 0.007};
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

static int
show_map(struct making *m, const struct round_hubs_row *hubs, size_t hub_count)
{
	struct req *rq = m->rq;
	struct map_circle *circles = arena_array(rq->a, hub_count + 1, sizeof(*circles));
	struct map_dot *dots = arena_array(rq->a, m->patch.count + 1, sizeof(*dots));
	struct map_request request = {.dots = dots,
	    .circles = circles,
	    .circle_count = hub_count,
	    .width = 800,
	    .tolerance = 0.5};
	struct round_edges_row *edges;
	struct map_area *areas;
	struct view *at;
	struct map map;
	size_t count;
	int code;

	code = round_edges(rq->db, rq->a,
	    (struct round_edges_args){.patch_id = rq->path_id, .on = m->patch.on}, &edges,
	    &count);
	if (code != DB_OK || count == 0)
		return code;
	areas = arena_array(rq->a, count, sizeof(*areas));
	request.areas = areas;
	request.area_count = read_shapes(
	    rq, edges, count, areas, arena_array(rq->a, count, sizeof(struct shape)));
	for (size_t i = 0; i < m->patch.count; i++)
		dots[request.dot_count++] = (struct map_dot){shown_at(m, &m->patch.rows[i]),
		    round_visit_name(rq, &m->patch, (uint32_t)i)};
	for (size_t i = 0; i < hub_count; i++)
		circles[i] = (struct map_circle){
		    {hubs[i].latitude, hubs[i].longitude}, HUB_METRES, hubs[i].name};
	map_draw(rq->a, &request, &map);
	at = view_branch(rq->view, "Map");
	map_view(at, &map);
	view_text(at, "id", "patch-map");
	view_text(at, "title", arena_printf(rq->a, "Visits in %s", m->patch.is->name));
	view_text(at, "description",
	    "A map of the patch with a dot for each visit and a circle for each hub. The "
	    "tables "
	    "below name them.");
	return DB_OK;
}

/* How far the nearest visit is from each hub. */
static void
show_hubs(struct making *m, const struct round_hubs_row *hubs, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		const struct travel_place hub = {{hubs[i].latitude, hubs[i].longitude}, true};
		struct view *at = view_item(m->rq->view, "Hubs");
		int least = ROUND_NO_WAY;

		for (size_t v = 0; v < m->patch.count; v++) {
			const struct round_problem *p = &m->patch.book->problem;
			int way = travel_minutes(
			    &hub, &m->patch.book->places[p->visits[v].place], ROUND_DRIVE);

			least = way < least ? way : least;
		}
		view_text(at, "name", hubs[i].name);
		view_text(at, "kind",
		    strcmp(hubs[i].kind, "sheltered") == 0    ? "sheltered housing"
		    : strcmp(hubs[i].kind, "extra_care") == 0 ? "extra care housing"
							      : "care home");
		if (m->patch.count > 0)
			view_number(at, "minutes", least);
	}
}

/* ---- What else can be asked ---- */

static void
show_choices(struct req *rq, const char *list, const struct choices *choices, const char *field,
    int64_t current, const char *all)
{
	struct view *at;

	if (all != NULL) {
		at = view_item(rq->view, list);
		view_text(at, "text", all);
		view_text(at, "href", pager_address(rq, field, NULL));
		view_flag(at, "current", current == 0);
	}
	for (size_t i = 0; i < choices->count; i++) {
		at = view_item(rq->view, list);
		view_text(at, "text", choices->list[i].text);
		view_text(at, "href", pager_address(rq, field, choices->list[i].value));
		view_flag(at, "current", current == (int64_t)i + 1);
	}
}

static int
show_requests(struct making *m)
{
	struct round_requests_row *rows;
	size_t count;
	int code;

	code = round_requests(m->rq->db, m->rq->a,
	    (struct round_requests_args){.patch_id = m->rq->path_id}, &rows, &count);
	for (size_t i = 0; code == DB_OK && i < count; i++) {
		struct view *at = view_item(m->rq->view, "Requests");

		view_row(at, &q_round_requests, &rows[i]);
		view_text(at, "hours", minutes_words(m->rq->a, rows[i].minutes));
		view_text(at, "href",
		    arena_printf(m->rq->a, "/desk/rounds/%" PRId64 "/fit/%s", m->rq->path_id,
			rows[i].reference));
	}
	return code;
}

static void
show_sums(struct making *m)
{
	struct view *at = view_branch(m->rq->view, "Sum");

	view_number(at, "visits", (int64_t)m->patch.count);
	view_number(at, "rounds", m->plan.cost.rounds);
	view_text(at, "care", minutes_words(m->rq->a, m->plan.cost.care));
	view_text(at, "travel", minutes_words(m->rq->a, m->plan.cost.travel));
	view_text(
	    at, "per_hour", round_per_hour(m->rq, m->plan.cost.travel, m->plan.cost.care));
	view_text(at, "published", arena_printf(m->rq->a, "%.1f", ROUND_PUBLISHED_TRAVEL));
}

PAGE(show_rounds, "/desk/rounds/:id", "round.see", round_of, "homecare/round.cs")
{
	struct making m = {.rq = rq};
	int64_t day = round_day(rq, f->day), part = f->part != NULL ? f->part[0] - '0' : 0;
	struct round_home near;
	struct round_wish wish = {
	    .day = day, .on = round_date(rq, day), .part = part, .near = &near};
	struct round_spread spread;
	struct round_hubs_row *hubs;
	size_t hub_count;
	int status, code = round_spread_read(rq, wish.on, &spread);

	if (code != DB_OK)
		return db_status(rq, code);
	round_spread_choose(rq, &spread, f->around, &near);
	if ((status = round_patch_read(rq, &wish, &m.patch)) != 0)
		return status;
	if (f->names != NULL && req_may(rq, "package.change"))
		code = read_initials(&m);
	if (code != DB_OK ||
	    (code = round_hubs(rq->db, rq->a,
		 (struct round_hubs_args){.patch_id = rq->path_id, .on = m.patch.on}, &hubs,
		 &hub_count)) != DB_OK ||
	    (code = show_map(&m, hubs, hub_count)) != DB_OK ||
	    (code = show_requests(&m)) != DB_OK)
		return db_status(rq, code);
	rounds_plan(rq->a, m.patch.book->rounds, &m.plan);
	find_hours(&m);
	round_patch_show(rq, &m.patch, "rounds");
	show_sums(&m);
	for (size_t p = 0; m.patch.count > 0 && p < m.patch.book->provider_count; p++)
		show_provider(&m, p);
	show_left(&m);
	show_hubs(&m, hubs, hub_count);
	show_choices(rq, "Days", &choices_week_day, "day", day, NULL);
	show_choices(rq, "Parts", &choices_day_part, "part", part, "All day");
	view_text(rq->view, "Day", day_name(day));
	if (req_may(rq, "package.change")) {
		view_flag(rq->view, "Names.shown", m.initials != NULL);
		view_text(rq->view, "Names.href",
		    pager_address(rq, "names", m.initials != NULL ? NULL : "yes"));
	}
	return 200;
}
