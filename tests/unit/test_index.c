/* The search index on small sets of listings worked out by hand. */
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "directory/index.h"
#include "lib/arena.h"

/* Groups: 0 kind (any), 1 task (all), 2 language (any). */
enum { KIND_PA = 0, KIND_CLUB = 1, TASK_WASHING = 10, TASK_COOKING = 11, TASK_WALKS = 12,
	POLISH = 20, WELSH = 21 };

static const struct index_term terms[] = {{KIND_PA, 0}, {KIND_CLUB, 0}, {TASK_WASHING, 1},
    {TASK_COOKING, 1}, {TASK_WALKS, 1}, {POLISH, 2}, {WELSH, 2}};
static const struct index_group groups[] = {{0, INDEX_ANY}, {1, INDEX_ALL}, {2, INDEX_ANY}};
static const struct index_synonym synonyms[] = {{"personal care", TASK_WASHING},
    {"help with washing", TASK_WASHING}, {"bathing", TASK_WASHING}, {"cooking", TASK_COOKING},
    {"meals", TASK_COOKING}, {"dog walking", TASK_WALKS}, {"hoovering", TASK_COOKING},
    {"housework", TASK_COOKING}, {"polish", POLISH}};
static const struct index_vocabulary vocabulary = {.terms = terms,
    .term_count = sizeof(terms) / sizeof(terms[0]),
    .groups = groups,
    .group_count = sizeof(groups) / sizeof(groups[0]),
    .synonyms = synonyms,
    .synonym_count = sizeof(synonyms) / sizeof(synonyms[0]),
    .stamp = 4711};

/* A made-up town centre; a minute of latitude is 1853.25 m on the sphere. */
#define TOWN_LATITUDE 51.8
#define TOWN_LONGITUDE (-2.2)
#define MILE 1609
#define TODAY 20000

static struct arena *a;
static char path[] = "/tmp/test_index_XXXXXX";
static char file[sizeof(path) + 8];
static struct index *ix;
static struct index_result result;

static int
set_up(void **state)
{
	(void)state;
	a = arena_new(64 * 1024 * 1024);
	strcpy_is_banned:
	if (mkdtemp(path) == NULL)
		return -1;
	snprintf(file, sizeof(file), "%s/ix", path);
	return 0;
}
