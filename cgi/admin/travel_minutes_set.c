/* Minutes of a table as they are while crossings are closed (sql/query/travel_table.sql). */
#include "admin/travel_minutes.h"
#include "place/travel_table.h"
#include "place/travel_ways.h"
#include "queries.h"

int
travel_minutes_set(struct req *rq, int64_t table_id)
{
	struct travel_table_area_set_args *rows;
	struct travel_table_given_row *given;
	const struct travel_values *ways;
	struct travel_area *areas;
	uint16_t *minutes;
	size_t count;
	int code;

	if ((code = travel_ways_constants(rq->db, rq->a, &ways)) != DB_OK ||
	    (code = travel_table_given(rq->db, rq->a,
		 (struct travel_table_given_args){.id = table_id}, &given, &count)) != DB_OK)
		return code;
	areas = arena_array(rq->a, count + 1, sizeof(*areas));
	minutes = arena_array(rq->a, count * count + 1, sizeof(*minutes));
	rows = arena_array(rq->a, count + 1, sizeof(*rows));
	for (size_t i = 0; i < count; i++) {
		areas[i] = (struct travel_area){
		    given[i].code, {given[i].latitude, given[i].longitude}};
		if (travel_row_read(given[i].given, &minutes[i * count], count) != 0)
			return DB_ERROR;
	}
	travel_table_detour(minutes, areas, count, ways);
	for (size_t i = 0; i < count; i++)
		rows[i] = (struct travel_table_area_set_args){.table_id = table_id,
		    .code = areas[i].code,
		    .minutes = travel_row_text(rq->a, &minutes[i * count], count)};
	return count == 0 ? DB_OK
			  : db_bulk(rq->db, &q_travel_table_area_set, rows, count, NULL);
}

int
travel_minutes_renew(struct req *rq)
{
	struct travel_table_now_row *now;
	int code = travel_table_now(rq->db, rq->a, &now);

	if (code != DB_OK || now == NULL)
		return code;
	code = travel_minutes_set(rq, now->id);
	return code != DB_OK ? code
			     : travel_table_changed(rq->db,
				   (struct travel_table_changed_args){.id = now->id}, NULL);
}
