/*
 * The pages of a long list.
 */
#ifndef STAFF_PAGER_H
#define STAFF_PAGER_H

#include "lib/req.h"

enum { PAGER_ROWS = 25 };

/* How many rows come before page 1, 2, 3 ... */
static inline int64_t
pager_skip(bool has_page, int64_t page)
{
	return has_page ? (page - 1) * PAGER_ROWS : 0;
}

/* The address of the list being shown, with the field `name` of its form set to value
 * (NULL: left out).  The number of the page and the wish for a file never stay. */
const char *pager_address(struct req *rq, const char *name, const char *value);

/* Fills Pager for templates/components/pagination.cs, and Rows.from .to .total for
 * results_line().  total counts all rows, shown those of this page. */
void pager_show(struct req *rq, int64_t page, int64_t shown, int64_t total);

#endif
