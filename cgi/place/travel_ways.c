/* What the ways of care rounds are told by, out of the database (query
 * travel_crossings_closed).
 */
#include "place/travel_ways.h"

#include "lib/arena.h"
#include "place/travel_read.h"
#include "queries.h"

int
travel_ways_read(struct db *db, struct arena *a, const struct travel_values **values)
{
	struct travel_crossings_closed_row *rows;
	struct travel_values *ways = arena_alloc(a, sizeof(*ways));
	size_t count;
	int code;

	if ((code = travel_read(db, a, values)) != DB_OK ||
	    (code = travel_crossings_closed(db, a, &rows, &count)) != DB_OK)
		return code;
	*ways = **values;
	for (size_t i = 0; i < count; i++) {
		const int at = severn_crossing_named(rows[i].code);

		if (at >= 0)
			ways->closed.bits |= (uint32_t)1 << at;
	}
	*values = ways;
	return DB_OK;
}
