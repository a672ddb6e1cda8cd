/*
 * Which town, village or suburb a typed name means: pure comparison, no database.
 */
#ifndef PLACE_TOWN_H
#define PLACE_TOWN_H

#include <stdbool.h>
#include <stddef.h>

struct arena;

enum town_kind { TOWN_TOWN, TOWN_VILLAGE, TOWN_SUBURB };

struct town {
	const char *name;   /* "Broadwell (near Coleford)" */
	const char *folded; /* place_name_fold() of it */
	const char *other;  /* further folded names between bars, "|stow|", or "" */
	enum town_kind kind;
	bool in_county;
};

enum town_answer {
	TOWN_NONE,    /* nothing near it */
	TOWN_ONE,     /* towns[0]; when that is outside the county, then those inside that begin
		       * with the same name ("Swindon" and Swindon Village) */
	TOWN_SEVERAL, /* of this name, or of this first word */
	TOWN_NEAR     /* none of this name, but near spellings */
};

enum { TOWN_MOST_CANDIDATES = 8 };

struct town_match {
	enum town_answer answer;
	size_t count;
	const struct town *towns[TOWN_MOST_CANDIDATES]; /* best first */
};

/*
 * Matches what was typed: first the whole name (a county behind it is passed over), then, when
 * there is a comma, what stands before it, the rest choosing among several ("Broadwell,
 * Coleford"); then names that begin with it ("Bourton"); then near spellings (place/name.h).
 *
 * Of several with the whole name those in the county come first, and one in the county is
 * taken before any outside it.
 */
struct town_match town_find(
    struct arena *a, const struct town *towns, size_t count, const char *typed);

#endif
