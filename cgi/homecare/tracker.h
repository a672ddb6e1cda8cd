/*
 * Extracts of the Capacity Tracker (DHSC) for home care, as CSV: a row for each registered
 * service, as it last said.  Pure: what is new and what is known is worked out by the caller.
 *
 * Columns are found by their headings: cqcid, location, laname, canprovidermorehours,
 * extrahourscount, serviceusercount, usersnhsla, usersselffunded, returnedpocpercent,
 * cqccareworkersemployed, cqccareworkersabsent, hourspaiddomcare, hoursovertimedomcare,
 * hoursagencydomcare, hoursabsencedomcare, confirmedsave, cqcsurveylastupdatedutc.  Only cqcid,
 * location and cqcsurveylastupdatedutc must be there; the hours paid and confirmedsave are
 * known and passed over.  An empty cell is not known, which is not nought.
 *
 * Refused, each with its line: a cqcid that is not like 1-123456789; a moment that is not like
 * "2026-11-21 09:30:00", "2026-11-21T09:30:00Z", "2026-11-21", "21/11/2026 09:30" or
 * "21/11/2026", or that is after now; a number that is none, is negative or is more than a
 * million; a percentage over 100; the same service and moment a second time.
 */
#ifndef HOMECARE_TRACKER_H
#define HOMECARE_TRACKER_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <time.h>

struct arena;

enum { TRACKER_BYTES_MOST = 2 * 1024 * 1024, TRACKER_ROWS_MOST = 50000 };

struct tracker_number {
	bool has;
	int64_t is;
};

struct tracker_line {
	uint64_t line;
	const char *cqc_location_id;
	const char *updated_at; /* UTC, as the database has it */
	const char *name;
	struct tracker_number can_do_more, extra_hours, people, people_council_nhs, people_self,
	    carers, carers_absent;
	bool has_returned;
	double returned_percent;
};

struct tracker_refusal {
	uint64_t line;
	const char *reason; /* without a full stop */
};

struct tracker_file {
	uint64_t read;
	struct tracker_line *rows;
	size_t count;
	struct tracker_refusal *refused; /* in the order of their lines */
	size_t refused_count;
	const char *fault; /* why the file as a whole is no good, or NULL */
};

/* Reads it; all is in the arena. */
void tracker_read(struct arena *a, const char *text, size_t length, time_t now,
    struct tracker_file *file);

#endif
