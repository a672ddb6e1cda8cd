/* The published problems of home care with visits that may be late, and plans for them, as
 * JSON. */
#include "rounds/late_json.h"
#include "rounds/rounds_json.h"

#include <jansson.h>
#include <math.h>
#include <string.h>

#include "lib/arena.h"

struct reading {
	struct arena *a;
	const json_t *services, *carers, *points;
	size_t offices; /* without a list of them there is one */
	const char *fault;
};

static bool
refuse(struct reading *r, const char *sentence)
{
	if (r->fault == NULL)
		r->fault = sentence;
	return false;
}

static bool
read_thousandths(struct reading *r, const json_t *value, int32_t *number)
{
	double thousandths = json_number_value(value) * LATE_SCALE;

	if (!json_is_number(value) || !(thousandths >= 0 && thousandths < INT32_MAX / 8.0))
		return refuse(r, "a time or a distance is no number, or too large");
	*number = (int32_t)lround(thousandths);
	return true;
}

/* Which of the list has this id; as many as there are: none. */
static size_t
find(const json_t *list, const json_t *id)
{
	const json_t *of;
	size_t i;

	json_array_foreach(list, i, of)
	{
		if (json_is_string(id) && json_equal(json_object_get(of, "id"), id))
			break;
	}
	return i;
}

static bool
read_service(struct reading *r, const json_t *id, uint32_t *service)
{
	size_t i = find(r->services, id);

	*service = (uint32_t)i;
	if (i >= json_array_size(r->services))
		return refuse(r, "a service is not among the services");
	return i < LATE_SERVICES_MOST ||
	       refuse(r, "there are more services than can be planned");
}

/* The row and column of distances: as it says itself, else as they follow each other. */
static bool
read_place(struct reading *r, const json_t *of, size_t usual, uint32_t *place)
{
	const json_t *row = json_object_get(of, "distance_matrix_index");
	json_int_t value = row == NULL ? (json_int_t)usual : json_integer_value(row);

	*place = (uint32_t)value;
	return (value >= 0 && value < ROUND_NONE && (row == NULL || json_is_integer(row))) ||
	       refuse(r, "a place in the table of distances is no number");
}

/* A pair of times, as a list or as an object. */
static bool
read_span(struct reading *r, const json_t *span, int32_t *from, int32_t *to)
{
	const bool list = json_is_array(span);

	return read_thousandths(
		   r, list ? json_array_get(span, 0) : json_object_get(span, "start"), from) &&
	       read_thousandths(
		   r, list ? json_array_get(span, 1) : json_object_get(span, "end"), to);
}

static bool
read_link(struct reading *r, const json_t *of, struct late_visit *v)
{
	const json_t *distance = json_object_get(of, "distance");
	const char *type = json_string_value(json_object_get(of, "type"));

	if (type != NULL && strcmp(type, "simultaneous") == 0) {
		v->link = LATE_TOGETHER;
		return true;
	}
	if (type == NULL || strcmp(type, "sequential") != 0)
		return refuse(r, "a patient of two carers has neither kind of synchronization");
	v->link = LATE_AFTER;
	return read_thousandths(r, json_array_get(distance, 0), &v->least) &&
	       read_thousandths(r, json_array_get(distance, 1), &v->most);
}

/* How long it takes here, else how long it takes as a rule. */
static bool
read_minutes(struct reading *r, const json_t *of, uint32_t service, int32_t *minutes)
{
	const json_t *value = json_object_get(of, "duration");

	if (value == NULL || json_is_null(value))
		value =
		    json_object_get(json_array_get(r->services, service), "default_duration");
	return read_thousandths(r, value, minutes);
}

/* Some list windows; of one only.  More are no window here. */
static const json_t *
window_of(const json_t *of)
{
	const json_t *window = json_object_get(of, "time_window");
	const json_t *windows = json_object_get(of, "time_windows");

	return window == NULL && json_array_size(windows) == 1 ? json_array_get(windows, 0)
							       : window;
}

static bool
read_patient(struct reading *r, const json_t *of, struct late_visit *v)
{
	const json_t *asked = json_object_get(of, "required_caregivers");
	size_t count;

	*v = (struct late_visit){.link = LATE_ALONE};
	if (asked == NULL)
		asked = json_object_get(of, "required_services");
	count = json_array_size(asked);
	if (count < 1 || count > 2)
		return refuse(r, "a patient asks for other than one or two carers");
	if (json_is_true(json_object_get(of, "optional")))
		return refuse(r, "a patient may be left out, but every visit is made here");
	if (!read_span(r, window_of(of), &v->from, &v->to))
		return false;
	for (size_t i = 0; i < count; i++) {
		const json_t *one = json_array_get(asked, i);

		if (!read_service(r, json_object_get(one, "service"), &v->service[i]) ||
		    !read_minutes(r, one, v->service[i], &v->minutes[i]))
			return false;
	}
	return count == 1 || read_link(r, json_object_get(of, "synchronization"), v);
}

/* Carers who may not go to a patient; one whom the list of carers does not have cannot. */
static void
read_barred(struct reading *r, const json_t *of, bool *barred)
{
	const json_t *id;
	size_t i;

	json_array_foreach(json_object_get(of, "incompatible_caregivers"), i, id)
	{
		size_t carer = find(r->carers, id);

		if (carer < json_array_size(r->carers))
			barred[carer] = true;
	}
}

static const char *
name_of(struct reading *r, const json_t *of)
{
	const char *id = json_string_value(json_object_get(of, "id"));

	return arena_strdup(r->a, id != NULL ? id : "?");
}

static bool
read_patients(struct reading *r, const json_t *list, struct late_case *c)
{
	const size_t count = json_array_size(list), carers = json_array_size(r->carers);
	struct late_visit *visits = arena_array(r->a, count + 1, sizeof(*visits));
	const char **names = arena_array(r->a, count + 1, sizeof(*names));
	const json_t *of;
	bool *barred;
	size_t i;

	if (count > LATE_VISITS_MOST || carers > LATE_CARERS_MOST)
		return refuse(r, "there are more patients or carers than can be planned");
	barred = arena_array(r->a, count * carers + 1, sizeof(*barred));
	json_array_foreach(list, i, of)
	{
		names[i] = name_of(r, of);
		if (!read_patient(r, of, &visits[i]) ||
		    !read_place(r, of, r->offices + i, &visits[i].place))
			return false;
		read_barred(r, of, &barred[i * carers]);
	}
	c->problem.visits = visits;
	c->problem.visit_count = count;
	c->problem.barred = barred;
	c->visit_names = names;
	return true;
}

/* The place of the point that a carer names, or the only one. */
static bool
read_point(struct reading *r, const json_t *id, uint32_t *place)
{
	size_t i = id == NULL ? 0 : find(r->points, id);

	if (id == NULL && r->offices > 1)
		return refuse(r, "there are several offices, and a carer names none");
	if (i >= r->offices)
		return refuse(r, "a carer's departing point is not among them");
	return read_place(r, json_array_get(r->points, i), i, place);
}

static bool
read_carer(struct reading *r, const json_t *of, struct late_carer *carer)
{
	const json_t *point = json_object_get(of, "departing_point");
	const json_t *home = json_object_get(of, "arrival_point"), *ability;
	const json_t *shift = json_object_get(of, "working_shift");
	size_t i;

	*carer = (struct late_carer){.to = LATE_NO_END};
	if (point == NULL)
		point = json_object_get(of, "starting_point_id");
	if (!read_point(r, point, &carer->from_place) ||
	    !read_point(r, home == NULL ? point : home, &carer->to_place))
		return false;
	if (shift != NULL && !json_is_null(shift) &&
	    !read_span(r, shift, &carer->from, &carer->to))
		return false;
	json_array_foreach(json_object_get(of, "abilities"), i, ability)
	{
		uint32_t service;

		if (!read_service(r, ability, &service))
			return false;
		carer->services |= (uint32_t)1 << service;
	}
	return true;
}

static bool
read_carers(struct reading *r, struct late_case *c)
{
	size_t count = json_array_size(r->carers), i;
	struct late_carer *carers = arena_array(r->a, count + 1, sizeof(*carers));
	const char **names = arena_array(r->a, count + 1, sizeof(*names));
	const json_t *of;

	json_array_foreach(r->carers, i, of)
	{
		names[i] = name_of(r, of);
		if (!read_carer(r, of, &carers[i]))
			return false;
	}
	c->problem.carers = carers;
	c->problem.carer_count = count;
	c->carer_names = names;
	return true;
}

static bool
read_distances(struct reading *r, const json_t *rows, struct late_case *c)
{
	size_t places = c->problem.visit_count + r->offices, i, j;
	int32_t *travel = arena_array(r->a, places * places, sizeof(*travel));
	const json_t *row, *value;

	if (json_array_size(rows) != places)
		return refuse(r, "distances are not of the office and every patient");
	json_array_foreach(rows, i, row)
	{
		if (json_array_size(row) != places)
			return refuse(r, "distances are not of the office and every patient");
		json_array_foreach(row, j, value)
		{
			if (!read_thousandths(r, value, &travel[i * places + j]))
				return false;
		}
	}
	c->problem.travel = travel;
	c->problem.places = places;
	return true;
}

/* Where carers begin: the forms of the published sets call it differently. */
static const json_t *
points_of(const json_t *root)
{
	static const char *const names[] = {
	    "central_offices", "departing_points", "terminal_points"};
	const json_t *points = NULL;

	for (size_t i = 0; i < 3 && points == NULL; i++)
		points = json_object_get(root, names[i]);
	return points;
}

/* ---- What the file asks for and is not planned ---- */

static bool
asks(const json_t *value)
{
	return json_is_true(value) || json_is_number(value) || json_is_string(value) ||
	       json_array_size(value) > 0 || json_object_size(value) > 0;
}

/* What counts at other weights than here, or counts not at all here. */
static bool
asks_for_weights(const json_t *root)
{
	static const char *const counted[] = {
	    "travel_time", "total_tardiness", "highest_tardiness"};
	json_t *components =
	    json_object_get(json_object_get(root, "metadata"), "cost_components");
	const json_t *first = json_object_get(components, counted[0]), *value;
	size_t known = 0;
	const char *name;

	json_object_foreach(components, name, value)
	{
		bool is_counted = false;

		for (size_t i = 0; i < 3; i++)
			is_counted |= strcmp(name, counted[i]) == 0;
		if (is_counted && json_is_number(value) && json_is_number(first) &&
		    json_number_value(value) == json_number_value(first))
			known++;
		else if (asks(value))
			return true;
	}
	return known > 0 && known < 3;
}

static void
find_not_planned(struct reading *r, const json_t *root, struct late_case *c)
{
	static const struct {
		const char *list, *key, *sentence;
	} asked[] = {
	    {"patients", "preferred_caregivers", "patients prefer carers"},
	    {"patients", "preferred_start_time", "patients prefer a time to begin"},
	    {"caregivers", "lunch_break", "carers have lunch breaks"},
	    {"caregivers", "transportation_mode",
		"carers travel by different means; all travel by one table"},
	};
	enum { ASKED = sizeof(asked) / sizeof(asked[0]) };
	const char **list = arena_array(r->a, ASKED + 1, sizeof(*list));
	const json_t *of;
	size_t at;

	for (size_t i = 0; i < ASKED; i++) {
		bool found = false;

		json_array_foreach(json_object_get(root, asked[i].list), at, of)
		{
			found |= asks(json_object_get(of, asked[i].key));
		}
		if (found)
			list[c->not_planned_count++] = asked[i].sentence;
	}
	if (asks_for_weights(root))
		list[c->not_planned_count++] = "costs have weights of their own; here travel, "
					       "lateness and the longest lateness count the "
					       "same";
	c->not_planned = list;
}

bool
late_case_json(
    struct arena *a, const char *text, size_t length, struct late_case *c, const char **fault)
{
	struct reading r = {.a = a};
	json_error_t error;
	json_t *root = json_loadb(text, length, 0, &error);

	*c = (struct late_case){0};
	if (root == NULL) {
		*fault = arena_printf(a, "it is not JSON: line %d, %s", error.line, error.text);
		return false;
	}
	r.services = json_object_get(root, "services");
	r.carers = json_object_get(root, "caregivers");
	r.points = points_of(root);
	r.offices = json_array_size(r.points) > 0 ? json_array_size(r.points) : 1;
	if (read_patients(&r, json_object_get(root, "patients"), c) && read_carers(&r, c) &&
	    read_distances(&r, json_object_get(root, "distances"), c))
		r.fault = late_fault(&c->problem);
	find_not_planned(&r, root, c);
	json_decref(root);
	*fault = r.fault;
	return r.fault == NULL;
}

static json_t *
visits_of(const struct late_case *c, const struct late_plan *plan)
{
	json_t *list = json_array();

	for (size_t i = 0; i < plan->stop_count; i++) {
		const struct late_stop *stop = &plan->stops[i];

		json_array_append_new(list,
		    json_pack("{s:s,s:s,s:i,s:f}", "patient", c->visit_names[stop->visit],
			"carer", c->carer_names[stop->carer], "service", (int)stop->side + 1,
			"begins", (double)stop->begins / LATE_SCALE));
	}
	return list;
}

static json_t *
not_planned_of(const struct late_case *c)
{
	json_t *list = json_array();

	for (size_t i = 0; i < c->not_planned_count; i++)
		json_array_append_new(list, json_string(c->not_planned[i]));
	return list;
}

double
late_case_cost(const struct late_plan *plan)
{
	return (double)(plan->travel + plan->late + plan->over + plan->latest) / LATE_SCALE / 3;
}

const char *
late_case_answer(struct arena *a, const struct late_case *c, const struct late_plan *plan)
{
	json_t *root = json_pack("{s:f,s:f,s:f,s:f,s:f,s:I,s:o,s:o}", "cost",
	    late_case_cost(plan), "travel", (double)plan->travel / LATE_SCALE, "late",
	    (double)plan->late / LATE_SCALE, "latest", (double)plan->latest / LATE_SCALE,
	    "over", (double)plan->over / LATE_SCALE, "trials", (json_int_t)plan->trials,
	    "not_planned", not_planned_of(c), "visits", visits_of(c, plan));

	return round_json_text(a, root);
}
