/* A sample: uses the queries of sql/query/desk.sql. */
int
uses(struct db *db)
{
	return request_list(db) + request_show_rows(db) + other(&q_request_add) +
	    request_all(db) + request_every(db) + request_wrong(db) + request_wipe(db) +
	    request_empty(db) + request_touch(db);
}
