/* Between the rounds*.c files only: trials that can be undone, and the best rounds so far. */
#ifndef ROUNDS_ROUNDS_JOURNAL_H
#define ROUNDS_ROUNDS_JOURNAL_H

#include "rounds/rounds_private.h"

struct round_journal;

struct round_journal *round_journal_new(struct rounds *r);

/* From now on every round is kept before its first change, */
void round_journal_open(struct rounds *r, struct round_journal *j);
/* until all stays as it is now, */
void round_journal_close(struct rounds *r);
/* or goes back to what it was.  Visits that were nowhere then must be nowhere now. */
void round_journal_undo(struct rounds *r);

/* By how much the rounds changed weigh less than before. */
int64_t round_journal_gain(const struct rounds *r, const struct round_journal *j);

/* Travel, opened rounds and strange carers as the problem weighs them. */
int64_t round_chain_weight(const struct rounds *r, const struct chain *c);

/* Minutes that its carer waits for visits after the first, each begun as early as can be. */
int32_t round_chain_waiting(const struct chain *c);

/* Rounds as lists of visits. */
struct round_copy;

struct round_copy *round_copy_new(struct rounds *r);
/* Takes what is now; only rounds that differ from what was taken last are copied. */
void round_copy_take(struct rounds *r, struct round_copy *copy);
/* Makes the rounds those of the copy. */
void round_copy_give(struct rounds *r, const struct round_copy *copy);

#endif
