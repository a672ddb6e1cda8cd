/* The options of a fixture as the values a template reads. */
#include "fixture_options.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void
must(NEOERR *error)
{
	if (error == STATUS_OK)
		return;
	nerr_log_error(error);
	printf("Bail out! ClearSilver refused\n");
	exit(1);
}

static HDF *
child(HDF *node, const char *name)
{
	HDF *made;

	must(hdf_get_node(node, name, &made));
	return made;
}

static HDF *
numbered(HDF *node, size_t number)
{
	char name[24];

	snprintf(name, sizeof(name), "%zu", number);
	return child(node, name);
}

/* Attributes are a numbered list for us: their names are never HDF names. */
static void
put_attributes(HDF *node, json_t *attributes, const char *instead)
{
	const char *name;
	json_t *value;
	size_t number = 0;

	json_object_foreach(attributes, name, value) {
		HDF *pair = numbered(node, number++);

		must(hdf_set_value(pair, "name", name));
		if (json_is_boolean(value))
			must(hdf_set_value(pair, "value", json_is_true(value) ? "true" : "false"));
		else
			options_put(child(pair, "value"), value, instead);
	}
}

/* What cases.cs prints as it is, because there it stands for a page's own markup. */
static bool
is_markup(const char *name)
{
	return strstr(name, "html") != NULL || strstr(name, "Html") != NULL ||
	       strcmp(name, "slots") == 0;
}

static void
put_object(HDF *node, json_t *object, const char *instead)
{
	const char *name;
	json_t *value;

	if (json_object_size(object) == 0)
		must(hdf_set_value(node, "", "")); /* there, although empty */
	json_object_foreach(object, name, value) {
		if (strcmp(name, "attributes") == 0 && json_is_object(value))
			put_attributes(child(node, name), value, instead);
		else if (!json_is_null(value) && !(instead != NULL && is_markup(name)))
			options_put(child(node, name), value, instead);
	}
}

/* Items that are nothing in JavaScript are left out; the others keep their number. */
static void
put_array(HDF *node, json_t *array, const char *instead)
{
	size_t i;
	json_t *value;

	if (json_array_size(array) == 0)
		must(hdf_set_value(node, "", ""));
	json_array_foreach(array, i, value) {
		if (json_is_null(value) || json_is_false(value) ||
		    (json_is_string(value) && json_string_length(value) == 0))
			continue;
		options_put(numbered(node, i), value, instead);
	}
}

void
options_put(HDF *node, const json_t *value, const char *instead)
{
	char number[40];

	if (json_is_object(value)) {
		put_object(node, (json_t *)value, instead);
	} else if (json_is_array(value)) {
		put_array(node, (json_t *)value, instead);
	} else if (json_is_string(value)) {
		must(hdf_set_value(node, "", instead != NULL ? instead : json_string_value(value)));
	} else if (json_is_boolean(value)) {
		must(hdf_set_value(node, "", json_is_true(value) ? "1" : "0"));
	} else if (json_is_number(value)) {
		snprintf(number, sizeof(number), "%.15g", json_number_value(value));
		must(hdf_set_value(node, "", number));
	}
}
