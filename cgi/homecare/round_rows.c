/* Rows of run_visits() as visits to be planned. */
#include "homecare/round_rows.h"

#include <string.h>

struct proposal_visit *
proposal_visits(struct arena *a, const struct run_visits_row *rows, size_t count,
    const struct travel_values *travel)
{
	struct proposal_visit *visits = arena_array(a, count + 1, sizeof(*visits));

	for (size_t i = 0; i < count; i++) {
		visits[i] = (struct proposal_visit){.id = rows[i].id,
		    .is = ROUND_CURRENT(
			&rows[i], rows[i].organisation_id, rows[i].day, rows[i].sends_two),
		    .critical = strcmp(rows[i].critical, "no") != 0};
		visits[i].is.travel = travel;
	}
	return visits;
}
