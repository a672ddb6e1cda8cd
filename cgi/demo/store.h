/*
 * Stores the demonstration data, and takes it away again.
 *
 * Functions return a db_code.  A batch is one transaction, so that an end in the middle
 * leaves whole listings only.
 */
#ifndef DEMO_STORE_H
#define DEMO_STORE_H

#include <stddef.h>
#include <stdint.h>

struct arena;
struct db;
struct demo_world;

/* Makes and stores listings number first to first + count - 1; listing number n gets the
 * id base + n.  Everything is built in the arena, which the caller resets. */
int demo_store_batch(struct db *db, struct arena *a, const struct demo_world *world,
    uint64_t first, size_t count, int64_t base);

/* Takes away everything that is marked as demonstration: listings and all that hangs on
 * them, adverts, patches, accounts.  *listings counts. */
int demo_remove_all(struct db *db, uint64_t *listings);

/* The demonstration sign-ins, one for each role, all with this password (NULL: none can
 * sign in).  Stored again with another password, they have that one. */
int demo_store_accounts(struct db *db, struct arena *a, const char *password);

/* Stores the made-up adverts. */
int demo_store_adverts(struct db *db, struct arena *a, const struct demo_world *world);

/* Draws patches around the towns of the world when there are none yet, and puts into them
 * the LSOAs when boundaries are loaded and they have none.  factor: how large the county is; the
 * larger than 1, the more patches.  *made counts new patches. */
int demo_store_patches(struct db *db, struct arena *a, const struct demo_world *world,
    double factor, size_t *made);

#endif
