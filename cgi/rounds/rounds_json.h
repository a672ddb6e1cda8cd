/* Between the rounds*_json.c files only: reading a case out of JSON. */
#ifndef ROUNDS_ROUNDS_JSON_H
#define ROUNDS_ROUNDS_JSON_H

#include <jansson.h>

#include "rounds/rounds_case.h"

/* Names, each told by its number; found by what their letters come to. */
struct round_names {
	const char **list;
	uint32_t count, room;
	uint32_t *slots; /* twice the room: numbers and one, or 0 */
};

struct round_reading {
	struct arena *a;
	struct round_case *c;
	const char *fault;
	const char *what; /* "visit 3" */
	struct round_names skills, providers, packages, carers;
	const char **visit_names;
};

/* The number of a name, which is new where it was not there. */
uint32_t round_number_of(struct round_reading *r, struct round_names *names, const char *name);

/* Keeps the first fault, with what it is in; false. */
bool round_refuse(struct round_reading *r, const char *sentence);

/* A name or a number, as one of such names; without one ROUND_NONE. */
bool round_read_name(struct round_reading *r, const json_t *of, const char *key,
    struct round_names *names, uint32_t *number);

/* A whole number within bounds, or the usual one where there is none. */
bool round_read_number(struct round_reading *r, const json_t *of, const char *key,
    int64_t usual, int64_t least, int64_t most, int64_t *number);

/* "07:30", "25:15" for what is after midnight, or minutes; -1: neither. */
int32_t round_time_of(const json_t *value);

/* All of a case of rounds. */
bool round_read_case(struct round_reading *r, const json_t *root);

/* As text with a newline behind it, in the arena; takes the reference. */
const char *round_json_text(struct arena *a, json_t *root);

#endif
