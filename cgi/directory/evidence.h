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

struct evidence *evidence_new(void);

/* Keeps one search (its first page only). */
void evidence_keep(struct req *rq, const struct search *search);

/* Writes what was kept.  While the database is away it is kept on, up to a limit. */
void evidence_write(struct evidence *evidence, struct db *db);

#endif
