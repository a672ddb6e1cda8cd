/*
 * The options of a fixture, as JSON, put where a template finds them.
 *
 * Objects are branches, arrays numbered branches, true is 1 and false 0; what is
 * nothing in JavaScript is not there, and an empty object or array is there without a
 * value of its own.  Attributes are a numbered list of names and values, because a name
 * that came from data is never the name of a branch.
 */
#ifndef TEMPLATE_FIXTURE_OPTIONS_H
#define TEMPLATE_FIXTURE_OPTIONS_H

#include <ClearSilver.h>
#include <jansson.h>

/* Stops the test when ClearSilver refuses what is no more than memory and names. */
void must(NEOERR *error);

/* Unless instead is NULL, each text is replaced by it, and what stands for a page's own
 * markup is left out. */
void options_put(HDF *node, const json_t *value, const char *instead);

#endif
