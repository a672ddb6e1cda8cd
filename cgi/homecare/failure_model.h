/*
 * A provider's stop as one reads it from the records, five queries however many people it has:
 * read and worked out, and nothing stored.
 */
#ifndef HOMECARE_FAILURE_MODEL_H
#define HOMECARE_FAILURE_MODEL_H

#include "homecare/failure.h"
#include "lib/req.h"
#include "queries.h"

struct failure_model {
	const struct failure_packages_row *rows;
	struct failure_case *cases; /* in the order of who is seen to first */
	size_t count;
	struct failure_supply *supplies;
	size_t supply_count;
};

/* stop: the day and the minute after midnight in London.  DB_OK or a fault. */
int failure_load(struct req *rq, int64_t organisation_id, struct civil_date stop_day,
    int64_t stop_minute, struct failure_model *model);

/* The row that a case was made of. */
const struct failure_packages_row *failure_row(
    const struct failure_model *model, const struct failure_case *one);

/* London's day and minute of an instant, and back to "2026-11-21 22:00:00" in UTC. */
void failure_clock(const char *utc, struct civil_date *day, int64_t *minute);
const char *failure_instant(struct arena *a, struct civil_date day, int64_t minute);

const char *failure_basis_words(const char *basis);
const char *failure_kind_words(const char *legal_kind);
extern const struct choices choices_failure_basis, choices_failure_kind;

/* Puts what was worked out of one into the view: visits, colour, who could take it. */
void failure_show_case(struct req *rq, struct view *at, const struct failure_model *model,
    const struct failure_case *one);

#endif
