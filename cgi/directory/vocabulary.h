/*
 * The directory's words as a worker keeps them: groups of terms, read from MariaDB once
 * and again when the search index is replaced.
 */
#ifndef DIRECTORY_VOCABULARY_H
#define DIRECTORY_VOCABULARY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "lib/db.h"
#include "lib/form.h"

enum { VOCABULARY_NUMBERS = 1024 };

struct term {
	uint16_t number;
	uint8_t group;
	const char *code;
	const char *label;
	const char *meaning; /* "" when the label says enough */
};

struct term_group {
	uint8_t number;
	const char *code;
	const char *label;
	bool all;   /* every chosen term is needed, not just one of them */
	bool facet; /* shown among the filters */
	const struct term *terms;
	const struct choice *choices; /* the same terms as choices of a form */
	size_t count;
};

struct vocabulary {
	const struct term_group *groups; /* in the order they are shown */
	size_t count;
	const struct term **by_number; /* VOCABULARY_NUMBERS of them, NULL for none */
};

/* Reads the words into the arena, which lives as long as they are used. */
int vocabulary_read(struct db *db, struct arena *a, struct vocabulary *words);

/* NULL when there is none. */
const struct term_group *vocabulary_group(const struct vocabulary *words, const char *code);
const struct term *vocabulary_find(const struct term_group *group, const char *code);
const struct term *vocabulary_term(const struct vocabulary *words, unsigned number);

#endif
