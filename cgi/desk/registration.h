/*
 * Does personal care have to be registered with the Care Quality Commission?
 *
 * A personal assistant or micro-provider need not register for personal care when the
 * person supported, or their family, directs the work, engages the worker with nobody in
 * between, and finds cover (Health and Social Care Act 2008 (Regulated Activities)
 * Regulations 2014, schedule 1, paragraph 1(3); CQC, "Scope of registration", personal
 * care).  Three answers that are stored with the listing show which it is.
 */
#ifndef DESK_REGISTRATION_H
#define DESK_REGISTRATION_H

#include "desk/terms.h"

/* May a listing with these answers and this CQC location id offer personal care?  NULL
 * when it may, or the reason why not, as a sentence that says what to do.  Kinds that are
 * not asked always may. */
const char *registration_refusal(struct req *rq, enum listing_kind kind, const char *directs,
    const char *engages, const char *sends_cover, const char *cqc_location_id);

/* Is a task (its code) personal care, or health care handed over to the worker? */
bool registration_is_care(const char *task);

/* Has a listing such a task? */
bool registration_has_care(const struct terms *terms);

#endif
