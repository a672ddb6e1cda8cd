/*
 * The names a page's template reads, found by following its text: through includes,
 * through the macros it calls with what it hands them, and through lists, of which the
 * first item stands for all.
 */
#ifndef TEMPLATE_NAMES_H
#define TEMPLATE_NAMES_H

#include "lib/arena.h"

/* The macros of all components, found once. */
struct macros;

/* NULL when the folder has no components/all.cs. */
struct macros *macros_read(struct arena *a, const char *folder);

/* Calls found(context, "Page.nav.0.href") for each name, perhaps more than once, and
 * the names of lists too.  Returns 0, or -1 when a file is missing. */
int names_read(struct arena *a, const struct macros *macros, const char *folder,
    const char *template, void (*found)(void *context, const char *name), void *context);

#endif
