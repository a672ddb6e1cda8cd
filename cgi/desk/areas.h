/*
 * The area that a listing covers, in words.
 */
#ifndef DESK_AREAS_H
#define DESK_AREAS_H

#include "desk/edit.h"

/* "Up to 5 miles from Stroud", "Cheltenham and Gloucester", "The whole county" ...; ""
 * when it has not been said yet.  DB_OK or a fault. */
int areas_words(struct req *rq, const struct desk_edit_read_row *l, const char **words);

#endif
