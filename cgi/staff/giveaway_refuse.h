/*
 * Words that people outside the council read must not tell who somebody is.
 */
#ifndef STAFF_GIVEAWAY_REFUSE_H
#define STAFF_GIVEAWAY_REFUSE_H

#include "lib/req.h"

/* Refuses the field where its text (or NULL) has a telephone number, an email address, a street
 * address or a full postcode (directory/giveaway.h). */
void giveaway_refuse(struct req *rq, const char *field, const char *text);

#endif
