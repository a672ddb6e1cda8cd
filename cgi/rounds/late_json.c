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
	const json_t *services;
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

static bool
read_service(struct reading *r, const json_t *id, uint32_t *service)
{
	const json_t *of;
	size_t i;

	json_array_foreach(r->services, i, of)
	{
		if (json_is_string(id) && json_equal(json_object_get(of, "id"), id)) {
			*service = (uint32_t)i;
			return i < LATE_SERVICES_MOST ||
			       refuse(r, "there are more services than can be planned");
		}
	}
	return refuse(r, "a service is not among the services");
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

static bool
read_patient(struct reading *r, const json_t *of, struct late_visit *v)
{
	const json_t *window = json_object_get(of, "time_window");
	const json_t *asked = json_object_get(of, "required_caregivers");
	size_t count = json_array_size(asked);

	*v = (struct late_visit){.link = LATE_ALONE};
	if (count < 1 || count > 2)
		return refuse(r, "a patient asks for other than one or two carers");
	if (!read_thousandths(r, json_array_get(window, 0), &v->from) ||
	    !read_thousandths(r, json_array_get(window, 1), &v->to))
		return false;
	for (size_t i = 0; i < count; i++) {
		const json_t *one = json_array_get(asked, i);

		if (!read_service(r, json_object_get(one, "service"), &v->service[i]) ||
		    !read_thousandths(r, json_object_get(one, "duration"), &v->minutes[i]))
			return false;
	}
	return count == 1 || read_link(r, json_object_get(of, "synchronization"), v);
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
	size_t count = json_array_size(list), i;
	struct late_visit *visits = arena_array(r->a, count + 1, sizeof(*visits));
	const char **names = arena_array(r->a, count + 1, sizeof(*names));
	const json_t *of;

	if (count > LATE_VISITS_MOST)
		return refuse(r, "there are more patients than can be planned");
	json_array_foreach(list, i, of)
	{
		names[i] = name_of(r, of);
		if (!read_patient(r, of, &visits[i]))
			return false;
	}
	c->problem.visits = visits;
	c->problem.visit_count = count;
	c->visit_names = names;
	return true;
}

static bool
read_carers(struct reading *r, const json_t *list, struct late_case *c)
{
	size_t count = json_array_size(list), i, j;
	uint32_t *carers = arena_array(r->a, count + 1, sizeof(*carers));
	const char **names = arena_array(r->a, count + 1, sizeof(*names));
	const json_t *of, *ability;

	json_array_foreach(list, i, of)
	{
		names[i] = name_of(r, of);
		json_array_foreach(json_object_get(of, "abilities"), j, ability)
		{
			uint32_t service;

			if (!read_service(r, ability, &service))
				return false;
			carers[i] |= (uint32_t)1 << service;
		}
	}
	c->problem.carers = carers;
	c->problem.carer_count = count;
	c->carer_names = names;
	return true;
}

static bool
read_distances(struct reading *r, const json_t *rows, struct late_case *c)
{
	size_t places = c->problem.visit_count + 1, i, j;
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
	return true;
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
	if (read_patients(&r, json_object_get(root, "patients"), c) &&
	    read_carers(&r, json_object_get(root, "caregivers"), c) &&
	    read_distances(&r, json_object_get(root, "distances"), c))
		r.fault = late_fault(&c->problem);
	json_decref(root);
	*fault = r.fault;
	return r.fault == NULL;
}

static json_t *
visits_of(const struct late_case *c, const struct late_plan *plan)
{
	json_t *list = json_array();

	for (size_t i = 0; i < c->problem.visit_count; i++) {
		uint32_t visit = plan->order[i];

		for (int side = 0; side < 2; side++) {
			uint32_t carer = plan->carers[visit][side];

			if (carer == ROUND_NONE)
				continue;
			json_array_append_new(
			    list, json_pack("{s:s,s:s,s:f}", "patient", c->visit_names[visit],
				      "carer", c->carer_names[carer], "begins",
				      (double)plan->begins[visit][side] / LATE_SCALE));
		}
	}
	return list;
}

const char *
late_case_answer(struct arena *a, const struct late_case *c, const struct late_plan *plan)
{
	double sum = (double)(plan->travel + plan->late + plan->latest);
	json_t *root = json_pack("{s:f,s:f,s:f,s:f,s:I,s:o}", "cost", sum / LATE_SCALE / 3,
	    "travel", (double)plan->travel / LATE_SCALE, "late",
	    (double)plan->late / LATE_SCALE, "latest", (double)plan->latest / LATE_SCALE,
	    "trials", (json_int_t)plan->trials, "visits", visits_of(c, plan));

	return round_json_text(a, root);
}
