/* Single fields out of JSON: names, numbers, times. */
#include <string.h>

#include "lib/arena.h"
#include "rounds/rounds_json.h"

bool
round_refuse(struct round_reading *r, const char *sentence)
{
	if (r->fault == NULL)
		r->fault = r->what != NULL ? arena_printf(r->a, "%s: %s", r->what, sentence)
					   : sentence;
	return false;
}

/* Where the name is, or would be put (G. Fowler, L. C. Noll and P. Vo's hash). */
static uint32_t *
slot_of(const struct round_names *names, const char *name)
{
	uint64_t hash = 0xcbf29ce484222325u;
	size_t at;

	for (const char *c = name; *c != '\0'; c++)
		hash = (hash ^ (unsigned char)*c) * 0x100000001b3u;
	at = (hash ^ hash >> 32) % (2 * (size_t)names->room);
	while (names->slots[at] != 0 && strcmp(names->list[names->slots[at] - 1], name) != 0)
		at = (at + 1) % (2 * (size_t)names->room);
	return &names->slots[at];
}

static void
more_names(struct arena *a, struct round_names *names)
{
	const char **list = names->list;

	names->room = names->room == 0 ? 64 : 2 * names->room;
	names->list = arena_array(a, names->room, sizeof(*list));
	names->slots = arena_array(a, 2 * (size_t)names->room, sizeof(*names->slots));
	for (uint32_t i = 0; i < names->count; i++) {
		names->list[i] = list[i];
		*slot_of(names, list[i]) = i + 1;
	}
}

uint32_t
round_number_of(struct round_reading *r, struct round_names *names, const char *name)
{
	uint32_t *slot;

	if (names->count == names->room)
		more_names(r->a, names);
	slot = slot_of(names, name);
	if (*slot == 0) {
		names->list[names->count] = arena_strdup(r->a, name);
		*slot = ++names->count;
	}
	return *slot - 1;
}

bool
round_read_name(struct round_reading *r, const json_t *of, const char *key,
    struct round_names *names, uint32_t *number)
{
	const json_t *value = json_object_get(of, key);

	*number = ROUND_NONE;
	if (value == NULL || json_is_null(value))
		return true;
	if (json_is_integer(value))
		*number = round_number_of(r, names,
		    arena_printf(r->a, "%" JSON_INTEGER_FORMAT, json_integer_value(value)));
	else if (json_is_string(value))
		*number = round_number_of(r, names, json_string_value(value));
	else
		return round_refuse(
		    r, arena_printf(r->a, "%s is neither a name nor a whole number", key));
	return true;
}

bool
round_read_flag(struct round_reading *r, const json_t *of, const char *key, bool *flag)
{
	const json_t *value = json_object_get(of, key);

	*flag = json_is_true(value);
	return value == NULL || json_is_boolean(value) ||
	       round_refuse(r, arena_printf(r->a, "%s is neither true nor false", key));
}

bool
round_read_number(struct round_reading *r, const json_t *of, const char *key, int64_t usual,
    int64_t least, int64_t most, int64_t *number)
{
	const json_t *value = json_object_get(of, key);

	*number = usual;
	if (value == NULL || json_is_null(value))
		return true;
	if (!json_is_integer(value) || json_integer_value(value) < least ||
	    json_integer_value(value) > most)
		return round_refuse(
		    r, arena_printf(r->a, "%s is not a whole number from %lld to %lld", key,
			   (long long)least, (long long)most));
	*number = json_integer_value(value);
	return true;
}

static int
two_digits(const char *text)
{
	return text[0] >= '0' && text[0] <= '9' && text[1] >= '0' && text[1] <= '9'
		   ? (text[0] - '0') * 10 + text[1] - '0'
		   : -1;
}

int32_t
round_time_of(const json_t *value)
{
	const char *text = json_string_value(value);
	int hours, minutes;

	if (json_is_integer(value) && json_integer_value(value) >= 0 &&
	    json_integer_value(value) <= 2 * ROUND_LAST_MINUTE)
		return (int32_t)json_integer_value(value);
	if (text == NULL || strlen(text) != 5 || text[2] != ':')
		return -1;
	hours = two_digits(text);
	minutes = two_digits(text + 3);
	return hours < 0 || minutes < 0 || minutes > 59 ? -1 : hours * 60 + minutes;
}

bool
round_read_time(
    struct round_reading *r, const json_t *of, const char *key, int32_t usual, int32_t *minute)
{
	const json_t *value = json_object_get(of, key);

	*minute = usual;
	if (value == NULL || json_is_null(value))
		return usual != INT32_MIN ||
		       round_refuse(r, arena_printf(r->a, "%s is missing", key));
	if ((*minute = round_time_of(value)) < 0)
		return round_refuse(r, arena_printf(r->a, "%s is not a time, like 07:30", key));
	return true;
}

bool
round_read_id(struct round_reading *r, const json_t *of, size_t number,
    struct round_names *ids, const char **name)
{
	const json_t *id = json_object_get(of, "id");

	if (id == NULL || json_is_null(id))
		*name = arena_printf(r->a, "%zu", number);
	else if (json_is_integer(id))
		*name = arena_printf(r->a, "%" JSON_INTEGER_FORMAT, json_integer_value(id));
	else if (json_is_string(id))
		*name = arena_strdup(r->a, json_string_value(id));
	else
		return round_refuse(r, "id is neither a name nor a whole number");
	return round_number_of(r, ids, *name) == number ||
	       round_refuse(r, "another one has the same id");
}

/* The word that the list has at this place; how long it is. */
static size_t
word_at(const char *list)
{
	return strcspn(list, " ");
}

bool
round_known_fields(struct round_reading *r, const json_t *of, const char *fields)
{
	const char *key;
	json_t *value;

	json_object_foreach((json_t *)of, key, value)
	{
		const char *word = fields;

		while (*word != '\0' &&
		       (strlen(key) != word_at(word) || strncmp(word, key, word_at(word)) != 0))
			word += word_at(word) + (word[word_at(word)] == ' ');
		if (*word == '\0')
			return round_refuse(r,
			    arena_printf(r->a, "%.60s is no field that is known here", key));
	}
	return true;
}
