/* What the log of a run says already (query failure_log_said). */
#include "homecare/failure_said.h"

#include <string.h>

#include "homecare/failure_model.h"
#include "lib/req.h"
#include "queries.h"

int
failure_said_read(struct req *rq, int64_t run_id, const char *kind,
    const struct civil_date *since, struct failure_said *said)
{
	struct failure_log_said_row *rows;
	int code = failure_log_said(rq->db, rq->a,
	    (struct failure_log_said_args){.run_id = run_id,
		.kind = kind,
		.since = since != NULL ? failure_instant(rq->a, *since, 0) : ""},
	    &rows, &said->count);

	said->rows = rows;
	return code;
}

bool
failure_is_said(const struct failure_said *said, int64_t organisation_id, int64_t package_id,
    const char *words)
{
	for (size_t i = 0; i < said->count; i++) {
		const struct failure_log_said_row *row = &said->rows[i];

		if (row->organisation_id == organisation_id &&
		    (row->has_package_id ? row->package_id : 0) == package_id &&
		    strncmp(row->words, words, strlen(words)) == 0)
			return true;
	}
	return false;
}
