/*
 * Evidence: what was searched for, where, and how much was found.  Need, place and
 * time; never who asked, nor the words they typed.
 *
 * A search must not wait for the disk, so a worker keeps its searches and writes them
 * together: when it has a good number, when it has nothing to do, and when it ends.
 */
#ifndef DIRECTORY_EVIDENCE_H
#define DIRECTORY_EVIDENCE_H

#include "directory/search.h"

struct evidence;

/* What is kept of one search; all texts in it, so that it can be copied. */
struct evidence_row {
	char searched_on[12]; /* set when it is kept */
	char district[24];
	char lsoa[24];
	char kinds[80];
	char terms[400];
	char missing[40];
	int64_t patch_id;
	int64_t slots;
	int64_t price_limit; /* -1: none */
	int64_t matches;
	int64_t near_misses;
};

/* Lives as long as the arena. */
struct evidence *evidence_new(struct arena *own);

/* What one search comes to. */
void evidence_of(struct req *rq, const struct search *search, struct evidence_row *row);

/* Keeps one search. */
void evidence_keep(struct evidence *evidence, struct req *rq, const struct evidence_row *row);

/* Both, for the first page of a search. */
void evidence_keep_search(struct req *rq, const struct search *search);

/* Writes what was kept.  While the database is away it is kept on, up to a limit. */
void evidence_write(struct evidence *evidence, struct db *db, const char *program);

#endif
