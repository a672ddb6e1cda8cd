/*
 * One person's visits of a day: the second begins when the first has ended, or as much sooner as
 * is agreed.
 */
#ifndef HOMECARE_ROUND_APART_H
#define HOMECARE_ROUND_APART_H

#include "rounds/rounds.h"

/* The gap to keep after a visit of so many minutes, where the next one is agreed `apart` minutes
 * (none below 0) after its beginning. */
int32_t round_least_apart(int64_t apart, int64_t minutes);

/* Sets what each of the visits that a person has, or asks one provider for, has to come after to be
 * kept apart from the one before on its day: where their windows, and as many minutes more on
 * each side, let them meet.  visits: the problem's; the person's are from `first` on. */
void round_keep_apart(
    struct round_visit *visits, uint32_t first, uint32_t count, int64_t wider);

/* After a visit was agreed for another time: what was set between it and others, as it is then.
 * One that comes so near to another as never before is not kept apart from that. */
void round_apart_again(struct round_visit *visits, size_t count, uint32_t moved);

#endif
