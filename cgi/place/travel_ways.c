/* What the ways of care rounds are told by, out of the database (queries
 * travel_crossings_closed, travel_table_now, travel_table_rows). */
#include "place/travel_ways.h"

#include "lib/arena.h"
#include "place/travel_read.h"
#include "place/travel_table.h"
#include "queries.h"

int
travel_ways_constants(struct db *db, struct arena *a, const struct travel_values **values)
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

static struct travel_table *
table_of(struct arena *a, const struct travel_table_rows_row *rows, size_t count)
{
	struct travel_area *areas = arena_array(a, count, sizeof(*areas));
	uint16_t *minutes = arena_array(a, count * count, sizeof(*minutes));

	for (size_t i = 0; i < count; i++) {
		areas[i] =
		    (struct travel_area){rows[i].code, {rows[i].latitude, rows[i].longitude}};
		if (travel_row_read(rows[i].minutes, &minutes[i * count], count) != 0)
			return NULL;
	}
	return travel_table_new(a, areas, count, minutes);
}

int
travel_ways_read(struct db *db, struct arena *a, const struct travel_values **values)
{
	struct travel_table_now_row *now;
	struct travel_table_rows_row *rows;
	struct travel_values *ways;
	struct travel_table *table;
	size_t count;
	int code;

	if ((code = travel_ways_constants(db, a, values)) != DB_OK ||
	    (code = travel_table_now(db, a, &now)) != DB_OK || now == NULL ||
	    (code = travel_table_rows(db, a,
		 (struct travel_table_rows_args){.id = now->id, .version = now->version}, &rows,
		 &count)) != DB_OK)
		return code;
	if (count == 0 || (table = table_of(a, rows, count)) == NULL)
		return DB_OK;
	table->source = now->source;
	table->of_on = now->of_on;
	table->id = now->id;
	table->version = now->version;
	ways = arena_alloc(a, sizeof(*ways));
	*ways = **values;
	ways->table = table;
	*values = ways;
	return DB_OK;
}
