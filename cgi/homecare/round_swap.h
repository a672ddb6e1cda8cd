/*
 * Packages that would make less travel with another provider: one moved, or two exchanged.
 * All visits of a package stay together and every one has to fit into rounds that there are.
 */
#ifndef HOMECARE_ROUND_SWAP_H
#define HOMECARE_ROUND_SWAP_H

#include "homecare/round_book.h"

enum {
	SWAP_LEAST_MINUTES = 15, /* a week: less is not worth anybody's upset */
	SWAPS_MOST = 10
};

struct round_swap_side {
	size_t first, count; /* the package's visits in book->current */
	size_t from, to;     /* providers */
	int32_t less, more;  /* minutes a week of those two */
	int32_t *begins;     /* of each visit, with the other provider */
};

struct round_swap {
	struct round_swap_side sides[2];
	int side_count; /* 1: moved; 2: exchanged */
	int32_t saved;
};

/* Chosen one by one, the one that saves most by what was measured last; each saves what it says
 * with those before it made, so that it adds up.  What has no room beside those is left out.  Each
 * package is in one of them at most, and none that book->bars forbid.  The rounds stay as they
 * were. */
size_t round_swaps(struct round_book *book, struct round_swap *swaps, size_t most);

#endif
