/*
 * Areas that people draw: every LSOA of the county with the areas of one kind that it is in,
 * now and as planned, and changing that (sql/query/area.sql).
 *
 * Everything is read for one request and lives in its arena.
 */
#ifndef ADMIN_AREA_MODEL_H
#define ADMIN_AREA_MODEL_H

#include "lib/req.h"
#include "place/grouping.h"
#include "place/polygon.h"
#include "queries.h"

/* An LSOA, with its edge where it is loaded (no rings else). */
struct area_lsoa {
	const struct area_lsoa_list_row *is;
	const struct grouping_row *rows; /* what it is in, of this kind */
	size_t row_count;
	int64_t now;     /* the area it is in today, 0 for none */
	int64_t at_last; /* with all that is planned */
};

struct area_model {
	const char *kind;
	int32_t today;
	struct area_lsoa *lsoas; /* in the order of their codes */
	struct shape *shapes;    /* one for each */
	size_t lsoa_count;
	const struct area_of_kind_row *areas; /* of this kind, also those that have ended */
	size_t area_count;
	uint64_t version; /* another when any membership of the kind is another */
};

/* The kinds: "patch", "ilp", "pcn". */
extern const struct choices choices_area_kind;
/* "Patch"; "patch", "patches" inside a sentence.  NULL for no such kind. */
const char *area_kind_title(const char *kind);
const char *area_kind_word(const char *kind);
const char *area_kind_words(const char *kind);
/* "Patches", as a heading. */
const char *area_kind_plural(const char *kind);

/* 0, 404, or the status of a fault. */
int area_find(struct req *rq, int64_t id, struct area_one_row **row);

/* Begins a change: nobody else changes such areas until this transaction ends.  Has to come
 * before anything is read.  DB_OK or a fault. */
int area_begin(struct req *rq);

/* Reads all of it; with shapes, the edges too.  DB_OK or a fault. */
int area_read(struct req *rq, const char *kind, bool with_shapes, struct area_model *m);

/* The LSOA of that code, or NULL. */
struct area_lsoa *area_lsoa_find(const struct area_model *m, const char *code);

/* Places in m->lsoas, in the order of districts, MSOAs and names. */
const size_t *area_order(struct req *rq, const struct area_model *m);

/* Its name, or that it lies in none. */
const char *area_district_name(const struct area_lsoa *lsoa);

const struct area_of_kind_row *area_by_id(const struct area_model *m, int64_t id);
/* Of several with the code, the one that is there on that day or later; NULL for none. */
const struct area_of_kind_row *area_by_code(
    const struct area_model *m, const char *code, int32_t day);

/* Puts the LSOA into the area (0: into none) from that day on.  *changed says whether
 * anything had to be written.  DB_OK or a fault. */
int area_put(struct req *rq, const struct area_lsoa *lsoa, int64_t area, int32_t day,
    bool *changed);

/* Care that goes with its patch, once patches are drawn anew: open requests and packages that
 * now lie in another.  What is planned for a later day moves them on that day (cgi/tidy.c). */
struct area_care {
	int64_t requests;
	int64_t packages;
};

/* Moves it, and says how much; nothing for areas that are no patches.  DB_OK or a fault. */
int area_care_follow(struct req *rq, const char *kind, struct area_care *moved);
/* "3 open requests and 12 packages"; NULL when none moved. */
const char *area_care_words(struct req *rq, const struct area_care *moved);

/* How many parts the LSOAs that are in the area (today, or with all that is planned) make;
 * part[i] as adjacency_parts() gives it.  0 where no edges are loaded. */
size_t area_parts(
    struct req *rq, const struct area_model *m, int64_t area, bool at_last, size_t *part);

/* Refuses the form's field `code` when it has other characters than codes have. */
void area_check_code(struct req *rq, const char *text);
bool area_is_code(const char *text);

/* "2026-11-21" as a day's number, and back; NULL is GROUPING_FOR_GOOD. */
int32_t area_day(const char *iso);
const char *area_iso(struct req *rq, int32_t day);
/* "21 November 2026"; "" for NULL, "the beginning" for 1900-01-01. */
const char *area_day_words(struct req *rq, const char *iso);

/* "3 LSOAs", "1 LSOA". */
const char *area_count_words(struct req *rq, size_t count, const char *one, const char *many);

#endif
