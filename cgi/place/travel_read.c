/* Constants of the estimated journey out of the database. */
#include "place/travel_read.h"

#include "lib/arena.h"
#include "queries.h"

int
travel_read(struct db *db, struct arena *a, const struct travel_values **values)
{
	struct travel_settings_row *rows;
	struct travel_values *set = arena_alloc(a, sizeof(*set));
	const struct travel_constant *constants;
	size_t count;
	int code = travel_settings(db, a, &rows, &count);

	*set = *travel_usual();
	constants = travel_constants(&(size_t){0});
	for (size_t i = 0; code == DB_OK && i < count; i++) {
		const int at = travel_constant_named(rows[i].code);

		if (at >= 0 && rows[i].value >= constants[at].least &&
		    rows[i].value <= constants[at].most)
			set->at[at] = rows[i].value;
	}
	*values = set;
	return code;
}
