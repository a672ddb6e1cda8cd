/* CQC's weekly directory, read without a database: where its newest file is, what a row
 * says. */
#ifndef NATIONAL_CQC_DIRECTORY_H
#define NATIONAL_CQC_DIRECTORY_H

#include <stddef.h>

#include "lib/arena.h"
#include "lib/csv_read.h"
#include "national/cqc_place.h"

enum {
	DIRECTORY_NAME,
	DIRECTORY_OTHER_NAME,
	DIRECTORY_ADDRESS,
	DIRECTORY_ADDRESS_1,
	DIRECTORY_ADDRESS_2,
	DIRECTORY_TOWN,
	DIRECTORY_COUNTY,
	DIRECTORY_POSTCODE,
	DIRECTORY_PHONE,
	DIRECTORY_WEBSITE,
	DIRECTORY_SERVICES,
	DIRECTORY_CHECKED,
	DIRECTORY_SPECIALISMS,
	DIRECTORY_PROVIDER,
	DIRECTORY_AUTHORITY,
	DIRECTORY_REGION,
	DIRECTORY_LOCATION_ID,
	DIRECTORY_PROVIDER_ID,
	DIRECTORY_COLUMNS
};

extern const struct csv_column directory_columns[DIRECTORY_COLUMNS];

/* The newest "<DD>_<Month>_<YYYY>_CQC_directory.csv" that a page of www.cqc.org.uk links to, as
 * a whole address; NULL when there is none.  Links to other hosts do not count. */
const char *directory_link(struct arena *a, const char *page);

/* The day in the file's name, or in the lines before its header ("produced on 4 November
 * 2026"); NULL when there is none. */
const char *directory_day(struct arena *a, const char *name, const char *beginning);

/* Fills *row from the values of directory_columns; load_id is left alone.  Returns NULL, or why
 * the row is refused.  words->unknown grows by what is no service. */
const char *directory_row(struct arena *a, const char *const *values,
    struct national_cqc_stage_args *row, struct cqc_words *words);

#endif
