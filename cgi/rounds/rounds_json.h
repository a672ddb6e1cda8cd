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
	struct round_names visit_ids, shift_ids; /* the same, to be found by */
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

/* true or false; without it false. */
bool round_read_flag(struct round_reading *r, const json_t *of, const char *key, bool *flag);

/* A time, or the usual one where there is none; INT32_MIN as the usual one: it has to be there. */
bool round_read_time(struct round_reading *r, const json_t *of, const char *key, int32_t usual,
    int32_t *minute);

/* Its "id", or without one its number in the list, which none of those before has. */
bool round_read_id(struct round_reading *r, const json_t *of, size_t number,
    struct round_names *ids, const char **name);

/* Whether all fields of the object are among these, words with a space between: one that is
 * misspelt would be as if it were not there. */
bool round_known_fields(struct round_reading *r, const json_t *of, const char *fields);

/* "07:30", "25:15" for what is after midnight, or minutes; -1: neither. */
int32_t round_time_of(const json_t *value);

/* Places and minutes between them, once shifts are known. */
bool round_read_ways(struct round_reading *r, const json_t *root);

/* Rounds that are worked already, once visits and shifts are known. */
bool round_read_given(struct round_reading *r, const json_t *root);

/* All of a case; `also` is a field that it may have besides places, visits and shifts. */
bool round_read_case(struct round_reading *r, const json_t *root, const char *also);

/* As text with a newline behind it, in the arena; takes the reference. */
const char *round_json_text(struct arena *a, json_t *root);

#endif
