/*
 * From a read request to its answer: route, visitor, permission, token, form,
 * transaction, handler, page.  Nothing of this is in a handler.
 */
#ifndef LIB_DISPATCH_H
#define LIB_DISPATCH_H

#include "lib/req.h"

struct answer {
	int status;
	const char *location;     /* of a 303 */
	const char *content_type;
	const char *body;
	size_t length;
	const struct header *headers;
	bool private_to_visitor;  /* must not be kept by any cache */
};

/* Answers rq, whose path, method, cookies and sent pairs have been read; body_fault is
 * 0, or the status (400, 413) that reading the body came to. */
void dispatch(struct req *rq, int body_fault, struct answer *answer);

#endif
