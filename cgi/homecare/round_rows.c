/* Rows of run_visits() as visits to be planned. */
#include "homecare/round_rows.h"

#include <string.h>

#include "homecare/round_kept.h"

struct proposal_visit *
proposal_visits(struct arena *a, const struct run_visits_row *rows, size_t count,
    const struct travel_values *travel)
{
	struct proposal_visit *visits = arena_array(a, count + 1, sizeof(*visits));

	for (size_t i = 0; i < count; i++) {
		visits[i] = (struct proposal_visit){.id = rows[i].id,
		    .is = ROUND_CURRENT(
			&rows[i], rows[i].organisation_id, rows[i].day, rows[i].sends_two),
		    .critical = strcmp(rows[i].critical, "no") != 0,
		    .keeps_time = !rows[i].bought};
		visits[i].is.travel = travel;
	}
	return visits;
}

int
proposal_kept_read(struct db *db, struct arena *a, int64_t patch_id, const char *on,
    struct proposal_visit *visits, size_t count)
{
	struct round_current *current = arena_array(a, count + 1, sizeof(*current));
	struct round_kept_rows_row *rows;
	size_t row_count;
	int code;

	for (size_t i = 0; i < count; i++)
		current[i] = visits[i].is;
	code = round_kept_read(db, a, &(struct round_kept_of){.patch_id = patch_id, .on = on},
	    current, count, &rows, &row_count);
	for (size_t i = 0; code == DB_OK && i < count; i++)
		visits[i].is.kept = current[i].kept;
	return code;
}
