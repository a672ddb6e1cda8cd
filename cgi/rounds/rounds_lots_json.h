/*
 * Packages to be put into lots, as text for the command `rounds --lots`.
 *
 * JSON as rounds_case.h says, in which every visit has a package, and a package one place;
 * whose the visits and shifts are does not count.  And "lots": { "count": 4, "least": 1200,
 * "most": 2400 }, minutes of carers a week; without a count as few lots as the bounds allow,
 * without bounds a fifth more or less than the mean.
 */
#ifndef ROUNDS_ROUNDS_LOTS_JSON_H
#define ROUNDS_ROUNDS_LOTS_JSON_H

#include "rounds/rounds_case.h"
#include "rounds/rounds_lots.h"

struct lots_case {
	struct round_case rounds;
	struct lots_problem problem;
	const char *const *package_names;
};

bool lots_case_json(
    struct arena *a, const char *text, size_t length, struct lots_case *c, const char **fault);

/* The lots, and travel with their borders and without, each made better by half of the effort:
 * as JSON or (summary) in a line, in the arena.  NULL and why in *fault. */
const char *lots_case_answer(struct arena *a, const struct lots_case *c,
    const struct round_effort *effort, bool summary, const char **fault);

#endif
