/*
 * Groupings from a file, as one plan: what it would do is known, with every refused row and
 * why, before anything is done.  The page and the command areas both go this way.
 */
#ifndef ADMIN_AREA_IMPORT_H
#define ADMIN_AREA_IMPORT_H

#include "admin/area_model.h"
#include "place/grouping_file.h"

/* An area that rows of the file are about. */
struct area_import_area {
	const char *code;
	const char *name;
	int64_t id; /* 0: to be added */
	int32_t from; /* the first day in the file */
	size_t joining;
};

struct area_import {
	struct area_model model;
	struct grouping_file file;
	struct area_import_area *areas;
	size_t area_count;
	size_t *area_of; /* for each good row, which of them */
	size_t added;     /* areas */
	size_t joining;   /* LSOAs that were in none */
	size_t moving;    /* LSOAs that were in another */
	size_t unchanged; /* LSOAs that are in it already */
	struct area_care care; /* what went along when it was applied */
};

/* Works out what the text would do.  file.fault is set when it is no good as a whole.
 * DB_OK or a fault of the database. */
int area_import_plan(
    struct req *rq, const char *kind, const char *text, size_t length, struct area_import *plan);

/* Does it, inside a transaction that began with area_begin() before the plan was made. */
int area_import_apply(struct req *rq, struct area_import *plan);

#endif
