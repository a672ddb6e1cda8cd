/* Problems of late.h out of the JSON in which those of Mankowska and others are published
 * (iolab-uniud/hhcrsp and hhcrsp-toolbox): patients, services, caregivers, one office or
 * several departing points, and a table of distances.  Carers may have working shifts, patients
 * carers who may not go to them; patients who may be left out are refused.  Wishes that are not
 * planned (carers and times that patients prefer, lunch breaks, weights) are named beside the
 * plan.  Times and distances become thousandths. */
#ifndef ROUNDS_LATE_JSON_H
#define ROUNDS_LATE_JSON_H

#include "rounds/late.h"

struct late_case {
	struct late_problem problem;
	const char *const *visit_names;
	const char *const *carer_names;
	const char *const
	    *not_planned; /* sentences: what the file asks for and no plan keeps */
	size_t not_planned_count;
};

enum { LATE_SCALE = 1000 };

/* false and a sentence in *fault; the problem has none then. */
bool late_case_json(
    struct arena *a, const char *text, size_t length, struct late_case *c, const char **fault);

/* A third of the sum, as it is published. */
double late_case_cost(const struct late_plan *plan);

/* The plan as JSON with a newline behind it, in the arena: services carer by
 * carer, as they are made. */
const char *late_case_answer(
    struct arena *a, const struct late_case *c, const struct late_plan *plan);

#endif
