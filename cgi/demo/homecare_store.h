/*
 * Stores the made-up county of home care, moves its dates, and takes it away.
 * Functions return a db_code.
 */
#ifndef DEMO_HOMECARE_STORE_H
#define DEMO_HOMECARE_STORE_H

#include <stdint.h>

#include "demo/homecare.h"

struct arena;
struct db;
struct query;

/* The statement that adds a row of each table. */
extern const struct query *const homecare_query[HC_TABLES];

struct homecare_stored {
	uint64_t people;
	uint64_t providers;
	uint64_t rows;
	bool other_size; /* there is a county of another size: nothing was done */
	int32_t moved;	 /* days by which the dates of what was there were moved */
};

/* Makes a county of this size, or keeps one of this size that is there. */
int homecare_store(struct db *db, struct arena *a, double factor, int32_t today,
    struct homecare_stored *stored);

/* Moves the dates of all of it by so many days, in one transaction. */
int homecare_redate(struct db *db, int32_t days);

/* Takes away all of it, and what people have made of it since; in a transaction of its own. */
int homecare_remove(struct db *db);

#endif
