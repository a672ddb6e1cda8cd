/* What waits to be done in home care, for the start page of staff. */
#ifndef HOMECARE_DUE_H
#define HOMECARE_DUE_H

#include "lib/req.h"

/* Puts what the person signed in has to do into HomeCare.N.text .count .href, each linked to
 * its list.  DB_OK or a fault. */
int due_show(struct req *rq);

#endif
