/*
 * What a listing still lacks before it may be published.
 */
#ifndef DESK_READY_H
#define DESK_READY_H

#include "desk/edit.h"

struct lack {
	const char *sentence; /* what to do */
	const char *step;     /* the last part of the page's path on which to do it */
};

enum { LACKS_MOST = 24 };

/* Fills lacks; DB_OK or a fault. */
int ready_lacks(struct req *rq, const struct desk_edit_read_row *l,
    struct lack lacks[LACKS_MOST], size_t *count);

/* Puts them into Lacks.N.text .href. */
void ready_show(struct req *rq, const struct desk_edit_read_row *l, const struct lack *lacks,
    size_t count);

#endif
