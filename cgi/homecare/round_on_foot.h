/*
 * Rounds on foot of a book: in which neighbourhoods of each provider's visits they can be, and
 * how many there may be.
 *
 * No leg on foot is longer than travel_longest_leg(): rounds/travel_walks.h.  Those who are in
 * a round on foot already stay in one neighbourhood, whoever comes or goes, as long as they can
 * be walked to from each other.
 */
#ifndef HOMECARE_ROUND_ON_FOOT_H
#define HOMECARE_ROUND_ON_FOOT_H

#include "homecare/round_book.h"

/* Is any of its visits in a round on foot, or may be put into one? */
bool round_book_walks(const struct round_book *book);

/* Fills problem.minutes[ROUND_WALK]. */
void round_book_neighbourhoods(struct round_book *book);

/* May rounds on foot be opened?  No: as many as there are now, and no others. */
void round_book_walk(struct round_book *book, bool open);

#endif
