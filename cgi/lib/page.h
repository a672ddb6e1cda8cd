/*
 * Making a page: what every page shows, its forms, and the pages for faults.
 */
#ifndef LIB_PAGE_H
#define LIB_PAGE_H

#include "lib/dispatch.h"
#include "lib/route.h"

/* Runs a PAGE's handler and shows its forms.  When `refused` is not NULL the page is
 * shown with that action's answers and what is wrong with them. */
int page_run(struct req *rq, const struct route *page, const struct route *refused);

/* Renders the route's template, or the page for a status that is a fault. */
void page_answer(struct req *rq, int status, struct answer *answer);

#endif
