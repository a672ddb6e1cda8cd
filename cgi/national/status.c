/* The state of every source as a table.  Query: sql/query/national_load.sql. */
#include "national/status.h"

#include <stdio.h>

#include "queries.h"

static void
print_row(const struct national_status_row *row)
{
	char name[64], rows[24] = "-", age[24] = "-";

	snprintf(name, sizeof(name), "%s%s%s", row->source,
	    row->part != NULL && row->part[0] != '\0' ? " " : "",
	    row->part != NULL ? row->part : "");
	if (row->has_rows_kept)
		snprintf(rows, sizeof(rows), "%lld", (long long)row->rows_kept);
	if (row->has_age_days)
		snprintf(age, sizeof(age), "%lld", (long long)row->age_days);
	printf("%-26s %-10s %9s  %-10s  %-16.16s %5s  %-6s%s%s\n", name,
	    row->state != NULL ? row->state : "never", rows,
	    row->published_on != NULL ? row->published_on : "-",
	    row->good_at != NULL ? row->good_at : "-", age,
	    !row->has_age_days ? "-"
	    : row->stale       ? "stale"
			       : "fresh",
	    row->fault != NULL ? row->fault : "",
	    row->fault == NULL && row->reached != NULL && row->state != NULL &&
		    row->state[0] == 's'
		? row->reached
		: "");
}

int
status_print(struct db *db)
{
	struct arena *a = arena_new(4 * 1024 * 1024);
	struct national_status_row *rows;
	size_t count;
	int code = national_status(db, a, &rows, &count);

	if (code == DB_OK)
		printf("%-26s %-10s %9s  %-10s  %-16s %5s  %-6s%s\n", "source", "last pull",
		    "rows", "published", "loaded (UTC)", "days", "", "what went wrong");
	for (size_t i = 0; code == DB_OK && i < count; i++)
		print_row(&rows[i]);
	arena_free(a);
	return code;
}
