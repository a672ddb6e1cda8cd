/*
 * A package of this provider's, for the pages that show and change it.
 */
#ifndef PROVIDER_PACKAGE_H
#define PROVIDER_PACKAGE_H

#include "lib/req.h"
#include "queries.h"

/* Where a package stands, worked out from its dates by provider_package_list. */
struct package_standing {
	const char *text;
	const char *colour;
};

/* From "start", "running", "suspended", "ending" or "ended". */
struct package_standing package_standing(const char *code);

/* The package rq->path_id: 0, or the status to answer; another provider's is not there. */
int package_read(struct req *rq, struct provider_package_read_row **package);

/* Can its provider give notice: it is the council's, has not ended and has no notice yet. */
bool package_can_be_handed_back(
    struct req *rq, const struct provider_package_read_row *package);

#endif
