/* GOV.UK's bank holidays, read from its JSON. */
#include "national/bank_holidays.h"

#include <jansson.h>
#include <string.h>

#include "national/cell.h"

static void
drop_json(void *json)
{
	json_decref(json);
}

static const char *
text_at(struct arena *a, const json_t *object, const char *key)
{
	const char *text = json_string_value(json_object_get(object, key));

	return text != NULL ? arena_strdup(a, text) : "";
}

static void
take_division(
    struct arena *a, const char *name, const json_t *events, struct bank_holidays *holidays)
{
	const json_t *event;
	size_t i;

	json_array_foreach(events, i, event)
	{
		struct bank_holiday *into = &holidays->events[holidays->count];

		into->division = arena_strdup(a, name);
		into->on_date = cell_date(a, json_string_value(json_object_get(event, "date")));
		into->title = cell_cut(a, text_at(a, event, "title"), 120);
		into->notes = cell_cut(a, text_at(a, event, "notes"), 120);
		if (into->on_date == NULL || into->title[0] == '\0')
			holidays->wrong++;
		else
			holidays->count++;
	}
}

static size_t
count_events(json_t *divisions)
{
	json_t *division;
	const char *name;
	size_t count = 0;

	json_object_foreach(divisions, name, division) count +=
	    json_array_size(json_object_get(division, "events"));
	return count;
}

int
bank_holidays_read(struct arena *a, const char *text, size_t length,
    struct bank_holidays *holidays, const char **fault)
{
	json_error_t error;
	json_t *root = json_loadb(text, length, JSON_REJECT_DUPLICATES, &error), *division;
	const char *name = json_string_value(json_object_get(root, "division"));
	json_t *events = json_object_get(root, "events");

	memset(holidays, 0, sizeof(*holidays));
	if (root == NULL) {
		*fault =
		    arena_printf(a, "it is not JSON (line %d: %s)", error.line, error.text);
		return -1;
	}
	arena_defer(a, drop_json, root);
	holidays->events = arena_array(
	    a, count_events(root) + json_array_size(events) + 1, sizeof(holidays->events[0]));
	if (name != NULL && json_is_array(events)) {
		take_division(a, name, events, holidays);
	} else {
		json_object_foreach(root, name, division)
		    take_division(a, name, json_object_get(division, "events"), holidays);
	}
	if (holidays->count > 0)
		return 0;
	*fault = "there is no bank holiday in it";
	return -1;
}
