/*
 * Seals on the audit trail: a keyed hash over its rows, each seal over the one before it as
 * well.  Whoever alters, adds or removes a row under a seal breaks it, and cannot mend it
 * without the key, which is in no database and which no program that serves pages can read.
 *
 * A row's proof is secret_proof(key, "audit row", the proof before + all its columns); the
 * seal is the proof of its last row, and the first row begins from the seal before.
 */
#ifndef TIDY_SEAL_H
#define TIDY_SEAL_H

#include <stdint.h>

#include "lib/db.h"
#include "lib/secret.h"

struct seal_report {
	uint64_t seals;
	uint64_t rows;
	uint64_t broken; /* the first seal that does not fit, counted from 1; 0: all do */
	int64_t from, up_to; /* the rows it is over */
};

/* Seals the rows that are an hour old and have no seal yet.  DB_OK or a fault. */
int seal_new_rows(struct db *db, struct arena *a, const uint8_t key[SECRET_KEY_BYTES],
    uint64_t *sealed);

/* Works out every seal again.  The first ones may have been made with a former key (NULL:
 * there is none): once a seal is the key's, every later one has to be.  DB_OK or a fault. */
int seal_verify(struct db *db, struct arena *a, const uint8_t key[SECRET_KEY_BYTES],
    const uint8_t *former, struct seal_report *report);

#endif
