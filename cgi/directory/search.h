/*
 * A search as one thing: what was asked, where, what the index answered.  The same for
 * the public's page and the practitioner's.
 */
#ifndef DIRECTORY_SEARCH_H
#define DIRECTORY_SEARCH_H

#include "directory/directory.h"
#include "directory/search_form.h"
#include "place/place.h"

enum { SEARCH_PAGE_ROWS = 10, SEARCH_NEAR_ROWS = 5 };

struct search {
	const struct search_form *form;
	const struct directory *directory;
	struct place place; /* key NULL: the whole county */
	struct index_query query;
	struct index_result result;
	const char *path;   /* of the page of results: "/find" */
	const char *sort;   /* the sort in force */
	int64_t miles;      /* the distance in force */
};

/* Fills a search from its form and asks the index.  200, or the status to answer. */
int search_run(struct req *rq, const struct search_form *form, const char *path,
    struct search *search);

/* The page of results: everything templates/directory/results.cs shows. */
int search_show(struct req *rq, const struct search *search);

/* Why a row matches, and what a near miss lacks, each as one plain sentence. */
const char *search_reason(struct req *rq, const struct search *search,
    const struct index_row *row);
const char *search_missing(struct req *rq, const struct search *search,
    const struct index_row *row);

/* The address of the page of results with one parameter taken out (value NULL: all of
 * that name), and another put in (name NULL: none).  The page number never stays. */
const char *search_address(struct req *rq, const char *path, const char *without,
    const char *without_value, const char *with, const char *with_value);

/* "Tuesday teatime" and so on, for slot 0 to 34. */
const char *search_slot_name(int slot);

#endif
