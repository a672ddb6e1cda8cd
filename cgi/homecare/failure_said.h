/*
 * What the log of a run says already, so that a page that is sent twice, or a proposal that is
 * looked at again, does not say it again.
 */
#ifndef HOMECARE_FAILURE_SAID_H
#define HOMECARE_FAILURE_SAID_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct civil_date;
struct req;
struct failure_log_said_row;

struct failure_said {
	const struct failure_log_said_row *rows;
	size_t count;
};

/* Lines of a kind that name a provider, of one day in London or, since NULL, of all.  DB_OK or a
 * fault. */
int failure_said_read(struct req *rq, int64_t run_id, const char *kind,
    const struct civil_date *since, struct failure_said *said);

/* Is there one of the provider, of the package (0: of none), that begins with these words? */
bool failure_is_said(const struct failure_said *said, int64_t organisation_id,
    int64_t package_id, const char *words);

#endif
