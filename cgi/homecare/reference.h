/* References of requests and packages, such as HC-12AB34: made at random, so that nobody can
 * read anything from one or tell the next.  No I, L, O or U in them. */
#ifndef HOMECARE_REFERENCE_H
#define HOMECARE_REFERENCE_H

struct arena;

enum { REFERENCE_LETTERS = 6 };

/* kind is "HC" or "PK".  One of a thousand million: a unique key still has to refuse a second
 * of the kind, and the person sends the form again. */
const char *reference_new(struct arena *a, const char *kind);

#endif
