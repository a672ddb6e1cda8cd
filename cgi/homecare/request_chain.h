/*
 * What a request came from and what came of it, as links: the package whose end made it, its
 * packages, notice given for them, and the requests that follow.
 */
#ifndef HOMECARE_REQUEST_CHAIN_H
#define HOMECARE_REQUEST_CHAIN_H

#include "lib/req.h"

/* Puts Chain.from.N (the packages it came from), Chain.packages.N (of it, each with the request
 * that its handback made) and Chain.after.N (requests that follow it in another way) into the
 * view.  DB_OK or a fault. */
int request_chain_show(struct req *rq, int64_t request_id);

#endif
