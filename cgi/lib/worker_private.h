/* What the supervisor (supervise.c) and the worker (worker.c) share. */
#ifndef LIB_WORKER_PRIVATE_H
#define LIB_WORKER_PRIVATE_H

#include "lib/worker.h"

/* The life of one worker on a listening socket; returns its exit code. */
int worker_answer_requests(const struct worker_setup *setup, int listening);

#endif
