/*
 * A search as one thing: what was asked, where, what the index answered.  The same for
 * the public's page and the practitioner's.
 */
#ifndef DIRECTORY_SEARCH_H
#define DIRECTORY_SEARCH_H

#include "directory/directory.h"
#include "directory/search_asked.h"
#include "directory/search_form.h"
#include "place/place.h"

enum { SEARCH_PAGE_ROWS = 10, SEARCH_NEAR_ROWS = 5, SEARCH_ADDRESS_MOST = 1900 };

struct search {
	const struct search_form *form;
	const struct directory *directory;
	struct place place; /* key NULL: the whole county */
	struct asked asked; /* what of the words was read as times and refusals */
	struct index_query query;
	struct index_result result;
	/* The near misses that are of a kind asked for, nearest first, and how many there are
	 * in all.  A page shows SEARCH_NEAR_ROWS of them. */
	const struct index_row *near;
	size_t near_count;
	uint32_t near_total;
	const char *path;   /* of the page of results: "/find" */
	const char *sort;   /* the sort in force */
	int64_t miles;      /* the distance in force */
	int64_t wider;      /* the next that can be chosen, 0 when there is none */
	int64_t page;       /* the page shown, from 1: the last when the one asked for is beyond */
};

/* Makes the form of an address hold only what the address of a page may hold and what is
 * known: takes out a place that is none, and of the words a postcode and what the index does
 * not read.  *place is the place, its key NULL when there is none; it stays until the next
 * search_place().  DB_OK or a fault. */
int search_place(struct req *rq, struct search_form *form, struct place *place);

/* Fills a search from its form, by way of search_place(), and asks the index.  Times among the
 * words become times of the form.  200, or the
 * status to answer: 303 when a postcode stood among the words, which a page's address must
 * not hold. */
int search_run(struct req *rq, struct search_form *form, const char *path,
    struct search *search);

/* The page of results: everything templates/directory/results.cs shows. */
int search_show(struct req *rq, const struct search *search);

/* The numbers of all of a listing's own terms. */
struct listing_terms {
	const uint16_t *numbers;
	size_t count;
};

/* Why a row matches, and what a near miss lacks, each as one plain sentence; less exact when
 * its terms are not known (NULL). */
const char *search_reason(struct req *rq, const struct search *search,
    const struct index_row *row, const struct listing_terms *terms);
const char *search_missing(struct req *rq, const struct search *search,
    const struct index_row *row, const struct listing_terms *terms);

/* The address of a search, of a form that search_place() has seen, with one parameter taken
 * out (value NULL: all of that name) and another put in (name NULL: none).  The page number
 * and what is said only once never stay. */
const char *search_address(struct req *rq, const struct search_form *form, const char *path,
    const char *without, const char *without_value, const char *with, const char *with_value);

/* An address with one more parameter; the value needs no escaping. */
const char *search_address_and(struct req *rq, const char *address, const char *name,
    const char *value);

/* Where a search begins anew. */
struct search_start {
	const char *path;
	const char *near;        /* a place's key, or NULL */
	const char *q;           /* words, or NULL */
	struct pairs again;      /* of the search before: its filters stay */
	const char *notes[4];    /* codes of choices_note */
	size_t note_count;
};

/* Can a search begin from what was found?  Then begins it there, with what is to be said of
 * the place. */
bool search_can_start(const struct place_found *found);
void search_start_at(struct search_start *start, const struct place_found *found);

/* Its address, or NULL when that would be longer than SEARCH_ADDRESS_MOST. */
const char *search_address_from(struct req *rq, const struct search_start *start);

/* The words without a full postcode that stands among them, which is put into *postcode
 * (NULL when there is none); no longer than the index reads.  NULL when none are left. */
const char *search_words(struct arena *a, const char *typed, const char **postcode);

/* "Tuesday teatime" and so on, for slot 0 to 34. */
const char *search_slot_name(int slot);

#endif
