/* The configuration as the loaders want it: its lists taken apart. */
#ifndef NATIONAL_SETTINGS_H
#define NATIONAL_SETTINGS_H

#include <stdbool.h>
#include <stddef.h>

#include "lib/arena.h"
#include "lib/conf.h"

struct settings {
	const struct conf *conf;
	const char *const *districts; /* NULL-ended, like all lists here */
	const char *const *postcode_areas;
	const char *const *authorities; /* the county's, then its neighbours' */
	const char *const *further_hosts;
};

void settings_read(struct settings *settings, struct arena *a, const struct conf *conf);

/* "a, b,c" as a list, without the spaces. */
const char *const *list_of(struct arena *a, const char *text);

bool list_has(const char *const *list, const char *text);
size_t list_length(const char *const *list);

#endif
