/*
 * Rounds that are known: those of a proposal that was accepted (table round_kept), as far as
 * they agree with the visits that there are.  A visit that came since is put into them by the
 * planner, one that went leaves them, and round numbers stay.
 */
#ifndef HOMECARE_ROUND_KEPT_H
#define HOMECARE_ROUND_KEPT_H

#include <stddef.h>
#include <stdint.h>

#include "homecare/round_book.h"
#include "lib/db.h"

struct round_kept_rows_row;

/* Where a visit is in known rounds. */
struct round_kept {
	int64_t visit_id; /* 0: of no use */
	int64_t run_id;	  /* the proposal */
	int64_t round[2]; /* its number on that day of its provider, and of the other carer's;
			     0: none */
	int64_t begins;
	bool walked[2]; /* that round is on foot */
};

/* Which of a visit's two rounds are on foot, as the database keeps it: 1 the first, 2 the other
 * carer's. */
static inline int64_t
round_feet(const bool walked[2])
{
	return walked[0] + 2 * walked[1];
}

static inline void
round_feet_read(int64_t feet, bool walked[2])
{
	walked[0] = (feet & 1) != 0;
	walked[1] = (feet & 2) != 0;
}

/* Whose rounds on which day; 0: all. */
struct round_kept_of {
	int64_t patch_id, organisation_id, day;
	const char *on;
};

/* Reads the rounds that hold on that date, and tells each visit where it is in them.  DB_OK or
 * a fault. */
int round_kept_read(struct db *db, struct arena *a, const struct round_kept_of *of,
    struct round_current *current, size_t count, struct round_kept_rows_row **rows,
    size_t *row_count);

/* The rounds of visits as every page has them, the desk's and the provider's: the same visits
 * give the same rounds, with the same numbers. */
struct round_known {
	const struct round_home *home; /* of the visits asked for, or NULL, and */
	const struct care_visit *asked;
	size_t asked_count;
	/* Filled in: */
	struct round_kept_rows_row *rows;
	size_t row_count;
	struct round_book *book; /* NULL: more visits than can be put into rounds at once */
};

/* DB_OK or a fault. */
int round_known_read(struct db *db, struct arena *a, const struct round_kept_of *of,
    struct round_current *current, size_t count, struct round_known *known);

/* Puts visits (one entry for each of the book, visit_id 0: none) into rounds that are known, in
 * the order in which they begin; what does not fit there any more is left out. */
void round_book_place(struct round_book *book, const struct round_kept *places);

/* The same with what the book's visits themselves say, but for a provider's day of which
 * anything has a place already. */
void round_book_place_kept(struct round_book *book);

/* The numbers of a plan's rounds, from 1, for each provider and day: those known stay, the
 * others have those that are free, in the order in which they begin. */
int64_t *round_book_numbers(const struct round_book *book, const struct round_plan *plan);

#endif
