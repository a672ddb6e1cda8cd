/*
 * That a provider of somebody's care has stopped or is to stop: said to whoever looks at their
 * request or packages, also to those who have nothing to do with running its failure.
 */
#ifndef HOMECARE_STOPPING_H
#define HOMECARE_STOPPING_H

#include "lib/req.h"

/* Puts Stopping.N into the view, for templates/homecare/stopping.cs: of the person's packages, or
 * with a request (0: none) of those alone that it is about.  DB_OK or a fault. */
int stopping_show(struct req *rq, int64_t person_id, int64_t request_id);

#endif
