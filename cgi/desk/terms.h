/*
 * The directory's words that a listing is described by, group by group, for the pages
 * that change them.
 */
#ifndef DESK_TERMS_H
#define DESK_TERMS_H

#include "desk/edit.h"

struct terms {
	struct req *rq;
	int64_t listing_id;
	const struct listing_term_list_row *rows;
	size_t count;
};

/* DB_OK or a fault. */
int terms_read(struct req *rq, int64_t listing_id, struct terms *t);

/* What the field of the group's name shows. */
void terms_fill(const struct terms *t, const char *group);

/* "Meals and cooking, housework and shopping"; "" when there is none. */
const char *terms_words(const struct terms *t, const char *group);

bool terms_have(const struct terms *t, const char *group, const char *code);

/* Puts these in the place of the group's terms, and notes the change under the group's
 * name.  DB_OK or a fault. */
int terms_replace(struct terms *t, struct edit *e, const char *group,
    const struct chosen *chosen);

#endif
