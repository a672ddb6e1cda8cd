/*
 * The views of a list: links above it that show one part of its rows each.
 */
#ifndef STAFF_VIEWS_H
#define STAFF_VIEWS_H

#include "lib/form.h"
#include "lib/req.h"

/* Fills Views for views() of the template: the choices of the list's field `shown` as links,
 * that of the value `shown` marked.  counts[i] stands behind the words of the i-th; NULL: none
 * does.  Returns the count of the one marked, or 0. */
int64_t views_show(struct req *rq, const struct choices *choices, const char *shown,
    const int64_t *counts);

#endif
