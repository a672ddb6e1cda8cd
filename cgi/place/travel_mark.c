/* What ways were told by, as text that is kept and compared. */
#include "place/travel_mark.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "lib/arena.h"
#include "place/travel_table.h"

const char *
travel_mark(struct arena *a, const struct travel_values *values)
{
	size_t constant_count, crossing_count;
	const struct travel_constant *constants = travel_constants(&constant_count);
	const struct severn_crossing *crossings = severn_crossings(&crossing_count);
	const char *text = "";

	for (size_t i = 0; i < constant_count; i++)
		text = arena_printf(a, "%s%s=%.9g ", text, constants[i].code, values->at[i]);
	text = arena_printf(a, "%sclosed=", text);
	for (size_t i = 0; i < crossing_count; i++)
		if (values->closed.bits >> i & 1)
			text = arena_printf(a, "%s%s,", text, crossings[i].code);
	return values->table == NULL ? arena_printf(a, "%s table=none", text)
				     : arena_printf(a, "%s table=%" PRId64 ".%" PRId64, text,
					   values->table->id, values->table->version);
}

/* The value of a key in a mark, "" when it has none. */
static const char *
value_of(struct arena *a, const char *mark, const char *key)
{
	const size_t length = strlen(key);

	for (const char *at = mark; at != NULL && *at != '\0';) {
		if (strncmp(at, key, length) == 0 && at[length] == '=')
			return arena_printf(
			    a, "%.*s", (int)strcspn(at + length + 1, " "), at + length + 1);
		at = strchr(at, ' ');
		at += at != NULL;
	}
	return "";
}

static bool
is_closed(struct arena *a, const char *mark, const char *crossing)
{
	return strstr(arena_printf(a, ",%s", value_of(a, mark, "closed")),
		   arena_printf(a, ",%s,", crossing)) != NULL;
}

/* Of a table that counts or counted; NULL: the same. */
static const char *
table_phrase(const char *then, const char *now)
{
	if (strcmp(then, now) == 0)
		return NULL;
	if (strcmp(then, "none") == 0)
		return "a table of minutes counts now, in place of the estimate";
	if (strcmp(now, "none") == 0)
		return "no table of minutes counts any more: ways are estimated";
	return "the table of minutes is another one now, or was changed";
}

size_t
travel_mark_differences(struct arena *a, const char *then, const struct travel_values *values,
    const char *const **phrases)
{
	size_t constant_count, crossing_count, used = 0;
	const struct travel_constant *constants = travel_constants(&constant_count);
	const struct severn_crossing *crossings = severn_crossings(&crossing_count);
	const char **list = arena_array(a, constant_count + crossing_count + 1, sizeof(*list));
	const char *now = travel_mark(a, values), *table;

	*phrases = list;
	if (then[0] == '\0')
		return 0;
	for (size_t i = 0; i < constant_count; i++) {
		const char *was = value_of(a, then, constants[i].code);
		const char *is = value_of(a, now, constants[i].code);

		/* A constant that came later is not known of then. */
		if (was[0] != '\0' && strcmp(was, is) != 0)
			list[used++] = arena_printf(a, "“%s” is %s %s now, was %s",
			    constants[i].name, is,
			    travel_unit(&constants[i], strtod(is, NULL)), was);
	}
	for (size_t i = 0; i < crossing_count; i++) {
		bool is = is_closed(a, now, crossings[i].code);

		if (is != is_closed(a, then, crossings[i].code))
			list[used++] = arena_printf(
			    a, "%s %s now", crossings[i].name, is ? "closed" : "open");
	}
	table = table_phrase(value_of(a, then, "table"), value_of(a, now, "table"));
	if (table != NULL)
		list[used++] = table;
	return used;
}
