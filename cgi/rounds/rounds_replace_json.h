/*
 * Packages to be placed, as text for the command `rounds --replace`.
 *
 * JSON as rounds_case.h says; visits without "provider" are to be placed, those with one are
 * what providers have.  And
 *
 *	"replace": { "parting": "whole", "own_shifts": 12,
 *	  "parts": ["05:00", "11:00", "14:30", "18:00", "23:00"],	when each begins
 *	  "packages": [{ "id": "A", "patch": "Stroud", "critical": true, "alone": false }],
 *	  "supplies": [{ "provider": "x", "patch": "Stroud", "two": true, "quality": 3,
 *	    "one": [[120, 60, 0, 90, 0], ...], "both": [...] }] }
 *
 * parting: "parts" of the day, or "times" (a part of one day), move apart.  "one" and "both":
 * minutes free for visits of one carer and of two, the five parts of each of the seven days; one
 * list of five stands for every day.
 *
 * What comes out has what it costs and who has a place and who has none: "parted" counts the
 * providers of a package after its first.
 */
#ifndef ROUNDS_ROUNDS_REPLACE_JSON_H
#define ROUNDS_ROUNDS_REPLACE_JSON_H

#include "rounds/rounds_case.h"
#include "rounds/rounds_replace.h"

struct replace_case {
	struct round_case rounds;
	struct replace_problem problem;
	const char *const *package_names;
	const char *const *provider_names;
	const char *const *patch_names;
};

bool replace_case_json(struct arena *a, const char *text, size_t length, struct replace_case *c,
    const char **fault);

/* Who takes whom as JSON, with a newline behind it, in the arena. */
const char *replace_case_answer(struct arena *a, const struct replace_case *c,
    struct replace *replace, const struct round_state *state);

#endif
