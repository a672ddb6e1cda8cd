/*
 * Asking providers for a request: a tier is opened with a closing time, each of its providers
 * gets a notice and a message, and the next tier may open by itself.  So does the first of a
 * request made by a handback.
 *
 * All of it happens inside the caller's transaction, with the request taken (sourcing_take), so
 * that opening, closing and awarding one request happen one after the other.
 */
#ifndef HOMECARE_SOURCING_H
#define HOMECARE_SOURCING_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lib/arena.h"
#include "lib/civil_date.h"
#include "lib/db.h"

enum { SOURCING_EVERYBODY = 4 /* the tier of every provider of the county */ };

struct sourcing_opening {
	int64_t request_id;
	bool has_patch;
	int64_t patch_id;
	int64_t tier;	 /* 1 to SOURCING_EVERYBODY */
	int64_t minutes; /* until it closes */
	int64_t wider; /* minutes by which windows that are not fixed are widened: 0, 30, 60 */
	bool opens_next;   /* the next tier is asked when the offers do not cover the week */
	int64_t opened_by; /* an account; 0: it opened by itself */
	struct civil_date today;
	const char *base_url; /* of the site, for the messages */
};

struct sourcing_opened {
	int64_t id;
	size_t asked;
	size_t to_ring; /* of them without an email address */
};

/* Closes what is open and asks the tier.  Where there is nobody to ask, nothing is opened:
 * opened->asked is 0.  DB_OK or a fault. */
int sourcing_open(struct db *db, struct arena *a, const struct sourcing_opening *opening,
    struct sourcing_opened *opened);

/* The same from that tier on: the first in which there is somebody to ask; o->tier says which.
 */
int sourcing_open_from(
    struct db *db, struct arena *a, struct sourcing_opening *o, struct sourcing_opened *opened);

/* The request is not wanted any more: asking ends, offers end with that reason, and whoever
 * could still answer is told.  DB_OK or a fault. */
int sourcing_withdraw(struct db *db, struct arena *a, int64_t request_id);

/* Opens the next tiers of what has closed and carries out the rows of sourcing_task, each in a
 * transaction of its own with its audit row; *moved counts requests that were seen to.  Two
 * that do this at once open each tier, and tell everybody, once.  DB_OK or a fault. */
int sourcing_move_all_on(struct db *db, struct arena *a, const char *base_url,
    struct civil_date today, size_t *moved);

/* Minutes for which a tier is usually open: 2 hours for the same day, 8 within 48 hours, a day
 * within a week, two days for what is planned. */
int64_t sourcing_usual_minutes(const char *urgency);

/* "2 hours", "1 day". */
const char *sourcing_minutes_words(struct arena *a, int64_t minutes);

#endif
